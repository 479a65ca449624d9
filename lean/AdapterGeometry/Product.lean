/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.StableRankBounds

/-!
# Products: what is true about the stable rank of `A B`

Stable rank is not submultiplicative (`not_stableRank_mul_le_min`). A factor that is far from
singular can do limited harm, though: the damage is bounded by its squared condition number.

## Main results

* `AdapterGeometry.spectralSq_mul_ge`: `l ‖B‖² ≤ ‖A B‖²` if `A` expands every vector by `l`
* `AdapterGeometry.stableRank_mul_le_of_expand`: the true replacement for submultiplicativity
* `AdapterGeometry.stableRank_gram_le`: `srank (Mᵀ M) ≤ srank M`
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p] [DecidableEq n]

/-- If `A` expands every vector by at least `l` (squared), then `l ‖B‖² ≤ ‖A B‖²`. -/
theorem spectralSq_mul_ge [DecidableEq p] (A : Matrix m n ℝ) (B : Matrix n p ℝ) (l : ℝ)
    (hl : 0 < l)
    (hA : ∀ v : n → ℝ, l * (v ⬝ᵥ v) ≤ (A *ᵥ v) ⬝ᵥ (A *ᵥ v)) :
    l * spectralSq B ≤ spectralSq (A * B) := by
  have h : spectralSq B ≤ spectralSq (A * B) / l := by
    refine spectralSq_le_of_forall B _ (div_nonneg (spectralSq_nonneg _) hl.le) fun v => ?_
    have h1 := hA (B *ᵥ v)
    have h2 := mulVec_dot_self_le (A * B) v
    rw [← Matrix.mulVec_mulVec] at h2
    have h3 : l * ((B *ᵥ v) ⬝ᵥ (B *ᵥ v)) ≤ spectralSq (A * B) * (v ⬝ᵥ v) := h1.trans h2
    rw [div_mul_eq_mul_div, le_div_iff₀ hl, mul_comm ((B *ᵥ v) ⬝ᵥ (B *ᵥ v)) l]
    exact h3
  rw [le_div_iff₀ hl, mul_comm (spectralSq B) l] at h
  exact h

/-- **The true replacement for submultiplicativity.**

* Words: if `A` expands every vector by at least `l` (squared), multiplying by `A` raises the stable
  rank at most by the factor `‖A‖² / l`, the squared condition number.
* Formula: `srank (A B) ≤ (‖A‖² / l) srank B`.
* Shapes: `A` is `m × n`, `B` is `n × p`, `0 < l`.
* Source: the mixed product bounds.
* What it does not say: nothing for singular `A`, where the stable rank can jump. -/
theorem stableRank_mul_le_of_expand [DecidableEq p] (A : Matrix m n ℝ) (B : Matrix n p ℝ)
    (l : ℝ) (hl : 0 < l)
    (hA : ∀ v : n → ℝ, l * (v ⬝ᵥ v) ≤ (A *ᵥ v) ⬝ᵥ (A *ᵥ v)) :
    stableRank (A * B) ≤ spectralSq A / l * stableRank B := by
  rcases eq_or_ne B 0 with hB | hB
  · refine le_of_eq ?_
    rw [hB, Matrix.mul_zero, stableRank_zero, stableRank_zero, mul_zero]
  · have hs : 0 < l * spectralSq B := mul_pos hl (spectralSq_pos B hB)
    have h1 : frobeniusSq (A * B) ≤ spectralSq A * frobeniusSq B := frobeniusSq_mul_le A B
    have h2 := spectralSq_mul_ge A B l hl hA
    have h3 : 0 ≤ spectralSq A * frobeniusSq B :=
      mul_nonneg (spectralSq_nonneg A) (frobeniusSq_nonneg B)
    calc stableRank (A * B) = frobeniusSq (A * B) / spectralSq (A * B) := rfl
      _ ≤ spectralSq A * frobeniusSq B / (l * spectralSq B) := div_le_div₀ h3 h1 hs h2
      _ = spectralSq A / l * (frobeniusSq B / spectralSq B) := mul_div_mul_comm _ _ _ _
      _ = spectralSq A / l * stableRank B := rfl

