"""Entropy rank and participation rank of an update, enclosed from the bounds of its spectrum."""

from __future__ import annotations

import numpy as np

from pyharness.geometry.enclosure import Interval, ModuleSpectrum
from pyharness.geometry.floats import Array, gamma
from pyharness.geometry.logarithm import LOG_ERROR, log
from pyharness.geometry.unit_energy import UnitEnergy, unit_energy

_TURN = 0.36787944117144233
"""1/e to the last digit: −p·log p rises up to there and falls after."""

_STEP = 2.0**-40
"""Covers the errors of `log` at numbers below 2^20, and those of the library's exp."""

_TINY = 2.0**-600
"""Stands for p = 0 where only an upper bound of −p·log p is wanted."""


def entropy_rank(spectrum: ModuleSpectrum, unit: UnitEnergy | None = None) -> Interval | None:
    """exp(−Σ p_k log p_k), p_k = σ_k/Σσ, in [1, r]: the effective rank of Roy and Vetterli
    (EUSIPCO 2007). None for ΔW = 0. `unit` is the spectrum's `unit_energy`, where it is at hand.

    p_k rises with σ_k and falls with the other σ_j, so it lies between σ̲_k/(σ̲_k + Σ_{j≠k} σ̄_j) and
    σ̄_k/(σ̄_k + Σ_{j≠k} σ̲_j); −p·log p is concave, so on such an interval it is least at an end and
    greatest at an end or at 1/e. The logarithm is `pyharness.geometry.logarithm`'s.
    """
    if spectrum.is_zero:
        return None
    r, unit = float(len(spectrum.lower)), unit or unit_energy(spectrum)
    if unit is None:
        return Interval(1.0, r)
    room = _room(unit)
    least, most = _surprises(*_shares(unit, room), room)
    low, high = float(least.sum() / room), float(most.sum() * room)
    return _exp(low, high, r)


def participation_rank(spectrum: ModuleSpectrum, unit: UnitEnergy | None = None) -> Interval | None:
    """(Σσ²)²/Σσ⁴, in [1, r]: the inverse participation ratio of the energies. None for ΔW = 0.

    Lean: `AdapterGeometry.Soundness.participation_rank`,
    `AdapterGeometry.Soundness.participation_rank_le_card`.
    """
    if spectrum.is_zero:
        return None
    r, unit = float(len(spectrum.lower)), unit or unit_energy(spectrum)
    if unit is None:
        return Interval(1.0, r)
    room = _room(unit)
    least, most = float((unit.lower**2).sum()), float((unit.upper**2).sum())
    low = unit.total.lower**2 / most / room
    high = unit.total.upper**2 / least * room if least > 0 else r
    return _within(low, high, r)


def _room(unit: UnitEnergy) -> float:
    """1 + a bound of the relative error of fewer than 4r + 16 roundings of numbers ≥ 0."""
    return 1.0 + gamma(4 * len(unit.lower) + 16)


def _shares(unit: UnitEnergy, room: float) -> tuple[Array, Array]:
    """Bounds of p_k = σ_k/Σσ, roundings included; 0/0 = 0."""
    low, high = np.sqrt(unit.lower), np.sqrt(unit.upper)
    least, most = _share(low, _others(high)) / room, _share(high, _others(low)) * room
    return least, np.minimum(most, 1.0)


def _share(one: Array, others: Array) -> Array:
    whole = one + others
    return np.asarray(np.divide(one, whole, out=np.zeros_like(one), where=whole > 0))


def _others(x: Array) -> Array:
    """Σ_{j≠k} x_j for numbers ≥ 0, without a subtraction."""
    found = np.zeros_like(x)
    found[1:] = np.cumsum(x[:-1])
    found[:-1] += np.cumsum(x[:0:-1])[::-1]
    return found


def _surprises(least: Array, most: Array, room: float) -> tuple[Array, Array]:
    """Bounds of −p·log p for p in intervals of [0, 1]; 0 at p = 0."""
    ends = np.stack([least, most])
    values = np.where(ends > 0, -ends * log(np.maximum(ends, _TINY)), 0.0)
    over = (least <= _TURN * room) & (most >= _TURN / room)
    top = np.where(over, _TURN, values.max(axis=0))
    return values.min(axis=0) / (1.0 + LOG_ERROR) / room, top / (1.0 - LOG_ERROR) * room


def _exp(low: float, high: float, r: float) -> Interval:
    """Numbers in [1, r] below exp(low) and above exp(high), for low ≥ 0 and high about log r.

    Candidates from the library, proved by `log`: y ≤ exp(x) if and only if log y ≤ x.
    """
    ends = np.exp(np.array([low, high])) * np.array([1.0 - _STEP, 1.0 + _STEP])
    logs = log(ends)
    below = float(ends[0]) if logs[0] * (1.0 + 2 * LOG_ERROR) <= low else 1.0
    above = float(ends[1]) if logs[1] * (1.0 - 2 * LOG_ERROR) >= high else r
    return _within(below, above, r)


def _within(low: float, high: float, r: float) -> Interval:
    """Cut down to [1, r], where the value is whatever rounding says."""
    return Interval(min(max(low, 1.0), r), max(min(high, r), 1.0))
