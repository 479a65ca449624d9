"""Rows as flat records for JSON and Parquet: `x`, `x_lower`, `x_upper` for a number with bounds."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from pyharness.geometry.enclosure import UNCERTIFIED, Interval
from pyharness.geometry.rows import ModuleRow

if TYPE_CHECKING:  # an audit without a base model loads neither
    from pyharness.geometry.against_base import BaseRow
    from pyharness.geometry.between import PairRow
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


def flat(row: ModuleRow) -> Record:
    """Numbers, text, booleans, None, and the list `sigma`. JSON has no infinity: None instead."""
    record: Record = {}
    for field in dataclasses.fields(row):
        value = getattr(row, field.name)
        if field.name in _INTERVALS:
            record |= _bounds(field.name, value, row.tier)
        elif field.name in _COUNTS:
            least, greatest = value if value is not None else (None, None)
            record |= {field.name: greatest, f"{field.name}_least": least}
        elif field.name == "conditioning":
            record[field.name] = value if value < float("inf") else None
        elif field.name == "sigma":
            record[field.name] = list(value)
        else:
            record[field.name] = value
    return record


def _bounds(name: str, value: Interval | None, tier: str) -> Record:
    if value is None:
        return {name: None, f"{name}_lower": None, f"{name}_upper": None}
    if tier == UNCERTIFIED:
        return {name: value.middle, f"{name}_lower": None, f"{name}_upper": None}
    return {name: value.middle, f"{name}_lower": value.lower, f"{name}_upper": value.upper}


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
        "stable_rank_base": row.stable_rank_base,
        "stable_rank_merged": row.stable_rank_merged,
        "stable_rank_drift": row.drift,
    }


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
