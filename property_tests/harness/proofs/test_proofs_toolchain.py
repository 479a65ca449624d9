"""Finding Lean, running it, and reading its words: never a guess."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from fake_tools import VERSION, fake_lean, script
from hypothesis import given
from hypothesis import strategies as st
from proofs_examples import folder, needs_lean, proof_levels

from pyharness.proofs.toolchain import (
    Lean,
    LeanToolError,
    Message,
    Severity,
    find_lean,
    parse_axioms,
    parse_message,
    require_lean,
    run_lean,
)
from pyharness.records import ProofLevel


def test_no_tool_at_all_is_unbuilt_and_says_what_to_install(tools: Path, tmp_path: Path) -> None:
    assert find_lean() is None
    levels = proof_levels(folder(tmp_path / "lean"))
    assert {proof.level for proof in levels.values()} == {ProofLevel.UNBUILT}
    assert all("no Lean on PATH" in proof.detail for proof in levels.values())
    assert all("elan" in proof.detail for proof in levels.values())
    with pytest.raises(LeanToolError, match="no Lean on PATH"):
        require_lean()


def test_lean_on_path_comes_first(tools: Path) -> None:
    path = script(tools, "lean", f"echo '{VERSION}'")
    assert find_lean() == Lean((str(path),), "4.28.0", "PATH")


@pytest.mark.parametrize("body", ["echo no", "exit 3", f"echo '{VERSION}'; exit 1"])
def test_a_binary_that_is_not_lean_is_an_error(tools: Path, tmp_path: Path, body: str) -> None:
    script(tools, "lean", body)
    with pytest.raises(LeanToolError, match="does not tell its version"):
        find_lean()
    levels = proof_levels(folder(tmp_path / "lean"))
    assert {proof.level for proof in levels.values()} == {ProofLevel.UNBUILT}


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("kill -9 $$", "ended with code -9"),
        ("exit 1", "ended with code 1"),
        ("echo hello", "not a message"),
        ("sleep 5", "no answer within"),
    ],
)
def test_a_run_without_an_end_is_an_error_not_a_verdict(
    tools: Path, tmp_path: Path, body: str, complaint: str
) -> None:
    path = script(tools, "lean", f"exec 2>&1\n{body}")
    with pytest.raises(LeanToolError, match=complaint):
        run_lean(Lean((str(path),), "4.28.0", "PATH"), tmp_path / "x.lean", timeout=0.5)


def test_a_run_that_hangs_is_stopped_with_all_that_it_started(tools: Path, tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    path = script(tools, "lean", f"sleep 60 &\necho $! > {pid}\nwait")
    started = time.monotonic()
    with pytest.raises(LeanToolError, match=r"Lean gave no answer within 0\.5 s and was stopped"):
        run_lean(Lean((str(path),), "4.28.0", "PATH"), tmp_path / "x.lean", timeout=0.5)
    assert time.monotonic() - started < 30  # the child holds the pipes for a minute
    state = Path("/proc", pid.read_text().strip(), "stat")
    assert not state.exists() or state.read_text().split()[2] == "Z"


def test_an_option_that_an_old_lean_does_not_know_is_no_obstacle(
    tools: Path, tmp_path: Path
) -> None:
    refuse = 'case "$*" in *-DElab*) echo "invalid -D parameter" >&2; exit 1;; esac'
    fake_lean(tools, first=refuse)
    levels = proof_levels(folder(tmp_path / "lean"))
    assert levels["Demo.good"].level is ProofLevel.KERNEL


def test_lean_runs_where_it_told_its_version(tools: Path, tmp_path: Path) -> None:
    """By elan's rules the folder decides which Lean runs."""
    fake_lean(tools, first=f"pwd >> {tmp_path}/places")
    assert proof_levels(folder(tmp_path / "lean"))["Demo.good"].level is ProofLevel.KERNEL
    places = (tmp_path / "places").read_text().splitlines()
    assert len(places) == 2
    assert len(set(places)) == 1


def test_a_lean_that_says_nothing_proves_nothing(tools: Path, tmp_path: Path) -> None:
    script(tools, "lean", f'[ "$1" = --version ] && echo "{VERSION}"; exit 0')
    levels = proof_levels(folder(tmp_path / "lean"))
    assert levels["Demo.good"].level is ProofLevel.REJECTED
    assert "Lean does not know it" in levels["Demo.good"].detail


@needs_lean
def test_messages_of_the_real_binary_have_severity_and_place(tmp_path: Path) -> None:
    path = tmp_path / "x.lean"
    path.write_text("prelude\n\n  #check nothing\n", encoding="utf-8")
    run = run_lean(require_lean(), path)
    assert not run.accepted
    assert [(m.severity, m.line, m.column) for m in run.errors] == [(Severity.ERROR, 3, 10)]
    assert "Unknown identifier `nothing`" in run.errors[0].text
    path.write_text("prelude\n", encoding="utf-8")
    assert run_lean(require_lean(), path).accepted


@given(st.text(max_size=40))
def test_only_messages_are_read_as_messages(text: str) -> None:
    with pytest.raises(LeanToolError, match="not a message"):
        parse_message(text)


@given(
    st.sampled_from(Severity),
    st.integers(1, 9),
    st.integers(0, 9),
    st.text(st.characters(codec="utf-8")),
)
def test_a_message_is_read_as_printed(kind: Severity, line: int, column: int, text: str) -> None:
    record = {"severity": kind.value, "pos": {"line": line, "column": column}, "data": text}
    assert parse_message(json.dumps(record)) == Message(kind, line, column + 1, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'A.b' does not depend on any axioms", ("A.b", ())),
        ("'A.b'' depends on axioms: [propext]", ("A.b'", ("propext",))),
        ("'b' depends on axioms: [propext,\n Quot.sound]", ("b", ("propext", "Quot.sound"))),
        ("unknown constant 'b'", None),
    ],
)
def test_axioms_are_read_from_leans_answer(
    text: str, expected: tuple[str, tuple[str, ...]] | None
) -> None:
    assert parse_axioms(Message(Severity.INFORMATION, 1, 1, text)) == expected
    assert parse_axioms(Message(Severity.ERROR, 1, 1, text)) is None
