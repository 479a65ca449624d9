"""Executables that behave like `lean` and `lake`, for what the real ones do only when they fail."""

from __future__ import annotations

import stat
from pathlib import Path

from proofs_examples import folder

VERSION = "Lean (version 4.28.0, x86_64-unknown-linux-gnu, commit 0, Release)"


def script(place: Path, name: str, body: str) -> Path:
    """An executable shell script; `place` goes to the front of PATH by the caller."""
    path = place / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def project(root: Path, **changes: str) -> Path:
    """A Lake project around the example library; its Lean folder is returned."""
    source = folder(root / "lean", **changes)
    (root / "lakefile.lean").write_text("import Lake\n")
    (root / "lean-toolchain").write_text("leanprover/lean4:v4.28.0\n")
    return source


def fake_lean(tools: Path, *, first: str = "") -> None:
    """A `lean` that finds no axiom under any theorem; `first` is shell code that it runs before."""
    answer = (
        '{"severity":"information","pos":{"line":1,"column":0},'
        '"data":"\'\\1\' does not depend on any axioms"}'
    )
    body = (
        f"{first}\nfor last; do :; done\n"
        f"if [ \"$last\" = --version ]; then echo '{VERSION}'; exit 0; fi\n"
        f"cat > {tools}/lean.sed <<'END'\ns/^#print axioms \\(.*\\)$/{answer}/p\nEND\n"
        f'sed -n -f {tools}/lean.sed "$last"'
    )
    script(tools, "lean", body)


def fake_lake(
    tools: Path, *, build: str = "exit 0", axioms: str = "[propext]", knows: str = ".*"
) -> None:
    """A `lake` that builds as told and answers `#print axioms` of the names that it knows.

    `build` is shell code that sees the targets as `$@`, `knows` a regular expression of sed.
    """
    answer = (
        '{"severity":"information","pos":{"line":1,"column":0},'
        f'"data":"\'\\1\' depends on axioms: {axioms}"}}'
    )
    body = (
        f'if [ "$1" = build ]; then\nshift\n{build}\nfi\n'
        f"for last; do :; done\nif [ \"$last\" = --version ]; then echo '{VERSION}'; exit 0; fi\n"
        f"cat > {tools}/answer.sed <<'END'\ns/^#print axioms \\({knows}\\)$/{answer}/p\nEND\n"
        f'sed -n -f {tools}/answer.sed "$last"'
    )
    script(tools, "lake", body)
