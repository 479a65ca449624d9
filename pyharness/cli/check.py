"""test the statements of some files and print what the numbers say of each

Exit code 1 when one of them is false.
"""

from __future__ import annotations

import argparse

from pyharness.cli import _judge_files
from pyharness.report import as_json, explain, terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    _judge_files.arguments(parser)
    parser.add_argument(
        "--teeth-table", action="store_true", help="mutants refuted, by kind, over all statements"
    )


def run(options: argparse.Namespace) -> int:
    rows = _judge_files.rows(options)
    false = _judge_files.false(rows)
    if options.json:
        print(as_json.dumps(as_json.claims(rows)))
        return 1 if false else 0
    colour = terminal.stdout_colour()
    print(terminal.table(rows, colour=colour))
    if options.teeth_table:
        print("", terminal.teeth_table(rows), sep="\n")
    for text in (explain.undecided(rows), explain.remarks(rows)):
        if text:
            print("", text, sep="\n")
    for row in false:
        print("", terminal.counterexample(row, colour=colour), sep="\n")
    return 1 if false else 0
