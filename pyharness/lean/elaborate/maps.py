"""Bundled linear maps: which structure extends which, and what abbreviates what.

Every such type has three arguments: the ring, the domain, the codomain. Mathlib's structures
(Algebra/Module/LinearMap/Defs, Topology/Algebra/Module/{LinearMap,Equiv},
Analysis/Normed/Operator/LinearIsometry) nest; a term of a richer one coerces to its parents.
"""

from __future__ import annotations

from pyharness.lean.elaborate.problem import Unreadable
from pyharness.lean.expr import Const, Expr, Pi, app, arguments, head

EXPONENT = Const("LpExponent")  # of ℓᵖ norms; its values are "2", "1" and "∞"

_PARENTS: dict[str, tuple[str, ...]] = {
    "LinearMap": (),
    "ContinuousLinearMap": ("LinearMap",),
    "LinearEquiv": ("LinearMap",),
    "LinearIsometry": ("LinearMap", "ContinuousLinearMap"),
    "ContinuousLinearEquiv": ("LinearEquiv", "ContinuousLinearMap", "LinearMap"),
    "LinearIsometryEquiv": (
        "LinearEquiv",
        "ContinuousLinearEquiv",
        "LinearIsometry",
        "ContinuousLinearMap",
        "LinearMap",
    ),
}
MAPS = frozenset(_PARENTS)
SPACES_OF_MAPS = frozenset({"LinearMap", "ContinuousLinearMap"})  # the others are no vector spaces
ISOMETRIES = frozenset({"LinearIsometry", "LinearIsometryEquiv"})
EQUIVALENCES = frozenset({"LinearEquiv", "ContinuousLinearEquiv", "LinearIsometryEquiv"})
# Semilinear over ring homomorphisms σ of ℝ, which are all the identity.
_SEMILINEAR = {
    "SemilinearMap": "LinearMap",
    "ContinuousSemilinearMap": "ContinuousLinearMap",
    "SemilinearIsometry": "LinearIsometry",
    "SemilinearEquiv": "LinearEquiv",
    "ContinuousSemilinearEquiv": "ContinuousLinearEquiv",
    "SemilinearIsometryEquiv": "LinearIsometryEquiv",
}
_DUALS = {
    "Module.Dual": "LinearMap",
    "StrongDual": "ContinuousLinearMap",
    "NormedSpace.Dual": "ContinuousLinearMap",
}
_CONJUGATE = "ConjugateLinear."  # over ℝ, where conjugation is the identity, linear
ABBREVIATIONS = frozenset(
    {"Module.End", *_DUALS, *_SEMILINEAR, *(_CONJUGATE + name for name in _PARENTS)}
)
SPACES = frozenset({"EuclideanSpace", "PiLp"})
_NORMED_SCALARS = frozenset({"Real", "Rat", "Int", "NNReal", "Complex"})


def parents(t: Expr) -> tuple[Expr, ...]:
    """The types that a bundled map of type `t` coerces to, nearest first."""
    return tuple(app(p, *arguments(t)) for p in _PARENTS.get(head(t), ()))


def forget(e: Expr, source: Expr, target: Expr) -> Expr | None:
    """A bundled map as one of a parent structure; None where there is no such coercion."""
    if head(target) in _PARENTS.get(head(source), ()):
        return app("LinearMap.forget", source, target, e)
    return None


def reduced(e: Expr) -> Expr:
    """`Module.End R M`, duals and semilinear maps over ℝ as the linear maps that they are."""
    name, args = head(e), arguments(e)
    if name not in ABBREVIATIONS:
        return e
    if name == "Module.End" and len(args) == 2:
        return app("LinearMap", args[0], args[1], args[1])
    if name in _DUALS and len(args) == 2:
        return app(_DUALS[name], *args, args[0])
    if name.startswith(_CONJUGATE) and len(args) == 3:
        if head(args[0]) != "Real":
            raise Unreadable("construct", "a conjugate-linear map", (0, 0))
        return app(name.removeprefix(_CONJUGATE), *args)
    if name in _SEMILINEAR and len(args) == 5:
        ring, other, _, domain, codomain = args
        if head(ring) != "Real" or head(other) != "Real":
            raise Unreadable("construct", "a semilinear map over another field than ℝ", (0, 0))
        return app(_SEMILINEAR[name], ring, domain, codomain)
    return e


def has_norm(t: Expr) -> bool:
    """Has a value of this type a norm whose meaning is known here? Matrices ask their scope."""
    name, args = head(t), arguments(t)
    if name in SPACES or name in _NORMED_SCALARS:
        return True
    if isinstance(t, Pi):
        return has_norm(t.body)
    if name == "Multiplicative":
        return has_norm(args[0])
    if name == "Prod":
        return has_norm(args[0]) and has_norm(args[1])
    if name == "ContinuousLinearMap":
        return has_norm(args[1]) and has_norm(args[2])
    if name == "Subtype":
        return has_norm(args[0])
    return False


def index_and_scalar(t: Expr) -> tuple[Expr, Expr]:
    """ι and 𝕜 of `ι → 𝕜`, `EuclideanSpace 𝕜 ι` and `PiLp p ι 𝕜`."""
    if isinstance(t, Pi):
        return t.type, t.body
    args = arguments(t)
    return (args[1], args[2]) if head(t) == "PiLp" else (args[1], args[0])


def is_endomorphism(t: Expr) -> bool:
    return head(t) in MAPS and arguments(t)[1] == arguments(t)[2]


def map_operation(operation: str, t: Expr) -> bool:
    """Is the operation one of linear maps (+, -, 0) or of endomorphisms (*, 1, ^)?"""
    if head(t) in EQUIVALENCES:
        return operation in ("Mul", "Inv", "One", "Div") and is_endomorphism(t)
    if head(t) == "LinearIsometry":
        return operation in ("Mul", "One") and is_endomorphism(t)
    if operation in ("Mul", "One"):
        return is_endomorphism(t)
    return operation in ("Add", "Sub", "Neg", "Zero")
