"""print the last ledger as a table, or write or check the generated blocks of a page

Exit code 1 when --check finds a block that differs from the ledger.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from pyharness.cli._parser import LEDGER
from pyharness.errors import UsageError
from pyharness.files import write_text
from pyharness.ledger import read_ledger
from pyharness.report import as_json, markdown, terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--ledger", type=Path, default=LEDGER, metavar="PATH", help=f"read ({LEDGER})"
    )
    page = parser.add_mutually_exclusive_group()
    page.add_argument("--write", type=Path, metavar="PAGE", help="write its generated blocks anew")
    page.add_argument("--check", type=Path, metavar="PAGE", help="compare its generated blocks")
    page.add_argument("--json", action="store_true", help="print JSON instead of text")


def run(options: argparse.Namespace) -> int:
    ledger = read_ledger(options.ledger)
    if options.write:
        old = read_page(options.write)
        new = markdown.render(old, ledger, where=str(options.write))
        if new != old:
            write_text(options.write, new)
        print(f"{options.write}: {'written' if new != old else 'already up to date'}")
        return 0
    if options.check:
        page = read_page(options.check)
        stale = markdown.stale_blocks(page, ledger, where=str(options.check))
        for name in stale:
            print(f"{options.check}: block {name!r} differs from {options.ledger}")
        return 1 if stale else 0
    if options.json:
        print(as_json.dumps(as_json.claims(ledger.rows)))
    else:
        print(terminal.table(ledger.rows, colour=terminal.stdout_colour()))
        print(terminal.adapters(ledger))
    return 0


def read_page(path: Path) -> str:
    """The text of a page. Raises `UsageError` when it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the page: {error}", where=str(path)) from error
