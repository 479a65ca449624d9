"""Bad input: one line on stderr, exit code 2, nothing on stdout, nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_example import PAGE, Workspace

from pyharness.errors import LeanSyntaxError


def refused(space: Workspace, *words: str | Path) -> str:
    """Run a command that must be refused; returns its one line."""
    before = space.files()
    answer = space.run(*words)
    assert answer.code == 2
    assert answer.out == ""
    assert space.files() == before
    (line,) = answer.err.splitlines()
    assert line.startswith("pyharness: error: ")
    return line


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "required: COMMAND"),
        (["gat"], "did you mean gate?"),
        (["gate", "--sed", "3"], "unknown argument '--sed' (did you mean --seed"),
        (["gate", "extra"], "unknown argument 'extra'"),
        (["gate", "--seed", "x"], "'x' is not a whole number ≥ 0"),
        (["gate", "--seed", "9" * 5000], "is not a whole number"),
        (["gate", "--draws", "0"], "'0' is not a whole number ≥ 1"),
        (["gate", "--teeth-bar", "1/0"], "'1/0' is not a share from 0 to 1"),
        (["gate", "--teeth-bar", "3/2"], "not a share"),
        (["gate", "--lock", "none.json"], "none.json: no such file"),
        (["gate", "--lock", "a", "--no-lock"], "not allowed with"),
        (["gate", "--lean", "none"], "none: no such folder"),
        (["gate", "--readme", "none.md"], "none.md: cannot read the page"),
        (["read"], "required: FILE"),
        (["read", "none.lean"], "none.lean: no such file"),
        (["check", "notes.md"], "notes.md: not a Lean file"),
        (["check", "empty"], "empty: no Lean file in this folder"),
        (["refute", "lean", "--budget", "-1"], "'-1' is not a positive number of seconds"),
        (["refute", "lean", "--budget", "inf"], "not a positive number"),
        (["refute", "lean", "--theorem", "norm_noneg"], "did you mean norm_nonneg"),
        (["refute", "lean", "--theorem", "zzz"], "known: Geometry.norm_nonneg"),
        (["proofs", "--lean", "none"], "none: no such folder"),
        (["adapters", "lean"], "lean: no adapter here"),
        (["lock"], "out/ledger.jsonl: no such ledger"),
        (["report"], "out/ledger.jsonl: no such ledger"),
        (["report", "--write", "a", "--check", "b"], "not allowed with"),
    ],
)
def test_refused(space: Workspace, words: list[str], message: str) -> None:
    (space.root / "notes.md").write_text("# notes", encoding="utf-8")
    (space.root / "empty").mkdir()
    assert message in refused(space, *words)


def test_files_without_a_statement(space: Workspace) -> None:
    space.ledger = type(space.ledger)(())
    assert "no theorem, lemma or conjecture" in refused(space, "check", "lean/Geometry.lean")


def test_a_file_that_is_not_lean(space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def reader(paths: object) -> object:
        raise LeanSyntaxError("unterminated\ncomment", where="lean/Geometry.lean:1:1")

    monkeypatch.setattr(space.engine, "read_claims", reader)
    assert "lean/Geometry.lean:1:1: unterminated comment" in refused(space, "gate")


def test_an_unwritable_ledger(space: Workspace) -> None:
    before = space.files()
    answer = space.run("gate", "--ledger", "lean/Geometry.lean/ledger.jsonl")
    assert (answer.code, answer.out) == (2, "")
    assert "cannot write" in answer.err
    assert space.files() == before


def test_a_page_with_broken_markers_stops_the_gate_before_it_writes(space: Workspace) -> None:
    page = PAGE.replace("<!-- /generated:claims -->", "")
    (space.root / "README.md").write_text(page, encoding="utf-8")
    assert "README.md:2: block 'claims' is not closed" in refused(space, "gate")


def test_a_ledger_older_than_the_source_is_not_locked(space: Workspace) -> None:
    assert space.run("gate").code == 0
    space.ledger = type(space.ledger)(space.ledger.rows[1:], space.ledger.adapters)
    assert "older than the Lean source: Geometry.norm_nonneg" in refused(space, "lock", "--update")


def test_interruption_is_no_traceback(space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*arguments: object, **options: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(space.engine, "run", stopped)
    before = space.files()
    answer = space.run("gate")
    assert (answer.code, answer.out) == (130, "")
    assert "interrupted" in answer.err
    assert space.files() == before


def test_our_own_bugs_keep_their_traceback(
    space: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object, **options: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(space.engine, "run", broken)
    with pytest.raises(ZeroDivisionError):
        space.run("gate")
