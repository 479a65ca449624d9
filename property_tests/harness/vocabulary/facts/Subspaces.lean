import Mathlib

/-! # Submodules, spans, bases, linear maps and their matrices, Euclidean spaces

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

-- LinearIndepOn.mono
theorem LinearIndepOn_mono (v : Fin 2 → M) (s t : Set (Fin 2)) (ht : LinearIndepOn K v t) (h : s
    ⊆ t) : LinearIndepOn K v s := by sorry

-- linearIndepOn_empty
theorem linearIndepOn_empty (v : Fin 2 → M) : LinearIndepOn K v ∅ := by sorry

-- Module.Basis.sum_repr
theorem Module_Basis_sum_repr (b : Basis n K M) (x : M) : ∑ i, b.repr x i • b i = x := by sorry

-- Module.Basis.repr_self
theorem Module_Basis_repr_self (b : Basis n K M) (i : n) : b.repr (b i) = Finsupp.single i 1 :=
    by sorry

-- Module.Basis.repr_symm_apply
theorem Module_Basis_repr_symm_apply (b : Basis n K M) (x y : M) (h : b.repr x = b.repr y) : x =
    y := by sorry

-- Module.Basis.sum_equivFun
theorem Module_Basis_sum_equivFun (b : Basis n K M) (x : M) : ∑ i, b.equivFun x i • b i = x := by
    sorry

-- Module.Basis.equivFun_apply
theorem Module_Basis_equivFun_apply (b : Basis n K M) (x : M) (i : n) : b.equivFun x i = b.repr x
    i := by sorry

-- Module.Basis.equivFun_self
theorem Module_Basis_equivFun_self (b : Basis n K M) (i j : n) : b.equivFun (b i) j = if i = j
    then 1 else 0 := by sorry

-- Module.Basis.coord_apply
theorem Module_Basis_coord_apply (b : Basis n K M) (x : M) (i : n) : b.coord i x = b.repr x i :=
    by sorry

-- Module.Basis.coord_apply
theorem Module_Basis_dual_basis_apply_self (b : Basis n K M) (i j : n) : b.coord i (b j) = if j =
    i then 1 else 0 := by sorry

-- Module.Basis.forall_coord_eq_zero_iff
theorem Module_Basis_forall_coord_eq_zero_iff (b : Basis n K M) (x : M) : (∀ i, b.coord i x = 0)
    ↔ x = 0 := by sorry

-- Module.Basis.sumCoords_self_apply
theorem Module_Basis_sumCoords_self_apply (b : Basis n K M) (i : n) : b.sumCoords (b i) = 1 := by
    sorry

-- Module.Basis.coe_sumCoords_of_fintype
theorem Module_Basis_coe_sumCoords_of_fintype (b : Basis n K M) (x : M) : b.sumCoords x = ∑ i,
    b.coord i x := by sorry

-- Module.Basis.sumCoords
theorem Module_Basis_sumCoords (b : Basis n K M) (x : M) : b.sumCoords x = ∑ i, b.repr x i := by
    sorry

-- Module.Basis.map_apply
theorem Module_Basis_map_apply (b : Basis n K M) (e : M ≃ₗ[K] N) (i : n) : b.map e i = e (b i) :=
    by sorry

-- Module.Basis.map_repr
theorem Module_Basis_map_repr (b : Basis n K M) (e : M ≃ₗ[K] N) (x : M) : (b.map e).repr (e x) =
    b.repr x := by sorry

-- Module.Basis.map_equivFun
theorem Module_Basis_map_equivFun (b : Basis n K M) (e : M ≃ₗ[K] N) (x : M) : (b.map e).equivFun
    (e x) = b.equivFun x := by sorry

-- Module.Basis.reindex_apply
theorem Module_Basis_reindex_apply (b : Basis n K M) (e : n ≃ m) (j : m) : b.reindex e j = b
    (e.symm j) := by sorry

-- Module.Basis.repr_reindex_apply
theorem Module_Basis_repr_reindex_apply (b : Basis n K M) (e : n ≃ m) (x : M) (j : m) :
    (b.reindex e).repr x j = b.repr x (e.symm j) := by sorry

