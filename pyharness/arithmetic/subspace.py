"""Subspaces of ℚⁿ, exactly: a reduced row echelon basis, so that equal subspaces are equal values.

A subspace of ℝⁿ with a rational basis is told by the same basis; sums, intersections, images,
preimages, orthogonal complements and dimensions over ℝ are those over ℚ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flint import fmpq, fmpq_mat

from pyharness.arithmetic.ball import Number
from pyharness.arithmetic.compare import is_zero
from pyharness.arithmetic.matrix import RealMatrix
from pyharness.arithmetic.numbers import div
from pyharness.arithmetic.precision import Undecided


@dataclass(frozen=True, slots=True)
class Subspace:
    """A subspace of ℝⁿ. `rows` is its reduced row echelon basis (vectors of n rationals)."""

    n: int
    rows: tuple[tuple[fmpq, ...], ...]

    @property
    def dimension(self) -> int:
        return len(self.rows)

    def matrix(self) -> fmpq_mat:
        """dimension×n matrix whose rows are the basis."""
        return _matrix(self.n, self.rows)

    def contains(self, vector: Sequence[Number]) -> bool:
        """Is the vector of n numbers an element? Raises Undecided for irrational directions."""
        line = _direction(vector)
        if line is None:
            return True
        return spanned(self.n, (*self.rows, line)).dimension == self.dimension

    def within(self, other: Subspace) -> bool:
        """U ≤ V."""
        return self.join(other).dimension == other.dimension

    def join(self, other: Subspace) -> Subspace:
        """U ⊔ V = U + V."""
        return spanned(self.n, (*self.rows, *other.rows))

    def complement(self) -> Subspace:
        """All x with ⟨u, x⟩ = 0 for u in U, in the standard inner product."""
        return kernel(self.n, self.rows)

    def meet(self, other: Subspace) -> Subspace:
        """U ⊓ V = (Uᗮ + Vᗮ)ᗮ, true in every dimension that is finite."""
        return self.complement().join(other.complement()).complement()

    def image(self, m: RealMatrix) -> Subspace:
        """{M u | u ∈ U} for an (·)×n matrix. Raises Undecided where an image is irrational."""
        return span(m.rows, (m.mulvec(row) for row in self.rows))

    def preimage(self, m: RealMatrix) -> Subspace:
        """{x | M x ∈ U} for an n×(·) matrix: the kernel of (Uᗮ basis)·M."""
        checks = _matrix(self.n, self.complement().rows)
        conditions = (m.transpose().mulvec(row) for row in _rows(checks))
        return kernel(m.cols, (d for d in map(_direction, conditions) if d is not None))

    def projector(self) -> fmpq_mat:
        """n×n matrix of the orthogonal projection onto U: Bᵀ (B Bᵀ)⁻¹ B."""
        if not self.rows:
            return fmpq_mat(self.n, self.n)
        b = self.matrix()
        return b.transpose() * (b * b.transpose()).inv() * b


def spanned(n: int, rows: Iterable[Sequence[fmpq]]) -> Subspace:
    """The span of rational vectors of n entries."""
    reduced, rank = _matrix(n, rows).rref()
    return Subspace(n, tuple(tuple(reduced[i, j] for j in range(n)) for i in range(rank)))


def span(n: int, vectors: Iterable[Sequence[Number]]) -> Subspace:
    """The span of vectors of n numbers, each a multiple of a rational one. Raises Undecided."""
    return spanned(n, (d for d in map(_direction, vectors) if d is not None))


def kernel(n: int, rows: Iterable[Sequence[fmpq]]) -> Subspace:
    """All x with ⟨row, x⟩ = 0 for every row of n rationals."""
    reduced = spanned(n, rows).rows
    pivots = [next(j for j in range(n) if row[j]) for row in reduced]
    basis = []
    for free in (j for j in range(n) if j not in pivots):
        x = [fmpq(int(j == free)) for j in range(n)]
        for row, pivot in zip(reduced, pivots, strict=True):
            x[pivot] = -row[free]
        basis.append(x)
    return spanned(n, basis)


def matrix_kernel(m: RealMatrix) -> Subspace:
    """{x | M x = 0}."""
    return nothing(m.rows).preimage(m)


def matrix_range(m: RealMatrix) -> Subspace:
    """{M x}: the span of the columns."""
    return whole(m.cols).image(m)


def whole(n: int) -> Subspace:
    """ℝⁿ."""
    return Subspace(n, tuple(tuple(fmpq(int(i == j)) for j in range(n)) for i in range(n)))


def nothing(n: int) -> Subspace:
    """{0} in ℝⁿ."""
    return Subspace(n, ())


def _direction(vector: Sequence[Number]) -> tuple[fmpq, ...] | None:
    """A rational multiple of the vector, None for zero. Raises Undecided where there is none."""
    if all(isinstance(x, fmpq) for x in vector):
        return tuple(vector) if any(vector) else None  # type: ignore[arg-type]
    pivot: Number | None = None
    for x in vector:
        zero = is_zero(x)
        if zero is None:
            raise Undecided("whether an entry of a vector is zero")
        if not zero:
            pivot = x
            break
    if pivot is None:
        return None
    out = [div(x, pivot) for x in vector]
    if not all(isinstance(x, fmpq) for x in out):
        raise Undecided("a subspace without a rational basis")
    return tuple(out)  # type: ignore[arg-type]


def _matrix(n: int, rows: Iterable[Sequence[fmpq]]) -> fmpq_mat:
    table = [list(row) for row in rows]
    if not table or not n:
        return fmpq_mat(len(table), n)
    return fmpq_mat(len(table), n, [x for row in table for x in row])


def _rows(m: fmpq_mat) -> list[list[fmpq]]:
    return [[m[i, j] for j in range(m.ncols())] for i in range(m.nrows())]
