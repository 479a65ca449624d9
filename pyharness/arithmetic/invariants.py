"""Rank, determinant, inverse, definiteness, eigenvalues and equality of real matrices.

A `Product` is only ever looked at through its r×r Gram matrices. Predicates answer True, False or
None (undecided); functions that must branch on an undecided number raise `Undecided`.
"""

from __future__ import annotations

from flint import fmpq, fmpq_mat

from pyharness.arithmetic.ball import Number
from pyharness.arithmetic.compare import compare, is_zero, sign
from pyharness.arithmetic.cores import Product
from pyharness.arithmetic.matrix import RealMatrix, zero
from pyharness.arithmetic.norms import frobenius_square, grams
from pyharness.arithmetic.numbers import inv, mul, power
from pyharness.arithmetic.precision import Order, Undecided
from pyharness.arithmetic.spectrum import eigenvalues_of
from pyharness.arithmetic.surd import ONE, ZERO
from pyharness.arithmetic.table import Table, table_adjugate, table_charpoly, table_determinant


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
        left, right = grams(core)
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


def adjugate(m: RealMatrix) -> RealMatrix:
    """The transposed matrix of cofactors of a square matrix: M · adj M = det M · 1."""
    _square(m, "adjugate")
    if isinstance(m.core, tuple):
        return RealMatrix(m.rows, m.cols, ONE, table_adjugate(m.core))
    core = m.dense_core()
    determinant = core.det() if m.rows else fmpq(1)
    exact = core.inv() * determinant if determinant and m.rows else _singular_adjugate(core)
    return RealMatrix(m.rows, m.cols, ONE, exact).scale(power(m.factor, max(0, m.rows - 1)))


def _singular_adjugate(core: fmpq_mat) -> fmpq_mat:
    """±(Mⁿ⁻¹ + cₙ₋₁ Mⁿ⁻² + … + c₁) by Cayley and Hamilton."""
    n = core.nrows()
    if n == 0:
        return fmpq_mat(0, 0)
    one = fmpq_mat(n, n, [int(i == j) for i in range(n) for j in range(n)])
    coefficients = list(core.charpoly().coeffs())
    result = one
    for k in range(n - 1, 0, -1):
        result = result * core + one * coefficients[k]
    return result if n % 2 else result * fmpq(-1)


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
