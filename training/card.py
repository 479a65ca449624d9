"""The run card: what a finished folder says about itself, and how that is checked.

Standard library only, so that hashes can be verified with a plain Python. `audit.py` goes further.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.errors import CardError
from training.files import parse_json, sha256_file, write_json

CARD = "run_card.json"
SCHEMA = 1
# key → type; every card has exactly these
FIELDS: dict[str, type] = {
    "schema": int,  # version of this layout
    "name": str,  # folder name
    "stage": str,  # pretrain, dpo, clm, bitfit
    "recipe": dict,  # as resolved, defaults filled in
    "recipe_sha256": str,  # equal hash = the same run was asked for
    "seeds": dict,  # data, init, order
    "versions": dict,  # python and packages
    "hardware": dict,  # cpu, threads, accelerator
    "base": dict,  # identity, sha256 of the weights; empty for pretrain
    "data": dict,  # identity, sha256 of file and pairs, counts of every drop
    "training": dict,  # steps, wall_seconds, loss_curve, …
    "evaluation": dict,  # held-out figures in fp32 beside the trivial baseline
    "honest_reading": str,  # sentences generated from `evaluation`
    "modules": list,  # {name, in_features, out_features, r, alpha, use_rslora}
    "cut": dict,  # kept_layers, trained_modules, kept_modules; empty when nothing was cut
    "files": dict,  # file name → {sha256, bytes}, every other file in the folder
}
MODULE_FIELDS = ("name", "in_features", "out_features", "r", "alpha", "use_rslora")


def write_card(folder: Path, content: Mapping[str, Any]) -> None:
    """Hash every file in `folder` and write the card beside them."""
    files = {
        path.name: {"sha256": sha256_file(path), "bytes": path.stat().st_size}
        for path in sorted(folder.iterdir())
        if path.name != CARD
    }
    card = {"schema": SCHEMA, **content, "files": files}
    check_fields(card, str(folder))
    write_json(folder / CARD, {key: card[key] for key in FIELDS})


def read_card(folder: Path) -> dict[str, Any]:
    """The card in `folder`, its fields checked. Raises CardError."""
    path = folder / CARD
    try:
        card = parse_json(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CardError(
            f"no readable run card: {error.strerror}",
            where=str(path),
            remedy="train the adapter with python -m training, which writes one",
        ) from None
    except ValueError:
        raise CardError("the run card is not JSON", where=str(path)) from None
    check_fields(card, str(path))
    assert isinstance(card, dict)
    return card


def check_fields(card: Any, where: str) -> None:
    """Refuse a card with a missing, unknown or wrongly typed field."""
    if not isinstance(card, dict):
        raise CardError("the run card is not a JSON object", where=where)
    if card.get("schema") != SCHEMA:
        raise CardError(f"schema is {card.get('schema')!r}, not {SCHEMA}", where=where)
    for key, kind in FIELDS.items():
        if key not in card:
            raise CardError(f"field {key} is missing", where=where)
        if type(card[key]) is not kind:
            raise CardError(f"field {key} is not of type {kind.__name__}", where=where)
    for key in card:
        if key not in FIELDS:
            raise CardError(f"unknown field {key}", where=where)
    for module in card["modules"]:
        if not isinstance(module, dict) or sorted(module) != sorted(MODULE_FIELDS):
            raise CardError(f"a module is not {{{', '.join(MODULE_FIELDS)}}}", where=where)
    for name, entry in card["files"].items():
        if (
            not isinstance(entry, dict)
            or sorted(entry) != ["bytes", "sha256"]
            or type(entry["bytes"]) is not int
            or not isinstance(entry["sha256"], str)
        ):
            raise CardError(f"files.{name} is not {{sha256, bytes}}", where=where)


def verify(folder: Path) -> dict[str, Any]:
    """Check `folder` against its card: fields, no missing or extra file, every size and SHA-256.

    Returns the card. Raises CardError at the first disagreement, naming the file.
    """
    if not folder.is_dir():
        raise CardError("no such folder", where=str(folder))
    card = read_card(folder)
    if card["name"] != folder.resolve().name:
        raise CardError(
            f"the card is about {card['name']!r}",
            where=str(folder),
            remedy="keep the folder's name",
        )
    present = {path.name for path in folder.iterdir()} - {CARD}
    for name in sorted(present | set(card["files"])):
        path = folder / name
        if name not in card["files"]:
            raise CardError("a file that the run card does not list", where=str(path))
        if name not in present:
            raise CardError("listed in the run card but missing", where=str(path))
        expected = card["files"][name]
        if not path.is_file():
            raise CardError("is not a regular file", where=str(path))
        if path.stat().st_size != expected["bytes"]:
            raise CardError(
                f"{path.stat().st_size} bytes, the run card says {expected['bytes']}",
                where=str(path),
            )
        actual = sha256_file(path)
        if actual != expected["sha256"]:
            raise CardError(
                f"SHA-256 {actual[:16]}… differs from the run card's {expected['sha256'][:16]}…",
                where=str(path),
                remedy="restore the file, or train again",
            )
    return card
