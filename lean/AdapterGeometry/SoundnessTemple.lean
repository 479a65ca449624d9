/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Defs

/-!
# Soundness of the exact leading value

Rayleigh's and Temple's inequalities between the largest eigenvalue of a symmetric matrix and the
moments of one vector, in the eigenbasis: `w i` is the square of the vector's `i`-th coordinate
there and `l i` the `i`-th eigenvalue, so that `∑ w i * l i ^ p` is the vector's moment `vᵀ Kᵖ v`.

## Main results

* `AdapterGeometry.Soundness.top_value`
-/

namespace AdapterGeometry

namespace Soundness

/-- **The largest eigenvalue between two quotients of moments** (Rayleigh; Temple, in Lehmann's
form).

* Words: every other eigenvalue is at most `β`, and the mean of the eigenvalues under the weights
  lies above `β`; then mean and Lehmann's quotient enclose the largest eigenvalue.
* Formula: `μ₁ / μ₀ ≤ λ₁ ≤ (μ₂ - β μ₁) / (μ₁ - β μ₀)` with `μₚ = ∑ w i * l i ^ p`.
* Shapes: weights `w` and eigenvalues `l` over one finite type, `t` the index of the largest.
* Source: `(λ - λ₁) (λ - β) ≥ 0` for every eigenvalue `λ`; N. J. Lehmann, Z. angew. Math. Mech. 29
  (1949), 341–356; used by `pyharness.geometry.top_value.top_value`.
* What it does not say: that the moments of a vector have this form, which is the spectral theorem.
-/
theorem top_value {ι : Type*} [Fintype ι] (w l : ι → ℝ) (t : ι) (β : ℝ) (hw : ∀ i, 0 ≤ w i)
    (htop : ∀ i, l i ≤ l t) (hβ : ∀ i, i ≠ t → l i ≤ β) (hpos : 0 < ∑ i, w i)
    (hroom : β * ∑ i, w i < ∑ i, w i * l i) :
    (∑ i, w i * l i) / (∑ i, w i) ≤ l t ∧
      l t ≤ (∑ i, w i * l i ^ 2 - β * ∑ i, w i * l i) /
        (∑ i, w i * l i - β * ∑ i, w i) := by
  have hlow : ∑ i, w i * l i ≤ l t * ∑ i, w i := by
    calc ∑ i, w i * l i ≤ ∑ i, w i * l t :=
          Finset.sum_le_sum fun i _ => mul_le_mul_of_nonneg_left (htop i) (hw i)
      _ = (∑ i, w i) * l t := (Finset.sum_mul Finset.univ w (l t)).symm
      _ = l t * ∑ i, w i := mul_comm (∑ i, w i) (l t)
  have hterm : ∀ i, 0 ≤ w i * ((l i - l t) * (l i - β)) := by
    intro i
    by_cases h : i = t
    · have hzero : w i * ((l i - l t) * (l i - β)) = 0 := by
        rw [h, sub_self (l t), zero_mul, mul_zero]
      exact le_of_eq hzero.symm
    · exact mul_nonneg (hw i)
        (mul_nonneg_of_nonpos_of_nonpos (sub_nonpos.mpr (htop i)) (sub_nonpos.mpr (hβ i h)))
  have hsum : 0 ≤ ∑ i, w i * ((l i - l t) * (l i - β)) :=
    Finset.sum_nonneg fun i _ => hterm i
  have h1 : ∑ i, (β + l t) * (w i * l i) = (β + l t) * ∑ i, w i * l i :=
    (Finset.mul_sum Finset.univ (fun i => w i * l i) (β + l t)).symm
  have h0 : ∑ i, l t * β * w i = l t * β * ∑ i, w i :=
    (Finset.mul_sum Finset.univ w (l t * β)).symm
  have hexp : ∑ i, w i * ((l i - l t) * (l i - β)) =
      (∑ i, w i * l i ^ 2 - β * ∑ i, w i * l i) -
        l t * (∑ i, w i * l i - β * ∑ i, w i) := by
    calc ∑ i, w i * ((l i - l t) * (l i - β))
        = ∑ i, (w i * l i ^ 2 - (β + l t) * (w i * l i) + l t * β * w i) := by
          refine Finset.sum_congr rfl fun i _ => ?_
          ring
      _ = ∑ i, (w i * l i ^ 2 - (β + l t) * (w i * l i)) + ∑ i, l t * β * w i :=
          Finset.sum_add_distrib
      _ = ∑ i, w i * l i ^ 2 - ∑ i, (β + l t) * (w i * l i) + ∑ i, l t * β * w i := by
          rw [Finset.sum_sub_distrib]
      _ = (∑ i, w i * l i ^ 2 - β * ∑ i, w i * l i) -
            l t * (∑ i, w i * l i - β * ∑ i, w i) := by
          rw [h1, h0]
          ring
  have hden : 0 < ∑ i, w i * l i - β * ∑ i, w i := sub_pos.mpr hroom
  have hup : l t * (∑ i, w i * l i - β * ∑ i, w i) ≤
      ∑ i, w i * l i ^ 2 - β * ∑ i, w i * l i := by
    rw [hexp] at hsum
    exact sub_nonneg.mp hsum
  exact ⟨(div_le_iff₀ hpos).mpr hlow, (le_div_iff₀ hden).mpr hup⟩

end Soundness

end AdapterGeometry
