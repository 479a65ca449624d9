"""Every refuted mutant as Lean text: read back and found true, or the reason why there is none."""

from __future__ import annotations

import pytest
from test_mutants import WRONG, row

PLAIN = ("Hard", "Matrices", "Naturals", "Norms", "Scalars", "StableRanks", "Structured")


@pytest.mark.parametrize("name", WRONG)
def test_no_replay_disagrees_and_a_missing_text_has_its_reason(name: str) -> None:
    found = row(name).counterexample
    assert found is not None
    assert {r.outcome for r in found.replays} <= {"agreed", "not carried"}
    assert "agreed" in {r.outcome for r in found.replays}
    assert bool(found.lean) != bool(found.no_lean)
    if found.lean:
        assert found.replays[-1].path == "Lean text read back"
        assert found.replays[-1].outcome == "agreed"


@pytest.mark.parametrize("name", [n for n in WRONG if n.split(".")[0] in PLAIN])
def test_matrices_vectors_and_scalars_always_have_a_text(name: str) -> None:
    found = row(name).counterexample
    assert found is not None
    assert found.lean.count("example : ¬") == 1, found.no_lean


def test_most_refuted_mutants_have_a_text() -> None:
    texts = [bool(c.lean) for n in WRONG if (c := row(n).counterexample) is not None]
    assert sum(texts) * 3 >= 2 * len(texts), f"{sum(texts)} of {len(texts)}"
