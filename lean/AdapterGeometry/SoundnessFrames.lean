/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Overlap
import AdapterGeometry.SoundnessGram

/-!
# Soundness of certified frames

How far a computed frame is from an invariant subspace: the `sin Θ` theorem of Davis and Kahan in
the form that `pyharness.geometry.frames` uses.

## Main results

* `AdapterGeometry.frobeniusSq_sylvester_le`: a gap bounds the solution of `Λ Y - Y D = R`
* `AdapterGeometry.Soundness.certified_frame`: the residual of a frame bounds its part in the
  complementary invariant subspace
* `AdapterGeometry.Soundness.certified_frame_skew`: what a frame that is not quite orthonormal costs
-/

open scoped Matrix

namespace AdapterGeometry

variable {n k q : Type*} [Fintype n] [Fintype k] [Fintype q] [DecidableEq k]

/-- **A gap between two diagonals bounds the solution of a Sylvester equation**:
`g² ‖Y‖_F² ≤ ‖diag l · Y - Y · diag d‖_F²` if every `dⱼ` exceeds every `lᵢ` by at least `g ≥ 0`. -/
theorem frobeniusSq_sylvester_le [DecidableEq q] (Y : Matrix q k ℝ) (l : q → ℝ) (d : k → ℝ)
    (g : ℝ) (hg : 0 ≤ g) (hgap : ∀ i j, g ≤ d j - l i) :
    g ^ 2 * frobeniusSq Y ≤ frobeniusSq (Matrix.diagonal l * Y - Y * Matrix.diagonal d) := by
  unfold frobeniusSq
  rw [Finset.mul_sum]
  refine Finset.sum_le_sum fun i _ => ?_
  rw [Finset.mul_sum]
  refine Finset.sum_le_sum fun j _ => ?_
  rw [Matrix.sub_apply, Matrix.diagonal_mul l Y i j, Matrix.mul_diagonal d Y i j]
  have h1 : g ^ 2 ≤ (d j - l i) ^ 2 := pow_le_pow_left₀ hg (hgap i j) 2
  calc g ^ 2 * (Y i j * Y i j) ≤ (d j - l i) ^ 2 * (Y i j * Y i j) :=
        mul_le_mul_of_nonneg_right h1 (mul_self_nonneg (Y i j))
    _ = (l i * Y i j - Y i j * d j) * (l i * Y i j - Y i j * d j) := by ring

namespace Soundness

/-- **The `sin Θ` theorem for a computed frame.**

* Words: let the columns of `W` span an invariant subspace of `K` with eigenvalues `l`, and let
  every claimed eigenvalue `d` lie above all of them by at least `g`; then the part of `V` in that
  subspace is at most the residual of `V` over `g`.
* Formula: `g ‖Wᵀ V‖_F ≤ ‖K V - V diag d‖_F`, squared.
* Shapes: `K` is `n × n`, `W` is `n × q` with `Wᵀ W = 1`, `V` is `n × k`.
* Source: Davis and Kahan 1970; `pyharness.geometry.frames.certified_frame`, inequality (2).
* What it does not say: that the columns of `V` are orthonormal; see `certified_frame_skew`. -/
theorem certified_frame [DecidableEq q] (K : Matrix n n ℝ) (W : Matrix n q ℝ) (V : Matrix n k ℝ)
    (l : q → ℝ) (d : k → ℝ) (g : ℝ) (hW : Wᵀ * W = 1) (hK : Wᵀ * K = Matrix.diagonal l * Wᵀ)
    (hg : 0 ≤ g) (hgap : ∀ i j, g ≤ d j - l i) :
    g ^ 2 * frobeniusSq (Wᵀ * V) ≤ frobeniusSq (K * V - V * Matrix.diagonal d) := by
  have hR : Wᵀ * (K * V - V * Matrix.diagonal d) =
      Matrix.diagonal l * (Wᵀ * V) - Wᵀ * V * Matrix.diagonal d := by
    rw [Matrix.mul_sub, ← Matrix.mul_assoc Wᵀ K V, hK, Matrix.mul_assoc (Matrix.diagonal l) Wᵀ V,
      ← Matrix.mul_assoc Wᵀ V (Matrix.diagonal d)]
  calc g ^ 2 * frobeniusSq (Wᵀ * V)
      ≤ frobeniusSq (Matrix.diagonal l * (Wᵀ * V) - Wᵀ * V * Matrix.diagonal d) :=
        frobeniusSq_sylvester_le (Wᵀ * V) l d g hg hgap
    _ = frobeniusSq (Wᵀ * (K * V - V * Matrix.diagonal d)) := by rw [hR]
    _ ≤ frobeniusSq (K * V - V * Matrix.diagonal d) :=
        frobeniusSq_transpose_mul_le W hW (K * V - V * Matrix.diagonal d)

