/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Frobenius

/-!
# Projections onto frames and the overlap score

A subspace is given by a frame, a matrix with orthonormal columns (`Uᵀ * U = 1`). The overlap score
is the one the harness computes: the mean squared cosine of the principal angles, normalised by the
size of the second frame.

## Main definitions

* `AdapterGeometry.subspaceOverlap`

## Main results

* `AdapterGeometry.frobeniusSq_sub_proj`: Pythagoras for the projection onto a frame
* `AdapterGeometry.subspaceOverlap_nonneg`, `AdapterGeometry.subspaceOverlap_le_one`
* `AdapterGeometry.subspaceOverlap_mul_orthonormal`: the score depends on the subspace only
-/

open scoped Matrix

namespace AdapterGeometry

/-- Overlap of two frames.

* Words: the squared Frobenius norm of the matrix of inner products, divided by the number of
  vectors of the second frame; the mean squared cosine of the principal angles.
* Formula: `‖Uᵀ V‖_F² / q`.
* Shapes: `U` is `m × p`, `V` is `m × q`; meant for `Uᵀ U = 1`, `Vᵀ V = 1`.
* Source: Björck and Golub 1973, *Numerical methods for computing angles between linear subspaces*.
* Junk value: `0` for an empty second frame; without orthonormal columns it is no cosine at all. -/
noncomputable def subspaceOverlap {m p q : Type*} [Fintype m] [Fintype p] [Fintype q]
    (U : Matrix m p ℝ) (V : Matrix m q ℝ) : ℝ :=
  frobeniusSq (Uᵀ * V) / (Fintype.card q : ℝ)

variable {m n p q : Type*} [Fintype m] [Fintype n] [Fintype p] [Fintype q]

/-- Pythagoras for the projection of a vector onto a frame. -/
theorem dot_sub_proj [DecidableEq p] (U : Matrix m p ℝ) (hU : Uᵀ * U = 1) (x : m → ℝ) :
    (x - U *ᵥ (Uᵀ *ᵥ x)) ⬝ᵥ (x - U *ᵥ (Uᵀ *ᵥ x)) =
      x ⬝ᵥ x - (Uᵀ *ᵥ x) ⬝ᵥ (Uᵀ *ᵥ x) := by
  obtain ⟨y, hy⟩ : ∃ y, y = U *ᵥ (Uᵀ *ᵥ x) := ⟨_, rfl⟩
  have h1 : x ⬝ᵥ y = (Uᵀ *ᵥ x) ⬝ᵥ (Uᵀ *ᵥ x) := by
    rw [hy]
    exact (transpose_mulVec_dot U x (Uᵀ *ᵥ x)).symm
  have h2 : y ⬝ᵥ y = (Uᵀ *ᵥ x) ⬝ᵥ (Uᵀ *ᵥ x) := by
    rw [hy]
    exact mulVec_dot_mulVec_of_orthonormal U hU _ _
  rw [← hy, sub_dotProduct, dotProduct_sub, dotProduct_sub, dotProduct_comm y x, h1, h2]
  ring

/-- Bessel's inequality: projecting onto a frame does not lengthen a vector. -/
theorem transpose_mulVec_dot_self_le [DecidableEq p] (U : Matrix m p ℝ) (hU : Uᵀ * U = 1)
    (x : m → ℝ) : (Uᵀ *ᵥ x) ⬝ᵥ (Uᵀ *ᵥ x) ≤ x ⬝ᵥ x := by
  have h1 := dot_sub_proj U hU x
  have h2 := dot_self_nonneg (x - U *ᵥ (Uᵀ *ᵥ x))
  linarith

/-- Projecting onto a frame does not increase the Frobenius norm: `‖Uᵀ M‖_F² ≤ ‖M‖_F²`. -/
theorem frobeniusSq_transpose_mul_le [DecidableEq p] (U : Matrix m p ℝ) (hU : Uᵀ * U = 1)
    (M : Matrix m n ℝ) : frobeniusSq (Uᵀ * M) ≤ frobeniusSq M := by
  have hb : ∀ v : m → ℝ, (Uᵀ *ᵥ v) ⬝ᵥ (Uᵀ *ᵥ v) ≤ 1 * (v ⬝ᵥ v) := by
    intro v
    rw [one_mul]
    exact transpose_mulVec_dot_self_le U hU v
  have h := frobeniusSq_mul_le_of_forall Uᵀ M 1 hb
  rw [one_mul] at h
  exact h

