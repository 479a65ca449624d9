/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Overlap
import AdapterGeometry.Perturbation
import AdapterGeometry.Product

/-!
# Soundness of the reported measures

How enclosures of `‖M‖²` and `‖M‖_F²` turn into enclosures of what an audit prints. The theorems are
named after the functions of `pyharness.geometry.measures`.

## Main results

* `AdapterGeometry.frobNorm_smul`
* `AdapterGeometry.Soundness.stable_rank`, `AdapterGeometry.Soundness.frobenius_norm`,
  `AdapterGeometry.Soundness.spectral_norm`
* `AdapterGeometry.Soundness.tail_square`: no matrix with the row space of a frame is closer than
  the projection
* `AdapterGeometry.Soundness.participation_rank`
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p]

/-- The Frobenius norm of a multiple: `‖c M‖_F = |c| ‖M‖_F`. -/
theorem frobNorm_smul (c : ℝ) (M : Matrix m n ℝ) : frobNorm (c • M) = |c| * frobNorm M := by
  have hc : 0 ≤ c ^ 2 := sq_nonneg c
  unfold frobNorm
  rw [frobeniusSq_smul, Real.sqrt_mul hc (frobeniusSq M), Real.sqrt_sq_eq_abs c]

/-- The operator norm is the root of its square. -/
theorem opNorm_eq_sqrt [DecidableEq n] (M : Matrix m n ℝ) :
    opNorm M = Real.sqrt (spectralSq M) :=
  (Real.sqrt_sq (opNorm_nonneg M)).symm

/-- The Frobenius norm sees a product and its transpose alike, factor by factor. -/
theorem frobeniusSq_transpose_mul_transpose (M : Matrix m n ℝ) (V : Matrix n p ℝ) :
    frobeniusSq (Vᵀ * Mᵀ) = frobeniusSq (M * V) := by
  calc frobeniusSq (Vᵀ * Mᵀ) = frobeniusSq (M * V)ᵀ := by rw [Matrix.transpose_mul]
    _ = frobeniusSq (M * V) := frobeniusSq_transpose (M * V)

namespace Soundness

/-- **An enclosure of the stable rank** from enclosures of both squared norms.

* Words: divide the lower bound of one by the upper bound of the other, and the other way round.
* Formula: `f / u ≤ srank M ≤ F / l` for `f ≤ ‖M‖_F² ≤ F` and `0 < l ≤ ‖M‖² ≤ u`.
* Shapes: `M` is `m × n`.
* Source: monotonicity of division; `pyharness.geometry.measures.stable_rank`.
* What it does not say: nothing for `l = 0`. -/
theorem stable_rank [DecidableEq n] (M : Matrix m n ℝ) (f F l u : ℝ) (hl : 0 < l)
    (hlow : l ≤ spectralSq M) (hup : spectralSq M ≤ u) (hf : f ≤ frobeniusSq M)
    (hF : frobeniusSq M ≤ F) : f / u ≤ stableRank M ∧ stableRank M ≤ F / l := by
  have hs : 0 < spectralSq M := hl.trans_le hlow
  have h0 : 0 ≤ frobeniusSq M := frobeniusSq_nonneg M
  unfold stableRank
  exact ⟨div_le_div₀ h0 hf hs hup, div_le_div₀ (h0.trans hF) hF hl hlow⟩

/-- **An enclosure of the Frobenius norm of `s M`** from one of `‖M‖_F²`; used by
`pyharness.geometry.measures.frobenius_norm`. -/
theorem frobenius_norm (M : Matrix m n ℝ) (s l u : ℝ) (hs : 0 ≤ s) (hl : l ≤ frobeniusSq M)
    (hu : frobeniusSq M ≤ u) :
    s * Real.sqrt l ≤ frobNorm (s • M) ∧ frobNorm (s • M) ≤ s * Real.sqrt u := by
  rw [frobNorm_smul, abs_of_nonneg hs]
  unfold frobNorm
  exact ⟨mul_le_mul_of_nonneg_left (Real.sqrt_le_sqrt hl) hs,
    mul_le_mul_of_nonneg_left (Real.sqrt_le_sqrt hu) hs⟩

/-- **An enclosure of the operator norm of `s M`** from one of `‖M‖²`; used by
`pyharness.geometry.measures.spectral_norm`. -/
theorem spectral_norm [DecidableEq n] (M : Matrix m n ℝ) (s l u : ℝ) (hs : 0 ≤ s)
    (hl : l ≤ spectralSq M) (hu : spectralSq M ≤ u) :
    s * Real.sqrt l ≤ opNorm (s • M) ∧ opNorm (s • M) ≤ s * Real.sqrt u := by
  rw [opNorm_smul, abs_of_nonneg hs, opNorm_eq_sqrt M]
  exact ⟨mul_le_mul_of_nonneg_left (Real.sqrt_le_sqrt hl) hs,
    mul_le_mul_of_nonneg_left (Real.sqrt_le_sqrt hu) hs⟩

/-- **The truncation error from below.**

* Words: a matrix whose rows lie in the span of a frame `V` is at least as far from `M` as the
  energy that `V` does not catch. For every matrix of small rank see `tail_square_sum_min`.
