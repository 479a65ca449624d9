"""Equality of values that have many representations: reals, sets, matrices inside other types."""

from __future__ import annotations

import pytest
from engine_statements import closed, row, stated

from pyharness.records import Verdict

ROOT = ("(√2 + √3)", "√(5 + 2 * √6)")  # one number, written twice
SAME = [
    "some {0} = some ({1})",
    "({0}, 1) = ({1}, 1)",
    "(Sum.inl {0} : ℝ ⊕ ℕ) = Sum.inl ({1})",
    "[{0}] = [{1}]",
    "({{{0}}} : Finset ℝ) = {{{1}}}",
    "({{({{{0}}} : Finset ℝ)}} : Finset (Finset ℝ)) = {{{{{1}}}}}",
    "(fun _ => {0} : Fin 1 → ℝ) = fun _ => {1}",
    "some !![{0}] = some !![{1}]",
]


@pytest.mark.parametrize("form", SAME)
def test_one_number_written_twice_is_one_value(form: str) -> None:
    left, right = ROOT
    assert closed(form.format(left, right)) == "holds"


@pytest.mark.parametrize("form", SAME)
def test_two_numbers_are_two_values(form: str) -> None:
    assert closed(form.format(ROOT[0], "√(5 + √6)")) == "violated"


LAWS = [
    ("(s t : Finset (Fin 2))", "(s ∪ t, t) = (t ∪ s, t)", "(s ∪ t, t) = (s, t)"),
    ("(s t : Finset (Fin 3))", "some (s ∪ t) = some (t ∪ s)", "some (s ∪ t) = some s"),
    ("(s t : Finset ℕ)", "[s ∪ t] = [t ∪ s]", "[s ∪ t] = [s]"),
    ("(s t : Set (Fin 2))", "(s ∪ t, t) = (t ∪ s, t)", "(s ∪ t, t) = (s, t)"),
    ("(s t : Set (Fin 2))", "[s ∩ t] = [t ∩ s]", "[s ∩ t] = [s]"),
    ("(A : Matrix (Fin 2) (Fin 2) ℝ)", "some (A * 1) = some A", "some (A * A) = some A"),
    ("(a b : ℝ)", "some a = some b ↔ a = b", "some a = some b"),
    (
        "(A : Matrix (Fin 2) (Fin 2) ℝ)",
        "(Sum.inl (A * 1) : Matrix (Fin 2) (Fin 2) ℝ ⊕ ℕ) = Sum.inl A",
        "(Sum.inl (A * A) : Matrix (Fin 2) (Fin 2) ℝ ⊕ ℕ) = Sum.inl A",
    ),
]


@pytest.mark.parametrize(("binders", "law", "wrong"), LAWS)
def test_laws_inside_other_types(binders: str, law: str, wrong: str) -> None:
    assert row(stated(law, binders), draws=20).verdict is Verdict.HOLDS
    assert row(stated(wrong, binders), draws=20).verdict is Verdict.VIOLATED


def test_functions_that_differ_as_objects_are_not_told_apart() -> None:
    claim = stated("some (fun x => f x + 0) = some f", "(f : ℝ → ℝ)")
    assert row(claim, draws=5).verdict is Verdict.UNDECIDED


def test_insert_is_what_the_container_says() -> None:
    new = stated("insert x l = x :: l", "(x : Fin 2) (l : List (Fin 2)) (h : x ∉ l)")
    old = stated("insert x l = l", "(x : Fin 2) (l : List (Fin 2)) (h : x ∈ l)")
    wrong = stated("insert x l = x :: l", "(x : Fin 2) (l : List (Fin 2))")
    assert row(new, draws=20).verdict is Verdict.HOLDS
    assert row(old, draws=20).verdict is Verdict.HOLDS
    assert row(wrong, draws=20).verdict is Verdict.VIOLATED
