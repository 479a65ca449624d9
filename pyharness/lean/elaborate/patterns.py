"""Patterns: `fun ⟨a, b⟩ ↦ …`, `let (a, b) := …`, `match … with`, definitions by equations.

A match becomes a chain of `if`s on conditions that say which alternative fits, with the
variables of the pattern bound to projections of what is matched. As Lean has checked that the
alternatives cover everything, the last one needs no condition.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import (
    NAT,
    App,
    Const,
    Expr,
    Lam,
    Lit,
    Local,
    Meta,
    Pi,
    app,
    arguments,
    arrow,
    head,
    mentions,
)
from pyharness.lean.unify import fresh_local

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator

BOOL = Const("Bool")
_CONSTANTS = {
    "true": "Bool.true",
    "false": "Bool.false",
    "none": "Option.none",
    "zero": "Nat.zero",
}
_fresh = itertools.count(1)


@dataclass
class _Fit:
    """When an alternative fits, and what its variables are then."""

    conditions: list[Expr] = field(default_factory=list)
    bindings: list[tuple[str, Expr, Expr]] = field(default_factory=list)  # name, type, value


def without_patterns(
    binders: tuple[s.Binder, ...], body: s.Term
) -> tuple[tuple[s.Binder, ...], s.Term]:
    """`⟨a, b⟩ : T, body` as `x : T, match x with | ⟨a, b⟩ => body`."""
    out: list[s.Binder] = []
    for b in reversed(binders):
        if b.pattern is not None:
            name = f"x✝{next(_fresh)}"
            case = s.Alternative((b.pattern,), body)
            body = s.Match((s.Ident(name, b.pos),), (case,), b.pos)
            b = s.Binder((name,), b.type, b.kind, b.pos, b.pred, b.default)
        out.append(b)
    return tuple(reversed(out)), body


def elab_match(el: Elaborator, term: s.Match, expected: Expr | None) -> tuple[Expr, Expr]:
    if not term.discriminants:
        return _cases(el, term, expected)
    values = [el.elab(d, None) for d in term.discriminants]
    values = [(e, el.default(t)) for e, t in values]
    return _alternatives(el, term, values, el.known(expected))


def _cases(el: Elaborator, term: s.Match, expected: Expr | None) -> tuple[Expr, Expr]:
    """`fun | p => e | …` and the equations of a definition."""
    t = expected
    opened: list[tuple[Local, Expr]] = []
    for _ in term.alternatives[0].patterns:
        t = el.ctx.whnf(t) if t is not None else None
        if not isinstance(t, Pi) or isinstance(el.ctx.shallow(t.type), Meta):
            raise Unreadable("unresolved", "the type of a function by cases", term.pos)
        opened.append((fresh_local("x"), el.ctx.zonk(t.type)))
        if mentions(t.body, t.var):
            raise Unreadable("construct", "cases of a dependent function", term.pos)
        t = t.body  # not reduced: a matrix is no function where its numerals are concerned
    body, result = _alternatives(el, term, opened, el.known(t))
    for var, domain in reversed(opened):
        body, result = Lam(var, domain, body), arrow(domain, result)
    return body, result


def _alternatives(
    el: Elaborator, term: s.Match, values: Sequence[tuple[Expr, Expr]], result: Expr | None
) -> tuple[Expr, Expr]:
    done: list[tuple[list[Expr], Expr]] = []
    for case in term.alternatives:
        if len(case.patterns) != len(values):
            raise Unreadable("syntax", "as many patterns as there are terms to match", term.pos)
        fit = _Fit()
        for pattern, (value, t) in zip(case.patterns, values, strict=True):
            _match(el, pattern, value, t, fit)
        el.locals.append({})
        opened = [(el.bind(name, t), t, value) for name, t, value in fit.bindings]
        try:
            if result is None:
                body, result = el.elab(case.body, None)
            else:
                body, _ = el.elab_as(case.body, result)
        finally:
            el.locals.pop()
        for var, t, value in reversed(opened):
            body = App(Lam(var, t, body), (value,))
        done.append((fit.conditions, body))
    assert result is not None
    out = done[-1][1]
    for conditions, body in reversed(done[:-1]):
        if not conditions:
            out = body
            continue
        test = conditions[-1]
        for c in reversed(conditions[:-1]):
            test = app("And", c, test)
        out = app("ite", result, test, body, out)
    return out, result


def _match(el: Elaborator, pattern: s.Term, value: Expr, t: Expr, fit: _Fit) -> None:
    """Collect conditions and bindings of one pattern."""
    match pattern:
        case s.Hole():
            return
        case s.Ascribe():
            _match(el, pattern.term, value, t, fit)
        case s.Ident():
            constant = _CONSTANTS.get(pattern.name.rpartition(".")[2])
            if constant is None or not constant.startswith(head(t)):
                fit.bindings.append((pattern.name, t, value))
            else:
                _equal(el, s.Ident("_root_." + constant, pattern.pos), value, t, fit)
        case s.Num() | s.Op(sym="neg"):
            _equal(el, pattern, value, t, fit)
        case s.Op(sym="+", args=(inner, s.Num(value=k))) if t == NAT:
            fit.conditions.append(app("LE.le", NAT, Lit(k), value))
            less = app("HSub.hSub", NAT, NAT, NAT, value, Lit(k))
            _match(el, inner, less, NAT, fit)
        case s.App(fn=s.Ident(name=name), args=(s.Arg(term=inner),)):
            _constructor(el, name.rpartition(".")[2], inner, value, t, fit, pattern.pos)
        case s.Tuple() | s.Anon() if len(pattern.items) >= 2:
            _parts(el, list(pattern.items), value, t, fit, pattern.pos)
        case _:
            raise Unreadable("construct", "this pattern", pattern.pos)


def _equal(el: Elaborator, pattern: s.Term, value: Expr, t: Expr, fit: _Fit) -> None:
    constant, _ = el.elab_as(pattern, t)
    fit.conditions.append(app("Eq", t, value, constant))


def _constructor(
    el: Elaborator, name: str, inner: s.Term, value: Expr, t: Expr, fit: _Fit, pos: s.Pos
) -> None:
    args = arguments(t)
    if name == "succ" and t == NAT:
        fit.conditions.append(app("LT.lt", NAT, Lit(0), value))
        _match(el, inner, app("HSub.hSub", NAT, NAT, NAT, value, Lit(1)), NAT, fit)
    elif name == "some" and head(t) == "Option":
        fit.conditions.append(app("Eq", BOOL, app("Option.isSome", *args, value), TRUE))
        _match(el, inner, app("Option.get", *args, value, _PROOF), args[0], fit)
    elif name in ("inl", "inr") and head(t) == "Sum":
        side = TRUE if name == "inl" else FALSE
        fit.conditions.append(app("Eq", BOOL, app("Sum.isLeft", *args, value), side))
        left = name == "inl"
        part = app("Sum.getLeft" if left else "Sum.getRight", *args, value, _PROOF)
        _match(el, inner, part, args[0] if left else args[1], fit)
    else:
        raise Unreadable("construct", f"the pattern {name} for {el.show(t)}", pos)


TRUE, FALSE = Const("Bool.true"), Const("Bool.false")
_PROOF = Const("True")  # stands for the proof that there is such a part; nothing looks at it


def _parts(
    el: Elaborator, items: list[s.Term], value: Expr, t: Expr, fit: _Fit, pos: s.Pos
) -> None:
    args = arguments(t)
    if head(t) == "Prod":
        _match(el, items[0], app("Prod.fst", *args, value), args[0], fit)
        rest, second = app("Prod.snd", *args, value), args[1]
        if len(items) == 2:
            _match(el, items[1], rest, second, fit)
        else:
            _parts(el, items[1:], rest, second, fit, pos)
    elif head(t) == "Fin" and len(items) == 2:
        _match(el, items[0], app("Fin.val", *args, value), NAT, fit)
        _proof(el, items[1], app("LT.lt", NAT, app("Fin.val", *args, value), args[0]), fit)
    elif head(t) == "Subtype" and len(items) == 2:
        inner = app("Subtype.val", *args, value)
        _match(el, items[0], inner, args[0], fit)
        _proof(el, items[1], App(args[1], (inner,)), fit)
    else:
        raise Unreadable("construct", f"⟨…⟩ as a pattern for {el.show(t)}", pos)


def _proof(el: Elaborator, pattern: s.Term, prop: Expr, fit: _Fit) -> None:
    if isinstance(pattern, s.Ident):
        fit.bindings.append((pattern.name, prop, app("proof", prop)))
