"""The ledger on disk: one header line, then one JSON line per claim.

The header carries schema, commit, version, seed, adapters and the number of rows, so that a
truncated file is told apart from a short one. Reading is strict: an unknown, missing or mistyped
field is an error, never a default.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from pyharness.errors import HarnessError
from pyharness.files import write_text
from pyharness.records import SCHEMA, Ledger, LedgerRow, to_json

R = TypeVar("R")


class LedgerError(HarnessError):
    """A ledger file that is missing, truncated, of another schema, or malformed."""


def dumps(ledger: Ledger) -> str:
    """The ledger as JSON lines, header first; equal ledgers give equal text."""
    header = {
        "kind": "ledger",
        **{key: value for key, value in to_json(ledger).items() if key != "rows"},
        "rows": len(ledger.rows),
    }
    lines = [header, *(to_json(row) for row in ledger.rows)]
    return "".join(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n" for line in lines)


def write_ledger(ledger: Ledger, path: Path) -> None:
    """Write `ledger` to `path` atomically."""
    write_text(path, dumps(ledger))


def read_ledger(path: Path) -> Ledger:
    """Read a ledger that `write_ledger` wrote.

    Raises
    ------
    LedgerError : missing, not UTF-8, not JSON lines, another schema, truncated, or a field that
        is unknown, missing or of the wrong type.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise LedgerError(
            "no such ledger", where=str(path), remedy="run `pyharness gate` first"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(f"cannot read the ledger: {error}", where=str(path)) from error
    return loads(text, where=str(path))


def loads(text: str, *, where: str = "ledger") -> Ledger:
    """Parse what `dumps` printed. Raises `LedgerError` as `read_ledger` does."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        raise LedgerError("the ledger is empty", where=where, remedy="run `pyharness gate` again")
    header, *rows = (_object(line, f"{where}:{number}") for number, line in lines)
    top = f"{where}:{lines[0][0]}"
    if header.get("kind") != "ledger":
        raise LedgerError("the first line is not a ledger header", where=top)
    if header.get("schema") != SCHEMA:
        raise LedgerError(
            f"schema {header.get('schema')!r}, this version reads {SCHEMA}",
            where=top,
            remedy="run `pyharness gate` again",
        )
    if header.get("rows") != len(rows):
        raise LedgerError(
            f"the header announces {header.get('rows')!r} rows, the file has {len(rows)}",
            where=where,
            remedy="the file is truncated or edited: run `pyharness gate` again",
        )
    decoded = tuple(
        from_json(LedgerRow, row, where=f"{where}:{number}")
        for row, (number, _) in zip(rows, lines[1:], strict=True)
    )
    fields = {key: value for key, value in header.items() if key not in ("kind", "rows")}
    empty = from_json(Ledger, {**fields, "rows": []}, where=top)
    return dataclasses.replace(empty, rows=decoded)


def from_json(record: type[R], value: object, *, where: str = "") -> R:
    """The inverse of `records.to_json` for one record type.

    Raises
    ------
    LedgerError : a field is unknown, missing, or of the wrong type; says which.
    """
    return typing.cast(R, _decode(record, value, where=where, at=record.__name__))


def _object(line: str, where: str) -> Mapping[str, Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise LedgerError(f"not JSON: {error.msg}", where=where) from error
    if not isinstance(value, dict):
        raise LedgerError(f"expected an object, got {type(value).__name__}", where=where)
    return value


def _decode(kind: Any, value: object, *, where: str, at: str) -> object:
    """`value` as an instance of the annotation `kind`; `at` names the field in messages."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _decode_optional(arguments, value, where=where, at=at)
    if origin is tuple and isinstance(value, list):
        return tuple(_decode(arguments[0], item, where=where, at=f"{at}[]") for item in value)
    if origin is Mapping and isinstance(value, dict):
        return {
            _decode(arguments[0], key, where=where, at=f"key of {at}"): _decode(
                arguments[1], item, where=where, at=f"{at}[{key!r}]"
            )
            for key, item in value.items()
        }
    if dataclasses.is_dataclass(kind) and isinstance(kind, type) and isinstance(value, dict):
        return _decode_record(kind, value, where=where, at=at)
    if isinstance(kind, type) and issubclass(kind, StrEnum) and isinstance(value, str):
        try:
            return kind(value)
        except ValueError as error:
            raise LedgerError(
                f"{at} is {value!r}", where=where, remedy=f"one of {', '.join(kind)}"
            ) from error
    # `type is` and not isinstance: JSON's true is not the number 1.
    if kind in (str, int, bool, float) and type(value) is kind:
        return value
    expected = getattr(kind, "__name__", str(kind))
    raise LedgerError(f"{at} should be {expected}, got {value!r}", where=where)


def _decode_optional(kinds: tuple[Any, ...], value: object, *, where: str, at: str) -> object:
    if value is None and types.NoneType in kinds:
        return None
    (kind,) = (k for k in kinds if k is not types.NoneType)
    return _decode(kind, value, where=where, at=at)


def _decode_record(kind: type, value: Mapping[str, Any], *, where: str, at: str) -> object:
    hints = typing.get_type_hints(kind)
    if wrong := sorted(set(value) ^ set(hints)):
        state = "unknown" if wrong[0] in value else "missing"
        raise LedgerError(f"{at}: {state} field {wrong[0]!r}", where=where)
    return kind(
        **{
            name: _decode(hint, value[name], where=where, at=f"{at}.{name}")
            for name, hint in hints.items()
        }
    )
