"""Kinds of rational matrices and scalars that tell statements apart.

Each kind is exact by construction: orthonormal columns come from Cayley transforms
(I - S)(I + S)⁻¹ of rational skew-symmetric S, positive semidefinite ones from Y Yᵀ.
"""

from __future__ import annotations

from collections.abc import Callable

from flint import fmpq, fmpq_mat

from pyharness.witnesses.chooser import Chooser

Kind = Callable[[Chooser, int, int], fmpq_mat]

_SMALL = tuple(fmpq(p, q) for p, q in ((0, 1), (1, 1), (-1, 1), (2, 1), (-2, 1), (1, 2), (3, 1)))


def rational(ch: Chooser) -> fmpq:
    """Mostly small, sometimes an odd fraction, seldom a power of ten far from one."""
    pick = ch.integer(0, 19)
    if pick < 14:
        return ch.choice(_SMALL)
    if pick < 19:
        return fmpq(ch.integer(-9, 9), ch.integer(1, 7))
    k = ch.integer(1, 12)
    power = fmpq(10**k) if ch.chance(1, 2) else fmpq(1, 10**k)
    return power * ch.choice((fmpq(1), fmpq(-1)))


def nonzero(ch: Chooser) -> fmpq:
    for _ in range(8):
        x = rational(ch)
        if x:
            return x
    return fmpq(1)


def positive(ch: Chooser) -> fmpq:
    return abs(nonzero(ch))


def zero(ch: Chooser, m: int, n: int) -> fmpq_mat:
    return fmpq_mat(m, n)


def entries(ch: Chooser, m: int, n: int) -> fmpq_mat:
    return fmpq_mat(m, n, [rational(ch) for _ in range(m * n)]) if m * n else fmpq_mat(m, n)


def integers(ch: Chooser, m: int, n: int) -> fmpq_mat:
    return _fill(m, n, lambda i, j: fmpq(ch.integer(-2, 2)))


def signs(ch: Chooser, m: int, n: int) -> fmpq_mat:
    return _fill(m, n, lambda i, j: fmpq(ch.choice((1, -1, 0))))


def unit(ch: Chooser, m: int, n: int) -> fmpq_mat:
    """One entry 1, the rest 0."""
    if not m * n:
        return fmpq_mat(m, n)
    at = (ch.integer(0, m - 1), ch.integer(0, n - 1))
    return _fill(m, n, lambda i, j: fmpq(int((i, j) == at)))


def scalar(ch: Chooser, m: int, n: int) -> fmpq_mat:
    """c on the diagonal: all singular values equal."""
    c = nonzero(ch)
    return _fill(m, n, lambda i, j: c if i == j else fmpq(0))


def diagonal(ch: Chooser, m: int, n: int) -> fmpq_mat:
    d = [rational(ch) for _ in range(min(m, n))]
    return _fill(m, n, lambda i, j: d[i] if i == j else fmpq(0))


def outer(ch: Chooser, m: int, n: int) -> fmpq_mat:
    """Rank one."""
    u, v = [rational(ch) for _ in range(m)], [rational(ch) for _ in range(n)]
    return _fill(m, n, lambda i, j: u[i] * v[j])


def low_rank(ch: Chooser, m: int, n: int) -> fmpq_mat:
    k = ch.integer(0, min(m, n))
    return integers(ch, m, k) * integers(ch, k, n)


def triangular(ch: Chooser, m: int, n: int) -> fmpq_mat:
    return _fill(m, n, lambda i, j: rational(ch) if i <= j else fmpq(0))


def repeated(ch: Chooser, m: int, n: int) -> fmpq_mat:
    """Equal columns."""
    column = [rational(ch) for _ in range(m)]
    return _fill(m, n, lambda i, j: column[i])


def hilbert(ch: Chooser, m: int, n: int) -> fmpq_mat:
    """1/(i+j+1): ill-conditioned."""
    return _fill(m, n, lambda i, j: fmpq(1, i + j + 1))


def graded(ch: Chooser, m: int, n: int) -> fmpq_mat:
    """Columns scaled by powers of ten."""
    k = ch.integer(1, 6)
    return _fill(m, n, lambda i, j: fmpq(ch.integer(-3, 3)) / fmpq(10 ** (k * j)))


def permutation(ch: Chooser, m: int, n: int) -> fmpq_mat:
    """A signed permutation, truncated to m × n."""
    size = max(m, n)
    order = list(range(size))
    for i in range(size - 1, 0, -1):
        j = ch.integer(0, i)
        order[i], order[j] = order[j], order[i]
    sign = [ch.choice((1, -1)) for _ in range(size)]
    return _fill(m, n, lambda i, j: fmpq(sign[i] if order[i] == j else 0))


