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
from pyharness.lean.files import lean_files
from pyharness.records import LedgerRow, Verdict
from pyharness.report import terminal
from pyharness.report.explain import undecided

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
        try:
            wanted += [str(file) for file in lean_files([path])]
        except HarnessError as problem:
            raise pytest.UsageError(f"--lean: {problem}") from problem
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
            advice = undecided([row]).partition("→ ")[2].partition("\n")[0]
            pytest.skip(f"{row.verdict.value}: {row.reason}{f' ({advice})' if advice else ''}")

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None
    ) -> str | TerminalRepr:
        if isinstance(excinfo.value, Violated):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.claim.position.line - 1, self.name


def explain(row: LedgerRow) -> str:
    """What `pyharness check` prints of a violated statement: witness, both sides, Lean example."""
    return f"{row.name} is false\n{terminal.counterexample(row)}"
