"""Values of types: which finite type an index type is, under an assignment of sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pyharness.arithmetic import Undecided
from pyharness.evaluate.problem import Unevaluable
from pyharness.lean.elaborate.instances import is_submodule_type
from pyharness.lean.elaborate.maps import EXPONENT
from pyharness.lean.expr import (
    PROP,
    Const,
    Expr,
    Lam,
    Lit,
    Local,
    Pi,
    arguments,
    head,
    mentions,
)
from pyharness.vocabulary.truth import FALSE, TRUE, Truth
from pyharness.vocabulary.values import (
    Carrier,
    Enumerated,
    FiniteType,
    Table,
    TypeValue,
    Value,
    apply,
    function_space,
    pair_space,
    permutation_space,
    subset_space,
)

Env = dict[int, Any]
EXPONENTS = ("2", "1", "∞")  # Euclidean, sum, maximum
_CONSTANTS: dict[str, TypeValue] = {
    **{name: Carrier(name) for name in ("Real", "Nat", "Int", "Rat", "NNReal", "Complex")},
    **{name: FiniteType(1, name) for name in ("Unit", "PUnit")},
    "Bool": FiniteType(2, "Bool"),
    "SignType": Enumerated(3, lambda: iter((0, 1, -1)), "a sign"),
}
_EXPONENTS = Enumerated(3, lambda: iter(EXPONENTS), "an exponent of a norm")
_ONE_FUNCTION = Enumerated(1, lambda: iter((Table(()),)), "functions on an empty type")
_PROPOSITIONS = Enumerated(2, lambda: iter((TRUE, FALSE)), "Prop")


def compile_type(e: Expr, term: Callable[[Expr], Callable[[Env], Value]]) -> Callable[[Env], Any]:
    """A function from assignments to the value of a type."""
    h, args = head(e), arguments(e)
    if isinstance(e, Local):
        return _variable(e.uid)
    if isinstance(e, Const) and h in _CONSTANTS:
        constant = _CONSTANTS[h]
        return lambda env: constant
    if e == EXPONENT:
        return lambda env: _EXPONENTS
    if h == "Fin":
        if isinstance(args[0], Lit):
            fin = FiniteType(args[0].value, f"Fin {args[0].value}")
            return lambda env: fin
        size = term(args[0])
        return lambda env: FiniteType(size(env), "Fin")
    if h in ("Prod", "Sum", "Option", "Equiv.Perm", "Units", "Equiv"):
        parts = [compile_type(a, term) for a in args]
        return lambda env: _compound(h, [p(env) for p in parts])
    if h == "Subtype" and not is_submodule_type(e):
        return _subtype(args, term)
    if h == "Finset":
        inner = compile_type(args[0], term)

        def subsets(env: Env) -> TypeValue:
            d = inner(env)
            return Carrier("Finset") if isinstance(d, Carrier) else subset_space(d)

        return subsets
    if e == PROP:
        return lambda env: _PROPOSITIONS
    if isinstance(e, Pi):
        if mentions(e.body, e.var):
            raise Unevaluable("functions whose values' type depends on the argument")
        return _functions(compile_type(e.type, term), compile_type(e.body, term))
    return lambda env: Carrier(h)


def _variable(uid: int) -> Callable[[Env], TypeValue | Truth]:
    def run(env: Env) -> TypeValue | Truth:
        found = env[uid]
        if not isinstance(found, FiniteType | Enumerated | Carrier | Truth):
            raise Undecided("a set that is used as a type")
        return found

    return run


def _functions(
    domain: Callable[[Env], Any], codomain: Callable[[Env], Any]
) -> Callable[[Env], TypeValue]:
    def run(env: Env) -> TypeValue:
        d, c = domain(env), codomain(env)
        if isinstance(d, Truth) or isinstance(c, Truth):
            raise Undecided("an implication that is used as a type")
        if not isinstance(d, Carrier) and d.size == 0:
            return _ONE_FUNCTION  # whatever the codomain
        if isinstance(d, Carrier) or isinstance(c, Carrier):
            return Carrier("→")
        return function_space(d, c)

    return run


@dataclass(frozen=True, slots=True)
class Members(FiniteType):
    """A subtype of a finite type: its positions stand for these members."""

    members: tuple[Value, ...] = ()


def _subtype(
    args: tuple[Expr, ...], term: Callable[[Expr], Callable[[Env], Value]]
) -> Callable[[Env], TypeValue]:
    """`{x // p x}`; a finite set used as a type is finite even where its elements' type is not."""
    listed = listing(args[1])
    if listed is not None:
        members = term(listed)
        return lambda env: _members(members(env))
    inner, predicate = compile_type(args[0], term), term(args[1])

    def run(env: Env) -> TypeValue:
        around = inner(env)
        if isinstance(around, Carrier):
            return Carrier("Subtype")
        holds = predicate(env)
        return _members(tuple(x for x in around.elements() if certain(apply(holds, x))))

    return run


def listing(predicate: Expr) -> Expr | None:
    """The finite set s when the predicate is `fun x ↦ x ∈ s`."""
    if not isinstance(predicate, Lam) or head(predicate.body) != "Membership.mem":
        return None
    _, container, item, s = arguments(predicate.body)
    return s if head(container) == "Finset" and item == predicate.var else None


def _members(found: tuple[Value, ...]) -> Members:
    return Members(len(found), "a subtype", found)


def certain(t: Truth) -> bool:
    """Raises Undecided where a truth value is unknown."""
    if t.value is None:
        raise Undecided(f"membership in a subtype: {t.reason}")
    return t.value


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
