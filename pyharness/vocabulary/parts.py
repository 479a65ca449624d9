"""Words on truth values, subtypes, options and sums; their meanings are in `evaluate.parts`.

Places in Mathlib and Lean core: Init/Prelude (Bool, Option, Decidable, Subtype), Init/Core (Sum),
Data/Sum/Basic (getLeft, getRight).
"""

from __future__ import annotations

from pyharness.vocabulary.registry import definitions, signature, word


@word("Bool.true : Bool")
def true_value() -> int:
    return 1


@word("Bool.false : Bool")
def false_value() -> int:
    return 0


@word("not (b : Bool) : Bool")
def boolean_not(b: int) -> int:
    return 1 - b


@word("and (a b : Bool) : Bool")
def boolean_and(a: int, b: int) -> int:
    return a & b


@word("or (a b : Bool) : Bool")
def boolean_or(a: int, b: int) -> int:
    return a | b


@word("Nat.zero : ℕ")
def nat_zero() -> int:
    return 0


for text in (
    "Decidable.decide (p : Prop) : Bool",
    "OfNat.ofNat {α : Type*} (x : ℕ) : α",
    "Subtype.val {α : Type*} {p : α → Prop} (x : Subtype α p) : α",
    "Subtype.mk {α : Type*} {p : α → Prop} (val : α) (property : p val) : Subtype α p",
    "Option.none {α : Type*} : Option α",
    "Option.some {α : Type*} (a : α) : Option α",
    "Option.isSome {α : Type*} (o : Option α) : Bool",
    "Option.get {α : Type*} (o : Option α) (h : 0 = 0) : α",
    "Sum.inl {α β : Type*} (a : α) : α ⊕ β",
    "Sum.inr {α β : Type*} (b : β) : α ⊕ β",
    "Sum.isLeft {α β : Type*} (x : α ⊕ β) : Bool",
    "Sum.getLeft {α β : Type*} (x : α ⊕ β) (h : 0 = 0) : α",
    "Sum.getRight {α β : Type*} (x : α ⊕ β) (h : 0 = 0) : β",
):
    signature(text)

definitions(
    """
def Nat.AtLeastTwo (n : ℕ) : Prop := 2 ≤ n
def Fact (p : Prop) : Prop := p
"""
)
