"""test the statements of some files and print what the numbers say of each

Exit code 1 when one of them is false.
"""

from __future__ import annotations

import argparse

from pyharness.cli import _judge_files
from pyharness.cli._parser import add_budget, add_files, add_run
from pyharness.records import Verdict
from pyharness.report import as_json, terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    add_files(parser)
    add_run(parser)
    add_budget(parser)


def run(options: argparse.Namespace) -> int:
    rows = _judge_files.rows(options)
    false = _judge_files.false(rows)
    if options.json:
        print(as_json.dumps(as_json.claims(rows)))
        return 1 if false else 0
    colour = terminal.stdout_colour()
    print(terminal.table(rows, colour=colour))
    for row in rows:
        if row.verdict in (Verdict.UNREAD, Verdict.UNTESTABLE, Verdict.UNDECIDED) and row.reason:
            print(f"{row.file}:{row.line}: {row.name}: {row.verdict}: {row.reason}")
    for row in false:
        print(terminal.counterexample(row, colour=colour))
    return 1 if false else 0
