"""The page of figures says what the results say."""

from __future__ import annotations

import copy
import json
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).resolve().parents[3] / "benchmarks"


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import geometry_report

    yield geometry_report.report
    sys.modules.pop("geometry_report")


def results() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((BENCHMARKS / "geometry.json").read_text(encoding="utf-8"))
    return found


def test_the_page_is_made_from_the_results(report: Any) -> None:
    assert report(results()) == (BENCHMARKS / "GEOMETRY.md").read_text(encoding="utf-8")


def test_another_figure_makes_another_page(report: Any) -> None:
    changed = copy.deepcopy(results())
    changed["adapters"][0]["seconds"]["certified"] *= 2
    assert report(changed) != report(results())


def test_no_case_missed_the_truth() -> None:
    found = results()["soundness"]
    assert found["cases"] >= 10_000
    assert found["missed"] == 0
