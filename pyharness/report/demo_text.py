"""The rank demonstration on a terminal: a table and the spectra as bars."""

from __future__ import annotations

import math
from collections.abc import Sequence

from pyharness.geometry.rank_demo import Demo
from pyharness.report.audit_text import digits

_BLOCKS = " ▁▂▃▄▅▆▇█"
_DECADES = 4  # from the largest value down


def page(found: Demo) -> str:
    """Errors beside the Eckart–Young errors, all digits right, then σ_k on a logarithmic scale."""
    lines = [f"64×64 target of rank 4 and a noise floor, seed {found.seed}", ""]
    lines.append("  r    ‖BA − T‖/‖T‖    best possible    above it by    singular values of BA")
    for fit in found.fits:
        shown = "  ".join(f"{s:.4g}" for s in fit.sigma[:6])
        error, best = (digits(x, "exact", 5) for x in (fit.error_bounds, fit.best_bounds))
        above = f"{100 * (fit.error / fit.best - 1):.2g} %" if fit.best else "–"
        lines.append(f"{fit.r:3d}    {error:<12}    {best:<13}    {above:<11}    {shown}")
    lines += ["", f"σ_k, {_DECADES} decades from top to bottom:"]
    lines.append(f"  target  {bars(found.target_sigma, found.target_sigma[0])}")
    for fit in found.fits:
        lines.append(f"  r = {fit.r:<3d} {bars(fit.sigma, found.target_sigma[0])}")
    return "\n".join(lines)


def bars(sigma: Sequence[float], top: float) -> str:
    """One block a value, its height the logarithm."""
    out = ""
    for s in sigma:
        height = 1 + math.log10(s / top) / _DECADES if s > 0 else 0.0
        out += _BLOCKS[max(0, min(len(_BLOCKS) - 1, math.ceil(height * (len(_BLOCKS) - 1))))]
    return out
