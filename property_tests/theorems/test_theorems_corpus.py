"""Every theorem on the named corpus: empty, zero, rank one, equal singular values, Hilbert, …"""

from __future__ import annotations

import pytest
from theorem_claims import claims, compiled, parameters, readable, told

from pyharness.arithmetic import Undecided
from pyharness.evaluate.case import evaluate_case
from pyharness.lean.claim import Claim, Unread
from pyharness.records import Source, Verdict
from pyharness.witnesses import corpus
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import SeededChooser
from pyharness.witnesses.draw import NoInhabitant

ATTEMPTS = 5  # what the corpus leaves open is drawn anew, until some case meets the hypotheses
AFFIRMATIVE = [c for c in claims() if isinstance(c, Unread) or not c.negated]


@pytest.mark.parametrize("claim", parameters(AFFIRMATIVE))
def test_named_witnesses(claim: Claim | Unread) -> None:
    claim = readable(claim)
    code = compiled(claim)
    builder = Builder(code)
    verdicts: dict[str, str] = {}
    for attempt in range(ATTEMPTS):
        for name, env in corpus.assignments(claim, builder.hints):
            label = f"{name}, {attempt}"
            try:
                builder.fill(env, SeededChooser(f"{claim.name}:{label}"))
                result = evaluate_case(code, env, Source.CORPUS, name)
            except (NoInhabitant, Undecided) as problem:
                verdicts[label] = str(problem)
                continue
            assert result.verdict is not Verdict.VIOLATED, told(claim, result)
            verdicts[label] = result.verdict.value
        if {"holds", "consistent"} & set(verdicts.values()):
            return
    pytest.fail(f"no case met the hypotheses: {verdicts}")
