"""Leading forms with blocks: `if`, `let`, `have`, `show`, `match`, `by`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean.lexer import behind_group, symbols
from pyharness.lean.parser_binders import declared
from pyharness.lean.precedence import LEAD
from pyharness.lean.syntax import (
    Alternative,
    App,
    Arg,
    Ascribe,
    Binder,
    ByTactic,
    Hole,
    Ident,
    Ite,
    Lam,
    Let,
    Match,
    Quant,
    Term,
)

if TYPE_CHECKING:
    from pyharness.lean.parser import Parser

_BLOCK_ENDS = symbols(") ] } ⟩ ⦄ ⟫ ⟯ ⟧ ,")
_TERM_COMMAS = symbols("∀ ∃ ∃! ∃ᵉ ∀ᵉ ∑ ∏ Σ Σ' Π ⨆ ⨅ ⋃ ⋂ ∫ ∫⁻ ∑' ∏' ∑ᶠ ∏ᶠ ∀ᶠ ∃ᶠ ∀ᵐ ∃ᵐ")


def only_below(p: Parser, prec: int) -> None:
    """Lean's `leading_parser:leadPrec`: as an argument such a form needs parentheses."""
    if prec > LEAD:
        p.fail(f"{p.value[p.i]!r} needs parentheses here")


def if_form(p: Parser, prec: int) -> Term:
    only_below(p, prec)
    pos = p.pos[p.i]
    p.i += 1
    if p.accept("let"):
        pattern = p.term()
        p.expect(":=")
        value = p.term()
        p.expect("then")
        then = p.term()
        p.expect("else")
        other = p.term()
        p.level = LEAD
        cases = (Alternative((pattern,), then), Alternative((Hole(pos),), other))
        return Match((value,), cases, pos)
    hyp = None
    if p.at_name() and p.value[p.i + 1] == ":":
        hyp = p.name()
        p.i += 1
    cond = p.term()
    p.expect("then")
    then = p.term()
    p.expect("else")
    other = p.term()
    p.level = LEAD
    return Ite(cond, then, other, pos, hyp)


def bool_if_form(p: Parser, prec: int) -> Term:
    """`bif c then a else b` is `cond c a b`."""
    only_below(p, prec)
    pos = p.pos[p.i]
    p.i += 1
    cond = p.term()
    p.expect("then")
    then = p.term()
    p.expect("else")
    other = p.term()
    p.level = LEAD
    return App(Ident("cond", pos), (Arg(cond), Arg(then), Arg(other)), pos)


def let_form(p: Parser, prec: int) -> Term:
    """`let`, `have` and their `I` variants, with `;` or a new line before the body."""
    only_below(p, prec)
    pos, keyword = p.pos[p.i], p.value[p.i]
    outer, p.min_column = p.min_column, pos[1]
    p.i += 1
    name, pattern = ("this", None) if keyword.startswith("have") else ("", None)
    binders: tuple[Binder, ...] = ()
    if p.at_name():
        name = p.name()
        binders = declared(p)
    elif not p.at(":") and not p.at(":="):
        pattern, name = p.term(), ""
    type_ = p.term() if p.accept(":") else None
    p.expect(":=")
    value = p.term()
    p.min_column = outer
    p.accept(";")
    body = p.term()
    p.level = LEAD
    if binders:
        value = Lam(binders, value, pos)
        type_ = None if type_ is None else Quant("∀", binders, type_, pos)
    return Let(name, type_, value, body, pos, pattern)


def show_form(p: Parser, prec: int) -> Term:
    """`show T from e` and `show T by tac` are `(e : T)`."""
    only_below(p, prec)
    pos = p.pos[p.i]
    p.i += 1
    type_ = p.term()
    if p.accept("from"):
        value = p.term()
    elif p.at("by"):
        value = by_form(p, 0)
    else:
        p.unexpected("'from' or 'by'")
    p.level = LEAD
    return Ascribe(value, type_, pos)


def by_form(p: Parser, prec: int) -> Term:
    """A tactic block: everything to the closing bracket, the next item or the next field."""
    only_below(p, prec)
    pos, first = p.pos[p.i], p.i
    p.i += 1
    match = p.tokens.match
    expected_commas = 0  # of quantifiers and sums inside the block
    while p.kind[p.i] != "eof":
        if p.kind[p.i] == "sym":
            value = p.value[p.i]
            if value in _TERM_COMMAS:
                expected_commas += 1
            elif value == "," and expected_commas:
                expected_commas -= 1
            elif value in _BLOCK_ENDS and (
                value != "," or any(close > p.i for close in match[:first])
            ):
                break
            elif match[p.i] < 0 and value[-1] in "([{⟨":
                p.fail("bracket is never closed")
        if p.pos[p.i][0] > pos[0] and p.pos[p.i][1] <= p.min_column:
            break
        p.i = behind_group(match, p.i)
    p.level = LEAD
    start = p.tokens.start
    return ByTactic(p.tokens.text[start[first] : start[p.i]].rstrip(), pos)


def match_form(p: Parser, prec: int) -> Term:
    only_below(p, prec)
    pos = p.pos[p.i]
    p.i += 1
    while p.at("(") and p.value[p.i + 2] == ":=":  # (motive := …), (generalizing := …)
        p.i = behind_group(p.tokens.match, p.i)
    discriminants = []
    while True:
        if p.at_name() and p.value[p.i + 1] == ":":
            p.i += 2
        discriminants.append(p.term())
        if not p.accept(","):
            break
    p.expect("with")
    return Match(tuple(discriminants), alternatives(p), pos)


def alternatives(p: Parser) -> tuple[Alternative, ...]:
    """`| p, q => e` one or more times."""
    found: list[Alternative] = []
    outer = p.min_column
    while p.at("|"):
        p.min_column = p.pos[p.i][1]
        pending = []
        while p.accept("|"):
            patterns = [p.term()]
            while p.accept(","):
                patterns.append(p.term())
            pending.append(tuple(patterns))
        if not (p.accept("=>") or p.accept("↦")):
            p.unexpected("'=>'")
        body = p.term()
        found.extend(Alternative(patterns, body) for patterns in pending)
    p.min_column = outer
    if not found:
        p.unexpected("'|'")
    p.level = LEAD
    return tuple(found)
