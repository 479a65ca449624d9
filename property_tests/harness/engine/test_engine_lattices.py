"""Suprema, types made of sets and of implications: decided where the meaning is known, never read
as one of numbers, and definitions that call themselves end."""

from __future__ import annotations

import pytest
from engine_statements import claim, row, stated

from pyharness.evaluate.case import compile_claim
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.samples import samples
from pyharness.records import Verdict
from pyharness.vocabulary.values import FiniteType


@pytest.mark.parametrize(
    ("binders", "text"),
    [
        ("{α : Type*} [Fintype α] [DecidableEq α] (s t : Finset α)", "s ⊔ t = s ∩ t"),
        ("{α : Type*} (s t : Set α)", "s ⊔ t = s ∩ t"),
        ("(p q : Prop)", "p ⊔ q ↔ p ∧ q"),
    ],
)
def test_a_supremum_of_sets_is_undecided(binders: str, text: str) -> None:
    assert row(stated(text, binders), draws=20).verdict is Verdict.UNDECIDED


def test_a_set_as_a_type_is_undecided() -> None:
    out = row(stated("s = ∅", "{α : Type*} (s : Set α) [IsEmpty s]"), draws=20)
    assert out.verdict is Verdict.VACUOUS
    assert "used as a type" in out.reason


@pytest.mark.parametrize(
    ("binders", "text"),
    [
        ("(a b : Prop)", "(a → b) → a"),
        ("(p q : ℝ → Prop) (x : ℝ) (h : p x → q x)", "p x"),
        ("(p q : Prop)", "(∃ _ : p, q) ↔ p"),
        ("(a b : Fin 4 → ℕ)", "a ≤ a ⊓ b"),
        ("{n : ℕ} (p : Fin n → Prop) (q : Prop)", "((∀ i, p i) → q) ∨ ∃ i, p i ∨ q"),
    ],
)
def test_false_implications_are_refuted(binders: str, text: str) -> None:
    assert row(stated(text, binders), draws=100).verdict is Verdict.VIOLATED


def test_a_recursive_definition_under_injectivity_ends() -> None:
    text = (
        "def times {α : Type*} (f : α → α) : ℕ → α → α\n"
        "  | 0, a => a\n  | k + 1, a => times f k (f a)"
        "\ntheorem iterate {α : Type*} [Fintype α] (f : α → α) (n : ℕ)\n"
        "    (h : Function.Injective f) : Function.Injective (times f n) := by sorry\n"
    )
    assert row(claim(text), draws=30).verdict in (Verdict.HOLDS, Verdict.UNDECIDED)


def test_functions_whose_values_change_their_type_are_untestable() -> None:
    binders = "{ι α : Type*} [Fintype ι] [Fintype α] (C : ι → Set α) (f : ∀ i, C i)"
    out = row(stated("∀ i, (f i).val ∈ C i", binders), draws=20)
    assert out.verdict is Verdict.UNTESTABLE
    assert out.reason == "functions whose values' type depends on the argument"


@pytest.mark.parametrize("size", [0, 2])
def test_functions_on_a_space_have_no_samples(size: int) -> None:
    """In no dimension the space has one element, and functions on it are no vectors."""
    c = stated("f = f", "{n : Type*} [Fintype n] (f : (n → ℝ) → ℝ)")
    env = {c.types[0].uid: FiniteType(size)}
    with pytest.raises(Unevaluable, match="functions on an infinite type"):
        list(samples(compile_claim(c).compiler, c.data[0].type, env))
