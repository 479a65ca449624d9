"""Findings of the shipped adapters that recorded spectra: stable rank along training."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from scipy.stats import spearmanr

from training.spectra_summary import median

Row = dict[str, Any]
SHOWN = 7  # steps in the table; the file has them all


def render(runs: Mapping[str, tuple[Row, Sequence[Row]]]) -> str:
    """Markdown for runs of one base: name → (run card, rows of its spectra)."""
    ranks = {name: by_step(rows) for name, (_, rows) in runs.items()}
    steps = sorted(set.intersection(*(set(found) for found in ranks.values())))
    shown = steps[:: max(1, -(-len(steps) // SHOWN))]
    shown = shown if steps[-1] in shown else [*shown, steps[-1]]
    lines = [
        "Median stable rank of ΔW over all trained modules, along training (every recorded step, "
        "with all singular values, is in the adapters' `spectra.parquet`; step 0 has ΔW = 0 and so "
        "none):",
        "",
        "| run | modules | " + " | ".join(f"step {step}" for step in shown) + " | k90 | ‖ΔW‖/‖W‖ |",
        "| --- " * (len(shown) + 4) + "|",
    ]
    for name, (card, _) in runs.items():
        summary = card["training"]["spectra"]
        values = [median(list(ranks[name][step].values())) for step in shown]
        cells = [f"{value:.2f}" for value in values if value is not None]
        lines.append(
            f"| `{name}` | {summary['modules']} | {' | '.join(cells)} | {summary['median_k90']:g} "
            f"| {summary['median_relative_frobenius']:.1e} |"
        )
    return "\n".join([*lines, "", *_comparisons(runs, ranks, steps[-1])])


def by_step(rows: Sequence[Row]) -> dict[int, dict[str, float]]:
    """step → module → stable rank, where there is one."""
    found: dict[int, dict[str, float]] = {}
    for row in rows:
        if row["stable_rank"] is not None:
            found.setdefault(row["step"], {})[row["module"]] = row["stable_rank"]
    return found


def _comparisons(
    runs: Mapping[str, tuple[Row, Sequence[Row]]],
    ranks: Mapping[str, Mapping[int, Mapping[str, float]]],
    step: int,
) -> list[str]:
    stage = {name: card["stage"] for name, (card, _) in runs.items()}
    dpo = [name for name in runs if stage[name] == "dpo"]
    lines = []
    for other in (name for name in runs if stage[name] == "clm"):
        for name in dpo:
            pairs = _common(ranks[name][step], ranks[other][step])
            above = sum(a > b for a, b in pairs)
            first = min(set(ranks[name]) & set(ranks[other]))
            early = _common(ranks[name][first], ranks[other][first])
            lines.append(
                f"* `{name}` lies above `{other}` in {above} of {len(pairs)} modules at step "
                f"{step}, and in {sum(a > b for a, b in early)} of {len(early)} at step {first}."
            )
    for index, name in enumerate(dpo):
        for other in (o for o in dpo[index + 1 :] if _asked(runs[o][0]) == _asked(runs[name][0])):
            pairs = _common(ranks[name][step], ranks[other][step])
            correlation = float(spearmanr(pairs).statistic)
            moved = sorted(abs(a / b - 1) for a, b in pairs)
            lines.append(
                f"* Two seeds of DPO: rank correlation {correlation:.2f} "
                f"over {len(pairs)} modules; a module's stable rank differs by "
                f"{moved[len(moved) // 2]:.0%} (median) and by {moved[-1]:.0%} at most."
            )
    for name, (_, rows) in runs.items():
        lines.append(f"* `{name}` at step {step}, by type of module: {_types(rows, step)}.")
    return lines


def _asked(card: Row) -> dict[str, Any]:
    """The card's recipe but for name and seeds: equal for two seeds of one thing."""
    recipe = card.get("recipe", {})
    return {key: value for key, value in recipe.items() if key not in ("name", "seeds", "output")}


def _common(left: Mapping[str, float], right: Mapping[str, float]) -> list[tuple[float, float]]:
    return [(left[module], right[module]) for module in left if module in right]


def _types(rows: Sequence[Row], step: int) -> str:
    types: dict[str, list[float]] = {}
    for row in rows:
        if row["step"] == step and row["stable_rank"] is not None:
            types.setdefault(row["module"].rsplit(".", 1)[-1], []).append(row["stable_rank"])
    middle = {kind: median(values) or 0.0 for kind, values in types.items()}
    return ", ".join(
        f"{kind} {middle[kind]:.2f}" for kind in sorted(middle, key=middle.__getitem__)
    )
