"""Coordinates of finite-dimensional modules over ℝ or ℚ, in a standard basis.

`n → ℝ`, `EuclideanSpace ℝ n`, `Matrix m n ℝ`, products and iterated functions have their entries;
a submodule `↥K` has its coefficients in the reduced row echelon basis of K, which are the entries
of its elements at the pivots. Elements of `↥K` are kept as elements of the space around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number
from pyharness.arithmetic.subspace import Subspace
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.remembered import remembered
from pyharness.lean.elaborate.maps import SPACES, SPACES_OF_MAPS, index_and_scalar
from pyharness.lean.expr import Expr, Lam, Pi, arguments, head
from pyharness.vocabulary.values import Carrier, FiniteType, Table, Value, apply, matrix

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env

FIELDS = ("Real", "Rat")


@dataclass(frozen=True)
class Coordinates:
    """`encode` gives the `size` coordinates of an element, `decode` the element of coordinates."""

    size: int
    encode: Callable[[Value], list[Number]]
    decode: Callable[[Sequence[Number]], Value]


def base_field(t: Expr) -> str:
    """ "Real" or "Rat": the field whose vector space `t` is; "" when it is none known here."""
    h, args = head(t), arguments(t)
    if h in FIELDS:
        return h
    if isinstance(t, Pi):
        return base_field(t.body)
    if h in SPACES:
        return base_field(index_and_scalar(t)[1])
    if h in SPACES_OF_MAPS:  # ℤ-linear maps of real spaces are more than matrices
        return head(args[0]) if all(base_field(x) == head(args[0]) for x in args[1:3]) else ""
    if h == "Matrix":
        return base_field(args[2])
    if h == "Prod":
        left = base_field(args[0])
        return left if left == base_field(args[1]) else ""
    inside = submodule_of(t)
    return base_field(arguments(t)[0]) if inside is not None else ""


def is_vector_space(t: Expr) -> bool:
    """A type of vectors (ℝ and ℚ themselves are scalars)."""
    return head(t) not in FIELDS and bool(base_field(t))


def submodule_of(t: Expr) -> Expr | None:
    """K where `t` is the type `↥K` of a submodule; None for every other type."""
    if head(t) != "Subtype":
        return None
    predicate = arguments(t)[1]
    if not isinstance(predicate, Lam) or head(predicate.body) != "Membership.mem":
        return None
    _, container, item, k = arguments(predicate.body)
    return k if head(container) == "Submodule" and item == predicate.var else None


def coordinates(c: Compiler, t: Expr) -> Callable[[Env], Coordinates]:
    """The coordinates of a module under an assignment. Raises Unevaluable for other types."""
    return remembered(_coordinates(c, t), (t,))


def _coordinates(c: Compiler, t: Expr) -> Callable[[Env], Coordinates]:
    h, args = head(t), arguments(t)
    if h in FIELDS:
        line = Coordinates(1, lambda x: [x], lambda v: v[0])
        return lambda env: line
    if isinstance(t, Pi) or h in SPACES:
        index, body = index_and_scalar(t)
        domain, inner = c.type(index), coordinates(c, body)
        return lambda env: _power(domain(env), inner(env))
    if h == "Matrix" and head(args[2]) in FIELDS:
        rows, cols = c.type(args[0]), c.type(args[1])
        return lambda env: _matrices(rows(env), cols(env))
    if h in SPACES_OF_MAPS and base_field(t):
        source, target = coordinates(c, args[1]), coordinates(c, args[2])
        return lambda env: _maps(source(env).size, target(env).size)
    if h == "Prod":
        first, second = coordinates(c, args[0]), coordinates(c, args[1])
        return lambda env: _pairs(first(env), second(env))
    k = submodule_of(t)
    if k is not None:
        around, subspace = coordinates(c, args[0]), c.compile(k)
        return lambda env: _inside(around(env), subspace(env))
    raise Unevaluable(f"a vector space of type {h or 'a variable'}")


def _power(domain: object, inner: Coordinates) -> Coordinates:
    if isinstance(domain, Carrier):
        raise Unevaluable("functions on an infinite type as a vector space")
    if not isinstance(domain, FiniteType):
        raise Unevaluable("functions on a type that is no index type as a vector space")
    n, d = domain.size, inner.size

    def encode(f: Value) -> list[Number]:
        return [x for i in range(n) for x in inner.encode(apply(f, i))]

    def decode(v: Sequence[Number]) -> Value:
        return Table(tuple(inner.decode(v[i * d : (i + 1) * d]) for i in range(n)))

    return Coordinates(n * d, encode, decode)


def _matrices(rows: object, cols: object) -> Coordinates:
    if not isinstance(rows, FiniteType) or not isinstance(cols, FiniteType):
        raise Unevaluable("matrices over infinite index types as a vector space")
    m, n = rows, cols

    def encode(a: Value) -> list[Number]:
        return [x for row in matrix(a, m, n).table() for x in row]

    return Coordinates(m.size * n.size, encode, lambda v: ar.from_entries(m.size, n.size, list(v)))


def _maps(cols: int, rows: int) -> Coordinates:
    """Linear maps have the entries of their matrices, row by row."""

    def encode(f: Value) -> list[Number]:
        return [x for row in f.table() for x in row]

    return Coordinates(rows * cols, encode, lambda v: ar.from_entries(rows, cols, list(v)))


def _pairs(a: Coordinates, b: Coordinates) -> Coordinates:
    return Coordinates(
        a.size + b.size,
        lambda p: [*a.encode(p[0]), *b.encode(p[1])],
        lambda v: (a.decode(v[: a.size]), b.decode(v[a.size :])),
    )


def _inside(around: Coordinates, k: Subspace) -> Coordinates:
    pivots = [next(j for j, x in enumerate(row) if x) for row in k.rows]

    def encode(x: Value) -> list[Number]:
        entries = around.encode(x)
        return [entries[j] for j in pivots]

    def decode(v: Sequence[Number]) -> Value:
        columns = range(around.size)
        return around.decode(
            [ar.total(ar.mul(a, row[j]) for a, row in zip(v, k.rows, strict=True)) for j in columns]
        )

    return Coordinates(k.dimension, encode, decode)


def unit(n: int, i: int) -> list[Number]:
    """The i-th standard coordinate vector of n."""
    return [fmpq(int(k == i)) for k in range(n)]
