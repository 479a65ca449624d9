"""What each command prints, writes and returns on good input."""

from __future__ import annotations

import json
import subprocess
import sys
import types
from pathlib import Path

import pytest
from cli_example import PAGE, Workspace
from gate_examples import (
    CONJECTURE,
    GREEN,
    REFUTATION,
    THEOREM,
    WITNESS,
    with_adapter,
    with_row,
)

from pyharness.cli import _engine
from pyharness.ledger import read_ledger
from pyharness.records import Ledger, Position, Proof, ProofLevel, Source, Tally, Verdict

FALSE_THEOREM = with_row(
    THEOREM,
    verdict=Verdict.VIOLATED,
    tallies={**THEOREM.tallies, Source.CORPUS: Tally(planned=10, holds=9, violated=1)},
    counterexample=WITNESS,
)


def test_green_gate(space: Workspace) -> None:
    answer = space.run("gate")
    assert answer.code == 0
    assert answer.err == ""
    assert answer.out.splitlines()[-1] == "gate: green"
    ledger = read_ledger(space.root / "out" / "ledger.jsonl")
    assert (ledger.rows, ledger.adapters) == (GREEN.rows, GREEN.adapters)


def test_red_gate_writes_its_ledger_and_shows_the_witness(space: Workspace) -> None:
    space.ledger = FALSE_THEOREM
    answer = space.run("gate", "--ledger", "here.jsonl")
    assert answer.code == 1
    assert "A = [[1, 0], [0, 1/2]]" in answer.out
    assert "[false-though-proved] Geometry.norm_nonneg (lean/Geometry.lean:10)" in answer.out
    assert read_ledger(space.root / "here.jsonl").rows == FALSE_THEOREM.rows


def test_gate_passes_its_options_to_the_engine(space: Workspace) -> None:
    space.run("gate", "--seed", "7", "--draws", "9")
    assert (space.asked["seed"], space.asked["draws"]) == (7, 9)
    assert space.asked["budget"] is None  # time must not decide what the gate sees


