/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.StableRank

/-!
# The LoRA and rsLoRA scalings

## Main results

* `AdapterGeometry.rsLoraUpdate_frob_bounded`: under `‖B A‖_F² ≤ c r` the rsLoRA update has squared
  Frobenius norm at most `α² c`, whatever `r` is
* `AdapterGeometry.loraUpdate_frob_decays`: under the same hypothesis the LoRA update has squared
  Frobenius norm at most `α² c / r`
* `AdapterGeometry.stableRank_loraUpdate`, `AdapterGeometry.stableRank_rsLoraUpdate`: neither
  scaling is visible to the stable rank
* `AdapterGeometry.loraUpdate_gauge`: `(B G, G⁻¹ A)` gives the same update as `(B, A)`

## References

* E. J. Hu et al., arXiv:2106.09685, §4.1
* D. Kalajdzievski, arXiv:2312.03732, Theorem 3.2
-/

open scoped Matrix

namespace AdapterGeometry

section Algebra

variable {m n r : Type*} [Fintype r]

/-- At initialisation (`B = 0`) the LoRA update vanishes, whatever `A` is (Hu et al. 2021, §4.1). -/
theorem loraUpdate_zero_init (α : ℝ) (A : Matrix r n ℝ) :
    loraUpdate α (0 : Matrix m r ℝ) A = 0 := by
  unfold loraUpdate
  rw [Matrix.zero_mul, smul_zero]

/-- At initialisation (`B = 0`) the rsLoRA update vanishes, whatever `A` is. -/
theorem rsLoraUpdate_zero_init (α : ℝ) (A : Matrix r n ℝ) :
    rsLoraUpdate α (0 : Matrix m r ℝ) A = 0 := by
  unfold rsLoraUpdate
  rw [Matrix.zero_mul, smul_zero]

/-- **Gauge invariance of LoRA**: for invertible `G` the factors `(B G, G⁻¹ A)` give the same update
as `(B, A)`. So entries of single factors carry no meaning, only their product does. -/
theorem loraUpdate_gauge [DecidableEq r] (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ)
    (G : Matrix r r ℝ) (hG : IsUnit G.det) :
    loraUpdate α (B * G) (G⁻¹ * A) = loraUpdate α B A := by
  unfold loraUpdate
  rw [Matrix.mul_assoc, Matrix.mul_nonsing_inv_cancel_left G A hG]

/-- Gauge invariance of rsLoRA: for invertible `G` the factors `(B G, G⁻¹ A)` give the same update
as `(B, A)`. -/
theorem rsLoraUpdate_gauge [DecidableEq r] (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ)
    (G : Matrix r r ℝ) (hG : IsUnit G.det) :
    rsLoraUpdate α (B * G) (G⁻¹ * A) = rsLoraUpdate α B A := by
  unfold rsLoraUpdate
  rw [Matrix.mul_assoc, Matrix.mul_nonsing_inv_cancel_left G A hG]

end Algebra

section Energy

variable {m n r : Type*} [Fintype m] [Fintype n] [Fintype r]

/-- **The rsLoRA scaling keeps the energy of the update bounded in the rank.**

* Words: if the squared Frobenius norm of `B A` grows at most linearly in the rank, the rsLoRA
  update has a squared Frobenius norm bounded independently of the rank.
