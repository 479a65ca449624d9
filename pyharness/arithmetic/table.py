"""Division-free algebra on small tables of numbers: no branch depends on a sign or a zero test."""

from __future__ import annotations

from collections.abc import Sequence

from flint import fmpq

from pyharness.arithmetic.ball import Number
from pyharness.arithmetic.numbers import add, mul, neg, total
from pyharness.arithmetic.surd import ONE, ZERO

Table = tuple[tuple[Number, ...], ...]


def table_product(x: Table, y: Table, cols: int) -> Table:
    """Matrix product of an m×k and a k×`cols` table."""
    columns = [[row[j] for row in y] for j in range(cols)]
    return tuple(tuple(dot(row, column) for column in columns) for row in x)


def dot(x: Sequence[Number], y: Sequence[Number]) -> Number:
    """Σ xᵢ yᵢ; 0 where empty."""
    rational = ZERO
    for a, b in zip(x, y, strict=True):
        if type(a) is not fmpq or type(b) is not fmpq:
            break
        rational += a * b
    else:
        return rational
    return total(mul(a, b) for a, b in zip(x, y, strict=True))


def table_transpose(x: Table, cols: int) -> Table:
    """Transpose of a table with `cols` columns."""
    return tuple(tuple(row[j] for row in x) for j in range(cols))


def table_identity(n: int) -> Table:
    """n×n identity."""
    return tuple(tuple(ONE if i == j else ZERO for j in range(n)) for i in range(n))


def table_charpoly(x: Table) -> list[Number]:
    """Coefficients of det(t·1 - x), ascending, by Berkowitz' algorithm (no division).

    Source: S. J. Berkowitz, "On computing the determinant in small parallel time using a small
    number of processors", Information Processing Letters 18 (1984).
    """
    coefficients: list[Number] = [ONE]  # descending
    for k in range(len(x)):
        corner = x[k][k]
        row = x[k][:k]
        column: tuple[Number, ...] = tuple(x[i][k] for i in range(k))
        inner = tuple(x[i][:k] for i in range(k))
        toeplitz: list[Number] = [ONE, neg(corner)]
        for _ in range(k):
            toeplitz.append(neg(dot(row, column)))
            column = tuple(dot(r, column) for r in inner)
        coefficients = [
            total(
                mul(toeplitz[i - j], coefficients[j])
                for j in range(len(coefficients))
                if 0 <= i - j < len(toeplitz)
            )
            for i in range(k + 2)
        ]
    return coefficients[::-1]


def table_determinant(x: Table) -> Number:
    """Determinant; 1 for the empty table."""
    constant = table_charpoly(x)[0]
    return neg(constant) if len(x) % 2 else constant


def table_adjugate(x: Table) -> Table:
    """Adjugate by Cayley and Hamilton: ±(xⁿ⁻¹ + cₙ₋₁ xⁿ⁻² + … + c₁)."""
    n = len(x)
    if n == 0:
        return ()
    coefficients = table_charpoly(x)
    result = table_identity(n)
    for k in range(n - 1, 0, -1):
        product = table_product(result, x, n)
        result = tuple(
            tuple(
                add(product[i][j], coefficients[k]) if i == j else product[i][j] for j in range(n)
            )
            for i in range(n)
        )
    if n % 2:
        return result
    return tuple(tuple(neg(entry) for entry in row) for row in result)
