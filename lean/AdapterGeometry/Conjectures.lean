/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.StableRankBounds

/-!
# Statements without a proof in this library

Each statement is a `def … : Prop`, so that no `sorry` is ever needed and nothing can rest on it by
accident. The docstring says what is known: "theorem elsewhere" means that a proof exists in the
literature and is merely missing here, for want of a singular value decomposition in Mathlib;
"elementary" means that we believe to have an argument on paper. The harness tests all of them.

## Main definitions

* `AdapterGeometry.RankwiseApproximation`
* `AdapterGeometry.StableRankAddLeOfPosSemidef`

## References

* C. Eckart and G. Young, *The approximation of one matrix by another of lower rank*, 1936
-/

open scoped Matrix

namespace AdapterGeometry

/-- The low-rank approximation bound with the *rank* in place of the stable rank.

* Words: for `k` up to the rank, some matrix of rank at most `k` has squared error at most
  `‖W‖_F² (1 - k / rank W)`.
* Formula: `k ≤ rank W → ∃ X, rank X ≤ k ∧ ‖W - X‖_F² ≤ ‖W‖_F² (1 - k / rank W)`.
* Shapes: `W`, `X` are `m × n`.
* Source: theorem elsewhere; the `k` largest of `rank W` squared singular values have at least the
  share `k / rank W` of the sum.
* What it does not say: with the stable rank instead of the rank it is false, see
  `not_stableRank_low_rank_approx`. -/
def RankwiseApproximation : Prop :=
  ∀ (m n k : ℕ) (W : Matrix (Fin m) (Fin n) ℝ), k ≤ W.rank →
    ∃ X : Matrix (Fin m) (Fin n) ℝ, X.rank ≤ k ∧
      frobeniusSq (W - X) ≤ frobeniusSq W * (1 - (k : ℝ) / (W.rank : ℝ))

/-- Stable rank is subadditive up to the factor two on positive semidefinite matrices.

* Words: the stable rank of a sum of positive semidefinite matrices is at most twice the sum of the
  stable ranks.
* Formula: `srank (A + B) ≤ 2 (srank A + srank B)`.
* Shapes: `A` and `B` are `n × n`, positive semidefinite.
* Source: elementary; the factor cannot be dropped, see `not_stableRank_add_le`.
* What it does not say: nothing for indefinite matrices, where `A + B` can be small. -/
def StableRankAddLeOfPosSemidef : Prop :=
  ∀ (n : ℕ) (A B : Matrix (Fin n) (Fin n) ℝ), A.PosSemidef → B.PosSemidef →
    stableRank (A + B) ≤ 2 * (stableRank A + stableRank B)

end AdapterGeometry
