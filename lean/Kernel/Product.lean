/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Lora

/-!
# Matrix products and the gauge freedom of the factors

## Main results

* `matMul_assoc`, `one_matMul`: products of rectangular matrices, entry by entry
* `loraUpdate_gauge`: `(B G, G⁻¹ A)` and `(B, A)` give the same update, for any inverse pair
* `stableRank_loraUpdate_gauge`: so the stable rank does not see the gauge
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K] {m n p r : Dim}

/-- `H` is a right inverse of `G`: `G * H = 1`. -/
def IsRightInverse (G H : Fin r → Fin r → K) : Prop :=
  ∀ i j, Eq (matMul G H i j) (delta r i j)

theorem matMul_congr {A A' : Fin m → Fin p → K} {B B' : Fin p → Fin n → K}
    (hA : ∀ i k, Eq (A i k) (A' i k)) (hB : ∀ k j, Eq (B k j) (B' k j)) (i : Fin m) (j : Fin n) :
    Eq (matMul A B i j) (matMul A' B' i j) :=
  sum_congr fun k => mul_congr (hA i k) (hB k j)

/-- `(A * B) * C = A * (B * C)`. -/
theorem matMul_assoc (A : Fin m → Fin p → K) (B : Fin p → Fin r → K) (C : Fin r → Fin n → K)
    (i : Fin m) (j : Fin n) :
    Eq (matMul (matMul A B) C i j) (matMul A (matMul B C) i j) :=
  Eq.trans (sum_congr fun l => sum_mul (fun k => mul (A i k) (B k l)) (C l j))
    (Eq.trans (sum_comm fun l k => mul (mul (A i k) (B k l)) (C l j))
      (sum_congr fun k =>
        Eq.trans (sum_congr fun l => mul_assoc (A i k) (B k l) (C l j))
          (Eq.symm (mul_sum (A i k) fun l => mul (B k l) (C l j)))))

/-- `1 * A = A`. -/
theorem one_matMul (A : Fin r → Fin n → K) (i : Fin r) (j : Fin n) :
    Eq (matMul (delta r) A i j) (A i j) :=
  sum_delta_mul i fun k => A k j

/-- `(B * G) * (H * A) = B * A` when `G * H = 1`. -/
theorem matMul_gauge (B : Fin m → Fin r → K) (A : Fin r → Fin n → K) {G H : Fin r → Fin r → K}
    (h : IsRightInverse G H) (i : Fin m) (j : Fin n) :
    Eq (matMul (matMul B G) (matMul H A) i j) (matMul B A i j) :=
  Eq.trans (matMul_assoc B G (matMul H A) i j)
    (matMul_congr (fun i k => Eq.refl (B i k))
      (fun k j =>
        Eq.trans (Eq.symm (matMul_assoc G H A k j))
          (Eq.trans (matMul_congr h (fun k j => Eq.refl (A k j)) k j) (one_matMul A k j))) i j)

/-- **Gauge invariance**: the factors `(B * G, G⁻¹ * A)` give the update of `(B, A)`. -/
theorem loraUpdate_gauge (α : K) (B : Fin m → Fin r → K) (A : Fin r → Fin n → K)
    {G H : Fin r → Fin r → K} (h : IsRightInverse G H) (i : Fin m) (j : Fin n) :
    Eq (loraUpdate α (matMul B G) (matMul H A) i j) (loraUpdate α B A i j) :=
  congrArg (mul (div α (natCast r))) (matMul_gauge B A h i j)

/-- Gauge invariance of the rank-stabilised update. -/
theorem rsLoraUpdate_gauge (α ρ : K) (B : Fin m → Fin r → K) (A : Fin r → Fin n → K)
    {G H : Fin r → Fin r → K} (h : IsRightInverse G H) (i : Fin m) (j : Fin n) :
    Eq (rsLoraUpdate α ρ (matMul B G) (matMul H A) i j) (rsLoraUpdate α ρ B A i j) :=
  congrArg (mul (div α ρ)) (matMul_gauge B A h i j)

/-- The stable rank of an update does not depend on the gauge of its factors. -/
theorem stableRank_loraUpdate_gauge (α : K) (B : Fin m → Fin r → K) (A : Fin r → Fin n → K)
    {G H : Fin r → Fin r → K} (h : IsRightInverse G H) (q : K) :
    Iff (IsStableRank (loraUpdate α (matMul B G) (matMul H A)) q)
      (IsStableRank (loraUpdate α B A) q) :=
  ⟨isStableRank_congr (loraUpdate_gauge α B A h),
    isStableRank_congr fun i j => Eq.symm (loraUpdate_gauge α B A h i j)⟩

end

end Kernel
