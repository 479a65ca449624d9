/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Spectral
import AdapterGeometry.StableRank

/-!
# Certificates for the operator norm and the stable rank

What a numerical program has to hand over so that its answer is a theorem: a vector for a lower
bound, a positive semidefinite gap (or an `L D Lᵀ` factorisation of it) for an upper bound.

## Main results

* `AdapterGeometry.spectralSq_le_iff_posSemidef`: `‖M‖² ≤ c` iff `c 1 - Mᵀ M` is positive
  semidefinite
* `AdapterGeometry.spectralSq_le_of_ldl`: an `L D Lᵀ` factorisation certifies an upper bound
* `AdapterGeometry.le_spectralSq_of_witness`: a vector certifies a lower bound
* `AdapterGeometry.stableRank_enclosure`: two bounds on `‖M‖²` enclose the stable rank
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p]

/-- An `L D Lᵀ` product with nonnegative `D` has a nonnegative quadratic form. -/
theorem dot_ldl_mulVec_nonneg [DecidableEq p] (L : Matrix n p ℝ) (d : p → ℝ)
    (hd : ∀ k, 0 ≤ d k) (v : n → ℝ) : 0 ≤ v ⬝ᵥ ((L * Matrix.diagonal d * Lᵀ) *ᵥ v) := by
  have h : v ⬝ᵥ ((L * Matrix.diagonal d * Lᵀ) *ᵥ v) =
      ∑ k, d k * ((Lᵀ *ᵥ v) k * (Lᵀ *ᵥ v) k) := by
    calc v ⬝ᵥ ((L * Matrix.diagonal d * Lᵀ) *ᵥ v)
        = v ⬝ᵥ (L *ᵥ (Matrix.diagonal d *ᵥ (Lᵀ *ᵥ v))) := by
          rw [Matrix.mulVec_mulVec (Lᵀ *ᵥ v) L (Matrix.diagonal d),
            Matrix.mulVec_mulVec v (L * Matrix.diagonal d) Lᵀ]
      _ = (Lᵀ *ᵥ v) ⬝ᵥ (Matrix.diagonal d *ᵥ (Lᵀ *ᵥ v)) :=
          (transpose_mulVec_dot L v _).symm
      _ = ∑ k, d k * ((Lᵀ *ᵥ v) k * (Lᵀ *ᵥ v) k) := by
          refine Finset.sum_congr rfl fun k _ => ?_
          rw [Matrix.mulVec_diagonal]
          ring
  rw [h]
  exact Finset.sum_nonneg fun k _ => mul_nonneg (hd k) (mul_self_nonneg _)

/-- The Frobenius norm bounds the operator norm: an upper bound that needs no witness at all. -/
theorem spectralSq_le_of_frobeniusSq_le [DecidableEq n] (M : Matrix m n ℝ) (c : ℝ)
    (h : frobeniusSq M ≤ c) : spectralSq M ≤ c :=
  (spectralSq_le_frobeniusSq M).trans h

variable [DecidableEq n]

/-- The quadratic form of the gap: `v · (c 1 - Mᵀ M) v = c ‖v‖² - ‖M v‖²`. -/
theorem dot_gap_mulVec (M : Matrix m n ℝ) (c : ℝ) (v : n → ℝ) :
    v ⬝ᵥ ((c • (1 : Matrix n n ℝ) - Mᵀ * M) *ᵥ v) =
      c * (v ⬝ᵥ v) - (M *ᵥ v) ⬝ᵥ (M *ᵥ v) := by
  have h1 : (c • (1 : Matrix n n ℝ)) *ᵥ v = c • v := by
    first
      | exact (Matrix.smul_mulVec c (1 : Matrix n n ℝ) v).trans
          (congrArg (fun w : n → ℝ => c • w) (Matrix.one_mulVec v))
      | rw [Matrix.smul_mulVec, Matrix.one_mulVec]
  have h2 : v ⬝ᵥ (c • v) = c * (v ⬝ᵥ v) := dotProduct_smul c v v
  rw [Matrix.sub_mulVec, h1, dotProduct_sub, h2, mulVec_dot_mulVec]

/-- **Upper bounds are positive semidefinite gaps.**

* Words: the squared operator norm is at most `c` exactly when `c` times the identity minus the
  Gram matrix is positive semidefinite.
