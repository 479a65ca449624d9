"""Reading files: imports within the same folder tree, definitions, statements.

>>> claims = read_claims([Path("lean/AdapterGeometry/Lora.lean")], vocabulary())  # doctest: +SKIP
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from pathlib import Path

from pyharness.errors import UsageError
from pyharness.lean import syntax as s
from pyharness.lean.claim import Claim, Unread
from pyharness.lean.elaborate.declare import define_structure, read_definition, read_statement
from pyharness.lean.elaborate.environment import Environment
from pyharness.lean.elaborate.kinds import class_of
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.files import lean_files
from pyharness.lean.mathlib_definitions import is_mathlibs
from pyharness.lean.scanner import read_file

_STATEMENTS = ("theorem", "lemma", "example")
_DEFINITIONS = ("def", "abbrev")


class Reader:
    """Reads files once each; definitions of imported files are visible to importers."""

    def __init__(self, words: Environment) -> None:
        self._words = words
        self._files: dict[Path, tuple[Environment, tuple[Claim | Unread, ...]]] = {}
        self._reading: list[Path] = []

    def read(self, path: Path) -> tuple[Claim | Unread, ...]:
        """Statements of one file, in order. Raises LeanSyntaxError or UsageError."""
        return self._load(path.resolve(), str(path))[1]

    def _load(self, path: Path, shown: str) -> tuple[Environment, tuple[Claim | Unread, ...]]:
        if path in self._files:
            return self._files[path]
        if path in self._reading:
            raise UsageError("import cycle", where=shown, remedy="break the cycle of imports")
        self._reading.append(path)
        try:
            parsed = read_file(path)
            env = Environment(parent=self._words)
            for name in parsed.imports:
                found = find_import(path, name)
                if found is not None:
                    _merge(env, self._load(found, _beside(shown, path, found))[0])
            if env.notations:  # imported notation changes how the file is parsed
                parsed = read_file(path, env.notations)
            claims = tuple(_declarations(parsed, env, shown))
        finally:
            self._reading.pop()
        env.notations += parsed.notations
        self._files[path] = env, claims
        return self._files[path]


def _beside(shown: str, path: Path, other: Path) -> str:
    """The other file as it would have been written by whoever wrote `shown`."""
    root = shown.removesuffix(path.name)
    try:
        return root + str(other.relative_to(path.parent))
    except ValueError:
        return str(other)


def find_import(path: Path, name: str) -> Path | None:
    """`import A.B` is `A/B.lean` beneath an ancestor of the importing file, or, where an ancestor
    is a Lake project, beneath one of its source folders."""
    relative = Path(*name.split(".")).with_suffix(".lean")
    for ancestor in path.parents:
        for folder in (ancestor, *_source_folders(ancestor)):
            candidate = folder / relative
            if _is_file(candidate):
                return candidate
    return None


def _is_file(path: Path) -> bool:
    """False, too, for what no file system takes as a name."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


_SRC_DIR = re.compile(r'srcDir\s*:?=\s*"([^"]+)"')


def _source_folders(folder: Path) -> list[Path]:
    """Where the `srcDir`s of a Lake project's configuration point."""
    out: list[Path] = []
    for name in ("lakefile.lean", "lakefile.toml"):
        file = folder / name
        if file.is_file():
            named = _SRC_DIR.findall(file.read_text(encoding="utf-8", errors="replace"))
            out += [folder / d for d in dict.fromkeys(named)]
    return out


def _merge(env: Environment, other: Environment) -> None:
    env.constants.update(other.constants)
    env.definitions.update(other.definitions)
    env.unread.update(other.unread)
    env.structures.update(other.structures)
    env.notations += tuple(n for n in other.notations if n not in env.notations)


def _declarations(parsed: s.LeanFile, env: Environment, shown: str) -> list[Claim | Unread]:
    out: list[Claim | Unread] = []
    classes = frozenset(d.name.split(".")[-1] for d in parsed.declarations if d.kind == "class")
    for decl in parsed.declarations:
        if classes:
            decl = _with_instances(decl, classes)
        if decl.kind in _STATEMENTS:
            out.append(read_statement(decl, env, shown))
        elif decl.kind in _DEFINITIONS:
            if _is_conjecture(decl):
                out.append(read_statement(decl, env, shown))
            _define(decl, env)
        elif decl.kind == "structure":
            _structure(decl, env)
    return out


def _with_instances(decl: s.Declaration, classes: frozenset[str]) -> s.Declaration:
    """`variable (h : C α)` for a class C of the file is a local instance, mentioned or not."""
    variables = tuple(
        dataclasses.replace(b, kind="inst")
        if b.kind != "inst" and b.type is not None and class_of(b.type)[0] in classes
        else b
        for b in decl.scope.variables
    )
    return dataclasses.replace(decl, scope=dataclasses.replace(decl.scope, variables=variables))


def _is_conjecture(decl: s.Declaration) -> bool:
    """`def foo : Prop := …` without parameters states a conjecture."""
    return isinstance(decl.type, s.Sort) and decl.type.kind == "Prop" and not decl.binders


def _structure(decl: s.Declaration, env: Environment) -> None:
    if env.knows(decl.name):
        return  # such as ℂ, where Mathlib itself defines it
    try:
        if decl.problem:
            raise Unreadable("syntax", decl.problem, decl.problem_pos)
        define_structure(decl, env)
    except Unreadable as problem:
        env.unread[decl.name] = f"{problem.category}: {problem.message}"


def _define(decl: s.Declaration, env: Environment) -> None:
    try:
        if decl.problem:
            raise Unreadable("syntax", decl.problem, decl.problem_pos)
        signature, definition = read_definition(decl, env)
    except RecursionError:
        env.unread[decl.name] = "syntax: nested too deeply"
        return
    except Unreadable as problem:
        env.unread[decl.name] = f"{problem.category}: {problem.message}"
        return
    if is_mathlibs(definition) and env.knows(decl.name):
        return
    env.constants[decl.name] = signature
    env.definitions[decl.name] = definition


def read_claims(paths: Sequence[Path], words: Environment) -> tuple[Claim | Unread, ...]:
    """All statements of the files and folders named, in order."""
    reader = Reader(words)
    return tuple(c for p in lean_files(paths) for c in reader.read(p))
