/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.SoundnessFrames

/-!
# Soundness of claimed eigenvalues

How far the `k`-th claimed eigenvalue can lie above the `k`-th eigenvalue, by the residual of the
claimed eigenvectors (Kahan). The other side is the same statement for `-P`.

## Main results

* `AdapterGeometry.exists_mulVec_eq_zero_of_card_lt`: a matrix with more columns than rows has a
  kernel
* `AdapterGeometry.Soundness.certified_spectra_eigenpairs`: the term `‖R‖_F / √(1 - δ)` of the
  radius
-/

open scoped Matrix

namespace AdapterGeometry

variable {n p q : Type*} [Fintype n] [Fintype p] [Fintype q]

/-- A matrix with more columns than rows maps some nonzero vector to zero. -/
theorem exists_mulVec_eq_zero_of_card_lt (A : Matrix n q ℝ)
    (h : Fintype.card n < Fintype.card q) : ∃ c : q → ℝ, c ≠ 0 ∧ A *ᵥ c = 0 := by
  have hker : LinearMap.ker A.mulVecLin ≠ ⊥ := by
    have h1 : Module.finrank ℝ (q → ℝ) = Fintype.card q := Module.finrank_fintype_fun_eq_card ℝ
    have h0 := LinearMap.finrank_range_add_finrank_ker A.mulVecLin
    have h2 : A.rank + Module.finrank ℝ (LinearMap.ker A.mulVecLin) = Fintype.card q :=
      h0.trans h1
    have h3 : A.rank ≤ Fintype.card n := A.rank_le_card_height
    have h4 : 1 ≤ Module.finrank ℝ (LinearMap.ker A.mulVecLin) := by omega
    exact Submodule.one_le_finrank_iff.mp h4
  obtain ⟨c, hc, hc0⟩ := Submodule.exists_mem_ne_zero_of_ne_bot hker
  have hc1 : A.mulVecLin c = 0 := LinearMap.mem_ker.mp hc
  have hc2 : A *ᵥ c = 0 := hc1
  exact ⟨c, hc0, hc2⟩

/-- Two frames, one of them any matrix, with more columns together than rows have a vector in
common: `V c = U e` with `c ≠ 0`. -/
theorem exists_common_mulVec [DecidableEq p] (U : Matrix n p ℝ) (V : Matrix n q ℝ)
    (hU : Uᵀ * U = 1) (h : Fintype.card n < Fintype.card q + Fintype.card p) :
    ∃ (c : q → ℝ) (e : p → ℝ), c ≠ 0 ∧ V *ᵥ c = U *ᵥ e := by
  have hcard : Fintype.card n < Fintype.card (q ⊕ p) := by
    rw [Fintype.card_sum]
    exact h
  obtain ⟨y, hy0, hy⟩ := exists_mulVec_eq_zero_of_card_lt (Matrix.fromCols V (-U)) hcard
  have hsum : V *ᵥ (y ∘ Sum.inl) + (-U) *ᵥ (y ∘ Sum.inr) = 0 :=
    (Matrix.fromCols_mulVec V (-U) y).symm.trans hy
  rw [Matrix.neg_mulVec (y ∘ Sum.inr) U] at hsum
  have hve : V *ᵥ (y ∘ Sum.inl) = U *ᵥ (y ∘ Sum.inr) := add_neg_eq_zero.mp hsum
  refine ⟨y ∘ Sum.inl, y ∘ Sum.inr, fun hc => hy0 ?_, hve⟩
  have hUe : U *ᵥ (y ∘ Sum.inr) = 0 := by
    rw [← hve, hc, Matrix.mulVec_zero]
  have he : y ∘ Sum.inr = 0 := by
    calc y ∘ Sum.inr = (Uᵀ * U) *ᵥ (y ∘ Sum.inr) := by rw [hU, Matrix.one_mulVec]
      _ = Uᵀ *ᵥ (U *ᵥ (y ∘ Sum.inr)) := (Matrix.mulVec_mulVec (y ∘ Sum.inr) Uᵀ U).symm
      _ = 0 := by rw [hUe, Matrix.mulVec_zero]
  funext k
  rcases k with j | i
  · first
      | exact congrFun hc j
      | simpa using congrFun hc j
  · first
      | exact congrFun he i
      | simpa using congrFun he i

