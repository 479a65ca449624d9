"""How much two k-dimensional subspaces share, and what a random one would.

p = ‖V₁ᵀV₂‖_F²/k = tr(P₁P₂)/k is in [0, 1]. Its mean for a uniformly random subspace is exactly k/d
(Lean: `avg_subspaceOverlap_signedPerm` and `integral_trace_mul_eq`, for any isotropic one).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from pyharness.geometry.enclosure import Interval
from pyharness.geometry.floats import SLACK, gamma
from pyharness.geometry.frames import Frame


@dataclass(frozen=True)
class Overlap:
    """Overlap of two frames of the same k and dimension d.

    Fields
    ------
    p : estimate of ‖V₁ᵀV₂‖_F²/k. bounds : of p; None where a frame has no certified angle.
    expected : k/d, the mean for a random subspace. bonus : p/expected.
    """

    p: float
    bounds: Interval | None
    expected: Fraction

    @property
    def bonus(self) -> float:
        return self.p / float(self.expected)


def overlap(first: Frame, second: Frame) -> Overlap:
    """The overlap, with bounds where both frames are certified.

    With V_i = Q_i H_i, ‖Q₁ᵀQ₂‖_F² is ‖V₁ᵀV₂‖_F² up to the factors 1 ± δ₁ and 1 ± δ₂; for the true
    projections |tr(P₁P₂) − ‖Q₁ᵀQ₂‖_F²| ≤ Σ sin θ_i of both, at most √k times their ‖sin Θ‖_F,
    because P − QQᵀ has the eigenvalues ± sin θ_i and the other projection is between 0 and 1.

    Raises
    ------
    ValueError : frames of different sizes.
    """
    if first.matrix.shape != second.matrix.shape:
        raise ValueError(f"frames of sizes {first.matrix.shape} and {second.matrix.shape}")
    k, d = first.k, first.dimension
    product = first.matrix.T @ second.matrix
    square = float(np.einsum("ij,ij->", product, product))
    p = min(max(square / k, 0.0), 1.0)
    angle = first.angle + second.angle
    if not (np.isfinite(angle) and max(first.skew, second.skew) < 0.5):
        return Overlap(p, None, Fraction(k, d))
    sizes = [float(np.linalg.norm(f.matrix)) * SLACK for f in (first, second)]
    off = gamma(d) * sizes[0] * sizes[1] * SLACK
    norm = float(np.sqrt(square))
    high = (norm * SLACK + off) ** 2 / ((1 - first.skew) * (1 - second.skew)) * SLACK
    low = max(norm / SLACK - off, 0.0) ** 2 / ((1 + first.skew) * (1 + second.skew)) / SLACK
    turn = float(np.sqrt(k)) * angle * SLACK
    bounds = Interval(max((low - turn) / k / SLACK, 0.0), min((high + turn) / k * SLACK, 1.0))
    return Overlap(p, bounds, Fraction(k, d))
