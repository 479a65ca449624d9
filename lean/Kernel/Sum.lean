/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude
import Kernel.Order

/-!
# Finite sums

`sum n f = f 0 + (f 1 + (… + 0))`, by recursion on the number of terms. Two functions with equal
values have equal sums (`sum_congr`), so function extensionality (and with it `Quot.sound`) is never
needed.
-/

set_option autoImplicit false

namespace Kernel

open OrderedField

noncomputable section

variable {K : Type} [OrderedField K]

/-- `∑ i, f i`; zero when there is no index. -/
def sum (n : Dim) : (Fin n → K) → K :=
  Dim.rec (motive := fun n => (Fin n → K) → K) (fun _ => zero)
    (fun _ tail f => add (f Fin.zero) (tail fun i => f (Fin.succ i))) n

theorem sum_congr {n : Dim} {f g : Fin n → K} (h : ∀ i, Eq (f i) (g i)) : Eq (sum n f) (sum n g) :=
  Dim.rec (motive := fun n => ∀ f g : Fin n → K, (∀ i, Eq (f i) (g i)) → Eq (sum n f) (sum n g))
    (fun _ _ _ => Eq.refl zero)
    (fun _ ih _ _ h => add_congr (h Fin.zero) (ih _ _ fun i => h (Fin.succ i))) n f g h

theorem sum_zero (n : Dim) : Eq (sum n fun _ => (zero : K)) zero :=
  Dim.rec (motive := fun n => Eq (sum n fun _ => (zero : K)) zero) (Eq.refl zero)
    (fun _ ih => Eq.trans (congrArg (add zero) ih) (add_zero zero)) n

theorem sum_add {n : Dim} (f g : Fin n → K) :
    Eq (sum n fun i => add (f i) (g i)) (add (sum n f) (sum n g)) :=
  Dim.rec
    (motive := fun n => ∀ f g : Fin n → K,
      Eq (sum n fun i => add (f i) (g i)) (add (sum n f) (sum n g)))
    (fun _ _ => Eq.symm (add_zero zero))
    (fun _ ih f g =>
      Eq.trans (congrArg (add (add (f Fin.zero) (g Fin.zero))) (ih _ _))
        (add_add_add_comm (f Fin.zero) (g Fin.zero) _ _)) n f g

theorem mul_sum {n : Dim} (c : K) (f : Fin n → K) :
    Eq (mul c (sum n f)) (sum n fun i => mul c (f i)) :=
  Dim.rec (motive := fun n => ∀ f : Fin n → K, Eq (mul c (sum n f)) (sum n fun i => mul c (f i)))
    (fun _ => mul_zero c)
    (fun _ ih f =>
      Eq.trans (mul_add c (f Fin.zero) _) (congrArg (add (mul c (f Fin.zero))) (ih _))) n f

theorem sum_mul {n : Dim} (f : Fin n → K) (c : K) :
    Eq (mul (sum n f) c) (sum n fun i => mul (f i) c) :=
  Eq.trans (mul_comm (sum n f) c)
    (Eq.trans (mul_sum c f) (sum_congr fun i => mul_comm c (f i)))

/-- `∑ i, ∑ j, f i j = ∑ j, ∑ i, f i j`. -/
theorem sum_comm {m n : Dim} (f : Fin m → Fin n → K) :
    Eq (sum m fun i => sum n fun j => f i j) (sum n fun j => sum m fun i => f i j) :=
  Dim.rec
    (motive := fun m => ∀ f : Fin m → Fin n → K,
      Eq (sum m fun i => sum n fun j => f i j) (sum n fun j => sum m fun i => f i j))
    (fun _ => Eq.symm (sum_zero n))
    (fun _ ih f =>
      Eq.trans (congrArg (add (sum n (f Fin.zero))) (ih fun i => f (Fin.succ i)))
        (Eq.symm (sum_add (f Fin.zero) _))) m f

/-- `(∑ i, f i) * (∑ j, g j) = ∑ i, ∑ j, f i * g j`. -/
theorem sum_mul_sum {m n : Dim} (f : Fin m → K) (g : Fin n → K) :
    Eq (mul (sum m f) (sum n g)) (sum m fun i => sum n fun j => mul (f i) (g j)) :=
  Eq.trans (sum_mul f (sum n g)) (sum_congr fun i => mul_sum (f i) g)

