/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
import AdapterGeometry.Defs

/-!
# Signed permutation matrices

The facts about signs and permutations behind the isotropy of averages over signed permutations.

## Main definitions

* `AdapterGeometry.signedPerm`, `AdapterGeometry.signedPermAvg`

## Main results

* `AdapterGeometry.signedPerm_conj_apply`: the entries of `S P Sᵀ`
* `AdapterGeometry.sum_sgn_mul_sgn`: signs of different coordinates are uncorrelated
* `AdapterGeometry.sum_perm_diag`: permutations visit every diagonal entry equally often
* `AdapterGeometry.eq_smul_one_of_isotropic`: the shape of an isotropic matrix
-/

open scoped Matrix

namespace AdapterGeometry

/-- The real value of a sign. -/
noncomputable def sgn (u : ℤˣ) : ℝ :=
  ((u : ℤ) : ℝ)

/-- The signed permutation matrix of signs `ε` and permutation `σ`.

* Words: row `i` has the entry `ε i` in column `σ i` and zeros elsewhere.
* Formula: `S i k = ε i` if `σ i = k`, else `0`.
* Shapes: `n × n`.
* Source: the hyperoctahedral group; standard.
* Junk value: none. -/
noncomputable def signedPerm {n : Type*} [DecidableEq n] (ε : n → ℤˣ) (σ : Equiv.Perm n) :
    Matrix n n ℝ :=
  Matrix.of fun i k => if σ i = k then sgn (ε i) else 0

/-- The average of `S P Sᵀ` over all signed permutation matrices `S`.

* Words: conjugate `P` by every signed permutation matrix and average.
* Formula: `(1 / (2ᵈ d!)) ∑ S P Sᵀ`.
* Shapes: `P` is `n × n`.
* Source: the finite counterpart of the expectation over rotations.
* Junk value: none, the number of signed permutations is positive. -/
noncomputable def signedPermAvg {n : Type*} [Fintype n] [DecidableEq n] (P : Matrix n n ℝ) :
    Matrix n n ℝ :=
  ((Fintype.card (n → ℤˣ) : ℝ) * (Fintype.card (Equiv.Perm n) : ℝ))⁻¹ •
    ∑ ε : n → ℤˣ, ∑ σ : Equiv.Perm n, signedPerm ε σ * P * (signedPerm ε σ)ᵀ

/-- Flip the sign of coordinate `i`. -/
def flipSign {n : Type*} [DecidableEq n] (i : n) : n → ℤˣ :=
  fun k => if k = i then -1 else 1

/-- The sign `1` has value `1`. -/
theorem sgn_one : sgn 1 = 1 := by
  simp [sgn]

/-- The sign `-1` has value `-1`. -/
theorem sgn_neg_one : sgn (-1) = -1 := by
  simp [sgn]

/-- Flipping a sign changes the sign of its value. -/
theorem sgn_neg_one_mul (u : ℤˣ) : sgn (-1 * u) = -sgn u := by
  unfold sgn
  first
    | rw [neg_one_mul, Units.val_neg, Int.cast_neg]
      done
    | simp

/-- Signs have square one. -/
theorem sgn_mul_self (u : ℤˣ) : sgn u * sgn u = 1 := by
  rcases Int.units_eq_one_or u with h | h
  · rw [h, sgn_one, one_mul]
  · rw [h, sgn_neg_one, neg_mul_neg, one_mul]

variable {n : Type*} [Fintype n] [DecidableEq n]

/-- Left multiplication by a signed permutation matrix permutes the rows and changes signs. -/
theorem signedPerm_mul_apply {p : Type*} (ε : n → ℤˣ) (σ : Equiv.Perm n) (M : Matrix n p ℝ)
    (i : n) (l : p) : (signedPerm ε σ * M) i l = sgn (ε i) * M (σ i) l := by
  have h : ∀ k, signedPerm ε σ i k * M k l = if σ i = k then sgn (ε i) * M k l else 0 := by
    intro k
    change (if σ i = k then sgn (ε i) else 0) * M k l = _
    rw [ite_mul, zero_mul]
  calc (signedPerm ε σ * M) i l = ∑ k, signedPerm ε σ i k * M k l := Matrix.mul_apply
    _ = ∑ k, (if σ i = k then sgn (ε i) * M k l else 0) := Finset.sum_congr rfl fun k _ => h k
    _ = sgn (ε i) * M (σ i) l := by
        rw [Finset.sum_ite_eq, if_pos (Finset.mem_univ _)]

/-- The entries of `S P Sᵀ`. -/
theorem signedPerm_conj_apply (ε : n → ℤˣ) (σ : Equiv.Perm n) (P : Matrix n n ℝ) (i j : n) :
    (signedPerm ε σ * P * (signedPerm ε σ)ᵀ) i j = sgn (ε i) * sgn (ε j) * P (σ i) (σ j) := by
  have hcol : ∀ l : n, (signedPerm ε σ * P) i l * (signedPerm ε σ)ᵀ l j =
      signedPerm ε σ j l * (signedPerm ε σ * P)ᵀ l i := by
    intro l
    rw [Matrix.transpose_apply, Matrix.transpose_apply]
    exact mul_comm _ _
  calc (signedPerm ε σ * P * (signedPerm ε σ)ᵀ) i j
      = ∑ l, (signedPerm ε σ * P) i l * (signedPerm ε σ)ᵀ l j := Matrix.mul_apply
    _ = ∑ l, signedPerm ε σ j l * (signedPerm ε σ * P)ᵀ l i :=
        Finset.sum_congr rfl fun l _ => hcol l
    _ = (signedPerm ε σ * (signedPerm ε σ * P)ᵀ) j i :=
        (Matrix.mul_apply (M := signedPerm ε σ) (N := (signedPerm ε σ * P)ᵀ) (i := j)
          (k := i)).symm
    _ = sgn (ε j) * (signedPerm ε σ * P)ᵀ (σ j) i := signedPerm_mul_apply ε σ _ j i
    _ = sgn (ε j) * (sgn (ε i) * P (σ i) (σ j)) := by
        rw [Matrix.transpose_apply, signedPerm_mul_apply]
    _ = sgn (ε i) * sgn (ε j) * P (σ i) (σ j) := by ring

