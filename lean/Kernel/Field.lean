/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Logic

/-!
# The axioms of an ordered field and what follows from them

`OrderedField` lists the axioms. Two of them are conventions or classical facts that Mathlib's
`LinearOrder` and `Field` carry too: `inv_zero` (division by zero is zero) and `eq_or_ne` (equality
is decided; with it no choice axiom is needed).
-/

set_option autoImplicit false

namespace Kernel

/-- An ordered field. -/
class OrderedField (K : Type) where
  zero : K
  one : K
  add : K → K → K
  mul : K → K → K
  neg : K → K
  inv : K → K
  le : K → K → Prop
  add_assoc : ∀ a b c, Eq (add (add a b) c) (add a (add b c))
  add_comm : ∀ a b, Eq (add a b) (add b a)
  add_zero : ∀ a, Eq (add a zero) a
  add_neg : ∀ a, Eq (add a (neg a)) zero
  mul_assoc : ∀ a b c, Eq (mul (mul a b) c) (mul a (mul b c))
  mul_comm : ∀ a b, Eq (mul a b) (mul b a)
  mul_one : ∀ a, Eq (mul a one) a
  mul_add : ∀ a b c, Eq (mul a (add b c)) (add (mul a b) (mul a c))
  mul_inv : ∀ a, Not (Eq a zero) → Eq (mul a (inv a)) one
  inv_zero : Eq (inv zero) zero
  one_ne_zero : Not (Eq one zero)
  eq_or_ne : ∀ a b : K, Or (Eq a b) (Not (Eq a b))
  le_trans : ∀ {a b c}, le a b → le b c → le a c
  le_antisymm : ∀ {a b}, le a b → le b a → Eq a b
  le_total : ∀ a b, Or (le a b) (le b a)
  add_le_add_right : ∀ {a b} (c), le a b → le (add a c) (add b c)
  mul_nonneg : ∀ {a b}, le zero a → le zero b → le zero (mul a b)

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K]

/-- `a < b`: the order is total, so this is `¬ b ≤ a`. -/
def lt (a b : K) : Prop := Not (le b a)

/-- `a / b`, with `a / 0 = 0`. -/
def div (a b : K) : K := mul a (inv b)

/-- `a ^ 2`. -/
def sq (a : K) : K := mul a a

/-! ### Addition and multiplication -/

