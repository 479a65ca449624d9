"""What the tables say about one row, in the same words wherever they are printed."""

from __future__ import annotations

from collections.abc import Iterable

from pyharness.gate import is_refutation, total
from pyharness.lock import proof_status
from pyharness.records import Killed, LedgerRow, ProofLevel, Source, Tally, Verdict

NONE = "·"  # nothing planned here; an empty cell would look like an oversight


def verdict(row: LedgerRow) -> str:
    """The numeric verdict; for a refutation, whether the counterexample was found."""
    if is_refutation(row) and row.verdict is not Verdict.UNREAD:
        return "counterexample found" if row.counterexample else "no counterexample"
    return row.verdict.value


_PROOF = {"proved": "written", "kernel": "written"}


def proof(row: LedgerRow) -> str:
    """What stands in the source, the same on every machine: a proof that was written is not built.

    Which tool looked at it here is printed by the gate and by `pyharness proofs`.
    """
    if row.proof.level is ProofLevel.DIFFERS:  # seen without any tool
        return row.proof.level.value
    status = proof_status(row)
    return _PROOF.get(status, status)


def sources(rows: Iterable[LedgerRow]) -> tuple[Source, ...]:
    """The sources that any row planned cases for, in the order of `Source`."""
    planned = {source for row in rows for source, tally in row.tallies.items() if tally.planned}
    return tuple(source for source in Source if source in planned)


def counts(tally: Tally) -> str:
    """Done of planned cases."""
    return f"{tally.done}/{tally.planned}" if tally.planned or tally.done else NONE


def vacuous(row: LedgerRow) -> str:
    """Share of the cases whose hypotheses were not met, in per cent rounded up (never to 0)."""
    count = total(row)
    return f"{-(-100 * count.vacuous // count.done)}%" if count.done else NONE


def teeth(row: LedgerRow) -> str:
    """Refuted of refutable mutants."""
    return f"{row.teeth.killed}/{row.teeth.total}" if row.teeth else NONE


def teeth_by_kind(rows: Iterable[LedgerRow]) -> dict[str, Killed]:
    """Refuted of refutable mutants by kind, the most frequent kind first."""
    out: dict[str, Killed] = {}
    for row in rows:
        for kind, k in row.teeth.kinds.items() if row.teeth else ():
            before = out.get(kind, Killed(0, 0))
            out[kind] = Killed(before.killed + k.killed, before.total + k.total)
    return dict(sorted(out.items(), key=lambda item: (-item[1].total, item[0])))
