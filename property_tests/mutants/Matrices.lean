import Mathlib

/-! # Matrices: trace, determinant, rank, inverse, structure

Statements without proofs, on purpose: `Wrong` holds false ones, `Right` a true twin of each, of the
same name. They are read and tested like any Lean file; nothing here is part of the library.
-/

open Matrix

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p]
variable [DecidableEq m] [DecidableEq n] [DecidableEq p]

namespace Wrong

theorem mul_comm (A B : Matrix n n ℝ) : A * B = B * A := by sorry

theorem trace_mul (A B : Matrix n n ℝ) : (A * B).trace = A.trace * B.trace := by sorry

theorem det_add (A B : Matrix n n ℝ) : (A + B).det = A.det + B.det := by sorry

theorem det_smul (c : ℝ) (A : Matrix n n ℝ) : (c • A).det = c * A.det := by sorry

theorem det_neg (A : Matrix n n ℝ) : (-A).det = -A.det := by sorry

theorem det_mul_rect (A : Matrix m n ℝ) (B : Matrix n m ℝ) : (A * B).det = (B * A).det := by sorry

theorem trace_one : (1 : Matrix n n ℝ).trace = 1 := by sorry

theorem trace_triple (A B C : Matrix n n ℝ) : (A * B * C).trace = (B * A * C).trace := by sorry

theorem transpose_mul (A B : Matrix n n ℝ) : (A * B)ᵀ = Aᵀ * Bᵀ := by sorry

theorem mul_nonsing_inv (A : Matrix n n ℝ) : A * A⁻¹ = 1 := by sorry

theorem inv_mul (A B : Matrix n n ℝ) (hA : IsUnit A.det) (hB : IsUnit B.det) :
    (A * B)⁻¹ = A⁻¹ * B⁻¹ := by sorry

theorem inv_inv (A : Matrix n n ℝ) : A⁻¹⁻¹ = A := by sorry

theorem rank_mul (A B : Matrix n n ℝ) : (A * B).rank = min A.rank B.rank := by sorry

theorem rank_add (A B : Matrix n n ℝ) : (A + B).rank = A.rank + B.rank := by sorry

theorem rank_pow (A : Matrix n n ℝ) : (A * A).rank = A.rank := by sorry

theorem eq_zero_of_sq (A : Matrix n n ℝ) (h : A * A = 0) : A = 0 := by sorry

theorem eq_one_of_sq (A : Matrix n n ℝ) (h : A * A = 1) : A = 1 ∨ A = -1 := by sorry

theorem mul_eq_zero (A B : Matrix n n ℝ) (h : A * B = 0) : A = 0 ∨ B = 0 := by sorry

theorem symm_mul (A B : Matrix n n ℝ) (hA : A.IsSymm) (hB : B.IsSymm) : (A * B).IsSymm := by sorry

theorem posSemidef_mul (A B : Matrix n n ℝ) (hA : A.PosSemidef) (hB : B.PosSemidef) :
    (A * B).PosSemidef := by sorry

theorem posDef_gram (A : Matrix m n ℝ) : (Aᵀ * A).PosDef := by sorry

theorem posSemidef_sub (A B : Matrix n n ℝ) (hA : A.PosDef) (hB : B.PosSemidef) :
    (A - B).PosSemidef := by sorry

theorem posSemidef_of_diag (A : Matrix n n ℝ) (hA : A.IsSymm) (h : ∀ i, 0 ≤ A i i) :
    A.PosSemidef := by sorry

theorem orthonormal_rows (U : Matrix m n ℝ) (hU : Uᵀ * U = 1) : U * Uᵀ = 1 := by sorry

theorem det_orthogonal (U : Matrix n n ℝ) (hU : Uᵀ * U = 1) : U.det = 1 := by sorry

theorem trace_nonneg (A : Matrix n n ℝ) (h : 0 ≤ A.det) : 0 ≤ A.trace := by sorry

theorem diagonal_mul (d : n → ℝ) (A : Matrix n n ℝ) : diagonal d * A = A * diagonal d := by sorry

theorem mulVec_cancel (A : Matrix m n ℝ) (v w : n → ℝ) (h : A *ᵥ v = A *ᵥ w) : v = w := by sorry

theorem dotProduct_pos (v : n → ℝ) : 0 < v ⬝ᵥ v := by sorry

theorem dotProduct_mulVec (A : Matrix n n ℝ) (v w : n → ℝ) :
    v ⬝ᵥ (A *ᵥ w) = (A *ᵥ v) ⬝ᵥ w := by sorry

theorem vecMulVec_comm (v w : n → ℝ) : vecMulVec v w = vecMulVec w v := by sorry

theorem commuting_transpose (A : Matrix n n ℝ) : Aᵀ * A = A * Aᵀ := by sorry

theorem det_le_trace (A : Matrix n n ℝ) (hA : A.PosSemidef) : A.det ≤ A.trace := by sorry

theorem sum_entries (A B : Matrix m n ℝ) :
    (∑ i, ∑ j, A i j * B i j) = (∑ i, ∑ j, A i j) * (∑ i, ∑ j, B i j) := by sorry

