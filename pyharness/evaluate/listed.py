"""Finite sets of vectors that know their members."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from pyharness.arithmetic import Number, compare
from pyharness.evaluate.coordinates import Coordinates
from pyharness.evaluate.show import show_value
from pyharness.vocabulary.truth import Truth, conjunction, disjunction, of_order
from pyharness.vocabulary.values import Value


@dataclass(frozen=True, slots=True)
class Listed:
    """A finite set of vectors: its members, and membership as a predicate."""

    members: tuple[Value, ...]
    entries: tuple[tuple[Number, ...], ...]
    space: Coordinates

    def __str__(self) -> str:
        return "{" + ", ".join(show_value(v) for v in self.members) + "}"

    def __call__(self, x: Value) -> Truth:
        place = self.space.encode(x)
        return disjunction(partial(_same, place, known) for known in self.entries)


def listed(space: Coordinates, members: Iterable[Value]) -> Listed:
    """The set of these vectors of a space."""
    items = tuple(members)
    return Listed(items, tuple(tuple(space.encode(v)) for v in items), space)


def _same(x: Sequence[Number], y: Sequence[Number]) -> Truth:
    return conjunction(partial(_equal, a, b) for a, b in zip(x, y, strict=True))


def _equal(a: Number, b: Number) -> Truth:
    return of_order(compare(a, b), "Eq")
