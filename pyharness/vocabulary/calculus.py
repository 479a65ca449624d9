"""Words of one-variable calculus, read on ℝ → ℝ; meanings in `pyharness.evaluate.calculus`.

Argument orders: Mathlib/Analysis/Calculus/Deriv/Basic.lean:122-152, FDeriv/Defs.lean:135-166 and
Topology/Defs (`Continuous` is about the topologies of ℝ).
"""

from __future__ import annotations

from pyharness.vocabulary.registry import signature

for text in (
    "HasDerivAt {𝕜 F : Type*} (f : 𝕜 → F) (f' : F) (x : 𝕜) : Prop",
    "HasDerivWithinAt {𝕜 F : Type*} (f : 𝕜 → F) (f' : F) (s : Set 𝕜) (x : 𝕜) : Prop",
    "deriv {𝕜 F : Type*} (f : 𝕜 → F) (x : 𝕜) : F",
    "derivWithin {𝕜 F : Type*} (f : 𝕜 → F) (s : Set 𝕜) (x : 𝕜) : F",
    "DifferentiableAt (𝕜 : Type*) {E F : Type*} (f : E → F) (x : E) : Prop",
    "DifferentiableWithinAt (𝕜 : Type*) {E F : Type*} (f : E → F) (s : Set E) (x : E) : Prop",
    "Differentiable (𝕜 : Type*) {E F : Type*} (f : E → F) : Prop",
    "DifferentiableOn (𝕜 : Type*) {E F : Type*} (f : E → F) (s : Set E) : Prop",
    "Continuous {X Y : Type*} (f : X → Y) : Prop",
    "ContinuousOn {X Y : Type*} (f : X → Y) (s : Set X) : Prop",
    "ContinuousAt {X Y : Type*} (f : X → Y) (x : X) : Prop",
    "ContinuousWithinAt {X Y : Type*} (f : X → Y) (s : Set X) (x : X) : Prop",
):
    signature(text)
