"""What `check` and `refute` share: evaluate the statements of some files."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from pyharness import progress
from pyharness.cli import _engine
from pyharness.gate import is_refutation
from pyharness.records import LedgerRow, Verdict


def rows(options: argparse.Namespace, *, search: bool | None = None) -> tuple[LedgerRow, ...]:
    """Ledger rows of the statements that the options choose; `search` as in the engine."""
    chosen = _engine.select(_engine.read(options.files), options.theorem)
    effort = _engine.Effort(options.seed, options.draws, options.budget, search)
    return _engine.evaluate(
        chosen,
        effort,
        progress.for_command(as_json=options.json),
        proofs=_engine.written_proofs(chosen),
    )


def false(judged: Sequence[LedgerRow]) -> list[LedgerRow]:
    """The rows whose statement, as written, was found false."""
    return [r for r in judged if r.verdict is Verdict.VIOLATED and not is_refutation(r)]
