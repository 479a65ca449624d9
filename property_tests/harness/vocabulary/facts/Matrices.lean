import Mathlib

/-! # Matrices: products, transposes, determinants, ranks, blocks, special matrices, predicates

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open Matrix
open scoped Kronecker
variable {l m n o p : Type*} [Fintype l] [DecidableEq l] [Fintype m] [DecidableEq m]
variable [Fintype n] [DecidableEq n] [Fintype o] [DecidableEq o] [Fintype p] [DecidableEq p]

namespace Right

-- Matrix.of_apply
theorem Matrix_of_apply (f : m → n → ℝ) (i : m) (j : n) : Matrix.of f i j = f i j := by sorry

-- Matrix.smul_of
theorem Matrix_smul_of (f : m → n → ℝ) (c : ℝ) : c • Matrix.of f = Matrix.of (c • f) := by sorry

-- Matrix.of_add_of
theorem Matrix_of_add_of (f g : m → n → ℝ) : Matrix.of f + Matrix.of g = Matrix.of (f + g) := by
    sorry

-- Matrix.transpose_mul
theorem Matrix_transpose_mul (A : Matrix l m ℝ) (B : Matrix m n ℝ) : (A * B)ᵀ = Bᵀ * Aᵀ := by
    sorry

-- Matrix.transpose_transpose
theorem Matrix_transpose_transpose (A : Matrix m n ℝ) : Aᵀᵀ = A := by sorry

-- Matrix.transpose_apply
theorem Matrix_transpose_apply (A : Matrix m n ℝ) (i : m) (j : n) : Aᵀ j i = A i j := by sorry

-- Matrix.conjTranspose_mul
theorem Matrix_conjTranspose_mul (A : Matrix l m ℂ) (B : Matrix m n ℂ) : (A * B)ᴴ = Bᴴ * Aᴴ := by
    sorry

-- Matrix.conjTranspose_apply
theorem Matrix_conjTranspose_apply (A : Matrix m n ℂ) (i : m) (j : n) : Aᴴ j i = star (A i j) :=
    by sorry

-- Matrix.conjTranspose_add
theorem Matrix_conjTranspose_add (A B : Matrix m n ℝ) : (A + B)ᴴ = Aᴴ + Bᴴ := by sorry

-- Matrix.trace_mul_comm
theorem Matrix_trace_mul_comm (A : Matrix m n ℝ) (B : Matrix n m ℝ) : (A * B).trace = (B *
    A).trace := by sorry

-- Matrix.trace_transpose
theorem Matrix_trace_transpose (A : Matrix n n ℝ) : Aᵀ.trace = A.trace := by sorry

-- Matrix.trace_one
theorem Matrix_trace_one : (1 : Matrix n n ℝ).trace = Fintype.card n := by sorry

-- Matrix.det_mul
theorem Matrix_det_mul (A B : Matrix n n ℝ) : (A * B).det = A.det * B.det := by sorry

-- Matrix.det_transpose
theorem Matrix_det_transpose (A : Matrix n n ℝ) : Aᵀ.det = A.det := by sorry

-- Matrix.det_smul
theorem Matrix_det_smul (c : ℝ) (A : Matrix n n ℝ) : (c • A).det = c ^ Fintype.card n * A.det :=
    by sorry

-- Matrix.rank_mul_le_left
theorem Matrix_rank_mul_le_left (A : Matrix l m ℝ) (B : Matrix m n ℝ) : (A * B).rank ≤ A.rank :=
    by sorry

-- Matrix.rank_le_card_width
theorem Matrix_rank_le_card_width (A : Matrix m n ℝ) : A.rank ≤ Fintype.card n := by sorry

-- Matrix.rank_transpose
theorem Matrix_rank_transpose (A : Matrix m n ℝ) : Aᵀ.rank = A.rank := by sorry

-- Matrix.diagonal_mul_diagonal
theorem Matrix_diagonal_mul_diagonal (d e : n → ℝ) : diagonal d * diagonal e = diagonal fun i =>
    d i * e i := by sorry

-- Matrix.det_diagonal
theorem Matrix_det_diagonal (d : n → ℝ) : (diagonal d).det = ∏ i, d i := by sorry

-- Matrix.diag_diagonal
theorem Matrix_diag_diagonal (d : n → ℝ) : (diagonal d).diag = d := by sorry

