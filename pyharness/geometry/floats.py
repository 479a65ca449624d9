"""What float64 arithmetic promises, and whether this process keeps the promise.

Error bounds are stated with the unit roundoff u = 2⁻⁵³ for round-to-nearest. Bounds used:

* |fl(Σ p) − Σ p| ≤ (n − 1)·u·Σ|p| for a sum of n numbers in any order (Jeannerod and Rump,
  "Improved error bounds for inner products in floating-point arithmetic", SIAM J. Matrix Anal.
  Appl. 34 (2013), eq. 1.5); a fused multiply-add rounds no more often, so it stays inside.
* |fl(xᵀy) − xᵀy| ≤ n·u·|x|ᵀ|y| (the same paper, Theorem 4.1), and (n − 1)·u where every product is
  exact, as products of float32 numbers are in float64.

Neither allows flushed subnormals or another rounding mode, so `check_environment` looks for both.
Classical matrix products only: Strassen-like ones obey no entrywise bound, and no BLAS uses them.
"""

from __future__ import annotations

from contextlib import AbstractContextManager

import numpy as np
from numpy.typing import NDArray

from pyharness.errors import HarnessError

Array = NDArray[np.float64]

U = 2.0**-53
"""Unit roundoff of float64, rounding to nearest."""

SLACK = 1.0 + 2.0**-30
"""Covers the rounding of an error bound's own evaluation: fewer than 2²⁰ operations on numbers ≥ 0,
each with relative error ≤ u."""

TINY = 2.0**-960
"""Far above what underflow can add to numbers scaled to about 1 (fewer than 2¹⁰⁰ of 2⁻¹⁰⁷⁴)."""


def matmul(x: Array, y: Array) -> Array:
    """Stacked matrix product; every entry obeys |fl − exact| ≤ γ_n·(|x||y|), n the inner size.

    The one place where the enclosures multiply matrices, so that a test can put the worst rounding
    allowed in its stead.
    """
    return np.asarray(np.matmul(x, y))


def times(x: Array, y: Array) -> Array:
    """Entrywise product, each with relative error ≤ u; a hook like `matmul`."""
    return np.asarray(x * y)


def gamma(n: int) -> float:
    """n·u/(1 − n·u), rounded up: the bound for n roundings, products of error factors included."""
    return n * U / (1.0 - n * U) * SLACK


def up(x: Array) -> Array:
    """The next float64 above: an upper bound of a value with one rounding to nearest."""
    return np.nextafter(x, np.inf)


def down(x: Array) -> Array:
    """The next float64 below."""
    return np.nextafter(x, -np.inf)


def beyond_range() -> AbstractContextManager[None]:
    """No warnings of overflow: what float64 cannot hold shows in results, which are then refused
    or computed exactly."""
    return np.errstate(over="ignore", under="ignore", invalid="ignore", divide="ignore")


def too_large() -> HarnessError:
    """The error for an update that float64 cannot hold; only float64 factors can be such."""
    return HarnessError(
        "‖BA‖_F² is beyond the largest float64",
        remedy="scale the factors down: the stable rank does not depend on the scale",
    )


def rounding_fault() -> str:
    """Why enclosures can't be trusted in this thread; empty where they can.

    Rounding to nearest, ties to even, is told from the three directed modes by two sums; flushing
    of subnormal results and of subnormal inputs by one product each.
    """
    one = np.array([1.0, -1.0])
    tie, above = one * 2.0**-53, one * (2.0**-53 + 2.0**-105)
    if not (np.array_equal(one + tie, one) and np.array_equal(one + above, one * (1 + 2.0**-52))):
        return "the processor does not round to nearest"
    least_normal = np.array([2.0**-1022])
    if not (least_normal * 0.5)[0] > 0.0:
        return "the processor flushes subnormal results to zero"
    subnormal = np.array([1], dtype=np.uint64).view(np.float64)
    if not (subnormal * 2.0**60)[0] > 0.0:
        return "the processor takes subnormal numbers for zero"
    return ""


def check_environment() -> None:
    """HarnessError where the processor's mode makes rounding bounds false."""
    fault = rounding_fault()
    if fault:
        raise HarnessError(
            f"no certified figure can be computed: {fault}",
            where="this process",
            remedy="undo torch.set_flush_denormal or the library that changed the mode, "
            "or run in a fresh process",
        )
