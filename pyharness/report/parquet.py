"""Flat records as Parquet, through pyarrow (extra `report`)."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pyharness.errors import HarnessError
from pyharness.files import OutputError, check_target

_NOTE = b"pyharness"
"""Key of a note in a file's metadata."""


def check(path: Path) -> None:
    """Refuse what `write_records` would refuse whatever the records are; see there."""
    _pyarrow(path)
    check_target(path)


def write_records(
    path: Path, records: Sequence[dict[str, Any]], columns: Mapping[str, str], note: str = ""
) -> None:
    """One row per record, in one step: a failure leaves an old file untouched.

    Parameters
    ----------
    columns : type of each field: text, int, float, bool or floats (a list). It doesn't depend on
        the records, so that files of many runs are one dataset even where a column is all None.
    note : kept in the file, for `read_note`.

    Raises
    ------
    HarnessError : pyarrow is not installed.
    OutputError : the file cannot be written.
    ValueError : a record's fields are not those of `columns`.
    """
    pyarrow = _pyarrow(path)
    from pyarrow import parquet

    wrong = next((set(r) ^ set(columns) for r in records if set(r) != set(columns)), None)
    if wrong:
        raise ValueError(f"fields that records and columns do not share: {sorted(wrong)}")
    types = {
        "text": pyarrow.string(),
        "int": pyarrow.int64(),
        "float": pyarrow.float64(),
        "bool": pyarrow.bool_(),
        "floats": pyarrow.list_(pyarrow.float64()),
    }
    schema = pyarrow.schema([(name, types[kind]) for name, kind in columns.items()])
    table = pyarrow.Table.from_pylist(
        [{name: _utf8(value) for name, value in record.items()} for record in records],
        schema=schema.with_metadata({_NOTE: note.encode()}),
    )
    name = ""
    try:
        if path.is_dir():
            raise IsADirectoryError(0, "a folder is in the way")
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
        parquet.write_table(table, name)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError as error:
        raise OutputError(
            f"cannot write: {error.strerror or error}",
            where=str(path),
            remedy="choose a writable folder with room",
        ) from error
    finally:
        if name:
            Path(name).unlink(missing_ok=True)


def read_note(path: Path) -> str | None:
    """The note of a file that `write_records` wrote; None for any other, a damaged one too."""
    pyarrow = _pyarrow(path)
    from pyarrow import parquet

    try:
        metadata = parquet.read_schema(path).metadata or {}
    except (OSError, pyarrow.ArrowException):
        return None
    found = metadata.get(_NOTE)
    return None if found is None else str(found.decode())


def _pyarrow(path: Path) -> Any:
    try:
        import pyarrow
    except ImportError:
        raise HarnessError(
            "Parquet needs pyarrow, which is not installed",
            where=str(path),
            remedy="pip install 'adapter-geometry[report]', or use --json",
        ) from None
    return pyarrow


def _utf8(value: Any) -> Any:
    """Text with escapes for halves of code points, as folders' names may have them."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    return value