theorem add_congr {a a' b b' : K} (h : Eq a a') (h' : Eq b b') : Eq (add a b) (add a' b') :=
  congrArg2 add h h'

theorem mul_congr {a a' b b' : K} (h : Eq a a') (h' : Eq b b') : Eq (mul a b) (mul a' b') :=
  congrArg2 mul h h'

theorem zero_add (a : K) : Eq (add zero a) a :=
  Eq.trans (add_comm zero a) (add_zero a)

theorem one_mul (a : K) : Eq (mul one a) a :=
  Eq.trans (mul_comm one a) (mul_one a)

theorem add_mul (a b c : K) : Eq (mul (add a b) c) (add (mul a c) (mul b c)) :=
  Eq.trans (mul_comm (add a b) c)
    (Eq.trans (mul_add c a b) (add_congr (mul_comm c a) (mul_comm c b)))

theorem neg_add (a : K) : Eq (add (neg a) a) zero :=
  Eq.trans (add_comm (neg a) a) (add_neg a)

theorem neg_add_cancel_left (a b : K) : Eq (add (neg a) (add a b)) b :=
  Eq.trans (Eq.symm (add_assoc (neg a) a b))
    (Eq.trans (add_congr (neg_add a) (Eq.refl b)) (zero_add b))

theorem add_left_cancel {a b c : K} (h : Eq (add a b) (add a c)) : Eq b c :=
  Eq.trans (Eq.symm (neg_add_cancel_left a b))
    (Eq.trans (congrArg (add (neg a)) h) (neg_add_cancel_left a c))

theorem add_add_add_comm (a b c d : K) :
    Eq (add (add a b) (add c d)) (add (add a c) (add b d)) :=
  Eq.trans (add_assoc a b (add c d))
    (Eq.trans
      (congrArg (add a)
        (Eq.trans (Eq.symm (add_assoc b c d))
          (Eq.trans (add_congr (add_comm b c) (Eq.refl d)) (add_assoc c b d))))
      (Eq.symm (add_assoc a c (add b d))))

theorem mul_mul_mul_comm (a b c d : K) :
    Eq (mul (mul a b) (mul c d)) (mul (mul a c) (mul b d)) :=
  Eq.trans (mul_assoc a b (mul c d))
    (Eq.trans
      (congrArg (mul a)
        (Eq.trans (Eq.symm (mul_assoc b c d))
          (Eq.trans (mul_congr (mul_comm b c) (Eq.refl d)) (mul_assoc c b d))))
      (Eq.symm (mul_assoc a c (mul b d))))

theorem mul_zero (a : K) : Eq (mul a zero) zero :=
  add_left_cancel (a := mul a zero)
    (Eq.trans (Eq.symm (mul_add a zero zero))
      (Eq.trans (congrArg (mul a) (add_zero zero)) (Eq.symm (add_zero (mul a zero)))))

theorem zero_mul (a : K) : Eq (mul zero a) zero :=
  Eq.trans (mul_comm zero a) (mul_zero a)

theorem eq_neg_of_add_eq_zero {a b : K} (h : Eq (add a b) zero) : Eq b (neg a) :=
  add_left_cancel (Eq.trans h (Eq.symm (add_neg a)))

theorem mul_neg (a b : K) : Eq (mul a (neg b)) (neg (mul a b)) :=
  eq_neg_of_add_eq_zero
    (Eq.trans (Eq.symm (mul_add a b (neg b)))
      (Eq.trans (congrArg (mul a) (add_neg b)) (mul_zero a)))

theorem neg_mul (a b : K) : Eq (mul (neg a) b) (neg (mul a b)) :=
  Eq.trans (mul_comm (neg a) b) (Eq.trans (mul_neg b a) (congrArg neg (mul_comm b a)))

theorem neg_neg (a : K) : Eq (neg (neg a)) a :=
  Eq.symm (eq_neg_of_add_eq_zero (neg_add a))

theorem neg_mul_neg (a b : K) : Eq (mul (neg a) (neg b)) (mul a b) :=
  Eq.trans (mul_neg (neg a) b) (Eq.trans (congrArg neg (neg_mul a b)) (neg_neg (mul a b)))

theorem neg_add_distrib (a b : K) : Eq (add (neg a) (neg b)) (neg (add a b)) :=
  eq_neg_of_add_eq_zero
    (Eq.trans (add_add_add_comm a b (neg a) (neg b))
      (Eq.trans (add_congr (add_neg a) (add_neg b)) (add_zero zero)))

/-! ### Inverse and division -/

theorem mul_ne_zero {a b : K} (ha : Not (Eq a zero)) (hb : Not (Eq b zero)) :
    Not (Eq (mul a b) zero) := fun h =>
  hb (Eq.trans (Eq.symm (one_mul b))
    (Eq.trans (mul_congr (Eq.trans (Eq.symm (mul_inv a ha)) (mul_comm a (inv a))) (Eq.refl b))
      (Eq.trans (mul_assoc (inv a) a b) (Eq.trans (congrArg (mul (inv a)) h) (mul_zero (inv a))))))

theorem inv_ne_zero {a : K} (ha : Not (Eq a zero)) : Not (Eq (inv a) zero) := fun h =>
  one_ne_zero (Eq.trans (Eq.symm (mul_inv a ha)) (Eq.trans (congrArg (mul a) h) (mul_zero a)))

theorem inv_mul {a : K} (ha : Not (Eq a zero)) : Eq (mul (inv a) a) one :=
  Eq.trans (mul_comm (inv a) a) (mul_inv a ha)

theorem mul_left_cancel {a b c : K} (ha : Not (Eq a zero)) (h : Eq (mul a b) (mul a c)) :
    Eq b c :=
  have key (x : K) : Eq (mul (inv a) (mul a x)) x :=
    Eq.trans (Eq.symm (mul_assoc (inv a) a x))
      (Eq.trans (mul_congr (inv_mul ha) (Eq.refl x)) (one_mul x))
  Eq.trans (Eq.symm (key b)) (Eq.trans (congrArg (mul (inv a)) h) (key c))

/-- Inversion is multiplicative, also at zero. -/
theorem inv_mul_inv (a b : K) : Eq (inv (mul a b)) (mul (inv a) (inv b)) :=
  Or.elim (eq_or_ne a zero)
    (fun ha =>
      Eq.trans (congrArg inv (Eq.trans (mul_congr ha (Eq.refl b)) (zero_mul b)))
        (Eq.trans inv_zero
          (Eq.symm (Eq.trans (mul_congr (Eq.trans (congrArg inv ha) inv_zero) (Eq.refl (inv b)))
            (zero_mul (inv b))))))
    fun ha => Or.elim (eq_or_ne b zero)
      (fun hb =>
        Eq.trans (congrArg inv (Eq.trans (mul_congr (Eq.refl a) hb) (mul_zero a)))
          (Eq.trans inv_zero
            (Eq.symm (Eq.trans (mul_congr (Eq.refl (inv a)) (Eq.trans (congrArg inv hb) inv_zero))
              (mul_zero (inv a))))))
      fun hb => mul_left_cancel (mul_ne_zero ha hb)
        (Eq.trans (mul_inv (mul a b) (mul_ne_zero ha hb))
          (Eq.symm (Eq.trans (mul_mul_mul_comm a b (inv a) (inv b))
            (Eq.trans (mul_congr (mul_inv a ha) (mul_inv b hb)) (mul_one one)))))

theorem mul_div_mul_left (a b : K) {c : K} (hc : Not (Eq c zero)) :
    Eq (div (mul c a) (mul c b)) (div a b) :=
  Eq.trans (congrArg (mul (mul c a)) (inv_mul_inv c b))
    (Eq.trans (mul_mul_mul_comm c a (inv c) (inv b))
      (Eq.trans (mul_congr (mul_inv c hc) (Eq.refl (div a b))) (one_mul (div a b))))

theorem div_ne_zero {a b : K} (ha : Not (Eq a zero)) (hb : Not (Eq b zero)) :
    Not (Eq (div a b) zero) :=
  mul_ne_zero ha (inv_ne_zero hb)

theorem div_self {a : K} (ha : Not (Eq a zero)) : Eq (div a a) one := mul_inv a ha

theorem sq_mul (a b : K) : Eq (sq (mul a b)) (mul (sq a) (sq b)) :=
  mul_mul_mul_comm a b a b

theorem sq_div (a b : K) : Eq (sq (div a b)) (div (sq a) (sq b)) :=
  Eq.trans (sq_mul a (inv b)) (congrArg (mul (sq a)) (Eq.symm (inv_mul_inv b b)))

end

end Kernel
