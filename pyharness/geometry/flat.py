"""Rows as flat records for JSON and Parquet: `x`, `x_lower`, `x_upper` for a number with bounds."""

from __future__ import annotations

import dataclasses
from typing import Any

from pyharness.geometry.enclosure import UNCERTIFIED, Interval
from pyharness.geometry.rows import ModuleRow

Record = dict[str, Any]

_INTERVALS = frozenset(
    {
        "frobenius_norm",
        "spectral_norm",
        "stable_rank",
        "participation_rank",
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