-- Matrix.diag_transpose
theorem Matrix_diag_transpose (A : Matrix n n ℝ) : Aᵀ.diag = A.diag := by sorry

-- Matrix.diag_add
theorem Matrix_diag_add (A B : Matrix n n ℝ) : (A + B).diag = A.diag + B.diag := by sorry

-- Matrix.mulVec_mulVec
theorem Matrix_mulVec_mulVec (A : Matrix l m ℝ) (B : Matrix m n ℝ) (v : n → ℝ) : A *ᵥ (B *ᵥ v) =
    (A * B) *ᵥ v := by sorry

-- Matrix.one_mulVec
theorem Matrix_one_mulVec (v : n → ℝ) : (1 : Matrix n n ℝ) *ᵥ v = v := by sorry

-- Matrix.mulVec_transpose
theorem Matrix_mulVec_transpose (A : Matrix m n ℝ) (v : m → ℝ) : Aᵀ *ᵥ v = v ᵥ* A := by sorry

-- Matrix.vecMul_vecMul
theorem Matrix_vecMul_vecMul (A : Matrix l m ℝ) (B : Matrix m n ℝ) (v : l → ℝ) : v ᵥ* A ᵥ* B = v
    ᵥ* (A * B) := by sorry

-- Matrix.vecMul_one
theorem Matrix_vecMul_one (v : n → ℝ) : v ᵥ* (1 : Matrix n n ℝ) = v := by sorry

-- Matrix.vecMulVec_apply
theorem Matrix_vecMulVec_apply (v : m → ℝ) (w : n → ℝ) (i : m) (j : n) : vecMulVec v w i j = v i
    * w j := by sorry

-- Matrix.transpose_vecMulVec
theorem Matrix_transpose_vecMulVec (v : m → ℝ) (w : n → ℝ) : (vecMulVec v w)ᵀ = vecMulVec w v :=
    by sorry

-- Matrix.vecMulVec_mulVec
theorem Matrix_vecMulVec_mulVec (v : m → ℝ) (w x : n → ℝ) : vecMulVec v w *ᵥ x = (w ⬝ᵥ x) • v :=
    by sorry

-- dotProduct_comm
theorem dotProduct_comm (v w : n → ℝ) : v ⬝ᵥ w = w ⬝ᵥ v := by sorry

-- Matrix.dotProduct_mulVec
theorem Matrix_dotProduct_mulVec (A : Matrix m n ℝ) (v : m → ℝ) (w : n → ℝ) : v ⬝ᵥ A *ᵥ w = v ᵥ*
    A ⬝ᵥ w := by sorry

-- Matrix.hadamard_comm
theorem Matrix_hadamard_comm (A B : Matrix m n ℝ) : A ⊙ B = B ⊙ A := by sorry

-- Matrix.hadamard_one
theorem Matrix_hadamard_one (A : Matrix n n ℝ) : A ⊙ 1 = diagonal A.diag := by sorry

-- Matrix.sum_hadamard_eq
theorem Matrix_sum_hadamard_eq (A B : Matrix m n ℝ) : ∑ i, ∑ j, (A ⊙ B) i j = (A * Bᵀ).trace :=
    by sorry

-- Matrix.submatrix_apply
theorem Matrix_submatrix_apply (A : Matrix m n ℝ) (r : l → m) (c : o → n) (i : l) (j : o) :
    A.submatrix r c i j = A (r i) (c j) := by sorry

-- Matrix.transpose_submatrix
theorem Matrix_transpose_submatrix (A : Matrix m n ℝ) (r : l → m) (c : o → n) : (A.submatrix r
    c)ᵀ = Aᵀ.submatrix c r := by sorry

-- Matrix.det_submatrix_equiv_self
theorem Matrix_det_submatrix_equiv_self (A : Matrix n n ℝ) (e : n ≃ n) : (A.submatrix e e).det =
    A.det := by sorry

-- Matrix.IsSymm.add
theorem Matrix_IsSymm_add (A B : Matrix n n ℝ) (hA : A.IsSymm) (hB : B.IsSymm) : (A + B).IsSymm
    := by sorry

-- Matrix.isSymm_mul_transpose_self
theorem Matrix_isSymm_mul_transpose_self (A : Matrix m n ℝ) : (A * Aᵀ).IsSymm := by sorry

