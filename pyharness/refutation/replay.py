"""Before a refutation is believed it is replayed on paths that did not find it.

1. *definitions unfolded*: compiled anew, every definition as the source writes it;
2. *plain fractions*: another evaluator, from the printed witness, in its own arithmetic;
3. *Lean text read back*: the printed `example` elaborated again and evaluated from its own values.

One path that comes to another answer makes the refutation worthless: somebody's meaning is wrong.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from pyharness.arithmetic import RealMatrix, Undecided
from pyharness.evaluate.case import CompiledClaim, compile_claim, evaluate_case
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.records import CaseResult, Replay, Source, Verdict
from pyharness.refutation.enclosure import Beyond
from pyharness.refutation.lean_example import Example, example
from pyharness.refutation.lean_values import NoLeanText
from pyharness.refutation.plain import refutes
from pyharness.refutation.plain_rings import refutes_over
from pyharness.refutation.read_back import evaluates_to_true

_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
AGREED, DISAGREED, NOT_CARRIED = "agreed", "disagreed", "not carried"
_MOST_ENTRIES = 1024  # beyond it unfolded definitions are out of reach (an adapter's update)


def replayed(claim: CompiledClaim, env: Env, found: CaseResult) -> CaseResult:
    """The counterexample with its replays and its Lean text."""
    if not writable(env):
        why = "the witness is too large to print"
        return dataclasses.replace(
            found,
            replays=tuple(Replay(p, NOT_CARRIED, why) for p in ("plain fractions", "Lean text")),
            no_lean=why,
        )
    first = _unfolded(claim.claim, env)
    elsewhere = bool(claim.compiler.rings)
    plain = _plain(claim.claim, found, refutes_over) if elsewhere else _plain(claim.claim, found)
    ring = found.label.partition(" over ")[2]
    scalar = "Quaternion ℚ" if ring == "ℍ[ℚ]" else ring or "ℝ"
    text: Example | None = None
    no_lean = ""
    try:
        text = example(claim.claim, claim.compiler, env, scalar)
        agrees = evaluates_to_true(claim.claim, text, env)
        back = Replay("Lean text read back", AGREED if agrees else DISAGREED)
        if not agrees and plain.outcome == AGREED:  # then it is the text that says something else
            raise NoLeanText("the text, read back, says something else")
    except NoLeanText as problem:
        text, no_lean = None, str(problem)
        back = Replay("Lean text read back", NOT_CARRIED, no_lean)
    except _FAULTS as problem:  # a fault of the text's writer is none of the counterexample
        text, no_lean = None, f"a value it does not know ({type(problem).__name__})"
        back = Replay("Lean text read back", NOT_CARRIED, no_lean)
    return dataclasses.replace(
        found,
        replays=(first, plain, back),
        lean=text.text() if text is not None else "",
        no_lean=no_lean,
    )


def writable(env: Env) -> bool:
    """Is every matrix of the witness small enough to be printed and evaluated as written?"""
    matrices = (x for x in env.values() if isinstance(x, RealMatrix))
    return all(m.shape[0] * m.shape[1] <= _MOST_ENTRIES for m in matrices)


def disagreement(found: CaseResult) -> str:
    """Which replay came to another answer; empty when none did."""
    return ", ".join(r.path for r in found.replays if r.outcome == DISAGREED)


def _unfolded(claim: Claim, env: Env) -> Replay:
    path = "definitions unfolded"
    try:
        verdict = evaluate_case(compile_claim(claim), env, Source.SEARCH, "").verdict
    except (Undecided, Unevaluable) as problem:
        return Replay(path, NOT_CARRIED, str(problem))
    if verdict is Verdict.UNDECIDED:
        return Replay(path, NOT_CARRIED, "undecided")
    return Replay(path, AGREED if verdict is Verdict.VIOLATED else DISAGREED)


def _plain(
    claim: Claim, found: CaseResult, check: Callable[[Claim, Mapping[str, str]], bool] = refutes
) -> Replay:
    path = "plain fractions"
    try:
        outcome = AGREED if check(claim, found.witness) else DISAGREED
    except Beyond as problem:
        return Replay(path, NOT_CARRIED, str(problem))
    except _FAULTS as problem:
        return Replay(path, NOT_CARRIED, f"a construct it does not know ({type(problem).__name__})")
    return Replay(path, outcome)
