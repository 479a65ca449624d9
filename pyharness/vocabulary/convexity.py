"""Convex sets and functions, segments, Lipschitz functions, suprema.

Mathlib/Analysis/Convex/Star.lean:74, Basic.lean:52, Segment.lean:51-58, Function.lean:54-71. Their
`∀ a b, 0 ≤ a → 0 ≤ b → a + b = 1 → …` is written here with one number t in [0, 1] and 1 - t:
b = 1 - a follows from a + b = 1, also with the truncated subtraction of ℝ≥0 and ℕ, where t ≤ 1
makes t + (1 - t) = 1. `ConvexOn` is `Convex 𝕜 s` and the inequality for the same x, y, t; the
strict versions ask for x ≠ y and 0 < t < 1, which loses no part of `Convex 𝕜 s`, because at x = y,
t = 0 or t = 1 the combination is x or y. On ℝ all of them are decided by
`pyharness.evaluate.certificates` and `intervals` where the function and the set have a formula.
"""

from __future__ import annotations

from pyharness.vocabulary.registry import definitions, signature

for text in (
    "sSup {α : Type*} (s : Set α) : α",
    "sInf {α : Type*} (s : Set α) : α",
    "iSup {α ι : Type*} (s : ι → α) : α",
    "iInf {α ι : Type*} (s : ι → α) : α",
    # Topology/EMetricSpace/Lipschitz.lean:58-63, read on ℝ
    "LipschitzWith {α β : Type*} (K : NNReal) (f : α → β) : Prop",
    "LipschitzOnWith {α β : Type*} (K : NNReal) (f : α → β) (s : Set α) : Prop",
):
    signature(text)

definitions(
    """
def StarConvex {E : Type*} (𝕜 : Type*) (x : E) (s : Set E) : Prop :=
  ∀ y : E, y ∈ s → ∀ t : 𝕜, 0 ≤ t → t ≤ 1 → t • x + (1 - t) • y ∈ s
def Convex {E : Type*} (𝕜 : Type*) (s : Set E) : Prop :=
  ∀ x : E, x ∈ s → ∀ y : E, y ∈ s → ∀ t : 𝕜, 0 ≤ t → t ≤ 1 → t • x + (1 - t) • y ∈ s
def segment {E : Type*} (𝕜 : Type*) (x y : E) : Set E :=
  {z | ∃ t : 𝕜, (0 ≤ t ∧ t ≤ 1) ∧ t • x + (1 - t) • y = z}
def openSegment {E : Type*} (𝕜 : Type*) (x y : E) : Set E :=
  {z | ∃ t : 𝕜, (0 < t ∧ t < 1) ∧ t • x + (1 - t) • y = z}
def StrictConvexOn {α β : Type*} (𝕜 : Type*) (s : Set α) (f : α → β) : Prop :=
  ∀ x : α, x ∈ s → ∀ y : α, y ∈ s → x ≠ y → ∀ t : 𝕜, 0 < t → t < 1 →
    f (t • x + (1 - t) • y) < t • f x + (1 - t) • f y ∧ t • x + (1 - t) • y ∈ s
def StrictConcaveOn {α β : Type*} (𝕜 : Type*) (s : Set α) (f : α → β) : Prop :=
  ∀ x : α, x ∈ s → ∀ y : α, y ∈ s → x ≠ y → ∀ t : 𝕜, 0 < t → t < 1 →
    t • f x + (1 - t) • f y < f (t • x + (1 - t) • y) ∧ t • x + (1 - t) • y ∈ s
def ConvexOn {α β : Type*} (𝕜 : Type*) (s : Set α) (f : α → β) : Prop :=
  ∀ x : α, x ∈ s → ∀ y : α, y ∈ s → ∀ t : 𝕜, 0 ≤ t → t ≤ 1 →
    f (t • x + (1 - t) • y) ≤ t • f x + (1 - t) • f y ∧ t • x + (1 - t) • y ∈ s
def ConcaveOn {α β : Type*} (𝕜 : Type*) (s : Set α) (f : α → β) : Prop :=
  ∀ x : α, x ∈ s → ∀ y : α, y ∈ s → ∀ t : 𝕜, 0 ≤ t → t ≤ 1 →
    t • f x + (1 - t) • f y ≤ f (t • x + (1 - t) • y) ∧ t • x + (1 - t) • y ∈ s
"""
)
