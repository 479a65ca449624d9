"""Bilinear maps: `BilinForm R M` and `BilinMap R M N` are linear maps into linear maps.

Both stand in types while a statement is elaborated, because dot notation looks a field up in the
namespace of the type that was written (Mathlib/LinearAlgebra/BilinearMap), and nowhere behind it.
"""

from __future__ import annotations

from pyharness.lean.expr import Const, Expr, head, rebuild, walk
from pyharness.lean.unify import unfold_type

FORMS = frozenset({"LinearMap.BilinForm", "LinearMap.BilinMap"})


def without_forms(e: Expr) -> Expr:
    """`e` with the linear maps that bilinear forms are."""
    if not any(isinstance(x, Const) and x.name in FORMS for x in walk(e)):
        return e
    return _without(e)


def _without(e: Expr) -> Expr:
    e = rebuild(e, _without)
    unfolded = unfold_type(e) if head(e) in FORMS else None
    return e if unfolded is None else unfolded


def linear(t: Expr) -> Expr:
    """The type of linear maps that a type of bilinear maps stands for, any other type as it is."""
    unfolded = unfold_type(t) if head(t) in FORMS else None
    return t if unfolded is None else unfolded
