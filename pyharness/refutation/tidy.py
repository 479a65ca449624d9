"""Lean text with as few brackets as leave its meaning: each is dropped only if reading agrees."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from pyharness.lean.parser import ParseError
from pyharness.lean.syntax import Term

_POSTFIX = ("ᵀ", "ᴴ", "⁻¹")
_MOST_PAIRS = 80  # a longer statement stays as it was printed


def without_positions(node: Any) -> Any:
    """Syntax as nested tuples, positions left out: equal for texts that differ in brackets."""
    if isinstance(node, tuple):
        return tuple(map(without_positions, node))
    if dataclasses.is_dataclass(node) and not isinstance(node, type):
        kept = (f.name for f in dataclasses.fields(node) if f.name != "pos")
        return (type(node).__name__, *((k, without_positions(getattr(node, k))) for k in kept))
    return node


def tidied(text: str, parse: Callable[[str], Term]) -> str:
    """`text` without the brackets that `parse` does not need. Raises ParseError as `parse` does."""
    meaning = without_positions(parse(text))
    pairs = _pairs(text)
    if len(pairs) > _MOST_PAIRS:
        return text
    gone: set[int] = set()
    for opening, closing in pairs:
        attempt = gone | {opening, closing}
        shorter = "".join(ch for k, ch in enumerate(text) if k not in attempt)
        try:
            same = without_positions(parse(shorter)) == meaning
        except ParseError:
            continue
        if same:
            gone = attempt
    return _closed_up("".join(ch for k, ch in enumerate(text) if k not in gone), parse, meaning)


def _closed_up(text: str, parse: Callable[[str], Term], meaning: Any) -> str:
    """`Aᵀ` for `A ᵀ`, where reading agrees."""
    for sign in _POSTFIX:
        closer = text.replace(f" {sign}", sign)
        try:
            if closer != text and without_positions(parse(closer)) == meaning:
                text = closer
        except ParseError:
            continue
    return text


def _pairs(text: str) -> list[tuple[int, int]]:
    """Matching round brackets, outermost first."""
    stack: list[int] = []
    out: list[tuple[int, int]] = []
    for k, ch in enumerate(text):
        if ch == "(":
            stack.append(k)
        elif ch == ")" and stack:
            out.append((stack.pop(), k))
    return sorted(out)
