"""What a refutation carries: replays that can disagree, and Lean text that our reader confirms."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from engine_statements import claim, row

from pyharness.engine import read_claims, run
from pyharness.lean.claim import Claim
from pyharness.records import Verdict
from pyharness.refutation import plain_words
from pyharness.refutation.enclosure import Beyond, Real, exponential, less, real, root, same
from pyharness.refutation.plain import parsed, refutes
from pyharness.refutation.plain_matrices import operator_norm

HEADER = """import Mathlib
open Matrix Finset
open scoped NNReal
variable {m n : Type*} [Fintype m] [Fintype n] [DecidableEq m] [DecidableEq n]
variable {R : Type*} [CommRing R]
"""
FALSE = {
    "rectangular": "(A : Matrix m n ℝ) (B : Matrix n m ℝ) : (A * B).det = (B * A).det",
    "sum": "(A : Matrix (m ⊕ n) m ℝ) : A = 0",
    "product": "(A : Matrix (m × n) (m × n) ℝ) : Aᵀ = A",
    "vector on a sum": "(v : m ⊕ n → ℝ) : ∑ i, v i = 0",
    "vector on a product": "(v : m × n → ℝ) : ∑ i, v i = 0",
    "permutation": "(σ : Equiv.Perm n) (i : n) : σ i = i",
    "finite set": "(s : Finset n) (f : n → ℝ) : ∑ i ∈ s, f i = ∑ i, f i",
    "nonnegative": "(x y : ℝ≥0) : x + y ≤ x * y",
    "instance": "(A : Matrix n n ℝ) [Invertible A] : A⁻¹ = A",
    "generic": "(A B : Matrix n n R) : A * B = B * A",
    "quantified inside": ": ∀ (A : Matrix n n ℝ), A.IsSymm → ∀ x ≥ (0 : ℝ), x • A = A",
    "size": "(k : ℕ) (v : Fin (k + 1) → ℝ) (h : 0 < k) : v 0 = v (Fin.last k)",
    "Euclidean": "(x y : EuclideanSpace ℝ n) : ‖x + y‖ = ‖x‖ + ‖y‖",
    "member": "(s : Finset n) (f : n → ℝ) : ∀ i ∈ s, 0 ≤ f i",
    "integers": "(a b : ℤ) (n : ℕ) (h : a ≤ b) : a ^ n ≤ b ^ n",
    "no variables": "[Nonempty n] : Fintype.card n = 1",
    "family": "(M : m → Matrix n n ℝ) (i : m) : (M i).det = 0",
    "negated": ": ¬ ∀ x : ℝ, x ≤ x ^ 2",
    "shadowed": "(n : ℕ) : (∑ m ∈ range n, m) = n",
    "truth value": "(b : Bool) (x : ℝ) : (if b then x else 0) = 0",
    "pair": "(p : ℝ × ℝ) : p.1 = p.2",
}


@pytest.mark.parametrize("name", FALSE)
def test_the_printed_example_is_read_from_the_file_and_found_true(
    name: str, tmp_path: Path
) -> None:
    """The text is pasted below the statement, the file read anew, and the example evaluated."""
    file = tmp_path / "False.lean"
    statement = f"{HEADER}\ntheorem t {FALSE[name]} := by sorry\n"
    file.write_text(statement, encoding="utf-8")
    (found,) = run(read_claims([file]))
    assert found.counterexample is not None
    assert found.counterexample.lean, found.counterexample.no_lean
    assert {r.outcome for r in found.counterexample.replays} <= {"agreed", "not carried"}
    file.write_text(f"{statement}\n{found.counterexample.lean}\n", encoding="utf-8")
    again = read_claims([file])[1]
    assert isinstance(again, Claim), again
    (confirmed,) = run([again])
    assert confirmed.verdict is Verdict.HOLDS, confirmed.reason
    assert (confirmed.counterexample is not None) == again.negated


def test_a_replay_that_disagrees_makes_the_row_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong meaning on the second path must be loud, and no refutation."""
    text = "theorem t (x : ℝ) (h : 0 ≤ x) : Real.sqrt x ≤ x := by sorry\n"
    assert row(claim(text)).verdict is Verdict.VIOLATED
    monkeypatch.setitem(plain_words.MEANING, "Real.sqrt", lambda s, args, env: real(0))
    out = row(claim(text))
    assert (out.verdict, out.counterexample) == (Verdict.UNDECIDED, None)
    assert out.reason.startswith("REPLAY DISAGREES: plain fractions does not confirm")


