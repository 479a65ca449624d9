"""Known constants: the vocabulary's words and the definitions of the files being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyharness.lean.expr import Expr, Local
from pyharness.lean.foreign_names import means_foreign_name
from pyharness.lean.syntax import Notation, Scope

if TYPE_CHECKING:
    from pyharness.lean.elaborate.structures import Structure

ALIASES = {
    "ℝ": "Real",
    "ℕ": "Nat",
    "ℤ": "Int",
    "ℚ": "Rat",
    "ℂ": "Complex",
    "ℝ≥0": "NNReal",
    "true": "Bool.true",
    "false": "Bool.false",
    "none": "Option.none",
    "some": "Option.some",
    "decide": "Decidable.decide",
    "insert": "Insert.insert",
    "⊤": "Top.top",
    "⊥": "Bot.bot",
    "singleton": "Singleton.singleton",
}


@dataclass(frozen=True)
class Signature:
    """A constant and its type (a telescope of `Pi`)."""

    name: str
    type: Expr


@dataclass(frozen=True)
class Definition:
    """A `def` of the files being read, unfolded when evaluated.

    `params` are all binders that are kept in applications (instances are not), in order.
    """

    name: str
    params: tuple[tuple[Local, Expr], ...]
    result: Expr
    body: Expr
    generic: bool = False  # its types are variables: unfolded at the types of its use
    reducible: bool = False  # an `abbrev`: a type it names is that type


@dataclass
class Environment:
    """Constants by full name. `parent` holds the vocabulary, shared by all files."""

    constants: dict[str, Signature] = field(default_factory=dict)
    definitions: dict[str, Definition] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)  # definitions that could not be read
    theorems: set[str] = field(default_factory=set)
    structures: dict[str, Structure] = field(default_factory=dict)
    notations: tuple[Notation, ...] = ()
    parent: Environment | None = None

    def signature(self, name: str) -> Signature | None:
        found = self.constants.get(name)
        if found is None and self.parent is not None:
            return self.parent.signature(name)
        return found

    def definition(self, name: str) -> Definition | None:
        found = self.definitions.get(name)
        if found is None and self.parent is not None:
            return self.parent.definition(name)
        return found

    def structure(self, name: str) -> Structure | None:
        return self.structures.get(name)

    def why_unread(self, name: str) -> str | None:
        found = self.unread.get(name)
        if found is None and self.parent is not None:
            return self.parent.why_unread(name)
        return found

    def knows(self, name: str) -> bool:
        return self.signature(name) is not None or self.why_unread(name) is not None

    def resolve(self, name: str, scope: Scope) -> tuple[str, tuple[str, ...]] | None:
        """Full name of the longest prefix of `name` that is a constant, and what remains.

        Lean's order: namespaces from the innermost outwards, then opened ones, then the root;
        longer prefixes win over shorter ones. The name may be one of Mathlib's that is not known
        here (`foreign_names`): `signature` then has nothing for it.
        """
        name = ALIASES.get(name, name)
        parts = name.split(".")
        for cut in range(len(parts), 0, -1):
            short, rest = ".".join(parts[:cut]), tuple(parts[cut:])
            for group in self._candidates(short, scope):
                known = [full for full in group if self.knows(full)]
                foreign = [
                    full for full in group if full not in known and means_foreign_name(full, short)
                ]
                if foreign:  # Lean means, or by the types may mean, what is no word
                    return foreign[0], rest
                if known:
                    return known[0], rest
        return None

    def _candidates(self, short: str, scope: Scope) -> list[list[str]]:
        """Full names that `short` may be, in groups: the first group with a declared one counts."""
        if short.startswith("_root_."):
            return [[short.removeprefix("_root_.")]]
        path = ".".join(scope.namespaces).split(".") if scope.namespaces else []
        prefixes = [".".join(path[:k]) for k in range(len(path), 0, -1)]
        # `open X` inside namespace N opens N.X as well as X
        opens = scope.opens_with(short)
        opened = [*opens, *(f"{p}.{o}" for o in opens for p in prefixes)]
        return [
            *([f"{p}.{short}"] for p in prefixes),
            [short, *(f"{o}.{short}" for o in opened)],
        ]
