"""print the fully explicit form of each statement, or why it could not be read"""

from __future__ import annotations

import argparse
import sys
import textwrap

from pyharness.cli import _engine
from pyharness.cli._parser import add_files
from pyharness.report import as_json, terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    add_files(parser)


def run(options: argparse.Namespace) -> int:
    """Exit code 0: what is unread is said, and is no input error."""
    chosen = _engine.select(_engine.read(options.files), options.theorem)
    if options.json:
        print(as_json.dumps([_object(statement) for statement in chosen]))
        return 0
    colour = terminal.stdout_colour()
    for statement in chosen:
        place = f"{statement.position}: {statement.kind} {statement.name}"
        if statement.reason:
            print(f"{place}\n  {terminal.paint('unread', 'yellow', colour)}: {statement.reason}")
        else:
            print(place, textwrap.indent(statement.canonical, "  "), sep="\n")
            print(f"  hash {statement.statement_hash[:16]}")
            if words := _engine.unproven_words(statement):
                print(f"  meaning unproven: {', '.join(words)}")
    unread = sum(bool(statement.reason) for statement in chosen)
    print(f"{len(chosen) - unread} read, {unread} unread", file=sys.stderr)
    return 0


def _object(statement: _engine.Statement) -> dict[str, str | int | list[str]]:
    return {
        "file": statement.position.file,
        "line": statement.position.line,
        "column": statement.position.column,
        "name": statement.name,
        "kind": statement.kind,
        "state": "unread" if statement.reason else "read",
        "reason": statement.reason,
        "canonical": statement.canonical,
        "statement_hash": statement.statement_hash,
        "unproven_words": list(_engine.unproven_words(statement)),
    }
