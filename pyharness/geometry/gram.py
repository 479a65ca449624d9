"""Gram matrices of LoRA factors in float64, with a bound of their rounding errors.

For a factor X (rows × r) with columns x_i, the computed G̃ = fl(XᵀX) satisfies

    |G̃ − XᵀX|_ij ≤ ε·‖x_i‖·‖x_j‖                                                            (1)

by the inner product bound of `pyharness.geometry.floats` and Cauchy–Schwarz; only the Gram diagonal
is needed to use it. Rows are summed in blocks, which divides ε by about the number of blocks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pyharness.geometry.floats import SLACK, Array, U

BLOCK_ENTRIES = 1 << 16
"""Entries per product, 0.5 MB in float64: small enough for the cache and for ε, long for BLAS."""

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


def relative_error(rows: int, *, exact_products: bool, block: int) -> float:
    """ε of equation (1) for `rows` rows summed in blocks of `block`.

    A block of c rows has ε ≤ (c − 1)u where products are exact (float16, bfloat16 and float32
    numbers), else c·u. Adding the K block results one after the other adds (K − 1)u(1 + ε_block).
    """
    inner = min(rows, block)
    one = (max(inner - 1, 0) if exact_products else inner) * U
    blocks = -(-rows // block) if rows else 0
    return (one + max(blocks - 1, 0) * U * (1.0 + one)) * SLACK


def column_gram(x: NDArray[np.floating], block: int) -> Array:
    """XᵀX (r×r) of X (rows×r) in any float format, accumulated in float64."""
    r = x.shape[1]
    total = np.zeros((r, r))
    for start in range(0, x.shape[0], block):
        part = x[start : start + block].astype(np.float64, copy=False)
        total += part.T @ part
    return total


def row_gram(x: NDArray[np.floating], block: int) -> Array:
    """XXᵀ (r×r) of X (r×cols) in any float format, accumulated in float64."""
    r = x.shape[0]
    total = np.zeros((r, r))
    for start in range(0, x.shape[1], block):
        part = x[:, start : start + block].astype(np.float64, copy=False)
        total += part @ part.T
    return total


def factor_grams(b: NDArray[np.floating], a: NDArray[np.floating]) -> tuple[Gram, Gram]:
    """(BᵀB, AAᵀ) of B (m×r) and A (r×n), each with its ε.

    float64 values outside 2^±480 (and not 0) get an infinite ε: their squares may underflow.
    """
    block = block_rows(b.shape[1])
    left = Gram(column_gram(b, block), bound_of(b, b.shape[0], block))
    right = Gram(row_gram(a, block), bound_of(a, a.shape[1], block))
    return left, right


def bound_of(x: NDArray[np.floating], length: int, block: int) -> float:
    """ε of equation (1) for the Gram matrix of X over its side of this length."""
    narrow = x.dtype.itemsize < 8
    if not narrow and not _safe(x):
        return float("inf")
    return relative_error(length, exact_products=narrow, block=block)


def _safe(x: NDArray[np.floating]) -> bool:
    exponents = np.frexp(x)[1][x != 0]
    if exponents.size == 0:
        return True
    return int(exponents.min()) > -SAFE_EXPONENT and int(exponents.max()) < SAFE_EXPONENT
