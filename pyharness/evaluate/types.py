"""Values of types: which finite type an index type is, under an assignment of sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pyharness.evaluate.problem import Unevaluable
from pyharness.lean.expr import Const, Expr, Lit, Local, Pi, arguments, head
from pyharness.vocabulary.values import (
    Carrier,
    Enumerated,
    FiniteType,
    TypeValue,
    Value,
    function_space,
    pair_space,
    permutation_space,
    subset_space,
)

Env = dict[int, Any]
_CARRIERS = {"Real", "Nat", "Int", "Rat", "NNReal", "Complex"}


def _is_finite(t: TypeValue) -> bool:
    return not isinstance(t, Carrier)


def compile_type(e: Expr, term: Callable[[Expr], Callable[[Env], Value]]) -> Callable[[Env], Any]:
    """A function from assignments to the value of a type."""
    h, args = head(e), arguments(e)
    if isinstance(e, Local):
        uid = e.uid
        return lambda env: env[uid]
    if isinstance(e, Const) and h in _CARRIERS:
        carrier = Carrier(h)
        return lambda env: carrier
    if isinstance(e, Const) and h in ("Bool", "Unit", "PUnit"):
        fixed = FiniteType(2 if h == "Bool" else 1, h)
        return lambda env: fixed
    if h == "Fin":
        if isinstance(args[0], Lit):
            fin = FiniteType(args[0].value, f"Fin {args[0].value}")
            return lambda env: fin
        size = term(args[0])
        return lambda env: FiniteType(size(env), "Fin")
    if h in ("Prod", "Sum", "Option", "Equiv.Perm", "Units", "Equiv"):
        parts = [compile_type(a, term) for a in args]
        return lambda env: _compound(h, [p(env) for p in parts])
    if h == "Finset":
        inner = compile_type(args[0], term)

        def subsets(env: Env) -> TypeValue:
            d = inner(env)
            return Carrier("Finset") if isinstance(d, Carrier) else subset_space(d)

        return subsets
    if isinstance(e, Pi):
        domain, codomain = compile_type(e.type, term), compile_type(e.body, term)

        def function(env: Env) -> TypeValue:
            d, c = domain(env), codomain(env)
            if isinstance(d, Carrier) or isinstance(c, Carrier):
                return Carrier("→")
            return function_space(d, c)

        return function
    return lambda env: Carrier(h)


def _compound(h: str, parts: list[Any]) -> TypeValue:
    if h == "Units":
        inner = parts[0]
        if isinstance(inner, Carrier) and inner.name == "Int":
            return Enumerated(2, lambda: iter((1, -1)), "ℤˣ")
        return Carrier("Units")
    if any(isinstance(p, Carrier) for p in parts):
        return Carrier(h)
    if h == "Prod":
        return pair_space(parts[0], parts[1])
    if h in ("Equiv.Perm", "Equiv"):
        if h == "Equiv" and parts[0].size != parts[1].size:
            return Enumerated(0, lambda: iter(()), "an empty type of bijections")
        return permutation_space(parts[0])
    if not all(isinstance(p, FiniteType) for p in parts):
        raise Unevaluable(f"{h} of types that are not indices")
    if h == "Sum":
        return FiniteType(parts[0].size + parts[1].size)
    return FiniteType(parts[0].size + 1)


def elements(t: TypeValue) -> Iterator[Value]:
    if isinstance(t, Carrier):
        raise Unevaluable(f"{t.name} cannot be enumerated")
    return t.elements()
