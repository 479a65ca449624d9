"""Reading the head of one declaration: attributes, modifiers, name, binders, type, body."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pyharness.lean.commands import DECLARATIONS, MODIFIERS, Source
from pyharness.lean.grammar import Grammar
from pyharness.lean.lexer import LexError, Tokens, behind_group, skip_comment, tokenize
from pyharness.lean.parser import Parser
from pyharness.lean.parser_binders import declared
from pyharness.lean.parser_blocks import alternatives
from pyharness.lean.parser_errors import NotationClash, ParseError
from pyharness.lean.syntax import (
    Binder,
    Declaration,
    Lam,
    Match,
    Pos,
    Quant,
    Scope,
    StructInst,
    Term,
)

WITH_BODY = frozenset(("def", "abbrev", "irreducible_def", "alias"))
_WITHOUT_NAME = frozenset(("example",))


@dataclass(slots=True)
class Head:
    """What stands before the keyword of a command."""

    docstring: str = ""
    attributes: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    scoped_to: str = ""  # `scoped[X]`
    start: int = 0  # offset of the keyword
    keyword: str = ""


def split_attributes(text: str) -> tuple[str, ...]:
    """`simp, norm_cast` at its top level commas."""
    parts, depth, begin = [], 0, 0
    for found in _ATTRIBUTE_COMMA.finditer(text):
        char = found.group()
        if char == "," and depth == 0:
            parts.append(text[begin : found.start()].strip())
            begin = found.end()
        elif len(char) == 1 and char != ",":
            depth += 1 if char in "([{⟨" else -1
    return tuple(part for part in (*parts, text[begin:].strip()) if part)


_ATTRIBUTE_COMMA = re.compile(r'"(?:[^"\\]|\\.)*"|[,()\[\]{}⟨⟩]', re.S)
_GAP = re.compile(r"(?:[ \t\r\n]+|--[^\n]*)+")
_MODIFIER = re.compile(rf"(?:{'|'.join(MODIFIERS)})\b(?![.'])")
_KEYWORD = re.compile(r"#?[^\W\d][\w!?']*%?|\S")
_ATTRIBUTE_PART = re.compile(r'"(?:[^"\\]|\\.)*"|/-|--[^\n]*|[\[\]]', re.S)


def read_head(text: str, at: int, end: int) -> Head:
    """Read docstrings, attributes and modifiers; `keyword` is empty when nothing follows."""
    head = Head()
    attributes: list[str] = []
    modifiers: list[str] = []
    while True:
        gap = _GAP.match(text, at, end)
        if gap is not None:
            at = gap.end()
        if text.startswith("/-", at) and at < end:
            stop = skip_comment(text, at, end)
            if stop < 0:
                break
            if text.startswith("/--", at) and stop - at > 4:
                head.docstring = text[at + 3 : stop - 2].strip()
            at = stop
        elif text.startswith("@[", at) and at < end:
            stop = _attribute_end(text, at + 1, end)
            if stop < 0:
                break
            attributes.extend(split_attributes(text[at + 2 : stop - 1]))
            at = stop
        elif (modifier := _MODIFIER.match(text, at, end)) is not None:
            modifiers.append(modifier.group())
            at = modifier.end()
            if modifier.group() == "scoped" and text.startswith("[", at):
                stop = text.find("]", at, end)
                head.scoped_to = text[at + 1 : stop].strip()
                at = stop + 1
        else:
            break
    head.attributes, head.modifiers = tuple(attributes), tuple(modifiers)
    keyword = _KEYWORD.match(text, at, end)
    head.keyword = "" if keyword is None else keyword.group()
    head.start = at
    return head


def _attribute_end(text: str, at: int, end: int) -> int:
    """Offset behind the `]` that closes the bracket at `at`, or -1."""
    depth = 0
    part = _ATTRIBUTE_PART.search(text, at, end)
    while part is not None:
        at = part.end()
        if part.group() == "[":
            depth += 1
        elif part.group() == "]":
            depth -= 1
            if depth == 0:
                return at
        elif part.group() == "/-":
            at = skip_comment(text, part.start(), end)
            if at < 0:
                return -1
        part = _ATTRIBUTE_PART.search(text, at, end)
    return -1


@dataclass(slots=True)
class Statement:
    """The parsed part of a declaration; offsets are into the file."""

    name: str = ""
    binders: tuple[Binder, ...] = ()
    type: Term | None = None
    body: Term | None = None
    end: int = 0  # where the statement ends and the proof begins
    problem: str = ""
    problem_pos: Pos = (0, 0)
    clash: str = ""  # a bound name that is notation in the grammar used


def parse_statement(
    source: Source, start: int, end: int, keyword: str, grammar: Grammar
) -> Statement:
    """Parse from the keyword at `start`; never raises for a text that cannot be read."""
    origin = source.position(start)
    whole = keyword in WITH_BODY or keyword == "structure"
    try:
        tokens = tokenize(source.text, start, end, origin, grammar.table, stop_at_assign=not whole)
    except LexError as error:
        return Statement(end=end, problem=error.message, problem_pos=error.pos)
    statement = _attempt(tokens, grammar, keyword, end)
    if statement.clash:
        return parse_statement(source, start, end, keyword, grammar.without(statement.clash))
    if statement.problem and not tokens.complete:
        # A `:=` of `let` inside the statement: read on to the end of the command.
        try:
            tokens = tokenize(source.text, start, end, origin, grammar.table)
        except LexError as error:
            return Statement(end=end, problem=error.message, problem_pos=error.pos)
        again = _attempt(tokens, grammar, keyword, end)
        if not again.problem or again.problem_pos > statement.problem_pos:
            return again
    return statement


def _attempt(tokens: Tokens, grammar: Grammar, keyword: str, end: int) -> Statement:
    parser = Parser(tokens, grammar)
    statement = Statement(end=end)
    try:
        _read(parser, statement, keyword, end)
    except ParseError as error:
        statement.problem, statement.problem_pos = error.message, error.pos
        if isinstance(error, NotationClash):
            statement.clash = error.token
        if statement.end == end:
            statement.end = _assign_offset(tokens, end)
    except RecursionError:
        statement.problem, statement.problem_pos = "nested too deeply", tokens.pos[0]
    return statement


def _assign_offset(tokens: Tokens, end: int) -> int:
    """The first `:=` outside brackets, or the end."""
    i = 0
    while tokens.kind[i] != "eof":
        if tokens.value[i] == ":=" and tokens.kind[i] == "sym":
            return tokens.start[i]
        i = behind_group(tokens.match, i)
    return end


def _read(p: Parser, statement: Statement, keyword: str, end: int) -> None:
    p.i += 1
    if keyword == "alias" and p.at("⟨"):  # `alias ⟨mp, mpr⟩ := iff`
        p.i = behind_group(p.tokens.match, p.i)
    if keyword == "class" and p.at("inductive"):
        p.i += 1
    if p.at("(") and p.value[p.i + 1] == "priority":
        p.i = behind_group(p.tokens.match, p.i)
    if p.kind[p.i] == "id" and keyword not in _WITHOUT_NAME:
        statement.name = p.value[p.i]
        p.i += 1
        if p.at(".{"):
            p.skip_universes()
    statement.binders = declared(p)
    extended = p.at("extends")
    if extended:
        p.i += 1
        while p.at_name() or p.at("(") or p.at("@"):
            p.term()
            if not p.accept(","):
                break
    if p.accept(":"):
        statement.type = p.term()
    statement.end = p.tokens.start[p.i] if p.kind[p.i] != "eof" else end
    if p.kind[p.i] == "eof" and not p.tokens.complete:
        statement.end = end
    if not _ends_here(p):
        statement.type = None  # half a statement is none
        p.unexpected("':='")
    if keyword in WITH_BODY:
        _read_body(p, statement)
    elif keyword == "structure" and not extended and p.accept("where"):
        statement.body = _fields(p)


def _ends_here(p: Parser) -> bool:
    value = p.value[p.i]
    return p.kind[p.i] == "eof" or value in (
        ":=", "where", "|", "deriving", "extends", "termination_by", "decreasing_by", "=>"
    )  # fmt: skip


def _fields(p: Parser) -> Term | None:
    """`a b : T`, one or more a line, each perhaps with binders; None for what else may stand."""
    pos, fields = p.pos[p.i], list[tuple[str, Term]]()
    if p.at_name() and p.value[p.i + 1] == "::":  # the name of the constructor
        p.i += 2
    column = p.min_column
    while p.kind[p.i] != "eof":
        while p.kind[p.i] == "doc":
            p.i += 1
        if p.value[p.i] in ("protected", "private"):
            p.i += 1
        opened = p.accept("(")
        p.min_column = p.pos[p.i][1]
        names = []
        while p.at_name():
            names.append(p.value[p.i])
            p.i += 1
        binders = declared(p)
        if not names or not p.accept(":"):
            return None
        t = p.term()
        if opened:
            p.expect(")")
        if p.accept(":="):
            p.term()
        fields += ((n, Quant("∀", binders, t, pos) if binders else t) for n in names)
    p.min_column = column
    return StructInst((), tuple(fields), pos)


def _values(p: Parser) -> Term | None:
    """`A := a` lines behind `where`; None where something else stands, such as an equation."""
    pos, fields = p.pos[p.i], list[tuple[str, Term]]()
    column = p.min_column
    while p.kind[p.i] != "eof" and not _ends_here(p):
        p.min_column = p.pos[p.i][1]
        if not p.at_name():
            return None
        name = p.name()
        binders = declared(p)
        if not p.accept(":="):
            return None
        value = p.term()
        fields.append((name, Lam(binders, value, pos) if binders else value))
    p.min_column = column
    return StructInst((), tuple(fields), pos)


def _read_body(p: Parser, statement: Statement) -> None:
    if p.at("|"):
        pos = p.pos[p.i]
        statement.body = Match((), alternatives(p), pos)
    elif p.accept(":="):
        statement.body = p.term()
    elif p.accept("where"):
        statement.body = _values(p)
        if statement.body is None:
            return
    else:
        return
    if not _ends_here(p):
        statement.body = None
        p.unexpected("the end of the definition")


def make_declaration(
    source: Source,
    head: Head,
    statement: Statement,
    scope: Scope,
    end: int,
) -> Declaration:
    """Put together what was read; `scope` is the one in force outside the declaration."""
    written = statement.name
    namespaces = scope.namespaces
    if written.startswith("_root_."):
        full = written[len("_root_.") :]
    else:
        full = ".".join((*namespaces, written)) if written else ""
        prefix = written.rpartition(".")[0]
        if prefix and head.keyword != "alias":
            scope = _inside(scope, prefix)
    text = source.text
    return Declaration(
        kind=head.keyword,
        name=full,
        written_name=written,
        scope=scope,
        binders=statement.binders,
        type=statement.type,
        body=statement.body,
        pos=source.position(head.start),
        docstring=head.docstring,
        attributes=head.attributes,
        modifiers=head.modifiers,
        source=text[head.start : statement.end].rstrip(),
        proof=text[statement.end : end].strip(),
        problem=statement.problem,
        problem_pos=statement.problem_pos,
    )


def _inside(scope: Scope, namespace: str) -> Scope:
    return replace(scope, namespaces=(*scope.namespaces, namespace))


__all__ = ["DECLARATIONS", "Head", "Statement", "make_declaration", "parse_statement", "read_head"]
