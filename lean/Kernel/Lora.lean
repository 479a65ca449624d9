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
* `loraUpdate_zero_init`, `rsLoraUpdate_zero_init`: no update at `B = 0`
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

/-- `(a / √x)² = a² / x`. -/
theorem sq_div_sqrt (a : K) {ρ x : K} (hρ : IsSqrt ρ x) : Eq (sq (div a ρ)) (div (sq a) x) :=
  Eq.trans (sq_div a ρ) (congrArg (fun y => div (sq a) y) hρ.sq_eq)

/-- **The rank-stabilised update stays bounded.** If `‖B A‖_F² ≤ c r`, then
`‖rsLoraUpdate‖_F² ≤ α² c`, whatever the rank. -/
theorem rsLoraUpdate_frob_bounded {α ρ c : K} {B : Fin m → Fin r → K} {A : Fin r → Fin n → K}
    (hρ : IsSqrt ρ (natCast r)) (hr : lt zero (natCast r : K))
    (h : le (frobeniusSq (matMul B A)) (mul c (natCast r))) :
    le (frobeniusSq (rsLoraUpdate α ρ B A)) (mul (sq α) c) :=
  le_congr
    (Eq.trans (frobeniusSq_smul (div α ρ) (matMul B A))
      (mul_congr (sq_div_sqrt α hρ) (Eq.refl _)))
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

/-- The exact energy of the LoRA update. -/
theorem frobeniusSq_loraUpdate (α : K) (B : Fin m → Fin r → K) (A : Fin r → Fin n → K) :
    Eq (frobeniusSq (loraUpdate α B A))
      (mul (sq (div α (natCast r))) (frobeniusSq (matMul B A))) :=
  frobeniusSq_smul (div α (natCast r)) (matMul B A)

/-- The exact energy of the rank-stabilised update. -/
theorem frobeniusSq_rsLoraUpdate (α : K) {ρ : K} (hρ : IsSqrt ρ (natCast r))
    (B : Fin m → Fin r → K) (A : Fin r → Fin n → K) :
    Eq (frobeniusSq (rsLoraUpdate α ρ B A))
      (mul (div (sq α) (natCast r)) (frobeniusSq (matMul B A))) :=
  Eq.trans (frobeniusSq_smul (div α ρ) (matMul B A))
    (mul_congr (sq_div_sqrt α hρ) (Eq.refl _))

/-- With `B = 0` the product of the factors vanishes. -/
theorem zero_matMul (A : Fin r → Fin n → K) (i : Fin m) (j : Fin n) :
    Eq (matMul (fun (_ : Fin m) (_ : Fin r) => zero) A i j) zero :=
  Eq.trans (sum_congr fun k => zero_mul (A k j)) (sum_zero r)

/-- At initialisation (`B = 0`) the LoRA update vanishes. -/
theorem loraUpdate_zero_init (α : K) (A : Fin r → Fin n → K) (i : Fin m) (j : Fin n) :
    Eq (loraUpdate α (fun (_ : Fin m) (_ : Fin r) => zero) A i j) zero :=
  Eq.trans (congrArg (mul (div α (natCast r))) (zero_matMul A i j)) (mul_zero _)

/-- At initialisation (`B = 0`) the rank-stabilised update vanishes. -/
theorem rsLoraUpdate_zero_init (α ρ : K) (A : Fin r → Fin n → K) (i : Fin m) (j : Fin n) :
    Eq (rsLoraUpdate α ρ (fun (_ : Fin m) (_ : Fin r) => zero) A i j) zero :=
  Eq.trans (congrArg (mul (div α ρ)) (zero_matMul A i j)) (mul_zero _)

end

end Kernel
