"""The search tier reaches what draws do not; a fault of ours stays with the claim that met it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyharness import engine, run_claim
from pyharness.records import LedgerRow, Source, Verdict

NARROW = "theorem narrow (x : ℝ) : 1 / 10 ^ 6 < (x ^ 2 - 2) ^ 2 := by sorry\n"
TRUE = "theorem square (x : ℝ) : 0 ≤ (x ^ 2 - 2) ^ 2 := by sorry\n"


def rows(tmp_path: Path, text: str, *, search: bool | None = None) -> tuple[LedgerRow, ...]:
    file = tmp_path / "Search.lean"
    file.write_text(text, encoding="utf-8")
    return engine.run(engine.read_claims([file]), search=search)


def test_a_narrow_gap_is_found_downhill_and_only_there(tmp_path: Path) -> None:
    (found,) = rows(tmp_path, NARROW)
    assert found.verdict is Verdict.VIOLATED
    assert found.counterexample is not None
    assert found.counterexample.source is Source.SEARCH
    assert found.tallies[Source.RANDOM].violated == 0
    (missed,) = rows(tmp_path, NARROW, search=False)
    assert missed.verdict is Verdict.HOLDS


def test_a_true_statement_survives_the_search(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, TRUE)
    assert row.verdict is Verdict.HOLDS
    tally = row.tallies[Source.SEARCH]
    assert tally.planned == tally.done == tally.holds > 0


def test_a_claim_with_a_proof_is_searched_only_on_demand(tmp_path: Path) -> None:
    proved = TRUE.replace("by sorry", "by positivity")
    (row,) = rows(tmp_path, proved)
    assert Source.SEARCH not in row.tallies
    (searched,) = rows(tmp_path, proved, search=True)
    assert searched.tallies[Source.SEARCH].holds > 0


def test_a_fault_of_the_engine_is_an_untestable_row_beside_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = run_claim.run_claim

    def stumbling(claim: object, *rest: object, **keywords: object) -> LedgerRow:
        if getattr(claim, "name", "") == "narrow":
            raise ValueError("a bug")
        return real(claim, *rest, **keywords)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "run_claim", stumbling)
    first, second = rows(tmp_path, NARROW + TRUE)
    assert first.verdict is Verdict.UNTESTABLE
    assert "fault of the engine" in first.reason
    assert "ValueError at test_engine_search.py" in first.reason
    assert second.verdict is Verdict.HOLDS
