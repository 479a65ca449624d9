"""A compression as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from pyharness.errors import plain
from pyharness.geometry.compress import Compressed
from pyharness.report.audit_text import digits

_HEAD = ("module", "rank", "error ‖·‖₂", "error ‖·‖_F", "best possible", "of ‖ΔW‖_F")


def table(found: Sequence[Compressed]) -> str:
    """One line per module; errors are upper bounds, proved."""
    cells = [
        (
            plain(c.module),
            f"{c.rank_before} → {c.rank}",
            f"≤ {c.error_spectral.upper:.3g}",
            f"≤ {c.error_frobenius.upper:.3g}",
            digits(c.best, "float64", 3),
            f"{100 * c.error_frobenius.upper / c.norm.lower:.3g} %" if c.norm.lower else "–",
        )
        for c in found
    ]
    widths = [max(len(line[i]) for line in [_HEAD, *cells]) for i in range(len(_HEAD))]
    lines = []
    for line in [_HEAD, *cells]:
        rest = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        lines.append("  ".join([line[0].ljust(widths[0]), *rest]))
    return "\n".join([lines[0], "─" * len(lines[0]), *lines[1:]])