end Wrong

namespace Right

theorem mul_comm (A B : Matrix n n ℝ) (h : A * B = B * A) : A * (B * B) = B * B * A := by sorry

theorem trace_mul (A B : Matrix n n ℝ) : (A * B).trace = (B * A).trace := by sorry

theorem det_add (A B : Matrix n n ℝ) : (A * B).det = A.det * B.det := by sorry

theorem det_smul (c : ℝ) (A : Matrix n n ℝ) : (c • A).det = c ^ Fintype.card n * A.det := by sorry

theorem det_neg (A : Matrix n n ℝ) : (-A).det = (-1) ^ Fintype.card n * A.det := by sorry

theorem det_mul_rect (A : Matrix m n ℝ) (B : Matrix n m ℝ) :
    (1 + A * B).det = (1 + B * A).det := by sorry

theorem trace_one : (1 : Matrix n n ℝ).trace = Fintype.card n := by sorry

theorem trace_triple (A B C : Matrix n n ℝ) : (A * B * C).trace = (B * C * A).trace := by sorry

theorem transpose_mul (A B : Matrix n n ℝ) : (A * B)ᵀ = Bᵀ * Aᵀ := by sorry

theorem mul_nonsing_inv (A : Matrix n n ℝ) (h : IsUnit A.det) : A * A⁻¹ = 1 := by sorry

theorem inv_mul (A B : Matrix n n ℝ) : (A * B)⁻¹ = B⁻¹ * A⁻¹ := by sorry

theorem inv_inv (A : Matrix n n ℝ) (h : IsUnit A.det) : A⁻¹⁻¹ = A := by sorry

theorem rank_mul (A B : Matrix n n ℝ) : (A * B).rank ≤ min A.rank B.rank := by sorry

theorem rank_add (A B : Matrix n n ℝ) : (A + B).rank ≤ A.rank + B.rank := by sorry

theorem rank_pow (A : Matrix m n ℝ) : (Aᵀ * A).rank = A.rank := by sorry

theorem eq_zero_of_sq (A : Matrix n n ℝ) (h : Aᵀ * A = 0) : A = 0 := by sorry

theorem eq_one_of_sq (A : Matrix n n ℝ) (h : A * A = 1) : A.det ^ 2 = 1 := by sorry

theorem mul_eq_zero (A B : Matrix n n ℝ) (h : A * B = 0) (hA : IsUnit A.det) : B = 0 := by sorry

theorem symm_mul (A B : Matrix n n ℝ) (hA : A.IsSymm) (hB : B.IsSymm) :
    (A * B * A).IsSymm := by sorry

theorem posSemidef_mul (A B : Matrix n n ℝ) (hB : B.PosSemidef) :
    (Aᵀ * B * A).PosSemidef := by sorry

theorem posDef_gram (A : Matrix m n ℝ) : (Aᵀ * A).PosSemidef := by sorry

theorem posSemidef_sub (A B : Matrix n n ℝ) (hA : A.PosDef) (hB : B.PosSemidef) :
    (A + B).PosDef := by sorry

theorem posSemidef_of_diag (A : Matrix n n ℝ) (hA : A.PosSemidef) : ∀ i, 0 ≤ A i i := by sorry

theorem orthonormal_rows (U : Matrix n n ℝ) (hU : Uᵀ * U = 1) : U * Uᵀ = 1 := by sorry

theorem det_orthogonal (U : Matrix n n ℝ) (hU : Uᵀ * U = 1) : |U.det| = 1 := by sorry

theorem trace_nonneg (A : Matrix n n ℝ) (h : A.PosSemidef) : 0 ≤ A.trace := by sorry

theorem diagonal_mul (d e : n → ℝ) : diagonal d * diagonal e = diagonal e * diagonal d := by sorry

theorem mulVec_cancel (A : Matrix n n ℝ) (v w : n → ℝ) (hA : IsUnit A.det)
    (h : A *ᵥ v = A *ᵥ w) : v = w := by sorry

theorem dotProduct_pos (v : n → ℝ) (h : v ≠ 0) : 0 < v ⬝ᵥ v := by sorry

theorem dotProduct_mulVec (A : Matrix n n ℝ) (v w : n → ℝ) :
    v ⬝ᵥ (A *ᵥ w) = (Aᵀ *ᵥ v) ⬝ᵥ w := by sorry

theorem vecMulVec_comm (v w : n → ℝ) : (vecMulVec v w)ᵀ = vecMulVec w v := by sorry

theorem commuting_transpose (A : Matrix n n ℝ) : (Aᵀ * A).trace = (A * Aᵀ).trace := by sorry

theorem det_le_trace (A : Matrix n n ℝ) (hA : A.PosSemidef) : 0 ≤ A.det := by sorry

theorem sum_entries (A B : Matrix m n ℝ) :
    (∑ i, ∑ j, A i j * B i j) ^ 2 ≤
      (∑ i, ∑ j, A i j * A i j) * (∑ i, ∑ j, B i j * B i j) := by sorry

end Right
