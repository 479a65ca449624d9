/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Eigenframe

/-!
# The theorem of Eckart and Young, Frobenius norm

No matrix of rank at most `k` is closer to `M` than the sum of the squared singular values beyond
the `k`-th. To do without an order of the singular values it is stated with a threshold `τ`: the
squared singular values, each cut off at `τ`, sum to at most `rank X · τ + ‖M - X‖_F²`. The choice
`τ = σ_k²` gives the usual form.

## Main results

* `AdapterGeometry.sum_min_le_of_frame`: for an orthonormal frame of eigenvectors of `Mᵀ M`
* `AdapterGeometry.Soundness.tail_square_sum_min`: the same with the frame as a matrix
-/

open scoped Matrix

namespace AdapterGeometry

variable {m n : Type*} [Fintype m] [Fintype n] [DecidableEq n]

/-- In an orthonormal frame of eigenvectors of `Mᵀ M` the squared length of `M x` is a weighted
sum of squares. -/
theorem dot_mulVec_eq_sum_eigen (M : Matrix m n ℝ) (w : n → n → ℝ) (μ : n → ℝ)
    (hpars : ∀ x y : n → ℝ, ∑ j, (w j ⬝ᵥ x) * (w j ⬝ᵥ y) = x ⬝ᵥ y)
    (heig : ∀ j, (Mᵀ * M) *ᵥ w j = μ j • w j) (x : n → ℝ) :
    (M *ᵥ x) ⬝ᵥ (M *ᵥ x) = ∑ j, μ j * ((w j ⬝ᵥ x) * (w j ⬝ᵥ x)) := by
  calc (M *ᵥ x) ⬝ᵥ (M *ᵥ x) = x ⬝ᵥ ((Mᵀ * M) *ᵥ x) := mulVec_dot_mulVec M x x
    _ = ∑ j, (w j ⬝ᵥ x) * (w j ⬝ᵥ ((Mᵀ * M) *ᵥ x)) := (hpars x ((Mᵀ * M) *ᵥ x)).symm
    _ = ∑ j, μ j * ((w j ⬝ᵥ x) * (w j ⬝ᵥ x)) := by
        refine Finset.sum_congr rfl fun j _ => ?_
        have h : w j ⬝ᵥ ((Mᵀ * M) *ᵥ x) = μ j * (w j ⬝ᵥ x) := by
          calc w j ⬝ᵥ ((Mᵀ * M) *ᵥ x) = (M *ᵥ w j) ⬝ᵥ (M *ᵥ x) :=
                (mulVec_dot_mulVec M (w j) x).symm
            _ = (M *ᵥ x) ⬝ᵥ (M *ᵥ w j) := dotProduct_comm _ _
            _ = x ⬝ᵥ ((Mᵀ * M) *ᵥ w j) := mulVec_dot_mulVec M x (w j)
            _ = μ j * (x ⬝ᵥ w j) := by rw [heig j, dotProduct_smul, smul_eq_mul]
            _ = μ j * (w j ⬝ᵥ x) := by rw [dotProduct_comm x (w j)]
        rw [h]
        ring

