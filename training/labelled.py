"""Text with a class: a local CSV, TSV or JSONL file, or a GLUE task of the hub; held out by hash.

The held-out rule is that of the preference pairs: a tenth, by the SHA-256 of the first text column,
so that no seed enters and equal first texts stay on one side. GLUE's own validation split is not
used: one rule serves every source.
"""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.errors import DataError
from training.files import canonical_json, sha256_bytes, sha256_file
from training.pairs import hash_is_heldout
from training.schema import Data

HUB_DATASET = "nyu-mll/glue"


@dataclass(frozen=True)
class Example:
    """One or two texts and the index of their class."""

    texts: tuple[str, ...]
    label: int


@dataclass(frozen=True)
class Labelled:
    """The two sides a run uses; `classes` in order of their index; `card` is the card's `data`."""

    train: tuple[Example, ...]
    heldout: tuple[Example, ...]
    classes: tuple[str, ...]
    card: dict[str, Any]


def load_labelled(data: Data, seed: int, length: Callable[[tuple[str, ...]], int]) -> Labelled:
    """Read, divide and draw. `length` counts an example's tokens; longer ones are dropped.

    Raises DataError for a file that is absent or malformed, a column it lacks, or too few classes.
    """
    assert data.columns is not None
    assert data.label is not None
    rows, identity = _glue_rows(data) if data.source == "glue" else _file_rows(data)
    counts = {"rows": len(rows), "dropped_empty": 0, "dropped_duplicate": 0}
    seen: dict[tuple[tuple[str, ...], str], None] = {}
    for row in rows:
        texts = tuple(str(row[column]).strip() for column in data.columns)
        label = str(row[data.label]).strip()
        if not all(texts) or not label:
            counts["dropped_empty"] += 1
        elif (texts, label) in seen:
            counts["dropped_duplicate"] += 1
        else:
            seen[texts, label] = None
    classes = tuple(sorted({label for _, label in seen}))
    if len(classes) < 2:
        raise DataError(f"{len(classes)} classes in column {data.label}", where=identity["name"])
    sides: dict[str, list[Example]] = {"train": [], "heldout": []}
    for texts, label in seen:
        side = "heldout" if hash_is_heldout(texts[0]) else "train"
        sides[side].append(Example(texts, classes.index(label)))
    for side, examples in sides.items():
        counts[f"pool_{side}"] = len(examples)
        kept = [example for example in examples if length(example.texts) <= data.max_length]
        counts[f"{side}_dropped_too_long"] = len(examples) - len(kept)
        sides[side] = kept
    random.Random(f"training-examples/{seed}").shuffle(sides["train"])
    train, heldout = sides["train"][: data.train_pairs], sides["heldout"][: data.heldout_pairs]
    if not train or not heldout:
        raise DataError(
            f"{len(train)} training and {len(heldout)} held-out examples",
            where=identity["name"],
            remedy="take a larger file or raise data.max_length",
        )
    card = {
        **identity,
        "classes": list(classes),
        "heldout_rule": "a tenth, by SHA-256 of the first text column",
        "counts": counts | {"train": len(train), "heldout": len(heldout)},
        "train_sha256": _hash(train),
        "heldout_sha256": _hash(heldout),
    }
    return Labelled(tuple(train), tuple(heldout), classes, card)


def _hash(examples: Iterable[Example]) -> str:
    return sha256_bytes(canonical_json([[*e.texts, e.label] for e in examples]))


def _file_rows(data: Data) -> tuple[list[Mapping[str, Any]], dict[str, Any]]:
    assert data.path is not None
    path = Path(data.path)
    if not path.is_file():
        raise DataError(
            "no such file",
            where=str(path),
            remedy="set data.path to a CSV, TSV or JSONL file; for a GLUE task: hf download "
            f"{HUB_DATASET} --repo-type dataset, or data.source=glue",
        )
    reader = {".csv": ",", ".tsv": "\t"}.get(path.suffix)
    if reader is None and path.suffix != ".jsonl":
        raise DataError(
            f"is a {path.suffix or 'nameless'} file",
            where=str(path),
            remedy="known: .csv, .tsv, .jsonl",
        )
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            rows: list[Mapping[str, Any]] = []
            if reader is None:
                rows = _json_rows(handle, path)
            else:
                rows += csv.DictReader(handle, delimiter=reader, strict=True)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"cannot be read: {error}", where=str(path)) from None
    for number, row in enumerate(rows, start=1):
        _check_columns(row, data, f"{path}: row {number}")
    return rows, {"name": path.name, "file_sha256": sha256_file(path)}


def _json_rows(handle: Iterable[str], path: Path) -> list[Mapping[str, Any]]:
    rows: list[Mapping[str, Any]] = []
    for number, line in enumerate(handle, start=1):
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict):
            raise DataError("not a JSON object", where=f"{path}:{number}")
        rows.append(row)
    return rows


def _check_columns(row: Mapping[str, Any], data: Data, where: str) -> None:
    for column in (*(data.columns or ()), data.label or ""):
        if row.get(column) is None:
            raise DataError(
                f"no column {column!r}",
                where=where,
                remedy=f"it has {', '.join(str(key) for key in row if key is not None)}",
            )


def _glue_rows(data: Data) -> tuple[list[Mapping[str, Any]], dict[str, Any]]:
    from datasets import load_dataset  # type: ignore[import-untyped]

    try:
        dataset = load_dataset(HUB_DATASET, data.subset, split=data.split, revision=data.revision)
    except Exception as error:
        raise DataError(
            f"{HUB_DATASET} {data.subset} cannot be loaded: {' '.join(str(error).split())[:200]}",
            where="data",
            remedy='on a machine with a network: python -c "from datasets import load_dataset; '
            f"load_dataset('{HUB_DATASET}', '{data.subset}', split='{data.split}', "
            f"revision='{data.revision}')\"; or data.source=table with a local file",
        ) from error
    rows: list[Mapping[str, Any]] = [dict(row) for row in dataset]
    _check_columns(rows[0] if rows else {}, data, HUB_DATASET)
    identity = {
        "name": f"{HUB_DATASET}/{data.subset}/{data.split}",
        "revision": data.revision,
        "fingerprint": dataset._fingerprint,
    }
    return rows, identity
