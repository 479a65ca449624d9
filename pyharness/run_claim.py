"""One claim through every source of witnesses, to one ledger row."""

from __future__ import annotations

import dataclasses
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pyharness.arithmetic import Undecided
from pyharness.evaluate.case import CompiledClaim, compile_claim, evaluate_case
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.implementations import IMPLEMENTATIONS
from pyharness.lean.claim import Claim
from pyharness.lean.expr import Const, Pi, mentions, walk
from pyharness.records import (
    CaseResult,
    LedgerRow,
    Proof,
    ProofLevel,
    Source,
    Tally,
    Teeth,
    Verdict,
)
from pyharness.teeth import teeth_of
from pyharness.witnesses import adapters as adapter_witnesses
from pyharness.witnesses import corpus
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import Chooser, SeededChooser
from pyharness.witnesses.draw import NoInhabitant
from pyharness.witnesses.inhabits import stranger
from pyharness.witnesses.search import descend, searchable
from pyharness.witnesses.shrink import shrink

PRECISION_BITS = 3072
_QUANTIFIED = 5  # a case with an inner quantifier costs as much as several plain ones
_WALKS = 8
_WALK_STEPS = 600
_KEPT = 160  # witnesses remembered for mutants


@dataclass
class Run:
    """Accumulates results of one claim."""

    claim: CompiledClaim
    tallies: dict[Source, Tally] = field(default_factory=dict)
    met: list[tuple[str, Env]] = field(default_factory=list)
    violation: tuple[Env, CaseResult] | None = None
    reasons: dict[str, int] = field(default_factory=dict)

    def plan(self, source: Source, count: int) -> None:
        t = self.tallies.get(source, Tally())
        self.tallies[source] = dataclasses.replace(t, planned=t.planned + count)

    def record(self, result: CaseResult, env: Env | None) -> None:
        self.tallies[result.source] = self.tallies.get(result.source, Tally()).add(result.verdict)
        if result.reason:
            self.reasons[result.reason] = self.reasons.get(result.reason, 0) + 1
        if env is None:
            return
        if result.verdict in (Verdict.HOLDS, Verdict.CONSISTENT) and len(self.met) < _KEPT:
            self.met.append((result.label, env))
        if result.verdict is Verdict.VIOLATED and self.violation is None:
            self.violation = env, result

    def case(self, env: Env, source: Source, label: str) -> None:
        try:
            result = evaluate_case(self.claim, env, source, label)
        except Undecided as problem:
            result = CaseResult(Verdict.UNDECIDED, source, label, str(problem))
        if result.verdict is Verdict.VIOLATED:
            odd = stranger(self.claim.claim, self.claim.compiler, env)
            if odd:
                why = f"the value drawn for {odd} is not of its type"
                result = CaseResult(Verdict.UNDECIDED, source, label, why)
        self.record(result, env)


def run_claim(
    claim: Claim,
    adapters: Sequence[adapter_witnesses.AdapterWitness],
    *,
    seed: int,
    draws: int,
    deadline: float | None = None,
    disagreements: Mapping[str, tuple[str, ...]] | None = None,
    search: bool | None = None,
) -> LedgerRow:
    """Evaluate a claim on the corpus, on random draws and on adapters.

    `search` adds walks downhill on the margin; None does so for claims without a proof.
    """
    try:
        compiled = compile_claim(claim)
        run = Run(compiled)
        builder = Builder(compiled)
        _corpus(run, builder, seed)
        _random(run, builder, seed, draws, deadline)
        if search or (search is None and is_open(claim)):
            _search(run)
        _adapters(run, claim, adapters, seed)
    except Unevaluable as problem:
        return _row(claim, Verdict.UNTESTABLE, reason=str(problem), seed=seed)
    stop = claim.negated or run.violation is not None
    teeth, redundant = (
        (None, ()) if stop else teeth_of(run.claim, run.met, depth=_depth(claim), seed=seed)
    )
    return _finish(run, claim, teeth, redundant, disagreements or {}, seed)


def _corpus(run: Run, builder: Builder, seed: int) -> None:
    entries = list(corpus.assignments(run.claim.claim, builder.hints))
    if _is_single_case(run.claim.claim):
        entries = entries[:1]
    run.plan(Source.CORPUS, len(entries))
    for name, env in entries:
        ch = SeededChooser(f"corpus:{name}:{run.claim.claim.name}:{seed}")
        _filled(run, builder, env, Source.CORPUS, name, ch)


