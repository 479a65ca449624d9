"""say which of its ranks a LoRA adapter uses, with bounds

Exit code 2 when an adapter is refused; the others are reported all the same.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyharness.adapters import Adapter, Refusal, discover
from pyharness.adapters.hub import local_folder
from pyharness.cli._parser import add_json, positive, share
from pyharness.errors import AdapterError, HarnessError, error_line, plain
from pyharness.files import check_target, write_text
from pyharness.geometry.directions import Share
from pyharness.geometry.flat import Record, adapter_records
from pyharness.geometry.floats import beyond_range
from pyharness.geometry.rows import ENERGY, ModuleRow, audit_rows
from pyharness.geometry.spectra import WIDTH, Options
from pyharness.geometry.summary import Summary, plain_words, summarise
from pyharness.report import audit_text


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="+",
        type=local_folder,
        metavar="PATH",
        help="an adapter folder, a folder of them, or hf:owner/name",
    )
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument(
        "--certified", action="store_true", help="bounds for every number (the default)"
    )
    mode.add_argument("--estimate", action="store_true", help="estimates without bounds")
    mode.add_argument(
        "--exact", action="store_true", help="bounds to the last digit, in exact arithmetic"
    )
    target = parser.add_mutually_exclusive_group()
    target.add_argument(
        "--energy",
        type=share,
        default=ENERGY,
        metavar="SHARE",
        help="share of ‖ΔW‖² that the recommended rank keeps (0.99)",
    )
    target.add_argument(
        "--error",
        type=share,
        metavar="SHARE",
        help="largest ‖ΔW − ΔW_k‖/‖ΔW‖ (Frobenius) instead of --energy",
    )
    parser.add_argument(
        "--base",
        type=local_folder,
        metavar="MODEL",
        help="also compare with this base model's weights: a folder, or hf:owner/name",
    )
    parser.add_argument(
        "--top", type=positive, default=5, metavar="K", help="directions compared with --base (5)"
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="do not keep the base model's directions"
    )
    parser.add_argument(
        "--depth", action="store_true", help="also test whether the stable rank changes with depth"
    )
    parser.add_argument(
        "--device", default="", metavar="NAME", help="compute Gram matrices with torch: cpu, cuda"
    )
    parser.add_argument("--html", type=Path, metavar="FILE", help="also write a page")
    parser.add_argument("--parquet", type=Path, metavar="FILE", help="also write the rows")
    add_json(parser)


@dataclass(frozen=True)
class _Audited:
    """One adapter: where it is, what must be known of it, its rows, what they say together."""

    path: Path
    notes: Sequence[str]
    rows: Sequence[ModuleRow]
    records: Sequence[Record]
    summary: Summary
    trends: Sequence[Record]


def run(options: argparse.Namespace) -> int:
    if options.html is not None:
        check_target(options.html)
    if options.parquet is not None:
        from pyharness.report.parquet import check

        check(options.parquet)
    found: list[_Audited] = []
    refused: list[HarnessError] = []
    for each in _adapters(options.paths):
        try:
            if isinstance(each, Refusal):
                raise each.error
            done = _audited(each, options)
        except HarnessError as problem:
            refused.append(problem)
            print(error_line(problem), file=sys.stderr)
            continue
        if not options.json:
            _print(done, options)
        found.append(done)
    if options.json:
        _print_json(found, refused)
    if found:
        _write(options, found)
    return 2 if refused else 0


def _audited(adapter: Adapter, options: argparse.Namespace) -> _Audited:
    energy = _energy(options)
    how = Options(not options.estimate, 1e-15 if options.exact else WIDTH, options.device)
    with beyond_range():
        rows = list(audit_rows(adapter, how, energy))
        base = _base(adapter, options, how)
    records = [
        record | extra
        for record, extra in zip(adapter_records(rows, adapter.path, energy), base, strict=True)
    ]
    trends = _trends(adapter.name, rows) if options.depth else []
    error = None if options.error is None else float(options.error)
    summary = summarise(adapter.name, rows, float(energy), error)
    return _Audited(adapter.path, _notes(adapter), rows, records, summary, trends)


def _notes(adapter: Adapter) -> list[str]:
    """What the rows don't say: how to read them, and what else the adapter changes."""
    notes = list(adapter.notes)
    if adapter.extras:
        reasons = ", ".join(sorted({extra.reason for extra in adapter.extras}))
        notes.append(
            f"the folder also holds {len(adapter.extras)} tensors that are no low-rank updates and "
            f"not in these rows ({reasons})"
        )
    return notes


