"""Real matrices: a number times an exact matrix or a product of two, or a table of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from flint import fmpq, fmpq_mat, fmpz, fmpz_mat
from numpy.typing import NDArray

from pyharness.arithmetic.ball import Number
from pyharness.arithmetic.compare import is_zero
from pyharness.arithmetic.cores import FOLD_LIMIT, Core, Product, joined, worth_factoring
from pyharness.arithmetic.dyadic import integers_from_float
from pyharness.arithmetic.numbers import add, div, mul, total
from pyharness.arithmetic.precision import Undecided
from pyharness.arithmetic.surd import ONE, ZERO, Surd
from pyharness.arithmetic.table import Table, table_product, table_transpose

DENSE_LIMIT = 1 << 22
"""No product of factors with more entries than this is ever multiplied out."""


@dataclass(frozen=True, slots=True, eq=False)
class RealMatrix:
    """`factor` · `core`, immutable, rows×cols with either side possibly 0.

    core is an exact rational matrix, a `Product`, or a table of numbers (then factor = 1). Use
    `equals` for equality: `==` is identity. Methods with one matrix argument expect the shapes of
    the operation and raise ValueError otherwise.
    """

    rows: int
    cols: int
    factor: Number
    core: Core

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, cols)."""
        return self.rows, self.cols

    def __repr__(self) -> str:
        kind = {fmpq_mat: "exact", Product: "product"}.get(type(self.core), "table")
        return f"RealMatrix({self.rows}×{self.cols}, {kind})"

    def entry(self, i: int, j: int) -> Number:
        """The entry in row i, column j, both from 0."""
        core = self.core
        if isinstance(core, fmpq_mat):
            value = core[i, j]
            return value if self.factor is ONE else mul(self.factor, value)
        if isinstance(core, Product):
            left, right = core.left, core.right
            return mul(
                self.factor, fmpq(sum(left[i, k] * right[k, j] for k in range(left.ncols())))
            )
        return core[i][j]

    def table(self) -> Table:
        """All entries as numbers."""
        if isinstance(self.core, tuple):
            return self.core
        exact = self.dense_core()
        rows = exact.tolist()
        if isinstance(self.factor, fmpq) and self.factor == 1:
            return tuple(tuple(row) for row in rows)
        return tuple(tuple(mul(self.factor, entry) for entry in row) for row in rows)

    def dense_core(self) -> fmpq_mat:
        """The exact core, multiplied out. Raises Undecided where that is too large."""
        if isinstance(self.core, fmpq_mat):
            return self.core
        assert isinstance(self.core, Product)
        if self.rows * self.cols > DENSE_LIMIT:
            raise Undecided(f"a {self.rows}×{self.cols} product is too large to multiply out")
        return fmpq_mat(self.core.left * self.core.right)

    def transpose(self) -> RealMatrix:
        """Transpose."""
        core: Core
        if isinstance(self.core, fmpq_mat):
            core = (
                self.core.transpose() if self.rows and self.cols else fmpq_mat(self.cols, self.rows)
            )
        elif isinstance(self.core, Product):
            core = Product(self.core.right.transpose(), self.core.left.transpose())
        else:
            core = table_transpose(self.core, self.cols)
        return RealMatrix(self.cols, self.rows, self.factor, core)

    def scale(self, c: Number) -> RealMatrix:
        """c • M; the factor stays outside where it is irrational or the matrix is large."""
        if isinstance(c, fmpq) and not c:
            return zero(self.rows, self.cols)
        if isinstance(self.core, tuple):
            core = tuple(tuple(mul(c, entry) for entry in row) for row in self.core)
            return RealMatrix(self.rows, self.cols, ONE, core)
        return _scaled(self.rows, self.cols, mul(c, self.factor), self.core)

    def neg(self) -> RealMatrix:
        """-M."""
        return self.scale(-ONE)

    def add(self, other: RealMatrix) -> RealMatrix:
        """M + N."""
        if self.shape != other.shape:
            raise ValueError(f"sum of {self.shape} and {other.shape}")
        x, y = self.core, other.core
        if _is_zero_core(y):
            return self
        if _is_zero_core(x):
            return other
        if isinstance(x, tuple) or isinstance(y, tuple):
            return _sum_of_tables(self, other)
        if self.factor is ONE and other.factor is ONE and isinstance(x, fmpq_mat):
            return RealMatrix(self.rows, self.cols, ONE, x + other.dense_core())
        ratio = div(other.factor, self.factor) if _invertible(self.factor) else None
        if not isinstance(ratio, fmpq):
            return _sum_of_tables(self, other)
        if isinstance(x, Product) and isinstance(y, Product):
            both = joined(x, y, ratio)
            if worth_factoring(self.rows, both.inner, self.cols):
                factor = mul(self.factor, fmpq(1, ratio.q))
                return RealMatrix(self.rows, self.cols, factor, both)
        core = self.dense_core() + other.dense_core() * ratio
        return _scaled(self.rows, self.cols, self.factor, core)

    def sub(self, other: RealMatrix) -> RealMatrix:
        """M - N."""
        return self.add(other.neg())

    def matmul(self, other: RealMatrix) -> RealMatrix:
        """M N; stays a product where the inner side is small."""
        if self.cols != other.rows:
            raise ValueError(f"product of {self.shape} and {other.shape}")
        x, y = self.core, other.core
        if isinstance(x, tuple) or isinstance(y, tuple):
            core = table_product(self.table(), other.table(), other.cols)
            return RealMatrix(self.rows, other.cols, ONE, core)
        factor = mul(self.factor, other.factor)
        if isinstance(x, fmpq_mat) and isinstance(y, fmpq_mat):
            if not worth_factoring(self.rows, self.cols, other.cols):
                return _scaled(self.rows, other.cols, factor, x * y)
            return product(self, other)
        return _product_with_factors(self.rows, other.cols, factor, x, y)

    def mulvec(self, vector: Sequence[Number]) -> list[Number]:
        """M v for a vector of `cols` numbers."""
        if len(vector) != self.cols:
            raise ValueError(f"{self.shape} matrix times a vector of {len(vector)}")
        if self.factor is ONE and isinstance(self.core, fmpq_mat):
            values = list(vector)
            if set(map(type, values)) == _RATIONAL:
                column = fmpq_mat(self.cols, 1, cast("list[fmpq]", values))
                return cast("list[Number]", (self.core * column).entries())
        image = self.matmul(from_entries(self.cols, 1, vector))
        return [image.entry(i, 0) for i in range(self.rows)]

    def trace(self) -> Number:
        """Sum of the diagonal of a square matrix."""
        if self.rows != self.cols:
            raise ValueError(f"trace of a {self.shape} matrix")
        if isinstance(self.core, Product):
            left, right = self.core.left.transpose().entries(), self.core.right.entries()
            return mul(self.factor, fmpq(sum((a * b for a, b in zip(left, right, strict=True)), 0)))
        return total(self.entry(i, i) for i in range(self.rows))


