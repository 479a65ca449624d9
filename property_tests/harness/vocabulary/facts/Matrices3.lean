import Mathlib

/-! # Matrices: products, transposes, determinants, ranks, blocks, special matrices, predicates (3 of 3)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open Matrix
open scoped Kronecker
variable {l m n o p : Type*} [Fintype l] [DecidableEq l] [Fintype m] [DecidableEq m]
variable [Fintype n] [DecidableEq n] [Fintype o] [DecidableEq o] [Fintype p] [DecidableEq p]

namespace Right

-- Matrix.fromCols_toCols
theorem Matrix_fromCols_toCols (A : Matrix m (n ⊕ l) ℝ) : fromCols A.toCols₁ A.toCols₂ = A := by
    sorry

-- Matrix.toCols₁_fromCols
theorem Matrix_toCols₁_fromCols (A : Matrix m n ℝ) (B : Matrix m l ℝ) : (fromCols A B).toCols₁ =
    A := by sorry

-- Matrix.toCols₂_fromCols
theorem Matrix_toCols₂_fromCols (A : Matrix m n ℝ) (B : Matrix m l ℝ) : (fromCols A B).toCols₂ =
    B := by sorry

-- Matrix.toCols₁_apply
theorem Matrix_toCols₁_apply (A : Matrix m (n ⊕ l) ℝ) (i : m) (j : n) (k : l) : A.toCols₁ i j = A
    i (Sum.inl j) ∧ A.toCols₂ i k = A i (Sum.inr k) := by sorry

-- Matrix.transpose_fromRows
theorem Matrix_transpose_fromRows (A : Matrix m n ℝ) (B : Matrix l n ℝ) : (fromRows A B)ᵀ =
    fromCols Aᵀ Bᵀ := by sorry

-- Matrix.fromCols_mul_fromRows
theorem Matrix_fromCols_mul_fromRows (A : Matrix m n ℝ) (B : Matrix m l ℝ) (C : Matrix n o ℝ) (D
    : Matrix l o ℝ) : fromCols A B * fromRows C D = A * C + B * D := by sorry

-- Matrix.single_apply_same
theorem Matrix_single_apply_same (i : m) (j : n) (x : ℝ) : Matrix.single i j x i j = x := by sorry

-- Matrix.transpose_single
theorem Matrix_transpose_single (i : m) (j : n) (x : ℝ) : (Matrix.single i j x)ᵀ = Matrix.single
    j i x := by sorry

-- Matrix.single_mul_single_same
theorem Matrix_single_mul_single_same (i : m) (j : n) (k : l) (x y : ℝ) : Matrix.single i j x *
    Matrix.single j k y = Matrix.single i k (x * y) := by sorry

-- Matrix.isDiag_diagonal
theorem Matrix_isDiag_diagonal (d : n → ℝ) : (diagonal d).IsDiag := by sorry

-- Matrix.IsDiag.isSymm
theorem Matrix_IsDiag_isSymm (A : Matrix n n ℝ) (h : A.IsDiag) : A.IsSymm := by sorry

-- Matrix.IsDiag.add
theorem Matrix_IsDiag_add (A B : Matrix n n ℝ) (hA : A.IsDiag) (hB : B.IsDiag) : (A + B).IsDiag
    := by sorry

-- Matrix.det_of_upperTriangular
theorem Matrix_det_of_upperTriangular (A : Matrix (Fin 3) (Fin 3) ℝ) (h : A.BlockTriangular id) :
    A.det = ∏ i, A i i := by sorry

-- Matrix.BlockTriangular.mul
theorem Matrix_BlockTriangular_mul (A B : Matrix (Fin 3) (Fin 3) ℝ) (hA : A.BlockTriangular id)
    (hB : B.BlockTriangular id) : (A * B).BlockTriangular id := by sorry

-- Matrix.blockTriangular_diagonal
theorem Matrix_blockTriangular_diagonal (d : Fin 3 → ℝ) (b : Fin 3 → ℕ) : (diagonal
    d).BlockTriangular b := by sorry

-- Matrix.circulant_apply
theorem Matrix_circulant_apply (v : Fin 3 → ℝ) (i j : Fin 3) : Matrix.circulant v i j = v (i - j)
    := by sorry

-- Matrix.circulant_mul_comm
theorem Matrix_circulant_mul_comm (v w : Fin 3 → ℝ) : Matrix.circulant v * Matrix.circulant w =
    Matrix.circulant w * Matrix.circulant v := by sorry

