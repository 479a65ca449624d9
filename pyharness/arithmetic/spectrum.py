"""Largest eigenvalue and spectrum of Gram matrices, exact through characteristic polynomials.

With integer Grams G_L = LᵀL and G_R = RRᵀ of the factors of M = LR, the non-zero eigenvalues of
MᵀM are those of the small product G_L G_R, so nothing of the size of M is formed.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import gcd

from flint import arb, arb_mat, fmpq, fmpq_poly, fmpz_mat

from pyharness.arithmetic.algebraic import from_root
from pyharness.arithmetic.ball import Ball, Number
from pyharness.arithmetic.numbers import add, mul
from pyharness.arithmetic.root import enclose_root, factor_roots, largest_root
from pyharness.arithmetic.surd import ZERO, sqrt_rational
from pyharness.arithmetic.trace_power import largest_eigenvalue

MAX_EXACT_SIZE = 64
"""Above this size λmax is enclosed by trace powers and no polynomial is formed."""

MAX_LARGE_BITS = 256
"""Precision cap above that size: seconds, not minutes, at 128×128."""

Entries = tuple[int, ...]


def primitive(matrix: fmpz_mat) -> tuple[Entries, int]:
    """(entries of N, g) with matrix = g·N, g ≥ 0 the content (0 for a zero or empty matrix)."""
    entries = [int(x) for x in matrix.entries()]
    content = gcd(*entries)
    return (tuple(x // content for x in entries), content) if content else (tuple(entries), 0)


def largest_of_gram(gram: fmpz_mat) -> Number:
    """λmax of an integer positive semidefinite n×n matrix; 0 where n = 0."""
    entries, content = primitive(gram)
    if not content:
        return ZERO
    return mul(_largest_of_primitive(gram.nrows(), entries), fmpq(content))


def largest_of_product(left: fmpz_mat, right: fmpz_mat) -> Number:
    """λmax of G_L G_R for two integer positive semidefinite n×n matrices.

    Lean: `AdapterGeometry.Soundness.largest_of_product`,
    `AdapterGeometry.Soundness.largest_of_product_eigenvector`.
    """
    (first, c), (second, d) = primitive(left), primitive(right)
    if not c or not d:
        return ZERO
    # λmax(XY) = λmax(YX): one order only, so that a transposed matrix meets the same entry.
    lower, upper = sorted((first, second))
    return mul(_largest_of_primitive_product(left.nrows(), lower, upper), fmpq(c * d))


@lru_cache(maxsize=512)
def _largest_of_primitive(n: int, entries: Entries) -> Number:
    if n == 1:
        return fmpq(entries[0])
    if n == 2:
        a, b, _, d = entries
        root = sqrt_rational(fmpq((a - d) ** 2 + 4 * b * b))
        return mul(add(root, fmpq(a + d)), fmpq(1, 2))
    return _largest(fmpz_mat(n, n, entries))


@lru_cache(maxsize=512)
def _largest_of_primitive_product(n: int, left: Entries, right: Entries) -> Number:
    return _largest(fmpz_mat(n, n, left) * fmpz_mat(n, n, right))


def _largest(matrix: fmpz_mat) -> Number:
    """λmax of an integer matrix whose eigenvalues are real and not negative."""
    if matrix.nrows() <= MAX_EXACT_SIZE:
        return from_root(largest_root(matrix.charpoly()))

    @lru_cache(maxsize=8)
    def capped(prec: int) -> arb:
        return largest_eigenvalue(arb_mat(matrix), prec)

    def source(prec: int) -> arb:
        return capped(min(prec, MAX_LARGE_BITS))

    return Ball("λmax", source=source)


def eigenvalues_of(polynomial: fmpq_poly) -> list[Number]:
    """Real roots with multiplicity, descending; `polynomial` is a characteristic polynomial."""
    found = [
        (root, multiplicity)
        for roots, multiplicity in factor_roots(polynomial.numer())
        for root in roots
    ]
    prec = 64
    while True:
        # Roots of different factors differ, so some precision puts all of them in order.
        found.sort(key=lambda pair: enclose_root(pair[0], prec).mid(), reverse=True)
        balls = [enclose_root(root, prec) for root, _ in found]
        if all(x > y for x, y in pairwise(balls)):
            return [from_root(root) for root, multiplicity in found for _ in range(multiplicity)]
        prec *= 2


def clear_caches() -> None:
    """Forget the eigenvalues of all Gram matrices met so far."""
    _largest_of_primitive.cache_clear()
    _largest_of_primitive_product.cache_clear()