def test_the_plain_evaluator_confirms_only_what_is_false_there() -> None:
    c = claim("theorem t (x y : ℝ) (h : x ≤ y) : x ^ 2 ≤ y ^ 2 := by sorry\n")
    assert refutes(c, {"x": "-2", "y": "1"})
    assert not refutes(c, {"x": "1", "y": "2"})  # true there
    assert not refutes(c, {"x": "2", "y": "1"})  # the hypothesis fails
    with pytest.raises(Beyond):
        refutes(c, {"x": "a function", "y": "1"})


def test_printed_values_are_parsed() -> None:
    assert parsed("-3/2") == real(Fraction(-3, 2))
    assert parsed("!![1, 0; 1/2, 3]")[1][0] == real(Fraction(1, 2))
    assert parsed("![![1], ![2]]") == [[real(1)], [real(2)]]
    assert (parsed("the 2×0 matrix"), parsed("the 0×2 matrix")) == ([[], []], [])


def test_enclosures_settle_or_say_that_they_do_not() -> None:
    two = root(real(2))
    assert less(two, real(Fraction(3, 2)))
    assert not same(two * two, real(Fraction(2001, 1000)))
    with pytest.raises(Beyond):
        same(two * two, real(2))
    assert root(real(Fraction(9, 4))) == real(Fraction(3, 2))
    e = exponential(real(1))
    assert less(e, real(Fraction(2718281829, 10**9)))
    assert less(real(Fraction(2718281828, 10**9)), e)


def test_operator_norm_is_exact_where_it_is_rational() -> None:
    diagonal = [[real(2), real(0)], [real(0), real(1)]]
    assert operator_norm(diagonal) == real(2)
    golden = operator_norm([[real(1), real(1)], [real(0), real(1)]])
    assert isinstance(golden, Real)
    assert less(real(Fraction(16180, 10**4)), golden)
    assert less(golden, real(Fraction(16181, 10**4)))


SIZED = {
    "square": ("{n : ℕ} (A : Matrix (Fin n) (Fin n) ℝ) : A * Aᵀ = Aᵀ * A", "2"),
    "bounded": ("{n : ℕ} (h : 3 ≤ n) (A : Matrix (Fin n) (Fin n) ℝ) : A = 0", "3"),
    "successor": ("{n : ℕ} (x : EuclideanSpace ℝ (Fin (n + 1))) : ‖x‖ = 0", "0"),
    "family": ("{n : ℕ} (A : Fin 1 → Matrix (Fin n) (Fin n) ℝ) : ∑ i, A i = 0", "1"),
    "finite set": ("{n : ℕ} (s : Finset (Fin n)) (x : Fin n → ℝ) : ∑ i ∈ s, x i ≤ 0", "1"),
    "element": ("{n : ℕ} (i : Fin n) (x : Fin n → ℝ) : x i = 0", "1"),
    "blocks": ("{n : ℕ} (A : Matrix (Fin 1 ⊕ Fin n) (Fin 1 ⊕ Fin n) ℝ) : A = 0", "0"),
    "generic": ("{n : ℕ} (A B : Matrix (Fin n) (Fin n) R) : A * B = B * A", "2"),
}


@pytest.mark.parametrize("kind", SIZED)
def test_sizes_that_are_numbers_are_shrunk(kind: str) -> None:
    text, least = SIZED[kind]
    found = row(claim(f"theorem sized {text} := by sorry\n", head=HEADER), draws=300)
    assert found.verdict is Verdict.VIOLATED
    assert found.counterexample is not None
    assert found.counterexample.witness["n"] == least, found.counterexample.witness
