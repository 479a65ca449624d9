"""Leading singular subspaces of an update or a weight, with a bound of how far off they are.

A frame is any matrix V (d×k) that LAPACK or ARPACK proposes. For K = XᵀX (or XXᵀ), D diagonal,
R = KV − VD, and W⊥ the eigenvectors of K that belong to λ_{k+1} ≥ λ_{k+2} ≥ …, the matrix Y = W⊥ᵀV
solves Λ⊥Y − YD = W⊥ᵀR, so that entry by entry

    ‖W⊥ᵀV‖_F ≤ ‖R‖_F/(min D − β),    β ≥ λ_{k+1},                                          (2)

and, with V = QH, ‖sin Θ(Q, top k)‖_F = ‖W⊥ᵀQ‖_F ≤ ‖W⊥ᵀV‖_F/√(1 − δ) for δ ≥ ‖VᵀV − 1‖₂ (the sin Θ
theorem of Davis and Kahan, SIAM J. Numer. Anal. 7 (1970), for this case). Where min D ≤ β no gap
separates k from k + 1: then the subspace is not defined, and its angle is reported as infinite.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pyharness.geometry.enclosure import ModuleSpectrum
from pyharness.geometry.floats import SLACK, Array, U, gamma
from pyharness.geometry.gram import factor_grams
from pyharness.geometry.spectra import Factor
from pyharness.geometry.spectrum import norm_bounds

_TRUSTED = 1e-6
"""Amplified rounding of the Gram matrices above which directions come from orthogonal factors."""


@dataclass(frozen=True)
class Frame:
    """k directions in a space of dimension d.

    Fields
    ------
    matrix : (d, k), nearly orthonormal columns.
    skew : bound of ‖VᵀV − 1‖₂.
    angle : bound of ‖sin Θ‖_F to the true leading subspace; infinite where no gap defines it, and
        in a frame that nobody certified.
    ceilings : upper bounds of the two largest eigenvalues of K; infinite where none is claimed.
    """

    matrix: Array
    skew: float
    angle: float
    ceilings: tuple[float, float] = (np.inf, np.inf)

    @property
    def k(self) -> int:
        return int(self.matrix.shape[1])

    @property
    def dimension(self) -> int:
        return int(self.matrix.shape[0])


def update_frames(
    b: Factor, a: Factor, k: int, spectrum: ModuleSpectrum, *, certified: bool = True
) -> tuple[Frame, Frame]:
    """(right, left): the k leading singular directions of BA in input and output space.

    B is m×r, A r×n; the scale of the update changes no direction. `spectrum` must be that of B·A:
    its bound of σ_{k+1}² is β of inequality (2).

    Raises
    ------
    ValueError : k is not in 1 … r.
    """
    r = b.shape[1]
    if not 1 <= k <= r:
        raise ValueError(f"k = {k} is not in 1 … {r}")
    wide_b, wide_a = b.astype(np.float64), a.astype(np.float64)
    left, right = factor_grams(b, a)
    eps = left.eps + right.eps
    if eps * min(spectrum.conditioning, 1e300) < _TRUSTED:
        v, u, values = _by_gram(wide_b, wide_a, left.matrix, right.matrix, k)
    else:
        v, u, values = _by_qr(wide_b, wide_a, k)
    if not (certified and np.isfinite(eps)):
        return Frame(v, np.inf, np.inf), Frame(u, np.inf, np.inf)
    weight = (
        float(norm_bounds(left.matrix, left.eps) @ norm_bounds(right.matrix, right.eps)) ** 2
        * SLACK
    )
    beta = float(spectrum.upper[k]) if k < r else 0.0
    image = wide_a.T @ (left.matrix @ (wide_a @ v))
    rounding = (left.eps + gamma(a.shape[1]) + 2 * gamma(r) + gamma(3)) * weight
    of_left = wide_b @ (right.matrix @ (wide_b.T @ u))
    rounding_left = (right.eps + gamma(b.shape[0]) + 2 * gamma(r) + gamma(3)) * weight
    return (
        certified_frame(v, values, image, rounding, beta),
        certified_frame(u, values, of_left, rounding_left, beta),
    )


Candidate = tuple[Array, Array, Array]


def _by_gram(b: Array, a: Array, left: Array, right: Array, k: int) -> Candidate:
    """Directions (n, k), (m, k) and their σ² through the r×r Gram matrices."""
    try:
        factor = np.linalg.cholesky(right)
    except np.linalg.LinAlgError:
        return _by_qr(b, a, k)
    values, vectors = np.linalg.eigh(factor.T @ left @ factor)
    values, vectors = values[::-1][:k], np.ascontiguousarray(vectors[:, ::-1][:, :k])
    if not values.min() > 0:
        return _by_qr(b, a, k)
    v = a.T @ np.linalg.solve(factor.T, vectors)
    u = b @ (factor @ vectors) / np.sqrt(values)
    return np.asarray(v), np.asarray(u), np.asarray(values)


def _by_qr(b: Array, a: Array, k: int) -> Candidate:
    """The same by orthogonal factors: slower, and right where the Gram matrices are not."""
    q_left, upper_b = np.linalg.qr(b)
    q_right, upper_a = np.linalg.qr(a.T)
    u, sigma, vt = np.linalg.svd(upper_b @ upper_a.T)
    values = np.zeros(k)
    values[: min(k, len(sigma))] = sigma[:k] ** 2
    return _columns(q_right @ vt[:k].T, k), _columns(q_left @ u[:, :k], k), values


def _columns(x: Array, k: int) -> Array:
    """Zero columns where a side is too short for k directions: never certified."""
    return np.asarray(np.pad(x, ((0, 0), (0, k - x.shape[1]))))


def certified_frame(
    v: Array,
    values: Array,
    image: Array,
    rounding: float,
    beta: float,
    *,
    deflated: bool = False,
) -> Frame:
    """The frame V with the bounds of inequality (2).

    Lean: `AdapterGeometry.Soundness.certified_frame`,
    `AdapterGeometry.Soundness.certified_frame_skew`.

    Parameters
    ----------
    v : (d, k) columns. values : (k,) the diagonal of D. image : fl(KV), (d, k).
    rounding : c with ‖fl(KV) − KV‖_F ≤ c·‖V‖_F.
    beta : upper bound of λ_{k+1}(K).
    deflated : whether beta is an upper bound of λ₁(K − VDVᵀ) too, which gives ceilings.
    """
    d = v.shape[0]
    spread = float(np.linalg.norm(v)) * SLACK
    skew = float(np.linalg.norm(v.T @ v - np.eye(v.shape[1]))) * SLACK + gamma(d) * spread**2
    residual = float(np.linalg.norm(image - v * values)) * SLACK
    residual += (rounding + 3 * U * float(np.abs(values).max(initial=0.0))) * spread * SLACK
    ceilings = _ceilings(values, residual, skew, beta) if deflated else (np.inf, np.inf)
    gap = float(values.min()) - beta
    if not (gap > 0 and skew < 0.5 and np.isfinite(residual)):
        return Frame(v, skew, np.inf, ceilings)
    return Frame(v, skew, float(residual / gap / np.sqrt(1.0 - skew) * SLACK), ceilings)


def _ceilings(values: Array, residual: float, skew: float, beta: float) -> tuple[float, float]:
    """Upper bounds of λ₁(K) and λ₂(K), gap or not, from β ≥ λ₁(K − VDVᵀ), D descending.

    For a unit vector x = Vw + z, z ⊥ V, with w ⊥ the first j − 1 rows of VᵀV: wᵀVᵀVDw is at most
    d_j‖VᵀVw‖‖w‖ ≤ d_j(1 + δ)‖w‖², ‖w‖² ≤ ‖Vw‖²/(1 − δ), zᵀKz ≤ β‖z‖², and what R adds to the blocks
    is at most ρ = ‖R‖(1 + δ)/(1 − δ) in each. So λ_j ≤ max(d_j(1 + δ)/(1 − δ) + ρ, β) + ρ, by
    Courant and Fischer (Horn and Johnson, *Matrix Analysis*, Theorem 4.2.6).
    """
    if not (skew < 0.5 and np.isfinite(residual) and np.isfinite(beta)):
        return np.inf, np.inf
    stretch = (1.0 + skew) / (1.0 - skew) * SLACK
    rho = residual * stretch
    d = [*values.tolist(), 0.0]
    first, second = (max(x * stretch + rho, beta) + rho for x in d[:2])
    return first * SLACK, second * SLACK


def column_squares(x: Array) -> float:
    """Upper bound of ‖X‖_F²."""
    return float(np.einsum("ij,ij->", x, x)) * (1.0 + gamma(x.size)) * SLACK
