"""Words on orders, sets and functions, defined by Lean text.

Compared with Mathlib/Order/Monotone/Defs.lean:62-107, Order/Interval/Set/Defs.lean:37-76,
Order/Interval/Set/UnorderedInterval.lean:59 and 242, Order/Bounds/Defs.lean:35-66,
Data/Set/{Defs.lean:251-265, Operations.lean:120-305, Subsingleton.lean:38}, Logic/Pairwise.lean:34
and 83, Logic/Function/Basic.lean:876, Order/Defs/Unbundled.lean:229, Order/Filter/Extr.lean:109,
Algebra/Group/{Commute/Defs.lean:37, Semiconj/Defs.lean:39, Idempotent.lean:38, Even.lean:57} and
Algebra/Ring/Parity.lean:101; strict-implicit binders and classes are left out. Reformulated, with
what makes them equal: `BddAbove s` is `(upperBounds s).Nonempty` unfolded; `Commute a b` is
`SemiconjBy a b b` unfolded; `Set.SurjOn f s t` is `t ⊆ f '' s` unfolded; `Disjoint` of sets is
`Set.disjoint_left` (Data/Set/Disjoint.lean:41); `IsMinOn` is `isMinOn_iff` (Extr.lean:125).
Convexity has a module of its own. What ties each word to Mathlib besides is the count of its
proven statements that pass, in `conformance.json`.
"""

from __future__ import annotations

from pyharness.vocabulary.registry import definitions, signature

for text in (
    "Disjoint {α : Type*} (a b : α) : Prop",
    "Compl.compl {α : Type*} (s : α) : α",
    "Finset.filter {α : Type*} (p : α → Prop) (s : Finset α) : Finset α",
    "Finset.image {α β : Type*} (f : α → β) (s : Finset α) : Finset β",
    "Finset.erase {α : Type*} (s : Finset α) (a : α) : Finset α",
    "Finset.Icc {α : Type*} (a b : α) : Finset α",
    "Finset.Ico {α : Type*} (a b : α) : Finset α",
    "Finset.Ioc {α : Type*} (a b : α) : Finset α",
    "Finset.Ioo {α : Type*} (a b : α) : Finset α",
    "Finset.Iic {α : Type*} (b : α) : Finset α",
    "Finset.Iio {α : Type*} (b : α) : Finset α",
    "Finset.Ici {α : Type*} (a : α) : Finset α",
    "Finset.Ioi {α : Type*} (a : α) : Finset α",
):
    signature(text)

