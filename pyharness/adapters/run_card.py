"""`run_card.json`: how an adapter came to be, and the hashes and shapes it must still have."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, NoReturn

from pyharness.adapters.config_fields import is_number
from pyharness.adapters.folder import (
    CARD_NAME,
    CONFIG_NAME,
    holds,
    read_small_file,
    regular_file,
)
from pyharness.adapters.lora_module import LoraModule
from pyharness.adapters.strict_json import parse_object, shown
from pyharness.adapters.weights import file_sha256
from pyharness.errors import RunCardError

SCHEMA = 1
CARD_LIMIT = 50_000_000  # bytes; loss curves are the longest part
REQUIRED = (  # what layout 1 has at least; other fields are kept and not judged
    *("schema", "name", "stage", "recipe", "seeds", "versions", "hardware", "base", "data"),
    *("training", "evaluation", "modules", "files"),
)


@dataclass(frozen=True)
class CardModule:
    """Shape and scaling of one module, as the training side wrote them down."""

    name: str
    in_features: int
    out_features: int
    r: int
    alpha: Fraction
    use_rslora: bool


@dataclass(frozen=True)
class CardFile:
    sha256: str
    bytes: int


@dataclass(frozen=True)
class RunCard:
    """A checked card. `fields` is the whole JSON object, for whoever reports on the run."""

    path: Path
    name: str
    stage: str
    modules: tuple[CardModule, ...]
    files: Mapping[str, CardFile]
    fields: Mapping[str, Any]

    @property
    def is_bitfit(self) -> bool:
        """Biases were trained, so there are no low-rank factors."""
        return self.stage == "bitfit"


def read_run_card(folder: Path) -> RunCard | None:
    """The folder's card, its files verified; None when there is no card.

    Raises
    ------
    RunCardError : malformed card; a file that is missing, not listed, or whose SHA-256 differs
        (both hashes are in the message).
    """
    if not holds(folder, CARD_NAME):
        return None
    content = read_small_file(folder, CARD_NAME, limit=CARD_LIMIT, error=RunCardError)
    where = str(folder / CARD_NAME)
    card = parse_card(parse_object(content, where, error=RunCardError), folder / CARD_NAME)
    verify_files(card, folder)
    return card


def parse_card(entries: dict[str, Any], path: Path) -> RunCard:
    """A card from its JSON object; RunCardError when a field is missing or of the wrong type."""
    missing = [name for name in REQUIRED if name not in entries]
    if missing:
        _refuse(path, f"has no {', '.join(missing)}")
    if entries["schema"] != SCHEMA or type(entries["schema"]) is not int:
        _refuse(path, f"has schema {shown(entries['schema'])}, this version reads {SCHEMA}")
    for name in ("name", "stage"):
        if not isinstance(entries[name], str) or not entries[name]:
            _refuse(path, f"{name} {shown(entries[name])} is not text")
    modules, files = entries["modules"], entries["files"]
    if not isinstance(modules, list):
        _refuse(path, "modules is not a list")
    if not isinstance(files, dict) or not files:
        _refuse(path, "files does not map file names to hashes")
    listed = tuple(_card_module(entry, path) for entry in modules)
    if len({module.name for module in listed}) != len(listed):
        _refuse(path, "lists a module twice")
    return RunCard(
        path=path,
        name=entries["name"],
        stage=entries["stage"],
        modules=listed,
        files=MappingProxyType({name: _card_file(name, files[name], path) for name in files}),
        fields=MappingProxyType(entries),
    )


def _refuse(path: Path, what: str) -> NoReturn:
    raise RunCardError(what, where=str(path), remedy="write the card again with the training entry")


def _card_module(entry: Any, path: Path) -> CardModule:
    if not isinstance(entry, dict):
        _refuse(path, f"module {shown(entry)} is not an object")

    def size(key: str) -> int:
        value = entry.get(key)
        if type(value) is not int or value < 1:
            _refuse(path, f"module {shown(entry)}: {key} is not a positive integer")
        return value

    name, alpha, rank_stabilised = (entry.get(key) for key in ("name", "alpha", "use_rslora"))
    if not isinstance(name, str) or not is_number(alpha) or type(rank_stabilised) is not bool:
        _refuse(path, f"module {shown(entry)} lacks a name, a number alpha or a flag use_rslora")
    return CardModule(
        name=name,
        in_features=size("in_features"),
        out_features=size("out_features"),
        r=size("r"),
        alpha=Fraction(alpha),
        use_rslora=rank_stabilised,
    )


def _card_file(name: str, entry: Any, path: Path) -> CardFile:
    plain = PurePosixPath(name)
    if plain.is_absolute() or ".." in plain.parts or str(plain) != name or name == CARD_NAME:
        _refuse(path, f"lists {shown(name)}, which cannot be a file of this folder")
    if (
        not isinstance(entry, dict)
        or not isinstance(entry.get("sha256"), str)
        or re.fullmatch(r"[0-9a-f]{64}", entry["sha256"]) is None
        or type(entry.get("bytes")) is not int
    ):
        _refuse(path, f"file {shown(name)} has no lower-case SHA-256 and byte count")
    return CardFile(entry["sha256"], entry["bytes"])


def verify_files(card: RunCard, folder: Path) -> None:
    """Every listed file is there with its hash, and nothing else is; RunCardError otherwise.

    A folder below with a card or configuration of its own is another adapter and is left out.
    """
    present = _files_below(folder)
    for name, expected in card.files.items():
        path = folder / name
        if name not in present:
            raise RunCardError(
                f"is missing; the run card lists it with SHA-256 {expected.sha256}",
                where=str(path),
                remedy="copy the whole adapter folder",
            )
        regular_file(folder, name, error=RunCardError)
        found, size = file_sha256(path), path.stat().st_size
        if found != expected.sha256 or size != expected.bytes:
            raise RunCardError(
                f"has SHA-256 {found} and {size} bytes, the run card says {expected.sha256} and "
                f"{expected.bytes} bytes",
                where=str(path),
                remedy="the file changed after training; restore it",
            )
    unlisted = sorted(present - set(card.files) - {CARD_NAME})
    if unlisted:
        raise RunCardError(
            f"is not listed in the run card (SHA-256 {_hash_or_reason(folder, unlisted[0])})",
            where=str(folder / unlisted[0]),
            remedy="remove the file, or write the card again",
        )


def _hash_or_reason(folder: Path, name: str) -> str:
    try:
        return file_sha256(regular_file(folder, name, error=RunCardError))
    except RunCardError as problem:
        return f"unknown: {problem.what}"


def _files_below(folder: Path) -> set[str]:
    names: set[str] = set()
    for place, folders, files in os.walk(folder):
        here = Path(place)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = [
            name
            for name in folders
            if name not in links
            and not any(holds(here / name, mark) for mark in (CARD_NAME, CONFIG_NAME))
        ]
        names.update((here / name).relative_to(folder).as_posix() for name in (*files, *links))
    return names


def check_modules(card: RunCard, modules: tuple[LoraModule, ...]) -> None:
    """The card's modules are the adapter's, in shape and scaling; RunCardError otherwise.

    This is what still catches factors written in each other's place when the hashes were
    computed again afterwards.
    """
    expected = {module.name: module for module in card.modules}
    for module in modules:
        found = CardModule(
            module.name,
            module.in_features,
            module.out_features,
            module.r,
            module.alpha,
            module.rank_stabilised,
        )
        if module.name not in expected:
            _refuse(card.path, f"does not list module {module.name}, which the adapter has")
        if found != expected[module.name]:
            raise RunCardError(
                f"module {module.name} has {_describe(found)}, the run card says "
                f"{_describe(expected[module.name])}",
                where=f"{card.path.parent}: tensors {module.tensors[1]!r}, {module.tensors[0]!r}",
                remedy="the factors or the configuration were changed after training",
            )
    absent = sorted(set(expected) - {module.name for module in modules})
    if absent:
        _refuse(card.path, f"lists module {absent[0]}, which the adapter does not have")


def _describe(module: CardModule) -> str:
    scheme = "α/√r" if module.use_rslora else "α/r"
    return f"{module.out_features}×{module.in_features}, r={module.r}, α={module.alpha} ({scheme})"
