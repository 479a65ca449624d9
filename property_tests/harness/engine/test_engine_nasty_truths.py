"""True statements that invite a false alarm: none is refuted and every one of them is tested."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyharness.engine import read_claims, run
from pyharness.lean.claim import Claim
from pyharness.records import Verdict

FILE = Path(__file__).with_name("nasty_truths.lean")
TRUTHS = read_claims([FILE])
# a truth of the file, turned into a falsehood of the same form: the test can fail
FALSEHOODS = {
    "x / 0 = 0": "x / 0 = x",
    "-x ^ 2 ≤ 0": "(-x) ^ 2 ≤ 0",
    "(-7 : ℤ) / 2 = -4": "(-7 : ℤ) / 2 = -3",
    "x + (a - b) = x + a - b": "x + (a - b : ℕ) = x + a - b",
    "A.det = 1": "A.det = 0",
    "∑ i, a i + b = (∑ i, a i) + b": "∑ i, a i + b = ∑ i, (a i + b)",
    "i + 1 + 1 + 1 = i": "i + 1 + 1 = i",
}


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda c: c.name)
def test_a_truth_is_tested_and_not_refuted(truth: Claim) -> None:
    assert isinstance(truth, Claim), f"{truth.category}: {truth.reason}"
    (row,) = run([truth], draws=60)
    assert row.verdict in (Verdict.HOLDS, Verdict.CONSISTENT), (row.verdict, row.reason)


@pytest.mark.parametrize("truth", FALSEHOODS)
def test_a_falsehood_of_the_same_form_is_refuted(truth: str, tmp_path: Path) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert text.count(truth) == 1
    file = tmp_path / "Falsehoods.lean"
    file.write_text(text.replace(truth, FALSEHOODS[truth]), encoding="utf-8")
    changed = [
        c
        for c, old in zip(read_claims([file]), TRUTHS, strict=True)
        if isinstance(c, Claim) and isinstance(old, Claim) and c.canonical != old.canonical
    ]
    assert len(changed) == 1
    assert run(changed, draws=200)[0].verdict is Verdict.VIOLATED
