/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Overlap
import AdapterGeometry.SignedPerm

/-!
# The expected overlap `p / d` of a random subspace

The expected overlap of a random `p`-dimensional subspace of `ℝᵈ` with a fixed one is `p / d`. The
usual argument is that the expected projection commutes with every rotation. Much less symmetry
suffices: averaging over signed permutation matrices alone already gives a multiple of the identity.
This file has the finite version, an average over a finite group without any measure. The measure
version is in `AdapterGeometry.RandomSubspaceMeasure`.

## Main results

* `AdapterGeometry.signedPermAvg_eq`: the average of `S P Sᵀ` is `(tr P / d) 1`
* `AdapterGeometry.avg_subspaceOverlap_signedPerm`: the average overlap is `p / d`
-/

open scoped Matrix

namespace AdapterGeometry

variable {n p q : Type*} [Fintype n] [DecidableEq n] [Fintype p] [Fintype q]

/-- The number of signed permutations is not zero. -/
theorem card_signedPerm_ne_zero :
    (Fintype.card (n → ℤˣ) : ℝ) * (Fintype.card (Equiv.Perm n) : ℝ) ≠ 0 :=
  mul_ne_zero (Nat.cast_ne_zero.mpr Fintype.card_ne_zero)
    (Nat.cast_ne_zero.mpr Fintype.card_ne_zero)

/-- An entry of the sum of all `S P Sᵀ`, as a product of a sum over signs and one over
permutations, on and off the diagonal. -/
theorem sum_signedPerm_conj_apply (P : Matrix n n ℝ) (i j : n) :
    (∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n, signedPerm ε σ * P * (signedPerm ε σ)ᵀ) i j =
      (∑ ε : n → ℤˣ, sgn (ε i) * sgn (ε j)) * ∑ σ : Equiv.Perm n, P (σ i) (σ j) := by
  rw [Matrix.sum_apply, Finset.sum_mul_sum]
  refine Finset.sum_congr rfl fun ε _ => ?_
  rw [Matrix.sum_apply]
  exact Finset.sum_congr rfl fun σ _ => signedPerm_conj_apply ε σ P i j

/-- Off the diagonal the average over signed permutations vanishes. -/
theorem signedPermAvg_offdiag (P : Matrix n n ℝ) (i j : n) (hij : i ≠ j) :
    signedPermAvg P i j = 0 := by
  unfold signedPermAvg
  rw [Matrix.smul_apply, sum_signedPerm_conj_apply, sum_sgn_mul_sgn i j hij, zero_mul, smul_zero]

/-- On the diagonal the average over signed permutations is constant. -/
theorem signedPermAvg_diag (P : Matrix n n ℝ) (i j : n) :
    signedPermAvg P i i = signedPermAvg P j j := by
  have hs : ∀ k : n, ∑ ε : n → ℤˣ, sgn (ε k) * sgn (ε k) = ∑ _ε : n → ℤˣ, (1 : ℝ) :=
    fun k => Finset.sum_congr rfl fun ε _ => sgn_mul_self (ε k)
  unfold signedPermAvg
  rw [Matrix.smul_apply, Matrix.smul_apply, sum_signedPerm_conj_apply, sum_signedPerm_conj_apply,
    hs i, hs j, sum_perm_diag P i j]

/-- Conjugation by a signed permutation matrix preserves the trace. -/
theorem trace_signedPerm_conj (ε : n → ℤˣ) (σ : Equiv.Perm n) (P : Matrix n n ℝ) :
    (signedPerm ε σ * P * (signedPerm ε σ)ᵀ).trace = P.trace := by
  have hsum := Equiv.sum_comp σ (fun i : n => P i i)
  calc (signedPerm ε σ * P * (signedPerm ε σ)ᵀ).trace
      = ∑ i, (signedPerm ε σ * P * (signedPerm ε σ)ᵀ) i i := rfl
    _ = ∑ i, P (σ i) (σ i) := by
        refine Finset.sum_congr rfl fun i _ => ?_
        rw [signedPerm_conj_apply, sgn_mul_self, one_mul]
    _ = ∑ i, P i i := hsum
    _ = P.trace := rfl

