"""Measures with finitely many atoms: uniform, degenerate, with zeros, with large weights."""

from __future__ import annotations

from collections.abc import Callable

from flint import fmpq

from pyharness.vocabulary.discrete_measure import DiscreteMeasure
from pyharness.vocabulary.values import Carrier, TypeValue, Value
from pyharness.witnesses.chooser import Chooser

PROBABILITY = "a probability measure"
_MOST_POINTS = 16


def draw_measure(
    domain: TypeValue, wanted: set[str], ch: Chooser, point: Callable[[], Value]
) -> DiscreteMeasure:
    """A measure on a finite type, or a sum of up to three point masses on an infinite one."""
    if isinstance(domain, Carrier) or domain.size > _MOST_POINTS:
        points = [point() for _ in range(ch.integer(1, 3))]
    else:
        points = list(domain.elements())
    weights = _weights(len(points), ch)
    total = sum(weights, fmpq(0))
    if PROBABILITY in wanted and points:
        weights = [w / total if total else fmpq(1, len(points)) for w in weights]
    return DiscreteMeasure(tuple(zip(points, weights, strict=True)))


def _weights(n: int, ch: Chooser) -> list[fmpq]:
    kind = ch.integer(0, 4)
    if kind == 0:
        return [fmpq(1)] * n
    if kind == 1:  # one point carries everything
        at = ch.integer(0, max(n - 1, 0))
        return [fmpq(int(i == at)) for i in range(n)]
    if kind == 2:
        return [fmpq(ch.integer(0, 3)) for _ in range(n)]
    return [fmpq(ch.integer(1, 9), ch.choice((1, 2, 5))) for _ in range(n)]
