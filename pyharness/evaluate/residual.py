"""Equations as numbers: the entries of left minus right, for hypotheses that must be met.

`∀` over finite types and conjunctions are opened, so that `∀ i, ∑ j, P i j = 1` is one number per
row. Witness builders solve for the entries of a variable in which these numbers are affine.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number
from pyharness.evaluate.coordinates import coordinates, is_vector_space, unit
from pyharness.lean.elaborate.maps import SPACES, SPACES_OF_MAPS
from pyharness.lean.expr import Expr, Pi, arguments, head
from pyharness.vocabulary.values import Carrier, matrix, vector

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env

Residual = Callable[["Env"], list[Number]]


def residual(c: Compiler, e: Expr) -> Residual | None:
    """All entries that the equations in `e` put to zero; None when `e` is not made of equations."""
    if isinstance(e, Pi):
        return _family(c, e)
    name, args = head(e), arguments(e)
    if name == "And":
        parts = [residual(c, a) for a in args]
        known = [p for p in parts if p is not None]
        if len(known) != len(parts):
            return None
        return lambda env: [x for p in known for x in p(env)]
    if name == "Eq":
        return _equation(c, *args)
    return None


def _family(c: Compiler, e: Pi) -> Residual | None:
    body = residual(c, e.body)
    if body is None or head(e.type) in ("Real", "Nat", "Int", "Eq", "Ne", "LE.le", "LT.lt"):
        return None
    domain, uid = c.type(e.type), e.var.uid
    if is_vector_space(e.type):
        return _on_vectors(c, e, body)

    def run(env: Env) -> list[Number]:
        d = domain(env)
        if isinstance(d, Carrier):
            raise ar.Undecided("a family of equations over an infinite type")
        return [x for i in d.elements() for x in body({**env, uid: i})]

    return run


def _on_vectors(c: Compiler, e: Pi, body: Residual) -> Residual:
    """∀ over a vector space: at the basis and the sums of two of it, which decide a quadratic form.

    Meeting the equations there is a proposal; whether the hypothesis holds is decided elsewhere.
    """
    space, uid = coordinates(c, e.type), e.var.uid

    def run(env: Env) -> list[Number]:
        k = space(env)
        basis = [unit(k.size, i) for i in range(k.size)]
        sums = [
            [ar.add(a, b) for a, b in zip(u, v, strict=True)] for u, v in combinations(basis, 2)
        ]
        return [x for v in (*basis, *sums) for x in body({**env, uid: k.decode(v)})]

    return run


def _equation(c: Compiler, t: Expr, a: Expr, b: Expr) -> Residual | None:
    left, right = c.compile(a), c.compile(b)
    h = head(t)
    if h in ("Real", "Rat"):
        return lambda env: [ar.sub(left(env), right(env))]
    if h == "Matrix" and head(arguments(t)[2]) in ("Real", "Rat"):
        rows, cols = c.type(arguments(t)[0]), c.type(arguments(t)[1])

        def entries(env: Env) -> list[Number]:
            m, n = rows(env), cols(env)
            gap = matrix(left(env), m, n).sub(matrix(right(env), m, n))
            return [gap.entry(i, j) for i in range(m.size) for j in range(n.size)]

        return entries
    if h in SPACES_OF_MAPS | SPACES:
        space = coordinates(c, t)

        def differences(env: Env) -> list[Number]:
            encode = space(env).encode
            f, g = encode(left(env)), encode(right(env))
            return [ar.sub(x, y) for x, y in zip(f, g, strict=True)]

        return differences
    if isinstance(t, Pi) and head(t.body) in ("Real", "Rat"):
        domain = c.type(t.type)

        def values(env: Env) -> list[Number]:
            d = domain(env)
            if isinstance(d, Carrier):
                raise ar.Undecided("an equation of functions on an infinite type")
            f, g = left(env), right(env)
            return [ar.sub(x, y) for x, y in zip(vector(f, d), vector(g, d), strict=True)]

        return values
    return None
