"""σ₁² to the last digit from an approximate singular vector: three products in exact integers.

For K = WᵀW of W = BA and v = Aᵀy, any y, the moments μ_p = vᵀK^p v are

    μ₀ = yᵀz,   μ₁ = zᵀq,   μ₂ = qᵀG_A q     with z = G_A y and q = G_B z,

because Kv = Aᵀq. With λ₁ ≥ λ₂ ≥ … the eigenvalues of K, any β ≥ λ₂ with μ₁ > βμ₀ gives

    μ₁/μ₀ ≤ λ₁ ≤ (μ₂ − βμ₁)/(μ₁ − βμ₀).                                                    (3)

The left side is Rayleigh's. For the right one, (λ − λ₁)(λ − β) ≥ 0 for every eigenvalue λ of K, so
vᵀ(K − λ₁)(K − β)v ≥ 0, which is μ₂ − βμ₁ ≥ λ₁(μ₁ − βμ₀). That is Temple's inequality in Lehmann's
form (Lehmann, Z. angew. Math. Mech. 29 (1949), 341–356); its width is of second order in the error
of v. Everything is rational, and the moments are exact integers, so nothing is rounded before the
result. Where the gap λ₁ − λ₂ is not certified, (3) says nothing, and trace powers take over.
"""

from __future__ import annotations

from fractions import Fraction
from math import inf, nextafter

import numpy as np

from pyharness.geometry.digits import inner, normalised, times
from pyharness.geometry.enclosure import Interval
from pyharness.geometry.floats import Array

VECTOR_BITS = 38
"""Bits kept of y: an error of 2^−38 in v is one of about 2^−76 in (3)."""

NARROW = Fraction(1, 1 << 53)
"""Relative width of (3) from which rounding to float64 is the larger part."""


def top_value(left: Array, right: Array, exponent: int, y: Array, beta: float) -> Interval | None:
    """Bounds of σ₁²(BA); None where (3) gives none, or none as narrow as float64 can tell.

    (3) is the Lean theorem `AdapterGeometry.Soundness.top_value`, in the eigenbasis of K.

    Parameters
    ----------
    left, right : digits (L, r, r) of the integer matrices BᵀB and AAᵀ.
    exponent : those are to be multiplied by powers of two whose exponents have this sum.
    y : (r,), an approximation of the vector for which Aᵀy is the leading right singular vector.
    beta : upper bound of σ₂².
    """
    size = float(np.abs(y).max(initial=0.0))
    if not 0.0 < size < inf:
        return None
    whole = np.rint(y * (2.0**VECTOR_BITS / size))
    v = normalised(whole.astype(np.int64)[None])
    z = times(right, v)
    q = times(left, z)
    zeroth, first, second = inner(v, z), inner(z, q), inner(q, times(right, q))
    second_value = scaled(Fraction(beta), -exponent)
    room = first - second_value * zeroth
    if zeroth <= 0 or room <= 0:
        return None
    low, high = Fraction(first, zeroth), (second - second_value * first) / room
    if high - low > NARROW * high:
        return None
    return Interval(outward(scaled(low, exponent)).lower, outward(scaled(high, exponent)).upper)


def scaled(x: Fraction, exponent: int) -> Fraction:
    """x·2^exponent."""
    return x * (1 << exponent) if exponent >= 0 else x / (1 << -exponent)


def outward(x: Fraction) -> Interval:
    """float64 bounds of a rational x ≥ 0, equal where x is a float64 number.

    Raises
    ------
    OverflowError : x is beyond the largest float64.
    """
    value = float(x)  # correctly rounded
    exact = Fraction(value)
    return Interval(
        value if exact <= x else max(nextafter(value, -inf), 0.0),
        value if exact >= x else nextafter(value, inf),
    )
