"""σ₁² by exact moments: the bound is attained, so every part of it is needed."""

from __future__ import annotations

import dataclasses
import inspect
from fractions import Fraction

import numpy as np
import pytest
from factor_families import FAMILIES
from flint import arb

from pyharness.geometry import refine as refining
from pyharness.geometry import top_value as moments
from pyharness.geometry.digits import normalised
from pyharness.geometry.enclosure import EXACT, Interval
from pyharness.geometry.exact import all_squares, exact_grams
from pyharness.geometry.spectra import Options, factors_spectrum

EXACTLY = Options(width=1e-15)
SOURCE = inspect.getsource(moments)


def diagonal(*values: int) -> np.ndarray:
    return normalised(np.diag(values).astype(np.int64)[None])


def bounds(module: dict, y: list[float], beta: float, exponent: int = 0) -> Interval | None:
    """Of σ₁² = 9 for BᵀB = diag(9, 4) and AAᵀ = 1, however wide."""
    module["NARROW"] = Fraction(1)
    found: Interval | None = module["top_value"](
        diagonal(9, 4), diagonal(1, 1), exponent, np.array(y), beta
    )
    return found


def mutant(there: str, instead: str) -> dict:
    assert SOURCE.count(there) == 1, "the formula moved: mend this test"
    module: dict = {"__name__": "mutated_top_value"}
    exec(compile(SOURCE.replace(there, instead), "mutated_top_value", "exec"), module)
    return module


HONEST = ("room = first", "room = first")


def test_in_two_dimensions_the_upper_bound_is_attained() -> None:
    found = bounds(mutant(*HONEST), [1.0, 0.5], 4.0)
    assert found == Interval(8.0, 9.0)  # Rayleigh: (9 + 4/4)/(1 + 1/4)
    assert bounds(mutant(*HONEST), [1.0, 0.5], 5.0) == Interval(8.0, 9.333333333333334)
    assert bounds(mutant(*HONEST), [1.0, 0.5], 16.0, exponent=2) == Interval(32.0, 36.0)


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ("(second - second_value * first) / room", "Fraction(second, first)"),
        ("(second - second_value * first) / room", "Fraction(first, zeroth)"),
        ("second_value = scaled(Fraction(beta), -exponent)", "second_value = Fraction(beta) / 2"),
        ("inner(q, times(right, q))", "inner(q, z)"),
    ],
)
def test_a_changed_bound_loses_the_truth(there: str, instead: str) -> None:
    found = bounds(mutant(there, instead), [1.0, 0.5], 4.0)
    assert found is not None
    assert found.upper < 9.0


@pytest.mark.parametrize(
    ("y", "beta"),
    [([0.0, 0.0], 4.0), ([1.0, 0.5], 8.0), ([0.0, 1.0], 4.0), ([np.nan, 1.0], 4.0)],
)
def test_without_a_vector_or_a_gap_there_is_no_bound(y: list[float], beta: float) -> None:
    assert bounds(mutant(*HONEST), y, beta) is None


def test_a_wide_bound_is_not_given() -> None:
    found = moments.top_value(diagonal(9, 4), diagonal(1, 1), 0, np.array([1.0, 0.5]), 4.0)
    assert found is None


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("form", ["float16", "float32", "float64"])
def test_the_exact_tier_holds_the_truth_at_ranks_above_sixteen(family: str, form: str) -> None:
    rng = np.random.default_rng(5)
    with np.errstate(over="ignore", under="ignore"):
        b, a = (x.astype(form) for x in FAMILIES[family](rng, 40, 50, 20))
    if not (np.isfinite(b).all() and np.isfinite(a).all()):
        b, a = np.ones((3, 20), dtype=form), np.ones((20, 4), dtype=form)
    found = factors_spectrum(b, a, EXACTLY)
    assert found.tier == EXACT
    truth = all_squares(exact_grams(b.astype(np.float64), a.astype(np.float64)), 300)
    for x, low, high in zip(truth, found.lower, found.upper, strict=True):
        assert not x < arb(float(low))
        assert not x > arb(float(high))
    assert found.upper[0] - found.lower[0] <= found.upper[0] * 2.0**-50


def test_both_ways_to_the_top_value_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(6)
    b, a = rng.standard_normal((60, 24)), rng.standard_normal((24, 30))
    quick = factors_spectrum(b, a, EXACTLY)
    asked: list[int] = []
    honest = refining.top_square
    monkeypatch.setattr(refining, "top_square", lambda grams: asked.append(1) or honest(grams))
    assert factors_spectrum(b, a, EXACTLY).lower[0] == quick.lower[0]
    assert not asked
    monkeypatch.setattr(refining, "_by_moments", lambda *given: None)
    slow = factors_spectrum(b, a, EXACTLY)
    assert asked
    assert slow.frobenius_sq.lower <= quick.frobenius_sq.lower
    assert quick.frobenius_sq.upper <= slow.frobenius_sq.upper
    assert slow.lower[0] <= quick.upper[0]
    assert quick.lower[0] <= slow.upper[0]


def test_without_a_gap_trace_powers_answer() -> None:
    found = factors_spectrum(np.eye(20), np.eye(20), EXACTLY)
    assert found.tier == EXACT
    assert found.lower[0] <= 1.0 <= found.upper[0]
    assert found.upper[0] - found.lower[0] < 1e-13


def test_an_unbounded_second_value_is_left_to_trace_powers() -> None:
    rng = np.random.default_rng(8)
    b, a = rng.standard_normal((30, 17)), rng.standard_normal((17, 30))
    known = factors_spectrum(b, a)
    nothing = dataclasses.replace(known, lower=np.zeros(17), upper=np.full(17, np.inf))
    found = refining.refine(b, a, nothing, 1.0, lambda: np.ones(17))
    assert known.lower[0] <= found.upper[0]
    assert found.lower[0] <= known.upper[0]
    assert np.isfinite(found.upper).all()
