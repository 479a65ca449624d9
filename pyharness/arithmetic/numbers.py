"""Field operations, powers, square root, minimum and maximum on `Number`, total as in Lean.

x/0 = 0, 0⁻¹ = 0, 0⁰ = 1 and √x = 0 for x < 0. Rationals come first in every function: they are
nearly all the traffic. A branch that enclosures cannot decide raises `Undecided`.
"""

from __future__ import annotations

from collections.abc import Iterable

from flint import fmpq

from pyharness.arithmetic import algebraic
from pyharness.arithmetic.algebraic import Algebraic
from pyharness.arithmetic.ball import Ball, Number, enclose, node
from pyharness.arithmetic.compare import compare, is_zero
from pyharness.arithmetic.precision import LADDER, Order, Undecided
from pyharness.arithmetic.surd import (
    ONE,
    ZERO,
    Surd,
    add_surds,
    inv_surd,
    mul_surds,
    sqrt_rational,
    sqrt_surd,
    surd,
)
from pyharness.arithmetic.work import charge_bits


def add(x: Number, y: Number) -> Number:
    """x + y."""
    if type(x) is fmpq and type(y) is fmpq:
        return x + y
    if isinstance(x, fmpq):
        x, y = y, x
    if isinstance(y, fmpq):
        if not y:
            return x
        if isinstance(x, Surd):
            return Surd(x.a + y, x.b, x.d)
        if isinstance(x, Algebraic):
            shifted = algebraic.shift(x, y)
            return node("add", x, y) if shifted is None else shifted
        return node("add", x, y)
    if isinstance(x, Surd) and isinstance(y, Surd):
        total = add_surds(x, y)
        return node("add", x, y) if total is None else total
    if isinstance(x, Algebraic) and isinstance(y, Algebraic):
        return _add_algebraic(x, y)
    return node("add", x, y)


def _add_algebraic(x: Algebraic, y: Algebraic) -> Number:
    """Rational multiples of one number collapse: x + x = 2x, x - x = 0."""
    if x.radical and y.radical and x.image == y.image:
        return algebraic.scale(x, fmpq(2)) if x.branch == y.branch else ZERO
    if not x.radical and not y.radical and x.image.root == y.image.root:
        m, n = x.image, y.image
        if (m.c, m.d) == (n.c, n.d):
            a, b = m.a + n.a, m.b + n.b
            if a * m.d == b * m.c:
                return a / m.c if m.c else b / m.d
            return Algebraic(algebraic.mobius(m.root, a, b, m.c, m.d))
    return node("add", x, y)


def neg(x: Number) -> Number:
    """-x."""
    if type(x) is fmpq:
        return -x
    if isinstance(x, Surd):
        return Surd(-x.a, -x.b, x.d)
    return _scale(x, -ONE)


def sub(x: Number, y: Number) -> Number:
    """x - y."""
    if type(x) is fmpq and type(y) is fmpq:
        return x - y
    if x is y:
        return ZERO
    return add(x, neg(y))


def mul(x: Number, y: Number) -> Number:
    """x y."""
    if type(x) is fmpq and type(y) is fmpq:
        return x * y
    if isinstance(x, fmpq):
        x, y = y, x
    if isinstance(y, fmpq):
        return _scale(x, y)
    if isinstance(x, Surd) and isinstance(y, Surd):
        product = mul_surds(x, y)
        return node("mul", x, y) if product is None else product
    if isinstance(x, Algebraic) and isinstance(y, Algebraic):
        return _mul_algebraic(x, y)
    if isinstance(x, Ball) and x is y and x.op == "sqrt" and enclose(x.args[0], LADDER[0]) > 0:
        return x.args[0]
    return _mul_surd_radical(x, y)


def _scale(x: Number, q: fmpq) -> Number:
    if not q:
        return ZERO
    if q == 1:
        return x
    if isinstance(x, fmpq):
        return x * q
    if isinstance(x, Surd):
        return Surd(x.a * q, x.b * q, x.d)
    if isinstance(x, Algebraic):
        return algebraic.scale(x, q)
    assert not isinstance(x, fmpq)
    coefficient, rest = split_coefficient(x)
    return node("mul", rest, coefficient * q) if coefficient * q != 1 else rest


def split_coefficient(x: Ball) -> tuple[fmpq, Number]:
    """(q, y) with x = q y, q the rational factor that was multiplied on last."""
    if x.op == "mul":
        first, second = x.args
        if isinstance(first, fmpq):
            return first, second
        if isinstance(second, fmpq):
            return second, first
    return ONE, x


def _mul_surd_radical(x: Number, y: Number) -> Number:
    """surd · ±√(image) is again a radical where the squares multiply exactly."""
    if isinstance(y, Surd):
        x, y = y, x
    if isinstance(x, Surd) and isinstance(y, Algebraic) and y.radical:
        square = mul(mul(x, x), algebraic.square_of_radical(y))
        if not isinstance(square, Ball):
            root = sqrt(square)
            return root if x.sign() == y.sign() else neg(root)
    return node("mul", x, y)


