"""Each junk value of Lean's total functions, by name, on every kind of number that can reach it."""

from __future__ import annotations

import pytest
from flint import arb, fmpq

from pyharness.arithmetic import (
    ONE,
    ZERO,
    Ball,
    Number,
    Order,
    Undecided,
    absolute,
    add,
    ceil,
    compare,
    div,
    enclose,
    exp,
    floor,
    inv,
    log,
    maximum,
    minimum,
    mul,
    neg,
    power,
    rpow,
    sign,
    sqrt,
    sub,
    total,
)

ROOT2, ROOT3 = sqrt(fmpq(2)), sqrt(fmpq(3))
HIDDEN_ZERO = sub(power(add(ROOT2, ROOT3), 2), add(fmpq(5), mul(fmpq(2), sqrt(fmpq(6)))))
UNKNOWN = Ball("unknown", source=lambda prec: arb(0, 1))
SAMPLES: list[Number] = [fmpq(-7, 3), ROOT2, add(ROOT2, ROOT3), exp(fmpq(1)), neg(log(fmpq(3)))]


@pytest.mark.parametrize("x", SAMPLES)
@pytest.mark.parametrize("nothing", [ZERO, HIDDEN_ZERO])
def test_division_by_zero_is_zero(x: Number, nothing: Number) -> None:
    assert compare(div(x, nothing), ZERO) is Order.EQ
    assert compare(div(x, ONE), ZERO) is not Order.EQ


@pytest.mark.parametrize("nothing", [ZERO, HIDDEN_ZERO])
def test_inverse_of_zero_is_zero(nothing: Number) -> None:
    assert compare(inv(nothing), ZERO) is Order.EQ


@pytest.mark.parametrize("x", [fmpq(-1), fmpq(-1, 9), neg(ROOT2), neg(add(ROOT2, ROOT3))])
def test_square_root_of_a_negative_is_zero(x: Number) -> None:
    assert compare(sqrt(x), ZERO) is Order.EQ
    assert compare(sqrt(neg(x)), ZERO) is Order.GT


def test_square_root_of_a_hidden_zero_is_zero() -> None:
    assert compare(sqrt(HIDDEN_ZERO), ZERO) is Order.EQ


@pytest.mark.parametrize("nothing", [ZERO, HIDDEN_ZERO])
def test_log_of_zero_is_zero(nothing: Number) -> None:
    assert log(nothing) == ZERO


@pytest.mark.parametrize("x", [fmpq(3), fmpq(1, 5), ROOT2, add(ROOT2, ROOT3)])
def test_log_takes_the_modulus(x: Number) -> None:
    assert compare(log(x), log(neg(x))) is Order.EQ
    assert sign(log(neg(fmpq(1, 5)))) == -1


def test_log_of_minus_one_is_zero() -> None:
    assert log(fmpq(-1)) == ZERO


@pytest.mark.parametrize("x", [ZERO, fmpq(-2), ROOT2, HIDDEN_ZERO, exp(fmpq(2))])
def test_zeroth_power_is_one(x: Number) -> None:
    assert power(x, 0) == ONE
    assert rpow(x, ZERO) == ONE


def test_negative_power_of_zero_is_zero() -> None:
    assert power(ZERO, -3) == ZERO
    assert power(ZERO, 3) == ZERO
    assert rpow(HIDDEN_ZERO, ROOT2) == ZERO
    assert rpow(HIDDEN_ZERO, HIDDEN_ZERO) == ONE
    assert rpow(ZERO, fmpq(-1, 2)) == ZERO


def test_real_power_of_a_negative_base_carries_the_cosine() -> None:
    # (-8)^(1/3) = 8^(1/3) cos(π/3) = 1, not -2.
    assert rpow(fmpq(-8), fmpq(1, 3)) == ONE
    assert rpow(fmpq(-8), fmpq(2, 3)) == fmpq(-2)
    assert rpow(fmpq(-4), fmpq(1, 2)) == ZERO
    assert rpow(fmpq(-8), fmpq(5, 3)) == fmpq(16)


def test_real_power_agrees_with_integer_and_half_integer_powers() -> None:
    assert rpow(fmpq(2, 3), fmpq(-3)) == fmpq(27, 8)
    assert rpow(fmpq(4, 9), fmpq(3, 2)) == fmpq(8, 27)
    assert rpow(fmpq(2), fmpq(1, 2)) == ROOT2


def test_exactly_known_points() -> None:
    assert exp(ZERO) == ONE
    assert log(ONE) == ZERO
    assert exp(log(fmpq(-3))) == fmpq(3)
    assert log(exp(fmpq(5, 7))) == fmpq(5, 7)
    assert total([]) == ZERO


def test_undecided_branches_raise_instead_of_guessing() -> None:
    for branch in (
        lambda: inv(UNKNOWN),
        lambda: div(ONE, UNKNOWN),
        lambda: log(UNKNOWN),
        lambda: rpow(UNKNOWN, ROOT2),
        lambda: floor(UNKNOWN),
        lambda: minimum(UNKNOWN, ZERO),
    ):
        with pytest.raises(Undecided):
            branch()


def test_square_root_of_an_enclosure_around_zero_is_clipped() -> None:
    ball = enclose(sqrt(UNKNOWN), 64)
    assert ball.is_finite()
    assert ball.contains(0)
    assert ball.contains(1)


@pytest.mark.parametrize("x", [fmpq(7, 2), ROOT2, neg(ROOT3), add(ROOT2, ROOT3), HIDDEN_ZERO])
def test_floor_and_ceiling_enclose(x: Number) -> None:
    below, above = fmpq(floor(x)), fmpq(ceil(x))
    assert compare(below, x) in (Order.LT, Order.EQ)
    assert compare(x, above) in (Order.LT, Order.EQ)
    assert above - below == (0 if compare(below, x) is Order.EQ else 1)


def test_a_hidden_integer_is_its_own_floor() -> None:
    assert floor(add(fmpq(5), HIDDEN_ZERO)) == 5
    assert ceil(add(fmpq(5), HIDDEN_ZERO)) == 5
    assert floor(add(fmpq(5) - fmpq(1, 2**200), HIDDEN_ZERO)) == 4
    assert ceil(add(fmpq(5) + fmpq(1, 2**200), HIDDEN_ZERO)) == 6


def test_extrema_and_modulus() -> None:
    assert maximum(ROOT2, fmpq(7, 5)) is ROOT2
    assert minimum(ROOT2, fmpq(7, 5)) == fmpq(7, 5)
    assert compare(absolute(neg(ROOT2)), ROOT2) is Order.EQ
    assert compare(absolute(HIDDEN_ZERO), ZERO) is Order.EQ
