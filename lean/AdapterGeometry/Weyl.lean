/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.LowRank
import AdapterGeometry.Perturbation

/-!
# Weyl's inequality for singular values

Mathlib has no singular values at this commit, so `σ_k` is spoken of by what encloses it: a matrix
of rank below `k` bounds it from above (`σ_k(M) ≤ ‖M - X‖`), a frame of `k` vectors that `M` expands
by at least `t` bounds it from below (`t ≤ σ_k(M)`). A perturbation `E` moves either bound by at
most `‖E‖`.

## Main results

* `AdapterGeometry.opNorm_add_sub_le`: `‖M + E - X‖ ≤ ‖M - X‖ + ‖E‖`
* `AdapterGeometry.sub_opNorm_le_opNorm_add_sub`: `t - ‖E‖ ≤ ‖M + E - X‖` for `rank X < k`
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p] [DecidableEq n]

/-- **Weyl's inequality from above**: `‖M + E - X‖ ≤ ‖M - X‖ + ‖E‖`; with the best `X` of rank
below `k` it reads `σ_k(M + E) ≤ σ_k(M) + ‖E‖`. -/
theorem opNorm_add_sub_le (M E X : Matrix m n ℝ) :
    opNorm (M + E - X) ≤ opNorm (M - X) + opNorm E := by
  have h : M + E - X = M - X + E := add_sub_right_comm M E X
  rw [h]
  exact opNorm_add_le (M - X) E

/-- **Weyl's inequality from below.**

* Words: if `M` expands every vector of the range of a frame of `k` vectors by at least `t`, no
  matrix of rank below `k` is closer to `M + E` than `t - ‖E‖`.
* Formula: `t - ‖E‖ ≤ ‖M + E - X‖` for `rank X < k`; with the best frame it reads
  `σ_k(M) - ‖E‖ ≤ σ_k(M + E)`.
* Shapes: `M`, `E` and `X` are `m × n`, `V` is `n × p` with `Vᵀ V = 1`, `k` the size of `p`.
* Source: Weyl; Horn and Johnson, *Matrix Analysis*, Corollary 7.3.5.
* What it does not say: that `σ_k` is attained by some frame and some `X` (Eckart and Young). -/
theorem sub_opNorm_le_opNorm_add_sub [DecidableEq p] (M E X : Matrix m n ℝ) (V : Matrix n p ℝ)
    (hV : Vᵀ * V = 1) (hX : X.rank < Fintype.card p) (t : ℝ)
    (ht : ∀ c : p → ℝ, t ^ 2 * (c ⬝ᵥ c) ≤ (M *ᵥ (V *ᵥ c)) ⬝ᵥ (M *ᵥ (V *ᵥ c))) :
    t - opNorm E ≤ opNorm (M + E - X) := by
  have h1 : t ^ 2 ≤ opNorm (M - X) ^ 2 := le_spectralSq_sub M X V hV hX (t ^ 2) ht
  have h2 : |t| ≤ opNorm (M - X) := abs_le_of_sq_le_sq h1 (opNorm_nonneg (M - X))
  have h3 : t ≤ |t| := le_abs_self t
  have h4 : M + E - X = M - X + E := add_sub_right_comm M E X
  have h5 := opNorm_sub_le_add (M - X) E
  rw [h4]
  linarith

end AdapterGeometry
