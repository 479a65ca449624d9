import Mathlib

/-! # Submodules, spans, bases, linear maps and their matrices, Euclidean spaces (1 of 3)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open Module ContinuousLinearMap
variable {K M N : Type*} [Field K] [AddCommGroup M] [Module K M] [FiniteDimensional K M]
variable [AddCommGroup N] [Module K N] [FiniteDimensional K N]
variable {𝕜 E F : Type*} [RCLike 𝕜] [NormedAddCommGroup E] [InnerProductSpace 𝕜 E]
variable [FiniteDimensional 𝕜 E] [NormedAddCommGroup F] [InnerProductSpace 𝕜 F]
variable [FiniteDimensional 𝕜 F]
variable {m n : Type*} [Fintype m] [DecidableEq m] [Fintype n] [DecidableEq n]

namespace Right

-- Submodule.mem_top
theorem Submodule_mem_top (x : M) : x ∈ (⊤ : Submodule K M) := by sorry

-- le_top
theorem le_top (p : Submodule K M) : p ≤ ⊤ := by sorry

-- inf_top_eq
theorem inf_top_eq (p : Submodule K M) : p ⊓ ⊤ = p := by sorry

-- Submodule.mem_bot
theorem Submodule_mem_bot (x : M) : x ∈ (⊥ : Submodule K M) ↔ x = 0 := by sorry

-- bot_le
theorem bot_le (p : Submodule K M) : ⊥ ≤ p := by sorry

-- sup_bot_eq
theorem sup_bot_eq (p : Submodule K M) : p ⊔ ⊥ = p := by sorry

-- Submodule.disjoint_def
theorem Submodule_disjoint_def (p q : Submodule K M) : Disjoint p q ↔ p ⊓ q = ⊥ := by sorry

-- codisjoint_iff
theorem codisjoint_iff (p q : Submodule K M) : Codisjoint p q ↔ p ⊔ q = ⊤ := by sorry

-- Codisjoint.symm
theorem Codisjoint_symm (p q : Submodule K M) (h : Codisjoint p q) : Codisjoint q p := by sorry

-- codisjoint_top_right
theorem codisjoint_top_right (p : Submodule K M) : Codisjoint p ⊤ := by sorry

-- isCompl_iff
theorem isCompl_iff (p q : Submodule K M) : IsCompl p q ↔ Disjoint p q ∧ Codisjoint p q := by
    sorry

-- isCompl_bot_top
theorem isCompl_bot_top : IsCompl (⊥ : Submodule K M) ⊤ := by sorry

-- Submodule.finrank_add_eq_of_isCompl
theorem Submodule_finrank_add_eq_of_isCompl (p q : Submodule K M) (h : IsCompl p q) : finrank K p
    + finrank K q = finrank K M := by sorry

-- SetLike.mem_coe
theorem SetLike_mem_coe (p : Submodule K M) (x : M) : x ∈ (p : Set M) ↔ x ∈ p := by sorry

-- SetLike.coe_subset_coe
theorem SetLike_coe_subset_coe (p q : Submodule K M) : (p : Set M) ⊆ q ↔ p ≤ q := by sorry

-- Submodule.span_eq
theorem Submodule_span_eq (p : Submodule K M) : Submodule.span K (p : Set M) = p := by sorry

-- Submodule.subset_span
theorem Submodule_subset_span (v : Fin 2 → M) : Set.range v ⊆ Submodule.span K (Set.range v) :=
    by sorry

-- Submodule.mem_span_singleton
theorem Submodule_mem_span_singleton (x y : M) : y ∈ Submodule.span K {x} ↔ ∃ c : K, c • x = y :=
    by sorry

-- Submodule.span_empty
theorem Submodule_span_empty : Submodule.span K (∅ : Set M) = ⊥ := by sorry

-- Submodule.mem_map
theorem Submodule_mem_map (f : M →ₗ[K] N) (p : Submodule K M) (x : M) (h : x ∈ p) : f x ∈ p.map f
    := by sorry

-- Submodule.map_le_iff_le_comap
theorem Submodule_map_le_iff_le_comap (f : M →ₗ[K] N) (p : Submodule K M) (q : Submodule K N) :
    p.map f ≤ q ↔ p ≤ q.comap f := by sorry

-- Submodule.map_bot
theorem Submodule_map_bot (f : M →ₗ[K] N) : (⊥ : Submodule K M).map f = ⊥ := by sorry

-- Submodule.mem_comap
theorem Submodule_mem_comap (f : M →ₗ[K] N) (q : Submodule K N) (x : M) : x ∈ q.comap f ↔ f x ∈ q
    := by sorry

-- Submodule.comap_top
theorem Submodule_comap_top (f : M →ₗ[K] N) : (⊤ : Submodule K N).comap f = ⊤ := by sorry

-- LinearMap.mem_range_self
theorem LinearMap_mem_range_self (f : M →ₗ[K] N) (x : M) : f x ∈ LinearMap.range f := by sorry

-- LinearMap.finrank_range_add_finrank_ker
theorem LinearMap_finrank_range_add_finrank_ker (f : M →ₗ[K] N) : finrank K (LinearMap.range f) +
    finrank K (LinearMap.ker f) = finrank K M := by sorry