def orthogonal(ch: Chooser, n: int) -> fmpq_mat:
    """A rational orthogonal n × n matrix: Cayley transform or signed permutation."""
    if n == 0:
        return fmpq_mat(0, 0)
    if ch.chance(1, 3):
        return permutation(ch, n, n)
    s = [[fmpq(0)] * n for _ in range(n)]
    for i in range(n):
        for j in range(i):
            x = fmpq(ch.integer(-2, 2), ch.choice((1, 1, 2)))
            s[i][j], s[j][i] = x, -x
    skew = fmpq_mat(n, n, [x for row in s for x in row])
    one = identity(n)
    out = (one - skew) * (one + skew).inv()
    return out * permutation(ch, n, n) if ch.chance(1, 2) else out


def orthonormal_columns(ch: Chooser, m: int, n: int) -> fmpq_mat | None:
    """UᵀU = 1 needs n ≤ m."""
    if n > m:
        return None
    q = orthogonal(ch, m)
    return _fill(m, n, lambda i, j: q[i, j])


def identity(n: int) -> fmpq_mat:
    return _fill(n, n, lambda i, j: fmpq(int(i == j)))


def symmetric(ch: Chooser, n: int, _n: int = 0) -> fmpq_mat:
    a = entries(ch, n, n)
    return a + a.transpose()


def semidefinite(ch: Chooser, n: int, _n: int = 0) -> fmpq_mat:
    y = integers(ch, n, ch.integer(0, n))
    return y * y.transpose()


def definite(ch: Chooser, n: int, _n: int = 0) -> fmpq_mat:
    return semidefinite(ch, n) + identity(n) * positive(ch)


def invertible(ch: Chooser, n: int, _n: int = 0) -> fmpq_mat:
    """Lower times upper triangular with nonzero diagonals, sometimes orthogonal."""
    if ch.chance(1, 4):
        return orthogonal(ch, n)
    low = _fill(n, n, lambda i, j: fmpq(1) if i == j else fmpq(ch.integer(-1, 1) * (i > j)))
    d = [nonzero(ch) for _ in range(n)]
    up = _fill(n, n, lambda i, j: d[i] if i == j else fmpq(ch.integer(-2, 2) * (i < j)))
    return low * up


def nearly(ch: Chooser, m: int, n: int) -> fmpq_mat:
    """A scalar or permutation matrix with one entry moved by a tiny amount."""
    base = identity_like(m, n) if ch.chance(1, 2) else permutation(ch, m, n)
    return base + unit(ch, m, n) * fmpq(1, 10 ** ch.integer(1, 9))


def identity_like(m: int, n: int) -> fmpq_mat:
    return _fill(m, n, lambda i, j: fmpq(int(i == j)))


def nilpotent(ch: Chooser, n: int, _n: int = 0) -> fmpq_mat:
    """Strictly triangular in a permuted or skewed basis: nilpotent, not of index 2 only."""
    strict = _fill(n, n, lambda i, j: fmpq(ch.integer(-2, 2) * (i < j)))
    return _conjugate(ch, strict)


def projection(ch: Chooser, n: int, _n: int = 0) -> fmpq_mat:
    """P² = P, orthogonal only by chance; every other one is the reflection 2P - 1 of one."""
    k = ch.integer(0, n)
    p = _conjugate(ch, _fill(n, n, lambda i, j: fmpq(int(i == j < k))))
    return 2 * p - identity(n) if ch.chance(1, 2) else p


def _conjugate(ch: Chooser, a: fmpq_mat) -> fmpq_mat:
    n = a.nrows()
    if n == 0:
        return a
    s = permutation(ch, n, n) if ch.chance(1, 2) else invertible(ch, n)
    return s * a * s.inv()


KINDS: tuple[Kind, ...] = (
    integers, entries, signs, diagonal, outer, low_rank, scalar, unit, triangular, permutation,
    repeated, zero, hilbert, graded, nearly,
)  # fmt: skip


def any_matrix(ch: Chooser, m: int, n: int) -> fmpq_mat:
    """A matrix of a random kind; integers and entries more often than the special kinds."""
    pick = ch.integer(0, len(KINDS) + 5)
    kind = KINDS[pick] if pick < len(KINDS) else (integers, entries)[pick % 2]
    if m == n and ch.chance(1, 8):
        return ch.choice((symmetric, semidefinite, invertible, nilpotent, projection))(ch, n)
    return kind(ch, m, n)


def _fill(m: int, n: int, f: Callable[[int, int], fmpq]) -> fmpq_mat:
    if not m * n:
        return fmpq_mat(m, n)
    return fmpq_mat(m, n, [f(i, j) for i in range(m) for j in range(n)])
