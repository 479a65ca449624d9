/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Eigenframe
import AdapterGeometry.Lora
import AdapterGeometry.StableRankBounds

/-!
# Stable rank is at most rank

## Main results

* `AdapterGeometry.stableRank_le_rank`: `srank M ≤ rank M`
* `AdapterGeometry.stableRank_mul_le_card`: `srank (B A) ≤ r`
* `AdapterGeometry.stableRank_loraUpdate_le`: an update of adapter rank `r` has stable rank `≤ r`

## References

* M. Rudelson and R. Vershynin, *Sampling from large matrices*, J. ACM 54 (2007), §1
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n r : Type*} [Fintype m] [Fintype n] [Fintype r] [DecidableEq n]

/-- **Stable rank is at most rank.**

* Words: the stable rank never exceeds the rank.
* Formula: `‖M‖_F² / ‖M‖² ≤ rank M`.
* Shapes: `M` is `m × n`; holds for `M = 0` too, where both sides are `0`.
* Source: Rudelson and Vershynin 2007, §1.
* What it does not say: nothing on how far below the rank it lies. -/
theorem stableRank_le_rank (M : Matrix m n ℝ) : stableRank M ≤ (M.rank : ℝ) := by
  unfold stableRank
  exact div_le_of_le_mul₀ (spectralSq_nonneg M) (Nat.cast_nonneg _) (frobeniusSq_le_rank_mul M)

/-- The stable rank is at most the number of columns. -/
theorem stableRank_le_card_width (M : Matrix m n ℝ) :
    stableRank M ≤ (Fintype.card n : ℝ) :=
  (stableRank_le_rank M).trans (Nat.cast_le.mpr M.rank_le_card_width)

/-- The stable rank is at most the number of rows. -/
theorem stableRank_le_card_height (M : Matrix m n ℝ) :
    stableRank M ≤ (Fintype.card m : ℝ) :=
  (stableRank_le_rank M).trans (Nat.cast_le.mpr M.rank_le_card_height)

/-- The stable rank of a product is at most its inner dimension. -/
theorem stableRank_mul_le_card (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    stableRank (B * A) ≤ (Fintype.card r : ℝ) := by
  have h : (B * A).rank ≤ Fintype.card r :=
    (Matrix.rank_mul_le_left B A).trans B.rank_le_card_width
  exact (stableRank_le_rank (B * A)).trans (Nat.cast_le.mpr h)

/-- **A LoRA update of adapter rank `r` has stable rank at most `r`.** -/
theorem stableRank_loraUpdate_le (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    stableRank (loraUpdate α B A) ≤ (Fintype.card r : ℝ) := by
  have h : loraUpdate α B A = ((α / (Fintype.card r : ℝ)) • B) * A :=
    (Matrix.smul_mul (α / (Fintype.card r : ℝ)) B A).symm
  rw [h]
  exact stableRank_mul_le_card _ A

/-- An rsLoRA update of adapter rank `r` has stable rank at most `r`. -/
theorem stableRank_rsLoraUpdate_le (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    stableRank (rsLoraUpdate α B A) ≤ (Fintype.card r : ℝ) := by
  have h : rsLoraUpdate α B A = ((α / Real.sqrt (Fintype.card r : ℝ)) • B) * A :=
    (Matrix.smul_mul (α / Real.sqrt (Fintype.card r : ℝ)) B A).symm
  rw [h]
  exact stableRank_mul_le_card _ A

/-- A LoRA update has rank at most the adapter rank. -/
theorem rank_loraUpdate_le (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    (loraUpdate α B A).rank ≤ Fintype.card r := by
  have h : loraUpdate α B A = ((α / (Fintype.card r : ℝ)) • B) * A :=
    (Matrix.smul_mul (α / (Fintype.card r : ℝ)) B A).symm
  rw [h]
  exact (Matrix.rank_mul_le_left _ A).trans (Matrix.rank_le_card_width _)

end AdapterGeometry
