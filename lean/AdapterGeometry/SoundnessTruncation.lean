/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.LowRank
import AdapterGeometry.SoundnessMeasures

/-!
# Soundness of the certified truncation error

## Main results

* `AdapterGeometry.frobNorm_mul_le`, `AdapterGeometry.opNorm_le_frobNorm`
* `AdapterGeometry.Soundness.next_square`: no matrix of rank at most `k` is closer than the next
  singular value
* `AdapterGeometry.Soundness.difference`: what rounding one factor does to the error of a truncation
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n p r : Type*} [Fintype m] [Fintype n] [Fintype p] [Fintype r]

/-- The Frobenius norm is submultiplicative: `‖A B‖_F ≤ ‖A‖_F ‖B‖_F`. -/
theorem frobNorm_mul_le [DecidableEq r] (A : Matrix m r ℝ) (B : Matrix r n ℝ) :
    frobNorm (A * B) ≤ frobNorm A * frobNorm B := by
  have h : frobeniusSq (A * B) ≤ frobeniusSq A * frobeniusSq B :=
    (frobeniusSq_mul_le A B).trans
      (mul_le_mul_of_nonneg_right (spectralSq_le_frobeniusSq A) (frobeniusSq_nonneg B))
  unfold frobNorm
  rw [← Real.sqrt_mul (frobeniusSq_nonneg A) (frobeniusSq B)]
  exact Real.sqrt_le_sqrt h

/-- The operator norm is at most the Frobenius norm. -/
theorem opNorm_le_frobNorm [DecidableEq n] (M : Matrix m n ℝ) : opNorm M ≤ frobNorm M := by
  rw [opNorm_eq_sqrt M]
  unfold frobNorm
  exact Real.sqrt_le_sqrt (spectralSq_le_frobeniusSq M)

namespace Soundness

/-- **The truncation error in the operator norm from below.**

* Words: if `M` expands every vector of the range of a frame of more than `k` vectors by at
  least `τ` (squared), no matrix of rank at most `k` is closer to `M` than `τ` (squared operator
  norm).
* Formula: `τ ≤ ‖M - X‖²` for `rank X ≤ k`; with the best frame `τ = σ_{k+1}²`.
* Shapes: `M` and `X` are `m × n`, `V` is `n × p` with `Vᵀ V = 1` and `k < p`.
* Source: Eckart, Young and Mirsky, for a given frame; `pyharness.geometry.measures.next_square`.
* What it does not say: which frame is best. -/
theorem next_square [DecidableEq n] [DecidableEq p] (M X : Matrix m n ℝ) (V : Matrix n p ℝ)
    (hV : Vᵀ * V = 1) (k : ℕ) (hX : X.rank ≤ k) (hk : k < Fintype.card p) (τ : ℝ)
    (hτ : ∀ c : p → ℝ, τ * (c ⬝ᵥ c) ≤ (M *ᵥ (V *ᵥ c)) ⬝ᵥ (M *ᵥ (V *ᵥ c))) :
    τ ≤ spectralSq (M - X) :=
  le_spectralSq_sub M X V hV (lt_of_le_of_lt hX hk) τ hτ

/-- **Rounding one factor moves the error of a truncation by at most the product of two norms.**

* Words: if the factor `B` is replaced by `B'`, both norms of the distance from `B A` to `C` change
  by at most `‖B - B'‖_F ‖A‖_F`.
* Formula: `|‖B A - C‖ - ‖B' A - C‖| ≤ ‖B - B'‖_F ‖A‖_F`, in the Frobenius and the operator norm.
* Shapes: `B` and `B'` are `m × r`, `A` is `r × n`, `C` is `m × n`.
* Source: the triangle inequality; `pyharness.geometry.truncate.difference`.
* What it does not say: how large the rounding `B - B'` is. -/
theorem difference [DecidableEq n] [DecidableEq r] (B B' : Matrix m r ℝ) (A : Matrix r n ℝ)
    (C : Matrix m n ℝ) :
    |frobNorm (B * A - C) - frobNorm (B' * A - C)| ≤ frobNorm (B - B') * frobNorm A ∧
      |opNorm (B * A - C) - opNorm (B' * A - C)| ≤ frobNorm (B - B') * frobNorm A := by
  have hsum : B' * A - C + (B - B') * A = B * A - C := by
    rw [Matrix.sub_mul]
    first
      | exact sub_add_sub_cancel' _ _ _
      | abel
  have hF := abs_frobNorm_add_sub_le (B' * A - C) ((B - B') * A)
  have hS := abs_opNorm_add_sub_le (B' * A - C) ((B - B') * A)
  rw [hsum] at hF hS
  have hmul : frobNorm ((B - B') * A) ≤ frobNorm (B - B') * frobNorm A :=
    frobNorm_mul_le (B - B') A
  exact ⟨hF.trans hmul, hS.trans ((opNorm_le_frobNorm ((B - B') * A)).trans hmul)⟩

end Soundness

end AdapterGeometry
