"""Drawing values for the variables of a claim, by type and hint."""

from __future__ import annotations

from collections.abc import Callable

from flint import fmpq, fmpq_mat

from pyharness.arithmetic import from_exact
from pyharness.evaluate.compile import Compiler
from pyharness.evaluate.coordinates import is_vector_space, submodule_of
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.ring_types import is_foreign
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim, Variable
from pyharness.lean.elaborate.maps import MAPS
from pyharness.lean.expr import Expr, Pi, arguments, head, mentions
from pyharness.vocabulary.values import Carrier, Enumerated, FiniteType, Formula, Table, Value
from pyharness.witnesses import functions, maps, sequences, submodules, zoo
from pyharness.witnesses import hints as h
from pyharness.witnesses.chooser import Chooser
from pyharness.witnesses.map_hints import ORTHONORMAL
from pyharness.witnesses.measures import draw_measure
from pyharness.witnesses.problem import NoInhabitant as NoInhabitant
from pyharness.witnesses.ring_draw import draw_ring_value
from pyharness.witnesses.structured import STRUCTURED, structured

_SQUARE: dict[str, Callable[[Chooser, int], fmpq_mat]] = {
    h.SYMMETRIC: zoo.symmetric,
    h.SEMIDEFINITE: zoo.semidefinite,
    h.DEFINITE: zoo.definite,
    h.INVERTIBLE: zoo.invertible,
}
_SIZES = (2, 1, 3, 2, 2, 3, 0, 4, 1, 2)


def draw_sizes(claim: Claim, hints: h.Hints, ch: Chooser) -> Env:
    """Sizes of the index types: 0 to 4, mostly 1 to 3."""
    env: Env = {}
    square = ch.chance(1, 5)  # all sizes equal: frames, permutations and identities need it
    common = ch.choice(_SIZES)
    for t in claim.types:
        n = common if square else ch.choice(_SIZES)
        if h.INHABITED in hints.get(t.uid):
            n = max(n, 1)
        env[t.uid] = FiniteType(n, t.name)
    _fit_frames(claim, hints, env)
    maps.fit_spaces(claim, hints, env)
    submodules.fit_bases(claim, env)
    return env


def _fit_frames(claim: Claim, hints: h.Hints, env: Env) -> None:
    """`UᵀU = 1` needs at least as many rows as columns: swap sizes where they do not fit."""
    for v in claim.data:
        wanted = hints.get(v.local.uid)
        if not wanted & {h.COLUMNS, h.ROWS} or head(v.type) != "Matrix":
            continue
        rows, cols = arguments(v.type)[:2]
        if h.ROWS in wanted:
            rows, cols = cols, rows
        a, b = (getattr(x, "uid", None) for x in (rows, cols))
        if a in env and b in env and env[a].size < env[b].size:
            env[a], env[b] = env[b], env[a]


def draw_value(c: Compiler, v: Variable, wanted: set[str], env: Env, ch: Chooser) -> Value:
    """A value of a variable's type, exact by construction. Raises NoInhabitant, Unevaluable."""
    if c.rings and is_foreign(v.type):
        return draw_ring_value(c, v.type, wanted, env, ch)
    return _value(c, v.type, wanted, env, ch)