-- Matrix.transpose_circulant
theorem Matrix_transpose_circulant (v : Fin 3 → ℝ) : (Matrix.circulant v)ᵀ = Matrix.circulant fun
    i => v (0 - i) := by sorry

-- Matrix.det_permutation
theorem Matrix_det_permutation (σ : Equiv.Perm n) : (σ.permMatrix ℝ).det = ((Equiv.Perm.sign σ :
    ℤˣ) : ℤ) := by sorry

-- Matrix.permMatrix_mulVec
theorem Matrix_permMatrix_mulVec (σ : Equiv.Perm n) (v : n → ℝ) : (σ.permMatrix ℝ) *ᵥ v = v ∘ σ
    := by sorry

-- Equiv.Perm.permMatrix_one
theorem Equiv_Perm_permMatrix_one : ((Equiv.refl n : Equiv.Perm n).permMatrix ℝ) = 1 := by sorry

-- Matrix.swap_mul_self
theorem Matrix_swap_mul_self (i j : n) : Matrix.swap ℝ i j * Matrix.swap ℝ i j = 1 := by sorry

-- Matrix.swap_comm
theorem Matrix_swap_comm (i j : n) : Matrix.swap ℝ i j = Matrix.swap ℝ j i := by sorry

-- Matrix.transpose_swap
theorem Matrix_transpose_swap (i j : n) : (Matrix.swap ℝ i j)ᵀ = Matrix.swap ℝ i j := by sorry

-- Matrix.det_transvection_of_ne
theorem Matrix_det_transvection_of_ne (i j : n) (h : i ≠ j) (c : ℝ) : (Matrix.transvection i j
    c).det = 1 := by sorry

-- Matrix.transvection_zero
theorem Matrix_transvection_zero (i j : n) : Matrix.transvection i j (0 : ℝ) = 1 := by sorry

-- Matrix.transvection_mul_transvection_same
theorem Matrix_transvection_mul_transvection_same (i j : n) (h : i ≠ j) (c d : ℝ) :
    Matrix.transvection i j c * Matrix.transvection i j d = Matrix.transvection i j (c + d) := by
    sorry

-- Matrix.mem_orthogonalGroup_iff
theorem Matrix_mem_orthogonalGroup_iff (A : Matrix n n ℝ) : A ∈ Matrix.orthogonalGroup n ℝ ↔ A *
    Aᵀ = 1 := by sorry

-- Matrix.det_of_mem_unitary
theorem Matrix_det_of_mem_unitary (A : Matrix n n ℝ) (h : A ∈ Matrix.orthogonalGroup n ℝ) : A.det
    ^ 2 = 1 := by sorry

-- Submonoid.mul_mem
theorem Submonoid_mul_mem (A B : Matrix n n ℝ) (hA : A ∈ Matrix.orthogonalGroup n ℝ) (hB : B ∈
    Matrix.orthogonalGroup n ℝ) : A * B ∈ Matrix.orthogonalGroup n ℝ := by sorry

-- Matrix.mem_unitaryGroup_iff
theorem Matrix_mem_unitaryGroup_iff (A : Matrix n n ℝ) : A ∈ Matrix.unitaryGroup n ℝ ↔ A * Aᴴ = 1
    := by sorry

-- Matrix.mem_unitaryGroup_iff'
theorem Matrix_mem_unitaryGroup_iff' (A : Matrix n n ℝ) : A ∈ Matrix.unitaryGroup n ℝ ↔ Aᴴ * A =
    1 := by sorry

-- Submonoid.one_mem
theorem Submonoid_one_mem : (1 : Matrix n n ℝ) ∈ Matrix.unitaryGroup n ℝ := by sorry

-- Matrix.blockDiagonal_apply_eq
theorem Matrix_blockDiagonal_apply_eq (M : o → Matrix m n ℝ) (k : o) (i : m) (j : n) :
    Matrix.blockDiagonal M (i, k) (j, k) = M k i j := by sorry

-- Matrix.blockDiag_blockDiagonal
theorem Matrix_blockDiag_blockDiagonal (M : o → Matrix m n ℝ) : Matrix.blockDiag
    (Matrix.blockDiagonal M) = M := by sorry

-- Matrix.trace_blockDiagonal
theorem Matrix_trace_blockDiagonal (M : o → Matrix n n ℝ) : (Matrix.blockDiagonal M).trace = ∑ k,
    (M k).trace := by sorry