-- Matrix.isSymm_add_transpose_self
theorem Matrix_isSymm_add_transpose_self (A : Matrix n n ℝ) : (A + Aᵀ).IsSymm := by sorry

-- Matrix.isHermitian_conjTranspose_mul_self
theorem Matrix_isHermitian_conjTranspose_mul_self (A : Matrix m n ℝ) : (Aᴴ * A).IsHermitian := by
    sorry

-- Matrix.IsHermitian.inv
theorem Matrix_IsHermitian_inv (A : Matrix n n ℝ) (h : A.IsHermitian) : A⁻¹.IsHermitian := by
    sorry

-- Matrix.IsHermitian.sub
theorem Matrix_IsHermitian_sub (A B : Matrix n n ℝ) (hA : A.IsHermitian) (hB : B.IsHermitian) :
    (A - B).IsHermitian := by sorry

-- Matrix.posSemidef_conjTranspose_mul_self
theorem Matrix_posSemidef_conjTranspose_mul_self (A : Matrix m n ℝ) : (Aᴴ * A).PosSemidef := by
    sorry

-- Matrix.PosSemidef.add
theorem Matrix_PosSemidef_add (A B : Matrix n n ℝ) (hA : A.PosSemidef) (hB : B.PosSemidef) : (A +
    B).PosSemidef := by sorry

-- Matrix.PosSemidef.trace_nonneg
theorem Matrix_PosSemidef_trace_nonneg (A : Matrix n n ℝ) (h : A.PosSemidef) : 0 ≤ A.trace := by
    sorry

-- Matrix.PosDef.det_pos
theorem Matrix_PosDef_det_pos (A : Matrix n n ℝ) (h : A.PosDef) : 0 < A.det := by sorry

-- Matrix.PosDef.inv
theorem Matrix_PosDef_inv (A : Matrix n n ℝ) (h : A.PosDef) : A⁻¹.PosDef := by sorry

-- Matrix.PosDef.add_posSemidef
theorem Matrix_PosDef_add_posSemidef (A B : Matrix n n ℝ) (hA : A.PosDef) (hB : B.PosSemidef) :
    (A + B).PosDef := by sorry

-- Matrix.isUnit_iff_isUnit_det
theorem Matrix_isUnit_iff_isUnit_det (A : Matrix n n ℝ) : IsUnit A ↔ IsUnit A.det := by sorry

-- Int.isUnit_iff
theorem Int_isUnit_iff (k : ℤ) : IsUnit k ↔ k = 1 ∨ k = -1 := by sorry

-- isUnit_iff_ne_zero
theorem isUnit_iff_ne_zero (x : ℝ) : IsUnit x ↔ x ≠ 0 := by sorry

-- mul_invOf_self
theorem mul_invOf_self (A : Matrix n n ℝ) [Invertible A] : A * ⅟A = 1 := by sorry

-- Matrix.invOf_eq_nonsing_inv
theorem Matrix_invOf_eq_nonsing_inv (A : Matrix n n ℝ) [Invertible A] : ⅟A = A⁻¹ := by sorry

-- invOf_eq_inv
theorem invOf_eq_inv (x : ℝ) [Invertible x] : ⅟x = x⁻¹ := by sorry

-- Ring.inverse_eq_inv
theorem Ring_inverse_eq_inv (x : ℝ) : Ring.inverse x = x⁻¹ := by sorry

-- Ring.inverse_non_unit
theorem Ring_inverse_non_unit (A : Matrix n n ℝ) (h : ¬ IsUnit A) : Ring.inverse A = 0 := by sorry

-- Matrix.nonsing_inv_eq_ringInverse
theorem Matrix_nonsing_inv_eq_ringInverse (A : Matrix n n ℝ) : A⁻¹ = Ring.inverse A := by sorry

-- Matrix.mul_adjugate
theorem Matrix_mul_adjugate (A : Matrix n n ℝ) : A * A.adjugate = A.det • (1 : Matrix n n ℝ) :=
    by sorry

-- Matrix.adjugate_mul
theorem Matrix_adjugate_mul (A : Matrix n n ℝ) : A.adjugate * A = A.det • (1 : Matrix n n ℝ) :=
    by sorry

