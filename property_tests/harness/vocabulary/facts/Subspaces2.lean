import Mathlib

/-! # Submodules, spans, bases, linear maps and their matrices, Euclidean spaces (2 of 3)

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

end Right

namespace Wrong

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

end Wrong
