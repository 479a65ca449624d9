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

AFFIRMATIVE = [c for c in claims() if isinstance(c, Unread) or not c.negated]


@pytest.mark.parametrize("claim", parameters(AFFIRMATIVE))
def test_named_witnesses(claim: Claim | Unread) -> None:
    claim = readable(claim)
    code = compiled(claim)
    builder = Builder(code)
    verdicts: dict[str, str] = {}
    for name, env in corpus.assignments(claim, builder.hints):
        try:
            builder.fill(env, SeededChooser(f"{claim.name}:{name}"))
            result = evaluate_case(code, env, Source.CORPUS, name)
        except (NoInhabitant, Undecided) as problem:
            verdicts[name] = str(problem)
            continue
        assert result.verdict is not Verdict.VIOLATED, told(claim, result)
        verdicts[name] = result.verdict.value
    assert {"holds", "consistent"} & set(verdicts.values()), verdicts
