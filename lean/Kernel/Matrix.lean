/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Sum

/-!
# Matrices, Frobenius square, spectral square and stable rank

## Main definitions

* `frobeniusSq M = ∑ i, ∑ j, M i j * M i j`
* `IsSpectralSq M s`: `s` is the least nonnegative bound with `‖M v‖² ≤ s ‖v‖²` for all `v`. Over
  the real numbers this says `s = ‖M‖²` (operator norm); it names the same number without a norm, a
  square root or a supremum.
* `IsStableRank M q`: `q = frobeniusSq M / s` for that `s`. Division by zero gives zero, so the zero
  matrix has stable rank zero, as in Mathlib.

Matrices are functions; equality of matrices is equality of entries.
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K] {m n p : Dim}

/-- `u ⬝ᵥ v`. -/
def dot (u v : Fin n → K) : K := sum n fun i => mul (u i) (v i)

/-- `M *ᵥ v`. -/
def mulVec (M : Fin m → Fin n → K) (v : Fin n → K) : Fin m → K := fun i => dot (M i) v

/-- `A * B`. -/
def matMul (A : Fin m → Fin p → K) (B : Fin p → Fin n → K) : Fin m → Fin n → K :=
  fun i j => sum p fun k => mul (A i k) (B k j)

/-- `c • M`. -/
def smul (c : K) (M : Fin m → Fin n → K) : Fin m → Fin n → K := fun i j => mul c (M i j)

/-- `‖M‖_F²`. -/
def frobeniusSq (M : Fin m → Fin n → K) : K := sum m fun i => dot (M i) (M i)

/-- `s` bounds `‖M v‖²` by `s ‖v‖²`. -/
def BoundsRayleigh (M : Fin m → Fin n → K) (s : K) : Prop :=
  ∀ v : Fin n → K, le (dot (mulVec M v) (mulVec M v)) (mul s (dot v v))

/-- `s` is the least nonnegative bound: the square of the operator norm. -/
structure IsSpectralSq (M : Fin m → Fin n → K) (s : K) : Prop where
  nonneg : le zero s
  bounds : BoundsRayleigh M s
  least : ∀ c, le zero c → BoundsRayleigh M c → le s c

/-- `q = ‖M‖_F² / ‖M‖²`. -/
def IsStableRank (M : Fin m → Fin n → K) (q : K) : Prop :=
  Exists fun s => And (IsSpectralSq M s) (Eq q (div (frobeniusSq M) s))

/-! ### Equal entries -/

theorem dot_congr {u u' v v' : Fin n → K} (hu : ∀ i, Eq (u i) (u' i)) (hv : ∀ i, Eq (v i) (v' i)) :
    Eq (dot u v) (dot u' v') :=
  sum_congr fun i => mul_congr (hu i) (hv i)

theorem frobeniusSq_congr {M N : Fin m → Fin n → K} (h : ∀ i j, Eq (M i j) (N i j)) :
    Eq (frobeniusSq M) (frobeniusSq N) :=
  sum_congr fun i => dot_congr (h i) (h i)

theorem mulVec_congr {M N : Fin m → Fin n → K} (h : ∀ i j, Eq (M i j) (N i j)) (v : Fin n → K)
    (i : Fin m) : Eq (mulVec M v i) (mulVec N v i) :=
  dot_congr (h i) fun j => Eq.refl (v j)

theorem boundsRayleigh_congr {M N : Fin m → Fin n → K} (h : ∀ i j, Eq (M i j) (N i j)) {s : K}
    (hM : BoundsRayleigh M s) : BoundsRayleigh N s := fun v =>
  le_trans
    (le_of_eq (Eq.symm (dot_congr (mulVec_congr h v) (mulVec_congr h v)))) (hM v)

theorem isSpectralSq_congr {M N : Fin m → Fin n → K} (h : ∀ i j, Eq (M i j) (N i j)) {s : K}
    (hM : IsSpectralSq M s) : IsSpectralSq N s :=
  ⟨hM.nonneg, boundsRayleigh_congr h hM.bounds, fun c hc hN =>
    hM.least c hc (boundsRayleigh_congr (fun i j => Eq.symm (h i j)) hN)⟩

theorem isStableRank_congr {M N : Fin m → Fin n → K} (h : ∀ i j, Eq (M i j) (N i j)) {q : K}
    (hM : IsStableRank M q) : IsStableRank N q :=
  hM.elim fun s hs => ⟨s, isSpectralSq_congr h hs.left,
    Eq.trans hs.right (mul_congr (frobeniusSq_congr h) (Eq.refl (inv s)))⟩

/-! ### Uniqueness, signs and scaling -/

/-- A matrix has at most one spectral square. -/
theorem isSpectralSq_unique {M : Fin m → Fin n → K} {s t : K} (hs : IsSpectralSq M s)
    (ht : IsSpectralSq M t) : Eq s t :=
  le_antisymm (hs.least t ht.nonneg ht.bounds) (ht.least s hs.nonneg hs.bounds)

/-- A matrix has at most one stable rank. -/
theorem isStableRank_unique {M : Fin m → Fin n → K} {q r : K} (hq : IsStableRank M q)
    (hr : IsStableRank M r) : Eq q r :=
  hq.elim fun _ hs => hr.elim fun _ ht =>
    Eq.trans hs.right
      (Eq.trans (congrArg (fun x => div (frobeniusSq M) x) (isSpectralSq_unique hs.left ht.left))
        (Eq.symm ht.right))

theorem dot_self_nonneg (v : Fin n → K) : le zero (dot v v) :=
  sum_nonneg fun i => sq_nonneg (v i)

theorem frobeniusSq_nonneg (M : Fin m → Fin n → K) : le zero (frobeniusSq M) :=
  sum_nonneg fun i => dot_self_nonneg (M i)

/-- `(c u) ⬝ (c u) = c² (u ⬝ u)`. -/
theorem dot_smul_self (c : K) (u : Fin n → K) :
    Eq (dot (fun i => mul c (u i)) fun i => mul c (u i)) (mul (sq c) (dot u u)) :=
  Eq.trans (sum_congr fun i => sq_mul c (u i)) (Eq.symm (mul_sum (sq c) fun i => mul (u i) (u i)))

/-- `‖c M‖_F² = c² ‖M‖_F²`. -/
theorem frobeniusSq_smul (c : K) (M : Fin m → Fin n → K) :
    Eq (frobeniusSq (smul c M)) (mul (sq c) (frobeniusSq M)) :=
  Eq.trans (sum_congr fun i => dot_smul_self c (M i))
    (Eq.symm (mul_sum (sq c) fun i => dot (M i) (M i)))

/-- `(c M) v = c (M v)`. -/
theorem smul_mulVec (c : K) (M : Fin m → Fin n → K) (v : Fin n → K) (i : Fin m) :
    Eq (mulVec (smul c M) v i) (mul c (mulVec M v i)) :=
  Eq.trans (sum_congr fun j => mul_assoc c (M i j) (v j))
    (Eq.symm (mul_sum c fun j => mul (M i j) (v j)))

/-- `‖(c M) v‖² = c² ‖M v‖²`. -/
theorem dot_smul_mulVec_self (c : K) (M : Fin m → Fin n → K) (v : Fin n → K) :
    Eq (dot (mulVec (smul c M) v) (mulVec (smul c M) v))
      (mul (sq c) (dot (mulVec M v) (mulVec M v))) :=
  Eq.trans (dot_congr (smul_mulVec c M v) (smul_mulVec c M v)) (dot_smul_self c (mulVec M v))

end

end Kernel
