"""Entropy rank and participation rank of an update, enclosed from the bounds of its spectrum."""

from __future__ import annotations

import numpy as np
from flint import arb, ctx

from pyharness.geometry.enclosure import Interval, ModuleSpectrum
from pyharness.geometry.floats import SLACK, Array
from pyharness.geometry.logarithm import LOG_ERROR, log
from pyharness.geometry.unit_energy import UnitEnergy, unit_energy

_TURN = 0.36787944117144233
"""1/e to the last digit: −p·log p rises up to there and falls after."""

_TINY = 2.0**-600
"""Stands for p = 0 where only an upper bound of −p·log p is wanted."""


def entropy_rank(spectrum: ModuleSpectrum) -> Interval | None:
    """exp(−Σ p_k log p_k), p_k = σ_k/Σσ, in [1, r]: the effective rank of Roy and Vetterli
    (EUSIPCO 2007). None for ΔW = 0.

    p_k rises with σ_k and falls with the other σ_j, so it lies between σ̲_k/(σ̲_k + Σ_{j≠k} σ̄_j) and
    σ̄_k/(σ̄_k + Σ_{j≠k} σ̲_j); −p·log p is concave, so on such an interval it is least at an end and
    greatest at an end or at 1/e. The logarithm is `pyharness.geometry.logarithm`'s.
    """
    if spectrum.is_zero:
        return None
    r = float(len(spectrum.lower))
    unit = unit_energy(spectrum)
    if unit is None:
        return Interval(1.0, r)
    least, most = _shares(unit)
    at_least, at_most = _surprise(least), _surprise(most)
    top = np.maximum(at_least, at_most)
    over = (least <= _TURN * SLACK) & (most >= _TURN / SLACK)
    top = np.where(over, _TURN, top)
    # Relative errors of p itself are in the shares; those of −p·log p are the logarithm's.
    low = float(np.minimum(at_least, at_most).sum() * (1.0 - 2 * LOG_ERROR) / SLACK)
    high = float(top.sum() * (1.0 + 2 * LOG_ERROR) * SLACK)
    return _within(_exp(low).lower, _exp(high).upper, r)


def participation_rank(spectrum: ModuleSpectrum) -> Interval | None:
    """(Σσ²)²/Σσ⁴, in [1, r]: the inverse participation ratio of the energies. None for ΔW = 0.

    Lean: `AdapterGeometry.Soundness.participation_rank`,
    `AdapterGeometry.Soundness.participation_rank_le_card`.
    """
    if spectrum.is_zero:
        return None
    r = float(len(spectrum.lower))
    unit = unit_energy(spectrum)
    if unit is None:
        return Interval(1.0, r)
    least = float((unit.lower**2).sum() / SLACK)
    most = float((unit.upper**2).sum() * SLACK)
    low = unit.total.lower**2 / most / SLACK
    high = unit.total.upper**2 / least * SLACK if least > 0 else r
    return _within(low, high, r)


def _shares(unit: UnitEnergy) -> tuple[Array, Array]:
    """Bounds of p_k = σ_k/Σσ, roundings included."""
    low, high = np.sqrt(unit.lower) / SLACK, np.sqrt(unit.upper) * SLACK
    least = low / (low + _others(high) * SLACK) / SLACK if low.any() else np.zeros_like(low)
    whole = high + _others(low) / SLACK
    most = np.divide(high, whole, out=np.zeros_like(high), where=whole > 0) * SLACK
    return np.where(low > 0, least, 0.0), np.minimum(most, 1.0)


def _others(x: Array) -> Array:
    """Σ_{j≠k} x_j for numbers ≥ 0, without a subtraction."""
    before = np.concatenate([[0.0], np.cumsum(x)[:-1]])
    after = np.concatenate([np.cumsum(x[::-1])[::-1][1:], [0.0]])
    return before + after


def _surprise(p: Array) -> Array:
    """−p·log p ≥ 0, 0 at p = 0; relative error ≤ LOG_ERROR + u."""
    return np.where(p > 0, -p * log(np.maximum(p, _TINY)), 0.0)


def _exp(x: float) -> Interval:
    with ctx.workprec(80):
        ball = arb(x).exp()
    low, high = float(ball.lower()), float(ball.upper())
    return Interval(float(np.nextafter(low, -np.inf)), float(np.nextafter(high, np.inf)))


def _within(low: float, high: float, r: float) -> Interval:
    """Cut down to [1, r], where the value is whatever rounding says."""
    return Interval(min(max(low, 1.0), r), max(min(high, r), 1.0))
