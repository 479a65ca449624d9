"""Matrices over the rings of `rings`: small tables, division-free determinants.

Over ℂ, spectra and definiteness are read off the real matrix [[Re, -Im], [Im, Re]], which has every
eigenvalue of a Hermitian matrix twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pyharness.arithmetic import complex_matrix as cm
from pyharness.arithmetic.gaussian import dot_c
from pyharness.arithmetic.invariants import is_pd, is_psd
from pyharness.arithmetic.matrix import RealMatrix, from_entries
from pyharness.arithmetic.numbers import neg
from pyharness.arithmetic.precision import Undecided
from pyharness.arithmetic.rings import COMPLEX, Element, Ring
from pyharness.arithmetic.work import charge

_FEW_PRODUCTS = 12  # so many are as fast entry by entry

Rows = tuple[tuple[Element, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class RingRow:
    """`M i`: one row as a function of the column."""

    values: tuple[Element, ...]

    def __call__(self, j: int) -> Element:
        return self.values[j]


@dataclass(frozen=True, slots=True, eq=False)
class RingMatrix:
    """rows×cols table over `ring`, either side possibly 0; `M(i)(j)` is an entry."""

    ring: Ring
    rows: int
    cols: int
    core: Rows

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, cols)."""
        return self.rows, self.cols

    def __call__(self, i: int) -> RingRow:
        return RingRow(self.core[i])

    def entry(self, i: int, j: int) -> Element:
        """The entry in row i, column j, both from 0."""
        return self.core[i][j]

    def flat(self) -> list[Element]:
        """All entries, row by row."""
        return [x for row in self.core for x in row]

    def map(self, f: Callable[[Element], Element]) -> RingMatrix:
        """f of every entry."""
        core = tuple(tuple(f(x) for x in row) for row in self.core)
        return RingMatrix(self.ring, self.rows, self.cols, core)

    def combine(self, other: RingMatrix, f: Callable[[Element, Element], Element]) -> RingMatrix:
        """f of entries in the same place. Raises ValueError for different shapes."""
        if self.shape != other.shape:
            raise ValueError(f"entries of {self.shape} and {other.shape}")
        core = tuple(
            tuple(f(a, b) for a, b in zip(x, y, strict=True))
            for x, y in zip(self.core, other.core, strict=True)
        )
        return RingMatrix(self.ring, self.rows, self.cols, core)

    def transpose(self) -> RingMatrix:
        """Transpose."""
        core = tuple(tuple(row[j] for row in self.core) for j in range(self.cols))
        return RingMatrix(self.ring, self.cols, self.rows, core)

    def star(self) -> RingMatrix:
        """Conjugate transpose."""
        return self.transpose().map(self.ring.star)

    def matmul(self, other: RingMatrix) -> RingMatrix:
        """M N. Raises ValueError where the inner sides differ."""
        if self.cols != other.rows:
            raise ValueError(f"product of {self.shape} and {other.shape}")
        work = self.rows * self.cols * other.cols
        charge(1 + work)
        if self.ring is COMPLEX and work > _FEW_PRODUCTS:
            x, y = complex_pair(self), complex_pair(other)
            if x is not None and y is not None:
                return RingMatrix(self.ring, self.rows, other.cols, cm.rows_of(cm.times(x, y)))
        columns = [[row[j] for row in other.core] for j in range(other.cols)]
        core = tuple(tuple(dot(self.ring, row, c) for c in columns) for row in self.core)
        return RingMatrix(self.ring, self.rows, other.cols, core)

    def power(self, k: int) -> RingMatrix:
        """Mᵏ of a square matrix, k ≥ 0."""
        out, base = scalar_matrix(self.ring, self.rows, self.ring.one), self
        while k:
            if k & 1:
                out = out.matmul(base)
            k >>= 1
            if k:
                base = base.matmul(base)
        return out


def complex_pair(m: RingMatrix) -> cm.Pair | None:
    """Real and imaginary part of a complex matrix with rational parts; None for others."""
    return cm.pair_of(m.core, m.rows, m.cols) if m.ring is COMPLEX else None


def dot(ring: Ring, x: Sequence[Element], y: Sequence[Element]) -> Element:
    """Σ xᵢ yᵢ, factors in this order."""
    if ring is COMPLEX:
        return dot_c(x, y)
    return ring.total([ring.mul(a, b) for a, b in zip(x, y, strict=True)])


def ring_matrix(ring: Ring, rows: int, cols: int, entries: Iterable[Element]) -> RingMatrix:
    """Matrix from entries in row-major order. Raises ValueError for a wrong number of them."""
    flat = tuple(entries)
    if len(flat) != rows * cols:
        raise ValueError(f"{len(flat)} entries for a {rows}×{cols} matrix")
    core = tuple(flat[i * cols : (i + 1) * cols] for i in range(rows))
    return RingMatrix(ring, rows, cols, core)


def scalar_matrix(ring: Ring, n: int, x: Element) -> RingMatrix:
    """x on the diagonal of an n×n matrix."""
    return diagonal_matrix(ring, [x] * n)


def diagonal_matrix(ring: Ring, values: Sequence[Element]) -> RingMatrix:
    """`values` on the diagonal."""
    n = len(values)
    return ring_matrix(
        ring, n, n, (values[i] if i == j else ring.zero for i in range(n) for j in range(n))
    )


