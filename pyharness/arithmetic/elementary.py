"""exp, log and real powers, with Lean's conventions and the exactly known points kept exact."""

from __future__ import annotations

from flint import fmpq, fmpz, fmpz_poly

from pyharness.arithmetic.algebraic import from_root
from pyharness.arithmetic.ball import Ball, Number, node
from pyharness.arithmetic.compare import is_zero, sign
from pyharness.arithmetic.numbers import absolute, inv, mul, neg, power, split_coefficient, sqrt
from pyharness.arithmetic.precision import Undecided
from pyharness.arithmetic.root import locate
from pyharness.arithmetic.surd import ONE, ZERO, Surd

MAX_ROOT_DEGREE = 16
"""x^(p/q) of a rational stays algebraic up to this q."""

MAX_ROOT_BITS = 4096
"""... and while numerator and denominator of x^p fit in this many bits."""


def exp(x: Number) -> Number:
    """exp x; exact at 0 and at integer multiples of log y."""
    if isinstance(x, fmpq):
        return node("exp", x) if x else ONE
    if isinstance(x, Ball):
        coefficient, rest = split_coefficient(x)
        if isinstance(rest, Ball) and rest.op == "log" and coefficient.q == 1:
            return power(rest.args[0], int(coefficient.p))
        if coefficient < 0:
            return inv(exp(neg(x)))
    return node("exp", x)


def log(x: Number) -> Number:
    """Real.log: log 0 = 0 and log x = log |x|; exact at ±1 and at exp y."""
    if isinstance(x, fmpq):
        if not x or abs(x) == 1:
            return ZERO
        return node("log", abs(x)) if abs(x) > 1 else neg(node("log", 1 / abs(x)))
    if isinstance(x, Ball):
        if x.op == "exp":
            return x.args[0]
        zero = is_zero(x)
        if zero is None:
            raise Undecided("log of a number that cannot be told from 0")
        if zero:
            return ZERO
    size = absolute(x)
    square = _square_of_root(size)
    return node("log", size) if square is None else mul(fmpq(1, 2), log(square))


def _square_of_root(x: Number) -> Number | None:
    """y where x is plainly √y: logarithms of roots are written as half a logarithm."""
    if isinstance(x, Ball):
        return x.args[0] if x.op == "sqrt" else None
    if isinstance(x, fmpq) or (isinstance(x, Surd) and x.a):
        return None
    return mul(x, x) if isinstance(x, Surd) or x.radical else None


def rpow(x: Number, y: Number) -> Number:
    """Real.rpow: exp(y log x) for x > 0; 0^0 = 1 and 0^y = 0; exp(y log |x|) cos(πy) for x < 0."""
    if isinstance(y, fmpq) and y.q == 1:
        return power(x, int(y.p))
    s = sign(x)
    if s is None:
        raise Undecided("real power of a number that cannot be told from 0")
    if s == 0:
        zero = is_zero(y)
        if zero is None:
            raise Undecided("0^y with y that cannot be told from 0")
        return ONE if zero else ZERO
    if s < 0:
        return mul(_positive_power(neg(x), y), _cos_pi(y))
    return _positive_power(x, y)


def _positive_power(x: Number, y: Number) -> Number:
    """x^y for x > 0."""
    if isinstance(y, fmpq):
        if y.q == 2:
            return sqrt(power(x, int(y.p)))
        if isinstance(x, fmpq) and y.q <= MAX_ROOT_DEGREE:
            base = power(x, int(y.p))
            if isinstance(base, fmpq) and base.height_bits() <= MAX_ROOT_BITS:
                return _rational_root(base, int(y.q))
    elif is_zero(y):
        return ONE
    return exp(mul(y, log(x)))


def _rational_root(x: fmpq, k: int) -> Number:
    """The positive k-th root of a positive rational, canonical."""
    polynomial = fmpz_poly([-x.p] + [fmpz(0)] * (k - 1) + [x.q])
    power_node = node("exp", mul(fmpq(1, k), log(x)))
    return from_root(locate(polynomial, power_node.enclose))


def _cos_pi(y: Number) -> Number:
    """cos(πy), exact where it is rational: y of denominator 1, 2 or 3 (Niven's theorem)."""
    if not isinstance(y, fmpq):
        return node("cos_pi", y)
    if y.q == 2:
        return ZERO
    if y.q == 3:
        # cos(π/3) = 1/2, cos(2π/3) = -1/2, and a full turn is y = 2.
        return fmpq(1, 2) if int(y.p) % 6 in (1, 5) else fmpq(-1, 2)
    return node("cos_pi", y)
