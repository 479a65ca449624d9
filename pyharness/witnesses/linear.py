"""Meeting equations by linear algebra: A X = 0, A X = X A, Xᵀ = -X, rows that sum to one, …

Where an equation is affine in the entries of one variable, its solutions are an affine space over
ℚ. The value that was drawn is moved into it by changing as few entries as elimination needs, so
that what was random stays random. Affinity is probed; the caller evaluates the result.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from flint import fmpq, fmpq_mat

from pyharness.arithmetic import RealMatrix, from_entries
from pyharness.evaluate.residual import Residual
from pyharness.evaluate.types import Env
from pyharness.vocabulary.values import Table, Value
from pyharness.witnesses.chooser import Chooser

_MOST_ENTRIES = 25


def solved(equation: Residual, uid: int, env: Env, ch: Chooser) -> Value | None:
    """A value of the variable that solves the equation, near its present one; None without.

    Where the equation is not affine in all entries at once it may be in those of one row:
    det A = 1, ∏ i, v i = 1.
    """
    value = env[uid]
    now = _entries(value)
    if now is None or not 0 < len(now) <= _MOST_ENTRIES:
        return None
    gap = _rational(equation(env))
    if gap is None:
        return None
    order = list(range(len(now)))
    for i in range(len(order) - 1, 0, -1):  # which entries move is random, too
        j = ch.integer(0, i)
        order[i], order[j] = order[j], order[i]

    def at(change: dict[int, fmpq]) -> list[fmpq] | None:
        return _rational(equation({**env, uid: _with(value, now, change)}))

    width = value.shape[1] if isinstance(value, RealMatrix) else 1
    row = order[0] // width
    for places in (order, [k for k in order if k // width == row]):
        change = _change(at, gap, places)
        if change is not None:
            return _with(value, now, dict(zip(places, change, strict=True)))
    return None


def _change(
    at: Callable[[dict[int, fmpq]], list[fmpq] | None], gap: list[fmpq], places: list[int]
) -> list[fmpq] | None:
    """How far to move the entries at `places`; None when the equation is not affine in them."""
    columns: list[list[fmpq]] = []
    for k in places:
        moved = at({k: fmpq(1)})
        if moved is None:
            return None
        columns.append([a - b for a, b in zip(moved, gap, strict=True)])
    far = {k: fmpq(2 * k + 3) for k in places}
    line = list(gap)
    for k, column in zip(places, columns, strict=True):
        line = [x + far[k] * c for x, c in zip(line, column, strict=True)]
    return _solution(columns, gap) if at(far) == line else None


def _solution(columns: list[list[fmpq]], gap: list[fmpq]) -> list[fmpq] | None:
    """Some d with Σ dₖ columnₖ = -gap; entries without a pivot stay 0."""
    rows, unknowns = len(gap), len(columns)
    augmented = [
        *(
            columns[k][i] if k < unknowns else -gap[i]
            for i in range(rows)
            for k in range(unknowns + 1)
        ),
    ]
    reduced, rank = fmpq_mat(rows, unknowns + 1, augmented).rref()
    out = [fmpq(0)] * unknowns
    for i in range(rank):
        pivot = next(k for k in range(unknowns + 1) if reduced[i, k])
        if pivot == unknowns:
            return None
        out[pivot] = reduced[i, unknowns]
    return out


def _entries(value: Value) -> list[fmpq] | None:
    if isinstance(value, RealMatrix):
        m, n = value.shape
        return _rational([value.entry(i, j) for i in range(m) for j in range(n)])
    if isinstance(value, Table):
        return _rational(value.values)
    return _rational([value])


def _rational(values: Sequence[object]) -> list[fmpq] | None:
    out = [x for x in values if isinstance(x, fmpq)]
    return out if len(out) == len(values) else None


def _with(value: Value, now: list[fmpq], change: dict[int, fmpq]) -> Value:
    flat = [x + change.get(k, fmpq(0)) for k, x in enumerate(now)]
    if isinstance(value, RealMatrix):
        return from_entries(*value.shape, flat)
    return Table(tuple(flat)) if isinstance(value, Table) else flat[0]
