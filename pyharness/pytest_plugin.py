"""Lean files as pytest tests: one item per statement.

    pytest --lean My/File.lean            # or the ini option `lean_files = My/File.lean`

A violated statement fails with its exact, shrunk counterexample. A statement that could not be
read or tested, or that no witness speaks about, is skipped with the reason: never passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest._code.code import TerminalRepr

from pyharness.engine import read_claims, run
from pyharness.errors import HarnessError
from pyharness.lean.claim import Claim, Unread
from pyharness.records import LedgerRow, Verdict

_PASSING = (Verdict.HOLDS, Verdict.CONSISTENT)


class Violated(Exception):
    """A statement refuted by a witness, or a refutation without its counterexample."""


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("lean", "Lean statements as tests")
    group.addoption(
        "--lean",
        action="append",
        default=[],
        metavar="FILE",
        help="test the statements of this Lean file or folder (repeatable)",
    )
    group.addoption(
        "--lean-draws",
        type=int,
        default=None,
        metavar="N",
        help="random witnesses per statement (default: as pyharness check)",
    )
    group.addoption(
        "--lean-seed", type=int, default=0, metavar="N", help="seed of the random witnesses"
    )
    parser.addini("lean_files", "Lean files or folders to test", type="paths", default=[])


@pytest.hookimpl(hookwrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[None]:
    """With only `--lean` given, nothing but those files is collected."""
    config = session.config
    named = config.getoption("--lean")
    if named and config.args_source is not pytest.Config.ArgsSource.ARGS:
        config.args = []  # neither testpaths nor the current folder were asked for
    config.args = [*config.args, *_not_yet(config)]
    yield


def _not_yet(config: pytest.Config) -> list[str]:
    """Lean files to add to the arguments: `pytest_collect_file` turns each into items."""
    wanted: list[str] = []
    for path in (*map(Path, config.getoption("--lean")), *config.getini("lean_files")):
        if path.is_dir():
            wanted += [str(f) for f in sorted(path.rglob("*.lean")) if ".lake" not in f.parts]
        elif path.is_file():
            wanted.append(str(path))
        else:
            raise pytest.UsageError(f"--lean: no such file or folder: {path}")
    known = set(config.args)
    return [w for w in wanted if w not in known]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Lean files become items only when they were asked for."""
    if file_path.suffix != ".lean":
        return None
    if str(file_path) in {str(Path(a).absolute()) for a in parent.config.args}:
        collector: LeanFile = LeanFile.from_parent(parent, path=file_path)
        return collector
    return None


class LeanFile(pytest.File):
    """One Lean file; its statements are its items."""

    def collect(self) -> Iterator[pytest.Item]:
        try:
            claims = read_claims([self.path])
        except HarnessError as problem:
            raise self.CollectError(str(problem)) from problem
        for claim in claims:
            name = claim.name or f"example:{claim.position.line}"
            yield Statement.from_parent(self, name=name, claim=claim)


class Statement(pytest.Item):
    """One statement: passes when it holds (or is consistent) on every witness."""

    def __init__(self, *, claim: Claim | Unread, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.claim = claim

    def runtest(self) -> None:
        options = self.config.option
        (row,) = run([self.claim], seed=options.lean_seed, draws=options.lean_draws)
        if self.claim.kind == "refutation" and row.counterexample is None:
            raise Violated(f"{row.name} states a refutation, but no counterexample was found")
        if row.verdict is Verdict.VIOLATED:
            raise Violated(explain(row))
        if row.verdict not in _PASSING:
            pytest.skip(f"{row.verdict.value}: {row.reason}")

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None
    ) -> str | TerminalRepr:
        if isinstance(excinfo.value, Violated):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.claim.position.line - 1, self.name


def explain(row: LedgerRow) -> str:
    """The counterexample of a violated statement, for people."""
    found = row.counterexample
    lines = [f"{row.name} is false ({row.file}:{row.line})"]
    if found is not None:
        lines += [f"  {name} := {value}" for name, value in found.witness.items()]
        if found.left or found.right:
            lines.append(f"  left  {found.left}")
            lines.append(f"  right {found.right}")
        lines.append(f"  found by {found.source.value}: {found.label}, seed {row.seed}")
    return "\n".join(lines)
