"""write a LoRA adapter of lower rank, with its certified error

The new folder loads in PEFT. Bounds are those of the factors as stored in it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from pyharness.adapters import load_adapter
from pyharness.adapters.float_bits import FORMATS
from pyharness.adapters.hub import local_folder
from pyharness.cli._parser import add_json, positive, share
from pyharness.geometry.compress import compress
from pyharness.geometry.floats import beyond_range
from pyharness.progress import for_command
from pyharness.records import to_json
from pyharness.report import as_json, compress_text


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=local_folder, metavar="PATH", help="an adapter folder")
    parser.add_argument("target", type=Path, metavar="TARGET", help="the folder to write; new")
    size = parser.add_mutually_exclusive_group(required=True)
    size.add_argument("--rank", type=positive, metavar="K", help="this rank in every module")
    size.add_argument(
        "--energy",
        type=share,
        metavar="SHARE",
        help="in each module the least rank that keeps this share of ‖ΔW‖²",
    )
    parser.add_argument(
        "--dtype", choices=sorted(FORMATS), help="how to store the factors (as they are now)"
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    adapter = load_adapter(options.path)
    progress = for_command(as_json=options.json)
    with beyond_range(), progress.task("modules", len(adapter.modules)) as bar:
        found = compress(
            adapter,
            options.target,
            rank=options.rank,
            energy=options.energy,
            dtype=options.dtype,
            progress=bar.advance,
        )
    if options.json:
        print(as_json.dumps(to_json(tuple(found))))
    else:
        print(compress_text.table(found))
    return 0