/-- **Eckart and Young, Frobenius norm, with a threshold**: for an orthonormal frame of
eigenvectors of `Mᵀ M` with eigenvalues `μⱼ`, every `X` and every `τ`,
`Σⱼ min(μⱼ, τ) ≤ rank X · τ + ‖M - X‖_F²`. -/
theorem sum_min_le_of_frame (M X : Matrix m n ℝ) (w : n → n → ℝ) (μ : n → ℝ)
    (hunit : ∀ j, w j ⬝ᵥ w j = 1)
    (hpars : ∀ x y : n → ℝ, ∑ j, (w j ⬝ᵥ x) * (w j ⬝ᵥ y) = x ⬝ᵥ y)
    (heig : ∀ j, (Mᵀ * M) *ᵥ w j = μ j • w j) (τ : ℝ) :
    ∑ j, min (μ j) τ ≤ (X.rank : ℝ) * τ + frobeniusSq (M - X) := by
  obtain ⟨v, ν, s, vunit, vpars, veig, hcard, hzero⟩ := exists_eigenframe X
  have hX0 : ∀ i, i ∉ s → X *ᵥ v i = 0 := by
    intro i hi
    have h : (X *ᵥ v i) ⬝ᵥ (X *ᵥ v i) = 0 := by
      rw [mulVec_dot_mulVec, veig i, hzero i hi, dotProduct_smul, smul_eq_mul, zero_mul]
    exact dotProduct_self_eq_zero.mp h
  have hterm : ∀ i, ∑ j, min (μ j) τ * ((w j ⬝ᵥ v i) * (w j ⬝ᵥ v i)) ≤
      (if i ∈ s then τ else 0) + ((M - X) *ᵥ v i) ⬝ᵥ ((M - X) *ᵥ v i) := by
    intro i
    by_cases hi : i ∈ s
    · have h1 : ∑ j, min (μ j) τ * ((w j ⬝ᵥ v i) * (w j ⬝ᵥ v i)) ≤ τ := by
        calc ∑ j, min (μ j) τ * ((w j ⬝ᵥ v i) * (w j ⬝ᵥ v i))
            ≤ ∑ j, τ * ((w j ⬝ᵥ v i) * (w j ⬝ᵥ v i)) :=
              Finset.sum_le_sum fun j _ =>
                mul_le_mul_of_nonneg_right (min_le_right (μ j) τ) (mul_self_nonneg (w j ⬝ᵥ v i))
          _ = τ := by rw [← Finset.mul_sum, hpars (v i) (v i), vunit i, mul_one]
      have h2 := dot_self_nonneg ((M - X) *ᵥ v i)
      rw [if_pos hi]
      linarith
    · have h0 : (M - X) *ᵥ v i = M *ᵥ v i := by
        rw [Matrix.sub_mulVec, hX0 i hi, sub_zero]
      rw [if_neg hi, zero_add, h0, dot_mulVec_eq_sum_eigen M w μ hpars heig (v i)]
      exact Finset.sum_le_sum fun j _ =>
        mul_le_mul_of_nonneg_right (min_le_left (μ j) τ) (mul_self_nonneg (w j ⬝ᵥ v i))
  have hcount : (∑ i, if i ∈ s then τ else 0) = (X.rank : ℝ) * τ := by
    calc (∑ i, if i ∈ s then τ else 0) = ∑ _i ∈ s, τ := by
          first
            | rw [Finset.sum_ite_mem, Finset.univ_inter]
              done
            | simp
      _ = (X.rank : ℝ) * τ := by
          rw [Finset.sum_const, nsmul_eq_mul, hcard]
  have hone : ∀ j, ∑ i, (w j ⬝ᵥ v i) * (w j ⬝ᵥ v i) = 1 := by
    intro j
    calc ∑ i, (w j ⬝ᵥ v i) * (w j ⬝ᵥ v i) = ∑ i, (v i ⬝ᵥ w j) * (v i ⬝ᵥ w j) := by
          refine Finset.sum_congr rfl fun i _ => ?_
          rw [dotProduct_comm (w j) (v i)]
      _ = w j ⬝ᵥ w j := vpars (w j) (w j)
      _ = 1 := hunit j
  calc ∑ j, min (μ j) τ = ∑ j, min (μ j) τ * ∑ i, (w j ⬝ᵥ v i) * (w j ⬝ᵥ v i) := by
        refine Finset.sum_congr rfl fun j _ => ?_
        rw [hone j, mul_one]
    _ = ∑ j, ∑ i, min (μ j) τ * ((w j ⬝ᵥ v i) * (w j ⬝ᵥ v i)) :=
        Finset.sum_congr rfl fun j _ => Finset.mul_sum _ _ _
    _ = ∑ i, ∑ j, min (μ j) τ * ((w j ⬝ᵥ v i) * (w j ⬝ᵥ v i)) := Finset.sum_comm
    _ ≤ ∑ i, ((if i ∈ s then τ else 0) +
          ((M - X) *ᵥ v i) ⬝ᵥ ((M - X) *ᵥ v i)) := Finset.sum_le_sum fun i _ => hterm i
    _ = (∑ i, if i ∈ s then τ else 0) +
          ∑ i, (((M - X) *ᵥ v i) ⬝ᵥ ((M - X) *ᵥ v i)) := Finset.sum_add_distrib
    _ = (X.rank : ℝ) * τ + frobeniusSq (M - X) := by
        rw [hcount, ← frobeniusSq_eq_sum_frame v vpars (M - X)]

