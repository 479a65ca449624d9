"""The cache of `check` and `refute`: what is unchanged is not evaluated, what is damaged is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pyharness import engine
from pyharness.cli import _cache, main

TEXT = """import Mathlib

theorem good (a b : ℝ) : a * b = b * a := by ring

theorem bad (a b : ℝ) (h : a ≤ b) : a ^ 2 ≤ b ^ 2 := by sorry
"""
Check = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def evaluated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the claims that the engine evaluates, in order."""
    names: list[str] = []
    real = engine.run_claim

    def counting(claim: Any, *rest: Any, **keywords: Any) -> Any:
        names.append(claim.name)
        return real(claim, *rest, **keywords)

    monkeypatch.setattr(engine, "run_claim", counting)
    monkeypatch.setattr(_cache, "engine_version", lambda: "one engine")
    return names


@pytest.fixture
def check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Check:
    """`pyharness check T.lean --json` in a folder of its own, with further words."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "T.lean").write_text(TEXT, encoding="utf-8")

    def run(*words: str) -> list[dict[str, Any]]:
        main(["check", "T.lean", "--json", "--draws", "20", *words])
        rows = json.loads(capsys.readouterr().out)
        assert isinstance(rows, list)
        return rows

    return run


def test_a_second_run_evaluates_nothing_and_says_the_same(
    check: Check, evaluated: list[str]
) -> None:
    first, second = check(), check()
    assert evaluated == ["good", "bad"]
    assert [row["cached"] for row in first + second] == [False, False, True, True]
    assert [{**row, "cached": False} for row in second] == first


def test_only_the_changed_statement_is_evaluated_again(
    check: Check, evaluated: list[str], tmp_path: Path
) -> None:
    check()
    changed = "\n\n" + TEXT.replace("a ^ 2 ≤ b ^ 2", "a ^ 3 ≤ b ^ 3")
    (tmp_path / "T.lean").write_text(changed, encoding="utf-8")
    good, bad = check()
    assert evaluated == ["good", "bad", "bad"]
    assert (good["cached"], good["line"]) == (True, 5)  # where it stands now
    assert (bad["cached"], bad["verdict"]) == (False, "holds")


@pytest.mark.parametrize("words", [("--seed", "1"), ("--no-cache",), ("--cache", "elsewhere")])
def test_another_effort_is_another_run(
    check: Check, evaluated: list[str], words: tuple[str, ...]
) -> None:
    check()
    check(*words)
    assert evaluated == ["good", "bad"] * 2


def test_another_engine_is_another_run(
    check: Check, evaluated: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    check()
    monkeypatch.setattr(_cache, "engine_version", lambda: "a newer engine")
    check()
    assert evaluated == ["good", "bad"] * 2


@pytest.mark.parametrize("content", ["", "{", "[]", '{"name": 1}', "\x00"])
def test_a_damaged_entry_is_ignored_with_a_note_and_mended(
    check: Check,
    evaluated: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: str,
) -> None:
    check()
    entries = sorted((tmp_path / ".pyharness_cache").rglob("*.json"))
    assert len(entries) == 2
    for entry in entries:
        entry.write_text(content, encoding="utf-8")
    main(["check", "T.lean", "--json", "--draws", "20"])
    printed = capsys.readouterr()
    assert printed.err.count("this cache entry cannot be read and is ignored") == 2
    assert [row["verdict"] for row in json.loads(printed.out)] == ["holds", "violated"]
    check()
    assert evaluated == ["good", "bad"] * 2


def test_a_row_cut_short_by_its_budget_is_not_kept(check: Check, evaluated: list[str]) -> None:
    check("--budget", "1e-9", "--theorem", "good")
    check("--theorem", "good")
    assert evaluated == ["good", "good"]


def test_rows_finished_before_an_interrupt_are_kept(
    check: Check,
    evaluated: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    counting = engine.run_claim

    def interrupted(claim: Any, *rest: Any, **keywords: Any) -> Any:
        if claim.name == "bad":
            raise KeyboardInterrupt
        return counting(claim, *rest, **keywords)

    monkeypatch.setattr(engine, "run_claim", interrupted)
    assert main(["check", "T.lean", "--draws", "20"]) == 130
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "pyharness: interrupted, no report written\n")
    monkeypatch.setattr(engine, "run_claim", counting)
    check()
    assert evaluated == ["good", "bad"]


def test_the_version_of_the_engine_covers_its_sources() -> None:
    version = _cache.engine_version()
    assert len(version) == 64
    names = [name for name, _ in _cache._sources(_cache.files("pyharness"), "")]
    assert "/run_claim.py" in names
    assert "/vocabulary/conformance.json" in names


def test_a_cache_that_is_a_file_is_an_input_error(
    check: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "T.lean", "--cache", "T.lean"]) == 2
    assert "T.lean: not a folder" in capsys.readouterr().err


def test_replay_runs_one_case_of_one_statement(
    check: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (bad,) = check("--theorem", "bad")
    label = bad["counterexample"]["label"]
    assert main(["refute", "T.lean", "--theorem", "bad", "--draws", "20", "--replay", label]) == 1
    assert "1 violated" in capsys.readouterr().out
    assert main(["refute", "T.lean", "--replay", label]) == 2
    assert "--replay needs one statement" in capsys.readouterr().err


def test_programs_read_one_list_with_every_field(check: Check) -> None:
    good, bad = check()
    promised = "file name line verdict reason witnesses teeth counterexample statement_hash"
    for row in (good, bad):
        assert set(promised.split()) <= set(row)
        assert row["unproven_words"] == []
    assert (good["verdict"], bad["verdict"]) == ("holds", "violated")
    assert (good["counterexample"], bad["teeth"]) == (None, None)
    assert good["teeth"]["share"] == good["teeth"]["killed"] / good["teeth"]["total"]
    assert sum(kind["total"] for kind in good["teeth"]["kinds"].values()) == good["teeth"]["total"]
    assert set(bad["witnesses"]) == {"corpus", "exhaustive", "random"}
    found = bad["counterexample"]
    assert set(found["witness"]) == {"a", "b"}
    assert [replay["outcome"] for replay in found["replays"]] == ["agreed"] * 3
    assert found["lean"].count("example : ¬ ∀ (a b : ℝ),") == 1


def test_people_read_reasons_advice_replays_and_lean_text(
    check: Check, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unread = "theorem u (x : ℝ) : frobnicate x = 0 := by sorry\n"
    (tmp_path / "T.lean").write_text(TEXT + unread, encoding="utf-8")
    assert main(["check", "T.lean", "--draws", "20", "--teeth-table"]) == 1
    out = capsys.readouterr().out
    assert "unread (unknown word): 1\n  → " in out
    assert "T.lean:6: u: unread: unknown word: frobnicate" in out
    assert "replayed: definitions unfolded: agreed, plain fractions: agreed" in out
    assert "example : ¬ ∀ (a b : ℝ)," in out
    assert "mutants refuted, by kind\n" in out
    assert "\x1b" not in out  # no colours where nobody watches
