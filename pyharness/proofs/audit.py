"""Source audit: what the Lean text itself says about its proofs, with no Lean at hand.

It looks for words by which a proof can be left out or taken on trust, and for files that the root
file never imports (nobody compiles those). Comments, docstrings, strings and `«quoted names»` do
not count. Erring is towards red: a forbidden word counts wherever the tokens show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pyharness.errors import UsageError
from pyharness.proofs.declarations import LeanFile, Theorem, read_file
from pyharness.proofs.tokens import Token
from pyharness.records import Position

# The proof is left out.
OPEN_WORDS = frozenset({"sorry", "admit", "sorryAx"})
# The proof trusts compiled code; the matter of one proof.
COMPILED_WORDS = frozenset(
    {"native_decide", "bv_decide", "ofReduceBool", "ofReduceNat", "reduceBool", "trustCompiler"}
)
# Something is assumed or replaced, or part of the file is not checked: the matter of a whole file
# and of all that import it.
FILE_WORDS = frozenset(
    {"axiom", "unsafe", "implemented_by", "extern", "opaque", "skipKernelTC", "byAsSorry"}
    | {"addDeclWithoutChecking", "#eval", "#exit", "run_cmd", "run_elab", "run_meta"}
)


@dataclass(frozen=True)
class Finding:
    """One thing the audit objects to. `theorem` is empty when it concerns the whole file."""

    position: Position
    word: str
    theorem: str = ""

    def __str__(self) -> str:
        inside = f" in {self.theorem}" if self.theorem else ""
        return f"{self.position}: {self.word}{inside}"


@dataclass(frozen=True)
class Audit:
    """The audit of one Lean folder.

    `objections` maps a theorem's full name to why its proof does not count (absent: no objection).
    `unreachable` are files that no root file imports; `missing` are imports without a file.
    """

    root: Path
    files: Mapping[Path, LeanFile]
    findings: tuple[Finding, ...]
    objections: Mapping[str, str]
    unreachable: tuple[Path, ...]
    missing: tuple[Position, ...]

    @property
    def theorems(self) -> dict[str, Theorem]:
        """Every theorem of the folder by full name."""
        return {thm.name: thm for file in self.files.values() for thm in file.theorems}


def has_sorry(path: Path, theorem: str) -> bool:
    """Whether the proof of `theorem` (full name) in the file at `path` is left out.

    Raises
    ------
    UsageError : the file has no theorem of that name.
    LeanSyntaxError : the file cannot be read.
    """
    for found in read_file(path).theorems:
        if found.name == theorem:
            return any(_is(word, OPEN_WORDS) for word in found.words)
    raise UsageError(f"no theorem {theorem}", where=str(path), remedy="give its full name")


def audit(root: Path) -> Audit:
    """Audit every `.lean` file below the folder `root`.

    Hidden folders are left out (`.lake` holds what others wrote), and so is the lakefile: Lake runs
    it, no module imports it.

    Raises
    ------
    UsageError : `root` is not a folder.
    LeanSyntaxError : a file cannot be read.
    """
    if not root.is_dir():
        raise UsageError("no such folder", where=str(root), remedy="name a folder of Lean files")
    files = {path: read_file(path) for path in _sources(root)}
    findings = tuple(finding for file in files.values() for finding in file_findings(file))
    library = {path: file for path, file in files.items() if not file.is_prelude}
    return Audit(
        root=root,
        files=files,
        findings=findings,
        objections=_objections(root, files, findings),
        unreachable=_unreachable(root, library),
        missing=tuple(_missing(root, files)),
    )


def _sources(root: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*.lean")):
        inside = path.relative_to(root)
        hidden = any(part.startswith(".") for part in inside.parts)
        if path.is_file() and not hidden and inside.name != "lakefile.lean":
            yield path


def file_findings(file: LeanFile) -> Iterator[Finding]:
    """Every forbidden word of one file."""
    for token in file.tokens:
        if _is(token, OPEN_WORDS | COMPILED_WORDS | FILE_WORDS):
            yield Finding(_position(file, token), token.text, _owner(file, token))
    for plus, after in pairwise(file.tokens):
        if plus.text == "+" and after.text == "native":  # `decide +native`
            yield Finding(_position(file, plus), "+native", _owner(file, plus))


def module_path(root: Path, module: str) -> Path:
    """Where the source of `module` lies below `root`."""
    return root.joinpath(*module.split(".")).with_suffix(".lean")


def _is(token: Token, words: frozenset[str]) -> bool:
    return token.text in words or any(part in words for part in token.parts)


def _position(file: LeanFile, token: Token) -> Position:
    return Position(str(file.path), token.line, token.column)


def _owner(file: LeanFile, token: Token) -> str:
    place = (token.line, token.column)
    for theorem in file.theorems:
        first, last = theorem.words[:1], theorem.words[-1:]
        if first and (first[0].line, first[0].column) <= place <= (last[0].line, last[0].column):
            return theorem.name
    return ""


def _objections(
    root: Path, files: Mapping[Path, LeanFile], findings: Sequence[Finding]
) -> dict[str, str]:
    """Theorems whose proof is left out, rests on a file that trusts something, or uses one such.

    Use is seen by name: a proof that mentions the last component of an open theorem's name counts
    as resting on it (Lean's `#print axioms` decides where it can be asked).
    """
    found: dict[str, str] = {}
    trusting: dict[Path, Finding] = {}
    for finding in findings:
        if finding.theorem and not _concerns_file(finding):
            found.setdefault(finding.theorem, f"{finding.word} at {finding.position}")
        else:
            trusting.setdefault(Path(finding.position.file), finding)
    below = {path: _closure(root, files, [path]) for path in files}
    home = {theorem.name: path for path, file in files.items() for theorem in file.theorems}
    for name, path in home.items():
        if blamed := sorted(below[path] & trusting.keys()):
            word = trusting[blamed[0]]
            found.setdefault(name, f"{word.word} at {word.position}")
    words = {
        theorem.name: {_last(word.text) for word in theorem.words}
        for file in files.values()
        for theorem in file.theorems
    }
    todo = list(found)
    while todo:
        used = todo.pop()
        for name, path in home.items():
            if name not in found and home[used] in below[path] and _last(used) in words[name]:
                found[name] = f"uses {used}, which is open"
                todo.append(name)
    return found


def _concerns_file(finding: Finding) -> bool:
    return any(part in FILE_WORDS for part in finding.word.split("."))


def _last(name: str) -> str:
    return name.rsplit(".", 1)[-1]


def _closure(root: Path, files: Mapping[Path, LeanFile], start: Sequence[Path]) -> set[Path]:
    """`start` and every file of the folder that they import, directly or not."""
    reached: set[Path] = set()
    todo = [path for path in start if path in files]
    while todo:
        path = todo.pop()
        if path not in reached:
            reached.add(path)
            targets = (module_path(root, name.text) for name in files[path].imports)
            todo += [target for target in targets if target in files]
    return reached


def _unreachable(root: Path, library: Mapping[Path, LeanFile]) -> tuple[Path, ...]:
    """Files in subfolders that no file at the top of `root` imports."""
    reached = _closure(root, library, [path for path in library if path.parent == root])
    return tuple(path for path in library if path not in reached)


def _missing(root: Path, files: Mapping[Path, LeanFile]) -> Iterator[Position]:
    """Imports of a module that belongs to this folder and has no file."""
    own = {path.relative_to(root).with_suffix("").parts[0] for path in files}
    for file in files.values():
        for name in file.imports:
            if name.text.split(".")[0] in own and module_path(root, name.text) not in files:
                yield _position(file, name)
