"""Rules on adapters."""

from __future__ import annotations

from pyharness.gate.case import AGREE, Case, Hits, Rule, usable
from pyharness.records import Source, Tally


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
    if usable(case.ledger) and case.ledger.rows and not used:
        yield "", "adapters were loaded, but no claim was tested on them"


def _strict_no_adapter(case: Case) -> Hits:
    if case.strict and not usable(case.ledger):
        yield "", "no adapter here"


RULES: dict[str, Rule] = {
    "adapter-refused": Rule(_adapter_refused, "restore the files, or train the adapter again"),
    "adapter-missing": Rule(_adapter_missing, f"restore its folder; {AGREE}"),
    "adapter-changed": Rule(_adapter_changed, AGREE),
    "adapter-unlocked": Rule(_adapter_unlocked, AGREE),
    "adapter-unused": Rule(_adapter_unused, "this is a fault of the harness: report it"),
    "strict-no-adapter": Rule(_strict_no_adapter, "give --adapters DIR, or leave out --strict"),
}
