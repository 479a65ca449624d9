"""The committed lock file: what every claim and adapter looked like when somebody last agreed.

`property_tests/claims.lock.json` holds, per claim, the statement hash, the verdict, the proof
status and the sources whose cases carried evidence; and the SHA-256 of every adapter. It holds no
counts and no times, so its diff shows only what a reviewer must look at, and the same sources
give the same file on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pyharness.errors import HarnessError
from pyharness.files import write_text
from pyharness.ledger import LedgerError, from_json
from pyharness.records import Ledger, LedgerRow, ProofLevel, Source, Verdict, to_json

LOCK_SCHEMA = 1

# What the source claims, whichever tools this machine has: `built` here and `unbuilt` there are
# the same claim. `kernel` is kept apart so that losing a bare-kernel counterpart shows.
_STATUS = {
    ProofLevel.BUILT: "proved",
    ProofLevel.UNBUILT: "proved",
    ProofLevel.REJECTED: "proved",
    ProofLevel.DIFFERS: "proved",
    ProofLevel.KERNEL: "kernel",
    ProofLevel.OPEN: "open",
    ProofLevel.REFUTED: "refuted",
}


class LockError(HarnessError):
    """A lock file that is malformed or of another schema."""


@dataclass(frozen=True)
class LockEntry:
    """One claim as it was agreed upon."""

    statement_hash: str
    verdict: Verdict
    proof: str  # proved, kernel (proved, and the bare-kernel counterpart checked), open, refuted
    sources: tuple[Source, ...]  # sorted; those with at least one case that carried evidence


@dataclass(frozen=True)
class Lock:
    """All agreed claims by full name, and adapters by name with the SHA-256 of their files."""

    claims: Mapping[str, LockEntry] = field(default_factory=dict)
    adapters: Mapping[str, str] = field(default_factory=dict)
    schema: int = LOCK_SCHEMA


def proof_status(row: LedgerRow) -> str:
    """What the source claims about the proof, independent of the tools on this machine."""
    return _STATUS[row.proof.level]


def covered(row: LedgerRow) -> tuple[Source, ...]:
    """The sources, sorted, of which at least one case carried evidence."""
    return tuple(sorted(source for source, tally in row.tallies.items() if tally.evidence))


def lock_of(ledger: Ledger, previous: Lock | None = None) -> Lock:
    """The lock that agrees with `ledger`.

    A claim locked as `kernel` stays so when this run proves the same statement by other means
    (`built` hides whether the bare-kernel counterpart was checked too).
    """
    before = previous.claims if previous else {}
    claims = {row.name: _entry(row, before.get(row.name)) for row in ledger.rows}
    adapters = {status.name: status.sha256 for status in ledger.adapters}
    return Lock(dict(sorted(claims.items())), dict(sorted(adapters.items())))


def _entry(row: LedgerRow, before: LockEntry | None) -> LockEntry:
    status = proof_status(row)
    same_statement = before is not None and before.statement_hash == row.statement_hash
    if before and same_statement and before.proof == "kernel" and status == "proved":
        status = "kernel"
    return LockEntry(row.statement_hash, row.verdict, status, covered(row))


def dumps(lock: Lock) -> str:
    """The lock as indented, sorted JSON with one field a line."""
    return json.dumps(to_json(lock), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write_lock(lock: Lock, path: Path) -> None:
    """Write `lock` to `path` atomically."""
    write_text(path, dumps(lock))


def read_lock(path: Path) -> Lock:
    """Read a lock file; a missing file is an empty lock (so every claim is reported unlocked).

    Raises
    ------
    LockError : not JSON, another schema, or a field that is unknown, missing or mistyped.
    """
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Lock()
    except (OSError, ValueError) as error:
        raise LockError(
            f"cannot read the lock file: {error}",
            where=str(path),
            remedy="restore it from git, or rebuild it with `pyharness lock --update`",
        ) from error
    schema = value.get("schema") if isinstance(value, dict) else None
    if schema != LOCK_SCHEMA:
        raise LockError(f"schema {schema!r}, this version reads {LOCK_SCHEMA}", where=str(path))
    try:
        return from_json(Lock, value, where=str(path))
    except LedgerError as error:
        raise LockError(error.what, where=str(path), remedy=error.remedy) from error


def differences(old: Lock, new: Lock) -> tuple[str, ...]:
    """What changes between two locks, one readable line each, sorted by name."""
    lines = []
    for name in sorted({*old.claims, *new.claims}):
        lines += _claim_difference(name, old.claims.get(name), new.claims.get(name))
    for name in sorted({*old.adapters, *new.adapters}):
        before, after = old.adapters.get(name), new.adapters.get(name)
        if before != after:
            lines.append(f"adapter {name}: {_short(before)} → {_short(after)}")
    return tuple(lines)


def _claim_difference(name: str, old: LockEntry | None, new: LockEntry | None) -> list[str]:
    if old == new:
        return []
    if old is None or new is None:
        return [f"claim {name}: {'added' if old is None else 'removed'}"]
    changes = []
    if old.statement_hash != new.statement_hash:
        changes.append(f"statement {_short(old.statement_hash)} → {_short(new.statement_hash)}")
    if old.verdict != new.verdict:
        changes.append(f"verdict {old.verdict} → {new.verdict}")
    if old.proof != new.proof:
        changes.append(f"proof {old.proof} → {new.proof}")
    if old.sources != new.sources:
        changes.append(f"sources {_listed(old.sources)} → {_listed(new.sources)}")
    return [f"claim {name}: {'; '.join(changes)}"]


def _listed(sources: tuple[Source, ...]) -> str:
    return ", ".join(sources) or "none"


def _short(digest: str | None) -> str:
    return digest[:12] if digest else "none"