-- Module.Basis.sumCoords_reindex
theorem Module_Basis_sumCoords_reindex (b : Basis n K M) (e : n ≃ m) (x : M) : (b.reindex
    e).sumCoords x = b.sumCoords x := by sorry

-- Module.Basis.toMatrix_self
theorem Module_Basis_toMatrix_self (b : Basis n K M) : b.toMatrix b = 1 := by sorry

-- Module.Basis.toMatrix_apply
theorem Module_Basis_toMatrix_apply (b : Basis n K M) (v : m → M) (i : n) (j : m) : b.toMatrix v
    i j = b.repr (v j) i := by sorry

-- Module.Basis.toMatrix_mul_toMatrix
theorem Module_Basis_toMatrix_mul_toMatrix (b c d : Basis n K M) : b.toMatrix c * c.toMatrix d =
    b.toMatrix d := by sorry

-- Module.Basis.det_self
theorem Module_Basis_det_self (b : Basis n K M) : b.det b = 1 := by sorry

-- Module.Basis.det_apply
theorem Module_Basis_det_apply (b : Basis n K M) (v : n → M) : b.det v = (b.toMatrix v).det := by
    sorry

-- Module.Basis.det_comp
theorem Module_Basis_det_comp (b : Basis n K M) (f : M →ₗ[K] M) (v : n → M) : b.det (fun i => f
    (v i)) = LinearMap.det f * b.det v := by sorry

-- Pi.basisFun_apply
theorem Pi_basisFun_apply (i : n) : Pi.basisFun ℝ n i = Pi.single i 1 := by sorry

-- Pi.basisFun_repr
theorem Pi_basisFun_repr (x : n → ℝ) (i : n) : (Pi.basisFun ℝ n).repr x i = x i := by sorry

-- Pi.basisFun_equivFun
theorem Pi_basisFun_equivFun (x : n → ℝ) : (Pi.basisFun ℝ n).equivFun x = x := by sorry

-- Matrix.stdBasis_eq_single
theorem Matrix_stdBasis_eq_single (i : m) (j : n) : Matrix.stdBasis ℝ m n (i, j) = Matrix.single
    i j 1 := by sorry

-- Matrix.stdBasis
theorem Matrix_stdBasis (A : Matrix m n ℝ) (i : m) (j : n) : (Matrix.stdBasis ℝ m n).repr A (i,
    j) = A i j := by sorry

-- Module.finrank_matrix
theorem Module_finrank_matrix (i : m) (j : n) (k : m) (l : n) : (Matrix.stdBasis ℝ m n).coord (i,
    j) (Matrix.single k l 1) = if i = k ∧ j = l then 1 else 0 := by sorry

-- EuclideanSpace.basisFun_apply
theorem EuclideanSpace_basisFun_apply (i : n) : EuclideanSpace.basisFun n ℝ i =
    EuclideanSpace.single i 1 := by sorry

-- EuclideanSpace.basisFun_inner
theorem EuclideanSpace_basisFun_inner (x : EuclideanSpace ℝ n) (i : n) : inner ℝ
    (EuclideanSpace.basisFun n ℝ i) x = x i := by sorry

-- OrthonormalBasis.orthonormal
theorem OrthonormalBasis_orthonormal : Orthonormal ℝ (EuclideanSpace.basisFun n ℝ) := by sorry

-- OrthonormalBasis.coe_toBasis
theorem OrthonormalBasis_coe_toBasis (b : OrthonormalBasis n 𝕜 E) (i : n) : b.toBasis i = b i :=
    by sorry

-- OrthonormalBasis.coe_toBasis_repr_apply
theorem OrthonormalBasis_coe_toBasis_repr_apply (b : OrthonormalBasis n 𝕜 E) (x : E) (i : n) :
    b.toBasis.repr x i = inner 𝕜 (b i) x := by sorry

-- OrthonormalBasis.sum_repr
theorem OrthonormalBasis_sum_repr (b : OrthonormalBasis n 𝕜 E) (x : E) : ∑ i, b.toBasis.repr x i
    • b i = x := by sorry

