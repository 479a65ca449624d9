"""Flat records as Parquet, through pyarrow (extra `report`)."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pyharness.errors import HarnessError
from pyharness.files import OutputError


def write_records(path: Path, records: Sequence[dict[str, Any]]) -> None:
    """One row per record, in one step: a failure leaves an old file untouched.

    Raises
    ------
    HarnessError : pyarrow is not installed.
    OutputError : the file cannot be written.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise HarnessError(
            "Parquet needs pyarrow, which is not installed",
            where=str(path),
            remedy="pip install 'adapter-geometry[report]', or use --json",
        ) from None
    table = pyarrow.Table.from_pylist(list(records))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
    except OSError as error:
        raise OutputError(f"cannot write: {error.strerror}", where=str(path)) from error
    try:
        parquet.write_table(table, name)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
