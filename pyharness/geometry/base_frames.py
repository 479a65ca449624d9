"""Leading singular subspaces of a dense base weight.

K is the Gram matrix of the shorter side. By Weyl λ_{k+1}(K) ≤ λ₁(K − VDVᵀ), as VDVᵀ has rank k, and
λ₁(K − VDVᵀ) ≤ c + ‖R'‖_∞ where c·1 − (K − VDVᵀ) = FFᵀ + R' with the candidate F of a Cholesky run.
All of it with the roundings of the products added.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pyharness.geometry.floats import SLACK, Array, U, gamma
from pyharness.geometry.frames import Frame, certified_frame, column_squares
from pyharness.geometry.gram import block_rows, bound_of, column_gram, relative_error

_EXTRA = 3
"""Directions asked for beyond k: their values tell where c may lie."""


def weight_frames(
    w: NDArray[np.floating], k: int, *, certified: bool = True
) -> tuple[Frame, Frame]:
    """(right, left): the k leading singular directions of W (m×n) in input and output space.

    Nothing is certified where float64 values are not 0 and outside 2^±480.

    Raises
    ------
    ValueError : k is not in 1 … min(m, n).
    """
    m, n = w.shape
    if not 1 <= k <= min(m, n):
        raise ValueError(f"k = {k} is not in 1 … {min(m, n)}")
    # Squares may underflow in float64 weights: then no rounding bound holds.
    certified = certified and bool(np.isfinite(bound_of(w, max(m, n), block_rows(min(m, n)))))
    if m < n:
        left, right = _frames(w.T.astype(np.float64), k, w.dtype.itemsize, certified)
    else:
        right, left = _frames(w.astype(np.float64), k, w.dtype.itemsize, certified)
    return right, left


def _frames(w: Array, k: int, itemsize: int, certified: bool) -> tuple[Frame, Frame]:
    """Frames of the short side (columns of W, n ≤ m) and of the long one."""
    m, n = w.shape
    block = block_rows(n) if certified else m  # blocks narrow the bounds, and cost a quarter more
    gram = column_gram(w, block)
    values, vectors = _leading(gram, min(k + _EXTRA, n))
    v, top = vectors[:, :k], values[:k]
    with np.errstate(divide="ignore", invalid="ignore"):
        u = np.nan_to_num((w @ v) / np.sqrt(top), nan=0.0, posinf=0.0, neginf=0.0)
    if not certified:
        return Frame(v, np.inf, np.inf), Frame(u, np.inf, np.inf)
    size = column_squares(w)
    eps = relative_error(m, exact_products=itemsize < 8, block=block)
    beta = _next_value(gram, v, top, float(values[k]) if len(values) > k else 0.0, eps * size)
    rounding = (gamma(n) + gamma(m) + gamma(3)) * size * SLACK
    return (
        certified_frame(v, top, w.T @ (w @ v), rounding, beta, deflated=True),
        certified_frame(u, top, w @ (w.T @ u), rounding, beta),
    )


def _leading(gram: Array, count: int) -> tuple[Array, Array]:
    """The largest eigenvalues, descending, and their vectors: candidates only."""
    from scipy.sparse.linalg import ArpackError, eigsh

    n = len(gram)
    if count < n // 4:
        try:
            values, vectors = eigsh(gram, k=count, v0=np.ones(n) / np.sqrt(n))
        except ArpackError:
            values, vectors = np.linalg.eigh(gram)
    else:
        values, vectors = np.linalg.eigh(gram)
    order = np.argsort(values)[::-1][:count]
    return np.maximum(values[order], 0.0), np.ascontiguousarray(vectors[:, order])


def _next_value(gram: Array, v: Array, values: Array, guess: float, gram_error: float) -> float:
    """An upper bound of λ_{k+1}(K), hardly above the guess; infinite where none is found."""
    n = len(gram)
    rest = gram - (v * values) @ v.T
    spread = float(np.einsum("ij,ij->", v, v)) * float(values.max(initial=0.0)) * SLACK
    size = float(np.linalg.norm(gram)) * SLACK + spread
    deflation = (gamma(v.shape[1] + 2) * spread + 2 * U * size) * SLACK
    low = float(values.min())
    inside = [share * max(low - guess, 0.0) for share in (2.0**-10, 2.0**-5, 2.0**-2, 0.5)]
    # Where no gap lets one of these succeed, a bound of the next value still bounds the norm.
    beyond = [share * float(values.max()) for share in (2.0**-20, 2.0**-10)]
    for step in inside + beyond:
        c = guess + step
        shifted = -rest
        shifted[np.diag_indices(n)] += c
        try:
            factor = np.linalg.cholesky(shifted)
        except np.linalg.LinAlgError:
            continue
        product = factor @ factor.T
        rounding = gamma(n + 2) * float(np.einsum("ij,ij->", factor, factor)) * SLACK
        residual = float(np.abs(shifted - product).sum(axis=1).max()) * (1.0 + gamma(n + 1))
        return (c + residual + rounding + deflation + gram_error + 4 * U * (c + size)) * SLACK
    return float("inf")