-- Orthonormal.linearIndependent
theorem Orthonormal_linearIndependent (v : Fin 2 → E) (h : Orthonormal 𝕜 v) : LinearIndependent 𝕜
    v := by sorry

-- orthonormal_iff_ite
theorem orthonormal_iff_ite (v : Fin 2 → E) : Orthonormal 𝕜 v ↔ ∀ i j, inner 𝕜 (v i) (v j) = if i
    = j then (1 : 𝕜) else 0 := by sorry

-- Orthonormal.norm_eq_one
theorem Orthonormal_norm_eq_one (v : Fin 2 → E) (h : Orthonormal 𝕜 v) (i : Fin 2) : ‖v i‖ = 1 :=
    by sorry

-- EuclideanSpace.norm_single
theorem EuclideanSpace_norm_single (i : n) (x : ℝ) : ‖(EuclideanSpace.single i x : EuclideanSpace
    ℝ n)‖ = |x| := by sorry

-- EuclideanSpace.single_apply
theorem EuclideanSpace_single_apply (i j : n) (x : ℝ) : (EuclideanSpace.single i x :
    EuclideanSpace ℝ n) j = if j = i then x else 0 := by sorry

-- EuclideanSpace.inner_single_left
theorem EuclideanSpace_inner_single_left (i : n) (x : ℝ) (v : EuclideanSpace ℝ n) : inner ℝ
    (EuclideanSpace.single i x) v = x * v i := by sorry

-- Finsupp.single_eq_same
theorem Finsupp_single_eq_same (b : Basis n K M) (i : n) : b.repr.symm (Finsupp.single i 1) = b i
    := by sorry

-- Finsupp.linearCombination_single
theorem Finsupp_linearCombination_single (v : n → M) (i : n) (c : K) : Finsupp.linearCombination
    K v (Finsupp.single i c) = c • v i := by sorry

-- Finsupp.range_linearCombination
theorem Finsupp_range_linearCombination (v : n → M) : LinearMap.range (Finsupp.linearCombination
    K v) = Submodule.span K (Set.range v) := by sorry

-- Module.Basis.linearCombination_repr
theorem Module_Basis_linearCombination_repr (b : Basis n K M) (x : M) : Finsupp.linearCombination
    K b (b.repr x) = x := by sorry

-- LinearMap.toMatrix_mulVec_repr
theorem LinearMap_toMatrix_mulVec_repr (b : Basis n K M) (c : Basis m K N) (f : M →ₗ[K] N) (x :
    M) : (LinearMap.toMatrix b c f).mulVec (b.repr x) = c.repr (f x) := by sorry

-- LinearMap.toMatrix_id
theorem LinearMap_toMatrix_id (b : Basis n K M) : LinearMap.toMatrix b b LinearMap.id = 1 := by
    sorry

-- LinearMap.det_toMatrix
theorem LinearMap_det_toMatrix (b : Basis n K M) (f : M →ₗ[K] M) : (LinearMap.toMatrix b b f).det
    = LinearMap.det f := by sorry

-- Matrix.toLin_toMatrix
theorem Matrix_toLin_toMatrix (b : Basis n K M) (c : Basis m K N) (f : M →ₗ[K] N) : Matrix.toLin
    b c (LinearMap.toMatrix b c f) = f := by sorry

-- Matrix.toLin_self
theorem Matrix_toLin_self (b : Basis n K M) (c : Basis m K N) (A : Matrix m n K) (j : n) :
    Matrix.toLin b c A (b j) = ∑ i, A i j • c i := by sorry

-- LinearMap.toMatrix_toLin
theorem LinearMap_toMatrix_toLin (b : Basis n K M) (c : Basis m K N) (A : Matrix m n K) :
    LinearMap.toMatrix b c (Matrix.toLin b c A) = A := by sorry

-- Matrix.toEuclideanLin_apply
theorem Matrix_toEuclideanLin_apply (A : Matrix m n ℝ) (x : EuclideanSpace ℝ n) (i : m) :
    Matrix.toEuclideanLin A x i = (A.mulVec (WithLp.ofLp x)) i := by sorry

