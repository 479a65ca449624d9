"""What the rules of the gate look at, and what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from pyharness.lock import Lock, LockEntry
from pyharness.records import Ledger, LedgerRow, Proof, ProofLevel, Tally

TEETH_BAR = Fraction(1, 3)  # survivors are mostly true variants; a third killed is a floor
STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})
PROVED = frozenset({ProofLevel.BUILT, ProofLevel.KERNEL, ProofLevel.UNBUILT, ProofLevel.DIFFERS})


AGREE = "if the change is meant, run `pyharness lock --update` and commit the lock with it"


@dataclass(frozen=True)
class Finding:
    """One reason why the gate is red."""

    rule: str
    subject: str  # claim or adapter name; README block; empty for the run as a whole
    what: str
    remedy: str
    where: str = ""  # file:line of the claim, folder of the adapter


@dataclass(frozen=True)
class Case:
    """Everything that a rule may look at."""

    ledger: Ledger
    lock: Lock | None  # None: judged without a lock, at the user's explicit wish
    strict: bool
    teeth_bar: Fraction
    stale_blocks: tuple[str, ...]  # names of README blocks that differ from the ledger
    proofs: Mapping[str, Proof]  # what is known of every proof in the source, by full name

    def locked(self) -> Iterator[tuple[LedgerRow, LockEntry]]:
        """Rows that the lock knows, each with its entry."""
        for row in self.ledger.rows:
            if self.lock and (entry := self.lock.claims.get(row.name)):
                yield row, entry


Hits = Iterator[tuple[str, str]]


@dataclass(frozen=True)
class Rule:
    """A reason for red: its check, and what to do when it fires."""

    check: Callable[[Case], Hits]
    remedy: str


def is_refutation(row: LedgerRow) -> bool:
    """A proved negation, or a claim whose negation is proved: its counterexample must be found."""
    return row.kind == "refutation" or row.proof.level is ProofLevel.REFUTED


def total(row: LedgerRow) -> Tally:
    """The counts of all sources together."""
    tallies = row.tallies.values()
    names = ("planned", "holds", "violated", "consistent", "undecided", "vacuous")
    return Tally(**{name: sum(getattr(tally, name) for tally in tallies) for name in names})


def usable(ledger: Ledger) -> bool:
    """Whether any adapter was accepted and has factors (one of biases only has none)."""
    return any(status.ok and status.modules for status in ledger.adapters)
