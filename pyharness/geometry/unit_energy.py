"""A spectrum divided by the power of two nearest its ‖BA‖_F²: squares of it neither over- nor
underflow. Shares of the energy and effective ranks are the same for both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pyharness.geometry.enclosure import Interval, ModuleSpectrum
from pyharness.geometry.floats import Array

SMALLEST = 2.0**-500
"""Below this share of ‖BA‖_F² a bound goes outward, to 0 or to here: products stay normal."""


@dataclass(frozen=True)
class UnitEnergy:
    """Bounds of σ_k² (descending) and of Σσ_k², for a matrix with Σσ_k² about 1."""

    lower: Array
    upper: Array
    total: Interval


def unit_energy(spectrum: ModuleSpectrum) -> UnitEnergy | None:
    """The same bounds at another scale; None where nothing is known of the size.

    That is where the lower bound of ‖BA‖_F² is 0 or far below the upper one, or that one infinite.
    """
    f = spectrum.frobenius_sq
    if not (0.0 < f.lower <= f.upper < np.inf and f.upper * SMALLEST < f.lower):
        return None
    exponent = int(np.frexp(f.upper)[1])
    # Exact, but for results below SMALLEST, which are replaced.
    lower, upper = (np.ldexp(x, -exponent) for x in (spectrum.lower, spectrum.upper))
    return UnitEnergy(
        np.where(lower < SMALLEST, 0.0, lower),
        np.where(spectrum.upper > 0.0, np.maximum(upper, SMALLEST), 0.0),
        Interval(float(np.ldexp(f.lower, -exponent)), float(np.ldexp(f.upper, -exponent))),
    )
