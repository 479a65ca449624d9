"""Every refutation: Hypothesis must find the counterexample that the theorem says exists."""

from __future__ import annotations

import random

import pytest
from hypothesis import Phase, find, settings
from theorem_claims import claims, compiled, parameters, stable_number, told, witnesses

from pyharness.evaluate.case import evaluate_case
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.records import Source, Verdict
from pyharness.witnesses.build import Builder
from pyharness.witnesses.shrink import shrink

REFUTATIONS = [c for c in claims() if isinstance(c, Claim) and c.negated]
MOST = 3000  # the rarest of the known counterexamples is one draw in about forty


def test_the_library_refutes_something() -> None:
    assert REFUTATIONS


@pytest.mark.parametrize("claim", parameters(REFUTATIONS))
def test_a_counterexample_is_found(claim: Claim) -> None:
    code = compiled(claim)

    def refutes(env: Env) -> bool:
        return evaluate_case(code, env, Source.RANDOM, "").verdict is Verdict.VIOLATED

    found = find(
        witnesses(Builder(code)),
        refutes,
        settings=settings(max_examples=MOST, phases=[Phase.generate, Phase.shrink]),
        random=random.Random(stable_number(claim.name)),
    )
    small = evaluate_case(code, shrink(code, found), Source.RANDOM, "shrunk")
    assert small.verdict is Verdict.VIOLATED, told(claim, small)
    assert small.witness, "a counterexample says what it is"
