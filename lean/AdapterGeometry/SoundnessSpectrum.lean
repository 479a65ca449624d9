/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Product

/-!
# Soundness of the spectrum algorithms

Each theorem of `AdapterGeometry.Soundness` is named after the Python function whose enclosure rests
on it, and that function names the theorem. A theorem speaks of real numbers: the rounding of the
program is bounded where the function says so.

## Main results

* `AdapterGeometry.spectralSq_gram`: `‖Mᵀ M‖ = ‖M‖²`, squared
* `AdapterGeometry.Soundness.largest_eigenvalue`: the trace-power enclosure of `‖M‖²`
* `AdapterGeometry.Soundness.frobenius_square`, `AdapterGeometry.Soundness.largest_of_product`: the
  small product `G_L G_R` knows the norms of `L R`
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n r : Type*} [Fintype m] [Fintype n] [Fintype r]

/-- The Gram matrix has the square of the norm: `‖Mᵀ M‖² = (‖M‖²)²`. -/
theorem spectralSq_gram [DecidableEq m] [DecidableEq n] (M : Matrix m n ℝ) :
    spectralSq (Mᵀ * M) = spectralSq M ^ 2 := by
  refine le_antisymm ?_ (spectralSq_sq_le_gram M)
  calc spectralSq (Mᵀ * M) ≤ spectralSq Mᵀ * spectralSq M := spectralSq_mul_le Mᵀ M
    _ = spectralSq M ^ 2 := by rw [spectralSq_transpose M, pow_two]

namespace Soundness

/-- **The trace-power inequality**, one step of `largest_eigenvalue`.

* Words: the largest eigenvalue of a Gram matrix lies between the quotient of the traces of its
  square and of itself, and the root of the trace of its square.
* Formula: `tr G² ≤ ‖M‖² tr G` and `(‖M‖²)² ≤ tr G²` with `G = Mᵀ M`.
* Shapes: `M` is `m × n`, `G` is `n × n`.
* Source: standard; `pyharness.arithmetic.trace_power.largest_eigenvalue`.
* What it does not say: how narrow the enclosure is; the next step applies it to `G` itself, by
  `spectralSq_gram`. -/
theorem largest_eigenvalue [DecidableEq m] [DecidableEq n] (M : Matrix m n ℝ) :
    (Mᵀ * M * (Mᵀ * M)).trace ≤ spectralSq M * (Mᵀ * M).trace ∧
      spectralSq M ^ 2 ≤ (Mᵀ * M * (Mᵀ * M)).trace := by
  have hsym : (Mᵀ * M)ᵀ = Mᵀ * M := by
    rw [Matrix.transpose_mul, Matrix.transpose_transpose]
  have htr : frobeniusSq (Mᵀ * M) = (Mᵀ * M * (Mᵀ * M)).trace := by
    rw [frobeniusSq_eq_trace (Mᵀ * M), hsym]
  have hlow : frobeniusSq (Mᵀ * M) ≤ spectralSq Mᵀ * frobeniusSq M := frobeniusSq_mul_le Mᵀ M
  have hup : spectralSq M ^ 2 ≤ frobeniusSq (Mᵀ * M) :=
    (spectralSq_sq_le_gram M).trans (spectralSq_le_frobeniusSq (Mᵀ * M))
  rw [htr, spectralSq_transpose M, frobeniusSq_eq_trace M] at hlow
  rw [htr] at hup
  exact ⟨hlow, hup⟩

