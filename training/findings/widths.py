"""Findings of `results/nano-widths`: stable rank against width, objective and seed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from training.share import reduction_share

Row = dict[str, Any]
Cells = dict[tuple[str, str, str], Row]  # (width, seed, objective) → row of results.parquet


def render(rows: Sequence[Row]) -> str:
    """Markdown: the table of stable ranks and what can be counted in it."""
    cells = {(row["width"], row["seed"], row["objective"]): row for row in rows}
    widths = list(dict.fromkeys(row["width"] for row in rows))
    seeds = list(dict.fromkeys(row["seed"] for row in rows))
    steps = ", ".join(sorted({str(row["steps"]) for row in rows}))
    lines = [
        f"`results/nano-widths/`: {len(rows)} runs of {steps} steps × 8 pairs, one thread; LoRA "
        "with r = 16 and lr 5e-4, and BitFit, which has no ΔW, with lr 5e-3. Whole cards, spectra, "
        "`RESULTS.md`. Median stable rank of ΔW over the 16 modules, "
        f"seeds {', '.join(seeds)}:",
        "",
        "| width | CLM | DPO on hh-rlhf | control (DPO, shuffled words) |",
        "| --- | --- | --- | --- |",
    ]
    for width in widths:
        shown = [
            ", ".join(
                f"{cells[width, seed, objective]['median_stable_rank']:.2f}" for seed in seeds
            )
            for objective in ("clm", "dpo", "control")
        ]
        lines.append("| " + " | ".join([width.removeprefix("d"), *shown]) + " |")
    pairs = [(width, seed) for width in widths for seed in seeds]
    return "\n".join([*lines, "", *_objectives(cells, pairs), *_widths(cells, widths, seeds)])


def _objectives(cells: Cells, pairs: Sequence[tuple[str, str]]) -> list[str]:
    rank = "median_stable_rank"
    above = _count(cells[*p, "dpo"][rank] > cells[*p, "clm"][rank] for p in pairs)
    below = _count(cells[*p, "control"][rank] < cells[*p, "clm"][rank] for p in pairs)
    learnt = {
        objective: _count(
            abs(cells[*p, objective]["reward_margin"])
            > 2 * cells[*p, objective]["reward_margin_se"]
            for p in pairs
        )
        for objective in ("dpo", "control")
    }
    n = len(pairs)
    lora = [cells[*p, objective] for p in pairs for objective in ("clm", "dpo", "control")]
    negative = {
        objective: _count(cells[*p, objective]["log_ratio_to_base"] < 0 for p in pairs)
        for objective in ("clm", "dpo", "control")
    }
    drift = max(abs(r["median_sum_stable_rank"] / r["median_base_stable_rank"] - 1) for r in lora)
    positive = _count(row["kl_to_base"] > 0 for row in cells.values())
    return [
        f"* The stable rank of DPO lies above CLM's in {above} of {n} pairs (width, seed). The "
        f"control, trained with the same DPO loss, lies below CLM in {below} of {n}: the objective "
        "alone does not make the stable rank. What differs is the signal: the margin is beyond two "
        f"standard errors of zero in {learnt['dpo']} of {n} runs on hh-rlhf and in "
        f"{learnt['control']} of {n} of the control.",
        "* The log-ratio to the base is negative in "
        + ", ".join(f"{count} of {n} {name}" for name, count in negative.items())
        + f" runs; the KL divergence is positive in {positive} of {len(cells)}. A negative "
        'published "KL" is no KL.',
        *_bitfit(cells, pairs),
        f"* sr(W + ΔW) stays within {drift:.1%} of sr(W), medians over modules.",
    ]


def _bitfit(cells: Cells, pairs: Sequence[tuple[str, str]]) -> list[str]:
    larger = _count(
        cells[*p, "bitfit"]["reward_margin"] > cells[*p, "dpo"]["reward_margin"] for p in pairs
    )
    rise = {
        name: [cells[*p, name]["clm_loss"] - cells[*p, name]["clm_loss_base"] for p in pairs]
        for name in ("bitfit", "dpo")
    }
    shares = [
        reduction_share(cells[*p, "bitfit"]["preference_loss"], cells[*p, "dpo"]["preference_loss"])
        for p in pairs
    ]
    known = [share for share in shares if share is not None]
    return [
        f"* BitFit, at ten times the rate, has a larger margin than LoRA-DPO in {larger} of "
        f"{len(pairs)} pairs and costs more: its CLM loss rises by {min(rise['bitfit']):.3f} to "
        f"{max(rise['bitfit']):.3f}, LoRA's by {min(rise['dpo']):.3f} to {max(rise['dpo']):.3f}. "
        "Its share of LoRA's reduction of the DPO loss is undefined in "
        f"{len(shares) - len(known)} of {len(shares)} pairs (LoRA reduced nothing) and between "
        f"{min(known):.1f} and {max(known):.1f} in the others: no figure to quote."
    ]


def _widths(cells: Cells, widths: Sequence[str], seeds: Sequence[str]) -> list[str]:
    rises = []
    for low, high in pairwise(widths):
        count = _count(
            cells[high, seed, "dpo"]["median_stable_rank"]
            > cells[low, seed, "dpo"]["median_stable_rank"]
            for seed in seeds
        )
        span = f"from width {low.removeprefix('d')} to {high.removeprefix('d')}"
        rises.append(f"{span} in {count} of {len(seeds)} seeds")
    norms = [
        [cells[width, seed, "dpo"]["median_relative_frobenius"] for seed in seeds]
        for width in widths
    ]
    sizes = ", ".join(f"{sum(values) / len(values):.1e}" for values in norms)
    return [
        f"* DPO's stable rank rises {', '.join(rises)}. {len(widths)} widths and so few steps "
        f"support no law; ‖ΔW‖/‖W‖ (means over seeds {sizes}) is not controlled here.",
    ]


def _count(values: Iterable[bool]) -> int:
    return sum(values)
