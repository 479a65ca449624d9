"""Lean 4 tokens.

As in Lean, what counts as a token depends on the notations in force: a symbol is the longest
token of the table, an identifier wins over a table token only when it is strictly longer. White
space is significant for the parser (`f [x]` and `f[x]` differ), so each token knows whether some
stood before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pyharness.lean.limits import LONGEST_TOKEN
from pyharness.lean.syntax import Pos

# Letter-like and subscript ranges of Lean's `isLetterLike` and `isSubScriptAlnum`.
_LETTERS = (
    "\u03b1-\u03ba\u03bc-\u03c9\u0391-\u039f\u03a1\u03a4-\u03a9\u03ca-\u03fb\u1f00-\u1ffe"
    "\u2100-\u214f\U0001d49c-\U0001d59f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f"
)
_FIRST = f"A-Za-z_{_LETTERS}"
_REST = f"A-Za-z0-9_'!?{_LETTERS}\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a\u2c7c"
_PART = f"(?:[{_FIRST}][{_REST}]*|«[^»\n]*»)"
IDENT = re.compile(rf"{_PART}(?:\.{_PART})*")
_NUMBER = re.compile(
    r"0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+"
    r"|(?P<dec>[0-9][0-9_]*(?:\.[0-9][0-9_]*(?:[eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+))"
    r"|[0-9][0-9_]*"
)
_DIGITS = re.compile("[0-9]+")
_SPACE = re.compile(r"(?:[ \t\r\n]+|--[^\n]*)+")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.S)
_RAW_STRING = re.compile(r'r(#*)".*?"\1', re.S)
_CHAR = re.compile(r"'(?:[^'\\\n]|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.))'")
_NAME = re.compile(rf"``?{IDENT.pattern}")
_COMMENT_EDGE = re.compile(r"/-|-/")


def symbols(text: str) -> frozenset[str]:
    """A set of tokens, written with spaces between them."""
    return frozenset(text.split())


# Words that can never be identifiers and end an application.
KEYWORDS = symbols(
    "fun λ let have show from by if bif then else do match with in at where deriving extends "
    "open set_option theorem lemma def abbrev example instance structure class inductive "
    "opaque axiom variable universe namespace section end mutual attribute export include "
    "omit private protected noncomputable unsafe partial nonrec local scoped notation "
    "notation3 infix infixl infixr prefix postfix macro macro_rules syntax elab "
    "elab_rules forall calc suffices nomatch nofun unless for return try import Type Prop "
    "Sort using haveI letI"
)
# Tokens with a fixed role in terms and commands, apart from the notations of the table.
FIXED_TOKENS = symbols(
    "( ) [ ] { } ⟨ ⟩ ⦃ ⦄ , ; : := . .. ... @ @[ .{ → -> ← <- ↦ => ∀ ∃ ∃! ∑ ∏ 𝔼 Σ Σ' Π | "
    "|ₘ · _ ?_ ? # ![ !![ #[ #v[ %[ ‹ › ↑ ⇑ ↥ ▸ <| |> |>. $ // Type* Sort* ∂ .( !₁[ !₂[ "
    "!ₚ[ ofNat( $( `( ``( ∃ᵉ ∀ᵉ #' ∀ᶠ"
)


class LexError(Exception):
    """Unterminated string or comment; the parser turns it into a problem with a position."""

    def __init__(self, message: str, pos: Pos) -> None:
        super().__init__(message)
        self.message = message
        self.pos = pos


class TokenTable:
    """The symbols in force, by first character, longest first."""

    __slots__ = ("_by_first", "words")

    def __init__(self, symbols: frozenset[str]) -> None:
        grouped: dict[str, list[str]] = {}
        for symbol in symbols:
            grouped.setdefault(symbol[0], []).append(symbol)
        self._by_first = {c: tuple(sorted(g, key=len, reverse=True)) for c, g in grouped.items()}
        self.words = KEYWORDS | {s for s in symbols if IDENT.fullmatch(s)}

    def extended(self, symbols: frozenset[str]) -> TokenTable:
        table = TokenTable.__new__(TokenTable)
        table._by_first = dict(self._by_first)
        for symbol in symbols:
            old = table._by_first.get(symbol[0], ())
            if symbol not in old:
                table._by_first[symbol[0]] = tuple(sorted((*old, symbol), key=len, reverse=True))
        table.words = self.words | {s for s in symbols if IDENT.fullmatch(s)}
        return table

    def without(self, symbol: str) -> TokenTable:
        table = TokenTable.__new__(TokenTable)
        table._by_first = dict(self._by_first)
        table._by_first[symbol[0]] = tuple(
            other for other in self._by_first.get(symbol[0], ()) if other != symbol
        )
        table.words = self.words - {symbol}
        return table

    def starting_with(self, char: str) -> tuple[str, ...]:
        return self._by_first.get(char, ())

    def longest(self, text: str, at: int) -> str:
        for symbol in self.starting_with(text[at]):
            if text.startswith(symbol, at):
                if symbol == "]^" and text.startswith("[", at + 2):
                    return "]"  # `g[h]^[n]` is an iterate, not `⋀[R]^n`
                return symbol
        return ""


@dataclass(slots=True)
class Tokens:
    """Parallel lists; `kind` is id, num, dec, str, char, name, sym, doc or eof."""

    text: str
    kind: list[str] = field(default_factory=list)
    value: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    pos: list[Pos] = field(default_factory=list)
    spaced: list[bool] = field(default_factory=list)
    match: list[int] = field(default_factory=list)  # index of the closing bracket, or -1
    complete: bool = True  # False when lexing stopped at a `:=` outside brackets

    def add(self, kind: str, value: str, start: int, pos: Pos, spaced: bool) -> None:
        self.kind.append(kind)
        self.value.append(value)
        self.start.append(start)
        self.pos.append(pos)
        self.spaced.append(spaced)
        self.match.append(-1)


def split_name(name: str) -> list[str]:
    """The components of a dotted name; `«a.b»` is one."""
    parts, quoted = [""], False
    for char in name:
        if char in "«»":
            quoted = char == "«"
        if char == "." and not quoted:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def behind_group(match: list[int], i: int) -> int:
    """Index behind the token at `i`, or behind the brackets it opens (`[⋀^ι]→ₗ[R]` is one)."""
    while match[i] > i:
        i = match[i]
    return i + 1


def skip_comment(text: str, at: int, end: int) -> int:
    """Index just behind the block comment that opens at `at`, or -1."""
    depth = 0
    edge = _COMMENT_EDGE.search(text, at, end)
    while edge is not None:
        depth += 1 if edge.group() == "/-" else -1
        if depth == 0:
            return edge.end()
        edge = _COMMENT_EDGE.search(text, edge.end(), end)
    return -1


_LOOK_AHEAD = 4  # so many tokens the parser may look at beyond the cursor
_OPENERS = dict(zip("([{⟨⦃⟪⟮⟦⁅", ")]}⟩⦄⟫⟯⟧⁆", strict=True))
_CLOSERS = frozenset(_OPENERS.values())


def tokenize(
    text: str,
    start: int,
    end: int,
    origin: Pos,
    table: TokenTable,
    *,
    stop_at_assign: bool = False,
) -> Tokens:
    """Tokens of `text[start:end]`; `origin` is the position of `start`.

    With `stop_at_assign` lexing ends behind the first `:=` outside brackets: the proof of a
    theorem is not looked at.
    """
    out = Tokens(text)
    kinds, values, spaces, matches = out.kind, out.value, out.spaced, out.match
    line, line_start = origin[0], start - origin[1] + 1
    at = counted = start  # lines are counted up to `counted`
    stack: list[tuple[str, int]] = []
    spaced = True
    ident_match, space_match = IDENT.match, _SPACE.match
    while True:
        gap = space_match(text, at, end)
        if gap is not None:
            at = gap.end()
            spaced = True
        newlines = text.count("\n", counted, at)
        if newlines:
            line += newlines
            line_start = text.rindex("\n", counted, at) + 1
        counted = at
        if at >= end:
            break
        pos = (line, at - line_start + 1)
        if text.startswith("/-", at):
            stop = skip_comment(text, at, end)
            if stop < 0:
                raise LexError("comment is never closed", pos)
            if text.startswith(("/--", "/-!"), at) and stop - at > 4:
                out.add("doc", text[at:stop], at, pos, True)
            at = stop
            spaced = True
            continue
        after_dot = bool(values) and values[-1] == "." and not spaced and kinds[-1] == "sym"
        found = ident_match(text, at, end)
        if found is not None:
            kind, value = _word(found.group(), text, at, end, table, pos, after_dot=after_dot)
        else:
            projection = after_dot and len(spaces) > 1 and not spaces[-1]
            kind, value = _literal(text, at, end, table, pos, projection=projection)
        if len(value) > LONGEST_TOKEN and kind != "str":
            raise LexError(f"a name or numeral of {len(value)} characters", pos)
        out.add(kind, value, at, pos, spaced)
        spaced = False
        at += len(value)
        if value == ":=" and stop_at_assign and not stack:
            out.complete = False
            break
        if kind == "sym":
            _pair(value, stack, matches)
    for _ in range(_LOOK_AHEAD):
        out.add("eof", "", min(at, end), (line, min(at, end) - line_start + 1), True)
    return out


def _word(
    value: str, text: str, at: int, end: int, table: TokenTable, pos: Pos, *, after_dot: bool
) -> tuple[str, str]:
    """Kind and text of the token where an identifier `value` could stand."""
    for candidate in table.starting_with(text[at]):
        if len(candidate) < len(value):
            break
        if text.startswith(candidate, at):
            return "sym", candidate
    if value in table.words:
        # a field may be named like a keyword: `(p.cons e).end`
        return ("id" if after_dot else "sym"), value
    if value[0] == "r" and text.startswith(('r"', 'r#"'), at):
        return "str", _closed(_RAW_STRING.match(text, at, end), pos)
    return "id", value


def _literal(
    text: str, at: int, end: int, table: TokenTable, pos: Pos, *, projection: bool
) -> tuple[str, str]:
    """Kind and text of the token where no identifier stands; after a dot `1.2` is two numerals."""
    char = text[at]
    if "0" <= char <= "9":
        digits = (_DIGITS if projection else _NUMBER).match(text, at, end)
        assert digits is not None
        return ("dec" if not projection and digits.group("dec") else "num"), digits.group()
    if char == '"':
        return "str", _closed(_STRING.match(text, at, end), pos)
    if char == "'" and (literal := _CHAR.match(text, at, end)) is not None:
        return "char", literal.group()
    if char == "`" and (name := _NAME.match(text, at, end)) is not None:
        return "name", name.group()
    return "sym", table.longest(text, at) or char


def _closed(string: re.Match[str] | None, pos: Pos) -> str:
    if string is None:
        raise LexError("string is never closed", pos)
    return string.group()


def _pair(value: str, stack: list[tuple[str, int]], matches: list[int]) -> None:
    """Note the brackets that the last token opens, and those that it closes."""
    here = len(matches) - 1
    if value[0].isalpha():
        if value[-1] in "([":
            stack.append((_OPENERS[value[-1]], here))
        return
    for c in value:
        if c in _OPENERS:
            stack.append((_OPENERS[c], here))
        elif c in _CLOSERS and stack and stack[-1][0] == c:
            matches[stack.pop()[1]] = here
