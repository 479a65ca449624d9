"""Arbitrary-precision enclosures as float64 ones. Loads FLINT, which most audits never need."""

from __future__ import annotations

import numpy as np
from flint import arb, ctx, fmpq

from pyharness.geometry.enclosure import EXACT, Interval, ModuleSpectrum


def from_balls(squares: list[arb], frobenius: fmpq, conditioning: float) -> ModuleSpectrum:
    """The exact tier: arbitrary-precision enclosures rounded outward to float64."""
    ends = [ball_interval(x) for x in squares]
    with ctx.workprec(128):
        total = ball_interval(arb(frobenius))
    return ModuleSpectrum(
        np.array([e.lower for e in ends]),
        np.array([e.upper for e in ends]),
        np.array([e.middle for e in ends]),
        total,
        EXACT,
        conditioning,
    )


def ball_interval(x: arb) -> Interval:
    """float64 bounds of a ball around a number ≥ 0; an exact 0 stays 0."""
    if x.is_zero():
        return Interval(0.0, 0.0)
    low, high = float(x.lower()), float(x.upper())
    # float() rounds to nearest: one step outward where that went inward.
    if not arb(low) <= x.lower():
        low = float(np.nextafter(low, -np.inf))
    if not arb(high) >= x.upper():
        high = float(np.nextafter(high, np.inf))
    return Interval(max(low, 0.0), high)
