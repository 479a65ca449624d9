"""What `check` and `refute` share: evaluate the statements of some files."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from pyharness import progress
from pyharness.cli import _cache, _engine
from pyharness.cli._parser import add_budget, add_files, add_run
from pyharness.errors import UsageError
from pyharness.gate import is_refutation
from pyharness.records import LedgerRow, Verdict


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE…, --theorem, --json, --seed, --draws, --budget, and where earlier rows are kept."""
    add_files(parser)
    add_run(parser)
    add_budget(parser)
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument(
        "--cache",
        type=Path,
        default=_cache.FOLDER,
        metavar="DIR",
        help=f"rows of unchanged statements are kept here ({_cache.FOLDER})",
    )
    kept.add_argument("--no-cache", action="store_true", help="evaluate everything anew")
    parser.add_argument(
        "--replay",
        metavar="LABEL",
        help="only the case of this label, as printed: 'draw 17', 'case 3', 'Kahan'",
    )


def rows(options: argparse.Namespace, *, search: bool | None = None) -> tuple[LedgerRow, ...]:
    """Ledger rows of the statements that the options choose; `search` as in the engine.

    Raises
    ------
    UsageError : --replay without exactly one statement, or the cache folder is a file.
    """
    if options.cache.exists() and not options.cache.is_dir():
        raise UsageError("not a folder", where=str(options.cache), remedy="or give --no-cache")
    chosen = _engine.select(_engine.read(options.files), options.theorem)
    if options.replay is not None and len(chosen) != 1:
        raise UsageError(
            f"--replay needs one statement, these are {len(chosen)}",
            remedy="name it with --theorem",
        )
    effort = _engine.Effort(options.seed, options.draws, options.budget, search, options.replay)
    return _engine.evaluate(
        chosen,
        effort,
        progress.for_command(as_json=options.json),
        proofs=_engine.written_proofs(chosen),
        cache=None if options.no_cache else _cache.Cache(options.cache),
    )


def false(judged: Sequence[LedgerRow]) -> list[LedgerRow]:
    """The rows whose statement, as written, was found false."""
    return [r for r in judged if r.verdict is Verdict.VIOLATED and not is_refutation(r)]
