"""What is known of each proof: source audit, bare kernel and build laid together."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pyharness.errors import UsageError
from pyharness.proofs import kernel, lake
from pyharness.proofs.audit import Audit, audit
from pyharness.proofs.declarations import LeanFile, Theorem
from pyharness.proofs.toolchain import INSTALL, LeanToolError, find_lean
from pyharness.records import Proof, ProofLevel

STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})
NAMESPACE = "Kernel"  # counterparts: Kernel.<last name component>


@dataclass(frozen=True)
class ProofStatus:
    """Proof status of one Lean folder and how it came about.

    `levels` has every theorem of the library by full name, and those theorems of the prelude files
    that Lean did not accept (so that none of them is red unseen). `tools` says which binary
    looked, or why none did; `seconds` is the time it took, by tool.
    """

    levels: Mapping[str, Proof]
    audit: Audit
    kernel: kernel.KernelCheck | None
    build: lake.Build | None
    tools: str
    seconds: Mapping[str, float]


_seen: dict[tuple[str, ...], ProofStatus] = {}


def proof_levels(root: Path, *, build: bool = False) -> dict[str, Proof]:
    """`proof_status(root, build=build).levels`."""
    return dict(proof_status(root, build=build).levels)


def proof_status(root: Path, *, build: bool = False) -> ProofStatus:
    """Audit the Lean folder `root`, let the bare kernel look, and build the project if asked to.

    Answers are kept for the life of the process and renewed when a file or PATH changes.

    Raises
    ------
    UsageError : `root` is no folder, or `build` is asked for outside a Lake project.
    LeanSyntaxError : a file cannot be read, or a prelude file imports another kind of file.
    LeanToolError : `build` is asked for and cannot be done (no lake, wrong version, no place in a
        file named for the failure).
    """
    audited = audit(root)
    key = _key(audited, build)
    if key not in _seen:
        _seen[key] = _status(audited, build)
    return _seen[key]


def _status(audited: Audit, build: bool) -> ProofStatus:
    built = _build(audited) if build else None
    checked, tools = _kernel(audited)
    levels: dict[str, Proof] = {}
    for file in audited.files.values():
        for theorem in file.theorems:
            proof = (
                _of_counterpart(theorem.name, audited, checked)
                if file.is_prelude
                else _of_library(file, theorem, audited, built, checked, tools)
            )
            if proof and not (file.is_prelude and proof.level is ProofLevel.KERNEL):
                levels[theorem.name] = proof
    seconds = {"kernel": checked.seconds} if checked else {}
    if built:
        seconds["lake build"] = built.seconds
    return ProofStatus(levels, audited, checked, built, tools, seconds)


def _kernel(audited: Audit) -> tuple[kernel.KernelCheck | None, str]:
    if not any(file.is_prelude for file in audited.files.values()):
        return None, "no prelude files to check here"
    try:
        lean = find_lean()
        if lean is None:
            return None, f"no Lean on PATH and none installed as a wheel ({INSTALL})"
        checked = kernel.check(audited.root, audited.files, lean)
    except LeanToolError as error:
        return None, str(error)
    return checked, str(lean)


def _build(audited: Audit) -> lake.Build:
    project = lake.find_project(audited.root)
    if project is None:
        raise UsageError(
            "no lakefile here or above",
            where=str(audited.root),
            remedy="build from inside a Lake project",
        )
    wanted = [
        file
        for path, file in audited.files.items()
        if not file.is_prelude and path not in audited.unreachable and file.theorems
    ]
    modules = [
        ".".join(file.path.relative_to(audited.root).with_suffix("").parts) for file in wanted
    ]
    return lake.build(
        project, modules, [theorem.name for file in wanted for theorem in file.theorems]
    )


def _of_library(
    file: LeanFile,
    theorem: Theorem,
    audited: Audit,
    built: lake.Build | None,
    checked: kernel.KernelCheck | None,
    tools: str,
) -> Proof:
    if objection := audited.objections.get(theorem.name):
        return Proof(ProofLevel.OPEN, objection)
    if built and (proof := _of_build(theorem, built)):
        return proof
    unreachable = file.path in audited.unreachable
    note = "; imported by no root file, so a build would miss it" if unreachable else ""
    name = f"{NAMESPACE}.{theorem.name.rsplit('.', 1)[-1]}"
    if checked and (proof := _of_counterpart(name, audited, checked)):
        return Proof(proof.level, proof.detail + note, proof.axioms)
    detail = f"no counterpart {name}" if checked else tools
    return Proof(ProofLevel.UNBUILT, detail + note)


def _of_build(theorem: Theorem, built: lake.Build) -> Proof | None:
    """What the build says of one theorem; None if it says nothing."""
    place = Path(theorem.position.file).resolve()
    for complaint in built.complaints:
        same_file = place.as_posix().endswith("/" + complaint.position.file.removeprefix("./"))
        if same_file and theorem.position.line <= complaint.position.line <= theorem.end_line:
            return Proof(ProofLevel.REJECTED, f"{complaint.position}: {complaint.text}")
    axioms = built.axioms.get(theorem.name)
    if axioms is None:
        return None
    if extra := sorted(set(axioms) - STANDARD_AXIOMS):
        return Proof(ProofLevel.OPEN, f"rests on {', '.join(extra)}", axioms)
    return Proof(ProofLevel.BUILT, f"built with Lean {built.lean.version}", axioms)


def _of_counterpart(name: str, audited: Audit, checked: kernel.KernelCheck | None) -> Proof | None:
    """What the bare kernel says of the prelude theorem `name`; None if there is none or no run."""
    outcome = checked.outcomes.get(name) if checked else None
    if checked is None or outcome is None:
        return None
    objection = audited.objections.get(name)
    if objection or outcome.axioms:
        return Proof(ProofLevel.OPEN, objection or outcome.complaint, outcome.axioms or ())
    if not outcome.accepted:
        return Proof(ProofLevel.REJECTED, f"{name}: {outcome.complaint} ({checked.lean})")
    return Proof(ProofLevel.KERNEL, f"{name} checked by {checked.lean}")


def _key(audited: Audit, build: bool) -> tuple[str, ...]:
    digest = hashlib.sha256()
    for path in audited.files:
        digest.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    where = str(audited.root.resolve())
    return where, digest.hexdigest(), os.environ.get("PATH", ""), str(build)
