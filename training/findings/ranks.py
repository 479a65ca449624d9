"""Findings of `results/nano-ranks` beside `results/nano-full`: rank × learning rate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from training.sweep_table import axis_column

Row = dict[str, Any]
# objective → what it is judged by (less is better), and its column
JUDGED = {"clm": ("CLM loss", "clm_loss"), "dpo": ("DPO loss", "preference_loss")}


def render(lora: Sequence[Row], full: Sequence[Row]) -> str:
    """Markdown: one table an objective; then what can be counted in the two."""
    steps = ", ".join(sorted({str(row["steps"]) for row in (*lora, *full)}))
    seeds = ", ".join(sorted({row["seed"] for row in (*lora, *full)}))
    parts = [
        f"`results/nano-ranks` ({len(lora)} runs) and `results/nano-full` ({len(full)} runs): nano "
        f"base of width 192, {steps} steps × 8 pairs, α = 2r, seed {seeds}. Held-out loss, and in "
        "brackets the median stable ranks of ΔW and of W + ΔW, per rank (rows; `full`: every "
        "weight) and learning rate (columns). One seed and "
        f"{min(row['pairs'] for row in (*lora, *full)):.0f} held-out pairs: read tendencies over "
        "the table, not single cells."
    ]
    for objective in dict.fromkeys(row["objective"] for row in lora):
        mine = [row for row in lora if row["objective"] == objective]
        whole = [row for row in full if row[axis_column("loss")] == objective]
        parts += ["", *_table(objective, mine, whole), "", *_counted(objective, mine, whole)]
    return "\n".join(parts)


def _table(objective: str, lora: Sequence[Row], full: Sequence[Row]) -> list[str]:
    name, column = JUDGED[objective]
    rates = sorted({row["optim.lr"] for row in (*lora, *full)}, key=float)
    lines = [
        f"| {objective.upper()}: {name} | " + " | ".join(f"lr {rate}" for rate in rates) + " |",
        "| --- " * (len(rates) + 1) + "|",
    ]
    ranks = list(dict.fromkeys(row["adapter.r"] for row in lora))
    for label, rows in [
        *((f"r = {r}", [row for row in lora if row["adapter.r"] == r]) for r in ranks),
        ("full", full),
    ]:
        found = {row["optim.lr"]: row for row in rows}
        cells = [_cell(found[rate], column) if rate in found else "·" for rate in rates]
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    base = [row["median_base_stable_rank"] for row in (*lora, *full)]
    before = "log 2" if objective == "dpo" else f"{lora[0]['clm_loss_base']:.4f}"
    return [*lines, "", f"Before training: loss {before}, median sr(W) {base[0]:.2f}."]


def _cell(row: Row, column: str) -> str:
    ranks = (row["median_stable_rank"], row["median_sum_stable_rank"])
    return f"{row[column]:.4f} ({ranks[0]:.2f}, {ranks[1]:.2f})"


def _counted(objective: str, lora: Sequence[Row], full: Sequence[Row]) -> list[str]:
    name, column = JUDGED[objective]

    def best(rows: Sequence[Row]) -> Row:
        return min(rows, key=lambda row: float(row[column]))

    by_rank: dict[str, list[Row]] = {}
    by_rate: dict[str, list[Row]] = {}
    for row in lora:
        by_rank.setdefault(row["adapter.r"], []).append(row)
        by_rate.setdefault(row["optim.lr"], []).append(row)
    chosen = {r: best(rows) for r, rows in by_rank.items()}
    least = min(chosen, key=lambda r: chosen[r][column])
    lines = [
        f"* Best {name} over the learning rates, by rank: "
        + ", ".join(
            f"r = {r}: {row[column]:.4f} (lr {row['optim.lr']})" for r, row in chosen.items()
        )
        + f"; least at r = {least}."
    ]
    if full:
        whole = best(full)
        reach = [r for r, row in chosen.items() if row[column] <= whole[column]]
        lines[0] += (
            f" Full fine-tuning: {whole[column]:.4f} (lr {whole['optim.lr']}), reached by "
            f"{len(reach)} of {len(chosen)} ranks."
        )
    growth = []
    for rate, rows in by_rate.items():
        ordered = sorted(rows, key=lambda row: int(row["adapter.r"]))
        first, last = ordered[0], ordered[-1]
        growth.append(
            f"lr {rate}: {first['median_stable_rank']:.2f} → {last['median_stable_rank']:.2f}, "
            f"‖ΔW‖/‖W‖ {first['median_relative_frobenius']:.1e} → "
            f"{last['median_relative_frobenius']:.1e}"
        )
    ends = [int(r) for r in by_rank]
    lines.append(
        f"* Stable rank of ΔW from r = {min(ends)} to r = {max(ends)}: {'; '.join(growth)}."
    )
    if full:
        spans = [row["median_stable_rank"] for row in full]
        lines.append(
            f"* Full fine-tuning's ΔW has median stable rank {min(spans):.2f} to {max(spans):.2f}."
        )
    return lines
