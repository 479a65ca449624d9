"""The ledger and the gate's findings as plain text for a terminal."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Mapping, Sequence
from typing import TextIO

from pyharness.gate import Finding, is_refutation
from pyharness.records import (
    CaseResult,
    Ledger,
    LedgerRow,
    ProofLevel,
    Replay,
    Tally,
    Verdict,
)
from pyharness.report import columns

_CODES = {"green": "32", "yellow": "33", "red": "31", "bold": "1"}
_PROOF = {
    ProofLevel.BUILT: "green",
    ProofLevel.KERNEL: "green",
    ProofLevel.REFUTED: "green",
    ProofLevel.REJECTED: "red",
    ProofLevel.DIFFERS: "red",
}
_VERDICT = {Verdict.HOLDS: "green", Verdict.CONSISTENT: "green", Verdict.VIOLATED: "red"}


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Colours only on a terminal, and never when NO_COLOR is set (whatever its value)."""
    return stream.isatty() and "NO_COLOR" not in environment


def stdout_colour() -> bool:
    """Whether this process prints to a terminal that wants colours."""
    return wants_colour(sys.stdout, os.environ)


def paint(text: str, colour: str, on: bool) -> str:
    """`text` in `colour` when `on`."""
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if on else text


def table(rows: Sequence[LedgerRow], *, colour: bool = False) -> str:
    """One line per claim: proof level, verdict, done/planned by source, vacuous share, teeth."""
    named = columns.sources(rows)
    head = ["claim", "proof", "numbers", *named, "vacuous", "teeth"]
    body = [
        [
            row.name,
            row.proof.level.value,
            columns.verdict(row),
            *(columns.counts(row.tallies.get(source, Tally())) for source in named),
            columns.vacuous(row),
            columns.teeth(row),
        ]
        for row in rows
    ]
    widths = [max(len(cells[i]) for cells in [head, *body]) for i in range(len(head))]
    lines = [_line(head, widths), "─" * (sum(widths) + 2 * (len(widths) - 1))]
    for row, cells in zip(rows, body, strict=True):
        padded = _pad(cells, widths)
        padded[1] = paint(padded[1], _PROOF.get(row.proof.level, "yellow"), colour)
        padded[2] = paint(padded[2], _verdict_colour(row), colour)
        lines.append("  ".join(padded).rstrip())
    return "\n".join(lines)


def _verdict_colour(row: LedgerRow) -> str:
    if is_refutation(row):
        return "green" if row.counterexample else "red"
    return _VERDICT.get(row.verdict, "yellow")


def _pad(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """The first three columns are words and flush left, the others are numbers."""
    return [
        cell.ljust(width) if index < 3 else cell.rjust(width)
        for index, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(_pad(cells, widths)).rstrip()


def adapters(ledger: Ledger) -> str:
    """One line per adapter folder."""
    if not ledger.adapters:
        return "no adapter here"
    width = max(len(status.name) for status in ledger.adapters)
    return "\n".join(
        f"{status.name.ljust(width)}  {'ok     ' if status.ok else 'refused'}  "
        f"{status.modules:4d} modules  {status.detail}".rstrip()
        for status in ledger.adapters
    )


def findings(found: Sequence[Finding], *, colour: bool = False) -> str:
    """Each reason for red with its place and remedy; one green line when there is none."""
    if not found:
        return paint("gate: green", "green", colour)
    lines = [paint(f"gate: red, {len(found)} finding{'s'[: len(found) > 1]}", "red", colour)]
    for finding in found:
        subject = paint(finding.subject, "bold", colour) if finding.subject else "this run"
        place = f" ({finding.where})" if finding.where else ""
        lines.append(f"  [{finding.rule}] {subject}{place}: {finding.what}")
        lines.append(f"      → {finding.remedy}")
    return "\n".join(lines)


def counterexample(row: LedgerRow, *, colour: bool = False) -> str:
    """The witness that refutes a claim: binders, both sides, where it came from."""
    head = f"{row.file}:{row.line}: {row.name}"
    if row.counterexample is None:
        return f"{head}: no counterexample"
    case: CaseResult = row.counterexample
    lines = [f"{head}: {paint('false', 'red', colour)}"]
    lines += [f"    {binder} = {value}" for binder, value in case.witness.items()]
    if case.left or case.right:
        lines += [f"    left side:  {case.left}", f"    right side: {case.right}"]
    lines.append(f"    found by {case.source} {case.label}".rstrip() + f", seed {row.seed}")
    done = [f"{source} {t.done}/{t.planned}" for source, t in row.tallies.items() if t.planned]
    if done:
        lines.append(f"    cases run: {', '.join(done)}")
    if case.replays:
        lines.append(f"    replayed: {', '.join(map(_replay, case.replays))}")
    if row.unproven_words:
        lines.append(f"    meaning unproven: {', '.join(row.unproven_words)}")
    lines.append(f"    statement {row.statement_hash[:16]}")
    if case.lean:
        lines += ["", textwrap.indent(case.lean, "    ")]
    elif case.no_lean:
        lines.append(f"    no Lean text: {case.no_lean}")
    return "\n".join(lines)


def _replay(replay: Replay) -> str:
    detail = f" ({replay.detail})" if replay.detail else ""
    return f"{replay.path}: {replay.outcome}{detail}"


def teeth_table(rows: Sequence[LedgerRow]) -> str:
    """Mutants refuted by kind, all statements together."""
    kinds = columns.teeth_by_kind(rows)
    width = max((len(kind) for kind in kinds), default=0)
    lines = [
        f"{kind.ljust(width)}  {k.killed:5d}/{k.total:<5d}  {100 * k.killed // k.total:3d}%"
        for kind, k in kinds.items()
    ]
    return "\n".join(["mutants refuted, by kind", *lines] if lines else ["no mutant was tried"])
