"""One claim through every source of witnesses, to one ledger row."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from pyharness.arithmetic import Undecided
from pyharness.evaluate.case import claim_steps, compile_claim, evaluate_case
from pyharness.evaluate.problem import Unevaluable
from pyharness.lean.claim import Claim
from pyharness.lean.expr import Const, Expr, walk
from pyharness.lean.finite_spaces import FINITE_SPACES, on_finite_spaces
from pyharness.other_rings import drawn_over, over_reals, run_rings
from pyharness.records import (
    CaseResult,
    LedgerRow,
    Proof,
    ProofLevel,
    Source,
    Tally,
    Verdict,
)
from pyharness.refutation.replay import disagreement, replayed, writable
from pyharness.teeth import Bite, teeth_of
from pyharness.tiers import Effort, Run, built, quantifiers, run_adapters, run_tiers
from pyharness.vocabulary.conformance import unproven
from pyharness.witnesses.adapters import AdapterWitness
from pyharness.witnesses.build import Builder
from pyharness.witnesses.draw import NoInhabitant
from pyharness.witnesses.shrink import shrink

PRECISION_BITS = 3072


def run_claim(
    claim: Claim,
    adapters: Sequence[AdapterWitness],
    *,
    seed: int,
    draws: int,
    deadline: float | None = None,
    disagreements: Mapping[str, tuple[str, ...]] | None = None,
    search: bool | None = None,
    replay: str | None = None,
) -> LedgerRow:
    """Evaluate a claim on the corpus, on small, random and large witnesses and on adapters.

    `search` adds walks downhill on the margin; None does so for claims without a proof. With
    `replay`, only the case of that label is run.
    """
    effort = Effort(seed, draws, deadline, search)
    try:
        run = Run(compile_claim(claim, steps=claim_steps(draws)))
        builder = Builder(run.claim)
        if replay is not None:
            return _replay(run, builder, effort, replay)
        run_tiers(run, builder, over_reals(claim, effort))
        run_adapters(run, claim, adapters, seed)
        rings = run_rings(run, claim, effort)
        stop = claim.negated or run.violation is not None
        bite = None if stop else teeth_of(run.claim, run.met, depth=quantifiers(claim), seed=seed)
    except Unevaluable as problem:
        return _row(claim, Verdict.UNTESTABLE, reason=str(problem), seed=seed)
    row = _finish(run, claim, bite, disagreements or {}, seed)
    spaces = tuple(f"{name} = {space}" for name, space in claim.spaces)
    carriers = (*rings.tested, *spaces, *_spaces(claim))
    reason = row.reason
    if row.verdict is Verdict.HOLDS and not reason and (rings.tested or spaces):
        # and says nothing of other rings and spaces
        reason = "tested at " + ", ".join((*rings.tested, *spaces))
    return dataclasses.replace(row, reason=reason, carriers=carriers, other_carriers=rings.skipped)


def _spaces(claim: Claim) -> tuple[str, ...]:
    """Where a statement on measures was tested."""
    parts = [*(v.type for v in claim.data), *(h.prop for h in claim.hypotheses), claim.conclusion]
    return (FINITE_SPACES,) if on_finite_spaces(parts) else ()


def _replay(run: Run, builder: Builder, effort: Effort, label: str) -> LedgerRow:
    """One case again, found by its printed label."""
    claim = run.claim.claim
    try:
        elsewhere = drawn_over(claim, label, effort.seed)
        if elsewhere is not None:
            run, env = elsewhere
            run.plan(Source.RANDOM, 1)
            run.case(env, Source.RANDOM, label)
            return _finish(run, claim, None, {}, effort.seed)
        found = built(run, builder, effort, label)
    except (NoInhabitant, Undecided) as problem:
        found, why = None, f"no witness was built: {problem}"
    else:
        why = f"no case is called {label!r} at seed {effort.seed} and {effort.draws} draws"
    if found is None:
        return _row(claim, Verdict.UNTESTABLE, reason=why, seed=effort.seed)
    source, env = found
    run.plan(source, 1)
    run.case(env, source, label)
    return _finish(run, claim, None, {}, effort.seed)


def _finish(
    run: Run,
    claim: Claim,
    bite: Bite | None,
    disagreements: Mapping[str, tuple[str, ...]],
    seed: int,
) -> LedgerRow:
    counterexample = _counterexample(run)
    verdict, reason = summary(run.tallies, run.reasons)
    notes = list(run.notes)
    other = "" if counterexample is None else disagreement(counterexample)
    if counterexample is not None and other:
        shown = ", ".join(f"{k} = {v}" for k, v in counterexample.witness.items())
        reason = f"REPLAY DISAGREES: {other} does not confirm the counterexample {shown}"
        verdict, counterexample = Verdict.UNDECIDED, None
        notes.append("a disagreement of replays is a fault of the harness: please report it")
    elif claim.negated:
        if counterexample is not None:
            verdict, reason = Verdict.HOLDS, "the counterexample was found"
        else:
            verdict, reason = Verdict.UNDECIDED, "no counterexample was found"
    mine = tuple(text for d in claim.definitions for text in disagreements.get(d.name, ())[:2])
    return _row(
        claim,
        verdict,
        reason=reason,
        seed=seed,
        tallies=run.tallies,
        teeth=bite.teeth if bite is not None else None,
        counterexample=counterexample,
        redundant_hypotheses=bite.redundant if bite is not None else {},
        disagreements=mine,
        notes=tuple(notes),
        precision_bits=PRECISION_BITS,
    )


def _counterexample(run: Run) -> CaseResult | None:
    """The violation made small, and replayed on other paths."""
    if run.violation is None:
        return None
    env, found = run.violation
    if not writable(env):  # an adapter's update: definitions are out of reach as written
        return replayed(run.claim, env, found)
    small = shrink(run.claim, env)
    again = evaluate_case(run.claim, small, found.source, found.label)
    if again.verdict is not Verdict.VIOLATED:  # found by an implementation, not by the definition
        small, again = env, found
    return replayed(run.claim, small, again)


def words_of(claim: Claim) -> frozenset[str]:
    """Every constant that a statement, or a definition it unfolds to, speaks of."""
    parts: list[Expr] = [claim.conclusion, *(h.prop for h in claim.hypotheses)]
    parts += [v.type for v in claim.data]
    for d in claim.definitions:
        parts += [d.body, d.result, *(t for _, t in d.params)]
    return frozenset(x.name for e in parts for x in walk(e) if isinstance(x, Const))


def summary(tallies: Mapping[Source, Tally], reasons: Mapping[str, int]) -> tuple[Verdict, str]:
    """The weakest evidence names the row: one equality left undecided is not *holds*, and neither
    is a statement of which most cases stay undecided."""
    total = Tally()
    for t in tallies.values():
        total = Tally(
            *(getattr(total, f.name) + getattr(t, f.name) for f in dataclasses.fields(Tally))
        )
    common = max(reasons, key=lambda r: reasons[r]) if reasons else ""
    if total.violated:
        return Verdict.VIOLATED, ""
    if total.consistent:
        return Verdict.CONSISTENT, common
    if total.undecided > total.holds:
        decided = f"; {total.holds} cases hold" if total.holds else ""
        return Verdict.UNDECIDED, f"{total.undecided} cases undecided: {common}{decided}"
    if total.holds:
        return Verdict.HOLDS, ""
    return Verdict.VACUOUS, common or "no witness was built"


def _row(claim: Claim, verdict: Verdict, **rest: object) -> LedgerRow:
    return LedgerRow(
        name=claim.name,
        file=claim.position.file,
        line=claim.position.line,
        kind=claim.kind,
        statement_hash=claim.statement_hash,
        canonical=claim.canonical,
        verdict=verdict,
        proof=Proof(ProofLevel.OPEN if claim.kind == "conjecture" else ProofLevel.UNBUILT),
        unproven_words=unproven(words_of(claim)),
        **rest,  # type: ignore[arg-type]
    )
