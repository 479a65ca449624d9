"""the main job: read the Lean statements, test them, compare with proofs and lock

Exit code 0 green, 1 red, 2 input error (then nothing is written).
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from pyharness import __version__, gate, progress
from pyharness.cli import _engine
from pyharness.cli._parser import LEDGER, LOCK, PAGES, add_json, add_run, share
from pyharness.cli.report import read_page
from pyharness.errors import UsageError
from pyharness.ledger import write_ledger
from pyharness.lock import Lock, read_lock
from pyharness.records import Ledger, Proof
from pyharness.report import as_json, markdown, terminal

LEAN = Path("lean")
ADAPTERS = Path("training/adapters")


def arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--lean", type=Path, default=LEAN, metavar="DIR", help=f"Lean statements ({LEAN})")
    add("--adapters", type=Path, metavar="DIR", help=f"adapter folders ({ADAPTERS}, if there)")
    add("--ledger", type=Path, default=LEDGER, metavar="PATH", help=f"where it goes ({LEDGER})")
    lock = parser.add_mutually_exclusive_group()
    lock.add_argument("--lock", type=Path, metavar="PATH", help=f"what was agreed ({LOCK})")
    lock.add_argument("--no-lock", action="store_true", help="judge statements that have no lock")
    add("--readme", type=Path, metavar="PAGE", help="compare its tables (README.md, …)")
    add(
        "--teeth-bar",
        type=share,
        default=gate.TEETH_BAR,
        metavar="SHARE",
        help="least share of mutants refuted (1/3)",
    )
    add("--strict", action="store_true", help="unbuilt proofs and missing adapters are red")
    add("--build", action="store_true", help="run `lake build` and audit the axioms first")
    add_run(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    lock = _lock(options)
    pages = _pages(options)
    if not options.lean.is_dir():
        raise UsageError(
            "no such folder",
            where=str(options.lean),
            remedy="run from the top of the repository, or give --lean DIR",
        )
    statements = _engine.read([options.lean])
    proofs = _engine.proof_levels(options.lean, statements, build=options.build)
    ledger = _ledger(options, statements, proofs)
    stale = [
        f"{name}: {block}"
        for name, text in pages
        for block in markdown.stale_blocks(text, ledger, where=name)
    ]
    found = gate.judge(
        ledger,
        lock,
        strict=options.strict,
        teeth_bar=options.teeth_bar,
        stale_blocks=stale,
        proofs=proofs,
    )
    write_ledger(ledger, options.ledger)
    _show(options, ledger, found)
    return 1 if found else 0


def _ledger(
    options: argparse.Namespace,
    statements: Sequence[_engine.Statement],
    proofs: Mapping[str, Proof],
) -> Ledger:
    """Test all statements."""
    watch = progress.for_command(as_json=options.json)
    root = options.adapters or (ADAPTERS if ADAPTERS.is_dir() else None)
    adapters = _engine.discover(root) if root else _engine.Adapters()
    rows = _engine.evaluate(
        statements,
        _engine.Effort(options.seed, options.draws),
        watch,
        adapters=adapters.loaded,
        proofs=proofs,
    )
    return Ledger(rows, adapters.statuses, _commit(), __version__, options.seed)


def _lock(options: argparse.Namespace) -> Lock | None:
    """The lock to judge by; none only when the user says so."""
    if options.no_lock:
        return None
    if options.lock and not options.lock.is_file():
        raise UsageError("no such file", where=str(options.lock), remedy="or give --no-lock")
    return read_lock(options.lock or LOCK)


def _pages(options: argparse.Namespace) -> list[tuple[str, str]]:
    """Names and texts of the pages whose tables must match, where this run can be expected to.

    They show the repository's own claims at the default seed and draws; another run has other
    counts. An explicit --readme is always compared.
    """
    if options.readme:
        return [(str(options.readme), read_page(options.readme))]
    own = options.lean == LEAN and options.adapters in (None, ADAPTERS) and not options.no_lock
    usual = options.seed == 0 and options.draws is None
    if not (own and usual):
        return []
    return [(str(page), read_page(page)) for page in PAGES if page.is_file()]


def _show(options: argparse.Namespace, ledger: Ledger, found: Sequence[gate.Finding]) -> None:
    notes = gate.states(ledger)
    if options.json:
        print(as_json.dumps(as_json.gate(ledger, found, notes)))
        return
    colour = terminal.stdout_colour()
    print(terminal.table(ledger.rows, colour=colour))
    print()
    if ledger.adapters:
        print(terminal.adapters(ledger), end="\n\n")
    for row in (row for row in ledger.rows if row.counterexample and not gate.is_refutation(row)):
        print(terminal.counterexample(row, colour=colour), end="\n\n")
    for note in notes:
        print(note)
    print(f"ledger: {options.ledger}")
    print(terminal.findings(found, colour=colour))


def _commit() -> str:
    """The commit of the working tree, marked when it has changes; empty outside git."""
    command = ["git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
