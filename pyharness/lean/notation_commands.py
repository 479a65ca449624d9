"""Reading `notation`, `notation3`, `infixl`, `prefix` … declarations of a file."""

from __future__ import annotations

from pyharness.lean.lexer import behind_group
from pyharness.lean.notation import Element
from pyharness.lean.parser import Parser
from pyharness.lean.parser_errors import ParseError
from pyharness.lean.precedence import ARG, LEAD, MAX, MIN
from pyharness.lean.syntax import App, Arg, Ident, Notation, Term

KINDS = ("notation3", "notation", "infixl", "infixr", "infix", "prefix", "postfix")
_LEVELS = {"max": MAX, "arg": ARG, "lead": LEAD, "min": MIN, "min1": MIN + 1}


def parse_notation(p: Parser, scope: str, *, local: bool) -> Notation:
    """The declaration at the cursor, which stands on its keyword.

    A body that is not a plain term leaves `body` None: the notation is then read, but means an
    operator nobody knows. Raises `ParseError` when the pattern itself is not understood.
    """
    kind, pos = p.value[p.i], p.pos[p.i]
    p.i += 1
    declared = _level(p)
    while p.at("(") and p.value[p.i + 2] == ":=":  # (priority := …), (name := …)
        p.i = behind_group(p.tokens.match, p.i)
    if kind not in ("notation", "notation3"):
        return _fixity(p, kind, declared if declared is not None else LEAD, scope, local, pos)
    pattern: list[tuple[str, int | None]] = []
    has_binders = False
    while not p.at("=>") and not p.at("↦"):
        if p.kind[p.i] == "str":
            for word in _literal(p.value[p.i]):
                pattern.append((word, None))
            p.i += 1
        elif p.at("(") and p.value[p.i + 1] == "...":
            pattern.append(("(...)", 0))
            has_binders = True
            p.i += 3
        elif p.kind[p.i] == "id" or (p.kind[p.i] == "sym" and p.value[p.i][0].isalpha()):
            name = p.value[p.i]
            p.i += 1
            level = _level(p)
            if p.at(":") and p.value[p.i + 1] == "(":
                p.i += 1
            if p.at("(") and p.value[p.i + 1] == "scoped":
                p.i = behind_group(p.tokens.match, p.i)
            pattern.append((name, level or 0))
        elif p.at("%"):  # pretty printer hints
            p.i += 2
        else:
            p.unexpected("a notation")
    p.i += 1
    if not pattern:
        p.unexpected("a notation")
    body = None if has_binders else _body(p)
    if declared is None:
        closed = pattern[0][1] is None and pattern[-1][1] is None
        declared = MAX if closed else LEAD
    return Notation(tuple(pattern), body, pos, declared, scope, local)


def _fixity(
    p: Parser, kind: str, level: int, scope: str, local: bool, pos: tuple[int, int]
) -> Notation:
    if p.kind[p.i] != "str":
        p.unexpected("a string")
    token: tuple[str, int | None] = (p.value[p.i][1:-1].strip(), None)
    p.i += 1
    p.expect("=>")
    function = _body(p)
    left, right = ("_left", level), ("_right", level)
    pattern: tuple[tuple[str, int | None], ...]
    if kind == "infixl":
        pattern = (left, token, ("_right", level + 1))
    elif kind == "infixr":
        pattern = (("_left", level + 1), token, right)
    elif kind == "infix":
        pattern = (("_left", level + 1), token, ("_right", level + 1))
    elif kind == "prefix":
        pattern = (token, right)
    else:
        pattern = (left, token)
    body: Term | None = None
    if function is not None:
        args = tuple(Arg(Ident(n, pos)) for n, prec in pattern if prec is not None)
        if isinstance(function, App):
            body = App(function.fn, (*function.args, *args), function.pos)
        else:
            body = App(function, args, pos)
    return Notation(pattern, body, pos, level, scope, local)


def _body(p: Parser) -> Term | None:
    try:
        return p.term()
    except ParseError:
        return None


def _literal(quoted: str) -> list[str]:
    text = quoted[1:-1].replace('\\"', '"').replace("\\\\", "\\").strip()
    return [text] if text else []


def _level(p: Parser) -> int | None:
    """`:65`, `:max`, `:(max+1)` at the cursor."""
    if not p.at(":") or (p.value[p.i + 1] == "(" and p.value[p.i + 2] == "scoped"):
        return None
    value = p.value[p.i + 1]
    if p.kind[p.i + 1] == "num":
        p.i += 2
        return int(value)
    if value in _LEVELS:
        p.i += 2
        level = _LEVELS[value]
        while p.value[p.i] in ("+", "-") and p.kind[p.i + 1] == "num":
            offset = int(p.value[p.i + 1])
            level += offset if p.value[p.i] == "+" else -offset
            p.i += 2
        return level
    if value == "(":
        close = p.tokens.match[p.i + 1]
        words = p.value[p.i + 2 : close]
        p.i = close + 1
        if words and words[0] in _LEVELS and len(words) == 3:
            return _LEVELS[words[0]] + int(words[2]) * (1 if words[1] == "+" else -1)
        return MAX
    return p.unexpected("a precedence")


__all__ = ["KINDS", "Element", "parse_notation"]
