/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Frobenius

/-!
# The squared operator norm

Everything the library uses about the operator norm goes through two lemmas phrased with dot
products: `mulVec_dot_self_le` and `spectralSq_le_of_forall`. Only this file, the eigenframe and the
bridge to Mathlib's norms mention `EuclideanSpace`.

## Main results

* `AdapterGeometry.mulVec_dot_self_le`: `‖M v‖² ≤ ‖M‖² ‖v‖²`
* `AdapterGeometry.spectralSq_le_of_forall`: a quadratic upper bound bounds the squared norm
* `AdapterGeometry.spectralSq_le_frobeniusSq`: `‖M‖² ≤ ‖M‖_F²`
* `AdapterGeometry.spectralSq_transpose`, `AdapterGeometry.spectralSq_mul_le`
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p]

/-- The squared Euclidean norm is the dot product of a vector with itself. -/
theorem norm_toLp_sq (v : n → ℝ) :
    ‖(WithLp.toLp 2 v : EuclideanSpace ℝ n)‖ ^ 2 = v ⬝ᵥ v := by
  have h : ‖(WithLp.toLp 2 v : EuclideanSpace ℝ n)‖ ^ 2 = ∑ i, ‖v i‖ ^ 2 :=
    EuclideanSpace.norm_sq_eq (WithLp.toLp 2 v : EuclideanSpace ℝ n)
  rw [h]
  refine Finset.sum_congr rfl fun i _ => ?_
  rw [Real.norm_eq_abs, sq_abs, pow_two]

variable [DecidableEq n]

