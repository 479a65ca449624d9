"""Floating-point arrays as exact integers times one power of two."""

from __future__ import annotations

from typing import Any

import numpy as np
from flint import fmpq, fmpz, fmpz_mat
from numpy.typing import NDArray

from pyharness.errors import HarnessError

_MANTISSA = 53


def integers_from_float(array: NDArray[np.floating[Any]]) -> tuple[fmpz_mat, fmpq]:
    """(N, s) with array = s·N entry by entry, N an integer matrix, s a power of two.

    `array` has shape (rows, cols) and holds float16, float32 or float64 values; every one is
    represented exactly, subnormals included.

    Raises
    ------
    HarnessError : a value is NaN or infinite, or the array has not two dimensions.
    """
    values = np.asarray(array, dtype=np.float64)
    if values.ndim != 2:
        raise HarnessError(
            f"array of shape {values.shape} is not a matrix", remedy="pass two dimensions"
        )
    if not np.isfinite(values).all():
        raise HarnessError(
            "matrix holds NaN or infinity", remedy="only finite weights have a geometry"
        )
    rows, cols = values.shape
    # frexp is exact, and so is scaling the fraction to a 53-bit integer.
    fraction, exponent = np.frexp(values)
    mantissa = np.ldexp(fraction, _MANTISSA).astype(np.int64)
    low = mantissa & -mantissa
    nonzero = mantissa != 0
    if not nonzero.any():
        return fmpz_mat(rows, cols), fmpq(1)
    trailing = np.frexp(low.astype(np.float64))[1] - 1
    lowest = exponent - _MANTISSA + trailing
    common = int(lowest[nonzero].min())
    shift = exponent - _MANTISSA - common
    if int(exponent[nonzero].max()) - common <= 62:
        scaled = np.where(shift >= 0, mantissa << np.maximum(shift, 0), 0)
        scaled = np.where(shift < 0, mantissa >> np.maximum(-shift, 0), scaled)
        entries = scaled.ravel().tolist()
    else:
        entries = [
            m << s if s >= 0 else m >> -s
            for m, s in zip(mantissa.ravel().tolist(), shift.ravel().tolist(), strict=True)
        ]
    return fmpz_mat(rows, cols, entries), power_of_two(common)


def power_of_two(exponent: int) -> fmpq:
    """2^exponent."""
    one = fmpz(1)
    return fmpq(one << exponent) if exponent >= 0 else fmpq(one, one << -exponent)
