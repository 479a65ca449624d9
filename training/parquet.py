"""Parquet tables, written whole or not at all. pyarrow is imported when a table is touched."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from training.errors import TrainingError

# column → short name of its type, one of those that `write_rows` knows
Columns = Mapping[str, str]


def require_pyarrow() -> None:
    """Raise TrainingError with the install command when pyarrow is absent."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise TrainingError(
            "pyarrow is not installed; spectra and held-out rows are Parquet",
            remedy="pip install -e '.[train,report]'",
        ) from None


def write_rows(path: Path, columns: Columns, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write `rows` with exactly `columns` (name → `int`, `float`, `text`, `floats`) to `path`.

    A kill leaves the old file or the new one: it is written beside and renamed. Equal rows give
    equal bytes. Raises KeyError for a row that lacks a column.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {
        "int": pa.int64(),
        "float": pa.float64(),
        "text": pa.string(),
        "floats": pa.list_(pa.float64()),
    }
    table = pa.table(
        {name: pa.array([row[name] for row in rows], types[kind]) for name, kind in columns.items()}
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.partial")
    pq.write_table(table, temporary, compression="zstd")
    os.replace(temporary, path)


def read_rows(path: Path) -> list[dict[str, Any]]:
    """All rows of a Parquet file as dictionaries. Raises TrainingError when it is none."""
    require_pyarrow()
    import pyarrow.parquet as pq

    if not path.is_file():
        raise TrainingError("no such file", where=str(path))
    try:
        rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    except (OSError, ValueError) as error:
        raise TrainingError(
            f"not a readable Parquet file: {' '.join(str(error).split())[:160]}", where=str(path)
        ) from None
    return rows
