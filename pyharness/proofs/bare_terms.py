"""Statements of prelude files as trees: names, and tuples of a head and its arguments.

Prelude files write in prefix form (`Eq (frobeniusSq (smul c M)) …`), so a few rules suffice:
application, `fun`, `∀`, `→` and ascription. A binder is a pair of a name and a type; a name that
nothing uses (`h : …` of a hypothesis) is kept, `∀` and `fun` have the binders as second entry.
"""

from __future__ import annotations

from collections.abc import Sequence

from pyharness.errors import LeanSyntaxError
from pyharness.proofs.declarations import Theorem
from pyharness.proofs.tokens import Token

Tree = str | tuple["Tree", ...]
Binders = list[tuple[str, Tree]]

_CLOSING = {"(": ")", "{": "}", "[": "]"}
_STOPS = frozenset({")", "}", "]", ",", "→", ":", "="})


class _Statement:
    def __init__(self, theorem: Theorem) -> None:
        self.words: Sequence[Token] = theorem.words
        self.where = str(theorem.position)
        self.at = 0

    def peek(self) -> str:
        return self.words[self.at].text if self.at < len(self.words) else ""

    def take(self, wanted: str = "") -> str:
        text = self.peek()
        if not text or (wanted and text != wanted):
            raise LeanSyntaxError(
                f"{wanted or 'a term'} expected, {text or 'the end'} found",
                where=self.where,
                remedy="write prelude statements in prefix form",
            )
        self.at += 1
        return text

    def binders(self) -> Binders:
        """`(x y : T) {z : U} …`; bare names get the type `_`."""
        found: Binders = []
        while (text := self.peek()) not in (":", ",", "=") or not text:
            if text in _CLOSING:
                self.take()
                names = []
                while self.peek() != ":":
                    if text == "[":  # an instance without a name
                        while self.take() != "]":
                            pass
                        break
                    names.append(self.take())
                else:
                    self.take(":")
                    kind = self.term()
                    found += [(name, kind) for name in names]
                    self.take(_CLOSING[text])
            else:
                found.append((self.take(), "_"))
        return found

    def term(self) -> Tree:
        """A term up to what closes it; `A → B` is `("∀", (("_", A),), B)`."""
        left = self.application()
        if self.peek() != "→":
            return left
        self.take()
        return ("∀", (("_", left),), self.term())

    def application(self) -> Tree:
        parts: list[Tree] = []
        while self.peek() and self.peek() not in _STOPS:
            parts.append(self.atom())
        if not parts:
            self.take("a term")
        return parts[0] if len(parts) == 1 else _applied(parts[0], parts[1:])

    def atom(self) -> Tree:
        word = self.take()
        if word in ("fun", "∀"):
            binders = self.binders()
            for mark in "=>" if word == "fun" else ",":
                self.take(mark)
            return (word, tuple(binders), self.term())
        if word != "(":
            return word
        inside = self.term()
        if self.peek() == ":":  # an ascription says nothing new
            self.take()
            self.term()
        self.take(")")
        return inside


def statement(theorem: Theorem) -> tuple[Binders, Tree]:
    """(binders, conclusion) of a theorem of a prelude file.

    Raises
    ------
    LeanSyntaxError : the statement is not in prefix form.
    """
    reader = _Statement(theorem)
    binders = reader.binders()
    reader.take(":")
    return binders, reader.term()


def _applied(function: Tree, arguments: list[Tree]) -> Tree:
    if isinstance(function, tuple) and function and function[0] not in ("fun", "∀"):
        return (*function, *arguments)
    return (function, *arguments)
