"""A green ledger with its lock, and small ways to spoil them."""

from __future__ import annotations

import dataclasses
from typing import Any

from pyharness.lock import Lock, lock_of
from pyharness.records import (
    AdapterStatus,
    CaseResult,
    Ledger,
    LedgerRow,
    Proof,
    ProofLevel,
    Source,
    Tally,
    Teeth,
    Verdict,
)

WITNESS = CaseResult(
    Verdict.VIOLATED, Source.CORPUS, "diag(1, 1/2)", witness={"A": "[[1, 0], [0, 1/2]]"}
)

THEOREM = LedgerRow(
    name="Geometry.norm_nonneg",
    file="lean/Geometry.lean",
    line=10,
    kind="theorem",
    statement_hash="ab" * 32,
    canonical="∀ (A : Matrix (Fin m) (Fin n) ℝ), 0 ≤ frobeniusSq A",
    verdict=Verdict.HOLDS,
    proof=Proof(ProofLevel.UNBUILT),
    tallies={
        Source.CORPUS: Tally(planned=10, holds=9, vacuous=1),
        Source.RANDOM: Tally(planned=20, holds=20),
        Source.ADAPTER: Tally(planned=4, holds=4),
    },
    teeth=Teeth(killed=3, total=4, survivors=("0 ≤ became -1 ≤",)),
)
REFUTATION = dataclasses.replace(
    THEOREM,
    name="Geometry.not_mul_le_min",
    line=20,
    kind="refutation",
    verdict=Verdict.VIOLATED,
    tallies={Source.CORPUS: Tally(planned=10, holds=9, violated=1)},
    teeth=None,
    counterexample=WITNESS,
)
CONJECTURE = dataclasses.replace(
    THEOREM,
    name="Geometry.Monotone",
    line=30,
    kind="conjecture",
    proof=Proof(ProofLevel.OPEN),
    tallies={Source.RANDOM: Tally(planned=20, holds=18, vacuous=2)},
)
ADAPTER = AdapterStatus(
    name="nano", path="training/adapters/nano", ok=True, modules=16, detail="LoRA", sha256="cd" * 32
)

GREEN = Ledger((THEOREM, REFUTATION, CONJECTURE), (ADAPTER,), commit="c0ffee", version="0.1.0")
LOCK: Lock = lock_of(GREEN)


def with_row(row: LedgerRow, **changes: Any) -> Ledger:
    """The green ledger with `row` changed."""
    changed = dataclasses.replace(row, **changes)
    rows = tuple(changed if old is row else old for old in GREEN.rows)
    return dataclasses.replace(GREEN, rows=rows)


def with_adapter(**changes: Any) -> Ledger:
    """The green ledger with its adapter changed."""
    return dataclasses.replace(GREEN, adapters=(dataclasses.replace(ADAPTER, **changes),))


def with_claim(name: str, **changes: Any) -> Lock:
    """The lock with one entry changed."""
    entry = dataclasses.replace(LOCK.claims[name], **changes)
    return dataclasses.replace(LOCK, claims={**LOCK.claims, name: entry})