def test_gate_puts_proof_levels_into_the_rows(
    space: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    rejected = {THEOREM.name: Proof(ProofLevel.REJECTED, "type mismatch")}
    monkeypatch.setattr(_engine, "proof_levels", lambda path, read, *, build: rejected)
    answer = space.run("gate")
    assert answer.code == 1
    assert "Lean rejects the proof: type mismatch" in answer.out


def test_gate_json(space: Workspace) -> None:
    answer = space.run("gate", "--json", "--strict")
    report = json.loads(answer.out)
    assert answer.code == 1
    assert report["green"] is False
    assert {finding["rule"] for finding in report["findings"]} == {"strict-unbuilt"}
    assert report["claims"][0]["witnesses"]["corpus"] == {
        "planned": 10,
        "done": 10,
        "evidence": 9,
        "holds": 9,
        "vacuous": 1,
        "violated": 0,
        "consistent": 0,
        "undecided": 0,
    }
    assert json.loads(space.run("gate", "--json").out)["green"] is True


def test_refused_adapter_makes_the_gate_red(space: Workspace) -> None:
    space.ledger = with_adapter(ok=False, detail="SHA-256 of adapter_model.safetensors differs")
    answer = space.run("gate")
    assert answer.code == 1
    assert "[adapter-refused] nano (training/adapters/nano): refused: SHA-256" in answer.out


def test_a_deleted_lock_file_is_red(space: Workspace) -> None:
    (space.root / "property_tests" / "claims.lock.json").unlink()
    assert "[claim-unlocked]" in space.run("gate").out
    assert space.run("gate", "--no-lock").code == 0


def test_stale_readme_is_red_until_written(space: Workspace) -> None:
    page = space.root / "README.md"
    page.write_text(PAGE, encoding="utf-8")
    assert "[readme-stale] README.md: claims" in space.run("gate").out
    assert space.run("report", "--check", "README.md").code == 1
    assert space.run("report", "--write", "README.md").out == "README.md: written\n"
    assert space.run("report", "--write", "README.md").out == "README.md: already up to date\n"
    assert space.run("report", "--check", "README.md").code == 0
    assert space.run("gate").code == 0
    assert space.run("gate", "--draws", "3").code == 0  # other counts than README's are expected


def test_report_shows_the_last_ledger(space: Workspace) -> None:
    space.run("gate")
    assert THEOREM.name in space.run("report").out
    assert [row["name"] for row in json.loads(space.run("report", "--json").out)] == [
        row.name for row in GREEN.rows
    ]


def test_lock_shows_then_writes_the_difference(space: Workspace) -> None:
    space.ledger = with_row(CONJECTURE, verdict=Verdict.CONSISTENT)
    space.run("gate")
    lock = space.root / "property_tests" / "claims.lock.json"
    before = lock.read_bytes()
    shown = space.run("lock")
    assert (shown.code, lock.read_bytes()) == (1, before)
    assert "claim Geometry.Monotone: verdict holds → consistent" in shown.out
    assert space.run("lock", "--update").code == 0
    assert lock.read_bytes() != before
    assert space.run("lock").out == f"{Path('property_tests/claims.lock.json')} agrees with " + (
        f"{Path('out/ledger.jsonl')}\n"
    )


def test_lock_refuses_a_refused_adapter(space: Workspace) -> None:
    space.ledger = with_adapter(ok=False, detail="truncated")
    space.run("gate")
    answer = space.run("lock", "--update")
    assert answer.code == 2
    assert "a refused adapter cannot be locked: truncated" in answer.err


def test_read_prints_canonical_forms_and_reasons(space: Workspace) -> None:
    space.unread = {CONJECTURE.name: "unknown word `Foo` at 3:7"}
    answer = space.run("read", "lean")
    assert answer.code == 0
    assert THEOREM.canonical in answer.out
    assert "unread: unknown word `Foo` at 3:7" in answer.out
    assert answer.err == "2 read, 1 unread\n"
    states = [item["state"] for item in json.loads(space.run("read", "lean", "--json").out)]
    assert states == ["read", "read", "unread"]


def test_check_and_refute_return_1_when_a_statement_is_false(space: Workspace) -> None:
    assert space.run("check", "lean").code == 0
    assert space.run("refute", "lean").code == 0  # a counterexample of a refutation confirms it
    space.ledger = FALSE_THEOREM
    for command in ("check", "refute"):
        answer = space.run(command, "lean/Geometry.lean", "--theorem", "norm_nonneg")
        assert answer.code == 1
        assert "A = [[1, 0], [0, 1/2]]" in answer.out
        assert REFUTATION.name not in answer.out


def test_json_of_check_has_the_promised_fields(space: Workspace) -> None:
    space.ledger = FALSE_THEOREM
    answer = space.run("refute", "lean", "--json", "--budget", "0.5")
    assert answer.code == 1
    assert space.asked["budget"] == 0.5
    (theorem, *_) = json.loads(answer.out)
    promised = "file name line verdict reason witnesses teeth counterexample statement_hash"
    assert set(promised.split()) <= set(theorem)
    assert theorem["counterexample"]["witness"] == {"A": "[[1, 0], [0, 1/2]]"}


def test_refute_names_what_was_not_refuted_and_why(space: Workspace) -> None:
    row = {"verdict": Verdict.UNTESTABLE, "reason": "no witness for a measure", "tallies": {}}
    space.ledger = with_row(THEOREM, **row)
    assert "not refuted (untestable): no witness for a measure" in space.run("refute", "lean").out
    checked = space.run("check", "lean").out
    assert "Geometry.norm_nonneg: untestable: no witness for a measure" in checked


def test_a_proof_that_is_left_out_is_told_from_the_text(space: Workspace) -> None:
    space.proofs = {THEOREM.name: "by\n  have h := 1\n  exact sorry"}
    space.proofs[REFUTATION.name] = "by -- sorry, in a comment\n  simp"
    rows = json.loads(space.run("check", "lean", "--json").out)
    assert [row["proof"]["level"] for row in rows] == ["open", "unbuilt", "open"]


def test_examples_are_named_by_their_line(space: Workspace) -> None:
    space.ledger = with_row(THEOREM, name="")
    (row, *_) = json.loads(space.run("check", "lean", "--json").out)
    assert row["name"] == "example:10"
    assert space.run("check", "lean", "--theorem", "example:10").code == 0


def test_proofs(space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"a": Proof(ProofLevel.BUILT, "", ("propext",)), "b": Proof(ProofLevel.KERNEL, "seen")}
    status = types.SimpleNamespace(
        levels=known, tools="Lean 4", failed=False, seconds={"kernel": 1}
    )
    monkeypatch.setattr(_engine, "proof_status", lambda path, read, *, build: status)
    answer = space.run("proofs")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "a  built     axioms propext",
        "b  kernel  seen",
        "1 built; 1 kernel",
        "bare kernel: Lean 4; kernel 1.0 s",
    ]
    assert json.loads(space.run("proofs", "--json").out)["b"]["level"] == "kernel"
    assert space.run("proofs", "--strict").code == 1
    del known["b"]
    assert space.run("proofs", "--strict").code == 0


