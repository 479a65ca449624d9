"""Binders: `(x y : T)`, `{x}`, `[C]`, `∀ x ∈ s`, `∑ (i) (j ∈ t)`, `fun ⟨a, b⟩`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean.lexer import symbols
from pyharness.lean.precedence import ASCII_SPELLINGS, MAX
from pyharness.lean.syntax import Binder, Pos, Term

if TYPE_CHECKING:
    from pyharness.lean.parser import Parser

# Init/BinderPredicates.lean and Mathlib/Order/SetNotation.lean.
PREDICATES = symbols("∈ ∉ ⊆ ⊂ ⊇ ⊃ < > ≤ ≥ ≠ <= >=")
_CLOSING = {"(": ")", "{": "}", "⦃": "⦄"}
_KIND = {"(": "explicit", "{": "implicit", "⦃": "strict"}


def names(p: Parser) -> tuple[str, ...]:
    found = []
    while p.at_name():
        found.append(p.value[p.i])
        p.i += 1
    p.check_clash()
    return tuple(found)


def predicate(p: Parser) -> tuple[str, Term] | None:
    if p.kind[p.i] == "sym" and p.value[p.i] in PREDICATES:
        sym = p.value[p.i]
        p.i += 1
        return ASCII_SPELLINGS.get(sym, sym), p.term()
    return None


def bracketed(p: Parser) -> Binder:
    """One binder in brackets; the cursor is on the opening one."""
    pos = p.pos[p.i]
    opening = p.value[p.i]
    if opening == "[":
        return _instance(p, pos)
    closing, kind = _CLOSING[opening], _KIND[opening]
    p.i += 1
    doubled = opening == "{" and p.at("{")
    if doubled:  # `{{x}}` is the ASCII spelling of `⦃x⦄`
        p.i += 1
        kind = "strict"
    column, p.min_column = p.min_column, 0
    bound = names(p)
    if not bound:
        p.unexpected("a name")
    pred = predicate(p)
    type_ = p.term() if p.accept(":") else None
    default = p.term() if p.accept(":=") else None
    p.expect(closing)
    if doubled:
        p.expect(closing)
    p.min_column = column
    return Binder(bound, type_, kind, pos, pred, default)


def _instance(p: Parser, pos: Pos) -> Binder:
    p.i += 1
    bound: tuple[str, ...] = ("_",)
    if p.at_name() and p.value[p.i + 1] == ":":
        bound = (p.value[p.i],)
        p.i += 2
    column, p.min_column = p.min_column, 0
    type_ = p.term()
    p.expect("]")
    p.min_column = column
    return Binder(bound, type_, "inst", pos)


def is_binder(p: Parser) -> bool:
    """Whether the bracket at the cursor opens a binder and not a pattern."""
    i = p.i + 1
    while p.kind[i] == "id" or p.value[i] == "_":
        i += 1
    return i > p.i + 1 and (p.value[i] in (":", ")", "}", "⦄") or p.value[i] in PREDICATES)


def quantified(p: Parser) -> tuple[Binder, ...]:
    """The binders of `∀`, `∃`, `∑`, `⨆`, `∫` …; stops before `,`, `in`, `with`, `∂`."""
    found: list[Binder] = []
    while True:
        pos, value = p.pos[p.i], p.value[p.i]
        if p.at_name():
            bound = names(p)
            if p.accept(":"):
                found.append(Binder(bound, p.term(), "explicit", pos))
                break
            pred = predicate(p)
            found.append(Binder(bound, None, "explicit", pos, pred))
            if pred is not None:
                break
        elif p.kind[p.i] == "sym" and (
            value in ("[", "⦃") or (value in ("(", "{") and is_binder(p))
        ):
            found.append(bracketed(p))
        elif p.kind[p.i] == "sym" and value in ("(", "⟨"):
            pattern = p.term(MAX)
            type_ = p.term() if p.accept(":") else None
            pred = predicate(p)
            found.append(Binder((), type_, "explicit", pos, pred, None, pattern))
            if pred is not None or type_ is not None:
                break
        else:
            break
    if not found:
        p.check_clash()
        p.unexpected("a binder")
    return tuple(found)


def lambda_binders(p: Parser) -> tuple[Binder, ...]:
    """The binders of `fun`; the cursor ends on `↦` or `=>`."""
    found: list[Binder] = []
    while not (p.at("↦") or p.at("=>")):
        pos, value = p.pos[p.i], p.value[p.i]
        if p.at_name():
            found.append(Binder((value,), None, "explicit", pos))
            p.i += 1
        elif p.at(":") and found:
            p.i += 1
            return _typed(p, found)
        elif p.at("[") or (p.kind[p.i] == "sym" and value in ("{", "⦃", "(") and is_binder(p)):
            found.append(bracketed(p))
        else:
            p.check_clash()
            pattern = p.term(MAX)
            found.append(Binder((), None, "explicit", pos, None, None, pattern))
    if not found:
        p.unexpected("a binder")
    return tuple(found)


def _typed(p: Parser, found: list[Binder]) -> tuple[Binder, ...]:
    """`fun x y : T ↦ …`: the type belongs to all binders before the colon."""
    type_ = p.term()
    if not (p.at("↦") or p.at("=>")):
        p.unexpected("'↦'")
    return tuple(
        Binder(b.names, type_, b.kind, b.pos, b.pred, b.default, b.pattern) if b.type is None else b
        for b in found
    )


def declared(p: Parser) -> tuple[Binder, ...]:
    """The binders of a declaration or of `variable`."""
    found: list[Binder] = []
    while True:
        if p.at_name():
            found.append(Binder((p.value[p.i],), None, "explicit", p.pos[p.i]))
            p.i += 1
        elif p.kind[p.i] == "sym" and p.value[p.i] in ("(", "{", "⦃", "["):
            found.append(bracketed(p))
        else:
            return tuple(found)
