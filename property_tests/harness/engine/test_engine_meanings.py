"""The evaluator: Lean's total functions, empty types, quantifiers, and what is never certain."""

from __future__ import annotations

import pytest
from engine_statements import at, claim, closed, row, stated
from flint import fmpq

from pyharness.records import Verdict

JUNK = [
    "(1 : ℝ) / 0 = 0",
    "(0 : ℝ)⁻¹ = 0",
    "(5 : ℕ) / 0 = 0",
    "(5 : ℤ) / 0 = 0",
    "(5 : ℕ) % 0 = 5",
    "(-7 : ℤ) / 2 = -4",
    "(-7 : ℤ) % 2 = 1",
    "(2 : ℕ) - 3 = 0",
    "((2 - 3 : ℕ) : ℝ) = 0",
    "(2 : ℝ) - 3 = -1",
    "Real.sqrt (-4) = 0",
    "Real.log 0 = 0",
    "Real.log (-1) = 0",
    "(0 : ℝ) ^ 0 = 1",
    "((0 : Matrix (Fin 2) (Fin 2) ℝ)⁻¹) = 0",
    "(!![1, 1; 1, 1] : Matrix (Fin 2) (Fin 2) ℝ)⁻¹ = 0",
    "(1 : Matrix (Fin 0) (Fin 0) ℝ).det = 1",
    "(1 : Matrix (Fin 0) (Fin 0) ℝ).trace = 0",
    "(0 : Matrix (Fin 0) (Fin 2) ℝ).rank = 0",
    "(∑ i : Fin 0, (1 : ℝ)) = 0",
    "(∏ i : Fin 0, (2 : ℝ)) = 1",
    "∀ i : Fin 0, (1 : ℝ) = 2",
    "¬ ∃ i : Fin 0, (1 : ℝ) = 1",
    "((2 : Fin 3) + 2 : Fin 3) = 1",
    "(0 : Matrix (Fin 0) (Fin 0) ℝ) = 1",
]


@pytest.mark.parametrize("proposition", JUNK)
def test_total_functions_have_leans_values(proposition: str) -> None:
    assert closed(proposition) == "holds"
    assert closed(f"¬ ({proposition})") == "violated"


def test_operator_norms_of_empty_matrices_vanish() -> None:
    binders = "{m n : Type*} [Fintype m] [Fintype n] (M : Matrix m n ℝ)"
    c = claim(
        "open scoped Matrix.Norms.L2Operator\n"
        f"theorem t {binders} [DecidableEq n] : ‖M‖ = 0 := by sorry\n"
    )
    assert at(c, m=0, n=2, M=_empty(0, 2)).verdict is Verdict.HOLDS
    assert at(c, m=1, n=1, M=[[1]]).verdict is Verdict.VIOLATED


def _empty(m: int, n: int):  # type: ignore[no-untyped-def]
    from pyharness.arithmetic import zero

    return zero(m, n)


def test_a_hypothesis_that_is_not_met_makes_the_case_vacuous() -> None:
    c = stated("x = 1", "(x : ℝ) (h : 0 < x)")
    assert at(c, x=fmpq(0)).verdict is Verdict.VACUOUS
    assert at(c, x=fmpq(2)).verdict is Verdict.VIOLATED
    assert at(c, x=fmpq(1)).verdict is Verdict.HOLDS


def test_an_undecided_hypothesis_is_not_met() -> None:
    """A hypothesis about all reals can be sampled, never certified."""
    c = stated("x = 1", "(x : ℝ) (h : ∀ y : ℝ, x * y ^ 3 ≤ 5 + y ^ 4)")
    assert at(c, x=fmpq(0)).verdict is Verdict.VACUOUS


@pytest.mark.parametrize(
    "proposition", ["∀ x : ℝ, 0 ≤ x ^ 4", "∀ k : ℕ, k < 10 ^ 6", "∀ k : ℤ, k ≤ k"]
)
def test_sampling_all_values_never_proves(proposition: str) -> None:
    binders = "(a : ℝ)"
    out = at(stated(f"a = 0 ∨ ({proposition})", binders), a=fmpq(1))
    assert out.verdict is Verdict.CONSISTENT
    assert "sample" in out.reason


