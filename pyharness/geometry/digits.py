"""Big integers as digits in float64 arrays: exact sums of products, by BLAS.

x = Σ_k 2^(20k)·d_k with integers −2^19 ≤ d_k < 2^19, the digits along the first axis. An inner
product of n ≤ 2^14 digits by digits is a sum of n integers of at most 2^38, so every partial sum is
an integer of at most 2^52 and float64 rounds nowhere, whatever the order (as in
`pyharness.geometry.exact_gram`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pyharness.geometry.floats import Array

BITS = 20
LONGEST = 1 << 14
"""Most digits that one exact inner product takes."""

_HALF = 1 << (BITS - 1)

Integers = NDArray[np.int64]


def normalised(coefficients: Integers) -> Array:
    """Digits (K, …) of Σ_l 2^(20l)·c_l for coefficients (L, …) with |c_l| ≤ 2^62."""
    found: list[Integers] = []
    carry = np.zeros(coefficients.shape[1:], dtype=np.int64)
    for coefficient in coefficients:
        value = coefficient + carry
        carry = (value + _HALF) >> BITS
        found.append(value - (carry << BITS))
    while carry.any():
        value, carry = carry, (carry + _HALF) >> BITS
        found.append(value - (carry << BITS))
    return np.array(found, dtype=np.float64)


def inner(x: Array, y: Array) -> int:
    """Σ x·y of two integer arrays of one shape, digits (L, …) and (M, …)."""
    x, y = x.reshape(len(x), -1), y.reshape(len(y), -1)
    total = 0
    for start in range(0, x.shape[1], LONGEST):
        part = slice(start, start + LONGEST)
        products = np.matmul(x[:, part], y[:, part].T)
        for i, row in enumerate(products.astype(np.int64).tolist()):
            for j, value in enumerate(row):
                total += value << (BITS * (i + j))
    return total


def times(matrix: Array, x: Array) -> Array:
    """Digits of the product of an integer matrix (L, r, r), r ≤ 2^14, and a vector (M, r)."""
    length, r, _ = matrix.shape
    products = np.matmul(matrix.reshape(length * r, r), x.T).astype(np.int64)
    coefficients = np.zeros((length + len(x) - 1, r), dtype=np.int64)
    for j in range(len(x)):
        coefficients[j : j + length] += products[:, j].reshape(length, r)
    return normalised(coefficients)