def _mul_algebraic(x: Algebraic, y: Algebraic) -> Number:
    if x.radical and y.radical:
        if x.image == y.image:
            square = algebraic.square_of_radical(x)
        else:
            product = mul(algebraic.square_of_radical(x), algebraic.square_of_radical(y))
            if isinstance(product, Ball):
                return node("mul", x, y)
            root = sqrt(product)
            return root if x.branch == y.branch else neg(root)
        return square if x.branch == y.branch else neg(square)
    if not x.radical and not y.radical and x.image.root == y.image.root:
        return _mul_images(x, y)
    return node("mul", x, y)


def _mul_images(x: Algebraic, y: Algebraic) -> Number:
    """(n₁/d₁)(n₂/d₂) where a numerator cancels the other's denominator up to a rational."""
    m, n = x.image, y.image
    for left, right in ((m, n), (n, m)):
        if left.a * right.d != left.b * right.c:
            continue
        ratio = left.a / right.c if right.c else left.b / right.d
        a, b, c, d = ratio * right.a, ratio * right.b, left.c, left.d
        if a * d == b * c:
            return a / c if c else b / d
        return Algebraic(algebraic.mobius(m.root, a, b, c, d))
    return node("mul", x, y)


def inv(x: Number) -> Number:
    """x⁻¹, with 0⁻¹ = 0."""
    if type(x) is fmpq:
        return 1 / x if x else ZERO
    if isinstance(x, Surd):
        return inv_surd(x)
    if isinstance(x, Algebraic):
        return algebraic.invert(x)
    assert not isinstance(x, fmpq)
    zero = is_zero(x)
    if zero is None:
        raise Undecided("inverse of a number that cannot be told from 0")
    if zero:
        return ZERO
    coefficient, rest = split_coefficient(x)
    return _scale(node("inv", rest), 1 / coefficient)


def div(x: Number, y: Number) -> Number:
    """x / y, with x / 0 = 0."""
    if type(x) is fmpq and type(y) is fmpq:
        return x / y if y else ZERO
    return mul(x, inv(y))


def power(x: Number, n: int) -> Number:
    """xⁿ for natural and integer n: x⁰ = 1 for every x, 0ⁿ = 0 for n ≠ 0."""
    if n < 0:
        return inv(power(x, -n))
    if type(x) is fmpq:
        if abs(x) not in (0, 1):
            charge_bits(n * max(x.p.bit_length(), x.q.bit_length()))
        return x**n
    result: Number = ONE
    square = x
    while n:
        if n & 1:
            result = mul(result, square)
        n >>= 1
        if n:
            square = mul(square, square)
    return result


def sqrt(x: Number) -> Number:
    """√x, with √x = 0 for x < 0."""
    if isinstance(x, fmpq):
        return sqrt_rational(x)
    if isinstance(x, Surd):
        root = sqrt_surd(x)
        return algebraic.sqrt_of_surd(x) if root is None else root
    if isinstance(x, Algebraic):
        if x.sign() < 0:
            return ZERO
        return node("sqrt", x) if x.radical else algebraic.sqrt_of_image(x)
    enclosure = x.enclose(LADDER[0])
    if enclosure < 0:
        return ZERO
    if x.op == "mul" and x.args[0] is x.args[1]:
        return absolute(x.args[0])
    coefficient, rest = split_coefficient(x)
    root = sqrt_rational(coefficient)
    if isinstance(root, fmpq):
        return _scale(node("sqrt", rest), root) if root else node("sqrt", x)
    return _scale(node("sqrt", _scale(rest, fmpq(root.d))), root.b)


def absolute(x: Number) -> Number:
    """|x|; a number that may be 0 keeps the absolute value as a node."""
    if type(x) is fmpq:
        return abs(x)
    if isinstance(x, (Surd, Algebraic)):
        return x if x.sign() > 0 else neg(x)
    assert not isinstance(x, fmpq)
    enclosure = x.enclose(LADDER[0])
    if enclosure > 0:
        return x
    if enclosure < 0:
        return neg(x)
    coefficient, rest = split_coefficient(x)
    return _scale(node("abs", rest), abs(coefficient))


def minimum(x: Number, y: Number) -> Number:
    """min x y."""
    if type(x) is fmpq and type(y) is fmpq:
        return min(y, x)
    order = compare(x, y)
    if order.certain:
        return y if order is Order.GT else x
    return node("min", x, y)


def maximum(x: Number, y: Number) -> Number:
    """max x y."""
    if type(x) is fmpq and type(y) is fmpq:
        return max(y, x)
    order = compare(x, y)
    if order.certain:
        return y if order is Order.LT else x
    return node("max", x, y)


def total(values: Iterable[Number]) -> Number:
    """Sum; 0 where empty. Rational terms are added first, so few nodes are made."""
    rational = ZERO
    result: Number | None = None
    for value in values:
        if type(value) is fmpq:
            rational += value
        else:
            result = value if result is None else add(result, value)
    return rational if result is None else add(result, rational)


__all__ = [
    "absolute",
    "add",
    "div",
    "inv",
    "maximum",
    "minimum",
    "mul",
    "neg",
    "power",
    "sqrt",
    "sub",
    "surd",
    "total",
]
