"""Derivatives and continuity: decided by rules, never by difference quotients."""

from __future__ import annotations

import pytest
from engine_statements import closed, row, stated
from flint import fmpq
from hypothesis import given
from hypothesis import strategies as st

from pyharness import arithmetic as ar
from pyharness.evaluate.curves import Curve, X, constant, value
from pyharness.evaluate.tangents import tangent
from pyharness.records import Verdict

TRUE = (
    "HasDerivAt (fun x : ℝ => x ^ 3) 12 2",
    "HasDerivAt (fun x : ℝ => x⁻¹) (-1 / 4) 2",
    "HasDerivAt Real.sqrt (1 / 4) 4",
    "HasDerivAt Real.sqrt 0 (-1)",
    "HasDerivAt (fun x : ℝ => x * |x|) 0 0",
    "HasDerivAt (fun x : ℝ => max (x ^ 2) (-x ^ 2)) 0 0",
    "HasDerivAt (fun x : ℝ => |x| - |x|) 0 0",
    "HasDerivWithinAt (fun x : ℝ => |x|) 1 (Set.Ici 0) 0",
    "HasDerivWithinAt (fun x : ℝ => |x|) (-1) (Set.Iio 0) 0",
    "HasDerivWithinAt (fun x : ℝ => |x|) 17 {0} 0",
    "deriv (fun x : ℝ => |x|) 0 = 0",
    "deriv Real.log 2 = 1 / 2",
    "deriv (fun x : ℝ => x ^ (-2 : ℤ)) 1 = -2",
    "deriv (fun x : ℝ => x ^ (2 : ℝ)) (-1) = -2",
    "derivWithin (fun x : ℝ => |x|) (Set.Ici 0) 0 = 1",
    "Differentiable ℝ (fun x : ℝ => Real.exp x * x + Real.sin x)",
    "DifferentiableOn ℝ Real.log (Set.Ioi 0)",
    "Continuous (fun x : ℝ => max x 0 - |x|)",
    "ContinuousOn (fun x : ℝ => x⁻¹) (Set.Ioi 0)",
    "ContinuousAt (fun x : ℝ => if x < 1 then (0 : ℝ) else 2) 0",
)
FALSE = (
    "HasDerivAt (fun x : ℝ => x ^ 3) 11 2",
    "HasDerivAt (fun x : ℝ => |x|) 0 0",
    "HasDerivAt (fun x : ℝ => |x|) 1 0",
    "HasDerivWithinAt (fun x : ℝ => |x|) 1 (Set.Iic 0) 0",
    "deriv (fun x : ℝ => x ^ 2) 1 = 1",
    "Differentiable ℝ (fun x : ℝ => |x - 1|)",
    "DifferentiableAt ℝ (fun x : ℝ => max x 0) 0",
    "Continuous (fun x : ℝ => if x < 1 then (0 : ℝ) else 2)",
    "ContinuousAt (fun x : ℝ => if x < 1 then (0 : ℝ) else 2) 1",
)
UNDECIDED = (
    "HasDerivAt Real.sqrt 0 0",  # false, but no rule says so
    "HasDerivAt (fun x : ℝ => x⁻¹) 0 0",
    "Continuous Real.log",
    "ContinuousAt (fun x : ℝ => x⁻¹) 0",
)


@pytest.mark.parametrize("statement", TRUE)
def test_holds(statement: str) -> None:
    assert closed(statement) == "holds"


@pytest.mark.parametrize("statement", FALSE)
def test_fails(statement: str) -> None:
    assert closed(statement) == "violated"


@pytest.mark.parametrize("statement", UNDECIDED)
def test_no_rule_no_answer(statement: str) -> None:
    assert closed(statement) == "undecided"


def test_other_spaces_are_not_decided() -> None:
    c = stated("Differentiable ℝ (fun v : Fin 2 → ℝ => v 0)")
    assert row(c, draws=3).verdict is Verdict.UNTESTABLE


rationals = st.fractions(-4, 4, max_denominator=4).map(lambda q: fmpq(q.numerator, q.denominator))
curves = st.recursive(
    st.one_of(st.just(X), rationals.map(constant)),
    lambda inner: st.one_of(
        st.builds(lambda a, b: Curve("add", (a, b)), inner, inner),
        st.builds(lambda a, b: Curve("mul", (a, b)), inner, inner),
        st.builds(lambda a, b: Curve("max", (a, b)), inner, inner),
        st.builds(lambda a: Curve("abs", (a,)), inner),
        st.builds(lambda a: Curve("pow", (a,), 2), inner),
    ),
    max_leaves=5,
)


@given(curves, rationals)
def test_piecewise_polynomials_leave_their_value_along_their_slopes(c: Curve, x: fmpq) -> None:
    """f(x ± h) - f(x) ∓ h·slope is O(h²): far smaller for an h that is 2²⁰ times smaller."""
    t = tangent(c, x)
    assert ar.compare(t.value, value(c, x)) is ar.Order.EQ
    for side, slope in ((1, t.right), (-1, t.left)):
        errors = []
        for k in (40, 60):
            h = fmpq(side, 2**k)
            rise = ar.sub(value(c, x + h), t.value)
            errors.append(ar.absolute(ar.sub(rise, ar.mul(h, slope))))
        assert ar.compare(errors[1], ar.mul(fmpq(1, 2**30), errors[0])) is not ar.Order.GT