-- Matrix.toEuclideanLin_toLp
theorem Matrix_toEuclideanLin_toLp (A : Matrix m n ℝ) (v : n → ℝ) : Matrix.toEuclideanLin A
    (WithLp.toLp 2 v) = WithLp.toLp 2 (A.mulVec v) := by sorry

-- Matrix.toEuclideanLin_conjTranspose_eq_adjoint
theorem Matrix_toEuclideanLin_conjTranspose_eq_adjoint (A : Matrix m n ℝ) : Matrix.toEuclideanLin
    A.conjTranspose = (Matrix.toEuclideanLin A).adjoint := by sorry

-- WithLp.ofLp_toLp
theorem WithLp_ofLp_toLp (v : n → ℝ) : WithLp.ofLp (WithLp.toLp 2 v) = v := by sorry

-- EuclideanSpace.norm_sq_eq
theorem EuclideanSpace_real_norm_sq_eq (v : n → ℝ) : ‖WithLp.toLp 2 v‖ ^ 2 = ∑ i, v i ^ 2 := by
    sorry

-- WithLp.toLp_add
theorem WithLp_toLp_add (v w : n → ℝ) : WithLp.toLp 2 (v + w) = WithLp.toLp 2 v + WithLp.toLp 2 w
    := by sorry

-- EuclideanSpace.inner_eq_star_dotProduct
theorem EuclideanSpace_inner_eq_star_dotProduct (x y : EuclideanSpace ℝ n) : inner ℝ x y =
    dotProduct (WithLp.ofLp x) (WithLp.ofLp y) := by sorry

-- LinearMap.id_apply
theorem LinearMap_id_apply (x : M) : (LinearMap.id : M →ₗ[K] M) x = x := by sorry

-- LinearMap.comp_apply
theorem LinearMap_comp_apply (f g : M →ₗ[K] M) (x : M) : (f ∘ₗ g) x = f (g x) := by sorry

-- LinearMap.comp_id
theorem LinearMap_comp_id (f : M →ₗ[K] N) : f ∘ₗ LinearMap.id = f := by sorry

-- LinearMap.id_comp
theorem LinearMap_id_comp (f : M →ₗ[K] N) : LinearMap.id ∘ₗ f = f := by sorry

-- LinearMap.range_toSpanSingleton
theorem LinearMap_range_toSpanSingleton (x : M) : LinearMap.range (LinearMap.toSpanSingleton K M
    x) = Submodule.span K {x} := by sorry

-- LinearMap.toSpanSingleton_apply
theorem LinearMap_toSpanSingleton_apply (x : M) (c : K) : LinearMap.toSpanSingleton K M x c = c •
    x := by sorry

-- LinearMap.toSpanSingleton_zero
theorem LinearMap_toSpanSingleton_zero (x : M) : LinearMap.toSpanSingleton K M x 0 = 0 := by sorry

-- LinearMap.smulRight_apply
theorem LinearMap_smulRight_apply (f : M →ₗ[K] K) (x : N) (y : M) : f.smulRight x y = f y • x :=
    by sorry

-- LinearMap.smulRight_zero
theorem LinearMap_smulRight_zero (f : M →ₗ[K] K) : f.smulRight (0 : N) = 0 := by sorry

-- LinearMap.range_smulRight_apply
theorem LinearMap_range_smulRight_apply (f : M →ₗ[K] K) (x y : N) : f.smulRight (x + y) =
    f.smulRight x + f.smulRight y := by sorry

-- LinearEquiv.refl_apply
theorem LinearEquiv_refl_apply (x : M) : LinearEquiv.refl K M x = x := by sorry

-- LinearEquiv.self_trans_symm
theorem LinearEquiv_self_trans_symm (e : M ≃ₗ[K] N) : e.trans e.symm = LinearEquiv.refl K M := by
    sorry

-- LinearEquiv.trans_refl
theorem LinearEquiv_trans_refl (e : M ≃ₗ[K] N) : e.trans (LinearEquiv.refl K N) = e := by sorry

