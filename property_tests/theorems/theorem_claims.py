"""The claims of `lean/AdapterGeometry`, read once, and what the theorem tests share.

Nothing about a statement is written here: names, sizes, hypotheses and conclusions all come from
the Lean files.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import reject
from hypothesis import strategies as st

from pyharness.arithmetic import Undecided
from pyharness.engine import read_claims
from pyharness.evaluate.case import CompiledClaim, compile_claim
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim, Unread
from pyharness.lean.expr import Const, Pi, mentions, walk
from pyharness.records import CaseResult
from pyharness.witnesses.build import Builder
from pyharness.witnesses.chooser import HypothesisChooser
from pyharness.witnesses.draw import NoInhabitant

REPOSITORY = Path(__file__).resolve().parents[2]
LIBRARY = REPOSITORY / "lean" / "AdapterGeometry"
DEEP = os.environ.get("PROPERTY_PROFILE") == "deep"
EXAMPLES = 2000 if DEEP else 80
QUANTIFIED_EXAMPLES = 200 if DEEP else 20  # each case samples inside the statement as well


@cache
def claims() -> tuple[Claim | Unread, ...]:
    return read_claims([LIBRARY])


def short(claim: Claim | Unread) -> str:
    return claim.name.removeprefix("AdapterGeometry.")


def parameters(chosen: Sequence[Claim | Unread]) -> list[object]:
    """One pytest parameter per claim, named as in Lean."""
    return [pytest.param(c, id=short(c)) for c in chosen]


def readable(claim: Claim | Unread) -> Claim:
    """The claim, or a skip that says why and where it could not be read."""
    if isinstance(claim, Unread):
        pytest.skip(f"unread: {claim.category}: {claim.reason} ({_place(claim)})")
    return claim


def compiled(claim: Claim) -> CompiledClaim:
    """The claim compiled, or a skip that says which construct has no meaning here."""
    try:
        out = compile_claim(claim)
        Builder(out)
    except Unevaluable as problem:
        pytest.skip(f"untestable: {problem} ({_place(claim)})")
    return out


def _place(claim: Claim | Unread) -> str:
    at = claim.position
    return f"{Path(at.file).name}:{at.line}:{at.column}"


def quantified(claim: Claim) -> bool:
    """Does the conclusion itself quantify?"""
    return any(
        x == Const("Exists") or (isinstance(x, Pi) and mentions(x.body, x.var))
        for x in walk(claim.conclusion)
    )


def stable_number(text: str) -> int:
    """The same number for the same text in every process."""
    return zlib.crc32(text.encode())


@st.composite
def witnesses(draw: st.DrawFn, builder: Builder) -> Env:
    """The engine's own generator, with Hypothesis making its choices.

    A draw for which the types have no inhabitant is rejected, so that Hypothesis counts it.
    """
    try:
        return builder.draw(HypothesisChooser(draw))
    except (NoInhabitant, Undecided):
        reject()


def told(claim: Claim, result: CaseResult) -> str:
    """Witness and both sides, for a failing test."""
    lines = [f"{claim.name} is violated ({_place(claim)}), {result.source.value} {result.label}"]
    lines += [f"  {name} := {value}" for name, value in result.witness.items()]
    if result.left or result.right:
        lines += [f"  left  {result.left}", f"  right {result.right}"]
    lines += ["", claim.canonical]
    return "\n".join(lines)