-- Matrix.adjugate_mul_distrib
theorem Matrix_adjugate_mul_distrib (A B : Matrix n n ℝ) : (A * B).adjugate = B.adjugate *
    A.adjugate := by sorry

-- Matrix.mulVec_cramer
theorem Matrix_mulVec_cramer (A : Matrix n n ℝ) (b : n → ℝ) : A *ᵥ A.cramer b = A.det • b := by
    sorry

-- Matrix.cramer_eq_adjugate_mulVec
theorem Matrix_cramer_eq_adjugate_mulVec (A : Matrix n n ℝ) (b : n → ℝ) : A.cramer b = A.adjugate
    *ᵥ b := by sorry

-- Matrix.cramer_one
theorem Matrix_cramer_one (b : n → ℝ) : (1 : Matrix n n ℝ).cramer b = b := by sorry

-- Matrix.mulVecLin_apply
theorem Matrix_mulVecLin_apply (A : Matrix m n ℝ) (v : n → ℝ) : A.mulVecLin v = A *ᵥ v := by sorry

-- Matrix.mulVecLin_mul
theorem Matrix_mulVecLin_mul (A : Matrix l m ℝ) (B : Matrix m n ℝ) : (A * B).mulVecLin =
    A.mulVecLin ∘ₗ B.mulVecLin := by sorry

-- Matrix.mulVecLin_add
theorem Matrix_mulVecLin_add (A B : Matrix m n ℝ) : (A + B).mulVecLin = A.mulVecLin + B.mulVecLin
    := by sorry

-- Matrix.vecMulLinear_apply
theorem Matrix_vecMulLinear_apply (A : Matrix m n ℝ) (v : m → ℝ) : A.vecMulLinear v = v ᵥ* A :=
    by sorry

-- Matrix.mulVecLin_transpose
theorem Matrix_mulVecLin_transpose (A : Matrix m n ℝ) : Aᵀ.mulVecLin = A.vecMulLinear := by sorry

-- Matrix.vecMulLinear_transpose
theorem Matrix_vecMulLinear_transpose (A : Matrix m n ℝ) : Aᵀ.vecMulLinear = A.mulVecLin := by
    sorry

-- Matrix.mul_kronecker_mul
theorem Matrix_mul_kronecker_mul (A B : Matrix m m ℝ) (C D : Matrix n n ℝ) : (A * B) ⊗ₖ (C * D) =
    A ⊗ₖ C * B ⊗ₖ D := by sorry

-- Matrix.det_kronecker
theorem Matrix_det_kronecker (A : Matrix (Fin 2) (Fin 2) ℝ) (B : Matrix (Fin 1) (Fin 1) ℝ) : (A
    ⊗ₖ B).det = A.det * B.det ^ 2 := by sorry

-- Matrix.trace_kronecker
theorem Matrix_trace_kronecker (A : Matrix m m ℝ) (B : Matrix n n ℝ) : (A ⊗ₖ B).trace = A.trace *
    B.trace := by sorry

-- Matrix.reindex_apply
theorem Matrix_reindex_apply (e : m ≃ l) (f : n ≃ o) (A : Matrix m n ℝ) : Matrix.reindex e f A =
    A.submatrix e.symm f.symm := by sorry

-- Matrix.det_reindex_self
theorem Matrix_det_reindex_self (e : m ≃ n) (A : Matrix m m ℝ) : (Matrix.reindex e e A).det =
    A.det := by sorry

-- Matrix.transpose_reindex
theorem Matrix_transpose_reindex (e : m ≃ l) (f : n ≃ o) (A : Matrix m n ℝ) : (Matrix.reindex e f
    A)ᵀ = Matrix.reindex f e Aᵀ := by sorry

-- Matrix.permanent_transpose
theorem Matrix_permanent_transpose (A : Matrix n n ℝ) : Aᵀ.permanent = A.permanent := by sorry

-- Matrix.permanent_diagonal
theorem Matrix_permanent_diagonal (d : n → ℝ) : (diagonal d).permanent = ∏ i, d i := by sorry

-- Matrix.permanent_smul
theorem Matrix_permanent_smul (c : ℝ) (A : Matrix n n ℝ) : (c • A).permanent = c ^ Fintype.card n
    * A.permanent := by sorry

-- Matrix.vandermonde_apply
theorem Matrix_vandermonde_apply (k : ℕ) (v : Fin k → ℝ) (i j : Fin k) : Matrix.vandermonde v i j
    = v i ^ (j : ℕ) := by sorry

