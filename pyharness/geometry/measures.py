"""Scalar summaries of a spectrum, each with its bounds.

Bounds come from monotonicity in σ_k² and ‖BA‖_F² and are rounded outward. Only the norms depend on
the scale s.
"""

from __future__ import annotations

from fractions import Fraction
from math import inf, nextafter, sqrt

import numpy as np

from pyharness.adapters.peft_config import Scaling
from pyharness.geometry.enclosure import Interval, ModuleSpectrum
from pyharness.geometry.floats import SLACK, down


def stable_rank(spectrum: ModuleSpectrum) -> Interval | None:
    """‖ΔW‖_F²/‖ΔW‖₂², in [1, r]; None for ΔW = 0 (Lean's `stableRank` is 0/0 = 0 there).

    Lean: `AdapterGeometry.stableRank`, `one_le_stableRank`, `stableRank_loraUpdate_le`.

    Lean: `AdapterGeometry.Soundness.stable_rank`.
    """
    if spectrum.is_zero:
        return None
    f, r = spectrum.frobenius_sq, len(spectrum.lower)
    top_low, top_high = float(spectrum.lower[0]), float(spectrum.upper[0])
    low = nextafter(f.lower / top_high, -inf) if top_high > 0 else 1.0
    high = nextafter(f.upper / top_low, inf) if top_low > 0 else float(r)
    return Interval(min(max(low, 1.0), float(r)), max(min(high, float(r)), 1.0))


def scale_interval(scaling: Scaling) -> Interval:
    """|s| for ΔW = s·BA: |α|/r, or |α|/√r when rank-stabilised."""
    alpha = abs(Fraction(scaling.alpha))
    if not scaling.rank_stabilised:
        return _fraction(alpha / scaling.r)
    square = _fraction(alpha * alpha / scaling.r)
    return Interval(
        max(nextafter(sqrt(square.lower), -inf), 0.0),
        nextafter(sqrt(square.upper), inf) if square.upper else 0.0,
    )


def _fraction(x: Fraction) -> Interval:
    """Bounds of a fraction ≥ 0."""
    value = float(x)
    if Fraction(value) == x:
        return Interval(value, value)
    return Interval(max(nextafter(value, -inf), 0.0), nextafter(value, inf))


def root(square: Interval, scale: Interval) -> Interval:
    """s·√x for an interval of squares and one of scales, both ≥ 0."""
    low = sqrt(square.lower) * scale.lower
    high = sqrt(square.upper) * scale.upper
    if high == 0.0:
        return Interval(0.0, 0.0)
    # Two roundings: two steps outward.
    two_up = nextafter(nextafter(high, inf), inf)
    two_down = nextafter(nextafter(low, -inf), -inf)
    return Interval(max(two_down, 0.0), two_up)


def frobenius_norm(spectrum: ModuleSpectrum, scale: Interval) -> Interval:
    """‖ΔW‖_F, with the scale.

    Lean: `AdapterGeometry.Soundness.frobenius_norm`.
    """
    return root(spectrum.frobenius_sq, scale)


def spectral_norm(spectrum: ModuleSpectrum, scale: Interval) -> Interval:
    """‖ΔW‖₂ = s·σ₁.

    Lean: `AdapterGeometry.Soundness.spectral_norm`.
    """
    return root(Interval(float(spectrum.lower[0]), float(spectrum.upper[0])), scale)


def directions(spectrum: ModuleSpectrum, energy: float) -> tuple[int, int] | None:
    """(least, greatest) possible k: the number of directions that carry `energy` of ‖ΔW‖_F².

    k is the least number with σ₁² + … + σ_k² ≥ energy·‖ΔW‖_F². None for ΔW = 0.
    """
    if spectrum.is_zero:
        return None
    f, r = spectrum.frobenius_sq, len(spectrum.lower)
    most = np.cumsum(spectrum.upper) * SLACK
    least = np.cumsum(spectrum.lower) / SLACK
    # The sum of all is ‖BA‖_F², so at k = r it is reached whatever the rounding says.
    first = int(np.argmax(np.append(most[:-1] >= energy * f.lower / SLACK, True))) + 1
    last = int(np.argmax(np.append(least[:-1] >= energy * f.upper * SLACK, True))) + 1
    return first, min(last, r)


def tail_square(spectrum: ModuleSpectrum, k: int) -> Interval:
    """‖BA − (BA)_k‖_F² = σ_{k+1}² + … + σ_r², (BA)_k the best of rank k (Eckart–Young).

    Lean: `AdapterGeometry.Soundness.tail_square`,
    `AdapterGeometry.Soundness.tail_square_attained`,
    `AdapterGeometry.Soundness.tail_square_sum_min`.
    """
    high = float(spectrum.upper[k:].sum() * SLACK)
    low = float(spectrum.lower[k:].sum() / SLACK)
    f = spectrum.frobenius_sq
    head = float(spectrum.upper[:k].sum() * SLACK)
    low = max(low, float(down(np.asarray(f.lower - head))), 0.0)
    return Interval(min(low, high), high)


def entropy_rank(spectrum: ModuleSpectrum) -> float | None:
    """exp(−Σ p_k log p_k), p_k = σ_k/Σσ: the effective rank of Roy and Vetterli (EUSIPCO 2007).

    An estimate without bounds. None for ΔW = 0.
    """
    sigma = np.sqrt(spectrum.estimate)
    total = float(sigma.sum())
    if not total:
        return None
    p = sigma[sigma > 0] / total
    return float(np.exp(-(p * np.log(p)).sum()))


def participation_rank(spectrum: ModuleSpectrum) -> Interval | None:
    """(Σσ²)²/Σσ⁴, in [1, r]: the inverse participation ratio of the energies. None for ΔW = 0.

    Lean: `AdapterGeometry.Soundness.participation_rank`,
    `AdapterGeometry.Soundness.participation_rank_le_card`.
    """
    if spectrum.is_zero:
        return None
    f, r = spectrum.frobenius_sq, float(len(spectrum.lower))
    least = float((spectrum.lower**2).sum() / SLACK)
    most = float((spectrum.upper**2).sum() * SLACK)
    low = f.lower**2 / most / SLACK if most > 0 else 1.0
    high = f.upper**2 / least * SLACK if least > 0 else r
    return Interval(min(max(low, 1.0), r), max(min(high, r), 1.0))


def next_square(spectrum: ModuleSpectrum, k: int) -> Interval:
    """σ_{k+1}² = ‖BA − (BA)_k‖₂² (Eckart–Young–Mirsky); 0 for k = r.

    Lean: `AdapterGeometry.Soundness.next_square`.
    """
    if k >= len(spectrum.lower):
        return Interval(0.0, 0.0)
    return Interval(float(spectrum.lower[k]), float(spectrum.upper[k]))


def sigma(spectrum: ModuleSpectrum, scale: Interval) -> list[float]:
    """Estimates of s·σ_k, descending."""
    found: list[float] = (np.sqrt(spectrum.estimate) * scale.middle).tolist()
    return found