* Formula: `‖M‖_F² - ‖M V‖_F² ≤ ‖M - C Vᵀ‖_F²`.
* Shapes: `M` is `m × n`, `V` is `n × p` with `Vᵀ V = 1`, `C` is `m × p`.
* Source: Eckart and Young 1936, for a given frame; `pyharness.geometry.measures.tail_square`.
* What it does not say: which frame catches most. -/
theorem tail_square [DecidableEq p] (M : Matrix m n ℝ) (V : Matrix n p ℝ) (hV : Vᵀ * V = 1)
    (C : Matrix m p ℝ) :
    frobeniusSq M - frobeniusSq (M * V) ≤ frobeniusSq (M - C * Vᵀ) := by
  have h1 := frobeniusSq_sub_proj_le V hV Mᵀ Cᵀ
  have h2 := frobeniusSq_sub_proj V hV Mᵀ
  have h3 : frobeniusSq (Mᵀ - V * Cᵀ) = frobeniusSq (M - C * Vᵀ) := by
    calc frobeniusSq (Mᵀ - V * Cᵀ) = frobeniusSq (M - C * Vᵀ)ᵀ := by
          rw [Matrix.transpose_sub, Matrix.transpose_mul, Matrix.transpose_transpose]
      _ = frobeniusSq (M - C * Vᵀ) := frobeniusSq_transpose (M - C * Vᵀ)
  have h4 := frobeniusSq_transpose_mul_transpose M V
  have h5 := frobeniusSq_transpose M
  linarith

/-- The truncation error is attained by the projection: `‖M - M V Vᵀ‖_F² = ‖M‖_F² - ‖M V‖_F²`.
Used by `pyharness.geometry.measures.tail_square`. -/
theorem tail_square_attained [DecidableEq p] (M : Matrix m n ℝ) (V : Matrix n p ℝ)
    (hV : Vᵀ * V = 1) :
    frobeniusSq (M - M * V * Vᵀ) = frobeniusSq M - frobeniusSq (M * V) := by
  have h2 := frobeniusSq_sub_proj V hV Mᵀ
  have h3 : frobeniusSq (Mᵀ - V * (Vᵀ * Mᵀ)) = frobeniusSq (M - M * V * Vᵀ) := by
    calc frobeniusSq (Mᵀ - V * (Vᵀ * Mᵀ)) = frobeniusSq (M - M * V * Vᵀ)ᵀ := by
          rw [Matrix.transpose_sub, Matrix.transpose_mul (M * V) Vᵀ, Matrix.transpose_mul M V,
            Matrix.transpose_transpose]
      _ = frobeniusSq (M - M * V * Vᵀ) := frobeniusSq_transpose (M - M * V * Vᵀ)
  have h4 := frobeniusSq_transpose_mul_transpose M V
  have h5 := frobeniusSq_transpose M
  linarith

/-- **The participation rank lies above one and above the stable rank.**

* Words: with energies `σ²`, the square of their sum is at least the sum of their squares, and at
  least the stable rank times it.
* Formula: `‖Mᵀ M‖_F² ≤ ‖M‖_F⁴` and `srank M · ‖Mᵀ M‖_F² ≤ ‖M‖_F⁴`.
* Shapes: `M` is `m × n`; both hold for `M = 0`.
* Source: `σ⁴ ≤ σ₁² σ²`; `pyharness.geometry.effective_ranks.participation_rank`, the quotient of
  the two.
* What it does not say: the bound by the rank from above; see `participation_rank_le_card`. -/
theorem participation_rank [DecidableEq m] [DecidableEq n] (M : Matrix m n ℝ) :
    frobeniusSq (Mᵀ * M) ≤ frobeniusSq M ^ 2 ∧
      stableRank M * frobeniusSq (Mᵀ * M) ≤ frobeniusSq M ^ 2 := by
  have h0 : 0 ≤ frobeniusSq M := frobeniusSq_nonneg M
  have hgram : frobeniusSq (Mᵀ * M) ≤ spectralSq M * frobeniusSq M := by
    have h := frobeniusSq_mul_le Mᵀ M
    rw [spectralSq_transpose M] at h
    exact h
  have hq : stableRank M * spectralSq M ≤ frobeniusSq M := by
    rcases eq_or_lt_of_le (spectralSq_nonneg M) with h | h
    · rw [← h, mul_zero]
      exact h0
    · refine le_of_eq ?_
      unfold stableRank
      exact div_mul_cancel₀ _ h.ne'
  constructor
  · calc frobeniusSq (Mᵀ * M) ≤ spectralSq M * frobeniusSq M := hgram
      _ ≤ frobeniusSq M * frobeniusSq M :=
          mul_le_mul_of_nonneg_right (spectralSq_le_frobeniusSq M) h0
      _ = frobeniusSq M ^ 2 := (pow_two _).symm
  · calc stableRank M * frobeniusSq (Mᵀ * M)
        ≤ stableRank M * (spectralSq M * frobeniusSq M) :=
          mul_le_mul_of_nonneg_left hgram (stableRank_nonneg M)
      _ = stableRank M * spectralSq M * frobeniusSq M := (mul_assoc _ _ _).symm
      _ ≤ frobeniusSq M * frobeniusSq M := mul_le_mul_of_nonneg_right hq h0
      _ = frobeniusSq M ^ 2 := (pow_two _).symm

end Soundness

end AdapterGeometry
