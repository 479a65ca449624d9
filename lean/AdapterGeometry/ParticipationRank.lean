/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Eigenframe

/-!
# The participation rank from above

`AdapterGeometry.Soundness.participation_rank` bounds the quotient `‖M‖_F⁴ / ‖Mᵀ M‖_F²` from below;
this file bounds it by the rank.

## Main results

* `AdapterGeometry.frobeniusSq_sq_le_rank_mul`: `‖M‖_F⁴ ≤ rank M · ‖Mᵀ M‖_F²`
* `AdapterGeometry.Soundness.participation_rank_le_card`: for `B A` at most the inner dimension
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n r : Type*} [Fintype m] [Fintype n] [Fintype r]

/-- **The participation rank is at most the rank**: `‖M‖_F⁴ ≤ rank M · ‖Mᵀ M‖_F²`, that is
`(Σ σ²)² ≤ rank M · Σ σ⁴`. -/
theorem frobeniusSq_sq_le_rank_mul [DecidableEq n] (M : Matrix m n ℝ) :
    frobeniusSq M ^ 2 ≤ (M.rank : ℝ) * frobeniusSq (Mᵀ * M) := by
  obtain ⟨v, μ, s, hunit, hpars, heig, hcard, hzero⟩ := exists_eigenframe M
  have hval : ∀ i, (M *ᵥ v i) ⬝ᵥ (M *ᵥ v i) = μ i := by
    intro i
    rw [mulVec_dot_mulVec, heig i, dotProduct_smul, hunit i, smul_eq_mul, mul_one]
  have hsub : ∑ i ∈ s, μ i = ∑ i, μ i :=
    Finset.sum_subset (Finset.subset_univ s) fun i _ hi => hzero i hi
  have hF : frobeniusSq M = ∑ i ∈ s, μ i := by
    calc frobeniusSq M = ∑ i, ((M *ᵥ v i) ⬝ᵥ (M *ᵥ v i)) := frobeniusSq_eq_sum_frame v hpars M
      _ = ∑ i, μ i := Finset.sum_congr rfl fun i _ => hval i
      _ = ∑ i ∈ s, μ i := hsub.symm
  have hG : frobeniusSq (Mᵀ * M) = ∑ i, μ i ^ 2 := by
    calc frobeniusSq (Mᵀ * M)
        = ∑ i, (((Mᵀ * M) *ᵥ v i) ⬝ᵥ ((Mᵀ * M) *ᵥ v i)) :=
          frobeniusSq_eq_sum_frame v hpars (Mᵀ * M)
      _ = ∑ i, μ i ^ 2 := by
          refine Finset.sum_congr rfl fun i _ => ?_
          rw [heig i, smul_dotProduct, dotProduct_smul, hunit i, smul_eq_mul, smul_eq_mul]
          ring
  have hs : ∑ i ∈ s, μ i ^ 2 ≤ ∑ i, μ i ^ 2 :=
    Finset.sum_le_sum_of_subset_of_nonneg (Finset.subset_univ s) fun i _ _ => sq_nonneg (μ i)
  have hcs : (∑ i ∈ s, μ i) ^ 2 ≤ (s.card : ℝ) * ∑ i ∈ s, μ i ^ 2 := sq_sum_le_card_mul_sum_sq
  calc frobeniusSq M ^ 2 = (∑ i ∈ s, μ i) ^ 2 := by rw [hF]
    _ ≤ (s.card : ℝ) * ∑ i ∈ s, μ i ^ 2 := hcs
    _ ≤ (s.card : ℝ) * ∑ i, μ i ^ 2 := mul_le_mul_of_nonneg_left hs (Nat.cast_nonneg _)
    _ = (M.rank : ℝ) * frobeniusSq (Mᵀ * M) := by rw [hcard, hG]

namespace Soundness

/-- **The participation rank of an update is at most its adapter rank.**

* Words: the square of the sum of the energies `σ²` is at most `r` times the sum of their squares.
* Formula: `‖B A‖_F⁴ ≤ r ‖(B A)ᵀ (B A)‖_F²`.
* Shapes: `B` is `m × r`, `A` is `r × n`.
* Source: the Cauchy–Schwarz inequality on at most `r` eigenvalues;
  `pyharness.geometry.effective_ranks.participation_rank`, its upper end.
* What it does not say: nothing of equality, which means `r` equal singular values. -/
theorem participation_rank_le_card [DecidableEq n] (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    frobeniusSq (B * A) ^ 2 ≤
      (Fintype.card r : ℝ) * frobeniusSq ((B * A)ᵀ * (B * A)) := by
  have h : (B * A).rank ≤ Fintype.card r :=
    (Matrix.rank_mul_le_left B A).trans B.rank_le_card_width
  have hc : ((B * A).rank : ℝ) ≤ (Fintype.card r : ℝ) := Nat.cast_le.mpr h
  exact (frobeniusSq_sq_le_rank_mul (B * A)).trans
    (mul_le_mul_of_nonneg_right hc (frobeniusSq_nonneg ((B * A)ᵀ * (B * A))))

end Soundness

end AdapterGeometry
