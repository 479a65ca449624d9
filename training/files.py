"""Files as the runs leave them: hashed, canonical, and never half-written."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from training.errors import TrainingError
from training.lock import held


def canonical_json(value: Any) -> bytes:
    """The one JSON spelling that hashes are taken over: sorted keys, no spaces, UTF-8, no NaN."""
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def sha256_bytes(data: bytes) -> str:
    """SHA-256 of `data`, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def sha256_file(path: Path) -> str:
    """SHA-256 of the file at `path`, hexadecimal; raises OSError when it cannot be read."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def parse_json(text: str) -> Any:
    """The value in `text`. Raises ValueError, for NaN, infinity and too deep a nesting too."""
    try:
        return json.loads(text, parse_constant=_not_a_number)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _not_a_number(word: str) -> float:
    raise ValueError(word)  # NaN and infinity are no JSON, though Python reads them


def write_json(path: Path, value: Any) -> None:
    """Write `value` as indented JSON with a final newline; refuses NaN and infinity."""
    write_text(path, json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False) + "\n")


def write_text(path: Path, text: str) -> None:
    """Write `text` to `path`, whole or not at all: a kill leaves the old file or the new one."""
    temporary = path.with_name(f".{path.name}.partial")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


@contextmanager
def atomic_folder(final: Path) -> Iterator[Path]:
    """A temporary sibling of `final` that is renamed to it when the block ends without error.

    A kill at any moment leaves either no `final` or a whole one; leftovers of a killed run are
    removed first. Raises TrainingError when `final` exists by the end, when another process writes
    it at the same time, or when the folder cannot be made.
    """
    temporary = final.parent / f".{final.name}.partial"
    try:
        temporary.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrainingError(
            f"cannot be written: {error.strerror}", where=str(final), remedy="give another output=…"
        ) from None
    with held(temporary, wait=False):
        _empty(temporary)
        try:
            yield temporary
            if final.exists():
                raise TrainingError("appeared while it was being made", where=str(final))
            os.replace(temporary, final)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
