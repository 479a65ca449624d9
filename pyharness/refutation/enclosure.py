"""Real numbers as intervals with rational ends, in plain Python fractions.

The second path's own arithmetic: it shares nothing with the engine's. A comparison that the ends
do not settle raises, so nothing is decided by closeness.
"""

from __future__ import annotations

import decimal
import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

_BITS = 256  # of a square root's enclosure
_DIGITS = 80  # of exp and log


class Beyond(Exception):
    """Not carried, or not settled, by the second path; the message says what."""


@dataclass(frozen=True, slots=True)
class Real:
    """All that is known of a real number: lo ≤ x ≤ hi."""

    lo: Fraction
    hi: Fraction

    @property
    def exact(self) -> bool:
        return self.lo == self.hi

    def fraction(self) -> Fraction:
        """The number itself. Raises Beyond when it is known by an enclosure only."""
        if not self.exact:
            raise Beyond("an irrational number where a rational one is needed")
        return self.lo

    def whole(self) -> int:
        """The number as a whole one. Raises Beyond when it is none."""
        x = self.fraction()
        if x.denominator != 1:
            raise Beyond(f"{x} is no whole number")
        return int(x)

    def __add__(self, other: Real) -> Real:
        return Real(self.lo + other.lo, self.hi + other.hi)

    def __neg__(self) -> Real:
        return Real(-self.hi, -self.lo)

    def __sub__(self, other: Real) -> Real:
        return self + -other

    def __mul__(self, other: Real) -> Real:
        ends = [a * b for a in (self.lo, self.hi) for b in (other.lo, other.hi)]
        return Real(min(ends), max(ends))


def real(x: int | Fraction) -> Real:
    """An exact number."""
    return Real(Fraction(x), Fraction(x))


ZERO, ONE = real(0), real(1)


def inverse(x: Real) -> Real:
    """1/x, and 0⁻¹ = 0 as in Lean. Raises Beyond where the sign is open."""
    if x == ZERO:
        return ZERO
    if x.lo <= 0 <= x.hi:
        raise Beyond("a divisor whose sign is open")
    return Real(1 / x.hi, 1 / x.lo)


def power(x: Real, k: int) -> Real:
    out = ONE
    for _ in range(k):
        out = out * x
    if k % 2 == 0 and out.lo < 0:
        return Real(Fraction(0), out.hi)
    return out


def root(x: Real) -> Real:
    """√x, and √x = 0 for negative x as in Lean."""
    return Real(_root(max(x.lo, Fraction(0)), up=False), _root(max(x.hi, Fraction(0)), up=True))


def _root(x: Fraction, *, up: bool) -> Fraction:
    p, q = math.isqrt(x.numerator), math.isqrt(x.denominator)
    if p * p == x.numerator and q * q == x.denominator:
        return Fraction(p, q)
    scaled = math.isqrt((x.numerator << (2 * _BITS)) // x.denominator)
    return Fraction(scaled + up, 1 << _BITS)


def absolute(x: Real) -> Real:
    if x.lo >= 0:
        return x
    return -x if x.hi <= 0 else Real(Fraction(0), max(-x.lo, x.hi))


def least(x: Real, y: Real) -> Real:
    return Real(min(x.lo, y.lo), min(x.hi, y.hi))


def greatest(x: Real, y: Real) -> Real:
    return Real(max(x.lo, y.lo), max(x.hi, y.hi))


def exponential(x: Real) -> Real:
    return _monotone(lambda d, c: d.exp(c), x)


def logarithm(x: Real) -> Real:
    """log |x|, and log 0 = 0 as in Lean."""
    x = absolute(x)
    if x == ZERO:
        return ZERO
    if x.lo <= 0:
        raise Beyond("the logarithm of a number that may be 0")
    return _monotone(lambda d, c: d.ln(c), x)


def _monotone(f: Callable[[decimal.Decimal, decimal.Context], decimal.Decimal], x: Real) -> Real:
    """An increasing function at both ends; `decimal` rounds exp and ln to the nearest digit."""

    def end(e: Fraction, rounding: str) -> decimal.Decimal:
        c = decimal.Context(prec=_DIGITS, rounding=rounding, Emax=10**8, Emin=-(10**8))
        try:
            argument = c.divide(decimal.Decimal(e.numerator), decimal.Decimal(e.denominator))
            return f(argument, decimal.Context(prec=_DIGITS, Emax=10**8, Emin=-(10**8)))
        except (decimal.InvalidOperation, decimal.Overflow) as problem:
            raise Beyond("an exponential or logarithm out of range") from problem

    c = decimal.Context(prec=_DIGITS, Emax=10**8, Emin=-(10**8))
    low = c.next_minus(end(x.lo, decimal.ROUND_FLOOR))
    high = c.next_plus(end(x.hi, decimal.ROUND_CEILING))
    if abs(low.adjusted()) > 10**5 or abs(high.adjusted()) > 10**5:
        raise Beyond("an exponential or logarithm out of range")
    return Real(Fraction(low), Fraction(high))


def less(x: Real, y: Real) -> bool:
    """x < y, settled by the ends. Raises Beyond when they overlap."""
    if x.hi < y.lo:
        return True
    if x.lo >= y.hi:
        return False
    raise Beyond("two sides whose enclosures overlap")


def same(x: Real, y: Real) -> bool:
    """x = y, settled by the ends. Raises Beyond when they overlap without being points."""
    if x.exact and y.exact:
        return x.lo == y.lo
    if x.hi < y.lo or y.hi < x.lo:
        return False
    raise Beyond("two sides whose enclosures overlap")
