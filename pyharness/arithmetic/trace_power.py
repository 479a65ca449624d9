"""λmax of a large matrix with eigenvalues ≥ 0, enclosed by repeated squaring.

With M of trace 1 and t = tr M²: every eigenvalue μ is in [0, 1], so t = Σ μ² ≤ μmax Σ μ = μmax and
μmax² ≤ t. Squaring and rescaling halves the relative width of the interval [t, √t] each time (and
far faster where the top eigenvalue is simple). No eigenvector, no gap assumption.
"""

from __future__ import annotations

from flint import arb, arb_mat, ctx

MAX_SQUARINGS = 512
"""Each squaring gains at least one bit; a simple top eigenvalue needs only about log₂ of `prec`."""


def largest_eigenvalue(matrix: arb_mat, prec: int) -> arb:
    """Enclosure of λmax of an n×n matrix with real eigenvalues ≥ 0, not necessarily symmetric.

    Every matrix of that kind inside the enclosure is covered. About `prec` correct bits where the
    entries allow it; 0 for n = 0.

    Lean: `AdapterGeometry.Soundness.largest_eigenvalue`.
    """
    n = matrix.nrows()
    with ctx.workprec(prec + 2 * n.bit_length() + 32):
        if n == 0:
            return arb(0)
        trace = matrix.trace()
        if not trace > 0:
            return arb(0).union(trace.nonnegative_part())
        scales = [trace]
        current = matrix / trace
        best = trace * (arb(1) / n).union(arb(1))  # the largest of n numbers ≥ 0 with sum 1
        for _ in range(min(prec + 32, MAX_SQUARINGS)):
            squared = current * current
            t = squared.trace()
            if not t > 0:
                break
            enclosure = _unfold(t.union(t.sqrt()), scales)
            before = best.rel_accuracy_bits()
            best = best.intersection(enclosure)
            if best.rel_accuracy_bits() >= prec or enclosure.rel_accuracy_bits() < before - 8:
                break
            scales.append(t)
            current = squared / t
        return best


def _unfold(top: arb, scales: list[arb]) -> arb:
    """λ from the largest eigenvalue of the last rescaled square."""
    for scale in reversed(scales[1:]):
        top = (scale * top).sqrt()
    return scales[0] * top
