"""The theorems of one Lean file, with full names, spans and the words of statement and proof."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyharness.proofs.tokens import Token, read_source, tokens
from pyharness.records import Position

# What can begin a command at the left margin; a theorem ends there.
_COMMAND = re.compile(
    r"""
    [@\#].*
  | theorem | lemma | def | abbrev | instance | example | structure | class | (co)?inductive
  | axiom | opaque | unsafe | partial | nonrec | private | protected | public | noncomputable | meta
  | namespace | section | end | mutual | open | export | variable | universe | include | omit
  | set_option | attribute | local | scoped | deriving | alias | recall | irreducible_def
  | unif_hint
  | notation3? | (infix|prefix|postfix|infixl|infixr) | macro | macro_rules | syntax | elab
  | elab_rules | declare_syntax_cat | simproc | (builtin_)?initialize | run_(cmd|elab|meta)
  | prelude | module | import | add_decl_doc | library_note | suppress_compilation
  | compile_inductive | assert_not_exists | assert_no_sorry
    """,
    re.X,
)
_DEFINING = frozenset({"def", "abbrev", "structure", "class", "inductive"})
_OPENERS = frozenset({"section", "mutual"})


@dataclass(frozen=True)
class Theorem:
    """One `theorem` or `lemma`: full name, place, and every word up to the next command."""

    name: str
    position: Position
    end_line: int
    words: tuple[Token, ...]


@dataclass(frozen=True)
class LeanFile:
    """What the audit knows of one file. `imports` are module names as written."""

    path: Path
    imports: tuple[Token, ...]
    tokens: tuple[Token, ...]
    theorems: tuple[Theorem, ...]
    is_prelude: bool


def read_file(path: Path) -> LeanFile:
    """Read the theorems and imports of the file at `path`.

    Raises
    ------
    LeanSyntaxError : the file cannot be opened or decoded, or a comment or string is not closed.
    """
    found = tuple(tokens(read_source(path), str(path)))
    return LeanFile(
        path=path,
        imports=tuple(_imports(found)),
        tokens=found,
        theorems=tuple(_theorems(found, str(path))),
        is_prelude=bool(found) and found[0].text == "prelude",
    )


def definitions(found: Sequence[Token]) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Last name and words, keyword included, of every definition among the tokens of files."""
    for at, token in enumerate(found[:-1]):
        if token.text in _DEFINING and found[at + 1].is_word:
            words = (token, *_until_next_command(found, at + 1))
            yield found[at + 1].parts[-1], words


def _imports(found: Sequence[Token]) -> Iterator[Token]:
    for at, token in enumerate(found):
        if token.text == "import":
            names = found[at + 1 : at + 3]
            if names and names[0].text == "all":  # `import all M`, a form of the module system
                names = names[1:]
            yield from (name for name in names[:1] if name.is_word)


def _theorems(found: Sequence[Token], file: str) -> Iterator[Theorem]:
    scopes: list[str] = []  # name parts that `namespace` added; "" for a section or mutual block
    for at, token in enumerate(found[:-1]):
        after = found[at + 1]
        if token.text == "namespace":
            scopes.append(after.text)
        elif token.text in _OPENERS:
            scopes.append("")
        elif token.text == "end" and scopes:
            scopes.pop()
        elif token.text in ("theorem", "lemma") and after.is_word:
            words = _until_next_command(found, at + 1)
            yield Theorem(
                name=_full_name(scopes, after.text),
                position=Position(file, token.line, token.column),
                end_line=words[-1].line,
                words=tuple(words[1:]),
            )


def _until_next_command(found: Sequence[Token], at: int) -> Sequence[Token]:
    for end in range(at + 1, len(found)):
        token = found[end]
        at_margin = token.column == 1 and _COMMAND.fullmatch(token.text)
        if at_margin or token.text in ("theorem", "lemma"):
            return found[at:end]
    return found[at:]


def _full_name(scopes: Sequence[str], name: str) -> str:
    if name.startswith("_root_."):
        return name.removeprefix("_root_.")
    return ".".join([*(scope for scope in scopes if scope), name])
