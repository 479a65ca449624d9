/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Perturbation

/-!
# The norms of this library are Mathlib's norms

Mathlib has several norms on matrices, each behind a scoped instance; opening two of them at once
gives two different meanings of `‖M‖`. The library avoids them all. This file shows that its two
norms are the Frobenius norm and the operator norm of Mathlib. No other file imports it.

## Main results

* `AdapterGeometry.opNorm_eq_l2_opNorm`
* `AdapterGeometry.frobNorm_eq_frobenius_norm`
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n]

section L2

open scoped Matrix.Norms.L2Operator

/-- `opNorm` is Mathlib's operator norm of matrices. -/
theorem opNorm_eq_l2_opNorm [DecidableEq n] (M : Matrix m n ℝ) : opNorm M = ‖M‖ := by
  first
    | exact (Matrix.l2_opNorm_def M).symm
    | rw [Matrix.l2_opNorm_def, LinearEquiv.trans_apply, opNorm]
      done
    | rfl

end L2

section Frobenius

open scoped Matrix.Norms.Frobenius

/-- `frobNorm` is Mathlib's Frobenius norm of matrices. -/
theorem frobNorm_eq_frobenius_norm (M : Matrix m n ℝ) : frobNorm M = ‖M‖ := by
  have h : frobeniusSq M = ∑ i, ∑ j, ‖M i j‖ ^ (2 : ℝ) := by
    unfold frobeniusSq
    refine Finset.sum_congr rfl fun i _ => Finset.sum_congr rfl fun j _ => ?_
    rw [Real.rpow_two, Real.norm_eq_abs, sq_abs, pow_two]
  calc frobNorm M = (∑ i, ∑ j, ‖M i j‖ ^ (2 : ℝ)) ^ (1 / 2 : ℝ) := by
        unfold frobNorm
        rw [h, Real.sqrt_eq_rpow]
    _ = ‖M‖ := by
        first
          | exact (Matrix.frobenius_norm_def M).symm
          | rw [Matrix.frobenius_norm_def]

end Frobenius

end AdapterGeometry
