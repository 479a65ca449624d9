"""Which Lean files a path names: for the reader, the commands and the pytest plugin alike."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyharness.errors import UsageError
from pyharness.lean.lexer import skip_comment


def lean_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The Lean files that `paths` name, each once; folders stand for the files below them.

    Below a folder, hidden folders (`.lake`) and prelude files are left out: a prelude file imports
    nothing, so what it states is about numbers of its own, and the bare kernel checks it.

    Raises
    ------
    UsageError : a path is missing or not a .lean file, or a folder has none.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = [file for file in sorted(path.rglob("*.lean")) if _is_source(file, path)]
            if not inside:
                raise UsageError(
                    "no Lean file in this folder", where=str(path), remedy="name another"
                )
            found |= dict.fromkeys(inside)
        elif not path.exists():
            raise UsageError("no such file", where=str(path), remedy="check the path")
        elif path.suffix != ".lean" or not path.is_file():
            raise UsageError("not a Lean file", where=str(path), remedy="name a .lean file")
        else:
            found[path] = None
    return tuple(found)


def _is_source(file: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
    return file.is_file() and not hidden and not is_prelude(file)


def is_prelude(file: Path) -> bool:
    """Is `prelude` the first command? A file that cannot be read is left to the reader's error."""
    try:
        raw = file.read_bytes()
    except OSError:
        return False
    if b"prelude" not in raw:
        return False
    text = raw.decode("utf-8", errors="replace").removeprefix("\ufeff")
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
        elif text.startswith("--", at):
            at = text.find("\n", at) if "\n" in text[at:] else len(text)
        elif text.startswith("/-", at):
            end = skip_comment(text, at, len(text))
            if end < 0:
                return False
            at = end
        else:
            break
    return text[at:].split(maxsplit=1)[:1] == ["prelude"]