theorem sum_nonneg {n : Dim} {f : Fin n → K} (h : ∀ i, le zero (f i)) : le zero (sum n f) :=
  Dim.rec (motive := fun n => ∀ f : Fin n → K, (∀ i, le zero (f i)) → le zero (sum n f))
    (fun _ _ => le_refl zero)
    (fun _ ih _ h => add_nonneg (h Fin.zero) (ih _ fun i => h (Fin.succ i))) n f h

theorem sum_le_sum {n : Dim} {f g : Fin n → K} (h : ∀ i, le (f i) (g i)) :
    le (sum n f) (sum n g) :=
  Dim.rec (motive := fun n => ∀ f g : Fin n → K, (∀ i, le (f i) (g i)) → le (sum n f) (sum n g))
    (fun _ _ _ => le_refl zero)
    (fun _ ih _ _ h => add_le_add (h Fin.zero) (ih _ _ fun i => h (Fin.succ i))) n f g h

/-- One term of a sum of nonnegative terms is at most the sum. -/
theorem single_le_sum {n : Dim} {f : Fin n → K} (h : ∀ i, le zero (f i)) (i : Fin n) :
    le (f i) (sum n f) :=
  Fin.rec (motive := fun n i => ∀ f : Fin n → K, (∀ i, le zero (f i)) → le (f i) (sum n f))
    (fun _ h => le_add_right (sum_nonneg fun i => h (Fin.succ i)))
    (fun _ ih _ h => le_trans (ih _ fun i => h (Fin.succ i)) (le_add_left (h Fin.zero))) i f h

/-- The function with value `a` at the first index and `f` on the others. -/
def cons {α : Type} {n : Dim} (a : α) (f : Fin n → α) (i : Fin (Dim.succ n)) : α :=
  Fin.rec
    (motive := fun k _ => Dim.rec (motive := fun _ => Type) α (fun n _ => (Fin n → α) → α) k)
    (fun {_} _ => a) (fun {_} i _ f => f i) i f

/-- Case distinction on an index. -/
theorem fin_cases {n : Dim} {p : Fin (Dim.succ n) → Prop} (first : p Fin.zero)
    (rest : ∀ i, p (Fin.succ i)) (i : Fin (Dim.succ n)) : p i :=
  Fin.rec
    (motive := fun k i => Dim.rec (motive := fun k => Fin k → Prop) (fun _ => Not False)
      (fun n _ i => ∀ p : Fin (Dim.succ n) → Prop, p Fin.zero → (∀ j, p (Fin.succ j)) → p i) k i)
    (fun {_} _ first _ => first) (fun {_} i _ _ _ rest => rest i) i p first rest

/-- There is no index below zero. -/
theorem fin_zero_elim {p : Prop} (i : Fin Dim.zero) : p :=
  False.elim
    (Fin.rec (motive := fun k _ => Dim.rec (motive := fun _ => Prop) False (fun _ _ => Not False) k)
      (fun {_} h => h) (fun {_} _ _ h => h) i)

/-- The Kronecker delta. -/
def delta (n : Dim) : Fin n → Fin n → K :=
  Dim.rec (motive := fun n => Fin n → Fin n → K) (fun _ _ => zero)
    (fun _ smaller => cons (cons one fun _ => zero) fun i => cons zero (smaller i)) n

/-- `∑ j, δ i j * f j = f i`. -/
theorem sum_delta_mul {n : Dim} (i : Fin n) (f : Fin n → K) :
    Eq (sum n fun j => mul (delta n i j) (f j)) (f i) :=
  Fin.rec
    (motive := fun n i => ∀ f : Fin n → K, Eq (sum n fun j => mul (delta n i j) (f j)) (f i))
    (fun {n} f =>
      Eq.trans
        (add_congr (one_mul (f Fin.zero))
          (Eq.trans (sum_congr fun j => zero_mul (f (Fin.succ j))) (sum_zero n)))
        (add_zero (f Fin.zero)))
    (fun _ ih f =>
      Eq.trans (add_congr (zero_mul (f Fin.zero)) (ih fun j => f (Fin.succ j)))
        (zero_add _)) i f

/-- The number `n` in the field: a sum of `n` ones. -/
def natCast (n : Dim) : K := sum n fun _ => one

/-- A nonempty dimension is positive. -/
theorem natCast_pos (n : Dim) : lt zero (natCast (Dim.succ n) : K) :=
  lt_of_lt_of_le zero_lt_one (le_add_right (sum_nonneg fun _ => zero_le_one))

end

end Kernel