/-- **Pythagoras for the projection of a matrix onto a frame**:
`‖M - U Uᵀ M‖_F² = ‖M‖_F² - ‖Uᵀ M‖_F²`. -/
theorem frobeniusSq_sub_proj [DecidableEq p] (U : Matrix m p ℝ) (hU : Uᵀ * U = 1)
    (M : Matrix m n ℝ) :
    frobeniusSq (M - U * (Uᵀ * M)) = frobeniusSq M - frobeniusSq (Uᵀ * M) := by
  have hsub : ∀ j, (M - U * (Uᵀ * M))ᵀ j = Mᵀ j - (U * (Uᵀ * M))ᵀ j :=
    fun j => funext fun _ => rfl
  calc frobeniusSq (M - U * (Uᵀ * M))
      = ∑ j, ((M - U * (Uᵀ * M))ᵀ j ⬝ᵥ (M - U * (Uᵀ * M))ᵀ j) := frobeniusSq_eq_sum_col _
    _ = ∑ j, ((Mᵀ j ⬝ᵥ Mᵀ j) - ((Uᵀ * M)ᵀ j ⬝ᵥ (Uᵀ * M)ᵀ j)) := by
        refine Finset.sum_congr rfl fun j _ => ?_
        rw [hsub j, transpose_mul_apply_eq_mulVec U (Uᵀ * M) j,
          transpose_mul_apply_eq_mulVec Uᵀ M j]
        exact dot_sub_proj U hU (Mᵀ j)
    _ = frobeniusSq M - frobeniusSq (Uᵀ * M) := by
        rw [Finset.sum_sub_distrib, ← frobeniusSq_eq_sum_col M,
          ← frobeniusSq_eq_sum_col (Uᵀ * M)]

/-- **The projection is the best approximation from the frame**: no `U C` is closer to `M` in the
Frobenius norm than `U Uᵀ M`. -/
theorem frobeniusSq_sub_proj_le [DecidableEq p] (U : Matrix m p ℝ) (hU : Uᵀ * U = 1)
    (M : Matrix m n ℝ) (C : Matrix p n ℝ) :
    frobeniusSq (M - U * (Uᵀ * M)) ≤ frobeniusSq (M - U * C) := by
  have h2 := frobeniusSq_sub_proj U hU (M - U * C)
  have h3 : Uᵀ * (M - U * C) = Uᵀ * M - C := by
    rw [Matrix.mul_sub, ← Matrix.mul_assoc, hU, Matrix.one_mul]
  have h4 : M - U * C - U * (Uᵀ * (M - U * C)) = M - U * (Uᵀ * M) := by
    rw [h3, Matrix.mul_sub]
    first
      | exact sub_sub_sub_cancel_right _ _ _
      | abel
  have h5 := frobeniusSq_nonneg (Uᵀ * (M - U * C))
  rw [h4] at h2
  linarith

/-- The overlap of two frames is never negative. -/
theorem subspaceOverlap_nonneg (U : Matrix m p ℝ) (V : Matrix m q ℝ) :
    0 ≤ subspaceOverlap U V := by
  unfold subspaceOverlap
  exact div_nonneg (frobeniusSq_nonneg _) (Nat.cast_nonneg _)

/-- The squared Frobenius norm of a frame is its number of columns. -/
theorem frobeniusSq_of_orthonormal [DecidableEq q] (V : Matrix m q ℝ) (hV : Vᵀ * V = 1) :
    frobeniusSq V = (Fintype.card q : ℝ) := by
  rw [frobeniusSq_eq_trace, hV]
  exact Matrix.trace_one

/-- **The overlap of two frames is at most one.**

* Words: the overlap score of two orthonormal frames never exceeds one.
* Formula: `‖Uᵀ V‖_F² / q ≤ 1`.
* Shapes: `U` is `m × p`, `V` is `m × q`, both with orthonormal columns; any `p`, `q`.
* Source: Bessel's inequality, column by column.
* What it does not say: when equality holds; see `subspaceOverlap_eq_one_iff`. -/
theorem subspaceOverlap_le_one [DecidableEq p] [DecidableEq q] (U : Matrix m p ℝ)
    (V : Matrix m q ℝ) (hU : Uᵀ * U = 1) (hV : Vᵀ * V = 1) : subspaceOverlap U V ≤ 1 := by
  unfold subspaceOverlap
  refine div_le_one_of_le₀ ?_ (Nat.cast_nonneg _)
  rw [← frobeniusSq_of_orthonormal V hV]
  exact frobeniusSq_transpose_mul_le U hU V

/-- A nonempty frame overlaps itself completely. -/
theorem subspaceOverlap_self [DecidableEq p] [Nonempty p] (U : Matrix m p ℝ)
    (hU : Uᵀ * U = 1) : subspaceOverlap U U = 1 := by
  have hp : (Fintype.card p : ℝ) ≠ 0 := Nat.cast_ne_zero.mpr Fintype.card_ne_zero
  have h : frobeniusSq (Uᵀ * U) = (Fintype.card p : ℝ) := by
    rw [frobeniusSq_eq_trace, hU, Matrix.transpose_one, Matrix.one_mul]
    exact Matrix.trace_one
  unfold subspaceOverlap
  rw [h, div_self hp]

/-- The overlap does not depend on the choice of the second frame inside its subspace: replacing
`V` by `V Q` with `Q` orthogonal changes nothing. -/
theorem subspaceOverlap_mul_orthonormal [DecidableEq q] (U : Matrix m p ℝ) (V : Matrix m q ℝ)
    (Q : Matrix q q ℝ) (hQ : Q * Qᵀ = 1) :
    subspaceOverlap U (V * Q) = subspaceOverlap U V := by
  unfold subspaceOverlap
  rw [← Matrix.mul_assoc, frobeniusSq_mul_orthonormal (Uᵀ * V) Q hQ]

end AdapterGeometry
