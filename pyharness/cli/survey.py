"""audit many adapters into one Parquet dataset; interrupted, it goes on where it stopped

Exit code 2 when an adapter is refused; the others are in the dataset all the same.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from pyharness.adapters.discovery import Refusal, walk
from pyharness.adapters.folder import CONFIG_NAME, holds
from pyharness.cli._parser import add_json, share
from pyharness.errors import HarnessError, plain
from pyharness.geometry.dataset import Outcome, Store, local
from pyharness.geometry.directions import Share
from pyharness.geometry.rows import ENERGY
from pyharness.geometry.spectra import Options
from pyharness.progress import for_command
from pyharness.records import to_json
from pyharness.report import as_json
from pyharness.report.parquet import check, read_note, write_records


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="an adapter folder, or a folder of them"
    )
    parser.add_argument(
        "--dataset", type=Path, required=True, metavar="FOLDER", help="where the parts are written"
    )
    parser.add_argument(
        "--engine",
        choices=("local", "ray"),
        default="local",
        help="this process, or a Ray cluster (RAY_ADDRESS, else one on this machine)",
    )
    parser.add_argument("--estimate", action="store_true", help="estimates without bounds")
    parser.add_argument(
        "--energy",
        type=share,
        default=ENERGY,
        metavar="SHARE",
        help="share of ‖ΔW‖² that the recommended rank keeps (0.99)",
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    check(options.dataset / "part.parquet")
    unreadable: list[Outcome] = []
    paths = [path for root in options.paths for path in _folders(root, unreadable)]
    if not (paths or unreadable):
        raise HarnessError(
            "no adapter here",
            where=", ".join(map(str, options.paths)),
            remedy="name a folder with adapter_config.json",
        )
    how = Options(certified=not options.estimate)
    found = list(unreadable)
    with for_command(as_json=options.json).task("adapters", len(paths)) as bar:
        for outcome in _engine(options.engine, paths, options.dataset, how, options.energy):
            found.append(outcome)
            bar.advance(plain(outcome.path.name))
    refused = [outcome for outcome in found if outcome.error]
    for outcome in refused:
        print(f"pyharness: error: {plain(outcome.error)}", file=sys.stderr)
    if options.json:
        print(as_json.dumps(to_json(tuple(sorted(found, key=lambda o: o.path)))))
    else:
        fresh = [outcome for outcome in found if outcome.fresh]
        print(
            f"{len(fresh)} adapters audited ({sum(o.modules for o in fresh)} modules), "
            f"{len(found) - len(fresh) - len(refused)} there before, {len(refused)} refused; "
            f"dataset: {options.dataset}"
        )
    return 2 if refused else 0


def _engine(
    name: str, paths: list[Path], folder: Path, how: Options, energy: Share
) -> Iterator[Outcome]:
    store = Store(write_records, read_note)
    if name == "local":
        return local(paths, folder, how, energy, store)
    from pyharness.cli import _ray_engine

    return _ray_engine.audit(paths, folder, how, energy, store)


def _folders(root: Path, unreadable: list[Outcome]) -> Iterator[Path]:
    """Folders with an adapter's configuration, at or below `root`."""
    if not os.path.isdir(root):
        raise HarnessError("no such folder", where=str(root), remedy="check the path")

    def refuse(found: Refusal) -> None:
        unreadable.append(Outcome(found.path, None, 0, fresh=False, error=found.reason))

    return (place for place, _ in walk(root, refuse) if holds(place, CONFIG_NAME))
