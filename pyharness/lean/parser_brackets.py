"""Bracketed terms: `(…)`, `⟨…⟩`, `{…}`, `[…]`, `![…]`, `!![…; …]`, `‹…›`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean.lexer import behind_group
from pyharness.lean.parser_binders import PREDICATES, bracketed, declared, quantified
from pyharness.lean.parser_errors import ParseError
from pyharness.lean.precedence import ARROW, MAX
from pyharness.lean.syntax import (
    Anon,
    App,
    Arg,
    Ascribe,
    Big,
    Binder,
    ByTactic,
    Ident,
    Lam,
    ListLit,
    MatLit,
    Op,
    Pos,
    Quant,
    SetLit,
    SetOf,
    StructInst,
    Term,
    Tuple,
    VecLit,
)

if TYPE_CHECKING:
    from pyharness.lean.parser import Parser
    from pyharness.lean.parser_forms import Form


def _items(p: Parser, closing: str) -> tuple[Term, ...]:
    """Comma separated terms up to and with the closing bracket; a trailing comma is allowed."""
    found = []
    while not p.at(closing):
        found.append(p.term())
        if not p.accept(","):
            break
    p.expect(closing)
    p.level = MAX
    return tuple(found)


def _dependent(p: Parser, prec: int) -> str:
    """The arrow behind the bracket when it opens a dependent arrow `(x : T) → U`, else empty."""
    close = p.tokens.match[p.i]
    if close < 0:
        return ""
    sym = p.value[close + 1]
    if sym in ("→", "->"):
        if prec > ARROW:
            return ""
    elif sym not in ("×", "×'") or prec > 35 or p.value[p.i] != "(":
        return ""
    i = p.i + 1
    while p.kind[i] == "id" or p.value[i] == "_":
        i += 1
    if p.value[p.i] == "[":
        return sym
    if i == p.i + 1 or p.value[i] != ":":
        return ""
    if p.value[p.i] == "{":  # a set or a subtype, not a binder
        while i < close:
            if p.value[i] == "//" or (p.value[i] == "|" and p.spaced[i + 1]):
                return ""
            i = max(i, p.tokens.match[i]) + 1
    return sym


def _dependent_arrow(p: Parser, sym: str) -> Term:
    pos = p.pos[p.i]
    binder = bracketed(p)
    p.i += 1
    if sym in ("×", "×'"):  # `(x : α) × β x` is a sigma type
        body = p.term(35)
        p.level = 35
        return Big("Σ" if sym == "×" else "Σ'", (binder,), body, pos)
    body = p.term()
    p.level = ARROW
    return Quant("∀", (binder,), body, pos)


def _paren(p: Parser, prec: int) -> Term:
    sym = _dependent(p, prec)
    if sym:
        return _dependent_arrow(p, sym)
    pos = p.pos[p.i]
    p.i += 1
    if p.accept(")"):
        p.level = MAX
        return Tuple((), pos)
    outer, p.min_column = p.min_column, 0
    p.cdots.append([])
    inner = p.term()
    result: Term
    if p.at(","):
        items = [inner]
        while p.accept(",") and not p.at(")"):
            items.append(p.term())
        result = _close_cdots(p, Tuple(tuple(items), pos))
    elif p.accept(":"):
        inner = _close_cdots(p, inner)
        result = Ascribe(inner, None if p.at(")") else p.term(), pos)
    else:
        result = _close_cdots(p, inner)
    p.expect(")")
    p.min_column = outer
    p.level = MAX
    return result


def _close_cdots(p: Parser, term: Term) -> Term:
    dots = p.cdots.pop()
    if not dots:
        return term
    pos = term.pos
    return Lam(tuple(Binder((name,), None, "explicit", pos) for name in dots), term, pos)


def _anonymous(p: Parser, prec: int) -> Term:
    pos = p.pos[p.i]
    p.i += 1
    outer, p.min_column = p.min_column, 0
    items = _items(p, "⟩")
    p.min_column = outer
    return Anon(items, pos)


def _strict(p: Parser, prec: int) -> Term:
    sym = _dependent(p, prec)
    if not sym:
        p.unexpected("a term")
    return _dependent_arrow(p, sym)


def _list(p: Parser, prec: int) -> Term:
    sym = _dependent(p, prec)
    if sym:
        return _dependent_arrow(p, sym)
    pos = p.pos[p.i]
    p.i += 1
    outer, p.min_column = p.min_column, 0
    items = _items(p, "]")
    p.min_column = outer
    return ListLit(items, pos)


def _array(p: Parser, prec: int) -> Term:
    pos, opening = p.pos[p.i], p.value[p.i]
    p.i += 1
    return Op(opening + "]", _items(p, "]"), pos)


def _vector(p: Parser, prec: int) -> Term:
    pos = p.pos[p.i]
    p.i += 1
    return VecLit(_items(p, "]"), pos)


def _lp_vector(p: Parser, prec: int) -> Term:
    """`!₂[a, b]` in EuclideanSpace (Mathlib/Analysis/InnerProductSpace/PiL2.lean)."""
    pos, opening = p.pos[p.i], p.value[p.i]
    p.i += 1
    return Op(opening[:-1], (VecLit(_items(p, "]"), pos),), pos)


def _matrix(p: Parser, prec: int) -> Term:
    """`!![a, b; c, d]`, `!![,,]` and `!![;;]` (Mathlib/LinearAlgebra/Matrix/Notation.lean)."""
    pos = p.pos[p.i]
    p.i += 1
    p.level = MAX
    commas = 0
    while p.accept(","):
        commas += 1
    if commas:
        p.expect("]")
        return MatLit((), pos, commas)
    empty_rows = 0
    while p.accept(";"):
        empty_rows += 1
    rows: list[tuple[Term, ...]] = [()] * empty_rows
    while not p.at("]"):
        row = [p.term()]
        while p.accept(",") and not (p.at(";") or p.at("]")):
            row.append(p.term())
        rows.append(tuple(row))
        if not p.accept(";"):
            break
    p.expect("]")
    p.level = MAX
    return MatLit(tuple(rows), pos)


def _assumption(p: Parser, prec: int) -> Term:
    """`‹p›` is `(by assumption : p)`."""
    pos = p.pos[p.i]
    p.i += 1
    type_ = p.term()
    p.expect("›")
    p.level = MAX
    return Ascribe(ByTactic("by assumption", pos), type_, pos)


def _braces(p: Parser, prec: int) -> Term:
    sym = _dependent(p, prec)
    if sym:
        return _dependent_arrow(p, sym)
    pos = p.pos[p.i]
    outer, p.min_column = p.min_column, 0
    p.i += 1
    result = _brace_contents(p, pos)
    p.expect("}")
    p.min_column = outer
    p.level = MAX
    return result


def _brace_contents(p: Parser, pos: Pos) -> Term:
    if p.at("}"):
        return SetLit((), pos)
    if p.at(".."):
        p.i += 1
        return StructInst((), (), pos)
    if _is_field(p):
        return _structure(p, (), pos)
    start = p.pos[p.i]
    first: Term
    if p.at_name() and p.value[p.i + 1] in (":", "|", "//") and p.kind[p.i + 1] == "sym":
        binder = Binder((p.name(),), None, "explicit", start)
        if p.accept(":"):
            binder = Binder(binder.names, p.term(), "explicit", start)
        return _set_body(p, binder, pos)
    first = p.term()
    if p.accept(":"):
        return _set_body(p, Binder((), p.term(), "explicit", start, None, None, first), pos)
    if p.at("|"):
        return _set_of_term(p, first, pos)
    if p.at("//"):
        return _set_body(p, _predicate_binder(first, start), pos)
    bases = [first]
    while p.accept(","):
        if p.at("}"):
            break
        if _is_field(p):  # `{a, b, c := d}`: a and b stand for `a := a`, `b := b`
            named = _structure(p, (), pos)
            short = tuple((b.name, b) for b in bases if isinstance(b, Ident))
            if len(short) < len(bases) or not isinstance(named, StructInst):
                p.unexpected("a field name")
            return StructInst((), (*short, *named.fields), pos, named.type)
        bases.append(p.term())
    if p.accept("with"):
        return _structure(p, tuple(bases), pos)
    return SetLit(tuple(bases), pos)


def _set_body(p: Parser, binder: Binder, pos: Pos) -> Term:
    if p.accept("//"):
        return Op("//", (SetOf(binder, p.term(), pos),), pos)
    p.expect("|")
    return SetOf(binder, p.term(), pos)


def _predicate_binder(term: Term, start: Pos) -> Binder:
    """`x ∈ s` as a binder with a predicate; anything else as a pattern."""
    if isinstance(term, Op) and term.sym in PREDICATES and isinstance(term.args[0], Ident):
        return Binder((term.args[0].name,), None, "explicit", start, (term.sym, term.args[1]))
    return Binder((), None, "explicit", start, None, None, term)


def _set_of_term(p: Parser, first: Term, pos: Pos) -> Term:
    """`{x ∈ s | p}`, `{f x | x ∈ s}`, `{f x | (x) (h : p x)}` or `{(a, b) | p}`.

    As in Lean, what can be read as binders is (Mathlib/Data/Set/Defs.lean).
    """
    binder = _predicate_binder(first, first.pos)
    p.i += 1
    start = p.i
    if binder.pattern is not None and not (p.kind[p.i] == "sym" and p.value[p.i] == "⟨"):
        try:
            binders = quantified(p)
            if p.at("}"):
                element = Ident("_element", first.pos)
                body = Quant("∃", binders, Op("=", (first, element), pos), pos)
                return SetOf(Binder((element.name,), None, "explicit", pos), body, pos)
        except ParseError:
            pass
        p.i = start
    return SetOf(binder, p.term(), pos)


def _is_field(p: Parser) -> bool:
    """`name :=` or, with parameters, `toFun a b :=`."""
    i = p.i
    while p.kind[i] == "id" or (i > p.i and p.value[i] in ("_", "(", "{", "[", "⦃")):
        if p.kind[i] == "sym" and p.value[i] != "_" and p.tokens.match[i] < 0:
            return False
        i = behind_group(p.tokens.match, i)
    return i > p.i and p.value[i] == ":=" and p.kind[i] == "sym"


def _structure(p: Parser, bases: tuple[Term, ...], pos: Pos) -> Term:
    fields: list[tuple[str, Term]] = []
    while p.kind[p.i] == "id":
        name, at = p.value[p.i], p.pos[p.i]
        outer, p.min_column = p.min_column, at[1]
        p.i += 1
        parameters = declared(p) if _is_field(p) else ()
        value: Term = p.term() if p.accept(":=") else Ident(name, at)
        fields.append((name, Lam(parameters, value, at) if parameters else value))
        p.min_column = outer
        p.accept(",")
    p.accept("..")
    type_ = p.term() if p.accept(":") else None
    return StructInst(bases, tuple(fields), pos, type_)


def _of_nat(p: Parser, prec: int) -> Term:
    """`ofNat(n)` (Mathlib/Tactic/OfNat.lean) is `OfNat.ofNat n`."""
    pos = p.pos[p.i]
    p.i += 1
    arg = p.term()
    p.expect(")")
    p.level = MAX
    return App(Ident("OfNat.ofNat", pos), (Arg(arg),), pos)


BRACKETS: dict[str, Form] = {
    "(": _paren,
    "⟨": _anonymous,
    "{": _braces,
    "⦃": _strict,
    "[": _list,
    "#[": _array,
    "#v[": _array,
    "%[": _array,
    "![": _vector,
    "!₁[": _lp_vector,
    "!₂[": _lp_vector,
    "!ₚ[": _lp_vector,
    "!![": _matrix,
    "‹": _assumption,
    "ofNat(": _of_nat,
}
