"""Statements in, ledger rows out: the one entry the commands and tests call."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from pyharness.adapters import Adapter
from pyharness.implementations import IMPLEMENTATIONS
from pyharness.lean.claim import Claim, Unread
from pyharness.lean.read import read_claims as _read
from pyharness.progress import Progress
from pyharness.records import LedgerRow, Proof, ProofLevel, Verdict
from pyharness.run_claim import run_claim
from pyharness.tie import check_all
from pyharness.vocabulary.registry import vocabulary
from pyharness.witnesses.adapters import AdapterWitness, spread, witness

DRAWS = 500  # a statement refuted by 2.3 % of draws is then missed with probability 1e-5
MODULES_PER_ADAPTER = 4


def read_claims(paths: Sequence[Path]) -> tuple[Claim | Unread, ...]:
    """Every statement of the files named. Raises LeanSyntaxError, UsageError."""
    return _read(paths, vocabulary().environment)


def adapter_witnesses(
    adapters: Sequence[object], most: int = MODULES_PER_ADAPTER
) -> list[AdapterWitness]:
    """Exact factors of the modules used as witnesses. Raises AdapterError."""
    out = []
    for a in adapters:
        if isinstance(a, Adapter):
            out += [witness(a, m) for m in spread(a.modules, most)]
    return out


def run(
    claims: Sequence[object],
    *,
    adapters: Sequence[object] = (),
    seed: int = 0,
    draws: int | None = None,
    budget: float | None = None,
    search: bool | None = None,
    progress: Progress | None = None,
) -> tuple[LedgerRow, ...]:
    """One row per claim, in order; `budget` is seconds per claim for random draws.

    `search` also walks downhill on margins; None does so where a proof is missing.
    """
    readable = [c for c in claims if isinstance(c, Claim)]
    ties = check_all(readable, IMPLEMENTATIONS, seed=seed)
    witnesses = adapter_witnesses(adapters)
    rows = []
    for c in claims:
        if isinstance(c, Unread):
            rows.append(_unread(c, seed))
        elif isinstance(c, Claim):
            rows.append(
                run_claim(
                    c,
                    witnesses,
                    seed=seed,
                    draws=DRAWS if draws is None else draws,
                    deadline=time.monotonic() + budget if budget is not None else None,
                    disagreements=ties,
                    search=search,
                )
            )
        if progress is not None:
            progress.advance(str(getattr(c, "name", "")))
    return tuple(rows)


def _unread(c: Unread, seed: int) -> LedgerRow:
    return LedgerRow(
        name=c.name,
        file=c.position.file,
        line=c.position.line,
        kind=c.kind,
        statement_hash="",
        canonical="",
        verdict=Verdict.UNREAD,
        reason=f"{c.category}: {c.reason} ({c.position})",
        proof=Proof(ProofLevel.OPEN if c.kind == "conjecture" else ProofLevel.UNBUILT),
        seed=seed,
    )
