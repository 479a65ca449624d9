"""What `--json` prints: the ledger's own fields, plus the gate's decision."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pyharness.gate import Finding
from pyharness.records import Ledger, LedgerRow, to_json


def dumps(value: object) -> str:
    """Indented JSON with a stable order of keys and Lean's symbols as they are.

    Raises
    ------
    ValueError : NaN or infinity, which JSON does not have.
    """
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)


def claim(row: LedgerRow) -> Mapping[str, Any]:
    """One claim: every field of the ledger row, with `witnesses` for the counts by source."""
    fields = dict(to_json(row))
    tallies = fields.pop("tallies")
    for source, tally in row.tallies.items():
        tallies[source.value] |= {"done": tally.done, "evidence": tally.evidence}
    if row.teeth is not None:
        fields["teeth"] |= {"share": row.teeth.share}
    return {**fields, "witnesses": tallies}


def claims(rows: Sequence[LedgerRow]) -> list[Mapping[str, Any]]:
    """One object per claim, in the order of the source."""
    return [claim(row) for row in rows]


def gate(ledger: Ledger, found: Sequence[Finding], states: Sequence[str]) -> Mapping[str, Any]:
    """The whole decision: green or not, why, and the rows it rests on."""
    return {
        "green": not found,
        "findings": to_json(tuple(found)),
        "not_checked": list(states),
        "claims": claims(ledger.rows),
        "adapters": to_json(ledger.adapters),
        "commit": ledger.commit,
        "version": ledger.version,
        "seed": ledger.seed,
        "schema": ledger.schema,
    }
