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

from pyharness.arithmetic.dyadic import integers_from_float
from pyharness.geometry.floats import Array

BITS = 20
ROWS = 1 << 13
MOST_SLICES = 8


def exact_column_gram(x: Array) -> tuple[fmpz_mat, int]:
    """(G, e) with XᵀX = 2^e·G exactly, G an integer r×r matrix; X is rows×r, finite, float64."""
    r = x.shape[1]
    if not x.any():
        return fmpz_mat(r, r), 0
    lowest, highest = _exponent_range(x)
    if highest - lowest > BITS * MOST_SLICES:
        return _by_flint(x)
    count = -(-(highest - lowest) // BITS)
    slices = _slices(x, lowest, count)
    total = fmpz_mat(r, r)
    for s in range(count):
        for t in range(s, count):
            product = _product(slices[s], slices[t])
            if s != t:
                product = product + product.transpose()
            total += product * (fmpz(1) << (BITS * (s + t)))
    return total, 2 * lowest


def _exponent_range(x: Array) -> tuple[int, int]:
    """(e, h): every entry is an integer multiple of 2^e, and below 2^h in absolute value."""
    nonzero = x[x != 0]
    fraction, exponent = np.frexp(nonzero)
    mantissa = np.abs(np.ldexp(fraction, 53)).astype(np.int64)
    trailing = np.frexp((mantissa & -mantissa).astype(np.float64))[1] - 1
    return int((exponent - 53 + trailing).min()), int(exponent.max())


def _slices(x: Array, lowest: int, count: int) -> list[Array]:
    """X_s of the least significant slice first; each subtraction below is exact."""
    rest = x.copy()
    found: list[Array] = []
    for s in reversed(range(count)):
        exponent = lowest + BITS * s
        # Truncation keeps the bits above 2^exponent; what is left has fewer bits than X.
        part = np.trunc(np.ldexp(rest, -exponent))
        rest -= np.ldexp(part, exponent)
        found.append(part)
    return found[::-1]


def _product(x: Array, y: Array) -> fmpz_mat:
    r = x.shape[1]
    total = fmpz_mat(r, r)
    for start in range(0, x.shape[0], ROWS):
        part = x[start : start + ROWS].T @ y[start : start + ROWS]
        total += fmpz_mat(r, r, part.astype(np.int64).ravel().tolist())
    return total


def _by_flint(x: Array) -> tuple[fmpz_mat, int]:
    integers, scale = integers_from_float(x)
    exponent = int(scale.p).bit_length() - int(scale.q).bit_length()
    return integers.transpose() * integers, 2 * exponent
