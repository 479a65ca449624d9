"""Notation rules: how `‖x‖`, `A *ᵥ v` or a file's own `local notation` look and what they mean.

A rule has one line in `mathlib_notations.tsv` or `precedence.CORE_NOTATIONS`:

    scope TAB precedence TAB pattern TAB meaning TAB where it is declared

`scope` is `-` (always active) or the namespace that must be open. The pattern is a sequence of
Lean tokens, `{p}` for an operand parsed at precedence p, `{=p}` for the body below the binders,
`{…}` for the binders. The meaning is `-` (an `Op` named after the tokens), a name with operand
numbers such as `⟪⟫ 1 2 ℝ`, or `=Name` for a token that abbreviates a constant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from pyharness.lean.precedence import CORE_NOTATIONS
from pyharness.lean.syntax import Term


class Element(NamedTuple):
    kind: str  # "lit", "arg", "body" or "binders"
    text: str
    prec: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One notation. `expansion`, for notations declared in a file, is a term over `params`."""

    scope: str
    prec: int
    elements: tuple[Element, ...]
    sym: str
    operands: tuple[int | str, ...]  # operand numbers from 0, or names of constants
    constant: str = ""
    expansion: Term | None = None
    params: tuple[str, ...] = ()

    @property
    def is_leading(self) -> bool:
        return self.elements[0].kind == "lit"

    @property
    def key(self) -> str:
        """The first token of the notation."""
        return self.elements[0 if self.is_leading else 1].text

    @property
    def binds(self) -> bool:
        return any(e.kind == "binders" for e in self.elements)


def element_of(word: str) -> Element:
    if word == "{…}":
        return Element("binders", "", 0)
    if word.startswith("{=") and word.endswith("}"):
        return Element("body", "", int(word[2:-1]))
    if len(word) > 2 and word[0] == "{" and word[1:-1].isdigit():
        return Element("arg", "", int(word[1:-1]))
    return Element("lit", word, 0)


def default_meaning(elements: tuple[Element, ...]) -> tuple[str, tuple[int, ...]]:
    """Name and operand order: `M →ₗ[R] N` is `→ₗ` with R first, anything else as it is read."""
    args = [i for i, e in enumerate(elements) if e.kind in ("arg", "body")]
    order = tuple(range(len(args)))
    literals = [e.text for e in elements if e.kind == "lit"]
    bracketed = (
        len(elements) >= 5
        and bool(literals)
        and elements[0].kind == "arg"
        and elements[-1].kind == "arg"
        and literals[0].endswith("[")
        and literals[-1] == "]"
    )
    if bracketed:
        return literals[0][:-1], (*order[1:-1], order[0], order[-1])
    return "".join(literals), order


def make_rule(scope: str, prec: int, pattern: str, meaning: str) -> Rule:
    elements = tuple(element_of(word) for word in pattern.split(" "))
    if meaning.startswith("="):
        return Rule(scope, prec, elements, elements[0].text, (), constant=meaning[1:])
    if meaning == "-":
        sym, order = default_meaning(elements)
        return Rule(scope, prec, elements, sym, order)
    sym, *operands = meaning.split(" ")
    return Rule(
        scope, prec, elements, sym, tuple(int(o) - 1 if o.isdigit() else o for o in operands)
    )


def _rules(text: str) -> Iterator[Rule]:
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        scope, prec, pattern, meaning, _ = line.split("\t")
        yield make_rule("" if scope == "-" else scope, int(prec), pattern, meaning)


@lru_cache(maxsize=1)
def builtin_rules() -> tuple[Rule, ...]:
    """The rules of Lean's prelude and of Mathlib, scoped ones included."""
    table = resources.files("pyharness.lean").joinpath("mathlib_notations.tsv")
    return (*_rules(CORE_NOTATIONS), *_rules(table.read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def builtin_scopes() -> frozenset[str]:
    return frozenset(rule.scope for rule in builtin_rules() if rule.scope)
