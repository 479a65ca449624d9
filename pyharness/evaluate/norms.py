"""Norms, by static type: Euclidean, ℓ¹ and sup norms, products, operators between such spaces.

An operator norm is the maximum of a convex function on a unit ball. It is exact where the ball of
the domain is a polytope (its vertices decide), where the dual ball of the codomain is one (the
vertices of that decide), and between Euclidean spaces (the largest singular value); elsewhere it
stays undecided. On a trivial domain it is 0 (Analysis/Normed/Operator/Basic: the infimum of
`{c | 0 ≤ c ∧ ∀ x, ‖f x‖ ≤ c * ‖x‖}`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, RealMatrix, Undecided
from pyharness.evaluate.coordinates import coordinates, submodule_of, unit
from pyharness.evaluate.problem import Unevaluable
from pyharness.lean.elaborate.maps import SPACES, index_and_scalar
from pyharness.lean.expr import Expr, Pi, arguments, head
from pyharness.vocabulary.euclidean import operator_norm
from pyharness.vocabulary.values import FiniteType, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env

EUCLIDEAN, TAXICAB, SUP = "2", "1", "∞"  # the values of `LpExponent`
Norm = Callable[["Env", Value], Number]
Points = list[list[Number]]

_MOST_SIGNS = 8  # 2^8 sign vectors are the most that are gone through


def norm_of(c: Compiler, t: Expr) -> Norm:
    """The norm of a type. Raises Unevaluable where its meaning is not known here."""
    h, args = head(t), arguments(t)
    if h in ("Real", "Rat", "NNReal"):
        return lambda env, x: ar.absolute(x)
    if h == "Int":
        return lambda env, x: fmpq(abs(x))
    if isinstance(t, Pi) or h in SPACES:
        return _entries(c, t)
    if h == "Prod":
        first, second = norm_of(c, args[0]), norm_of(c, args[1])
        return lambda env, x: ar.maximum(first(env, x[0]), second(env, x[1]))
    if h == "Multiplicative":
        return norm_of(c, args[0])
    if h == "Subtype" and submodule_of(t) is not None:
        return norm_of(c, args[0])
    if h == "ContinuousLinearMap":
        return _operator(c, args[1], args[2])
    raise Unevaluable(f"‖·‖ on {h}")


def exponent_of(c: Compiler, t: Expr) -> Callable[[Env], str]:
    """Which ℓᵖ norm the entries of a function-like type are combined by."""
    if head(t) == "PiLp":
        return c.compile(arguments(t)[0])
    fixed = SUP if isinstance(t, Pi) else EUCLIDEAN
    return lambda env: fixed


def _entries(c: Compiler, t: Expr) -> Norm:
    index, scalar = index_and_scalar(t)
    domain, inner, exponent = c.type(index), norm_of(c, scalar), exponent_of(c, t)

    def run(env: Env, x: Value) -> Number:
        d = domain(env)
        if not isinstance(d, FiniteType):
            raise Unevaluable("‖·‖ of a function on an infinite type")
        return combined(exponent(env), (inner(env, apply(x, i)) for i in d.elements()))

    return run


def combined(exponent: str, sizes: Iterable[Number]) -> Number:
    """√Σ xᵢ², Σ xᵢ or max xᵢ of sizes xᵢ ≥ 0; 0 of none."""
    if exponent == TAXICAB:
        return ar.total(sizes)
    if exponent == EUCLIDEAN:
        return ar.sqrt(ar.total(ar.mul(x, x) for x in sizes))
    return greatest(sizes)


def greatest(sizes: Iterable[Number]) -> Number:
    """The maximum, 0 of none."""
    out: Number = fmpq(0)
    for x in sizes:
        out = ar.maximum(out, x)
    return out


def _operator(c: Compiler, domain: Expr, codomain: Expr) -> Norm:
    vertices, functionals = vertices_of(c, domain), functionals_of(c, codomain)
    source, target = is_round(c, domain), is_round(c, codomain)
    image, decode = norm_of(c, codomain), coordinates(c, codomain)

    def run(env: Env, f: RealMatrix) -> Number:
        corners = vertices(env)
        if corners is not None:
            to = decode(env).decode
            return greatest(image(env, to(f.mulvec(v))) for v in corners)
        if not source(env):
            raise Undecided("the norm of an operator on this space")
        if target(env):
            return operator_norm(f)
        duals = functionals(env)
        if duals is None:
            raise Undecided("the norm of an operator into this space")
        back = f.transpose()
        return greatest(combined(EUCLIDEAN, map(ar.absolute, back.mulvec(p))) for p in duals)

    return run


def is_round(c: Compiler, t: Expr) -> Callable[[Env], bool]:
    """Is the norm the Euclidean norm of the coordinates?"""
    h, args = head(t), arguments(t)
    if h in ("Real", "Rat", "EuclideanSpace"):
        return lambda env: True
    if isinstance(t, Pi) or h == "PiLp":
        index, scalar = index_and_scalar(t)
        exponent, size = exponent_of(c, t), c.type(index)
        if head(scalar) not in ("Real", "Rat"):
            return lambda env: False
        return lambda env: exponent(env) == EUCLIDEAN or size(env).size <= 1
    if h == "ContinuousLinearMap":  # functionals, and maps out of a line
        source, target = is_round(c, args[1]), is_round(c, args[2])
        rows, cols = coordinates(c, args[2]), coordinates(c, args[1])
        return lambda env: (
            source(env) and target(env) and (rows(env).size == 1 or cols(env).size == 1)
        )
    return lambda env: False


def vertices_of(c: Compiler, t: Expr) -> Callable[[Env], Points | None]:
    """Vertices of the unit ball up to sign, in coordinates; None where it is no polytope."""
    h, args = head(t), arguments(t)
    if h in ("Real", "Rat"):
        return lambda env: [[fmpq(1)]]
    if isinstance(t, Pi) or h in SPACES:
        return _corners(c, t, dual=False)
    if h == "Prod":
        parts = vertices_of(c, args[0]), vertices_of(c, args[1])

        def pairs(env: Env) -> Points | None:
            left, right = (p(env) for p in parts)
            return None if left is None or right is None else _sums(left, right)

        return pairs
    return lambda env: None


def functionals_of(c: Compiler, t: Expr) -> Callable[[Env], Points | None]:
    """Finitely many functionals whose greatest absolute value is the norm; None without such."""
    h, args = head(t), arguments(t)
    if h in ("Real", "Rat"):
        return lambda env: [[fmpq(1)]]
    if isinstance(t, Pi) or h in SPACES:
        return _corners(c, t, dual=True)
    if h == "ContinuousLinearMap":
        corners, duals = vertices_of(c, args[1]), functionals_of(c, args[2])

        def tensors(env: Env) -> Points | None:
            v, w = corners(env), duals(env)
            if v is None or w is None:
                return None
            return [[ar.mul(a, b) for a in p for b in x] for p in w for x in v]

        return tensors
    return lambda env: None


def _corners(c: Compiler, t: Expr, *, dual: bool) -> Callable[[Env], Points | None]:
    """Of ℓ¹ the unit vectors, of the sup norm all signs; the other way round for the dual."""
    index, scalar = index_and_scalar(t)
    exponent, domain = exponent_of(c, t), c.type(index)
    flat = head(scalar) in ("Real", "Rat")

    def run(env: Env) -> Points | None:
        n, p = domain(env).size, exponent(env)
        if not flat:
            return None
        if n <= 1 or (p != EUCLIDEAN and (p == TAXICAB) != dual):
            return [unit(n, i) for i in range(n)]
        return None if p == EUCLIDEAN else signs(n)

    return run


def signs(n: int) -> Points:
    """All vectors of ±1 that start with 1."""
    if n > _MOST_SIGNS:
        raise Undecided(f"a maximum over 2^{n} sign vectors")
    return [[fmpq(1), *map(fmpq, rest)] for rest in product((1, -1), repeat=n - 1)]


def _sums(left: Sequence[list[Number]], right: Sequence[list[Number]]) -> Points:
    """Vertices (v, ±w) of the ball of a product, up to a common sign; a trivial part has 0 only."""
    empty_left, empty_right = not left, not right
    if empty_left or empty_right:
        return list(left) + list(right)
    return [
        [*v, *(ar.mul(s, x) for x in w)] for v in left for w in right for s in (fmpq(1), fmpq(-1))
    ]
