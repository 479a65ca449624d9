"""Words on submodules of finite-dimensional spaces.

Written after Mathlib/Algebra/Module/Submodule/{Map, Ker, Range}, LinearAlgebra/Span/Defs,
LinearAlgebra/Dimension/{Finrank, Constructions}, LinearAlgebra/LinearIndependent/Defs,
Analysis/InnerProductSpace/{Orthogonal, Projection/Basic, Projection/Reflection}, Order/Disjoint.
Their meanings depend on the spaces and stand in `evaluate/{submodules, spans, projections}`.
"""

from __future__ import annotations

from pyharness.vocabulary.registry import definitions, signature, type_word

type_word("Submodule (R M : Type*) : Type*")

for text in (
    "Top.top {α : Type*} : α",
    "Bot.bot {α : Type*} : α",
    "Codisjoint {α : Type*} (a b : α) : Prop",
    "IsCompl {α : Type*} (x y : α) : Prop",
    "SetLike.coe {R M : Type*} (p : Submodule R M) : Set M",
    "Submodule.span (R : Type*) {M : Type*} (s : Set M) : Submodule R M",
    "Submodule.map {R M M₂ : Type*} (f : M →ₗ[R] M₂) (p : Submodule R M) : Submodule R M₂",
    "Submodule.comap {R M M₂ : Type*} (f : M →ₗ[R] M₂) (p : Submodule R M₂) : Submodule R M",
    "LinearMap.range {R M M₂ : Type*} (f : M →ₗ[R] M₂) : Submodule R M₂",
    "LinearMap.ker {R M M₂ : Type*} (f : M →ₗ[R] M₂) : Submodule R M",
    "Submodule.subtype {R M : Type*} (p : Submodule R M) : p →ₗ[R] M",
    "Submodule.subtypeL {R M : Type*} (p : Submodule R M) : p →L[R] M",
    "Submodule.inclusion {R M : Type*} {p p' : Submodule R M} (h : p ≤ p') : p →ₗ[R] p'",
    "Submodule.orthogonal {𝕜 E : Type*} (K : Submodule 𝕜 E) : Submodule 𝕜 E",
    "Submodule.starProjection {𝕜 E : Type*} (U : Submodule 𝕜 E) : E →L[𝕜] E",
    "Submodule.orthogonalProjection {𝕜 E : Type*} (K : Submodule 𝕜 E) : E →L[𝕜] K",
    "Submodule.reflection {𝕜 E : Type*} (K : Submodule 𝕜 E) : LinearIsometryEquiv 𝕜 E E",
    "Module.finrank (R M : Type*) : ℕ",
    "LinearIndependent (R : Type*) {ι M : Type*} (v : ι → M) : Prop",
    "LinearIndepOn {ι : Type*} (R : Type*) {M : Type*} (v : ι → M) (s : Set ι) : Prop",
):
    signature(text)

definitions(
    """
def Singleton.singleton {α : Type*} (a : α) : Set α := {a}
def Set.finrank (R : Type*) {M : Type*} (s : Set M) : ℕ := Module.finrank R (Submodule.span R s)
def Submodule.IsOrtho {𝕜 E : Type*} (U V : Submodule 𝕜 E) : Prop := U ≤ Submodule.orthogonal V
"""
)
