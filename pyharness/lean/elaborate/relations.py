"""Membership and norms: what they mean depends on the type, and for matrices on the scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.coercions import element_type
from pyharness.lean.elaborate.instances import matrix_norm
from pyharness.lean.elaborate.maps import has_norm
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import REAL, Const, Expr, app, arguments, head

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator


def membership(el: Elaborator, item: s.Term, container: s.Term) -> Expr:
    c, ct = el.elab(container, None)
    ct = el.ctx.zonk(ct)
    inner = element_type(ct)
    if inner is None:
        raise Unreadable("construct", f"∈ {el.show(ct)}", container.pos)
    x, _ = el.elab_as(item, inner)
    return app("Membership.mem", inner, ct, x, c)


def norm(el: Elaborator, term: s.Op) -> tuple[Expr, Expr]:
    e, t = el.elab(term.args[0], None)
    t = el.default(t)
    result = REAL if term.sym == "‖‖" else Const("NNReal")
    name = "Norm.norm" if term.sym == "‖‖" else "NNNorm.nnnorm"
    if head(t) == "Matrix":
        which = matrix_norm(el.scope)
        if which is None:
            raise Unreadable(
                "instance", "‖·‖ of a matrix without exactly one opened norm", term.pos
            )
        return app(name, app("Matrix.norm." + which, *arguments(t)), e), result
    if head(t) in ("Real", "Rat", "Int", "EuclideanSpace", "ContinuousLinearMap", "NNReal"):
        return app(name, t, e), result
    if has_norm(t) or el.generic:
        return app(name, t, e), result
    raise Unreadable("instance", f"‖·‖ on {el.show(t)}", term.pos)