def _scaled(rows: int, cols: int, factor: Number, core: fmpq_mat | Product) -> RealMatrix:
    """factor · core, with a rational factor multiplied into a small exact core."""
    if isinstance(factor, fmpq) and isinstance(core, fmpq_mat):
        if factor == 1:
            return RealMatrix(rows, cols, ONE, core)
        if rows * cols <= FOLD_LIMIT:
            return RealMatrix(rows, cols, ONE, core * factor)
    return RealMatrix(rows, cols, factor, core)


def _is_zero_core(core: Core) -> bool:
    """Whether an exact core is plainly zero; products and tables are not looked into."""
    return isinstance(core, fmpq_mat) and core == fmpq_mat(core.nrows(), core.ncols())


def _invertible(factor: Number) -> bool:
    return is_zero(factor) is False


def _product_with_factors(
    rows: int, cols: int, factor: Number, x: fmpq_mat | Product, y: fmpq_mat | Product
) -> RealMatrix:
    """A product of cores of which at least one is a `Product`, through the smaller inner side."""
    if isinstance(x, Product) and isinstance(y, Product):
        middle = x.right * y.left
        if x.inner <= y.inner:
            return RealMatrix(rows, cols, factor, Product(x.left, middle * y.right))
        return RealMatrix(rows, cols, factor, Product(x.left * middle, y.right))
    if isinstance(x, Product):
        assert isinstance(y, fmpq_mat)
        numerator, q = y.numer_denom()
        factored = Product(x.left, x.right * numerator)
    else:
        assert isinstance(y, Product)
        numerator, q = x.numer_denom()
        factored = Product(numerator * y.left, y.right)
    result = RealMatrix(rows, cols, mul(factor, fmpq(1, q)), factored)
    if 2 * factored.inner < min(rows, cols):
        return result
    return _scaled(rows, cols, result.factor, result.dense_core())


