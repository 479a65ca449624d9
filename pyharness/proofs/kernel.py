"""The bare kernel: `lean` alone checks the prelude files, which import nothing but each other.

One process checks them all: the files are laid one after another in the order of their imports,
each in a `section` of its own, line breaks kept, so every message has its place in a file. A
theorem counts as accepted when Lean answers `#print axioms` for it behind the last file and has
no error inside it, nor in its file outside every theorem. Nothing else counts.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyharness.errors import LeanSyntaxError
from pyharness.proofs.audit import module_path
from pyharness.proofs.declarations import LeanFile, Theorem
from pyharness.proofs.tokens import read_source
from pyharness.proofs.toolchain import Lean, Message, Severity, parse_axioms, run_lean
from pyharness.records import Position

# Handing each of many small theorems to a thread pool costs more than it saves (0.82 s → 0.71 s).
# `weak`: a Lean that does not know the option goes without it.
ONE_THREAD = ("-Dweak.Elab.async=false",)


@dataclass(frozen=True)
class Outcome:
    """What Lean made of one theorem. `axioms` is None when it does not know the theorem."""

    accepted: bool
    axioms: tuple[str, ...] | None
    complaint: str = ""


@dataclass(frozen=True)
class KernelCheck:
    """One kernel run: outcomes by full theorem name, messages with their places, seconds taken."""

    lean: Lean
    outcomes: Mapping[str, Outcome]
    messages: tuple[tuple[Position, Message], ...]
    seconds: float


@dataclass(frozen=True)
class _Sheet:
    """The files as one text; `places[k]` is the file and line behind line `k + 1`."""

    text: str
    places: tuple[Position, ...]


def check(root: Path, files: Mapping[Path, LeanFile], lean: Lean) -> KernelCheck:
    """Let `lean` check the prelude files among `files` (module names count from `root`).

    Raises
    ------
    LeanSyntaxError : a prelude file imports a module that is not such a file, or itself.
    LeanToolError : Lean did not come to an end.
    """
    ordered = import_order(root, files)
    theorems = [theorem for file in ordered for theorem in file.theorems]
    sheet = _lay_out(ordered, [theorem.name for theorem in theorems])
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "Kernel.lean")
        target.write_text(sheet.text, encoding="utf-8")
        # Not in `folder`: there elan might run another Lean than the one that told its version.
        run = run_lean(lean, target, arguments=ONE_THREAD)
    axioms = dict(answer for message in run.messages if (answer := parse_axioms(message)))
    messages = tuple(
        (_place(sheet, message), message)
        for message in run.messages
        if parse_axioms(message) is None
    )
    outcomes: dict[str, Outcome] = {}
    for file in ordered:
        errors = [
            (at.line, f"{at}: {message.text}")
            for at, message in messages
            if message.severity is Severity.ERROR and at.file == str(file.path)
        ]
        stray = [text for line, text in errors if not any(_has(t, line) for t in file.theorems)]
        for theorem in file.theorems:
            own = [text for line, text in errors if _has(theorem, line)]
            outcomes[theorem.name] = _outcome(axioms.get(theorem.name), own + stray)
    return KernelCheck(lean, outcomes, messages, run.seconds)


def import_order(root: Path, files: Mapping[Path, LeanFile]) -> list[LeanFile]:
    """The prelude files, each behind those it imports.

    Raises
    ------
    LeanSyntaxError : an import is not a prelude file, or runs in a circle.
    """
    bare = {path: file for path, file in files.items() if file.is_prelude}
    done: dict[Path, LeanFile] = {}
    open_files: list[Path] = []

    def visit(path: Path) -> None:
        if path in done:
            return
        open_files.append(path)
        for name in bare[path].imports:
            target = module_path(root, name.text)
            if target not in bare or target in open_files:
                problem = "is no prelude file here" if target not in bare else "imports this file"
                raise LeanSyntaxError(
                    f"{name.text} {problem}",
                    where=f"{path}:{name.line}:{name.column}",
                    remedy="let prelude files import prelude files only, without circles",
                )
            visit(target)
        open_files.pop()
        done[path] = bare[path]

    for path in bare:
        visit(path)
    return list(done.values())


def _lay_out(ordered: Sequence[LeanFile], names: Sequence[str]) -> _Sheet:
    lines = ["prelude"]
    places = [Position(str(ordered[0].path) if ordered else "", 1)]
    for file in ordered:
        head = {file.tokens[0].line, *(name.line for name in file.imports)}
        source = read_source(file.path).splitlines()
        body = ["" if number in head else line for number, line in enumerate(source, 1)]
        lines += ["section", *body, "end"]
        numbers = [1, *range(1, len(body) + 1), max(len(body), 1)]
        places += [Position(str(file.path), number) for number in numbers]
    for name in names:
        lines.append(f"#print axioms {name}")
        places.append(Position(f"#print axioms {name}", 1))
    return _Sheet("\n".join(lines) + "\n", tuple(places))


def _place(sheet: _Sheet, message: Message) -> Position:
    place = sheet.places[min(message.line, len(sheet.places)) - 1]
    return Position(place.file, place.line, message.column)


def _has(theorem: Theorem, line: int) -> bool:
    return theorem.position.line <= line <= theorem.end_line


def _outcome(axioms: tuple[str, ...] | None, complaints: Sequence[str]) -> Outcome:
    if complaints:
        return Outcome(False, axioms, complaints[0])
    if axioms is None:
        return Outcome(False, None, "Lean does not know it")
    if axioms:
        return Outcome(False, axioms, f"rests on {', '.join(axioms)}")
    return Outcome(True, axioms)
