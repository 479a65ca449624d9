"""How many singular directions carry a share of ‖ΔW‖_F²: k90, k99, and the rank recommended."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

import numpy as np

from pyharness.geometry.enclosure import ModuleSpectrum
from pyharness.geometry.floats import Array, gamma
from pyharness.geometry.unit_energy import UnitEnergy, unit_energy

Share = float | Fraction


def directions(spectrum: ModuleSpectrum, energy: Share) -> tuple[int, int] | None:
    """(least, greatest) possible k, the least number ≥ 1 with σ₁² + … + σ_k² ≥ energy·‖ΔW‖_F².

    The greatest is certain to be enough, and no number below the least can be. Both ends are
    decided by the head, σ₁² + … + σ_k² ≥ e·F, and by the tail, σ_{k+1}² + … + σ_r² ≤ (1 − e)·F:
    the same condition, but near e = 1 rounding hides a small tail behind a large head. An energy
    given as a fraction is taken exactly. None for ΔW = 0.

    Lean: `AdapterGeometry.Soundness.tail_square` and what it cites (Eckart–Young).

    Raises
    ------
    ValueError : energy is not in [0, 1].
    """
    return directions_of(spectrum, (energy,))[0]


def directions_of(
    spectrum: ModuleSpectrum, energies: Sequence[Share], unit: UnitEnergy | None = None
) -> list[tuple[int, int] | None]:
    """`directions` for each of the energies, the sums formed once.

    `unit` is the spectrum's `unit_energy`, where it is at hand.
    """
    shares = [_shares(energy) for energy in energies]
    if spectrum.is_zero:
        return [None] * len(shares)
    r = len(spectrum.lower)
    unit = unit or unit_energy(spectrum)
    if unit is None:
        return [(1, r)] * len(shares)
    f = unit.total
    room = 1.0 + gamma(r + 8)  # sums of r numbers ≥ 0, rounded shares, products of both
    most, least_head = np.cumsum(unit.upper) * room, np.cumsum(unit.lower) / room
    tail, least_tail = _tails(unit.upper) * room, _tails(unit.lower) / room
    found: list[tuple[int, int] | None] = []
    for kept, lost in shares:
        possible = (most >= kept * f.lower) & (least_tail <= lost * f.upper)
        certain = (least_head >= kept * f.upper) | (tail <= lost * f.lower)
        # All r directions carry all of it, whatever the rounding says.
        possible[-1] = certain[-1] = True
        least, greatest = int(possible.argmax()) + 1, int(certain.argmax()) + 1
        found.append((min(least, greatest), greatest))
    return found


def _tails(squares: Array) -> Array:
    """Σ_{i>k} for k = 1 … r, smallest summands first; the last one is 0."""
    sums = np.zeros_like(squares)
    sums[:-1] = np.cumsum(squares[:0:-1])[::-1]
    return sums


@lru_cache
def _shares(energy: Share) -> tuple[float, float]:
    """The shares kept and lost, each the exact one rounded once."""
    share = Fraction(energy)
    if not 0 <= share <= 1:
        raise ValueError(f"energy {energy} is not in [0, 1]")
    return float(share), float(1 - share)