-- Matrix.det_vandermonde
theorem Matrix_det_vandermonde (k : ℕ) (v : Fin k → ℝ) : (Matrix.vandermonde v).det = ∏ i, ∏ j ∈
    Finset.Ioi i, (v j - v i) := by sorry

-- Matrix.det_vandermonde_ne_zero_iff
theorem Matrix_det_vandermonde_ne_zero_iff (k : ℕ) (v : Fin k → ℝ) : (Matrix.vandermonde v).det ≠
    0 ↔ Function.Injective v := by sorry

-- Matrix.cons_val_zero
theorem Matrix_cons_val_zero (k : ℕ) (x : ℝ) (v : Fin k → ℝ) : Matrix.vecCons x v 0 = x := by
    sorry

-- Matrix.cons_val_succ
theorem Matrix_cons_val_succ (k : ℕ) (x : ℝ) (v : Fin k → ℝ) (i : Fin k) : Matrix.vecCons x v
    i.succ = v i := by sorry

-- Matrix.head_cons
theorem Matrix_head_cons (k : ℕ) (x : ℝ) (v : Fin k → ℝ) : Matrix.vecHead (Matrix.vecCons x v) =
    x := by sorry

-- Matrix.tail_cons
theorem Matrix_tail_cons (k : ℕ) (x : ℝ) (v : Fin k → ℝ) : Matrix.vecTail (Matrix.vecCons x v) =
    v := by sorry

-- Matrix.cons_head_tail
theorem Matrix_cons_head_tail (k : ℕ) (v : Fin (k + 1) → ℝ) : Matrix.vecCons (Matrix.vecHead v)
    (Matrix.vecTail v) = v := by sorry

-- Matrix.head_add
theorem Matrix_head_add (k : ℕ) (v w : Fin (k + 1) → ℝ) : Matrix.vecHead (v + w) = Matrix.vecHead
    v + Matrix.vecHead w := by sorry

-- Matrix.tail_add
theorem Matrix_tail_add (k : ℕ) (v w : Fin (k + 1) → ℝ) : Matrix.vecTail (v + w) = Matrix.vecTail
    v + Matrix.vecTail w := by sorry

-- Matrix.map_apply
theorem Matrix_map_apply (A : Matrix m n ℝ) (f : ℝ → ℝ) (i : m) (j : n) : A.map f i j = f (A i j)
    := by sorry

-- Matrix.map_id
theorem Matrix_map_id (A : Matrix m n ℝ) : A.map id = A := by sorry

-- Matrix.transpose_map
theorem Matrix_transpose_map (A : Matrix m n ℝ) (f : ℝ → ℝ) : Aᵀ.map f = (A.map f)ᵀ := by sorry

-- Matrix.row_apply
theorem Matrix_row_apply (A : Matrix m n ℝ) (i : m) (j : n) : A.row i j = A i j := by sorry

-- Matrix.col_apply
theorem Matrix_col_apply (A : Matrix m n ℝ) (i : m) (j : n) : A.col j i = A i j := by sorry

-- Matrix.row_transpose
theorem Matrix_row_transpose (A : Matrix m n ℝ) (j : n) : Aᵀ.row j = A.col j := by sorry

-- Matrix.col_transpose
theorem Matrix_col_transpose (A : Matrix m n ℝ) (i : m) : Aᵀ.col i = A.row i := by sorry

-- Matrix.updateRow_self
theorem Matrix_updateRow_self (A : Matrix m n ℝ) (i : m) (b : n → ℝ) : A.updateRow i b i = b :=
    by sorry

-- Matrix.updateRow_eq_self
theorem Matrix_updateRow_eq_self (A : Matrix m n ℝ) (i : m) : A.updateRow i (A i) = A := by sorry

-- Matrix.det_updateRow_smul
theorem Matrix_det_updateRow_smul (A : Matrix n n ℝ) (i : n) (c : ℝ) (b : n → ℝ) : (A.updateRow i
    (c • b)).det = c * (A.updateRow i b).det := by sorry

-- Matrix.updateCol_transpose
theorem Matrix_updateCol_transpose (A : Matrix m n ℝ) (i : m) (b : n → ℝ) : Aᵀ.updateCol i b =
    (A.updateRow i b)ᵀ := by sorry

