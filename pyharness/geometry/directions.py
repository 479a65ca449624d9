"""How many singular directions carry a share of ‖ΔW‖_F²: k90, k99, and the rank recommended."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from pyharness.geometry.enclosure import Interval, ModuleSpectrum
from pyharness.geometry.floats import SLACK, Array
from pyharness.geometry.unit_energy import unit_energy

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
    share = Fraction(energy)
    if not 0 <= share <= 1:
        raise ValueError(f"energy {energy} is not in [0, 1]")
    if spectrum.is_zero:
        return None
    r = len(spectrum.lower)
    unit = unit_energy(spectrum)
    if unit is None:
        return 1, r
    kept, lost, f = _bounds(share), _bounds(1 - share), unit.total
    head_low, head_high = np.cumsum(unit.lower) / SLACK, np.cumsum(unit.upper) * SLACK
    tail_low = _tails(unit.lower) / SLACK
    tail_high = _tails(unit.upper) * SLACK
    possible = (head_high >= kept.lower * f.lower / SLACK) & (
        tail_low <= lost.upper * f.upper * SLACK
    )
    certain = (head_low >= kept.upper * f.upper * SLACK) | (
        tail_high <= lost.lower * f.lower / SLACK
    )
    # All r directions carry all of it, whatever the rounding says.
    possible[-1] = certain[-1] = True
    least, greatest = int(np.argmax(possible)) + 1, int(np.argmax(certain)) + 1
    return min(least, greatest), greatest


def _tails(squares: Array) -> Array:
    """Σ_{i>k} for k = 1 … r, smallest summands first; the last one is 0."""
    sums = np.cumsum(squares[::-1])[::-1]
    return np.append(sums[1:], 0.0)


def _bounds(x: Fraction) -> Interval:
    """float64 numbers on both sides of x, in [0, 1]; equal where x is one."""
    value = float(x)
    if Fraction(value) == x:
        return Interval(value, value)
    return Interval(
        max(float(np.nextafter(value, 0.0)), 0.0), min(float(np.nextafter(value, 1.0)), 1.0)
    )
