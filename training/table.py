"""The README's table of runs, made from the run cards of the shipped adapters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from training import generated_part
from training.card import verify

HERE = Path(__file__).resolve().parent
ADAPTERS = HERE / "adapters"
README = HERE / "README.md"
BEGIN = "<!-- runs:begin (python -m training table --write) -->"
END = "<!-- runs:end -->"
HEADINGS = (
    "adapter",
    "stage",
    "steps × batch",
    "train time",
    "DPO loss",
    "margin ± se",
    "accuracy ± se",
    "shorter answer",
    "CLM loss base → run",
    "pairs",
    "kB",
)


def shipped() -> list[Path]:
    """The adapter folders in the repository, sorted by name."""
    return sorted(path for path in ADAPTERS.iterdir() if path.is_dir() and path.name[0] != ".")


def render(cards: Iterable[dict[str, Any]]) -> str:
    """Markdown table with one row per card."""
    rows = [HEADINGS, ("---",) * len(HEADINGS), *(_row(card) for card in cards)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"


def readings(cards: Iterable[dict[str, Any]]) -> str:
    """The cards' own sentences as a list."""
    return "".join(f"* `{card['name']}`: {card['honest_reading']}\n" for card in cards)


def generated() -> str:
    """Everything between README's markers; raises CardError when a shipped folder is damaged."""
    cards = [verify(folder) for folder in shipped()]
    return f"{BEGIN}\n{render(cards)}\n{readings(cards)}{END}"


def embedded(text: str) -> str:
    """The marked part of README as it stands. Raises TrainingError when the markers are gone."""
    return generated_part.embedded(text, BEGIN, END, README)


def main(arguments: Sequence[str]) -> int:
    """Print the generated part, or with `--write` put it into README."""
    return generated_part.command("table", arguments, generated, embedded, README)


def _row(card: dict[str, Any]) -> tuple[str, ...]:
    training, evaluation = card["training"], card["evaluation"]
    size = sum(entry["bytes"] for entry in card["files"].values())
    return (
        f"`{card['name']}`",
        card["stage"],
        f"{training['steps']} × {training['batch']}",
        f"{training['wall_seconds']:.0f} s",
        f"{evaluation['preference_loss']:.4f}",
        f"{evaluation['reward_margin']:+.4f} ± {evaluation['reward_margin_se']:.4f}",
        f"{evaluation['reward_accuracy']:.3f} ± {evaluation['reward_accuracy_se']:.3f}",
        f"{evaluation['baseline_accuracy']:.3f}",
        f"{evaluation['clm_loss_base']:.4f} → {evaluation['clm_loss']:.4f}",
        str(evaluation["pairs"]),
        f"{size / 1000:.0f}",
    )
