"""Proof status: source audit, bare kernel, Lake build; says so where there is no Lean."""

from __future__ import annotations

from pyharness.proofs.status import ProofStatus, proof_status

__all__ = ["ProofStatus", "proof_status"]
