"""Instance binders about submodules, and `[Fact p]`.

Every submodule of a finite-dimensional space is finite-dimensional, complete, and has an orthogonal
projection, so these classes say nothing more (Analysis/InnerProductSpace/Projection/Basic).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.kinds import class_of
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import Expr, head

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator

_OF_EVERY_SUBMODULE = {
    "HasOrthogonalProjection": 1,
    "CompleteSpace": 1,
    "FiniteDimensional": 2,
    "Finite": 2,
    "Free": 2,
}  # class → how many arguments it has


def about_submodule(el: Elaborator, b: s.Binder) -> bool:
    """Does the binder state a class that every submodule of the spaces read here has?"""
    assert b.type is not None
    cls, args = class_of(b.type)
    term = b.type
    if isinstance(term, s.Ident) and "." in term.name:  # `[K.HasOrthogonalProjection]`
        args = [s.Ident(term.name.rsplit(".", 1)[0], term.pos)]
    elif isinstance(term, s.Proj):
        cls, args = term.field, [term.term]
    if _OF_EVERY_SUBMODULE.get(cls) != len(args):
        return False
    subject = args[-1]
    if isinstance(subject, s.Coe | s.Ascribe):
        subject = subject.term
    try:
        _, t = el.elab(subject, None)
    except Unreadable:
        return False
    return head(el.ctx.zonk(t)) == "Submodule"


def fact(el: Elaborator, b: s.Binder) -> Expr | None:
    """The proposition of `[Fact p]`."""
    assert b.type is not None
    cls, args = class_of(b.type)
    return el.elab_prop(args[0]) if cls == "Fact" and len(args) == 1 else None
