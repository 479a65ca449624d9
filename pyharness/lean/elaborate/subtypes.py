"""Subtypes `{x // p x}`, sets used as types, and proofs as arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.binders import binder_predicate, open_binders
from pyharness.lean.expr import TYPE, Expr, Lam, app

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator


def subtype(el: Elaborator, term: s.SetOf) -> tuple[Expr, Expr]:
    """`{x // p x}`, `{x : T // p x}`, `{x ∈ s // p x}`."""
    opened = open_binders(el, (term.binder,))
    try:
        var, t, b = opened[0]
        guard = binder_predicate(el, var, b)
        body = el.elab_prop(term.body)
    finally:
        el.locals.pop()
    if guard is not None:
        body = app("And", guard, body)
    return app("Subtype", t, Lam(var, t, body)), TYPE


def proof(el: Elaborator, term: s.Term, prop: Expr) -> Expr:
    """What stands for a proof of `prop`: proofs are not read, all of one proposition are equal.

    A hypothesis in scope may still tell implicit arguments, by what it is a proof of.
    """
    if isinstance(term, s.Ident):
        found = el.lookup(term.name)
        if found is not None:
            el.ctx.unify(found[1], prop)
    return app("proof", prop)
