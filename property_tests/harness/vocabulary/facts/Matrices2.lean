import Mathlib

/-! # Matrices: products, transposes, determinants, ranks, blocks, special matrices, predicates (2 of 3)

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

open Matrix
open scoped Kronecker
variable {l m n o p : Type*} [Fintype l] [DecidableEq l] [Fintype m] [DecidableEq m]
variable [Fintype n] [DecidableEq n] [Fintype o] [DecidableEq o] [Fintype p] [DecidableEq p]

namespace Right

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

end Right

namespace Wrong

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

end Wrong
