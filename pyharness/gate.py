"""The gate: a pure function from a ledger and a lock to the reasons why it is red.

One rule per reason. A rule sees the whole case and yields `(subject, what)` pairs; its name and
remedy stand beside it in `RULES`, and every entry of that table is seen both firing and silent in
`property_tests/harness/gate`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from pyharness.lock import Lock, LockEntry, covered, proof_status
from pyharness.records import Ledger, LedgerRow, ProofLevel, Source, Tally, Verdict

TEETH_BAR = Fraction(1, 2)  # below half, most wrong variants of the claim would have passed too
STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})
PROVED = frozenset({ProofLevel.BUILT, ProofLevel.KERNEL, ProofLevel.UNBUILT})


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


def judge(
    ledger: Ledger,
    lock: Lock | None,
    *,
    strict: bool = False,
    teeth_bar: Fraction = TEETH_BAR,
    stale_blocks: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """All reasons why the gate is red, in the order of `RULES`; none means green."""
    case = Case(ledger, lock, strict, teeth_bar, tuple(stale_blocks))
    places = {status.name: status.path for status in ledger.adapters}
    places |= {row.name: f"{row.file}:{row.line}" for row in ledger.rows}
    return tuple(
        Finding(name, subject, what, rule.remedy, places.get(subject, ""))
        for name, rule in RULES.items()
        for subject, what in rule.check(case)
    )


def states(ledger: Ledger) -> tuple[str, ...]:
    """What this machine did not check: printed always, red only in strict mode."""
    unbuilt = sum(row.proof.level is ProofLevel.UNBUILT for row in ledger.rows)
    kernel = sum(row.proof.level is ProofLevel.KERNEL for row in ledger.rows)
    lines = []
    if unbuilt:
        lines.append(f"not built here: {unbuilt} proofs are in the source, nobody compiled them")
    if kernel:
        lines.append(f"kernel only: {kernel} claims have a checked bare-kernel counterpart")
    if not _usable(ledger):
        lines.append("no adapter here: no claim was tested on trained factors")
    return tuple(lines)


# ── helpers ──────────────────────────────────────────────────────────────────────────────────────


def is_refutation(row: LedgerRow) -> bool:
    """A proved negation, or a claim whose negation is proved: its counterexample must be found."""
    return row.kind == "refutation" or row.proof.level is ProofLevel.REFUTED


def total(row: LedgerRow) -> Tally:
    """The counts of all sources together."""
    tallies = row.tallies.values()
    names = ("planned", "holds", "violated", "consistent", "undecided", "vacuous")
    return Tally(**{name: sum(getattr(tally, name) for tally in tallies) for name in names})


def _usable(ledger: Ledger) -> bool:
    """Whether any adapter was accepted and has factors (one of biases only has none)."""
    return any(status.ok and status.modules for status in ledger.adapters)


def _violated(case: Case) -> Iterator[LedgerRow]:
    for row in case.ledger.rows:
        if row.verdict is Verdict.VIOLATED and not is_refutation(row):
            yield row


def _shown(row: LedgerRow) -> str:
    example = row.counterexample
    return f" on {example.source} witness {example.label}".rstrip() if example else ""


# ── numbers against proofs ───────────────────────────────────────────────────────────────────────


def _no_claims(case: Case) -> Hits:
    if not case.ledger.rows:
        yield "", "no claim was found"


def _duplicate(case: Case) -> Hits:
    for name, count in Counter(row.name for row in case.ledger.rows).items():
        if count > 1:
            yield name, f"{count} claims share this name"


def _false_theorem(case: Case) -> Hits:
    for row in _violated(case):
        if row.kind != "conjecture" and row.proof.level not in PROVED:
            yield row.name, f"false{_shown(row)}, and not refuted in Lean"


def _false_though_proved(case: Case) -> Hits:
    for row in _violated(case):
        if row.proof.level in PROVED:
            yield row.name, f"proof level {row.proof.level}, yet false{_shown(row)}"


def _false_conjecture(case: Case) -> Hits:
    # A lock entry does not silence this: an open question found false is a result, and the gate
    # waits until Lean states it.
    for row in _violated(case):
        if row.kind == "conjecture" and row.proof.level not in PROVED:
            yield row.name, f"this open conjecture is false{_shown(row)}"


def _refutation_unfound(case: Case) -> Hits:
    for row in case.ledger.rows:
        found = row.counterexample is not None
        if is_refutation(row) and row.verdict is not Verdict.UNREAD and not found:
            yield row.name, f"refuted in Lean, but no counterexample was found ({row.verdict})"


def _violation_without_witness(case: Case) -> Hits:
    for row in _violated(case):
        if row.counterexample is None or not row.counterexample.witness:
            yield row.name, "called violated, but carries no witness that anybody could replay"


def _verdict_against_cases(case: Case) -> Hits:
    for row in case.ledger.rows:
        count = total(row)
        if is_refutation(row):
            continue
        if count.violated and row.verdict is not Verdict.VIOLATED:
            yield row.name, f"called {row.verdict}, but {count.violated} cases violate it"
        if row.verdict is Verdict.HOLDS and count.evidence and not count.holds:
            yield row.name, "called holds, but no case was decided that way"


def _disagreement(case: Case) -> Hits:
    for row in case.ledger.rows:
        for text in row.disagreements:
            yield row.name, f"implementation and definition disagree: {text}"


# ── how good the evidence is ─────────────────────────────────────────────────────────────────────


def _unread(case: Case) -> Hits:
    for row in case.ledger.rows:
        entry = case.lock.claims.get(row.name) if case.lock else None
        accepted = entry is not None and entry.verdict is Verdict.UNREAD
        if row.verdict is Verdict.UNREAD and not accepted:
            yield row.name, f"unread: {row.reason or 'no reason given'}"


def _no_evidence(case: Case) -> Hits:
    for row in case.ledger.rows:
        count = total(row)
        if row.verdict is not Verdict.UNREAD and not count.evidence:
            cases = f"{count.vacuous} vacuous, {count.undecided} undecided of {count.planned}"
            reason = f": {row.reason}" if row.reason else ""
            yield row.name, f"no case carries evidence ({row.verdict}; {cases}){reason}"


def _source_without_evidence(case: Case) -> Hits:
    for row in case.ledger.rows:
        if is_refutation(row) or not total(row).evidence:
            continue
        for source, tally in row.tallies.items():
            if tally.done and not tally.evidence:
                cases = f"{tally.vacuous} vacuous, {tally.undecided} undecided"
                yield row.name, f"no {source} case carries evidence ({cases})"


def _planned_not_done(case: Case) -> Hits:
    for row in case.ledger.rows:
        for source, tally in row.tallies.items():
            if tally.planned != tally.done:
                yield row.name, f"{source}: {tally.planned} cases planned, {tally.done} done"


def _teeth(case: Case) -> Hits:
    for row in case.ledger.rows:
        if is_refutation(row) or row.verdict not in (Verdict.HOLDS, Verdict.CONSISTENT):
            continue
        if row.teeth is None or not row.teeth.total:
            if case.teeth_bar > 0:
                yield row.name, "no mutant was tried, so nothing shows that these cases can bite"
        elif Fraction(row.teeth.killed, row.teeth.total) < case.teeth_bar:
            share = f"{row.teeth.killed} of {row.teeth.total}"
            yield row.name, f"teeth: {share} mutants refuted, the bar is {case.teeth_bar}"


# ── proofs ───────────────────────────────────────────────────────────────────────────────────────


def _rejected(case: Case) -> Hits:
    for row in case.ledger.rows:
        if row.proof.level is ProofLevel.REJECTED:
            yield row.name, f"Lean rejects the proof: {row.proof.detail or 'no message'}"


def _extra_axiom(case: Case) -> Hits:
    for row in case.ledger.rows:
        if extra := sorted(set(row.proof.axioms) - STANDARD_AXIOMS):
            yield row.name, f"the proof rests on {', '.join(extra)}"


def _sorry(case: Case) -> Hits:
    for row in case.ledger.rows:
        entry = case.lock.claims.get(row.name) if case.lock else None
        claimed = row.kind != "conjecture" or (entry is not None and entry.proof != "open")
        if row.proof.level is ProofLevel.OPEN and claimed:
            detail = f" ({row.proof.detail})" if row.proof.detail else ""
            yield row.name, f"a proof is claimed, but there is none{detail}"


# ── the committed lock and README ────────────────────────────────────────────────────────────────


def _claim_missing(case: Case) -> Hits:
    names = {row.name for row in case.ledger.rows}
    for name in case.lock.claims if case.lock else ():
        if name not in names:
            yield name, "the lock lists this claim, the Lean source no longer has it"


def _claim_unlocked(case: Case) -> Hits:
    for row in case.ledger.rows if case.lock else ():
        if case.lock and row.name not in case.lock.claims:
            yield row.name, "the lock does not know this claim"


def _statement_changed(case: Case) -> Hits:
    for row, entry in case.locked():
        if row.statement_hash != entry.statement_hash:
            hashes = f"{entry.statement_hash[:12]} → {row.statement_hash[:12]}"
            yield row.name, f"the statement is not the locked one ({hashes})"


def _verdict_changed(case: Case) -> Hits:
    for row, entry in case.locked():
        if row.verdict is not entry.verdict:
            yield row.name, f"verdict {row.verdict}, the lock says {entry.verdict}"


def _proof_changed(case: Case) -> Hits:
    kernel_ran = any(row.proof.level is ProofLevel.KERNEL for row in case.ledger.rows)
    for row, entry in case.locked():
        now = proof_status(row)
        lost_kernel = entry.proof == "kernel" and row.proof.level is ProofLevel.UNBUILT
        same_claim = {now, entry.proof} <= {"proved", "kernel"}
        if (not same_claim and now != entry.proof) or (lost_kernel and kernel_ran):
            yield row.name, f"proof {now}, the lock says {entry.proof}"


def _coverage_changed(case: Case) -> Hits:
    for row, entry in case.locked():
        now = covered(row)
        if lost := [source for source in entry.sources if source not in now]:
            yield row.name, f"no longer covered by {', '.join(lost)}"
        if new := [source for source in now if source not in entry.sources]:
            yield row.name, f"now also covered by {', '.join(new)}, the lock does not say so"


def _readme(case: Case) -> Hits:
    for name in case.stale_blocks:
        yield name, f"README block {name!r} differs from this ledger"


# ── adapters ─────────────────────────────────────────────────────────────────────────────────────


def _adapter_refused(case: Case) -> Hits:
    for status in case.ledger.adapters:
        if not status.ok:
            yield status.name, f"refused: {status.detail or 'no reason given'}"


def _adapter_missing(case: Case) -> Hits:
    names = {status.name for status in case.ledger.adapters}
    for name in case.lock.adapters if case.lock else ():
        if name not in names:
            yield name, "the lock lists this adapter, it is not here"


def _adapter_changed(case: Case) -> Hits:
    for status in case.ledger.adapters:
        locked = case.lock.adapters.get(status.name) if case.lock else None
        if status.ok and locked is not None and locked != status.sha256:
            yield status.name, f"files are {status.sha256[:12]}, the lock says {locked[:12]}"


def _adapter_unlocked(case: Case) -> Hits:
    for status in case.ledger.adapters:
        if case.lock and status.ok and status.name not in case.lock.adapters:
            yield status.name, "the lock does not know this adapter"


def _adapter_unused(case: Case) -> Hits:
    # Loaded and then tested nothing: planned = done = 0 would hide it from the other rules.
    used = any(row.tallies.get(Source.ADAPTER, Tally()).done for row in case.ledger.rows)
    if _usable(case.ledger) and case.ledger.rows and not used:
        yield "", "adapters were loaded, but no claim was tested on them"


# ── strict mode ──────────────────────────────────────────────────────────────────────────────────


def _strict_unbuilt(case: Case) -> Hits:
    for row in case.ledger.rows:
        if case.strict and row.proof.level in (ProofLevel.UNBUILT, ProofLevel.KERNEL):
            yield row.name, f"proof level {row.proof.level}: the Mathlib proof was not built here"


def _strict_no_adapter(case: Case) -> Hits:
    if case.strict and not _usable(case.ledger):
        yield "", "no adapter here"


_AGREE = "if the change is meant, run `pyharness lock --update` and commit the lock with it"
_REFUTE = "mend the statement, or state its negation as a theorem and prove it"
_WITNESS = "give the plan a way to meet the hypotheses, or restate the claim so that it has one"

RULES: dict[str, Rule] = {
    "no-claims": Rule(_no_claims, "point --lean at a folder with Lean statements"),
    "duplicate-claim": Rule(_duplicate, "rename all but one"),
    "false-though-proved": Rule(
        _false_though_proved,
        "one of the two is wrong: replay the witness, then check the reading of the statement "
        "against its canonical form, then the proof",
    ),
    "false-theorem": Rule(_false_theorem, _REFUTE),
    "false-conjecture": Rule(
        _false_conjecture, "record it: prove the negation in Lean with this witness"
    ),
    "refutation-unfound": Rule(
        _refutation_unfound, "put the counterexample of the Lean proof into the corpus"
    ),
    "violation-without-witness": Rule(
        _violation_without_witness, "this is a fault of the harness: report it"
    ),
    "verdict-against-cases": Rule(
        _verdict_against_cases, "this is a fault of the harness: report it"
    ),
    "disagreement": Rule(
        _disagreement, "mend the implementation, or let the definition be evaluated as written"
    ),
    "unread": Rule(_unread, f"use words of the vocabulary or add one; {_AGREE}"),
    "no-evidence": Rule(_no_evidence, _WITNESS),
    "source-without-evidence": Rule(_source_without_evidence, _WITNESS),
    "planned-not-done": Rule(_planned_not_done, "find what stopped the run; a higher --budget"),
    "teeth-below-bar": Rule(
        _teeth, "add corpus cases that refute the surviving mutants, or sharpen the claim"
    ),
    "proof-rejected": Rule(_rejected, "mend the proof"),
    "extra-axiom": Rule(
        _extra_axiom, "remove it; only propext, Classical.choice and Quot.sound are accepted"
    ),
    "sorry": Rule(_sorry, "prove it, or state it as a conjecture: `def … : Prop`"),
    "claim-missing": Rule(_claim_missing, _AGREE),
    "claim-unlocked": Rule(_claim_unlocked, _AGREE),
    "statement-changed": Rule(_statement_changed, f"changed statements change names; {_AGREE}"),
    "verdict-changed": Rule(_verdict_changed, _AGREE),
    "proof-changed": Rule(_proof_changed, _AGREE),
    "coverage-changed": Rule(_coverage_changed, _AGREE),
    "adapter-refused": Rule(_adapter_refused, "restore the files, or train the adapter again"),
    "adapter-missing": Rule(_adapter_missing, f"restore its folder; {_AGREE}"),
    "adapter-changed": Rule(_adapter_changed, _AGREE),
    "adapter-unlocked": Rule(_adapter_unlocked, _AGREE),
    "adapter-unused": Rule(_adapter_unused, "this is a fault of the harness: report it"),
    "readme-stale": Rule(_readme, "run `make readme` and commit README.md"),
    "strict-unbuilt": Rule(_strict_unbuilt, "run `lake build`, then the gate with --build"),
    "strict-no-adapter": Rule(_strict_no_adapter, "give --adapters DIR, or leave out --strict"),
}
