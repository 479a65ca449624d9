"""Spectra of single modules, every number between two float64 bounds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pyharness.geometry.floats import Array, down, up

FLOAT64 = "float64"
EXACT = "exact"
UNCERTIFIED = "uncertified"


@dataclass(frozen=True)
class Interval:
    """lower ≤ value ≤ upper, float64. An uncertified number has lower = upper = value."""

    lower: float
    upper: float

    @property
    def middle(self) -> float:
        return self.lower + (self.upper - self.lower) / 2

    @property
    def relative_width(self) -> float:
        """(upper − lower)/upper for numbers ≥ 0; 0 for the interval [0, 0]."""
        return (self.upper - self.lower) / self.upper if self.upper > 0 else 0.0


@dataclass(frozen=True)
class ModuleSpectrum:
    """Squares of the singular values of BA, σ₁² ≥ … ≥ σ_r², and ‖BA‖_F²; without the scale s.

    Fields
    ------
    lower, upper : (r,), bounds of σ_k².
    estimate : (r,), the best float64 value of σ_k²; between the bounds where they are finite.
    frobenius_sq : bounds of ‖BA‖_F².
    tier : which arithmetic the bounds come from; UNCERTIFIED where they are the estimates.
    conditioning : (Σ‖a_i‖‖b_i‖)²/σ₁², ≥ 1; infinite for BA = 0.
    """

    lower: Array
    upper: Array
    estimate: Array
    frobenius_sq: Interval
    tier: str
    conditioning: float

    @property
    def is_zero(self) -> bool:
        """BA = 0: certain in the exact tier; else as far as float64 tells."""
        return self.frobenius_sq.upper == 0.0


def from_radii(
    squares: Array, radius: Array, frobenius: Array, frobenius_radius: Array, conditioning: Array
) -> list[ModuleSpectrum | None]:
    """The float64 tier, (N, r) and (N,): midpoints with a radius each, bounds rounded outward.

    None where a radius is infinite: nothing is claimed there.
    """
    with np.errstate(invalid="ignore", over="ignore"):
        lower = np.maximum(down(squares - radius[:, None]), 0.0)
        upper = up(squares + radius[:, None])
        low = np.maximum(down(frobenius - frobenius_radius), 0.0).tolist()
        high = up(frobenius + frobenius_radius).tolist()
    claimed, known = np.isfinite(radius).tolist(), conditioning.tolist()
    return [
        ModuleSpectrum(lower[i], upper[i], squares[i], Interval(low[i], high[i]), FLOAT64, known[i])
        if claimed[i]
        else None
        for i in range(len(squares))
    ]
