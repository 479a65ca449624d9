"""A tree of files as the checks see it: names and texts, real or made up."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
BINARY = (".safetensors", ".png", ".gz", ".pdf", ".parquet")


@dataclass(frozen=True)
class Tree:
    """Relative path (with /) → text of every file that is in the repository."""

    texts: Mapping[str, str]

    def ending(self, *suffixes: str) -> Iterator[tuple[str, str]]:
        """The files whose path ends so, in order of path."""
        for path in sorted(self.texts):
            if path.endswith(suffixes):
                yield path, self.texts[path]

    def lines(self) -> Iterator[tuple[str, int, str]]:
        """Every line of every file: path, number from 1, text."""
        for path in sorted(self.texts):
            for number, line in enumerate(self.texts[path].split("\n"), 1):
                yield path, number, line


def repository(top: Path = TOP) -> Tree:
    """The files that git tracks below `top`; all files where there is no git."""
    command = ["git", "-C", str(top), "ls-files", "-z"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        names = [name for name in done.stdout.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        files = (path for path in top.rglob("*") if path.is_file())
        names = [path.relative_to(top).as_posix() for path in files]
        names = [name for name in names if not _ignored(name)]
    present = [name for name in names if (top / name).is_file() and not name.endswith(BINARY)]
    return Tree({name: (top / name).read_text(encoding="utf-8") for name in present})


def _ignored(name: str) -> bool:
    kept = (".ci", ".github", ".gitignore")
    parts = name.split("/")
    hidden = any(part.startswith(".") and part not in kept for part in parts)
    return hidden or parts[0] in ("out", "runs", "build", "dist") or "__pycache__" in parts
