import Mathlib

/-! # Abstract vector spaces and linear maps between them

What holds of inner products but not of norms, of one order of composition but not of the other,
of isometries onto but not of isometries into, of spaces that are not trivial.

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open ContinuousLinearMap InnerProductSpace
open scoped InnerProduct

variable {𝕜 E F V W : Type*} [RCLike 𝕜]
variable [NormedAddCommGroup E] [InnerProductSpace 𝕜 E] [CompleteSpace E]
variable [NormedAddCommGroup F] [InnerProductSpace 𝕜 F] [CompleteSpace F]
variable [NormedAddCommGroup V] [NormedSpace ℝ V] [NormedAddCommGroup W] [NormedSpace ℝ W]
variable {K M N : Type*} [Field K] [AddCommGroup M] [Module K M] [AddCommGroup N] [Module K N]

local notation "⟪" x ", " y "⟫" => inner 𝕜 x y

namespace Wrong

theorem parallelogram (x y : V) :
    ‖x + y‖ ^ 2 + ‖x - y‖ ^ 2 = 2 * (‖x‖ ^ 2 + ‖y‖ ^ 2) := by sorry

theorem equality_in_triangle (x y : V) (h : ‖x + y‖ = ‖x‖ + ‖y‖) :
    ‖y‖ • x = ‖x‖ • y := by sorry

theorem identity_has_norm_one : ‖ContinuousLinearMap.id ℝ V‖ = 1 := by sorry

theorem norm_of_composition (g : V →L[ℝ] W) (f : V →L[ℝ] V) : ‖g ∘L f‖ = ‖g‖ * ‖f‖ := by sorry

theorem distances_add (x y z : V) : dist x z = dist x y + dist y z := by sorry

theorem nilpotent (f : V →L[ℝ] V) (h : f * f = 0) : f = 0 := by sorry

theorem pythagoras (x y : E) : ‖x + y‖ ^ 2 = ‖x‖ ^ 2 + ‖y‖ ^ 2 ↔ ‖x‖ = 0 ∨ ⟪x, y⟫ = 1 := by sorry

theorem cauchy_schwarz_equality (x y : E) (h : ‖x‖ = ‖y‖) : ⟪x, y⟫ = ‖x‖ * ‖y‖ := by sorry

theorem symmetric_product (S T : E →ₗ[𝕜] E) (hS : S.IsSymmetric) (hT : T.IsSymmetric) :
    (S ∘ₗ T).IsSymmetric := by sorry

theorem positive_product (S T : E →L[𝕜] E) (hS : S.IsPositive) (hT : T.IsPositive) :
    (S ∘L T).IsPositive := by sorry

theorem adjoint_of_composition (A B : E →L[𝕜] E) : (A ∘L B)† = A† ∘L B† := by sorry

theorem zero_form (T : E →ₗ[𝕜] E) (h : ∀ x, ⟪T x, x⟫ = 0) : T = 0 := by sorry

theorem squares_are_monotone (f g : E →L[𝕜] E) (hf : 0 ≤ f) (h : f ≤ g) :
    f * f ≤ g * g := by sorry

theorem idempotent_norm (p : E →L[𝕜] E) (h : IsIdempotentElem p) : ‖p‖ ≤ 1 := by sorry

theorem isometry_onto (f : E →ₗᵢ[𝕜] F) : f.toContinuousLinearMap ∘L
    (f.toContinuousLinearMap)† = ContinuousLinearMap.id 𝕜 F := by sorry

theorem rank_one_norm (x : E) (y : F) : ‖rankOne 𝕜 x y‖ = ‖x‖ + ‖y‖ := by sorry

theorem functional_norm (x : E) : ‖innerSL 𝕜 x‖ = ‖x‖ ^ 2 := by sorry

theorem bessel {ι : Type*} [Fintype ι] (v : ι → E) (hv : Orthonormal 𝕜 v) (x : E) :
    ∑ i, ‖⟪v i, x⟫‖ ^ 2 = ‖x‖ ^ 2 := by sorry

theorem trace_of_product (f g : M →ₗ[K] M) [FiniteDimensional K M] :
    LinearMap.trace K M (f * g) = LinearMap.trace K M f * LinearMap.trace K M g := by sorry

theorem det_of_sum (f g : M →ₗ[K] M) [FiniteDimensional K M] :
    LinearMap.det (f + g) = LinearMap.det f + LinearMap.det g := by sorry

