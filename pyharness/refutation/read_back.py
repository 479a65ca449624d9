"""The Lean text of a counterexample read again by our own reader, and evaluated from the text.

Nothing of the run that found the witness is used: the values are those that the text gives.
"""

from __future__ import annotations

import dataclasses

from flint import fmpq

from pyharness.arithmetic import Order, Undecided, compare
from pyharness.evaluate.case import compile_claim, evaluate_case
from pyharness.evaluate.compile import Compiler, compiler_for
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.show import show_value
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim, Hypothesis, Unread, Variable
from pyharness.lean.elaborate.declare import read_statement
from pyharness.lean.expr import REAL, Const, Expr, Local, Pi, arguments, arrow, free_locals, head
from pyharness.lean.parser import ParseError
from pyharness.records import Source, Verdict
from pyharness.refutation.lean_example import Example, parse
from pyharness.refutation.lean_values import NoLeanText
from pyharness.vocabulary.values import Carrier, Formula, Table, Value, apply, matrix
from pyharness.witnesses.inhabits import stranger

_REALS = ("Real", "Rat", "NNReal", "Int", "Nat")


def evaluates_to_true(claim: Claim, written: Example, env: Env) -> bool:
    """Is the proposition, as our reader understands its text, true? And is it about `env`?

    Raises
    ------
    NoLeanText : the reader does not understand the text, or the engine cannot evaluate it.
    """
    read = reread(claim, written)
    if not read.negated and (read.data or read.types):
        raise NoLeanText("the text is not read as a negation")
    try:
        compiler = compiler_for(read)
        values, rest = _values(read, compiler)
        shown = {
            v.name: show_value(x)
            for v in claim.data
            if not callable(x := env[v.local.uid]) or isinstance(x, Table)
        }
        originals = {
            v.name: x
            for v in claim.data
            if isinstance(x := env[v.local.uid], Formula) and v.type == arrow(REAL, REAL)
        }
        for v in read.data:
            if v.local.uid not in values:
                raise NoLeanText(f"the text gives {v.name} no value")
            own = originals.get(v.name)
            if own is not None and _alike(own, values[v.local.uid]):
                values[v.local.uid] = own  # the formula, whose shape the engine knows
            again = show_value(values[v.local.uid])
            if shown.get(v.name, again) != again:
                raise NoLeanText(f"the text gives {v.name} another value")
        remaining = dataclasses.replace(read, hypotheses=tuple(rest))
        odd = stranger(remaining, compiler, values)
        if odd:
            raise NoLeanText(f"the text gives {odd} a value outside its type")
        result = evaluate_case(compile_claim(remaining), values, Source.SEARCH, "")
    except (Undecided, Unevaluable) as problem:
        raise NoLeanText(f"read back, but not evaluated: {problem}") from problem
    open_premise = result.verdict is Verdict.VACUOUS and "not certified" in result.reason
    if result.verdict is Verdict.UNDECIDED or open_premise:
        raise NoLeanText(f"read back, but undecided: {result.reason}")
    return result.verdict is (Verdict.VIOLATED if read.negated else Verdict.HOLDS)


def reread(claim: Claim, written: Example) -> Claim:
    """The proposition of an example as a claim. Raises NoLeanText when it cannot be read."""
    decl, env = claim.declaration, claim.environment
    assert decl is not None
    assert env is not None
    try:
        term = parse(claim, written.proposition)
    except ParseError as problem:
        raise NoLeanText(f"the text does not parse: {problem}") from problem
    again = dataclasses.replace(
        decl, kind="example", name="", written_name="", binders=(), type=term, body=None
    )
    read = read_statement(again, env, claim.position.file)
    if isinstance(read, Unread):
        raise NoLeanText(f"the text is not read back ({read.category}: {read.reason})")
    return read


def _alike(f: Value, g: Value) -> bool:
    """Do a drawn formula and its text agree at 41 points? A text that differs would be refused."""
    points = (fmpq(k, 4) for k in range(-20, 21))
    return all(compare(apply(f, x), apply(g, x)) is Order.EQ for x in points)


def _values(read: Claim, c: Compiler) -> tuple[Env, list[Hypothesis]]:
    """Variables that an equation `x = value` of the text defines, and the other hypotheses."""
    values: Env = {}
    rest: list[Hypothesis] = []
    own = {v.local: v for v in read.data}
    for h in read.hypotheses:
        variable, value = _defined(h.prop, own)
        if variable is None or variable.local.uid in values or value is None:
            rest.append(h)
        else:
            values[variable.local.uid] = _settled(
                c.compile(value)(values), variable.type, c, values
            )
    return values, rest


def _defined(e: Expr, own: dict[Local, Variable]) -> tuple[Variable | None, Expr | None]:
    """`x = value`, or `∀ i, x i = value i`."""
    name, args = head(e), arguments(e)
    if name == "Eq" and args[1] in own and not free_locals(args[2]):
        return own[args[1]], args[2]
    body = getattr(e, "body", None)
    if name == "→" and body is not None and head(body) == "Eq":
        left, right = arguments(body)[1:]
        fn = next((x for x in own if x in free_locals(left)), None)
        function = getattr(right, "fn", None)
        if fn is None or function is None or isinstance(function, Const):
            return None, None
        if head(own[fn].type) == "Equiv.Perm" and not free_locals(function):
            return own[fn], function
    return None, None


def _settled(value: Value, v: Expr, c: Compiler, env: Env) -> Value:
    """Functions on finite types as tables and matrices entry by entry, as witnesses are drawn."""
    if head(v) == "Matrix":
        if head(arguments(v)[2]) not in _REALS:
            return value
        rows, cols = (c.type(x)(env) for x in arguments(v)[:2])
        return matrix(value, rows, cols)
    if head(v) in ("EuclideanSpace", "Equiv.Perm"):
        domain, inner = c.type(arguments(v)[-1])(env), None
    elif isinstance(v, Pi):
        domain, inner = c.type(v.type)(env), v.body
    else:
        return value
    if isinstance(domain, Carrier):
        return value
    images = (apply(value, i) for i in domain.elements())
    return Table(tuple(x if inner is None else _settled(x, inner, c, env) for x in images))
