"""Writing files whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from pyharness.errors import HarnessError


class OutputError(HarnessError):
    """A file that cannot be written where the user asked for it."""


def check_target(path: Path) -> None:
    """Refuse what `write_text` would refuse, before hours of work for it.

    Raises
    ------
    OutputError : `path` is a folder, or lies in none that can be written.
    """
    if os.path.isdir(path):
        raise OutputError("a folder is in the way", where=str(path), remedy="name a file")
    folder = path.parent
    while not os.path.lexists(folder) and folder != folder.parent:
        folder = folder.parent
    if not (os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK)):
        raise OutputError(
            f"cannot write: {folder} is not a writable folder",
            where=str(path),
            remedy="choose a writable folder",
        )


def write_text(path: Path, text: str) -> None:
    """Replace `path` by `text` (UTF-8) in one step; a failure leaves the old file untouched.

    Raises
    ------
    OutputError : the folder is missing or not writable, or `path` is a folder.
    """
    if path.is_dir():
        raise OutputError("a folder is in the way", where=str(path), remedy="name a file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        import tempfile  # loads `random`; a command that writes no file needs neither

        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OutputError(
            f"cannot write: {error.strerror}", where=str(path), remedy="choose a writable folder"
        ) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise OutputError(f"cannot write: {error.strerror}", where=str(path)) from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Permissions of the file being replaced, or the usual ones: mkstemp's are for the owner."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o644
