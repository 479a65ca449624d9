"""`python -m training findings [--write]`: README's findings from the results in the repository."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training import generated_part
from training.card import read_card
from training.findings import evaluations, ranks, trajectories, widths
from training.parquet import read_rows
from training.table import ADAPTERS, HERE, README, shipped

RESULTS = HERE / "results"
BEGIN = "<!-- findings:begin (python -m training findings --write) -->"
END = "<!-- findings:end -->"


def generated() -> str:
    """Everything between README's markers. Raises TrainingError for results that are not whole."""
    parts = [
        "### Width and objective",
        widths.render(_rows("nano-widths")),
        "### Rank and learning rate",
        ranks.render(_rows("nano-ranks"), _rows("nano-full")),
    ]
    for base, runs in _recorded().items():
        parts += [f"### Along training: {base}", trajectories.render(runs)]
    parts += ["### Evaluated again", _evaluations()]
    return "\n\n".join([BEGIN, *parts, END])


def embedded(text: str) -> str:
    """The marked part of README as it stands. Raises TrainingError when the markers are gone."""
    return generated_part.embedded(text, BEGIN, END, README)


def main(arguments: Sequence[str]) -> int:
    """Print the findings, or with `--write` put them into README."""
    return generated_part.command("findings", arguments, generated, embedded, README)


def _rows(name: str) -> list[dict[str, Any]]:
    return read_rows(RESULTS / name / "results.parquet")


def _evaluations() -> str:
    folders = sorted((RESULTS / "shipped-evaluation").iterdir())
    results = [json.loads((folder / "evaluation.json").read_text("utf-8")) for folder in folders]
    cards = {result["name"]: read_card(ADAPTERS / result["name"]) for result in results}
    return evaluations.render(results, cards)


def _recorded() -> dict[str, dict[str, tuple[dict[str, Any], list[dict[str, Any]]]]]:
    """base identity → run → (card, spectra), for shipped adapters with spectra."""
    found: dict[str, dict[str, tuple[dict[str, Any], list[dict[str, Any]]]]] = {}
    for folder in shipped():
        card = read_card(folder)
        spectra = card["training"].get("spectra")
        if spectra:
            rows = read_rows(Path(folder) / spectra["file"])
            found.setdefault(card["base"]["identity"], {})[card["name"]] = (card, rows)
    return found
