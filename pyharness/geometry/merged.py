"""Stable ranks of a base weight W and of the merged weight M = W + s·BA, the sum never formed.

‖M‖_F² = ‖W‖_F² + 2s⟨W, BA⟩ + s²‖BA‖_F², each summand with its rounding. Of λ₁ = ‖M‖₂²:

* from below, Rayleigh: λ₁ ≥ ‖Mv‖²/‖v‖² for the vector v that Lanczos proposes;
* from above, where Weyl leaves a gap: an eigenvalue of MᵀM lies within ρ = ‖MᵀMv − θv‖/‖v‖ of θ,
  and λ₂(MᵀM) ≤ (σ₂(W) + ‖ΔW‖₂)². If θ − ρ exceeds that, the eigenvalue is λ₁, so λ₁ ≤ θ + ρ;
* from above, without a gap: λ₁ ≤ (σ₁(W) + ‖ΔW‖₂)², Weyl again.

Bounds of σ₁(W) and σ₂(W) come from the certified frames of W, and depend on no update.

Lean: `AdapterGeometry.opNorm_add_sub_le` (Weyl), `AdapterGeometry.stableRank_eq_sq`,
`AdapterGeometry.Soundness.certified_spectra_eigenpairs` (the residual).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pyharness.geometry.enclosure import Interval
from pyharness.geometry.floats import Array, U, gamma

_LANCZOS = 3
"""The least dimension for which ARPACK finds one eigenvector."""

_POWERS = 60

Ceilings = tuple[float, float]
"""Upper bounds of λ₁ and λ₂ of WᵀW; infinite where none is known."""


@dataclass(frozen=True)
class LowRankUpdate:
    """s·BA with what is known of it.

    Fields
    ------
    b, a : (m, r) and (r, n). scale : bounds of |s|. sign : of s.
    square : bounds of ‖BA‖_F². top : upper bound of ‖BA‖₂².
    """

    b: Array
    a: Array
    scale: Interval
    sign: int
    square: Interval
    top: float


@dataclass(frozen=True)
class StableRank:
    """An estimate, and bounds where they were asked for. 0 for the zero matrix, as in Lean."""

    value: float
    bounds: Interval | None


def stable_rank_of_sum(
    w: Array, update: LowRankUpdate | None, ceilings: Ceilings, *, certified: bool
) -> StableRank:
    """sr(W + s·BA), or sr(W) where there is no update; W is (m, n), finite."""
    m, n = w.shape
    rank = update.a.shape[0] if update is not None else 0
    square, size, weight, base = _squares(w, update, _sum_error(m, n, rank))
    # λ₁ + λ₂ ≤ ‖W‖_F².
    ceilings = min(ceilings[0], base), min(ceilings[1], base / 2)
    total = square.middle
    if not total > 0.0:  # squares may have underflowed: only W itself says that it is 0
        zero = update is None and not w.any()
        return StableRank(0.0, Interval(0.0, 0.0) if zero and certified else None)
    v = _direction(w, update)
    image = _apply(w, update, v)
    length = float(np.linalg.norm(v))
    theta = float(image @ image) / length**2
    value = total / theta if theta > 0 else 0.0
    if not (certified and 2.0**-400 < size < 2.0**400):  # else products may under- or overflow
        return StableRank(value, None)
    bounds = _eigenvalue(w, update, v, image, theta, ceilings, (size, weight))
    return StableRank(value, _quotient(square, bounds, min(m, n)))


def _sum_error(m: int, n: int, rank: int) -> float:
    """Relative to the sum of absolute values: an inner product, or a sum by rows."""
    return gamma(m + n + 2 * rank + 16)


def _image_error(m: int, n: int, rank: int) -> float:
    """‖fl(Mv) − Mv‖ and ‖fl(Mᵀy) − Mᵀy‖, relative to (‖W‖_F + |s|Σ‖b_i‖‖a_i‖)·‖v‖ and ‖y‖."""
    return gamma(m + n + 2 * rank + 16)


def _eigenvalue(
    w: Array,
    update: LowRankUpdate | None,
    v: Array,
    image: Array,
    theta: float,
    ceilings: Ceilings,
    sizes: tuple[float, float],
) -> Interval:
    """Bounds of λ₁(MᵀM) from a candidate v with fl(Mv) and θ; sizes as from `_squares`."""
    (m, n), (size, weight) = w.shape, sizes
    room = 1.0 + gamma(m + n + 16)  # of vectors' norms, and of the few operations with them
    # Roundings, and the distance of the s used from the true one, per unit of the vector.
    off = _image_error(m, n, update.a.shape[0] if update is not None else 0) * size
    shift = 0.0
    if update is not None:
        off += (update.scale.upper - update.scale.lower) * weight
        shift = float(np.sqrt(update.top)) * update.scale.upper * room
    length, norm = float(np.linalg.norm(v)), float(np.linalg.norm(image))
    low = max(norm / room - off * length * room, 0.0) / length / room
    back = _apply_back(w, update, image)
    residual = float(np.linalg.norm(back - theta * v)) * room
    residual += 4 * U * (float(np.linalg.norm(back)) + theta * length) * room
    residual += off * norm * room
    residual += size * off * length * room
    rho = residual / length * room
    first, second = ((float(np.sqrt(c)) + shift) ** 2 * room for c in ceilings)
    high = (theta + rho) * room if (theta - rho) / room > second else first
    return Interval(low * low / room, high)


def _quotient(square: Interval, top: Interval, most: int) -> Interval:
    """Bounds of ‖M‖_F²/λ₁, which is in [1, min(m, n)]."""
    least = square.lower / top.upper * (1 - 4 * U) if top.upper > 0 else 0.0
    greatest = square.upper / top.lower * (1 + 4 * U) if top.lower > 0 else float(most)
    # A matrix that may be 0 may have stable rank 0.
    floor = 1.0 if square.lower > 0 else 0.0
    return Interval(min(max(least, floor), float(most)), max(min(greatest, float(most)), 1.0))


def _squares(
    w: Array, update: LowRankUpdate | None, room: float
) -> tuple[Interval, float, float, float]:
    """Bounds of ‖M‖_F²; upper bounds of ‖W‖_F + |s|Σ‖b_i‖‖a_i‖, of Σ‖b_i‖‖a_i‖, of ‖W‖_F²."""
    base = float(np.einsum("mn,mn->m", w, w).sum())
    low, high = base / (1 + room), base / (1 - room)
    whole, norm = high, float(np.sqrt(high)) * (1 + 4 * U)
    if update is None:
        return Interval(low, high), norm, 0.0, high
    weight = float(np.linalg.norm(update.b, axis=0) @ np.linalg.norm(update.a, axis=1)) * (1 + room)
    cross = update.sign * float(np.einsum("mr,mr->r", w @ update.a.T, update.b).sum())
    error = room * norm * weight
    ends = [2 * s * c for s in (update.scale.lower, update.scale.upper)
            for c in (cross - error, cross + error)]  # fmt: skip
    low += min(ends) + update.scale.lower**2 * update.square.lower
    high += max(ends) + update.scale.upper**2 * update.square.upper
    size = norm + update.scale.upper * weight
    slack = 16 * U * size * size
    return Interval(max(low - slack, 0.0), high + slack), size * (1 + room), weight, whole


def _apply(w: Array, update: LowRankUpdate | None, v: Array) -> Array:
    image = w @ v
    if update is None:
        return np.asarray(image)
    return np.asarray(image + update.sign * update.scale.middle * (update.b @ (update.a @ v)))


def _apply_back(w: Array, update: LowRankUpdate | None, y: Array) -> Array:
    image = y @ w
    if update is None:
        return np.asarray(image)
    return np.asarray(image + update.sign * update.scale.middle * ((y @ update.b) @ update.a))


def _direction(w: Array, update: LowRankUpdate | None) -> Array:
    """A candidate for the leading right singular vector of M, never 0."""
    from scipy.sparse.linalg import ArpackError, LinearOperator, eigsh

    n = w.shape[1]
    if min(w.shape) < _LANCZOS:
        dense = w if update is None else w + update.sign * update.scale.middle * update.b @ update.a
        return np.asarray(np.linalg.svd(dense, full_matrices=False)[2][0])

    def square(v: Array) -> Array:
        return _apply_back(w, update, _apply(w, update, v.ravel()))

    operator = LinearOperator((n, n), matvec=square, dtype=np.float64)
    try:
        return np.asarray(eigsh(operator, k=1, v0=np.ones(n) / np.sqrt(n))[1][:, 0])
    except ArpackError:  # the start is orthogonal to every row of M, or nothing converged
        v = np.asarray(np.random.default_rng(0).standard_normal(n))
        for _ in range(_POWERS):
            image = square(v)
            length = float(np.linalg.norm(image))
            v = image / length if length > 0 else v
        return v
