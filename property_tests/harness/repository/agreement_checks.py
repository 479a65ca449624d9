"""Checks that two places which say the same thing say the same thing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from repository_tree import Tree

from pyharness.lock import Lock
from pyharness.report.markdown import blocks

_PIN = re.compile(r"\b([A-Za-z][\w.-]*)(?:\[[\w,]+\])?==([0-9][\w.]*)")
_PACKAGE_VERSION = re.compile(r"package: ([\w.-]+)\n\s*package_version: [\"']?([0-9][\w.]*)")
_PYTHON = re.compile(r"[Pp]ython *(?:≥|>=) *(3\.\d+)|version_info < \((3, \d+)\)")
_TOOLCHAIN = re.compile(r"leanprover/lean4:([\w.-]+)")
_TARGET = re.compile(r"^([a-z][a-z0-9-]*):(?!=)[^#\n]*(## .*)?$", re.MULTILINE)
_MAKE = re.compile(r"\bmake(?: +--?[\w-]+)* +\"?([a-z$][\w-]*)")
_CLAIM = re.compile(r"^\| `(?P<name>[^`]+)` \| (?P<proof>[^|]+) \| (?P<verdict>[^|]+) ")
_JOBS = ("lint", "verify", "test")


def pyproject(tree: Tree) -> dict[str, Any]:
    """The parsed pyproject.toml."""
    return tomllib.loads(tree.texts["pyproject.toml"])


def pins(tree: Tree) -> dict[str, str]:
    """Package → version, as pyproject.toml pins them."""
    return {name.lower(): version for name, version in _PIN.findall(tree.texts["pyproject.toml"])}


def equal_pins(tree: Tree) -> list[str]:
    """Versions that differ from pyproject.toml, lean-toolchain or each other."""
    known = pins(tree)
    wrong = [f"pyproject.toml: {text} is not pinned with ==" for text in _unpinned(tree)]
    for path, text in tree.texts.items():
        for name, version in [*_PIN.findall(text), *_PACKAGE_VERSION.findall(text)]:
            if known.get(name.lower(), version) != version:
                wrong.append(f"{path}: {name} {version}, pyproject.toml has {known[name.lower()]}")
    wrong += _python_versions(tree)
    wrong += _lean_versions(tree)
    wrong += _package_version(tree)
    return wrong


def _unpinned(tree: Tree) -> Iterator[str]:
    data = pyproject(tree)
    project = data["project"]
    groups = [project.get("dependencies", []), *project.get("optional-dependencies", {}).values()]
    for requirement in [r for group in groups for r in group] + data["build-system"]["requires"]:
        if not _PIN.fullmatch(requirement.partition(";")[0].strip()):
            yield requirement


def _python_versions(tree: Tree) -> Iterator[str]:
    data = pyproject(tree)
    least = data["project"]["requires-python"].removeprefix(">=")
    for path, text in tree.texts.items():
        if path.startswith("property_tests/"):
            continue
        for dotted, pair in _PYTHON.findall(text):
            if (found := dotted or pair.replace(", ", ".")) != least:
                yield f"{path}: Python {found}, pyproject.toml has {least}"
    tools = data.get("tool", {})
    if (ruff := tools.get("ruff", {}).get("target-version")) not in (
        None,
        f"py{least.replace('.', '')}",
    ):
        yield f"pyproject.toml: ruff checks for {ruff}"
    if (mypy := tools.get("mypy", {}).get("python_version")) not in (None, least):
        yield f"pyproject.toml: mypy checks for {mypy}"


def _lean_versions(tree: Tree) -> Iterator[str]:
    toolchain = tree.texts.get("lean-toolchain", "").strip()
    for path, text in tree.texts.items():
        if path.startswith("property_tests/"):
            continue
        for version in _TOOLCHAIN.findall(text):
            if toolchain != f"leanprover/lean4:{version}":
                yield f"{path}: Lean {version}, lean-toolchain has {toolchain or 'nothing'}"
    manifest = tree.texts.get("lake-manifest.json", "")
    lakefile = tree.texts.get("lakefile.lean", "")
    for commit in re.findall(r"\b[0-9a-f]{40}\b", lakefile):
        if commit not in manifest:
            yield f"lakefile.lean: commit {commit[:12]} is not in lake-manifest.json"


def _package_version(tree: Tree) -> Iterator[str]:
    version = pyproject(tree)["project"]["version"]
    init = tree.texts.get("pyharness/__init__.py", "")
    if (found := re.search(r'__version__ = "([^"]+)"', init)) and found[1] != version:
        yield f"pyharness/__init__.py: version {found[1]}, pyproject.toml has {version}"


def ci_in_step(tree: Tree) -> list[str]:
    """Make targets without help or that CI calls but nobody defines; jobs that CI forgets."""
    makefile = tree.texts["Makefile"]
    targets = {name: bool(words) for name, words in _TARGET.findall(makefile)}
    phony = set(re.findall(r"[\w-]+", makefile.partition(".PHONY:")[2].split("\n")[0]))
    wrong = [f"Makefile: {name} is not .PHONY" for name in targets if name not in phony]
    for name, has_help in targets.items():
        if not has_help and not name.endswith("-env"):
            wrong.append(f"Makefile: {name} has no help (## …)")
    for path, text in tree.texts.items():
        if not path.startswith((".ci/", ".github/")) and path != "README.md":
            continue
        for name in _called(text):
            if name not in targets:
                wrong.append(f"{path}: make {name} does not exist")
    run = tree.texts.get(".ci/run", "")
    wrong += [f".ci/run: does not run {job}" for job in _JOBS if job not in _called(run)]
    return wrong


def _called(text: str) -> set[str]:
    """Targets that a script, a workflow or a page calls; `for … in` lists are followed."""
    code = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith("#"))
    if "```" in code:
        code = "\n".join(re.findall(r"```(?:sh|bash|console)?\n(.*?)```", code, re.DOTALL))
    names: set[str] = set()
    for name in _MAKE.findall(code):
        if name.startswith("$"):
            variable = name.lstrip("$")
            loop = re.search(rf"for {variable} in ([\w -]+)", code)
            names |= set(loop[1].split()) if loop else {name}
        else:
            names.add(name)
    return names


STATUS = "lean/STATUS.md"


def readme_and_lock(tree: Tree, lock: Lock) -> list[str]:
    """Claims that the status page's table and the lock file tell apart."""
    table = blocks(tree.texts.get(STATUS, "")).get("claims")
    if table is None:
        return [f"{STATUS}: no generated block `claims`"]
    shown = {}
    for line in table.split("\n"):
        if row := _CLAIM.match(line):
            shown[row["name"]] = row["proof"], row["verdict"]
    wrong = [f"{STATUS}: {name} is not locked" for name in shown if name not in lock.claims]
    for name, entry in lock.claims.items():
        proof = "written" if entry.proof in ("kernel", "proved") else entry.proof
        if name not in shown:
            wrong.append(f"{STATUS}: {name} is missing")
        elif shown[name][0] != proof:
            wrong.append(f"{STATUS}: {name} is {shown[name][0]}, the lock says {proof}")
        elif shown[name][1] not in (entry.verdict, "counterexample found"):
            wrong.append(f"{STATUS}: {name} is {shown[name][1]}, the lock says {entry.verdict}")
    return wrong


def lean_root(tree: Tree) -> list[str]:
    """Files of the Lean library that its root does not import."""
    root = tree.texts.get("lean/AdapterGeometry.lean", "")
    imported = set(re.findall(r"^(?:public )?import ([\w.]+)", root, re.MULTILINE))
    return [
        f"lean/AdapterGeometry.lean: does not import {name}"
        for path, _ in tree.ending(".lean")
        if path.startswith("lean/AdapterGeometry/")
        and (name := path.removeprefix("lean/").removesuffix(".lean").replace("/", "."))
        not in imported
    ]
