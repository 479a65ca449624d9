"""Files of an adapter folder, and only those: nothing outside it is ever opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from pyharness.errors import AdapterError, HarnessError

CONFIG_NAME = "adapter_config.json"
CARD_NAME = "run_card.json"


def resolve_folder(path: str | os.PathLike[str]) -> Path:
    """The real path of an adapter folder; AdapterError if it is missing or not a folder."""
    given = Path(path)
    try:
        folder = given.resolve(strict=True)
        is_folder = folder.is_dir()
    except (OSError, RuntimeError, ValueError) as problem:  # missing, a loop, or a NUL in the name
        raise AdapterError(
            f"no such adapter folder: {problem}",
            where=str(given),
            remedy=f"give the folder that holds {CONFIG_NAME}",
        ) from None
    if not is_folder:
        raise AdapterError(
            "this is a file, not an adapter folder",
            where=str(given),
            remedy=f"give the folder that holds {CONFIG_NAME}",
        )
    return folder


def holds(folder: Path, name: str) -> bool:
    """Whether the folder has an entry of that name, a dangling link included."""
    return os.path.lexists(folder / name)


def regular_file(folder: Path, name: str, *, error: type[HarnessError] = AdapterError) -> Path:
    """The path of a regular file `name` inside `folder`.

    `name` is relative and may contain `/`. Raises `error` when it is missing, is no regular file
    (a pipe would block the reader), or leads out of the folder through `..` or a symbolic link.
    A snapshot in the Hugging Face hub's cache may link into the `blobs` of its own repository.
    """
    path = folder / name
    where = str(path)
    try:
        real = path.resolve(strict=True)
        mode = os.stat(real).st_mode
    except (OSError, RuntimeError, ValueError) as problem:
        detail = getattr(problem, "strerror", None) or str(problem)
        raise error(
            f"cannot be opened: {detail}", where=where, remedy="restore the file or its target"
        ) from None
    inside = folder.resolve()
    if not (real.is_relative_to(inside) or _is_blob_of(inside, real)):
        raise error(
            f"leads out of the adapter folder, to {real}",
            where=where,
            remedy="put a copy of the file into the folder (cp -L follows links)",
        )
    if not stat.S_ISREG(mode):
        raise error("is not a regular file", where=where, remedy="put the file itself there")
    return path


def _is_blob_of(folder: Path, file: Path) -> bool:
    """Whether both are of one repository in the hub's cache, whose layout is
    models--owner--name/snapshots/commit/file → ../../blobs/hash; both paths resolved."""
    for snapshots in folder.parents:
        if snapshots.name == "snapshots" and snapshots.parent.name.startswith("models--"):
            return file.parent == snapshots.parent / "blobs"
    return False


def read_small_file(
    folder: Path, name: str, *, limit: int, error: type[HarnessError] = AdapterError
) -> bytes:
    """The bytes of a file of at most `limit` bytes; `error` when it is bigger or unreadable."""
    path = regular_file(folder, name, error=error)
    try:
        with open(path, "rb") as file:
            content = file.read(limit + 1)
    except OSError as problem:
        raise error(
            f"cannot be read: {problem.strerror}", where=str(path), remedy="check its permissions"
        ) from None
    if len(content) > limit:
        raise error(
            f"is larger than {limit} bytes", where=str(path), remedy="this is not such a file"
        )
    return content
