"""Literals and structured terms: vectors, matrices, tuples, sets, if, let."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.binders import binder_predicate, open_binders
from pyharness.lean.elaborate.bundled import bundled_map
from pyharness.lean.elaborate.patterns import elab_match
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import (
    NAT,
    TYPE,
    App,
    Expr,
    Lam,
    Lit,
    Local,
    Pi,
    app,
    arguments,
    arrow,
    head,
    substitute,
)

if TYPE_CHECKING:
    from pyharness.lean.elaborate.structures import Structure
    from pyharness.lean.elaborate.terms import Elaborator


def elab_items(
    el: Elaborator, items: list[s.Term], element: Expr | None
) -> tuple[list[Expr], Expr]:
    t = element if element is not None else el.ctx.fresh(TYPE)
    # in order: the first entry whose type is settled decides, later ones are cast to it
    return [el.elab_as(x, t)[0] for x in items], t


def elab_vector(el: Elaborator, term: s.VecLit, expected: Expr | None) -> tuple[Expr, Expr]:
    element = None
    if expected is not None:
        t = el.ctx.whnf(expected)
        if isinstance(t, Pi):
            element = t.body
    items, element = elab_items(el, list(term.items), element)
    vec = app("Matrix.vecLit", element, *items)
    return vec, arrow(app("Fin", Lit(len(items))), element)


def elab_matrix(el: Elaborator, term: s.MatLit, expected: Expr | None) -> tuple[Expr, Expr]:
    element = None
    if expected is not None:
        t = el.ctx.zonk(expected)
        if head(t) == "Matrix":
            element = arguments(t)[2]
    cols = len(term.rows[0]) if term.rows else term.empty_cols
    flat = [x for row in term.rows for x in row]
    items, element = elab_items(el, flat, element)
    rows = len(term.rows)
    t = app("Matrix", app("Fin", Lit(rows)), app("Fin", Lit(cols)), element)
    return app("Matrix.matLit", element, Lit(rows), Lit(cols), *items), t


def elab_ite(el: Elaborator, term: s.Ite, expected: Expr | None) -> tuple[Expr, Expr]:
    cond = el.elab_prop(term.cond)
    el.locals.append({})
    if term.hyp:
        el.bind(term.hyp, cond)
    known = el.known(expected)
    if known is not None:
        (a, t), (b, _) = el.elab_as(term.then, known), el.elab_as(term.other, known)
    else:
        a, t = el.elab(term.then, None)
        b, tb = el.elab(term.other, None)
        if not el.ctx.unify(t, tb):
            b = el.ensure(b, tb, t, term.pos)
    el.locals.pop()
    return app("ite", t, cond, a, b), t


def elab_tuple(el: Elaborator, items: list[s.Term], expected: Expr | None) -> tuple[Expr, Expr]:
    known = el.known(expected)
    hints = arguments(known) if known is not None and head(known) == "Prod" else (None, None)
    a, ta = el.elab(items[0], hints[0])
    if len(items) == 2:
        b, tb = el.elab(items[1], hints[1])
    else:
        b, tb = elab_tuple(el, items[1:], hints[1])
    return app("Prod.mk", ta, tb, a, b), app("Prod", ta, tb)


def elab_anonymous(el: Elaborator, term: s.Anon, expected: Expr | None) -> tuple[Expr, Expr]:
    known = el.known(expected)
    assert known is not None
    if head(known) == "Prod" and len(term.items) >= 2:
        return elab_tuple(el, list(term.items), known)
    if head(known) == "Fin" and len(term.items) == 2:
        value, _ = el.elab_as(term.items[0], NAT)
        return app("Fin.mk", arguments(known)[0], value), known
    if head(known) == "Subtype" and len(term.items) == 2:
        inner, p = arguments(known)
        value, _ = el.elab_as(term.items[0], inner)
        return app("Subtype.mk", inner, p, value, app("proof", App(p, (value,)))), known
    if el.is_proposition(known):
        return app("proof", known), known
    structure = el.env.structure(head(known))
    if structure is not None and len(term.items) == len(structure.fields):
        names = (f.name for f, _ in structure.fields)
        return _constructed(el, structure, dict(zip(names, term.items, strict=True)), known)
    raise Unreadable("construct", f"⟨…⟩ of type {el.show(known)}", term.pos)


def elab_structure(el: Elaborator, term: s.StructInst, expected: Expr | None) -> tuple[Expr, Expr]:
    """`{A := a, B := b}` and `{L with A := a}`."""
    known = el.elab_type(term.type) if term.type is not None else el.known(expected)
    if known is None and term.bases:
        known = el.ctx.zonk(el.elab(term.bases[0], None)[1])
    bundled = bundled_map(el, term, known)
    if bundled is not None:
        return bundled
    structure = el.env.structure(head(known)) if known is not None else None
    if structure is None or known is None:
        raise Unreadable("construct", "{ … } of an unknown structure", term.pos)
    given = dict(term.fields)
    for base in term.bases:
        for f, _ in structure.fields:
            given.setdefault(f.name, s.Proj(base, f.name, term.pos))
    return _constructed(el, structure, given, known)


def _constructed(
    el: Elaborator, structure: Structure, given: dict[str, s.Term], known: Expr
) -> tuple[Expr, Expr]:
    inside: dict[Local, Expr] = dict(zip(structure.params, arguments(known), strict=True))
    parts: list[Expr] = []
    for f, t in structure.fields:
        wanted = substitute(t, inside)
        if el.is_proposition(wanted):
            inside[f] = app("proof", wanted)
        elif f.name in given:
            inside[f], _ = el.elab_as(given[f.name], wanted)
        else:
            raise Unreadable("construct", f"the field {f.name} is missing", (0, 0))
        parts.append(inside[f])
    return app(f"{structure.name}.mk", *arguments(known), *parts), known


def elab_let(el: Elaborator, term: s.Let, expected: Expr | None) -> tuple[Expr, Expr]:
    if term.pattern is not None:
        case = s.Alternative((term.pattern,), term.body)
        value_term = term.value if term.type is None else s.Ascribe(term.value, term.type, term.pos)
        return elab_match(el, s.Match((value_term,), (case,), term.pos), expected)
    if term.type is not None:
        t = el.elab_type(term.type)
        if el.is_proposition(t):  # `have h : p := …`
            value: Expr = app("proof", t)
        else:
            value, _ = el.elab_as(term.value, t)
    else:
        value, t = el.elab(term.value, None)
    el.locals.append({})
    var = el.bind(term.name, t)
    body, bt = el.elab(term.body, expected)
    el.locals.pop()
    return App(Lam(var, t, body), (value,)), bt


def elab_list(el: Elaborator, term: s.ListLit, expected: Expr | None) -> tuple[Expr, Expr]:
    known = el.known(expected)
    kind = "Multiset" if known is not None and head(known) == "Multiset" else "List"
    element = arguments(known)[0] if known is not None and head(known) == kind else None
    items, element = elab_items(el, list(term.items), element)
    return app("List.literal", element, *items), app(kind, element)


def set_of(el: Elaborator, term: s.SetOf, expected: Expr | None) -> tuple[Expr, Expr]:
    known = el.known(expected)
    bundled = known is not None and head(known) == "Submonoid" and el.generic
    hint = (
        [arguments(known)[0]] if known is not None and (head(known) == "Set" or bundled) else None
    )
    if known is not None and head(known) == "Finset":
        return _finset_of(el, term, known)
    opened = open_binders(el, (term.binder,), hint)
    try:
        var, t, b = opened[0]
        guard = binder_predicate(el, var, b)
        body = el.elab_prop(term.body)
    finally:
        el.locals.pop()
    if guard is not None:
        body = app("And", guard, body)
    return app("setOf", t, Lam(var, t, body)), known if bundled and known else app("Set", t)


def _finset_of(el: Elaborator, term: s.SetOf, known: Expr) -> tuple[Expr, Expr]:
    """`{x ∈ s | p x}` and `{x | p x}` where a finite set is expected (Order/SetNotation)."""
    t = arguments(known)[0]
    domain: Expr = app("Finset.univ", t)
    b = term.binder
    if b.pred is not None and b.pred[0] == "∈":
        domain, _ = el.elab_as(b.pred[1], known)
    ((var, _, _),) = open_binders(el, (s.Binder(b.names, b.type, b.kind, b.pos),), [t])
    try:
        body = el.elab_prop(term.body)
    finally:
        el.locals.pop()
    return app("Finset.filter", t, Lam(var, t, body), domain), known


def set_literal(el: Elaborator, term: s.SetLit, expected: Expr | None) -> tuple[Expr, Expr]:
    known = el.known(expected)
    kind = head(known) if known is not None and head(known) in ("Set", "Finset") else "Set"
    element = arguments(known)[0] if known is not None and arguments(known) else None
    items, t = elab_items(el, list(term.items), element)
    return app(f"{kind}.literal", t, *items), app(kind, t)
