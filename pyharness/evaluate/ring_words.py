"""Meanings of the vocabulary's matrix words over rings other than ℝ.

Each takes the ring first, then by name what the word's signature names. Orders of factors are
Mathlib's own: (M *ᵥ v) i = Σ M i j · v j, (v ᵥ* M) j = Σ v i · M i j.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

from flint import fmpq

from pyharness.arithmetic import Undecided, from_entries, is_pd, is_psd
from pyharness.arithmetic.ring_matrix import (
    RingMatrix,
    diagonal_matrix,
    dot,
    is_semidefinite,
    ring_adjugate,
    ring_det,
    ring_equal,
    ring_matrix,
    ring_rank,
)
from pyharness.arithmetic.rings import COMPLEX, INTEGERS, RATIONALS, Element, Ring
from pyharness.evaluate.ring_types import as_matrix, entries_of
from pyharness.vocabulary.truth import Truth, truth
from pyharness.vocabulary.values import FiniteType, Table, Value, apply

MEANINGS: dict[str, Callable[..., Value]] = {}


def meaning(name: str) -> Callable[[Callable[..., Value]], Callable[..., Value]]:
    def register(f: Callable[..., Value]) -> Callable[..., Value]:
        MEANINGS[name] = f
        return f

    return register


@meaning("Matrix.of")
def of(ring: Ring, f: Value, m: Any, n: Any) -> RingMatrix:
    return as_matrix(ring, f, m, n)


@meaning("Matrix.transpose")
def transpose(ring: Ring, M: Value, m: Any, n: Any) -> RingMatrix:
    return as_matrix(ring, M, m, n).transpose()


@meaning("Matrix.conjTranspose")
def conj_transpose(ring: Ring, M: Value, m: Any, n: Any) -> RingMatrix:
    return as_matrix(ring, M, m, n).star()


@meaning("Matrix.trace")
def trace(ring: Ring, A: Value, n: Any) -> Element:
    a = as_matrix(ring, A, n, n)
    return ring.total([a.entry(i, i) for i in range(n.size)])


@meaning("Matrix.det")
def det(ring: Ring, M: Value, n: Any) -> Element:
    return ring_det(as_matrix(ring, M, n, n))


@meaning("Matrix.rank")
def rank(ring: Ring, A: Value, m: Any, n: Any) -> int:
    return ring_rank(as_matrix(ring, A, m, n))


@meaning("Matrix.diagonal")
def diagonal(ring: Ring, d: Value, n: Any) -> RingMatrix:
    return diagonal_matrix(ring, entries_of(d, n))


@meaning("Matrix.diag")
def diag(ring: Ring, A: Value, n: Any, i: int) -> Element:
    return as_matrix(ring, A, n, n).entry(i, i)


@meaning("Matrix.mulVec")
def mul_vec(ring: Ring, M: Value, v: Value, m: Any, n: Any) -> Table:
    x = entries_of(v, n)
    return Table(tuple(dot(ring, row, x) for row in as_matrix(ring, M, m, n).core))


@meaning("Matrix.vecMul")
def vec_mul(ring: Ring, v: Value, M: Value, m: Any, n: Any) -> Table:
    x = entries_of(v, m)
    return Table(tuple(dot(ring, x, col) for col in as_matrix(ring, M, m, n).transpose().core))


@meaning("Matrix.vecMulVec")
def vec_mul_vec(ring: Ring, w: Value, v: Value, m: Any, n: Any) -> RingMatrix:
    left, right = entries_of(w, m), entries_of(v, n)
    return ring_matrix(ring, m.size, n.size, (ring.mul(a, b) for a in left for b in right))


@meaning("dotProduct")
def dot_product(ring: Ring, v: Value, w: Value, m: Any) -> Element:
    return dot(ring, entries_of(v, m), entries_of(w, m))


@meaning("Matrix.hadamard")
def hadamard(ring: Ring, A: Value, B: Value, m: Any, n: Any) -> RingMatrix:
    return as_matrix(ring, A, m, n).combine(as_matrix(ring, B, m, n), ring.mul)


@meaning("Matrix.submatrix")
def submatrix(
    ring: Ring, A: Value, r: Value, c: Value, p: Any, q: Any, m: Any, n: Any
) -> RingMatrix:
    a = as_matrix(ring, A, m, n)
    entries = (a.entry(apply(r, i), apply(c, j)) for i in p.elements() for j in q.elements())
    return ring_matrix(ring, p.size, q.size, entries)


@meaning("Matrix.reindex")
def reindex(ring: Ring, e: Value, f: Value, k: Any, o: Any) -> Value:
    """`M ↦ M.submatrix e.symm f.symm`."""
    rows, cols = (sorted(range(len(s)), key=s) for s in (e, f))

    def run(M: Value) -> RingMatrix:
        entries = (apply(apply(M, rows[i]), cols[j]) for i in range(k.size) for j in range(o.size))
        return ring_matrix(ring, k.size, o.size, entries)

    return run


@meaning("Matrix.kronecker")
def kronecker(ring: Ring, A: Value, B: Value, k: Any, m: Any, n: Any, p: Any) -> RingMatrix:
    """Entry ((i, j), (u, t)) is A i u · B j t."""
    a, b = as_matrix(ring, A, k, m), as_matrix(ring, B, n, p)
    entries = (
        ring.mul(a.entry(i, u), b.entry(j, t))
        for i in range(k.size)
        for j in range(n.size)
        for u in range(m.size)
        for t in range(p.size)
    )
    return ring_matrix(ring, k.size * n.size, m.size * p.size, entries)


@meaning("Matrix.permanent")
def permanent(ring: Ring, M: Value, n: Any) -> Element:
    a, terms = as_matrix(ring, M, n, n), []
    for p in permutations(range(n.size)):
        out = ring.one
        for i in range(n.size):
            out = ring.mul(out, a.entry(p[i], i))
        terms.append(out)
    return ring.total(terms)


@meaning("Matrix.vandermonde")
def vandermonde(ring: Ring, v: Value, n: int) -> RingMatrix:
    x = entries_of(v, FiniteType(n))
    return ring_matrix(ring, n, n, (ring.power(x[i], j) for i in range(n) for j in range(n)))


@meaning("Matrix.adjugate")
def adjugate(ring: Ring, A: Value, n: Any) -> RingMatrix:
    return ring_adjugate(as_matrix(ring, A, n, n))


@meaning("Matrix.cramer")
def cramer(ring: Ring, A: Value, n: Any) -> RingMatrix:
    """A linear map, kept as its matrix (`cramer_eq_adjugate_mulVec`)."""
    return ring_adjugate(as_matrix(ring, A, n, n))


@meaning("Matrix.mulVecLin")
def mul_vec_lin(ring: Ring, M: Value, m: Any, n: Any) -> RingMatrix:
    return as_matrix(ring, M, m, n)


@meaning("Matrix.vecMulLinear")
def vec_mul_linear(ring: Ring, M: Value, m: Any, n: Any) -> RingMatrix:
    if not ring.commutative:
        raise Undecided("the matrix of a linear map over a ring that does not commute")
    return as_matrix(ring, M, m, n).transpose()


@meaning("Matrix.toEuclideanLin")
def to_euclidean_lin(ring: Ring, M: Value, m: Any, n: Any) -> RingMatrix:
    return as_matrix(ring, M, m, n)


@meaning("LinearMap.toContinuousLinearMap")
def to_continuous(ring: Ring, f: Value) -> Value:
    return f


@meaning("WithLp.toLp")
def to_lp(ring: Ring, v: Value) -> Value:
    return v


@meaning("WithLp.ofLp")
def of_lp(ring: Ring, x: Value) -> Value:
    return x


@meaning("Matrix.IsSymm")
def is_symm(ring: Ring, A: Value, n: Any) -> Truth:
    a = as_matrix(ring, A, n, n)
    return truth(ring_equal(a, a.transpose()))


@meaning("Matrix.IsHermitian")
def is_hermitian(ring: Ring, A: Value, n: Any) -> Truth:
    a = as_matrix(ring, A, n, n)
    return truth(ring_equal(a, a.star()))


@meaning("Matrix.PosSemidef")
def pos_semidef(ring: Ring, M: Value, n: Any) -> Truth:
    """Hermitian with 0 ≤ Σ star xᵢ Mᵢⱼ xⱼ: over ℂ, all eigenvalues ≥ 0."""
    return _definite(ring, M, n, strict=False)


@meaning("Matrix.PosDef")
def pos_def(ring: Ring, M: Value, n: Any) -> Truth:
    return _definite(ring, M, n, strict=True)


def _definite(ring: Ring, M: Value, n: Any, *, strict: bool) -> Truth:
    a = as_matrix(ring, M, n, n)
    if ring is COMPLEX:
        return truth(is_semidefinite(a, strict=strict))
    if ring in (RATIONALS, INTEGERS):
        # a rational form is ≥ 0 (> 0) on nonzero integral vectors iff it is on real ones: the
        # vectors are dense up to scaling, and the kernel of a rational matrix has a rational basis
        real = from_entries(n.size, n.size, (fmpq(x) for x in a.flat()))
        return truth(is_pd(real) if strict else is_psd(real))
    raise Undecided(f"definite matrices over {ring.name}")
