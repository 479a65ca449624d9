"""README's example of a refutation is run, and what it prints is compared line by line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pyharness.__main__ import main

TOP = Path(__file__).parents[3]


def example() -> tuple[str, list[str]]:
    """The Lean file of the example and the lines README says are printed."""
    text = (TOP / "README.md").read_text(encoding="utf-8")
    section = text.split("## Refuting a false conjecture")[1]
    lean = re.search(r"```lean\n(.*?)```", section, re.DOTALL)
    shown = re.search(r"```text\n(.*?)```", section, re.DOTALL)
    assert lean is not None
    assert shown is not None
    return lean[1], shown[1].rstrip().split("\n")


def printed(
    source: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[str]]:
    shutil.copytree(TOP / "lean" / "AdapterGeometry", folder / "lean" / "AdapterGeometry")
    (folder / "lean" / "Belief.lean").write_text(source, encoding="utf-8")
    monkeypatch.chdir(folder)
    code = main(["refute", "lean/Belief.lean"])
    return code, capsys.readouterr().out.split("\n")


def test_the_example_prints_what_readme_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source, shown = example()
    code, lines = printed(source, tmp_path, monkeypatch, capsys)
    assert code == 1
    assert lines[: len(shown)] == shown


def test_a_true_statement_in_its_place_is_not_refuted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = example()[0].replace("stableRank (A * B) ≤ min", "0 ≤ min")
    code, lines = printed(source, tmp_path, monkeypatch, capsys)
    assert code == 0
    assert "not refuted (holds)" in lines[0]