-- Matrix.blockDiag_transpose
theorem Matrix_blockDiag_transpose (M : Matrix (m × o) (n × o) ℝ) (k : o) : Matrix.blockDiag Mᵀ k
    = (Matrix.blockDiag M k)ᵀ := by sorry

-- Matrix.blockDiag_add
theorem Matrix_blockDiag_add (M N : Matrix (m × o) (n × o) ℝ) : Matrix.blockDiag (M + N) =
    Matrix.blockDiag M + Matrix.blockDiag N := by sorry

-- Matrix.mem_rowStochastic
theorem Matrix_mem_rowStochastic (A : Matrix n n ℝ) : A ∈ rowStochastic ℝ n ↔ (∀ i j, 0 ≤ A i j)
    ∧ A *ᵥ 1 = 1 := by sorry

-- Matrix.le_one_of_mem_rowStochastic
theorem Matrix_le_one_of_mem_rowStochastic (A : Matrix n n ℝ) (h : A ∈ rowStochastic ℝ n) (i j :
    n) : A i j ≤ 1 := by sorry

-- Submonoid.one_mem
theorem Submonoid_one_mem_2 : (1 : Matrix n n ℝ) ∈ rowStochastic ℝ n := by sorry

-- Matrix.mem_colStochastic
theorem Matrix_mem_colStochastic (A : Matrix n n ℝ) : A ∈ colStochastic ℝ n ↔ (∀ i j, 0 ≤ A i j)
    ∧ 1 ᵥ* A = 1 := by sorry

-- Matrix.transpose_mem_colStochastic_iff_mem_rowStochastic
theorem Matrix_transpose_mem_colStochastic_iff_mem_rowStochastic (A : Matrix n n ℝ) : Aᵀ ∈
    colStochastic ℝ n ↔ A ∈ rowStochastic ℝ n := by sorry

-- Submonoid.one_mem
theorem Submonoid_one_mem_3 : (1 : Matrix n n ℝ) ∈ colStochastic ℝ n := by sorry

-- mem_doublyStochastic
theorem mem_doublyStochastic (A : Matrix n n ℝ) : A ∈ doublyStochastic ℝ n ↔ (∀ i j, 0 ≤ A i j) ∧
    A *ᵥ 1 = 1 ∧ 1 ᵥ* A = 1 := by sorry

-- permMatrix_mem_doublyStochastic
theorem permMatrix_mem_doublyStochastic (σ : Equiv.Perm n) : σ.permMatrix ℝ ∈ doublyStochastic ℝ
    n := by sorry

-- transpose_mem_doublyStochastic_iff
theorem transpose_mem_doublyStochastic_iff (A : Matrix n n ℝ) : Aᵀ ∈ doublyStochastic ℝ n ↔ A ∈
    doublyStochastic ℝ n := by sorry

-- star_star
theorem star_star (A : Matrix n n ℂ) : star (star A) = A := by sorry

-- star_mul
theorem star_mul (A B : Matrix n n ℂ) : star (A * B) = star B * star A := by sorry

-- Matrix.star_eq_conjTranspose
theorem Matrix_star_eq_conjTranspose (A : Matrix n n ℂ) : star A = Aᴴ := by sorry

-- IsSelfAdjoint.add
theorem IsSelfAdjoint_add (A B : Matrix n n ℂ) (hA : IsSelfAdjoint A) (hB : IsSelfAdjoint B) :
    IsSelfAdjoint (A + B) := by sorry

-- IsSelfAdjoint.star_mul_self
theorem IsSelfAdjoint_star_mul_self (A : Matrix n n ℂ) : IsSelfAdjoint (star A * A) := by sorry

-- IsSelfAdjoint.all
theorem IsSelfAdjoint_all (x : ℝ) : IsSelfAdjoint x := by sorry

-- IsSelfAdjoint.isStarNormal
theorem IsSelfAdjoint_isStarNormal (A : Matrix n n ℂ) (h : IsSelfAdjoint A) : IsStarNormal A :=
    by sorry

-- IsStarNormal.star_comm_self
theorem isStarNormal_iff (A : Matrix n n ℂ) : IsStarNormal A ↔ Commute (star A) A := by sorry

-- IsStarNormal.one
theorem isStarNormal_one : IsStarNormal (1 : Matrix n n ℂ) := by sorry

-- Matrix.transpose_isTotallyUnimodular_iff
theorem Matrix_transpose_isTotallyUnimodular_iff (A : Matrix (Fin 2) (Fin 2) ℤ) :
    Aᵀ.IsTotallyUnimodular ↔ A.IsTotallyUnimodular := by sorry