-- Matrix.updateCol_self
theorem Matrix_updateCol_self (A : Matrix m n ℝ) (i : m) (j : n) (b : m → ℝ) : A.updateCol j b i
    j = b i := by sorry

-- Matrix.updateCol_ne
theorem Matrix_updateCol_ne (A : Matrix m n ℝ) (i : m) (j k : n) (b : m → ℝ) (h : k ≠ j) :
    A.updateCol j b i k = A i k := by sorry

-- Matrix.replicateRow_apply
theorem Matrix_replicateRow_apply (v : n → ℝ) (i : m) (j : n) : replicateRow m v i j = v j := by
    sorry

-- Matrix.replicateCol_apply
theorem Matrix_replicateCol_apply (v : n → ℝ) (i : n) (j : m) : replicateCol m v i j = v i := by
    sorry

-- Matrix.transpose_replicateCol
theorem Matrix_transpose_replicateCol (v : n → ℝ) : (replicateCol m v)ᵀ = replicateRow m v := by
    sorry

-- Matrix.vecMulVec_eq
theorem Matrix_vecMulVec_eq (v : m → ℝ) (w : n → ℝ) : vecMulVec v w = replicateCol (Fin 1) v *
    replicateRow (Fin 1) w := by sorry

-- Matrix.fromBlocks_transpose
theorem Matrix_fromBlocks_transpose (A : Matrix n l ℝ) (B : Matrix n m ℝ) (C : Matrix o l ℝ) (D :
    Matrix o m ℝ) : (fromBlocks A B C D)ᵀ = fromBlocks Aᵀ Cᵀ Bᵀ Dᵀ := by sorry

-- Matrix.det_fromBlocks_zero₂₁
theorem Matrix_det_fromBlocks_zero₂₁ (A : Matrix m m ℝ) (B : Matrix m n ℝ) (D : Matrix n n ℝ) :
    (fromBlocks A B 0 D).det = A.det * D.det := by sorry

-- Matrix.fromBlocks_toBlocks
theorem Matrix_fromBlocks_toBlocks (M : Matrix (n ⊕ o) (l ⊕ m) ℝ) : fromBlocks M.toBlocks₁₁
    M.toBlocks₁₂ M.toBlocks₂₁ M.toBlocks₂₂ = M := by sorry

-- Matrix.toBlocks_fromBlocks₁₁
theorem Matrix_toBlocks_fromBlocks₁₁ (A : Matrix n l ℝ) (B : Matrix n m ℝ) (C : Matrix o l ℝ) (D
    : Matrix o m ℝ) : (fromBlocks A B C D).toBlocks₁₁ = A := by sorry

-- Matrix.toBlocks_fromBlocks₁₂
theorem Matrix_toBlocks_fromBlocks₁₂ (A : Matrix n l ℝ) (B : Matrix n m ℝ) (C : Matrix o l ℝ) (D
    : Matrix o m ℝ) : (fromBlocks A B C D).toBlocks₁₂ = B := by sorry

-- Matrix.toBlocks_fromBlocks₂₁
theorem Matrix_toBlocks_fromBlocks₂₁ (A : Matrix n l ℝ) (B : Matrix n m ℝ) (C : Matrix o l ℝ) (D
    : Matrix o m ℝ) : (fromBlocks A B C D).toBlocks₂₁ = C := by sorry

-- Matrix.toBlocks_fromBlocks₂₂
theorem Matrix_toBlocks_fromBlocks₂₂ (A : Matrix n l ℝ) (B : Matrix n m ℝ) (C : Matrix o l ℝ) (D
    : Matrix o m ℝ) : (fromBlocks A B C D).toBlocks₂₂ = D := by sorry

-- Matrix.trace
theorem Matrix_trace_fromBlocks (M : Matrix (m ⊕ n) (m ⊕ n) ℝ) : M.trace = M.toBlocks₁₁.trace +
    M.toBlocks₂₂.trace := by sorry

-- Matrix.fromBlocks_transpose
theorem Matrix_transpose_fromBlocks (M : Matrix (m ⊕ n) (m ⊕ n) ℝ) : Mᵀ.toBlocks₁₂ =
    M.toBlocks₂₁ᵀ ∧ Mᵀ.toBlocks₁₁ = M.toBlocks₁₁ᵀ ∧ Mᵀ.toBlocks₂₂ = M.toBlocks₂₂ᵀ := by sorry

