"""Counterexamples of `Analysis.lean` that the second evaluator does not carry, and why.

They are tested a second time where their meanings are: against slopes along small steps and
against membership point by point (`test_engine_calculus`, `test_engine_intervals`).
"""

from __future__ import annotations

_WHY = {
    "a function on ℝ": (
        "derivative_of_product", "derivative_of_sum", "monotone_of_derivative",
        "convex_of_product", "convex_of_difference", "convex_of_min", "convex_composition",
        "jensen_two", "jensen_unconvex", "antitone_comp", "monotone_of_product",
        "strict_of_monotone",
    ),
    "a derivative": (
        "derivative_of_abs", "derivative_of_log", "derivative_of_sigmoid", "derivative_of_sqrt",
        "derivative_of_softplus", "abs_differentiable", "continuous_step",
    ),
    "a shape on all of ℝ": ("cube_convex", "sigmoid_concave", "lipschitz_of_double"),
    "a set of reals": ("union_convex", "le_sup", "sup_le", "sup_mono", "lub_attained"),
    "a supremum": ("sup_of_interval", "inf_of_positive"),
    "a trigonometric function": ("sin_add", "cosh_sq"),
    "a pair of exponents": ("conjugate_exponents",),
    "a fractional exponent": ("rpow_of_negative",),
}  # fmt: skip

ANALYSIS = {
    f"Analysis.Wrong.{name}": f"{why} is beyond it" for why, names in _WHY.items() for name in names
}