variable [DecidableEq p] [DecidableEq q]

namespace Soundness

/-- **The residual bounds how far claimed eigenvalues lie above the true ones.**

* Words: let the orthonormal columns of `U` be eigenvectors of `P` with eigenvalues `l`, and let `V`
  expand every vector by at least `s` (squared), with so many columns that both together have more
  than `n`. If every claimed eigenvalue `d` lies above every `l` by at least `g`, the residual of
  `V` is at least `g √s`.
* Formula: `g² s ≤ ‖P V - V diag d‖_F²`; with the `k` largest claims, the eigenvalues from the
  `k`-th on and `s = 1 - δ` it reads `D_k - λ_k ≤ ‖R‖_F / √(1 - δ)`.
* Shapes: `P` is `n × n`, `U` is `n × p`, `V` is `n × q` with `n < q + p`.
* Source: Kahan 1967; Stewart and Sun, *Matrix Perturbation Theory*, §IV.4;
  `pyharness.geometry.spectrum.certified_spectra`, its last term.
* What it does not say: the bound from the other side, which is the same for `-P`. -/
theorem certified_spectra_eigenpairs (P : Matrix n n ℝ) (U : Matrix n p ℝ) (V : Matrix n q ℝ)
    (l : p → ℝ) (d : q → ℝ) (g s : ℝ) (hU : Uᵀ * U = 1)
    (hP : Uᵀ * P = Matrix.diagonal l * Uᵀ)
    (hcard : Fintype.card n < Fintype.card q + Fintype.card p)
    (hV : ∀ c : q → ℝ, s * (c ⬝ᵥ c) ≤ (V *ᵥ c) ⬝ᵥ (V *ᵥ c)) (hg : 0 ≤ g)
    (hgap : ∀ i j, g ≤ d j - l i) :
    g ^ 2 * s ≤ frobeniusSq (P * V - V * Matrix.diagonal d) := by
  obtain ⟨c, e, hc0, hce⟩ := exists_common_mulVec U V hU hcard
  have hYc : (Uᵀ * V) *ᵥ c = e := by
    calc (Uᵀ * V) *ᵥ c = Uᵀ *ᵥ (V *ᵥ c) := (Matrix.mulVec_mulVec c Uᵀ V).symm
      _ = Uᵀ *ᵥ (U *ᵥ e) := by rw [hce]
      _ = (Uᵀ * U) *ᵥ e := Matrix.mulVec_mulVec e Uᵀ U
      _ = e := by rw [hU, Matrix.one_mulVec]
  have hlen : (V *ᵥ c) ⬝ᵥ (V *ᵥ c) = e ⬝ᵥ e := by
    rw [hce]
    exact mulVec_dot_mulVec_of_orthonormal U hU e e
  have h1 := hV c
  have h2 := mulVec_dot_self_le (Uᵀ * V) c
  rw [hlen] at h1
  rw [hYc] at h2
  have h3 : s ≤ spectralSq (Uᵀ * V) :=
    le_of_mul_le_mul_right (h1.trans h2) (dot_self_pos c hc0)
  have h4 : s ≤ frobeniusSq (Uᵀ * V) := h3.trans (spectralSq_le_frobeniusSq (Uᵀ * V))
  calc g ^ 2 * s ≤ g ^ 2 * frobeniusSq (Uᵀ * V) := mul_le_mul_of_nonneg_left h4 (sq_nonneg g)
    _ ≤ frobeniusSq (P * V - V * Matrix.diagonal d) :=
        certified_frame P U V l d g hU hP hg hgap

end Soundness

end AdapterGeometry
