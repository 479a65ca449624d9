/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.StableRankBounds

/-!
# Refutations

Two statements of the literature on adapter geometry that are false, with explicit `2 × 2`
counterexamples, and one more that a reader of `1 ≤ srank ≤ rank` might expect.

## Main results

* `AdapterGeometry.not_stableRank_mul_le_min`: stable rank is not submultiplicative
* `AdapterGeometry.not_stableRank_low_rank_approx`: stable rank at most `k` does not give a rank-`k`
  approximation with squared error `‖W‖_F² (1 - k / srank W)`
* `AdapterGeometry.not_stableRank_mono_mul`: multiplying by a matrix can raise the stable rank
-/

open scoped Matrix

namespace AdapterGeometry

/-- The squared Frobenius norm of `diag(a, b)`. -/
theorem frobeniusSq_diagonal_two (a b : ℝ) :
    frobeniusSq (Matrix.diagonal ![a, b] : Matrix (Fin 2) (Fin 2) ℝ) = a * a + b * b := by
  have h : ∑ i : Fin 2, (![a, b] : Fin 2 → ℝ) i * (![a, b] : Fin 2 → ℝ) i = a * a + b * b := by
    first
      | exact Fin.sum_univ_two fun i => (![a, b] : Fin 2 → ℝ) i * (![a, b] : Fin 2 → ℝ) i
      | simp [Fin.sum_univ_two]
  exact (frobeniusSq_diagonal (n := Fin 2) ![a, b]).trans h

/-- The squared operator norm of `diag(a, b)` for `b² ≤ a²`. -/
theorem spectralSq_diagonal_two (a b : ℝ) (h : b * b ≤ a * a) :
    spectralSq (Matrix.diagonal ![a, b] : Matrix (Fin 2) (Fin 2) ℝ) = a * a := by
  have hle : ∀ i : Fin 2, (![a, b] : Fin 2 → ℝ) i * (![a, b] : Fin 2 → ℝ) i ≤ a * a := by
    refine Fin.forall_fin_two.mpr ⟨?_, ?_⟩
    · exact le_refl (a * a)
    · exact h
  exact le_antisymm
    (spectralSq_diagonal_le (n := Fin 2) ![a, b] (a * a) (mul_self_nonneg a) hle)
    (le_spectralSq_diagonal (n := Fin 2) ![a, b] 0)

/-- The matrix `diag(2, 1)`. -/
noncomputable def exA : Matrix (Fin 2) (Fin 2) ℝ := Matrix.diagonal ![2, 1]

/-- The matrix `diag(1, 2)`. -/
noncomputable def exB : Matrix (Fin 2) (Fin 2) ℝ := Matrix.diagonal ![1, 2]

/-- The product of the two examples is twice the identity. -/
theorem exA_mul_exB : exA * exB = (2 : ℝ) • (1 : Matrix (Fin 2) (Fin 2) ℝ) := by
  have key : ∀ a b c d s : ℝ, a * c = s → b * d = s →
      ∀ i : Fin 2, (![a, b] : Fin 2 → ℝ) i * (![c, d] : Fin 2 → ℝ) i = s := by
    intro a b c d s h0 h1
    refine Fin.forall_fin_two.mpr ⟨?_, ?_⟩
    · first
        | exact h0
        | simpa using h0
    · first
        | exact h1
        | simpa using h1
  have h : ∀ i : Fin 2, (![2, 1] : Fin 2 → ℝ) i * (![1, 2] : Fin 2 → ℝ) i = 2 :=
    key 2 1 1 2 2 (by norm_num) (by norm_num)
  have h1 : Matrix.diagonal (![2, 1] : Fin 2 → ℝ) * Matrix.diagonal (![1, 2] : Fin 2 → ℝ) =
      Matrix.diagonal fun i : Fin 2 => (![2, 1] : Fin 2 → ℝ) i * (![1, 2] : Fin 2 → ℝ) i :=
    Matrix.diagonal_mul_diagonal _ _
  have h2 : (Matrix.diagonal fun i : Fin 2 =>
      (![2, 1] : Fin 2 → ℝ) i * (![1, 2] : Fin 2 → ℝ) i) =
      Matrix.diagonal fun _ : Fin 2 => (2 : ℝ) :=
    congrArg Matrix.diagonal (funext h)
  have h3 : (2 : ℝ) • (1 : Matrix (Fin 2) (Fin 2) ℝ) = Matrix.diagonal fun _ : Fin 2 => (2 : ℝ) :=
    Matrix.smul_one_eq_diagonal 2
  exact h1.trans (h2.trans h3.symm)

