"""Natural logarithms of arrays with a proved relative error, from additions and products alone.

A mathematical library promises nothing about its `log`, so an enclosure can't rest on it. For
x = m·2^e with m in [√½, √2) and z = (m − 1)/(m + 1), |z| ≤ 0.1716,

    log x = e·log 2 + 2z·Σ_i z^{2i}/(2i + 1).

m − 1 is exact (Sterbenz), so z has relative error ≤ 2u and z² ≤ 6u; the series' terms are ≥ 0, so
11 of them by Horner's rule cost at most 100u, and leave out less than z²² < 2⁻⁵⁵ of the sum. For
e = 0 that is all. For e ≠ 0 the second summand is at most half of the first one's size, so
cancellation at most doubles what both contribute relative to the sum:
2·(2u + 104u) + u < 2⁸u = 2⁻⁴⁵.
"""

from __future__ import annotations

import numpy as np

from pyharness.geometry.floats import Array

LOG_ERROR = 2.0**-45
"""Relative error of `log`, with room for x = 1, whose logarithm is exactly 0."""

_LOG2 = 0.6931471805599453
_TERMS = 11


def log(x: Array) -> Array:
    """log x for normal numbers x > 0, each with relative error ≤ `LOG_ERROR`."""
    m, e = np.frexp(x)  # m in [½, 1)
    low = m < np.sqrt(0.5)
    m, e = np.where(low, 2.0 * m, m), e - low
    z = (m - 1.0) / (m + 1.0)
    square = z * z
    series = np.full_like(z, 1.0 / (2 * _TERMS - 1))
    for i in reversed(range(_TERMS - 1)):
        series *= square
        series += 1.0 / (2 * i + 1)
    return np.asarray(e * _LOG2 + 2.0 * z * series)
