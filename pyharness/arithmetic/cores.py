"""What a real matrix holds inside: an exact matrix, two integer factors, or a table of numbers."""

from __future__ import annotations

from dataclasses import dataclass

from flint import fmpq, fmpq_mat, fmpz_mat

from pyharness.arithmetic.table import Table

FOLD_LIMIT = 4096
"""A rational factor is multiplied into at most this many entries; beyond, it stays outside."""


@dataclass(frozen=True, slots=True, eq=False)
class Product:
    """An integer m×r matrix times an integer r×n matrix, not multiplied out."""

    left: fmpz_mat
    right: fmpz_mat

    @property
    def inner(self) -> int:
        """r."""
        return self.left.ncols()


Core = fmpq_mat | Product | Table


def worth_factoring(rows: int, inner: int, cols: int) -> bool:
    """Whether an m×r by r×n product is better kept as two factors."""
    return 2 * inner < min(rows, cols) and rows * cols > FOLD_LIMIT


def joined(x: Product, y: Product, ratio: fmpq) -> Product:
    """q·(x + (p/q) y) as one product [L₁ | L₂] [qR₁ ; pR₂]."""
    p, q = ratio.p, ratio.q
    left = [a + b for a, b in zip(x.left.tolist(), y.left.tolist(), strict=True)]
    right = (x.right * q).tolist() + (y.right * p).tolist()
    return Product(fmpz_mat(left), fmpz_mat(right))
