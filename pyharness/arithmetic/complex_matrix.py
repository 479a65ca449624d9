"""Complex matrices with rational parts as pairs of FLINT matrices: products, adjugates, inverses.

What is slow entry by entry is one call each here. Matrices with an irrational part have no such
pair, and go through the general tables of `ring_matrix`.
"""

from __future__ import annotations

from collections.abc import Sequence

from flint import fmpq, fmpq_mat

from pyharness.arithmetic.gaussian import Gaussian
from pyharness.arithmetic.surd import ZERO

Pair = tuple[fmpq_mat, fmpq_mat]
"""Real and imaginary part."""

Rows = tuple[tuple[Gaussian, ...], ...]


def pair_of(core: Rows, rows: int, cols: int) -> Pair | None:
    """Both parts; None where an entry is not a Gaussian rational."""
    flat = [z for row in core for z in row]
    re, im = [z.re for z in flat], [z.im for z in flat]
    if not ({*map(type, re), *map(type, im)} <= {fmpq}):
        return None
    if not flat:
        return fmpq_mat(rows, cols), fmpq_mat(rows, cols)
    return fmpq_mat(rows, cols, re), fmpq_mat(rows, cols, im)  # type: ignore[arg-type]


def rows_of(x: Pair) -> Rows:
    """The table of a pair."""
    return tuple(
        tuple(map(Gaussian, a, b)) for a, b in zip(x[0].tolist(), x[1].tolist(), strict=True)
    )


def times(x: Pair, y: Pair) -> Pair:
    """x y."""
    (a, b), (c, d) = x, y
    return a * c - b * d, a * d + b * c


def _diagonal(n: int, x: fmpq | int) -> fmpq_mat:
    out = fmpq_mat(n, n)
    for i in range(n):
        out[i, i] = x
    return out


def det_and_adjugate(x: Pair) -> tuple[Gaussian, Pair]:
    """Determinant and adjugate of a square matrix, n ≥ 1, by Faddeev and Le Verrier.

    B₁ = 1, Bₖ₊₁ = A Bₖ - (tr A Bₖ / k)·1; then adj A = (-1)ⁿ⁻¹ Bₙ, and A · adj A = det A.
    """
    n = x[0].nrows()
    out: Pair = (_diagonal(n, 1), fmpq_mat(n, n))
    for k in range(1, n):
        step = times(x, out)
        re, im = (_trace(part) / k for part in step)
        out = step[0] - _diagonal(n, re), step[1] - _diagonal(n, im)
    if n % 2 == 0:
        out = -out[0], -out[1]
    re = im = ZERO
    for j in range(n):  # the first row of A against the first column of its adjugate
        a, b, c, d = x[0][0, j], x[1][0, j], out[0][j, 0], out[1][j, 0]
        re += a * c - b * d
        im += a * d + b * c
    return Gaussian(re, im), out


def _trace(m: fmpq_mat) -> fmpq:
    out = ZERO
    for i in range(m.nrows()):
        out += m[i, i]
    return out


def inverse(x: Pair) -> Pair:
    """A⁻¹, and 0 where there is none: from the real matrix [[Re, -Im], [Im, Re]]."""
    a, b = (part.tolist() for part in x)
    n = len(a)
    top = [v for r, s in zip(a, b, strict=True) for v in (*r, *(-t for t in s))]
    low = [v for r, s in zip(a, b, strict=True) for v in (*s, *r)]
    try:
        whole = fmpq_mat(2 * n, 2 * n, top + low).inv().tolist()
    except ZeroDivisionError:
        return fmpq_mat(n, n), fmpq_mat(n, n)
    return _block(whole[:n], n), _block(whole[n:], n)


def _block(rows: Sequence[Sequence[fmpq]], n: int) -> fmpq_mat:
    return fmpq_mat(n, n, [v for row in rows for v in row[:n]])
