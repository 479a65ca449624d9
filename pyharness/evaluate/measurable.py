"""`Measurable f`, by rules: all functions of a finite space with the σ-algebra ⊤; on ℝ and on
arrays of reals what is made of coordinates and of measurable operations.

`measurable_of_finite`, `measurable_pi_apply`, `Measurable.add/mul/neg/inv/max`,
`Real.measurable_exp`, `Real.measurable_log`, `Measurable.sqrt`, `Finset.measurable_sum`. Nothing
refutes measurability.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pyharness.evaluate.curves import RealFunction
from pyharness.evaluate.types import Env
from pyharness.lean.expr import App, Const, Expr, Lam, Local, Pi, arguments, head, mentions
from pyharness.vocabulary.truth import TRUE, Truth, undecided
from pyharness.vocabulary.values import Carrier, Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
_OPERATIONS = frozenset(
    {
        "HAdd.hAdd", "HSub.hSub", "HMul.hMul", "HDiv.hDiv", "HPow.hPow", "Neg.neg", "Inv.inv",
        "max", "min", "abs", "Real.exp", "Real.log", "Real.sqrt", "Real.sin", "Real.cos",
        "Real.arctan", "Real.sigmoid",
    }
)  # fmt: skip


def measurable(c: Compiler, domain: Expr, f: Expr) -> Code:
    """Code for `Measurable f`."""
    source = c.type(domain)
    by_rule = measurable_term(f)
    plain = c.compile(f)

    def run(env: Env) -> Truth:
        if not isinstance(source(env), Carrier) or by_rule:
            return TRUE
        if isinstance(plain(env), RealFunction):
            return TRUE  # curves are made of measurable operations
        return undecided("no rule shows that the function is measurable")

    return run


def measurable_term(f: Expr) -> bool:
    """`fun x ↦ body` whose body is made of coordinates of x by measurable operations on ℝ."""
    if isinstance(f, Const):
        return f.name in _OPERATIONS
    return isinstance(f, Lam) and _made_of(f.body, f.var)


def _made_of(e: Expr, x: Local) -> bool:
    if e == x or not mentions(e, x):
        return True
    if isinstance(e, Lam):
        return _made_of(e.body, x)  # into a function space: coordinate by coordinate
    if not isinstance(e, App):
        return False
    if e.fn == x:
        return not any(mentions(a, x) for a in e.args)
    name, args = head(e), arguments(e)
    if name == "Finset.sum":
        return not mentions(args[2], x) and isinstance(args[3], Lam) and _made_of(args[3].body, x)
    if name not in _OPERATIONS or isinstance(args[0], Pi):
        return False
    return all(_made_of(a, x) for a in args)
