"""The seam between the commands and the stages behind them; nothing else here calls the engine.

The stages are imported when a command needs them, so that `--help` and input errors are instant.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pyharness.cli._cache import Cache
from pyharness.cli._parser import suggestion
from pyharness.errors import LeanSyntaxError, UsageError
from pyharness.lean.files import lean_files
from pyharness.progress import Display
from pyharness.records import AdapterStatus, LedgerRow, Position, Proof, ProofLevel

if TYPE_CHECKING:
    from pyharness.proofs import ProofStatus


@dataclasses.dataclass(frozen=True)
class Statement:
    """What the commands need of a claim, read or unread; `claim` is the engine's own object."""

    name: str
    position: Position
    kind: str  # theorem, refutation, conjecture
    claim: object
    proof: str = ""  # its text in the source
    canonical: str = ""
    statement_hash: str = ""
    reason: str = ""  # why it could not be read; empty when it was
    category: str = ""  # of the reason: syntax, construct, unresolved …


@dataclasses.dataclass(frozen=True)
class Effort:
    """How hard to look: seed, random draws per claim, seconds per statement.

    `replay` runs the one case of that label alone.
    """

    seed: int = 0
    draws: int | None = None
    budget: float | None = None
    search: bool | None = None  # None: only where a proof is missing
    replay: str | None = None


def read(paths: Iterable[Path]) -> tuple[Statement, ...]:
    """All statements of the Lean files under `paths`, in the order of the source.

    Raises
    ------
    UsageError : as `lean_files`, or the files hold no statement.
    LeanSyntaxError : a file is not Lean.
    """
    files = lean_files(paths)
    from pyharness.engine import read_claims  # after the paths are known to be good

    items = read_claims(files)
    _refuse_what_is_not_lean(items)
    statements = tuple(_statement(item) for item in items)
    if not statements:
        raise UsageError(
            "no theorem, lemma or conjecture in here",
            where=", ".join(str(file) for file in files[:3]),
            remedy="name a file that states something",
        )
    return statements


def _refuse_what_is_not_lean(items: Sequence[object]) -> None:
    """A file in which nothing parses is an input error, not a list of unread statements.

    Raises
    ------
    LeanSyntaxError : at the first thing that does not parse in such a file.
    """
    by_file: dict[str, list[object]] = {}
    for item in items:
        position = getattr(item, "position", None)
        by_file.setdefault(getattr(position, "file", ""), []).append(item)
    for found in by_file.values():
        if all(getattr(item, "category", "") == "syntax" for item in found):
            first = found[0]
            raise LeanSyntaxError(
                f"nothing in this file parses; first: {getattr(first, 'reason', '')}",
                where=str(getattr(first, "position", "")),
                remedy="give a file that Lean accepts",
            )


def _statement(item: object) -> Statement:
    """A `Claim` or an `Unread` in the words of the commands."""
    position = getattr(item, "position", None)
    place = position if isinstance(position, Position) else Position("", 0)
    return Statement(
        name=str(getattr(item, "name", "")) or f"example:{place.line}",
        position=place,
        kind=str(getattr(item, "kind", "theorem")),
        claim=item,
        proof=str(getattr(item, "proof", "")),
        canonical=str(getattr(item, "canonical", "")),
        statement_hash=str(getattr(item, "statement_hash", "")),
        reason=str(getattr(item, "reason", "")),
        category=str(getattr(item, "category", "")),
    )


def unproven_words(statement: Statement) -> tuple[str, ...]:
    """Words of a statement whose meaning fewer than three proven Mathlib statements bear out."""
    from pyharness.engine import unproven_words as unproven

    return unproven(statement.claim)


def select(statements: Sequence[Statement], names: Sequence[str]) -> tuple[Statement, ...]:
    """The statements called `names` (full name or its last parts); all when `names` is empty.

    Raises
    ------
    UsageError : no statement is called so; suggests near names.
    """
    chosen: set[int] = set()
    known = [statement.name for statement in statements]
    for name in names:
        hits = [i for i, full in enumerate(known) if full == name or full.endswith(f".{name}")]
        if not hits:
            last_parts = [full.rpartition(".")[2] for full in known]
            near = suggestion(name, [*known, *last_parts])
            listed = f"known: {', '.join(known[:8])}{', …' if len(known) > 8 else ''}"
            raise UsageError(f"no statement called {name!r}", remedy=near or listed)
        chosen.update(hits)
    return tuple(s for i, s in enumerate(statements) if not names or i in chosen)


