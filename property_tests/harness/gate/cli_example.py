"""A folder to run commands in, with an engine that answers from a given ledger."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from gate_examples import GREEN, LOCK

from pyharness.cli import _engine, main
from pyharness.lock import write_lock
from pyharness.records import AdapterStatus, Ledger, LedgerRow, Position

PAGE = "# Title\n<!-- generated:claims -->\n<!-- /generated:claims -->\nend\n"


@dataclass
class Answer:
    """What the commands print, write and return."""

    code: int
    out: str
    err: str


@dataclass
class Workspace:
    """A current directory with `lean/`, an adapter folder and a lock, all of them replaceable."""

    root: Path
    capture: pytest.CaptureFixture[str]
    engine: types.ModuleType
    ledger: Ledger = GREEN
    unread: dict[str, str] = field(default_factory=dict)
    proofs: dict[str, str] = field(default_factory=dict)
    asked: dict[str, Any] = field(default_factory=dict)

    def run(self, *words: str | Path) -> Answer:
        self.capture.readouterr()
        code = main([str(word) for word in words])
        printed = self.capture.readouterr()
        return Answer(code, printed.out, printed.err)

    def files(self) -> set[str]:
        paths = self.root.rglob("*")
        return {str(path.relative_to(self.root)) for path in paths if path.is_file()}

    def claims(self, paths: Sequence[Path]) -> Iterator[types.SimpleNamespace]:
        for row in self.ledger.rows:
            yield types.SimpleNamespace(
                name=row.name,
                position=Position(row.file, row.line),
                kind=row.kind,
                canonical=row.canonical,
                statement_hash=row.statement_hash,
                reason=self.unread.get(row.name, ""),
                proof=self.proofs.get(row.name, "by simp"),
            )

    def rows(self, claims: Sequence[Any], **options: Any) -> tuple[LedgerRow, ...]:
        self.asked = options
        names = {claim.name for claim in claims}
        return tuple(row for row in self.ledger.rows if row.name in names)

    def statuses(self, root: Path) -> tuple[AdapterStatus, ...]:
        return self.ledger.adapters if root.name == "adapters" else ()


def workspace(
    root: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]
) -> Workspace:
    """A green workspace below `root`; `patch` puts the engine behind the commands."""
    engine = types.ModuleType("pyharness.engine")
    space = Workspace(root, capture, engine)
    (root / "lean").mkdir()
    (root / "lean" / "Geometry.lean").write_text("theorem t : 1 = 1 := rfl\n", encoding="utf-8")
    (root / "training" / "adapters").mkdir(parents=True)
    write_lock(LOCK, root / "property_tests" / "claims.lock.json")
    patch.chdir(root)
    vars(engine).update(
        read_claims=lambda paths: tuple(space.claims(paths)),
        run=space.rows,
        unproven_words=lambda claim: (),
    )
    patch.setitem(sys.modules, "pyharness.engine", engine)
    patch.setattr(_engine, "discover", lambda path: _engine.Adapters(space.statuses(path)))
    patch.setattr(_engine, "proof_levels", lambda path, read, *, build=False: {})
    return space
