/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Eigenframe
import AdapterGeometry.StableRankBounds

/-!
# Stable rank and low-rank approximation: what is true

The claim "a matrix of stable rank at most `k` has a rank-`k` approximation with squared error at
most `‖W‖_F² (1 - k / srank W)`" is false (`not_stableRank_low_rank_approx` in
`AdapterGeometry.Refutations`). This file has the true statements around it: equality for `k = 1`,
and the *reverse* inequality for every `k`.

## Main results

* `AdapterGeometry.exists_rank_one_approx`: equality for `k = 1`
* `AdapterGeometry.frobeniusSq_mul_one_sub_le`: the reverse inequality for every `k`
* `AdapterGeometry.le_spectralSq_sub`: a lower bound in the operator norm

## References

* C. Eckart and G. Young, *The approximation of one matrix by another of lower rank*, 1936
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n]

/-- The Frobenius inner product with an outer product: `⟨W, u vᵀ⟩_F = u · (W v)`. -/
theorem frobInner_vecMulVec (W : Matrix m n ℝ) (u : m → ℝ) (v : n → ℝ) :
    frobInner W (Matrix.vecMulVec u v) = u ⬝ᵥ (W *ᵥ v) := by
  unfold frobInner
  refine Finset.sum_congr rfl fun i _ => ?_
  calc ∑ j, W i j * Matrix.vecMulVec u v i j = ∑ j, u i * (W i j * v j) := by
        refine Finset.sum_congr rfl fun j _ => ?_
        rw [Matrix.vecMulVec_apply]
        ring
    _ = u i * ∑ j, W i j * v j := (Finset.mul_sum _ _ _).symm
    _ = u i * (W *ᵥ v) i := rfl

/-- Peeling a unit direction `v` off `W` removes exactly `‖W v‖²` of the squared Frobenius norm. -/
theorem frobeniusSq_sub_vecMulVec (W : Matrix m n ℝ) (v : n → ℝ) (hv : v ⬝ᵥ v = 1) :
    frobeniusSq (W - Matrix.vecMulVec (W *ᵥ v) v) =
      frobeniusSq W - (W *ᵥ v) ⬝ᵥ (W *ᵥ v) := by
  rw [frobeniusSq_sub, frobInner_vecMulVec, frobeniusSq_vecMulVec, hv]
  ring

variable [DecidableEq n]

/-- The claimed error bound in terms of the two squared norms. -/
theorem frobeniusSq_mul_one_sub (W : Matrix m n ℝ) (hW : W ≠ 0) (k : ℝ) :
    frobeniusSq W * (1 - k / stableRank W) = frobeniusSq W - k * spectralSq W := by
  have hs : spectralSq W ≠ 0 := (spectralSq_pos W hW).ne'
  have hq : stableRank W ≠ 0 := (lt_of_lt_of_le zero_lt_one (one_le_stableRank W hW)).ne'
  have hfs : stableRank W * spectralSq W = frobeniusSq W := by
    unfold stableRank
    exact div_mul_cancel₀ _ hs
  calc frobeniusSq W * (1 - k / stableRank W)
      = frobeniusSq W - frobeniusSq W * (k / stableRank W) := by ring
    _ = frobeniusSq W - stableRank W * spectralSq W * (k / stableRank W) := by rw [hfs]
    _ = frobeniusSq W - spectralSq W * (k / stableRank W * stableRank W) := by ring
    _ = frobeniusSq W - spectralSq W * k := by rw [div_mul_cancel₀ _ hq]
    _ = frobeniusSq W - k * spectralSq W := by rw [mul_comm k (spectralSq W)]

/-- **The corrected rank-one statement**, an equality.

* Words: some matrix of rank at most one approximates `W` with squared error exactly
  `‖W‖_F² (1 - 1 / srank W)`.
