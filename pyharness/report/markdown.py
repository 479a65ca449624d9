"""Generated blocks of README.md, from `<!-- generated:NAME -->` to `<!-- /generated:NAME -->`.

No number in README is typed by hand. What a block prints is a function of the ledger alone and
does not depend on which proof tools this machine has.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from pyharness.errors import HarnessError
from pyharness.records import Ledger, LedgerRow, Source, Tally
from pyharness.report import columns

_OPEN = re.compile(r"^<!-- generated:(?P<name>[\w-]+) -->$")
_CLOSE = re.compile(r"^<!-- /generated:(?P<name>[\w-]+) -->$")


class ReportError(HarnessError):
    """A page whose markers are unknown, unclosed or missing."""


def claims(ledger: Ledger) -> str:
    """The table of claims: proof status, verdict, witnesses by source, vacuous share, teeth."""
    named = columns.sources(ledger.rows)
    head = ["claim", "proof", "numbers", *named, "vacuous", "teeth"]
    return _table(head, [_claim(row, named) for row in ledger.rows])


def _claim(row: LedgerRow, named: Sequence[Source]) -> list[str]:
    return [
        f"`{row.name}`",
        columns.proof(row),
        columns.verdict(row),
        *(columns.counts(row.tallies.get(source, Tally())) for source in named),
        columns.vacuous(row),
        columns.teeth(row),
    ]


def adapters(ledger: Ledger) -> str:
    """The table of adapters: name, modules, what it is, first digits of its SHA-256."""
    rows = [
        [f"`{status.name}`", str(status.modules), status.detail, f"`{status.sha256[:12]}`"]
        for status in ledger.adapters
    ]
    return _table(["adapter", "modules", "what it is", "SHA-256"], rows)


HEADLINES = (
    "stableRank_smul_invariant",
    "rsLoraUpdate_frob_bounded",
    "loraUpdate_frob_decays",
    "stableRank_loraUpdate_eq_rsLoraUpdate",
    "one_le_stableRank",
    "stableRank_le_rank",
    "frobeniusSq_mul_one_sub_le",
    "not_stableRank_mul_le_min",
    "not_stableRank_low_rank_approx",
)  # the claims README opens with; all others stand in lean/STATUS.md


def headline(ledger: Ledger) -> str:
    """The table of claims for the few in `HEADLINES`."""
    last = {row.name.rpartition(".")[2]: row for row in ledger.rows}
    rows = tuple(last[name] for name in HEADLINES if name in last)
    named = columns.sources(ledger.rows)
    head = ["claim", "proof", "numbers", *named, "vacuous", "teeth"]
    return _table(head, [_claim(row, named) for row in rows])


def files(ledger: Ledger) -> str:
    """A line per Lean file: claims by verdict, cases done, mutants refuted."""
    by_file: dict[str, list[LedgerRow]] = {}
    for row in ledger.rows:
        by_file.setdefault(row.file, []).append(row)
    lines = []
    for name, rows in by_file.items():
        words = Counter(columns.verdict(row) for row in rows)
        done = sum(t.done for row in rows for t in row.tallies.values())
        killed = sum(row.teeth.killed for row in rows if row.teeth)
        total = sum(row.teeth.total for row in rows if row.teeth)
        verdicts = ", ".join(f"{n} {word}" for word, n in sorted(words.items()))
        lines.append(
            [f"[{name}]({name})", str(len(rows)), verdicts, str(done), f"{killed}/{total}"]
        )
    return _table(["file", "claims", "numbers", "cases", "teeth"], lines)


def refutations(ledger: Ledger) -> str:
    """Proved negations and the counterexample that was found for each."""
    rows = [
        [
            f"`{row.name.rpartition('.')[2]}`",
            ", ".join(f"{k} = {v}" for k, v in row.counterexample.witness.items()),
            row.counterexample.left or columns.NONE,
            row.counterexample.right or columns.NONE,
        ]
        for row in ledger.rows
        if row.counterexample is not None
    ]
    return _table(["negation proved in Lean", "counterexample found", "left", "right"], rows)


def teeth(ledger: Ledger) -> str:
    """Mutants by kind: how many were tried and how many the same witnesses refute."""
    rows = [
        [kind, str(k.total), str(k.killed), f"{100 * k.killed // k.total}%"]
        for kind, k in columns.teeth_by_kind(ledger.rows).items()
    ]
    return _table(["kind of mutant", "tried", "refuted", "share"], rows)


def unproven(ledger: Ledger) -> str:
    """Words whose meaning fewer than three proven Mathlib statements bear out, and their uses."""
    uses = Counter(word for row in ledger.rows for word in row.unproven_words)
    rows = [[f"`{word}`", str(count)] for word, count in sorted(uses.items())]
    return _table(["meaning unproven", "claims that use it"], rows)


BLOCKS: Mapping[str, Callable[[Ledger], str]] = {
    "adapters": adapters,
    "claims": claims,
    "files": files,
    "headline": headline,
    "refutations": refutations,
    "teeth": teeth,
    "unproven": unproven,
}


def render(page: str, ledger: Ledger, *, where: str = "README.md") -> str:
    """`page` with every generated block written anew.

    Raises
    ------
    ReportError : a block of an unknown name, not closed, or repeated; or no block at all.
    """
    lines: list[str] = []
    opened: tuple[str, int] | None = None
    seen: set[str] = set()
    for number, line in enumerate(page.split("\n"), 1):
        place = f"{where}:{number}"
        start, end = _OPEN.match(line), _CLOSE.match(line)
        if opened is None:
            lines.append(line)
            if end:
                raise ReportError(f"block {end['name']!r} was never opened", where=place)
            if start:
                if start["name"] in seen:
                    raise ReportError(f"block {start['name']!r} stands here twice", where=place)
                seen.add(start["name"])
                opened = start["name"], number
                lines += ["", _block(start["name"], place)(ledger), ""]
        elif end and end["name"] == opened[0]:
            lines.append(line)
            opened = None
        elif start or end:
            raise ReportError(f"block {opened[0]!r} is not closed before this line", where=place)
    if opened is not None:
        raise ReportError(f"block {opened[0]!r} is not closed", where=f"{where}:{opened[1]}")
    if not seen:
        raise ReportError(
            "no generated block",
            where=where,
            remedy="add a line <!-- generated:claims --> and a line <!-- /generated:claims -->",
        )
    return "\n".join(lines)


def stale_blocks(page: str, ledger: Ledger, *, where: str = "README.md") -> tuple[str, ...]:
    """Names of the blocks whose text differs from what `ledger` gives. Raises as `render`."""
    old, new = blocks(page), blocks(render(page, ledger, where=where))
    return tuple(name for name in new if old[name] != new[name])


def blocks(page: str) -> dict[str, str]:
    """The text of each generated block of a well-formed page."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in page.split("\n"):
        if start := _OPEN.match(line):
            name = start["name"]
            found[name] = []
        elif _CLOSE.match(line):
            name = ""
        elif name:
            found[name].append(line)
    return {name: "\n".join(lines).strip() for name, lines in found.items()}


def _block(name: str, where: str) -> Callable[[Ledger], str]:
    if name not in BLOCKS:
        near = difflib.get_close_matches(name, BLOCKS, n=1)
        remedy = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(BLOCKS)}"
        raise ReportError(f"unknown generated block {name!r}", where=where, remedy=remedy)
    return BLOCKS[name]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    cells = [list(head), ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in row)} |" for row in cells)


def _cell(text: str) -> str:
    """Pipes and line breaks would end the cell."""
    return text.replace("|", "\\|").replace("\n", " ")
