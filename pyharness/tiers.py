"""The sources of witnesses, one after the other: what each is asked for and what it gave."""

from __future__ import annotations

import dataclasses
import re
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from pyharness.arithmetic import Undecided
from pyharness.evaluate.case import CompiledClaim, compile_claim, evaluate_case
from pyharness.evaluate.types import Env
from pyharness.implementations import IMPLEMENTATIONS
from pyharness.lean.claim import Claim
from pyharness.lean.expr import Const, Pi, mentions, walk
from pyharness.records import CaseResult, Source, Tally, Verdict
from pyharness.witnesses import adapters as adapter_witnesses
from pyharness.witnesses import corpus, exhaustive, large
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import Chooser, SeededChooser
from pyharness.witnesses.draw import NoInhabitant
from pyharness.witnesses.inhabits import stranger
from pyharness.witnesses.search import descend, searchable, starts

_QUANTIFIED = 5  # a case with an inner quantifier costs as much as several plain ones
_WALKS = 8
_WALK_STEPS = 600
_KEPT = 160  # witnesses remembered for mutants
_KEPT_SMALL = 40  # small ones among them: their equal and sparse matrices tell little apart
_SMALL = 6  # small cases per random draw where a proof is missing; a fifth of one where it is not
_LARGE = 125  # random draws per large one


@dataclass(frozen=True)
class Effort:
    """How hard to look: seed, random draws, seconds, and whether to search downhill as well."""

    seed: int
    draws: int
    deadline: float | None = None
    search: bool | None = None  # None: where a proof is missing


@dataclass
class Run:
    """Accumulates results of one claim."""

    claim: CompiledClaim
    tallies: dict[Source, Tally] = field(default_factory=dict)
    met: list[tuple[str, Env]] = field(default_factory=list)
    violation: tuple[Env, CaseResult] | None = None
    reasons: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def plan(self, source: Source, count: int) -> None:
        t = self.tallies.get(source, Tally())
        self.tallies[source] = dataclasses.replace(t, planned=t.planned + count)

    def record(self, result: CaseResult, env: Env | None) -> None:
        self.tallies[result.source] = self.tallies.get(result.source, Tally()).add(result.verdict)
        if result.reason:
            self.reasons[result.reason] = self.reasons.get(result.reason, 0) + 1
        if env is None:
            return
        if result.verdict in (Verdict.HOLDS, Verdict.CONSISTENT) and self._keeps(result.source):
            self.met.append((result.label, env))
        if result.verdict is Verdict.VIOLATED and self.violation is None:
            self.violation = env, result

    def _keeps(self, source: Source) -> bool:
        if source is Source.EXHAUSTIVE and self.tallies[source].evidence > _KEPT_SMALL:
            return False
        return len(self.met) < _KEPT

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

    def ended(self, source: Source, deadline: float | None) -> bool:
        """Was a counterexample found, or is time up? What was planned stays planned: a note says
        why less was done."""
        why = ""
        if self.violation is not None:
            why = "a counterexample was found"
        elif deadline is not None and time.monotonic() > deadline:
            why = "the time budget was used up"
        if why:
            t = self.tallies[source]
            self.notes.append(f"{source.value}: {t.done} of {t.planned} cases run, then {why}")
        return bool(why)


