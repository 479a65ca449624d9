"""Functions on ℝ and subsets, drawn as formulas: shown, certified and differentiated.

A hypothesis such as `ConvexOn ℝ s f` or `Monotone f` is met by construction: candidates from
families of formulas are drawn until one is certified to have the shape that is asked for, and a
formula known to have it ends the search.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate import curves, regions, shapes
from pyharness.evaluate.curves import Curve, RealFunction, X, constant
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.regions import RealSet
from pyharness.evaluate.shapes import Shape
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, head
from pyharness.vocabulary.truth import FALSE, TRUE, truth
from pyharness.vocabulary.values import Carrier, Formula
from pyharness.witnesses import zoo
from pyharness.witnesses.chooser import Chooser

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

UP, DOWN = "monotone", "antitone"
STRICTLY_UP, STRICTLY_DOWN = "strictly monotone", "strictly antitone"
CONVEX, CONCAVE = "convex", "concave"
STRICTLY_CONVEX, STRICTLY_CONCAVE = "strictly convex", "strictly concave"
SMOOTH, LIPSCHITZ = "differentiable", "Lipschitz"
AT_LEAST_ZERO, ABOVE_ZERO = "nonnegative", "positive"  # as in `hints`
CONVEX_SET, INHABITED_SET = "a convex set", "an inhabited set"
BOUNDED_ABOVE, BOUNDED_BELOW = "bounded above", "bounded below"

_SHAPES: dict[str, Callable[[Shape], bool]] = {
    UP: lambda s: s.up,
    DOWN: lambda s: s.down,
    STRICTLY_UP: lambda s: s.strictly_up,
    STRICTLY_DOWN: lambda s: s.strictly_down,
    CONVEX: lambda s: s.convex,
    CONCAVE: lambda s: s.concave,
    STRICTLY_CONVEX: lambda s: s.strictly_convex,
    STRICTLY_CONCAVE: lambda s: s.strictly_concave,
    AT_LEAST_ZERO: lambda s: s.nonnegative,
    ABOVE_ZERO: lambda s: s.positive,
}
WANTED = frozenset({*_SHAPES, SMOOTH, LIPSCHITZ})
_TRIES = 24


def real_function(ch: Chooser, wanted: frozenset[str] = frozenset()) -> RealFunction:
    """A function of the shape that is asked for, or any when no formula has it."""
    asked = wanted & WANTED
    for _ in range(_TRIES if asked else 1):
        f = _any(ch)
        if _meets(f, asked):
            return curves.real_function(show_curve(f), f)
    for f in _last_resorts(ch):
        if _meets(f, asked):
            return curves.real_function(show_curve(f), f)
    f = _any(ch)
    return curves.real_function(show_curve(f), f)


def _meets(f: Curve, asked: frozenset[str]) -> bool:
    if SMOOTH in asked and not shapes.differentiable(f):
        return False
    if LIPSCHITZ in asked and shapes.lipschitz(f) is None:
        return False
    s = shapes.shape(f)
    return all(_SHAPES[a](s) for a in asked if a in _SHAPES)


def _any(ch: Chooser) -> Curve:
    """One formula, at times a sum or a multiple of two."""
    f = _one(ch)
    kind = ch.integer(0, 5)
    if kind == 0:
        return Curve("add", (f, _one(ch)))
    if kind == 1:
        return Curve("neg", (f,))
    return f


def _one(ch: Chooser) -> Curve:
    a, b = zoo.rational(ch), zoo.rational(ch)
    line = affine(a, b)
    kind = ch.integer(0, 12)
    simple: list[Callable[[], Curve]] = [
        lambda: constant(b),
        lambda: X,
        lambda: line,
        lambda: Curve("add", (Curve("mul", (constant(a), Curve("pow", (X,), 2))), constant(b))),
        lambda: Curve("abs", (affine(fmpq(1), -b),)),
        lambda: Curve("max", (X, constant(b))),
        lambda: Curve("below", (constant(a), constant(b)), b),
        lambda: Curve("exp", (X,)),
        lambda: Curve("pow", (X,), 3),
        lambda: Curve("min", (line, constant(fmpq(1)))),
        lambda: Curve("max", (line, Curve("neg", (X,)))),
        lambda: Curve(ch.choice(("sqrt", "log", "inv")), (X,)),
        lambda: Curve(ch.choice(("arctan", "sin")), (X,)),
    ]
    return simple[kind]()


def affine(a: fmpq, b: fmpq) -> Curve:
    """x ↦ a x + b."""
    slope = X if a == 1 else Curve("mul", (constant(a), X))
    return slope if not b else Curve("add", (slope, constant(b)))


def _last_resorts(ch: Chooser) -> list[Curve]:
    """Formulas that have the shapes random candidates have seldom, or several at once."""
    square = Curve("add", (Curve("pow", (X,), 2), X))
    steep = affine(abs(zoo.rational(ch)) + 1, zoo.rational(ch))
    exp, fall = Curve("exp", (X,)), Curve("exp", (Curve("neg", (X,)),))
    options = [steep, exp, square, fall]
    options += [Curve("neg", (f,)) for f in options]
    options += [constant(fmpq(1)), constant(fmpq(0)), Curve("abs", (X,))]
    return options


def show_curve(f: Curve) -> str:
    """`fun x ↦ …` in Lean's notation."""
    return "fun x ↦ " + _text(f)


