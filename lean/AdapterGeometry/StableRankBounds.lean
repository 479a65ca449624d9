/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Spectral
import AdapterGeometry.StableRank

/-!
# Bounds, invariances and examples of the stable rank

## Main results

* `AdapterGeometry.one_le_stableRank`: `1 ≤ srank M` for `M ≠ 0`
* `AdapterGeometry.stableRank_transpose`, `AdapterGeometry.stableRank_orthonormal_mul`,
  `AdapterGeometry.stableRank_mul_orthonormal`
* `AdapterGeometry.stableRank_vecMulVec`: outer products have stable rank one
* `AdapterGeometry.stableRank_one`: the identity has stable rank equal to its size
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p]

/-- The squared Frobenius norm of a diagonal matrix. -/
theorem frobeniusSq_diagonal [DecidableEq n] (d : n → ℝ) :
    frobeniusSq (Matrix.diagonal d) = ∑ i, d i * d i := by
  rw [frobeniusSq_eq_trace, Matrix.diagonal_transpose, Matrix.diagonal_mul_diagonal,
    Matrix.trace_diagonal]

/-- The squared Frobenius norm of the identity is its size. -/
theorem frobeniusSq_one [DecidableEq n] :
    frobeniusSq (1 : Matrix n n ℝ) = (Fintype.card n : ℝ) := by
  rw [frobeniusSq_eq_trace, Matrix.transpose_one, Matrix.one_mul]
  exact Matrix.trace_one

/-- The squared Frobenius norm of an outer product: `‖u vᵀ‖_F² = ‖u‖² ‖v‖²`. -/
theorem frobeniusSq_vecMulVec (u : m → ℝ) (v : n → ℝ) :
    frobeniusSq (Matrix.vecMulVec u v) = (u ⬝ᵥ u) * (v ⬝ᵥ v) := by
  calc frobeniusSq (Matrix.vecMulVec u v) = ∑ i, ∑ j, (u i * u i) * (v j * v j) := by
        unfold frobeniusSq
        refine Finset.sum_congr rfl fun i _ => Finset.sum_congr rfl fun j _ => ?_
        rw [Matrix.vecMulVec_apply]
        ring
    _ = (∑ i, u i * u i) * ∑ j, v j * v j := (Finset.sum_mul_sum _ _ _ _).symm
    _ = (u ⬝ᵥ u) * (v ⬝ᵥ v) := rfl

/-- An outer product acts by `(u vᵀ) w = (v · w) u`. -/
theorem vecMulVec_mulVec_eq (u : m → ℝ) (v w : n → ℝ) :
    Matrix.vecMulVec u v *ᵥ w = (v ⬝ᵥ w) • u := by
  funext i
  calc (Matrix.vecMulVec u v *ᵥ w) i = ∑ j, u i * v j * w j := rfl
    _ = ∑ j, u i * (v j * w j) := Finset.sum_congr rfl fun j _ => mul_assoc _ _ _
    _ = u i * ∑ j, v j * w j := (Finset.mul_sum _ _ _).symm
    _ = (∑ j, v j * w j) * u i := mul_comm _ _
    _ = ((v ⬝ᵥ w) • u) i := by
        first
          | rfl
          | simp only [Pi.smul_apply, smul_eq_mul, dotProduct]

variable [DecidableEq n]

/-- Left multiplication by a matrix with orthonormal columns preserves the operator norm. -/
theorem spectralSq_orthonormal_mul [DecidableEq m] (U : Matrix p m ℝ) (hU : Uᵀ * U = 1)
    (M : Matrix m n ℝ) : spectralSq (U * M) = spectralSq M := by
  refine le_antisymm ?_ ?_
  · refine spectralSq_le_of_forall (U * M) (spectralSq M) (spectralSq_nonneg M) fun v => ?_
    rw [← Matrix.mulVec_mulVec, mulVec_dot_mulVec_of_orthonormal U hU]
    exact mulVec_dot_self_le M v
  · refine spectralSq_le_of_forall M (spectralSq (U * M)) (spectralSq_nonneg _) fun v => ?_
    have h := mulVec_dot_self_le (U * M) v
    rw [← Matrix.mulVec_mulVec, mulVec_dot_mulVec_of_orthonormal U hU] at h
    exact h

