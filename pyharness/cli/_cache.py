"""Rows of earlier runs, so that `check` and `refute` evaluate only what changed.

A row is found again by everything it follows from: the statement's hash and name, whether its
proof is missing, seed, draws and search, and the engine itself (its sources and the versions
under it). One file per row, replaced in one step; an entry that cannot be read is ignored with a
note and written anew. Rows that a time budget cut short are never kept.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import platform
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from pyharness.files import OutputError, write_text
from pyharness.ledger import LedgerError, from_json
from pyharness.records import LedgerRow, Verdict, to_json

if TYPE_CHECKING:
    from pyharness.cli._engine import Effort, Statement

FOLDER = Path(".pyharness_cache")
_PARTS = (".py", ".json", ".tsv", ".lean")


@cache
def engine_version() -> str:
    """sha256 of all sources of this package and of the versions it computes with."""
    digest = hashlib.sha256(platform.python_version().encode())
    try:
        digest.update(version("python-flint").encode())
    except PackageNotFoundError:
        digest.update(b"?")
    for name, file in sorted(_sources(files("pyharness"), "")):
        digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _sources(folder: Traversable, path: str) -> list[tuple[str, Traversable]]:
    out: list[tuple[str, Traversable]] = []
    for item in folder.iterdir():
        name = f"{path}/{item.name}"
        if item.is_dir():
            out += _sources(item, name)
        elif item.name.endswith(_PARTS):
            out.append((name, item))
    return out


@dataclasses.dataclass(frozen=True)
class Cache:
    """Rows below one folder."""

    folder: Path = FOLDER

    def get(self, statement: Statement, effort: Effort) -> LedgerRow | None:
        """The row of an earlier run, at the place where the statement stands now."""
        path = self._path(statement, effort)
        if path is None or not path.is_file():
            return None
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
            row = from_json(LedgerRow, stored, where=str(path))
        except (OSError, ValueError, LedgerError):
            note = "this cache entry cannot be read and is ignored"
            print(f"pyharness: {path}: {note}", file=sys.stderr)
            return None
        if row.statement_hash != statement.statement_hash:
            return None
        place = statement.position
        return dataclasses.replace(row, file=place.file, line=place.line, cached=True)

    def put(self, statement: Statement, effort: Effort, row: LedgerRow) -> None:
        """Keep a row. A folder that cannot be written costs the cache, not the answer."""
        path = self._path(statement, effort)
        hurried = any("time budget" in note for note in row.notes)
        fault = row.verdict is Verdict.UNTESTABLE and row.reason.startswith("fault of the engine")
        if path is None or hurried or fault:
            return
        try:
            write_text(path, json.dumps(to_json(row), ensure_ascii=False))
        except OutputError as problem:
            print(f"pyharness: not kept in the cache: {problem}", file=sys.stderr)

    def _path(self, statement: Statement, effort: Effort) -> Path | None:
        """None for what is not evaluated at all, and for the replay of one case."""
        if not statement.statement_hash or effort.replay is not None:
            return None
        claim = statement.claim
        parts = (
            engine_version(),
            statement.statement_hash,
            str(getattr(claim, "name", "")),
            statement.kind,
            "sorry" if "sorry" in statement.proof else "",
            str(effort.seed),
            str(effort.draws),
            str(effort.search),
        )
        key = hashlib.sha256("\0".join(parts).encode()).hexdigest()
        return self.folder / key[:2] / f"{key[2:]}.json"
