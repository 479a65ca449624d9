"""Our own corpus of false statements, each beside a true twin: false ones must be refuted.

`Wrong.x` must be violated within the default budget and its printed counterexample must convince
a second evaluator; `Right.x` must not be violated and must be backed by witnesses.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from beyond_analysis import ANALYSIS
from beyond_second import RESEARCHERS
from mutant_second_path import confirmed
from mutant_second_spaces import confirmed_on_spaces
from mutant_second_subspaces import confirmed_subspaces
from second_measures import confirmed_on_measures

from pyharness.engine import read_claims, run
from pyharness.evaluate.ring_compile import needed_for
from pyharness.lean.claim import Claim, Unread
from pyharness.lean.elaborate.readings import readings
from pyharness.records import LedgerRow, Verdict
from pyharness.refutation.enclosure import Beyond
from pyharness.refutation.plain_rings import refutes_over

FILES = sorted(Path(__file__).parent.glob("*.lean"))
CLAIMS = {f"{Path(c.position.file).stem}.{c.name}": c for c in read_claims(FILES)}
WRONG = [n for n in CLAIMS if ".Wrong." in n]
RIGHT = [n for n in CLAIMS if ".Right." in n]

# Counterexamples that the second evaluator does not carry, and why.
BEYOND_SECOND = {
    **RESEARCHERS,
    **ANALYSIS,
    "StableRanks.Wrong.low_rank_approximation": "∃ over all matrices",
    "Hard.Wrong.square_root": "∃ over all matrices",
    "Hard.Wrong.gram_matrix": "∃ over all matrices",
    "Structured.Wrong.form_symmetric": "∀ over all vectors",
    "Structured.Wrong.bilinear_symmetric": "∀ over all vectors",
    "Structured.Wrong.bilinear_separating": "∀ over all vectors",
    "Structured.Wrong.signs_unimodular": "∀ over all submatrices",
}


# Files whose counterexamples the second evaluator needs more words for.
SECOND = {
    "Spaces": confirmed_on_spaces,
    "Subspaces": confirmed_subspaces,
    "Probability": confirmed_on_measures,
}


@cache
def row(name: str) -> LedgerRow:
    return run([CLAIMS[name]])[0]


def test_every_false_statement_has_a_true_twin() -> None:
    assert {n.replace(".Wrong.", ".Right.") for n in WRONG} == set(RIGHT)
    assert len(WRONG) + len(RIGHT) == len(CLAIMS)
    assert set(BEYOND_SECOND) <= set(WRONG)


def test_everything_is_read() -> None:
    unread = {n: f"{c.reason} ({c.position})" for n, c in CLAIMS.items() if isinstance(c, Unread)}
    assert unread == {}


@pytest.mark.parametrize("name", WRONG)
def test_false_statements_are_refuted(name: str) -> None:
    found = row(name)
    assert found.verdict is Verdict.VIOLATED, f"{found.verdict}: {found.reason}"
    assert found.counterexample is not None


@pytest.mark.parametrize("name", WRONG)
def test_counterexamples_convince_a_second_evaluator(name: str) -> None:
    claim, found = CLAIMS[name], row(name).counterexample
    assert isinstance(claim, Claim)
    assert found is not None
    if name in BEYOND_SECOND:
        with pytest.raises(Beyond):
            confirmed(claim, found.witness)
        return
    check = SECOND.get(name.split(".")[0], confirmed)
    if needed_for(claim) or " over " in found.label:  # over another ring than ℝ
        claim, check = _reading(claim, found.label), refutes_over
    assert check(claim, found.witness), f"not confirmed: {dict(found.witness)}"


def _reading(claim: Claim, label: str) -> Claim:
    """The statement at the ring that a label names: `draw 3 over ℂ`."""
    _, over, ring = label.partition(" over ")
    if not over:
        return claim
    (found,) = (r.claim for r in readings(claim) if r.carrier == ring)
    assert found is not None
    return found


@pytest.mark.parametrize("name", RIGHT)
def test_true_twins_stand(name: str) -> None:
    found = row(name)
    shown = found.counterexample.witness if found.counterexample else found.reason
    assert found.verdict in (Verdict.HOLDS, Verdict.CONSISTENT), f"{found.verdict}: {shown}"
