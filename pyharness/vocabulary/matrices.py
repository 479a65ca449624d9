"""Words on matrices over ℝ. Index types are finite and may be empty."""

from __future__ import annotations

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, RealMatrix
from pyharness.arithmetic.table import dot
from pyharness.vocabulary.registry import word
from pyharness.vocabulary.values import Finite, Table, Value, apply, matrix, vector


@word("Matrix.of {m n α : Type*} (f : m → n → α) : Matrix m n α")
def of(f: Value, m: Finite, n: Finite) -> RealMatrix:
    return matrix(f, m, n)


@word("Matrix.transpose {m n α : Type*} (M : Matrix m n α) : Matrix n m α")
def transpose(M: Value, m: Finite, n: Finite) -> RealMatrix:
    return matrix(M, m, n).transpose()


@word("Matrix.conjTranspose {m n α : Type*} (M : Matrix m n α) : Matrix n m α")
def conj_transpose(M: Value, m: Finite, n: Finite) -> RealMatrix:
    """Conjugation is the identity on ℝ."""
    return matrix(M, m, n).transpose()


@word("Matrix.trace {n R : Type*} (A : Matrix n n R) : R")
def trace(A: Value, n: Finite) -> Number:
    return matrix(A, n, n).trace()


@word("Matrix.det {n R : Type*} (M : Matrix n n R) : R")
def det(M: Value, n: Finite) -> Number:
    return ar.det(matrix(M, n, n))


@word("Matrix.rank {m n R : Type*} (A : Matrix m n R) : ℕ")
def rank(A: Value, m: Finite, n: Finite) -> int:
    return ar.rank(matrix(A, m, n))


@word("Matrix.diagonal {n α : Type*} (d : n → α) : Matrix n n α")
def diagonal(d: Value, n: Finite) -> RealMatrix:
    return ar.diagonal(vector(d, n))


@word("Matrix.diag {n α : Type*} (A : Matrix n n α) (i : n) : α")
def diag(A: Value, n: Finite, i: int) -> Number:
    return matrix(A, n, n).entry(i, i)


@word("Matrix.mulVec {m n α : Type*} (M : Matrix m n α) (v : n → α) : m → α")
def mul_vec(M: Value, v: Value, m: Finite, n: Finite) -> Table:
    return Table(tuple(matrix(M, m, n).mulvec(vector(v, n))))


@word("Matrix.vecMul {m n α : Type*} (v : m → α) (M : Matrix m n α) : n → α")
def vec_mul(v: Value, M: Value, m: Finite, n: Finite) -> Table:
    return Table(tuple(matrix(M, m, n).transpose().mulvec(vector(v, m))))


@word("Matrix.vecMulVec {m n α : Type*} (w : m → α) (v : n → α) : Matrix m n α")
def vec_mul_vec(w: Value, v: Value, m: Finite, n: Finite) -> RealMatrix:
    left, right = vector(w, m), vector(v, n)
    return ar.from_entries(m.size, n.size, (ar.mul(a, b) for a in left for b in right))


@word("dotProduct {m α : Type*} (v w : m → α) : α")
def dot_product(v: Value, w: Value, m: Finite) -> Number:
    ar.charge()
    return dot(vector(v, m), vector(w, m))


@word("Matrix.hadamard {m n α : Type*} (A B : Matrix m n α) : Matrix m n α")
def hadamard(A: Value, B: Value, m: Finite, n: Finite) -> RealMatrix:
    a, b = matrix(A, m, n), matrix(B, m, n)
    places = ((i, j) for i in range(m.size) for j in range(n.size))
    return ar.from_entries(m.size, n.size, (ar.mul(a.entry(*p), b.entry(*p)) for p in places))


@word(
    "Matrix.submatrix {p m n q α : Type*} (A : Matrix m n α) (r : p → m) (c : q → n) : Matrix p q α"
)
def submatrix(
    A: Value,
    r: Value,
    c: Value,
    p: Finite,
    q: Finite,
    m: Finite,
    n: Finite,
) -> RealMatrix:
    a = matrix(A, m, n)
    entries = (a.entry(apply(r, i), apply(c, j)) for i in p.elements() for j in q.elements())
    return ar.from_entries(p.size, q.size, entries)