-- Matrix.fromRows_toRows
theorem Matrix_fromRows_toRows (A : Matrix (m ⊕ l) n ℝ) : fromRows A.toRows₁ A.toRows₂ = A := by
    sorry

-- Matrix.toRows₁_fromRows
theorem Matrix_toRows₁_fromRows (A : Matrix m n ℝ) (B : Matrix l n ℝ) : (fromRows A B).toRows₁ =
    A := by sorry

-- Matrix.toRows₂_fromRows
theorem Matrix_toRows₂_fromRows (A : Matrix m n ℝ) (B : Matrix l n ℝ) : (fromRows A B).toRows₂ =
    B := by sorry

-- Matrix.toRows₁_apply
theorem Matrix_toRows₁_apply (A : Matrix (m ⊕ l) n ℝ) (i : m) (k : l) (j : n) : A.toRows₁ i j = A
    (Sum.inl i) j ∧ A.toRows₂ k j = A (Sum.inr k) j := by sorry

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

theorem Matrix_of_apply (f : n → n → ℝ) (i j : n) : Matrix.of f i j = f j i := by sorry

theorem Matrix_transpose_mul (A B : Matrix n n ℝ) : (A * B)ᵀ = Aᵀ * Bᵀ := by sorry

theorem Matrix_conjTranspose_mul (A : Matrix n n ℂ) : Aᴴ = Aᵀ := by sorry

theorem Matrix_trace_mul_comm (A B : Matrix n n ℝ) : (A * B).trace = A.trace * B.trace := by sorry

theorem Matrix_det_mul (A B : Matrix n n ℝ) : (A + B).det = A.det + B.det := by sorry

theorem Matrix_det_smul (c : ℝ) (A : Matrix n n ℝ) : (c • A).det = c * A.det := by sorry

theorem Matrix_rank_mul_le_left (A B : Matrix n n ℝ) : A.rank ≤ (A * B).rank := by sorry

theorem Matrix_diagonal_mul_diagonal (d : n → ℝ) : (diagonal d).trace = (diagonal d).det := by
    sorry

theorem Matrix_diag_diagonal (A : Matrix n n ℝ) : diagonal A.diag = A := by sorry

theorem Matrix_mulVec_mulVec (A B : Matrix n n ℝ) (v : n → ℝ) : A *ᵥ (B *ᵥ v) = (B * A) *ᵥ v :=
    by sorry

theorem Matrix_vecMul_vecMul (A : Matrix n n ℝ) (v : n → ℝ) : v ᵥ* A = A *ᵥ v := by sorry

theorem Matrix_vecMulVec_apply (v w : n → ℝ) : vecMulVec v w = vecMulVec w v := by sorry

theorem dotProduct_comm (v w : n → ℝ) : (v ⬝ᵥ w) ^ 2 = (v ⬝ᵥ v) * (w ⬝ᵥ w) := by sorry

theorem Matrix_hadamard_comm (A B : Matrix n n ℝ) : A ⊙ B = A * B := by sorry

theorem Matrix_submatrix_apply (A : Matrix n n ℝ) (r : n → n) : (A.submatrix r r).trace = A.trace
    := by sorry

theorem Matrix_IsSymm_add (A B : Matrix n n ℝ) (hA : A.IsSymm) (hB : B.IsSymm) : (A * B).IsSymm
    := by sorry

theorem Matrix_isHermitian_conjTranspose_mul_self (A : Matrix n n ℝ) : (A * A).IsHermitian := by
    sorry

theorem Matrix_posSemidef_conjTranspose_mul_self (A : Matrix n n ℝ) (h : A.IsHermitian) :
    A.PosSemidef := by sorry

theorem Matrix_PosDef_det_pos (A : Matrix n n ℝ) (h : A.PosSemidef) : 0 < A.det := by sorry

theorem Matrix_PosDef_add_posSemidef (A B : Matrix n n ℝ) (hA : A.PosDef) (hB : B.PosDef) : (A -
    B).PosDef := by sorry

theorem Matrix_isUnit_iff_isUnit_det (A B : Matrix n n ℝ) (hA : IsUnit A) (hB : IsUnit B) :
    IsUnit (A + B) := by sorry

