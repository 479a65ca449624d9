"""Smaller sizes that are natural numbers: `A : Matrix (Fin n) (Fin n) ℝ` with one `n` less."""

from __future__ import annotations

from collections.abc import Iterator

from pyharness.arithmetic import RealMatrix, from_entries
from pyharness.arithmetic.ring_matrix import RingMatrix
from pyharness.evaluate.case import CompiledClaim
from pyharness.evaluate.compile import Compiler
from pyharness.evaluate.types import Env
from pyharness.lean.expr import NAT, Expr, Local, Pi, arguments, free_locals, head
from pyharness.vocabulary.values import FiniteType, Table, Value
from pyharness.witnesses.ring_values import without


def sizes(claim: CompiledClaim) -> frozenset[Local]:
    """The natural numbers on which the type of another variable depends."""
    data = claim.claim.data
    mentioned = frozenset().union(*(free_locals(v.type) for v in data)) if data else frozenset()
    return frozenset(v.local for v in data if v.type == NAT and v.local in mentioned)


def smaller_sizes(claim: CompiledClaim, env: Env, size: Local) -> Iterator[Env]:
    """`size` less one, with one position after the other left out of all that depends on it.

    Where no smaller value of a dependent type is known it is kept, and is no witness any more.
    """
    if not env[size.uid]:
        return
    for drop in range(env[size.uid] + 1, -1, -1):  # `Fin (n + 1)` has more places than n
        out = {**env, size.uid: env[size.uid] - 1}
        for v in claim.claim.data:
            if size in free_locals(v.type):
                uid = v.local.uid
                out[uid] = _resized(claim.compiler, env[uid], v.type, env, out, drop)
        yield out


def _resized(c: Compiler, value: Value, t: Expr, old: Env, new: Env, drop: int) -> Value:
    name = head(t)
    if name == "Matrix" and isinstance(value, RealMatrix | RingMatrix):
        rows, cols = (_kept(c, x, old, new, drop) for x in arguments(t)[:2])
        if isinstance(value, RingMatrix):
            return without(value, rows, cols)
        return from_entries(len(rows), len(cols), (value.entry(i, j) for i in rows for j in cols))
    if isinstance(t, Pi) and isinstance(value, Table):
        kept = _kept(c, t.type, old, new, drop)
        return Table(tuple(_resized(c, value.values[k], t.body, old, new, drop) for k in kept))
    if name == "EuclideanSpace" and isinstance(value, Table):
        return Table(tuple(value.values[k] for k in _kept(c, arguments(t)[1], old, new, drop)))
    if name == "Fin" and isinstance(value, int):
        return value - 1 if value > drop else value
    if name == "Finset" and isinstance(value, tuple):
        kept = _kept(c, arguments(t)[0], old, new, drop)
        return tuple(kept.index(x) for x in value if x in kept)
    return value


def _kept(c: Compiler, index: Expr, old: Env, new: Env, drop: int) -> list[int]:
    """The positions of an index type that stay when it gets smaller."""
    before, after = c.type(index)(old), c.type(index)(new)
    if head(index) == "Sum":
        left, right = arguments(index)
        first = c.type(left)(old).size
        others = _kept(c, right, old, new, drop)
        return [*_kept(c, left, old, new, drop), *(first + k for k in others)]
    if not isinstance(before, FiniteType) or not isinstance(after, FiniteType):
        return list(range(before.size))
    fewer = max(before.size - after.size, 0)
    start = min(drop, before.size - fewer)
    return [*range(start), *range(start + fewer, before.size)]
