"""The shipped results: whole runs only, tables that follow from the cards and spectra there."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="results are Parquet: pip install -e '.[report]'")
pytest.importorskip("torch", reason="figures are made with torch: pip install -e '.[train]'")

from training.card import check_fields, read_card
from training.pack import KEPT_VALUES, render
from training.parquet import read_rows
from training.recipe import recipe_hash
from training.spectrum import figures, median
from training.sweep import load_sweep
from training.sweep_table import axis_column

TRAINING = Path(__file__).resolve().parents[2] / "training"
RESULTS = sorted(path.parent for path in TRAINING.glob("results/*/results.parquet"))
BYTES_ALLOWED = 4_000_000  # 12 MB together with the shipped adapters


def test_results_are_there_and_small() -> None:
    assert RESULTS
    files = [path for path in (TRAINING / "results").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= BYTES_ALLOWED


@pytest.mark.parametrize("folder", RESULTS, ids=lambda folder: folder.name)
def test_every_row_is_a_whole_run_of_the_sweep_in_the_repository(folder: Path) -> None:
    cards = {card["name"]: card for card in json.loads((folder / "cards.json").read_text("utf-8"))}
    rows = read_rows(folder / "results.parquet")
    cells = {
        cell.recipe.name: cell
        for cell in load_sweep(TRAINING / "sweeps" / f"{folder.name}.yaml").cells
    }
    assert [row["name"] for row in rows] == list(cards)
    for row in rows:
        card, cell = cards[row["name"]], cells[row["name"]]
        check_fields(card, row["name"])
        assert row["recipe_sha256"] == card["recipe_sha256"] == recipe_hash(cell.recipe)
        assert row["steps"] == cell.recipe.optim.steps == len(card["training"]["loss_curve"])
        for axis, label in cell.labels:
            assert row[axis_column(axis)] == label
        for key in ("preference_loss", "reward_margin", "kl_to_base", "clm_loss"):
            assert row[key] == card["evaluation"][key]
    absent = [name for name in cells if name not in cards]
    axes = [axis_column(axis) for axis, _ in next(iter(cells.values())).labels]
    shown = (folder / "RESULTS.md").read_text(encoding="utf-8")
    assert shown == render(folder.name, axes, rows, absent)
    assert shown != render(folder.name, axes, rows[1:], absent)


@pytest.mark.parametrize("folder", RESULTS, ids=lambda folder: folder.name)
def test_medians_follow_from_the_spectra(folder: Path) -> None:
    spectra: dict[str, list[dict[str, Any]]] = {}
    for row in read_rows(folder / "spectra.parquet"):
        spectra.setdefault(row["run"], []).append(row)
        values = row["singular_values"]
        assert len(values) <= KEPT_VALUES
        if len(values) < KEPT_VALUES or row["step"] == 0:
            continue
        kept = figures(values)
        # what is stored covers all values; the largest alone give the norm and bound the rest
        assert math.isclose(kept["spectral"], row["spectral"], rel_tol=1e-12)
        assert kept["stable_rank"] <= row["stable_rank"] * (1 + 1e-12)
    cards = json.loads((folder / "cards.json").read_text("utf-8"))
    recorded = {card["name"] for card in cards if card["training"].get("spectra")}
    assert recorded == set(spectra)
    for row in read_rows(folder / "results.parquet"):
        if row["name"] not in recorded:  # BitFit has no ΔW
            assert row["stage"] == "bitfit"
            assert row["median_stable_rank"] is row["median_sum_stable_rank"] is None
            continue
        last = [s for s in spectra[row["name"]] if s["step"] == row["steps"]]
        ranks = [s["stable_rank"] for s in last if s["stable_rank"] is not None]
        assert row["median_stable_rank"] == median(ranks)
        assert row["median_sum_stable_rank"] == median([s["sum_stable_rank"] for s in last])


@pytest.mark.parametrize("name", ["bitfit-dpo", "clm-r16", "control-r16", "dpo-r16"])
def test_evaluation_of_shipped_adapters_agrees_with_their_cards(name: str) -> None:
    """What the folder stores, evaluated later by `training.evaluate`, on the card's own pairs."""
    folder = TRAINING / "results" / "shipped-evaluation" / f"nano-{name}"
    result = json.loads((folder / "evaluation.json").read_text(encoding="utf-8"))
    card = read_card(TRAINING / "adapters" / f"nano-{name}")
    assert result["adapter_files"] == card["files"]
    for key, value in card["evaluation"].items():
        assert result["evaluation"][key] == value, key
    rows = read_rows(folder / "heldout.parquet")
    assert len(rows) == card["evaluation"]["pairs"]
    mean = math.fsum(row["chosen_kl"] for row in rows) / len(rows)
    assert result["evaluation"]["kl_to_base"] == float(f"{mean:.6g}") > 0
