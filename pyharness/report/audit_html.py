"""An audit as one HTML page that needs nothing else: no script, no style sheet, no font."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pyharness.errors import plain
from pyharness.geometry.enclosure import UNCERTIFIED, Interval
from pyharness.report.audit_text import digits

_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}"
    "table{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%}"
    "td,th{padding:.15rem .6rem;text-align:right;border-bottom:1px solid #ddd}"
    "td:first-child,th:first-child{text-align:left;overflow-wrap:anywhere}"
    "svg{vertical-align:middle}"
)
_COLUMNS = (
    ("module", "module"),
    ("r", "r"),
    ("frobenius_norm", "‖ΔW‖_F"),
    ("spectral_norm", "‖ΔW‖₂"),
    ("stable_rank", "stable rank"),
    ("participation_rank", "participation rank"),
    ("entropy_rank", "entropy rank"),
    ("k90", "k90"),
    ("k99", "k99"),
    ("recommended_rank", "rank"),
    ("truncation_spectral", "‖ΔW − ΔW_k‖₂"),
    ("truncation_frobenius", "‖ΔW − ΔW_k‖_F"),
    ("tier", "tier"),
)
_BASE_COLUMNS = (
    ("overlap_right", "overlap in"),
    ("overlap_right_bonus", "× random"),
    ("overlap_left", "overlap out"),
    ("overlap_left_bonus", "× random"),
    ("gain_right", "beyond gains"),
    ("stable_rank_base", "sr(W)"),
    ("stable_rank_merged", "sr(W + ΔW)"),
)


@dataclass(frozen=True)
class Section:
    """One adapter: its records, and what is said of them in words."""

    title: str
    words: Sequence[str]
    records: Sequence[dict[str, Any]]


def page(sections: Sequence[Section]) -> str:
    """The whole page; names from the adapter are escaped.

    A cell shows the digits that are certain; its title has the number and its bounds in full, the
    same as in JSON and Parquet.
    """
    body = "\n".join(_section(section) for section in sections)
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Adapter audit</title>\n'
        f"<style>{_STYLE}</style>\n<h1>Adapter audit</h1>\n{body}\n</html>\n"
    )


def _section(section: Section) -> str:
    rows = section.records
    columns = _COLUMNS + (_BASE_COLUMNS if rows and _BASE_COLUMNS[0][0] in rows[0] else ())
    words = "".join(f"<p>{_escaped(line)}</p>" for line in section.words)
    head = "".join(f"<th>{html.escape(title)}</th>" for _, title in columns) + "<th>spectrum</th>"
    cells = ("".join(_cell(row, key) for key, _ in columns) for row in rows)
    body = "\n".join(
        f"<tr>{line}<td>{_bars(row['sigma'])}</td></tr>"
        for line, row in zip(cells, rows, strict=True)
    )
    return (
        f"<h2>{_escaped(section.title)}</h2>\n{words}\n<table>\n<tr>{head}</tr>\n{body}\n</table>"
    )


def _escaped(text: str) -> str:
    return html.escape(plain(text))


def _cell(row: dict[str, Any], key: str) -> str:
    value, low, high = row[key], row.get(f"{key}_lower"), row.get(f"{key}_upper")
    least = row.get(f"{key}_least", value)
    if value is None:
        return "<td>–</td>"
    if least != value:
        return f'<td title="{least!r} to {value!r}">{least}–{value}</td>'
    if low is not None and high is not None:
        shown = digits(Interval(low, high), row["tier"])
        return f'<td title="{value!r} in [{low!r}, {high!r}]">{_escaped(shown)}</td>'
    if isinstance(value, float):
        shown = digits(Interval(value, value), UNCERTIFIED)
        return f'<td title="{value!r}">{_escaped(shown)}</td>'
    return f"<td>{_escaped(str(value))}</td>"


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
