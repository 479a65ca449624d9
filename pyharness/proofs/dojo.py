"""A second reading of a built project by LeanDojo (extra `lean`): statements, goals, premises.

LeanDojo (Yang et al. 2023, arXiv:2306.15626) runs Lean over a built project and records, for each
theorem, its source statement as Lean parsed it, the goals that tactics saw, and the full names
that identifiers resolved to. Here that is held against our own scan of the files. It needs `lake`
on PATH and a built, committed project; tracing takes about as long as building.
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from pyharness.proofs.declarations import Theorem
from pyharness.proofs.lake import find_project
from pyharness.proofs.tokens import tokens
from pyharness.proofs.toolchain import ELAN, LeanToolError

EXTRA = 'install the "lean" extra of this package'


@dataclass(frozen=True)
class Traced:
    """One theorem as Lean saw it. `goal` is the first tactic state, "" for a term proof."""

    name: str
    file: str
    statement: str
    goal: str
    premises: tuple[str, ...]


def trace(folder: Path) -> tuple[Traced, ...]:
    """Trace the built Lake project that holds `folder`.

    Raises
    ------
    LeanToolError : no project, no lake, nothing built, LeanDojo not installed, or tracing failed.
    """
    project = _built_project(folder)
    dojo = _load(project)
    try:
        traced = dojo.trace(dojo.LeanGitRepo.from_path(project), build_deps=False)
        return tuple(_record(theorem) for theorem in traced.get_traced_theorems())
    except (AssertionError, OSError, RuntimeError, ValueError, subprocess.SubprocessError) as error:
        raise LeanToolError(
            f"LeanDojo could not trace the project: {error or type(error).__name__}",
            where=str(project),
            remedy="commit every change, run `lake build`, try again with VERBOSE=1",
        ) from error


def disagreements(
    traced: Iterable[Traced], scanned: Mapping[str, Theorem]
) -> Iterator[tuple[str, str]]:
    """Theorem name and difference, where Lean's view of the project is not ours.

    `scanned` are the library's theorems by full name (`Audit.theorems` without prelude files).
    """
    seen = {theorem.name: theorem for theorem in traced}
    for name in sorted(seen.keys() - scanned.keys()):
        yield name, "Lean has this theorem, our scan does not"
    for name in sorted(scanned.keys() - seen.keys()):
        yield name, "our scan has this theorem, Lean does not"
    for name in sorted(seen.keys() & scanned.keys()):
        theirs = [token.text for token in tokens(seen[name].statement, seen[name].file)]
        start = next((k for k, word in enumerate(theirs) if word in ("theorem", "lemma")), None)
        ours = [token.text for token in scanned[name].words]
        if start is None or (body := theirs[start + 2 :]) != ours[: len(body)]:
            yield name, "the statement Lean parsed is not the one in our scan"


def premise_graph(traced: Iterable[Traced]) -> dict[str, tuple[str, ...]]:
    """For each theorem the traced theorems that its proof uses, in order of first use."""
    known = {theorem.name: theorem for theorem in traced}
    return {
        name: tuple(dict.fromkeys(p for p in theorem.premises if p in known and p != name))
        for name, theorem in known.items()
    }


def graphviz(graph: Mapping[str, Iterable[str]]) -> str:
    """A premise graph in the language of Graphviz: an arrow from each theorem to what it uses."""
    lines = [f'  "{name}";' for name in graph]
    lines += [f'  "{name}" -> "{used}";' for name, uses in graph.items() for used in uses]
    return "\n".join(["digraph premises {", "  rankdir=LR;", *lines, "}"]) + "\n"


def _built_project(folder: Path) -> Path:
    project = find_project(folder)
    if project is None:
        raise LeanToolError(
            "no lakefile here or above", where=str(folder), remedy="name a folder of a Lake project"
        )
    if shutil.which("lake") is None:
        raise LeanToolError("no lake on PATH", where=str(project), remedy=ELAN)
    if next((project / ".lake" / "build").rglob("*.olean"), None) is None:
        raise LeanToolError(
            "the project is not built",
            where=str(project),
            remedy="run `lake exe cache get && lake build`",
        )
    return project


def _load(project: Path) -> ModuleType:
    try:
        return importlib.import_module("lean_dojo")
    except ImportError as error:
        raise LeanToolError(
            f"LeanDojo cannot be imported ({error})", where=str(project), remedy=EXTRA
        ) from error


def _record(theorem: Any) -> Traced:
    tactics = theorem.get_traced_tactics()
    return Traced(
        name=theorem.theorem.full_name,
        file=str(theorem.file_path),
        statement=theorem.get_theorem_statement(),
        goal=tactics[0].state_before if tactics else "",
        premises=tuple(theorem.get_premise_full_names()),
    )
