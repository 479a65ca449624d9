"""Complex numbers with exact real and imaginary parts; Gaussian rationals are nearly all of them.

Total as in Lean: 0⁻¹ = 0. Real parts are `Number`s, so |z| is an exact root where there is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flint import fmpq

from pyharness.arithmetic.ball import Number
from pyharness.arithmetic.compare import compare
from pyharness.arithmetic.display import show
from pyharness.arithmetic.numbers import add, inv, mul, neg, sqrt, sub
from pyharness.arithmetic.precision import Order
from pyharness.arithmetic.surd import ONE, ZERO


@dataclass(frozen=True, slots=True)
class Gaussian:
    """`re + im·i`."""

    re: Number
    im: Number

    def __repr__(self) -> str:
        return f"Gaussian({shown(self)})"


ZERO_C = Gaussian(ZERO, ZERO)
ONE_C = Gaussian(ONE, ZERO)
I = Gaussian(ZERO, ONE)  # noqa: E741  the name of the number


def of_real(x: Number) -> Gaussian:
    """x as a complex number."""
    return Gaussian(x, ZERO)


def add_c(z: Gaussian, w: Gaussian) -> Gaussian:
    """z + w."""
    return Gaussian(add(z.re, w.re), add(z.im, w.im))


def neg_c(z: Gaussian) -> Gaussian:
    """-z."""
    return Gaussian(neg(z.re), neg(z.im))


def mul_c(z: Gaussian, w: Gaussian) -> Gaussian:
    """z w."""
    a, b, c, d = z.re, z.im, w.re, w.im
    if type(a) is type(b) is type(c) is type(d) is fmpq:
        return Gaussian(a * c - b * d, a * d + b * c)
    return Gaussian(
        sub(mul(a, c), mul(b, d)),
        add(mul(a, d), mul(b, c)),
    )


def dot_c(x: Sequence[Gaussian], y: Sequence[Gaussian]) -> Gaussian:
    """Σ xᵢ yᵢ; 0 where empty. Rational parts are summed without numbers in between."""
    re = im = ZERO
    out: Gaussian | None = None
    for z, w in zip(x, y, strict=True):
        a, b, c, d = z.re, z.im, w.re, w.im
        if type(a) is type(b) is type(c) is type(d) is fmpq:
            re += a * c - b * d
            im += a * d + b * c
        else:
            out = mul_c(z, w) if out is None else add_c(out, mul_c(z, w))
    total = Gaussian(re, im)
    return total if out is None else add_c(out, total)


def conj(z: Gaussian) -> Gaussian:
    """Complex conjugate."""
    return Gaussian(z.re, neg(z.im))


def norm_square(z: Gaussian) -> Number:
    """|z|² = re² + im²."""
    return add(mul(z.re, z.re), mul(z.im, z.im))


def absolute_c(z: Gaussian) -> Number:
    """|z|."""
    return sqrt(norm_square(z))


def inv_c(z: Gaussian) -> Gaussian:
    """z⁻¹, with 0⁻¹ = 0. Raises Undecided where z cannot be told from 0."""
    scale = inv(norm_square(z))
    return Gaussian(mul(z.re, scale), neg(mul(z.im, scale)))


def equal_c(z: Gaussian, w: Gaussian) -> bool | None:
    """z = w; None where both parts agree to the last precision."""
    parts = (compare(z.re, w.re), compare(z.im, w.im))
    if any(p in (Order.LT, Order.GT) for p in parts):
        return False
    return None if Order.CONSISTENT in parts else True


def shown(z: Gaussian) -> str:
    """`3/2 - 2·i`, `i`, `0`; a real number as itself."""
    if isinstance(z.im, fmpq):
        if not z.im:
            return show(z.re)
        size = abs(z.im)
        part = "i" if size == 1 else f"{size}·i"
        if isinstance(z.re, fmpq) and not z.re:
            return part if z.im > 0 else f"-{part}"
        return f"{show(z.re)} {'+' if z.im > 0 else '-'} {part}"
    return f"{show(z.re)} + ({show(z.im)})·i"
