"""Rings other than ℝ at which generic statements are tested, as tables of operations.

Values: ℂ `Gaussian` · ℚ `fmpq` · ℤ, ℕ, ZMod n `int` (residues in [0, n)) · ℍ `Quaternion`. Stars
are the ones Mathlib has: conjugation on ℂ and ℍ, the identity elsewhere (`starRingOfComm`).
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from flint import fmpq

from pyharness.arithmetic import gaussian as g
from pyharness.arithmetic import quaternion as h
from pyharness.arithmetic.ball import Number
from pyharness.arithmetic.compare import is_zero
from pyharness.arithmetic.precision import Undecided

Element = Any


def _same(x: Element) -> Element:
    return x


def _equal(x: Element, y: Element) -> bool | None:
    return bool(x == y)


@dataclass(frozen=True, eq=False)
class Ring:
    """A (semi)ring with star. `neg` is None for semirings, `of_rational` outside ℚ-algebras.

    `unit_inverse` answers None for what is not a unit; `elements` lists finite rings;
    `field` says that every nonzero element is a unit and multiplication commutes.
    """

    name: str
    zero: Element
    one: Element
    add: Callable[[Element, Element], Element]
    mul: Callable[[Element, Element], Element]
    neg: Callable[[Element], Element] | None
    of_int: Callable[[int], Element]
    unit_inverse: Callable[[Element], Element | None]
    star: Callable[[Element], Element] = _same
    equal: Callable[[Element, Element], bool | None] = _equal
    of_rational: Callable[[Number], Element] | None = None
    shown: Callable[[Element], str] = str
    elements: tuple[Element, ...] = ()
    commutative: bool = True
    field: bool = False
    ordered: bool = False

    def sub(self, x: Element, y: Element) -> Element:
        """x - y; truncated in ℕ."""
        if self.neg is None:
            return max(x - y, 0)
        return self.add(x, self.neg(y))

    def inv(self, x: Element) -> Element:
        """x⁻¹ for units, 0 elsewhere (`Ring.inverse`, and ⁻¹ of division rings)."""
        out = self.unit_inverse(x)
        return self.zero if out is None else out

    def power(self, x: Element, k: int) -> Element:
        """xᵏ; x⁰ = 1, negative powers through `inv`."""
        if k < 0:
            return self.inv(self.power(x, -k))
        out = self.one
        while k:
            if k & 1:
                out = self.mul(out, x)
            k >>= 1
            if k:
                x = self.mul(x, x)
        return out

    def total(self, values: list[Element]) -> Element:
        """Sum; 0 where empty."""
        out = self.zero
        for x in values:
            out = self.add(out, x)
        return out

    def vanishes(self, x: Element) -> bool | None:
        """x = 0; None where it cannot be told."""
        return self.equal(x, self.zero)


def _complex_inverse(z: g.Gaussian) -> g.Gaussian | None:
    square = g.norm_square(z)
    zero = is_zero(square)
    if zero is None:
        raise Undecided("inverse of a number that cannot be told from 0")
    return None if zero else g.inv_c(z)


COMPLEX = Ring(
    "ℂ",
    g.ZERO_C,
    g.ONE_C,
    g.add_c,
    g.mul_c,
    g.neg_c,
    lambda k: g.Gaussian(fmpq(k), fmpq(0)),
    _complex_inverse,
    star=g.conj,
    equal=g.equal_c,
    of_rational=g.of_real,
    shown=g.shown,
    field=True,
)
RATIONALS = Ring(
    "ℚ",
    fmpq(0),
    fmpq(1),
    operator.add,
    operator.mul,
    operator.neg,
    fmpq,
    lambda x: 1 / x if x else None,
    of_rational=_same,
    field=True,
    ordered=True,
)
INTEGERS = Ring(
    "ℤ",
    0,
    1,
    operator.add,
    operator.mul,
    operator.neg,
    int,
    lambda x: x if x in (1, -1) else None,
    ordered=True,
)
NATURALS = Ring(
    "ℕ",
    0,
    1,
    operator.add,
    operator.mul,
    None,
    int,
    lambda x: x if x == 1 else None,
    ordered=True,
)


def _rational_quaternion(x: Number) -> h.Quaternion:
    if not isinstance(x, fmpq):
        raise Undecided("an irrational number as a rational quaternion")
    return h.Quaternion(x, fmpq(0), fmpq(0), fmpq(0))


QUATERNIONS = Ring(
    "ℍ[ℚ]",
    h.ZERO_H,
    h.ONE_H,
    h.add_h,
    h.mul_h,
    h.neg_h,
    lambda k: h.Quaternion(fmpq(k), fmpq(0), fmpq(0), fmpq(0)),
    h.inv_h,
    star=h.conj_h,
    of_rational=_rational_quaternion,
    shown=h.shown_h,
    commutative=False,
)


def _residue_inverse(x: int, n: int) -> int | None:
    try:
        return pow(x, -1, n) if n > 1 else 0  # in the trivial ring 0 is a unit
    except ValueError:
        return None


@cache
def modular(n: int) -> Ring:
    """ZMod n for n ≥ 1; ZMod 1 is the trivial ring, in which 1 = 0."""
    prime = n > 1 and all(n % d for d in range(2, n))
    return Ring(
        f"ZMod {n}",
        0,
        1 % n,
        lambda x, y: (x + y) % n,
        lambda x, y: x * y % n,
        lambda x: -x % n,
        lambda k: k % n,
        lambda x: _residue_inverse(x, n),
        elements=tuple(range(n)),
        field=prime,
    )