def _filled(run: Run, builder: Builder, env: Env, source: Source, label: str, ch: Chooser) -> None:
    try:
        builder.fill(env, ch, frozen=source is Source.ADAPTER)
    except (NoInhabitant, Undecided) as problem:
        run.record(CaseResult(Verdict.VACUOUS, source, label, str(problem)), None)
        return
    run.case(env, source, label)


def _random(run: Run, builder: Builder, seed: int, draws: int, deadline: float | None) -> None:
    if _is_single_case(run.claim.claim):
        draws = 1
    draws = max(1, draws // _QUANTIFIED ** min(_depth(run.claim.claim), 2))
    run.plan(Source.RANDOM, draws)
    ch = SeededChooser(f"random:{run.claim.claim.name}:{seed}")
    for k in range(draws):
        if run.violation is not None or (deadline is not None and time.monotonic() > deadline):
            # what was planned is what was meant to run: a hit ends the search by design
            t = run.tallies[Source.RANDOM]
            run.tallies[Source.RANDOM] = dataclasses.replace(t, planned=t.done)
            return
        try:
            env = builder.draw(ch)
        except (NoInhabitant, Undecided) as problem:
            run.record(CaseResult(Verdict.VACUOUS, Source.RANDOM, f"draw {k}", str(problem)), None)
            continue
        run.case(env, Source.RANDOM, f"draw {k}")


def is_open(claim: Claim) -> bool:
    """A conjecture, or a statement whose proof contains `sorry`."""
    return claim.kind == "conjecture" or re.search(r"\bsorry\b", claim.proof) is not None


def _search(run: Run) -> None:
    """Walk downhill from a few witnesses that met the hypotheses, unless one is false already."""
    if run.violation is not None or not searchable(run.claim) or not run.met:
        return
    stride = max(1, len(run.met) // _WALKS)
    starts = run.met[::stride][:_WALKS]
    run.plan(Source.SEARCH, len(starts))
    for label, start in starts:
        end = descend(run.claim, start, steps=_WALK_STEPS)
        run.case(end, Source.SEARCH, f"downhill from {label}")


def _is_single_case(claim: Claim) -> bool:
    """Without variables every witness is the same one."""
    return not claim.data and not claim.types


def _depth(claim: Claim) -> int:
    """How many quantifiers of the conclusion are searched or sampled anew in every case."""
    return sum(
        x == Const("Exists") or (isinstance(x, Pi) and mentions(x.body, x.var))
        for x in walk(claim.conclusion)
    )


def _adapters(
    run: Run, claim: Claim, witnesses: Sequence[adapter_witnesses.AdapterWitness], seed: int
) -> None:
    how = adapter_witnesses.fit(claim)
    if not how.possible or not witnesses:
        return
    compiled = compile_claim(claim, IMPLEMENTATIONS)
    builder = Builder(compiled)
    fast = Run(compiled, tallies=run.tallies, reasons=run.reasons)
    for w in witnesses:
        env = adapter_witnesses.assignment(claim, how, w, witnesses)
        if env is None:
            continue
        run.plan(Source.ADAPTER, 1)
        ch = SeededChooser(f"adapter:{w.label}:{claim.name}:{seed}")
        _filled(fast, builder, env, Source.ADAPTER, w.label, ch)
    if fast.violation is not None and run.violation is None:
        run.violation = fast.violation


def _finish(
    run: Run,
    claim: Claim,
    teeth: Teeth | None,
    redundant: tuple[str, ...],
    disagreements: Mapping[str, tuple[str, ...]],
    seed: int,
) -> LedgerRow:
    counterexample: CaseResult | None = None
    if run.violation is not None:
        env, result = run.violation
        small = shrink(run.claim, env)
        counterexample = evaluate_case(run.claim, small, result.source, result.label)
    verdict, reason = summary(run.tallies, run.reasons)
    if claim.negated:
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
        teeth=teeth,
        counterexample=counterexample,
        redundant_hypotheses=redundant,
        disagreements=mine,
        precision_bits=PRECISION_BITS,
    )


def summary(tallies: Mapping[Source, Tally], reasons: Mapping[str, int]) -> tuple[Verdict, str]:
    """The weakest evidence names the row: one equality left undecided is not *holds*."""
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
    if total.holds:
        return Verdict.HOLDS, ""
    if total.undecided:
        return Verdict.UNDECIDED, common
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
        **rest,  # type: ignore[arg-type]
    )
