"""`python -m training sweep SWEEP.yaml --pack DIR`: a sweep's finished cells as a few small files.

`results.parquet` (a row a cell), `spectra.parquet` (every recorded spectrum, the largest
`KEPT_VALUES` singular values of each), `cards.json` (the run cards, whole) and `RESULTS.md` (made
from `results.parquet`, unfinished cells named), `manifest.json` (hashes of the four; `python -m
training verify DIR` checks them). Adapters stay where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.errors import TrainingError
from training.files import write_json, write_text
from training.pack_check import seal
from training.parquet import read_rows, write_rows
from training.sweep import Sweep
from training.sweep_table import axis_column, collect, finished

KEPT_VALUES = 16
ALL_RAN = "All cells ran."


def pack(sweep: Sweep, target: Path) -> str:
    """Write the files below `target`; returns the text of `RESULTS.md`.

    Raises TrainingError when no cell is finished.
    """
    from training.spectrum import COLUMNS

    cards = {cell.recipe.name: finished(cell.recipe) for cell in sweep.cells}
    done = [(cell, card) for cell in sweep.cells if (card := cards[cell.recipe.name]) is not None]
    if not done:
        raise TrainingError("no cell of the sweep is finished", where=sweep.name)
    rows: list[dict[str, Any]] = []
    for cell, card in done:
        spectra = card["training"].get("spectra")
        if spectra:
            for row in read_rows(Path(cell.recipe.output) / cell.recipe.name / spectra["file"]):
                kept = row["singular_values"][:KEPT_VALUES]
                rows.append({"run": card["name"], **row, "singular_values": kept})
    target.mkdir(parents=True, exist_ok=True)
    if rows:
        write_rows(target / "spectra.parquet", {"run": "text", **COLUMNS}, rows)
    write_json(target / "cards.json", [card for _, card in done])
    collect(sweep, target / "results.parquet")
    absent = [name for name, card in cards.items() if card is None]
    axes = [axis_column(axis) for axis, _ in sweep.cells[0].labels]
    text = render(sweep.name, axes, read_rows(target / "results.parquet"), absent)
    write_text(target / "RESULTS.md", text)
    seal(target)  # last, so that a pack killed half-way does not verify
    return text


def render(
    name: str, axes: Sequence[str], rows: Sequence[dict[str, Any]], absent: Sequence[str]
) -> str:
    """Markdown: one line a finished cell, medians over modules; then what was not run."""
    heads = (*axes, "steps", "s", "sr(ΔW)", "k90", "‖ΔW‖/‖W‖", "sr(W)", "sr(W+ΔW)")
    heads += ("DPO loss", "margin ± se", "accuracy", "CLM loss base → run", "KL", "log-ratio")
    lines = [
        f"# {name}",
        "",
        "Medians over modules at the last step; held-out figures in fp32.",
        "",
    ]
    lines += ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    for row in rows:
        cells = [str(row[axis]) for axis in axes]
        cells += [str(row["steps"]), f"{row['wall_seconds']:.0f}"]
        cells += [_shown(row["median_stable_rank"], ".3f"), _shown(row["median_k90"], "g")]
        cells += [_shown(row["median_relative_frobenius"], ".2e")]
        cells += [_shown(row[f"median_{key}_stable_rank"], ".3f") for key in ("base", "sum")]
        cells += [_shown(row["preference_loss"], ".4f")]
        cells += [
            f"{_shown(row['reward_margin'], '+.4f')} ± {_shown(row['reward_margin_se'], '.4f')}"
        ]
        cells += [_shown(row["reward_accuracy"], ".3f")]
        cells += [f"{_shown(row['clm_loss_base'], '.4f')} → {_shown(row['clm_loss'], '.4f')}"]
        cells += [_shown(row["kl_to_base"], ".2e"), _shown(row["log_ratio_to_base"], "+.2e")]
        lines.append("| " + " | ".join(cells) + " |")
    lines += ["", f"Not run ({len(absent)}): {', '.join(absent)}." if absent else ALL_RAN]
    return "\n".join(lines) + "\n"


def _shown(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)
