"""Named statements, true or false, as a Lean file that is read; and what must come of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pyharness.engine import read_claims, run
from pyharness.lean.claim import Claim, Unread
from pyharness.records import LedgerRow, Verdict

Named = Sequence[tuple[str, str, bool]]  # name, binders and proposition, whether it is true


def read_named(path: Path, head: str, named: Named) -> dict[str, Claim]:
    """The statements by name, written to `path` first; all of them must be read."""
    text = head + "\n".join(f"theorem {n} {s} := by sorry" for n, s, _ in named)
    path.write_text(text, encoding="utf-8")
    read = read_claims([path])
    assert {c.name: c.reason for c in read if isinstance(c, Unread)} == {}
    return {c.name: c for c in read if isinstance(c, Claim)}


def wanted(holds: bool) -> tuple[Verdict, ...]:
    """What must come of a true statement, and of a false one."""
    return (Verdict.HOLDS, Verdict.CONSISTENT) if holds else (Verdict.VIOLATED,)


def judged(claim: Claim, draws: int) -> LedgerRow:
    """The row of one statement on few random draws."""
    (row,) = run([claim], draws=draws, search=False)
    return row
