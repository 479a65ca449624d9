/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.SignedPerm

/-!
# The mean of a random projection, measure version

A random `d × d` matrix whose law is invariant under signed permutations (all the more: under all
rotations, as for Haar-random projections) and whose trace is almost surely `k` has the mean
`(k / d) 1`. Random matrices are functions `Ω → n → n → ℝ`, because Mathlib has no measurable
structure on `Matrix n n ℝ`.

## Main definitions

* `AdapterGeometry.meanMatrix`

## Main results

* `AdapterGeometry.meanMatrix_eq`: the mean is `(k / d) 1`
* `AdapterGeometry.integral_trace_mul_eq`: the mean of `tr (P Q)` is `(k / d) tr Q`
-/

open scoped Matrix

namespace AdapterGeometry

open MeasureTheory ProbabilityTheory

/-- Entrywise expectation of a random matrix.

* Words: the matrix of the expectations of the entries.
* Formula: `E[P] i j = ∫ P i j dμ`.
* Shapes: `P` is a random `n × n` array.
* Source: standard.
* Junk value: an entry that is not integrable has expectation `0`. -/
noncomputable def meanMatrix {Ω n : Type*} [MeasurableSpace Ω] (μ : Measure Ω)
    (P : Ω → n → n → ℝ) : Matrix n n ℝ :=
  Matrix.of fun i j => ∫ ω, P ω i j ∂μ

/-- Reading one entry is measurable. -/
theorem measurable_entry {n : Type*} (i j : n) : Measurable fun Q : n → n → ℝ => Q i j := by
  have h1 : Measurable fun Q : n → n → ℝ => Q i := measurable_pi_apply i
  have h2 : Measurable fun q : n → ℝ => q j := measurable_pi_apply j
  exact h2.comp h1

variable {Ω n : Type*} [MeasurableSpace Ω] [Fintype n] [DecidableEq n]

/-- Invariance of the law under a signed permutation, read off one entry of the mean. -/
theorem integral_conj_eq (μ : Measure Ω) (P : Ω → n → n → ℝ)
    (hinv : ∀ (ε : n → ℤˣ) (σ : Equiv.Perm n), IdentDistrib
      (fun (ω : Ω) (i j : n) => sgn (ε i) * sgn (ε j) * P ω (σ i) (σ j)) P μ μ)
    (ε : n → ℤˣ) (σ : Equiv.Perm n) (i j : n) :
    ∫ ω, sgn (ε i) * sgn (ε j) * P ω (σ i) (σ j) ∂μ = ∫ ω, P ω i j ∂μ :=
  ((hinv ε σ).comp (measurable_entry i j)).integral_eq

/-- **The mean of an invariant random projection is `(k / d) 1`.**

* Words: a random matrix with trace `k`, whose law does not change under conjugation by signed
  permutations, has the mean `(k / d) 1`.
* Formula: `E[P] = (k / d) 1`.
* Shapes: `P` is a random `d × d` array with integrable diagonal.
* Source: the expectation step of the Haar baseline `k / d` for subspace overlaps.
* What it does not say: it assumes the invariance; that Haar-random projections have it is not
  proved here. -/
