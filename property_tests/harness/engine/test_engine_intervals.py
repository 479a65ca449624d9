"""Sets of reals given by intervals, suprema, and certificates of shape."""

from __future__ import annotations

import pytest
from engine_statements import closed, row, stated
from flint import fmpq
from hypothesis import given
from hypothesis import strategies as st

from pyharness.evaluate import regions
from pyharness.records import Verdict
from pyharness.witnesses import functions
from pyharness.witnesses.chooser import SeededChooser

TRUE = (
    "sSup (Set.Icc 1 3 : Set ℝ) = 3",
    "sSup (Set.Icc 3 1 : Set ℝ) = 0",
    "sSup (Set.Ici 1 : Set ℝ) = 0",
    "sInf (Set.Iio 1 : Set ℝ) = 0",
    "sSup (∅ : Set ℝ) = 0",
    "sSup ({1, 5, 2} : Set ℝ) = 5",
    "sSup (Set.Ioo 0 1 ∪ Set.Ioo 2 3 : Set ℝ) = 3",
    "(⨆ i : Fin 0, (fun _ => (7 : ℝ)) i) = 0",
    "(⨅ i : Fin 3, (![2, -1, 4] : Fin 3 → ℝ) i) = -1",
    "IsLUB (Set.Ioo 0 1 : Set ℝ) 1",
    "IsGreatest (Set.Icc 0 1 : Set ℝ) 1",
    "BddAbove (Set.Iio 3 : Set ℝ)",
    "Convex ℝ (Set.Ico 0 1 : Set ℝ)",
    "openSegment ℝ (2 : ℝ) 2 = {2}",
    "segment ℝ (3 : ℝ) 1 = Set.Icc 1 3",
    "Set.Ioc 0 2 \\ Set.Ioc 1 2 = (Set.Ioc 0 1 : Set ℝ)",
    "(Set.Ioi 0 : Set ℝ)ᶜ = Set.Iic 0",
    "∀ x ∈ (Set.Ioo 0 1 : Set ℝ), x < 1",
    "ConvexOn ℝ Set.univ (fun x : ℝ => Real.log (1 + Real.exp x))",
    "ConvexOn ℝ (Set.Ioi 0) (fun x : ℝ => x⁻¹)",
    "StrictConcaveOn ℝ (Set.Ioi 0) Real.log",
    "StrictMono Real.exp",
    "MonotoneOn (fun x : ℝ => x ^ 2) (Set.Ici 0)",
    "LipschitzWith 3 (fun x : ℝ => 2 * Real.sin x - |x|)",
)
FALSE = (
    "sSup (Set.Icc 1 3 : Set ℝ) = 1",
    "IsLUB (Set.Ioo 0 1 : Set ℝ) 2",
    "IsGreatest (Set.Ioo 0 1 : Set ℝ) 1",
    "IsLUB (∅ : Set ℝ) 0",
    "BddAbove (Set.Ioi 3 : Set ℝ)",
    "Convex ℝ ({0, 1} : Set ℝ)",
    "∀ x ∈ (Set.Ioc 0 1 : Set ℝ), x < 1",
    "ConvexOn ℝ Set.univ (fun x : ℝ => x ^ 3)",
    "ConvexOn ℝ {0, 1} (fun x : ℝ => x)",
    "StrictMono (fun x : ℝ => |x|)",
    "LipschitzWith 1 (fun x : ℝ => 2 * x)",
)


@pytest.mark.parametrize("statement", TRUE)
def test_holds(statement: str) -> None:
    assert closed(statement) == "holds"


@pytest.mark.parametrize("statement", FALSE)
def test_fails(statement: str) -> None:
    assert closed(statement) == "violated"


def test_a_set_without_intervals_has_no_supremum_here() -> None:
    assert closed("sSup {x : ℝ | x ^ 2 < 2} = 0") == "undecided"


ends = st.integers(-3, 3).map(fmpq)
sets = st.lists(
    st.builds(regions.interval, ends, st.booleans(), ends, st.booleans()), max_size=3
).map(lambda parts: regions.real_set([(p.low, p.high) for r in parts for p in r.pieces]))


@given(sets, sets, st.integers(-8, 8))
def test_set_operations_agree_with_membership(
    a: regions.RealSet, b: regions.RealSet, k: int
) -> None:
    x = fmpq(k, 2)
    inside_a, inside_b = a(x).value, b(x).value
    assert regions.union(a, b)(x).value == (inside_a or inside_b)
    assert regions.intersection(a, b)(x).value == (inside_a and inside_b)
    assert regions.complement(a)(x).value == (not inside_a)
    if regions.subset(a, b) and inside_a:
        assert inside_b


@pytest.mark.parametrize(
    ("hypothesis", "conclusion"),
    [
        ("ConvexOn ℝ Set.univ f", "f 1 ≤ f 0 / 2 + f 2 / 2"),
        ("Antitone f", "f 1 ≤ f 0"),
        ("StrictMono f", "f 0 < f 1"),
        ("StrictConcaveOn ℝ Set.univ f", "f 0 / 2 + f 2 / 2 < f 1"),
        ("Differentiable ℝ f", "DifferentiableAt ℝ f 1"),
        ("LipschitzWith 2 f", "|f 1 - f 0| ≤ 2"),
    ],
)
def test_hypotheses_on_functions_are_met(hypothesis: str, conclusion: str) -> None:
    c = stated(conclusion, f"(f : ℝ → ℝ) (h : {hypothesis})")
    found = row(c, draws=100)
    assert found.verdict is Verdict.HOLDS
    assert sum(t.holds for t in found.tallies.values()) >= 50


def test_drawn_functions_have_the_shape_asked_for() -> None:
    from pyharness.evaluate.shapes import shape

    ch = SeededChooser(1)
    drawn = [
        functions.real_function(ch, frozenset({functions.CONVEX, functions.STRICTLY_UP}))
        for _ in range(60)
    ]
    assert all(shape(f.curve).convex and shape(f.curve).strictly_up for f in drawn)
    assert len({f.text for f in drawn}) > 10
