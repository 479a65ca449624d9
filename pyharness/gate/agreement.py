"""Rules on what was agreed: the committed lock file and README."""

from __future__ import annotations

from pyharness.gate.case import AGREE, Case, Hits, Rule
from pyharness.lock import covered, proof_status
from pyharness.records import ProofLevel


def _claim_missing(case: Case) -> Hits:
    names = {row.name for row in case.ledger.rows}
    for name in case.lock.claims if case.lock else ():
        if name not in names:
            yield name, "the lock lists this claim, the Lean source no longer has it"


def _claim_unlocked(case: Case) -> Hits:
    for row in case.ledger.rows if case.lock else ():
        if case.lock and row.name not in case.lock.claims:
            yield row.name, "the lock does not know this claim"


def _statement_changed(case: Case) -> Hits:
    for row, entry in case.locked():
        if row.statement_hash != entry.statement_hash:
            hashes = f"{entry.statement_hash[:12]} → {row.statement_hash[:12]}"
            yield row.name, f"the statement is not the locked one ({hashes})"


def _verdict_changed(case: Case) -> Hits:
    for row, entry in case.locked():
        if row.verdict is not entry.verdict:
            yield row.name, f"verdict {row.verdict}, the lock says {entry.verdict}"


def _proof_changed(case: Case) -> Hits:
    kernel_ran = any(row.proof.level is ProofLevel.KERNEL for row in case.ledger.rows)
    for row, entry in case.locked():
        now = proof_status(row)
        lost_kernel = entry.proof == "kernel" and row.proof.level is ProofLevel.UNBUILT
        same_claim = {now, entry.proof} <= {"proved", "kernel"}
        if (not same_claim and now != entry.proof) or (lost_kernel and kernel_ran):
            yield row.name, f"proof {now}, the lock says {entry.proof}"


def _coverage_changed(case: Case) -> Hits:
    for row, entry in case.locked():
        now = covered(row)
        if lost := [source for source in entry.sources if source not in now]:
            yield row.name, f"no longer covered by {', '.join(lost)}"
        if new := [source for source in now if source not in entry.sources]:
            yield row.name, f"now also covered by {', '.join(new)}, the lock does not say so"


def _readme(case: Case) -> Hits:
    for name in case.stale_blocks:
        yield name, f"generated block {name!r} differs from this ledger"


RULES: dict[str, Rule] = {
    "claim-missing": Rule(_claim_missing, AGREE),
    "claim-unlocked": Rule(_claim_unlocked, AGREE),
    "statement-changed": Rule(_statement_changed, f"changed statements change names; {AGREE}"),
    "verdict-changed": Rule(_verdict_changed, AGREE),
    "proof-changed": Rule(_proof_changed, AGREE),
    "coverage-changed": Rule(_coverage_changed, AGREE),
    "readme-stale": Rule(_readme, "run `make readme` and commit the pages"),
}