* Formula: `∃ X, rank X ≤ 1 ∧ ‖W - X‖_F² = ‖W‖_F² (1 - 1 / srank W)`.
* Shapes: `W` is `m × n` and not zero.
* Source: the rank-one case of Eckart and Young 1936.
* What it does not say: nothing on rank two and above, where the analogous bound is false. -/
theorem exists_rank_one_approx (W : Matrix m n ℝ) (hW : W ≠ 0) :
    ∃ X : Matrix m n ℝ, X.rank ≤ 1 ∧
      frobeniusSq (W - X) = frobeniusSq W * (1 - 1 / stableRank W) := by
  have hn : Nonempty n := by
    by_contra hempty
    exact hW (Matrix.ext fun i j => (hempty ⟨j⟩).elim)
  obtain ⟨v, hv, hval⟩ := exists_unit_attaining W
  refine ⟨Matrix.vecMulVec (W *ᵥ v) v, Matrix.rank_vecMulVec_le _ _, ?_⟩
  rw [frobeniusSq_sub_vecMulVec W v hv, hval, frobeniusSq_mul_one_sub W hW 1, one_mul]

/-- **What holds is the reverse of the claimed bound**: no matrix of rank at most `k` does better
than `‖W‖_F² (1 - k / srank W)`.

* Words: the squared error of every rank-`k` approximation is at least
  `‖W‖_F² (1 - k / srank W)`.
* Formula: `rank X ≤ k ⟹ ‖W‖_F² (1 - k / srank W) ≤ ‖W - X‖_F²`.
* Shapes: `W` and `X` are both `m × n`, `W` is not zero.
* Source: weaker than Eckart and Young 1936.
* What it does not say: for `k > srank W` the left side is negative and nothing is claimed. -/
theorem frobeniusSq_mul_one_sub_le (W X : Matrix m n ℝ) (hW : W ≠ 0) (k : ℕ)
    (hX : X.rank ≤ k) :
    frobeniusSq W * (1 - (k : ℝ) / stableRank W) ≤ frobeniusSq (W - X) := by
  rw [frobeniusSq_mul_one_sub W hW]
  have h1 := frobeniusSq_le_rank_mul_add W X
  have h2 : (X.rank : ℝ) * spectralSq W ≤ (k : ℝ) * spectralSq W :=
    mul_le_mul_of_nonneg_right (Nat.cast_le.mpr hX) (spectralSq_nonneg W)
  linarith

/-- **A lower bound in the operator norm**: if `T` expands every vector of the range of an
orthonormal frame `V` by at least `τ` (squared), no matrix of rank smaller than the size of the
frame is closer to `T` than `τ` (squared operator norm). -/
theorem le_spectralSq_sub {p : Type*} [Fintype p] [DecidableEq p] (T X : Matrix m n ℝ)
    (V : Matrix n p ℝ) (hV : Vᵀ * V = 1) (hX : X.rank < Fintype.card p) (τ : ℝ)
    (hτ : ∀ c : p → ℝ, τ * (c ⬝ᵥ c) ≤ (T *ᵥ (V *ᵥ c)) ⬝ᵥ (T *ᵥ (V *ᵥ c))) :
    τ ≤ spectralSq (T - X) := by
  have hker : LinearMap.ker (X * V).mulVecLin ≠ ⊥ := by
    have h1 : Module.finrank ℝ (p → ℝ) = Fintype.card p := Module.finrank_fintype_fun_eq_card ℝ
    have h0 := LinearMap.finrank_range_add_finrank_ker (X * V).mulVecLin
    have h2 : (X * V).rank + Module.finrank ℝ (LinearMap.ker (X * V).mulVecLin) =
        Fintype.card p := h0.trans h1
    have h3 : (X * V).rank ≤ X.rank := Matrix.rank_mul_le_left X V
    have h4 : 1 ≤ Module.finrank ℝ (LinearMap.ker (X * V).mulVecLin) := by omega
    first
      | exact Submodule.one_le_finrank_iff.mp h4
      | intro hbot
        rw [hbot, finrank_bot] at h4
        omega
  obtain ⟨c, hc, hc0⟩ := Submodule.exists_mem_ne_zero_of_ne_bot hker
  have hc1 : (X * V).mulVecLin c = 0 := LinearMap.mem_ker.mp hc
  have hc2 : (X * V) *ᵥ c = 0 := hc1
  have hXc : X *ᵥ (V *ᵥ c) = 0 := (Matrix.mulVec_mulVec c X V).trans hc2
  have h5 := mulVec_dot_self_le (T - X) (V *ᵥ c)
  rw [Matrix.sub_mulVec, hXc, sub_zero, mulVec_dot_mulVec_of_orthonormal V hV] at h5
  exact le_of_mul_le_mul_right ((hτ c).trans h5) (dot_self_pos c hc0)

end AdapterGeometry
