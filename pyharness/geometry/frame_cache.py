"""Frames of base weights on disk: they depend on the base model only, and every adapter asks again.

An entry's name is a hash of what its file identity, k and this module's version say; an entry that
cannot be read counts as absent. Nothing is unpickled.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from pyharness.geometry.frames import Frame

VERSION = 3

Pair = tuple[Frame, Frame]


def default_folder() -> Path:
    """`$XDG_CACHE_HOME/pyharness/frames`, or `~/.cache/pyharness/frames`."""
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "pyharness" / "frames"


def cached(folder: Path | None, key: str, compute: Callable[[], Pair]) -> Pair:
    """The frames under `key`, computed and stored where they are not there; None: no cache."""
    if folder is None:
        return compute()
    path = folder / f"{sha256(f'{VERSION}:{key}'.encode()).hexdigest()}.npz"
    found = _load(path)
    if found is None:
        found = compute()
        _store(path, found)
    return found


def _load(path: Path) -> Pair | None:
    try:
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as entry:
            bounds = entry["bounds"]
            right, left = bounds.tolist()
            return (
                Frame(entry["right"], right[0], right[1], (right[2], right[3])),
                Frame(entry["left"], left[0], left[1], (left[2], left[3])),
            )
    except (OSError, ValueError, KeyError, IndexError, EOFError, BadZipFile):
        return None


def _store(path: Path, frames: Pair) -> None:
    """Best effort: a cache that can't be written is no error."""
    bounds = np.array([[f.skew, f.angle, *f.ceilings] for f in frames])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            np.savez(file, right=frames[0].matrix, left=frames[1].matrix, bounds=bounds)
        os.replace(name, path)
    except OSError:
        return