* Formula: `‖B A‖_F² ≤ c r ⟹ ‖(α / √r) B A‖_F² ≤ α² c`.
* Shapes: `B` is `m × r`, `A` is `r × n`, `r ≥ 1`.
* Source: Kalajdzievski 2023 (arXiv:2312.03732), Theorem 3.2, as a deterministic statement.
* What it does not say: that training produces factors with `‖B A‖_F² ≤ c r`. -/
theorem rsLoraUpdate_frob_bounded (α c : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ)
    (hBA : frobeniusSq (B * A) ≤ c * (Fintype.card r : ℝ)) (hr : 0 < (Fintype.card r : ℝ)) :
    frobeniusSq (rsLoraUpdate α B A) ≤ α ^ 2 * c := by
  unfold rsLoraUpdate
  rw [frobeniusSq_smul, div_pow, Real.sq_sqrt hr.le]
  calc α ^ 2 / (Fintype.card r : ℝ) * frobeniusSq (B * A)
      ≤ α ^ 2 / (Fintype.card r : ℝ) * (c * (Fintype.card r : ℝ)) :=
        mul_le_mul_of_nonneg_left hBA (div_nonneg (sq_nonneg α) hr.le)
    _ = α ^ 2 / (Fintype.card r : ℝ) * (Fintype.card r : ℝ) * c := by ring
    _ = α ^ 2 * c := by rw [div_mul_cancel₀ _ hr.ne']

/-- **The LoRA scaling lets the energy of the update decay with the rank.**

* Words: if the squared Frobenius norm of `B A` grows at most linearly in the rank, the LoRA update
  has a squared Frobenius norm of order one over the rank.
* Formula: `‖B A‖_F² ≤ c r ⟹ ‖(α / r) B A‖_F² ≤ α² c / r`.
* Shapes: `B` is `m × r`, `A` is `r × n`, `r ≥ 1`.
* Source: Kalajdzievski 2023 (arXiv:2312.03732), §3, as a deterministic statement.
* What it does not say: that training produces factors with `‖B A‖_F² ≤ c r`; it is an upper bound
  only. -/
theorem loraUpdate_frob_decays (α c : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ)
    (hBA : frobeniusSq (B * A) ≤ c * (Fintype.card r : ℝ)) (hr : 0 < (Fintype.card r : ℝ)) :
    frobeniusSq (loraUpdate α B A) ≤ α ^ 2 * c / (Fintype.card r : ℝ) := by
  unfold loraUpdate
  rw [frobeniusSq_smul, div_pow, le_div_iff₀ hr]
  calc α ^ 2 / (Fintype.card r : ℝ) ^ 2 * frobeniusSq (B * A) * (Fintype.card r : ℝ)
      ≤ α ^ 2 / (Fintype.card r : ℝ) ^ 2 * (c * (Fintype.card r : ℝ)) * (Fintype.card r : ℝ) :=
        mul_le_mul_of_nonneg_right
          (mul_le_mul_of_nonneg_left hBA (div_nonneg (sq_nonneg α) (sq_nonneg _))) hr.le
    _ = α ^ 2 / (Fintype.card r : ℝ) ^ 2 * (Fintype.card r : ℝ) ^ 2 * c := by ring
    _ = α ^ 2 * c := by rw [div_mul_cancel₀ _ (pow_ne_zero 2 hr.ne')]

/-- The exact energy of the LoRA update: `‖(α / r) B A‖_F² = (α / r)² ‖B A‖_F²`. -/
theorem frobeniusSq_loraUpdate (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    frobeniusSq (loraUpdate α B A) = (α / (Fintype.card r : ℝ)) ^ 2 * frobeniusSq (B * A) := by
  unfold loraUpdate
  rw [frobeniusSq_smul]

/-- The exact energy of the rsLoRA update: `‖(α / √r) B A‖_F² = α² / r ‖B A‖_F²`. It holds for an
empty inner index too, by `x / 0 = 0`. -/
theorem frobeniusSq_rsLoraUpdate (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    frobeniusSq (rsLoraUpdate α B A) = α ^ 2 / (Fintype.card r : ℝ) * frobeniusSq (B * A) := by
  have h : (0 : ℝ) ≤ (Fintype.card r : ℝ) := Nat.cast_nonneg _
  unfold rsLoraUpdate
  rw [frobeniusSq_smul, div_pow, Real.sq_sqrt h]

end Energy

section Shape

variable {m n r : Type*} [Fintype m] [Fintype n] [Fintype r] [DecidableEq n]

/-- The LoRA scaling is invisible to the stable rank: `srank ((α / r) B A) = srank (B A)`. -/
theorem stableRank_loraUpdate (α : ℝ) (hα : α ≠ 0) (B : Matrix m r ℝ) (A : Matrix r n ℝ)
    (hr : 0 < (Fintype.card r : ℝ)) :
    stableRank (loraUpdate α B A) = stableRank (B * A) := by
  unfold loraUpdate
  exact stableRank_smul_invariant _ (div_ne_zero hα hr.ne') (B * A)

/-- The rsLoRA scaling is invisible to the stable rank: `srank ((α / √r) B A) = srank (B A)`. -/
theorem stableRank_rsLoraUpdate (α : ℝ) (hα : α ≠ 0) (B : Matrix m r ℝ) (A : Matrix r n ℝ)
    (hr : 0 < (Fintype.card r : ℝ)) :
    stableRank (rsLoraUpdate α B A) = stableRank (B * A) := by
  unfold rsLoraUpdate
  exact stableRank_smul_invariant _ (div_ne_zero hα (Real.sqrt_pos.mpr hr).ne') (B * A)

/-- **Both scalings have the same stable rank.**

* Words: LoRA and rsLoRA updates of the same factors differ in size only, never in stable rank.
* Formula: `srank ((α / r) B A) = srank ((α / √r) B A)`.
* Shapes: `B` is `m × r`, `A` is `r × n`; any `α`, any `r`, empty ones included.
* Source: corollary of `stableRank_smul_invariant`.
* What it does not say: that training with the two scalings ends at the same factors. -/
theorem stableRank_loraUpdate_eq_rsLoraUpdate (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    stableRank (loraUpdate α B A) = stableRank (rsLoraUpdate α B A) := by
  rcases eq_or_ne α 0 with hα | hα
  · unfold loraUpdate rsLoraUpdate
    rw [hα, zero_div, zero_div]
  · rcases eq_or_ne (Fintype.card r : ℝ) 0 with h0 | h0
    · unfold loraUpdate rsLoraUpdate
      rw [h0, Real.sqrt_zero]
    · have hr : 0 < (Fintype.card r : ℝ) := lt_of_le_of_ne (Nat.cast_nonneg _) h0.symm
      rw [stableRank_loraUpdate α hα B A hr, stableRank_rsLoraUpdate α hα B A hr]

end Shape

end AdapterGeometry
