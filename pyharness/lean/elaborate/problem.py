"""The one exception of the elaborator: why and where a statement could not be read."""

from __future__ import annotations

from pyharness.lean.syntax import Pos


class Unreadable(Exception):
    """A statement outside what the reader understands. It never means that Lean rejects it.

    `category` groups reasons for coverage tables: "unknown word", "unknown operator",
    "type mismatch", "unresolved", "class", "instance", "construct".
    """

    def __init__(self, category: str, message: str, pos: Pos) -> None:
        super().__init__(f"{category}: {message}")
        self.category = category
        self.message = message
        self.pos = pos
