"""compare two adapters of one base model: how many directions their updates share"""

from __future__ import annotations

import argparse

from pyharness.adapters import load_adapter
from pyharness.adapters.hub import local_folder
from pyharness.cli._parser import add_json, positive
from pyharness.geometry.between import pair_rows
from pyharness.geometry.flat import flat_pair
from pyharness.geometry.floats import beyond_range
from pyharness.report import as_json, audit_text


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", type=local_folder, metavar="FIRST", help="an adapter folder")
    parser.add_argument("second", type=local_folder, metavar="SECOND", help="another")
    parser.add_argument(
        "--top", type=positive, default=5, metavar="K", help="leading directions compared (5)"
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    first, second = load_adapter(options.first), load_adapter(options.second)
    with beyond_range():
        records = [flat_pair(row) for row in pair_rows(first, second, options.top)]
    if options.json:
        print(as_json.dumps(records))
    else:
        print(f"{first.name} and {second.name}")
        print(audit_text.pair_table(records))
    return 0
