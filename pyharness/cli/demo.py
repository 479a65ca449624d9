"""show what the rank of a LoRA update costs: a target of rank 4, fitted at r = 2, 4, 16"""

from __future__ import annotations

import argparse
from pathlib import Path

from pyharness.cli._parser import add_json, natural
from pyharness.geometry.rank_demo import demo
from pyharness.records import to_json
from pyharness.report import as_json, demo_plot, demo_text


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", choices=("rank",), metavar="rank", help="the demonstration")
    parser.add_argument(
        "--seed", type=natural, default=0, metavar="N", help="seed of target and start (0)"
    )
    parser.add_argument("--plot", type=Path, metavar="FILE", help="also draw it (.png, .svg, .pdf)")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    found = demo(options.seed)
    if options.plot is not None:
        demo_plot.draw(found, options.plot)
    print(as_json.dumps(to_json(found)) if options.json else demo_text.page(found))
    return 0