/-- The operator norm bounds the stretching of every vector (Euclidean norms). -/
theorem norm_mulVec_le (M : Matrix m n ℝ) (v : n → ℝ) :
    ‖(WithLp.toLp 2 (M *ᵥ v) : EuclideanSpace ℝ m)‖ ≤
      opNorm M * ‖(WithLp.toLp 2 v : EuclideanSpace ℝ n)‖ := by
  have h := ContinuousLinearMap.le_opNorm
    (LinearMap.toContinuousLinearMap
      (Matrix.toEuclideanLin M : EuclideanSpace ℝ n →ₗ[ℝ] EuclideanSpace ℝ m))
    (WithLp.toLp 2 v : EuclideanSpace ℝ n)
  unfold opNorm
  first
    | exact h
    | simpa only [LinearMap.coe_toContinuousLinearMap', Matrix.toLpLin_apply] using h
    | simpa [Matrix.toLpLin_apply] using h

/-- **First interface lemma**: `‖M v‖² ≤ ‖M‖² ‖v‖²`. -/
theorem mulVec_dot_self_le (M : Matrix m n ℝ) (v : n → ℝ) :
    (M *ᵥ v) ⬝ᵥ (M *ᵥ v) ≤ spectralSq M * (v ⬝ᵥ v) := by
  calc (M *ᵥ v) ⬝ᵥ (M *ᵥ v) = ‖(WithLp.toLp 2 (M *ᵥ v) : EuclideanSpace ℝ m)‖ ^ 2 :=
        (norm_toLp_sq (M *ᵥ v)).symm
    _ ≤ (opNorm M * ‖(WithLp.toLp 2 v : EuclideanSpace ℝ n)‖) ^ 2 :=
        pow_le_pow_left₀ (norm_nonneg _) (norm_mulVec_le M v) 2
    _ = opNorm M ^ 2 * ‖(WithLp.toLp 2 v : EuclideanSpace ℝ n)‖ ^ 2 := mul_pow _ _ 2
    _ = spectralSq M * (v ⬝ᵥ v) := by rw [norm_toLp_sq v, spectralSq]

/-- If `‖M v‖² ≤ c² ‖v‖²` for every vector and `0 ≤ c`, then `‖M‖ ≤ c`. -/
theorem opNorm_le_of_forall (M : Matrix m n ℝ) (c : ℝ) (hc : 0 ≤ c)
    (h : ∀ v : n → ℝ, (M *ᵥ v) ⬝ᵥ (M *ᵥ v) ≤ c ^ 2 * (v ⬝ᵥ v)) : opNorm M ≤ c := by
  unfold opNorm
  refine ContinuousLinearMap.opNorm_le_bound _ hc fun x => ?_
  have h1 : ‖x‖ ^ 2 = WithLp.ofLp x ⬝ᵥ WithLp.ofLp x := norm_toLp_sq (WithLp.ofLp x)
  have h2 : ‖(WithLp.toLp 2 (M *ᵥ WithLp.ofLp x) : EuclideanSpace ℝ m)‖ ^ 2 ≤
      (c * ‖x‖) ^ 2 := by
    rw [norm_toLp_sq, mul_pow, h1]
    exact h (WithLp.ofLp x)
  have h3 : ‖(WithLp.toLp 2 (M *ᵥ WithLp.ofLp x) : EuclideanSpace ℝ m)‖ ≤ c * ‖x‖ :=
    (sq_le_sq₀ (norm_nonneg _) (mul_nonneg hc (norm_nonneg _))).mp h2
  first
    | exact h3
    | simpa only [LinearMap.coe_toContinuousLinearMap', Matrix.toLpLin_apply] using h3
    | simpa [Matrix.toLpLin_apply] using h3

/-- **Second interface lemma**: if `‖M v‖² ≤ c ‖v‖²` for every vector and `0 ≤ c`, then
`‖M‖² ≤ c`. -/
theorem spectralSq_le_of_forall (M : Matrix m n ℝ) (c : ℝ) (hc : 0 ≤ c)
    (h : ∀ v : n → ℝ, (M *ᵥ v) ⬝ᵥ (M *ᵥ v) ≤ c * (v ⬝ᵥ v)) : spectralSq M ≤ c := by
  have h1 : opNorm M ≤ Real.sqrt c := by
    refine opNorm_le_of_forall M (Real.sqrt c) (Real.sqrt_nonneg c) fun v => ?_
    rw [Real.sq_sqrt hc]
    exact h v
  calc spectralSq M = opNorm M ^ 2 := rfl
    _ ≤ Real.sqrt c ^ 2 := pow_le_pow_left₀ (opNorm_nonneg M) h1 2
    _ = c := Real.sq_sqrt hc

/-- The squared operator norm is the least `c ≥ 0` with `‖M v‖² ≤ c ‖v‖²` for every vector. -/
theorem spectralSq_le_iff (M : Matrix m n ℝ) (c : ℝ) (hc : 0 ≤ c) :
    spectralSq M ≤ c ↔ ∀ v : n → ℝ, (M *ᵥ v) ⬝ᵥ (M *ᵥ v) ≤ c * (v ⬝ᵥ v) := by
  constructor
  · intro h v
    exact (mulVec_dot_self_le M v).trans (mul_le_mul_of_nonneg_right h (dot_self_nonneg v))
  · intro h
    exact spectralSq_le_of_forall M c hc h

/-- The operator norm is at most the Frobenius norm: `‖M‖² ≤ ‖M‖_F²`. -/
theorem spectralSq_le_frobeniusSq (M : Matrix m n ℝ) : spectralSq M ≤ frobeniusSq M := by
  refine spectralSq_le_of_forall M (frobeniusSq M) (frobeniusSq_nonneg M) fun v => ?_
  calc (M *ᵥ v) ⬝ᵥ (M *ᵥ v) = ∑ i, (M i ⬝ᵥ v) ^ 2 := by
        refine Finset.sum_congr rfl fun i _ => ?_
        exact (pow_two (M i ⬝ᵥ v)).symm
    _ ≤ ∑ i, (M i ⬝ᵥ M i) * (v ⬝ᵥ v) := Finset.sum_le_sum fun i _ => dot_sq_le (M i) v
    _ = frobeniusSq M * (v ⬝ᵥ v) := by rw [frobeniusSq_eq_sum_row, Finset.sum_mul]

/-- The zero matrix has operator norm `0`. -/
theorem spectralSq_zero : spectralSq (0 : Matrix m n ℝ) = 0 :=
  le_antisymm ((spectralSq_le_frobeniusSq (0 : Matrix m n ℝ)).trans_eq frobeniusSq_zero)
    (spectralSq_nonneg (0 : Matrix m n ℝ))

/-- Only the zero matrix has operator norm `0`. -/
theorem spectralSq_eq_zero_iff (M : Matrix m n ℝ) : spectralSq M = 0 ↔ M = 0 := by
  constructor
  · intro h
    refine Matrix.ext_iff_mulVec.mpr fun v => ?_
    have h1 := mulVec_dot_self_le M v
    rw [h, zero_mul] at h1
    have h2 : (M *ᵥ v) ⬝ᵥ (M *ᵥ v) = 0 := le_antisymm h1 (dot_self_nonneg _)
    exact (dotProduct_self_eq_zero.mp h2).trans (Matrix.zero_mulVec v).symm
  · intro h
    rw [h]
    exact spectralSq_zero

/-- A nonzero matrix has a positive operator norm. -/
theorem spectralSq_pos (M : Matrix m n ℝ) (hM : M ≠ 0) : 0 < spectralSq M :=
  lt_of_le_of_ne (spectralSq_nonneg M) fun h => hM ((spectralSq_eq_zero_iff M).mp h.symm)

/-- Submultiplicativity: `‖A B‖² ≤ ‖A‖² ‖B‖²`. -/
theorem spectralSq_mul_le [DecidableEq p] (A : Matrix m n ℝ) (B : Matrix n p ℝ) :
    spectralSq (A * B) ≤ spectralSq A * spectralSq B := by
  refine spectralSq_le_of_forall (A * B) _
    (mul_nonneg (spectralSq_nonneg A) (spectralSq_nonneg B)) fun v => ?_
  rw [← Matrix.mulVec_mulVec]
  calc (A *ᵥ (B *ᵥ v)) ⬝ᵥ (A *ᵥ (B *ᵥ v)) ≤ spectralSq A * ((B *ᵥ v) ⬝ᵥ (B *ᵥ v)) :=
        mulVec_dot_self_le A (B *ᵥ v)
    _ ≤ spectralSq A * (spectralSq B * (v ⬝ᵥ v)) :=
        mul_le_mul_of_nonneg_left (mulVec_dot_self_le B v) (spectralSq_nonneg A)
    _ = spectralSq A * spectralSq B * (v ⬝ᵥ v) := (mul_assoc _ _ _).symm

/-- The mixed product bound: `‖A B‖_F² ≤ ‖A‖² ‖B‖_F²`. -/
theorem frobeniusSq_mul_le (A : Matrix m n ℝ) (B : Matrix n p ℝ) :
    frobeniusSq (A * B) ≤ spectralSq A * frobeniusSq B :=
  frobeniusSq_mul_le_of_forall A B (spectralSq A) fun v => mulVec_dot_self_le A v

/-- Transposing does not increase the operator norm (see `spectralSq_transpose`). -/
theorem spectralSq_transpose_le [DecidableEq m] (M : Matrix m n ℝ) :
    spectralSq Mᵀ ≤ spectralSq M := by
  refine spectralSq_le_of_forall Mᵀ (spectralSq M) (spectralSq_nonneg M) fun u => ?_
  obtain ⟨w, hw⟩ : ∃ w, w = Mᵀ *ᵥ u := ⟨_, rfl⟩
  rw [← hw]
  have h1 : w ⬝ᵥ w = u ⬝ᵥ (M *ᵥ w) := by
    calc w ⬝ᵥ w = (Mᵀ *ᵥ u) ⬝ᵥ w := by rw [← hw]
      _ = u ⬝ᵥ (M *ᵥ w) := transpose_mulVec_dot M u w
  have hu := dot_self_nonneg u
  have h4 : (w ⬝ᵥ w) * (w ⬝ᵥ w) ≤ spectralSq M * (u ⬝ᵥ u) * (w ⬝ᵥ w) := by
    calc (w ⬝ᵥ w) * (w ⬝ᵥ w) = (u ⬝ᵥ (M *ᵥ w)) ^ 2 := by rw [← h1, pow_two]
      _ ≤ (u ⬝ᵥ u) * ((M *ᵥ w) ⬝ᵥ (M *ᵥ w)) := dot_sq_le u (M *ᵥ w)
      _ ≤ (u ⬝ᵥ u) * (spectralSq M * (w ⬝ᵥ w)) :=
          mul_le_mul_of_nonneg_left (mulVec_dot_self_le M w) hu
      _ = spectralSq M * (u ⬝ᵥ u) * (w ⬝ᵥ w) := by ring
  rcases eq_or_lt_of_le (dot_self_nonneg w) with h | h
  · rw [← h]
    exact mul_nonneg (spectralSq_nonneg M) hu
  · exact le_of_mul_le_mul_right h4 h

/-- A matrix and its transpose have the same operator norm. -/
theorem spectralSq_transpose [DecidableEq m] (M : Matrix m n ℝ) :
    spectralSq Mᵀ = spectralSq M := by
  have h := spectralSq_transpose_le Mᵀ
  rw [Matrix.transpose_transpose] at h
  exact le_antisymm (spectralSq_transpose_le M) h

/-- A matrix and its negative have the same operator norm. -/
theorem spectralSq_neg (M : Matrix m n ℝ) : spectralSq (-M) = spectralSq M := by
  have h : (-1 : ℝ) • M = -M := neg_one_smul ℝ M
  rw [← h, spectralSq_smul, neg_one_sq, one_mul]

end AdapterGeometry