def _value(c: Compiler, t: Expr, wanted: set[str], env: Env, ch: Chooser) -> Value:
    name = head(t)
    if name in _NUMBERS:
        return _NUMBERS[name](wanted, ch)
    if name == "Matrix":
        return _matrix(c, t, wanted, env, ch)
    if name == "Multiplicative":
        return _value(c, arguments(t)[0], wanted, env, ch)
    if name == "PiLp":
        v = _vector(c.type(arguments(t)[1])(env), wanted, ch)
        return maps.unit_vector(c, t, v, env) if h.UNIT in wanted else v
    if name in MAPS:
        found = maps.linear_map(c, t, wanted, env, ch)
        return from_exact(_matrix_of(*found, wanted, ch)) if isinstance(found, tuple) else found
    if name == "RingHom" and all(head(x) == "Real" for x in arguments(t)):
        return Formula("id", lambda x: x)  # the only ring homomorphism ℝ → ℝ
    if name == "EuclideanSpace":
        return _vector(c.type(arguments(t)[1])(env), wanted, ch)
    if name == "OrthonormalBasis":
        return _basis(c, t, env, ch)
    if name == "MeasureTheory.Measure":
        on = arguments(t)[0]
        return draw_measure(c.type(on)(env), wanted, ch, lambda: _value(c, on, set(), env, ch))
    if name == "Submodule":
        return submodules.submodule(c, t, env, ch)
    if name == "Module.Basis":
        return submodules.basis(c, t, env, ch)
    if submodule_of(t) is not None:
        return submodules.element(c, t, env, ch)
    if name == "Set" and is_vector_space(arguments(t)[0]):
        return submodules.listed_set(c, arguments(t)[0], env, ch)
    if name == "Set":
        return functions.subset(c, arguments(t)[0], env, ch, frozenset(wanted))
    if name == "Units" and head(arguments(t)[0]) in ("Real", "Rat", "Matrix"):
        return _value(c, arguments(t)[0], wanted | {h.NONZERO, h.INVERTIBLE}, env, ch)
    if isinstance(t, Pi):
        return _function(c, t, wanted, env, ch)
    domain = c.type(t)(env)
    if isinstance(domain, FiniteType):
        if domain.size == 0:
            raise NoInhabitant(f"{domain.label or 'an index type'} is empty")
        return ch.integer(0, domain.size - 1)
    if isinstance(domain, Enumerated):
        options = list(domain.elements())
        if not options:
            raise NoInhabitant(domain.label)
        return ch.choice(options)
    if name in STRUCTURED:
        drawn: Value | None = structured(
            c, t, env, ch, lambda inner: _value(c, inner, set(), env, ch)
        )
        if drawn is None and name != "Option":
            raise NoInhabitant(f"no member of {name} was found")
        return drawn
    raise Unevaluable(f"no witnesses of type {name or 'this'} are built")


def _basis(c: Compiler, t: Expr, env: Env, ch: Chooser) -> Table:
    """An orthonormal basis of `EuclideanSpace ℝ n` indexed by a type of the same size."""
    index, _, space = arguments(t)
    if head(space) != "EuclideanSpace":
        raise Unevaluable("orthonormal bases of other spaces than EuclideanSpace")
    size, dimension = c.type(index)(env).size, c.type(arguments(space)[1])(env).size
    if size != dimension:
        raise NoInhabitant("a basis has as many vectors as the dimension")
    return _frame(size, ch)


def _is_square(t: Pi) -> bool:
    """`n → n → ℝ`: n vectors in dimension n."""
    return isinstance(t.body, Pi) and t.body.type == t.type and head(t.body.body) == "Real"


def _frame(n: int, ch: Chooser) -> Table:
    """n orthonormal vectors in dimension n."""
    q = zoo.orthogonal(ch, n)
    return Table(tuple(Table(tuple(q[i, j] for j in range(n))) for i in range(n)))


def _scalar(wanted: set[str], ch: Chooser) -> fmpq:
    if h.POSITIVE in wanted:
        return zoo.positive(ch)
    if h.NONZERO in wanted:
        return zoo.nonzero(ch)
    if h.NONNEGATIVE in wanted:
        return abs(zoo.rational(ch))
    return zoo.rational(ch)


def _nonnegative(wanted: set[str], ch: Chooser) -> fmpq:
    return zoo.positive(ch) if wanted & {h.POSITIVE, h.NONZERO} else abs(zoo.rational(ch))


def _natural(wanted: set[str], ch: Chooser) -> int:
    low = 1 if wanted & {h.POSITIVE, h.NONZERO} else 0
    return ch.integer(6, 12) if ch.chance(1, 12) else ch.integer(low, 5)


