"""Words on finite types, finite sets and functions between them."""

from __future__ import annotations

from pyharness.arithmetic import charge
from pyharness.vocabulary.registry import signature, word
from pyharness.vocabulary.values import Finite, FiniteType, Table, TypeValue, Value, apply


@word("Fintype.card (α : Type*) : ℕ")
def card(α: Finite) -> int:
    return α.size


@word("Nat.card (α : Type*) : ℕ")
def nat_card(α: Finite) -> int:
    return α.size


@word("Finset.univ {α : Type*} : Finset α")
def univ(α: Finite) -> tuple[Value, ...]:
    return tuple(α.elements())


@word("Finset.card {α : Type*} (s : Finset α) : ℕ")
def finset_card(s: tuple[Value, ...]) -> int:
    return len(s)


@word("Finset.range (n : ℕ) : Finset ℕ")
def finset_range(n: int) -> tuple[int, ...]:
    """0, …, n - 1."""
    charge(n)
    return tuple(range(n))


@word("Equiv.swap {α : Type*} (a b : α) : Equiv.Perm α")
def swap(α: Finite, a: int, b: int) -> Table:
    values = list(range(α.size))
    values[a], values[b] = values[b], values[a]
    return Table(tuple(values))


@word("Equiv.refl (α : Type*) : Equiv.Perm α")
def equiv_refl(α: TypeValue) -> Value:
    if not isinstance(α, FiniteType):
        return lambda x: x
    return Table(tuple(range(α.size)))


signature("Pi.single {ι M : Type*} (i : ι) (x : M) : ι → M")


@word("Function.comp {α β γ : Type*} (f : β → γ) (g : α → β) : α → γ")
def comp(f: Value, g: Value) -> Value:
    return lambda x: apply(f, apply(g, x))


@word("id {α : Type*} (a : α) : α")
def identity(a: Value) -> Value:
    return a
