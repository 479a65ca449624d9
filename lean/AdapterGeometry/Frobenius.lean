/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.DotProduct
import AdapterGeometry.Scaling

/-!
# The squared Frobenius norm

## Main results

* `AdapterGeometry.frobeniusSq_eq_zero_iff`, `AdapterGeometry.frobeniusSq_transpose`,
  `AdapterGeometry.frobeniusSq_eq_trace`
* `AdapterGeometry.frobeniusSq_add`, `AdapterGeometry.frobeniusSq_sub`: expansion of a sum
* `AdapterGeometry.frobeniusSq_orthonormal_mul`, `AdapterGeometry.frobeniusSq_mul_orthonormal`:
  invariance under orthonormal frames
* `AdapterGeometry.frobeniusSq_mul_le_of_forall`: the mixed product bound
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p]

/-- The squared Frobenius norm is the sum over the rows of their squared lengths. -/
theorem frobeniusSq_eq_sum_row (M : Matrix m n ℝ) : frobeniusSq M = ∑ i, (M i ⬝ᵥ M i) :=
  rfl

/-- The zero matrix has squared Frobenius norm `0`. -/
theorem frobeniusSq_zero : frobeniusSq (0 : Matrix m n ℝ) = 0 := by
  unfold frobeniusSq
  simp only [Matrix.zero_apply, mul_zero, Finset.sum_const_zero]

/-- Only the zero matrix has squared Frobenius norm `0`. -/
theorem frobeniusSq_eq_zero_iff (M : Matrix m n ℝ) : frobeniusSq M = 0 ↔ M = 0 := by
  constructor
  · intro h
    have hsum : ∑ i, (M i ⬝ᵥ M i) = 0 := h
    have hnn : ∀ i ∈ (Finset.univ : Finset m), 0 ≤ M i ⬝ᵥ M i :=
      fun i _ => dot_self_nonneg (M i)
    have hrow : ∀ i ∈ (Finset.univ : Finset m), M i ⬝ᵥ M i = 0 :=
      (Finset.sum_eq_zero_iff_of_nonneg hnn).mp hsum
    ext i j
    have hi : M i = 0 := dotProduct_self_eq_zero.mp (hrow i (Finset.mem_univ i))
    have hij : M i j = (0 : n → ℝ) j := congrFun hi j
    first
      | exact hij
      | simpa using hij
  · intro h
    rw [h]
    exact frobeniusSq_zero

/-- A matrix and its transpose have the same squared Frobenius norm. -/
theorem frobeniusSq_transpose (M : Matrix m n ℝ) : frobeniusSq Mᵀ = frobeniusSq M := by
  unfold frobeniusSq
  simp only [Matrix.transpose_apply]
  exact Finset.sum_comm

/-- The squared Frobenius norm is the sum over the columns of their squared lengths. -/
theorem frobeniusSq_eq_sum_col (M : Matrix m n ℝ) : frobeniusSq M = ∑ j, (Mᵀ j ⬝ᵥ Mᵀ j) :=
  (frobeniusSq_transpose M).symm

/-- The squared Frobenius norm is a trace: `‖M‖_F² = tr (Mᵀ M)`. -/
theorem frobeniusSq_eq_trace (M : Matrix m n ℝ) : frobeniusSq M = (Mᵀ * M).trace := by
  first
    | simp only [frobeniusSq, Matrix.trace, Matrix.diag_apply, Matrix.mul_apply,
        Matrix.transpose_apply]
      exact Finset.sum_comm
    | exact frobeniusSq_eq_sum_col M

/-- A matrix and its negative have the same squared Frobenius norm. -/
theorem frobeniusSq_neg (M : Matrix m n ℝ) : frobeniusSq (-M) = frobeniusSq M := by
  unfold frobeniusSq
  simp only [Matrix.neg_apply, neg_mul_neg]

/-- Expansion of a sum: `‖A + B‖_F² = ‖A‖_F² + 2 ⟨A, B⟩_F + ‖B‖_F²`. -/
theorem frobeniusSq_add (A B : Matrix m n ℝ) :
    frobeniusSq (A + B) = frobeniusSq A + 2 * frobInner A B + frobeniusSq B := by
  calc frobeniusSq (A + B)
      = ∑ i, ∑ j, (A i j * A i j + 2 * (A i j * B i j) + B i j * B i j) := by
        unfold frobeniusSq
        refine Finset.sum_congr rfl fun i _ => Finset.sum_congr rfl fun j _ => ?_
        rw [Matrix.add_apply]
        ring
    _ = frobeniusSq A + 2 * frobInner A B + frobeniusSq B := by
        first
          | (simp only [frobeniusSq, frobInner, Finset.mul_sum, Finset.sum_add_distrib]; done)
          | unfold frobeniusSq frobInner
            rw [Finset.mul_sum, ← Finset.sum_add_distrib, ← Finset.sum_add_distrib]
            refine Finset.sum_congr rfl fun i _ => ?_
            rw [Finset.mul_sum, ← Finset.sum_add_distrib, ← Finset.sum_add_distrib]