def run_tiers(run: Run, builder: Builder, effort: Effort) -> None:
    """Corpus, small cases, random draws, large draws, and walks downhill where asked for.

    Where a counterexample is looked for, small cases come first: what they find is smallest.
    """
    claim = run.claim.claim
    looking = bool(effort.search) or is_open(claim)
    depth = quantifiers(claim)
    draws = max(1, effort.draws // _QUANTIFIED ** min(depth, 2))
    if looking:
        small = _small(run, builder, draws * _SMALL)
        _listed(run, builder, effort, Source.EXHAUSTIVE, small)
        _corpus(run, builder, effort.seed)
    else:
        _corpus(run, builder, effort.seed)
        _listed(run, builder, effort, Source.EXHAUSTIVE, _small(run, builder, draws // 5))
    _random(run, builder, effort, draws)
    if not depth:
        listed = large.sizes(claim, effort.draws // _LARGE)
        _listed(run, builder, effort, Source.LARGE, listed)
    if effort.search or (effort.search is None and is_open(claim)):
        _search(run)


def built(run: Run, builder: Builder, effort: Effort, label: str) -> tuple[Source, Env] | None:
    """The witness that `label` names (`draw 17`, `case 3`, `Kahan`, `downhill from draw 17`).

    None when no case has this name at this seed and number of draws. Raises NoInhabitant or
    Undecided where the run itself found no witness under this name.
    """
    start = label.removeprefix("downhill from ")
    if start != label:
        found = built(run, builder, effort, start)
        if found is None or not searchable(run.claim):
            return None
        return Source.SEARCH, descend(run.claim, found[1], steps=_WALK_STEPS)
    draws = max(1, effort.draws // _QUANTIFIED ** min(quantifiers(run.claim.claim), 2))
    sources: dict[Source, Iterable[tuple[str, Env]]] = {
        Source.CORPUS: _named(run, builder),
        Source.EXHAUSTIVE: _small(run, builder, draws * _SMALL),
        Source.LARGE: large.sizes(run.claim.claim, effort.draws // _LARGE),
    }
    for source, cases in sources.items():
        for name, env in cases:
            if name == label:
                builder.fill(env, _chooser(run, source, name, effort.seed))
                return source, env
    number = label.removeprefix("draw ")
    if number == label or not number.isdecimal() or int(number) >= draws:
        return None
    ch = _chooser(run, Source.RANDOM, "", effort.seed)
    for _ in range(int(number)):  # a draw depends on those before it
        with suppress(NoInhabitant, Undecided):
            builder.draw(ch)
    return Source.RANDOM, builder.draw(ch)


def _chooser(run: Run, source: Source, label: str, seed: int) -> SeededChooser:
    """Every case's decisions follow from its source, its label, the claim's name and the seed."""
    name = run.claim.claim.name
    if source is Source.RANDOM:
        return SeededChooser(f"random:{name}:{seed}")
    return SeededChooser(f"{source.value}:{label}:{name}:{seed}")


def _named(run: Run, builder: Builder) -> list[tuple[str, Env]]:
    entries = list(corpus.assignments(run.claim.claim, builder.hints))
    return entries[:1] if _is_single_case(run.claim.claim) else entries


def _corpus(run: Run, builder: Builder, seed: int) -> None:
    entries = _named(run, builder)
    run.plan(Source.CORPUS, len(entries))
    for name, env in entries:
        ch = _chooser(run, Source.CORPUS, name, seed)
        _filled(run, builder, env, Source.CORPUS, name, ch)


def _small(run: Run, builder: Builder, most: int) -> Iterable[tuple[str, Env]]:
    if _is_single_case(run.claim.claim) or most < 1:
        return ()
    return exhaustive.assignments(run.claim, builder.hints, most)


def _listed(
    run: Run,
    builder: Builder,
    effort: Effort,
    source: Source,
    cases: Iterable[tuple[str, Env]],
) -> None:
    """Cases given by the sizes and values to start from."""
    listed = list(cases)
    if not listed:
        return
    run.plan(source, len(listed))
    for name, env in listed:
        if run.ended(source, effort.deadline):
            return
        _filled(run, builder, env, source, name, _chooser(run, source, name, effort.seed))


def _filled(run: Run, builder: Builder, env: Env, source: Source, label: str, ch: Chooser) -> None:
    try:
        builder.fill(env, ch, frozen=source is Source.ADAPTER)
    except (NoInhabitant, Undecided) as problem:
        run.record(CaseResult(Verdict.VACUOUS, source, label, str(problem)), None)
        return
    run.case(env, source, label)


def _random(run: Run, builder: Builder, effort: Effort, draws: int) -> None:
    if _is_single_case(run.claim.claim):
        draws = 1
    run.plan(Source.RANDOM, draws)
    ch = _chooser(run, Source.RANDOM, "", effort.seed)
    for k in range(draws):
        if run.ended(Source.RANDOM, effort.deadline):
            return
        label = f"draw {k}"
        try:
            env = builder.draw(ch)
        except (NoInhabitant, Undecided) as problem:
            run.record(CaseResult(Verdict.VACUOUS, Source.RANDOM, label, str(problem)), None)
            continue
        run.case(env, Source.RANDOM, label)


def is_open(claim: Claim) -> bool:
    """A conjecture, or a statement whose proof contains `sorry`."""
    return claim.kind == "conjecture" or re.search(r"\bsorry\b", claim.proof) is not None


def _search(run: Run) -> None:
    """Walk downhill from a few witnesses that met the hypotheses, unless one is false already."""
    if run.violation is not None or not searchable(run.claim) or not run.met:
        return
    places = starts(run.claim, run.met, _WALKS)
    run.plan(Source.SEARCH, len(places))
    for label, start in places:
        end = descend(run.claim, start, steps=_WALK_STEPS)
        run.case(end, Source.SEARCH, f"downhill from {label}")


def _is_single_case(claim: Claim) -> bool:
    """Without variables every witness is the same one."""
    return not claim.data and not claim.types


def quantifiers(claim: Claim) -> int:
    """How many quantifiers of the conclusion are searched or sampled anew in every case."""
    return sum(
        x == Const("Exists") or (isinstance(x, Pi) and mentions(x.body, x.var))
        for x in walk(claim.conclusion)
    )


def run_adapters(
    run: Run, claim: Claim, witnesses: Sequence[adapter_witnesses.AdapterWitness], seed: int
) -> None:
    """Trained factors, on fast implementations of the definitions."""
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
