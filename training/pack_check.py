"""A sweep's pack (`pack.py`) against itself: hashes, and every table against what it is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from training.audit import MALFORMED, audit_card, audit_reading
from training.card import check_fields
from training.errors import CardError
from training.files import parse_json, sha256_file, write_json
from training.parquet import read_rows
from training.spectra_summary import median

CARDS, TABLE, SPECTRA, PAGE = "cards.json", "results.parquet", "spectra.parquet", "RESULTS.md"
MANIFEST = "manifest.json"


def is_pack(folder: Path) -> bool:
    """Whether the folder is a pack rather than one run."""
    return (folder / CARDS).exists() or (folder / TABLE).exists()


def seal(folder: Path) -> None:
    """Write `manifest.json`: SHA-256 and size of every other file of the pack."""
    write_json(folder / MANIFEST, {name: _entry(folder / name) for name in sorted(_files(folder))})


def _files(folder: Path) -> set[str]:
    """Names of the pack's files but the manifest; hidden ones (`.DS_Store`) are none of it."""
    names = {path.name for path in folder.iterdir() if path.is_file() and path.name[0] != "."}
    return names - {MANIFEST}


def _entry(path: Path) -> dict[str, Any]:
    return {"sha256": sha256_file(path), "bytes": path.stat().st_size}


def check_pack(folder: Path) -> str:
    """Check a pack; returns what was found intact. Raises CardError naming file, run and field.

    Without a manifest (packs made before there was one) hashes are not compared, and it says so.
    """
    sealed = _manifest(folder)
    try:
        runs = _tables(folder)
    except MALFORMED as error:
        raise CardError(
            f"a field is absent or of another form: {type(error).__name__} {error}",
            where=str(folder),
        ) from None
    return f"intact, {runs} runs" + ("" if sealed else "; no manifest, so no hashes compared")


def _tables(folder: Path) -> int:
    """Every table against what it is made of; returns the number of runs."""
    cards = _cards(folder)
    rows = read_rows(folder / TABLE)
    names = [row["name"] for row in rows]
    if names != list(cards):
        raise CardError("the table's runs are not those of the cards", where=str(folder / TABLE))
    spectra: dict[str, list[dict[str, Any]]] = {}
    if (folder / SPECTRA).exists():
        for row in read_rows(folder / SPECTRA):
            spectra.setdefault(row["run"], []).append(row)
    recorded = [name for name, card in cards.items() if card["training"].get("spectra")]
    if sorted(spectra) != sorted(recorded):
        raise CardError("the runs with spectra are not the cards'", where=str(folder / SPECTRA))
    for row in rows:
        _row(row, cards[row["name"]], spectra.get(row["name"], []), folder)
    _page(folder, rows)
    return len(rows)


def _manifest(folder: Path) -> bool:
    path = folder / MANIFEST
    if not path.exists():
        return False
    listed = _json(path)
    if not isinstance(listed, dict):
        raise CardError("is no mapping of files to hashes", where=str(path))
    present = _files(folder)
    for name in sorted(present ^ set(listed)):
        what = "is not in the manifest" if name in present else "is in the manifest but missing"
        raise CardError(what, where=str(folder / name))
    for name, entry in listed.items():
        if _entry(folder / name) != entry:
            raise CardError(
                "differs from the SHA-256 and size in the manifest",
                where=str(folder / name),
                remedy="restore the file, or pack the sweep again",
            )
    return True


def _cards(folder: Path) -> dict[str, dict[str, Any]]:
    path = folder / CARDS
    cards = _json(path)
    if not isinstance(cards, list):
        raise CardError("is no list of run cards", where=str(path))
    for card in cards:
        check_fields(card, str(path))
        audit_card(card, f"{path}: {card['name']}")
        audit_reading(card, f"{path}: {card['name']}")
    return {card["name"]: card for card in cards}


def _json(path: Path) -> Any:
    try:
        return parse_json(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CardError(f"cannot be read: {error.strerror}", where=str(path)) from None
    except ValueError:
        raise CardError("is not JSON", where=str(path)) from None


def _row(
    row: Mapping[str, Any],
    card: Mapping[str, Any],
    spectra: Sequence[Mapping[str, Any]],
    folder: Path,
) -> None:
    """One row of the table against its card, and both against the run's spectra."""
    training, evaluation = card["training"], card["evaluation"]
    summary = training.get("spectra") or {}
    witnesses = {
        **{key: evaluation[key] for key in row if key in evaluation},
        **{key: summary[key] for key in row if key in summary},
        "stage": card["stage"],
        "steps": training["steps"],
        "wall_seconds": training["wall_seconds"],
        "recipe_sha256": card["recipe_sha256"],
    }
    last = [s for s in spectra if s["step"] == training["steps"]]
    made = {
        "median_stable_rank": _median(last, "stable_rank"),
        "median_k90": _median(last, "k90"),
        "median_frobenius": _median(last, "frobenius"),
        "median_base_stable_rank": _median(spectra, "base_stable_rank"),
        "median_sum_stable_rank": _median(spectra, "sum_stable_rank"),
    }
    for key, value in [*witnesses.items(), *made.items()]:
        if row.get(key) != value:
            raise CardError(
                f"{key} of {row['name']} is {row.get(key)!r} in {TABLE}, but {value!r} follows "
                f"from {SPECTRA if key in made else CARDS}",
                where=str(folder),
                remedy="pack the sweep again",
            )


def _median(rows: Sequence[Mapping[str, Any]], key: str) -> float | None:
    return median([float(row[key]) for row in rows if row[key] is not None])


def _page(folder: Path, rows: Sequence[dict[str, Any]]) -> None:
    from training.pack import ALL_RAN, render

    path = folder / PAGE
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CardError(f"cannot be read: {error.strerror}", where=str(path)) from None
    lines = text.splitlines()
    heads = next((line for line in lines if line.startswith("| ")), "")
    words = [word.strip() for word in heads.strip("|").split("|")]
    axes = words[: words.index("steps")] if "steps" in words else []
    made = ""
    if all(axis in row for axis in axes for row in rows):
        made = render(lines[0].removeprefix("# ") if lines else "", axes, rows, ())
    if lines and lines[-1].startswith("Not run ("):  # of cells that did not run nothing tells
        made = made.removesuffix(f"{ALL_RAN}\n") + f"{lines[-1]}\n"
    if text != made:
        raise CardError(
            f"is not what {TABLE} makes", where=str(path), remedy="pack the sweep again"
        )
