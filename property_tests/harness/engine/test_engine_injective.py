"""Injectivity and surjectivity of linear maps: decided by rank, hypotheses or conclusions."""

from __future__ import annotations

import pytest
from engine_statements import row, stated

from pyharness.records import Verdict

TYPES = "{m n : Type*} [Fintype m] [Fintype n] [DecidableEq m] [DecidableEq n]"

DECIDED_TRUE = [
    ("(A : Matrix n n ℝ) (h : IsUnit A)", "Function.Injective A.mulVec"),
    ("(A : Matrix n n ℝ) (h : IsUnit A)", "Function.Surjective fun v => A *ᵥ v"),
    ("(A : Matrix n n ℝ)", "Function.Injective A.mulVec ↔ IsUnit A"),
    ("(A : Matrix n n ℝ)", "Function.Surjective A.mulVec ↔ Function.Injective A.mulVec"),
    ("", "Function.Injective (Matrix.transpose : Matrix m n ℝ → Matrix n m ℝ)"),
    ("", "Function.Injective (Matrix.diagonal : (n → ℝ) → Matrix n n ℝ)"),
    ("[Nonempty n]", "Function.Surjective (Matrix.trace : Matrix n n ℝ → ℝ)"),
]

DECIDED_FALSE = [
    ("(A : Matrix m n ℝ)", "Function.Injective A.mulVec"),
    ("(A : Matrix n n ℝ)", "Function.Surjective A.mulVec"),
    ("", "Function.Surjective (Matrix.trace : Matrix n n ℝ → ℝ)"),
    ("", "Function.Injective (Matrix.trace : Matrix n n ℝ → ℝ)"),
    ("(A : Matrix m n ℝ) (h : Function.Injective A.mulVec)", "Function.Surjective A.mulVec"),
    ("(A : Matrix n n ℝ)", "Function.Injective fun v => A *ᵥ v + v"),
]


@pytest.mark.parametrize(("binders", "proposition"), DECIDED_TRUE)
def test_true_statements_hold_and_are_not_merely_sampled(binders: str, proposition: str) -> None:
    ledger = row(stated(proposition, f"{TYPES} {binders}"), draws=60, search=False)
    assert ledger.verdict is Verdict.HOLDS, ledger.reason


@pytest.mark.parametrize(("binders", "proposition"), DECIDED_FALSE)
def test_false_statements_are_refuted(binders: str, proposition: str) -> None:
    ledger = row(stated(proposition, f"{TYPES} {binders}"), draws=60, search=False)
    assert ledger.verdict is Verdict.VIOLATED, ledger.reason


def test_a_map_that_is_not_linear_is_left_to_samples() -> None:
    square = stated("Function.Injective fun A : Matrix n n ℝ => A * A", TYPES)
    assert row(square, draws=40, search=False).verdict is Verdict.VIOLATED
    cube = stated("Function.Injective fun x : ℝ => x ^ 3")
    assert row(cube, draws=40, search=False).verdict in (Verdict.CONSISTENT, Verdict.HOLDS)