def evaluate(
    statements: Sequence[Statement],
    effort: Effort,
    display: Display,
    *,
    adapters: Sequence[object] = (),
    proofs: Mapping[str, Proof] | None = None,
    cache: Cache | None = None,
) -> tuple[LedgerRow, ...]:
    """One ledger row per statement, with the proof status where it is known.

    Rows that `cache` has are not evaluated again; new ones are put into it as they are done.
    """
    from pyharness.engine import run

    held = {k: row for k, s in enumerate(statements) if cache and (row := cache.get(s, effort))}
    new = [k for k in range(len(statements)) if k not in held]

    def done(index: int, row: LedgerRow) -> None:
        if cache is not None:
            cache.put(statements[new[index]], effort, row)

    with display.task("claims", len(statements)) as progress:
        if held:
            progress.advance("from the cache", len(held))
        rows = run(
            [statements[k].claim for k in new],
            adapters=adapters,
            seed=effort.seed,
            draws=effort.draws,
            budget=effort.budget,
            search=effort.search,
            replay=effort.replay,
            progress=progress,
            done=done,
        )
    held |= dict(zip(new, rows, strict=True))
    known = proofs or {}
    return tuple(
        dataclasses.replace(row, name=s.name, proof=known.get(s.name, row.proof))
        for s, row in ((s, held[k]) for k, s in enumerate(statements))
    )


@dataclasses.dataclass(frozen=True)
class Adapters:
    """The adapter folders below some root: the status of each, and those that were loaded."""

    statuses: tuple[AdapterStatus, ...] = ()
    loaded: tuple[object, ...] = ()


def discover(root: Path) -> Adapters:
    """The adapter folders at or below `root`, those that were refused included.

    Raises
    ------
    AdapterError : `root` itself is missing or not a folder.
    """
    from pyharness.adapters import Adapter
    from pyharness.adapters import discover as discover_adapters

    found = discover_adapters(root)
    return Adapters(
        tuple(_relative(item.status()) for item in found),
        tuple(item for item in found if isinstance(item, Adapter)),
    )


def written_proofs(statements: Iterable[Statement]) -> Mapping[str, Proof]:
    """`open` for every statement whose proof is left out, from the text alone.

    For files that belong to no Lean project; of a proof that is written it says nothing.
    """
    from pyharness.proofs.audit import OPEN_WORDS
    from pyharness.proofs.tokens import tokens

    return {
        statement.name: Proof(ProofLevel.OPEN, "sorry")
        for statement in statements
        if any(
            OPEN_WORDS & {token.text, *token.parts}
            for token in tokens(statement.proof, str(statement.position))
        )
    }


def _relative(status: AdapterStatus) -> AdapterStatus:
    """The status with its path as seen from here: ledgers of two machines can then be compared."""
    path = Path(status.path)
    if path.is_relative_to(Path.cwd()):
        return dataclasses.replace(status, path=str(path.relative_to(Path.cwd())))
    return status


def proof_levels(
    root: Path, statements: Sequence[Statement], *, build: bool = False
) -> Mapping[str, Proof]:
    """`proof_status(root, statements, build=build)`, its levels by full name."""
    return proof_status(root, statements, build=build).levels


def proof_status(
    root: Path, statements: Sequence[Statement], *, build: bool = False
) -> ProofStatus:
    """What is known of the proofs below `root`, and whether the bare kernel's statements are ours.

    `statements` are those of `root`; `build` compiles the project first.

    Raises
    ------
    UsageError : `root` is no folder, or `build` is asked for outside a Lake project.
    LeanSyntaxError : a file is not Lean.
    LeanToolError : `build` is asked for and cannot be done.
    """
    from pyharness.proofs import proof_status as status

    return status(root, (statement.claim for statement in statements), build=build)
