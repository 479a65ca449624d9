"""The LeanDojo path, as far as it runs without Lean: each missing thing has its own message."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from proofs_examples import folder

from pyharness.cli import main
from pyharness.proofs import dojo
from pyharness.proofs.audit import audit
from pyharness.proofs.toolchain import LeanToolError

STATEMENTS = {
    "Demo.good": "theorem good (a : ℝ) : a = a",
    "Demo.user": "theorem user (a : ℝ) : a = a :=",
    "Demo.lonely": "theorem lonely (a : ℝ) : a = a",
}


def traced(name: str, statement: str, *premises: str) -> SimpleNamespace:
    return SimpleNamespace(
        theorem=SimpleNamespace(full_name=name),
        file_path=Path("lean/Demo/Basic.lean"),
        get_theorem_statement=lambda: statement,
        get_traced_tactics=lambda: [SimpleNamespace(state_before="a : ℝ\n⊢ a = a")],
        get_premise_full_names=lambda: list(premises),
    )


def stand_in(answer: Callable[[], list[SimpleNamespace]]) -> ModuleType:
    """A module with the part of LeanDojo's interface that is used here."""
    module = ModuleType("lean_dojo")

    def trace(repo: object, build_deps: bool) -> SimpleNamespace:
        assert repo
        assert not build_deps
        return SimpleNamespace(get_traced_theorems=answer)

    vars(module).update(LeanGitRepo=SimpleNamespace(from_path=str), trace=trace)
    return module


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a built project, with a `lake` on PATH."""
    source = folder(tmp_path / "lean")
    (tmp_path / "lakefile.lean").touch()
    (tmp_path / ".lake" / "build" / "lib").mkdir(parents=True)
    (tmp_path / ".lake" / "build" / "lib" / "Demo.olean").touch()
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    return source


def test_each_missing_thing_has_its_own_message(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "lean_dojo", None)
    with pytest.raises(LeanToolError, match=r'LeanDojo cannot be imported.*"lean" extra'):
        dojo.trace(built)
    (built.parent / ".lake" / "build" / "lib" / "Demo.olean").unlink()
    with pytest.raises(LeanToolError, match=r"not built.*lake exe cache get && lake build"):
        dojo.trace(built)
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(LeanToolError, match=r"no lake on PATH.*elan"):
        dojo.trace(built)
    (built.parent / "lakefile.lean").unlink()
    with pytest.raises(LeanToolError, match="no lakefile"):
        dojo.trace(built)


def test_a_failed_trace_is_one_error(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> list[SimpleNamespace]:
        raise AssertionError("The commit does not exist")

    monkeypatch.setitem(sys.modules, "lean_dojo", stand_in(fail))
    with pytest.raises(LeanToolError, match="could not trace the project: The commit does not"):
        dojo.trace(built)


def test_lean_and_our_scan_agree_or_are_told_apart(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [traced(name, text, "Demo.good") for name, text in STATEMENTS.items()]
    monkeypatch.setitem(sys.modules, "lean_dojo", stand_in(lambda: answers))
    ours = {name: thm for name, thm in audit(built).theorems.items() if name.startswith("Demo.")}
    theirs = dojo.trace(built)
    assert list(dojo.disagreements(theirs, ours)) == []
    assert theirs[0].goal == "a : ℝ\n⊢ a = a"
    assert dojo.premise_graph(theirs) == {
        "Demo.good": (),
        "Demo.user": ("Demo.good",),
        "Demo.lonely": ("Demo.good",),
    }
    answers[1:] = [traced("Demo.user", "theorem user (b : ℝ) : b = b"), traced("Demo.new", "x")]
    assert list(dojo.disagreements(dojo.trace(built), ours)) == [
        ("Demo.new", "Lean has this theorem, our scan does not"),
        ("Demo.lonely", "our scan has this theorem, Lean does not"),
        ("Demo.user", "the statement Lean parsed is not the one in our scan"),
    ]


def test_the_command_traces_compares_and_writes_the_graph(
    built: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("pyharness.proofs.status.find_lean", lambda: None)
    answers = [traced(name, text, "Demo.good") for name, text in STATEMENTS.items()]
    monkeypatch.setitem(sys.modules, "lean_dojo", stand_in(lambda: answers))
    target = tmp_path / "premises.gv"
    words = ["proofs", "--lean", str(built), "--trace", str(target)]
    assert main(words) == 0
    assert "LeanDojo: 3 theorems, 2 uses, 0 differences" in capsys.readouterr().out
    assert '  "Demo.user" -> "Demo.good";\n' in target.read_text(encoding="utf-8")
    answers.pop()
    assert main(words) == 1
    assert "Demo.lonely: our scan has this theorem, Lean does not" in capsys.readouterr().out


def test_the_command_says_what_tracing_needs(
    built: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("pyharness.proofs.status.find_lean", lambda: None)
    monkeypatch.setitem(sys.modules, "lean_dojo", None)
    target = tmp_path / "premises.gv"
    words = ["proofs", "--lean", str(built), "--trace", str(target)]
    assert main(words) == 2
    assert "LeanDojo cannot be imported" in capsys.readouterr().err
    assert main([*words, "--json"]) == 2
    assert "--trace prints text" in capsys.readouterr().err
    assert main([*words[:-1], str(tmp_path)]) == 2
    assert "a folder is in the way" in capsys.readouterr().err
    assert not target.exists()
