"""What is known of each proof: source audit, bare kernel and build laid together."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyharness.errors import UsageError
from pyharness.lean.claim import Claim, Unread
from pyharness.proofs import kernel, lake
from pyharness.proofs.audit import Audit, audit
from pyharness.proofs.built import is_sound, of_build, rejections
from pyharness.proofs.correspondence import Comparison, compare, last
from pyharness.proofs.declarations import LeanFile, Theorem
from pyharness.proofs.toolchain import INSTALL, LeanToolError, find_lean
from pyharness.records import Proof, ProofLevel

NAMESPACE = "Kernel"  # counterparts: Kernel.<last name component>


@dataclass(frozen=True)
class ProofStatus:
    """Proof status of one Lean folder and how it came about.

    `levels` has every theorem of the library by full name, and those theorems of the prelude files
    that Lean did not accept (so that none of them is red unseen). `tools` says which binary
    looked, or why none did; `failed` is whether one was there and could not be used. `seconds` is
    the time it took, by tool.
    """

    levels: Mapping[str, Proof]
    audit: Audit
    kernel: kernel.KernelCheck | None
    build: lake.Build | None
    tools: str
    failed: bool
    seconds: Mapping[str, float]


@dataclass(frozen=True)
class _Seen:
    """All that was looked at: the source, the build, the bare kernel, and both statements."""

    audited: Audit
    built: lake.Build | None
    rejected: Mapping[str, str]  # by the build
    checked: kernel.KernelCheck | None
    tools: str
    compared: Mapping[str, Comparison]


_seen: dict[tuple[str, ...], ProofStatus] = {}


def proof_status(
    root: Path, statements: Iterable[object] = (), *, build: bool = False
) -> ProofStatus:
    """Audit the Lean folder `root`, let the bare kernel look, and build the project if asked to.

    `statements` are those of the library as the reader understands them (`Claim`, `Unread`): a
    theorem of the bare kernel counts for its namesake only if both say the same. Answers are kept
    for the life of the process and renewed when a file or PATH changes.

    Raises
    ------
    UsageError : `root` is no folder, or `build` is asked for outside a Lake project.
    LeanSyntaxError : a file cannot be read, or a prelude file imports another kind of file.
    LeanToolError : `build` is asked for and cannot be done (no lake, wrong version, no theorem to
        blame for the failure).
    """
    read = [item for item in statements if isinstance(item, Claim | Unread)]
    audited = audit(root)
    key = _key(audited, read, build)
    if key not in _seen:
        _seen[key] = _status(audited, read, build)
    return _seen[key]


def _status(audited: Audit, statements: Sequence[Claim | Unread], build: bool) -> ProofStatus:
    built = _build(audited) if build else None
    checked, tools, failed = _kernel(audited)
    rejected = rejections(audited, built) if built else {}
    compared = compare(audited.files.values(), statements)
    seen = _Seen(audited, built, rejected, checked, tools, compared)
    levels: dict[str, Proof] = {}
    for file in audited.files.values():
        for theorem in file.theorems:
            proof = (
                _of_counterpart(theorem.name, seen)
                if file.is_prelude
                else _of_library(file, theorem, seen)
            )
            if proof and not (file.is_prelude and proof.level is ProofLevel.KERNEL):
                levels[theorem.name] = proof
    seconds = {"kernel": checked.seconds} if checked else {}
    if built:
        seconds["lake build"] = built.seconds
    return ProofStatus(levels, audited, checked, built, tools, failed, seconds)


def _kernel(audited: Audit) -> tuple[kernel.KernelCheck | None, str, bool]:
    if not any(file.is_prelude for file in audited.files.values()):
        return None, "no prelude files to check here", False
    try:
        lean = find_lean()
        if lean is None:
            return None, f"no Lean on PATH and none installed as a wheel ({INSTALL})", False
        checked = kernel.check(audited.root, audited.files, lean)
    except LeanToolError as error:
        return None, str(error), True
    return checked, str(lean), False


def _build(audited: Audit) -> lake.Build:
    project = lake.find_project(audited.root)
    if project is None:
        raise UsageError(
            "no lakefile here or above",
            where=str(audited.root),
            remedy="build from inside a Lake project",
        )
    reached = [
        file
        for path, file in audited.files.items()
        if not file.is_prelude and path not in audited.unreachable
    ]
    wanted = [file for file in reached if file.theorems]
    built = lake.build(
        project,
        [_module(audited, file) for file in wanted],
        [theorem.name for file in wanted for theorem in file.theorems],
    )
    if is_sound(built):
        others = [_module(audited, file) for file in reached if not file.theorems]
        lake.build_others(project, others)
    return built


def _module(audited: Audit, file: LeanFile) -> str:
    return ".".join(file.path.relative_to(audited.root).with_suffix("").parts)


def _of_library(file: LeanFile, theorem: Theorem, seen: _Seen) -> Proof:
    if objection := seen.audited.objections.get(theorem.name):
        return Proof(ProofLevel.OPEN, objection)
    built = of_build(theorem, seen.built, seen.rejected) if seen.built else None
    if built and built.level is not ProofLevel.BUILT:
        return built
    comparison = seen.compared.get(theorem.name)
    bare = _of_counterpart(f"{NAMESPACE}.{last(theorem.name)}", seen)
    accepted = bare is None or bare.level is ProofLevel.KERNEL
    if comparison and comparison.difference and accepted:
        return Proof(ProofLevel.DIFFERS, comparison.difference, built.axioms if built else ())
    if built:
        return built
    unreachable = file.path in seen.audited.unreachable
    note = "; imported by no root file, so a build would miss it" if unreachable else ""
    proof = _unbuilt(theorem, comparison, seen)
    return Proof(proof.level, proof.detail + note, proof.axioms)


def _unbuilt(theorem: Theorem, comparison: Comparison | None, seen: _Seen) -> Proof:
    """What is known of a theorem that no build looked at."""
    name = f"{NAMESPACE}.{last(theorem.name)}"
    counterpart = _of_counterpart(name, seen)
    agrees = comparison is not None and comparison.bare == name and comparison.agrees
    if counterpart and (agrees or counterpart.level is not ProofLevel.KERNEL):
        return counterpart
    if counterpart:
        why = comparison.unread if comparison else "the reader has no such statement"
        return Proof(ProofLevel.UNBUILT, f"not compared with {name}: {why}")
    if seen.built and seen.built.complaints:
        place = seen.built.complaints[0].position
        return Proof(ProofLevel.UNBUILT, f"the build failed, at {place}")
    return Proof(ProofLevel.UNBUILT, f"no counterpart {name}" if seen.checked else seen.tools)


def _of_counterpart(name: str, seen: _Seen) -> Proof | None:
    """What the bare kernel says of the prelude theorem `name`; None if there is none or no run."""
    outcome = seen.checked.outcomes.get(name) if seen.checked else None
    if seen.checked is None or outcome is None:
        return None
    objection = seen.audited.objections.get(name)
    if objection or outcome.axioms:
        return Proof(ProofLevel.OPEN, objection or outcome.complaint, outcome.axioms or ())
    if not outcome.accepted:
        return Proof(ProofLevel.REJECTED, f"{name}: {outcome.complaint} ({seen.checked.lean})")
    return Proof(ProofLevel.KERNEL, f"{name} checked by {seen.checked.lean}")


def _key(audited: Audit, statements: Sequence[Claim | Unread], build: bool) -> tuple[str, ...]:
    digest = hashlib.sha256()
    for path in audited.files:
        digest.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    for item in statements:
        said = item.statement_hash if isinstance(item, Claim) else item.reason
        digest.update(f"{item.name}\0{said}\0".encode())
    where = str(audited.root.resolve())
    return where, digest.hexdigest(), os.environ.get("PATH", ""), str(build)
