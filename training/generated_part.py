"""A generated part of a page between two markers: found, printed, or written anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from training.errors import RecipeError, TrainingError
from training.files import write_text


def embedded(text: str, begin: str, end: str, page: Path) -> str:
    """The marked part as it stands. Raises TrainingError when a marker is missing."""
    start, stop = text.find(begin), text.find(end)
    if start < 0 or stop < start:
        raise TrainingError(f"the markers {begin} … {end} are missing", where=str(page))
    return text[start : stop + len(end)]


def command(
    name: str,
    arguments: Sequence[str],
    generated: Callable[[], str],
    embedded: Callable[[str], str],
    page: Path,
) -> int:
    """Print what is generated, or with `--write` put it into the page; RecipeError for the rest."""
    if list(arguments) not in ([], ["--write"]):
        raise RecipeError(f"{name} does not take {' '.join(arguments)}", remedy="only --write")
    if not arguments:
        print(generated())
        return 0
    text = page.read_text(encoding="utf-8")
    write_text(page, text.replace(embedded(text), generated()))
    return 0
