"""All singular values of ΔW = BA from two r×r Gram matrices, with or without enclosures.

With G_A = AAᵀ = LLᵀ the squares of the singular values of BA are the eigenvalues of S = LᵀG_B L
(the non-zero eigenvalues of XY and YX agree), so nothing of the size of ΔW is formed. Everything is
batched over modules of one rank; arrays are (modules, r) or (modules, r, r).

The enclosures assume nothing of LAPACK: a factorisation is a candidate, what is added to the radius
is its residual, computed with products whose rounding is bounded (`pyharness.geometry.floats`). For
the k-th largest σ_k², with τ = (Σ a_i b_i)² and a_i, b_i upper bounds of the norms of A's rows and
B's columns, the radius is the sum of

* gram of A: ε_A·τ. Weyl: |λ_k(X + E) − λ_k(X)| ≤ ‖E‖₂, and ‖B E Bᵀ‖₂ ≤ Σ|E_ij| b_i b_j;
* factorisation: Σ|G̃_A − LLᵀ|_ij b_i b_j, the same way, and γ_r(Σ ‖L_i‖ b_i)² for rounding LLᵀ;
* product: (ε_B + (1 + ε_B)(2γ_r + γ_r²))·‖q‖² with q = |L|ᵀb bounds ‖P − S‖₂ for P, the lower
  triangle of fl(Lᵀ(G̃_B L)) made symmetric: entry by entry, the error of G̃_B and |G̃_B| itself are at
  most a multiple of bbᵀ;
* eigenpairs: ‖PV − VD‖_F/√(1 − δ) with D and V from LAPACK and δ ≥ ‖VᵀV − 1‖₂ below 1, as
  |λ_k(P) − D_k| ≤ ‖PV − VD‖₂/σ_min(V).

Sources: Weyl's inequality, Horn and Johnson, *Matrix Analysis*, Corollary 4.3.15; the residual
bound, Kahan's theorem in its sharp form, Cao, Xie and Li, Linear Algebra Appl. 245 (1996) 147–155.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pyharness.geometry import floats, triangular
from pyharness.geometry.floats import SLACK, TINY, Array, gamma

_RANGE = 1000
"""Powers of two that float64 holds with room to spare; wider Grams have an infinite ε."""


@dataclass(frozen=True)
class Spectra:
    """Spectra of N modules of rank r: squares of singular values and of Frobenius norms of BA.

    Fields
    ------
    squares : (N, r), descending, ≥ 0; the scale s of ΔW = s·BA is not in it.
    radius : (N,); |σ_k² − squares[:, k]| ≤ radius for every k. Infinite where nothing is claimed.
    frobenius_sq, frobenius_radius : (N,), ‖BA‖_F² and the radius of its enclosure.
    vectors : (N, r, r), columns are eigenvectors of S in the order of `squares`, or None.
    factor : (N, r, r), L with LLᵀ ≈ AAᵀ, or None.
    conditioning : (N,), κ = τ/σ₁² ≥ 1: by how much rounding errors of the Grams are amplified.
    """

    squares: Array
    radius: Array
    frobenius_sq: Array
    frobenius_radius: Array
    conditioning: Array
    vectors: Array | None
    factor: Array | None


@dataclass(frozen=True)
class _Scaled:
    """Grams divided by powers of four so that the largest diagonal entries are about 1."""

    left: Array
    right: Array
    exponents: Array  # (N,), the squares found are to be multiplied by 2**exponents


def plain_spectra(left: Array, right: Array, *, overwrite: bool = False) -> Spectra:
    """Spectra without enclosures from G_B and G_A, both (N, r, r). All radii are infinite.

    `overwrite` : the Grams are not needed any more, and may be changed.
    """
    scaled = _scale(left, right, overwrite)
    factor, lower = _factor(scaled.right)
    product = triangular.congruence(scaled.left, factor, lower)
    squares = np.maximum(np.linalg.eigvalsh(product)[:, ::-1], 0.0)
    nowhere = np.full(len(left), np.inf)
    frobenius = np.einsum("nij,nij->n", scaled.left, scaled.right)
    tau = _tau(norm_bounds(scaled.left, 0.0), norm_bounds(scaled.right, 0.0))
    return Spectra(
        _scaled_back(squares, scaled.exponents[:, None]),
        nowhere,
        _scaled_back(np.maximum(frobenius, 0.0), scaled.exponents),
        nowhere,
        _conditioning(tau, squares),
        None,
        None,
    )


def certified_spectra(
    left: Array, right: Array, eps_left: Array, eps_right: Array, *, overwrite: bool = False
) -> Spectra:
    """Spectra with enclosures from G̃_B and G̃_A, (N, r, r), and their ε of equation (1), (N,).

    A radius is infinite where nothing can be claimed: an infinite ε, a factorisation that failed.
    `overwrite` : the Grams are not needed any more, and may be changed.

    Lean: `AdapterGeometry.Soundness.certified_spectra`,
    `AdapterGeometry.Soundness.certified_spectra_upper`,
    `AdapterGeometry.Soundness.certified_spectra_lower`,
    `AdapterGeometry.Soundness.certified_spectra_eigenpairs`.

    Raises
    ------
    HarnessError : the processor flushes subnormals or does not round to nearest.
    """
    floats.check_environment()
    claimed = np.isfinite(eps_left) & np.isfinite(eps_right)
    eps_left, eps_right = np.where(claimed, eps_left, 0.0), np.where(claimed, eps_right, 0.0)
    scaled = _scale(left, right, overwrite)
    g_b, g_a = scaled.left, scaled.right
    r = left.shape[1]
    b, a = norm_bounds(g_b, eps_left), norm_bounds(g_a, eps_right)
    tau = _tau(b, a)
    factor, lower = _factor(g_a)
    product = triangular.congruence(g_b, factor, lower)
    values, vectors = np.linalg.eigh(product)
    terms = (
        _gram_of_a(eps_right, tau)
        + _factorisation(g_a, factor, lower, b)
        + _products(eps_left, factor, b)
        + _eigenpairs(product, values, vectors)
    )
    radius = terms * SLACK + TINY
    radius = np.where(claimed & np.isfinite(radius), radius, np.inf)
    frobenius = np.einsum("nij,nij->ni", g_b, g_a).sum(axis=1)
    frobenius_radius = _frobenius_error(eps_left, eps_right, tau, r) * SLACK + TINY
    squares = np.maximum(values[:, ::-1], 0.0)  # σ² ≥ 0, so that moves no value away from it
    exponents = scaled.exponents
    # Scaling back is exact, but for subnormal results, where a radius must not shrink to 0.
    return Spectra(
        _scaled_back(squares, exponents[:, None]),
        _scaled_up(radius, exponents),
        _scaled_back(np.maximum(frobenius, 0.0), exponents),
        _scaled_up(np.where(claimed, frobenius_radius, np.inf), exponents),
        _conditioning(tau, squares),
        vectors[:, :, ::-1],
        factor,
    )


def leading_direction(spectra: Spectra, i: int) -> Array | None:
    """y with Aᵀy ≈ the leading right singular vector of module i; None where L is singular.

    v = AᵀL^{−T}x for the leading eigenvector x of S, as LᵀG_B L x = λx.
    """
    if spectra.factor is None or spectra.vectors is None:
        return None
    try:
        return np.asarray(np.linalg.solve(spectra.factor[i].T, spectra.vectors[i][:, 0]))
    except np.linalg.LinAlgError:
        return None


def _gram_of_a(eps: Array, tau: Array) -> Array:
    return np.asarray(eps * tau)


def _factorisation(g_a: Array, factor: Array, lower: bool, b: Array) -> Array:
    """Σ|G̃_A − LLᵀ|_ij b_i b_j with the rounding of LLᵀ and of the difference."""
    r = g_a.shape[1]
    product = triangular.square(factor, lower)
    rows = np.sqrt(np.diagonal(product, axis1=1, axis2=2) / (1.0 - gamma(r))) * SLACK
    residual = np.subtract(g_a, product, out=product)
    weighted = (_times_vector(np.abs(residual, out=residual), b) * b).sum(axis=1)
    rounding = gamma(r) * (rows * b).sum(axis=1) ** 2
    return np.asarray(weighted * SLACK + rounding)


def _products(eps: Array, factor: Array, b: Array) -> Array:
    """‖P − LᵀG_B L‖₂, through G̃_B and two rounded products."""
    q = _times_vector(np.abs(factor).transpose(0, 2, 1), b) * SLACK
    g = gamma(factor.shape[1])
    return np.asarray((eps + (1.0 + eps) * (2 * g + g * g)) * (q * q).sum(axis=1) * SLACK)


def _times_vector(matrix: Array, x: Array) -> Array:
    """Products of numbers ≥ 0, for bounds: their rounding is in the slack."""
    return np.asarray(np.matmul(matrix, x[:, :, None])[:, :, 0])


def _eigenpairs(product: Array, values: Array, vectors: Array) -> Array:
    """|λ_k(P) − D_k| for every k, the rounding of the residuals added."""
    r = product.shape[1]
    diagonal = np.arange(r)
    turned = floats.matmul(vectors.transpose(0, 2, 1), vectors)
    spread_sq = turned[:, diagonal, diagonal].sum(axis=1) / (1.0 - gamma(r)) * SLACK
    turned[:, diagonal, diagonal] -= 1.0
    delta = _frobenius_norm(turned) + gamma(r) * spread_sq
    size = _frobenius_norm(product)
    largest = np.abs(values).max(axis=1, initial=0.0)
    residual = floats.matmul(product, vectors)
    residual -= floats.times(vectors, values[:, None, :])
    rounding = (gamma(r) * size + floats.U * largest) * np.sqrt(spread_sq) * SLACK
    left = _frobenius_norm(residual) + rounding
    certain = delta < 0.9
    small = np.where(certain, delta, 0.0)
    return np.where(certain, left / np.sqrt(1.0 - small), np.inf)


def _frobenius_norm(x: Array) -> Array:
    """Upper bound; the last rounding of the entries of a difference is in the slack."""
    return np.asarray(np.sqrt(np.einsum("nij,nij->n", x, x)) * SLACK)


def _frobenius_error(eps_left: Array, eps_right: Array, tau: Array, r: int) -> Array:
    """‖BA‖_F² = Σ G_A∘G_B: both Grams' errors, and the sum of r² products, row by row."""
    grams = eps_right * (1.0 + eps_left) + eps_left
    sums = gamma(2 * r - 1) * (1.0 + eps_left) * (1.0 + eps_right)
    return np.asarray((grams + sums) * tau)