* Formula: `‖M‖² ≤ c ⟺ c 1 - Mᵀ M ⪰ 0`.
* Shapes: `M` is `m × n`, the gap is `n × n`; `0 ≤ c`.
* Source: standard; Boyd and Vandenberghe, *Convex Optimization*, §A.1.5.
* What it does not say: how to find `c`. -/
theorem spectralSq_le_iff_posSemidef (M : Matrix m n ℝ) (c : ℝ) (hc : 0 ≤ c) :
    spectralSq M ≤ c ↔ (c • (1 : Matrix n n ℝ) - Mᵀ * M).PosSemidef := by
  have hherm : (c • (1 : Matrix n n ℝ) - Mᵀ * M).IsHermitian := by
    have ht : (c • (1 : Matrix n n ℝ) - Mᵀ * M)ᵀ = c • (1 : Matrix n n ℝ) - Mᵀ * M := by
      rw [Matrix.transpose_sub, Matrix.transpose_smul, Matrix.transpose_one, Matrix.transpose_mul,
        Matrix.transpose_transpose]
    first
      | rw [Matrix.IsHermitian, Matrix.conjTranspose_eq_transpose_of_trivial, ht]
        done
      | exact (Matrix.conjTranspose_eq_transpose_of_trivial _).trans ht
  constructor
  · intro h
    refine Matrix.PosSemidef.of_dotProduct_mulVec_nonneg hherm fun v => ?_
    have h1 := (spectralSq_le_iff M c hc).mp h v
    have h2 : 0 ≤ v ⬝ᵥ ((c • (1 : Matrix n n ℝ) - Mᵀ * M) *ᵥ v) := by
      rw [dot_gap_mulVec]
      linarith
    first
      | simpa only [star_trivial] using h2
      | exact h2
      | rw [star_trivial]
        exact h2
  · intro h
    refine spectralSq_le_of_forall M c hc fun v => ?_
    have h2 := h.dotProduct_mulVec_nonneg v
    have h3 : 0 ≤ v ⬝ᵥ ((c • (1 : Matrix n n ℝ) - Mᵀ * M) *ᵥ v) := by
      first
        | simpa only [star_trivial] using h2
        | exact h2
    rw [dot_gap_mulVec] at h3
    linarith

/-- **An `L D Lᵀ` factorisation of the gap certifies an upper bound**: if
`c 1 - Mᵀ M = L D Lᵀ` with `D ≥ 0` and `c ≥ 0`, then `‖M‖² ≤ c`. -/
theorem spectralSq_le_of_ldl [DecidableEq p] (M : Matrix m n ℝ) (c : ℝ) (hc : 0 ≤ c)
    (L : Matrix n p ℝ) (d : p → ℝ) (hd : ∀ k, 0 ≤ d k)
    (h : c • (1 : Matrix n n ℝ) - Mᵀ * M = L * Matrix.diagonal d * Lᵀ) : spectralSq M ≤ c := by
  refine spectralSq_le_of_forall M c hc fun v => ?_
  have h1 := dot_ldl_mulVec_nonneg L d hd v
  rw [← h, dot_gap_mulVec] at h1
  linarith

/-- **A vector certifies a lower bound**: if `l ‖v‖² ≤ ‖M v‖²` for some `v ≠ 0`, then
`l ≤ ‖M‖²`. -/
theorem le_spectralSq_of_witness (M : Matrix m n ℝ) (v : n → ℝ) (l : ℝ) (hv : 0 < v ⬝ᵥ v)
    (h : l * (v ⬝ᵥ v) ≤ (M *ᵥ v) ⬝ᵥ (M *ᵥ v)) : l ≤ spectralSq M :=
  le_of_mul_le_mul_right (h.trans (mulVec_dot_self_le M v)) hv

/-- **Two bounds on the squared operator norm enclose the stable rank.**

* Words: from `0 < l ≤ ‖M‖² ≤ c` follows `‖M‖_F² / c ≤ srank M ≤ ‖M‖_F² / l`.
* Formula: as in words.
* Shapes: `M` is `m × n`.
* Source: monotonicity of division; this is how the harness encloses a stable rank.
* What it does not say: nothing for `l = 0`. -/
theorem stableRank_enclosure (M : Matrix m n ℝ) (l c : ℝ) (hl : 0 < l)
    (hlow : l ≤ spectralSq M) (hup : spectralSq M ≤ c) :
    frobeniusSq M / c ≤ stableRank M ∧ stableRank M ≤ frobeniusSq M / l := by
  have hs : 0 < spectralSq M := hl.trans_le hlow
  unfold stableRank
  exact ⟨div_le_div_of_nonneg_left (frobeniusSq_nonneg M) hs hup,
    div_le_div_of_nonneg_left (frobeniusSq_nonneg M) hl hlow⟩

end AdapterGeometry