def _integer(wanted: set[str], ch: Chooser) -> int:
    if h.POSITIVE in wanted:
        return ch.integer(1, 5)
    k = ch.integer(-4, 4)
    if h.NONNEGATIVE in wanted:
        return abs(k)
    return k or 1 if h.NONZERO in wanted else k


_NUMBERS: dict[str, Callable[[set[str], Chooser], Value]] = {
    "Real": _scalar,
    "Rat": _scalar,
    "NNReal": _nonnegative,
    "Nat": _natural,
    "Int": _integer,
}


def _matrix(c: Compiler, t: Expr, wanted: set[str], env: Env, ch: Chooser) -> Value:
    rows, cols, element = arguments(t)
    if head(element) not in ("Real", "Rat", "Int"):
        raise Unevaluable(f"matrices over {head(element)}")
    m, n = (c.type(x)(env) for x in (rows, cols))
    if isinstance(m, Carrier) or isinstance(n, Carrier):
        raise Unevaluable("a matrix over an infinite index type")
    if head(element) == "Int":
        return from_exact(zoo.integers(ch, m.size, n.size))
    return from_exact(_matrix_of(m.size, n.size, wanted, ch))


def _matrix_of(m: int, n: int, wanted: set[str], ch: Chooser) -> fmpq_mat:
    if h.COLUMNS in wanted:
        frame = zoo.orthonormal_columns(ch, m, n)
        if frame is None:
            raise NoInhabitant(f"no {m}×{n} matrix has orthonormal columns")
        return frame
    if h.ROWS in wanted:
        frame = zoo.orthonormal_columns(ch, n, m)
        if frame is None:
            raise NoInhabitant(f"no {m}×{n} matrix has orthonormal rows")
        return frame.transpose()
    for hint, make in _SQUARE.items():
        if hint in wanted and m == n:
            return make(ch, n)
    for _ in range(6):
        out = zoo.any_matrix(ch, m, n)
        if h.NONZERO not in wanted or out.rank():
            return out
    return zoo.scalar(ch, m, n)


def _vector(domain: object, wanted: set[str], ch: Chooser) -> Table:
    if not isinstance(domain, FiniteType):
        raise Unevaluable("a vector over an infinite index type")
    n = domain.size
    if h.UNIT in wanted:
        if n == 0:
            raise NoInhabitant("no unit vector in dimension 0")
        q = zoo.orthogonal(ch, n)
        return Table(tuple(q[i, 0] for i in range(n)))
    values = [_scalar(wanted - {h.NONZERO}, ch) for _ in range(n)]
    if h.NONZERO in wanted and n and not any(values):
        values[ch.integer(0, n - 1)] = zoo.nonzero(ch)
    return Table(tuple(values))


def _function(c: Compiler, t: Pi, wanted: set[str], env: Env, ch: Chooser) -> Value:
    if mentions(t.body, t.var):
        raise Unevaluable("functions whose values' type depends on the argument")
    domain = c.type(t.type)(env)
    if isinstance(domain, FiniteType):
        if head(t.body) in ("Real", "Rat", "NNReal"):
            extra = {h.NONNEGATIVE} if head(t.body) == "NNReal" else set()
            return _vector(domain, wanted | extra, ch)
        if ORTHONORMAL in wanted and head(t.body) == "EuclideanSpace":
            return maps.frame(c, t, env, ch)
        if _is_square(t) and ch.chance(1, 3):
            return _frame(domain.size, ch)
        return Table(tuple(_value(c, t.body, wanted, env, ch) for _ in range(domain.size)))
    if head(t.type) == "Real" and head(t.body) == "Real":
        return functions.real_function(ch, frozenset(wanted))
    found = sequences.function(c, t, env, ch, lambda inner: _value(c, inner, set(), env, ch))
    if found is not None:
        return found
    raise Unevaluable("functions on an infinite type are not drawn")
