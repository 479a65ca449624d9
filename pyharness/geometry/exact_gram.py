"""XᵀX of floating-point numbers as an exact integer matrix, mostly by float64 BLAS.

Every stored number is an integer multiple of a power of two, so X = 2^e·N with N integers. N is cut
into slices of 20 bits, N = Σ 2^(20 s)·X_s with |X_s| < 2^20. A product X_sᵀX_t over 2^13 rows is a
sum of at most 2^13 integers below 2^40, hence below 2^53: float64 computes it without rounding, in
any order (Rump, Ogita and Oishi, "Accurate floating-point summation", SIAM J. Sci. Comput. 31
(2008); Ozaki, Ogita, Oishi and Rump, "Error-free transformations of matrix multiplication", Numer.
Algorithms 59 (2012)). Factors with a wide range of exponents would need many slices; those go to
FLINT's integer product.
"""

from __future__ import annotations

import numpy as np
from flint import fmpz, fmpz_mat
from numpy.typing import NDArray

from pyharness.arithmetic.dyadic import integers_from_float
from pyharness.geometry.floats import Array

BITS = 20
ROWS = 1 << 13
MOST_SLICES = 8
MOST_ROWS = 1 << 18  # 2^5 blocks of rows, 8 pairs of slices, products below 2^53: below 2^61 in all

_RANGE = 900
"""Exponents within which scaling by a power of two neither over- nor underflows here."""


def exact_column_gram(x: Array) -> tuple[fmpz_mat, int]:
    """(G, e) with XᵀX = 2^e·G exactly, G an integer r×r matrix; X is rows×r, finite, float64."""
    r = x.shape[1]
    found = column_coefficients(x)
    if found is None:
        return _by_flint(x)
    coefficients, exponent = found
    total = fmpz_mat(r, r)
    for k, coefficient in enumerate(coefficients):
        total += fmpz_mat(r, r, coefficient.ravel().tolist()) * (fmpz(1) << (BITS * k))
    return total, exponent


def column_coefficients(x: Array) -> tuple[NDArray[np.int64], int] | None:
    """(C, e) with XᵀX = 2^e·Σ_k 2^(20k)·C_k exactly, C (K, r, r) with |C_k| ≤ 2^62.

    None where the exponents of X (rows×r, finite, float64) are too far apart for few slices, or its
    rows too many.
    """
    rows, r = x.shape
    lowest, highest = _exponent_range(x)
    if highest - lowest > BITS * MOST_SLICES or not lowest > -_RANGE or rows > MOST_ROWS:
        return None
    count = max(-(-(highest - lowest) // BITS), 1)
    total = np.zeros((2 * count - 1, r, r), dtype=np.int64)
    for start in range(0, rows, ROWS):
        slices = _slices(x[start : start + ROWS], lowest, count)
        for s in range(count):
            for t in range(s, count):
                product = np.matmul(slices[s].T, slices[t]).astype(np.int64)
                total[s + t] += product
                if s != t:
                    total[s + t] += product.T
    return total, 2 * lowest


def _exponent_range(x: Array) -> tuple[int, int]:
    """(e, h): every entry is an integer multiple of 2^e, and below 2^h in absolute value."""
    size = np.abs(x)
    highest = int(np.frexp(size.max(initial=0.0))[1])
    least = float(np.min(size, where=size > 0, initial=np.inf))
    if least == np.inf:
        return 0, 0
    lowest = int(np.frexp(least)[1]) - 53
    for spare in (42, 29):  # the low bits that float64 has and float16, float32 do not
        if highest - lowest <= _RANGE and abs(lowest) <= _RANGE and _whole(x, lowest + spare):
            return lowest + spare, highest
    return lowest, highest


def _whole(x: Array, exponent: int) -> bool:
    """Whether every entry is an integer multiple of 2^exponent."""
    multiples = x * 2.0**-exponent
    return np.array_equal(multiples, np.trunc(multiples))


def _slices(x: Array, lowest: int, count: int) -> list[Array]:
    """X_s of the least significant slice first; each subtraction below is exact."""
    rest = x * 2.0**-lowest
    found: list[Array] = []
    for s in reversed(range(count)):
        # Truncation keeps the bits above 2^(20 s); what is left has fewer bits than X.
        part = np.trunc(rest * 2.0 ** (-BITS * s))
        if s:
            rest -= part * 2.0 ** (BITS * s)
        found.append(part)
    return found[::-1]


def _by_flint(x: Array) -> tuple[fmpz_mat, int]:
    integers, scale = integers_from_float(x)
    exponent = int(scale.p).bit_length() - int(scale.q).bit_length()
    return integers.transpose() * integers, 2 * exponent
