/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Scaling

/-!
# Stable rank does not depend on scale

## Main results

* `AdapterGeometry.stableRank_smul_invariant`: `srank (c M) = srank M` for `c ≠ 0`

The bounds `1 ≤ srank M ≤ rank M` are in `AdapterGeometry.StableRankBounds` and
`AdapterGeometry.StableRankRank`.

## References

* M. Rudelson and R. Vershynin, *Sampling from large matrices*, J. ACM 54 (2007), §1
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n] [DecidableEq n]

/-- Stable rank is never negative. -/
theorem stableRank_nonneg (M : Matrix m n ℝ) : 0 ≤ stableRank M := by
  unfold stableRank
  exact div_nonneg (frobeniusSq_nonneg M) (spectralSq_nonneg M)

/-- **Stable rank is invariant under nonzero scaling.**

* Words: multiplying a matrix by a nonzero number does not change its stable rank.
* Formula: `srank (c M) = srank M` for `c ≠ 0`.
* Shapes: `M` is `m × n`.
* Source: immediate from the definition, Rudelson and Vershynin 2007, §1.
* What it does not say: nothing about `c = 0`, where the left side is the junk value `0`; nothing
  about row or column rescaling. -/
theorem stableRank_smul_invariant (c : ℝ) (hc : c ≠ 0) (M : Matrix m n ℝ) :
    stableRank (c • M) = stableRank M := by
  unfold stableRank
  rw [frobeniusSq_smul, spectralSq_smul, mul_div_mul_left _ _ (pow_ne_zero 2 hc)]

/-- Changing the sign of a matrix does not change its stable rank. -/
theorem stableRank_neg (M : Matrix m n ℝ) : stableRank (-M) = stableRank M := by
  have h : (-1 : ℝ) • M = -M := neg_one_smul ℝ M
  rw [← h]
  exact stableRank_smul_invariant (-1) (neg_ne_zero.mpr one_ne_zero) M

end AdapterGeometry
