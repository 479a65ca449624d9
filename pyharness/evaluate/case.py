"""One claim on one witness: hypotheses certified first, then the conclusion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from pyharness import arithmetic as ar
from pyharness.evaluate.compile import Compiler, Implementation, compiler_for
from pyharness.evaluate.defined import certified
from pyharness.evaluate.residual import Residual, residual
from pyharness.evaluate.show import show_value, show_witness
from pyharness.evaluate.special import Code
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.lean.expr import PROP, Expr, Local, Pi, arguments, free_locals, head
from pyharness.records import CaseResult, Source, Verdict
from pyharness.vocabulary.truth import Truth, guarded

_NUMERIC = ("Real", "Rat", "NNReal", "Nat", "Int")
CASE_STEPS = 100_000  # about a tenth of a second
CLAIM_STEPS = 300_000  # what a claim may spend on hard cases beyond their share
FULL_DRAWS = 500  # from so many random draws on; below in proportion, half a case at least
SHARE_STEPS = 4_000  # what every case adds to that
LARGE = 100  # an adapter's case may cost this much more

_RELATIONS = ("Eq", "Ne", "LT.lt", "LE.le", "GT.gt", "GE.ge")


@dataclass(frozen=True)
class CompiledHypothesis:
    name: str
    code: Code
    relation: str  # head constant
    mentions: frozenset[Local]
    sides: tuple[Code, Code] | None  # both sides of a relation between real numbers
    residual: Residual | None = None  # left minus right of its equations


@dataclass(frozen=True)
class CompiledClaim:
    """A claim ready to be evaluated many times.

    All its cases draw on one account of steps, so that no claim takes more than a few seconds.
    """

    claim: Claim
    compiler: Compiler
    hypotheses: tuple[CompiledHypothesis, ...]
    conclusion: Code
    sides: tuple[Code, Code] | None
    work: ar.Account = field(default_factory=lambda: ar.Account(CLAIM_STEPS))


def _result(t: Expr) -> Expr:
    """The type of a function's values when all its arguments are given."""
    while isinstance(t, Pi):
        t = t.body
    return t


def compile_claim(
    claim: Claim,
    implementations: Mapping[str, Implementation] | None = None,
    *,
    steps: int = CLAIM_STEPS,
) -> CompiledClaim:
    """Raises Unevaluable when a construct of the claim has no meaning here."""
    c = compiler_for(claim, implementations)
    c.propositions.update(v.local for v in claim.data if _result(v.type) == PROP)
    hypotheses = tuple(
        CompiledHypothesis(
            h.name,
            certified(h.prop, c.compile(h.prop)),
            head(h.prop),
            free_locals(h.prop),
            _sides(c, h.prop),
            residual(c, h.prop),
        )
        for h in claim.hypotheses
    )
    return CompiledClaim(
        claim,
        c,
        hypotheses,
        c.compile(claim.conclusion),
        _sides(c, claim.conclusion),
        ar.Account(steps),
    )


def claim_steps(draws: int) -> int:
    """What a claim may spend on hard cases when so many random draws were asked for."""
    return max(CASE_STEPS // 2, CLAIM_STEPS * min(draws, FULL_DRAWS) // FULL_DRAWS)


def case_limit(work: ar.Account, size: int = 1) -> ar.limited:
    """What one more case may spend: its share comes on top of what is left in the account."""
    work.left += size * SHARE_STEPS
    return ar.limited(work, size * CASE_STEPS)


def _sides(c: Compiler, e: Expr) -> tuple[Code, Code] | None:
    args = arguments(e)
    if head(e) in _RELATIONS and head(args[0]) in _NUMERIC:
        return c.compile(args[1]), c.compile(args[2])
    return None


def evaluate_case(claim: CompiledClaim, env: Env, source: Source, label: str) -> CaseResult:
    """The verdict of one witness. Text of witness and sides is filled in for violations only.

    A case that reaches the work limit is undecided.
    """
    try:
        with case_limit(claim.work, LARGE if source is Source.ADAPTER else 1):
            return _evaluate(claim, env, source, label)
    except ar.Exhausted as problem:
        return CaseResult(Verdict.UNDECIDED, source, label, str(problem))


def _evaluate(claim: CompiledClaim, env: Env, source: Source, label: str) -> CaseResult:
    for h in claim.hypotheses:
        t = guarded(partial(h.code, env))
        if t.value is not True:
            why = "is not met" if t.value is False else f"is not certified: {t.reason}"
            return CaseResult(Verdict.VACUOUS, source, label, f"{h.name} {why}")
    t = guarded(lambda: claim.conclusion(env))
    verdict, reason = verdict_of(t)
    if verdict is Verdict.HOLDS:
        return CaseResult(verdict, source, label)
    return described(claim, env, CaseResult(verdict, source, label, reason))


def verdict_of(t: Truth) -> tuple[Verdict, str]:
    if t.value is True:
        return Verdict.HOLDS, ""
    if t.value is False:
        return Verdict.VIOLATED, ""
    if t.kind in ("consistent", "sampled"):
        return Verdict.CONSISTENT, t.reason
    return Verdict.UNDECIDED, t.reason


def described(claim: CompiledClaim, env: Env, result: CaseResult) -> CaseResult:
    """The result with its witness and both sides printed."""
    left = right = ""
    if claim.sides is not None:
        try:
            left, right = (show_value(side(env)) for side in claim.sides)
        except ar.Undecided as problem:
            left = f"undecided: {problem}"
    return CaseResult(
        result.verdict,
        result.source,
        result.label,
        result.reason,
        show_witness(claim.claim, env),
        left,
        right,
    )