def _text(f: Curve) -> str:
    args = [_text(a) for a in f.args]
    match f.op:
        case "x":
            return "x"
        case "const":
            assert isinstance(f.number, fmpq)
            return f"({f.number})" if f.number < 0 or f.number.q != 1 else str(f.number)
        case "add" | "mul":
            return "(" + (" + " if f.op == "add" else " * ").join(args) + ")"
        case "neg":
            return f"(-{args[0]})"
        case "inv":
            return f"{args[0]}⁻¹"
        case "pow":
            return f"{args[0]} ^ {f.number}"
        case "abs":
            return f"|{args[0]}|"
        case "max" | "min":
            return f"({f.op} {args[0]} {args[1]})"
        case "below":
            return f"(if x < {f.number} then {args[0]} else {args[1]})"
        case _:
            return f"(Real.{f.op} {args[0]})"


def subset(
    c: Compiler, element: Expr, env: Env, ch: Chooser, wanted: frozenset[str] = frozenset()
) -> Formula | RealSet:
    """∅, everything, intervals or a finite set; any subset of a finite type."""
    domain = c.type(element)(env)
    if head(element) == "Real":
        return _real_set(ch, wanted)
    kind = ch.integer(0, 4)
    if kind == 0:
        return Formula("∅", lambda x: FALSE)
    if kind == 1:
        return Formula("Set.univ", lambda x: TRUE)
    if not isinstance(domain, Carrier):
        members = [x for x in domain.elements() if ch.chance(1, 2)]
        return Formula("{" + ", ".join(map(str, members)) + "}", lambda x: truth(x in members))
    if head(element) != "Rat":
        raise Unevaluable(f"sets in {head(element)} are not drawn")
    return _rational_set(ch)


def _rational_set(ch: Chooser) -> Formula:
    drawn = _real_set(ch, frozenset())
    return Formula(str(drawn), drawn)


def _real_set(ch: Chooser, wanted: frozenset[str]) -> RealSet:
    low = zoo.rational(ch)
    high = low + abs(zoo.rational(ch))
    further = high + 1 + abs(zoo.rational(ch))
    one = regions.interval(low, ch.chance(1, 2), high, ch.chance(1, 2))
    options = [
        regions.EVERYTHING,
        regions.interval(low, ch.chance(1, 2), None, False),
        one,
        regions.EMPTY,
        regions.interval(low, True, high, True),
        regions.interval(None, False, high, ch.chance(1, 2)),
        regions.points([low]),
        regions.points([low, high, further]),
        regions.union(one, regions.interval(high + 1, True, further, ch.chance(1, 2))),
    ]
    asked = wanted & {CONVEX_SET, INHABITED_SET, BOUNDED_ABOVE, BOUNDED_BELOW}
    return ch.choice([s for s in options if _fits(s, asked)])


def _fits(s: RealSet, asked: frozenset[str]) -> bool:
    if CONVEX_SET in asked and not regions.is_convex(s):
        return False
    if s.empty:
        return INHABITED_SET not in asked
    return not (
        (BOUNDED_ABOVE in asked and s.supremum().at is None)
        or (BOUNDED_BELOW in asked and s.infimum().at is None)
    )


def member(s: RealSet, ch: Chooser) -> ar.Number | None:
    """A point of `s`; None for ∅."""
    if s.empty:
        return None
    piece = ch.choice(s.pieces)
    low, high = piece.low.at, piece.high.at
    step = abs(zoo.rational(ch))
    if low is None and high is None:
        return zoo.rational(ch)
    if low is None:
        assert high is not None
        candidates = [high, ar.sub(high, fmpq(1)), ar.sub(high, step)]
    elif high is None:
        candidates = [low, ar.add(low, fmpq(1)), ar.add(low, step)]
    else:
        weight = ch.choice((fmpq(1, 2), fmpq(1, 3), fmpq(9, 10)))
        inner = ar.add(low, ar.mul(weight, ar.sub(high, low)))
        candidates = [inner, low, high]
    inside = [x for x in candidates if s(x).value is True]
    return ch.choice(inside) if inside else None