/-- The average over signed permutations preserves the trace. -/
theorem trace_signedPermAvg (P : Matrix n n ℝ) : (signedPermAvg P).trace = P.trace := by
  have h : (∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n,
      signedPerm ε σ * P * (signedPerm ε σ)ᵀ).trace =
      (Fintype.card (n → ℤˣ) : ℝ) * (Fintype.card (Equiv.Perm n) : ℝ) * P.trace := by
    rw [Matrix.trace_sum]
    calc ∑ ε : n → ℤˣ, (∑ σ : Equiv.Perm n, signedPerm ε σ * P * (signedPerm ε σ)ᵀ).trace
        = ∑ _ε : n → ℤˣ, ∑ _σ : Equiv.Perm n, P.trace := by
          refine Finset.sum_congr rfl fun ε _ => ?_
          rw [Matrix.trace_sum]
          exact Finset.sum_congr rfl fun σ _ => trace_signedPerm_conj ε σ P
      _ = (Fintype.card (n → ℤˣ) : ℝ) * (Fintype.card (Equiv.Perm n) : ℝ) * P.trace := by
          rw [Finset.sum_const, Finset.sum_const, nsmul_eq_mul, nsmul_eq_mul, Finset.card_univ,
            Finset.card_univ, mul_assoc]
  unfold signedPermAvg
  rw [Matrix.trace_smul, h, smul_eq_mul,
    inv_mul_cancel_left₀ (card_signedPerm_ne_zero (n := n))]

/-- **Averages over signed permutations are isotropic.**

* Words: averaging `S P Sᵀ` over all signed permutation matrices gives the multiple of the identity
  with the same trace.
* Formula: `avg (S P Sᵀ) = (tr P / d) 1`.
* Shapes: `P` is `d × d`, not necessarily symmetric.
* Source: Schur's lemma for the hyperoctahedral group, by hand.
* What it does not say: nothing about single `S`. -/
theorem signedPermAvg_eq (P : Matrix n n ℝ) :
    signedPermAvg P = (P.trace / (Fintype.card n : ℝ)) • (1 : Matrix n n ℝ) := by
  have h := eq_smul_one_of_isotropic (signedPermAvg P) (signedPermAvg_offdiag P)
    (signedPermAvg_diag P)
  rw [trace_signedPermAvg] at h
  exact h

/-- The overlap of two frames in terms of their projections: `‖Uᵀ V‖_F² = tr (U Uᵀ V Vᵀ)`. -/
theorem frobeniusSq_transpose_mul_eq_trace (U : Matrix n p ℝ) (V : Matrix n q ℝ) :
    frobeniusSq (Uᵀ * V) = (U * Uᵀ * (V * Vᵀ)).trace := by
  calc frobeniusSq (Uᵀ * V) = ((Uᵀ * V)ᵀ * (Uᵀ * V)).trace := frobeniusSq_eq_trace _
    _ = (Vᵀ * U * (Uᵀ * V)).trace := by
        rw [Matrix.transpose_mul, Matrix.transpose_transpose]
    _ = (Vᵀ * (U * Uᵀ * V)).trace := by
        rw [Matrix.mul_assoc Vᵀ U (Uᵀ * V), Matrix.mul_assoc U Uᵀ V]
    _ = (U * Uᵀ * V * Vᵀ).trace := Matrix.trace_mul_comm _ _
    _ = (U * Uᵀ * (V * Vᵀ)).trace := by rw [Matrix.mul_assoc (U * Uᵀ) V Vᵀ]

