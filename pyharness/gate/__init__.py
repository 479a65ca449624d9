"""The gate: a pure function from a ledger and a lock to the reasons why it is red.

One rule per reason. A rule sees the whole case and yields `(subject, what)` pairs; its name and
remedy stand in the `RULES` of its module, and every rule is seen both firing and silent in
`property_tests/harness/gate`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from pyharness.gate import adapters, agreement, evidence, proofs, verdicts
from pyharness.gate.case import (
    STANDARD_AXIOMS,
    TEETH_BAR,
    Case,
    Finding,
    Rule,
    is_refutation,
    total,
    usable,
)
from pyharness.lock import Lock
from pyharness.records import Ledger, Proof, ProofLevel

__all__ = [
    "RULES",
    "STANDARD_AXIOMS",
    "TEETH_BAR",
    "Finding",
    "is_refutation",
    "judge",
    "states",
    "total",
]

RULES: dict[str, Rule] = {
    **verdicts.RULES,
    **evidence.RULES,
    **proofs.RULES,
    **agreement.RULES,
    **adapters.RULES,
}


def judge(
    ledger: Ledger,
    lock: Lock | None,
    *,
    strict: bool = False,
    teeth_bar: Fraction = TEETH_BAR,
    stale_blocks: Iterable[str] = (),
    proofs: Mapping[str, Proof] | None = None,
) -> tuple[Finding, ...]:
    """All reasons why the gate is red, in the order of `RULES`; none means green."""
    case = Case(ledger, lock, strict, teeth_bar, tuple(stale_blocks), proofs or {})
    places = {status.name: status.path for status in ledger.adapters}
    places |= {row.name: f"{row.file}:{row.line}" for row in ledger.rows}
    return tuple(
        Finding(name, subject, what, rule.remedy, places.get(subject, ""))
        for name, rule in RULES.items()
        for subject, what in rule.check(case)
    )


def states(ledger: Ledger) -> tuple[str, ...]:
    """What this machine did not check: printed always, red only in strict mode."""
    uncompiled = (ProofLevel.UNBUILT, ProofLevel.DIFFERS)
    unbuilt = sum(row.proof.level in uncompiled for row in ledger.rows)
    kernel = sum(row.proof.level is ProofLevel.KERNEL for row in ledger.rows)
    lines = []
    if unbuilt:
        lines.append(f"not built here: {unbuilt} proofs are in the source, nobody compiled them")
    if kernel:
        lines.append(f"kernel only: {kernel} claims have a checked bare-kernel counterpart")
    if not usable(ledger):
        lines.append("no adapter here: no claim was tested on trained factors")
    return tuple(lines)
