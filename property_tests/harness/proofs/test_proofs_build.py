"""A build by Lake: what fails, what is missing and what is stale is never called built."""

from __future__ import annotations

from pathlib import Path

import pytest
from fake_tools import fake_lake, project, script
from proofs_examples import LIBRARY, proof_levels, status

from pyharness.cli import main
from pyharness.errors import UsageError
from pyharness.proofs import lake
from pyharness.proofs.toolchain import LeanToolError
from pyharness.records import ProofLevel


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


@pytest.mark.parametrize("line", [1, 3])
def test_an_error_outside_theorems_rejects_the_whole_file(
    tools: Path, tmp_path: Path, line: int
) -> None:
    fake_lake(tools, build=f"echo 'error: lean/Demo/Basic.lean:{line}:0: unknown module'; exit 1")
    levels = proof_levels(project(tmp_path), build=True)
    assert {proof.level for proof in levels.values()} == {ProofLevel.REJECTED}
    assert levels["Demo.lonely"].detail == f"lean/Demo/Basic.lean:{line}:1: unknown module"


def test_an_absolute_place_is_found(tools: Path, tmp_path: Path) -> None:
    source = project(tmp_path)
    fake_lake(tools, build=f"echo 'error: {source}/Demo/Basic.lean:6:2: no'; exit 1")
    assert proof_levels(source, build=True)["Demo.good"].level is ProofLevel.REJECTED


def test_a_failed_build_says_so_where_no_counterpart_was_checked(
    tools: Path, tmp_path: Path
) -> None:
    fake_lake(tools, build="echo 'error: lean/Demo/Basic.lean:6:2: no'; exit 1")
    proof = proof_levels(project(tmp_path), build=True)["Demo.lonely"]
    assert proof.level is ProofLevel.UNBUILT
    assert proof.detail == "the build failed, at lean/Demo/Basic.lean:6:3"


def test_a_theorem_that_lean_does_not_know_is_rejected(tools: Path, tmp_path: Path) -> None:
    fake_lake(tools, knows="Demo\\.[gu].*")
    levels = proof_levels(project(tmp_path), build=True)
    assert levels["Demo.good"].level is ProofLevel.BUILT
    assert levels["Demo.lonely"].level is ProofLevel.REJECTED
    assert levels["Demo.lonely"].detail == (
        "the build succeeded, but Lean does not know this theorem"
    )


def test_every_module_is_built_by_name(tools: Path, tmp_path: Path) -> None:
    """The default targets may leave a module out; its old olean would answer for it."""
    fake_lake(tools, build=f'echo "$@" >> {tmp_path}/targets; exit 0')
    levels = proof_levels(project(tmp_path), build=True)
    assert {proof.level for proof in levels.values()} == {ProofLevel.BUILT}
    assert (tmp_path / "targets").read_text().splitlines() == ["", "+Demo.Basic", "+Demo"]


def test_a_file_that_audits_what_was_built_is_heard(
    tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    objection = "error: lean/Audit.lean:3:0: Demo.good rests on the axiom wish"
    fake_lake(tools, build=f'case "$*" in *+Audit*) echo "{objection}"; exit 1;; esac; exit 0')
    source = project(tmp_path, Audit="import Demo\n\n#audit_axioms Demo.good\n")
    assert main(["proofs", "--lean", str(source), "--build"]) == 2
    answer = capsys.readouterr()
    assert answer.out == ""
    assert "lean/Audit.lean:3:1: every theorem was built, but: Demo.good rests on" in answer.err


def test_a_stale_module_outside_the_default_targets_is_not_built(
    tools: Path, tmp_path: Path
) -> None:
    stale = "echo 'error: lean/Demo/Basic.lean:6:2: unsolved goals'; exit 1"
    fake_lake(tools, build=f"[ $# = 0 ] && exit 0\n{stale}")
    assert proof_levels(project(tmp_path), build=True)["Demo.good"].level is ProofLevel.REJECTED


def test_a_lake_that_hangs_is_stopped(tools: Path, tmp_path: Path) -> None:
    source = project(tmp_path)
    fake_lake(tools, build="sleep 60")
    with pytest.raises(LeanToolError, match=r"lake build gave no answer within 0\.5 s"):
        lake.build(source.parent, ["Demo.Basic"], ["Demo.good"], timeout=0.5)


# What goes wrong, what the user reads, and the exit code.
FAULTS = {
    "no lake": (None, "no lake on PATH (install elan (https://lean-lang.org/install))", 2),
    "no network": ("echo 'fetching'; echo 'error: no network' >&2; exit 1", "error: no network", 2),
    "cause before the end": (
        "echo 'error: Lean exited with code 137'; echo 'error: build failed'; exit 1",
        "lake build failed with code 1: error: Lean exited with code 137",
        2,
    ),
    "no theorem to blame": (
        "echo 'error: .lake/packages/mathlib/Mathlib/Init.lean:9:0: no'; exit 1",
        ".lake/packages/mathlib/Mathlib/Init.lean:9:1: lake build failed: no",
        2,
    ),
    "rejected": ("echo 'error: lean/Demo/Basic.lean:6:2: no'; exit 1", "rejected", 1),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_project_that_does_not_build_is_one_clear_message(
    tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    build, message, code = FAULTS[fault]
    source = project(tmp_path)
    if build is not None:
        fake_lake(tools, build=build)
    assert main(["proofs", "--lean", str(source), "--build"]) == code
    answer = capsys.readouterr()
    assert message in (answer.err if code == 2 else answer.out)
    assert "  built" not in answer.out
    assert len(answer.err.splitlines()) == (1 if code == 2 else 0)


def test_sorry_and_an_extra_axiom_are_red(
    tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    warning = "echo 'warning: lean/Demo/Basic.lean:5:8: declaration uses sorry'; exit 0"
    fake_lake(tools, build=warning, axioms="[sorryAx]")
    assert main(["proofs", "--lean", str(project(tmp_path)), "--build"]) == 1
    assert "Demo.good    open  rests on sorryAx  axioms sorryAx" in capsys.readouterr().out


def test_a_lean_that_cannot_look_is_an_error_of_its_own(
    tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script(tools, "lean", "echo 'error: no default toolchain configured' >&2; exit 1")
    assert main(["proofs", "--lean", str(project(tmp_path))]) == 2
    answer = capsys.readouterr()
    assert answer.err.startswith("pyharness: error: Lean could not look: ")
    assert "no default toolchain configured" in answer.err
    assert "3 unbuilt" in answer.out


def test_no_lean_is_no_error_unless_strict(
    tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["proofs", "--lean", str(project(tmp_path))]
    assert main(words) == 0
    assert "bare kernel: no Lean on PATH" in capsys.readouterr().out
    assert main([*words, "--strict"]) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("theorem bad : := by\n", "nothing in this file parses"),
        (f"{LIBRARY}/- open", "comment is never closed"),
    ],
)
def test_a_file_that_is_not_lean_is_an_error_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    source = project(tmp_path, **{"Demo/Basic": text})
    assert main(["proofs", "--lean", str(source)]) == 2
    answer = capsys.readouterr()
    assert answer.out == ""
    assert message in answer.err
    assert "Basic.lean:" in answer.err


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