theorem one_sided_inverse [FiniteDimensional K M] [FiniteDimensional K N] (f : M →ₗ[K] N)
    (g : N →ₗ[K] M) (h : g ∘ₗ f = LinearMap.id) : f ∘ₗ g = LinearMap.id := by sorry

theorem inverse_of_sum (e : M ≃ₗ[K] N) (x : M) (y : N) :
    e.symm (e x - y) = x + e.symm y := by sorry

end Wrong

namespace Right

theorem parallelogram (x y : E) :
    ‖x + y‖ ^ 2 + ‖x - y‖ ^ 2 = 2 * (‖x‖ ^ 2 + ‖y‖ ^ 2) ∧ ⟪x, y⟫ = ⟪x, y⟫ := by sorry

theorem equality_in_triangle (x y : E) (h : ‖x + y‖ = ‖x‖ + ‖y‖) :
    (‖y‖ : 𝕜) • x = (‖x‖ : 𝕜) • y ∧ ⟪x, y⟫ = ‖x‖ * ‖y‖ := by sorry

theorem identity_has_norm_one [Nontrivial V] : ‖ContinuousLinearMap.id ℝ V‖ = 1 := by sorry

theorem norm_of_composition (g : V →L[ℝ] W) (f : V →L[ℝ] V) : ‖g ∘L f‖ ≤ ‖g‖ * ‖f‖ := by sorry

theorem distances_add (x y z : V) : dist x z ≤ dist x y + dist y z := by sorry

theorem nilpotent (f : E →L[𝕜] E) (hf : IsSelfAdjoint f) (h : f * f = 0) : f = 0 := by sorry

theorem pythagoras (x y : E) (h : ⟪x, y⟫ = 0) : ‖x + y‖ ^ 2 = ‖x‖ ^ 2 + ‖y‖ ^ 2 := by sorry

theorem cauchy_schwarz_equality (x y : E) (h : x = y) : ⟪x, y⟫ = ‖x‖ * ‖y‖ := by sorry

theorem symmetric_product (S T : E →ₗ[𝕜] E) (hS : S.IsSymmetric) (hT : T.IsSymmetric) :
    (S ∘ₗ T ∘ₗ S).IsSymmetric := by sorry

theorem positive_product (S T : E →L[𝕜] E) (hT : T.IsPositive) :
    (S† ∘L T ∘L S).IsPositive := by sorry

theorem adjoint_of_composition (A B : E →L[𝕜] E) : (A ∘L B)† = B† ∘L A† := by sorry

theorem zero_form (T : E →ₗ[𝕜] E) (hT : T.IsSymmetric) (h : ∀ x, ⟪T x, x⟫ = 0) :
    T = 0 := by sorry

theorem squares_are_monotone (f g : E →L[𝕜] E) (hf : 0 ≤ f) (h : f ≤ g) :
    f + f ≤ g + g := by sorry

theorem idempotent_norm (p : E →L[𝕜] E) (h : IsStarProjection p) : ‖p‖ ≤ 1 := by sorry

theorem isometry_onto (f : E →ₗᵢ[𝕜] F) : (f.toContinuousLinearMap)† ∘L
    f.toContinuousLinearMap = ContinuousLinearMap.id 𝕜 E := by sorry

theorem rank_one_norm (x : E) (y : F) : ‖rankOne 𝕜 x y‖ = ‖x‖ * ‖y‖ := by sorry

theorem functional_norm (x : E) : ‖innerSL 𝕜 x‖ = ‖x‖ := by sorry

theorem bessel {ι : Type*} [Fintype ι] (v : ι → E) (hv : Orthonormal 𝕜 v) (x : E) :
    ∑ i, ‖⟪v i, x⟫‖ ^ 2 ≤ ‖x‖ ^ 2 := by sorry

theorem trace_of_product (f g : M →ₗ[K] M) [FiniteDimensional K M] :
    LinearMap.trace K M (f * g) = LinearMap.trace K M (g * f) := by sorry

theorem det_of_sum (f g : M →ₗ[K] M) [FiniteDimensional K M] :
    LinearMap.det (f * g) = LinearMap.det f * LinearMap.det g := by sorry

theorem one_sided_inverse [FiniteDimensional K M] (f g : M →ₗ[K] M)
    (h : g ∘ₗ f = LinearMap.id) : f ∘ₗ g = LinearMap.id := by sorry

theorem inverse_of_sum (e : M ≃ₗ[K] N) (x : M) (y : N) :
    e.symm (e x + y) = x + e.symm y := by sorry

end Right