-- Submodule.map_top
theorem Submodule_map_top (f : M →ₗ[K] N) : (⊤ : Submodule K M).map f = LinearMap.range f := by
    sorry

-- LinearMap.mem_ker
theorem LinearMap_mem_ker (f : M →ₗ[K] N) (x : M) : x ∈ LinearMap.ker f ↔ f x = 0 := by sorry

-- LinearMap.ker_eq_bot
theorem LinearMap_ker_eq_bot (f : M →ₗ[K] N) : LinearMap.ker f = ⊥ ↔ Function.Injective f := by
    sorry

-- Submodule.finrank_le
theorem Submodule_finrank_le (p : Submodule K M) : finrank K p ≤ finrank K M := by sorry

-- Submodule.finrank_sup_add_finrank_inf_eq
theorem Submodule_finrank_sup_add_finrank_inf_eq (p q : Submodule K M) : finrank K ↑(p ⊔ q) +
    finrank K ↑(p ⊓ q) = finrank K p + finrank K q := by sorry

-- finrank_span_le_card
theorem finrank_span_le_card (v : Fin 3 → M) : (Set.range v).finrank K ≤ 3 := by sorry

-- Set.finrank
theorem Set_finrank (s : Set M) : s.finrank K = finrank K (Submodule.span K s) := by sorry

-- finrank_span_singleton
theorem finrank_span_singleton (x : M) (h : x ≠ 0) : Set.finrank K {x} = 1 := by sorry

-- Submodule.range_subtype
theorem Submodule_range_subtype (p : Submodule K M) : LinearMap.range p.subtype = p := by sorry

-- Submodule.ker_subtype
theorem Submodule_ker_subtype (p : Submodule K M) : LinearMap.ker p.subtype = ⊥ := by sorry

-- Submodule.subtype_apply
theorem Submodule_subtype_apply (p : Submodule K M) (x : p) : p.subtype x = x := by sorry

-- Submodule.subtypeL_apply
theorem Submodule_subtypeL_apply (p : Submodule 𝕜 E) (x : p) : p.subtypeL x = x := by sorry

-- Submodule.norm_coe
theorem Submodule_norm_coe (p : Submodule 𝕜 E) (x : p) : ‖p.subtypeL x‖ = ‖x‖ := by sorry

-- Submodule.adjoint_subtypeL
theorem Submodule_adjoint_subtypeL (p : Submodule 𝕜 E) (x y : p) : inner 𝕜 (p.subtypeL x)
    (p.subtypeL y) = inner 𝕜 x y := by sorry

-- Submodule.ker_inclusion
theorem Submodule_ker_inclusion (p q : Submodule K M) (h : p ≤ q) : LinearMap.ker
    (Submodule.inclusion h) = ⊥ := by sorry

-- Submodule.subtype_comp_inclusion
theorem Submodule_subtype_comp_inclusion (p q : Submodule K M) (h : p ≤ q) : q.subtype ∘ₗ
    Submodule.inclusion h = p.subtype := by sorry

-- Submodule.coe_inclusion
theorem Submodule_coe_inclusion (p q : Submodule K M) (h : p ≤ q) (x : p) : (Submodule.inclusion
    h x : M) = x := by sorry

-- Submodule.mem_orthogonal
theorem Submodule_mem_orthogonal (p : Submodule 𝕜 E) (x y : E) (hx : x ∈ p) (hy : y ∈ pᗮ) : inner
    𝕜 x y = 0 := by sorry

-- Submodule.orthogonal_orthogonal
theorem Submodule_orthogonal_orthogonal (p : Submodule 𝕜 E) : pᗮᗮ = p := by sorry

-- Submodule.isCompl_orthogonal_of_hasOrthogonalProjection
theorem Submodule_isCompl_orthogonal (p : Submodule 𝕜 E) : IsCompl p pᗮ := by sorry

-- Submodule.isOrtho_iff_le
theorem Submodule_isOrtho_iff_le (p q : Submodule 𝕜 E) : p ⟂ q ↔ p ≤ qᗮ := by sorry

-- Submodule.IsOrtho.symm
theorem Submodule_IsOrtho_symm (p q : Submodule 𝕜 E) (h : p ⟂ q) : q ⟂ p := by sorry

-- Submodule.isOrtho_orthogonal_right
theorem Submodule_isOrtho_orthogonal_right (p : Submodule 𝕜 E) : p ⟂ pᗮ := by sorry

-- Submodule.starProjection_apply_mem
theorem Submodule_starProjection_apply_mem (p : Submodule 𝕜 E) (x : E) : p.starProjection x ∈ p
    := by sorry

-- Submodule.sub_starProjection_mem_orthogonal
theorem Submodule_sub_starProjection_mem_orthogonal (p : Submodule 𝕜 E) (x : E) : x -
    p.starProjection x ∈ pᗮ := by sorry

-- Submodule.isStarProjection_starProjection
theorem Submodule_isStarProjection_starProjection (p : Submodule 𝕜 E) : IsStarProjection
    p.starProjection := by sorry