namespace Soundness

/-- **The truncation error from below, for every matrix of small rank.**

* Words: the squared singular values of `M`, each cut off at `τ`, sum to at most `rank X · τ` plus
  the squared Frobenius distance of `X` from `M`.
* Formula: `Σⱼ min(σⱼ², τ) ≤ rank X · τ + ‖M - X‖_F²`; `τ = σ_k²` gives
  `Σ_{j > k} σⱼ² ≤ ‖M - X‖_F²` for `rank X ≤ k`.
* Shapes: `M` and `X` are `m × n`; the columns of the orthogonal `W` are eigenvectors of `Mᵀ M`,
  `μ` are the eigenvalues.
* Source: Eckart and Young 1936; `pyharness.geometry.measures.tail_square`.
* What it does not say: that the bound is attained; see `tail_square_attained`. -/
theorem tail_square_sum_min (M X : Matrix m n ℝ) (W : Matrix n n ℝ) (μ : n → ℝ)
    (hW : Wᵀ * W = 1) (hM : Mᵀ * M * W = W * Matrix.diagonal μ) (τ : ℝ) :
    ∑ j, min (μ j) τ ≤ (X.rank : ℝ) * τ + frobeniusSq (M - X) := by
  have hWt : (Wᵀ)ᵀ * Wᵀ = 1 := by
    rw [Matrix.transpose_transpose]
    first
      | exact mul_eq_one_comm.mp hW
      | exact (Matrix.mul_eq_one_comm_of_equiv (Equiv.refl n)).mp hW
      | rw [← Matrix.inv_eq_left_inv hW]
        exact Matrix.mul_nonsing_inv W (Matrix.isUnit_det_of_left_inverse hW)
  have hunit : ∀ j, Wᵀ j ⬝ᵥ Wᵀ j = 1 := by
    intro j
    calc Wᵀ j ⬝ᵥ Wᵀ j = (Wᵀ * W) j j := by
          first
            | exact (Matrix.mul_apply' (M := Wᵀ) (N := W) (i := j) (k := j)).symm
            | exact rfl
      _ = (1 : Matrix n n ℝ) j j := by rw [hW]
      _ = 1 := Matrix.one_apply_eq j
  have hpars : ∀ x y : n → ℝ, ∑ j, (Wᵀ j ⬝ᵥ x) * (Wᵀ j ⬝ᵥ y) = x ⬝ᵥ y := by
    intro x y
    calc ∑ j, (Wᵀ j ⬝ᵥ x) * (Wᵀ j ⬝ᵥ y) = (Wᵀ *ᵥ x) ⬝ᵥ (Wᵀ *ᵥ y) := by
          first
            | exact rfl
            | simp only [dotProduct, Matrix.mulVec]
      _ = x ⬝ᵥ y := mulVec_dot_mulVec_of_orthonormal Wᵀ hWt x y
  have heig : ∀ j, (Mᵀ * M) *ᵥ Wᵀ j = μ j • Wᵀ j := by
    intro j
    have h1 : (Mᵀ * M * W)ᵀ j = (W * Matrix.diagonal μ)ᵀ j := by rw [hM]
    have hij : ∀ i, (W * Matrix.diagonal μ) i j = μ j * W i j := fun i =>
      (Matrix.mul_diagonal μ W i j).trans (mul_comm (W i j) (μ j))
    have h2 : (W * Matrix.diagonal μ)ᵀ j = μ j • Wᵀ j := by
      funext i
      first
        | exact (Matrix.transpose_apply (W * Matrix.diagonal μ) j i).trans (hij i)
        | rw [Matrix.transpose_apply, Pi.smul_apply, Matrix.transpose_apply, smul_eq_mul, hij i]
    calc (Mᵀ * M) *ᵥ Wᵀ j = (Mᵀ * M * W)ᵀ j := (transpose_mul_apply_eq_mulVec (Mᵀ * M) W j).symm
      _ = (W * Matrix.diagonal μ)ᵀ j := h1
      _ = μ j • Wᵀ j := h2
  exact sum_min_le_of_frame M X (fun j => Wᵀ j) μ hunit hpars heig τ

end Soundness

end AdapterGeometry
