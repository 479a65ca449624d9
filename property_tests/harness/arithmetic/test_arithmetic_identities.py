"""Equalities of exponentials and logarithms are decided, and near misses are told apart."""

from __future__ import annotations

import pytest
from arithmetic_strategies import positive_rationals, rationals
from flint import fmpq
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pyharness.arithmetic import (
    ONE,
    ZERO,
    Number,
    Order,
    add,
    compare,
    div,
    exp,
    inv,
    is_zero,
    log,
    mul,
    neg,
    power,
    sqrt,
    sub,
)
from pyharness.arithmetic.identities import vanishes

TINY = fmpq(1, 2**200)
quick = settings(max_examples=50, deadline=None)


def decided_equal(x: Number, y: Number) -> bool:
    """Equal, and the same pair nudged by 2^-200 is not."""
    return compare(x, y) is Order.EQ and compare(x, add(y, TINY)) is Order.LT


def sigmoid(x: Number) -> Number:
    return inv(add(ONE, exp(neg(x))))


@quick
@given(positive_rationals, positive_rationals)
def test_log_of_a_product(p: fmpq, q: fmpq) -> None:
    assert decided_equal(log(p * q), add(log(p), log(q)))
    assert decided_equal(log(p / q), sub(log(p), log(q)))


@quick
@given(positive_rationals, st.integers(-6, 6))
def test_log_of_a_power_and_of_a_root(p: fmpq, n: int) -> None:
    assert decided_equal(log(power(p, n)), mul(fmpq(n), log(p)))
    assert decided_equal(mul(fmpq(2), log(sqrt(p))), log(p))


@quick
@given(rationals, rationals)
def test_exp_of_a_sum(p: fmpq, q: fmpq) -> None:
    assert decided_equal(exp(p + q), mul(exp(p), exp(q)))
    assert decided_equal(exp(neg(p)), inv(exp(p)))


@quick
@given(rationals)
def test_sigmoid_identities(x: fmpq) -> None:
    assert decided_equal(add(sigmoid(x), sigmoid(-x)), ONE)
    assert decided_equal(neg(log(sigmoid(x))), log(add(ONE, exp(-x))))
    assert decided_equal(log(div(sigmoid(x), sigmoid(-x))), x)
    assert decided_equal(sub(log(sigmoid(x)), log(sigmoid(-x))), x)
    assert sigmoid(ZERO) == fmpq(1, 2)


@quick
@given(rationals, rationals)
def test_different_exponentials_are_certainly_different(p: fmpq, q: fmpq) -> None:
    assume(p != q)
    assert vanishes(exp(p), exp(q)) is False
    assert vanishes(add(exp(p), exp(q)), mul(fmpq(2), exp(p))) is False
    assert compare(exp(p), exp(q)) is (Order.LT if p < q else Order.GT)


def test_hidden_zeros_meet_the_junk_value() -> None:
    hidden = sub(log(fmpq(6)), add(log(fmpq(2)), log(fmpq(3))))
    assert is_zero(hidden) is True
    assert inv(hidden) == ZERO
    assert log(hidden) == ZERO
    assert is_zero(add(hidden, TINY)) is False


@pytest.mark.parametrize("bits", [250, 4000])
def test_logarithms_that_nearly_agree(bits: int) -> None:
    x, y = log(fmpq(2)), log(fmpq(2) + fmpq(1, 2**bits))
    assert vanishes(x, y) is False
    assert compare(x, y) is Order.LT


def test_what_lies_outside_stays_consistent() -> None:
    # True (both are (log 2)²·2), but products of logarithms are not decided here.
    left = mul(log(fmpq(2)), log(fmpq(4)))
    right = mul(fmpq(2), mul(log(fmpq(2)), log(fmpq(2))))
    assert vanishes(left, right) is None
    assert compare(left, right) is Order.CONSISTENT
    assert compare(left, add(right, TINY)) is Order.LT
