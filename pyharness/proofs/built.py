"""What a build says of each theorem, and which theorems are to blame when it fails."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pyharness.proofs.audit import Audit
from pyharness.proofs.declarations import Theorem
from pyharness.proofs.lake import Build
from pyharness.proofs.toolchain import LeanToolError
from pyharness.records import Proof, ProofLevel

STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})


def is_sound(built: Build) -> bool:
    """Whether Lean knows every theorem of the build and each rests on standard axioms only."""
    return not built.complaints and all(
        name in built.axioms and STANDARD_AXIOMS.issuperset(built.axioms[name])
        for name in built.asked
    )


def rejections(audited: Audit, built: Build) -> dict[str, str]:
    """Complaint by full name of the theorem it lies in; outside theorems it is about the file's.

    Raises
    ------
    LeanToolError : the build failed, and no theorem of the library is to blame.
    """
    found: dict[str, str] = {}
    theorems = {path.resolve(): file.theorems for path, file in audited.files.items()}
    for complaint in built.complaints:
        place, line = complaint.position.file, complaint.position.line
        inside = theorems.get((built.project / Path(place)).resolve(), ())
        own = [thm for thm in inside if thm.position.line <= line <= thm.end_line]
        for theorem in own or inside:
            found.setdefault(theorem.name, f"{complaint.position}: {complaint.text}")
    if built.complaints and not found:
        first = built.complaints[0]
        raise LeanToolError(
            f"lake build failed: {first.text[:200]}",
            where=str(first.position),
            remedy="mend that file first; no theorem is to blame",
        )
    return found


def of_build(theorem: Theorem, built: Build, rejected: Mapping[str, str]) -> Proof | None:
    """What the build says of one theorem; None if it says nothing."""
    if complaint := rejected.get(theorem.name):
        return Proof(ProofLevel.REJECTED, complaint)
    if theorem.name not in built.asked or built.complaints:
        return None
    axioms = built.axioms.get(theorem.name)
    if axioms is None:
        return Proof(
            ProofLevel.REJECTED, "the build succeeded, but Lean does not know this theorem"
        )
    if extra := sorted(set(axioms) - STANDARD_AXIOMS):
        return Proof(ProofLevel.OPEN, f"rests on {', '.join(extra)}", axioms)
    return Proof(ProofLevel.BUILT, f"built with Lean {built.lean.version}", axioms)
