"""An audit as plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyharness.errors import plain
from pyharness.geometry.enclosure import Interval
from pyharness.geometry.rows import ModuleRow
from pyharness.geometry.summary import Summary

_HEAD = (
    "module",
    "r",
    "‖ΔW‖_F",
    "‖ΔW‖₂",
    "stable rank",
    "k90",
    "k99",
    "rank",
    "‖ΔW − ΔW_k‖₂",
    "tier",
)


def table(summary: Summary, rows: Sequence[ModuleRow]) -> str:
    """One line per module under the adapter's name; printed digits are certain, or `~` says no."""
    cells = [_cells(row) for row in rows]
    widths = [max(len(line[i]) for line in [_HEAD, *cells]) for i in range(len(_HEAD))]
    ranks = ", ".join(map(str, summary.ranks))
    title = f"{plain(summary.adapter)}: {summary.modules} modules, rank {ranks}"
    lines = [title, _line(_HEAD, widths), "─" * (sum(widths) + 2 * (len(widths) - 1))]
    return "\n".join([*lines, *(_line(line, widths) for line in cells)])


def base_table(records: Sequence[Mapping[str, Any]]) -> str:
    """Overlaps with the base weight beside what a random subspace would have."""
    sides = ("overlap in", "× random", "overlap out", "× random")
    head = ("module", *sides, "beyond gains", "sr(W)", "sr(W + ΔW)")
    cells = [
        (
            plain(r["module"]),
            *_side(r, "overlap_right"),
            *_side(r, "overlap_left"),
            "–" if r["gain_right"] is None else f"{r['gain_right']:.4f}",
            _rank(r, "stable_rank_base"),
            _rank(r, "stable_rank_merged"),
        )
        for r in records
    ]
    widths = [max(len(line[i]) for line in [head, *cells]) for i in range(len(head))]
    title = f"the {_count_of(records)} leading directions against those of the base weight"
    return "\n".join([title, *(_line(line, widths) for line in [head, *cells])])


def trend(record: Mapping[str, Any]) -> str:
    """One line: the stable rank of one kind of module against depth."""
    kind = plain(record["kind"])
    if record["correlation"] is None:
        return f"{kind}: {record['layers']} layers are too few for a trend with depth"
    orders = "all" if record["exact"] else f"{record['orders']}"
    return (
        f"{kind}: stable rank against depth over {record['layers']} layers: "
        f"ρ = {record['correlation']:+.2f}, p = {record['p_value']:.2g} ({orders} orders)"
    )


def pair_table(records: Sequence[Mapping[str, Any]]) -> str:
    """Overlaps of two adapters beside what a random subspace would have."""
    head = ("module", "overlap in", "× random", "overlap out", "× random")
    cells = [
        (plain(r["module"]), *_side(r, "overlap_right"), *_side(r, "overlap_left")) for r in records
    ]
    widths = [max(len(line[i]) for line in [head, *cells]) for i in range(len(head))]
    title = f"the {_count_of(records)} leading directions of one against those of the other"
    return "\n".join([title, *(_line(line, widths) for line in [head, *cells])])


def _count_of(records: Sequence[Mapping[str, Any]]) -> str:
    """How many directions were compared: fewer than asked for where the rank is smaller."""
    counts = sorted({record["top"] for record in records})
    return "–".join(map(str, counts[:: len(counts) - 1] if len(counts) > 1 else counts))


def _rank(record: Mapping[str, Any], name: str) -> str:
    value, low, high = (record[key] for key in (name, f"{name}_lower", f"{name}_upper"))
    return f"~{value:.5g}" if low is None else digits(Interval(low, high), "float64", 5)


def _side(record: Mapping[str, Any], name: str) -> tuple[str, str]:
    p, low, high = (record[key] for key in (name, f"{name}_lower", f"{name}_upper"))
    if p is None:
        return "–", "–"
    bounds = None if low is None else Interval(low, high)
    shown = digits(bounds, "float64", 4) if bounds else f"~{p:.3g}"
    return shown, f"{record[f'{name}_bonus']:.3g}"


def _cells(row: ModuleRow) -> tuple[str, ...]:
    return (
        plain(row.module),
        str(row.r),
        digits(row.frobenius_norm, row.tier),
        digits(row.spectral_norm, row.tier),
        "zero" if row.stable_rank is None else digits(row.stable_rank, row.tier),
        _count(row.k90),
        _count(row.k99),
        str(row.recommended_rank),
        digits(row.truncation_spectral, row.tier),
        row.tier,
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = cells[0].ljust(widths[0])
    rest = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
    return "  ".join([first, *rest]).rstrip()


def _count(bounds: tuple[int, int] | None) -> str:
    if bounds is None:
        return "–"
    low, high = bounds
    return str(low) if low == high else f"{low}–{high}"


def digits(value: Interval, tier: str, most: int = 6) -> str:
    """Up to `most` significant digits, all of them right; both ends, rounded outward, where fewer
    than three are; `~` before an estimate."""
    if tier == "uncertified":
        return f"~{value.middle:.{most - 1}g}"
    for count in range(most, 0, -1):
        low, high = (f"{x:.{count}g}" for x in (value.lower, value.upper))
        if low == high and (count > 2 or value.lower == value.upper):
            return low
    high = _outward(value.upper, up=True)
    return f"≤ {high}" if value.lower <= 0 else f"{_outward(value.lower, up=False)}–{high}"


def _outward(x: float, *, up: bool) -> str:
    """Three significant digits, rounded in one direction."""
    from decimal import ROUND_CEILING, ROUND_FLOOR, Context  # few audits need it

    rounded = Context(prec=3, rounding=ROUND_CEILING if up else ROUND_FLOOR).create_decimal(x)
    return f"{float(rounded):g}"
