"""Files that do not parse, through the real reader: an input error, or a row that says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyharness.__main__ import main

GOOD = "theorem good (x : ℝ) : 0 ≤ x * x := mul_self_nonneg x\n"
BAD = "theorem bad (x : ℝ : 0 ≤ x := by rfl\n"


@pytest.mark.parametrize("command", ["read", "check", "refute"])
def test_a_file_in_which_nothing_parses_is_an_input_error(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "Bad.lean"
    file.write_text(BAD, encoding="utf-8")
    assert main([command, str(file)]) == 2
    captured = capsys.readouterr()
    assert "Bad.lean:1:20: nothing in this file parses" in captured.err
    assert captured.out == ""


def test_one_bad_statement_among_good_ones_is_an_unread_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "Mixed.lean"
    file.write_text(GOOD + "\n" + BAD, encoding="utf-8")
    assert main(["check", str(file)]) == 0
    shown = capsys.readouterr().out
    assert "holds" in shown
    assert "unread" in shown


def test_an_open_comment_is_named_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "Open.lean"
    file.write_text(GOOD + "/- never closed", encoding="utf-8")
    assert main(["check", str(file)]) == 2
    assert "Open.lean:2:1: comment is never closed" in capsys.readouterr().err
