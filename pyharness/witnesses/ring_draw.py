"""Witnesses over rings other than ℝ: elements, vectors, matrices built to what hypotheses ask.

Positive semidefinite matrices are Y Yᴴ, invertible ones products of unitriangular ones with units,
unitary ones a rational orthogonal frame with rows turned by Gaussian rationals of modulus 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flint import fmpq

from pyharness.arithmetic.gaussian import Gaussian
from pyharness.arithmetic.quaternion import Quaternion
from pyharness.arithmetic.ring_matrix import RingMatrix, diagonal_matrix, ring_matrix, scalar_matrix
from pyharness.arithmetic.rings import COMPLEX, INTEGERS, NATURALS, Element, Ring
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.ring_logic import samples_of
from pyharness.evaluate.ring_types import RINGS, is_foreign, parts, ring_of
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Pi, arguments, head
from pyharness.vocabulary.values import Carrier, Enumerated, Formula, Table, Value
from pyharness.witnesses import hints as h
from pyharness.witnesses import zoo
from pyharness.witnesses.chooser import Chooser
from pyharness.witnesses.problem import NoInhabitant
from pyharness.witnesses.sequences import on_elements

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

_PHASES = tuple(
    Gaussian(fmpq(a, c), fmpq(b, c))
    for a, b, c in ((0, 1, 1), (1, 0, 1), (3, 4, 5), (-1, 0, 1), (0, -1, 1), (-5, 12, 13))
)
_UNIT = "a unit for certain"
_ORDERED = frozenset({h.POSITIVE, h.NONNEGATIVE})


def element(ring: Ring, wanted: set[str], ch: Chooser) -> Element:
    """An element, nonzero or positive where a hypothesis asks. Raises NoInhabitant."""
    if h.NONZERO in wanted or h.POSITIVE in wanted:
        for _ in range(8):
            x = _any(ring, wanted, ch)
            if ring.vanishes(x) is False:
                return x
        if ring.vanishes(ring.one) is not False:
            raise NoInhabitant(f"{ring.name} has no nonzero element")
        return ring.one
    return _any(ring, wanted, ch)


def _any(ring: Ring, wanted: set[str], ch: Chooser) -> Element:
    if ring.elements:
        return ch.choice(ring.elements)
    positive = bool(wanted & _ORDERED)
    if ring is NATURALS:
        return ch.integer(0, 5)
    if ring is INTEGERS:
        return abs(ch.integer(-4, 4)) if positive else ch.integer(-4, 4)
    if ring is COMPLEX:
        if positive:  # 0 ≤ z says that z is a real number
            return Gaussian(abs(zoo.rational(ch)), fmpq(0))
        kind = ch.integer(0, 5)
        if kind == 0:
            return ch.choice(_PHASES)
        re = fmpq(0) if kind == 1 else zoo.rational(ch)
        return Gaussian(re, fmpq(0) if kind == 2 else zoo.rational(ch))
    if isinstance(ring.one, Quaternion):
        few = (fmpq(0), fmpq(1), fmpq(0), fmpq(-1), fmpq(2), fmpq(1, 2))
        return Quaternion(*(ch.choice(few) for _ in range(4)))
    x = zoo.rational(ch)
    return abs(x) if positive else x


def _unit(ring: Ring, ch: Chooser) -> Element:
    for _ in range(6):
        x = _any(ring, set(), ch)
        if ring.unit_inverse(x) is not None:
            return x
    return ring.one


def draw_ring_value(c: Compiler, t: Expr, wanted: set[str], env: Env, ch: Chooser) -> Value:
    """A value of a type over a ring. Raises NoInhabitant, Unevaluable."""
    name, ring = head(t), ring_of(t)
    if name in RINGS:
        return _unit(ring, ch) if h.INVERTIBLE in wanted else element(ring, wanted, ch)
    if name == "Units":
        inner = arguments(t)[0]
        if head(inner) not in RINGS and head(inner) != "Matrix":
            raise Unevaluable(f"units of {head(inner)}")
        return draw_ring_value(c, inner, {h.INVERTIBLE, _UNIT}, env, ch)
    if name == "Matrix":
        m, n = (_size(c, x, env) for x in arguments(t)[:2])
        if head(arguments(t)[2]) not in RINGS:
            raise Unevaluable("matrices of other things than ring elements")
        return matrix_of(ring, m, n, wanted, ch)
    if name == "EuclideanSpace" or (isinstance(t, Pi) and head(t.body) in RINGS):
        index, _ = parts(t)
        domain = c.type(index)(env)
        if isinstance(domain, Carrier):
            if is_foreign(index) and head(index) in RINGS:
                return _function(ring, ch)
            raise Unevaluable("functions on an infinite type are not drawn")
        if isinstance(domain, Enumerated):
            return _on_elements(c, t, domain, wanted, env, ch)
        return vector_of(ring, domain.size, wanted, ch)
    if isinstance(t, Pi) and not is_foreign(t.type):
        on = c.type(t.type)(env)
        if isinstance(on, Enumerated):
            return _on_elements(c, t, on, wanted, env, ch)
        values = range(_size(c, t.type, env))
        return Table(tuple(draw_ring_value(c, t.body, wanted, env, ch) for _ in values))
    raise Unevaluable(f"no witnesses of type {name or 'this'} over {ring.name} are built")


def _on_elements(
    c: Compiler, t: Expr, domain: Enumerated, wanted: set[str], env: Env, ch: Chooser
) -> Value:
    body = parts(t)[1]
    drawn = on_elements(domain, lambda: draw_ring_value(c, body, wanted, env, ch))
    if drawn is None:
        raise Unevaluable(f"functions on {domain.size} elements are not drawn")
    return drawn


def _size(c: Compiler, index: Expr, env: Env) -> int:
    d = c.type(index)(env)
    if isinstance(d, Carrier):
        raise Unevaluable("an infinite index type")
    return int(d.size)


def _function(ring: Ring, ch: Chooser) -> Formula:
    kind = ch.integer(0, 4)
    a, b = _any(ring, set(), ch), _any(ring, set(), ch)
    if kind == 0:
        return Formula("fun x ↦ x", lambda x: x)
    if kind == 1:
        return Formula(f"fun _ ↦ {ring.shown(b)}", lambda x: b)
    if kind == 2:
        return Formula("fun x ↦ x * x", lambda x: ring.mul(x, x))
    if kind == 3:
        return Formula("fun x ↦ star x", ring.star)
    text = f"fun x ↦ ({ring.shown(a)}) * x + ({ring.shown(b)})"
    return Formula(text, lambda x: ring.add(ring.mul(a, x), b))


def vector_of(ring: Ring, n: int, wanted: set[str], ch: Chooser) -> Table:
    """n elements; with a hint UNIT, of length 1."""
    if h.UNIT in wanted and n and ring in (COMPLEX,):
        q = zoo.orthogonal(ch, n)
        column = (Gaussian(q[i, 0], fmpq(0)) for i in range(n))
        return Table(tuple(ring.mul(ch.choice(_PHASES), x) for x in column))
    few = samples_of(ring)
    small = not wanted & _ORDERED and ch.chance(1, 4)
    values = [
        ch.choice(few) if small else element(ring, wanted - {h.NONZERO}, ch) for _ in range(n)
    ]
    if h.NONZERO in wanted and n and all(ring.vanishes(x) for x in values):
        values[ch.integer(0, n - 1)] = element(ring, {h.NONZERO}, ch)
    return Table(tuple(values))


def matrix_of(ring: Ring, m: int, n: int, wanted: set[str], ch: Chooser) -> RingMatrix:
    """An m×n matrix of the kind asked for. Raises NoInhabitant where there is none."""
    if wanted & {h.COLUMNS, h.ROWS}:
        return _frame(ring, m, n, ch, rows=h.ROWS in wanted)
    if m == n and wanted & {h.SEMIDEFINITE, h.DEFINITE}:
        y = _plain(ring, n, ch.integer(1, n) if n and h.DEFINITE not in wanted else n, ch)
        gram = y.matmul(y.star())
        if h.DEFINITE in wanted:
            gram = gram.combine(scalar_matrix(ring, n, ring.one), ring.add)
        return gram
    if m == n and h.SYMMETRIC in wanted:
        x = _plain(ring, n, n, ch)
        return x.combine(x.transpose() if ch.chance(1, 3) else x.star(), ring.add)
    # where not every nonzero determinant is a unit, `det A ≠ 0` asks for less
    if m == n and h.INVERTIBLE in wanted and (ring.field or _UNIT in wanted or ch.chance(1, 2)):
        return _invertible(ring, n, ch)
    out = _plain(ring, m, n, ch)
    if h.NONZERO in wanted and all(ring.vanishes(x) for x in out.flat()) and m * n:
        place = ch.integer(0, m * n - 1)
        x = element(ring, {h.NONZERO}, ch)
        return ring_matrix(ring, m, n, (x if k == place else ring.zero for k in range(m * n)))
    return out


def _plain(ring: Ring, m: int, n: int, ch: Chooser) -> RingMatrix:
    kind = ch.integer(0, 7)
    if kind == 0:
        x = _any(ring, set(), ch)
        return ring_matrix(
            ring, m, n, (x if i == j else ring.zero for i in range(m) for j in range(n))
        )
    if kind == 1:
        entries = (
            _any(ring, set(), ch) if i < j else ring.zero for i in range(m) for j in range(n)
        )
        return ring_matrix(ring, m, n, entries)
    if kind == 2:
        u, v = ([_any(ring, set(), ch) for _ in range(k)] for k in (m, n))
        return ring_matrix(ring, m, n, (ring.mul(a, b) for a in u for b in v))
    if kind == 3:
        entries = (
            _any(ring, set(), ch) if i == j else ring.zero for i in range(m) for j in range(n)
        )
        return ring_matrix(ring, m, n, entries)
    if kind == 5:  # small entries meet equations by chance: 1² + i² = 0
        few = samples_of(ring)
        return ring_matrix(ring, m, n, (ch.choice(few) for _ in range(m * n)))
    sparse = kind == 4
    return ring_matrix(
        ring,
        m,
        n,
        (ring.zero if sparse and ch.chance(2, 3) else _any(ring, set(), ch) for _ in range(m * n)),
    )


def _invertible(ring: Ring, n: int, ch: Chooser) -> RingMatrix:
    def triangle(lower: bool) -> RingMatrix:
        return ring_matrix(
            ring,
            n,
            n,
            (
                ring.one if i == j else _any(ring, set(), ch) if (i > j) == lower else ring.zero
                for i in range(n)
                for j in range(n)
            ),
        )

    units = diagonal_matrix(ring, [_unit(ring, ch) for _ in range(n)])
    return triangle(True).matmul(units).matmul(triangle(False))


def _frame(ring: Ring, m: int, n: int, ch: Chooser, *, rows: bool) -> RingMatrix:
    """Orthonormal columns (or rows): UᴴU = 1, and UᵀU = 1 where no row is turned."""
    if rows:
        return _frame(ring, n, m, ch, rows=False).star()
    if m < n:
        raise NoInhabitant(f"no {m}×{n} matrix has orthonormal columns")
    if ring.of_rational is not None:
        q = zoo.orthonormal_columns(ch, m, n)
        if q is None:
            raise NoInhabitant(f"no {m}×{n} matrix has orthonormal columns")
        out = ring_matrix(
            ring, m, n, (ring.of_rational(q[i, j]) for i in range(m) for j in range(n))
        )
    else:
        places = list(range(m))
        for i in range(m - 1, 0, -1):
            j = ch.integer(0, i)
            places[i], places[j] = places[j], places[i]
        out = ring_matrix(
            ring,
            m,
            n,
            (ring.one if places[i] == j else ring.zero for i in range(m) for j in range(n)),
        )
    if ring is COMPLEX and ch.chance(2, 3):
        turns = diagonal_matrix(ring, [ch.choice(_PHASES) for _ in range(m)])
        out = turns.matmul(out)
    return out
