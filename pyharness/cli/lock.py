"""compare the committed lock file with the last ledger, or bring it up to date

Exit code 1 when they differ and --update is not given.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from pyharness.cli import _engine
from pyharness.cli._parser import LEDGER, LOCK
from pyharness.errors import UsageError
from pyharness.ledger import read_ledger
from pyharness.lock import differences, lock_of, read_lock, write_lock
from pyharness.records import Ledger


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--update", action="store_true", help="write the lock file anew")
    parser.add_argument(
        "--ledger", type=Path, default=LEDGER, metavar="PATH", help=f"read ({LEDGER})"
    )
    parser.add_argument(
        "--lock", type=Path, default=LOCK, metavar="PATH", help=f"what was agreed ({LOCK})"
    )
    parser.add_argument(
        "--lean", type=Path, default=Path("lean"), metavar="DIR", help="Lean statements (lean)"
    )


def run(options: argparse.Namespace) -> int:
    ledger = read_ledger(options.ledger)
    _refuse_stale(ledger, options.lean, options.ledger)
    for status in ledger.adapters:
        if not status.ok:
            raise UsageError(
                f"a refused adapter cannot be locked: {status.detail}",
                where=status.path,
                remedy="mend it and run the gate again",
            )
    old = read_lock(options.lock)
    new = lock_of(ledger, old)
    lines = differences(old, new)
    for line in lines:
        print(line)
    if not lines:
        print(f"{options.lock} agrees with {options.ledger}")
    elif options.update:
        write_lock(new, options.lock)
        print(f"wrote {options.lock}: read its diff before you commit it")
    return 1 if lines and not options.update else 0


def _refuse_stale(ledger: Ledger, lean: Path, path: Path) -> None:
    """A ledger of yesterday's statements must not become today's lock."""
    now = {statement.name: statement.statement_hash for statement in _engine.read([lean])}
    then = {row.name: row.statement_hash for row in ledger.rows}
    changed = sorted(name for name in {*now, *then} if now.get(name) != then.get(name))
    if changed:
        raise UsageError(
            f"the ledger is older than the Lean source: {', '.join(changed[:3])}",
            where=str(path),
            remedy="run `pyharness gate` first",
        )
