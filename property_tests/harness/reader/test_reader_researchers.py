"""Files as researchers write them: every statement is read, tested, and found true."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from pyharness.engine import read_claims
from pyharness.lean.claim import Claim, Unread
from pyharness.records import Verdict
from pyharness.run_claim import run_claim

FILE = Path(__file__).with_name("researcher_statements.lean")
BROKEN = "Mixed.not_a_statement"  # on purpose: what follows it must be read all the same
DRAWS = 24
FEWEST = 120


@cache
def claims() -> dict[str, Claim | Unread]:
    return {c.name or f"example in line {c.position.line}": c for c in read_claims([FILE])}


def test_only_the_broken_statement_is_unread() -> None:
    unread = {n: f"{c.reason} ({c.position})" for n, c in claims().items() if isinstance(c, Unread)}
    assert list(unread) == [BROKEN]
    assert "expected ')'" in unread[BROKEN]


def test_there_are_enough_statements() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert len(claims()) == text.count(":= by sorry"), "none is lost on the way"
    assert len(claims()) >= FEWEST


@pytest.mark.parametrize("name", [n for n in claims() if n != BROKEN])
def test_statements_are_tested_and_stand(name: str) -> None:
    claim = claims()[name]
    assert isinstance(claim, Claim)
    row = run_claim(claim, (), seed=0, draws=DRAWS, search=False)
    shown = row.counterexample.witness if row.counterexample else row.reason
    assert row.verdict in (Verdict.HOLDS, Verdict.CONSISTENT), f"{row.verdict}: {shown}"


READINGS = [
    # a structure becomes its fields, those that are propositions become hypotheses
    ("LoRA.scale_pos", "(L.α : ℝ)"),
    ("LoRA.scale_pos", "(L.hα : ((0 : ℝ) <[ℝ] L.α))"),
    # implicit arguments of a recursive definition are found
    ("Mixed.layers_one", "Mixed.layers d W 1"),
    # the guard of a bounded sum stays a set of indices
    ("Finite.sum_filter_add", "Finset.filter"),
    ("Literals.decimals", "Decimal ℝ 1 1000"),
]


@pytest.mark.parametrize(("name", "part"), READINGS)
def test_what_statements_are_read_as(name: str, part: str) -> None:
    claim = claims()[name]
    assert isinstance(claim, Claim)
    assert part in claim.canonical


def test_one_under_a_binder_is_the_identity_where_a_matrix_is_expected(tmp_path: Path) -> None:
    path = tmp_path / "Identity.lean"
    path.write_text(
        "theorem t (W : Fin 1 → Matrix (Fin 2) (Fin 2) ℝ) (h : W = fun _ => 1) :"
        " W 0 0 1 = 0 := by sorry",
        encoding="utf-8",
    )
    (claim,) = read_claims([path])
    assert isinstance(claim, Claim)
    assert run_claim(claim, (), seed=0, draws=DRAWS).verdict is Verdict.HOLDS
