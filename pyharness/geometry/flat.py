"""Rows as flat records for JSON and Parquet: `x`, `x_lower`, `x_upper` for a number with bounds."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyharness.geometry.directions import Share
from pyharness.geometry.enclosure import UNCERTIFIED, Interval
from pyharness.geometry.rows import ModuleRow

if TYPE_CHECKING:  # an audit without a base model loads neither
    from pyharness.geometry.against_base import BaseRow
    from pyharness.geometry.between import PairRow
    from pyharness.geometry.merged import StableRank
    from pyharness.geometry.overlap import Overlap

Record = dict[str, Any]

_INTERVALS = frozenset(
    {
        "frobenius_norm",
        "spectral_norm",
        "stable_rank",
        "participation_rank",
        "entropy_rank",
        "truncation_spectral",
        "truncation_frobenius",
    }
)
_COUNTS = frozenset({"k90", "k99"})


def adapter_records(rows: Iterable[ModuleRow], path: Path, energy: Share) -> list[Record]:
    """The records of one adapter: its folder (names repeat) and the energy asked for are in them.

    Types of the fields: `pyharness.geometry.columns`.
    """
    return [flat(row) | {"path": str(path), "energy": float(energy)} for row in rows]


def flat(row: ModuleRow) -> Record:
    """Numbers, text, booleans, None, and the list `sigma`. JSON has no infinity: None instead."""
    record: Record = {}
    for field in dataclasses.fields(row):
        value = getattr(row, field.name)
        if field.name in _INTERVALS:
            record |= flat_bounds(field.name, value, certain=row.tier != UNCERTIFIED)
        elif field.name in _COUNTS:
            least, greatest = value if value is not None else (None, None)
            record |= {field.name: greatest, f"{field.name}_least": least}
        elif field.name == "sigma":
            record[field.name] = [_finite(s) for s in value]
        elif isinstance(value, float):
            record[field.name] = _finite(value)
        else:
            record[field.name] = value
    return record


def flat_bounds(name: str, value: Interval | None, *, certain: bool) -> Record:
    """A number and its bounds, which are None where nothing is certain."""
    if value is None:
        return {name: None, f"{name}_lower": None, f"{name}_upper": None}
    low, high = (value.lower, value.upper) if certain else (None, None)
    return {
        name: _finite(value.middle),
        f"{name}_lower": _finite(low),
        f"{name}_upper": _finite(high),
    }


def _finite(x: float | None) -> float | None:
    return x if x is not None and isfinite(x) else None


def flat_overlap(name: str, found: Overlap | None) -> Record:
    """p with its bounds, the expectation k/d of a random subspace, and p over it."""
    bounds = found.bounds if found is not None else None
    return {
        name: found.p if found else None,
        f"{name}_lower": bounds.lower if bounds else None,
        f"{name}_upper": bounds.upper if bounds else None,
        f"{name}_expected": float(found.expected) if found else None,
        f"{name}_bonus": found.bonus if found else None,
    }


def flat_base(row: BaseRow) -> Record:
    """What `--base` adds to a module's record."""
    return {
        "top": row.k,
        **flat_overlap("overlap_right", row.right),
        **flat_overlap("overlap_left", row.left),
        "gain_right": row.gain_right,
        "gain_left": row.gain_left,
        **_flat_rank("stable_rank_base", row.stable_rank_base),
        **_flat_rank("stable_rank_merged", row.stable_rank_merged),
        **_flat_rank("stable_rank_drift", row.drift),
    }


def _flat_rank(name: str, found: StableRank) -> Record:
    bounds = flat_bounds(name, found.bounds, certain=True)
    return bounds | {name: _finite(found.value)}


def flat_pair(row: PairRow) -> Record:
    """One module of two adapters."""
    return {
        "module": row.module,
        "layer": row.layer,
        "kind": row.kind,
        "top": row.k,
        **flat_overlap("overlap_right", row.right),
        **flat_overlap("overlap_left", row.left),
    }
