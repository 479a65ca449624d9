"""Links between certified algorithms and the theorems of their soundness, in both directions.

A theorem of a namespace `Soundness` names in its docstring the function that rests on it, as
`pyharness.module.function`, and bears its name (alone, or with `_…` behind it); the docstring of
that function gives the theorem's full name. A link that only one side knows is broken.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyharness.proofs.declarations import read_file
from pyharness.proofs.tokens import read_source

NAMESPACE = ".Soundness."
_DOCUMENTED = re.compile(r"/--(?P<text>(?:(?!-/).)*)-/\s*(?:theorem|lemma)\s+(?P<name>\S+)", re.S)
_FUNCTION = re.compile(r"`(?P<module>pyharness(?:\.\w+)*)\.(?P<name>\w+)`")
_THEOREM = re.compile(r"`(?P<name>\w+\.Soundness\.[\w']+)`")


@dataclass(frozen=True)
class Link:
    """One theorem of soundness (full name), the function it names, and that function's module."""

    theorem: str
    module: str
    function: str


def links(library: Path) -> tuple[list[Link], list[str]]:
    """The links that the Lean files below `library` state, and complaints about theorems without.

    Raises
    ------
    LeanSyntaxError : a file cannot be read.
    """
    found: list[Link] = []
    complaints: list[str] = []
    for path in sorted(library.rglob("*.lean")):
        names = [thm.name for thm in read_file(path).theorems if NAMESPACE in thm.name]
        texts = {hit["name"]: hit["text"] for hit in _DOCUMENTED.finditer(read_source(path))}
        for name in names:
            named = _FUNCTION.search(texts.get(name.rsplit(".", 1)[-1], ""))
            if named is None:
                complaints.append(f"{name} names no function")
            else:
                found.append(Link(name, named["module"], named["name"]))
    return found, complaints


def broken_links(library: Path, package: Path) -> list[str]:
    """What is wrong with the links between the Lean files below `library` and the Python `package`.

    Empty when every theorem of soundness and its function name each other.

    Raises
    ------
    LeanSyntaxError : a Lean file cannot be read.
    """
    stated, complaints = links(library)
    functions = dict(_functions(package))
    for link in stated:
        base = link.theorem.rsplit(".", 1)[-1]
        if base != link.function and not base.startswith(link.function + "_"):
            complaints.append(f"{link.theorem} does not bear the name of {link.function}")
        doc = functions.get(f"{link.module}.{link.function}")
        if doc is None:
            complaints.append(f"{link.theorem} names {link.module}.{link.function}, not found")
        elif link.theorem not in _named(doc):
            complaints.append(f"{link.module}.{link.function} does not name {link.theorem}")
    known = {link.theorem for link in stated}
    for name, doc in functions.items():
        complaints += [f"{name} names {thm}, not found" for thm in sorted(_named(doc) - known)]
    return complaints


def _named(doc: str) -> set[str]:
    return {hit["name"] for hit in _THEOREM.finditer(doc)}


def _functions(package: Path) -> Iterator[tuple[str, str]]:
    """Every module-level function by full name, with its docstring (empty if it has none)."""
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        for node in ast.parse(read_source(path)).body:
            if isinstance(node, ast.FunctionDef):
                yield f"{module}.{node.name}", ast.get_docstring(node) or ""
