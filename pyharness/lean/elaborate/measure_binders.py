"""σ-algebras and classes of measures among the binders of a statement.

A type with one σ-algebra is read as a finite type with all subsets measurable, so the binder says
nothing more; two σ-algebras on one type are not read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pyharness.lean import syntax as s
from pyharness.lean.elaborate.kinds import class_of
from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import Expr, app, arguments, head

if TYPE_CHECKING:
    from pyharness.lean.elaborate.terms import Elaborator

_CLASSES = {
    "IsProbabilityMeasure": "Instance.IsProbabilityMeasure",
    "IsFiniteMeasure": "Instance.IsFiniteMeasure",
    "IsZeroOrProbabilityMeasure": "Instance.IsZeroOrProbabilityMeasure",
    "SigmaFinite": "Instance.IsFiniteMeasure",
    "SFinite": "Instance.IsFiniteMeasure",
    "IsLocallyFiniteMeasure": "Instance.IsFiniteMeasure",
    "NeZero": "Instance.NeZeroMeasure",
    "NoAtoms": "Instance.NoAtoms",
}


def without_sigma_algebras(binders: Sequence[s.Binder]) -> list[s.Binder]:
    """The binders but `{m : MeasurableSpace Ω}`. Raises Unreadable for two on one type."""
    seen: set[str] = set()
    out: list[s.Binder] = []
    for b in binders:
        cls, args = class_of(b.type) if b.type is not None else ("", [])
        on = args[0].name if len(args) == 1 and isinstance(args[0], s.Ident) else ""
        if cls != "MeasurableSpace" or not on:
            out.append(b)
            continue
        if on in seen or len(b.names) > 1:
            raise Unreadable("construct", f"two σ-algebras on {on}", b.pos)
        seen.add(on)
        if b.kind == "inst":
            out.append(b)
    return out


def measure_class(el: Elaborator, b: s.Binder) -> tuple[str, Expr] | None:
    """`[IsProbabilityMeasure μ]` as a named hypothesis; None for classes of other things."""
    assert b.type is not None
    cls, args = class_of(b.type)
    if cls not in _CLASSES or len(args) != 1 or not isinstance(args[0], s.Ident):
        return None
    found = el.lookup(args[0].name)
    if found is None:
        return None
    t = el.ctx.zonk(found[1])
    if head(t) != "MeasureTheory.Measure":
        return None
    name = b.names[0] if b.names and b.names[0] != "_" else f"[{cls}]"
    return name, app(_CLASSES[cls], *arguments(t), found[0])
