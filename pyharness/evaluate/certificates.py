"""Monotone, convex, Lipschitz, injective: certified from the formula of a function ℝ → ℝ.

A sampled ∀ never holds; these words, as hypotheses on drawn functions, need more. Where the rules
of `shapes` prove the property the answer is True; otherwise the definition is evaluated, which may
find a counterexample among its samples.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, Order
from pyharness.evaluate import regions, shapes
from pyharness.evaluate.curves import Curve, value
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.regions import EVERYTHING, RealSet
from pyharness.evaluate.shapes import Shape
from pyharness.evaluate.symbolic import curve_or_none, real
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr
from pyharness.vocabulary.truth import FALSE, TRUE, Truth, truth
from pyharness.vocabulary.values import Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
Build = Callable[["Compiler", tuple[Expr, ...]], Code | None]
_PLACES = tuple(fmpq(p, q) for p, q in ((0, 1), (1, 1), (-1, 1), (2, 1), (1, 2), (-3, 2), (7, 1)))


def _everywhere(holds: Callable[[Shape], bool]) -> Build:
    """`Monotone f` and its kin: the last argument is the function."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        if not (real(args[0]) and real(args[1])):
            return None
        curve = curve_or_none(c, args[-1])

        def run(env: Env) -> Truth | None:
            f = curve(env)
            return TRUE if f is not None and holds(shapes.shape(f)) else None

        return run

    return build


def _on(holds: Callable[[Shape], bool]) -> Build:
    """`MonotoneOn f s`: on the intervals of `s`, or everywhere."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        if not (real(args[0]) and real(args[1])):
            return None
        curve, members = curve_or_none(c, args[2]), c.compile(args[3])

        def run(env: Env) -> Truth | None:
            f = curve(env)
            return TRUE if f is not None and holds(_shape_on(f, members(env))) else None

        return run

    return build


def _shape_on(f: Curve, s: Value) -> Shape:
    """Shape on the smallest interval around `s`, hence on `s`."""
    if isinstance(s, RealSet) and s.pieces:
        hull = regions.real_set([(s.infimum(), s.supremum())])
        return shapes.shape(f, hull)
    return shapes.shape(f, EVERYTHING)


def _curved(holds: Callable[[Shape], bool]) -> Build:
    """`ConvexOn 𝕜 s f` at 𝕜 = ℝ: a convex set, and the shape on it."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        if not all(real(t) for t in args[:3]):
            return None
        members, curve = c.compile(args[3]), curve_or_none(c, args[4])

        def run(env: Env) -> Truth | None:
            s = members(env)
            if not isinstance(s, RealSet):
                return None
            if not regions.is_convex(s):
                return FALSE
            if s.empty:
                return TRUE
            f = curve(env)
            return TRUE if f is not None and holds(shapes.shape(f, s)) else None

        return run

    return build


def _convex(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
    """`Convex ℝ s` for a set of reals: one interval."""
    if not (real(args[0]) and real(args[1])):
        return None
    members = c.compile(args[2])

    def run(env: Env) -> Truth | None:
        s = members(env)
        return truth(regions.is_convex(s)) if isinstance(s, RealSet) else None

    return run


def _lipschitz(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
    """`LipschitzWith K f` and `LipschitzOnWith K f s` on ℝ: |f x - f y| ≤ K |x - y|
    (`lipschitzWith_iff_dist_le_mul`); refuted at sample points."""
    if not (real(args[0]) and real(args[1])):
        raise Unevaluable("Lipschitz functions between other spaces than ℝ")
    bound, curve, plain = c.compile(args[2]), curve_or_none(c, args[3]), c.compile(args[3])
    members = c.compile(args[4]) if len(args) == 5 else None

    def run(env: Env) -> Truth:
        k, f = bound(env), curve(env)
        constant = None if f is None else shapes.lipschitz(f)
        if constant is not None and ar.compare(constant, k) in (Order.LT, Order.EQ):
            return TRUE
        inside = members(env) if members is not None else (lambda x: TRUE)
        places = [x for x in _places(env) if apply(inside, x).value is True]
        g = plain(env)
        for i, x in enumerate(places):
            for y in places[:i]:
                if _too_steep(g, x, y, k):
                    return FALSE
        return Truth(None, "sampled", "no counterexample among samples")

    return run


def _too_steep(g: Value, x: Number, y: Number, k: Number) -> bool:
    rise = ar.absolute(ar.sub(apply(g, x), apply(g, y)))
    return ar.compare(rise, ar.mul(k, ar.absolute(ar.sub(x, y)))) is Order.GT


def _places(env: Env) -> list[Number]:
    return [*_PLACES, *(x for x in env.values() if isinstance(x, ar.Number))]


def _surjective(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
    """Affine with a slope: everything else is left to the definition."""
    if not (real(args[0]) and real(args[1])):
        return None
    curve = curve_or_none(c, args[-1])

    def run(env: Env) -> Truth | None:
        f = curve(env)
        if f is None:
            return None
        s = shapes.shape(f)
        if s.convex and s.concave:
            order = ar.compare(value(f, fmpq(0)), value(f, fmpq(1)))
            return None if order is Order.CONSISTENT else truth(order is not Order.EQ)
        return None

    return run


CERTIFICATES: dict[str, Build] = {
    "Monotone": _everywhere(lambda s: s.up),
    "Antitone": _everywhere(lambda s: s.down),
    "StrictMono": _everywhere(lambda s: s.strictly_up),
    "StrictAnti": _everywhere(lambda s: s.strictly_down),
    "Function.Injective": _everywhere(lambda s: s.strictly_up or s.strictly_down),
    "Function.Surjective": _surjective,
    "MonotoneOn": _on(lambda s: s.up),
    "AntitoneOn": _on(lambda s: s.down),
    "StrictMonoOn": _on(lambda s: s.strictly_up),
    "StrictAntiOn": _on(lambda s: s.strictly_down),
    "Set.InjOn": _on(lambda s: s.strictly_up or s.strictly_down),
    "ConvexOn": _curved(lambda s: s.convex),
    "ConcaveOn": _curved(lambda s: s.concave),
    "StrictConvexOn": _curved(lambda s: s.strictly_convex),
    "StrictConcaveOn": _curved(lambda s: s.strictly_concave),
    "Convex": _convex,
}
LIPSCHITZ: dict[str, Build] = {"LipschitzWith": _lipschitz, "LipschitzOnWith": _lipschitz}
