"""Words on ℂ and on `RCLike` fields; at ℝ they are what `RCLike ℝ` says.

Written after Mathlib/Data/Complex/Basic, Analysis/RCLike/Basic (`Real.instRCLike`: re = id, im = 0,
I = 0) and Algebra/Star/Basic (`starRingEnd R r = star r`, `conj` its notation).
"""

from __future__ import annotations

from pyharness.vocabulary.registry import definitions, signature

for text in (
    "Complex.re (z : ℂ) : ℝ",
    "Complex.im (z : ℂ) : ℝ",
    "Complex.I : ℂ",
    "Complex.mk (re im : ℝ) : ℂ",
    "Complex.ofReal (r : ℝ) : ℂ",
    "Complex.normSq (z : ℂ) : ℝ",
    "RCLike.re {K : Type*} (z : K) : ℝ",
    "RCLike.im {K : Type*} (z : K) : ℝ",
    "RCLike.I {K : Type*} : K",
    "RCLike.ofReal {K : Type*} (r : ℝ) : K",
    "RCLike.normSq {K : Type*} (z : K) : ℝ",
    "starRingEnd (R : Type*) (r : R) : R",
    "conj {R : Type*} (r : R) : R",
):
    signature(text)

definitions(
    """
def IsSelfAdjoint {R : Type*} (x : R) : Prop := star x = x
def IsStarNormal {R : Type*} (x : R) : Prop := star x * x = x * star x
"""
)
