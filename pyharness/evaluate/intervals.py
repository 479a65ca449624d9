"""Sets of reals given by intervals, and what is decided on them: bounds, suprema, convexity.

`sSup` and `sInf` on ℝ are 0 for empty and for unbounded sets (Mathlib/Data/Real/Archimedean.lean,
`Real.sSup_empty`, `Real.sSup_of_not_bddAbove`, `Real.sInf_def`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate import regions
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.regions import Cut, RealSet
from pyharness.evaluate.symbolic import real
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, head
from pyharness.vocabulary.truth import Truth, truth
from pyharness.vocabulary.values import Carrier, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
Build = Callable[["Compiler", tuple[Expr, ...]], Code | None]


def _interval(low: str, high: str) -> Build:
    """`Set.Icc a b` and its kin at ℝ: "c" closed, "o" open, "i" unbounded."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        if not real(args[0]):
            return None
        ends = [c.compile(a) for a in args[1:]]

        def run(env: Env) -> RealSet:
            values = [e(env) for e in ends]
            a = None if low == "i" else values[0]
            b = None if high == "i" else values[-1]
            return regions.interval(a, low == "c", b, high == "c")

        return run

    return build


def _unordered(open_left: bool) -> Build:
    """`Set.uIcc a b` and `Set.uIoc a b`: between the smaller and the larger."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        if not real(args[0]):
            return None
        a, b = c.compile(args[1]), c.compile(args[2])

        def run(env: Env) -> RealSet:
            x, y = a(env), b(env)
            return regions.interval(ar.minimum(x, y), not open_left, ar.maximum(x, y), True)

        return run

    return build


def _segment(open_ends: bool) -> Build:
    """`segment ℝ x y` is [[x, y]]; `openSegment ℝ x x` is {x} (Analysis/Convex/Segment.lean:57)."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        if not (real(args[0]) and real(args[1])):
            return None
        a, b = c.compile(args[2]), c.compile(args[3])

        def run(env: Env) -> RealSet:
            x, y = a(env), b(env)
            low, high = ar.minimum(x, y), ar.maximum(x, y)
            if open_ends and regions.order(Cut(low, True), Cut(high, True)) < 0:
                return regions.interval(low, False, high, False)
            return regions.interval(low, True, high, True)

        return run

    return build


