"""Audits of many adapters as one Parquet dataset that can be interrupted and taken up again.

One file per adapter and question, named after both; it is made again only where the adapter's bytes
or configuration changed, and then in one step. Readers see one dataset:
`pyarrow.dataset.dataset(folder)`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from pyharness.adapters import Adapter, load_adapter
from pyharness.errors import HarnessError
from pyharness.geometry.columns import columns
from pyharness.geometry.directions import Share
from pyharness.geometry.flat import Record, adapter_records
from pyharness.geometry.floats import beyond_range
from pyharness.geometry.rows import audit_rows
from pyharness.geometry.spectra import Options

VERSION = 2

ReadNote = Callable[[Path], str | None]


class Write(Protocol):
    """Writes records in one step, with a note that can be read again."""

    def __call__(
        self, path: Path, records: Sequence[Record], columns: Mapping[str, str], note: str
    ) -> None: ...


@dataclass(frozen=True)
class Store:
    """How parts are written, and how the note of one is read (None where it cannot be)."""

    write: Write
    read_note: ReadNote


@dataclass(frozen=True)
class Outcome:
    """One adapter's part of a dataset: new, there before, or refused with the reason."""

    path: Path
    part: Path | None
    modules: int
    fresh: bool
    error: str = ""


def audit_part(path: Path, folder: Path, options: Options, energy: Share, store: Store) -> Outcome:
    """Audit one adapter into its part of the dataset; a refusal is an outcome, not an exception.

    So is a fault of ours: one adapter that brings it to light must not cost the thousands that come
    after it. The outcome then says where it happened.
    """
    try:
        return _part(path, folder, options, energy, store)
    except HarnessError as problem:
        text = " ".join(str(problem).split())
        named = text if str(path) in text else f"{path}: {text}"
        return Outcome(path, None, 0, fresh=False, error=named)
    except Exception as fault:
        frame = fault.__traceback__
        while frame is not None and frame.tb_next is not None:
            frame = frame.tb_next
        place = f"{frame.tb_frame.f_code.co_filename}:{frame.tb_lineno}" if frame else "?"
        what = " ".join(f"{type(fault).__name__}: {fault}".split())
        return Outcome(
            path, None, 0, fresh=False, error=f"{path}: a fault of this program at {place}: {what}"
        )


def _part(path: Path, folder: Path, options: Options, energy: Share, store: Store) -> Outcome:
    adapter = load_adapter(path)
    part, note = folder / f"{_name(adapter, options, energy)}.parquet", _content(adapter)
    if part.exists() and store.read_note(part) == note:
        return Outcome(path, part, len(adapter.modules), fresh=False)
    with beyond_range():
        rows = list(audit_rows(adapter, options, energy))
    if not rows:
        return Outcome(path, None, 0, fresh=False)
    store.write(part, adapter_records(rows, path, energy), columns(), note)
    return Outcome(path, part, len(rows), fresh=True)


def _name(adapter: Adapter, options: Options, energy: Share) -> str:
    """Equal for the same folder and equal questions."""
    return _hash(
        {
            "path": str(adapter.path),
            "certified": options.certified,
            "width": options.width,
            "energy": str(energy),
        }
    )


def _content(adapter: Adapter) -> str:
    """Equal for equal bytes and configuration, read by the same version of this program."""
    return _hash(
        {"version": VERSION, "weights": adapter.weights.digest(), "config": repr(adapter.config)}
    )


def _hash(what: Mapping[str, Any]) -> str:
    return sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:32]


def local(
    paths: Sequence[Path], folder: Path, options: Options, energy: Share, store: Store
) -> Iterator[Outcome]:
    """One adapter after the other, in this process."""
    for path in paths:
        yield audit_part(path, folder, options, energy, store)
