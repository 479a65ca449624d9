"""look for a counterexample to each statement and print the smallest found

Exit code 1 when a statement was refuted.
"""

from __future__ import annotations

import argparse
from collections import Counter

from pyharness.cli import _judge_files
from pyharness.records import Verdict
from pyharness.report import as_json, columns, explain, terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    _judge_files.arguments(parser)


def run(options: argparse.Namespace) -> int:
    rows = _judge_files.rows(options, search=True)
    false = _judge_files.false(rows)
    if options.json:
        print(as_json.dumps(as_json.claims(rows)))
        return 1 if false else 0
    colour = terminal.stdout_colour()
    for row in rows:
        if row.counterexample is not None:
            print(terminal.counterexample(row, colour=colour))
        elif row.verdict is not Verdict.UNREAD:
            reason = f": {row.reason}" if row.reason else ""
            print(f"{row.file}:{row.line}: {row.name}: not refuted ({row.verdict}){reason}")
    unread = [row for row in rows if row.verdict is Verdict.UNREAD]
    for text in (explain.undecided(unread), explain.remarks(rows)):
        if text:
            print("", text, sep="\n")
    words = Counter(columns.verdict(row) for row in rows)
    print(", ".join(f"{count} {word}" for word, count in sorted(words.items())))
    return 1 if false else 0
