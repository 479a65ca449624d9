"""Notations that bind a variable besides ∑ and ∏: suprema, integrals and "almost everywhere".

Order/SetNotation.lean, MeasureTheory/Integral/Bochner/Basic.lean:171-180 and
MeasureTheory/OuterMeasure/AE.lean: `⨆ i, f i` is `iSup f`, `∫ x, f x ∂μ` is
`MeasureTheory.integral μ f`, `∀ᵐ x ∂μ, p x` says that p holds outside a set of measure 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import PROP, REAL, TYPE, Expr, Lam, app, arguments, head

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator

_SUPREMA = {"⨆": "iSup", "⨅": "iInf"}
_ALMOST = {"∀ᵐ": "MeasureTheory.almostAll", "∃ᵐ": "MeasureTheory.almostSome"}
NOTATIONS = frozenset({*_SUPREMA, *_ALMOST, "∫"})


def elaborate(el: Elaborator, term: s.Big, expected: Expr | None) -> tuple[Expr, Expr]:
    """The term and its type. Raises Unreadable for bounded binders and iterated ones."""
    if any(b.pred is not None for b in term.binders):
        raise Unreadable("construct", f"{term.sym} with a bounded variable", term.pos)
    if term.sym in _SUPREMA:
        return _supremum(el, term, expected)
    labels = dict(term.args)
    if not labels.keys() <= {"in", "∂"}:  # `∫ x in a..b` has an orientation, a set has not
        raise Unreadable("construct", f"{term.sym} from one bound to another", term.pos)
    if "∂" not in labels:
        raise Unreadable("construct", f"{term.sym} without its measure", term.pos)
    mu, t = el.elab(labels["∂"], None)
    t = el.ctx.zonk(t)
    if head(t) != "MeasureTheory.Measure":
        raise Unreadable("type mismatch", f"{el.show(t)} where a measure is expected", term.pos)
    space = arguments(t)[0]
    if "in" in labels:
        members, _ = el.elab_as(labels["in"], app("Set", space))
        mu = app("MeasureTheory.Measure.restrict", space, mu, members)
    if term.sym in _ALMOST:
        f, _ = _function(el, term, PROP, space)
        return app(_ALMOST[term.sym], space, mu, f), PROP
    f, codomain = _function(el, term, el.known(expected), space)
    return app("MeasureTheory.integral", space, codomain, mu, f), codomain


def _function(el: Elaborator, term: s.Big, wanted: Expr | None, space: Expr) -> tuple[Expr, Expr]:
    """`fun x ↦ body` with its codomain."""
    from pyharness.lean.elaborate.binders import open_binders

    opened = open_binders(el, term.binders, [space])
    try:
        if len(opened) != 1:
            raise Unreadable("construct", f"{term.sym} over several variables", term.pos)
        if wanted is not None:
            body, body_type = el.elab_as(term.body, wanted)
        else:
            body, body_type = el.elab(term.body, None)
            body_type = el.ctx.zonk(body_type)
            if head(body_type) == "" or body_type == TYPE:
                el.ctx.unify(body_type, REAL)
    finally:
        el.locals.pop()
    var, t, _ = opened[0]
    return Lam(var, t, body), body_type


def _supremum(el: Elaborator, term: s.Big, expected: Expr | None) -> tuple[Expr, Expr]:
    from pyharness.lean.elaborate.binders import open_binders

    opened = open_binders(el, term.binders)
    try:
        body, body_type = el.elab(term.body, el.known(expected))
    finally:
        el.locals.pop()
    for var, t, _ in reversed(opened):
        body = app(_SUPREMA[term.sym], body_type, t, Lam(var, t, body))
    return body, body_type
