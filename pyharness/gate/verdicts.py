"""Rules on verdicts: numbers against proofs, and a ledger that contradicts itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pyharness.gate.case import PROVED, Case, Hits, Rule, is_refutation, total
from pyharness.records import LedgerRow, Verdict


def _violated(case: Case) -> Iterator[LedgerRow]:
    for row in case.ledger.rows:
        if row.verdict is Verdict.VIOLATED and not is_refutation(row):
            yield row


def _shown(row: LedgerRow) -> str:
    example = row.counterexample
    return f" on {example.source} witness {example.label}".rstrip() if example else ""


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


_REFUTE = "mend the statement, or state its negation as a theorem and prove it"

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
}
