"""Cutting a Lean file into commands.

A command starts at a token in the first column, or, indented, at a line that begins with a word
that can begin nothing else. Comments and strings are skipped; nothing is parsed here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from pyharness.errors import LeanSyntaxError
from pyharness.lean.lexer import skip_comment
from pyharness.lean.syntax import Pos

MODIFIERS = (
    "private", "protected", "noncomputable", "unsafe", "partial", "nonrec", "scoped", "local",
    "public", "meta",
)  # fmt: skip
DECLARATIONS = (
    "theorem", "lemma", "def", "abbrev", "example", "instance", "structure", "class",
    "inductive", "opaque", "axiom", "alias", "irreducible_def", "proof_wanted", "coinductive",
)  # fmt: skip
_HARD = (
    "theorem", "lemma", "def", "abbrev", "example", "structure", "class", "inductive", "opaque",
    "axiom", "namespace", "section", "variable", "universe", "private", "protected",
    "noncomputable", "mutual",
)  # fmt: skip
_SOFT = (
    *MODIFIERS, *DECLARATIONS, *_HARD, "end", "open", "export", "include", "omit", "attribute",
    "set_option", "notation3", "notation", "infixl", "infixr", "infix", "prefix", "postfix",
    "macro_rules", "macro", "syntax", "elab_rules", "elab", "deriving", "initialize",
    "register_[a-z_]+", "add_[a-z_]+", "run_cmd", "run_meta", "declare_[a-z_]+", "import",
    "module", "suppress_compilation", "library_note", "assert_[a-z_]+", "compile_[a-z_]+",
    "initialize_simps_projections", "unseal", "seal", "variables", "binder_predicate",
    "gen_injective_theorems%", "deprecated_module", "mk_iff_of_inductive_prop", "simproc",
    "dsimproc", "builtin_[a-z_]+", "to_additive_[a-z_]+", "unsuppress_compilation",
    "recommended_spelling", "extend_docs", "insert_to_additive_translation", "grind_pattern",
    "declare_uint_theorems", "norm_cast_add_elim", "show_panel_widgets", "tactic_extension",
    "erase_[a-z_]+", "scoped", "restate_axiom", "lrat_proof", "from_lrat", "whatsnew",
    "unif_hint", "simproc_decl", "dsimproc_decl", "print_[a-z_]+", "include_str",
    "add_decl_doc", "elab_stx", "def_replacer", "ring_theorem", "to_dual_[a-z_]+", "linter_set",
    "linter_sets", "set_premise_selector", "proof_wanted",
)  # fmt: skip
_EDGE = re.compile(
    r"(?P<line>--[^\n]*)"
    r"|(?P<block>/-)"
    r'|(?P<char>\'(?:"|\\")\')'
    r'|(?P<string>"(?:[^"\\]|\\.)*")'
    r'|(?P<open>")'
    r"|^(?P<soft>@\[|#[a-z_]+|(?:" + "|".join(sorted(set(_SOFT), key=len, reverse=True)) + r")\b)"
    # `protected map_eq : …`, indented, is a field of a structure and no command
    r"|^[ \t]+(?!(?:protected|private)[ \t]+(?!(?:"
    + "|".join((*MODIFIERS, *DECLARATIONS))
    + r")\b))"
    r"(?P<hard>(?:" + "|".join(_HARD) + r")\b(?! *:=))",
    re.M | re.S,
)
_RAW = re.compile(r'r(#+)".*?"\1', re.S)


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file with its line starts."""

    text: str
    path: str
    line_starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, path: str) -> Source:
        starts = [0]
        starts.extend(m.end() for m in re.finditer("\n", text))
        return cls(text, path, tuple(starts))

    def position(self, offset: int) -> Pos:
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def error(self, what: str, offset: int, remedy: str) -> LeanSyntaxError:
        line, column = self.position(offset)
        return LeanSyntaxError(what, where=f"{self.path}:{line}:{column}", remedy=remedy)


def command_starts(source: Source) -> list[int]:
    """Offsets where commands, docstrings and attributes begin.

    Raises `LeanSyntaxError` for a comment or a string that is never closed.
    """
    text = source.text
    starts: list[int] = []
    at, end = 0, len(text)
    while True:
        edge = _EDGE.search(text, at)
        if edge is None:
            return starts
        kind = edge.lastgroup
        at = edge.end()
        if kind == "block":
            begin = edge.start()
            at = skip_comment(text, begin, end)
            if at < 0:
                raise source.error("comment is never closed", begin, "close it with -/")
            if text.startswith(("/--", "/-!"), begin) and (
                begin == 0 or text.rfind("\n", 0, begin) == begin - 1
            ):
                starts.append(begin)
        elif kind == "open":
            raise source.error(
                "string is never closed", edge.start(), "close it with a double quote"
            )
        elif kind == "string":
            begin = edge.start()
            hashes = text[:begin].endswith("#") and re.search(
                r"r(#+)$", text[max(0, begin - 9) : begin]
            )
            if hashes:
                raw = _RAW.match(text, begin - len(hashes.group(0)))
                if raw is not None:
                    at = raw.end()
        elif kind == "soft":
            starts.append(edge.start())
        elif kind == "hard":
            starts.append(edge.start("hard"))