def _sum_of_tables(x: RealMatrix, y: RealMatrix) -> RealMatrix:
    core = tuple(
        tuple(add(a, b) for a, b in zip(left, right, strict=True))
        for left, right in zip(x.table(), y.table(), strict=True)
    )
    return RealMatrix(x.rows, x.cols, ONE, core)


def zero(rows: int, cols: int) -> RealMatrix:
    """The zero matrix."""
    return RealMatrix(rows, cols, ONE, fmpq_mat(rows, cols))


def identity(n: int) -> RealMatrix:
    """The n×n identity."""
    return diagonal([ONE] * n)


def diagonal(values: Sequence[Number]) -> RealMatrix:
    """Square matrix with `values` on the diagonal."""
    n = len(values)
    entries = [values[i] if i == j else ZERO for i in range(n) for j in range(n)]
    return from_entries(n, n, entries)


_RATIONAL = {fmpq}


def from_entries(rows: int, cols: int, entries: Iterable[Number]) -> RealMatrix:
    """Matrix from numbers in row-major order; exact where all are rational multiples of one √d."""
    values = list(entries)
    if len(values) != rows * cols:
        raise ValueError(f"{len(values)} entries for a {rows}×{cols} matrix")
    if not values or set(map(type, values)) == _RATIONAL:
        return RealMatrix(rows, cols, ONE, fmpq_mat(rows, cols, cast("list[fmpq]", values)))
    unit = _common_root(values)
    if unit is not None:
        ratios = [v.b if isinstance(v, Surd) else ZERO for v in values]
        return RealMatrix(rows, cols, unit, fmpq_mat(rows, cols, ratios))
    core = tuple(tuple(values[i * cols : (i + 1) * cols]) for i in range(rows))
    return RealMatrix(rows, cols, ONE, core)


def _common_root(values: list[Number]) -> Surd | None:
    """√d where every value is 0 or a rational multiple of √d."""
    roots: set[int] = set()
    for value in values:
        if isinstance(value, Surd) and not value.a:
            roots.add(int(value.d))
        elif not isinstance(value, fmpq) or value:
            return None
    return Surd(ZERO, ONE, fmpz(roots.pop())) if len(roots) == 1 else None


def from_exact(matrix: fmpq_mat | fmpz_mat) -> RealMatrix:
    """Matrix from an exact FLINT matrix."""
    return RealMatrix(matrix.nrows(), matrix.ncols(), ONE, fmpq_mat(matrix))


def exact_from_float(array: NDArray[np.floating[Any]]) -> RealMatrix:
    """Floating-point array of shape (rows, cols) as the exact dyadic matrix it stands for.

    Raises HarnessError on NaN, infinity or a wrong number of dimensions.
    """
    numerators, unit = integers_from_float(array)
    return _scaled(numerators.nrows(), numerators.ncols(), unit, fmpq_mat(numerators))


def product(left: RealMatrix, right: RealMatrix) -> RealMatrix:
    """left · right kept as two factors whatever the sizes; both must have exact cores."""
    x, y = left.core, right.core
    if left.cols != right.rows:
        raise ValueError(f"product of {left.shape} and {right.shape}")
    if not isinstance(x, fmpq_mat) or not isinstance(y, fmpq_mat):
        raise ValueError("only matrices with exact cores can be kept as factors")
    (p, d), (q, e) = x.numer_denom(), y.numer_denom()
    factor = mul(mul(left.factor, right.factor), fmpq(1, d * e))
    return RealMatrix(left.rows, right.cols, factor, Product(p, q))
