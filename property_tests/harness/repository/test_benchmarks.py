"""The figures in the benchmarks' text are those of the results file, and mean what they say."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "benchmarks"))
import engine as benchmark  # noqa: E402  (benchmarks/engine.py)
from engine_constructs import constructs  # noqa: E402
from engine_report import report  # noqa: E402

from pyharness.lean.claim import Claim  # noqa: E402

LEAN = """import Mathlib

theorem right (x y : ℝ) : x + y = y + x := by ring

theorem Wrong.rare (x : ℝ) : x ≠ 3 := by sorry

theorem never (x : ℝ) (h : x < x) : x = 1 := by sorry

theorem unread (x : ℝ) : unknownWord x = x := by sorry
"""


@pytest.fixture(scope="module")
def results() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(benchmark.RESULTS.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[benchmark.Statement]:
    file = tmp_path_factory.mktemp("benchmark") / "Few.lean"
    file.write_text(LEAN, encoding="utf-8")
    return benchmark.read([file])[0]


def test_the_text_is_made_from_the_results(results: dict[str, Any]) -> None:
    assert benchmark.TEXT.read_text(encoding="utf-8") == report(results)


def test_another_figure_would_be_noticed(results: dict[str, Any]) -> None:
    changed = json.loads(json.dumps(results))
    changed["committed"]["speed"][0]["statements_per_second"] += 1
    assert report(changed) != report(results)


def test_the_results_are_no_slower_than_this_and_stay_small(results: dict[str, Any]) -> None:
    """At 24 witnesses 150 statements/s over Mathlib's files (the goal is 200); memory below 1 GB.

    Linear and bilinear maps, a seventh of what is read there, take half of the time.
    """
    speed = {s["witnesses"]: s for s in results["mathlib"]["speed"]}
    assert speed[24]["statements_per_second"] >= 150
    for part in (results["committed"], results["mathlib"]):
        assert part["memory"]["statements"] == benchmark.STATEMENTS
        assert part["memory"]["peak_megabytes"] < 1000


def test_no_path_of_a_machine_is_kept(results: dict[str, Any]) -> None:
    for path in results["mathlib"]["paths"]:
        assert path.startswith("Mathlib/")


def test_what_counts_as_tested(found: list[benchmark.Statement]) -> None:
    speed = benchmark.throughput(found, 0.1, 24)
    assert (speed["statements"], speed["read"], speed["tested"]) == (4, 3, 2)
    assert speed["faults"] == 0
    right, rare, never = (c for c in found if isinstance(c, Claim))
    assert benchmark.tallied(right, 24)["holds"] == 24
    assert benchmark.tallied(rare, 2000)["violated"] == 1  # and it stops there
    assert not benchmark.is_tested(benchmark.tallied(never, 24))


def test_compiling_again_changes_no_verdict(found: list[benchmark.Statement]) -> None:
    for c in found:
        if isinstance(c, Claim):
            once = benchmark.tallied(c, 12)
            again = benchmark.tallied(c, 12, compile_once=False)
            assert once == again


def test_constructs_are_told_by_the_text() -> None:
    used = constructs("theorem t (A : Matrix n n ℝ) : ∑ i, |A i i| ≤ A.trace * ‖A‖")
    assert {"∑", "|·|", "‖·‖", "dot notation", "≤, <, ≥, >"} <= set(used)
    assert not {"∃", "det", "⁻¹"} & set(used)


def test_all_tiers_count_every_witness(
    results: dict[str, Any], found: list[benchmark.Statement]
) -> None:
    measured = benchmark.all_tiers(found, 1.0, 24)
    assert (measured["statements"], measured["tested"], measured["faults"]) == (4, 2, 0)
    assert measured["witnesses"] > 2 * 24  # more than the random draws alone
    with_it = json.loads(json.dumps(results))
    with_it["mathlib"]["all_tiers"] = measured
    assert f"{measured['witnesses']} witnesses" in report(with_it)
