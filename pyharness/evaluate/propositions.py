"""Propositions to Kleene truth values.

A finite ∀ or ∃ is enumerated. An infinite ∀ is sampled: a counterexample makes it false,
otherwise it stays unknown; never "true by sampling". An infinite ∃ is true by a hit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.evaluate.abstract import never
from pyharness.evaluate.affine import affine_exists, affine_forall, first_certain
from pyharness.evaluate.bounded import guarded_exists, guarded_forall
from pyharness.evaluate.bounded_forall import bounded_forall
from pyharness.evaluate.equality import equality
from pyharness.evaluate.forms import decide_forall
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.samples import derived, samples
from pyharness.lean.expr import (
    PROP,
    TYPE,
    App,
    Expr,
    Lam,
    Local,
    Pi,
    Sort,
    arguments,
    head,
    mentions,
)
from pyharness.vocabulary.truth import (
    FALSE,
    TRUE,
    Truth,
    conjunction,
    disjunction,
    guarded,
    iff,
    negate,
    of_order,
    truth,
    undecided,
)
from pyharness.vocabulary.values import Carrier, Value, apply, matrix

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.special import Code
    from pyharness.evaluate.types import Env

RELATIONS = frozenset({"Eq", "Ne", "LT.lt", "LE.le", "GT.gt", "GE.ge"})
_LOGICAL = RELATIONS | {
    "And", "Or", "Not", "Iff", "Exists", "ExistsUnique", "Membership.mem",
}  # fmt: skip


def is_logical(name: str) -> bool:
    return name in _LOGICAL


def is_proposition(c: Compiler, e: Expr) -> bool:
    """Is this closed or open term a proposition? Decided from its head."""
    if isinstance(e, Pi):
        return is_proposition(c, e.body)
    if isinstance(e, Sort):
        return False
    if isinstance(e, Local):
        return e in c.propositions
    if isinstance(e, App) and isinstance(e.fn, Local):
        return e.fn in c.propositions
    h = head(e)
    if is_logical(h) or h in ("True", "False"):
        return True
    if h in c.definitions:
        return c.definitions[h].result == PROP
    sig = c.words.environment.signature(h)
    t: Expr = sig.type if sig is not None else TYPE
    while isinstance(t, Pi):
        t = t.body
    return t == PROP


def compile_proposition(c: Compiler, e: Expr) -> Code:
    if isinstance(e, Pi):
        return _forall(c, e)
    if isinstance(e, Sort):
        raise Unevaluable("a sort as a proposition")
    name, args = head(e), arguments(e)
    if name in RELATIONS:
        return _relation(c, name, args)
    if name == "And":
        a, b = c.compile(args[0]), c.compile(args[1])
        return lambda env: conjunction((lambda: a(env), lambda: b(env)))
    if name == "Or":
        a, b = c.compile(args[0]), c.compile(args[1])
        return lambda env: disjunction((lambda: a(env), lambda: b(env)))
    if name == "Not":
        a = c.compile(args[0])
        return lambda env: negate(guarded(lambda: a(env)))
    if name == "Iff":
        a, b = c.compile(args[0]), c.compile(args[1])
        return lambda env: iff(guarded(lambda: a(env)), guarded(lambda: b(env)))
    if name in ("Exists", "ExistsUnique"):
        return _exists(c, args, unique=name == "ExistsUnique")
    raise Unevaluable(f"{name} as a proposition")


def _implication(c: Compiler, e: Pi) -> Code:
    a, b = c.compile(e.type), c.compile(e.body)
    return lambda env: disjunction((lambda: negate(a(env)), lambda: b(env)))


def _forall(c: Compiler, e: Pi) -> Code:
    if not mentions(e.body, e.var) and is_proposition(c, e.type):
        return _implication(c, e)
    exact = decide_forall(c, e)
    if exact is not None:
        return exact
    on_basis = affine_forall(c, e)
    if on_basis is not None:
        return first_certain(on_basis, _sampled_forall(c, e))
    on_intervals = bounded_forall(c, e)
    if on_intervals is not None:
        return first_certain(on_intervals, _sampled_forall(c, e))
    return _sampled_forall(c, e)


def _sampled_forall(c: Compiler, e: Pi) -> Code:
    domain, uid, body = c.type(e.type), e.var.uid, c.compile(e.body)
    t, bound = e.type, guarded_forall(c, e)

    def run(env: Env) -> Truth:
        d = domain(env)
        if isinstance(d, Truth):  # a variable proposition: an implication
            return disjunction((lambda: negate(d), lambda: body({**env, uid: d})))
        unknown: Truth | None = None
        exhaustive = not isinstance(d, Carrier) or bound is not None
        if isinstance(d, Carrier):
            values = iter(bound(env)) if bound is not None else fewer(c, samples(c, t, env))
        else:
            values = d.elements()
        for x in c.instances(values):
            inner = {**env, uid: x}
            out = guarded(partial(body, inner))
            if out.value is False:
                return out
            if out.value is None:
                unknown = unknown or out
        if unknown is not None:
            return unknown
        return TRUE if exhaustive else Truth(None, "sampled", "no counterexample among samples")

    return run


def _exists(c: Compiler, args: tuple[Expr, ...], *, unique: bool) -> Code:
    t, lam = args
    if not isinstance(lam, Lam):
        raise Unevaluable("∃ over something that is not a binder")
    solved = affine_exists(c, t, lam, unique=unique)
    if solved is not None:
        return first_certain(solved, _searched(c, t, lam, unique=unique))
    return _searched(c, t, lam, unique=unique)


def _searched(c: Compiler, t: Expr, lam: Lam, *, unique: bool) -> Code:
    domain, uid, body = c.type(t), lam.var.uid, c.compile(lam.body)
    var, inside = lam.var, lam.body
    bound = None if unique else guarded_exists(c, lam)

    def run(env: Env) -> Truth:
        d = domain(env)
        if isinstance(d, Truth):  # `∃ _ : p, q`
            return conjunction((lambda: d, lambda: body({**env, uid: d})))
        exhaustive = not isinstance(d, Carrier) or bound is not None
        if not exhaustive and never(c, inside, var, env).value is False:
            return FALSE
        if unique and not exhaustive:
            return undecided("∃! over an infinite type")
        hits = 0
        unknown: Truth | None = None
        if isinstance(d, Carrier):
            values = iter(bound(env)) if bound is not None else candidates(c, t, env)
        else:
            values = d.elements()
        for x in c.instances(values):
            inner = {**env, uid: x}
            out = guarded(partial(body, inner))
            if out.value is True:
                hits += 1
                if not unique:
                    return TRUE
            elif out.value is None:
                unknown = unknown or out
        if unknown is not None:
            return unknown
        if exhaustive:
            return truth(hits == 1 if unique else hits > 0)
        return undecided("no witness of ∃ among the candidates")

    return run


_SAMPLES = (40, 10, 5, 3)


def fewer(c: Compiler, values: Iterator[Value]) -> Iterator[Value]:
    """Samples of a quantifier: fewer, the deeper it stands inside other sampled ones."""
    depth = min(c.sampling, len(_SAMPLES) - 1)
    c.sampling += 1
    try:
        yield from islice(values, _SAMPLES[depth])
    finally:
        c.sampling -= 1


def candidates(c: Compiler, t: Expr, env: Env) -> Iterator[Value]:
    """Candidates for ∃: what can be derived from the values in scope first, then samples."""
    yield from derived(c, t, env)
    yield from samples(c, t, env)


def _relation(c: Compiler, name: str, args: tuple[Expr, ...]) -> Code:
    t, a, b = args
    if name in ("Eq", "Ne"):
        equal = equality(c, t)
        left, right = c.compile(a), c.compile(b)
        if name == "Eq":
            return lambda env: equal(env, left(env), right(env))
        return lambda env: negate(equal(env, left(env), right(env)))
    left, right = c.compile(a), c.compile(b)
    h = head(t)
    if h in ("Real", "Rat", "NNReal"):
        return lambda env: of_order(ar.compare(left(env), right(env)), name)
    if h in ("Nat", "Int", "Fin"):
        return lambda env: truth(INTEGER_ORDER[name](left(env), right(env)))
    if h == "Matrix" and name in ("LE.le", "GE.ge"):
        rows, cols = c.type(arguments(t)[0]), c.type(arguments(t)[1])

        def loewner(env: Env) -> Truth:
            x, y = (matrix(s(env), rows(env), cols(env)) for s in (left, right))
            gap = y.sub(x) if name == "LE.le" else x.sub(y)
            return truth(ar.is_psd(gap))

        return loewner
    if isinstance(t, Pi):
        domain, body = c.type(t.type), head(t.body)
        if body not in ("Real", "Rat", "NNReal", "Nat", "Int", "Fin"):
            raise Unevaluable(f"{name} on functions to {body or 'other functions'}")

        def at(x: Value, y: Value) -> Truth:
            if isinstance(x, int) and isinstance(y, int):
                return truth(INTEGER_ORDER[name](x, y))
            return of_order(ar.compare(x, y), name)

        def pointwise(env: Env) -> Truth:
            if name in ("LT.lt", "GT.gt"):
                return undecided("strict order of functions")
            f, g = left(env), right(env)
            return conjunction(
                partial(at, apply(f, i), apply(g, i)) for i in domain(env).elements()
            )

        return pointwise
    raise Unevaluable(f"{name} on {h}")


INTEGER_ORDER: dict[str, Callable[[int, int], bool]] = {
    "LT.lt": lambda a, b: a < b,
    "LE.le": lambda a, b: a <= b,
    "GT.gt": lambda a, b: a > b,
    "GE.ge": lambda a, b: a >= b,
}
