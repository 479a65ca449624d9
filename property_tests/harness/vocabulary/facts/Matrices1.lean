import Mathlib

/-! # Matrices: products, transposes, determinants, ranks, blocks, special matrices, predicates (1 of 3)

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

end Wrong
