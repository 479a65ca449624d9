"""Sets of real numbers that are finite unions of intervals: membership, bounds, convexity, exact.

What suprema, `BddAbove`, `IsLUB` or `Convex ℝ s` are decided on. A set of another form stays an
opaque predicate, and these words stay undecided on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cmp_to_key

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, Order
from pyharness.vocabulary.truth import Truth, truth


@dataclass(frozen=True, slots=True)
class Cut:
    """A place between numbers: just below `at`, or just above it (`after`); `at` None is ±∞."""

    at: Number | None
    after: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """The numbers between two cuts, low < high: never empty."""

    low: Cut
    high: Cut


START, END = Cut(None, False), Cut(None, True)


def order(a: Cut, b: Cut) -> int:
    """-1, 0 or 1. Raises Undecided where two endpoints cannot be told apart."""
    if a.at is None or b.at is None:
        return _rank(a) - _rank(b)
    found = ar.compare(a.at, b.at)
    if found is Order.CONSISTENT:
        raise ar.Undecided("two endpoints agree to the last precision")
    if found is Order.EQ:
        return int(a.after) - int(b.after)
    return -1 if found is Order.LT else 1


def _rank(a: Cut) -> int:
    return 0 if a.at is not None else (1 if a.after else -1)


@dataclass(frozen=True, slots=True)
class RealSet:
    """Disjoint pieces in increasing order, no two of which touch. Called, it is membership."""

    pieces: tuple[Piece, ...]

    def __call__(self, x: Number) -> Truth:
        below, above = Cut(x, False), Cut(x, True)
        return truth(
            any(order(p.low, below) <= 0 and order(above, p.high) <= 0 for p in self.pieces)
        )

    @property
    def empty(self) -> bool:
        return not self.pieces

    def infimum(self) -> Cut:
        return self.pieces[0].low

    def supremum(self) -> Cut:
        return self.pieces[-1].high

    def __str__(self) -> str:
        return " ∪ ".join(_shown(p) for p in self.pieces) or "∅"


def _shown(p: Piece) -> str:
    low, high = p.low, p.high
    if low.at is None and high.at is None:
        return "Set.univ"
    ends = [_number(c.at) for c in (low, high) if c.at is not None]
    if len(ends) == 2 and order(Cut(low.at, False), Cut(high.at, False)) == 0:
        return "{" + ends[0] + "}"
    left = "i" if low.at is None else "o" if low.after else "c"
    right = "i" if high.at is None else "c" if high.after else "o"
    return f"Set.I{left}{right} " + " ".join(ends)


def _number(x: Number) -> str:
    text = ar.show(x)
    return text if text.isdigit() else f"({text})"


def real_set(pieces: Sequence[tuple[Cut, Cut]]) -> RealSet:
    """The union of intervals; empty ones are dropped, touching ones joined."""
    proper = [Piece(a, b) for a, b in pieces if order(a, b) < 0]
    proper.sort(key=cmp_to_key(lambda p, q: order(p.low, q.low)))
    out: list[Piece] = []
    for p in proper:
        if out and order(p.low, out[-1].high) <= 0:
            if order(out[-1].high, p.high) < 0:
                out[-1] = Piece(out[-1].low, p.high)
        else:
            out.append(p)
    return RealSet(tuple(out))


def interval(low: Number | None, low_in: bool, high: Number | None, high_in: bool) -> RealSet:
    """One interval; None is unbounded."""
    start = START if low is None else Cut(low, not low_in)
    end = END if high is None else Cut(high, high_in)
    return real_set([(start, end)])


def points(values: Sequence[Number]) -> RealSet:
    """A finite set."""
    return real_set([(Cut(x, False), Cut(x, True)) for x in values])


EMPTY = RealSet(())
EVERYTHING = RealSet((Piece(START, END),))


def union(a: RealSet, b: RealSet) -> RealSet:
    return real_set([(p.low, p.high) for p in (*a.pieces, *b.pieces)])


def complement(a: RealSet) -> RealSet:
    cuts = [START, *(c for p in a.pieces for c in (p.low, p.high)), END]
    return real_set(list(zip(cuts[::2], cuts[1::2], strict=True)))


def intersection(a: RealSet, b: RealSet) -> RealSet:
    return complement(union(complement(a), complement(b)))


def difference(a: RealSet, b: RealSet) -> RealSet:
    return intersection(a, complement(b))


def subset(a: RealSet, b: RealSet) -> bool:
    return difference(a, b).empty


def is_convex(a: RealSet) -> bool:
    """A set of reals is convex iff it is one interval."""
    return len(a.pieces) <= 1
