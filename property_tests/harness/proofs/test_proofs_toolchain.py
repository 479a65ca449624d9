"""Finding Lean, running it, and reading its words: never a guess."""

from __future__ import annotations

import importlib.util
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proofs_examples import folder, needs_lean, proof_levels, status

from pyharness.errors import UsageError
from pyharness.proofs import lake
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

VERSION = "Lean (version 4.28.0, x86_64-unknown-linux-gnu, commit 0, Release)"


def script(place: Path, name: str, body: str) -> Path:
    """An executable shell script; `place` goes to the front of PATH by the caller."""
    path = place / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An otherwise empty PATH with the folder of the test's own tools first; no wheel."""
    place = tmp_path / "tools"
    place.mkdir()
    monkeypatch.setenv("PATH", os.pathsep.join([str(place), "/usr/bin", "/bin"]))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    return place


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


def project(root: Path) -> Path:
    """A Lake project around the example library; its Lean folder is returned."""
    source = folder(root / "lean")
    (root / "lakefile.lean").write_text("import Lake\n")
    (root / "lean-toolchain").write_text("leanprover/lean4:v4.28.0\n")
    return source


def fake_lake(tools: Path, *, build: str = "exit 0", axioms: str = "[propext]") -> None:
    """A `lake` that builds as told and answers every `#print axioms` with `axioms`."""
    answer = (
        '{"severity":"information","pos":{"line":1,"column":0},'
        f'"data":"\'\\1\' depends on axioms: {axioms}"}}'
    )
    body = (
        f'if [ "$1" = build ]; then\n{build}\nfi\n'
        f"for last; do :; done\nif [ \"$last\" = --version ]; then echo '{VERSION}'; exit 0; fi\n"
        f"cat > {tools}/answer.sed <<'END'\ns/^#print axioms \\(.*\\)$/{answer}/p\nEND\n"
        f'sed -n -f {tools}/answer.sed "$last"'
    )
    script(tools, "lake", body)


def test_a_build_with_standard_axioms_is_built(tools: Path, tmp_path: Path) -> None:
    fake_lake(tools, axioms="[propext, Classical.choice, Quot.sound]")
    found = status(project(tmp_path), build=True)
    assert {proof.level for proof in found.levels.values()} == {ProofLevel.BUILT}
    assert found.levels["Demo.good"].axioms == ("propext", "Classical.choice", "Quot.sound")
    assert set(found.seconds) == {"lake build"}


@pytest.mark.parametrize("extra", ["sorryAx", "Lean.ofReduceBool", "Demo.wish"])
def test_a_build_with_an_extra_axiom_is_open(tools: Path, tmp_path: Path, extra: str) -> None:
    fake_lake(tools, axioms=f"[propext, {extra}]")
    proof = proof_levels(project(tmp_path), build=True)["Demo.good"]
    assert proof.level is ProofLevel.OPEN
    assert proof.detail == f"rests on {extra}"


@pytest.mark.parametrize(
    "line",
    ["error: lean/Demo/Basic.lean:6:2: unsolved goals", "./lean/Demo/Basic.lean:6:2: error: no"],
)
def test_a_build_error_rejects_the_theorem_it_lies_in(
    tools: Path, tmp_path: Path, line: str
) -> None:
    fake_lake(tools, build=f"echo '{line}'; exit 1")
    levels = proof_levels(project(tmp_path), build=True)
    assert levels["Demo.good"].level is ProofLevel.REJECTED
    assert "Basic.lean:6:3" in levels["Demo.good"].detail
    assert levels["Demo.lonely"].level is ProofLevel.UNBUILT


def test_a_build_that_cannot_be_done_is_one_clear_error(
    tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = project(tmp_path)
    with pytest.raises(LeanToolError, match="no lake on PATH"):
        proof_levels(source, build=True)
    fake_lake(tools, build="echo 'no network' >&2; exit 1")
    with pytest.raises(LeanToolError, match="lake build failed with code 1: no network"):
        proof_levels(source, build=True)
    (tmp_path / "lean-toolchain").write_text("leanprover/lean4:v4.9.0\n")
    with pytest.raises(LeanToolError, match=r"Lean 4\.28\.0 runs here, the project wants .*v4\.9"):
        proof_levels(source, build=True)
    monkeypatch.setattr(lake, "PROJECT_FILES", ())
    with pytest.raises(UsageError, match="no lakefile"):
        proof_levels(source, build=True)
