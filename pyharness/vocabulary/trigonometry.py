"""Trigonometric and hyperbolic functions on ℝ and what is defined by exp and log."""

from __future__ import annotations

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number
from pyharness.arithmetic import trigonometric as tr
from pyharness.vocabulary.registry import definitions, word


@word("Real.pi : ℝ")
def pi() -> Number:
    return tr.PI


@word("Real.sin (x : ℝ) : ℝ")
def sin(x: Number) -> Number:
    return tr.sin(x)


@word("Real.cos (x : ℝ) : ℝ")
def cos(x: Number) -> Number:
    return tr.cos(x)


@word("Real.tan (x : ℝ) : ℝ")
def tan(x: Number) -> Number:
    """`sin x / cos x`, 0 where cos x = 0 (Mathlib/Analysis/Complex/Trigonometric.lean:84)."""
    return tr.tan(x)


@word("Real.sinh (x : ℝ) : ℝ")
def sinh(x: Number) -> Number:
    return tr.sinh(x)


@word("Real.cosh (x : ℝ) : ℝ")
def cosh(x: Number) -> Number:
    return tr.cosh(x)


@word("Real.tanh (x : ℝ) : ℝ")
def tanh(x: Number) -> Number:
    return ar.div(tr.sinh(x), tr.cosh(x))


@word("Real.arctan (x : ℝ) : ℝ")
def arctan(x: Number) -> Number:
    """The inverse of tan on (-π/2, π/2)."""
    return tr.arctan(x)


# Analysis/SpecialFunctions/Log/Base.lean:43, Log/NegMulLog.lean:142, BinaryEntropy.lean:63,
# Arsinh.lean:54, Data/Real/ConjExponents.lean:49-70
definitions(
    """
def Real.negMulLog (x : ℝ) : ℝ := - x * Real.log x
def Real.binEntropy (p : ℝ) : ℝ := p * Real.log p⁻¹ + (1 - p) * Real.log (1 - p)⁻¹
def Real.arsinh (x : ℝ) : ℝ := Real.log (x + √(1 + x ^ 2))
def Real.HolderTriple (p q r : ℝ) : Prop := p⁻¹ + q⁻¹ = r⁻¹ ∧ 0 < p ∧ 0 < q
def Real.HolderConjugate (p q : ℝ) : Prop := Real.HolderTriple p q 1
def Real.conjExponent (p : ℝ) : ℝ := p / (p - 1)
def NNReal.HolderTriple (p q r : NNReal) : Prop := p⁻¹ + q⁻¹ = r⁻¹ ∧ 0 < p ∧ 0 < q
def NNReal.HolderConjugate (p q : NNReal) : Prop := NNReal.HolderTriple p q 1
"""
)
