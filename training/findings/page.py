"""`python -m training findings [--write]`: README's findings from the results in the repository."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.card import read_card
from training.errors import RecipeError, TrainingError
from training.files import write_text
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
    start, end = text.find(BEGIN), text.find(END)
    if start < 0 or end < start:
        raise TrainingError("the markers of the findings are missing", where=str(README))
    return text[start : end + len(END)]


def main(arguments: Sequence[str]) -> int:
    """Print the findings, or with `--write` put them into README."""
    if list(arguments) not in ([], ["--write"]):
        raise RecipeError(f"findings does not take {' '.join(arguments)}", remedy="only --write")
    if not arguments:
        print(generated())
        return 0
    text = README.read_text(encoding="utf-8")
    write_text(README, text.replace(embedded(text), generated()))
    return 0


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