/-- `‖diag(2, 1)‖_F² = 5`. -/
theorem frobeniusSq_exA : frobeniusSq exA = 5 := by
  have h : (2 : ℝ) * 2 + 1 * 1 = 5 := by norm_num
  exact (frobeniusSq_diagonal_two 2 1).trans h

/-- `‖diag(2, 1)‖² = 4`. -/
theorem spectralSq_exA : spectralSq exA = 4 := by
  have h1 : (1 : ℝ) * 1 ≤ 2 * 2 := by norm_num
  have h2 : (2 : ℝ) * 2 = 4 := by norm_num
  exact (spectralSq_diagonal_two 2 1 h1).trans h2

/-- `srank diag(2, 1) = 5 / 4`. -/
theorem stableRank_exA : stableRank exA = 5 / 4 := by
  unfold stableRank
  rw [frobeniusSq_exA, spectralSq_exA]

/-- The product of the two examples has stable rank `2`. -/
theorem stableRank_exA_mul_exB : stableRank (exA * exB) = 2 := by
  have h1 : stableRank (exA * exB) = (Fintype.card (Fin 2) : ℝ) := by
    rw [exA_mul_exB, stableRank_smul_invariant 2 two_ne_zero]
    exact stableRank_one
  have h2 : (Fintype.card (Fin 2) : ℝ) = 2 := by simp
  exact h1.trans h2

/-- **Stable rank is not submultiplicative.**

* Words: it is false that the stable rank of a product is at most the smaller stable rank of the
  factors.
* Formula: `¬ ∀ A B, srank (A B) ≤ min (srank A) (srank B)`.
* Shapes: already for `2 × 2` matrices; `A = diag(2, 1)`, `B = diag(1, 2)`, where `A B = 2 · 1` has
  stable rank `2` and both factors have `5 / 4`.
* Source: refutes a statement left open in published work on adapter geometry.
* What it does not say: `srank (A B) ≤ rank (A B) ≤ min (rank A) (rank B)` remains true. -/
theorem not_stableRank_mul_le_min :
    ¬ ∀ A B : Matrix (Fin 2) (Fin 2) ℝ,
      stableRank (A * B) ≤ min (stableRank A) (stableRank B) := by
  intro h
  have h1 := (h exA exB).trans (min_le_left _ _)
  rw [stableRank_exA_mul_exB, stableRank_exA] at h1
  norm_num at h1

/-- Multiplying by a matrix can raise the stable rank: it is false that `srank (A B) ≤ srank A`. -/
theorem not_stableRank_mono_mul :
    ¬ ∀ A B : Matrix (Fin 2) (Fin 2) ℝ, stableRank (A * B) ≤ stableRank A := by
  intro h
  have h1 := h exA exB
  rw [stableRank_exA_mul_exB, stableRank_exA] at h1
  norm_num at h1

/-- **Small stable rank does not give good low-rank approximation.**

* Words: it is false that a matrix of stable rank at most `k` has a rank-`k` approximation with
  squared error at most `‖W‖_F² (1 - k / srank W)`.
* Formula: `¬ ∀ W k, srank W ≤ k → ∃ X, rank X ≤ k ∧ ‖W - X‖_F² ≤ ‖W‖_F² (1 - k / srank W)`.
* Shapes: already for `2 × 2` matrices; `W = diag(2, 1)`, `k = 2`, where the bound is `-3`.
* Source: refutes a statement left open in published work on adapter geometry.
* What it does not say: `frobeniusSq_mul_one_sub_le` is the reverse inequality, which is true. -/
theorem not_stableRank_low_rank_approx :
    ¬ ∀ (W : Matrix (Fin 2) (Fin 2) ℝ) (k : ℕ), stableRank W ≤ (k : ℝ) →
      ∃ X : Matrix (Fin 2) (Fin 2) ℝ, X.rank ≤ k ∧
        frobeniusSq (W - X) ≤ frobeniusSq W * (1 - (k : ℝ) / stableRank W) := by
  intro h
  have hk : stableRank exA ≤ ((2 : ℕ) : ℝ) := by
    rw [stableRank_exA]
    norm_num
  obtain ⟨X, _, hX⟩ := h exA 2 hk
  have h0 := frobeniusSq_nonneg (exA - X)
  rw [frobeniusSq_exA, stableRank_exA] at hX
  have h3 : (5 : ℝ) * (1 - ((2 : ℕ) : ℝ) / (5 / 4)) = -3 := by norm_num
  have h4 := hX.trans_eq h3
  linarith

end AdapterGeometry
