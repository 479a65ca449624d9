"""Statements in, ledger rows out: the one entry the commands and tests call."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pyharness.adapters import Adapter
from pyharness.implementations import IMPLEMENTATIONS
from pyharness.lean.claim import Claim, Unread
from pyharness.lean.read import read_claims as _read
from pyharness.progress import Progress
from pyharness.records import LedgerRow, Proof, ProofLevel, Verdict
from pyharness.run_claim import run_claim, words_of
from pyharness.tie import check_all
from pyharness.vocabulary.conformance import unproven
from pyharness.vocabulary.registry import vocabulary
from pyharness.witnesses.adapters import AdapterWitness, spread, witness

DRAWS = 500  # a statement refuted by 2.3 % of draws is then missed with probability 1e-5
MODULES_PER_ADAPTER = 4


def read_claims(paths: Sequence[Path]) -> tuple[Claim | Unread, ...]:
    """Every statement of the files named. Raises LeanSyntaxError, UsageError."""
    return _read(paths, vocabulary().environment)


def unproven_words(claim: object) -> tuple[str, ...]:
    """Words of a claim whose meaning fewer than three proven Mathlib statements bear out."""
    return unproven(words_of(claim)) if isinstance(claim, Claim) else ()


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
    replay: str | None = None,
    progress: Progress | None = None,
    done: Callable[[int, LedgerRow], None] | None = None,
) -> tuple[LedgerRow, ...]:
    """One row per claim, in order; `budget` is seconds per claim for random draws.

    `search` also walks downhill on margins; None does so where a proof is missing. `replay` runs
    the one case of that label. `done` is told each row with its index as soon as it is there.
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
                _row_of(
                    c,
                    witnesses,
                    seed=seed,
                    draws=DRAWS if draws is None else draws,
                    deadline=time.monotonic() + budget if budget is not None else None,
                    disagreements=ties,
                    search=search,
                    replay=replay,
                )
            )
        if done is not None:
            done(len(rows) - 1, rows[-1])
        if progress is not None:
            progress.advance(str(getattr(c, "name", "")))
    return tuple(rows)


def _row_of(c: Claim, witnesses: Sequence[AdapterWitness], **keywords: Any) -> LedgerRow:
    """`run_claim`, with a fault of ours kept to the claim that met it.

    One statement that our engine stumbles over must not hide the verdicts of all others. The row
    is *untestable* with the place of the fault, which is no evidence and makes the gate red.
    """
    try:
        return run_claim(c, witnesses, **keywords)
    except (
        ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError
    ) as fault:  # fmt: skip
        last = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        return LedgerRow(
            name=c.name,
            file=c.position.file,
            line=c.position.line,
            kind=c.kind,
            statement_hash=c.statement_hash,
            canonical=c.canonical,
            verdict=Verdict.UNTESTABLE,
            reason=f"fault of the engine, please report it: {type(fault).__name__} at {place}",
            seed=int(keywords["seed"]),
        )


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
