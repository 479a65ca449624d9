"""Orthonormal eigenvectors of MᵀM where its eigenvalues are rational, exactly.

Used to propose witnesses of ∃; a matrix with an irrational spectrum proposes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from flint import fmpq, fmpq_mat

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, RealMatrix
from pyharness.vocabulary.values import Table


def eigenframe(m: RealMatrix) -> list[tuple[fmpq, Table]]:
    """Eigenvalues of MᵀM, largest first, each with a unit eigenvector; orthonormal together.

    Empty when an entry or an eigenvalue is irrational. Unit vectors are scaled by exact square
    roots, so their entries may be surds.
    """
    rows, cols = m.shape
    values = [m.entry(i, j) for i in range(rows) for j in range(cols)]
    entries = [x for x in values if isinstance(x, fmpq)]
    if len(entries) != len(values):
        return []
    core = fmpq_mat(rows, cols, entries) if entries else fmpq_mat(rows, cols)
    gram = core.transpose() * core
    out: list[tuple[fmpq, Table]] = []
    spectrum = ar.eigenvalues(ar.from_exact(gram)) if cols else []
    for value in sorted({v for v in spectrum if isinstance(v, fmpq)}, reverse=True):
        for vector in _orthogonal(_nullspace(gram, value)):
            out.append((value, _normalised(vector)))
    return out if len(out) == cols else []


def rank_one_parts(m: RealMatrix) -> Iterator[RealMatrix]:
    """(M v) vᵀ for each unit eigenvector v of MᵀM; the first is the best rank-one approximation."""
    rows, cols = m.shape
    for _, v in eigenframe(m):
        image = m.mulvec(list(v.values))
        yield ar.from_entries(rows, cols, (ar.mul(a, b) for a in image for b in v.values))


def _nullspace(gram: fmpq_mat, value: fmpq) -> list[list[fmpq]]:
    """A basis of the kernel of `gram - value`, from its reduced row echelon form."""
    n = gram.nrows()
    shifted = fmpq_mat(
        n, n, [gram[i, j] - (value if i == j else 0) for i in range(n) for j in range(n)]
    )
    reduced, rank = shifted.rref()
    pivots = [next(j for j in range(n) if reduced[i, j]) for i in range(rank)]
    basis = []
    for free in (j for j in range(n) if j not in pivots):
        vector = [fmpq(0)] * n
        vector[free] = fmpq(1)
        for i, p in enumerate(pivots):
            vector[p] = -reduced[i, free]
        basis.append(vector)
    return basis


def _orthogonal(basis: list[list[fmpq]]) -> list[list[fmpq]]:
    """Gram–Schmidt without normalising."""
    out: list[list[fmpq]] = []
    for v in basis:
        w = list(v)
        for u in out:
            c = sum((a * b for a, b in zip(v, u, strict=True)), fmpq(0)) / sum(
                (a * a for a in u), fmpq(0)
            )
            w = [a - c * b for a, b in zip(w, u, strict=True)]
        out.append(w)
    return out


def _normalised(v: list[fmpq]) -> Table:
    length = ar.sqrt(sum((a * a for a in v), fmpq(0)))
    entries: list[Number] = [ar.div(a, length) for a in v]
    return Table(tuple(entries))
