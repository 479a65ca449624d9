/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Refutations

/-!
# More refutations: products of stable ranks, and sums

## Main results

* `AdapterGeometry.not_stableRank_mul_le_mul`: `srank (A B) ≤ srank A · srank B` is false
* `AdapterGeometry.not_stableRank_add_le`: `srank (A + B) ≤ srank A + srank B` is false, unlike for
  the rank
-/

open scoped Matrix

namespace AdapterGeometry

/-- The squared operator norm of `diag(a, b)` for `a² ≤ b²`. -/
theorem spectralSq_diagonal_two_of_le (a b : ℝ) (h : a * a ≤ b * b) :
    spectralSq (Matrix.diagonal ![a, b] : Matrix (Fin 2) (Fin 2) ℝ) = b * b := by
  have hle : ∀ i : Fin 2, (![a, b] : Fin 2 → ℝ) i * (![a, b] : Fin 2 → ℝ) i ≤ b * b := by
    refine Fin.forall_fin_two.mpr ⟨?_, ?_⟩
    · exact h
    · exact le_refl (b * b)
  exact le_antisymm
    (spectralSq_diagonal_le (n := Fin 2) ![a, b] (b * b) (mul_self_nonneg b) hle)
    (le_spectralSq_diagonal (n := Fin 2) ![a, b] 1)

/-- `srank diag(1, 2) = 5 / 4`. -/
theorem stableRank_exB : stableRank exB = 5 / 4 := by
  have h1 : (1 : ℝ) * 1 + 2 * 2 = 5 := by norm_num
  have h2 : (1 : ℝ) * 1 ≤ 2 * 2 := by norm_num
  have h3 : (2 : ℝ) * 2 = 4 := by norm_num
  have hF : frobeniusSq exB = 5 := (frobeniusSq_diagonal_two 1 2).trans h1
  have hS : spectralSq exB = 4 := (spectralSq_diagonal_two_of_le 1 2 h2).trans h3
  unfold stableRank
  rw [hF, hS]

/-- Not even the product of the stable ranks bounds the stable rank of a product:
`A = diag(2, 1)`, `B = diag(1, 2)` give `2 > (5 / 4)²`. -/
theorem not_stableRank_mul_le_mul :
    ¬ ∀ A B : Matrix (Fin 2) (Fin 2) ℝ,
      stableRank (A * B) ≤ stableRank A * stableRank B := by
  intro h
  have h1 := h exA exB
  rw [stableRank_exA_mul_exB, stableRank_exA, stableRank_exB] at h1
  norm_num at h1

/-- The matrix `diag(2, 0, 1)`. -/
noncomputable def exC : Matrix (Fin 3) (Fin 3) ℝ := Matrix.diagonal ![2, 0, 1]

/-- The matrix `diag(0, 2, 1)`. -/
noncomputable def exD : Matrix (Fin 3) (Fin 3) ℝ := Matrix.diagonal ![0, 2, 1]

/-- The sum of the two examples is twice the identity. -/
theorem exC_add_exD : exC + exD = (2 : ℝ) • (1 : Matrix (Fin 3) (Fin 3) ℝ) := by
  have key : ∀ a b c d e f s : ℝ, a + d = s → b + e = s → c + f = s →
      ∀ i : Fin 3, (![a, b, c] : Fin 3 → ℝ) i + (![d, e, f] : Fin 3 → ℝ) i = s := by
    intro a b c d e f s h0 h1 h2 i
    fin_cases i
    · first
        | exact h0
        | simpa using h0
    · first
        | exact h1
        | simpa using h1
    · first
        | exact h2
        | simpa using h2
  have h : ∀ i : Fin 3, (![2, 0, 1] : Fin 3 → ℝ) i + (![0, 2, 1] : Fin 3 → ℝ) i = 2 :=
    key 2 0 1 0 2 1 2 (by norm_num) (by norm_num) (by norm_num)
  have h1 : Matrix.diagonal (![2, 0, 1] : Fin 3 → ℝ) + Matrix.diagonal (![0, 2, 1] : Fin 3 → ℝ) =
      Matrix.diagonal fun i : Fin 3 =>
        (![2, 0, 1] : Fin 3 → ℝ) i + (![0, 2, 1] : Fin 3 → ℝ) i :=
    Matrix.diagonal_add _ _
  have h2 : (Matrix.diagonal fun i : Fin 3 =>
      (![2, 0, 1] : Fin 3 → ℝ) i + (![0, 2, 1] : Fin 3 → ℝ) i) =
      Matrix.diagonal fun _ : Fin 3 => (2 : ℝ) :=
    congrArg Matrix.diagonal (funext h)
  have h3 : (2 : ℝ) • (1 : Matrix (Fin 3) (Fin 3) ℝ) = Matrix.diagonal fun _ : Fin 3 => (2 : ℝ) :=
    Matrix.smul_one_eq_diagonal 2
  exact h1.trans (h2.trans h3.symm)

