"""Teeth: the share of a claim's mutants that its own witnesses refute.

* A changed conclusion is evaluated on the witnesses that met all hypotheses.
* Under leading ∃s the mutants are those of the body, at the X that satisfied it: another X might
  satisfy a mutant of the whole statement, so that would prove nothing.
* A dropped hypothesis gets witnesses of its own. One that no witness
  misses which violates it is not a survivor but redundant, and is reported with their number.
* A mutant without a meaning here (Unevaluable) is none. Any other error is a fault of ours and
  is not caught: the engine reports it in the claim's row, which makes the gate red.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial

from pyharness.arithmetic import Account, Exhausted, Undecided
from pyharness.evaluate.case import (
    CLAIM_STEPS,
    CompiledClaim,
    CompiledHypothesis,
    case_limit,
    compile_claim,
    evaluate_case,
)
from pyharness.evaluate.hits import exists_body, find_hit
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.mutate import mutations
from pyharness.records import Killed, Mutant, Source, Teeth, Verdict
from pyharness.vocabulary.truth import Truth, guarded
from pyharness.witnesses import corpus
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import SeededChooser
from pyharness.witnesses.draw import NoInhabitant

Met = Sequence[tuple[str, Env]]

_DROP_DRAWS = 120  # draws per dropped hypothesis
_MOST_CLAIMS = 10  # mutants together may spend as much as so many claims
_SHARE = 5  # an inner quantifier makes a case this much dearer, so fewer witnesses are tried


@dataclasses.dataclass(frozen=True)
class Bite:
    """Teeth, and hypotheses that nothing misses: each with the witnesses that show it."""

    teeth: Teeth
    redundant: Mapping[str, int]


def teeth_of(claim: CompiledClaim, met: Met, *, depth: int, seed: int) -> Bite:
    """Mutants refuted by the witnesses in `met`, and hypotheses whose loss nobody notices.

    A hypothesis is called redundant only on witnesses that violate it, meet all others, and do
    not refute the conclusion; without such a witness nothing is known of it.
    """
    mutants = _of_conclusion(claim, met[: max(4, len(met) // _SHARE**depth)])
    redundant: dict[str, int] = {}
    for k, h in enumerate(claim.claim.hypotheses):
        rest = (*claim.claim.hypotheses[:k], *claim.claim.hypotheses[k + 1 :])
        weaker = dataclasses.replace(claim.claim, hypotheses=rest)
        hit, without = _refuted(weaker, claim.hypotheses[k], f"{seed}:{h.name}")
        if hit is not None:
            mutants.append(Mutant("drop-hypothesis", f"{h.name} dropped", True, hit))
        elif without:
            redundant[h.name] = without
    return Bite(_summed(mutants), redundant)


def _summed(mutants: Sequence[Mutant]) -> Teeth:
    kinds: dict[str, Killed] = {}
    for m in mutants:
        before = kinds.get(m.kind, Killed(0, 0))
        kinds[m.kind] = Killed(before.killed + m.killed, before.total + 1)
    survivors = tuple(f"{m.kind}: {m.change}" for m in mutants if not m.killed)
    return Teeth(sum(m.killed for m in mutants), len(mutants), survivors, kinds)


def _of_conclusion(claim: CompiledClaim, met: Met) -> list[Mutant]:
    body = exists_body(claim.claim.conclusion)
    work = Account(_MOST_CLAIMS * CLAIM_STEPS)
    subject = claim.claim
    if body is not None:
        met = _hits(claim, met, work)
        subject = dataclasses.replace(subject, conclusion=body)
    out = []
    for m in mutations(subject):
        try:
            code = claim.compiler.compile(m.conclusion)
            label = _first_refuting(code, met, work)
        except Unevaluable:
            continue
        out.append(Mutant(m.kind, m.change, label is not None, label or ""))
    return out


def _hits(claim: CompiledClaim, met: Met, work: Account) -> Met:
    """The witnesses extended by the values that make the body under the leading ∃s true."""
    out = []
    for label, env in met:
        with suppress(Exhausted), case_limit(work):
            found = find_hit(claim.compiler, claim.claim.conclusion, env)
            if found is not None:
                out.append((label, found))
    return out


def _first_refuting(code: Callable[[Env], Truth], met: Met, work: Account) -> str | None:
    for label, env in met:
        with suppress(Exhausted), case_limit(work):
            if guarded(partial(code, env)).value is False:
                return label
    return None


def _refuted(claim: Claim, dropped: CompiledHypothesis, seed: str) -> tuple[str | None, int]:
    """Label of a case that refutes the claim without the dropped hypothesis, or None; and how many
    cases violated that hypothesis, met the others, and did not refute."""
    compiled = compile_claim(claim)
    builder = Builder(compiled)
    ch = SeededChooser(f"drop:{claim.name}:{seed}")
    tries: list[tuple[str, Env | None]] = [*corpus.assignments(claim, builder.hints)]
    tries += [(f"draw {k}", None) for k in range(_DROP_DRAWS)]
    without = 0
    for label, start in tries:
        try:
            if start is None:
                env = builder.draw(ch)
            else:
                env = start
                builder.fill(env, ch)
            result = evaluate_case(compiled, env, Source.RANDOM, label)
            met = result.verdict in (Verdict.HOLDS, Verdict.CONSISTENT)
            if met and guarded(partial(dropped.code, env)).value is False:
                without += 1
        except (NoInhabitant, Undecided):
            continue
        if result.verdict is Verdict.VIOLATED:
            return label, without
    return None, without
