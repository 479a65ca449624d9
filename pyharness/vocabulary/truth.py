"""Kleene truth: true, false, and unknown with a reason. Nothing here is ever a plain bool."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pyharness.arithmetic import Exhausted, Order, Undecided, charge


@dataclass(frozen=True, slots=True)
class Truth:
    """`value` is True, False or None (unknown).

    `kind` of an unknown: "consistent" (both sides agree to `bits` bits, an equality of irrationals
    that was not decided), "sampled" (an infinite ∀ without a counterexample among the samples,
    or an ∃ without a hit) or "undecided".
    """

    value: bool | None
    kind: str = ""
    reason: str = ""
    bits: int = 0

    @property
    def certain(self) -> bool:
        return self.value is not None


TRUE = Truth(True)
FALSE = Truth(False)


def truth(value: bool | None) -> Truth:
    if value is None:
        return Truth(None, "undecided", "not decided")
    return TRUE if value else FALSE


def undecided(reason: str) -> Truth:
    return Truth(None, "undecided", reason)


def negate(t: Truth) -> Truth:
    if t.value is None:
        return t
    return FALSE if t.value else TRUE


def iff(a: Truth, b: Truth) -> Truth:
    """↔: unknown, for the first side's reason, where a side is."""
    if a.value is None or b.value is None:
        return a if a.value is None else b
    return TRUE if a.value == b.value else FALSE


def conjunction(parts: Iterable[Callable[[], Truth]]) -> Truth:
    """∧ over lazily evaluated parts: one certain False decides."""
    unknown: Truth | None = None
    for part in parts:
        t = guarded(part)
        if t.value is False:
            return t
        if t.value is None:
            unknown = unknown or t
    return unknown or TRUE


def disjunction(parts: Iterable[Callable[[], Truth]]) -> Truth:
    """∨ over lazily evaluated parts: one certain True decides."""
    unknown: Truth | None = None
    for part in parts:
        t = guarded(part)
        if t.value is True:
            return t
        if t.value is None:
            unknown = unknown or t
    return unknown or FALSE


def guarded(part: Callable[[], Truth]) -> Truth:
    """Evaluate, turning `Undecided` into an unknown so that the other side may still decide.

    Once the work limit is reached nothing else may decide either: `Exhausted` passes through.
    """
    charge()
    try:
        return part()
    except Exhausted:
        raise
    except Undecided as problem:
        return undecided(str(problem))


_TRUE_OF = {
    "Eq": (Order.EQ,),
    "Ne": (Order.LT, Order.GT),
    "LT.lt": (Order.LT,),
    "LE.le": (Order.LT, Order.EQ),
    "GT.gt": (Order.GT,),
    "GE.ge": (Order.GT, Order.EQ),
}


def of_order(order: Order, relation: str) -> Truth:
    """Truth of `x relation y` from a certain or merely consistent comparison."""
    if order is Order.CONSISTENT:
        return Truth(None, "consistent", "both sides agree to the last precision tried")
    return TRUE if order in _TRUE_OF[relation] else FALSE
