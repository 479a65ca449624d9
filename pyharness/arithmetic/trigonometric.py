"""sin, cos, arctan and π: balls, exact where the angle is a simple multiple of π."""

from __future__ import annotations

from flint import fmpq

from pyharness.arithmetic.ball import Ball, Number, node
from pyharness.arithmetic.elementary import exp
from pyharness.arithmetic.numbers import add, div, mul, neg, split_coefficient, sqrt
from pyharness.arithmetic.surd import ONE, ZERO

PI = Ball("pi")
"""π."""

_HALF = fmpq(1, 2)
_DENOMINATORS = (1, 2, 3, 4, 6)


def cos(x: Number) -> Number:
    """cos x; exact at multiples of π/6 and π/4."""
    turns = _turns(x)
    if turns is not None:
        return _cos_of_turn(turns)
    return node("cos", neg(x) if isinstance(x, fmpq) and x < 0 else x)


def sin(x: Number) -> Number:
    """sin x; exact at multiples of π/6 and π/4."""
    turns = _turns(x)
    if turns is not None:
        return _cos_of_turn(turns - _HALF)  # sin πy = cos (πy - π/2)
    if isinstance(x, fmpq) and x < 0:
        return neg(node("sin", -x))
    return node("sin", x)


def tan(x: Number) -> Number:
    """sin x / cos x, so 0 where cos x = 0 (`Real.tan_eq_sin_div_cos`)."""
    return div(sin(x), cos(x))


def arctan(x: Number) -> Number:
    """The angle in (-π/2, π/2) whose tangent is x."""
    if isinstance(x, fmpq):
        if x < 0:
            return neg(arctan(-x))
        if not x:
            return ZERO
        if x == 1:
            return mul(fmpq(1, 4), PI)
    return node("arctan", x)


def _turns(x: Number) -> fmpq | None:
    """y with x = πy for a rational y of denominator 1, 2, 3, 4 or 6."""
    if isinstance(x, fmpq):
        return None if x else ZERO
    if not isinstance(x, Ball):
        return None
    if x.op == "neg":
        inner = _turns(x.args[0])
        return None if inner is None else -inner
    if x.op == "add":
        parts = [_turns(a) for a in x.args]
        known = [p for p in parts if p is not None]
        return known[0] + known[1] if len(known) == 2 and _simple(known[0] + known[1]) else None
    coefficient, rest = split_coefficient(x)
    return coefficient if rest is PI and _simple(coefficient) else None


def _simple(y: fmpq) -> bool:
    return int(y.q) in _DENOMINATORS


def _cos_of_turn(y: fmpq) -> Number:
    """cos πy for denominators 1, 2, 3, 4, 6, by the symmetries of the cosine."""
    y = y - 2 * fmpq((y / 2).floor())  # 0 ≤ y < 2
    if y > 1:
        y = 2 - y
    if y > _HALF:
        return neg(_cos_of_turn(1 - y))
    exact: dict[tuple[int, int], Number] = {
        (0, 1): ONE,
        (1, 6): mul(_HALF, sqrt(fmpq(3))),
        (1, 4): mul(_HALF, sqrt(fmpq(2))),
        (1, 3): _HALF,
        (1, 2): ZERO,
    }
    return exact[int(y.p), int(y.q)]


def sinh(x: Number) -> Number:
    """(exp x - exp (-x)) / 2 (`Real.sinh_eq`)."""
    return mul(_HALF, add(exp(x), neg(exp(neg(x)))))


def cosh(x: Number) -> Number:
    """(exp x + exp (-x)) / 2 (`Real.cosh_eq`)."""
    return mul(_HALF, add(exp(x), exp(neg(x))))
