"""Mutants of a claim: small changes that a claim with teeth must not survive.

Only the conclusion is changed (dropped hypotheses are handled by the engine, since they need
witnesses of their own). A mutant that happens to be true cannot be told apart from one the
witnesses miss, so survivors are listed by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyharness.lean.claim import Claim
from pyharness.lean.expr import (
    REAL,
    TYPE,
    App,
    Const,
    Expr,
    Lam,
    Lit,
    Local,
    Pi,
    app,
    arguments,
    arrow,
    head,
)

_FLIPS = {
    "LE.le": (("flip", "GE.ge", "≤ became ≥"), ("strict", "LT.lt", "≤ became <")),
    "GE.ge": (("flip", "LE.le", "≥ became ≤"), ("strict", "GT.gt", "≥ became >")),
    "LT.lt": (("flip", "GT.gt", "< became >"),),
    "GT.gt": (("flip", "LT.lt", "> became <"),),
    "Eq": (("flip", "Ne", "= became ≠"),),
    "Ne": (("flip", "Eq", "≠ became ="),),
}
_OPERATORS = {
    "HAdd.hAdd": ("HSub.hSub", "+ became -"),
    "HSub.hSub": ("HAdd.hAdd", "- became +"),
    "HDiv.hDiv": ("HMul.hMul", "/ became *"),
    "And": ("Or", "∧ became ∨"),
    "Or": ("And", "∨ became ∧"),
}
_EXTREMES = {
    "min": ("max", "min became max"),
    "max": ("min", "max became min"),
    "Finset.inf'": ("Finset.sup'", "inf' became sup'"),
    "Finset.sup'": ("Finset.inf'", "sup' became inf'"),
}
_DROPPED = {
    "Real.sqrt": ("sqrt", "√ removed"),
    "NNReal.sqrt": ("sqrt", "√ removed"),
    "abs": ("dropped", "|·| removed"),
    "Neg.neg": ("dropped", "- removed"),
    "Inv.inv": ("dropped", "⁻¹ removed"),
}
_TRANSPOSES = {"Matrix.transpose": "ᵀ removed", "Matrix.conjTranspose": "ᴴ removed"}
_ORDERED = ("HSub.hSub", "HDiv.hDiv")  # operators whose operands do not commute
_MOST = 24
_CONNECTIVES = frozenset(_FLIPS) | {"And", "Or", "Not", "Iff", "Exists", "ExistsUnique"}


@dataclass(frozen=True)
class Mutation:
    kind: str
    change: str
    conclusion: Expr


def mutations(claim: Claim) -> tuple[Mutation, ...]:
    """Distinct changed conclusions, at most 24, spread over kinds."""
    seen = {claim.conclusion}
    by_kind: dict[str, list[Mutation]] = {}
    if isinstance(claim.conclusion, App) and head(claim.conclusion) not in _CONNECTIVES:
        negated = app("Not", claim.conclusion)
        by_kind["flip"] = [Mutation("flip", "the predicate negated", negated)]
        by_kind["operator"] = list(_negated_function(claim, claim.conclusion))
    for m in _mutate(claim.conclusion, claim):
        if m.conclusion not in seen:
            seen.add(m.conclusion)
            by_kind.setdefault(m.kind, []).append(m)
    out: list[Mutation] = []
    by_kind = {kind: found for kind, found in by_kind.items() if found}
    while by_kind and len(out) < _MOST:
        for kind in list(by_kind):
            out.append(by_kind[kind].pop(0))
            if not by_kind[kind]:
                del by_kind[kind]
    return tuple(out[:_MOST])


def _negated_function(claim: Claim, e: App) -> Iterator[Mutation]:
    """`ConvexOn ℝ s f` with -f for f, where f is a defined function ℝ → ℝ."""
    last = e.args[-1] if e.args else e
    d = claim.definition(last.name) if isinstance(last, Const) else None
    if d is not None and d.result == REAL and [t for _, t in d.params] == [REAL]:
        opposite = app("Neg.neg", arrow(REAL, REAL), last)
        changed = App(e.fn, (*e.args[:-1], opposite))
        yield Mutation("operator", f"-{d.name} for {d.name}", changed)


def _mutate(e: Expr, claim: Claim) -> Iterator[Mutation]:
    if _is_type(e, claim):
        return  # `Fin m` turned into `Fin n` inside a term leaves nothing that Lean would accept
    yield from _here(e, claim)
    if isinstance(e, App):
        for k, a in enumerate(e.args):
            if _is_type_argument(e, k):
                continue
            for m in _mutate(a, claim):
                args = (*e.args[:k], m.conclusion, *e.args[k + 1 :])
                yield Mutation(m.kind, m.change, App(e.fn, args))
    elif isinstance(e, Lam):
        for m in _mutate(e.body, claim):
            yield Mutation(m.kind, m.change, Lam(e.var, e.type, m.conclusion))
    elif isinstance(e, Pi):
        for m in _mutate(e.body, claim):
            yield Mutation(m.kind, m.change, Pi(e.var, e.type, m.conclusion, e.kind))


def _is_type(e: Expr, claim: Claim) -> bool:
    """A type former with its arguments, such as `Fin m` or `Matrix m n ℝ`."""
    signature = claim.environment.signature(head(e)) if claim.environment is not None else None
    if signature is None:
        return False
    result = signature.type
    while isinstance(result, Pi):
        result = result.body
    return result == TYPE


def _is_type_argument(e: App, k: int) -> bool:
    """Types, finite sets and casts are not mutated."""
    name = head(e)
    if name in ("HAdd.hAdd", "HSub.hSub", "HMul.hMul", "HDiv.hDiv"):
        return k < 3
    if name in ("HSMul.hSMul", "HPow.hPow"):
        return k < 2
    if name in ("Finset.sum", "Finset.prod"):
        return k < 3
    if name in ("OfNat", "Decimal"):
        return True
    return name in ("Eq", "Ne", "LE.le", "LT.lt", "GE.ge", "GT.gt") and k == 0


def _here(e: Expr, claim: Claim) -> Iterator[Mutation]:
    name, args = head(e), arguments(e)
    if name in _FLIPS and args:
        for kind, other, change in _FLIPS[name]:
            yield Mutation(kind, change, app(other, *args))
    if name == "Eq" and head(args[0]) == "Real":
        double = app("HAdd.hAdd", args[0], args[0], args[0], args[2], args[2])
        yield Mutation("scale", "the right side doubled", app(name, args[0], args[1], double))
    if name in _OPERATORS and isinstance(e, App) and _operator_applies(e):
        other, change = _OPERATORS[name]
        yield Mutation("operator", change, App(Const(other), args))
    if name in _EXTREMES and args:
        other, change = _EXTREMES[name]
        yield Mutation("min-max", change, app(other, *args))
    if name in ("OfNat", "HPow.hPow"):
        yield from _numerals(name, args)
    if name in _DROPPED and args:
        kind, change = _DROPPED[name]
        yield Mutation(kind, change, args[-1])
    if name in _TRANSPOSES and args[0] == args[1]:
        yield Mutation("transpose", _TRANSPOSES[name], args[-1])
    if name in _ORDERED and args[0] == args[1]:
        swapped = app(name, *args[:3], args[4], args[3])
        yield Mutation("swap", f"operands of {name[-3:].lower()} swapped", swapped)
    if name == "HMul.hMul":
        yield from _product(args)
    if name == "HSMul.hSMul":
        yield Mutation("dropped", "the scalar of • removed", args[3])
    if isinstance(e, Local):
        for v in claim.data:
            t = next((w.type for w in claim.data if w.local == e), None)
            if v.local != e and v.type == t:
                yield Mutation("variable", f"{e.name} became {v.name}", v.local)


def _numerals(name: str, args: tuple[Expr, ...]) -> Iterator[Mutation]:
    """Constants and exponents one up and one down (not below 0)."""
    if name == "OfNat":
        k = args[1]
        if not isinstance(k, Lit) or head(args[0]) not in ("Real", "Rat", "NNReal", "Nat", "Int"):
            return
        for other in (k.value + 1, k.value - 1):
            if other >= 0:
                changed = app("OfNat", args[0], Lit(other))
                yield Mutation("constant", f"{k.value} became {other}", changed)
    else:
        k = args[3]
        if not isinstance(k, Lit):
            return
        for other in (k.value + 1, k.value - 1):
            if other >= 0:
                changed = app(name, *args[:3], Lit(other))
                yield Mutation("exponent", f"^{k.value} became ^{other}", changed)


def _operator_applies(e: App) -> bool:
    if head(e) == "HDiv.hDiv":
        return head(e.args[0]) in ("Real", "Rat", "NNReal")
    return head(e.args[0]) not in ("Fin", "Finset", "Set")


def _product(args: tuple[Expr, ...]) -> Iterator[Mutation]:
    a, b = args[-2:]
    if head(args[0]) == "Matrix":
        if args[0] == args[1]:
            yield Mutation("swap", "factors swapped", app("HMul.hMul", *args[:3], b, a))
    elif args[0] == args[1]:
        yield Mutation("dropped", "left factor removed", b)
        yield Mutation("operator", "* became +", app("HAdd.hAdd", *args[:3], a, b))
