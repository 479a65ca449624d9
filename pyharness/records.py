"""The records that stages hand to each other. Read this file first.

    Lean source ─▶ Claim ─▶ Witness ─▶ CaseResult ─▶ LedgerRow ─▶ report, gate

Every record is frozen and JSON-able through `to_json`. Stages import records and nothing of each
other's insides.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

SCHEMA = 1  # raised when a field changes meaning; readers refuse other values


class Verdict(StrEnum):
    """What the numbers say about a claim. Never a bool: each of these is its own state."""

    HOLDS = "holds"  # enclosures separate the right way, or both sides are equal exactly
    VIOLATED = "violated"  # hypotheses certified, conclusion certified false; carries a witness
    CONSISTENT = "consistent"  # equal to `precision` bits; an irrational equality not decided
    UNDECIDED = "undecided"  # the engine could not decide (reason says why)
    VACUOUS = "vacuous"  # a hypothesis was not met, so the case says nothing
    UNTESTABLE = "untestable"  # read, but no witness can be built or evaluated (reason)
    UNREAD = "unread"  # the statement itself could not be read (reason and position)


class ProofLevel(StrEnum):
    """What is known of the proof."""

    BUILT = "built"  # lake build succeeded here and the axioms are the standard three
    KERNEL = "kernel"  # a bare-kernel counterpart of the same statement was checked here
    DIFFERS = "kernel statement differs"  # the bare-kernel counterpart says something else
    UNBUILT = "unbuilt"  # a proof without sorry is in the source; nobody compiled it here
    OPEN = "open"  # sorry, or a conjecture stated as a definition
    REFUTED = "refuted"  # the statement is a negation: the harness must find its counterexample
    REJECTED = "rejected"  # lean looked at it here and said no


class Source(StrEnum):
    """Where a witness came from."""

    CORPUS = "corpus"
    RANDOM = "random"
    EXHAUSTIVE = "exhaustive"  # every small witness in order of size, up to a number of cases
    LARGE = "large"  # five to eight elements in every index type
    SEARCH = "search"
    ADAPTER = "adapter"


@dataclass(frozen=True)
class Position:
    """A place in a source file; line and column start at 1."""

    file: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Replay:
    """A counterexample looked at again on another path than the one that found it."""

    path: str  # definitions unfolded, plain fractions, Lean text read back
    outcome: str  # agreed, disagreed, not carried
    detail: str = ""  # why it is not carried


@dataclass(frozen=True)
class CaseResult:
    """One claim evaluated on one witness."""

    verdict: Verdict
    source: Source
    label: str = ""  # corpus name, adapter/module, or draw number
    reason: str = ""  # which hypothesis was not met, or why undecided
    witness: Mapping[str, str] = field(default_factory=dict)  # binder → printed exact value
    left: str = ""  # both sides of the conclusion's relation, printed
    right: str = ""
    replays: tuple[Replay, ...] = ()  # of a counterexample; none of them disagrees
    lean: str = ""  # the counterexample as a Lean `example`
    no_lean: str = ""  # why there is no such text


@dataclass(frozen=True)
class Tally:
    """Counts of one source's cases. `planned` counts what was meant to run."""

    planned: int = 0
    holds: int = 0
    violated: int = 0
    consistent: int = 0
    undecided: int = 0
    vacuous: int = 0

    @property
    def done(self) -> int:
        return self.holds + self.violated + self.consistent + self.undecided + self.vacuous

    @property
    def evidence(self) -> int:
        """Cases that met every hypothesis and reached a verdict on the conclusion."""
        return self.holds + self.violated + self.consistent

    def add(self, verdict: Verdict) -> Tally:
        return Tally(
            self.planned,
            self.holds + (verdict is Verdict.HOLDS),
            self.violated + (verdict is Verdict.VIOLATED),
            self.consistent + (verdict is Verdict.CONSISTENT),
            self.undecided + (verdict is Verdict.UNDECIDED),
            self.vacuous + (verdict is Verdict.VACUOUS),
        )


@dataclass(frozen=True)
class Mutant:
    """One changed copy of a claim and what the same witnesses made of it."""

    kind: str  # flip, strict, drop-hypothesis, constant, exponent, swap, transpose, sqrt, min-max …
    change: str  # in words: what became what
    killed: bool
    label: str = ""  # the case that refuted it


@dataclass(frozen=True)
class Killed:
    """Refuted mutants of one kind."""

    killed: int
    total: int


@dataclass(frozen=True)
class Teeth:
    """How many of the claim's mutants the same witnesses refute."""

    killed: int
    total: int
    survivors: tuple[str, ...] = ()
    kinds: Mapping[str, Killed] = field(default_factory=dict)

    @property
    def share(self) -> float:
        return self.killed / self.total if self.total else 0.0


@dataclass(frozen=True)
class Proof:
    """Proof status and the evidence for it."""

    level: ProofLevel
    detail: str = ""
    axioms: tuple[str, ...] = ()


@dataclass(frozen=True)
class LedgerRow:
    """One claim: statement, proof and evidence side by side."""

    name: str
    file: str
    line: int
    kind: str  # theorem, refutation (a proved negation), conjecture (def … : Prop)
    statement_hash: str  # sha256 of the canonical print-out, definitions unfolded included
    canonical: str  # the fully explicit print-out that a reviewer compares with Lean
    verdict: Verdict
    reason: str = ""
    proof: Proof = field(default_factory=lambda: Proof(ProofLevel.UNBUILT))
    tallies: Mapping[Source, Tally] = field(default_factory=dict)
    teeth: Teeth | None = None
    counterexample: CaseResult | None = None
    # hypothesis → witnesses that violate it, meet all others, and do not refute the conclusion
    redundant_hypotheses: Mapping[str, int] = field(default_factory=dict)
    disagreements: tuple[str, ...] = ()  # fast implementation ≠ unfolded definition
    unproven_words: tuple[str, ...] = ()  # with fewer than three proven Mathlib statements behind
    notes: tuple[str, ...] = ()  # why fewer cases ran than planned, and the like
    carriers: tuple[str, ...] = ()  # rings at which a generic statement was tested
    other_carriers: Mapping[str, str] = field(default_factory=dict)  # not tested there, and why
    seed: int = 0
    precision_bits: int = 0
    cached: bool = False  # answered from an earlier run of the same statement and engine


@dataclass(frozen=True)
class AdapterStatus:
    """One adapter folder as the run found it."""

    name: str
    path: str
    ok: bool
    modules: int
    detail: str = ""  # why it was refused, or what it is
    sha256: str = ""


@dataclass(frozen=True)
class Ledger:
    """All rows of one run and where they came from."""

    rows: tuple[LedgerRow, ...]
    adapters: tuple[AdapterStatus, ...] = ()
    commit: str = ""
    version: str = ""
    seed: int = 0
    schema: int = SCHEMA


def to_json(value: Any) -> Any:
    """Plain JSON types for any record (enums by value, paths as text)."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_json(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Mapping):
        return {str(to_json(k)): to_json(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [to_json(v) for v in value]
    return value
