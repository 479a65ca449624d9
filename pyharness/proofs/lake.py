"""A full build: `lake build` of the project, then the axioms of each theorem from Lean itself."""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyharness.proofs.toolchain import (
    ELAN,
    Lean,
    LeanToolError,
    execute,
    identify,
    parse_axioms,
    run_lean,
)
from pyharness.records import Position

BUILD_SECONDS = 7200.0  # after `lake exe cache get` a build takes minutes; without, much longer
PROJECT_FILES = ("lakefile.lean", "lakefile.toml")
# Lake's own form (`error: File.lean:1:2: text`), or Lean's (`File.lean:1:2: error: text`).
_PLACE = r"(?:\./)*(?P<file>[^\s:][^:\n]*\.lean):(?P<line>\d+):(?P<column>\d+): "
_ERROR = (
    re.compile(rf"^error: {_PLACE}(?P<text>[^\n]*)", re.M),
    re.compile(rf"^{_PLACE}error(?:\([^)\n]*\))?: (?P<text>[^\n]*)", re.M),
)


@dataclass(frozen=True)
class Complaint:
    """An error of the build and its place; the file is relative to the project folder."""

    position: Position
    text: str


@dataclass(frozen=True)
class Build:
    """One build of `project`. `axioms` by full theorem name; empty when the build failed.

    `asked` are the theorems of the build: without a complaint, each has its axioms or Lean does
    not know it.
    """

    project: Path
    lean: Lean
    asked: frozenset[str]
    axioms: Mapping[str, tuple[str, ...]]
    complaints: tuple[Complaint, ...]
    seconds: float


def find_project(folder: Path) -> Path | None:
    """The nearest folder at or above `folder` that holds a lakefile."""
    start = folder.resolve()
    for place in (start, *start.parents):
        if any((place / name).is_file() for name in PROJECT_FILES):
            return place
    return None


def build(
    project: Path,
    modules: Sequence[str],
    theorems: Sequence[str],
    timeout: float = BUILD_SECONDS,
) -> Build:
    """Run `lake build` in `project`, then ask Lean for the axioms of `theorems`.

    `modules` are built by name too: the default targets need not cover them, and Lean would answer
    from the file of an older build. `timeout` is in seconds, for each call of `lake`.

    Raises
    ------
    LeanToolError : no `lake`, one that does not come to an end, a Lean other than `lean-toolchain`
        names, a build that fails without naming a place in a file, or a Lean that could not be
        asked for axioms.
    """
    lake = shutil.which("lake")
    if lake is None:
        raise LeanToolError("no lake on PATH", where=str(project), remedy=ELAN)
    # `lake env` fetches what the manifest asks for, so it may take as long as a build.
    lean = identify((lake, "env", "lean"), "lake", cwd=project, timeout=timeout)
    _check_pin(project, lean)
    started = time.perf_counter()
    complaints = _run(lake, project, (), timeout)
    if not complaints and modules:
        complaints = _run(lake, project, [f"+{name}" for name in modules], timeout)
    axioms = {} if complaints else _axioms(project, lean, modules, theorems)
    seconds = time.perf_counter() - started
    return Build(project, lean, frozenset(theorems), axioms, complaints, seconds)


def build_others(project: Path, modules: Sequence[str], timeout: float = BUILD_SECONDS) -> None:
    """Build `modules` that hold no theorem: root files, and those that audit what was built.

    Raises
    ------
    LeanToolError : as `build`, and at the first place that Lean complains about.
    """
    lake = shutil.which("lake")
    if lake is None:
        raise LeanToolError("no lake on PATH", where=str(project), remedy=ELAN)
    if modules:
        for complaint in _run(lake, project, [f"+{name}" for name in modules], timeout):
            raise LeanToolError(
                f"every theorem was built, but: {complaint.text[:200]}",
                where=str(complaint.position),
                remedy="mend that file, or what it objects to",
            )


def _run(lake: str, project: Path, targets: Sequence[str], timeout: float) -> tuple[Complaint, ...]:
    """What `lake build` complains about; nothing if it succeeds."""
    done = execute((lake, "build", *targets), project, None, timeout, where=str(project))
    complaints = _complaints(done.stdout + "\n" + done.stderr) if done.returncode else ()
    if done.returncode and not complaints:
        lines = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()
        cause = next((line for line in lines if line.startswith("error: ")), lines[-1])
        raise LeanToolError(
            f"lake build failed with code {done.returncode}: {cause[:200]}",
            where=str(project),
            remedy="run `lake exe cache get && lake build` by hand",
        )
    return complaints


def _check_pin(project: Path, lean: Lean) -> None:
    pin = project / "lean-toolchain"
    wanted = pin.read_text(encoding="utf-8").strip() if pin.is_file() else ""
    version = wanted.rsplit(":", 1)[-1].removeprefix("v")
    if version and version != lean.version:
        raise LeanToolError(
            f"Lean {lean.version} runs here, the project wants {wanted}",
            where=str(pin),
            remedy="install it with elan, which follows lean-toolchain",
        )


def _complaints(output: str) -> tuple[Complaint, ...]:
    return tuple(
        Complaint(Position(hit["file"], int(hit["line"]), int(hit["column"]) + 1), hit["text"])
        for form in _ERROR
        for hit in form.finditer(output)
    )


def _axioms(
    project: Path, lean: Lean, modules: Sequence[str], theorems: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    lines = [f"import {name}" for name in modules] + [f"#print axioms {name}" for name in theorems]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "Axioms.lean")
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")
        run = run_lean(lean, target, cwd=project, timeout=600.0)
    found = dict(answer for message in run.messages if (answer := parse_axioms(message)))
    if not found and theorems:
        first = run.messages[0].text if run.messages else "no message"
        raise LeanToolError(
            f"Lean names no axioms after the build: {first[:200]}",
            where=str(project),
            remedy="give the folder that module names count from",
        )
    return found
