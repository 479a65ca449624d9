"""Words of a Lean file, comments and strings set aside: all that a source audit needs.

Deliberately not the reader's lexer: the audit is a second pair of eyes, so it shares no code with
what it checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyharness.errors import LeanSyntaxError

_PART = r"(?:«[^»\n]*»|[^\W\d][\w'!?]*)"
_TOKEN = re.compile(
    rf"""
    (?P<space>\s+|--[^\n]*)
  | (?P<open>/-)
  | (?P<raw>r(?P<hashes>\#*)"(?:[^"]|"(?!(?P=hashes)))*"(?P=hashes))
  | (?P<string>"(?:[^"\\]|\\.)*")
  | (?P<char>'(?:[^'\\\n]|\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|.))')
  | (?P<word>\#?{_PART}(?:\.{_PART})*)
  | (?P<unclosed>")
  | (?P<symbol>.)
    """,
    re.X | re.S,
)
_COMMENT_EDGE = re.compile(r"/-|-/")


@dataclass(frozen=True)
class Token:
    """An identifier, keyword, `#command` or single symbol; line and column start at 1."""

    text: str
    line: int
    column: int
    is_word: bool

    @property
    def parts(self) -> tuple[str, ...]:
        """The components of a dotted name; a `«quoted»` one keeps its quotes, so it equals no
        keyword."""
        return tuple(re.findall(_PART, self.text)) if self.is_word else ()


def read_source(path: Path) -> str:
    """The text of a Lean file.

    Raises
    ------
    LeanSyntaxError : the file is missing or not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise LeanSyntaxError(
            f"cannot be opened ({error.strerror})", where=str(path), remedy="check the path"
        ) from error
    except UnicodeDecodeError as error:
        raise LeanSyntaxError(
            f"not UTF-8 (byte {error.start})", where=str(path), remedy="save it as UTF-8"
        ) from error


def tokens(text: str, file: str) -> Iterator[Token]:
    """The tokens of `text` outside comments, docstrings, strings and character literals.

    Raises
    ------
    LeanSyntaxError : a comment or a string is not closed.
    """
    line, start, at = 1, 0, 0  # line number, offset of its first character, reading position
    while at < len(text):
        match = _TOKEN.match(text, at)
        assert match is not None  # the last alternative takes any character
        kind = str(match.lastgroup)
        end = _comment_end(text, at) if kind == "open" else match.end()
        if end < 0 or kind == "unclosed":
            what = "comment" if kind == "open" else "string"
            raise LeanSyntaxError(
                f"unterminated {what}",
                where=f"{file}:{line}:{at - start + 1}",
                remedy=f"close the {what}",
            )
        if kind in ("word", "symbol"):
            yield Token(match.group(), line, at - start + 1, kind == "word")
        if breaks := text.count("\n", at, end):
            line, start = line + breaks, text.rindex("\n", at, end) + 1
        at = end


def _comment_end(text: str, at: int) -> int:
    """The offset behind the block comment that opens at `at`, nesting respected; -1 if open."""
    depth = 0
    for edge in _COMMENT_EDGE.finditer(text, at):
        depth += 1 if edge.group() == "/-" else -1
        if depth == 0:
            return edge.end()
    return -1
