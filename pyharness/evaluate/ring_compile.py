"""The compiler for statements over rings other than ℝ.

A word whose static types involve such a ring is looked up here and nowhere else: what has no entry
has no meaning there (Unevaluable), whatever it means over ℝ. Everything else, indices, real numbers
and logic, is compiled as always.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable, Mapping
from functools import partial

from pyharness.evaluate import ring_operations as ops
from pyharness.evaluate.compile import Compiler, Implementation
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.ring_analysis import COMPLEX_WORDS, as_function, inner, norm
from pyharness.evaluate.ring_logic import exists, forall, relation
from pyharness.evaluate.ring_types import RINGS, Code, is_foreign, ring_of
from pyharness.evaluate.ring_words import MEANINGS
from pyharness.lean.claim import Claim
from pyharness.lean.expr import App, Const, Expr, Pi, head

Args = tuple[Expr, ...]
Build = Callable[[Compiler, Args], Code]

_BUILDS: dict[str, Build] = {
    **{f"H{op}.h{op}": ops.binary(f"H{op}.h{op}") for op in ("Add", "Sub", "Mul", "Div")},
    "Neg.neg": ops.negation,
    "Inv.inv": ops.inverse,
    "Invertible.invOf": ops.inverse,
    "Ring.inverse": ops.inverse,
    "HSMul.hSMul": ops.smul,
    "HPow.hPow": ops.power,
    "OfNat": ops.numeral,
    "Decimal": ops.decimal,
    "cast": ops.cast,
    "Nat.cast": ops.cast,
    "Finset.sum": ops.big(product=False),
    "Finset.prod": ops.big(product=True),
    "IsUnit": ops.unit,
    "Instance.Invertible": ops.unit,
    "star": ops.star,
    "starRingEnd": ops.star,
    "conj": ops.star,
    "Units.val": ops.identity,
    "Pi.single": ops.single,
    "Matrix.vecLit": ops.vector_literal,
    "Matrix.matLit": ops.matrix_literal,
    "Norm.norm": norm,
    "NNNorm.nnnorm": norm,
    "inner": inner,
    "coeFn": as_function,
    "Exists": exists,
    **{name: relation(name) for name in ("Eq", "Ne", "LE.le", "LT.lt", "GE.ge", "GT.gt")},
    **COMPLEX_WORDS,
}
# Words that move values about without looking at them, and logic.
_STRUCTURAL = frozenset(
    {"And", "Or", "Not", "Iff", "ite", "setOf", "Membership.mem", "Prod.mk", "Prod.fst"}
    | {"Prod.snd", "Sum.elim", "Fin.cons", "Matrix.vecCons", "Matrix.vecHead", "Matrix.vecTail"}
)
# Words of the vocabulary given by Lean text that is Mathlib's own, for any ring.
_GENERIC = frozenset(
    {"Function.update", "Function.Injective", "Function.Surjective", "Function.Bijective"}
    | {"Function.LeftInverse", "Function.Involutive", "Function.const", "Set.univ"}
    | {"Matrix." + x for x in ("map", "row", "col", "updateRow", "updateCol", "single", "IsDiag")}
    | {"Matrix." + x for x in ("replicateRow", "replicateCol", "fromBlocks", "fromRows")}
    | {"Matrix." + x for x in ("fromCols", "toRows₁", "toRows₂", "toCols₁", "toCols₂", "swap")}
    | {"Matrix.toBlocks" + x for x in ("₁₁", "₁₂", "₂₁", "₂₂")}
    | {"Matrix." + x for x in ("BlockTriangular", "transvection", "orthogonalGroup")}
    | {"Matrix." + x for x in ("unitaryGroup", "blockDiagonal", "blockDiag", "circulant")}
    | {"Equiv.Perm.permMatrix", "Pairwise", "Commute", "SemiconjBy", "IsIdempotentElem", "Even"}
    | {"Odd", "IsSquare", "IsSelfAdjoint", "IsStarNormal"}
)


class RingCompiler(Compiler):
    """Compiles claims in whose types ℂ or a carrier of a generic statement occurs."""

    rings = True

    def _compile(self, e: Expr) -> Code:
        if isinstance(e, Pi) and is_foreign(e.type):
            return forall(self, e)
        return super()._compile(e)

    def _application(self, name: str, args: Args) -> Code:
        if not (name.startswith("Complex.") or any(is_foreign(a) for a in args)):
            return super()._application(name, args)
        build = _BUILDS.get(name)
        if build is not None:
            return self._special(name, build, args)
        if name in _STRUCTURAL:
            return super()._application(name, args)
        definition = self.definitions.get(name)
        if definition is not None:
            return self._expansion(definition, args)
        meaning, word = MEANINGS.get(name), self.words.words.get(name)
        if meaning is not None and word is not None:
            ring = ring_of(next(a for a in args if is_foreign(a)))
            wants = _parameters(meaning)
            return self._word(
                dataclasses.replace(word, meaning=partial(meaning, ring), wants=wants), args
            )
        defined = self.words.definitions.get(name)
        if defined is not None and name in _GENERIC:
            return self._expansion(defined, args)
        where = next((RINGS[h].name for a in args for h in _rings(a)), "ℂ")
        raise Unevaluable(f"{name} has no meaning over {where}")


def _parameters(meaning: Callable[..., object]) -> tuple[str, ...]:
    """Names of what a meaning takes after the ring."""
    return tuple(inspect.signature(meaning).parameters)[1:]


def _rings(e: Expr) -> list[str]:
    if isinstance(e, Const):
        return [e.name] if e.name in RINGS else []
    if isinstance(e, App):
        return [n for a in e.args for n in _rings(a)]
    if isinstance(e, Pi):
        return _rings(e.type) + _rings(e.body)
    return [head(e)] if head(e) in RINGS else []


def needed_for(claim: Claim) -> bool:
    """Does ℂ, or a carrier of a generic statement, occur in the claim?"""
    return "ℂ" in claim.canonical or "Scalar" in claim.canonical


def ring_compiler(
    claim: Claim, implementations: Mapping[str, Implementation] | None = None
) -> RingCompiler:
    return RingCompiler({d.name: d for d in claim.definitions}, implementations)
