"""Which types coerce to which, as Lean inserts `↑` and `⇑`."""

from __future__ import annotations

from pyharness.lean.expr import NAT, Const, Expr, Pi, app, arguments, arrow, head

# Direct casts between number types (Nat.cast, Int.cast, Rat.cast, NNReal.toReal, ofReal).
_CASTS = {
    "Nat": ("Int", "Rat", "Real", "NNReal", "Complex"),
    "Int": ("Rat", "Real", "Complex"),
    "Rat": ("Real", "Complex"),
    "NNReal": ("Real",),
    "Real": ("Complex",),
}


def coerce(e: Expr, source: Expr, target: Expr) -> Expr | None:
    """`e : source` as a term of `target`, or None when Lean has no coercion."""
    s, t = head(source), head(target)
    if t in _CASTS.get(s, ()):
        return app("Nat.cast" if s == "Nat" else "cast", source, target, e)
    if s == "Fin":
        value = app("Fin.val", arguments(source)[0], e)
        return value if t == "Nat" else coerce(value, NAT, target)
    if s == "Units":
        inner = arguments(source)[0]
        value = app("Units.val", inner, e)
        return value if inner == target else coerce(value, inner, target)
    if s == "Finset" and t == "Set" and arguments(source) == arguments(target):
        return app("Finset.toSet", arguments(source)[0], e)
    if s == "Subtype":
        inner = arguments(source)[0]
        value = app("Subtype.val", *arguments(source), e)
        return value if inner == target else coerce(value, inner, target)
    return None


def coercible(source: Expr, target: Expr) -> bool:
    return coerce(Const("x"), source, target) is not None


def function_type(t: Expr) -> Pi | None:
    """The function type that `⇑` gives to a bundled map or a Euclidean vector."""
    args = arguments(t)
    match head(t):
        case "LinearMap" | "ContinuousLinearMap" | "LinearEquiv":
            return arrow(args[1], args[2])
        case "Equiv" | "AddHom" | "MonoidHom" | "RingHom" | "AlgHom":
            return arrow(args[0], args[1])
        case "Equiv.Perm":
            return arrow(args[0], args[0])
        case "EuclideanSpace":
            return arrow(args[1], args[0])
        case "OrthonormalBasis":
            return arrow(args[0], args[2])
        case _:
            return None
