/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Spectral
import AdapterGeometry.StableRank

/-!
# How far a perturbation can move the norms and the stable rank

## Main results

* `AdapterGeometry.frobInner_sq_le`: Cauchy–Schwarz for the Frobenius inner product
* `AdapterGeometry.frobNorm_add_le`, `AdapterGeometry.opNorm_add_le`: triangle inequalities
* `AdapterGeometry.stableRank_add_le`, `AdapterGeometry.le_stableRank_add`: two-sided enclosure of
  `srank (M + E)` by norms of `M` and `E`; this is what turns rounding errors into error bars
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n]

/-- **Cauchy–Schwarz for the Frobenius inner product**: `⟨A, B⟩_F² ≤ ‖A‖_F² ‖B‖_F²`. -/
theorem frobInner_sq_le (A B : Matrix m n ℝ) :
    frobInner A B ^ 2 ≤ frobeniusSq A * frobeniusSq B := by
  have key : ∀ C D : Matrix m n ℝ, (fun ij : m × n => C ij.1 ij.2) ⬝ᵥ
      (fun ij : m × n => D ij.1 ij.2) = frobInner C D := by
    intro C D
    calc (fun ij : m × n => C ij.1 ij.2) ⬝ᵥ (fun ij : m × n => D ij.1 ij.2)
        = ∑ ij : m × n, C ij.1 ij.2 * D ij.1 ij.2 := rfl
      _ = ∑ i : m, ∑ j : n, C i j * D i j :=
          Fintype.sum_prod_type fun ij : m × n => C ij.1 ij.2 * D ij.1 ij.2
      _ = frobInner C D := rfl
  have h := dot_sq_le (fun ij : m × n => A ij.1 ij.2) (fun ij : m × n => B ij.1 ij.2)
  rw [key A B, key A A, key B B] at h
  exact h

/-- The Frobenius norm is never negative. -/
theorem frobNorm_nonneg (M : Matrix m n ℝ) : 0 ≤ frobNorm M := by
  unfold frobNorm
  exact Real.sqrt_nonneg _

/-- The square of the Frobenius norm is `frobeniusSq`. -/
theorem frobNorm_sq (M : Matrix m n ℝ) : frobNorm M ^ 2 = frobeniusSq M := by
  unfold frobNorm
  exact Real.sq_sqrt (frobeniusSq_nonneg M)

/-- A matrix and its negative have the same Frobenius norm. -/
theorem frobNorm_neg (M : Matrix m n ℝ) : frobNorm (-M) = frobNorm M := by
  unfold frobNorm
  rw [frobeniusSq_neg]

/-- `⟨A, B⟩_F ≤ ‖A‖_F ‖B‖_F`. -/
theorem frobInner_le (A B : Matrix m n ℝ) : frobInner A B ≤ frobNorm A * frobNorm B := by
  have h : frobInner A B ^ 2 ≤ (frobNorm A * frobNorm B) ^ 2 := by
    rw [mul_pow, frobNorm_sq, frobNorm_sq]
    exact frobInner_sq_le A B
  exact (le_abs_self _).trans
    (abs_le_of_sq_le_sq h (mul_nonneg (frobNorm_nonneg A) (frobNorm_nonneg B)))

/-- The triangle inequality for the Frobenius norm. -/
theorem frobNorm_add_le (A B : Matrix m n ℝ) :
    frobNorm (A + B) ≤ frobNorm A + frobNorm B := by
  have h1 : frobeniusSq (A + B) ≤ (frobNorm A + frobNorm B) ^ 2 := by
    have hA := frobNorm_sq A
    have hB := frobNorm_sq B
    have hI := frobInner_le A B
    calc frobeniusSq (A + B) = frobeniusSq A + 2 * frobInner A B + frobeniusSq B :=
          frobeniusSq_add A B
      _ ≤ frobNorm A ^ 2 + 2 * (frobNorm A * frobNorm B) + frobNorm B ^ 2 := by linarith
      _ = (frobNorm A + frobNorm B) ^ 2 := by ring
  calc frobNorm (A + B) = Real.sqrt (frobeniusSq (A + B)) := rfl
    _ ≤ Real.sqrt ((frobNorm A + frobNorm B) ^ 2) := Real.sqrt_le_sqrt h1
    _ = frobNorm A + frobNorm B :=
        Real.sqrt_sq (add_nonneg (frobNorm_nonneg A) (frobNorm_nonneg B))

/-- The reverse triangle inequality for the Frobenius norm, one side. -/
theorem frobNorm_sub_le_add (M E : Matrix m n ℝ) :
    frobNorm M - frobNorm E ≤ frobNorm (M + E) := by
  have h := frobNorm_add_le (M + E) (-E)
  rw [add_neg_cancel_right, frobNorm_neg] at h
  linarith

