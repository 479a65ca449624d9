"""Structure instances of bundled maps: `{ toFun := f, map_add' := _, map_smul' := _ }`.

That the proofs are proofs is taken for granted, as everywhere: the map is the one with the values
of `f`. Mathlib/Algebra/Module/{LinearMap, Equiv}/Defs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.forms import linear
from pyharness.lean.expr import Expr, app, arguments, arrow, head

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator

_BY_VALUES = frozenset({"LinearMap", "LinearEquiv"})


def bundled_map(el: Elaborator, term: s.StructInst, known: Expr | None) -> tuple[Expr, Expr] | None:
    """A linear map given by its values; None for structures of other types."""
    fields = dict(term.fields)
    if known is None:
        return None
    t = linear(el.ctx.zonk(known))
    if head(t) not in _BY_VALUES:
        return None
    ring, domain, codomain = arguments(t)
    given = fields.get("toFun", term.bases[0] if len(term.bases) == 1 else None)
    if given is None:
        return None  # `{ reindex e f with map_add' := _ }` has the values of its base
    values, _ = el.elab_as(given, arrow(domain, codomain))
    return app(f"{head(t)}.ofValues", ring, domain, codomain, values), t
