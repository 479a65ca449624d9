"""Drawing linear maps, equivalences and isometries, and vectors of length one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flint import fmpq, fmpq_mat

from pyharness import arithmetic as ar
from pyharness.arithmetic import RealMatrix, from_exact
from pyharness.evaluate.coordinates import coordinates
from pyharness.evaluate.norms import EUCLIDEAN, SUP, TAXICAB, exponent_of, is_round
from pyharness.lean.elaborate.maps import EQUIVALENCES, ISOMETRIES, SPACES
from pyharness.lean.expr import Expr, Local, Pi, arguments, head
from pyharness.vocabulary.values import FiniteType, Table, Value
from pyharness.witnesses import zoo
from pyharness.witnesses.map_hints import IDEMPOTENT, ORTHONORMAL, PROJECTION
from pyharness.witnesses.problem import NoInhabitant

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env
    from pyharness.lean.claim import Claim
    from pyharness.witnesses.chooser import Chooser
    from pyharness.witnesses.hints import Hints


def linear_map(
    c: Compiler, t: Expr, wanted: set[str], env: Env, ch: Chooser
) -> tuple[int, int] | RealMatrix:
    """A map of the type, or the shape of one for the caller to draw a matrix of."""
    _, domain, codomain = arguments(t)
    cols, rows = (coordinates(c, x)(env).size for x in (domain, codomain))
    if head(t) in EQUIVALENCES and rows != cols:
        raise NoInhabitant("an equivalence of spaces of different dimensions")
    if head(t) in ISOMETRIES:
        return from_exact(_isometry(c, domain, codomain, (rows, cols), env, ch))
    if head(t) in EQUIVALENCES:
        kin = zoo.orthogonal(ch, rows) if ch.chance(1, 6) else zoo.invertible(ch, rows)
        return from_exact(kin)
    if rows == cols and PROJECTION in wanted:
        return from_exact(orthogonal_projection(ch, rows))
    if rows == cols and IDEMPOTENT in wanted:
        return from_exact(_idempotent(ch, rows))
    if rows == cols and not wanted and ch.chance(1, 8):
        special = (orthogonal_projection, zoo.symmetric, zoo.nilpotent, _turn)
        return from_exact(ch.choice(special)(ch, rows))
    return rows, cols


def _turn(ch: Chooser, n: int) -> fmpq_mat:
    return zoo.orthogonal(ch, n)


def orthogonal_projection(ch: Chooser, n: int) -> fmpq_mat:
    """Q Qᵀ for k orthonormal columns Q."""
    if not n:
        return fmpq_mat(0, 0)
    q, k = zoo.orthogonal(ch, n), ch.integer(0, n)
    kept = fmpq_mat(n, n, [q[i, j] if j < k else fmpq(0) for i in range(n) for j in range(n)])
    return kept * kept.transpose()


def _idempotent(ch: Chooser, n: int) -> fmpq_mat:
    p = zoo.projection(ch, n)
    if p * p == p:
        return p
    return (p + zoo.identity(n)) * fmpq(1, 2)  # a reflection 2P - 1


def _isometry(
    c: Compiler, domain: Expr, codomain: Expr, shape: tuple[int, int], env: Env, ch: Chooser
) -> fmpq_mat:
    rows, cols = shape
    if cols > rows:
        raise NoInhabitant("an isometry into a space of smaller dimension")
    if is_round(c, domain)(env) and is_round(c, codomain)(env):
        frame = zoo.orthonormal_columns(ch, rows, cols)
        if frame is not None:
            return frame
    if cols > 1 and _exponent(c, domain, env) != _exponent(c, codomain, env):
        raise NoInhabitant("no isometry between different norms is built")
    order = zoo.permutation(ch, rows, rows)
    return fmpq_mat(rows, cols, [order[i, j] for i in range(rows) for j in range(cols)])


def _exponent(c: Compiler, t: Expr, env: Env) -> str:
    if isinstance(t, Pi) or head(t) in SPACES:
        return exponent_of(c, t)(env)
    return EUCLIDEAN


def unit_vector(c: Compiler, t: Expr, v: Table, env: Env) -> Table:
    """A multiple of length one of a vector of a sum or maximum norm; unit vectors else."""
    exponent = exponent_of(c, t)(env)
    if exponent not in (TAXICAB, SUP):
        return v
    sizes = [abs(x) for x in v.values]
    length = sum(sizes, fmpq(0)) if exponent == TAXICAB else max(sizes, default=fmpq(0))
    if not length:
        raise NoInhabitant("no vector of length one")
    return Table(tuple(x / length for x in v.values))


def related_vector(ch: Chooser, x: Table) -> Table:
    """A vector with a given one's norm, or on its line: what equality cases are about."""
    values = list(x.values)
    kind = ch.integer(0, 3)
    if kind == 0:
        return x
    if kind == 1:
        scale = zoo.rational(ch)
        return Table(tuple(ar.mul(scale, a) for a in values))
    if kind == 2 and len(values) > 1:
        i = ch.integer(1, len(values) - 1)
        values[0], values[i] = ar.neg(values[i]), values[0]  # a quarter turn
        return Table(tuple(values))
    return Table(tuple(ar.neg(a) if ch.chance(1, 2) else a for a in values))