-- Matrix.IsTotallyUnimodular.apply
theorem Matrix_IsTotallyUnimodular_apply (A : Matrix (Fin 2) (Fin 2) ℤ) (h :
    A.IsTotallyUnimodular) (i j : Fin 2) : A i j = -1 ∨ A i j = 0 ∨ A i j = 1 := by sorry

-- Matrix.IsTotallyUnimodular.submatrix
theorem Matrix_IsTotallyUnimodular_submatrix (A : Matrix (Fin 2) (Fin 2) ℤ) (f g : Fin 2 → Fin 2)
    (h : A.IsTotallyUnimodular) : (A.submatrix f g).IsTotallyUnimodular := by sorry

end Right

namespace Wrong

theorem Matrix_fromCols_toCols (A : Matrix m (n ⊕ n) ℝ) : fromCols A.toCols₂ A.toCols₁ = A := by
    sorry

theorem Matrix_fromCols_mul_fromRows (A B C D : Matrix n n ℝ) : fromCols A B * fromRows C D = A *
    D + B * C := by sorry

theorem Matrix_single_apply_same (i : m) (j l : n) (x : ℝ) : Matrix.single i j x i l = x := by
    sorry

theorem Matrix_isDiag_diagonal (A : Matrix n n ℝ) (h : A.IsSymm) : A.IsDiag := by sorry

theorem Matrix_det_of_upperTriangular (A : Matrix (Fin 3) (Fin 3) ℝ) (h : A.BlockTriangular id) :
    A.IsDiag := by sorry

theorem Matrix_circulant_apply (v : Fin 3 → ℝ) : (Matrix.circulant v).IsSymm := by sorry

theorem Matrix_det_permutation (σ : Equiv.Perm n) : (σ.permMatrix ℝ).det = 1 := by sorry

theorem Matrix_swap_mul_self (i j : n) : Matrix.swap ℝ i j = 1 := by sorry

theorem Matrix_det_transvection_of_ne (i j : n) (c : ℝ) : (Matrix.transvection i j c).det = 1 :=
    by sorry

theorem Matrix_mem_orthogonalGroup_iff (A : Matrix n n ℝ) (h : A ∈ Matrix.orthogonalGroup n ℝ) :
    A.det = 1 := by sorry

theorem Submonoid_mul_mem (A : Matrix n n ℝ) (hA : A ∈ Matrix.orthogonalGroup n ℝ) : A * A = 1 :=
    by sorry

theorem Matrix_mem_unitaryGroup_iff (A B : Matrix n n ℝ) (hA : A ∈ Matrix.unitaryGroup n ℝ) (hB :
    B ∈ Matrix.unitaryGroup n ℝ) : A + B ∈ Matrix.unitaryGroup n ℝ := by sorry

theorem Matrix_blockDiagonal_apply_eq (M : o → Matrix m n ℝ) (k k' : o) (i : m) (j : n) :
    Matrix.blockDiagonal M (i, k) (j, k') = M k i j := by sorry

theorem Matrix_blockDiag_blockDiagonal (M : Matrix (m × o) (n × o) ℝ) : Matrix.blockDiagonal
    (Matrix.blockDiag M) = M := by sorry

theorem Matrix_mem_rowStochastic (A : Matrix n n ℝ) : A ∈ rowStochastic ℝ n ↔ ∀ i j, 0 ≤ A i j :=
    by sorry

theorem Matrix_mem_colStochastic (A : Matrix n n ℝ) : A ∈ colStochastic ℝ n ↔ ∀ i j, 0 ≤ A i j :=
    by sorry

theorem mem_doublyStochastic (A : Matrix n n ℝ) : A ∈ doublyStochastic ℝ n ↔ ∀ i j, 0 ≤ A i j :=
    by sorry

theorem star_star (z : ℂ) : star z = z := by sorry

theorem IsSelfAdjoint_add (A B : Matrix n n ℂ) (hA : IsSelfAdjoint A) (hB : IsSelfAdjoint B) :
    IsSelfAdjoint (A * B) := by sorry

theorem IsSelfAdjoint_isStarNormal (A : Matrix n n ℂ) : IsStarNormal A := by sorry

theorem Matrix_transpose_isTotallyUnimodular_iff (A : Matrix (Fin 2) (Fin 2) ℤ) :
    A.IsTotallyUnimodular := by sorry

end Wrong