def charpoly(m: RingMatrix) -> list[Element]:
    """Coefficients of det(t·1 - M), ascending, by Berkowitz' algorithm (commutative rings).

    Source: S. J. Berkowitz, Information Processing Letters 18 (1984).
    """
    ring, x = m.ring, m.core
    if ring.neg is None or not ring.commutative:
        raise Undecided(f"determinants over {ring.name}")
    coefficients: list[Element] = [ring.one]
    for k in range(m.rows):
        row, column = x[k][:k], tuple(x[i][k] for i in range(k))
        inner = tuple(x[i][:k] for i in range(k))
        toeplitz = [ring.one, ring.neg(x[k][k])]
        for _ in range(k):
            toeplitz.append(ring.neg(dot(ring, row, column)))
            column = tuple(dot(ring, r, column) for r in inner)
        coefficients = [
            ring.total(
                [
                    ring.mul(toeplitz[i - j], coefficients[j])
                    for j in range(len(coefficients))
                    if 0 <= i - j < len(toeplitz)
                ]
            )
            for i in range(k + 2)
        ]
    return coefficients[::-1]


def ring_det(m: RingMatrix) -> Element:
    """Determinant of a square matrix; 1 for 0×0."""
    pair = complex_pair(m) if m.rows > 2 else None
    if pair is not None:
        charge(1 + m.rows**3)
        return cm.det_and_adjugate(pair)[0]
    constant = charpoly(m)[0]
    assert m.ring.neg is not None
    return m.ring.neg(constant) if m.rows % 2 else constant


def ring_adjugate(m: RingMatrix) -> RingMatrix:
    """±(Mⁿ⁻¹ + cₙ₋₁ Mⁿ⁻² + … + c₁) by Cayley and Hamilton."""
    ring, n = m.ring, m.rows
    pair = complex_pair(m) if n else None
    if pair is not None:
        charge(1 + n**3)
        return RingMatrix(ring, n, n, cm.rows_of(cm.det_and_adjugate(pair)[1]))
    coefficients = charpoly(m)
    if n == 0:
        return m
    out = scalar_matrix(ring, n, ring.one)
    for k in range(n - 1, 0, -1):
        out = out.matmul(m).combine(scalar_matrix(ring, n, coefficients[k]), ring.add)
    assert ring.neg is not None
    return out if n % 2 else out.map(ring.neg)


def ring_inverse(m: RingMatrix) -> RingMatrix:
    """`Ring.inverse (det M) • adjugate M`: M⁻¹ where det M is a unit, 0 elsewhere."""
    pair = complex_pair(m) if m.rows else None
    if pair is not None:
        charge(1 + m.rows**3)
        return RingMatrix(m.ring, m.rows, m.rows, cm.rows_of(cm.inverse(pair)))
    scale = m.ring.inv(ring_det(m))
    return ring_adjugate(m).map(lambda x: m.ring.mul(scale, x))


def ring_equal(x: RingMatrix, y: RingMatrix) -> bool | None:
    """Whether two matrices of one shape are equal; None where entries cannot be told apart."""
    unknown = False
    for a, b in zip(x.flat(), y.flat(), strict=True):
        same = x.ring.equal(a, b)
        if same is False:
            return False
        unknown = unknown or same is None
    return None if unknown else True


def ring_rank(m: RingMatrix) -> int:
    """Rank over a field, by elimination. Raises Undecided elsewhere."""
    ring = m.ring
    if not ring.field or ring.neg is None:
        raise Undecided(f"rank over {ring.name}")
    rows = [list(r) for r in m.core]
    rank = 0
    for j in range(m.cols):
        pivot = next((i for i in range(rank, m.rows) if not _zero(ring, rows[i][j])), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        scale = ring.inv(rows[rank][j])
        for i in range(rank + 1, m.rows):
            factor = ring.neg(ring.mul(rows[i][j], scale))
            rows[i] = [
                ring.add(a, ring.mul(factor, b)) for a, b in zip(rows[i], rows[rank], strict=True)
            ]
        rank += 1
    return rank


def _zero(ring: Ring, x: Element) -> bool:
    out = ring.vanishes(x)
    if out is None:
        raise Undecided("a pivot that cannot be told from 0")
    return out


def realified(m: RingMatrix) -> RealMatrix:
    """[[Re, -Im], [Im, Re]] of a complex matrix, 2·rows × 2·cols."""
    if m.ring is not COMPLEX:
        raise Undecided(f"real and imaginary parts over {m.ring.name}")
    top = [v for r in m.core for v in (*(z.re for z in r), *(neg(z.im) for z in r))]
    low = [v for r in m.core for v in (*(z.im for z in r), *(z.re for z in r))]
    return from_entries(2 * m.rows, 2 * m.cols, top + low)


def is_semidefinite(m: RingMatrix, *, strict: bool) -> bool | None:
    """Whether a complex matrix is Hermitian with eigenvalues ≥ 0 (> 0 with `strict`)."""
    hermitian = ring_equal(m, m.star())
    if not hermitian:
        return hermitian
    return is_pd(realified(m)) if strict else is_psd(realified(m))


def shown_matrix(m: RingMatrix) -> str:
    """`!![a, b; c, d]`."""
    if not m.rows * m.cols:
        return f"the {m.rows}×{m.cols} matrix"
    return "!![" + "; ".join(", ".join(m.ring.shown(x) for x in row) for row in m.core) + "]"
