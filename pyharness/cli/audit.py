"""say which of its ranks a LoRA adapter uses, with bounds

Exit code 2 when an adapter is refused; the others are reported all the same.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

from pyharness.adapters import Adapter, Refusal, discover
from pyharness.adapters.hub import local_folder
from pyharness.cli._parser import add_json, positive, share
from pyharness.errors import HarnessError
from pyharness.files import write_text
from pyharness.geometry.flat import Record, flat
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


def run(options: argparse.Namespace) -> int:
    energy = _energy(options)
    how = Options(not options.estimate, 1e-15 if options.exact else WIDTH, options.device)
    records: list[Record] = []
    summaries: list[Summary] = []
    trends: list[Record] = []
    refused = 0
    for found in _adapters(options.paths):
        try:
            if isinstance(found, Refusal):
                raise found.error
            rows = list(audit_rows(found, how, energy))
            base = _base(found, options, how)
        except HarnessError as problem:
            refused += 1
            print(f"pyharness: error: {' '.join(str(problem).split())}", file=sys.stderr)
            continue
        summary = summarise(found.name, rows, energy)
        summaries.append(summary)
        records += [flat(row) | extra for row, extra in zip(rows, base, strict=True)]
        trends += _trends(found.name, rows) if options.depth else []
        if not options.json:
            _print(summary, rows)
            for trend in trends:
                if trend["adapter"] == found.name:
                    print(audit_text.trend(trend))
            if options.base is not None:
                print(audit_text.base_table(records[-len(rows) :], options.top), end="\n\n")
    if options.json:
        from pyharness.records import to_json
        from pyharness.report import as_json

        whole = {"modules": records, "summaries": to_json(tuple(summaries)), "depth": trends}
        print(as_json.dumps(whole))
    _write(options, records, summaries)
    return 2 if refused else 0


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


def _energy(options: argparse.Namespace) -> float:
    if options.error is not None:
        return float(1 - Fraction(options.error) ** 2)
    return float(options.energy) if options.energy is not None else ENERGY


def _adapters(paths: Sequence[Path]) -> Iterator[Adapter | Refusal]:
    """Adapters with low-rank factors; a folder without any adapter is an error."""
    for path in paths:
        found = discover(path, check_values=False)
        if not found:
            raise HarnessError(
                "no adapter here", where=str(path), remedy="name a folder with adapter_config.json"
            )
        for each in found:
            if isinstance(each, Adapter) and not each.modules:
                print(f"{each.name}: no low-rank factors, nothing to audit", file=sys.stderr)
                continue
            yield each


def _print(summary: Summary, rows: Sequence[ModuleRow]) -> None:
    print(audit_text.table(summary, rows))
    for line in plain_words(summary):
        print(f"  {line}")
    print()


def _write(
    options: argparse.Namespace, records: Sequence[Record], summaries: Sequence[Summary]
) -> None:
    if options.html is not None:
        from pyharness.report import audit_html

        write_text(options.html, audit_html.page(records, summaries))
    if options.parquet is not None:
        from pyharness.report.parquet import write_records

        write_records(options.parquet, records)
