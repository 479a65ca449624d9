"""An audit as one HTML page that needs nothing else: no script, no style sheet, no font."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from pyharness.geometry.summary import Summary, plain_words

_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}"
    "table{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%}"
    "td,th{padding:.15rem .6rem;text-align:right;border-bottom:1px solid #ddd}"
    "td:first-child,th:first-child{text-align:left;overflow-wrap:anywhere}"
    "svg{vertical-align:middle}"
)
_COLUMNS = (
    ("module", "module"),
    ("r", "r"),
    ("stable_rank", "stable rank"),
    ("k90", "k90"),
    ("k99", "k99"),
    ("recommended_rank", "rank"),
    ("spectral_norm", "‖ΔW‖₂"),
    ("truncation_spectral", "‖ΔW − ΔW_k‖₂"),
    ("tier", "tier"),
)


def page(records: Sequence[dict[str, Any]], summaries: Sequence[Summary]) -> str:
    """The whole page; names from the adapter are escaped."""
    sections = "\n".join(
        _section(summary, [r for r in records if r["adapter"] == summary.adapter])
        for summary in summaries
    )
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Adapter audit</title>\n'
        f"<style>{_STYLE}</style>\n<h1>Adapter audit</h1>\n{sections}\n</html>\n"
    )


def _section(summary: Summary, rows: Sequence[dict[str, Any]]) -> str:
    words = "".join(f"<p>{html.escape(line)}</p>" for line in plain_words(summary))
    head = "".join(f"<th>{html.escape(title)}</th>" for _, title in _COLUMNS) + "<th>spectrum</th>"
    body = "\n".join(f"<tr>{_row(row)}</tr>" for row in rows)
    return (
        f"<h2>{html.escape(summary.adapter)}</h2>\n{words}\n"
        f"<table>\n<tr>{head}</tr>\n{body}\n</table>"
    )


def _row(row: dict[str, Any]) -> str:
    cells = "".join(f"<td>{html.escape(_text(row[key]))}</td>" for key, _ in _COLUMNS)
    return f"{cells}<td>{_bars(row['sigma'])}</td>"


def _text(value: Any) -> str:
    if value is None:
        return "–"
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _bars(sigma: Sequence[float]) -> str:
    """σ_k/σ₁ as bars."""
    if not sigma or not sigma[0]:
        return ""
    width = max(1, 128 // len(sigma))
    bars = "".join(
        f'<rect x="{i * width}" y="{24 * (1 - s / sigma[0]):.1f}" width="{max(width - 1, 1)}" '
        f'height="{24 * s / sigma[0]:.1f}"/>'
        for i, s in enumerate(sigma)
    )
    return f'<svg width="{width * len(sigma)}" height="24" fill="#357">{bars}</svg>'