/-- **The squared Frobenius norm of a product from two small Gram matrices**:
`‖L R‖_F² = tr (Lᵀ L · R Rᵀ)`. `L R` is `m × n`, the Gram matrices are `r × r`. It is what
`pyharness.arithmetic.norms.frobenius_square` computes. -/
theorem frobenius_square (L : Matrix m r ℝ) (R : Matrix r n ℝ) :
    frobeniusSq (L * R) = (Lᵀ * L * (R * Rᵀ)).trace := by
  calc frobeniusSq (L * R) = ((L * R)ᵀ * (L * R)).trace := frobeniusSq_eq_trace (L * R)
    _ = (Rᵀ * (Lᵀ * L * R)).trace := by
        rw [Matrix.transpose_mul L R, Matrix.mul_assoc Rᵀ Lᵀ (L * R), Matrix.mul_assoc Lᵀ L R]
    _ = (Lᵀ * L * R * Rᵀ).trace := Matrix.trace_mul_comm Rᵀ (Lᵀ * L * R)
    _ = (Lᵀ * L * (R * Rᵀ)).trace := by rw [Matrix.mul_assoc (Lᵀ * L) R Rᵀ]

/-- **The small product has the eigenvalues of the large Gram matrix.**

* Words: `Rᵀ` carries eigenvectors of `G_L G_R` to eigenvectors of `Mᵀ M`, `G_L R` carries them
  back, each with the same eigenvalue; none of them is lost unless the eigenvalue is zero.
* Formula: `Mᵀ M Rᵀ = Rᵀ (G_L G_R)` and `(G_L G_R) (G_L R) = (G_L R) Mᵀ M` for `M = L R`.
* Shapes: `L` is `m × r`, `R` is `r × n`, `G_L = Lᵀ L` and `G_R = R Rᵀ` are `r × r`.
* Source: standard; `pyharness.arithmetic.spectrum.largest_of_product`.
* What it does not say: nothing of multiplicities. -/
theorem largest_of_product (L : Matrix m r ℝ) (R : Matrix r n ℝ) :
    (L * R)ᵀ * (L * R) * Rᵀ = Rᵀ * (Lᵀ * L * (R * Rᵀ)) ∧
      Lᵀ * L * (R * Rᵀ) * (Lᵀ * L * R) = Lᵀ * L * R * ((L * R)ᵀ * (L * R)) := by
  have h : (L * R)ᵀ * (L * R) = Rᵀ * (Lᵀ * L * R) := by
    rw [Matrix.transpose_mul L R, Matrix.mul_assoc Rᵀ Lᵀ (L * R), Matrix.mul_assoc Lᵀ L R]
  constructor
  · rw [h, Matrix.mul_assoc Rᵀ (Lᵀ * L * R) Rᵀ, Matrix.mul_assoc (Lᵀ * L) R Rᵀ]
  · rw [h, ← Matrix.mul_assoc (Lᵀ * L) R Rᵀ, Matrix.mul_assoc (Lᵀ * L * R) Rᵀ (Lᵀ * L * R)]

/-- An eigenvector of the small product gives one of the large Gram matrix, by
`largest_of_product`. Used by `pyharness.arithmetic.spectrum.largest_of_product`. -/
theorem largest_of_product_eigenvector (L : Matrix m r ℝ) (R : Matrix r n ℝ) (v : r → ℝ) (μ : ℝ)
    (h : (Lᵀ * L * (R * Rᵀ)) *ᵥ v = μ • v) :
    ((L * R)ᵀ * (L * R)) *ᵥ (Rᵀ *ᵥ v) = μ • (Rᵀ *ᵥ v) := by
  calc ((L * R)ᵀ * (L * R)) *ᵥ (Rᵀ *ᵥ v) = ((L * R)ᵀ * (L * R) * Rᵀ) *ᵥ v :=
        Matrix.mulVec_mulVec v ((L * R)ᵀ * (L * R)) Rᵀ
    _ = (Rᵀ * (Lᵀ * L * (R * Rᵀ))) *ᵥ v := by rw [(largest_of_product L R).1]
    _ = Rᵀ *ᵥ ((Lᵀ * L * (R * Rᵀ)) *ᵥ v) :=
        (Matrix.mulVec_mulVec v Rᵀ (Lᵀ * L * (R * Rᵀ))).symm
    _ = Rᵀ *ᵥ (μ • v) := by rw [h]
    _ = μ • (Rᵀ *ᵥ v) := Matrix.mulVec_smul Rᵀ μ v

end Soundness

end AdapterGeometry
