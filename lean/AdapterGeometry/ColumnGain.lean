/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Frobenius

/-!
# The part of an update that column gains can explain

A LayerNorm gain in front of a weight matrix `W` rescales its columns: `W` becomes `W diag g`. The
part of an update `D` that such gains explain is a least-squares fit, column by column. This file
proves that the closed formula used by the harness is the minimiser.

## Main definitions

* `AdapterGeometry.columnGain`

## Main results

* `AdapterGeometry.dot_sub_smul_min`: one-dimensional least squares
* `AdapterGeometry.frobeniusSq_sub_mul_columnGain_le`: the fitted gains leave the least residual
-/

open scoped Matrix

namespace AdapterGeometry

/-- The least-squares column gains of `D` over `W`.

* Words: for each column, the coefficient of the orthogonal projection of the column of `D` on the
  column of `W`.
* Formula: `gⱼ = (Wⱼ · Dⱼ) / (Wⱼ · Wⱼ)`.
* Shapes: `W` and `D` are both `m × n`, the gains are indexed by `n`.
* Source: normal equations of least squares in one unknown.
* Junk value: `0` for a zero column of `W`, by `x / 0 = 0`; the fit is still optimal there. -/
noncomputable def columnGain {m n : Type*} [Fintype m] (W D : Matrix m n ℝ) : n → ℝ :=
  fun j => (Wᵀ j ⬝ᵥ Dᵀ j) / (Wᵀ j ⬝ᵥ Wᵀ j)

variable {m n : Type*} [Fintype m] [Fintype n]

/-- **One-dimensional least squares**: no multiple of `w` is closer to `d` than the projection. It
holds for `w = 0` too, by `x / 0 = 0`. -/
theorem dot_sub_smul_min (d w : m → ℝ) (g : ℝ) :
    (d - ((w ⬝ᵥ d) / (w ⬝ᵥ w)) • w) ⬝ᵥ (d - ((w ⬝ᵥ d) / (w ⬝ᵥ w)) • w) ≤
      (d - g • w) ⬝ᵥ (d - g • w) := by
  have hexp : ∀ t : ℝ, (d - t • w) ⬝ᵥ (d - t • w) =
      d ⬝ᵥ d - 2 * t * (w ⬝ᵥ d) + t ^ 2 * (w ⬝ᵥ w) := by
    intro t
    have hleft : ∀ x : m → ℝ, (t • w) ⬝ᵥ x = t * (w ⬝ᵥ x) := by
      intro x
      first
        | rw [smul_dotProduct, smul_eq_mul]
          done
        | exact smul_dotProduct t w x
    have h1 : d ⬝ᵥ (t • w) = t * (w ⬝ᵥ d) := (dotProduct_comm _ _).trans (hleft d)
    have h2 : w ⬝ᵥ (t • w) = t * (w ⬝ᵥ w) := (dotProduct_comm _ _).trans (hleft w)
    rw [sub_dotProduct, dotProduct_sub, dotProduct_sub, hleft d, h1, hleft (t • w), h2]
    ring
  obtain ⟨q, hq⟩ : ∃ q, q = (w ⬝ᵥ d) / (w ⬝ᵥ w) := ⟨_, rfl⟩
  rw [← hq, hexp q, hexp g]
  rcases eq_or_lt_of_le (dot_self_nonneg w) with hw | hw
  · have hw0 : w = 0 := dotProduct_self_eq_zero.mp hw.symm
    have hwd : w ⬝ᵥ d = 0 := by rw [hw0, zero_dotProduct]
    refine le_of_eq ?_
    rw [hwd, ← hw]
    ring
  · have hwd : w ⬝ᵥ d = q * (w ⬝ᵥ w) := by rw [hq, div_mul_cancel₀ _ hw.ne']
    have hsq : 0 ≤ (w ⬝ᵥ w) * (g - q) ^ 2 := mul_nonneg hw.le (sq_nonneg _)
    have hid : d ⬝ᵥ d - 2 * g * (q * (w ⬝ᵥ w)) + g ^ 2 * (w ⬝ᵥ w) -
        (d ⬝ᵥ d - 2 * q * (q * (w ⬝ᵥ w)) + q ^ 2 * (w ⬝ᵥ w)) =
        (w ⬝ᵥ w) * (g - q) ^ 2 := by ring
    rw [hwd]
    exact sub_nonneg.mp (hsq.trans_eq hid.symm)

/-- Column `j` of `D - W diag g` is the column of `D` minus `gⱼ` times the column of `W`. -/
theorem transpose_sub_mul_diagonal_apply [DecidableEq n] (W D : Matrix m n ℝ) (g : n → ℝ)
    (j : n) : (D - W * Matrix.diagonal g)ᵀ j = Dᵀ j - g j • Wᵀ j := by
  funext i
  first
    | change D i j - (W * Matrix.diagonal g) i j = D i j - g j * W i j
      rw [Matrix.mul_diagonal, mul_comm (g j) (W i j)]
      done
    | simp [Matrix.mul_diagonal, mul_comm]

/-- **The fitted gains leave the least residual.**

* Words: among all column rescalings of `W`, the fitted one is closest to `D` in the Frobenius norm.
* Formula: `‖D - W diag (columnGain W D)‖_F² ≤ ‖D - W diag g‖_F²` for every `g`.
* Shapes: `W` and `D` are both `m × n`, `g` is indexed by `n`.
* Source: least squares, one column at a time.
* What it does not say: how small the residual is. -/
theorem frobeniusSq_sub_mul_columnGain_le [DecidableEq n] (W D : Matrix m n ℝ) (g : n → ℝ) :
    frobeniusSq (D - W * Matrix.diagonal (columnGain W D)) ≤
      frobeniusSq (D - W * Matrix.diagonal g) := by
  rw [frobeniusSq_eq_sum_col (D - W * Matrix.diagonal (columnGain W D)),
    frobeniusSq_eq_sum_col (D - W * Matrix.diagonal g)]
  refine Finset.sum_le_sum fun j _ => ?_
  rw [transpose_sub_mul_diagonal_apply W D (columnGain W D) j,
    transpose_sub_mul_diagonal_apply W D g j]
  exact dot_sub_smul_min (Dᵀ j) (Wᵀ j) (g j)

/-- The residual of the fitted gains is never larger than the update itself. -/
theorem frobeniusSq_sub_mul_columnGain_le_self [DecidableEq n] (W D : Matrix m n ℝ) :
    frobeniusSq (D - W * Matrix.diagonal (columnGain W D)) ≤ frobeniusSq D := by
  have h := frobeniusSq_sub_mul_columnGain_le W D (fun _ => 0)
  rw [Matrix.diagonal_zero, Matrix.mul_zero, sub_zero] at h
  exact h

end AdapterGeometry
