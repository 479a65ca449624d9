"""Drawing submodules, their elements, finite sets of vectors, and bases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flint import fmpq

from pyharness.arithmetic import Number
from pyharness.arithmetic.subspace import Subspace, nothing, span, spanned, whole
from pyharness.evaluate.coordinates import coordinates
from pyharness.evaluate.listed import Listed, listed
from pyharness.evaluate.submodules import ambient
from pyharness.lean.expr import Expr, Lit, Local, Pi, arguments, head
from pyharness.vocabulary.values import FiniteType, Table, Value
from pyharness.witnesses import zoo
from pyharness.witnesses.problem import NoInhabitant

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env
    from pyharness.lean.claim import Claim
    from pyharness.witnesses.chooser import Chooser


def submodule(c: Compiler, t: Expr, env: Env, ch: Chooser) -> Subspace:
    """⊥, ⊤, a coordinate subspace, a span of few vectors, or kin of a submodule already drawn."""
    n = ambient(c, t)(env)
    kin = [k for k in env.values() if isinstance(k, Subspace) and k.n == n]
    kind = ch.integer(0, 9)
    if kind == 0:
        return nothing(n)
    if kind == 1:
        return whole(n)
    if kind == 2:
        return spanned(n, [row for row in whole(n).rows if ch.chance(1, 2)])
    if kind <= 5 and kin:
        return _related(ch.choice(kin), ch)
    return _random(n, ch.integer(0, n), ch)


def _random(n: int, count: int, ch: Chooser) -> Subspace:
    if not n * count:
        return nothing(n)
    m = zoo.any_matrix(ch, count, n) if ch.chance(1, 2) else zoo.integers(ch, count, n)
    return spanned(n, [[m[i, j] for j in range(n)] for i in range(count)])


def _related(k: Subspace, ch: Chooser) -> Subspace:
    """The same one, its complement, a part of it, something larger, or another complement."""
    kind = ch.integer(0, 5)
    if kind == 0:
        return k
    if kind <= 2:
        return k.complement()
    if kind == 3:
        return spanned(k.n, [row for row in k.rows if ch.chance(1, 2)])
    if kind == 4:
        return k.join(_random(k.n, 1, ch))
    return _tilted(k, ch)


def _tilted(k: Subspace, ch: Chooser) -> Subspace:
    """A complement of K that need not be orthogonal: each vector of Kᗮ moved along K."""
    rows = []
    for row in k.complement().rows:
        move = [fmpq(ch.integer(-2, 2)) for _ in k.rows]
        rows.append([
            x + sum((a * b[j] for a, b in zip(move, k.rows, strict=True)), fmpq(0))
            for j, x in enumerate(row)
        ])  # fmt: skip
    return spanned(k.n, rows)


def element(c: Compiler, t: Expr, env: Env, ch: Chooser) -> Value:
    """An element of `↥K`."""
    space = coordinates(c, t)(env)
    return space.decode([zoo.rational(ch) for _ in range(space.size)])


def is_submodule(c: Compiler, value: Value, t: Expr, env: Env) -> bool:
    """Is the value a submodule of the space of its type?"""
    return isinstance(value, Subspace) and value.n == ambient(c, t)(env)


def is_element(c: Compiler, value: Value, t: Expr, env: Env) -> bool:
    """Is the value an element of `↥K`?"""
    space = arguments(t)[0]
    k = arguments(arguments(t)[1].body)[3]  # type: ignore[union-attr]
    inside: bool = c.compile(k)(env).contains(coordinates(c, space)(env).encode(value))
    return inside


def listed_set(c: Compiler, space: Expr, env: Env, ch: Chooser) -> Listed:
    """A set of up to one vector more than the dimension; 0 and multiples occur."""
    basis = coordinates(c, space)(env)
    rows: list[tuple[Number, ...]] = []
    for _ in range(ch.integer(0, min(basis.size + 1, 4))):
        row = tuple(fmpq(ch.integer(-2, 2)) for _ in range(basis.size))
        if row not in rows:
            rows.append(row)
    return listed(basis, (basis.decode(row) for row in rows))


def basis(c: Compiler, t: Expr, env: Env, ch: Chooser) -> Table:
    """A basis indexed by a type with as many elements as the space has dimensions."""
    index, _, space = arguments(t)
    coordinate = coordinates(c, space)(env)
    n = coordinate.size
    if c.type(index)(env).size != n:
        raise NoInhabitant("a basis has as many vectors as the dimension")
    m = zoo.identity(n) if ch.chance(1, 6) else zoo.invertible(ch, n)
    return Table(tuple(coordinate.decode([m[i, j] for j in range(n)]) for i in range(n)))


def is_basis(c: Compiler, value: Value, t: Expr, env: Env) -> bool:
    """Is the value a family of as many independent vectors as the space has dimensions?"""
    space = coordinates(c, arguments(t)[2])(env)
    if not isinstance(value, Table) or len(value) != space.size:
        return False
    if c.type(arguments(t)[0])(env).size != space.size:
        return False
    return span(space.size, (space.encode(v) for v in value.values)).dimension == space.size


def fit_bases(claim: Claim, env: Env) -> None:
    """Sizes of the index types of bases, where they are variables: the dimension."""
    for v in claim.data:
        if head(v.type) not in ("Module.Basis", "OrthonormalBasis"):
            continue
        index, space = arguments(v.type)[0], arguments(v.type)[2]
        size = dimension(space, env)
        if isinstance(index, Local) and index.uid in env and size is not None:
            env[index.uid] = FiniteType(size, index.name)


def dimension(space: Expr, env: Env) -> int | None:
    """Dimension of `ι → ℝ` and `EuclideanSpace ℝ ι` for a variable or numeral size of ι."""
    if isinstance(space, Pi):
        inner, index = dimension(space.body, env), space.type
    elif head(space) in ("EuclideanSpace", "PiLp"):
        inner, index = 1, arguments(space)[1]
    elif head(space) in ("Real", "Rat"):
        return 1
    else:
        return None
    if (
        isinstance(index, Local)
        and isinstance(env.get(index.uid), FiniteType)
        and inner is not None
    ):
        return int(env[index.uid].size) * inner
    if head(index) == "Fin" and isinstance(arguments(index)[0], Lit) and inner is not None:
        return int(arguments(index)[0].value) * inner  # type: ignore[union-attr]
    return None