/-- Right multiplication by a matrix with orthonormal rows preserves the operator norm. -/
theorem spectralSq_mul_orthonormal [DecidableEq m] [DecidableEq p] (M : Matrix m n ℝ)
    (V : Matrix n p ℝ) (hV : V * Vᵀ = 1) : spectralSq (M * V) = spectralSq M := by
  have hU : (Vᵀ)ᵀ * Vᵀ = 1 := by
    rw [Matrix.transpose_transpose]
    exact hV
  calc spectralSq (M * V) = spectralSq (M * V)ᵀ := (spectralSq_transpose (M * V)).symm
    _ = spectralSq (Vᵀ * Mᵀ) := by rw [Matrix.transpose_mul]
    _ = spectralSq Mᵀ := spectralSq_orthonormal_mul Vᵀ hU Mᵀ
    _ = spectralSq M := spectralSq_transpose M

/-- **A nonzero matrix has stable rank at least one.** -/
theorem one_le_stableRank (M : Matrix m n ℝ) (hM : M ≠ 0) : 1 ≤ stableRank M := by
  unfold stableRank
  rw [one_le_div (spectralSq_pos M hM)]
  exact spectralSq_le_frobeniusSq M

/-- The zero matrix has stable rank `0`, by `0 / 0 = 0`. -/
theorem stableRank_zero : stableRank (0 : Matrix m n ℝ) = 0 := by
  unfold stableRank
  rw [frobeniusSq_zero, zero_div]

/-- A matrix and its transpose have the same stable rank. -/
theorem stableRank_transpose [DecidableEq m] (M : Matrix m n ℝ) :
    stableRank Mᵀ = stableRank M := by
  unfold stableRank
  rw [frobeniusSq_transpose, spectralSq_transpose]

/-- Left multiplication by a matrix with orthonormal columns preserves the stable rank. -/
theorem stableRank_orthonormal_mul [DecidableEq m] (U : Matrix p m ℝ) (hU : Uᵀ * U = 1)
    (M : Matrix m n ℝ) : stableRank (U * M) = stableRank M := by
  unfold stableRank
  rw [frobeniusSq_orthonormal_mul U hU M, spectralSq_orthonormal_mul U hU M]

/-- Right multiplication by a matrix with orthonormal rows preserves the stable rank. -/
theorem stableRank_mul_orthonormal [DecidableEq m] [DecidableEq p] (M : Matrix m n ℝ)
    (V : Matrix n p ℝ) (hV : V * Vᵀ = 1) : stableRank (M * V) = stableRank M := by
  unfold stableRank
  rw [frobeniusSq_mul_orthonormal M V hV, spectralSq_mul_orthonormal M V hV]

/-- The squared operator norm of an outer product: `‖u vᵀ‖² = ‖u‖² ‖v‖²`. -/
theorem spectralSq_vecMulVec (u : m → ℝ) (v : n → ℝ) :
    spectralSq (Matrix.vecMulVec u v) = (u ⬝ᵥ u) * (v ⬝ᵥ v) := by
  refine le_antisymm ?_ ?_
  · exact (spectralSq_le_frobeniusSq (Matrix.vecMulVec u v)).trans_eq (frobeniusSq_vecMulVec u v)
  · rcases eq_or_lt_of_le (dot_self_nonneg v) with hv | hv
    · rw [← hv, mul_zero]
      exact spectralSq_nonneg _
    · have h := mulVec_dot_self_le (Matrix.vecMulVec u v) v
      rw [vecMulVec_mulVec_eq, smul_dotProduct, dotProduct_smul, smul_eq_mul, smul_eq_mul] at h
      refine le_of_mul_le_mul_right ?_ hv
      calc (u ⬝ᵥ u) * (v ⬝ᵥ v) * (v ⬝ᵥ v) = (v ⬝ᵥ v) * ((v ⬝ᵥ v) * (u ⬝ᵥ u)) := by ring
        _ ≤ spectralSq (Matrix.vecMulVec u v) * (v ⬝ᵥ v) := h

