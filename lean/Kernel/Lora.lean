/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.StableRank

/-!
# LoRA and rank-stabilised LoRA updates

`loraUpdate α B A = (α / r) • (B * A)` with rank `r` the inner dimension (Hu et al. 2021);
`rsLoraUpdate α ρ B A = (α / ρ) • (B * A)` with `ρ = √r` (Kalajdzievski 2023). The square root is
given by `IsSqrt ρ r`, since an ordered field need not have one.

## Main results

* `rsLoraUpdate_frob_bounded`: if `‖B A‖_F² ≤ c r` then `‖rsLoraUpdate‖_F² ≤ α² c`
* `loraUpdate_frob_decays`: if `‖B A‖_F² ≤ c r` then `‖loraUpdate‖_F² ≤ α² c / r`
* `stableRank_rsLoraUpdate_eq_loraUpdate`: the two scalings have the same stable rank
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K] {m n r : Dim}

/-- `ρ = √x`. -/
structure IsSqrt (ρ x : K) : Prop where
  nonneg : le zero ρ
  sq_eq : Eq (sq ρ) x

/-- `(α / r) • (B * A)`. -/
def loraUpdate (α : K) (B : Fin m → Fin r → K) (A : Fin r → Fin n → K) : Fin m → Fin n → K :=
  smul (div α (natCast r)) (matMul B A)

/-- `(α / √r) • (B * A)`, the root `ρ` being given. -/
def rsLoraUpdate (α ρ : K) (B : Fin m → Fin r → K) (A : Fin r → Fin n → K) :
    Fin m → Fin n → K :=
  smul (div α ρ) (matMul B A)

/-- A product `(a / b) * (c * b)` is `a * c`. -/
theorem div_mul_mul_cancel (a c : K) {b : K} (hb : Not (Eq b zero)) :
    Eq (mul (div a b) (mul c b)) (mul a c) :=
  Eq.trans (congrArg (mul (div a b)) (mul_comm c b))
    (Eq.trans (Eq.symm (mul_assoc (div a b) b c))
      (mul_congr (div_mul_cancel a hb) (Eq.refl c)))

/-- **The rank-stabilised update stays bounded.** If `‖B A‖_F² ≤ c r`, then
`‖rsLoraUpdate‖_F² ≤ α² c`, whatever the rank. -/
theorem rsLoraUpdate_frob_bounded {α ρ c : K} {B : Fin m → Fin r → K} {A : Fin r → Fin n → K}
    (hρ : IsSqrt ρ (natCast r)) (hr : lt zero (natCast r : K))
    (h : le (frobeniusSq (matMul B A)) (mul c (natCast r))) :
    le (frobeniusSq (rsLoraUpdate α ρ B A)) (mul (sq α) c) :=
  have scale : Eq (sq (div α ρ)) (div (sq α) (natCast r)) :=
    Eq.trans (sq_div α ρ) (congrArg (fun x => div (sq α) x) hρ.sq_eq)
  le_congr
    (Eq.trans (frobeniusSq_smul (div α ρ) (matMul B A)) (mul_congr scale (Eq.refl _)))
    (mul_le_mul_left (div_nonneg (sq_nonneg α) (le_of_lt hr)) h)
    (div_mul_mul_cancel (sq α) c (ne_of_gt hr))

/-- **The classic update decays.** If `‖B A‖_F² ≤ c r`, then `‖loraUpdate‖_F² ≤ α² c / r`. -/
theorem loraUpdate_frob_decays {α c : K} {B : Fin m → Fin r → K} {A : Fin r → Fin n → K}
    (hr : lt zero (natCast r : K)) (h : le (frobeniusSq (matMul B A)) (mul c (natCast r))) :
    le (frobeniusSq (loraUpdate α B A)) (div (mul (sq α) c) (natCast r)) :=
  have hr0 : Not (Eq (natCast r : K) zero) := ne_of_gt hr
  have scale : Eq (sq (div α (natCast r))) (div (div (sq α) (natCast r)) (natCast r)) :=
    Eq.trans (sq_div α (natCast r))
      (Eq.trans (congrArg (mul (sq α)) (inv_mul_inv (natCast r) (natCast r)))
        (Eq.symm (mul_assoc (sq α) (inv (natCast r)) (inv (natCast r)))))
  le_congr
    (Eq.trans (frobeniusSq_smul (div α (natCast r)) (matMul B A)) (mul_congr scale (Eq.refl _)))
    (mul_le_mul_left
      (div_nonneg (div_nonneg (sq_nonneg α) (le_of_lt hr)) (le_of_lt hr)) h)
    (Eq.trans (div_mul_mul_cancel (div (sq α) (natCast r)) c hr0)
      (Eq.trans (mul_assoc (sq α) (inv (natCast r)) c)
        (Eq.trans (congrArg (mul (sq α)) (mul_comm (inv (natCast r)) c))
          (Eq.symm (mul_assoc (sq α) c (inv (natCast r)))))))

theorem sqrt_ne_zero {ρ x : K} (hρ : IsSqrt ρ x) (hx : lt zero x) : Not (Eq ρ zero) := fun h =>
  ne_of_gt hx
    (Eq.trans (Eq.symm hρ.sq_eq) (Eq.trans (mul_congr h (Eq.refl ρ)) (zero_mul ρ)))

/-- **The scaling rule does not change the stable rank**: `α / r` and `α / √r` give updates with the
same stable rank. -/
theorem stableRank_rsLoraUpdate_eq_loraUpdate {α ρ : K} (B : Fin m → Fin r → K)
    (A : Fin r → Fin n → K) (hα : Not (Eq α zero)) (hρ : IsSqrt ρ (natCast r))
    (hr : lt zero (natCast r : K)) (q : K) :
    Iff (IsStableRank (rsLoraUpdate α ρ B A) q) (IsStableRank (loraUpdate α B A) q) :=
  have rs := stableRank_smul_invariant (div_ne_zero hα (sqrt_ne_zero hρ hr)) (matMul B A) q
  have classic := stableRank_smul_invariant (div_ne_zero hα (ne_of_gt hr)) (matMul B A) q
  ⟨fun h => classic.mpr (rs.mp h), fun h => rs.mpr (classic.mp h)⟩

end

end Kernel
