/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import Mathlib

/-!
# Dot products and matrix-vector products

The library speaks of lengths and angles through the dot product `v ⬝ᵥ w` of plain functions
`n → ℝ` only. This file collects the few facts needed.

## Main results

* `AdapterGeometry.dot_sq_le`: the Cauchy–Schwarz inequality
* `AdapterGeometry.transpose_mulVec_dot`: the transpose is the adjoint
* `AdapterGeometry.mulVec_dot_mulVec_of_orthonormal`: orthonormal columns preserve dot products
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n]

/-- The dot product of a vector with itself is never negative. -/
theorem dot_self_nonneg (v : n → ℝ) : 0 ≤ v ⬝ᵥ v :=
  Finset.sum_nonneg fun i _ => mul_self_nonneg (v i)

/-- A nonzero vector has a positive dot product with itself. -/
theorem dot_self_pos (v : n → ℝ) (hv : v ≠ 0) : 0 < v ⬝ᵥ v :=
  lt_of_le_of_ne (dot_self_nonneg v) fun h => hv (dotProduct_self_eq_zero.mp h.symm)

/-- **Cauchy–Schwarz**: `(u · v)² ≤ (u · u) (v · v)`. -/
theorem dot_sq_le (u v : n → ℝ) : (u ⬝ᵥ v) ^ 2 ≤ (u ⬝ᵥ u) * (v ⬝ᵥ v) := by
  have hu : ∑ i, u i ^ 2 = u ⬝ᵥ u := Finset.sum_congr rfl fun i _ => pow_two (u i)
  have hv : ∑ i, v i ^ 2 = v ⬝ᵥ v := Finset.sum_congr rfl fun i _ => pow_two (v i)
  calc (u ⬝ᵥ v) ^ 2 ≤ (∑ i, u i ^ 2) * ∑ i, v i ^ 2 :=
        Finset.sum_mul_sq_le_sq_mul_sq Finset.univ u v
    _ = (u ⬝ᵥ u) * (v ⬝ᵥ v) := by rw [hu, hv]

/-- The transpose is the adjoint: `(Mᵀ u) · w = u · (M w)`. -/
theorem transpose_mulVec_dot (M : Matrix m n ℝ) (u : m → ℝ) (w : n → ℝ) :
    (Mᵀ *ᵥ u) ⬝ᵥ w = u ⬝ᵥ (M *ᵥ w) :=
  calc (Mᵀ *ᵥ u) ⬝ᵥ w = (u ᵥ* M) ⬝ᵥ w := by rw [Matrix.mulVec_transpose]
    _ = u ⬝ᵥ (M *ᵥ w) := (Matrix.dotProduct_mulVec u M w).symm

/-- The Gram form: `(M v) · (M w) = v · (Mᵀ M w)`. -/
theorem mulVec_dot_mulVec (M : Matrix m n ℝ) (v w : n → ℝ) :
    (M *ᵥ v) ⬝ᵥ (M *ᵥ w) = v ⬝ᵥ ((Mᵀ * M) *ᵥ w) :=
  calc (M *ᵥ v) ⬝ᵥ (M *ᵥ w) = (M *ᵥ w) ⬝ᵥ (M *ᵥ v) := dotProduct_comm _ _
    _ = (Mᵀ *ᵥ (M *ᵥ w)) ⬝ᵥ v := (transpose_mulVec_dot M (M *ᵥ w) v).symm
    _ = v ⬝ᵥ (Mᵀ *ᵥ (M *ᵥ w)) := dotProduct_comm _ _
    _ = v ⬝ᵥ ((Mᵀ * M) *ᵥ w) := by rw [Matrix.mulVec_mulVec]

/-- A matrix with orthonormal columns preserves dot products. -/
theorem mulVec_dot_mulVec_of_orthonormal [DecidableEq n] (U : Matrix m n ℝ) (hU : Uᵀ * U = 1)
    (x y : n → ℝ) : (U *ᵥ x) ⬝ᵥ (U *ᵥ y) = x ⬝ᵥ y := by
  rw [mulVec_dot_mulVec, hU, Matrix.one_mulVec]

/-- Entry `i` of `M v` is the dot product of row `i` with `v`. -/
theorem mulVec_apply_eq_dot (M : Matrix m n ℝ) (v : n → ℝ) (i : m) :
    (M *ᵥ v) i = M i ⬝ᵥ v :=
  rfl

end AdapterGeometry
