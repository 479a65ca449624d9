"""Where random decisions come from: a seeded generator or Hypothesis, behind one interface.

Generators are written once against `Chooser`. The engine runs them on a fast seeded generator;
property tests run the same generators on Hypothesis, which then shrinks and replays.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Chooser(Protocol):
    def integer(self, low: int, high: int) -> int:
        """An integer in [low, high]; shrinks towards low."""
        ...

    def choice(self, options: Sequence[T]) -> T:
        """One of the options; shrinks towards the first."""
        ...

    def chance(self, numerator: int, denominator: int) -> bool:
        """True with the given probability; shrinks towards False."""
        ...


class SeededChooser:
    """Reproducible from its seed. Seeded when first asked: many cases decide nothing."""

    def __init__(self, seed: int | str) -> None:
        self._seed = seed

    @cached_property
    def _random(self) -> random.Random:
        return random.Random(self._seed)

    def integer(self, low: int, high: int) -> int:
        return low + self._random.randrange(high - low + 1)

    def choice(self, options: Sequence[T]) -> T:
        return options[self._random.randrange(len(options))]

    def chance(self, numerator: int, denominator: int) -> bool:
        return self._random.randrange(denominator) < numerator


class HypothesisChooser:
    """Decisions drawn through a Hypothesis `draw` function."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def integer(self, low: int, high: int) -> int:
        return self._draw(st.integers(low, high))

    def choice(self, options: Sequence[T]) -> T:
        return options[self._draw(st.integers(0, len(options) - 1))]

    def chance(self, numerator: int, denominator: int) -> bool:
        return self._draw(st.integers(1, denominator)) > denominator - numerator