definitions(
    """
def Monotone {α β : Type*} (f : α → β) : Prop := ∀ a b : α, a ≤ b → f a ≤ f b
def Antitone {α β : Type*} (f : α → β) : Prop := ∀ a b : α, a ≤ b → f b ≤ f a
def StrictMono {α β : Type*} (f : α → β) : Prop := ∀ a b : α, a < b → f a < f b
def StrictAnti {α β : Type*} (f : α → β) : Prop := ∀ a b : α, a < b → f b < f a
def MonotoneOn {α β : Type*} (f : α → β) (s : Set α) : Prop :=
  ∀ a : α, a ∈ s → ∀ b : α, b ∈ s → a ≤ b → f a ≤ f b
def AntitoneOn {α β : Type*} (f : α → β) (s : Set α) : Prop :=
  ∀ a : α, a ∈ s → ∀ b : α, b ∈ s → a ≤ b → f b ≤ f a
def StrictMonoOn {α β : Type*} (f : α → β) (s : Set α) : Prop :=
  ∀ a : α, a ∈ s → ∀ b : α, b ∈ s → a < b → f a < f b
def StrictAntiOn {α β : Type*} (f : α → β) (s : Set α) : Prop :=
  ∀ a : α, a ∈ s → ∀ b : α, b ∈ s → a < b → f b < f a
def Function.Injective {α β : Type*} (f : α → β) : Prop := ∀ a b : α, f a = f b → a = b
def Function.Surjective {α β : Type*} (f : α → β) : Prop := ∀ b : β, ∃ a : α, f a = b
def Function.Bijective {α β : Type*} (f : α → β) : Prop :=
  Function.Injective f ∧ Function.Surjective f
def Function.LeftInverse {α β : Type*} (g : β → α) (f : α → β) : Prop := ∀ x : α, g (f x) = x
def Function.Involutive {α : Type*} (f : α → α) : Prop := ∀ x : α, f (f x) = x
def Function.const {α : Type*} (β : Type*) (a : α) : β → α := fun _ => a
def Set.univ {α : Type*} : Set α := {x | True}
def Set.Ioo {α : Type*} (a b : α) : Set α := {x | a < x ∧ x < b}
def Set.Ico {α : Type*} (a b : α) : Set α := {x | a ≤ x ∧ x < b}
def Set.Ioc {α : Type*} (a b : α) : Set α := {x | a < x ∧ x ≤ b}
def Set.Icc {α : Type*} (a b : α) : Set α := {x | a ≤ x ∧ x ≤ b}
def Set.Iio {α : Type*} (b : α) : Set α := {x | x < b}
def Set.Iic {α : Type*} (b : α) : Set α := {x | x ≤ b}
def Set.Ici {α : Type*} (a : α) : Set α := {x | a ≤ x}
def Set.Ioi {α : Type*} (a : α) : Set α := {x | a < x}
def Set.uIcc {α : Type*} (a b : α) : Set α := Set.Icc (min a b) (max a b)
def Set.uIoc {α : Type*} (a b : α) : Set α := Set.Ioc (min a b) (max a b)
def Set.SurjOn {α β : Type*} (f : α → β) (s : Set α) (t : Set β) : Prop :=
  ∀ b : β, b ∈ t → ∃ a : α, a ∈ s ∧ f a = b
def Set.image {α β : Type*} (f : α → β) (s : Set α) : Set β := {b | ∃ a : α, a ∈ s ∧ f a = b}
def Set.range {α ι : Type*} (f : ι → α) : Set α := {x | ∃ y : ι, f y = x}
def Set.preimage {α β : Type*} (f : α → β) (s : Set β) : Set α := {a | f a ∈ s}
def Set.Nonempty {α : Type*} (s : Set α) : Prop := ∃ x : α, x ∈ s
def Set.Subsingleton {α : Type*} (s : Set α) : Prop := ∀ x : α, x ∈ s → ∀ y : α, y ∈ s → x = y
def Set.InjOn {α β : Type*} (f : α → β) (s : Set α) : Prop :=
  ∀ a : α, a ∈ s → ∀ b : α, b ∈ s → f a = f b → a = b
def Set.MapsTo {α β : Type*} (f : α → β) (s : Set α) (t : Set β) : Prop := ∀ x : α, x ∈ s → f x ∈ t
def Finset.Nonempty {α : Type*} (s : Finset α) : Prop := ∃ x : α, x ∈ s
def upperBounds {α : Type*} (s : Set α) : Set α := {x | ∀ a : α, a ∈ s → a ≤ x}
def lowerBounds {α : Type*} (s : Set α) : Set α := {x | ∀ a : α, a ∈ s → x ≤ a}
def BddAbove {α : Type*} (s : Set α) : Prop := ∃ x : α, ∀ a : α, a ∈ s → a ≤ x
def BddBelow {α : Type*} (s : Set α) : Prop := ∃ x : α, ∀ a : α, a ∈ s → x ≤ a
def IsLeast {α : Type*} (s : Set α) (a : α) : Prop := a ∈ s ∧ ∀ b : α, b ∈ s → a ≤ b
def IsGreatest {α : Type*} (s : Set α) (a : α) : Prop := a ∈ s ∧ ∀ b : α, b ∈ s → b ≤ a
def IsLUB {α : Type*} (s : Set α) (a : α) : Prop := IsLeast (upperBounds s) a
def IsGLB {α : Type*} (s : Set α) (a : α) : Prop := IsGreatest (lowerBounds s) a
def IsCofinal {α : Type*} (s : Set α) : Prop := ∀ x : α, ∃ y : α, y ∈ s ∧ x ≤ y
def Set.EqOn {α β : Type*} (f g : α → β) (s : Set α) : Prop := ∀ x : α, x ∈ s → f x = g x
def Set.LeftInvOn {α β : Type*} (g : β → α) (f : α → β) (s : Set α) : Prop :=
  ∀ x : α, x ∈ s → g (f x) = x
def Set.BijOn {α β : Type*} (f : α → β) (s : Set α) (t : Set β) : Prop :=
  Set.MapsTo f s t ∧ Set.InjOn f s ∧ Set.SurjOn f s t
def Set.Pairwise {α : Type*} (s : Set α) (r : α → α → Prop) : Prop :=
  ∀ x : α, x ∈ s → ∀ y : α, y ∈ s → x ≠ y → r x y
def Minimal {α : Type*} (P : α → Prop) (x : α) : Prop := P x ∧ ∀ y : α, P y → y ≤ x → x ≤ y
def Maximal {α : Type*} (P : α → Prop) (x : α) : Prop := P x ∧ ∀ y : α, P y → x ≤ y → y ≤ x
def IsMinOn {α β : Type*} (f : α → β) (s : Set α) (a : α) : Prop := ∀ x : α, x ∈ s → f a ≤ f x
def IsMaxOn {α β : Type*} (f : α → β) (s : Set α) (a : α) : Prop := ∀ x : α, x ∈ s → f x ≤ f a
def Pairwise {α : Type*} (r : α → α → Prop) : Prop := ∀ i j : α, i ≠ j → r i j
def Commute {S : Type*} (a b : S) : Prop := a * b = b * a
def SemiconjBy {M : Type*} (a x y : M) : Prop := a * x = y * a
def IsIdempotentElem {M : Type*} (a : M) : Prop := a * a = a
def Even {α : Type*} (a : α) : Prop := ∃ r : α, a = r + r
def IsSquare {α : Type*} (a : α) : Prop := ∃ r : α, a = r * r
def Odd {α : Type*} (a : α) : Prop := ∃ m : α, a = 2 * m + 1
"""
)
