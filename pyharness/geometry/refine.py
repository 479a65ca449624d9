"""From the float64 tier to the exact one, for modules whose enclosure is too wide."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
from flint import fmpq
from numpy.typing import NDArray

from pyharness.errors import HarnessError
from pyharness.geometry.balls import ball_interval, from_balls
from pyharness.geometry.enclosure import ModuleSpectrum
from pyharness.geometry.exact import all_squares, exact_grams, frobenius_square, top_square

LARGEST = fmpq(2) ** 1023

SMALL_RANK = 16
"""Up to here all σ_k are certified eigenvalues (milliseconds); above, σ₁ comes by trace powers."""


def refine(
    b: NDArray[np.floating[Any]],
    a: NDArray[np.floating[Any]],
    known: ModuleSpectrum | None,
    conditioning: float,
) -> ModuleSpectrum:
    """The spectrum of B·A in exact arithmetic.

    ‖BA‖_F² and σ₁² get full float64 accuracy. The other σ_k² do where r ≤ 16;
    otherwise they keep the bounds of `known`, cut down to σ_k ≤ σ₁ and Σσ_k² = ‖BA‖_F².

    Lean: `AdapterGeometry.Soundness.refine_share`.

    Raises
    ------
    HarnessError : ‖BA‖_F² is above 2¹⁰²³, which only float64 factors can reach.
    """
    grams = exact_grams(b.astype(np.float64), a.astype(np.float64))
    r = b.shape[1]
    total = frobenius_square(grams)
    if total > LARGEST:
        raise HarnessError(
            "‖BA‖_F² is beyond the largest float64",
            where=f"factors of shapes {b.shape} and {a.shape}",
            remedy="scale them down: the stable rank does not depend on the scale",
        )
    if r <= SMALL_RANK or not grams.trace:
        return from_balls(all_squares(grams), total, conditioning)
    top = ball_interval(top_square(grams))
    found = from_balls([], total, conditioning)
    rest = found.frobenius_sq.upper - top.lower
    ceiling = min(top.upper, float(np.nextafter(max(rest, 0.0), np.inf)))
    lower, upper = np.zeros(r), np.full(r, ceiling)
    if known is not None:
        lower, upper = np.minimum(known.lower, ceiling), np.minimum(known.upper, ceiling)
    # The k-th largest is at most the mean of the k largest.
    share = np.nextafter(found.frobenius_sq.upper / np.arange(1, r + 1), np.inf)
    upper = np.minimum(upper, share)
    lower[0], upper[0] = top.lower, top.upper
    estimate = known.estimate if known is not None else (lower + upper) / 2
    return dataclasses.replace(
        found, lower=np.minimum(lower, upper), upper=upper, estimate=np.clip(estimate, lower, upper)
    )