def is_map(c: Compiler, value: Value, t: Expr, env: Env) -> bool:
    """A matrix of the right shape; invertible or orthogonal where the type says so."""
    _, domain, codomain = arguments(t)
    cols, rows = (coordinates(c, x)(env).size for x in (domain, codomain))
    if not isinstance(value, RealMatrix) or value.shape != (rows, cols):
        return False
    if head(t) in EQUIVALENCES and (rows != cols or ar.is_zero(ar.det(value)) is not False):
        return False
    if head(t) not in ISOMETRIES:
        return True
    if is_round(c, domain)(env) and is_round(c, codomain)(env):
        gram = value.transpose().matmul(value)
        return ar.equals(gram, ar.identity(cols)) is True
    entries = [[value.entry(i, j) for i in range(rows)] for j in range(cols)]
    signs = (fmpq(1), fmpq(-1))
    columns = all(
        sum(x in signs for x in col) == 1 and col.count(fmpq(0)) == rows - 1 for col in entries
    )
    same = cols <= 1 or _exponent(c, domain, env) == _exponent(c, codomain, env)
    injective = all(sum(col[i] != 0 for col in entries) <= 1 for i in range(rows))
    return columns and same and injective


def frame(c: Compiler, t: Pi, env: Env, ch: Chooser) -> Table:
    """An orthonormal family of vectors of a Euclidean space."""
    count, space = c.type(t.type)(env).size, coordinates(c, t.body)(env)
    if count > space.size:
        raise NoInhabitant("more orthonormal vectors than dimensions")
    columns = zoo.orthonormal_columns(ch, space.size, count)
    assert columns is not None
    return Table(
        tuple(space.decode([columns[i, j] for i in range(space.size)]) for j in range(count))
    )


def _fit_family(t: Expr, env: Env) -> None:
    """At most as many orthonormal vectors as dimensions."""
    from pyharness.witnesses.submodules import dimension

    if not isinstance(t, Pi) or not isinstance(t.type, Local) or t.type.uid not in env:
        return
    most, count = dimension(t.body, env), env[t.type.uid]
    if most is not None and isinstance(count, FiniteType) and count.size > most:
        env[t.type.uid] = FiniteType(most, t.type.name)


def fit_spaces(claim: Claim, hints: Hints, env: Env) -> None:
    """Dimensions for which equivalences, isometries and orthonormal families exist."""
    from pyharness.witnesses.submodules import dimension

    for v in claim.data:
        if ORTHONORMAL in hints.get(v.local.uid):
            _fit_family(v.type, env)
        if head(v.type) not in EQUIVALENCES | ISOMETRIES:
            continue
        _, domain, codomain = arguments(v.type)
        a, b = dimension(domain, env), dimension(codomain, env)
        if a is None or b is None:
            continue
        small, large = _index(domain), _index(codomain)
        if head(v.type) in EQUIVALENCES and a != b:
            index, size = (large, a) if large is not None else (small, b)
            if index is not None:
                env[index.uid] = FiniteType(size, index.name)
        elif a > b and small is not None:
            env[small.uid] = FiniteType(b, small.name)


def _index(space: Expr) -> Local | None:
    """The variable over which vectors of a space have their coordinates."""
    if isinstance(space, Pi) and head(space.body) == "Real":
        index = space.type
    elif head(space) in SPACES:
        index = arguments(space)[1]
    else:
        return None
    return index if isinstance(index, Local) else None
