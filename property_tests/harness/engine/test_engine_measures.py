"""Measure and probability on finite spaces: what is true there, what is refuted, what is unread."""

from __future__ import annotations

import pytest
from engine_statements import HEAD, claim, row, stated, unread
from flint import fmpq

from pyharness.evaluate.case import compile_claim, evaluate_case
from pyharness.lean.finite_spaces import FINITE_SPACES
from pyharness.records import Source, Verdict
from pyharness.vocabulary.discrete_measure import DiscreteMeasure
from pyharness.vocabulary.values import FiniteType, Table

OPEN = HEAD + "open MeasureTheory ProbabilityTheory\n"
SPACE = "{Ω : Type*} [MeasurableSpace Ω] (μ : Measure Ω)"
PROBABILITY = SPACE + " [IsProbabilityMeasure μ]"


def verdict(conclusion: str, weights: list[str], *values: list[int]) -> str:
    """A statement on random variables X, Y at given weights and values."""
    names = ("X", "Y")[: len(values)]
    binders = " ".join(f"({n} : Ω → ℝ)" for n in names)
    c = stated(conclusion, f"{SPACE} {binders}", head=OPEN)
    mu = DiscreteMeasure(tuple((i, fmpq(*map(int, w.split("/")))) for i, w in enumerate(weights)))
    env = {c.types[0].uid: FiniteType(len(weights)), c.data[0].local.uid: mu}
    for v, entries in zip(c.data[1:], values, strict=True):
        env[v.local.uid] = Table(tuple(map(fmpq, entries)))
    return evaluate_case(compile_claim(c), env, Source.RANDOM, "").verdict.value


HALVES = ["1/2", "1/2"]


@pytest.mark.parametrize(
    ("conclusion", "weights", "values", "expected"),
    [
        ("∫ ω, X ω ∂μ = 2", HALVES, ([1, 3],), "holds"),
        ("∫ ω, X ω ∂μ = 4", HALVES, ([1, 3],), "violated"),
        ("μ[X] = 2", HALVES, ([1, 3],), "holds"),
        ("Var[X; μ] = 1", HALVES, ([1, 3],), "holds"),
        ("cov[X, Y; μ] = -1", HALVES, ([1, 3], [2, 0]), "holds"),
        ("μ.real {ω | 2 ≤ X ω} = 1/2", HALVES, ([1, 3],), "holds"),
        ("∀ᵐ ω ∂μ, X ω = 1", ["1/1", "0/1"], ([1, 3],), "holds"),
        ("∀ᵐ ω ∂μ, X ω = 1", HALVES, ([1, 3],), "violated"),
        ("X =ᵐ[μ] Y", ["0/1", "1/1"], ([1, 3], [2, 3]), "holds"),
        ("IdentDistrib X Y μ μ", HALVES, ([1, 3], [3, 1]), "holds"),
        ("IdentDistrib X Y μ μ", ["1/3", "2/3"], ([1, 3], [3, 1]), "violated"),
        ("μ.map X = μ.map Y", HALVES, ([1, 3], [3, 1]), "holds"),
        ("IndepFun X Y μ", ["1/4"] * 4, ([0, 0, 1, 1], [0, 1, 0, 1]), "holds"),
        ("IndepFun X Y μ", HALVES, ([0, 1], [0, 1]), "violated"),
        ("IndepFun X Y μ", ["2/1"], ([0], [0]), "violated"),  # 2 ≠ 2 · 2
        ("∫ ω in {ω | X ω = 1}, X ω ∂μ = 1/2", HALVES, ([1, 3],), "holds"),
        ("∫ x, x ^ 2 ∂(μ.map X) = 5", HALVES, ([1, 3],), "holds"),
        ("Integrable X μ ∧ Measurable X", HALVES, ([1, 3],), "holds"),
    ],
)
def test_values(
    conclusion: str, weights: list[str], values: tuple[list[int], ...], expected: str
) -> None:
    assert verdict(conclusion, weights, *values) == expected


def test_the_row_and_the_print_out_name_finite_spaces() -> None:
    c = stated("(∫ ω, X ω ∂μ) ^ 2 ≤ ∫ ω, X ω ^ 2 ∂μ", f"{PROBABILITY} (X : Ω → ℝ)", head=OPEN)
    assert "finitely many atoms" in c.canonical
    found = row(c, draws=60)
    assert found.verdict is Verdict.HOLDS
    assert FINITE_SPACES in found.carriers


def test_a_forgotten_hypothesis_is_found() -> None:
    c = stated("∫ _ω, (1 : ℝ) ∂μ = 1", f"{SPACE} [IsFiniteMeasure μ]", head=OPEN)
    assert row(c, draws=60).verdict is Verdict.VIOLATED


def test_measurability_of_a_function_without_a_rule_stays_open() -> None:
    c = stated("Measurable (fun x : ℝ => (⌊x⌋ : ℝ))", head=OPEN)
    assert row(c, draws=3).verdict is Verdict.UNDECIDED


def test_two_sigma_algebras_are_not_read() -> None:
    text = "theorem t {Ω : Type*} {m m0 : MeasurableSpace Ω} (μ : Measure Ω) : 0 ≤ μ.real ∅ := by\n"
    assert "σ-algebras" in unread(text, head=OPEN).reason


def test_fields_marked_protected_are_kept() -> None:
    text = (
        "structure Fixed (f : ℝ → ℝ) : Prop where\n"
        "  zero : f 0 = 0\n"
        "  protected one : f 1 = 1\n\n"
        "theorem t (f : ℝ → ℝ) (h : Fixed f) : f 1 = 1 := by sorry\n"
    )
    assert "(f 1" in claim(text).canonical.split("⊢")[0] or len(claim(text).hypotheses) == 2
    assert row(claim(text), draws=60).verdict is not Verdict.VIOLATED


def test_an_integral_from_one_bound_to_another_is_no_integral_over_a_set() -> None:
    """`∫ x in b..a` changes its sign with its bounds; it was read as an integral over `b`."""
    reason = unread(
        "theorem t (f : ℝ → ℝ) (μ : Measure ℝ) (a b : ℝ) : "
        "∫ x in b..a, f x ∂μ = -∫ x in a..b, f x ∂μ := by sorry",
        head=OPEN,
    ).reason
    assert "from one bound to another" in reason
