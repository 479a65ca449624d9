"""Names and types of an audit's columns, whatever the adapter: from the fields of its rows."""

from __future__ import annotations

import dataclasses
from typing import get_args, get_type_hints

from pyharness.geometry.enclosure import Interval
from pyharness.geometry.rows import ModuleRow

_OVERLAP = ("", "_lower", "_upper", "_expected", "_bonus")
_KINDS = {str: "text", int: "int", float: "float", bool: "bool"}


def columns(*, base: bool = False) -> dict[str, str]:
    """Type of each field of `pyharness.geometry.flat.adapter_records`, in their order.

    The types are text, int, float, bool and floats (a list). With `base` also the fields of
    `flat_base`.
    """
    hints = get_type_hints(ModuleRow)
    found: dict[str, str] = {}
    for field in dataclasses.fields(ModuleRow):
        found |= _of(field.name, hints[field.name])
    found |= {"path": "text", "energy": "float"}
    return found | (_base() if base else {})


def _base() -> dict[str, str]:
    found = {"top": "int"}
    for side in ("overlap_right", "overlap_left"):
        found |= {f"{side}{end}": "float" for end in _OVERLAP}
    found |= {"gain_right": "float", "gain_left": "float"}
    for name in ("stable_rank_base", "stable_rank_merged", "stable_rank_drift"):
        found |= {f"{name}{end}": "float" for end in ("", "_lower", "_upper")}
    return found


def _of(name: str, hint: object) -> dict[str, str]:
    """One field's columns: three for an interval, two for a pair of counts."""
    inner = [part for part in get_args(hint) if part is not type(None)]
    if type(None) in get_args(hint):
        (hint,) = inner
        inner = list(get_args(hint))
    if hint is Interval:
        return {f"{name}{end}": "float" for end in ("", "_lower", "_upper")}
    if inner == [int, int]:
        return {name: "int", f"{name}_least": "int"}
    if inner == [float, ...]:
        return {name: "floats"}
    assert isinstance(hint, type)
    return {name: _KINDS[hint]}
