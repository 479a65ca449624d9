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

    def longest(self, text: str, at: int) -> str:
        for symbol in self._by_first.get(text[at], ()):
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
    kinds, values, starts, positions = out.kind, out.value, out.start, out.pos
    spaces, matches = out.spaced, out.match
    line, line_start = origin[0], start - origin[1] + 1
    at = start
    stack: list[tuple[str, int]] = []
    spaced = True
    words = table.words
    by_first = table._by_first
    ident_match, space_match = IDENT.match, _SPACE.match
    while True:
        gap = space_match(text, at, end)
        if gap is not None:
            newlines = text.count("\n", at, gap.end())
            if newlines:
                line += newlines
                line_start = text.rindex("\n", at, gap.end()) + 1
            at = gap.end()
            spaced = True
        if at >= end:
            break
        pos = (line, at - line_start + 1)
        char = text[at]
        stop = 0
        if char == "/" and text.startswith("/-", at):
            stop = skip_comment(text, at, end)
            if stop < 0:
                raise LexError("comment is never closed", pos)
            doc = text.startswith(("/--", "/-!"), at) and stop - at > 4
            if doc:
                kinds.append("doc")
                values.append(text[at:stop])
                starts.append(at)
                positions.append(pos)
                spaces.append(True)
                matches.append(-1)
            newlines = text.count("\n", at, stop)
            if newlines:
                line += newlines
                line_start = text.rindex("\n", at, stop) + 1
            at = stop
            spaced = True
            continue
        found = ident_match(text, at, end)
        kind = "sym"
        if found is not None:
            value = found.group()
            symbol = ""
            for candidate in by_first.get(char, ()):
                if len(candidate) < len(value):
                    break
                if text.startswith(candidate, at):
                    symbol = candidate
                    break
            if symbol:
                value = symbol
            elif value in words:
                if values and values[-1] == "." and not spaced and kinds[-1] == "sym":
                    kind = "id"  # a field may be named like a keyword: `(p.cons e).end`
            elif char == "r" and text.startswith(('r"', 'r#"'), at):
                raw = _RAW_STRING.match(text, at, end)
                if raw is None:
                    raise LexError("string is never closed", pos)
                kind, value = "str", raw.group()
            else:
                kind = "id"
        elif "0" <= char <= "9":
            after_dot = (
                bool(values)
                and values[-1] == "."
                and not spaced
                and kinds[-1] == "sym"
                and len(spaces) > 1
                and not spaces[-1]
            )
            digits = (_DIGITS if after_dot else _NUMBER).match(text, at, end)
            assert digits is not None
            value = digits.group()
            kind = "dec" if not after_dot and digits.group("dec") else "num"
        elif char == '"':
            string = _STRING.match(text, at, end)
            if string is None:
                raise LexError("string is never closed", pos)
            kind, value = "str", string.group()
        elif char == "'" and (literal := _CHAR.match(text, at, end)) is not None:
            kind, value = "char", literal.group()
        elif char == "`" and (name := _NAME.match(text, at, end)) is not None:
            kind, value = "name", name.group()
        else:
            value = table.longest(text, at) or char
        if len(value) > LONGEST_TOKEN and kind != "str":
            raise LexError(f"a name or numeral of {len(value)} characters", pos)
        kinds.append(kind)
        values.append(value)
        starts.append(at)
        positions.append(pos)
        spaces.append(spaced)
        matches.append(-1)
        spaced = False
        at += len(value)
        if kind == "str" and "\n" in value:
            line += value.count("\n")
            line_start = starts[-1] + value.rindex("\n") + 1
        if kind == "sym":
            if value == ":=":
                if stop_at_assign and not stack:
                    out.complete = False
                    break
            elif not value[0].isalpha():
                for c in value:
                    if c in _OPENERS:
                        stack.append((_OPENERS[c], len(values) - 1))
                    elif c in _CLOSERS and stack and stack[-1][0] == c:
                        matches[stack.pop()[1]] = len(values) - 1
            elif value[-1] in "([":
                stack.append((_OPENERS[value[-1]], len(values) - 1))
    for _ in range(_LOOK_AHEAD):
        kinds.append("eof")
        values.append("")
        starts.append(min(at, end))
        positions.append((line, min(at, end) - line_start + 1))
        spaces.append(True)
        matches.append(-1)
    return out