@pytest.mark.parametrize(
    "proof",
    [
        Proof(ProofLevel.BUILT, "", ("sorryAx",)),
        Proof(ProofLevel.OPEN, "sorry"),
        Proof(ProofLevel.REJECTED, "type mismatch"),
        Proof(ProofLevel.DIFFERS, "it says x; ours says y"),
    ],
)
def test_proofs_is_red(space: Workspace, monkeypatch: pytest.MonkeyPatch, proof: Proof) -> None:
    status = types.SimpleNamespace(levels={"a": proof}, tools="", failed=False, seconds={})
    monkeypatch.setattr(_engine, "proof_status", lambda path, read, *, build: status)
    answer = space.run("proofs")
    assert answer.code == 1
    assert answer.out.startswith(f"a  {proof.level}")


def test_proofs_says_when_a_lean_that_is_there_could_not_look(
    space: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"a": Proof(ProofLevel.UNBUILT, "Lean gave no answer within 60 s")}
    status = types.SimpleNamespace(levels=known, tools="no answer", failed=True, seconds={})
    monkeypatch.setattr(_engine, "proof_status", lambda path, read, *, build: status)
    answer = space.run("proofs")
    assert answer.code == 2
    assert answer.err == "pyharness: error: Lean could not look: no answer\n"


def test_adapters_lists_and_names_the_refused(space: Workspace) -> None:
    answer = space.run("adapters", "training/adapters")
    assert (answer.code, answer.out.split()[:2]) == (0, ["nano", "ok"])
    space.ledger = with_adapter(ok=False, detail="B is 4×16, A is 4×16: swapped?")
    answer = space.run("adapters", "training/adapters")
    assert answer.code == 2
    assert answer.err == (
        "pyharness: error: training/adapters/nano: B is 4×16, A is 4×16: swapped?\n"
    )


def test_lean_files_leave_out_prelude_and_hidden_folders(space: Workspace) -> None:
    lean = space.root / "lean"
    (lean / ".lake").mkdir()
    (lean / ".lake" / "Mathlib.lean").write_text("theorem x : 1 = 1 := rfl", encoding="utf-8")
    (lean / "Kernel.lean").write_text("/-! bare -/\nprelude\n", encoding="utf-8")
    (lean / "Talk.lean").write_text("/-!\nprelude\n-/\nimport Mathlib\n", encoding="utf-8")
    assert [f.name for f in _engine.lean_files([lean])] == ["Geometry.lean", "Talk.lean"]
    (lean / "Talk.lean").unlink()
    named = _engine.lean_files([lean / "Kernel.lean", lean, lean / "Geometry.lean"])
    assert [file.name for file in named] == ["Kernel.lean", "Geometry.lean"]


def test_select_by_full_name_and_by_last_part() -> None:
    statements = [
        _engine.Statement(name, row_position, "theorem", None)
        for name, row_position in ((n, _position()) for n in ("A.f", "B.f", "f", "A.gf"))
    ]
    assert [s.name for s in _engine.select(statements, ["f"])] == ["A.f", "B.f", "f"]
    assert [s.name for s in _engine.select(statements, ["A.f"])] == ["A.f"]
    assert [s.name for s in _engine.select(statements, [])] == ["A.f", "B.f", "f", "A.gf"]


def _position() -> Position:
    return Position("x.lean", 1)


def test_python_dash_m(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pyharness", "gate", "--colour"]
    top = Path(__file__).parents[3]
    done = subprocess.run(command, capture_output=True, text=True, cwd=top, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("pyharness: error: unknown argument '--colour'")


def test_empty_ledger_has_a_table(space: Workspace) -> None:
    space.run("gate")
    space.ledger = Ledger(())
    assert "claim" in space.run("report").out
