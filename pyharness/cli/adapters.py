"""list the adapters at or below some paths and verify their files

Exit code 2 when one is refused.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pyharness.cli import _engine
from pyharness.cli._parser import add_json
from pyharness.errors import AdapterError
from pyharness.records import Ledger, to_json
from pyharness.report import as_json, terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="an adapter folder, or a folder of them"
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    found = tuple(status for path in options.paths for status in _engine.discover(path).statuses)
    if not found:
        raise AdapterError(
            "no adapter here",
            where=", ".join(map(str, options.paths)),
            remedy="name a folder with adapter_config.json",
        )
    if options.json:
        print(as_json.dumps(to_json(found)))
    else:
        print(terminal.adapters(Ledger((), found)))
    refused = [status for status in found if not status.ok]
    for status in refused:
        print(f"pyharness: error: {status.path}: {status.detail}", file=sys.stderr)
    return 2 if refused else 0