/-- An outer product of nonzero vectors has stable rank one. -/
theorem stableRank_vecMulVec (u : m → ℝ) (v : n → ℝ) (hu : u ≠ 0) (hv : v ≠ 0) :
    stableRank (Matrix.vecMulVec u v) = 1 := by
  unfold stableRank
  rw [frobeniusSq_vecMulVec, spectralSq_vecMulVec]
  exact div_self (mul_pos (dot_self_pos u hu) (dot_self_pos v hv)).ne'

/-- A bound on all squared diagonal entries bounds the operator norm of a diagonal matrix. -/
theorem spectralSq_diagonal_le (d : n → ℝ) (c : ℝ) (hc : 0 ≤ c) (h : ∀ i, d i * d i ≤ c) :
    spectralSq (Matrix.diagonal d) ≤ c := by
  refine spectralSq_le_of_forall (Matrix.diagonal d) c hc fun v => ?_
  calc (Matrix.diagonal d *ᵥ v) ⬝ᵥ (Matrix.diagonal d *ᵥ v)
      = ∑ i, (d i * d i) * (v i * v i) := by
        refine Finset.sum_congr rfl fun i _ => ?_
        rw [Matrix.mulVec_diagonal]
        ring
    _ ≤ ∑ i, c * (v i * v i) :=
        Finset.sum_le_sum fun i _ => mul_le_mul_of_nonneg_right (h i) (mul_self_nonneg _)
    _ = c * (v ⬝ᵥ v) := (Finset.mul_sum _ _ _).symm

/-- Every squared diagonal entry is at most the squared operator norm of the diagonal matrix. -/
theorem le_spectralSq_diagonal (d : n → ℝ) (i : n) :
    d i * d i ≤ spectralSq (Matrix.diagonal d) := by
  have h := mulVec_dot_self_le (Matrix.diagonal d) (Pi.single i (1 : ℝ))
  have h1 : Matrix.diagonal d *ᵥ Pi.single i (1 : ℝ) = Pi.single i (d i) := by
    first
      | rw [Matrix.diagonal_mulVec_single, mul_one]
        done
      | simp [Matrix.diagonal_mulVec_single]
  have h2 : ∀ x : ℝ, (Pi.single i x : n → ℝ) ⬝ᵥ (Pi.single i x : n → ℝ) = x * x := by
    intro x
    first
      | rw [single_dotProduct, Pi.single_eq_same]
        done
      | simp
  have h3 : (Pi.single i (1 : ℝ) : n → ℝ) ⬝ᵥ (Pi.single i (1 : ℝ) : n → ℝ) = 1 :=
    (h2 1).trans (mul_one 1)
  rw [h1, h2 (d i), h3, mul_one] at h
  exact h

/-- The identity of positive size has operator norm one. -/
theorem spectralSq_one [Nonempty n] : spectralSq (1 : Matrix n n ℝ) = 1 := by
  refine le_antisymm ?_ ?_
  · refine spectralSq_le_of_forall (1 : Matrix n n ℝ) 1 zero_le_one fun v => le_of_eq ?_
    rw [Matrix.one_mulVec, one_mul]
  · obtain ⟨i⟩ := (inferInstance : Nonempty n)
    have h := le_spectralSq_diagonal (fun _ : n => (1 : ℝ)) i
    rw [Matrix.diagonal_one] at h
    calc (1 : ℝ) = 1 * 1 := (mul_one 1).symm
      _ ≤ spectralSq (1 : Matrix n n ℝ) := h

/-- The identity has stable rank equal to its size. -/
theorem stableRank_one [Nonempty n] :
    stableRank (1 : Matrix n n ℝ) = (Fintype.card n : ℝ) := by
  unfold stableRank
  rw [frobeniusSq_one, spectralSq_one, div_one]

end AdapterGeometry
