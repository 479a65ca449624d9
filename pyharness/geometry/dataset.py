"""Audits of many adapters as one Parquet dataset that can be interrupted and taken up again.

One file per adapter, named after its bytes and what was asked of them; a file that is there
is not made again. Readers see one dataset: `pyarrow.dataset.dataset(folder)`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pyharness.adapters import Adapter, load_adapter
from pyharness.errors import HarnessError
from pyharness.geometry.flat import Record, flat
from pyharness.geometry.rows import audit_rows
from pyharness.geometry.spectra import Options

VERSION = 1


@dataclass(frozen=True)
class Outcome:
    """One adapter's part of a dataset: new, there before, or refused with the reason."""

    path: Path
    part: Path | None
    modules: int
    fresh: bool
    error: str = ""


def audit_part(
    path: Path,
    folder: Path,
    options: Options,
    energy: float,
    write: Callable[[Path, Sequence[Record]], None],
) -> Outcome:
    """Audit one adapter into its part of the dataset; a refusal is an outcome, not an exception."""
    try:
        adapter = load_adapter(path)
        part = folder / f"{_name(adapter, options, energy)}.parquet"
        if part.exists():
            return Outcome(path, part, len(adapter.modules), fresh=False)
        records = [flat(row) | {"path": str(path)} for row in audit_rows(adapter, options, energy)]
        if not records:
            return Outcome(path, None, 0, fresh=False)
        write(part, records)
        return Outcome(path, part, len(records), fresh=True)
    except HarnessError as problem:
        return Outcome(path, None, 0, fresh=False, error=" ".join(str(problem).split()))


def _name(adapter: Adapter, options: Options, energy: float) -> str:
    """Equal for equal bytes and equal questions."""
    config = adapter.config
    what: dict[str, Any] = {
        "version": VERSION,
        "weights": adapter.weights.digest(),
        "path": str(adapter.path),
        "scaling": repr(config),
        "certified": options.certified,
        "width": options.width,
        "energy": energy,
    }
    return sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:32]


def local(
    paths: Sequence[Path],
    folder: Path,
    options: Options,
    energy: float,
    write: Callable[[Path, Sequence[Record]], None],
) -> Iterator[Outcome]:
    """One adapter after the other, in this process."""
    for path in paths:
        yield audit_part(path, folder, options, energy, write)