theorem meanMatrix_eq (μ : Measure Ω) [IsProbabilityMeasure μ] (P : Ω → n → n → ℝ) (k : ℝ)
    (hint : ∀ i, Integrable (fun ω => P ω i i) μ) (htr : ∀ᵐ ω ∂μ, ∑ i, P ω i i = k)
    (hinv : ∀ (ε : n → ℤˣ) (σ : Equiv.Perm n), IdentDistrib
      (fun (ω : Ω) (i j : n) => sgn (ε i) * sgn (ε j) * P ω (σ i) (σ j)) P μ μ) :
    meanMatrix μ P = (k / (Fintype.card n : ℝ)) • (1 : Matrix n n ℝ) := by
  have hoff : ∀ i j, i ≠ j → meanMatrix μ P i j = 0 := by
    intro i j hij
    have h2 : ∫ ω, sgn (flipSign i i) * sgn (flipSign i j) * P ω i j ∂μ = ∫ ω, P ω i j ∂μ :=
      integral_conj_eq μ P hinv (flipSign i) (Equiv.refl n) i j
    have h3 : ∫ ω, -1 * P ω i j ∂μ = -1 * ∫ ω, P ω i j ∂μ := by
      first
        | exact integral_const_mul (-1 : ℝ) fun ω => P ω i j
        | rw [integral_const_mul]
    have hi : flipSign i i = -1 := by
      first
        | exact if_pos rfl
        | simp [flipSign]
    have hj : flipSign i j = 1 := by
      first
        | exact if_neg hij.symm
        | simp [flipSign, hij.symm]
    have hs : sgn (flipSign i i) * sgn (flipSign i j) = -1 := by
      rw [hi, hj, sgn_neg_one, sgn_one, mul_one]
    first
      | rw [hs, h3] at h2
      | simp only [hs, h3] at h2
    change ∫ ω, P ω i j ∂μ = 0
    linarith
  have hdiag : ∀ i j, meanMatrix μ P i i = meanMatrix μ P j j := by
    intro i j
    have h2 : ∫ ω, sgn 1 * sgn 1 * P ω (Equiv.swap i j i) (Equiv.swap i j i) ∂μ =
        ∫ ω, P ω i i ∂μ :=
      integral_conj_eq μ P hinv (fun _ => 1) (Equiv.swap i j) i i
    simp only [Equiv.swap_apply_left, sgn_one, one_mul] at h2
    exact h2.symm
  have htrace : (meanMatrix μ P).trace = k := by
    calc (meanMatrix μ P).trace = ∑ i, ∫ ω, P ω i i ∂μ := by
          first
            | rfl
            | simp [Matrix.trace, meanMatrix]
      _ = ∫ ω, ∑ i, P ω i i ∂μ := by
          first
            | exact (integral_finset_sum Finset.univ fun i _ => hint i).symm
            | rw [integral_finset_sum Finset.univ fun i _ => hint i]
      _ = k := by
          first
            | exact integral_eq_const htr
            | rw [integral_congr_ae htr, integral_const, probReal_univ, one_smul]
              done
            | simp [integral_congr_ae htr]
  have h := eq_smul_one_of_isotropic (meanMatrix μ P) hoff hdiag
  rw [htrace] at h
  exact h

/-- **The expected overlap is `(k / d) tr Q`** for every fixed matrix `Q`; for a projection `Q` of
rank `q` that is `k q / d`. -/
theorem integral_trace_mul_eq (μ : Measure Ω) [IsProbabilityMeasure μ] (P : Ω → n → n → ℝ)
    (k : ℝ) (hint : ∀ i j, Integrable (fun ω => P ω i j) μ)
    (htr : ∀ᵐ ω ∂μ, ∑ i, P ω i i = k)
    (hinv : ∀ (ε : n → ℤˣ) (σ : Equiv.Perm n), IdentDistrib
      (fun (ω : Ω) (i j : n) => sgn (ε i) * sgn (ε j) * P ω (σ i) (σ j)) P μ μ)
    (Q : Matrix n n ℝ) :
    ∫ ω, ∑ i, ∑ j, P ω i j * Q j i ∂μ = k / (Fintype.card n : ℝ) * Q.trace := by
  have hmul : ∀ i j, Integrable (fun ω => P ω i j * Q j i) μ :=
    fun i j => (hint i j).mul_const (Q j i)
  have hrow : ∀ i, ∫ ω, ∑ j, P ω i j * Q j i ∂μ = ∑ j, (∫ ω, P ω i j ∂μ) * Q j i := by
    intro i
    calc ∫ ω, ∑ j, P ω i j * Q j i ∂μ = ∑ j, ∫ ω, P ω i j * Q j i ∂μ :=
          integral_finset_sum _ fun j _ => hmul i j
      _ = ∑ j, (∫ ω, P ω i j ∂μ) * Q j i := by
          refine Finset.sum_congr rfl fun j _ => ?_
          first
            | exact integral_mul_const (Q j i) fun ω => P ω i j
            | rw [integral_mul_const]
  calc ∫ ω, ∑ i, ∑ j, P ω i j * Q j i ∂μ = ∑ i, ∫ ω, ∑ j, P ω i j * Q j i ∂μ :=
        integral_finset_sum _ fun i _ => integrable_finset_sum _ fun j _ => hmul i j
    _ = ∑ i, ∑ j, (∫ ω, P ω i j ∂μ) * Q j i := Finset.sum_congr rfl fun i _ => hrow i
    _ = (meanMatrix μ P * Q).trace := by
        first
          | simp only [Matrix.trace, Matrix.diag_apply, Matrix.mul_apply, meanMatrix,
              Matrix.of_apply]
            done
          | rfl
    _ = k / (Fintype.card n : ℝ) * Q.trace := by
        rw [meanMatrix_eq μ P k (fun i => hint i i) htr hinv, Matrix.smul_mul, Matrix.one_mul]
        first
          | exact Matrix.trace_smul (k / (Fintype.card n : ℝ)) Q
          | rw [Matrix.trace_smul, smul_eq_mul]

end AdapterGeometry