-- LinearEquiv.trans_apply
theorem LinearEquiv_trans_apply (e : M ≃ₗ[K] N) (f : N ≃ₗ[K] M) (x : M) : (e.trans f) x = f (e x)
    := by sorry

-- LinearEquiv.ker
theorem LinearEquiv_ker (e : M ≃ₗ[K] N) : LinearMap.ker (e : M →ₗ[K] N) = ⊥ := by sorry

-- LinearEquiv.range
theorem LinearEquiv_range (e : M ≃ₗ[K] N) : LinearMap.range (e : M →ₗ[K] N) = ⊤ := by sorry

-- LinearEquiv.coe_coe
theorem LinearEquiv_coe_coe (e : M ≃ₗ[K] N) (x : M) : (e : M →ₗ[K] N) x = e x := by sorry

-- LinearMap.toMatrix'_toLin'
theorem LinearMap_toMatrix'_toLin' (A : Matrix m n ℝ) : LinearMap.toMatrix' (Matrix.toLin' A) = A
    := by sorry

-- LinearMap.toMatrix'_comp
theorem LinearMap_toMatrix'_comp (f g : (n → ℝ) →ₗ[ℝ] (n → ℝ)) : LinearMap.toMatrix' (f ∘ₗ g) =
    LinearMap.toMatrix' f * LinearMap.toMatrix' g := by sorry

-- LinearMap.toMatrix'_id
theorem LinearMap_toMatrix'_id : LinearMap.toMatrix' (LinearMap.id : (n → ℝ) →ₗ[ℝ] (n → ℝ)) = 1
    := by sorry

-- LinearMap.toMatrix'_symm
theorem LinearMap_toMatrix'_symm (A : Matrix m n ℝ) (v : n → ℝ) : LinearMap.toMatrix'.symm A v =
    A.mulVec v := by sorry

-- Matrix.toLin'_symm
theorem Matrix_toLin'_symm (f : (n → ℝ) →ₗ[ℝ] (m → ℝ)) : Matrix.toLin'.symm f =
    LinearMap.toMatrix' f := by sorry

-- LinearEquiv.symm_apply_apply
theorem LinearEquiv_symm_apply_apply (A : Matrix m n ℝ) : Matrix.toLin'.symm (Matrix.toLin' A) =
    A ∧ LinearMap.toMatrix' (LinearMap.toMatrix'.symm A) = A := by sorry

