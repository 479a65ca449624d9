/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Lora

/-!
# The LoRA scaling rules do not change the stable rank

## Main results

* `stableRank_loraUpdate`, `stableRank_rsLoraUpdate`: the update has the stable rank of `B * A`
* `stableRank_loraUpdate_eq_rsLoraUpdate`: so both rules agree; for `α = 0` and for rank zero both
  updates vanish
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K] {m n r : Dim}

theorem sqrt_ne_zero {ρ x : K} (hρ : IsSqrt ρ x) (hx : Not (Eq x zero)) : Not (Eq ρ zero) :=
  fun h => hx (Eq.trans (Eq.symm hρ.sq_eq) (Eq.trans (mul_congr h (Eq.refl ρ)) (zero_mul ρ)))

/-- An ordered field has no nilpotent element: `√0 = 0`. -/
theorem sqrt_zero {ρ x : K} (hρ : IsSqrt ρ x) (hx : Eq x zero) : Eq ρ zero :=
  Or.elim (eq_or_ne ρ zero) (fun h => h)
    fun h => False.elim (mul_ne_zero h h (Eq.trans hρ.sq_eq hx))

/-- `srank ((α / r) B A) = srank (B A)`. -/
theorem stableRank_loraUpdate {α : K} (hα : Not (Eq α zero)) (B : Fin m → Fin r → K)
    (A : Fin r → Fin n → K) (hr : lt zero (natCast r : K)) (q : K) :
    Iff (IsStableRank (loraUpdate α B A) q) (IsStableRank (matMul B A) q) :=
  stableRank_smul_invariant (div_ne_zero hα (ne_of_gt hr)) (matMul B A) q

/-- `srank ((α / √r) B A) = srank (B A)`. -/
theorem stableRank_rsLoraUpdate {α ρ : K} (hα : Not (Eq α zero)) (hρ : IsSqrt ρ (natCast r))
    (B : Fin m → Fin r → K) (A : Fin r → Fin n → K) (hr : lt zero (natCast r : K)) (q : K) :
    Iff (IsStableRank (rsLoraUpdate α ρ B A) q) (IsStableRank (matMul B A) q) :=
  stableRank_smul_invariant (div_ne_zero hα (sqrt_ne_zero hρ (ne_of_gt hr))) (matMul B A) q

/-- Equal scalars give equal multiples. -/
theorem smul_congr {a b : K} (h : Eq a b) (M : Fin m → Fin n → K) (i : Fin m) (j : Fin n) :
    Eq (smul a M i j) (smul b M i j) :=
  mul_congr h (Eq.refl (M i j))

/-- The scaling factors `α / x` and `α / √x` are equal (both zero) or both nonzero. -/
theorem scalings_equal_or_ne_zero {α ρ x : K} (hρ : IsSqrt ρ x) :
    Or (Eq (div α x) (div α ρ)) (And (Not (Eq (div α x) zero)) (Not (Eq (div α ρ) zero))) :=
  Or.elim (eq_or_ne x zero)
    (fun hx => Or.inl (congrArg (fun y => div α y) (Eq.trans hx (Eq.symm (sqrt_zero hρ hx)))))
    fun hx => Or.elim (eq_or_ne α zero)
      (fun hα =>
        have vanish (y : K) : Eq (div α y) zero :=
          Eq.trans (mul_congr hα (Eq.refl (inv y))) (zero_mul (inv y))
        Or.inl (Eq.trans (vanish x) (Eq.symm (vanish ρ))))
      fun hα => Or.inr ⟨div_ne_zero hα hx, div_ne_zero hα (sqrt_ne_zero hρ hx)⟩

/-- **Both scaling rules give updates of the same stable rank**, for every `α` and every rank. -/
theorem stableRank_loraUpdate_eq_rsLoraUpdate (α : K) {ρ : K} (hρ : IsSqrt ρ (natCast r))
    (B : Fin m → Fin r → K) (A : Fin r → Fin n → K) (q : K) :
    Iff (IsStableRank (loraUpdate α B A) q) (IsStableRank (rsLoraUpdate α ρ B A) q) :=
  Or.elim (scalings_equal_or_ne_zero (α := α) hρ)
    (fun h => ⟨isStableRank_congr (smul_congr h (matMul B A)),
      isStableRank_congr (smul_congr (Eq.symm h) (matMul B A))⟩)
    fun h =>
      have classic := stableRank_smul_invariant h.left (matMul B A) q
      have stabilised := stableRank_smul_invariant h.right (matMul B A) q
      ⟨fun hq => stabilised.mpr (classic.mp hq), fun hq => classic.mpr (stabilised.mp hq)⟩

end

end Kernel
