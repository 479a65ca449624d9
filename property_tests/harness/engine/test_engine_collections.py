"""Finite sets, lists, tuples, subtypes, options: meanings at small values, junk values included."""

from __future__ import annotations

import pytest
from engine_statements import HEAD, at, closed, stated

HOLDS = [
    "[(1 : ℝ), 2, 3].sum = 6",
    "([] : List ℝ).sum = 0",
    "([] : List ℝ).prod = 1",
    "[(1 : ℝ), 2].reverse = [2, 1]",
    "[(1 : ℝ), 2].map (fun x => 2 * x) = [2, 4]",
    "([(1 : ℝ), 2] ++ [3]).length = 3",
    "(2 : ℝ) ∈ [(1 : ℝ), 2]",
    "¬ (3 : ℝ) ∈ [(1 : ℝ), 2]",
    "[(1 : ℝ), 2].getD 5 7 = 7",
    "List.range 3 = [0, 1, 2]",
    "[(1 : ℝ), 2] ≠ [2, 1]",
    "[!![(0 : ℝ), 1; 0, 0], !![(0 : ℝ), 0; 1, 0]].prod = !![1, 0; 0, 0]",
    "(({1, 2} : Finset ℕ)).powerset.card = 4",
    "({1, 2} : Finset ℕ).offDiag.card = 2",
    "(({1, 2} : Finset ℕ) ×ˢ ({3} : Finset ℕ)).card = 2",
    "({1, 2} : Finset ℕ).sup (fun k => k * k) = 4",
    "(∅ : Finset ℕ).sup (fun k => k * k) = 0",
    "insert 1 ({1, 2} : Finset ℕ) = {1, 2}",
    "∀ k ∈ ({1, 2} : Finset ℕ), k < 3",
    "∃ k < 4, k * k = 9",
    "∀ k < 4, k * k ≤ 9",
    "∀ x : {k : Fin 5 // k.val < 2}, x.val.val ≤ 1",
    "Fintype.card {k : Fin 5 // k.val < 2} = 2",
    "Fintype.card (Option (Fin 2)) = 3",
    "(𝔼 i : Fin 0, (5 : ℝ)) = 0",
    "(∑ᶠ i : Fin 3, (i : ℝ)) = 3",
    "(match (some (1 : Fin 3)) with | none => (0 : ℝ) | some i => i.val) = 1",
    "(match ((2 : Fin 3), true) with | (i, true) => (i.val : ℝ) | _ => 7) = 2",
    "(match (Sum.inr 1 : Fin 2 ⊕ Fin 2) with | Sum.inl _ => (0 : ℝ) | Sum.inr j => j.val) = 1",
    "(fun ⟨a, b⟩ => a + b : ℕ × ℕ → ℕ) (2, 3) = 5",
    "Fin.append ![(1 : ℝ)] ![2, 3] = ![1, 2, 3]",
    "(Fin.snoc ![(1 : ℝ), 2] 3 : Fin 3 → ℝ) = ![1, 2, 3]",
    "Fin.init ![(1 : ℝ), 2, 3] = ![1, 2]",
    "Fin.tail ![(1 : ℝ), 2, 3] = ![2, 3]",
    "(Fin.insertNth 1 9 ![(1 : ℝ), 2] : Fin 3 → ℝ) = ![1, 9, 2]",
    "Fin.removeNth 1 ![(1 : ℝ), 9, 2] = ![1, 2]",
    "Fin.predAbove (1 : Fin 2) (2 : Fin 3) = 1",
    "Fin.predAbove (1 : Fin 2) (1 : Fin 3) = 1",
    "5 ≡ 2 [MOD 3]",
    "¬ 5 ≡ 1 [MOD 3]",
    "5 ≡ 5 [MOD 0]",
    "((2 : ℕ) : Matrix (Fin 2) (Fin 2) ℝ) = !![2, 0; 0, 2]",
    "((2 : ℕ) : Fin 2 → ℝ) = ![2, 2]",
    "dist (1 : ℝ) 3 = 2",
    "(if h : (1 : ℕ) < 2 then (1 : ℝ) else 0) = 1",
]


@pytest.mark.parametrize("proposition", HOLDS)
def test_true_equations_hold(proposition: str) -> None:
    assert closed(proposition) == "holds"


REFUTED = [
    "[(1 : ℝ), 2].sum = 2",
    "[(1 : ℝ), 2] = [2, 1]",
    "∀ k < 5, k * k ≤ 9",
    "∃ k < 3, k * k = 9",
    "Fin.append ![(1 : ℝ)] ![2, 3] = ![2, 3, 1]",
    "Fintype.card {k : Fin 5 // k.val < 2} = 5",
    "((2 : ℕ) : Matrix (Fin 2) (Fin 2) ℝ) = !![2, 2; 2, 2]",
]


@pytest.mark.parametrize("proposition", REFUTED)
def test_false_equations_are_refuted(proposition: str) -> None:
    assert closed(proposition) == "violated"


def test_extremes_of_nothing_are_not_decided() -> None:
    c = stated("s.sup' h f ≤ 5", "(s : Finset (Fin 2)) (h : s.Nonempty) (f : Fin 2 → ℝ)")
    assert at(c, s=(), f=[1, 2]).verdict == "vacuous"
    assert at(c, s=(0, 1), f=[1, 7]).verdict == "violated"
    assert at(c, s=(0,), f=[1, 7]).verdict == "holds"


def test_a_definition_by_equations_may_call_itself() -> None:
    head = HEAD + "def pow2 : ℕ → ℕ\n  | 0 => 1\n  | n + 1 => 2 * pow2 n\n\n"
    c = stated("pow2 n = 2 ^ n", "(n : ℕ)", head=head)
    assert at(c, n=7).verdict == "holds"
    assert at(c, n=4000).verdict == "undecided", "too deep, and said so"


def test_only_an_abbreviation_is_the_type_it_names() -> None:
    binders = "(x y : V 2)"
    assert at(
        stated("x + y = y + x", binders, head=HEAD + "abbrev V (n : ℕ) := Fin n → ℝ\n\n"),
        x=[1, 2], y=[3, 4],
    ).verdict == "holds"  # fmt: skip
    with pytest.raises(AssertionError, match="Add on"):
        stated("x + y = y + x", binders, head=HEAD + "def V (n : ℕ) := Fin n → ℝ\n\n")
