"""What hypotheses about vectors and linear maps ask of the variables they are about."""

from __future__ import annotations

from collections.abc import Callable

from pyharness.lean.elaborate.maps import MAPS
from pyharness.lean.expr import App, Expr, Lit, Local, arguments, head

UNIT = "unit vector"
PROJECTION = "orthogonal projection"
IDEMPOTENT = "idempotent"
ORTHONORMAL = "orthonormal family"

_PREDICATES = {
    "LinearMap.IsSymmetric": "symmetric",
    "IsSelfAdjoint": "symmetric",
    "LinearMap.IsPositive": "semidefinite",
    "ContinuousLinearMap.IsPositive": "semidefinite",
    "IsStarProjection": PROJECTION,
    "LinearMap.IsSymmetricProjection": PROJECTION,
    "IsIdempotentElem": IDEMPOTENT,
    "Orthonormal": ORTHONORMAL,
}


def map_hints(p: Expr, add: Callable[[Expr, str], None]) -> None:
    """Report the hints of one hypothesis."""
    name, args = head(p), arguments(p)
    if name in _PREDICATES:
        add(subject(args[-1]), _PREDICATES[name])
    elif name == "LE.le" and head(args[0]) in MAPS and _is(args[1], 0):
        add(subject(args[2]), "semidefinite")
    elif name == "Eq":
        for left, right in ((args[1], args[2]), (args[2], args[1])):
            if _is(right, 1) and head(left) in ("Norm.norm", "NNNorm.nnnorm"):
                add(subject(arguments(left)[-1]), UNIT)


def subject(e: Expr) -> Expr:
    """The variable behind coercions between kinds of maps, and v behind `v i`."""
    while head(e) in ("LinearMap.forget", "ContinuousLinearMap.toLinearMap"):
        e = arguments(e)[-1]
    return e.fn if isinstance(e, App) and isinstance(e.fn, Local) else e


def _is(e: Expr, k: int) -> bool:
    return e == Lit(k) or (head(e) == "OfNat" and arguments(e)[1] == Lit(k))
