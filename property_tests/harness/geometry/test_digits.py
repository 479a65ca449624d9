"""Integers as digits in float64 arrays, and exact Gram matrices from them."""

from __future__ import annotations

import numpy as np
import pytest
from factor_families import pairs
from flint import fmpz
from hypothesis import given
from hypothesis import strategies as st

from pyharness.geometry import exact_gram
from pyharness.geometry.digits import BITS, LONGEST, inner, normalised, times
from pyharness.geometry.exact_gram import exact_column_gram

COEFFICIENTS = st.lists(st.integers(-(2**62), 2**62), min_size=1, max_size=6)


def value(digits: np.ndarray) -> int:
    return sum(int(d) << (BITS * k) for k, d in enumerate(digits))


@given(COEFFICIENTS)
def test_digits_are_balanced_and_keep_the_value(coefficients: list[int]) -> None:
    digits = normalised(np.array(coefficients, dtype=np.int64)[:, None])[:, 0]
    assert value(digits) == value(np.array(coefficients, dtype=object))
    assert all(-(2**19) <= d < 2**19 and d == int(d) for d in digits)


def test_inner_products_are_exact_at_the_limit() -> None:
    """All digits at −2^19: the largest sum there is; one more element would still be cut in two."""
    for n in (LONGEST, LONGEST + 1):
        x = np.full((2, n), -(2.0**19))
        one = -(2**19) * (1 + 2**BITS)
        assert inner(x, x) == n * one * one


def test_inner_products_longer_than_float64_allows_would_be_rounded() -> None:
    odd = np.full((1, 4 * LONGEST), 2.0**19 - 1)
    odd[0, 0] = 2.0**19 - 2
    exact = (4 * LONGEST - 1) * (2**19 - 1) ** 2 + (2**19 - 2) ** 2
    assert inner(odd, odd) == exact
    assert exact > 2**53


def test_products_with_vectors_are_exact() -> None:
    rng = np.random.default_rng(0)
    matrix = rng.integers(-(2**60), 2**60, (3, 7, 7))
    vector = rng.integers(-(2**60), 2**60, (2, 7))
    found = times(normalised(matrix), normalised(vector))
    big = sum(matrix[k].astype(object) * 2 ** (BITS * k) for k in range(3))
    x = sum(vector[k].astype(object) * 2 ** (BITS * k) for k in range(2))
    assert [value(found[:, i]) for i in range(7)] == (big @ x).tolist()


def test_sliced_grams_are_those_of_flint() -> None:
    sliced = 0
    for label, b, _ in pairs(seed=3, count=150):
        x = b.astype(np.float64)
        (found, e), (other, f) = exact_column_gram(x), exact_gram._by_flint(x)
        low = min(e, f)
        assert found * (fmpz(1) << (e - low)) == other * (fmpz(1) << (f - low)), label
        sliced += exact_gram.column_coefficients(x) is not None
    assert sliced > 100


@pytest.mark.parametrize("x", [np.zeros((3, 2)), np.array([[2.0**-1074]]), np.array([[2.0**1023]])])
def test_grams_at_the_ends_of_the_range(x: np.ndarray) -> None:
    found, exponent = exact_column_gram(x)
    total = sum(int(n) for n in found.entries()) * 2 ** max(exponent, 0)
    assert total == (2**2046 if x[0, 0] > 1 else 1 if x.any() else 0)


def test_many_rows_are_cut_into_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    x = np.random.default_rng(1).standard_normal((50, 3)).astype(np.float32).astype(np.float64)
    whole = exact_column_gram(x)
    monkeypatch.setattr(exact_gram, "ROWS", 7)
    assert exact_column_gram(x) == whole
    monkeypatch.setattr(exact_gram, "MOST_ROWS", 49)
    assert exact_gram.column_coefficients(x) is None
