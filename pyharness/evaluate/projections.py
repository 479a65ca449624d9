"""Orthogonal complements and projections in Euclidean spaces.

Other spaces have no inner product, or one that is not the standard one in coordinates (↥K).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import RealMatrix
from pyharness.arithmetic.subspace import Subspace
from pyharness.evaluate.coordinates import coordinates, unit
from pyharness.evaluate.problem import Unevaluable
from pyharness.lean.elaborate.coercions import members_type
from pyharness.lean.expr import Expr, app, head

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.special import Code
    from pyharness.evaluate.types import Env

Build = Callable[["Compiler", tuple[Expr, ...]], "Code"]


def _euclidean(scalars: Expr, space: Expr) -> None:
    if head(space) not in ("EuclideanSpace", "Real") or head(scalars) != "Real":
        raise Unevaluable(f"orthogonality in {head(space) or 'a space'}")


def _of_subspace(f: Callable[[Subspace], Subspace | RealMatrix]) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        scalars, space, k = args
        _euclidean(scalars, space)
        code = c.compile(k)
        return lambda env: f(code(env))

    return build


def projector(k: Subspace) -> RealMatrix:
    """n×n matrix of the orthogonal projection onto K."""
    return ar.from_exact(k.projector())


def reflector(k: Subspace) -> RealMatrix:
    """n×n matrix of 2 P - 1: `2 • K.starProjection - id`."""
    return projector(k).scale(fmpq(2)).sub(ar.identity(k.n))


def into_subspace(k: Subspace) -> RealMatrix:
    """dim K×n matrix of the orthogonal projection, in the coordinates of ↥K."""
    p = k.projector()
    pivots = [next(j for j, x in enumerate(row) if x) for row in k.rows]
    entries = [p[i, j] for i in pivots for j in range(k.n)]
    return ar.from_entries(k.dimension, k.n, entries)


def inclusion(k: Subspace) -> RealMatrix:
    """n×dim K matrix of the inclusion of ↥K."""
    return ar.from_exact(k.matrix()).transpose()


def _included(c: Compiler, args: tuple[Expr, ...]) -> Code:
    code = c.compile(args[-1])
    return lambda env: inclusion(code(env))


def _between(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`Submodule.inclusion`: ↥p into a larger ↥p', in the coordinates of both."""
    scalars, space, p, larger = args[:4]
    t = app("Submodule", scalars, space)
    source, target = (coordinates(c, members_type(k, t)) for k in (p, larger))

    def run(env: Env) -> RealMatrix:
        a, b = source(env), target(env)
        columns = [b.encode(a.decode(unit(a.size, i))) for i in range(a.size)]
        return ar.from_entries(b.size, a.size, [x[i] for i in range(b.size) for x in columns])

    return run


PROJECTIONS: dict[str, Build] = {
    "Submodule.orthogonal": _of_subspace(Subspace.complement),
    "Submodule.starProjection": _of_subspace(projector),
    "Submodule.reflection": _of_subspace(reflector),
    "Submodule.orthogonalProjection": _of_subspace(into_subspace),
    "Submodule.subtype": _included,
    "Submodule.subtypeL": _included,
    "Submodule.inclusion": _between,
}
