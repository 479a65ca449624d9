"""README's findings follow from the shipped results, and change when those do."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="results are Parquet: pip install -e '.[report]'")
pytest.importorskip("torch", reason="figures are made with torch: pip install -e '.[train]'")

from training.errors import TrainingError
from training.findings import evaluations, page, ranks, trajectories, widths
from training.parquet import read_rows
from training.table import README

RESULTS = Path(__file__).resolve().parents[2] / "training" / "results"


def test_readme_says_what_the_results_say() -> None:
    assert page.embedded(README.read_text(encoding="utf-8")) == page.generated()


def test_a_readme_without_markers_is_an_error() -> None:
    with pytest.raises(TrainingError, match="markers"):
        page.embedded("no findings here")


def test_a_pair_that_turns_is_counted() -> None:
    rows = read_rows(RESULTS / "nano-widths" / "results.parquet")
    text = widths.render(rows)
    lowest = min(row["median_stable_rank"] for row in rows if row["objective"] == "clm")
    turned = [
        {**row, "median_stable_rank": lowest / 2}
        if (row["width"], row["seed"], row["objective"]) == ("d64", "1", "dpo")
        else row
        for row in rows
    ]
    before, after = (
        page_text.split("lies above CLM's in ")[1] for page_text in (text, widths.render(turned))
    )
    assert int(before.split(" ", 1)[0]) - int(after.split(" ", 1)[0]) == 1


def test_a_better_full_run_is_reached_by_fewer_ranks() -> None:
    lora = read_rows(RESULTS / "nano-ranks" / "results.parquet")
    full = read_rows(RESULTS / "nano-full" / "results.parquet")
    unreachable = [{**row, "clm_loss": 0.0, "preference_loss": 0.0} for row in full]
    count = len({row["adapter.r"] for row in lora})
    assert f"reached by 0 of {count} ranks" in ranks.render(lora, unreachable)
    assert "Full fine-tuning:" not in ranks.render(lora, [])


def test_comparisons_are_made_module_by_module() -> None:
    def run(stage: str, values: list[float]) -> tuple[dict[str, object], list[dict[str, object]]]:
        spectra = {"modules": 3, "median_k90": 2.0, "median_relative_frobenius": 1e-3}
        names = [f"layer.{index}.q_proj" for index in range(3)]
        rows: list[dict[str, object]] = [
            {"step": 0, "module": name, "stable_rank": None} for name in names
        ]
        rows += [
            {"step": 10, "module": name, "stable_rank": value}
            for name, value in zip(names, values, strict=True)
        ]
        return {"stage": stage, "training": {"spectra": spectra}}, rows

    text = trajectories.render(
        {
            "clm": run("clm", [1.0, 2.0, 3.0]),
            "dpo": run("dpo", [1.5, 2.5, 2.9]),
            "dpo-seed1": run("dpo", [3.0, 2.0, 1.0]),
        }
    )
    assert "`dpo` lies above `clm` in 2 of 3 modules at step 10" in text
    assert "rank correlation -1.00 over 3 modules" in text
    assert "step 0 " not in text.splitlines()[2]


def test_a_figure_that_is_not_the_cards_is_counted() -> None:
    cards = {
        name: {"evaluation": {"reward_margin": 0.5}} for name in ("nano-bitfit-dpo", "nano-dpo-r16")
    }
    figures = {
        "reward_margin": 0.5,
        "reward_margin_se": 0.1,
        "preference_loss": 0.6,
        "kl_to_base": 0.1,
        "kl_to_base_se": 0.1,
        "log_ratio_to_base": 0.1,
        "log_ratio_to_base_se": 0.1,
    }
    results = [
        {"name": name, "evaluation": dict(figures), "training_loss": [0.6]} for name in cards
    ]
    assert "gives 2 of 2 figures" in evaluations.render(results, cards)
    results[1]["evaluation"]["reward_margin"] = 0.4  # type: ignore[index]
    assert "gives 1 of 2 figures" in evaluations.render(results, cards)
