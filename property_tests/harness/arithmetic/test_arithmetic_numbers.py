"""Field laws and order of numbers, against one another and against plain ball arithmetic."""

from __future__ import annotations

import operator
from collections.abc import Callable
from itertools import pairwise

import pytest
from arithmetic_strategies import algebraic_numbers, numbers, positive_rationals, rationals
from flint import arb, ctx, fmpq, fmpz_poly
from hypothesis import given, settings
from hypothesis import strategies as st

from pyharness.arithmetic import (
    ONE,
    ZERO,
    Ball,
    Number,
    Order,
    add,
    agreement_bits,
    compare,
    div,
    enclose,
    inv,
    is_zero,
    mul,
    neg,
    power,
    show,
    sign,
    sqrt,
    sub,
    to_float,
)
from pyharness.arithmetic.algebraic import from_root
from pyharness.arithmetic.root import Root, factor_roots, largest_root

TINY = fmpq(1, 2**200)
quick = settings(max_examples=60, deadline=None)


def equal(x: Number, y: Number) -> bool:
    return compare(x, y) is Order.EQ


@quick
@given(rationals, algebraic_numbers, rationals)
def test_ring_laws_with_rational_operands(p: fmpq, x: Number, q: fmpq) -> None:
    assert equal(add(x, p), add(p, x))
    assert equal(add(add(x, p), q), add(x, p + q))
    assert equal(mul(mul(x, p), q), mul(p * q, x))
    assert equal(mul(q, add(x, p)), add(mul(q, x), q * p))
    assert equal(sub(x, x), ZERO)
    assert equal(add(x, neg(x)), ZERO)
    assert equal(add(x, x), mul(fmpq(2), x))
    assert equal(neg(neg(x)), x)


@settings(max_examples=25, deadline=None)
@given(algebraic_numbers, algebraic_numbers)
def test_field_laws_of_two_algebraic_numbers(x: Number, y: Number) -> None:
    assert equal(add(x, y), add(y, x))
    assert equal(mul(x, y), mul(y, x))
    assert equal(sub(add(x, y), y), x)
    if is_zero(y) is False:
        assert equal(mul(div(x, y), y), x)
        assert equal(inv(inv(y)), y)


@quick
@given(algebraic_numbers)
def test_a_perturbation_of_2_to_minus_200_is_told_apart(x: Number) -> None:
    assert compare(x, add(x, TINY)) is Order.LT
    assert compare(x, sub(x, TINY)) is Order.GT
    assert compare(mul(x, ONE + TINY), x) is (Order.EQ, Order.GT, Order.LT)[sign(x) or 0]


@quick
@given(numbers, numbers)
def test_compare_agrees_with_enclosures_of_2000_bits(x: Number, y: Number) -> None:
    order = compare(x, y)
    left, right = enclose(x, 2000), enclose(y, 2000)
    if left < right:
        assert order is Order.LT
    elif left > right:
        assert order is Order.GT
    else:
        assert order in (Order.EQ, Order.CONSISTENT)
    assert compare(y, x) is order.reversed


OPERATIONS: list[tuple[Callable[[Number, Number], Number], Callable[[arb, arb], arb]]] = [
    (add, operator.add),
    (sub, operator.sub),
    (mul, operator.mul),
]


@quick
@given(numbers, numbers, st.sampled_from(OPERATIONS))
def test_operations_agree_with_ball_arithmetic(
    x: Number,
    y: Number,
    pair: tuple[Callable[[Number, Number], Number], Callable[[arb, arb], arb]],
) -> None:
    ours, reference = pair
    with ctx.workprec(400):
        expected = reference(enclose(x, 400), enclose(y, 400))
        assert enclose(ours(x, y), 400).overlaps(expected)
        assert not enclose(add(ours(x, y), TINY), 400).overlaps(expected)


@quick
@given(algebraic_numbers)
def test_square_root_inverts_the_square(x: Number) -> None:
    root = sqrt(mul(x, x))
    assert sign(root) in (0, 1)
    assert equal(mul(root, root), mul(x, x))
    assert equal(root, x) or equal(root, neg(x))


@quick
@given(positive_rationals, positive_rationals)
def test_nested_radicals_are_decided(p: fmpq, q: fmpq) -> None:
    both = add(sqrt(p), sqrt(q))
    assert equal(mul(both, both), add(p + q, mul(fmpq(2), sqrt(p * q))))
    assert not equal(mul(both, both), add(p + q + TINY, mul(fmpq(2), sqrt(p * q))))
    assert equal(sqrt(add(p + q, mul(fmpq(2), sqrt(p * q)))), both)


@quick
@given(st.lists(st.integers(-9, 9), min_size=4, max_size=6).filter(lambda c: c[-1] != 0))
def test_every_root_found_is_a_root_and_none_is_missing(coefficients: list[int]) -> None:
    polynomial = fmpz_poly(coefficients)
    found = [from_root(r) for roots, _ in factor_roots(polynomial) for r in roots]
    for x in found:
        value: Number = ZERO
        for c in reversed(coefficients):
            value = add(mul(value, x), fmpq(c))
        assert is_zero(value) is True
    values = [polynomial(fmpq(k, 16)) for k in range(-40 * 16, 40 * 16)]
    signs = [v > 0 for v in values if v]
    assert sum(a != b for a, b in pairwise(signs)) <= len(found)