/-- `srank diag(2, 0, 1) ≤ 5 / 4`. -/
theorem stableRank_exC_le : stableRank exC ≤ 5 / 4 := by
  have key : ∀ a b c : ℝ,
      ∑ i : Fin 3, (![a, b, c] : Fin 3 → ℝ) i * (![a, b, c] : Fin 3 → ℝ) i =
        a * a + b * b + c * c := by
    intro a b c
    first
      | exact Fin.sum_univ_three fun i => (![a, b, c] : Fin 3 → ℝ) i * (![a, b, c] : Fin 3 → ℝ) i
      | simp [Fin.sum_univ_three]
  have hmax : ∀ a b c : ℝ, a * a ≤ spectralSq (Matrix.diagonal (![a, b, c] : Fin 3 → ℝ)) :=
    fun a b c => le_spectralSq_diagonal (n := Fin 3) ![a, b, c] 0
  have h1 : (2 : ℝ) * 2 + 0 * 0 + 1 * 1 = 5 := by norm_num
  have hF : frobeniusSq exC = 5 :=
    (frobeniusSq_diagonal (n := Fin 3) ![2, 0, 1]).trans ((key 2 0 1).trans h1)
  have hS : (4 : ℝ) ≤ spectralSq exC := by
    have h2 : (2 : ℝ) * 2 ≤ spectralSq exC := hmax 2 0 1
    linarith
  unfold stableRank
  rw [hF]
  exact div_le_div_of_nonneg_left (by norm_num) (by norm_num) hS

/-- `srank diag(0, 2, 1) ≤ 5 / 4`. -/
theorem stableRank_exD_le : stableRank exD ≤ 5 / 4 := by
  have key : ∀ a b c : ℝ,
      ∑ i : Fin 3, (![a, b, c] : Fin 3 → ℝ) i * (![a, b, c] : Fin 3 → ℝ) i =
        a * a + b * b + c * c := by
    intro a b c
    first
      | exact Fin.sum_univ_three fun i => (![a, b, c] : Fin 3 → ℝ) i * (![a, b, c] : Fin 3 → ℝ) i
      | simp [Fin.sum_univ_three]
  have hmax : ∀ a b c : ℝ, b * b ≤ spectralSq (Matrix.diagonal (![a, b, c] : Fin 3 → ℝ)) :=
    fun a b c => le_spectralSq_diagonal (n := Fin 3) ![a, b, c] 1
  have h1 : (0 : ℝ) * 0 + 2 * 2 + 1 * 1 = 5 := by norm_num
  have hF : frobeniusSq exD = 5 :=
    (frobeniusSq_diagonal (n := Fin 3) ![0, 2, 1]).trans ((key 0 2 1).trans h1)
  have hS : (4 : ℝ) ≤ spectralSq exD := by
    have h2 : (2 : ℝ) * 2 ≤ spectralSq exD := hmax 0 2 1
    linarith
  unfold stableRank
  rw [hF]
  exact div_le_div_of_nonneg_left (by norm_num) (by norm_num) hS

/-- The sum of the two examples has stable rank `3`. -/
theorem stableRank_exC_add_exD : stableRank (exC + exD) = 3 := by
  have h1 : stableRank (exC + exD) = (Fintype.card (Fin 3) : ℝ) := by
    rw [exC_add_exD, stableRank_smul_invariant 2 two_ne_zero]
    exact stableRank_one
  have h2 : (Fintype.card (Fin 3) : ℝ) = 3 := by simp
  exact h1.trans h2

/-- **Stable rank is not subadditive**, unlike the rank, not even on positive semidefinite
matrices: `diag(2, 0, 1) + diag(0, 2, 1) = 2 · 1` has stable rank `3`, the summands have `5 / 4`. -/
theorem not_stableRank_add_le :
    ¬ ∀ A B : Matrix (Fin 3) (Fin 3) ℝ,
      stableRank (A + B) ≤ stableRank A + stableRank B := by
  intro h
  have h1 := h exC exD
  have hC := stableRank_exC_le
  have hD := stableRank_exD_le
  rw [stableRank_exC_add_exD] at h1
  linarith

end AdapterGeometry
