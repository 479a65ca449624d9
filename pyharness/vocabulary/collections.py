"""Words on finite sets, lists and multisets; a list and a multiset are tuples.

Written after Mathlib/Data/Finset/{Lattice/Fold, Max, Union, Powerset, Attach, Prod, Range},
Order/Interval/Finset, Data/List/{Defs, OfFn, Range}, Algebra/BigOperators/Group/{List, Multiset},
Data/Multiset/{Defs, MapFold} and, for lists, Lean core Init/Data/List/Basic.
"""

from __future__ import annotations

from itertools import combinations

from pyharness.arithmetic import Undecided
from pyharness.vocabulary.registry import definitions, signature, type_word, word
from pyharness.vocabulary.values import Value, apply

Items = tuple[Value, ...]

type_word("List (α : Type*) : Type*")
type_word("Multiset (α : Type*) : Type*")

for text in (
    "Finset.sup' {α β : Type*} (s : Finset β) (H : 0 = 0) (f : β → α) : α",
    "Finset.inf' {α β : Type*} (s : Finset β) (H : 0 = 0) (f : β → α) : α",
    "Finset.max' {α : Type*} (s : Finset α) (H : 0 = 0) : α",
    "Finset.min' {α : Type*} (s : Finset α) (H : 0 = 0) : α",
    "Finset.sup {α β : Type*} (s : Finset β) (f : β → α) : α",
    "Finset.biUnion {α β : Type*} (s : Finset α) (t : α → Finset β) : Finset β",
    "Finset.offDiag {α : Type*} (s : Finset α) : Finset (α × α)",
    "Finset.product {α β : Type*} (s : Finset α) (t : Finset β) : Finset (α × β)",
    "Insert.insert {α γ : Type*} (a : α) (s : γ) : γ",
    "List.sum {α : Type*} (l : List α) : α",
    "List.prod {α : Type*} (l : List α) : α",
    "Multiset.sum {α : Type*} (s : Multiset α) : α",
    "Multiset.prod {α : Type*} (s : Multiset α) : α",
    "Finset.expect {ι M : Type*} (s : Finset ι) (f : ι → M) : M",
    "finsum {M ι : Type*} (f : ι → M) : M",
    "finprod {M ι : Type*} (f : ι → M) : M",
    "List.Nodup {α : Type*} (l : List α) : Prop",
    "List.toFinset {α : Type*} (l : List α) : Finset α",
    "Multiset.toFinset {α : Type*} (s : Multiset α) : Finset α",
    "dist {α : Type*} (x y : α) : ℝ",
    "nndist {α : Type*} (x y : α) : NNReal",
):
    signature(text)


@word("Finset.powerset {α : Type*} (s : Finset α) : Finset (Finset α)")
def powerset(s: Items) -> tuple[Items, ...]:
    return tuple(t for k in range(len(s) + 1) for t in combinations(s, k))


@word("Finset.powersetCard {α : Type*} (n : ℕ) (s : Finset α) : Finset (Finset α)")
def powerset_card(n: int, s: Items) -> tuple[Items, ...]:
    return tuple(combinations(s, n))


@word("Finset.val {α : Type*} (s : Finset α) : Multiset α")
def finset_val(s: Items) -> Items:
    return s


@word("Finset.toList {α : Type*} (s : Finset α) : List α")
def to_list(s: Items) -> Items:
    """In some order; Mathlib's is a choice of which nothing is known."""
    if len(s) > 1:
        raise Undecided("the order of Finset.toList")
    return s


@word("Multiset.card {α : Type*} (s : Multiset α) : ℕ")
def multiset_card(s: Items) -> int:
    return len(s)


@word("Multiset.map {α β : Type*} (f : α → β) (s : Multiset α) : Multiset β")
def multiset_map(f: Value, s: Items) -> Items:
    return tuple(apply(f, x) for x in s)


@word("List.length {α : Type*} (l : List α) : ℕ")
def length(l: Items) -> int:  # noqa: E741
    return len(l)


@word("List.map {α β : Type*} (f : α → β) (l : List α) : List β")
def list_map(f: Value, l: Items) -> Items:  # noqa: E741
    return tuple(apply(f, x) for x in l)


@word("List.cons {α : Type*} (a : α) (l : List α) : List α")
def cons(a: Value, l: Items) -> Items:  # noqa: E741
    return (a, *l)


@word("List.append {α : Type*} (a b : List α) : List α")
def append(a: Items, b: Items) -> Items:
    return a + b


@word("List.reverse {α : Type*} (l : List α) : List α")
def reverse(l: Items) -> Items:  # noqa: E741
    return l[::-1]


@word("List.range (n : ℕ) : List ℕ")
def list_range(n: int) -> Items:
    return tuple(range(n))


@word("List.finRange (n : ℕ) : List (Fin n)")
def fin_range(n: int) -> Items:
    return tuple(range(n))


@word("List.ofFn {α : Type*} {n : ℕ} (f : Fin n → α) : List α")
def of_fn(n: int, f: Value) -> Items:
    return tuple(apply(f, i) for i in range(n))


@word("List.replicate {α : Type*} (n : ℕ) (a : α) : List α")
def replicate(n: int, a: Value) -> Items:
    return (a,) * n


@word("List.take {α : Type*} (n : ℕ) (l : List α) : List α")
def take(n: int, l: Items) -> Items:  # noqa: E741
    return l[:n]


@word("List.drop {α : Type*} (n : ℕ) (l : List α) : List α")
def drop(n: int, l: Items) -> Items:  # noqa: E741
    return l[n:]


@word("List.tail {α : Type*} (l : List α) : List α")
def tail(l: Items) -> Items:  # noqa: E741
    return l[1:]


@word("List.getD {α : Type*} (l : List α) (i : ℕ) (fallback : α) : α")
def get_d(l: Items, i: int, fallback: Value) -> Value:  # noqa: E741
    return l[i] if i < len(l) else fallback


@word("List.foldl {α β : Type*} (f : α → β → α) (init : α) (l : List β) : α")
def foldl(f: Value, init: Value, l: Items) -> Value:  # noqa: E741
    for x in l:
        init = apply(apply(f, init), x)
    return init


@word("List.foldr {α β : Type*} (f : α → β → β) (init : β) (l : List α) : β")
def foldr(f: Value, init: Value, l: Items) -> Value:  # noqa: E741
    for x in reversed(l):
        init = apply(apply(f, x), init)
    return init


definitions(
    """
def Set.iUnion {α ι : Type*} (s : ι → Set α) : Set α := {x | ∃ i : ι, x ∈ s i}
def Set.iInter {α ι : Type*} (s : ι → Set α) : Set α := {x | ∀ i : ι, x ∈ s i}
"""
)
