"""Equality by the static type of what is compared.

Positions, integers and subspaces are compared as they are. What holds real numbers, sets or
functions is taken apart: one such value has many representations, and two of them that differ as
Python objects say nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.evaluate import regions
from pyharness.evaluate.everywhere import everywhere
from pyharness.evaluate.parts import Side
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.regions import RealSet
from pyharness.evaluate.types import Env
from pyharness.lean.elaborate.maps import MAPS, SPACES, index_and_scalar
from pyharness.lean.expr import PROP, App, Const, Expr, Local, Pi, arguments, head
from pyharness.vocabulary.truth import (
    FALSE,
    TRUE,
    Truth,
    conjunction,
    disjunction,
    iff,
    of_order,
    truth,
    undecided,
)
from pyharness.vocabulary.values import Carrier, FiniteType, Table, Value, apply, matrix

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Equal = Callable[[Env, Value, Value], Truth]
_SAME_AS_INNER = ("Units", "Multiplicative")
# types of which a value has one representation only
_CANONICAL = frozenset({"Nat", "Int", "Fin", "Bool", "Unit", "PUnit", "Submodule"})


def equality(c: Compiler, t: Expr) -> Equal:
    """Equality at the type `t`. Raises Unevaluable where `t` is no type of values."""
    h = head(t)
    if h in ("Real", "Rat", "NNReal"):
        return lambda env, a, b: of_order(ar.compare(a, b), "Eq")
    if h == "Matrix":
        rows, cols = c.type(arguments(t)[0]), c.type(arguments(t)[1])
        return lambda env, a, b: _matrices(
            matrix(a, rows(env), cols(env)), matrix(b, rows(env), cols(env))
        )
    if h in _SAME_AS_INNER:
        return equality(c, arguments(t)[0])
    if h == "MeasureTheory.Measure":
        from pyharness.evaluate.measures import equal_measures

        at_points = equality(c, arguments(t)[0])
        return lambda env, a, b: equal_measures(env, at_points, a, b)
    if h in MAPS:
        return lambda env, a, b: _matrices(a, b)
    if isinstance(t, Pi) or h in SPACES:
        return _functions(c, *index_and_scalar(t))
    if t == PROP:
        return lambda env, a, b: iff(a, b)
    if h in _BY_PARTS:
        return _BY_PARTS[h](c, t)
    if isinstance(t, Local) or h in _CANONICAL:
        return lambda env, a, b: truth(a == b)
    if isinstance(t, Const | App):
        return _listed_or_unknown(c, t)
    raise Unevaluable(f"= on {h}")


def _matrices(a: ar.RealMatrix, b: ar.RealMatrix) -> Truth:
    if a.shape != b.shape:
        raise Unevaluable("equality of maps written in coordinates of different spaces")
    out = ar.equals(a, b)
    if out is None:
        return Truth(None, "consistent", "entries agree to the last precision")
    return truth(out)


def _functions(c: Compiler, domain_type: Expr, codomain: Expr) -> Equal:
    """Pointwise; unknown on an infinite domain."""
    domain, inner = c.type(domain_type), equality(c, codomain)

    def pointwise(env: Env, f: Value, g: Value) -> Truth:
        d = domain(env)
        if isinstance(d, Carrier):
            return undecided("equality of functions on an infinite type")

        def at(i: Value) -> Truth:
            return inner(env, apply(f, i), apply(g, i))

        places = d.elements() if isinstance(d, FiniteType) else c.instances(d.elements())
        return conjunction(partial(at, i) for i in places)

    return pointwise


def _bijections(c: Compiler, t: Expr) -> Equal:
    """Of tables of positions as they are; otherwise pointwise."""
    pointwise = _functions(c, arguments(t)[0], arguments(t)[-1])

    def run(env: Env, e: Value, f: Value) -> Truth:
        if isinstance(e, Table) and isinstance(f, Table) and e.values == f.values:
            return TRUE
        return pointwise(env, e, f)

    return run


def _pairs(c: Compiler, t: Expr) -> Equal:
    """At a product: of positions, or of both parts."""
    parts = [equality(c, x) for x in arguments(t)]
    whole = c.type(t)

    def run(env: Env, a: Value, b: Value) -> Truth:
        if isinstance(whole(env), FiniteType):
            return truth(a == b)
        return conjunction(partial(same, env, a[k], b[k]) for k, same in enumerate(parts))

    return run


def _options(c: Compiler, t: Expr) -> Equal:
    """At `Option α`: of positions, or of the contents."""
    (content,) = arguments(t)
    inner, same = c.type(content), equality(c, content)

    def run(env: Env, a: Value, b: Value) -> Truth:
        if isinstance(inner(env), FiniteType):
            return truth(a == b)
        if a is None or b is None:
            return truth(a is b)
        return same(env, a.value, b.value)

    return run


def _sides(c: Compiler, t: Expr) -> Equal:
    """At `α ⊕ β`: of positions, or of sides and what stands on them."""
    parts = [equality(c, x) for x in arguments(t)]

    def run(env: Env, a: Value, b: Value) -> Truth:
        if not isinstance(a, Side):
            return truth(a == b)
        return FALSE if a.index != b.index else parts[a.index](env, a.value, b.value)

    return run


def _listed(c: Compiler, t: Expr) -> Equal:
    """Of lists, and of multisets: whatever the order."""
    same, ordered = equality(c, arguments(t)[0]), head(t) == "List"

    def run(env: Env, a: Value, b: Value) -> Truth:
        if len(a) != len(b):
            return FALSE
        if ordered:
            return conjunction(partial(same, env, x, y) for x, y in zip(a, b, strict=True))
        left = list(b)
        for x in a:
            found = [same(env, x, y) for y in left]
            if any(t.value is None for t in found):
                return undecided("equality of members of a multiset")
            if not any(t.value for t in found):
                return FALSE
            left.pop(next(k for k, t in enumerate(found) if t.value))
        return TRUE

    return run


def _finite_sets(c: Compiler, t: Expr) -> Equal:
    """Of finite sets: each member of one is equal to a member of the other."""
    same = equality(c, arguments(t)[0])

    def member(env: Env, s: Value, x: Value) -> Truth:
        return disjunction(partial(same, env, x, y) for y in s)

    def run(env: Env, a: Value, b: Value) -> Truth:
        there = (partial(member, env, b, x) for x in a)
        back = (partial(member, env, a, y) for y in b)
        return conjunction((*there, *back))

    return run


def _sets(c: Compiler, t: Expr) -> Equal:
    """Of sets: exact for unions of intervals and over finite types, otherwise on samples."""
    inner = arguments(t)[0]

    def run(env: Env, a: Value, b: Value) -> Truth:
        if isinstance(a, RealSet) and isinstance(b, RealSet):
            return truth(regions.subset(a, b) and regions.subset(b, a))
        return everywhere(c, inner, env, lambda x: iff(apply(a, x), apply(b, x)))

    return run


def _members(c: Compiler, t: Expr) -> Equal:
    """At a subtype: of positions, or of the values themselves."""
    inner, whole = equality(c, arguments(t)[0]), c.type(t)

    def run(env: Env, a: Value, b: Value) -> Truth:
        return truth(a == b) if isinstance(whole(env), FiniteType) else inner(env, a, b)

    return run


def _listed_or_unknown(c: Compiler, t: Expr) -> Equal:
    """Of the elements of a finite type; elsewhere objects that differ may be the same value."""
    whole = c.type(t)

    def run(env: Env, a: Value, b: Value) -> Truth:
        if a == b:
            return TRUE
        if isinstance(whole(env), Carrier):
            return undecided(f"equality on {head(t)}")
        return FALSE

    return run


_BY_PARTS: dict[str, Callable[[Compiler, Expr], Equal]] = {
    "Equiv": _bijections,
    "Equiv.Perm": _bijections,
    "Prod": _pairs,
    "Option": _options,
    "Sum": _sides,
    "List": _listed,
    "Multiset": _listed,
    "Finset": _finite_sets,
    "Set": _sets,
    "Subtype": _members,
}
