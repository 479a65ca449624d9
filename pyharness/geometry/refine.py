"""From the float64 tier to the exact one, for modules whose enclosure is too wide."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
from flint import fmpq
from numpy.typing import NDArray

from pyharness.geometry.balls import from_balls
from pyharness.geometry.digits import inner, normalised
from pyharness.geometry.enclosure import EXACT, Interval, ModuleSpectrum
from pyharness.geometry.exact import all_squares, exact_grams, frobenius_square, top_square
from pyharness.geometry.exact_gram import column_coefficients
from pyharness.geometry.floats import Array, too_large
from pyharness.geometry.top_value import outward, scaled, top_value

LARGEST = fmpq(2) ** 1023

LARGEST_FRACTION = Fraction(2) ** 1023

SMALL_RANK = 16
"""Up to here all σ_k are certified eigenvalues (milliseconds); above, σ₁ comes by moments of an
approximate vector, or by trace powers where no gap is certified."""

Candidate = Callable[[], Array | None]


def no_candidate() -> None:
    """For callers that have no approximate vector."""


def refine(
    b: NDArray[np.floating[Any]],
    a: NDArray[np.floating[Any]],
    known: ModuleSpectrum | None,
    conditioning: float,
    candidate: Candidate = no_candidate,
) -> ModuleSpectrum:
    """The spectrum of B·A in exact arithmetic.

    `candidate` : an approximation of the y for which Aᵀy is the leading right singular vector.

    ‖BA‖_F² and σ₁² get full float64 accuracy. The other σ_k² do where r ≤ 16;
    otherwise they keep the bounds of `known`, cut down to σ_k ≤ σ₁ and Σσ_k² = ‖BA‖_F².

    Lean: `AdapterGeometry.Soundness.refine_share`.

    Raises
    ------
    HarnessError : ‖BA‖_F² is above 2¹⁰²³, which only float64 factors can reach.
    """
    r = b.shape[1]
    wide_b, wide_a = b.astype(np.float64), a.astype(np.float64)
    sizes = _by_moments(wide_b, wide_a, known, candidate) if r > SMALL_RANK else None
    if sizes is None:
        grams = exact_grams(wide_b, wide_a)
        total = frobenius_square(grams)
        if total > LARGEST:
            raise too_large()
        if r <= SMALL_RANK or not grams.trace:
            return from_balls(all_squares(grams), total, conditioning)
        found = from_balls([top_square(grams)], total, conditioning)
        sizes = found.frobenius_sq, Interval(float(found.lower[0]), float(found.upper[0]))
    return _assembled(r, *sizes, known, conditioning)


def _by_moments(
    b: Array, a: Array, known: ModuleSpectrum | None, candidate: Candidate
) -> tuple[Interval, Interval] | None:
    """Bounds of ‖BA‖_F² and of σ₁² without FLINT; None where that needs more than this knows."""
    y = candidate()
    if known is None or y is None or not np.isfinite(known.upper[1]):
        return None
    left, right = column_coefficients(b), column_coefficients(np.ascontiguousarray(a.T))
    if left is None or right is None:
        return None
    exponent = left[1] + right[1]
    grams = normalised(left[0]), normalised(right[0])
    total = scaled(Fraction(inner(*grams)), exponent)
    if total > LARGEST_FRACTION:
        raise too_large()
    top = top_value(*grams, exponent, y, float(known.upper[1]))
    return None if top is None else (outward(total), top)


def _assembled(
    r: int, total: Interval, top: Interval, known: ModuleSpectrum | None, conditioning: float
) -> ModuleSpectrum:
    """All σ_k² from bounds of ‖BA‖_F² and σ₁², and from what is known."""
    rest = total.upper - top.lower
    ceiling = min(top.upper, float(np.nextafter(max(rest, 0.0), np.inf)))
    lower, upper = np.zeros(r), np.full(r, ceiling)
    if known is not None:
        lower, upper = np.minimum(known.lower, ceiling), np.minimum(known.upper, ceiling)
    # The k-th largest is at most the mean of the k largest.
    share = np.nextafter(total.upper / np.arange(1, r + 1), np.inf)
    upper = np.minimum(upper, share)
    lower[0], upper[0] = top.lower, top.upper
    estimate = known.estimate if known is not None else (lower + upper) / 2
    lower = np.minimum(lower, upper)
    middle = np.clip(estimate, lower, upper)
    return ModuleSpectrum(lower, upper, middle, total, EXACT, conditioning)
