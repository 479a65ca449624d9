"""Norms, rank, determinant, inverse, definiteness and equality of real matrices, exact or certain.

A `Product` is only ever looked at through its r×r Gram matrices. Predicates answer True, False or
None (undecided); functions that must branch on an undecided number raise `Undecided`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from flint import arb, arb_mat, ctx, fmpq, fmpq_mat, fmpq_poly, fmpz, fmpz_mat

from pyharness.arithmetic.ball import Ball, Number, bound_of, enclose
from pyharness.arithmetic.bounds import bound_of_gram_eigenvalue
from pyharness.arithmetic.compare import compare, is_zero, sign
from pyharness.arithmetic.matrix import Product, RealMatrix, zero
from pyharness.arithmetic.numbers import add, inv, mul, power, sqrt, sub, total
from pyharness.arithmetic.precision import Order, Undecided
from pyharness.arithmetic.spectrum import eigenvalues_of, largest_of_gram, largest_of_product
from pyharness.arithmetic.surd import ONE, ZERO
from pyharness.arithmetic.table import (
    Table,
    dot,
    table_adjugate,
    table_charpoly,
    table_determinant,
    table_transpose,
)
from pyharness.arithmetic.trace_power import largest_eigenvalue


def frobenius_square(m: RealMatrix) -> Number:
    """Σ Mᵢⱼ² = tr MᵀM; for a product, tr(G_L G_R)."""
    core = m.core
    if isinstance(core, tuple):
        return total(mul(x, x) for row in core for x in row)
    if isinstance(core, Product):
        left, right = _grams(core)
        square = _inner(left.entries(), right.entries())
    else:
        numerators, q = core.numer_denom()
        entries = numerators.entries()
        square = _inner(entries, entries) / (q * q)
    return mul(power(m.factor, 2), square)


def spectral_square(m: RealMatrix) -> Number:
    """λmax(MᵀM), the square of the ℓ² operator norm; 0 for an empty matrix."""
    core = m.core
    if isinstance(core, tuple):
        return _spectral_square_of_table(core, m.cols)
    if isinstance(core, Product):
        if core.inner <= min(m.shape):
            largest = largest_of_product(*_grams(core))
        else:
            largest = largest_of_gram(_smaller_gram(core.left * core.right))
    else:
        numerators, q = core.numer_denom()
        largest = mul(largest_of_gram(_smaller_gram(numerators)), fmpq(1, q * q))
    return mul(power(m.factor, 2), largest)


def _grams(core: Product) -> tuple[fmpz_mat, fmpz_mat]:
    """(LᵀL, RRᵀ), both r×r."""
    return core.left.transpose() * core.left, core.right * core.right.transpose()


def _smaller_gram(x: fmpz_mat) -> fmpz_mat:
    """XᵀX or XXᵀ, whichever is smaller; the empty matrix where either side is 0."""
    if not x.nrows() or not x.ncols():
        return fmpz_mat(0, 0)
    return x * x.transpose() if x.nrows() <= x.ncols() else x.transpose() * x


def _inner(x: Iterable[fmpz], y: Iterable[fmpz]) -> fmpq:
    return fmpq(sum((a * b for a, b in zip(x, y, strict=True)), fmpz(0)))


@lru_cache(maxsize=256)
def _spectral_square_of_table(core: Table, cols: int) -> Number:
    rows = len(core)
    size, inner = min(rows, cols), max(rows, cols)
    x = core if rows <= cols else table_transpose(core, cols)
    if size < 2:
        return total(mul(entry, entry) for row in x for entry in row)
    if size == 2:
        a, b, d = dot(x[0], x[0]), dot(x[0], x[1]), dot(x[1], x[1])
        # λmax of [[a, b], [b, d]]; the discriminant is a sum of squares, so √ never clips.
        root = sqrt(add(power(sub(a, d), 2), mul(fmpq(4), power(b, 2))))
        return mul(fmpq(1, 2), add(add(a, d), root))

    def source(prec: int) -> arb:
        with ctx.workprec(prec + 32):
            values = arb_mat([[enclose(entry, prec + 32) for entry in row] for row in x])
            gram = values * values.transpose()
        return largest_eigenvalue(gram, prec)

    bounds = [bound_of(entry) for row in x for entry in row]
    known = [bound for bound in bounds if bound is not None]
    if len(known) < len(bounds):
        return Ball("λmax", source=source)
    bound = bound_of_gram_eigenvalue(known, inner, size, source)
    return Ball("λmax", source=source, bound=bound)


def gram_charpoly(m: RealMatrix) -> fmpq_poly:
    """Characteristic polynomial of the smaller of MᵀM and MMᵀ; needs factor² rational."""
    return _scale_roots(_core_gram_charpoly(m), _rational_square(m))


def _core_gram_charpoly(m: RealMatrix) -> fmpq_poly:
    """The same for the core alone, without the factor."""
    core = m.core
    if isinstance(core, tuple):
        raise Undecided("characteristic polynomial of irrational entries")
    side = min(m.shape)
    if isinstance(core, Product) and core.inner <= side:
        left, right = _grams(core)
        small = fmpq_poly((left * right).charpoly())
        return small * fmpq_poly([0] * (side - core.inner) + [1])
    numerators, q = m.dense_core().numer_denom()
    gram = fmpq_poly(_smaller_gram(numerators).charpoly())
    return _scale_roots(gram, fmpq(1, q * q))


def _rational_square(m: RealMatrix) -> fmpq:
    square = power(m.factor, 2)
    if not isinstance(square, fmpq):
        raise Undecided("characteristic polynomial with an irrational factor")
    return square


def _scale_roots(p: fmpq_poly, c: fmpq) -> fmpq_poly:
    """Monic polynomial with every root of the monic p multiplied by c."""
    n = p.degree()
    return fmpq_poly([x * c ** (n - i) for i, x in enumerate(p.coeffs())])


def singular_values_squared(m: RealMatrix) -> list[Number]:
    """All min(rows, cols) squared singular values, descending."""
    square = power(m.factor, 2)
    return [mul(square, x) for x in eigenvalues_of(_core_gram_charpoly(m))]


def eigenvalues(m: RealMatrix) -> list[Number]:
    """All eigenvalues of a symmetric matrix with exact core, with multiplicity, descending.

    Raises Undecided for irrational entries, ValueError for a matrix that is not symmetric.
    """
    if is_symmetric(m) is False:
        raise ValueError("eigenvalues of a matrix that is not symmetric")
    s = sign(m.factor)
    if isinstance(m.core, tuple) or s is None:
        raise Undecided("eigenvalues of irrational entries")
    values = [mul(m.factor, x) for x in eigenvalues_of(m.dense_core().charpoly())]
    return values if s >= 0 else values[::-1]


def rank(m: RealMatrix) -> int:
    """Rank. Raises Undecided where it hangs on an undecided number."""
    core = m.core
    if isinstance(core, tuple):
        return _rank_of_table(core, m.cols)
    if not m.rows or not m.cols:
        return 0
    zero_factor = is_zero(m.factor)
    if zero_factor is None:
        raise Undecided("rank with a factor that cannot be told from 0")
    if zero_factor:
        return 0
    if isinstance(core, Product):
        # rank LR = rank LᵀLR = rank LᵀLRRᵀ over the reals.
        left, right = _grams(core)
        return (left * right).rank()
    return core.rank()


def _rank_of_table(core: Table, cols: int) -> int:
    """Rank of XᵀX-type Gram: n minus the number of vanishing low coefficients of its charpoly."""
    matrix = RealMatrix(len(core), cols, ONE, core)
    flipped = matrix.transpose()
    gram = matrix.matmul(flipped) if len(core) <= cols else flipped.matmul(matrix)
    for k, coefficient in enumerate(table_charpoly(gram.table())):
        vanishes = is_zero(coefficient)
        if vanishes is None:
            raise Undecided("rank with a coefficient that cannot be told from 0")
        if not vanishes:
            return gram.rows - k
    return 0


def det(m: RealMatrix) -> Number:
    """Determinant of a square matrix; 1 for 0×0."""
    _square(m, "determinant")
    core = m.core
    if isinstance(core, tuple):
        return table_determinant(core)
    if isinstance(core, Product) and core.inner < m.rows:
        return ZERO
    return mul(power(m.factor, m.rows), m.dense_core().det())


def inverse(m: RealMatrix) -> RealMatrix:
    """M⁻¹ of a square matrix, 0 where M is singular (Lean's `Matrix.inv`)."""
    _square(m, "inverse")
    determinant = det(m)
    singular = is_zero(determinant)
    if singular is None:
        raise Undecided("inverse of a matrix whose determinant cannot be told from 0")
    if singular:
        return zero(m.rows, m.cols)
    if isinstance(m.core, tuple):
        adjugate = RealMatrix(m.rows, m.cols, ONE, table_adjugate(m.core))
        return adjugate.scale(inv(determinant))
    return RealMatrix(m.rows, m.cols, ONE, m.dense_core().inv()).scale(inv(m.factor))


def _square(m: RealMatrix, what: str) -> None:
    if m.rows != m.cols:
        raise ValueError(f"{what} of a {m.rows}×{m.cols} matrix")


def is_symmetric(m: RealMatrix) -> bool | None:
    """Whether Mᵀ = M."""
    return m.rows == m.cols and equals(m, m.transpose())


def is_psd(m: RealMatrix) -> bool | None:
    """Whether M is symmetric with no negative eigenvalue (Lean's `Matrix.PosSemidef`)."""
    return _definite(m, strict=False)


def is_pd(m: RealMatrix) -> bool | None:
    """Whether M is symmetric with positive eigenvalues only (Lean's `Matrix.PosDef`)."""
    return _definite(m, strict=True)


def _definite(m: RealMatrix, *, strict: bool) -> bool | None:
    """All roots of a real-rooted monic polynomial are ≥ 0 iff its coefficients alternate."""
    symmetric = is_symmetric(m)
    if not symmetric:
        return symmetric
    if isinstance(m.core, tuple):
        coefficients = table_charpoly(m.core)
    else:
        s = sign(m.factor)
        if s is None:
            return None
        exact = m.dense_core() * fmpq(s)
        coefficients = list(exact.charpoly().coeffs())
    n = len(coefficients) - 1
    undecided = False
    for k, coefficient in enumerate(coefficients):
        s = sign(coefficient)
        if s is None:
            undecided = True
        elif s * (-1) ** (n - k) < 0 or (strict and k == 0 and s == 0):
            return False
    return None if undecided else True


def equals(x: RealMatrix, y: RealMatrix) -> bool | None:
    """Whether two matrices of one shape are equal."""
    if x.shape != y.shape:
        raise ValueError(f"comparison of {x.shape} and {y.shape}")
    if x is y:
        return True
    exact = isinstance(x.core, fmpq_mat) and isinstance(y.core, fmpq_mat)
    if exact and x.factor is ONE and y.factor is ONE:
        return x.core == y.core
    if isinstance(x.core, tuple) or isinstance(y.core, tuple):
        return _equal_tables(x.table(), y.table())
    difference = x.sub(y)
    if isinstance(difference.core, tuple):
        return _equal_tables(x.table(), y.table())
    return is_zero(frobenius_square(difference))


def _equal_tables(x: Table, y: Table) -> bool | None:
    undecided = False
    for left, right in zip(x, y, strict=True):
        for a, b in zip(left, right, strict=True):
            order = compare(a, b)
            if order is Order.CONSISTENT:
                undecided = True
            elif order is not Order.EQ:
                return False
    return None if undecided else True