-- LinearEquiv.apply_symm_apply
theorem LinearEquiv_apply_symm_apply (f : (n → ℝ) →ₗ[ℝ] (m → ℝ)) : Matrix.toLin'
    (Matrix.toLin'.symm f) = f ∧ LinearMap.toMatrix'.symm (LinearMap.toMatrix' f) = f := by sorry

-- Matrix.toLinAlgEquiv'_apply
theorem Matrix_toLinAlgEquiv'_apply (A : Matrix n n ℝ) (v : n → ℝ) : Matrix.toLinAlgEquiv' A v =
    A.mulVec v := by sorry

-- Matrix.toLinAlgEquiv_mul
theorem Matrix_toLinAlgEquiv'_mul (A B : Matrix n n ℝ) : Matrix.toLinAlgEquiv' (A * B) =
    Matrix.toLinAlgEquiv' A ∘ₗ Matrix.toLinAlgEquiv' B := by sorry

-- LinearMap.toMatrixAlgEquiv'_toLinAlgEquiv'
theorem LinearMap_toMatrixAlgEquiv'_toLinAlgEquiv' (A : Matrix n n ℝ) :
    LinearMap.toMatrixAlgEquiv' (Matrix.toLinAlgEquiv' A) = A := by sorry

-- LinearMap.toMatrixAlgEquiv'_id
theorem LinearMap_toMatrixAlgEquiv'_id : LinearMap.toMatrixAlgEquiv' (LinearMap.id : (n → ℝ)
    →ₗ[ℝ] (n → ℝ)) = 1 := by sorry

-- LinearMap.toMatrixAlgEquiv'_comp
theorem LinearMap_toMatrixAlgEquiv'_comp (f g : (n → ℝ) →ₗ[ℝ] (n → ℝ)) :
    LinearMap.toMatrixAlgEquiv' (f ∘ₗ g) = LinearMap.toMatrixAlgEquiv' f *
    LinearMap.toMatrixAlgEquiv' g := by sorry

-- LinearMap.adjoint_comp
theorem LinearMap_adjoint_comp (f : E →ₗ[𝕜] F) (g : F →ₗ[𝕜] E) : (f ∘ₗ g).adjoint = g.adjoint ∘ₗ
    f.adjoint := by sorry

-- LinearMap.IsSymmetricProjection.isSymmetric
theorem LinearMap_IsSymmetricProjection_isSymmetric (f : E →ₗ[𝕜] E) (h : f.IsSymmetricProjection)
    : f.IsSymmetric := by sorry

-- LinearMap.IsSymmetricProjection.isIdempotentElem
theorem LinearMap_IsSymmetricProjection_isIdempotentElem (f : E →ₗ[𝕜] E) (h :
    f.IsSymmetricProjection) : f ∘ₗ f = f := by sorry

-- LinearMap.IsSymmetricProjection.isIdempotentElem
theorem LinearMap_isSymmetricProjection_zero (f : E →ₗ[𝕜] E) (x : E) (h :
    f.IsSymmetricProjection) : f (f x) = f x := by sorry

-- ContinuousLinearMap.reApplyInnerSelf_apply
theorem ContinuousLinearMap_reApplyInnerSelf_apply (f : E →L[𝕜] E) (x : E) : f.reApplyInnerSelf x
    = RCLike.re (inner 𝕜 (f x) x) := by sorry

-- ContinuousLinearMap.reApplyInnerSelf_smul
theorem ContinuousLinearMap_reApplyInnerSelf_smul (f : E →L[𝕜] E) (x : E) (c : 𝕜) :
    f.reApplyInnerSelf (c • x) = ‖c‖ ^ 2 * f.reApplyInnerSelf x := by sorry

-- ContinuousLinearMap.IsPositive.inner_nonneg_left
theorem ContinuousLinearMap_IsPositive_inner_nonneg_left (f : E →L[𝕜] E) (h : f.IsPositive) (x :
    E) : 0 ≤ f.reApplyInnerSelf x := by sorry

-- innerₛₗ_apply_apply
theorem innerₛₗ_apply_apply (x y : E) : innerₛₗ 𝕜 x y = inner 𝕜 x y := by sorry

-- innerₛₗ_apply
theorem innerₛₗ_apply (x y z : E) : innerₛₗ 𝕜 x (y + z) = innerₛₗ 𝕜 x y + innerₛₗ 𝕜 x z := by
    sorry

-- innerSL_apply_apply
theorem innerSL_apply_apply (x y : E) : innerₛₗ 𝕜 x y = innerSL 𝕜 x y := by sorry

-- Matrix.toLinearMapRight'_apply
theorem Matrix_toLinearMapRight'_apply (A : Matrix m n ℝ) (v : m → ℝ) : Matrix.toLinearMapRight'
    A v = A.vecMul v := by sorry

-- Matrix.toLinearMapRight'_mul
theorem Matrix_toLinearMapRight'_mul (A B : Matrix n n ℝ) : Matrix.toLinearMapRight' (A * B) =
    Matrix.toLinearMapRight' B ∘ₗ Matrix.toLinearMapRight' A := by sorry

-- Matrix.toLinearMapRight'_one
theorem Matrix_toLinearMapRight'_one : Matrix.toLinearMapRight' (1 : Matrix n n ℝ) = LinearMap.id
    := by sorry

-- LinearMap.toMatrixRight'
theorem LinearMap_toMatrixRight' (f : (m → ℝ) →ₗ[ℝ] (n → ℝ)) : Matrix.toLinearMapRight'
    (LinearMap.toMatrixRight' f) = f := by sorry

-- LinearMap.toMatrixRight'
theorem LinearMap_toMatrixRight'_2 (A : Matrix m n ℝ) : LinearMap.toMatrixRight'
    (Matrix.toLinearMapRight' A) = A := by sorry

-- LinearMap.toMatrixRight'
theorem LinearMap_toMatrixRight'_3 (f : (m → ℝ) →ₗ[ℝ] (n → ℝ)) (i : m) (j : n) :
    LinearMap.toMatrixRight' f i j = f (Pi.single i 1) j := by sorry

-- LinearEquiv.self_trans_symm
theorem LinearEquiv_self_trans_symm_2 (e : M ≃ₗ[K] N) : e.symm.trans e = LinearEquiv.refl K N :=
    by sorry

-- LinearEquiv.apply_symm_apply
theorem LinearEquiv_apply_symm_apply_2 (e : M ≃ₗ[K] N) (y : N) : e (e.symm y) = y := by sorry

-- LinearEquiv.symm_symm
theorem LinearEquiv_symm_symm (e : M ≃ₗ[K] N) : e.symm.symm = e := by sorry

-- LinearMap.trace_mul_comm
theorem LinearMap_trace_mul_comm (f g : M →ₗ[K] M) : LinearMap.trace K M (f ∘ₗ g) =
    LinearMap.trace K M (g ∘ₗ f) := by sorry

-- LinearMap.det_comp
theorem LinearMap_det_comp (f g : M →ₗ[K] M) : LinearMap.det (f ∘ₗ g) = LinearMap.det f *
    LinearMap.det g := by sorry

-- LinearMap.trace_id
theorem LinearMap_trace_id : LinearMap.trace K M LinearMap.id = finrank K M := by sorry

-- Matrix.trace_toLin_eq
theorem Matrix_trace_toLin_eq (A : Matrix n n ℝ) : LinearMap.trace ℝ (n → ℝ) (Matrix.toLin' A) =
    A.trace := by sorry

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

theorem Module_Basis_sum_equivFun (b : Basis n K M) (x : M) : b.equivFun x = 0 := by sorry

theorem Module_Basis_coord_apply (b : Basis n K M) (i j : n) : b.coord i (b j) = 1 := by sorry

theorem Module_Basis_sumCoords_self_apply (b : Basis n K M) (x : M) : b.sumCoords x = 1 := by
    sorry

theorem Module_Basis_map_apply (b : Basis n K M) (e : M ≃ₗ[K] M) (i : n) : b.map e i = b i := by
    sorry

theorem Module_Basis_reindex_apply (b : Basis n K M) (e : n ≃ n) (j : n) : b.reindex e j = b j :=
    by sorry

theorem Module_Basis_toMatrix_self (b c : Basis n K M) : b.toMatrix c = 1 := by sorry

theorem Module_Basis_det_self (b c : Basis n K M) : b.det c = 1 := by sorry

theorem Pi_basisFun_apply (i j : n) : Pi.basisFun ℝ n i j = 1 := by sorry

theorem Matrix_stdBasis_eq_single (i : m) (j : n) : Matrix.stdBasis ℝ m n (i, j) = 0 := by sorry

theorem EuclideanSpace_basisFun_apply (i : n) : EuclideanSpace.basisFun n ℝ i = 0 := by sorry

theorem OrthonormalBasis_coe_toBasis (b : OrthonormalBasis n 𝕜 E) (i : n) : b.toBasis i = 0 := by
    sorry

theorem Orthonormal_linearIndependent (v : Fin 2 → E) : Orthonormal 𝕜 v := by sorry

theorem EuclideanSpace_norm_single (i j : n) (x : ℝ) : (EuclideanSpace.single i x :
    EuclideanSpace ℝ n) j = x := by sorry

theorem Finsupp_single_eq_same (b : Basis n K M) (i j : n) : b.repr (b i) = Finsupp.single j 1 :=
    by sorry

theorem Finsupp_linearCombination_single (v : n → M) (i j : n) (c : K) :
    Finsupp.linearCombination K v (Finsupp.single i c) = c • v j := by sorry

theorem LinearMap_toMatrix_mulVec_repr (b : Basis n K M) (f : M →ₗ[K] M) : LinearMap.toMatrix b b
    f = 1 := by sorry

theorem Matrix_toLin_toMatrix (b : Basis n K M) (A : Matrix n n K) : Matrix.toLin b b A =
    LinearMap.id := by sorry

theorem Matrix_toEuclideanLin_apply (A : Matrix n n ℝ) (x : EuclideanSpace ℝ n) :
    ‖Matrix.toEuclideanLin A x‖ = ‖x‖ := by sorry

theorem WithLp_ofLp_toLp (v w : n → ℝ) : WithLp.toLp 2 v = WithLp.toLp 2 w := by sorry

theorem EuclideanSpace_inner_eq_star_dotProduct (x : EuclideanSpace ℝ n) (i : n) : WithLp.ofLp x
    i = 0 := by sorry

theorem LinearMap_id_apply (f : M →ₗ[K] M) : f = LinearMap.id := by sorry

theorem LinearMap_comp_apply (f g : M →ₗ[K] M) : f ∘ₗ g = g ∘ₗ f := by sorry

theorem LinearMap_range_toSpanSingleton (x : M) (c : K) : LinearMap.toSpanSingleton K M x c = x
    := by sorry

theorem LinearMap_smulRight_apply (f : M →ₗ[K] K) (x : N) (y : M) : f.smulRight x y = x := by
    sorry

theorem LinearEquiv_refl_apply (e : M ≃ₗ[K] M) : e = LinearEquiv.refl K M := by sorry

theorem LinearEquiv_ker (e : M ≃ₗ[K] M) : (e : M →ₗ[K] M) = LinearMap.id := by sorry

theorem LinearMap_toMatrix'_comp (f g : (n → ℝ) →ₗ[ℝ] (n → ℝ)) : LinearMap.toMatrix' (f ∘ₗ g) =
    LinearMap.toMatrix' g * LinearMap.toMatrix' f := by sorry

theorem LinearMap_toMatrix'_symm (A : Matrix n n ℝ) (v : n → ℝ) : LinearMap.toMatrix'.symm A v =
    A.vecMul v := by sorry

theorem Matrix_toLin'_symm (f : (n → ℝ) →ₗ[ℝ] (n → ℝ)) : Matrix.toLin'.symm f = 1 := by sorry

theorem Matrix_toLinAlgEquiv'_apply (A : Matrix n n ℝ) (v : n → ℝ) : Matrix.toLinAlgEquiv' A v =
    v := by sorry

theorem LinearMap_toMatrixAlgEquiv'_id (f : (n → ℝ) →ₗ[ℝ] (n → ℝ)) : LinearMap.toMatrixAlgEquiv'
    f = 1 := by sorry

theorem LinearMap_IsSymmetricProjection_isSymmetric (f : E →ₗ[𝕜] E) (h : f.IsSymmetricProjection)
    : f = 0 := by sorry

theorem ContinuousLinearMap_reApplyInnerSelf_apply (f : E →L[𝕜] E) (x : E) : 0 ≤
    f.reApplyInnerSelf x := by sorry

theorem innerₛₗ_apply_apply (x y : E) : innerₛₗ 𝕜 x y = 0 := by sorry

theorem Matrix_toLinearMapRight'_apply (A : Matrix n n ℝ) (v : n → ℝ) : Matrix.toLinearMapRight'
    A v = A.mulVec v := by sorry

theorem LinearMap_toMatrixRight' (f : (n → ℝ) →ₗ[ℝ] (n → ℝ)) : LinearMap.toMatrixRight' f =
    LinearMap.toMatrix' f := by sorry

theorem LinearEquiv_self_trans_symm_2 (e : M ≃ₗ[K] M) : e.symm = e := by sorry

theorem LinearMap_trace_mul_comm (f : M →ₗ[K] M) : LinearMap.trace K M f = LinearMap.det f := by
    sorry

theorem Matrix_trace_toLin_eq (A : Matrix n n ℝ) : Matrix.toLin' A = LinearMap.id := by sorry

end Wrong
