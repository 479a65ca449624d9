"""Gram matrices of LoRA factors in float64, with a bound of their rounding errors.

For a factor X (rows × r) with columns x_i, the computed G̃ = fl(XᵀX) satisfies

    |G̃ − XᵀX|_ij ≤ ε·‖x_i‖·‖x_j‖                                                            (1)

by the inner product bound of `pyharness.geometry.floats` and Cauchy–Schwarz; only the Gram diagonal
is needed to use it. Rows are summed in blocks, which divides ε by about the number of blocks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from pyharness.adapters.stored import StoredRows
from pyharness.geometry.floats import SLACK, Array, U

BLOCK_ENTRIES = 1 << 15
"""Entries per product, 0.25 MB in float64: small enough for the cache and for ε, long for BLAS."""

_HALVED_COLUMNS, _HALVED_ROWS = range(8, 33), range(8, 17)
"""Ranks at which two general products beat the one symmetric product that numpy takes for XᵀX and
for XXᵀ: BLAS packs its operands for the latter, which costs more than such small ones do."""

SAFE_EXPONENT = 480
"""|x| in 2^±480 or 0: squares, and sums of 2⁶⁰ of them, neither overflow nor underflow."""


@dataclass(frozen=True)
class Gram:
    """G̃ = fl(XᵀX), r×r, and the ε of equation (1). ε is infinite where no bound is claimed."""

    matrix: Array
    eps: float


def block_rows(r: int) -> int:
    """Rows summed at once for rank r."""
    return max(BLOCK_ENTRIES // max(r, 1), 1024)


@lru_cache
def relative_error(rows: int, *, exact_products: bool, block: int) -> float:
    """ε of equation (1) for `rows` rows summed in blocks of `block`.

    A block of c rows has ε ≤ (c − 1)u where products are exact (float16, bfloat16 and float32
    numbers), else c·u. Adding the K block results one after the other adds (K − 1)u(1 + ε_block).
    """
    inner = min(rows, block)
    one = (max(inner - 1, 0) if exact_products else inner) * U
    blocks = -(-rows // block) if rows else 0
    return (one + max(blocks - 1, 0) * U * (1.0 + one)) * SLACK


def column_gram(
    x: NDArray[np.floating] | StoredRows, block: int, wide: Array | None = None
) -> Array:
    """XᵀX (r×r) of X (rows×r) in any float format, accumulated in float64.

    `wide` : scratch of at least `block`·r float64 numbers, for callers with many factors.
    """
    if isinstance(x, StoredRows):
        return _summed(x.blocks(block), x.shape[1], True, wide)
    return _summed((x[k : k + block] for k in range(0, x.shape[0], block)), x.shape[1], True, wide)


def row_gram(x: NDArray[np.floating], block: int, wide: Array | None = None) -> Array:
    """XXᵀ (r×r) of X (r×cols) in any float format, accumulated in float64; see `column_gram`."""
    parts = (x[:, k : k + block] for k in range(0, x.shape[1], block))
    return _summed(parts, x.shape[0], False, wide)


def _summed(
    parts: Iterable[NDArray[np.floating]], r: int, columns: bool, wide: Array | None
) -> Array:
    """Σ of the parts' Gram matrices, one after the other."""
    total: Array | None = None
    for part in parts:
        x = _widened(part, wide)
        gram = (
            _product(x.T, x, r in _HALVED_COLUMNS)
            if columns
            else _product(x, x.T, r in _HALVED_ROWS)
        )
        if total is None:
            total = gram
        else:
            total += gram
    return np.zeros((r, r)) if total is None else total


def _widened(part: NDArray[np.floating], wide: Array | None) -> Array:
    """The part in float64 (exact), in the scratch where there is one."""
    if wide is None or part.dtype == np.float64 or part.size > wide.size:
        return part.astype(np.float64, copy=False)
    x = wide[: part.size].reshape(part.shape)
    np.copyto(x, part)
    return x


def _product(left: Array, right: Array, halved: bool) -> Array:
    """Each entry is one inner product in some order of its sum, in either way."""
    if not halved:
        return np.asarray(np.matmul(left, right))
    found = np.empty((len(left), len(left)))
    half = len(left) // 2
    np.matmul(left[:half], right, out=found[:half])
    np.matmul(left[half:], right, out=found[half:])
    return found


class FactorGrams:
    """(BᵀB, AAᵀ) of B (m×r) and A (r×n), each with its ε; keeps its scratch from call to call.

    float64 values outside 2^±480 (and not 0) get an infinite ε: their squares may underflow.
    """

    def __init__(self) -> None:
        self._wide = np.empty(0)

    def __call__(
        self, b: NDArray[np.floating] | StoredRows, a: NDArray[np.floating]
    ) -> tuple[Gram, Gram]:
        r = b.shape[1]
        block = block_rows(r)
        needed = min(max(b.shape[0], a.shape[1]), block) * r
        if self._wide.size < needed:
            self._wide = np.empty(needed)
        left = Gram(column_gram(b, block, self._wide), bound_of(b, b.shape[0], block))
        right = Gram(row_gram(a, block, self._wide), bound_of(a, a.shape[1], block))
        return left, right


def factor_grams(b: NDArray[np.floating], a: NDArray[np.floating]) -> tuple[Gram, Gram]:
    """The Gram matrices of one pair; see `FactorGrams`."""
    return FactorGrams()(b, a)


def bound_of(x: NDArray[np.floating] | StoredRows, length: int, block: int) -> float:
    """ε of equation (1) for the Gram matrix of X over its side of this length."""
    narrow = x.dtype.itemsize < 8
    if not (narrow or isinstance(x, StoredRows) or _safe(x)):
        return float("inf")
    return relative_error(length, exact_products=narrow, block=block)


def _safe(x: NDArray[np.floating]) -> bool:
    exponents = np.frexp(x)[1][x != 0]
    if exponents.size == 0:
        return True
    return int(exponents.min()) > -SAFE_EXPONENT and int(exponents.max()) < SAFE_EXPONENT
