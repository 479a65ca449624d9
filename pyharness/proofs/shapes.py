"""Shapes of statements: what remains of a statement when names and spelling are set aside.

Variables are numbered in the order in which they occur, hypotheses are a set. Two statements of one
shape say the same, up to what the translations of the two sides set aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyharness.proofs.bare_terms import Tree

VARIABLE = "?"  # first letter of a variable in a tree that is to become a shape

Kind = tuple[str, ...]  # sizes of a datum: () scalar, one name a vector, two a matrix


@dataclass(frozen=True)
class Shape:
    """A statement without names. `kinds` are the sizes of the variables in their order, () for a
    scalar; they are empty for a negated statement, whose sizes may be special."""

    negated: bool
    hypotheses: frozenset[Tree]
    conclusion: Tree
    kinds: tuple[Kind, ...]

    def __str__(self) -> str:
        given = " and ".join(sorted(_shown(prop) for prop in self.hypotheses)) or "nothing"
        sizes = ", ".join("×".join(kind) or "scalar" for kind in self.kinds)
        mark = "not: " if self.negated else ""
        return f"{mark}from {given}: {_shown(self.conclusion)} [{sizes}]"


def shape(
    negated: bool, hypotheses: Sequence[Tree], conclusion: Tree, sizes: Mapping[str, Kind]
) -> Shape:
    """The shape of a statement whose variables start with `?`; `sizes` by variable."""
    numbers: dict[str, str] = {}
    ordered = sorted(hypotheses, key=lambda prop: _shown(_renamed(prop, None)))
    for tree in (conclusion, *ordered):
        for name in _variables(tree):
            numbers.setdefault(name, f"{VARIABLE}{len(numbers)}")
    kinds: list[Kind] = []
    for name in [] if negated else list(numbers):
        if name in sizes:
            kinds.append(
                tuple(numbers.setdefault(s, f"{VARIABLE}{len(numbers)}") for s in sizes[name])
            )
    return Shape(
        negated,
        frozenset(_renamed(prop, numbers) for prop in hypotheses),
        _renamed(conclusion, numbers),
        tuple(kinds),
    )


def _variables(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        if tree.startswith(VARIABLE):
            yield tree
    else:
        for part in tree:
            yield from _variables(part)


def _renamed(tree: Tree, numbers: Mapping[str, str] | None) -> Tree:
    """Variables by number, or all alike where there are no numbers."""
    if isinstance(tree, str):
        if not tree.startswith(VARIABLE):
            return tree
        return VARIABLE if numbers is None else numbers[tree]
    return tuple(_renamed(part, numbers) for part in tree)


def _shown(tree: Tree) -> str:
    return tree if isinstance(tree, str) else f"({' '.join(map(_shown, tree))})"
