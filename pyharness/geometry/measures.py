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

    Lean: `AdapterGeometry.Soundness.stable_rank`, `AdapterGeometry.stableRank`,
    `one_le_stableRank`, `stableRank_loraUpdate_le`.
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
