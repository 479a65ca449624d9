"""Terms that bind variables: ∀, ∃, fun, ∑ and ∏."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate import binding_notations
from pyharness.lean.elaborate.coercions import element_type
from pyharness.lean.elaborate.patterns import without_patterns
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import (
    PROP,
    TYPE,
    Expr,
    Lam,
    Local,
    Meta,
    Pi,
    app,
    arrow,
    mentions,
)
from pyharness.lean.unify import fresh_local

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator

_BIG = {"∑": "Finset.sum", "∏": "Finset.prod", "𝔼": "Finset.expect"}
_FAMILIES = {
    "⨆": "iSup",
    "⨅": "iInf",
    "⋃": "Set.iUnion",
    "⋂": "Set.iInter",
    "∑ᶠ": "finsum",
    "∏ᶠ": "finprod",
}


def open_binders(
    el: Elaborator, binders: tuple[s.Binder, ...], expected: list[Expr] | None = None
) -> list[tuple[Local, Expr, s.Binder]]:
    """Bring binders into scope in a new frame; the caller pops it."""
    el.locals.append({})
    out: list[tuple[Local, Expr, s.Binder]] = []
    position = 0
    for b in binders:
        if b.pattern is not None:
            raise Unreadable("construct", "pattern binder", b.pos)
        for name in b.names or ("_",):
            if b.type is not None:
                t = el.elab_type(b.type)
                if expected is not None and position < len(expected):
                    el.ctx.unify(t, expected[position])
            elif expected is not None and position < len(expected):
                t = expected[position]
            elif b.pred is not None and b.pred[0] in ("∈",):
                _, ct = el.elab(b.pred[1], None)
                ct = el.ctx.zonk(ct)
                inner = element_type(ct)
                if inner is None:
                    raise Unreadable("construct", f"∈ {el.show(ct)}", b.pos)
                t = inner
            else:
                t = el.ctx.fresh(TYPE)
            out.append((el.bind(name, t), t, b))
            position += 1
    return out


def binder_predicate(el: Elaborator, var: Local, b: s.Binder) -> Expr | None:
    """The condition of `∀ i ∈ s` or `∃ x > 0`, about the bound variable."""
    if b.pred is None:
        return None
    sym, bound = b.pred
    return el.elab_prop(s.Op(sym, (s.Ident(var.name, b.pos), bound), b.pos))


def quantifier(el: Elaborator, term: s.Quant) -> tuple[Expr, Expr]:
    binders, inside = without_patterns(term.binders, term.body)
    opened = open_binders(el, binders)
    try:
        guards = [binder_predicate(el, v, b) for v, _, b in opened]
        if term.kind == "∀":
            body = el.elab_type(inside)
            sort: Expr = PROP if el.is_proposition(body) else TYPE
        else:
            body, sort = el.elab_prop(inside), PROP
    finally:
        el.locals.pop()
    for (var, t, b), guard in reversed(list(zip(opened, guards, strict=True))):
        if term.kind == "∀":
            if guard is not None:
                body = arrow(guard, body)
            kind = {"explicit": "explicit", "inst": "inst"}.get(b.kind, "implicit")
            body = Pi(var, t, body, kind)
        else:
            if guard is not None:
                body = app("And", guard, body)
            name = "Exists" if term.kind == "∃" else "ExistsUnique"
            body = app(name, t, Lam(var, t, body))
    return body, sort


def lambda_term(el: Elaborator, term: s.Lam, expected: Expr | None) -> tuple[Expr, Expr]:
    domains: list[Expr] = []
    result: Expr | None = None
    if expected is not None:
        t = expected
        wanted = sum(max(1, len(b.names)) for b in term.binders)
        while len(domains) < wanted and isinstance(step := el.ctx.whnf(t), Pi):
            domains.append(step.type)
            t = step.body  # not reduced: `1` as a matrix is not `1` as a function
        if len(domains) == wanted:
            result = t
    binders, inside = without_patterns(term.binders, term.body)
    opened = open_binders(el, binders, domains)
    try:
        if result is not None and not isinstance(el.ctx.shallow(result), Meta):
            body, body_type = el.elab_as(inside, result)
        else:
            body, body_type = el.elab(inside, result)
            if result is not None:
                el.ctx.unify(body_type, result)
    finally:
        el.locals.pop()
    for var, t, _ in reversed(opened):
        body = Lam(var, t, body)
        body_type = Pi(var, t, body_type) if mentions(body_type, var) else arrow(t, body_type)
    return body, body_type


def big(el: Elaborator, term: s.Big, expected: Expr | None) -> tuple[Expr, Expr]:
    if term.sym in binding_notations.NOTATIONS:
        return binding_notations.elaborate(el, term, expected)
    if term.sym in _FAMILIES:
        return _family(el, term, expected)
    if term.sym not in _BIG:
        raise Unreadable("construct", f"{term.sym} over a family", term.pos)
    binders, inside = without_patterns(term.binders, term.body)
    opened = open_binders(el, binders)
    sets: list[Expr | None] = []
    try:
        for _, t, b in opened:
            if b.pred is None:
                sets.append(None)
            elif b.pred[0] == "∈":
                e, _ = el.elab_as(b.pred[1], app("Finset", t))
                sets.append(e)
            else:
                raise Unreadable("construct", f"∑ … {b.pred[0]} …", b.pos)
        body, body_type = el.elab(inside, el.known(expected))
        cond = el.elab_prop(term.cond) if term.cond is not None else None
    finally:
        el.locals.pop()
    for (var, t, _), domain in reversed(list(zip(opened, sets, strict=True))):
        if domain is None:
            domain = app("Finset.univ", t)
        if cond is not None:
            domain = app("Finset.filter", t, Lam(var, t, cond), domain)
            cond = None
        body = app(_BIG[term.sym], t, body_type, domain, Lam(var, t, body))
    return body, body_type


def _family(el: Elaborator, term: s.Big, expected: Expr | None) -> tuple[Expr, Expr]:
    """`⨆ i, f i`; a condition as in `⨆ i ∈ s, f i` is one more family, over its proofs."""
    name = _FAMILIES[term.sym]
    binders, inside = without_patterns(term.binders, term.body)
    opened = open_binders(el, binders)
    try:
        guards = [binder_predicate(el, v, b) for v, _, b in opened]
        body, t = el.elab(inside, el.known(expected))
    finally:
        el.locals.pop()
    for (var, domain, _), guard in reversed(list(zip(opened, guards, strict=True))):
        if guard is not None:
            body = app(name, t, guard, Lam(fresh_local("h"), guard, body))
        body = app(name, t, domain, Lam(var, domain, body))
    return body, t
