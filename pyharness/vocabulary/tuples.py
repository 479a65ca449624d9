"""Words on `Fin n` and on tuples `Fin n → α`, whose type does not depend on the place.

Written after Mathlib/Data/Fin/{SuccPred, Tuple/Basic, Tuple/Take}; the argument order of those of
Lean core (castLT, castLE, cast, castAdd, natAdd, addNat, subNat, pred) is that of their uses there.
Proofs that a place exists are not looked at: a place outside is undecided.
"""

from __future__ import annotations

from pyharness.arithmetic import Undecided
from pyharness.vocabulary.registry import definitions, word
from pyharness.vocabulary.values import Value, apply


def _place(i: int, n: int) -> int:
    if not 0 <= i < n:
        raise Undecided("a place outside Fin n")
    return i


@word("Fin.castLT {n m : ℕ} (i : Fin m) (h : 0 = 0) : Fin n")
def cast_lt(i: int, n: int) -> int:
    return _place(i, n)


@word("Fin.castLE {n m : ℕ} (h : 0 = 0) (i : Fin n) : Fin m")
def cast_le(i: int, m: int) -> int:
    return _place(i, m)


@word("Fin.cast {n m : ℕ} (h : n = m) (i : Fin n) : Fin m")
def fin_cast(i: int, m: int) -> int:
    return _place(i, m)


@word("Fin.castAdd {n : ℕ} (m : ℕ) (i : Fin n) : Fin (n + m)")
def cast_add(i: int) -> int:
    return i


@word("Fin.natAdd {m : ℕ} (n : ℕ) (i : Fin m) : Fin (n + m)")
def nat_add(n: int, i: int) -> int:
    return n + i


@word("Fin.addNat {n : ℕ} (i : Fin n) (m : ℕ) : Fin (n + m)")
def add_nat(i: int, m: int) -> int:
    return i + m


@word("Fin.subNat {n : ℕ} (m : ℕ) (i : Fin (n + m)) (h : 0 = 0) : Fin n")
def sub_nat(n: int, m: int, i: int) -> int:
    return _place(i - m, n)


@word("Fin.pred {n : ℕ} (i : Fin (n + 1)) (h : 0 = 0) : Fin n")
def pred(n: int, i: int) -> int:
    return _place(i - 1, n)


@word("Fin.castPred {n : ℕ} (i : Fin (n + 1)) (h : 0 = 0) : Fin n")
def cast_pred(n: int, i: int) -> int:
    return _place(i, n)


@word("Fin.predAbove {n : ℕ} (p : Fin n) (i : Fin (n + 1)) : Fin n")
def pred_above(p: int, i: int) -> int:
    return i - 1 if p < i else i


@word("Fin.tail {n : ℕ} {α : Type*} (q : Fin (n + 1) → α) : Fin n → α")
def tail(q: Value) -> Value:
    return lambda i: apply(q, i + 1)


@word("Fin.init {n : ℕ} {α : Type*} (q : Fin (n + 1) → α) (i : Fin n) : α")
def init(q: Value, i: int) -> Value:
    return apply(q, i)


@word("Fin.snoc {n : ℕ} {α : Type*} (p : Fin n → α) (x : α) (i : Fin (n + 1)) : α")
def snoc(n: int, p: Value, x: Value, i: int) -> Value:
    return apply(p, i) if i < n else x


@word("Fin.append {m n : ℕ} {α : Type*} (a : Fin m → α) (b : Fin n → α) : Fin (m + n) → α")
def append(m: int, a: Value, b: Value) -> Value:
    return lambda i: apply(a, i) if i < m else apply(b, i - m)


@word(
    "Fin.insertNth {n : ℕ} {α : Type*} (i : Fin (n + 1)) (x : α) (p : Fin n → α) "
    "(j : Fin (n + 1)) : α"
)
def insert_nth(i: int, x: Value, p: Value, j: int) -> Value:
    if j == i:
        return x
    return apply(p, j if j < i else j - 1)


@word("Fin.removeNth {n : ℕ} {α : Type*} (p : Fin (n + 1)) (f : Fin (n + 1) → α) : Fin n → α")
def remove_nth(p: int, f: Value) -> Value:
    return lambda i: apply(f, i if i < p else i + 1)


@word("Fin.take {n : ℕ} {α : Type*} (m : ℕ) (h : 0 = 0) (v : Fin n → α) : Fin m → α")
def take(v: Value) -> Value:
    return lambda i: apply(v, i)


definitions(
    """
def Matrix.rowStochastic (R n : Type*) : Submonoid (Matrix n n R) :=
  {M | (∀ i j : n, 0 ≤ M i j) ∧ Matrix.mulVec M 1 = 1}
def Matrix.colStochastic (R n : Type*) : Submonoid (Matrix n n R) :=
  {M | (∀ i j : n, 0 ≤ M i j) ∧ Matrix.vecMul 1 M = 1}
def doublyStochastic (R n : Type*) : Submonoid (Matrix n n R) :=
  {M | (∀ i j : n, 0 ≤ M i j) ∧ Matrix.mulVec M 1 = 1 ∧ Matrix.vecMul 1 M = 1}
def Nat.ModEq (n a b : ℕ) : Prop := a % n = b % n
def Int.ModEq (n a b : ℤ) : Prop := a % n = b % n
"""
)