/-- The sum of `‖(S U)ᵀ V‖_F²` over all signed permutations. -/
theorem sum_frobeniusSq_signedPerm (U : Matrix n p ℝ) (V : Matrix n q ℝ) :
    ((Fintype.card (n → ℤˣ) : ℝ) * (Fintype.card (Equiv.Perm n) : ℝ))⁻¹ *
        ∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n, frobeniusSq ((signedPerm ε σ * U)ᵀ * V) =
      (U * Uᵀ).trace / (Fintype.card n : ℝ) * (V * Vᵀ).trace := by
  have hterm : ∀ (ε : n → ℤˣ) (σ : Equiv.Perm n), frobeniusSq ((signedPerm ε σ * U)ᵀ * V) =
      (signedPerm ε σ * (U * Uᵀ) * (signedPerm ε σ)ᵀ * (V * Vᵀ)).trace := by
    intro ε σ
    have hP : signedPerm ε σ * U * (signedPerm ε σ * U)ᵀ =
        signedPerm ε σ * (U * Uᵀ) * (signedPerm ε σ)ᵀ := by
      rw [Matrix.transpose_mul, Matrix.mul_assoc (signedPerm ε σ) U (Uᵀ * (signedPerm ε σ)ᵀ),
        Matrix.mul_assoc (signedPerm ε σ) (U * Uᵀ) (signedPerm ε σ)ᵀ,
        Matrix.mul_assoc U Uᵀ (signedPerm ε σ)ᵀ]
    rw [frobeniusSq_transpose_mul_eq_trace, hP]
  have hS : ∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n, frobeniusSq ((signedPerm ε σ * U)ᵀ * V) =
      ((∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n,
        signedPerm ε σ * (U * Uᵀ) * (signedPerm ε σ)ᵀ) * (V * Vᵀ)).trace := by
    rw [Matrix.sum_mul, Matrix.trace_sum]
    refine Finset.sum_congr rfl fun ε _ => ?_
    rw [Matrix.sum_mul, Matrix.trace_sum]
    exact Finset.sum_congr rfl fun σ _ => hterm ε σ
  have hA : (signedPermAvg (U * Uᵀ) * (V * Vᵀ)).trace =
      ((Fintype.card (n → ℤˣ) : ℝ) * (Fintype.card (Equiv.Perm n) : ℝ))⁻¹ *
        ((∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n,
          signedPerm ε σ * (U * Uᵀ) * (signedPerm ε σ)ᵀ) * (V * Vᵀ)).trace := by
    unfold signedPermAvg
    rw [Matrix.smul_mul, Matrix.trace_smul, smul_eq_mul]
  have hB : (signedPermAvg (U * Uᵀ) * (V * Vᵀ)).trace =
      (U * Uᵀ).trace / (Fintype.card n : ℝ) * (V * Vᵀ).trace := by
    rw [signedPermAvg_eq, Matrix.smul_mul, Matrix.one_mul, Matrix.trace_smul, smul_eq_mul]
  rw [hS]
  exact hA.symm.trans hB

/-- **The expected overlap is `p / d`** (finite version).

* Words: rotate a frame of `p` vectors by a random signed permutation; its expected overlap with any
  fixed nonempty frame is `p / d`.
* Formula: `avg ‖(S U)ᵀ V‖_F² / q = p / d`.
* Shapes: `U` is `d × p`, `V` is `d × q`, both with orthonormal columns, `q ≥ 1`.
* Source: the baseline `k / d` quoted in the literature on adapter subspaces, proved here for the
  group of signed permutations.
* What it does not say: how far single overlaps scatter around the mean. -/
theorem avg_subspaceOverlap_signedPerm [DecidableEq p] [DecidableEq q] [Nonempty q]
    (U : Matrix n p ℝ) (V : Matrix n q ℝ) (hU : Uᵀ * U = 1) (hV : Vᵀ * V = 1) :
    ((Fintype.card (n → ℤˣ) : ℝ) * (Fintype.card (Equiv.Perm n) : ℝ))⁻¹ *
        ∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n, subspaceOverlap (signedPerm ε σ * U) V =
      (Fintype.card p : ℝ) / (Fintype.card n : ℝ) := by
  have hq : (Fintype.card q : ℝ) ≠ 0 := Nat.cast_ne_zero.mpr Fintype.card_ne_zero
  have htU : (U * Uᵀ).trace = (Fintype.card p : ℝ) := by
    rw [Matrix.trace_mul_comm, hU]
    exact Matrix.trace_one
  have htV : (V * Vᵀ).trace = (Fintype.card q : ℝ) := by
    rw [Matrix.trace_mul_comm, hV]
    exact Matrix.trace_one
  have hsum := sum_frobeniusSq_signedPerm U V
  rw [htU, htV] at hsum
  have hdiv : ∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n,
      frobeniusSq ((signedPerm ε σ * U)ᵀ * V) / (Fintype.card q : ℝ) =
      (∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n, frobeniusSq ((signedPerm ε σ * U)ᵀ * V)) /
        (Fintype.card q : ℝ) := by
    rw [Finset.sum_div]
    refine Finset.sum_congr rfl fun ε _ => ?_
    rw [Finset.sum_div]
  have hfin : ∀ c S t : ℝ, c * S = t * (Fintype.card q : ℝ) →
      c * (S / (Fintype.card q : ℝ)) = t := by
    intro c S t h
    rw [← mul_div_assoc, h, mul_div_cancel_right₀ _ hq]
  unfold subspaceOverlap
  first
    | rw [hdiv]
    | simp only [← Finset.sum_div]
  exact hfin _ _ _ hsum

end AdapterGeometry
