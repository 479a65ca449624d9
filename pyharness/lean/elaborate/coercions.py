"""Which types coerce to which, as Lean inserts `↑` and `⇑`."""

from __future__ import annotations

from pyharness.lean.elaborate.forms import linear
from pyharness.lean.elaborate.maps import MAPS, forget
from pyharness.lean.expr import NAT, Const, Expr, Lam, Pi, app, arguments, arrow, head
from pyharness.lean.unify import fresh_local

# Direct casts between number types (Nat.cast, Int.cast, Rat.cast, NNReal.toReal, ofReal).
_CASTS = {
    "Nat": ("Int", "Rat", "Real", "NNReal", "Complex", "Scalar"),
    "Int": ("Rat", "Real", "Complex", "Scalar"),
    "Rat": ("Real", "Complex"),
    "NNReal": ("Real",),
    "Real": ("Complex",),
}


def coerce(e: Expr, source: Expr, target: Expr) -> Expr | None:
    """`e : source` as a term of `target`, or None when Lean has no coercion."""
    s, t = head(source), head(target)
    if t in _CASTS.get(s, ()):
        return app("Nat.cast" if s == "Nat" else "cast", source, target, e)
    if s in ("Nat", "Int") and _has_numerals(s, target):
        return app("Nat.cast" if s == "Nat" else "cast", source, target, e)
    if s == "Fin":
        value = app("Fin.val", arguments(source)[0], e)
        return value if t == "Nat" else coerce(value, NAT, target)
    if s == "Units":
        inner = arguments(source)[0]
        value = app("Units.val", inner, e)
        return value if inner == target else coerce(value, inner, target)
    if s in MAPS:
        return forget(e, source, target)
    if s == "Finset" and t == "Set" and arguments(source) == arguments(target):
        return app("Finset.toSet", arguments(source)[0], e)
    if t == "Type" and s in _CONTAINERS and s not in ("List", "Multiset"):
        return members_type(e, source)  # a list is no type; a multiset's has repetitions
    if s == "Submodule" and t == "Set":
        return app("SetLike.coe", *arguments(source), e)
    if s == "OrthonormalBasis" and t == "Module.Basis":
        return app("OrthonormalBasis.toBasis", *arguments(source), e)
    if s == "Subtype":
        inner = arguments(source)[0]
        value = app("Subtype.val", *arguments(source), e)
        return value if inner == target else coerce(value, inner, target)
    return None


def _has_numerals(number: str, t: Expr) -> bool:
    """Square matrices and functions have the casts of their entries (Mathlib/Data/Matrix/Diagonal,
    `NatCast (Matrix n n α)`; Data/Nat/Cast/Basic, `Pi.instNatCast`)."""
    if head(t) == "Matrix":
        rows, cols, entry = arguments(t)
        return rows == cols and (head(entry) == number or head(entry) in _CASTS[number])
    if isinstance(t, Pi):
        return head(t.body) in _CASTS[number] or _has_numerals(number, t.body)
    return False


_CONTAINERS = {"Finset": 0, "List": 0, "Multiset": 0, "Set": 0, "Submonoid": 0, "Submodule": 1}


def element_type(container: Expr) -> Expr | None:
    """The type of the x in `x ∈ s` for s of this type; None where nothing can be a member."""
    place = _CONTAINERS.get(head(container))
    return None if place is None else arguments(container)[place]


def members_type(e: Expr, container: Expr) -> Expr:
    """`↥s`: the subtype of the members of `e : container`."""
    inner = element_type(container)
    assert inner is not None
    x = fresh_local("x")
    return app("Subtype", inner, Lam(x, inner, app("Membership.mem", inner, container, x, e)))


def coercible(source: Expr, target: Expr) -> bool:
    return coerce(Const("x"), source, target) is not None


def function_type(t: Expr) -> Pi | None:
    """The function type that `⇑` gives to a bundled map or a Euclidean vector."""
    t = linear(t)
    args = arguments(t)
    match head(t):
        case name if name in MAPS:
            return arrow(args[1], args[2])
        case "PiLp":
            return arrow(args[1], args[2])
        case "Equiv" | "AddHom" | "MonoidHom" | "RingHom" | "AlgHom":
            return arrow(args[0], args[1])
        case "Equiv.Perm":
            return arrow(args[0], args[0])
        case "EuclideanSpace":
            return arrow(args[1], args[0])
        case "OrthonormalBasis" | "Module.Basis":
            return arrow(args[0], args[2])
        case _:
            return None
