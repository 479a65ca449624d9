/-
Copyright (c) 2026 Adapter Geometry contributors. All rights reserved.
Released under Apache 2.0 license as described in the file LICENSE.
Authors: Adapter Geometry contributors
-/
prelude

/-!
# Logic for the bare kernel

The connectives, equality and natural numbers that the other files of this folder use, written from
nothing: this file imports no module, not even `Init`, so the official `lean` binary checks the
whole folder by itself. Names and shapes are those of Lean's own `Init.Prelude`.

## Implementation notes

* Terms only: the tactic framework lives in `Init`, which is not here.
* `PUnit`, `lcErased` and `lcAny` are asked for by Lean's structure and code-generation back ends.
  Nothing below speaks of them.
* The natural numbers are `Kernel.Dim`, not `Nat`: the kernel gives `Nat` special treatment, and we
  want none.
-/

set_option autoImplicit false

universe u v w

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type with one element (asked for by `casesOn`). -/
inductive PUnit : Sort u where
  | unit : PUnit

/-- Asked for by the code generator; never used. -/
inductive lcErased : Type

/-- Asked for by the code generator; never used. -/
inductive lcAny : Type

/-- Equality. -/
inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

/-- Falsehood: no proof. -/
inductive False : Prop

/-- Negation. -/
def Not (a : Prop) : Prop := a → False

/-- Conjunction. -/
structure And (a b : Prop) : Prop where
  intro ::
  left : a
  right : b

/-- Disjunction. -/
inductive Or (a b : Prop) : Prop where
  | inl (h : a) : Or a b
  | inr (h : b) : Or a b

/-- Equivalence. -/
structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a

/-- Existence. -/
inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  | intro (x : α) (h : p x) : Exists p

theorem False.elim {p : Prop} (h : False) : p :=
  False.rec (fun _ => p) h

theorem Or.elim {a b c : Prop} (h : Or a b) (left : a → c) (right : b → c) : c :=
  Or.rec (motive := fun _ => c) left right h

theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h : Exists p)
    (f : ∀ x, p x → b) : b :=
  Exists.rec (motive := fun _ => b) f h

theorem Eq.subst {α : Sort u} {p : α → Prop} {a b : α} (h : Eq a b) (ha : p a) : p b :=
  Eq.rec (motive := fun x _ => p x) ha h

theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a :=
  Eq.subst (p := fun x => Eq x a) h (Eq.refl a)

theorem Eq.trans {α : Sort u} {a b c : α} (h : Eq a b) (h' : Eq b c) : Eq a c :=
  Eq.subst (p := fun x => Eq a x) h' h

theorem congrArg {α : Sort u} {β : Sort v} {a b : α} (f : α → β) (h : Eq a b) : Eq (f a) (f b) :=
  Eq.subst (p := fun x => Eq (f a) (f x)) h (Eq.refl (f a))

theorem congrArg2 {α : Sort u} {β : Sort v} {γ : Sort w} {a a' : α} {b b' : β} (f : α → β → γ)
    (h : Eq a a') (h' : Eq b b') : Eq (f a b) (f a' b') :=
  Eq.trans (congrArg (fun x => f x b) h) (congrArg (f a') h')

namespace Kernel

/-- The natural numbers, used as dimensions. -/
inductive Dim where
  | zero : Dim
  | succ (n : Dim) : Dim

/-- The `n` indices of a vector with `n` entries. -/
inductive Fin : Dim → Type where
  | zero {n : Dim} : Fin (Dim.succ n)
  | succ {n : Dim} (i : Fin n) : Fin (Dim.succ n)

end Kernel
