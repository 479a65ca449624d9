"""A sweep's finished cells as one Parquet table: a row a cell, the same types in every sweep."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from training.card import verify
from training.errors import CardError
from training.parquet import read_rows, write_rows
from training.recipe import recipe_hash
from training.schema import Recipe
from training.spectra_summary import median
from training.sweep import Cell, Sweep

FIGURES = (  # columns taken from a card's evaluation where it has them
    *("pairs", "examples", "preference_loss", "reward_margin", "reward_margin_se"),
    *("reward_accuracy", "reward_accuracy_se", "baseline_accuracy", "clm_loss", "clm_loss_base"),
    *("kl_to_base", "log_ratio_to_base", "accuracy", "accuracy_se", "loss"),
)
SPECTRA = ("median_stable_rank", "median_k90", "median_frobenius", "median_relative_frobenius")
COLUMNS = {
    "recipe_sha256": "text",
    "steps": "int",
    "wall_seconds": "float",
    **dict.fromkeys((*FIGURES, *SPECTRA), "float"),
    "median_base_stable_rank": "float",
    "median_sum_stable_rank": "float",
}


def finished(recipe: Recipe) -> dict[str, Any] | None:
    """The card of the recipe's intact, finished folder; None when it must be run."""
    folder = Path(recipe.output) / recipe.name
    if not folder.exists():
        return None
    try:
        card = verify(folder)
    except CardError:
        return None
    return card if card["recipe_sha256"] == recipe_hash(recipe) else None


def axis_column(axis: str) -> str:
    """The column of an axis: its name, or `axis.NAME` where a figure has that name already."""
    return f"axis.{axis}" if axis in ("name", "stage", *COLUMNS) else axis


def collect(sweep: Sweep, table: Path | None = None) -> Path:
    """Write one row for every finished cell to `table` (None: the sweep's own); returns its path.

    Labels on the axes are text, figures are numbers, a figure that a stage lacks is null.
    """
    table = table or sweep.table
    axes = {axis_column(axis): "text" for axis, _ in sweep.cells[0].labels}
    columns = {"name": "text", "stage": "text", **axes, **COLUMNS}
    rows = []
    for cell in sweep.cells:
        card = finished(cell.recipe)
        if card is not None:
            rows.append(_row(cell, card))
    write_rows(table, columns, rows)
    return table


def _row(cell: Cell, card: dict[str, Any]) -> dict[str, Any]:
    training, evaluation = card["training"], card["evaluation"]
    spectra = training.get("spectra") or {}
    row = {"name": card["name"], "stage": card["stage"]}
    row |= {axis_column(axis): label for axis, label in cell.labels}
    row |= {"recipe_sha256": card["recipe_sha256"], "steps": training["steps"]}
    row |= {"wall_seconds": training["wall_seconds"]}
    row |= {key: evaluation.get(key) for key in FIGURES}
    row |= {key: spectra.get(key) for key in SPECTRA}
    rows = []
    if spectra:
        rows = read_rows(Path(cell.recipe.output) / cell.recipe.name / spectra["file"])
    for key in ("base_stable_rank", "sum_stable_rank"):
        row[f"median_{key}"] = median([r[key] for r in rows if r[key] is not None])
    return row
