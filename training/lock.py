"""One process at a time for one run: a lock on a folder that a kill releases by itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from training.errors import TrainingError


@contextmanager
def held(folder: Path, *, wait: bool) -> Iterator[None]:
    """Hold the lock of `folder`, made when absent, while the block runs.

    The lock is the operating system's on the folder itself (flock), so it leaves no file behind
    and none can be stale. An empty folder is removed at the end. Where there is no flock (Windows)
    nothing is locked. When another process holds it: with `wait` say so and wait, else raise
    TrainingError.
    """
    try:
        import fcntl  # noqa: F401
    except ImportError:
        folder.mkdir(parents=True, exist_ok=True)
        yield
        return
    while True:
        descriptor = _open(folder)
        try:
            _lock(descriptor, folder, wait=wait)
            # whoever held it may have removed the folder at its end; then this locks nothing
            if not _is(descriptor, folder):
                continue
            try:
                yield
            finally:
                with suppress(OSError):  # gone, or not empty: then it is meant to stay
                    folder.rmdir()
            return
        finally:
            os.close(descriptor)


def _lock(descriptor: int, folder: Path, *, wait: bool) -> None:
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        if not wait:
            raise TrainingError(
                "another process is writing there",
                where=str(folder),
                remedy="wait until it has ended, or give another output=…",
            ) from None
        print(f"{folder}: another process is at this very run; waiting for it", flush=True)
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def _is(descriptor: int, folder: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), folder.stat())
    except FileNotFoundError:
        return False


def _open(folder: Path) -> int:
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):  # removed in between by the process that had it
            return os.open(folder, os.O_RDONLY)