def _everything(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
    return (lambda env: regions.EVERYTHING) if real(args[0]) else None


def _literal(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
    if not real(args[0]):
        return None
    items = [c.compile(a) for a in args[1:]]
    return lambda env: regions.points([x(env) for x in items])


def _members(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
    """A finite set as a set."""
    if not real(args[0]):
        return None
    s = c.compile(args[1])
    return lambda env: regions.points(list(s(env)))


def _range(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
    """`Set.range f` of a family over a finite type."""
    if not real(args[0]) or head(args[1]) in ("Real", "Nat", "Int", "Rat", "NNReal"):
        return None
    index, f = c.type(args[1]), c.compile(args[2])
    return lambda env: regions.points(family(index(env), f(env)))


def family(index: Value, f: Value) -> list[Value]:
    """Values of a function on a finite type. Raises Unevaluable for an infinite one."""
    if isinstance(index, Carrier):
        raise Unevaluable("a family over an infinite type")
    return [apply(f, i) for i in index.elements()]


def _image(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
    """The image of a finite set of reals."""
    if not (real(args[0]) and real(args[1])):
        return None
    f, s = c.compile(args[2]), c.compile(args[3])

    def run(env: Env) -> Value:
        g, members = f(env), s(env)
        if not isinstance(members, RealSet):
            raise ar.Undecided("the image of a set that is not given by intervals")
        if not all(_is_point(p.low, p.high) for p in members.pieces):
            raise ar.Undecided("the image of an infinite set")
        return regions.points([apply(g, p.low.at) for p in members.pieces])

    return run


def _is_point(low: Cut, high: Cut) -> bool:
    if low.at is None or high.at is None:
        return False
    return regions.order(Cut(low.at, False), Cut(high.at, False)) == 0


def region(value: Value) -> RealSet:
    """Raises Undecided where the set has another form."""
    if not isinstance(value, RealSet):
        raise ar.Undecided("a set that is not given by intervals")
    return value


def supremum(s: RealSet) -> ar.Number:
    """`sSup s`: 0 where `s` is empty or not bounded above."""
    at = None if s.empty else s.supremum().at
    return fmpq(0) if at is None else at


def infimum(s: RealSet) -> ar.Number:
    """`sInf s`: 0 where `s` is empty or not bounded below."""
    at = None if s.empty else s.infimum().at
    return fmpq(0) if at is None else at


def _bound(low: bool) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        if not real(args[0]):
            raise Unevaluable(f"{'sInf' if low else 'sSup'} on {head(args[0]) or 'this type'}")
        s = c.compile(args[1])
        of = infimum if low else supremum
        return lambda env: of(region(s(env)))

    return build


def _indexed_bound(low: bool) -> Build:
    """`⨆ i, f i` and `⨅ i, f i` over a finite type: of the range."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        t, index = args[0], args[1]
        if not real(t):
            raise Unevaluable(f"a supremum in {head(t) or 'this type'}")
        if head(index) in ("Real", "Nat", "Int", "Rat", "NNReal"):
            raise Unevaluable("a supremum over an infinite type")
        domain, f = c.type(index), c.compile(args[2])
        of = infimum if low else supremum
        return lambda env: of(regions.points(family(domain(env), f(env))))

    return build


def _decided(test: Callable[[RealSet], bool], at: int) -> Build:
    """A predicate on a set of reals; None where the type is another."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        if not real(args[0]):
            return None
        s = c.compile(args[at])
        return lambda env: _on_region(s(env), test)

    return build


def _on_region(s: Value, test: Callable[[RealSet], bool]) -> Truth | None:
    return truth(test(s)) if isinstance(s, RealSet) else None


def _extreme(low: bool, attained: bool) -> Build:
    """`IsLUB s a` / `IsGreatest s a` and their duals."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code | None:
        if not real(args[0]):
            return None
        s, a = c.compile(args[1]), c.compile(args[2])

        def run(env: Env) -> Truth | None:
            members = s(env)
            if not isinstance(members, RealSet):
                return None
            if members.empty:
                return truth(False)
            x = a(env)
            cut = members.infimum() if low else members.supremum()
            if attained:
                return truth(regions.order(cut, Cut(x, not low)) == 0)
            at = cut.at
            if at is None:
                return truth(False)
            return truth(regions.order(Cut(at, False), Cut(x, False)) == 0)

        return run

    return build


def _bounded(low: bool) -> Callable[[RealSet], bool]:
    return lambda s: s.empty or (s.infimum() if low else s.supremum()).at is not None


def combine(op: str, a: Value, b: Value) -> RealSet | None:
    """Union, intersection and difference of two sets of intervals; None for other sets."""
    if not (isinstance(a, RealSet) and isinstance(b, RealSet)):
        return None
    operation = {"∪": regions.union, "∩": regions.intersection, "\\": regions.difference}
    return operation[op](a, b)


SETS_OF_REALS: dict[str, Build] = {
    "Set.Icc": _interval("c", "c"),
    "Set.Ico": _interval("c", "o"),
    "Set.Ioc": _interval("o", "c"),
    "Set.Ioo": _interval("o", "o"),
    "Set.Iic": _interval("i", "c"),
    "Set.Iio": _interval("i", "o"),
    "Set.Ici": _interval("c", "i"),
    "Set.Ioi": _interval("o", "i"),
    "Set.uIcc": _unordered(False),
    "Set.uIoc": _unordered(True),
    "Set.univ": _everything,
    "Set.literal": _literal,
    "Finset.toSet": _members,
    "Set.range": _range,
    "Set.image": _image,
    "segment": _segment(False),
    "openSegment": _segment(True),
}
SUPREMA: dict[str, Build] = {
    "sSup": _bound(False),
    "sInf": _bound(True),
    "iSup": _indexed_bound(False),
    "iInf": _indexed_bound(True),
}
DECIDED_ON_REALS: dict[str, Build] = {
    "BddAbove": _decided(_bounded(False), 1),
    "BddBelow": _decided(_bounded(True), 1),
    "Set.Nonempty": _decided(lambda s: not s.empty, 1),
    "IsLUB": _extreme(False, False),
    "IsGLB": _extreme(True, False),
    "IsGreatest": _extreme(False, True),
    "IsLeast": _extreme(True, True),
}
