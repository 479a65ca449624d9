"""The best approximation of lower rank of an update, as factors, and its certified error."""

from __future__ import annotations

import numpy as np

from pyharness.adapters.peft_config import Scaling
from pyharness.geometry.enclosure import Interval
from pyharness.geometry.floats import SLACK, Array, U
from pyharness.geometry.measures import root, scale_interval
from pyharness.geometry.spectra import Factor, Options, factors_spectrum

_ROUGH = Options(width=1e-2)  # an error's own size is wanted to two digits, not to nine


def truncated(b: Factor, a: Factor, scaling: Scaling, k: int) -> tuple[Array, Array]:
    """(B', A') of rank k with B'A' ≈ (s·BA)_k, balanced: B'ᵀB' = A'A'ᵀ = diag(s·σ).

    B is m×r and A r×n; B' is m×k and A' k×n. The scale s is in the factors. Through the triangular
    factors of B and Aᵀ, so nothing of size m×n is formed; zero columns where the rank is below k.
    """
    left, upper = np.linalg.qr(b.astype(np.float64))
    right, lower = np.linalg.qr(a.T.astype(np.float64))
    u, sigma, vt = np.linalg.svd(upper @ lower.T)
    size = min(k, len(sigma))
    weight = np.sqrt(sigma[:size] * scale_interval(scaling).middle)
    sign = 1.0 if scaling.alpha >= 0 else -1.0
    new_b, new_a = np.zeros((b.shape[0], k)), np.zeros((k, a.shape[1]))
    new_b[:, :size] = left @ (u[:, :size] * (sign * weight))
    new_a[:size] = (weight[:, None] * vt[:size]) @ right.T
    return new_b, new_a


def difference(
    b: Factor, a: Factor, scaling: Scaling, new_b: Array, new_a: Array
) -> tuple[Interval, Interval]:
    """Bounds of ‖s·BA − B'A'‖₂ and ‖s·BA − B'A'‖_F, whatever B' and A' are.

    The difference is a product of rank r + k, [s̃B, −B']·[A; A'], with s̃B rounded entry by entry:
    that changes it by at most (|s − s̃|/s̃ + u)·‖s̃B‖_F‖A‖_F, which is added to the upper bounds.

    Lean: `AdapterGeometry.Soundness.difference`.
    """
    scale = scale_interval(scaling)
    s = scale.middle if scaling.alpha >= 0 else -scale.middle
    scaled = b.astype(np.float64) * s
    both_b = np.concatenate([scaled, -new_b], axis=1)
    both_a = np.concatenate([a.astype(np.float64), new_a], axis=0)
    found = factors_spectrum(both_b, both_a, _ROUGH)
    off = U + ((scale.upper - scale.lower) / scale.middle if scale.middle else 0.0)
    extra = off * float(np.linalg.norm(scaled) * np.linalg.norm(a.astype(np.float64))) * SLACK
    one = Interval(1.0, 1.0)
    top = Interval(float(found.lower[0]), float(found.upper[0]))
    return _wider(root(top, one), extra), _wider(root(found.frobenius_sq, one), extra)


def _wider(x: Interval, extra: float) -> Interval:
    if not extra:
        return x
    return Interval(
        max(float(np.nextafter(x.lower - extra, -np.inf)), 0.0),
        float(np.nextafter(x.upper + extra, np.inf)),
    )
