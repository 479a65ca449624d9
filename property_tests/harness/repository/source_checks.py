"""Checks of the text of single files: size, docstrings, marks that must not be there."""

from __future__ import annotations

import ast
import re

from repository_tree import Tree

LIMIT = 400  # lines: above it, a file holds more than one concept

# Longer files, each with the reason why it stays whole.
LONG: dict[str, str] = {}

# Written in pieces, so that this file does not contain what it looks for.
_UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X"]) + r")\b")
_NOT_IMPLEMENTED = re.compile(r"\bNotImplemented" + r"Error\b")
_MACHINE = re.compile(
    r"(?<![\w.)}\]/-])(/(work|tmp|root|home|Users|opt|mnt|var)/\w|[A-Z]:\\\\?Users\b)"
)
_ADDRESS = re.compile(r"https?://([\w.-]+)")
# Hosts that a reader may be sent to: sources of results, of Lean and of the data.
HOSTS = frozenset(
    [
        "www.apache.org",
        "arxiv.org",
        "doi.org",
        "github.com",
        "huggingface.co",
        "lean-lang.org",
        "docs.pytest.org",
        "papers.nips.cc",
        "leanprover-community.github.io",
        "peps.python.org",
    ]
)


def file_sizes(tree: Tree, long: dict[str, str] = LONG) -> list[str]:
    """Source files above the limit without a reason, and reasons that are no longer needed."""
    sizes = {path: len(text.splitlines()) for path, text in tree.ending(".py", ".lean")}
    wrong = [
        f"{path}: {size} lines, more than {LIMIT}"
        for path, size in sizes.items()
        if size > LIMIT and not long.get(path)
    ]
    stale = [path for path in long if sizes.get(path, 0) <= LIMIT]
    return wrong + [f"{path}: listed as long, but is not" for path in stale]


def docstrings(tree: Tree) -> list[str]:
    """Python modules without a docstring; Lean files without a module docstring."""
    wrong = []
    for path, text in tree.ending(".py"):
        if not ast.get_docstring(ast.parse(text)):
            wrong.append(f"{path}: no module docstring")
    for path, text in tree.ending(".lean"):
        if path.startswith("lean/") and "/-!" not in text:
            wrong.append(f"{path}: no module docstring")
    return wrong


def unfinished(tree: Tree) -> list[str]:
    """Marks of unfinished work, and handlers that swallow any error in silence."""
    wrong = [
        f"{path}:{number}: mark of unfinished work"
        for path, number, line in tree.lines()
        if _UNFINISHED.search(line) or _NOT_IMPLEMENTED.search(line)
    ]
    for path, text in tree.ending(".py"):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ExceptHandler) and _is_broad(node) and _does_nothing(node.body):
                wrong.append(f"{path}:{node.lineno}: swallows any error")
    return wrong


def _is_broad(handler: ast.ExceptHandler) -> bool:
    name = handler.type
    return name is None or (isinstance(name, ast.Name) and name.id.endswith("Exception"))


def _does_nothing(body: list[ast.stmt]) -> bool:
    return all(
        isinstance(node, ast.Pass)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for node in body
    )


def machine_marks(tree: Tree) -> list[str]:
    """Paths of one machine, and addresses outside the list of hosts that readers may need."""
    wrong = []
    for path, number, line in tree.lines():
        if found := _MACHINE.search(line):
            wrong.append(f"{path}:{number}: path of a machine: {found[0]}…")
        for host in _ADDRESS.findall(line):
            if host not in HOSTS:
                wrong.append(f"{path}:{number}: host {host} is not in HOSTS")
    return wrong


def tests_assert(tree: Tree) -> list[str]:
    """Test functions in which nothing can fail on purpose."""
    wrong = []
    for path, text in tree.ending(".py"):
        if not path.rpartition("/")[2].startswith("test_"):
            continue
        module = ast.parse(text)
        functions = {n.name: n for n in ast.walk(module) if isinstance(n, ast.FunctionDef)}
        asserting = {name for name, node in functions.items() if _asserts(node)}
        while more := {n for n in functions if n not in asserting} & {
            name for name, node in functions.items() if _calls(node) & asserting
        }:
            asserting |= more
        wrong += [
            f"{path}:{node.lineno}: {name} asserts nothing"
            for name, node in functions.items()
            if name.startswith("test_") and name not in asserting
        ]
    return wrong


def _asserts(function: ast.FunctionDef) -> bool:
    if any(isinstance(node, ast.Assert) for node in ast.walk(function)):
        return True
    return any(
        name in ("raises", "warns", "fail") or name.startswith(("assert", "check_"))
        for name in _calls(function)
    )


def _calls(function: ast.FunctionDef) -> set[str]:
    calls = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    return {f.attr if isinstance(f, ast.Attribute) else getattr(f, "id", "") for f in calls}