def _base(adapter: Adapter, options: argparse.Namespace, how: Options) -> list[Record]:
    """What `--base` adds to each module's record."""
    if options.base is None:
        return [{}] * len(adapter.modules)
    from pyharness.adapters.base_weights import open_base
    from pyharness.geometry.against_base import base_rows
    from pyharness.geometry.flat import flat_base
    from pyharness.geometry.frame_cache import default_folder
    from pyharness.progress import for_command

    cache = None if options.no_cache else default_folder()
    rows = base_rows(adapter, open_base(options.base), options.top, how, cache)
    progress = for_command(as_json=options.json)
    with progress.task(adapter.name, len(adapter.modules)) as bar:
        found = []
        for row in rows:
            found.append(flat_base(row))
            bar.advance(row.module)
    return found


def _trends(adapter: str, rows: Sequence[ModuleRow]) -> list[Record]:
    """Stable rank against the layer's index, for each kind of module."""
    from pyharness.geometry.depth import depth_trend
    from pyharness.records import to_json

    found = []
    for kind in sorted({row.kind for row in rows}):
        pairs = [
            (row.layer, row.stable_rank.middle)
            for row in rows
            if row.kind == kind and row.layer is not None and row.stable_rank is not None
        ]
        trend = depth_trend([layer for layer, _ in pairs], [value for _, value in pairs])
        found.append({"adapter": adapter, "kind": kind, **to_json(trend)})
    return found


def _energy(options: argparse.Namespace) -> Share:
    """‖ΔW − ΔW_k‖_F ≤ e·‖ΔW‖_F if and only if k directions keep the share 1 − e²."""
    energy: Share = options.energy if options.error is None else 1 - options.error**2
    return energy


def _adapters(paths: Sequence[Path]) -> Iterator[Adapter | Refusal]:
    """Adapters with low-rank factors, and what is in the place of one, a missing folder too."""
    for path in paths:
        try:
            found = discover(path, check_values=False)
            if not found:
                raise AdapterError(
                    "no adapter here",
                    where=str(path),
                    remedy="name a folder with adapter_config.json",
                )
        except HarnessError as problem:
            yield Refusal(path.name, path, problem)
            continue
        for each in found:
            if isinstance(each, Adapter) and not each.modules:
                print(f"{plain(each.name)}: no low-rank factors, nothing to audit", file=sys.stderr)
                continue
            yield each


def _words(audited: _Audited) -> list[str]:
    """Where it is (names repeat), and what its numbers mean."""
    trends = [audit_text.trend(t) for t in audited.trends]
    return [str(audited.path), *audited.notes, *plain_words(audited.summary), *trends]


def _print(audited: _Audited, options: argparse.Namespace) -> None:
    print(audit_text.table(audited.summary, audited.rows))
    for line in _words(audited):
        print(f"  {plain(line)}")
    print()
    if options.base is not None:
        print(audit_text.base_table(audited.records), end="\n\n")


def _print_json(found: Sequence[_Audited], refused: Sequence[HarnessError]) -> None:
    from pyharness.records import to_json
    from pyharness.report import as_json

    whole = {
        "modules": [record for each in found for record in each.records],
        "summaries": [
            to_json(each.summary) | {"path": str(each.path), "notes": list(each.notes)}
            for each in found
        ],
        "depth": [trend | {"path": str(each.path)} for each in found for trend in each.trends],
        "refused": [
            {"where": problem.where, "what": problem.what, "remedy": problem.remedy}
            for problem in refused
        ],
    }
    print(as_json.dumps(whole))


def _write(options: argparse.Namespace, found: Sequence[_Audited]) -> None:
    if options.parquet is not None:
        from pyharness.geometry.columns import columns
        from pyharness.report.parquet import write_records

        records = [record for each in found for record in each.records]
        write_records(options.parquet, records, columns(base=options.base is not None))
    if options.html is not None:
        from pyharness.report.audit_html import Section, page

        sections = [Section(each.summary.adapter, _words(each), each.records) for each in found]
        write_text(options.html, page(sections))