def norm_bounds(gram: Array, eps: Array | float) -> Array:
    """Upper bounds of the columns' norms, from Grams (…, r, r) and their ε, (…).

    ‖x_i‖² ≤ G̃_ii/(1 − ε): equation (1) of `pyharness.geometry.gram` with i = j.
    """
    diagonal = np.maximum(np.diagonal(gram, axis1=-2, axis2=-1), 0.0)
    room = np.maximum(1.0 - np.asarray(eps), 0.5)
    return np.asarray(np.sqrt(diagonal / room[..., None]) * SLACK)


def _tau(b: Array, a: Array) -> Array:
    return np.asarray((a * b).sum(axis=1) ** 2 * SLACK)


def _conditioning(tau: Array, squares: Array) -> Array:
    top = squares.max(axis=1, initial=0.0)
    found = np.full(len(tau), np.inf)
    with np.errstate(over="ignore"):  # a top far below the norms' product is as good as none
        np.divide(tau, top, out=found, where=top > 0)
    return found


def _scale(left: Array, right: Array, overwrite: bool) -> _Scaled:
    """Divide each Gram by a power of four near its largest diagonal entry (exact)."""
    shifts, scaled = [], []
    for gram in (left, right):
        top = np.diagonal(gram, axis1=1, axis2=2).max(axis=1, initial=0.0)
        shift = np.clip(2 * (np.frexp(top)[1] // 2), -_RANGE, _RANGE)
        shifts.append(shift)
        factor = np.ldexp(1.0, -shift)[:, None, None]
        scaled.append(np.multiply(gram, factor, out=gram if overwrite else None))
    return _Scaled(scaled[0], scaled[1], shifts[0] + shifts[1])


def _scaled_back(x: Array, exponents: Array) -> Array:
    with np.errstate(over="ignore", under="ignore"):  # ∞ is refused where it would be reported
        return np.asarray(np.ldexp(x, exponents), dtype=np.float64)


def _scaled_up(radius: Array, exponents: Array) -> Array:
    scaled = _scaled_back(radius, exponents)
    return np.where(radius > 0, np.maximum(scaled, 2.0**-1060), scaled)


def _factor(gram: Array) -> tuple[Array, bool]:
    """L (N, r, r) with LLᵀ ≈ G, and whether all are lower triangular.

    Cholesky where it works, else eigenvectors of the balanced G. Balancing by powers of two keeps
    graded factors (columns of very different norms) accurate.
    """
    try:
        return np.asarray(np.linalg.cholesky(gram)), True
    except np.linalg.LinAlgError:
        return np.stack([_one_factor(g) for g in gram]), False


def _one_factor(gram: Array) -> Array:
    try:
        return np.asarray(np.linalg.cholesky(gram))
    except np.linalg.LinAlgError:
        half = np.frexp(np.maximum(np.diagonal(gram), 0.0))[1] // 2
        balanced = np.ldexp(np.ldexp(gram, -half[:, None]), -half[None, :])
        values, vectors = np.linalg.eigh(balanced)
        return np.asarray(np.ldexp(vectors * np.sqrt(np.maximum(values, 0.0)), half[:, None]))
