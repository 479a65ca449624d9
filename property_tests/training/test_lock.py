"""Two processes at one run: the second waits, and neither writes into the other's folder."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from training.errors import TrainingError
from training.files import atomic_folder, write_json, write_text
from training.lock import held


def test_a_folder_is_held_once_and_left_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "run"
    with (
        held(folder, wait=False),
        pytest.raises(TrainingError, match="another process"),
        held(folder, wait=False),
    ):
        pass
    assert not folder.exists()
    with held(folder, wait=False):
        (folder / "checkpoint").write_text("x", encoding="utf-8")
    assert [path.name for path in folder.iterdir()] == ["checkpoint"]


def test_a_waiter_gets_the_lock_of_the_folder_that_is_there_now(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The holder removes the folder at its end; a lock on the removed one would protect nothing."""
    folder, waiting, events = tmp_path / "run", threading.Event(), []

    def second() -> None:
        waiting.set()
        with held(folder, wait=True):
            events.append("second")
            with pytest.raises(TrainingError), held(folder, wait=False):
                events.append("never")

    thread = threading.Thread(target=second)
    with held(folder, wait=False):
        thread.start()
        assert waiting.wait(10)
        thread.join(0.3)
        events.append("first")
    thread.join(10)
    assert events == ["first", "second"]
    assert "waiting for it" in capsys.readouterr().out


def test_two_writers_of_one_folder(tmp_path: Path) -> None:
    final = tmp_path / "run"
    with atomic_folder(final) as folder:
        (folder / "mine").write_text("x", encoding="utf-8")
        with pytest.raises(TrainingError, match="another process"), atomic_folder(final):
            pass
    assert [path.name for path in final.iterdir()] == ["mine"]


def test_leftovers_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    left = tmp_path / ".run.partial"
    (left / "below").mkdir(parents=True)
    (left / "half").write_text("x", encoding="utf-8")
    with atomic_folder(tmp_path / "run") as folder:
        (folder / "whole").write_text("x", encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["run"]
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["whole"]


def test_a_text_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    write_json(path, {"a": 1})
    with pytest.raises(ValueError, match="not JSON compliant"):
        write_json(path, {"a": float("nan")})
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "half" * 10_000 + "\ud800")  # fails after the file was opened
    assert path.read_text(encoding="utf-8") == '{\n "a": 1\n}\n'
