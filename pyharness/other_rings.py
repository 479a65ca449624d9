"""Witnesses of generic statements over rings other than ℝ: ℂ, ℤ, ZMod n, quaternions, …

Three fifths of a generic statement's random draws are over ℝ; the rest is shared by the other rings
that its classes allow, ℂ first. A ring at which nothing was decided is not one at which the
statement was tested: it is reported with the reason.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyharness.arithmetic import Undecided
from pyharness.evaluate.case import claim_steps, compile_claim
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.lean.elaborate.readings import Reading, readings
from pyharness.records import CaseResult, Source, Verdict
from pyharness.tiers import Effort, Run, quantifiers
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import SeededChooser
from pyharness.witnesses.draw import NoInhabitant

REALS = "ℝ"
_OVER = " over "
_FEWEST = 8  # draws for a ring to be worth compiling for
_QUANTIFIED = 5  # a case with an inner quantifier costs as much as several plain ones
_WEIGHTS = {"ℂ": 4}  # shares of the draws; 1 for every other ring


@dataclass
class Rings:
    """Where a statement was tested, and why it was not tested elsewhere."""

    tested: list[str] = field(default_factory=list)
    skipped: dict[str, str] = field(default_factory=dict)


def is_generic(claim: Claim) -> bool:
    """Is this a statement about every ring of some kind?

    A statement `¬ ∀ …` about every ring is not: a counterexample over one of them says nothing
    about the others.
    """
    return bool(claim.at_reals) and claim.declaration is not None and not claim.negated


def over_reals(claim: Claim, effort: Effort) -> Effort:
    """The part of the effort that goes to ℝ: all of it for statements about ℝ."""
    if not is_generic(claim):
        return effort
    return dataclasses.replace(effort, draws=max(1, effort.draws * 3 // 5))


def run_rings(run: Run, claim: Claim, effort: Effort) -> Rings:
    """Random draws over every other ring that fits; a violation takes over `run`."""
    rings = Rings()
    if not is_generic(claim):
        return rings
    if _decided(run):
        rings.tested.append(REALS)
    elif run.tallies:
        rings.skipped[REALS] = _common(run.reasons)
    draws = effort.draws - over_reals(claim, effort).draws
    draws = max(_FEWEST, draws // _QUANTIFIED ** min(quantifiers(claim), 2))
    fitting: list[tuple[str, Claim]] = []
    for r in readings(claim, max(1, draws // _FEWEST)):
        if r.claim is None:
            rings.skipped[r.carrier] = r.reason
        else:
            fitting.append((r.carrier, r.claim))
    whole = sum(_WEIGHTS.get(name, 1) for name, _ in fitting)
    for name, reading in fitting:
        share = max(1, draws * _WEIGHTS.get(name, 1) // whole)
        if run.violation is not None:
            rings.skipped[name] = "a counterexample was found before"
            continue
        if effort.deadline is not None and time.monotonic() > effort.deadline:
            rings.skipped[name] = "the time budget was used up"
            continue
        reason = _run_over(run, Reading(name, reading), share, effort)
        if reason:
            rings.skipped[name] = reason
        else:
            rings.tested.append(name)
    return rings


def _decided(run: Run) -> int:
    return sum(t.evidence for t in run.tallies.values())


def _common(reasons: Mapping[str, int]) -> str:
    return max(reasons, key=lambda r: reasons[r]) if reasons else "no witness was built"


def _run_over(run: Run, reading: Reading, draws: int, effort: Effort) -> str:
    """Random draws over one ring; why nothing was decided there, or nothing."""
    assert reading.claim is not None
    try:
        compiled = compile_claim(reading.claim, steps=claim_steps(effort.draws))
        builder = Builder(compiled)
        if not reading.claim.data and not reading.claim.types:
            draws = 1
        mine = Run(compiled, tallies=run.tallies, notes=run.notes)
        before = _decided(run)
        ch = _chooser(reading, effort.seed)
        mine.plan(Source.RANDOM, draws)
        for k in range(draws):
            label = f"draw {k}{_OVER}{reading.carrier}"
            try:
                env = builder.draw(ch)
            except (NoInhabitant, Undecided) as problem:
                empty = CaseResult(Verdict.VACUOUS, Source.RANDOM, label, str(problem))
                mine.record(empty, None)
                continue
            mine.case(env, Source.RANDOM, label)
            if mine.ended(Source.RANDOM, effort.deadline):
                break
    except Unevaluable as problem:
        return str(problem)
    if mine.violation is not None:
        run.claim, run.violation = compiled, mine.violation
    return "" if _decided(run) > before else _common(mine.reasons)


def _chooser(reading: Reading, seed: int) -> SeededChooser:
    assert reading.claim is not None
    return SeededChooser(f"random:{reading.claim.name}:{reading.carrier}:{seed}")


def drawn_over(claim: Claim, label: str, seed: int) -> tuple[Run, Env] | None:
    """The witness that a label such as `draw 3 over ℂ` names; None for labels of other cases.

    Raises NoInhabitant, Undecided or Unevaluable where the run found no witness under this name.
    """
    draw, _, ring = label.partition(_OVER)
    number = draw.removeprefix("draw ")
    if not ring or not number.isdecimal():
        return None
    found = next((r for r in readings(claim) if r.carrier == ring and r.claim is not None), None)
    if found is None or found.claim is None:
        return None
    compiled = compile_claim(found.claim)
    builder, ch = Builder(compiled), _chooser(found, seed)
    for _ in range(int(number)):  # a draw depends on those before it
        try:
            builder.draw(ch)
        except (NoInhabitant, Undecided):
            continue
    return Run(compiled), builder.draw(ch)