/-- Expansion of a difference: `‖A - B‖_F² = ‖A‖_F² - 2 ⟨A, B⟩_F + ‖B‖_F²`. -/
theorem frobeniusSq_sub (A B : Matrix m n ℝ) :
    frobeniusSq (A - B) = frobeniusSq A - 2 * frobInner A B + frobeniusSq B := by
  calc frobeniusSq (A - B)
      = ∑ i, ∑ j, (A i j * A i j - 2 * (A i j * B i j) + B i j * B i j) := by
        unfold frobeniusSq
        refine Finset.sum_congr rfl fun i _ => Finset.sum_congr rfl fun j _ => ?_
        rw [Matrix.sub_apply]
        ring
    _ = frobeniusSq A - 2 * frobInner A B + frobeniusSq B := by
        first
          | (simp only [frobeniusSq, frobInner, Finset.mul_sum, Finset.sum_add_distrib,
              Finset.sum_sub_distrib]; done)
          | unfold frobeniusSq frobInner
            rw [Finset.mul_sum, ← Finset.sum_sub_distrib, ← Finset.sum_add_distrib]
            refine Finset.sum_congr rfl fun i _ => ?_
            rw [Finset.mul_sum, ← Finset.sum_sub_distrib, ← Finset.sum_add_distrib]

/-- A coarse bound for merged weights: `‖A + B‖_F² ≤ 2 ‖A‖_F² + 2 ‖B‖_F²`. -/
theorem frobeniusSq_add_le (A B : Matrix m n ℝ) :
    frobeniusSq (A + B) ≤ 2 * frobeniusSq A + 2 * frobeniusSq B := by
  have h := frobeniusSq_nonneg (A - B)
  rw [frobeniusSq_sub] at h
  rw [frobeniusSq_add]
  linarith

/-- Left multiplication by a matrix with orthonormal columns preserves the Frobenius norm. -/
theorem frobeniusSq_orthonormal_mul [DecidableEq m] (U : Matrix p m ℝ) (hU : Uᵀ * U = 1)
    (M : Matrix m n ℝ) : frobeniusSq (U * M) = frobeniusSq M := by
  have h : (U * M)ᵀ * (U * M) = Mᵀ * M := by
    calc (U * M)ᵀ * (U * M) = Mᵀ * Uᵀ * (U * M) := by rw [Matrix.transpose_mul]
      _ = Mᵀ * (Uᵀ * (U * M)) := Matrix.mul_assoc _ _ _
      _ = Mᵀ * (Uᵀ * U * M) := by rw [Matrix.mul_assoc Uᵀ U M]
      _ = Mᵀ * M := by rw [hU, Matrix.one_mul]
  rw [frobeniusSq_eq_trace, frobeniusSq_eq_trace, h]

/-- Right multiplication by a matrix with orthonormal rows preserves the Frobenius norm. -/
theorem frobeniusSq_mul_orthonormal [DecidableEq n] (M : Matrix m n ℝ) (V : Matrix n p ℝ)
    (hV : V * Vᵀ = 1) : frobeniusSq (M * V) = frobeniusSq M := by
  have hU : (Vᵀ)ᵀ * Vᵀ = 1 := by
    rw [Matrix.transpose_transpose]
    exact hV
  calc frobeniusSq (M * V) = frobeniusSq (M * V)ᵀ := (frobeniusSq_transpose (M * V)).symm
    _ = frobeniusSq (Vᵀ * Mᵀ) := by rw [Matrix.transpose_mul]
    _ = frobeniusSq Mᵀ := frobeniusSq_orthonormal_mul Vᵀ hU Mᵀ
    _ = frobeniusSq M := frobeniusSq_transpose M

/-- Column `j` of a product is the left factor applied to column `j` of the right factor. -/
theorem transpose_mul_apply_eq_mulVec (A : Matrix m n ℝ) (B : Matrix n p ℝ) (j : p) :
    (A * B)ᵀ j = A *ᵥ Bᵀ j :=
  funext fun _ => rfl

/-- If `‖A v‖² ≤ c ‖v‖²` for every vector `v`, then `‖A B‖_F² ≤ c ‖B‖_F²`. -/
theorem frobeniusSq_mul_le_of_forall (A : Matrix m n ℝ) (B : Matrix n p ℝ) (c : ℝ)
    (h : ∀ v : n → ℝ, (A *ᵥ v) ⬝ᵥ (A *ᵥ v) ≤ c * (v ⬝ᵥ v)) :
    frobeniusSq (A * B) ≤ c * frobeniusSq B := by
  calc frobeniusSq (A * B) = ∑ j, ((A * B)ᵀ j ⬝ᵥ (A * B)ᵀ j) := frobeniusSq_eq_sum_col _
    _ ≤ ∑ j, c * (Bᵀ j ⬝ᵥ Bᵀ j) := by
        refine Finset.sum_le_sum fun j _ => ?_
        rw [transpose_mul_apply_eq_mulVec A B j]
        exact h (Bᵀ j)
    _ = c * frobeniusSq B := by rw [frobeniusSq_eq_sum_col B, Finset.mul_sum]

end AdapterGeometry