theorem Int_isUnit_iff (k : ℤ) : IsUnit k ↔ k ≠ 0 := by sorry

theorem mul_invOf_self (A : Matrix n n ℝ) [Invertible A] : A * A = 1 := by sorry

theorem Matrix_invOf_eq_nonsing_inv (x : ℝ) [Invertible x] : ⅟x = x := by sorry

theorem Ring_inverse_eq_inv (x : ℝ) : Ring.inverse x = x := by sorry

theorem Matrix_mul_adjugate (A : Matrix n n ℝ) : A * A.adjugate = 1 := by sorry

theorem Matrix_adjugate_mul_distrib (A B : Matrix n n ℝ) : (A * B).adjugate = A.adjugate *
    B.adjugate := by sorry

theorem Matrix_mulVec_cramer (A : Matrix n n ℝ) (b : n → ℝ) : A *ᵥ A.cramer b = b := by sorry

theorem Matrix_mulVecLin_apply (A : Matrix n n ℝ) (v : n → ℝ) : A.mulVecLin v = v ᵥ* A := by sorry

theorem Matrix_vecMulLinear_apply (A : Matrix n n ℝ) : A.vecMulLinear = A.mulVecLin := by sorry

theorem Matrix_mul_kronecker_mul (A B : Matrix n n ℝ) : A ⊗ₖ B = B ⊗ₖ A := by sorry

theorem Matrix_reindex_apply (e f : n ≃ n) (A : Matrix n n ℝ) : Matrix.reindex e f A =
    A.submatrix e f := by sorry

theorem Matrix_permanent_transpose (A : Matrix n n ℝ) : A.permanent = A.det := by sorry

theorem Matrix_vandermonde_apply (k : ℕ) (v : Fin k → ℝ) (i j : Fin k) : Matrix.vandermonde v i j
    = v j ^ (i : ℕ) := by sorry

theorem Matrix_cons_val_zero (k : ℕ) (x : ℝ) (v : Fin k → ℝ) : Matrix.vecCons x v (Fin.last k) =
    x := by sorry

theorem Matrix_head_cons (k : ℕ) (v : Fin (k + 1) → ℝ) : Matrix.vecHead v = v (Fin.last k) := by
    sorry

theorem Matrix_cons_head_tail (k : ℕ) (v : Fin (k + 1) → ℝ) (i : Fin k) : Matrix.vecTail v i = v
    i.castSucc := by sorry

theorem Matrix_map_apply (A : Matrix n n ℝ) (f : ℝ → ℝ) : (A.map f).trace = f A.trace := by sorry

theorem Matrix_row_apply (A : Matrix n n ℝ) (i : n) : A.row i = A.col i := by sorry

theorem Matrix_updateRow_self (A : Matrix m n ℝ) (i k : m) (b : n → ℝ) : A.updateRow i b k = b :=
    by sorry

theorem Matrix_updateCol_transpose (A : Matrix n n ℝ) (i : n) (b : n → ℝ) : A.updateCol i b =
    A.updateRow i b := by sorry

theorem Matrix_replicateRow_apply (v : n → ℝ) : replicateRow n v = replicateCol n v := by sorry

theorem Matrix_fromBlocks_transpose (A B C D : Matrix n n ℝ) : (fromBlocks A B C D)ᵀ = fromBlocks
    Aᵀ Bᵀ Cᵀ Dᵀ := by sorry

theorem Matrix_det_fromBlocks_zero₂₁ (A B C D : Matrix n n ℝ) : (fromBlocks A B C D).det = A.det
    * D.det - B.det * C.det := by sorry

theorem Matrix_fromBlocks_toBlocks (M : Matrix (n ⊕ n) (n ⊕ n) ℝ) : fromBlocks M.toBlocks₁₁
    M.toBlocks₂₁ M.toBlocks₁₂ M.toBlocks₂₂ = M := by sorry

theorem Matrix_toBlocks_fromBlocks₁₁ (M : Matrix (n ⊕ n) (n ⊕ n) ℝ) : M.toBlocks₁₁ = M.toBlocks₂₂
    := by sorry

theorem Matrix_fromRows_toRows (A : Matrix (m ⊕ m) n ℝ) : fromRows A.toRows₂ A.toRows₁ = A := by
    sorry

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
