/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Field

/-!
# Order in an ordered field
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

variable {K : Type} [OrderedField K]

theorem le_refl (a : K) : le a a :=
  Or.elim (le_total a a) (fun h => h) fun h => h

theorem le_of_eq {a b : K} (h : Eq a b) : le a b :=
  Eq.subst (p := fun x => le a x) h (le_refl a)

/-- `a' = a ≤ b = b'`. -/
theorem le_congr {a a' b b' : K} (ha : Eq a' a) (h : le a b) (hb : Eq b b') : le a' b' :=
  le_trans (le_of_eq ha) (le_trans h (le_of_eq hb))

theorem le_of_lt {a b : K} (h : lt a b) : le a b :=
  Or.elim (le_total a b) (fun h' => h') fun h' => False.elim (h h')

theorem ne_of_gt {a : K} (h : lt zero a) : Not (Eq a zero) := fun h' => h (le_of_eq h')

theorem lt_of_le_of_ne {a : K} (h : le zero a) (h' : Not (Eq a zero)) : lt zero a :=
  fun h'' => h' (le_antisymm h'' h)

theorem lt_of_lt_of_le {a b c : K} (h : lt a b) (h' : le b c) : lt a c :=
  fun h'' => h (le_trans h' h'')

theorem add_le_add {a b c d : K} (h : le a b) (h' : le c d) : le (add a c) (add b d) :=
  le_trans (add_le_add_right c h)
    (le_congr (add_comm b c) (add_le_add_right b h') (add_comm d b))

theorem add_nonneg {a b : K} (ha : le zero a) (hb : le zero b) : le zero (add a b) :=
  le_congr (Eq.symm (add_zero zero)) (add_le_add ha hb) (Eq.refl (add a b))

theorem le_add_right {a b : K} (hb : le zero b) : le a (add a b) :=
  le_congr (Eq.symm (add_zero a)) (add_le_add (le_refl a) hb) (Eq.refl (add a b))

theorem le_add_left {a b : K} (hb : le zero b) : le a (add b a) :=
  le_congr (Eq.refl a) (le_add_right hb) (add_comm a b)

theorem add_neg_cancel_right (a b : K) : Eq (add (add a b) (neg b)) a :=
  Eq.trans (add_assoc a b (neg b)) (Eq.trans (congrArg (add a) (add_neg b)) (add_zero a))

theorem neg_add_cancel_right (a b : K) : Eq (add (add a (neg b)) b) a :=
  Eq.trans (add_assoc a (neg b) b) (Eq.trans (congrArg (add a) (neg_add b)) (add_zero a))

theorem le_of_add_le_add_right {a b c : K} (h : le (add a c) (add b c)) : le a b :=
  le_congr (Eq.symm (add_neg_cancel_right a c)) (add_le_add_right (neg c) h)
    (add_neg_cancel_right b c)

theorem le_of_add_le_add_left {a b c : K} (h : le (add a b) (add a c)) : le b c :=
  le_of_add_le_add_right (c := a) (le_congr (add_comm b a) h (add_comm a c))

theorem sub_nonneg {a b : K} (h : le a b) : le zero (add b (neg a)) :=
  le_congr (Eq.symm (add_neg a)) (add_le_add_right (neg a) h) (Eq.refl (add b (neg a)))

theorem le_of_sub_nonneg {a b : K} (h : le zero (add b (neg a))) : le a b :=
  le_congr (Eq.symm (zero_add a)) (add_le_add_right a h) (neg_add_cancel_right b a)

theorem neg_nonneg {a : K} (h : le a zero) : le zero (neg a) :=
  le_congr (Eq.refl zero) (sub_nonneg h) (zero_add (neg a))

theorem sq_nonneg (a : K) : le zero (sq a) :=
  Or.elim (le_total zero a) (fun h => mul_nonneg h h)
    fun h => le_congr (Eq.refl zero) (mul_nonneg (neg_nonneg h) (neg_nonneg h)) (neg_mul_neg a a)

theorem mul_le_mul_left {a b c : K} (ha : le zero a) (h : le b c) : le (mul a b) (mul a c) :=
  le_of_sub_nonneg
    (le_congr (Eq.refl zero) (mul_nonneg ha (sub_nonneg h))
      (Eq.trans (mul_add a c (neg b)) (congrArg (add (mul a c)) (mul_neg a b))))

theorem mul_le_mul_right {a b c : K} (ha : le zero a) (h : le b c) : le (mul b a) (mul c a) :=
  le_congr (mul_comm b a) (mul_le_mul_left ha h) (mul_comm a c)

theorem zero_le_one : le (zero : K) one :=
  le_congr (Eq.refl zero) (sq_nonneg one) (mul_one one)

theorem zero_lt_one : lt (zero : K) one := lt_of_le_of_ne zero_le_one one_ne_zero

theorem mul_inv_cancel_right (a : K) {b : K} (hb : Not (Eq b zero)) :
    Eq (mul (mul a b) (inv b)) a :=
  Eq.trans (mul_assoc a b (inv b)) (Eq.trans (congrArg (mul a) (mul_inv b hb)) (mul_one a))

theorem div_mul_cancel (a : K) {b : K} (hb : Not (Eq b zero)) : Eq (mul (div a b) b) a :=
  Eq.trans (mul_assoc a (inv b) b) (Eq.trans (congrArg (mul a) (inv_mul hb)) (mul_one a))

/-- `a⁻¹ = a * (a⁻¹)²`, so an inverse has the sign of its argument. -/
theorem inv_nonneg {a : K} (h : le zero a) : le zero (inv a) :=
  Or.elim (eq_or_ne a zero)
    (fun ha => le_of_eq (Eq.symm (Eq.trans (congrArg inv ha) inv_zero)))
    fun ha => le_congr (Eq.refl zero) (mul_nonneg h (sq_nonneg (inv a)))
      (Eq.trans (Eq.symm (mul_assoc a (inv a) (inv a)))
        (Eq.trans (mul_congr (mul_inv a ha) (Eq.refl (inv a))) (one_mul (inv a))))

theorem div_nonneg {a b : K} (ha : le zero a) (hb : le zero b) : le zero (div a b) :=
  mul_nonneg ha (inv_nonneg hb)

theorem le_div_of_mul_le {a b c : K} (hc : lt zero c) (h : le (mul a c) b) : le a (div b c) :=
  le_congr (Eq.symm (mul_inv_cancel_right a (ne_of_gt hc)))
    (mul_le_mul_right (inv_nonneg (le_of_lt hc)) h) (Eq.refl (div b c))

theorem mul_le_of_le_div {a b c : K} (hc : lt zero c) (h : le a (div b c)) : le (mul a c) b :=
  le_congr (Eq.refl (mul a c)) (mul_le_mul_right (le_of_lt hc) h) (div_mul_cancel b (ne_of_gt hc))

theorem le_of_mul_le_mul_right {a b c : K} (hc : lt zero c) (h : le (mul a c) (mul b c)) :
    le a b :=
  le_congr (Eq.refl a) (le_div_of_mul_le hc h) (mul_inv_cancel_right b (ne_of_gt hc))

theorem sq_pos {a : K} (ha : Not (Eq a zero)) : lt zero (sq a) :=
  lt_of_le_of_ne (sq_nonneg a) (mul_ne_zero ha ha)

/-- `2xy ≤ x² + y²`, from `0 ≤ (x - y)²`. -/
theorem two_mul_le_add_sq (x y : K) : le (add (mul x y) (mul x y)) (add (sq x) (sq y)) :=
  have left : Eq (mul x (add x (neg y))) (add (sq x) (neg (mul x y))) :=
    Eq.trans (mul_add x x (neg y)) (congrArg (add (sq x)) (mul_neg x y))
  have right : Eq (mul (neg y) (add x (neg y))) (add (sq y) (neg (mul x y))) :=
    Eq.trans (mul_add (neg y) x (neg y))
      (Eq.trans
        (add_congr (Eq.trans (neg_mul y x) (congrArg neg (mul_comm y x))) (neg_mul_neg y y))
        (add_comm (neg (mul x y)) (sq y)))
  le_of_sub_nonneg
    (le_congr (Eq.refl zero) (sq_nonneg (add x (neg y)))
      (Eq.trans (add_mul x (neg y) (add x (neg y)))
        (Eq.trans (add_congr left right)
          (Eq.trans (add_add_add_comm (sq x) (neg (mul x y)) (sq y) (neg (mul x y)))
            (congrArg (add (add (sq x) (sq y))) (neg_add_distrib (mul x y) (mul x y)))))))

theorem le_of_add_self_le_add_self {a b : K} (h : le (add a a) (add b b)) : le a b :=
  Or.elim (le_total a b) (fun h' => h')
    fun h' => le_of_add_le_add_right (c := b)
      (le_trans (add_le_add (le_refl a) h') h)

end Kernel
