/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Overlap
import AdapterGeometry.Perturbation

/-!
# What an overlap score of one or zero means, and how far it can be wrong

## Main results

* `AdapterGeometry.subspaceOverlap_eq_one_iff`: the score is one iff the second subspace lies in the
  first
* `AdapterGeometry.subspaceOverlap_eq_zero_iff`: the score is zero iff the subspaces are orthogonal
* `AdapterGeometry.subspaceOverlap_mul_card_comm`, `AdapterGeometry.subspaceOverlap_orthonormal_mul`
* `AdapterGeometry.abs_frobNorm_overlap_sub_le`: the root of the score moves no further than the
  frame
-/

open scoped Matrix

namespace AdapterGeometry

variable {m p q : Type*} [Fintype m] [Fintype p] [Fintype q]

/-- **An overlap of one is inclusion.**

* Words: two frames overlap completely iff projecting the second onto the first changes nothing.
* Formula: `‖Uᵀ V‖_F² / q = 1 ⟺ U Uᵀ V = V`.
* Shapes: `U` is `m × p`, `V` is `m × q`, both with orthonormal columns, `q ≥ 1`.
* Source: Pythagoras for the projection.
* What it does not say: a score near one bounds the largest angle only with a factor `q`. -/
theorem subspaceOverlap_eq_one_iff [DecidableEq p] [DecidableEq q] [Nonempty q]
    (U : Matrix m p ℝ) (V : Matrix m q ℝ) (hU : Uᵀ * U = 1) (hV : Vᵀ * V = 1) :
    subspaceOverlap U V = 1 ↔ U * (Uᵀ * V) = V := by
  have hq : (Fintype.card q : ℝ) ≠ 0 := Nat.cast_ne_zero.mpr Fintype.card_ne_zero
  have h1 := frobeniusSq_sub_proj U hU V
  have h2 := frobeniusSq_of_orthonormal V hV
  unfold subspaceOverlap
  rw [div_eq_one_iff_eq hq]
  constructor
  · intro h
    have h0 : frobeniusSq (V - U * (Uᵀ * V)) = 0 := by
      rw [h1, h2, h, sub_self]
    exact (sub_eq_zero.mp ((frobeniusSq_eq_zero_iff _).mp h0)).symm
  · intro h
    have hz : V - V = 0 := sub_self V
    rw [h, hz, frobeniusSq_zero, h2] at h1
    linarith

/-- The score without its normalisation: `q · overlap(U, V) = ‖Uᵀ V‖_F²`, an empty second frame
included. -/
theorem subspaceOverlap_mul_card (U : Matrix m p ℝ) (V : Matrix m q ℝ) :
    subspaceOverlap U V * (Fintype.card q : ℝ) = frobeniusSq (Uᵀ * V) := by
  unfold subspaceOverlap
  rcases eq_or_ne (Fintype.card q : ℝ) 0 with h | h
  · have he : IsEmpty q := Fintype.card_eq_zero_iff.mp (Nat.cast_eq_zero.mp h)
    have h0 : Uᵀ * V = 0 := Matrix.ext fun _ j => (he.false j).elim
    rw [h0, frobeniusSq_zero, zero_div, zero_mul]
  · exact div_mul_cancel₀ _ h

/-- An overlap of zero is orthogonality: `‖Uᵀ V‖_F² / q = 0 ⟺ Uᵀ V = 0`. -/
theorem subspaceOverlap_eq_zero_iff (U : Matrix m p ℝ) (V : Matrix m q ℝ) :
    subspaceOverlap U V = 0 ↔ Uᵀ * V = 0 := by
  constructor
  · intro h
    have h1 := subspaceOverlap_mul_card U V
    rw [h, zero_mul] at h1
    exact (frobeniusSq_eq_zero_iff (Uᵀ * V)).mp h1.symm
  · intro h
    unfold subspaceOverlap
    rw [h, frobeniusSq_zero, zero_div]

/-- The score is symmetric but for its normalisation: `q · overlap(U, V) = p · overlap(V, U)`. -/
theorem subspaceOverlap_mul_card_comm (U : Matrix m p ℝ) (V : Matrix m q ℝ) :
    subspaceOverlap U V * (Fintype.card q : ℝ) = subspaceOverlap V U * (Fintype.card p : ℝ) := by
  calc subspaceOverlap U V * (Fintype.card q : ℝ) = frobeniusSq (Uᵀ * V) :=
        subspaceOverlap_mul_card U V
    _ = frobeniusSq (Uᵀ * V)ᵀ := (frobeniusSq_transpose (Uᵀ * V)).symm
    _ = frobeniusSq (Vᵀ * U) := by rw [Matrix.transpose_mul, Matrix.transpose_transpose]
    _ = subspaceOverlap V U * (Fintype.card p : ℝ) := (subspaceOverlap_mul_card V U).symm

/-- The overlap does not depend on the choice of the first frame inside its subspace either:
replacing `U` by `U Q` with `Q` orthogonal changes nothing. -/
theorem subspaceOverlap_orthonormal_mul [DecidableEq p] (U : Matrix m p ℝ) (V : Matrix m q ℝ)
    (Q : Matrix p p ℝ) (hQ : Q * Qᵀ = 1) :
    subspaceOverlap (U * Q) V = subspaceOverlap U V := by
  have hU : (Qᵀ)ᵀ * Qᵀ = 1 := by
    rw [Matrix.transpose_transpose]
    exact hQ
  have h : (U * Q)ᵀ * V = Qᵀ * (Uᵀ * V) := by
    rw [Matrix.transpose_mul, Matrix.mul_assoc]
  unfold subspaceOverlap
  rw [h, frobeniusSq_orthonormal_mul Qᵀ hU (Uᵀ * V)]

/-- Projecting onto a frame does not increase the Frobenius norm: `‖Uᵀ M‖_F ≤ ‖M‖_F`. -/
theorem frobNorm_transpose_mul_le [DecidableEq p] (U : Matrix m p ℝ) (hU : Uᵀ * U = 1)
    (M : Matrix m q ℝ) : frobNorm (Uᵀ * M) ≤ frobNorm M := by
  unfold frobNorm
  exact Real.sqrt_le_sqrt (frobeniusSq_transpose_mul_le U hU M)

/-- **A computed frame that is off by `δ` changes the root of the score by at most `δ / √q`.**

* Words: replacing the second frame by another matrix changes the Frobenius norm of the inner
  products by at most the Frobenius distance of the two.
* Formula: `|‖Uᵀ V‖_F - ‖Uᵀ V'‖_F| ≤ ‖V - V'‖_F`.
* Shapes: `U` is `m × p` with `Uᵀ U = 1`, `V` and `V'` are `m × q`.
* Source: the triangle inequality and Bessel's inequality.
* What it does not say: how near to a frame a computed frame is. -/
theorem abs_frobNorm_overlap_sub_le [DecidableEq p] (U : Matrix m p ℝ) (hU : Uᵀ * U = 1)
    (V V' : Matrix m q ℝ) : |frobNorm (Uᵀ * V) - frobNorm (Uᵀ * V')| ≤ frobNorm (V - V') := by
  have h1 := abs_frobNorm_add_sub_le (Uᵀ * V') (Uᵀ * (V - V'))
  have h2 : Uᵀ * V' + Uᵀ * (V - V') = Uᵀ * V := by
    rw [Matrix.mul_sub]
    exact add_sub_cancel _ _
  rw [h2] at h1
  exact h1.trans (frobNorm_transpose_mul_le U hU (V - V'))

end AdapterGeometry
