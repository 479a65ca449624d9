"""Each rule of the separation bound, on expressions that come as close to zero as it allows.

Random expressions are rarely tiny, so a bound that is too optimistic would pass them all: every
case here is a non-zero value whose smallness is owed to one rule.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flint import arb, ctx, fmpq, fmpz_poly

from pyharness.arithmetic import (
    Ball,
    Number,
    Order,
    add,
    compare,
    enclose,
    from_entries,
    mul,
    neg,
    power,
    spectral_square,
    sqrt,
    sub,
    total,
)
from pyharness.arithmetic.algebraic import Algebraic, from_root, invert, mobius
from pyharness.arithmetic.ball import bound_of, node
from pyharness.arithmetic.bounds import square_class_rank
from pyharness.arithmetic.root import Root, factor_roots

ROOT2 = sqrt(fmpq(2))


def pell(n: int) -> tuple[int, int]:
    """The n-th convergent P/Q of √2: |P - Q√2| is about 1/(2.8 Q)."""
    p, q = 1, 1
    for _ in range(n):
        p, q = p + 2 * q, p + q
    return p, q


def difference_over_denominators() -> Number:
    """p/s - (q/t)√2 with pt - qs√2 a convergent: both denominators are owed."""
    big_p, big_q = pell(119)
    s = next(k for k in range(1000, 1, -1) if big_q % k == 0)
    t = next(k for k in range(1000, 1, -1) if big_p % k == 0)
    assert s > 16
    assert t > 16
    return node("add", fmpq(big_p // t, s), node("mul", fmpq(-big_q // s, t), ROOT2))


def power_by_nodes() -> Number:
    """(√2 - 1)^64 by six squarings, 2^-81."""
    x: Number = node("add", ROOT2, fmpq(-1))
    for _ in range(6):
        x = node("mul", x, x)
    return x


def largest_cubic() -> Algebraic:
    roots = factor_roots(fmpz_poly([-1, 3, -500, 1]))[0][0]
    x = from_root(roots[-1])
    assert isinstance(x, Algebraic)
    return x


def smallest_lead() -> Number:
    """A root of 10³⁰x³ + x - 1 is about 10⁻¹⁰: the leading coefficient is owed."""
    return from_root(factor_roots(fmpz_poly([-1, 10**12, 0, 10**60]))[0][0][0])


def shifted_to_nearly_zero() -> Number:
    """A cubic root minus its own 300-bit approximation."""
    x = largest_cubic()
    with ctx.workprec(300):
        close = enclose(x, 400).mid().fmpq()
    return sub(x, close)


def norm_of_tiny_surds() -> Number:
    """λmax = x² for a diagonal table of x = (√2 - 1)^32 and x√3."""
    x = power(sub(ROOT2, fmpq(1)), 32)
    other = node("mul", x, sqrt(fmpq(3)))
    zero = fmpq(0)
    return spectral_square(from_entries(3, 3, [x, zero, zero, zero, other, zero, zero, zero, x]))


TIGHT: dict[str, Callable[[], Number]] = {
    "rational": lambda: fmpq(1, 2**90),
    "sum of fractions": difference_over_denominators,
    "sum of integers": lambda: node(
        "add", fmpq(pell(80)[0]), node("mul", -fmpq(pell(80)[1]), ROOT2)
    ),
    "product": power_by_nodes,
    "product of denominators": lambda: node(
        "mul", fmpq(1, 2**40), node("mul", fmpq(1, 2**40), ROOT2)
    ),
    "inverse": lambda: node("inv", node("add", ROOT2, fmpq(2**90))),
    "inverse of an inverse": lambda: node("inv", node("inv", power_by_nodes())),
    "negation": lambda: node("neg", power_by_nodes()),
    "modulus": lambda: node("abs", power_by_nodes()),
    "minimum": lambda: node("min", fmpq(1), power_by_nodes()),
    "maximum": lambda: node("max", fmpq(-1), power_by_nodes()),
    "root of a fraction": lambda: node("sqrt", fmpq(1, 2**200)),
    "root adjoined": lambda: node("add", node("sqrt", fmpq(2)), -fmpq(*pell(60))),
    "root of a small number": lambda: node("sqrt", power_by_nodes()),
    "surd": lambda: sub(fmpq(pell(80)[0]), sqrt(fmpq(2 * pell(80)[1] ** 2))),
    "surd over a denominator": lambda: node("mul", fmpq(1), power(sub(ROOT2, fmpq(1)), 64)),
    "polynomial root": smallest_lead,
    "Möbius shift": shifted_to_nearly_zero,
    "Möbius inverse": lambda: invert(largest_cubic()),
    "Möbius quotient": lambda: Algebraic(
        mobius(largest_cubic().image.root, fmpq(0), fmpq(1), fmpq(2**50), fmpq(1))
    ),
    "spectral norm of a table": norm_of_tiny_surds,
    "radical": lambda: sqrt(shifted_to_nearly_zero()),
}


@pytest.mark.parametrize("name", TIGHT)
def test_no_value_is_closer_to_zero_than_its_bound(name: str) -> None:
    value = TIGHT[name]()
    bound = bound_of(value)
    assert bound is not None
    with ctx.workprec(64):
        smallest = arb(2) ** -bound.zero_bits
        modulus = abs(enclose(value, 2048))
        assert modulus > 0
        assert modulus >= smallest
        # Tight enough to be a test: a few bits fewer per unit of degree would be wrong.
        assert modulus < arb(2) ** -30 or name in ("Möbius inverse", "radical", "Möbius shift")


@pytest.mark.parametrize("name", [n for n in TIGHT if n != "rational"])
def test_tiny_values_are_told_from_zero(name: str) -> None:
    value = TIGHT[name]()
    order = compare(value, fmpq(0))
    assert order in (Order.LT, Order.GT)
    assert compare(neg(value), fmpq(0)) is order.reversed


def test_degrees_multiply_and_equal_generators_count_once() -> None:
    root3 = sqrt(fmpq(3))
    both = node("add", ROOT2, root3)
    bound = bound_of(node("mul", both, node("add", ROOT2, root3)))
    assert bound is not None
    assert bound.degree == 4
    cubic = largest_cubic()
    assert isinstance(cubic.image.root, Root)
    mixed = bound_of(node("add", node("mul", cubic, cubic), node("add", sqrt(cubic), ROOT2)))
    assert mixed is not None
    assert mixed.degree == 3 * 2 * 2


def test_square_roots_of_products_add_no_degree() -> None:
    assert square_class_rank([2, 3, 6]) == 2
    assert square_class_rank([6, 10, 15]) == 2
    assert square_class_rank([2, 3, 5, 30, 7]) == 4
    assert square_class_rank([]) == 0
    roots = [sqrt(fmpq(p)) for p in (2, 3, 5, 7, 11)]
    left = power(total(roots), 2)
    pairs = [mul(fmpq(2), mul(x, y)) for i, x in enumerate(roots) for y in roots[:i]]
    right = add(fmpq(28), total(pairs))
    assert compare(left, right) is Order.EQ
    assert compare(left, add(right, fmpq(1, 2**400))) is Order.LT


def test_transcendental_nodes_have_no_bound() -> None:
    assert node("exp", fmpq(1)).bound is None
    assert node("add", ROOT2, node("log", fmpq(2))).bound is None
    assert Ball("opaque", source=lambda prec: arb(1)).bound is None
