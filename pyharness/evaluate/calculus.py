"""Derivatives, differentiability and continuity of functions ℝ → ℝ.

Decided from the formula of the function (`tangents`, `shapes`), never from difference quotients:
where no rule applies the answer is Undecided. `deriv` and `derivWithin` are 0 where the derivative
provably does not exist (`deriv_zero_of_not_differentiableAt`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number
from pyharness.evaluate import shapes
from pyharness.evaluate.curves import Curve, is_constant, value
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.regions import EVERYTHING, Cut, RealSet, order, points
from pyharness.evaluate.symbolic import curve_or_none, real
from pyharness.evaluate.tangents import sign, tangent
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr
from pyharness.vocabulary.truth import (
    FALSE,
    TRUE,
    Truth,
    conjunction,
    guarded,
    of_order,
    undecided,
)
from pyharness.vocabulary.values import Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
_PLACES = tuple(fmpq(p, q) for p, q in ((0, 1), (1, 1), (-1, 1), (2, 1), (1, 2), (-3, 2)))


def _function(c: Compiler, f: Expr, *types: Expr) -> Callable[[Env], Curve]:
    """The curve of a function; raises Undecided at run time where it has none."""
    if not all(real(t) for t in types):
        raise Unevaluable("calculus on other spaces than ℝ")
    code = curve_or_none(c, f)

    def run(env: Env) -> Curve:
        found = code(env)
        if found is None:
            raise ar.Undecided("a function that is not given by a known formula")
        return found

    return run


def sides(s: RealSet, x: Number) -> tuple[bool, bool]:
    """Does `s` come arbitrarily close to `x` from the left, from the right?"""
    below, above = Cut(x, False), Cut(x, True)
    left = any(order(p.low, below) < 0 <= order(p.high, below) for p in s.pieces)
    right = any(order(p.low, above) <= 0 < order(p.high, above) for p in s.pieces)
    return left, right


def slopes(f: Curve, s: RealSet, x: Number) -> list[Number]:
    """The one-sided derivatives at `x` that count within `s`."""
    left, right = sides(s, x)
    if not (left or right):
        return []
    t = tangent(f, x)
    return [d for d, counts in ((t.left, left), (t.right, right)) if counts]


def _equal(x: Number, y: Number) -> Truth:
    return of_order(ar.compare(x, y), "Eq")


def agree(found: list[Number]) -> Truth:
    """Do all one-sided slopes agree? That is differentiability."""
    return _equal(found[0], found[1]) if len(found) == 2 else TRUE


def _region(found: Value) -> RealSet:
    if not isinstance(found, RealSet):
        raise ar.Undecided("a set that is not given by intervals")
    return found


def _within(c: Compiler, s: Expr | None) -> Callable[[Env], RealSet]:
    if s is None:
        return lambda env: EVERYTHING
    code = c.compile(s)
    return lambda env: _region(code(env))


def _has_derivative(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`HasDerivAt f f' x` and `HasDerivWithinAt f f' s x`: every slope that counts equals f'."""
    domain, codomain, f, d, *rest = args
    curve, slope, point = _function(c, f, domain, codomain), c.compile(d), c.compile(rest[-1])
    within = _within(c, rest[0] if len(rest) == 2 else None)

    def run(env: Env) -> Truth:
        wanted = slope(env)
        found = slopes(curve(env), within(env), point(env))
        return conjunction(partial(_equal, s, wanted) for s in found)

    return run


def _derivative(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`deriv f x` and `derivWithin f s x`."""
    domain, codomain, f, *rest = args
    curve, point = _function(c, f, domain, codomain), c.compile(rest[-1])
    within = _within(c, rest[0] if len(rest) == 2 else None)

    def run(env: Env) -> Number:
        found = slopes(curve(env), within(env), point(env))
        same = agree(found)
        if same.value is None:
            raise ar.Undecided("whether the one-sided derivatives agree")
        return found[0] if found and same.value else fmpq(0)

    return run


def _differentiable_at(c: Compiler, args: tuple[Expr, ...]) -> Code:
    _, domain, codomain, f, *rest = args
    curve, point = _function(c, f, domain, codomain), c.compile(rest[-1])
    within = _within(c, rest[0] if len(rest) == 2 else None)
    return lambda env: agree(slopes(curve(env), within(env), point(env)))


def _differentiable(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """At every point (of a set): by the rules, or refuted at a sample point."""
    _, domain, codomain, f, *rest = args
    curve = _function(c, f, domain, codomain)
    within = _within(c, rest[0] if rest else None)

    def run(env: Env) -> Truth:
        g, s = curve(env), within(env)
        if shapes.differentiable(g, s):
            return TRUE
        return _at_places(s, lambda x: agree(slopes(g, s, x)), env)

    return run


def _at_places(s: RealSet, holds: Callable[[Number], Truth], env: Env) -> Truth:
    """∀ x ∈ s by samples and the reals in scope: a counterexample decides, nothing else does."""
    known = [x for x in env.values() if isinstance(x, ar.Number)]
    for x in (*_PLACES, *known):
        if s(x).value and guarded(partial(holds, x)).value is False:
            return FALSE
    return undecided("no rule decides it at every point")


def continuous_at(f: Curve, s: RealSet, x: Number) -> Truth:
    """`ContinuousWithinAt f s x`, by the rules or at a jump."""
    if shapes.continuous(f, points([x])):
        return TRUE
    if f.op == "below" and all(is_constant(a) for a in f.args):
        assert isinstance(f.number, fmpq)
        if sign(ar.sub(x, f.number), "x minus a threshold") != 0:
            return TRUE
        left, _ = sides(s, x)
        return _equal(value(f.args[0], x), value(f.args[1], x)) if left else TRUE
    slopes(f, EVERYTHING, x)  # differentiable from both sides: continuous; otherwise Undecided
    return TRUE


def _continuous_at(c: Compiler, args: tuple[Expr, ...]) -> Code:
    domain, codomain, f, *rest = args
    curve, point = _function(c, f, domain, codomain), c.compile(rest[-1])
    within = _within(c, rest[0] if len(rest) == 2 else None)
    return lambda env: continuous_at(curve(env), within(env), point(env))


def _continuous(c: Compiler, args: tuple[Expr, ...]) -> Code:
    domain, codomain, f, *rest = args
    curve = _function(c, f, domain, codomain)
    within = _within(c, rest[0] if rest else None)

    def run(env: Env) -> Truth:
        g, s = curve(env), within(env)
        if shapes.continuous(g, s):
            return TRUE
        if g.op == "below":
            assert isinstance(g.number, fmpq)
            if s(g.number).value:
                return continuous_at(g, s, g.number)
        return _at_places(s, lambda x: continuous_at(g, s, x), env)

    return run


CALCULUS: dict[str, Callable[[Compiler, tuple[Expr, ...]], Code]] = {
    "HasDerivAt": _has_derivative,
    "HasDerivWithinAt": _has_derivative,
    "deriv": _derivative,
    "derivWithin": _derivative,
    "DifferentiableAt": _differentiable_at,
    "DifferentiableWithinAt": _differentiable_at,
    "Differentiable": _differentiable,
    "DifferentiableOn": _differentiable,
    "ContinuousAt": _continuous_at,
    "ContinuousWithinAt": _continuous_at,
    "Continuous": _continuous,
    "ContinuousOn": _continuous,
}
