"""Sample values of infinite types, for ∀ and ∃ inside statements."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness.arithmetic import RealMatrix, from_entries
from pyharness.evaluate import map_samples, submodule_samples
from pyharness.evaluate.coordinates import is_vector_space
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.spectra import eigenframe, rank_one_parts
from pyharness.lean.elaborate.maps import MAPS, SPACES, SPACES_OF_MAPS
from pyharness.lean.expr import Expr, Pi, arguments, head
from pyharness.vocabulary.values import Finite, FiniteType, Table, TypeValue, Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env

_REALS = tuple(fmpq(p, q) for p, q in ((0, 1), (1, 1), (-1, 1), (2, 1), (1, 2), (-3, 2), (5, 1)))
_MOST = 40


def samples(c: Compiler, t: Expr, env: Env) -> Iterator[Value]:
    """A short, fixed list of values, small ones first. Deterministic, so runs can be replayed."""
    h = head(t)
    if h in ("Real", "Rat"):
        yield from _REALS
    elif h == "NNReal":
        yield from (x for x in _REALS if x >= 0)
    elif h == "Nat":
        yield from range(6)
    elif h == "Int":
        yield from (0, 1, -1, 2, -2, 3, -3)
    elif h == "Matrix":
        rows, cols = (c.type(x)(env) for x in arguments(t)[:2])
        yield from _matrices(rows, cols)
    elif h == "Multiplicative":
        yield from samples(c, arguments(t)[0], env)
    elif h in SPACES:
        yield from _vectors(c.type(arguments(t)[1])(env))
    elif isinstance(t, Pi) and head(t.body) in ("Real", "Rat", "NNReal"):
        domain = c.type(t.type)(env)
        if not isinstance(domain, FiniteType):  # a vector space without coordinates is finite, too
            raise Unevaluable("functions on an infinite type")
        yield from _vectors(domain)
    elif isinstance(t, Pi) and isinstance(t.body, Pi) and head(t.body.body) == "Real":
        yield from _families(c.type(t.type)(env), c.type(t.body.type)(env))
    elif h in MAPS - SPACES_OF_MAPS:
        yield from map_samples.maps(c, t, env)
    elif h == "Submodule":
        yield from submodule_samples.submodules(c, t, env)
    elif is_vector_space(t):
        yield from submodule_samples.elements(c, t, env)
    else:
        raise Unevaluable(f"no sample values of {h or 'this type'}")


def _between(known: list[fmpq]) -> Iterator[fmpq]:
    """Midpoints, sums and differences of the numbers in scope."""
    for a, b in combinations(known, 2):
        yield from ((a + b) / 2, a + b, a - b, b - a)


def derived(c: Compiler, t: Expr, env: Env) -> Iterator[Value]:
    """Values that the matrices in scope suggest: their own truncations, spectra and eigenvectors.

    These only propose; whether a candidate does what ∃ asks is decided by evaluating it.
    """
    if head(t) in ("Real", "Rat"):
        yield from _between([x for x in env.values() if isinstance(x, fmpq)][:4])
        return
    matrices = [m for m in env.values() if isinstance(m, RealMatrix) and max(m.shape) <= 8]
    if head(t) == "Matrix":
        shape = tuple(c.type(x)(env).size for x in arguments(t)[:2])
        for m in matrices:
            if m.shape == shape:
                yield m
                yield from rank_one_parts(m)
    elif isinstance(t, Pi) and head(t.body) == "Real":
        domain = c.type(t.type)(env)
        for m in matrices:
            if isinstance(domain, FiniteType) and m.shape[1] == domain.size:
                vectors = eigenframe(m)
                if not vectors:
                    continue
                yield from (v for _, v in vectors)
                yield Table(tuple(value for value, _ in vectors))
    elif isinstance(t, Pi) and isinstance(t.body, Pi) and head(t.body.body) == "Real":
        domain, inner = c.type(t.type)(env), c.type(t.body.type)(env)
        if not (isinstance(domain, FiniteType) and isinstance(inner, FiniteType)):
            return
        n = domain.size
        if n != inner.size:  # as many vectors as coordinates, or they are no frame
            return
        for m in matrices:
            if m.shape[1] == n:
                vectors = eigenframe(m)
                if vectors:
                    yield Table(tuple(v for _, v in vectors))
        yield Table(tuple(Table(tuple(fmpq(int(i == j)) for j in range(n))) for i in range(n)))


def _patterns(n: int) -> Iterator[list[fmpq]]:
    zero, one = fmpq(0), fmpq(1)
    yield [zero] * n
    if not n:
        return
    for i in range(min(n, 8)):
        yield [one if k == i else zero for k in range(n)]
    yield [one] * n
    yield [fmpq((-1) ** k) for k in range(n)]
    for seed in range(1, _MOST - 11):
        yield [_REALS[(seed * 7 + k * (seed + 3) + k * k) % len(_REALS)] for k in range(n)]


def _vectors(domain: FiniteType) -> Iterator[Value]:
    for entries in _patterns(domain.size):
        yield Table(tuple(entries))


def _families(count: TypeValue, domain: TypeValue) -> Iterator[Value]:
    """Finite families of vectors."""
    if not (isinstance(count, FiniteType) and isinstance(domain, FiniteType)):
        raise Unevaluable("families over an infinite type")
    n = domain.size
    for flat in _patterns(count.size * n):
        rows = (tuple(flat[i * n : (i + 1) * n]) for i in range(count.size))
        yield Table(tuple(Table(row) for row in rows))


def _matrices(rows: Finite, cols: Finite) -> Iterator[Value]:
    n = cols.size
    for flat in _patterns(rows.size * n):
        yield from_entries(rows.size, n, flat)