/-- At equal operator norm the stable rank grows with the Frobenius norm. -/
theorem stableRank_le_of_frobeniusSq_le (M N : Matrix m n ℝ)
    (hF : frobeniusSq M ≤ frobeniusSq N) (hS : spectralSq M = spectralSq N) :
    stableRank M ≤ stableRank N := by
  unfold stableRank
  rw [hS]
  exact div_le_div_of_nonneg_right hF (spectralSq_nonneg N)

/-- The Gram matrix has the squared norm: `‖M‖⁴ ≤ ‖Mᵀ M‖²` (in fact equality holds). -/
theorem spectralSq_sq_le_gram (M : Matrix m n ℝ) :
    spectralSq M ^ 2 ≤ spectralSq (Mᵀ * M) := by
  have h : spectralSq M ≤ Real.sqrt (spectralSq (Mᵀ * M)) := by
    refine spectralSq_le_of_forall M _ (Real.sqrt_nonneg _) fun v => ?_
    have h1 : ((M *ᵥ v) ⬝ᵥ (M *ᵥ v)) ^ 2 ≤
        (Real.sqrt (spectralSq (Mᵀ * M)) * (v ⬝ᵥ v)) ^ 2 := by
      calc ((M *ᵥ v) ⬝ᵥ (M *ᵥ v)) ^ 2 = (v ⬝ᵥ ((Mᵀ * M) *ᵥ v)) ^ 2 := by
            rw [mulVec_dot_mulVec]
        _ ≤ (v ⬝ᵥ v) * (((Mᵀ * M) *ᵥ v) ⬝ᵥ ((Mᵀ * M) *ᵥ v)) := dot_sq_le _ _
        _ ≤ (v ⬝ᵥ v) * (spectralSq (Mᵀ * M) * (v ⬝ᵥ v)) :=
            mul_le_mul_of_nonneg_left (mulVec_dot_self_le (Mᵀ * M) v) (dot_self_nonneg v)
        _ = (Real.sqrt (spectralSq (Mᵀ * M)) * (v ⬝ᵥ v)) ^ 2 := by
            rw [mul_pow, Real.sq_sqrt (spectralSq_nonneg (Mᵀ * M))]
            ring
    exact (sq_le_sq₀ (dot_self_nonneg (M *ᵥ v))
      (mul_nonneg (Real.sqrt_nonneg (spectralSq (Mᵀ * M))) (dot_self_nonneg v))).mp h1
  calc spectralSq M ^ 2 ≤ Real.sqrt (spectralSq (Mᵀ * M)) ^ 2 :=
        pow_le_pow_left₀ (spectralSq_nonneg M) h 2
    _ = spectralSq (Mᵀ * M) := Real.sq_sqrt (spectralSq_nonneg _)

/-- **Passing to the Gram matrix does not increase the stable rank.**

* Words: squaring the singular values concentrates them.
* Formula: `srank (Mᵀ M) ≤ srank M`.
* Shapes: `M` is `m × n`, its Gram matrix `n × n`.
* Source: `(σ / σ₁)⁴ ≤ (σ / σ₁)²`, without singular values.
* What it does not say: for `M M` in place of `Mᵀ M` it is false. -/
theorem stableRank_gram_le [DecidableEq m] (M : Matrix m n ℝ) :
    stableRank (Mᵀ * M) ≤ stableRank M := by
  rcases eq_or_ne M 0 with hM | hM
  · refine le_of_eq ?_
    rw [hM, Matrix.mul_zero, stableRank_zero, stableRank_zero]
  · have hpos : 0 < spectralSq M := spectralSq_pos M hM
    have h1 : frobeniusSq (Mᵀ * M) ≤ spectralSq M * frobeniusSq M := by
      have h := frobeniusSq_mul_le Mᵀ M
      rw [spectralSq_transpose] at h
      exact h
    have h2 : spectralSq M * spectralSq M ≤ spectralSq (Mᵀ * M) := by
      have h := spectralSq_sq_le_gram M
      rw [pow_two] at h
      exact h
    calc stableRank (Mᵀ * M) = frobeniusSq (Mᵀ * M) / spectralSq (Mᵀ * M) := rfl
      _ ≤ spectralSq M * frobeniusSq M / (spectralSq M * spectralSq M) :=
          div_le_div₀ (mul_nonneg hpos.le (frobeniusSq_nonneg M)) h1 (mul_pos hpos hpos) h2
      _ = frobeniusSq M / spectralSq M := mul_div_mul_left _ _ hpos.ne'
      _ = stableRank M := rfl

end AdapterGeometry
