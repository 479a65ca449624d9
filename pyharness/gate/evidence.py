"""Rules on how good the evidence is."""

from __future__ import annotations

from fractions import Fraction

from pyharness.gate.case import AGREE, Case, Hits, Rule, is_refutation, total
from pyharness.records import Source, Verdict

# Tiers whose cases are not built to meet hypotheses: that none does says nothing.
_UNBUILT = frozenset({Source.EXHAUSTIVE, Source.LARGE})


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
            if tally.done and not tally.evidence and source not in _UNBUILT:
                cases = f"{tally.vacuous} vacuous, {tally.undecided} undecided"
                yield row.name, f"no {source} case carries evidence ({cases})"


def _planned_not_done(case: Case) -> Hits:
    for row in case.ledger.rows:
        if row.counterexample is not None:
            continue  # a counterexample ends the search by design; the row's notes say where
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


_WITNESS = "give the plan a way to meet the hypotheses, or restate the claim so that it has one"

RULES: dict[str, Rule] = {
    "unread": Rule(_unread, f"use words of the vocabulary or add one; {AGREE}"),
    "no-evidence": Rule(_no_evidence, _WITNESS),
    "source-without-evidence": Rule(_source_without_evidence, _WITNESS),
    "planned-not-done": Rule(_planned_not_done, "find what stopped the run; a higher --budget"),
    "teeth-below-bar": Rule(
        _teeth, "add corpus cases that refute the surviving mutants, or sharpen the claim"
    ),
}