/-- A perturbation moves the Frobenius norm by at most its own Frobenius norm. -/
theorem abs_frobNorm_add_sub_le (M E : Matrix m n ℝ) :
    |frobNorm (M + E) - frobNorm M| ≤ frobNorm E := by
  have h1 := frobNorm_add_le M E
  have h2 := frobNorm_sub_le_add M E
  rw [abs_le]
  constructor
  · linarith
  · linarith

variable [DecidableEq n]

/-- The triangle inequality for the operator norm. -/
theorem opNorm_add_le (A B : Matrix m n ℝ) : opNorm (A + B) ≤ opNorm A + opNorm B := by
  unfold opNorm
  first
    | rw [map_add, map_add]
      exact norm_add_le _ _
    | simp only [map_add]
      exact norm_add_le _ _
    | exact (congrArg norm (map_add ((Matrix.toEuclideanLin (𝕜 := ℝ) (m := m) (n := n)).trans
        LinearMap.toContinuousLinearMap) A B)).le.trans (norm_add_le _ _)

/-- A matrix and its negative have the same operator norm. -/
theorem opNorm_neg (M : Matrix m n ℝ) : opNorm (-M) = opNorm M := by
  have h1 : (-1 : ℝ) • M = -M := neg_one_smul ℝ M
  have h2 : |(-1 : ℝ)| = 1 := by rw [abs_neg, abs_one]
  have h := opNorm_smul (-1) M
  rw [h1, h2, one_mul] at h
  exact h

/-- The reverse triangle inequality for the operator norm, one side. -/
theorem opNorm_sub_le_add (M E : Matrix m n ℝ) : opNorm M - opNorm E ≤ opNorm (M + E) := by
  have h := opNorm_add_le (M + E) (-E)
  rw [add_neg_cancel_right, opNorm_neg] at h
  linarith

/-- A perturbation moves the operator norm by at most its own operator norm. -/
theorem abs_opNorm_add_sub_le (M E : Matrix m n ℝ) :
    |opNorm (M + E) - opNorm M| ≤ opNorm E := by
  have h1 := opNorm_add_le M E
  have h2 := opNorm_sub_le_add M E
  rw [abs_le]
  constructor
  · linarith
  · linarith

/-- The stable rank is the square of the quotient of the two norms. -/
theorem stableRank_eq_sq (M : Matrix m n ℝ) :
    stableRank M = (frobNorm M / opNorm M) ^ 2 := by
  unfold stableRank spectralSq
  rw [div_pow, frobNorm_sq]

/-- **Upper end of the enclosure of a perturbed stable rank.**

* Words: a perturbation smaller than the matrix cannot raise the stable rank beyond this quotient.
* Formula: `srank (M + E) ≤ ((‖M‖_F + ‖E‖_F) / (‖M‖ - ‖E‖))²` for `‖E‖ < ‖M‖`.
* Shapes: `M` and `E` are both `m × n`.
* Source: the triangle inequality in both norms.
* What it does not say: nothing when `‖M‖ ≤ ‖E‖`. -/
theorem stableRank_add_le (M E : Matrix m n ℝ) (h : opNorm E < opNorm M) :
    stableRank (M + E) ≤ ((frobNorm M + frobNorm E) / (opNorm M - opNorm E)) ^ 2 := by
  rw [stableRank_eq_sq]
  refine pow_le_pow_left₀ (div_nonneg (frobNorm_nonneg _) (opNorm_nonneg _)) ?_ 2
  exact div_le_div₀ (add_nonneg (frobNorm_nonneg M) (frobNorm_nonneg E)) (frobNorm_add_le M E)
    (sub_pos.mpr h) (opNorm_sub_le_add M E)

/-- **Lower end of the enclosure of a perturbed stable rank.**

* Words: a perturbation smaller than the matrix cannot lower the stable rank below this quotient.
* Formula: `((‖M‖_F - ‖E‖_F) / (‖M‖ + ‖E‖))² ≤ srank (M + E)` for `‖E‖ < ‖M‖`, `‖E‖_F ≤ ‖M‖_F`.
* Shapes: `M` and `E` are both `m × n`.
* Source: the triangle inequality in both norms.
* What it does not say: nothing when `‖M‖ ≤ ‖E‖`. -/
theorem le_stableRank_add (M E : Matrix m n ℝ) (h : opNorm E < opNorm M)
    (hF : frobNorm E ≤ frobNorm M) :
    ((frobNorm M - frobNorm E) / (opNorm M + opNorm E)) ^ 2 ≤ stableRank (M + E) := by
  have hpos : 0 < opNorm (M + E) := (sub_pos.mpr h).trans_le (opNorm_sub_le_add M E)
  rw [stableRank_eq_sq (M + E)]
  refine pow_le_pow_left₀
    (div_nonneg (sub_nonneg.mpr hF) (add_nonneg (opNorm_nonneg M) (opNorm_nonneg E))) ?_ 2
  exact div_le_div₀ (frobNorm_nonneg _) (frobNorm_sub_le_add M E) hpos (opNorm_add_le M E)

end AdapterGeometry
