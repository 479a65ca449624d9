"""Small witnesses in order of size, large ones, early ends, and the replay of one printed case."""

from __future__ import annotations

import pytest
from engine_statements import claim, row

from pyharness.evaluate.case import compile_claim, evaluate_case
from pyharness.evaluate.show import show_witness
from pyharness.lean.claim import Claim
from pyharness.records import Source, Verdict
from pyharness.witnesses import exhaustive, large
from pyharness.witnesses.hints import hints_of

SQUARES = "{n : Type*} [Fintype n] [DecidableEq n] (A B : Matrix n n ℝ)"
COMMUTE = f"theorem t {SQUARES} : A * B = B * A := by sorry\n"
PRODUCT = """
theorem t {m n p : Type*} [Fintype m] [Fintype n] [Fintype p] [DecidableEq n] [DecidableEq p]
    (A : Matrix m n ℝ) (B : Matrix n p ℝ) : (A * B).rank = min A.rank B.rank := by sorry
"""


def small(c: Claim, most: int) -> list[dict[str, str]]:
    compiled = compile_claim(c)
    cases = exhaustive.assignments(compiled, hints_of(c), most)
    return [show_witness(c, env) for _, env in cases]


def first_false(c: Claim, most: int) -> dict[str, str]:
    compiled = compile_claim(c)
    for _, env in exhaustive.assignments(compiled, hints_of(c), most):
        result = evaluate_case(compiled, env, Source.EXHAUSTIVE, "")
        if result.verdict is Verdict.VIOLATED:
            return dict(result.witness)
    raise AssertionError("no counterexample among the small cases")


def test_equal_matrices_come_first_and_sparse_ones_before_full_ones() -> None:
    cases = small(claim(COMMUTE), 200)
    tied = cases[:100]
    assert all(case["A"] == case["B"] for case in tied)
    assert tied[0] == {"n": "Fin 1", "A": "!![0]", "B": "!![0]"}
    weights = [
        sum(x != "0" for x in case["A"][3:-1].replace(";", ",").split(", ")) for case in tied
    ]
    assert weights == sorted(weights)
    assert any(case["A"] != case["B"] for case in cases[100:])


def test_the_first_small_counterexample_is_the_smallest() -> None:
    found = first_false(claim(PRODUCT), 500)
    assert found["A"] == found["B"] == "!![0, 1; 0, 0]"
    scalars = claim("theorem t (x : ℝ) : x ≤ x ^ 2 := by sorry\n")
    assert first_false(scalars, 50) == {"x": "1/2"}


def test_cases_are_bounded_and_distinct() -> None:
    cases = small(claim(COMMUTE), 300)
    assert len(cases) == 300
    untied = [tuple(sorted(case.items())) for case in cases[150:]]
    assert len(set(untied)) == len(untied)


def test_large_witnesses_have_five_to_eight_elements() -> None:
    sizes = [env for _, env in large.sizes(claim(COMMUTE), 4)]
    assert [next(iter(env.values())).size for env in sizes] == [5, 6, 7, 8]
    fixed = claim("theorem t (A : Matrix (Fin 2) (Fin 2) ℝ) : A = A := by sorry\n")
    assert list(large.sizes(fixed, 4)) == []
    bijections = claim("theorem t {n : Type*} [Fintype n] (σ : Equiv.Perm n) : σ = σ := by sorry\n")
    assert list(large.sizes(bijections, 4)) == []


def test_only_large_witnesses_refute_what_is_true_up_to_four() -> None:
    text = "theorem t {n : Type*} [Fintype n] (v : n → ℝ) : Fintype.card n ≤ 4 := by sorry\n"
    out = row(claim(text))
    assert out.counterexample is not None
    assert out.counterexample.source is Source.LARGE
    assert out.counterexample.witness["n"] == "Fin 5"


def test_an_early_end_does_not_lower_what_was_planned() -> None:
    out = row(claim("theorem t (x : ℝ) : x ≤ 1 := by sorry\n"))
    random = out.tallies[Source.RANDOM]
    assert (random.planned, random.done) == (500, 0)
    assert "random: 0 of 500 cases run, then a counterexample was found" in out.notes


def test_a_budget_is_told_and_plans_stay() -> None:
    out = row(claim("theorem t (x y : ℝ) : x * y = y * x := by sorry\n"), budget=1e-9)
    assert out.tallies[Source.RANDOM].planned == 500
    assert any("the time budget was used up" in note for note in out.notes)


FOUND_BY = {
    Source.CORPUS: "(x : ℝ) : x ≤ 10 ^ 20",
    Source.EXHAUSTIVE: "(x y : ℝ) : x ≠ 1/2 ∨ y ≠ 3",
    Source.RANDOM: "(A : Matrix (Fin 2) (Fin 2) ℝ) : A 0 0 ≠ 3 ∨ A 1 1 ≤ 2",
    Source.LARGE: "{n : Type*} [Fintype n] (v : n → ℝ) : Fintype.card n ≤ 4",
    Source.SEARCH: "(x : ℝ) : 1 / 10 ^ 6 < (x ^ 2 - 2) ^ 2",
}


@pytest.mark.parametrize("source", FOUND_BY)
def test_a_printed_case_is_replayed_from_seed_and_label(source: Source) -> None:
    text = f"theorem t {FOUND_BY[source]} := by sorry\n"
    found = row(claim(text), seed=3).counterexample
    assert found is not None
    assert found.source is source
    again = row(claim(text), seed=3, replay=found.label)
    assert again.verdict is Verdict.VIOLATED
    assert again.counterexample is not None
    assert again.counterexample.witness == found.witness
    assert sum(t.done for t in again.tallies.values()) == 1


def test_a_label_that_names_no_case_is_said_so() -> None:
    out = row(claim("theorem t (x : ℝ) : x ≤ 1 := by sorry\n"), replay="draw 9999999")
    assert out.verdict is Verdict.UNTESTABLE
    assert "no case is called 'draw 9999999'" in out.reason
