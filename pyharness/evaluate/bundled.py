"""Linear maps given by their values, and properties of bilinear maps, decided from their matrices.

A bilinear map B : M →ₗ N →ₗ P is a linear map from M into matrices of dim P × dim N. It separates
on the left when it is injective, and on the right when the flipped map is. Definitions:
Mathlib/LinearAlgebra/SesquilinearForm/Basic, LinearAlgebra/Matrix/Nondegenerate.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import RealMatrix
from pyharness.evaluate.coordinates import base_field, coordinates, unit
from pyharness.evaluate.equality import equality
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.remembered import remembered
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, app, head
from pyharness.vocabulary.truth import Truth, disjunction, truth, undecided
from pyharness.vocabulary.values import Value, apply, matrix

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Build = Callable[["Compiler", tuple[Expr, ...]], Callable[[Env], Value]]


def _of_values(c: Compiler, args: tuple[Expr, ...]) -> Callable[[Env], RealMatrix]:
    ring, domain, codomain, f = args
    if not head(ring) == base_field(domain) == base_field(codomain):
        raise Unevaluable(f"linear maps over {head(ring)} between other spaces than its own")
    source, target, values = coordinates(c, domain), coordinates(c, codomain), c.compile(f)

    def run(env: Env) -> RealMatrix:
        s, t, g = source(env), target(env), values(env)
        columns = [t.encode(apply(g, s.decode(unit(s.size, j)))) for j in range(s.size)]
        return ar.from_entries(
            t.size, s.size, [column[i] for i in range(t.size) for column in columns]
        )

    return remembered(run, args)


def _values(c: Compiler, args: tuple[Expr, ...]) -> Callable[[Env], tuple[RealMatrix, int, int]]:
    """The matrix of B : M →ₗ N →ₗ P with the dimensions of N and P."""
    _, first, second, third, b = args
    form, n, p = c.compile(b), coordinates(c, second), coordinates(c, third)
    coordinates(c, first)  # raises where it has none
    return lambda env: (form(env), n(env).size, p(env).size)


def _flipped(b: RealMatrix, n: int, p: int) -> RealMatrix:
    """y ↦ (x ↦ B x y): entry (k, j) of B's value at x is entry (k, x) of its value at j."""
    m = b.cols
    entries = [b.entry(k * n + j, i) for k in range(p) for i in range(m) for j in range(n)]
    return ar.from_entries(p * m, n, entries)


def _injective(a: RealMatrix) -> Truth:
    return truth(ar.rank(a) == a.cols)


def _separating(*, left: bool) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Callable[[Env], Truth]:
        values = _values(c, args)

        def run(env: Env) -> Truth:
            b, n, p = values(env)
            return _injective(b if left else _flipped(b, n, p))

        return run

    return build


def _symmetric(sign: int) -> Build:
    """B x y = ± B y x for all x, y; with - sign that is B x x = 0 for all x."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Callable[[Env], Truth]:
        ring, space, f = args[0], args[1], args[-1]
        target = args[2] if len(args) > 3 else ring
        values = _values(c, (ring, space, space, target, f))
        same = equality(c, app("LinearMap", ring, space, app("LinearMap", ring, space, target)))

        def run(env: Env) -> Truth:
            b, n, p = values(env)
            return same(env, b, _flipped(b, n, p).scale(fmpq(sign)))

        return run

    return build


def _reflexive(c: Compiler, args: tuple[Expr, ...]) -> Callable[[Env], Truth]:
    """B x y = 0 → B y x = 0. Forms over a field are so when symmetric or alternating only."""
    symmetric, alternating = (_symmetric(sign)(c, args) for sign in (1, -1))
    is_form = head(args[2]) == head(args[0])

    def run(env: Env) -> Truth:
        found = disjunction((lambda: symmetric(env), lambda: alternating(env)))
        if is_form or found.value is not False:
            return found
        return undecided("a bilinear map that is neither symmetric nor alternating")

    return run


def _nonnegative(c: Compiler, args: tuple[Expr, ...]) -> Callable[[Env], Truth]:
    """B x x ≥ 0 for all x: the symmetric part of the matrix is positive semidefinite."""
    ring, space, f = args
    values = _values(c, (ring, space, space, ring, f))

    def run(env: Env) -> Truth:
        b, n, p = values(env)
        return truth(ar.is_psd(b.add(_flipped(b, n, p))))

    return run


def _separating_matrix(*, left: bool) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Callable[[Env], Truth]:
        m, n, ring, a = args
        if head(ring) not in ("Real", "Rat"):
            raise Unevaluable(f"separating matrices over {head(ring)}")
        rows, cols, code = c.type(m), c.type(n), c.compile(a)

        def run(env: Env) -> Truth:
            x = matrix(code(env), rows(env), cols(env))
            return _injective(x.transpose() if left else x)

        return run

    return build


OF_VALUES: dict[str, Build] = {
    "LinearMap.ofValues": _of_values,
    "LinearEquiv.ofValues": _of_values,
    "LinearMap.SeparatingLeft": _separating(left=True),
    "LinearMap.SeparatingRight": _separating(left=False),
    "LinearMap.IsSymm": _symmetric(1),
    "LinearMap.IsAlt": _symmetric(-1),
    "LinearMap.IsRefl": _reflexive,
    "LinearMap.IsNonneg": _nonnegative,
    "Matrix.SeparatingLeft": _separating_matrix(left=True),
    "Matrix.SeparatingRight": _separating_matrix(left=False),
}
