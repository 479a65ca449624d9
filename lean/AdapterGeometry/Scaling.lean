/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Defs

/-!
# Both squared norms are homogeneous of degree two

Kept in a file of its own, with nothing but definitions below it, so that the laws of the LoRA
scalings rest on as little as possible.

## Main results

* `AdapterGeometry.frobeniusSq_smul`: `‖c M‖_F² = c² ‖M‖_F²`
* `AdapterGeometry.spectralSq_smul`: `‖c M‖² = c² ‖M‖²`
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n]

/-- The squared Frobenius norm is never negative. -/
theorem frobeniusSq_nonneg (M : Matrix m n ℝ) : 0 ≤ frobeniusSq M :=
  Finset.sum_nonneg fun i _ => Finset.sum_nonneg fun j _ => mul_self_nonneg (M i j)

/-- The squared Frobenius norm of a multiple: `‖c M‖_F² = c² ‖M‖_F²`. -/
theorem frobeniusSq_smul (c : ℝ) (M : Matrix m n ℝ) :
    frobeniusSq (c • M) = c ^ 2 * frobeniusSq M := by
  unfold frobeniusSq
  rw [Finset.mul_sum]
  refine Finset.sum_congr rfl fun i _ => ?_
  rw [Finset.mul_sum]
  refine Finset.sum_congr rfl fun j _ => ?_
  rw [Matrix.smul_apply, smul_eq_mul]
  ring

variable [DecidableEq n]

/-- The operator norm is never negative. -/
theorem opNorm_nonneg (M : Matrix m n ℝ) : 0 ≤ opNorm M := by
  unfold opNorm
  exact norm_nonneg _

/-- The squared operator norm is never negative. -/
theorem spectralSq_nonneg (M : Matrix m n ℝ) : 0 ≤ spectralSq M := by
  unfold spectralSq
  exact sq_nonneg _

/-- The operator norm of a multiple: `‖c M‖ = |c| ‖M‖`. -/
theorem opNorm_smul (c : ℝ) (M : Matrix m n ℝ) : opNorm (c • M) = |c| * opNorm M := by
  unfold opNorm
  first
    | rw [map_smul, map_smul, norm_smul, Real.norm_eq_abs]
      done
    | (simp only [map_smul, norm_smul, Real.norm_eq_abs]; done)
    | exact (congrArg norm (map_smul ((Matrix.toEuclideanLin (𝕜 := ℝ) (m := m) (n := n)).trans
        LinearMap.toContinuousLinearMap) c M)).trans (norm_smul c _)

/-- The squared operator norm of a multiple: `‖c M‖² = c² ‖M‖²`. -/
theorem spectralSq_smul (c : ℝ) (M : Matrix m n ℝ) :
    spectralSq (c • M) = c ^ 2 * spectralSq M := by
  unfold spectralSq
  rw [opNorm_smul, mul_pow, sq_abs]

end AdapterGeometry
