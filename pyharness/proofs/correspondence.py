"""Whether a theorem of the bare kernel says what the library's theorem of the same name says.

Names, binders and the order of hypotheses are set aside; sizes are compared, but for refutations,
where the library's are special. Anything else that differs is reported, and so is a word of the
kernel statement that does not mean what was agreed (`bare_words`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from pyharness.errors import LeanSyntaxError
from pyharness.lean.claim import Claim, Unread
from pyharness.proofs.bare_shapes import bare_shape
from pyharness.proofs.bare_terms import statement as bare_statement
from pyharness.proofs.bare_words import defined, foreign_word
from pyharness.proofs.declarations import LeanFile, Theorem
from pyharness.proofs.library_shapes import library_shape
from pyharness.proofs.tokens import Token

_CLOSING = {"(": ")", "{": "}", "[": "]"}
# What a `variable` of a prelude file may add to its theorems: a field, and sizes.
_FIELD = ("{ K : Type }", "[ OrderedField K ]")
# Commands that put hypotheses into statements, or other meanings on their words.
_HIDING = frozenset({"include", "renaming", "hiding", "export", "alias", "notation", "infix"})


@dataclass(frozen=True)
class Comparison:
    """A theorem of the library and the kernel theorem `bare` (full name) of the same last name.

    They say the same if both texts are empty. `difference` is what each of them says; `unread` is
    why there is nothing to compare with.
    """

    bare: str
    difference: str = ""
    unread: str = ""

    @property
    def agrees(self) -> bool:
        return not self.difference and not self.unread


def compare(
    files: Iterable[LeanFile], statements: Iterable[Claim | Unread]
) -> dict[str, Comparison]:
    """A comparison for each of `statements`, by full name, that has a namesake in a prelude file.

    Where several statements share their last name and one agrees, the others are not compared.
    """
    preludes = [file for file in files if file.is_prelude]
    bare = {last(theorem.name): theorem for file in preludes for theorem in file.theorems}
    words = defined(preludes)
    hidden = next((text for file in preludes for text in hidden_text(file)), "")
    found = {
        statement.name: _compare(bare[last(statement.name)], statement, words, hidden)
        for statement in statements
        if last(statement.name) in bare
    }
    owner = {comparison.bare: name for name, comparison in found.items() if comparison.agrees}
    for name, comparison in found.items():
        if comparison.difference and comparison.bare in owner:
            why = f"it is the counterpart of {owner[comparison.bare]}"
            found[name] = Comparison(comparison.bare, unread=why)
    return found


def last(name: str) -> str:
    """The last component of a dotted name."""
    return name.rsplit(".", 1)[-1]


def hidden_text(file: LeanFile) -> Iterator[str]:
    """What changes the statements of a prelude file and does not stand in them, with its line.

    Of the binders of a `variable`, a field and sizes are no hypotheses; anything else may be one.
    """
    for at, token in enumerate(file.tokens):
        if token.text in _HIDING:
            yield f"{token.text} at {file.path}:{token.line}"
        if token.text == "variable":
            for binder in _binders(file.tokens[at + 1 :]):
                sizes = binder.startswith("{ ") and binder.endswith(" : Dim }")
                if binder not in _FIELD and not sizes:
                    yield f"variable {binder} at {file.path}:{token.line}"


def _binders(found: Iterable[Token]) -> Iterator[str]:
    """The brackets that follow a `variable`, each as its words."""
    rest = iter(found)
    for token in rest:
        close = _CLOSING.get(token.text)
        if close is None:
            return
        inside = takewhile(close.__ne__, (word.text for word in rest))
        yield " ".join([token.text, *inside, close])


def _compare(
    theorem: Theorem,
    statement: Claim | Unread,
    words: Mapping[str, tuple[str, ...]],
    hidden: str,
) -> Comparison:
    if hidden:
        return Comparison(theorem.name, f"{theorem.name} may say more than it shows: {hidden}")
    if isinstance(statement, Unread):
        return Comparison(theorem.name, unread=f"{statement.name} is unread: {statement.reason}")
    try:
        ours = bare_shape(theorem)
        binders, conclusion = bare_statement(theorem)
    except LeanSyntaxError as error:
        return Comparison(theorem.name, f"{theorem.name} cannot be compared: {error}")
    theirs = library_shape(statement)
    if ours != theirs:
        text = f"{theorem.name} says {ours}; {statement.name} says {theirs}"
        return Comparison(theorem.name, text)
    if word := foreign_word([conclusion, *(kind for _, kind in binders)], words):
        text = f"{theorem.name} uses {word}, which does not mean what was agreed in bare_words"
        return Comparison(theorem.name, text)
    return Comparison(theorem.name)
