"""Definitions of Mathlib that the vocabulary states in another form, as they are printed when read.

A file that defines such a name word for word as Mathlib does (Mathlib's own file) means the word of
the vocabulary, whose meaning is decided where it can be; any other definition of the name is kept
and unfolded as it stands. Analysis/Convex/Star.lean:74, Basic.lean:52, Function.lean:54-71;
LinearAlgebra/Matrix/Determinant/TotallyUnimodular.lean:38.
"""

from __future__ import annotations

from pyharness.lean.canonical import print_expr
from pyharness.lean.elaborate.environment import Definition

_COMBINED = "((a •[𝕜, E] x) +[E] (b •[𝕜, E] y))"
_VALUES = "((a •[𝕜, β] (f x)) +[β] (b •[𝕜, β] (f y)))"


def _weights(relation: str, conclusion: str) -> str:
    """`∀ a b, 0 R a → 0 R b → a + b = 1 → conclusion`."""
    zero = f"(0 : 𝕜) {relation}[𝕜]"
    sum_one = "((a +[𝕜] b) =[𝕜] (1 : 𝕜))"
    inner = f"(({zero} a) → (({zero} b) → ({sum_one} → {conclusion})))"
    return f"(∀ {{a : 𝕜}}, (∀ {{b : 𝕜}}, {inner}))"


def _two_points(inside: str) -> str:
    x, y = ("(Membership.mem E (Set E) " + v + " s)" for v in "xy")
    both = f"(∀ {{x : E}}, ({x} → (∀ {{y : E}}, ({y} → {inside}))))"
    return f"((Convex E 𝕜 s) ∧ {both})"


def _apart(inside: str) -> str:
    return f"((x ≠[E] y) → {inside})"


_VALUE = f"(f {_COMBINED})"
PRINTED = {
    "StarConvex": "(∀ {y : E}, ((Membership.mem E (Set E) y s) → "
    + _weights("≤", f"(Membership.mem E (Set E) {_COMBINED} s)")
    + "))",
    "Convex": "(∀ {x : E}, ((Membership.mem E (Set E) x s) → (StarConvex E 𝕜 x s)))",
    "ConvexOn": _two_points(_weights("≤", f"({_VALUE} ≤[β] {_VALUES})")),
    "ConcaveOn": _two_points(_weights("≤", f"({_VALUES} ≤[β] {_VALUE})")),
    "StrictConvexOn": _two_points(_apart(_weights("<", f"({_VALUE} <[β] {_VALUES})"))),
    "StrictConcaveOn": _two_points(_apart(_weights("<", f"({_VALUES} <[β] {_VALUE})"))),
}

_MINOR = (
    "(Matrix.det (Fin k) R (Matrix.submatrix (Fin k) m n (Fin k) R A f g))"
    " (Set.range R SignType (SignType.cast R))"
)
_INJECTIVE = "((Function.Injective (Fin k) m f) → ((Function.Injective (Fin k) n g) → "
PRINTED["Matrix.IsTotallyUnimodular"] = (  # Determinant/TotallyUnimodular.lean:38
    "(∀ (k : ℕ), (∀ (f : ((Fin k) → m)), (∀ (g : ((Fin k) → n)), "
    + _INJECTIVE
    + f"(Membership.mem R (Set R) {_MINOR}))))))"
)


def is_mathlibs(definition: Definition) -> bool:
    """Is this, word for word, Mathlib's own definition of the name?"""
    return PRINTED.get(definition.name) == print_expr(definition.body)
