"""Which static types involve a ring other than ℝ, and operations lifted to containers over it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pyharness import arithmetic as ar
from pyharness.arithmetic.ring_matrix import RingMatrix, ring_matrix
from pyharness.arithmetic.rings import (
    COMPLEX,
    INTEGERS,
    NATURALS,
    QUATERNIONS,
    RATIONALS,
    Ring,
    modular,
)
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.expr import App, Const, Expr, Pi, arguments, head
from pyharness.vocabulary.values import Carrier, Table, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
Lifted = Callable[..., Value]  # (assignment, values…) → value

RINGS: dict[str, Ring] = {
    "Complex": COMPLEX,
    **{r.name: r for r in (INTEGERS, NATURALS, RATIONALS, QUATERNIONS)},
    **{r.name: r for r in map(modular, (1, 2, 3, 6, 8))},
}
_CONTAINERS = frozenset(
    {"Matrix", "EuclideanSpace", "LinearMap", "ContinuousLinearMap", "Units", "Prod", "Sum"}
    | {"Option", "Finset", "Set", "Submonoid", "Subtype", "OrthonormalBasis", "PiLp", "Fin"}
    | {"Submodule", "Equiv", "Equiv.Perm", "LinearEquiv", "Unique"}
)


def is_foreign(t: Expr) -> bool:
    """Is `t` a type built from a ring other than ℝ?"""
    if isinstance(t, Const):
        return t.name in RINGS
    if isinstance(t, Pi):
        return is_foreign(t.type) or is_foreign(t.body)
    if isinstance(t, App):
        name = head(t)
        if name in _CONTAINERS or name.startswith("Matrix.norm."):
            return any(is_foreign(a) for a in t.args)
    return False


def ring_of(t: Expr) -> Ring:
    """The ring at the bottom of a type. Raises Unevaluable where there is none."""
    h = head(t)
    if h in RINGS:
        return RINGS[h]
    if isinstance(t, Pi):
        return ring_of(t.body)
    if h == "EuclideanSpace":
        return ring_of(arguments(t)[0])
    if h == "Matrix" or h.startswith("Matrix.norm."):
        return ring_of(arguments(t)[2])
    if h == "Units":
        return ring_of(arguments(t)[0])
    if h in ("LinearMap", "ContinuousLinearMap"):
        return ring_of(arguments(t)[2])
    raise Unevaluable(f"{h or 'this type'} has no ring of scalars")


def as_matrix(ring: Ring, m: Value, rows: Any, cols: Any) -> RingMatrix:
    """A matrix value as a table. Raises Undecided over an infinite index type."""
    if isinstance(m, RingMatrix):
        return m
    if isinstance(rows, Carrier) or isinstance(cols, Carrier):
        raise ar.Undecided("a matrix over an infinite index type")
    ar.charge(rows.size * cols.size)
    entries = (apply(apply(m, i), j) for i in rows.elements() for j in cols.elements())
    return ring_matrix(ring, rows.size, cols.size, entries)


def entries_of(v: Value, domain: Any) -> list[Value]:
    """Values of a function on a finite type."""
    if isinstance(v, Table):
        return list(v.values)
    if isinstance(domain, Carrier):
        raise ar.Undecided("a vector over an infinite index type")
    return [apply(v, i) for i in domain.elements()]


def parts(t: Expr) -> tuple[Expr, Expr]:
    """Index type and entries of `ι → α` or `EuclideanSpace 𝕜 ι`."""
    if isinstance(t, Pi):
        return t.type, t.body
    scalar, index = arguments(t)
    return index, scalar


def pointwise(c: Compiler, t: Expr, leaf: Callable[[Expr], Lifted], fixed: int = 0) -> Lifted:
    """What `leaf` gives for ring elements and for matrices, value by value on functions.

    The first `fixed` values are the same everywhere.
    """
    h = head(t)
    if h == "Units":
        return pointwise(c, arguments(t)[0], leaf, fixed)
    if h in RINGS or h == "Matrix":
        return leaf(t)
    if not isinstance(t, Pi):
        raise Unevaluable(f"an operation on {h or 'a type variable'}")
    domain, inner = c.type(t.type), pointwise(c, t.body, leaf, fixed)

    def run(env: Env, *values: Value) -> Value:
        d, same, rest = domain(env), values[:fixed], values[fixed:]
        if isinstance(d, Carrier):
            return lambda x: inner(env, *same, *(apply(v, x) for v in rest))
        return Table(tuple(inner(env, *same, *(apply(v, i) for v in rest)) for i in d.elements()))

    return run


def lifted(c: Compiler, t: Expr, f: Callable[..., Value], fixed: int = 0) -> Lifted:
    """f entry by entry on values of type t; the first `fixed` values are the same everywhere.

    Raises Unevaluable for types without entries.
    """
    h = head(t)
    if h in RINGS:
        return lambda env, *values: f(*values)
    if h == "Units":
        return lifted(c, arguments(t)[0], f, fixed)
    if h == "Matrix":
        rows, cols, scalar = arguments(t)
        ring, r, k = ring_of(scalar), c.type(rows), c.type(cols)
        if head(scalar) not in RINGS:
            raise Unevaluable("matrices of other things than ring elements")

        def on_matrices(env: Env, *values: Value) -> Value:
            m, n = r(env), k(env)
            return _entrywise(
                ring, f, values[:fixed], [as_matrix(ring, v, m, n) for v in values[fixed:]]
            )

        return on_matrices
    if isinstance(t, Pi) or h == "EuclideanSpace":
        index, body = parts(t)
        domain, inner = c.type(index), lifted(c, body, f, fixed)

        def at_each(env: Env, *values: Value) -> Value:
            d, same, rest = domain(env), values[:fixed], values[fixed:]
            if isinstance(d, Carrier):
                return lambda x: inner(env, *same, *(apply(v, x) for v in rest))
            return Table(
                tuple(inner(env, *same, *(apply(v, i) for v in rest)) for i in d.elements())
            )

        return at_each
    if h in ("LinearMap", "ContinuousLinearMap"):
        ring = ring_of(t)
        return lambda env, *values: _entrywise(ring, f, values[:fixed], list(values[fixed:]))
    raise Unevaluable(f"entries of {h or 'a type variable'}")


def _entrywise(
    ring: Ring, f: Callable[..., Value], same: tuple[Value, ...], tables: list[RingMatrix]
) -> RingMatrix:
    flat = [f(*same, *xs) for xs in zip(*(m.flat() for m in tables), strict=True)]
    return ring_matrix(ring, *tables[0].shape, flat)