-- Submodule.coe_orthogonalProjection_apply
theorem Submodule_coe_orthogonalProjection_apply (p : Submodule 𝕜 E) (x : E) :
    (p.orthogonalProjection x : E) = p.starProjection x := by sorry

-- Submodule.orthogonalProjection_mem_subspace_eq_self
theorem Submodule_orthogonalProjection_mem_subspace_eq_self (p : Submodule 𝕜 E) (x : p) :
    p.orthogonalProjection x = x := by sorry

-- Submodule.orthogonalProjection_norm_le
theorem Submodule_orthogonalProjection_norm_le (p : Submodule 𝕜 E) : ‖p.orthogonalProjection‖ ≤ 1
    := by sorry

-- Submodule.reflection_reflection
theorem Submodule_reflection_reflection (p : Submodule 𝕜 E) (x : E) : p.reflection (p.reflection
    x) = x := by sorry

-- Submodule.reflection_mem_subspace_eq_self
theorem Submodule_reflection_mem_subspace_eq_self (p : Submodule 𝕜 E) (x : E) (h : x ∈ p) :
    p.reflection x = x := by sorry

-- Submodule.reflection_apply
theorem Submodule_reflection_apply (p : Submodule 𝕜 E) (x : E) : p.reflection x = (2 : 𝕜) •
    p.starProjection x - x := by sorry

-- LinearIndependent.ne_zero
theorem LinearIndependent_ne_zero (v : Fin 2 → M) (h : LinearIndependent K v) (i : Fin 2) : v i ≠
    0 := by sorry

-- LinearIndependent.injective
theorem LinearIndependent_injective (v : Fin 2 → M) (h : LinearIndependent K v) :
    Function.Injective v := by sorry

-- linearIndependent_iff_card_eq_finrank_span
theorem linearIndependent_iff_card_eq_finrank_span (v : Fin 2 → M) : LinearIndependent K v ↔ 2 =
    (Set.range v).finrank K := by sorry

-- linearIndepOn_univ
theorem linearIndepOn_univ (v : Fin 2 → M) : LinearIndepOn K v Set.univ ↔ LinearIndependent K v
    := by sorry

end Right

namespace Wrong

theorem Submodule_mem_top (p : Submodule K M) : p = ⊤ := by sorry

theorem Submodule_mem_bot (p : Submodule K M) : p = ⊥ := by sorry

theorem codisjoint_iff (p q : Submodule K M) : Codisjoint p q ↔ p ⊓ q = ⊥ := by sorry

theorem isCompl_iff (p q : Submodule K M) : IsCompl p q ↔ Disjoint p q := by sorry

theorem SetLike_mem_coe (p : Submodule K M) (x : M) : x ∈ (p : Set M) := by sorry

theorem Submodule_subset_span (v : Fin 2 → M) : Submodule.span K (Set.range v) = ⊤ := by sorry

theorem Submodule_map_le_iff_le_comap (f : M →ₗ[K] M) (p : Submodule K M) : p.map f = p.comap f
    := by sorry

theorem LinearMap_mem_range_self (f : M →ₗ[K] M) (x : M) : x ∈ LinearMap.range f := by sorry

theorem LinearMap_mem_ker (f : M →ₗ[K] M) : LinearMap.ker f = LinearMap.range f := by sorry

theorem Submodule_finrank_le (p : Submodule K M) : finrank K p < finrank K M := by sorry

theorem finrank_span_le_card (v : Fin 2 → M) : (Set.range v).finrank K = 2 := by sorry

theorem Submodule_range_subtype (p : Submodule K M) : LinearMap.range p.subtype = ⊤ := by sorry

theorem Submodule_subtypeL_apply (p : Submodule 𝕜 E) (x : p) : p.subtypeL x = 0 := by sorry

theorem Submodule_ker_inclusion (p q : Submodule K M) (h : p ≤ q) : LinearMap.range
    (Submodule.inclusion h) = ⊤ := by sorry

theorem Submodule_mem_orthogonal (p : Submodule 𝕜 E) : pᗮ = ⊥ := by sorry

theorem Submodule_isOrtho_iff_le (p q : Submodule 𝕜 E) : p ⟂ q ↔ Disjoint p q := by sorry

theorem Submodule_starProjection_apply_mem (p : Submodule 𝕜 E) (x : E) : p.starProjection x = x
    := by sorry

theorem Submodule_coe_orthogonalProjection_apply (p : Submodule 𝕜 E) (x : E) :
    (p.orthogonalProjection x : E) = x := by sorry

theorem Submodule_reflection_reflection (p : Submodule 𝕜 E) (x : E) : p.reflection x = x := by
    sorry

theorem LinearIndependent_ne_zero (v : Fin 2 → M) : LinearIndependent K v := by sorry

theorem linearIndepOn_univ (v : Fin 2 → M) (s : Set (Fin 2)) : LinearIndepOn K v s := by sorry

theorem Module_Basis_sum_repr (b : Basis n K M) (x : M) (i : n) : b.repr x i = 1 := by sorry

end Wrong
