"""What the term parser raises; the scanner turns it into `Declaration.problem`."""

from __future__ import annotations

from pyharness.lean.syntax import Pos


class ParseError(Exception):
    """The text is not a term we know; carries what and where."""

    def __init__(self, message: str, pos: Pos) -> None:
        super().__init__(message)
        self.message = message
        self.pos = pos


class NotationClash(ParseError):
    """A binder wants a name that is a notation here: the notation cannot be in force."""

    def __init__(self, token: str, pos: Pos) -> None:
        super().__init__(f"expected a name, found {token!r}", pos)
        self.token = token
