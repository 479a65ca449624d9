"""Making a counterexample small: fewer rows and columns, smaller entries, simpler scalars.

Greedy and bounded; each step is kept only when the case stays certainly violated.
"""

from __future__ import annotations

from collections.abc import Iterator

from flint import fmpq

from pyharness.arithmetic import Number, RealMatrix, Undecided, from_entries
from pyharness.arithmetic.ring_matrix import RingMatrix
from pyharness.arithmetic.subspace import Subspace
from pyharness.evaluate.case import CompiledClaim, evaluate_case
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Local, Pi, arguments, head
from pyharness.records import Source, Verdict
from pyharness.vocabulary.values import FiniteType, Table, Value
from pyharness.witnesses import shrink_submodules
from pyharness.witnesses.inhabits import stranger
from pyharness.witnesses.ring_values import simpler, without
from pyharness.witnesses.shrink_sizes import sizes, smaller_sizes

_MOST_STEPS = 600
_SIMPLE = tuple(fmpq(p, q) for p, q in ((0, 1), (1, 1), (-1, 1), (2, 1), (1, 2)))


def shrink(claim: CompiledClaim, env: Env) -> Env:
    """A smaller violated witness; `env` itself when nothing smaller is found."""
    best, steps = env, 0
    progress = True
    while progress and steps < _MOST_STEPS:
        progress = False
        for candidate in _smaller(claim, best):
            steps += 1
            if steps > _MOST_STEPS:
                break
            if _violated(claim, candidate):
                best, progress = candidate, True
                break
    return best


def _violated(claim: CompiledClaim, env: Env) -> bool:
    try:
        if stranger(claim.claim, claim.compiler, env):
            return False
        return evaluate_case(claim, env, Source.SEARCH, "").verdict is Verdict.VIOLATED
    except (Undecided, IndexError, KeyError):
        return False


def _smaller(claim: CompiledClaim, env: Env) -> Iterator[Env]:
    for t in claim.claim.types:
        size = env[t.uid].size
        for drop in range(size - 1, -1, -1):
            yield _without(claim, env, t, drop)
    numbers = sizes(claim)
    for v in claim.claim.data:
        if v.local in numbers:
            yield from smaller_sizes(claim, env, v.local)
            continue
        for value in _simpler(env[v.local.uid]):
            yield {**env, v.local.uid: value}


def _without(claim: CompiledClaim, env: Env, t: Local, drop: int) -> Env:
    """Delete one element of an index type from every matrix and vector over it."""
    out = {**env, t.uid: FiniteType(env[t.uid].size - 1, t.name)}
    for v in claim.claim.data:
        uid = v.local.uid
        out[uid] = _delete(env[uid], v.type, t, drop)
    return out


def _delete(value: Value, t: Expr, index: Local, drop: int) -> Value:
    if isinstance(value, RealMatrix) and head(t) == "Matrix":
        rows, cols = arguments(t)[:2]
        m, n = value.shape
        keep_rows = [i for i in range(m) if not (rows == index and i == drop)]
        keep_cols = [j for j in range(n) if not (cols == index and j == drop)]
        kept = (value.entry(i, j) for i in keep_rows for j in keep_cols)
        return from_entries(len(keep_rows), len(keep_cols), kept)
    if isinstance(value, RingMatrix) and head(t) == "Matrix":
        rows, cols = arguments(t)[:2]
        kept_rows = [i for i in range(value.rows) if rows != index or i != drop]
        kept_cols = [j for j in range(value.cols) if cols != index or j != drop]
        return without(value, kept_rows, kept_cols)
    fewer = shrink_submodules.dropped(value, t, index, drop)
    if fewer is not None:
        return fewer
    if isinstance(value, Table) and isinstance(t, Pi) and t.type == index:
        return Table(tuple(x for k, x in enumerate(value.values) if k != drop))
    if isinstance(value, int) and t == index and value > drop:
        return value - 1
    return value


def _simpler(value: Value) -> Iterator[Value]:
    if isinstance(value, fmpq):
        yield from _simpler_number(value)
    elif isinstance(value, bool):
        return
    elif isinstance(value, int):
        yield from range(min(abs(value), 3))
    elif isinstance(value, Table):
        for k, x in enumerate(value.values):
            for y in _simpler(x):
                yield Table((*value.values[:k], y, *value.values[k + 1 :]))
    elif isinstance(value, RealMatrix):
        yield from _simpler_matrix(value)
    elif isinstance(value, Subspace):
        yield from shrink_submodules.simpler_submodules(value)
    else:
        yield from simpler(value)


def _simpler_number(x: Number) -> Iterator[fmpq]:
    if not isinstance(x, fmpq):
        return
    for y in _SIMPLE:
        if _cost(y) < _cost(x):
            yield y
    if x.q != 1:
        yield fmpq(x.p // x.q)
    if abs(x) > 4:
        yield fmpq(x.p // (2 * x.q))


def _cost(x: fmpq) -> tuple[int, int]:
    order = next((k for k, y in enumerate(_SIMPLE) if y == x), len(_SIMPLE))
    return order, abs(int(x.p)) + int(x.q)


def _simpler_matrix(m: RealMatrix) -> Iterator[RealMatrix]:
    rows, cols = m.shape
    if rows * cols > 64:
        return
    flat = [m.entry(i, j) for i in range(rows) for j in range(cols)]
    for k, x in enumerate(flat):
        for y in _simpler_number(x):
            yield from_entries(rows, cols, [*flat[:k], y, *flat[k + 1 :]])
