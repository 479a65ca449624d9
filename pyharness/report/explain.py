"""What a user can do about statements that were not read, not tested or not decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyharness.records import LedgerRow, Verdict

_ADVICE = {
    "syntax": "see whether Lean accepts this line; notation of another file must be imported",
    "construct": "restate it without this construct, or over finite index types",
    "unknown word": "define the name in this file or an imported one, or use a known word",
    "unknown operator": "write the operator out by a known word, or import its notation",
    "unread definition": "mend the definition that is named, then everything that uses it is read",
    "unresolved": "give the variables explicit types",
    "type mismatch": "write the casts and types out",
    "class": "state it for ℝ, or for a ring that the engine knows",
    "instance": "open the scope that fixes this norm or order (`open scoped Matrix.Norms.…`)",
    "operation": "write the operation with types that the engine knows",
    Verdict.UNTESTABLE.value: "restate it over matrices, vectors and scalars",
    Verdict.UNDECIDED.value: "more --draws, or a form without infinite quantifiers",
    Verdict.VACUOUS.value: "no witness met the hypotheses: are they contradictory?",
}
_SHOWN = (Verdict.UNREAD, Verdict.UNTESTABLE, Verdict.UNDECIDED, Verdict.VACUOUS)
_MOST_NAMED = 12  # statements listed under one reason


def group(row: LedgerRow) -> str:
    """Under which heading a row without an answer is listed: the kind of its reason."""
    if row.verdict is Verdict.UNREAD:
        return row.reason.partition(":")[0]
    return row.verdict.value


def undecided(rows: Iterable[LedgerRow]) -> str:
    """Statements without an answer, grouped by reason, with advice; empty when there are none."""
    groups: dict[tuple[str, str], list[LedgerRow]] = {}
    for row in rows:
        if row.verdict in _SHOWN:
            groups.setdefault((row.verdict.value, group(row)), []).append(row)
    lines = []
    for (verdict, kind), found in sorted(groups.items(), key=lambda item: -len(item[1])):
        heading = verdict if kind == verdict else f"{verdict} ({kind})"
        lines.append(f"{heading}: {len(found)}")
        if kind in _ADVICE:
            lines.append(f"  → {_ADVICE[kind]}")
        for row in found[:_MOST_NAMED]:
            lines.append(f"  {row.file}:{row.line}: {row.name}: {row.verdict}: {_reason(row)}")
        if len(found) > _MOST_NAMED:
            lines.append(f"  … and {len(found) - _MOST_NAMED} more")
    return "\n".join(lines)


def _reason(row: LedgerRow) -> str:
    return row.reason or "no reason given"


def remarks(rows: Sequence[LedgerRow]) -> str:
    """Redundant hypotheses, words of unproven meaning, searches cut short; empty without any."""
    lines = []
    for row in rows:
        for name, count in row.redundant_hypotheses.items():
            times = "1 witness that violates" if count == 1 else f"{count} witnesses that violate"
            lines.append(f"{row.name}: {name} is redundant on {times} it")
    words: dict[str, int] = {}
    for row in rows:
        for word in row.unproven_words:
            words[word] = words.get(word, 0) + 1
    if words:
        named = ", ".join(f"{word} ({count})" for word, count in sorted(words.items()))
        lines.append(f"meaning unproven, by fewer than 3 Mathlib statements (uses): {named}")
    hurried = [row for row in rows if any("time budget" in note for note in row.notes)]
    if hurried:
        lines.append(f"the time budget cut {len(hurried)} statements short")
    cached = sum(row.cached for row in rows)
    if cached:
        lines.append(f"{cached} of {len(rows)} unchanged since an earlier run (--no-cache: anew)")
    return "\n".join(lines)