/-- **What a frame that is not quite orthonormal costs.**

* Words: if `V = Q H` with a symmetric `H` whose square differs from `1` by at most `δ`, the part
  `Y = Wᵀ Q` of the orthonormal frame is at most the part `Y H = Wᵀ V` of the computed one over
  `√(1 - δ)`.
* Formula: `(1 - δ) ‖Y‖_F² ≤ ‖Y H‖_F²` for `‖Hᵀ H - 1‖ ≤ δ`.
* Shapes: `Y` is `q × k`, `H` is `k × k`, the polar factor of `V`.
* Source: standard; `pyharness.geometry.frames.certified_frame`.
* What it does not say: nothing for `δ ≥ 1`. -/
theorem certified_frame_skew (Y : Matrix q k ℝ) (H : Matrix k k ℝ) (δ : ℝ) (hH : Hᵀ = H)
    (hδ : opNorm (Hᵀ * H - 1) ≤ δ) :
    (1 - δ) * frobeniusSq Y ≤ frobeniusSq (Y * H) := by
  have hexp : ∀ c : k → ℝ, (1 - δ) * (c ⬝ᵥ c) ≤ (H *ᵥ c) ⬝ᵥ (H *ᵥ c) := by
    intro c
    have h1 := (abs_le.mp (abs_dot_mulVec_le_opNorm (Hᵀ * H - 1) c)).1
    have h2 : c ⬝ᵥ ((Hᵀ * H - 1) *ᵥ c) = (H *ᵥ c) ⬝ᵥ (H *ᵥ c) - c ⬝ᵥ c := by
      rw [Matrix.sub_mulVec, Matrix.one_mulVec, dotProduct_sub, mulVec_dot_mulVec H c c]
    have h3 : opNorm (Hᵀ * H - 1) * (c ⬝ᵥ c) ≤ δ * (c ⬝ᵥ c) :=
      mul_le_mul_of_nonneg_right hδ (dot_self_nonneg c)
    rw [h2] at h1
    rw [sub_mul, one_mul]
    linarith
  calc (1 - δ) * frobeniusSq Y = ∑ i, (1 - δ) * (Y i ⬝ᵥ Y i) := by
        rw [frobeniusSq_eq_sum_row, Finset.mul_sum]
    _ ≤ ∑ i, ((H * Yᵀ)ᵀ i ⬝ᵥ (H * Yᵀ)ᵀ i) := by
        refine Finset.sum_le_sum fun i _ => ?_
        rw [transpose_mul_apply_eq_mulVec H Yᵀ i, Matrix.transpose_transpose]
        exact hexp (Y i)
    _ = frobeniusSq (H * Yᵀ) := (frobeniusSq_eq_sum_col (H * Yᵀ)).symm
    _ = frobeniusSq (Y * H)ᵀ := by rw [Matrix.transpose_mul, hH]
    _ = frobeniusSq (Y * H) := frobeniusSq_transpose (Y * H)

end Soundness

end AdapterGeometry
