"""Bases: a family of vectors, as many as coordinates; what they make of vectors, maps and matrices.

With B the matrix whose columns are the basis vectors in standard coordinates, `b.repr` is B⁻¹, and
a linear map F has `LinearMap.toMatrix v₁ v₂ F = B₂⁻¹ F B₁`. Linear equivalences between linear maps
and matrices are matrices themselves, in row-major coordinates.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, RealMatrix
from pyharness.evaluate.coordinates import coordinates, unit
from pyharness.evaluate.spans import over
from pyharness.lean.expr import Expr, app, arrow
from pyharness.vocabulary.values import FiniteType, Table, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.special import Code
    from pyharness.evaluate.types import Env

Build = Callable[["Compiler", tuple[Expr, ...]], "Code"]
Matrices = Callable[["Env"], RealMatrix]


def columns(c: Compiler, index: Expr, scalars: Expr, space: Expr, family: Expr) -> Matrices:
    """Matrix whose columns are the vectors of a finite family in standard coordinates."""
    over(scalars, space)
    basis, domain, vectors = coordinates(c, space), c.type(index), c.compile(family)

    def run(env: Env) -> RealMatrix:
        b, d, v = basis(env), domain(env), vectors(env)
        if not isinstance(d, FiniteType):
            raise ar.Undecided("a family of vectors over a type that is no index type")
        rows = [b.encode(apply(v, i)) for i in range(d.size)]
        flat = [row[j] for j in range(b.size) for row in rows]
        return ar.from_entries(b.size, d.size, flat)

    return run


def _inverse(m: RealMatrix) -> RealMatrix:
    """Raises Undecided where the family is no basis: such a witness is none."""
    if m.shape[0] != m.shape[1]:
        raise ar.Undecided("a family with too few or too many vectors for a basis")
    return ar.inverse(m)


def _repr(c: Compiler, args: tuple[Expr, ...]) -> Code:
    index, scalars, space, b = args
    matrix = columns(c, index, scalars, space, b)
    return lambda env: _inverse(matrix(env))


def _coord(c: Compiler, args: tuple[Expr, ...]) -> Code:
    inverse, place = _repr(c, args[:4]), c.compile(args[4])

    def run(env: Env) -> RealMatrix:
        m, i = inverse(env), place(env)
        return ar.from_entries(1, m.cols, [m.entry(i, j) for j in range(m.cols)])

    return run


def _sum_coords(c: Compiler, args: tuple[Expr, ...]) -> Code:
    inverse = _repr(c, args)

    def run(env: Env) -> RealMatrix:
        m = inverse(env)
        sums = [ar.total(m.entry(i, j) for i in range(m.rows)) for j in range(m.cols)]
        return ar.from_entries(1, m.cols, sums)

    return run


def _mapped(c: Compiler, args: tuple[Expr, ...]) -> Code:
    index, scalars, space, target, b, f = args
    vectors, after = columns(c, index, scalars, space, b), coordinates(c, target)
    code = c.compile(f)

    def run(env: Env) -> Table:
        image, t = code(env).matmul(vectors(env)), after(env)
        return _family(image, t.decode)

    return run


def _family(m: RealMatrix, decode: Callable[[list[Number]], Value]) -> Table:
    return Table(tuple(decode([m.entry(i, j) for i in range(m.rows)]) for j in range(m.cols)))


def _reindexed(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`b.reindex e` at i' is b at e.symm i'."""
    _, new, _, _, b, e = args
    domain, vectors, bijection = c.type(new), c.compile(b), c.compile(e)

    def run(env: Env) -> Table:
        v, f = vectors(env), bijection(env)
        old = {apply(f, i): i for i in range(domain(env).size)}
        return Table(tuple(apply(v, old[k]) for k in range(domain(env).size)))

    return run


def _to_matrix(c: Compiler, args: tuple[Expr, ...]) -> Code:
    index, other, scalars, space, b, v = args
    basis, vectors = columns(c, index, scalars, space, b), columns(c, other, scalars, space, v)
    return lambda env: _inverse(basis(env)).matmul(vectors(env))


def _standard(space: Callable[[tuple[Expr, ...]], Expr]) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        basis = coordinates(c, space(args))

        def run(env: Env) -> Table:
            b = basis(env)
            return Table(tuple(b.decode(unit(b.size, i)) for i in range(b.size)))

        return run

    return build


def _combination(c: Compiler, args: tuple[Expr, ...]) -> Code:
    index, space, scalars, v = args
    return columns(c, index, scalars, space, v)


def _both(
    c: Compiler, args: tuple[Expr, ...], f: Callable[[RealMatrix, RealMatrix], RealMatrix]
) -> Code:
    rows, cols, scalars, source, target, v, w = args
    first = columns(c, cols, scalars, source, v)
    second = columns(c, rows, scalars, target, w)
    return lambda env: f(first(env), second(env))


def kronecker(a: RealMatrix, b: RealMatrix) -> RealMatrix:
    """X ↦ A X Bᵀ in row-major coordinates."""
    (m, n), (p, q) = a.shape, b.shape
    entries = (
        ar.mul(a.entry(i, j), b.entry(k, t))
        for i in range(m)
        for k in range(p)
        for j in range(n)
        for t in range(q)
    )
    return ar.from_entries(m * p, n * q, entries)


def _matrix_of_map(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """F ↦ B₂⁻¹ F B₁."""
    return _both(c, args, lambda b1, b2: kronecker(_inverse(b2), b1.transpose()))


def _map_of_matrix(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """A ↦ B₂ A B₁⁻¹."""
    return _both(c, args, lambda b1, b2: kronecker(b2, _inverse(b1).transpose()))


def _same(c: Compiler, args: tuple[Expr, ...]) -> Code:
    return c.compile(args[-1])


BASES: dict[str, Build] = {
    "Module.Basis.repr": _repr,
    "Module.Basis.equivFun": _repr,
    "Module.Basis.coord": _coord,
    "Module.Basis.sumCoords": _sum_coords,
    "Module.Basis.map": _mapped,
    "Module.Basis.reindex": _reindexed,
    "Module.Basis.toMatrix": _to_matrix,
    "Pi.basisFun": _standard(lambda args: arrow(args[1], args[0])),
    "Matrix.stdBasis": _standard(lambda args: app("Matrix", args[1], args[2], args[0])),
    "EuclideanSpace.basisFun": _standard(lambda args: app("EuclideanSpace", args[1], args[0])),
    "OrthonormalBasis.toBasis": _same,
    "LinearMap.toMatrix": _matrix_of_map,
    "Matrix.toLin": _map_of_matrix,
    "Finsupp.linearCombination": _combination,
}
