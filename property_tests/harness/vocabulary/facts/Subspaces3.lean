import Mathlib

/-! # Submodules, spans, bases, linear maps and their matrices, Euclidean spaces (3 of 3)

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