def test_algebraic_equality_is_decided_across_different_polynomials() -> None:
    cubic = from_root(largest_root(fmpz_poly([-1, 3, -5, 1])))
    other = from_root(largest_root(fmpz_poly([-8, 12, -10, 1])))  # roots doubled
    assert equal(mul(fmpq(2), cubic), other)
    assert not equal(mul(fmpq(2) + TINY, cubic), other)
    assert equal(mul(fmpq(2), sqrt(cubic)), sqrt(mul(fmpq(2), other)))
    assert not equal(mul(fmpq(2) + TINY, sqrt(cubic)), sqrt(mul(fmpq(2), other)))
    assert equal(mul(sqrt(cubic), sqrt(cubic)), cubic)


def test_roots_of_one_polynomial_differ_by_index() -> None:
    ((roots, _),) = factor_roots(fmpz_poly([1, -3, 0, 1]))
    assert len({hash(r) for r in roots}) == 3
    assert [r.index for r in roots if isinstance(r, Root)] == [0, 1, 2]
    assert compare(from_root(roots[0]), from_root(roots[1])) is Order.LT


def test_close_roots_are_refined_apart() -> None:
    # Mignotte's polynomial: two real roots within about 2^-60 of one another.
    polynomial = fmpz_poly([-2, 4 * 10**6, -2 * 10**12] + [0] * 4 + [1])
    ((roots, _),) = factor_roots(polynomial)
    first, second = from_root(roots[0]), from_root(roots[1])
    assert compare(first, second) is Order.LT
    gap = sub(second, first)
    assert compare(gap, fmpq(1, 2**60)) is Order.LT
    assert enclose(first, 2000).rel_accuracy_bits() >= 2000


@quick
@given(algebraic_numbers, st.integers(-3, 4), st.integers(-3, 4))
def test_powers_add_their_exponents(x: Number, m: int, n: int) -> None:
    if is_zero(x) is False:
        assert equal(mul(power(x, m), power(x, n)), power(x, m + n))


@quick
@given(numbers)
def test_display_is_not_empty_and_floats_are_close(x: Number) -> None:
    assert show(x)
    assert abs(arb(to_float(x)) - enclose(x, 128)) < arb(2) ** -30 * (1 + abs(enclose(x, 128)))


def test_display_of_each_kind() -> None:
    assert show(fmpq(5, 4)) == "5/4"
    assert show(add(fmpq(1, 2), mul(fmpq(3), sqrt(fmpq(2))))) == "1/2 + 3·√2"
    assert show(neg(sqrt(fmpq(2)))) == "-√2"
    assert show(from_root(largest_root(fmpz_poly([-2, 0, 0, 1])))).startswith("root of x^3 + (-2)")
    assert "+/-" in show(add(sqrt(fmpq(2)), sqrt(fmpq(3))))


@pytest.mark.parametrize("bits", [100, 1000, 5000])
def test_nearly_equal_algebraic_numbers_are_never_called_equal(bits: int) -> None:
    # The separation bound has to grow with the denominator of the approximation.
    value = add(sqrt(fmpq(2)), sqrt(fmpq(3)))
    with ctx.workprec(bits):
        ball = enclose(value, bits + 64)
        below, above = ball.lower().fmpq(), ball.upper().fmpq()
    assert compare(below, value) is Order.LT
    assert compare(above, value) is Order.GT
    assert compare(above - below, fmpq(1, 2 ** (bits - 8))) is Order.LT


def test_known_close_sums_of_square_roots_are_ordered() -> None:
    # Differences of about 2·10⁻⁴ and 10⁻⁹: sums of integer square roots come unusually close.
    left = add(sqrt(fmpq(10)), sqrt(fmpq(11)))
    right = add(sqrt(fmpq(5)), sqrt(fmpq(18)))
    assert compare(left, right) is Order.GT
    three = add(add(sqrt(fmpq(29)), sqrt(fmpq(12))), sqrt(fmpq(20)))
    assert compare(three, add(three, TINY)) is Order.LT
    assert compare(add(three, left), add(left, three)) is Order.EQ


def test_a_bound_is_what_decides_equality() -> None:
    left = add(sqrt(fmpq(2)), sqrt(fmpq(3)))
    square, expected = mul(left, left), add(fmpq(5), mul(fmpq(2), sqrt(fmpq(6))))
    assert compare(square, expected) is Order.EQ
    blind = Ball("blind", source=lambda prec: enclose(square, prec))
    assert compare(blind, expected) is Order.CONSISTENT
    assert compare(blind, add(expected, TINY)) is Order.LT
    assert agreement_bits(blind, expected) > 3000
