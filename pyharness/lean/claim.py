"""What a Lean statement became: the reader's output and everybody else's input."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyharness.lean.elaborate.environment import Definition, Environment
from pyharness.lean.expr import Expr, Local
from pyharness.lean.syntax import Declaration
from pyharness.records import Position


@dataclass(frozen=True)
class Variable:
    """A universally quantified variable: a finite index type or a datum."""

    local: Local
    type: Expr

    @property
    def name(self) -> str:
        return self.local.name


@dataclass(frozen=True)
class Hypothesis:
    """A named assumption, instance hypotheses such as `[Nonempty n]` included."""

    name: str
    prop: Expr
    local: Local | None = None


@dataclass(frozen=True)
class Claim:
    """`∀ types data, hypotheses → conclusion`.

    With `negated` the source states `¬ ∀ …` and the fields describe what is under the negation:
    the harness must then *find* a counterexample. `definitions` are all definitions of the files
    read that the statement unfolds to, dependencies first. `at_reals` names the generic scalar
    types, which this claim reads at one ring, at ℝ unless its `canonical` shows another;
    `elaborate.readings` gives the same statement at the other rings that its classes allow.
    """

    name: str
    kind: str  # "theorem", "refutation", "conjecture"
    position: Position
    types: tuple[Local, ...]
    data: tuple[Variable, ...]
    hypotheses: tuple[Hypothesis, ...]
    conclusion: Expr
    definitions: tuple[Definition, ...]
    canonical: str
    statement_hash: str
    source: str
    proof: str
    docstring: str = ""
    negated: bool = False
    at_reals: tuple[str, ...] = ()
    spaces: tuple[tuple[str, str], ...] = ()  # space variables and what each was read as
    # where it stands in the source: a counterexample is written in the statement's own words
    declaration: Declaration | None = field(default=None, compare=False, repr=False)
    environment: Environment | None = field(default=None, compare=False, repr=False)

    def definition(self, name: str) -> Definition | None:
        return next((d for d in self.definitions if d.name == name), None)


@dataclass(frozen=True)
class Unread:
    """A statement that could not be read: the reason, its category and the place."""

    name: str
    kind: str
    position: Position
    category: str
    reason: str
    source: str
    proof: str = ""
