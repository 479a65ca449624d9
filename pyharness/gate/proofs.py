"""Rules on proofs."""

from __future__ import annotations

from pyharness.gate.case import STANDARD_AXIOMS, Case, Hits, Rule
from pyharness.records import ProofLevel


def _rejected(case: Case) -> Hits:
    for row in case.ledger.rows:
        if row.proof.level is ProofLevel.REJECTED:
            yield row.name, f"Lean rejects the proof: {row.proof.detail or 'no message'}"


def _kernel_differs(case: Case) -> Hits:
    for row in case.ledger.rows:
        if row.proof.level is ProofLevel.DIFFERS:
            yield row.name, f"kernel statement differs: {row.proof.detail}"


def _extra_axiom(case: Case) -> Hits:
    for row in case.ledger.rows:
        if extra := sorted(set(row.proof.axioms) - STANDARD_AXIOMS):
            yield row.name, f"the proof rests on {', '.join(extra)}"


def _sorry(case: Case) -> Hits:
    for row in case.ledger.rows:
        entry = case.lock.claims.get(row.name) if case.lock else None
        claimed = row.kind != "conjecture" or (entry is not None and entry.proof != "open")
        if row.proof.level is ProofLevel.OPEN and claimed:
            detail = f" ({row.proof.detail})" if row.proof.detail else ""
            yield row.name, f"a proof is claimed, but there is none{detail}"


def _proof_without_claim(case: Case) -> Hits:
    # The proofs are listed by another reader than the claims: what only one of them sees was
    # skipped by the other, or is a bare-kernel counterpart that the kernel does not accept.
    names = {row.name for row in case.ledger.rows}
    for name, proof in case.proofs.items():
        if name not in names:
            detail = f": {proof.detail}" if proof.detail else ""
            yield name, f"a proof ({proof.level}) that belongs to no claim{detail}"


def _strict_unbuilt(case: Case) -> Hits:
    for row in case.ledger.rows:
        if case.strict and row.proof.level in (ProofLevel.UNBUILT, ProofLevel.KERNEL):
            yield row.name, f"proof level {row.proof.level}: the Mathlib proof was not built here"


RULES: dict[str, Rule] = {
    "proof-rejected": Rule(_rejected, "mend the proof"),
    "kernel-statement-differs": Rule(
        _kernel_differs, "let the bare-kernel theorem say what the library's says, or rename it"
    ),
    "extra-axiom": Rule(
        _extra_axiom, "remove it; only propext, Classical.choice and Quot.sound are accepted"
    ),
    "proof-without-claim": Rule(
        _proof_without_claim, "mend the bare-kernel proof, or let the statement be read"
    ),
    "sorry": Rule(_sorry, "prove it, or state it as a conjecture: `def … : Prop`"),
    "strict-unbuilt": Rule(_strict_unbuilt, "run `lake build`, then the gate with --build"),
}