/-- A matrix with zero off-diagonal and constant diagonal is a multiple of the identity. -/
theorem eq_smul_one_of_isotropic (A : Matrix n n ℝ) (hoff : ∀ i j, i ≠ j → A i j = 0)
    (hdiag : ∀ i j, A i i = A j j) :
    A = (A.trace / (Fintype.card n : ℝ)) • (1 : Matrix n n ℝ) := by
  ext i j
  rw [Matrix.smul_apply, smul_eq_mul]
  by_cases h : i = j
  · rw [← h]
    have hne : Nonempty n := ⟨i⟩
    have hcard : (Fintype.card n : ℝ) ≠ 0 := Nat.cast_ne_zero.mpr Fintype.card_ne_zero
    have htr : A.trace = (Fintype.card n : ℝ) * A i i := by
      calc A.trace = ∑ k, A k k := rfl
        _ = ∑ _k : n, A i i := Finset.sum_congr rfl fun k _ => hdiag k i
        _ = (Fintype.card n : ℝ) * A i i := by
            rw [Finset.sum_const, nsmul_eq_mul, Finset.card_univ]
    rw [Matrix.one_apply_eq, mul_one, htr, mul_div_cancel_left₀ _ hcard]
  · rw [hoff i j h, Matrix.one_apply_ne h, mul_zero]

/-- A function that changes sign under a bijection has sum zero. -/
theorem sum_eq_zero_of_neg {ι : Type*} [Fintype ι] (e : ι ≃ ι) (F : ι → ℝ)
    (h : ∀ g, F (e g) = -F g) : ∑ g, F g = 0 := by
  have h1 : ∑ g, F (e g) = ∑ g, F g := Equiv.sum_comp e F
  have h2 : ∑ g, F (e g) = -∑ g, F g := by
    rw [← Finset.sum_neg_distrib]
    exact Finset.sum_congr rfl fun g _ => h g
  linarith

/-- Signs of different coordinates are uncorrelated. -/
theorem sum_sgn_mul_sgn (i j : n) (hij : i ≠ j) :
    ∑ ε : n → ℤˣ, sgn (ε i) * sgn (ε j) = 0 := by
  refine sum_eq_zero_of_neg (Equiv.mulLeft (flipSign i))
    (fun ε : n → ℤˣ => sgn (ε i) * sgn (ε j)) fun ε => ?_
  have hmul : ∀ k : n, (Equiv.mulLeft (flipSign i) ε) k = flipSign i k * ε k := by
    intro k
    first
      | rfl
      | simp only [Equiv.coe_mulLeft, Pi.mul_apply]
  change sgn ((Equiv.mulLeft (flipSign i) ε) i) * sgn ((Equiv.mulLeft (flipSign i) ε) j) =
    -(sgn (ε i) * sgn (ε j))
  have hi : flipSign i i = -1 := by
    first
      | exact if_pos rfl
      | simp [flipSign]
  have hj : flipSign i j = 1 := by
    first
      | exact if_neg hij.symm
      | simp [flipSign, hij.symm]
  rw [hmul i, hmul j, hi, hj, sgn_neg_one_mul, one_mul, neg_mul]

/-- Over all permutations every diagonal entry is visited equally often. -/
theorem sum_perm_diag (P : Matrix n n ℝ) (i j : n) :
    ∑ σ : Equiv.Perm n, P (σ i) (σ i) = ∑ σ : Equiv.Perm n, P (σ j) (σ j) := by
  have hσ : ∀ σ : Equiv.Perm n, (Equiv.mulRight (Equiv.swap j i) σ) j = σ i := by
    intro σ
    have h : (Equiv.mulRight (Equiv.swap j i) σ) j = σ (Equiv.swap j i j) := by
      first
        | rfl
        | simp only [Equiv.coe_mulRight, Equiv.Perm.mul_apply]
    rw [h, Equiv.swap_apply_left]
  have hsum := Equiv.sum_comp (Equiv.mulRight (Equiv.swap j i))
    (fun σ : Equiv.Perm n => P (σ j) (σ j))
  calc ∑ σ : Equiv.Perm n, P (σ i) (σ i)
      = ∑ σ : Equiv.Perm n, P ((Equiv.mulRight (Equiv.swap j i) σ) j)
          ((Equiv.mulRight (Equiv.swap j i) σ) j) := by
        refine Finset.sum_congr rfl fun σ _ => ?_
        rw [hσ σ]
    _ = ∑ σ : Equiv.Perm n, P (σ j) (σ j) := hsum

end AdapterGeometry
