"""Every theorem on random witnesses: Hypothesis draws, shrinks and replays the engine's own.

A case counts only when every hypothesis of the statement was certified; other draws are rejected,
and Hypothesis's health check turns red when that is the rule rather than the exception.
"""

from __future__ import annotations

import pytest
from hypothesis import assume, given, seed, settings
from theorem_claims import (
    EXAMPLES,
    QUANTIFIED_EXAMPLES,
    claims,
    compiled,
    parameters,
    quantified,
    readable,
    stable_number,
    told,
    witnesses,
)

from pyharness.evaluate.case import evaluate_case
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim, Unread
from pyharness.records import Source, Verdict
from pyharness.witnesses.build import Builder

AFFIRMATIVE = [c for c in claims() if isinstance(c, Unread) or not c.negated]


def verdicts(claim: Claim, examples: int) -> dict[Verdict, int]:
    """Counts by verdict; an AssertionError with the shrunk witness when one is violated."""
    code = compiled(claim)
    seen: dict[Verdict, int] = {}

    @seed(stable_number(claim.name))
    @settings(max_examples=examples)
    @given(witnesses(Builder(code)))
    def never_violated(env: Env) -> None:
        result = evaluate_case(code, env, Source.RANDOM, "drawn by Hypothesis")
        assume(result.verdict is not Verdict.VACUOUS)
        seen[result.verdict] = seen.get(result.verdict, 0) + 1
        assert result.verdict is not Verdict.VIOLATED, told(claim, result)

    never_violated()
    return seen


@pytest.mark.parametrize("claim", parameters(AFFIRMATIVE))
def test_random_witnesses(claim: Claim | Unread) -> None:
    claim = readable(claim)
    seen = verdicts(claim, QUANTIFIED_EXAMPLES if quantified(claim) else EXAMPLES)
    evidence = seen.get(Verdict.HOLDS, 0) + seen.get(Verdict.CONSISTENT, 0)
    assert evidence, f"no witness decided {claim.name}: {seen}"


def test_a_false_statement_fails_with_its_witness() -> None:
    """What the library proves false, taken without its negation, must not get through."""
    false = next(c for c in claims() if isinstance(c, Claim) and c.negated)
    with pytest.raises(AssertionError, match=r"is violated(?s:.*) := !!"):
        verdicts(false, 3000)
