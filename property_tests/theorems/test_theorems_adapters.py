"""Every theorem that takes LoRA factors or an update, on the adapters shipped with the recipes.

Factors are exact as stored; definitions run on the fast implementations that the tie check
compares with Lean's text.
"""

from __future__ import annotations

from functools import cache

import pytest
from theorem_claims import DEEP, REPOSITORY, claims, parameters, short, told

from pyharness.adapters import Adapter, discover
from pyharness.arithmetic import Undecided
from pyharness.engine import adapter_witnesses
from pyharness.evaluate.case import compile_claim, evaluate_case
from pyharness.implementations import IMPLEMENTATIONS
from pyharness.lean.claim import Claim
from pyharness.records import Source, Verdict
from pyharness.witnesses import adapters as fitting
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import SeededChooser
from pyharness.witnesses.draw import NoInhabitant

SHIPPED = REPOSITORY / "training" / "adapters"
FITTING = [
    c for c in claims() if isinstance(c, Claim) and not c.negated and fitting.fit(c).possible
]


@cache
def shipped() -> tuple[Adapter, ...]:
    return tuple(a for a in discover(SHIPPED) if isinstance(a, Adapter) and a.modules)


@cache
def witnesses() -> tuple[fitting.AdapterWitness, ...]:
    return tuple(adapter_witnesses(shipped(), most=4 if DEEP else 1))


def test_every_shipped_adapter_is_a_witness() -> None:
    assert {w.label.split("/")[0] for w in witnesses()} == {a.name for a in shipped()}
    assert len(shipped()) >= 5


def test_the_statements_about_updates_take_adapters() -> None:
    """The three theorems on LoRA updates must be among those that run on real factors."""
    about_updates = {
        short(c)
        for c in claims()
        if isinstance(c, Claim)
        and not c.negated
        and c.definition("AdapterGeometry.rsLoraUpdate") is not None
    }
    assert about_updates & {short(c) for c in FITTING}


@pytest.mark.parametrize("claim", parameters(FITTING))
def test_adapter_witnesses(claim: Claim) -> None:
    code = compile_claim(claim, IMPLEMENTATIONS)
    builder, how = Builder(code), fitting.fit(claim)
    verdicts: dict[str, str] = {}
    for witness in witnesses():
        env = fitting.assignment(claim, how, witness, witnesses())
        if env is None:
            verdicts[witness.label] = "no second update of this shape"
            continue
        try:
            builder.fill(env, SeededChooser(f"{claim.name}:{witness.label}"), frozen=True)
            result = evaluate_case(code, env, Source.ADAPTER, witness.label)
        except (NoInhabitant, Undecided) as problem:
            verdicts[witness.label] = str(problem)
            continue
        assert result.verdict is not Verdict.VIOLATED, told(claim, result)
        verdicts[witness.label] = result.verdict.value
    if set(verdicts.values()) <= {"vacuous", "no second update of this shape"}:
        pytest.skip(f"no shipped adapter meets the hypotheses of {short(claim)}")
    assert {"holds", "consistent"} & set(verdicts.values()), verdicts
