"""Leading forms of terms: literals, quantifiers, `fun`, `if`, `let`, big operators, sorts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from pyharness.lean.lexer import behind_group
from pyharness.lean.limits import LARGEST_EXPONENT
from pyharness.lean.parser_binders import (
    lambda_binders,
    quantified,
)
from pyharness.lean.parser_blocks import (
    alternatives,
    bool_if_form,
    by_form,
    if_form,
    let_form,
    match_form,
    only_below,
    show_form,
)
from pyharness.lean.parser_brackets import BRACKETS
from pyharness.lean.precedence import LEAD, MAX
from pyharness.lean.syntax import (
    Big,
    Binder,
    Coe,
    Decimal,
    Hole,
    Ident,
    Lam,
    Match,
    Num,
    Op,
    Proj,
    Quant,
    Sort,
    Term,
    Text,
)

if TYPE_CHECKING:
    from pyharness.lean.parser import Parser

_BIG_BODY = 67  # Mathlib/Algebra/BigOperators/Group/Finset/Defs.lean, Expect.lean


def literal(p: Parser) -> Term:
    kind, value, pos = p.kind[p.i], p.value[p.i], p.pos[p.i]
    if kind in ("eof", "doc"):
        p.unexpected("a term")
    p.i += 1
    if kind == "num":
        return Num(int(value.replace("_", ""), 10 if value.isdigit() else 0), pos)
    if kind == "dec":
        exponent = value.lower().partition("e")[2].replace("_", "").lstrip("+-")
        if exponent and int(exponent) > LARGEST_EXPONENT:
            p.fail(f"a decimal with exponent {exponent}", p.i - 1)
        return Decimal(Fraction(value.replace("_", "")), pos)
    return Text(value, pos)


def _hole(p: Parser, prec: int) -> Term:
    pos = p.pos[p.i]
    p.i += 1
    if p.value[p.i - 1] == "?" and p.kind[p.i] == "id" and not p.spaced[p.i]:
        p.i += 1
    p.level = MAX
    return Hole(pos)


def _fun(p: Parser, prec: int) -> Term:
    pos = p.pos[p.i]
    p.i += 1
    if p.at("|"):
        cases = alternatives(p)
        p.level = MAX
        return Match((), cases, pos)
    binders = lambda_binders(p)
    p.i += 1
    body = p.term()
    p.level = MAX
    return Lam(binders, body, pos)


def _quantifier(p: Parser, prec: int) -> Term:
    only_below(p, prec)
    pos = p.pos[p.i]
    kind = {"forall": "∀", "Π": "∀", "∀ᵉ": "∀", "∃ᵉ": "∃"}.get(p.value[p.i], p.value[p.i])
    p.i += 1
    binders = quantified(p)
    p.expect(",")
    body = p.term()
    p.level = LEAD
    return Quant(kind, binders, body, pos)


def _sigma(p: Parser, prec: int) -> Term:
    """`Σ i, f i` and `Σ' i, f i` (Mathlib/Data/Sigma/Basic.lean): the body reaches to the end."""
    only_below(p, prec)
    pos, sym = p.pos[p.i], p.value[p.i]
    p.i += 1
    binders = quantified(p)
    p.expect(",")
    body = p.term()
    p.level = LEAD
    return Big(sym, binders, body, pos)


def _big(p: Parser, prec: int) -> Term:
    only_below(p, prec)
    pos, sym = p.pos[p.i], p.value[p.i]
    p.i += 1
    binders = quantified(p)
    cond = None
    if p.accept("with"):
        if p.at_name() and p.value[p.i + 1] == ":":
            p.i += 2
        cond = p.term()
    p.expect(",")
    body = p.term(_BIG_BODY)
    p.level = LEAD
    return Big(sym, binders, body, pos, cond)


def _explicit(p: Parser, prec: int) -> Term:
    p.i += 1
    inner = p.term(MAX)
    p.level = MAX
    if isinstance(inner, Op):
        p.fail("'@' before an operator")
    return _mark_explicit(inner)


def _mark_explicit(term: Term) -> Term:
    if isinstance(term, Ident):
        return Ident(term.name, term.pos, explicit=True)
    if isinstance(term, Proj):
        return Proj(_mark_explicit(term.term), term.field, term.pos)
    return term


def _coe(p: Parser, prec: int) -> Term:
    """`↑x` (Init/Coe.lean): prefix at max."""
    pos, sym = p.pos[p.i], p.value[p.i]
    p.i += 1
    if p.at(")"):  # `(↑)` is `fun x ↦ ↑x` (Mathlib/Tactic/Coe.lean)
        p.level = MAX
        variable = Binder(("x",), None, "explicit", pos)
        return Lam((variable,), Coe(sym, Ident("x", pos), pos), pos)
    inner = p.term(MAX)
    p.level = MAX
    return Coe(sym, inner, pos)


def _sort(p: Parser, prec: int) -> Term:
    pos, value = p.pos[p.i], p.value[p.i]
    p.i += 1
    kind = value.rstrip("*")
    if (
        value in ("Type", "Sort")
        and prec <= LEAD
        and p.spaced[p.i]
        and p.pos[p.i][1] > p.min_column
    ):
        if p.kind[p.i] in ("id", "num") or p.value[p.i] == "_":
            many = p.value[p.i] in ("max", "imax")
            p.i += 1
            while many and (p.kind[p.i] in ("id", "num") or p.at("(")):
                p.i = behind_group(p.tokens.match, p.i)
            p.level = LEAD
            return Sort(kind, pos)
        if p.at("(") and p.tokens.match[p.i] > 0:
            p.i = behind_group(p.tokens.match, p.i)
            p.level = LEAD
            return Sort(kind, pos)
    p.level = MAX
    return Sort(kind, pos)


def _cdot(p: Parser, prec: int) -> Term:
    pos = p.pos[p.i]
    if not p.cdots:
        p.fail("'·' outside parentheses")
    p.i += 1
    name = f"_cdot{sum(map(len, p.cdots)) + 1}"
    p.cdots[-1].append(name)
    p.level = MAX
    return Ident(name, pos)


def _leading_dot(p: Parser, prec: int) -> Term:
    """`.zero`: the namespace comes from the expected type; kept as `Ident(".zero")`."""
    pos = p.pos[p.i]
    if p.kind[p.i + 1] != "id" or p.spaced[p.i + 1]:
        p.unexpected("a term")
    p.i += 2
    p.level = MAX
    return Ident("." + p.value[p.i - 1], pos)


def _absolute(p: Parser, prec: int) -> Term:
    """`|x|` and `|x|ₘ`; the bars touch what they enclose (Mathlib/…/Unbundled/Abs.lean)."""
    pos = p.pos[p.i]
    if p.spaced[p.i + 1]:
        p.unexpected("a term")
    p.i += 1
    inner = p.term()
    close = p.value[p.i]
    if close not in ("|", "|ₘ") or p.spaced[p.i]:
        p.unexpected("'|'")
    p.i += 1
    p.level = MAX
    return Op("||" if close == "|" else "||ₘ", (inner,), pos)


def _opening(p: Parser, prec: int) -> Term:
    """`open Classical in e`: changes how names in `e` are found, not its form."""
    only_below(p, prec)
    p.i += 1
    while p.kind[p.i] == "id" or p.at("scoped"):
        p.i += 1
    p.expect("in")
    return p.term()


def _nofun(p: Parser, prec: int) -> Term:
    pos = p.pos[p.i]
    p.i += 1
    p.level = MAX
    return Ident("nofun", pos)


Form = Callable[["Parser", int], Term]

LEADING: dict[str, Form] = {
    "_": _hole,
    "?_": _hole,
    "?": _hole,
    "fun": _fun,
    "λ": _fun,
    "∀": _quantifier,
    "forall": _quantifier,
    "Π": _quantifier,
    "∃": _quantifier,
    "∃!": _quantifier,
    "∃ᵉ": _quantifier,
    "∀ᵉ": _quantifier,
    "Σ": _sigma,
    "Σ'": _sigma,
    "∑": _big,
    "∏": _big,
    "𝔼": _big,
    "if": if_form,
    "bif": bool_if_form,
    "let": let_form,
    "have": let_form,
    "letI": let_form,
    "haveI": let_form,
    "show": show_form,
    "by": by_form,
    "match": match_form,
    "nofun": _nofun,
    "open": _opening,
    "@": _explicit,
    "↑": _coe,
    "⇑": _coe,
    "↥": _coe,
    "Type": _sort,
    "Prop": _sort,
    "Sort": _sort,
    "Type*": _sort,
    "Sort*": _sort,
    "·": _cdot,
    ".": _leading_dot,
    "|": _absolute,
    **BRACKETS,
}

__all__ = ["LEADING", "literal"]
