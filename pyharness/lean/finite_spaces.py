"""Statements on measures are read on finite spaces; the print-out and the ledger row say so."""

from __future__ import annotations

from collections.abc import Iterable

from pyharness.lean.expr import Const, Expr, walk

FINITE_SPACES = "measure spaces with finitely many atoms"
_SHOWN = "  (every subset of a finite type is measurable; measures have finitely many atoms)"


def on_finite_spaces(parts: Iterable[Expr]) -> bool:
    """Is a measure or a σ-algebra spoken of?"""
    return any(
        isinstance(x, Const) and (x.name.startswith("MeasureTheory.") or x.name == "Measurable")
        for e in parts
        for x in walk(e)
    )


def note(parts: Iterable[Expr]) -> list[str]:
    """The line that the canonical print-out carries."""
    return [_SHOWN] if on_finite_spaces(parts) else []
