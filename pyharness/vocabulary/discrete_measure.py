"""Measures with finitely many atoms: all there is on a finite space, and finite sums of Dirac
measures elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number
from pyharness.vocabulary.truth import Truth
from pyharness.vocabulary.values import Value, apply


@dataclass(frozen=True, slots=True)
class DiscreteMeasure:
    """`atoms` are (point, weight ≥ 0); points may repeat, weights may be 0."""

    atoms: tuple[tuple[Value, Number], ...]

    def total(self) -> Number:
        return ar.total(w for _, w in self.atoms)

    def mass(self, holds: Callable[[Value], Truth]) -> Number:
        """Weight of the points with a property. Raises Undecided where it is not decided."""
        return ar.total(w for x, w in self.atoms if _certain(holds(x)))

    def map(self, f: Value) -> DiscreteMeasure:
        return DiscreteMeasure(tuple((apply(f, x), w) for x, w in self.atoms))

    def restrict(self, holds: Callable[[Value], Truth]) -> DiscreteMeasure:
        return DiscreteMeasure(tuple((x, w) for x, w in self.atoms if _certain(holds(x))))

    def support(self) -> list[Value]:
        """Points of positive weight. Raises Undecided where a weight cannot be told from 0."""
        return [x for x, w in self.atoms if _positive(w)]


def _positive(w: Number) -> bool:
    sign = ar.sign(w)
    if sign is None:
        raise ar.Undecided("a weight that cannot be told from 0")
    return sign > 0


def _certain(t: Truth) -> bool:
    if t.value is None:
        raise ar.Undecided(f"membership: {t.reason}")
    return t.value


NOTHING = DiscreteMeasure(())


def dirac(x: Value) -> DiscreteMeasure:
    return DiscreteMeasure(((x, fmpq(1)),))