def test_sampling_all_values_refutes() -> None:
    assert (
        at(stated("a = 0 ∨ ∀ x : ℝ, x ≤ x ^ 2", "(a : ℝ)"), a=fmpq(1)).verdict is Verdict.VIOLATED
    )


def test_a_witness_of_existence_proves_and_its_absence_does_not_refute() -> None:
    hit = at(stated("a = 0 ∨ ∃ x : ℝ, x ^ 2 = 4", "(a : ℝ)"), a=fmpq(1))
    miss = at(stated("a = 0 ∨ ∃ x : ℝ, x ^ 3 = 1331", "(a : ℝ)"), a=fmpq(1))
    assert hit.verdict is Verdict.HOLDS
    assert miss.verdict is Verdict.UNDECIDED


def test_finite_quantifiers_are_enumerated() -> None:
    assert closed("∀ i : Fin 3, ∃ j : Fin 3, (i + j : Fin 3) = 0") == "holds"
    assert closed("∃ j : Fin 3, ∀ i : Fin 3, (i + j : Fin 3) = 0") == "violated"
    assert closed("∃! i : Fin 3, (i : ℕ) = 2") == "holds"
    assert closed("∃! i : Fin 3, (i : ℕ) < 2") == "violated"


FORM = "∀ v : Fin 2 → ℝ, {} ≤ v ⬝ᵥ v"
MATRIX = "(A : Matrix (Fin 2) (Fin 2) ℝ)"


def test_a_quadratic_bound_for_all_vectors_is_decided() -> None:
    c = stated(f"A = 0 ∨ {FORM.format('v ⬝ᵥ (A *ᵥ v)')}", MATRIX)
    assert at(c, A=[[1, 0], [0, fmpq(1, 2)]]).verdict is Verdict.HOLDS
    narrow = [[1, fmpq(1, 10**9)], [fmpq(1, 10**9), 1]]  # no sample vector comes near
    assert at(c, A=narrow).verdict is Verdict.VIOLATED


def test_a_bound_of_another_degree_is_not_taken_for_quadratic() -> None:
    c = stated("A = 0 ∨ ∀ v : Fin 2 → ℝ, (v ⬝ᵥ v) ^ 2 * A 0 0 ≤ v ⬝ᵥ v", MATRIX)
    small = [[fmpq(1, 10**6), 0], [0, 1]]  # false, but only far out
    assert at(c, A=small).verdict is Verdict.CONSISTENT


def test_a_linear_equation_for_all_vectors_is_decided_on_a_basis() -> None:
    c = stated("∀ v : Fin 2 → ℝ, A *ᵥ v = v", MATRIX + " (B : ℝ)")
    one = row(c, draws=20)
    assert one.verdict is Verdict.VIOLATED
    d = stated("B = 0 ∨ ∀ v : Fin 2 → ℝ, A *ᵥ v = v", MATRIX + " (B : ℝ)")
    assert at(d, A=[[1, 0], [0, 1]], B=fmpq(1)).verdict is Verdict.HOLDS


def test_existence_is_refuted_for_all_candidates_at_once() -> None:
    """The body is false for every X, because a sum of squares is not negative."""
    body = "∃ X : Matrix (Fin 2) (Fin 2) ℝ, (∑ i, ∑ j, X i j * X i j) + c < 0"
    c = stated(body, "(c : ℝ)")
    assert at(c, c=fmpq(0)).verdict is Verdict.VIOLATED
    assert at(c, c=fmpq(-1)).verdict is Verdict.HOLDS


def test_existence_is_not_refuted_where_the_interval_leaves_room() -> None:
    body = "∃ X : Matrix (Fin 2) (Fin 2) ℝ, (∑ i, ∑ j, X i j * X i j) = c"
    assert at(stated(body, "(c : ℝ)"), c=fmpq(1234567)).verdict is Verdict.UNDECIDED


def test_equal_irrationals_are_never_called_false() -> None:
    binders = "(x y : ℝ)"
    c = stated("Real.sqrt (x * y) = Real.sqrt x * Real.sqrt y", binders)
    assert at(c, x=fmpq(2), y=fmpq(3)).verdict in (Verdict.HOLDS, Verdict.CONSISTENT)
    assert at(c, x=fmpq(-2), y=fmpq(-3)).verdict is Verdict.VIOLATED
