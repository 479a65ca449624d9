"""Walking downhill on the margin of an inequality, where random draws do not reach.

The margin is `right - left` of the conclusion, evaluated exactly and compared as floats only to
choose the next step; whether a witness violates the claim is decided by evaluating it like any
other. Moves change one number (by a step that is halved when nothing helps, or by a factor), or
add an element to an index type. Everything stays rational, the number of steps is bounded, and so
is their work.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from flint import fmpq

from pyharness.arithmetic import (
    Account,
    Number,
    RealMatrix,
    Undecided,
    from_entries,
    sub,
    to_float,
)
from pyharness.evaluate.case import CLAIM_STEPS, CompiledClaim, case_limit
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Local, Pi, arguments, head
from pyharness.vocabulary.truth import guarded
from pyharness.vocabulary.values import FiniteType, Table, Value
from pyharness.witnesses.inhabits import stranger

_SIGN = {"LE.le": 1, "LT.lt": 1, "GE.ge": -1, "GT.gt": -1}
_MOST_ENTRIES = 49  # a walk over more coordinates would use up its steps in one round
_LARGEST_SIZE = 7
_SMALLEST_STEP = fmpq(1, 2**40)
_FEW = 8
_MOST_BITS = 400  # numerators beyond it make steps slow without saying more

_CORNERS = (fmpq(1), fmpq(-1), fmpq(0))

Margin = Callable[[Env], float]


def searchable(claim: CompiledClaim) -> bool:
    """Is the conclusion an inequality between real numbers?"""
    e = claim.claim.conclusion
    return (
        claim.sides is not None
        and head(e) in _SIGN
        and head(arguments(e)[0]) in ("Real", "Rat", "NNReal", "Nat", "Int")
    )


def descend(claim: CompiledClaim, start: Env, *, steps: int) -> Env:
    """The witness of smallest margin met on the way; stops where the margin turns negative.

    At most `steps` evaluations for up to eight coordinates, and in proportion to them above.
    """
    margin = _margin(claim)
    best, value = start, margin(start)
    step, left = fmpq(1), steps * max(1, _coordinates(claim, start) // _FEW)
    while left > 0 and value >= 0 and step >= _SMALLEST_STEP:
        improved = False
        for candidate in _moves(claim, best, step):
            left -= 1
            if left <= 0:
                break
            there = margin(candidate)
            if there < value:
                best, value, improved = candidate, there, True
                if value < 0:
                    break
        if not improved:
            step /= 4
    return best


def starts(
    claim: CompiledClaim, met: Sequence[tuple[str, Env]], count: int
) -> list[tuple[str, Env]]:
    """Where to walk from: `count` witnesses that lie evenly among all, and half as many of smallest
    positive margin (of a margin that many share, one)."""
    stride = max(1, len(met) // count)
    even = met[::stride][:count]
    margin = _margin(claim)
    near: dict[float, tuple[str, Env]] = {}
    for label, env in met:
        near.setdefault(margin(env), (label, env))
    known = {label for label, _ in even}
    nearest = [near[gap] for gap in sorted(near) if gap < math.inf and near[gap][0] not in known]
    return [*even, *nearest[: count // 2]]


def _coordinates(claim: CompiledClaim, env: Env) -> int:
    """How many numbers a walk may change."""
    count = 0
    for v in claim.claim.data:
        value = env[v.local.uid]
        if isinstance(value, RealMatrix):
            count += value.shape[0] * value.shape[1]
        else:
            count += len(value) if isinstance(value, Table) else 1
    return min(count, _MOST_ENTRIES)


def _margin(claim: CompiledClaim) -> Margin:
    sides = claim.sides
    assert sides is not None
    left, right = sides
    sign = _SIGN[head(claim.claim.conclusion)]
    work = Account(CLAIM_STEPS)

    def gap(env: Env) -> float:
        if stranger(claim.claim, claim.compiler, env):
            return math.inf
        for h in claim.hypotheses:
            if guarded(partial(h.code, env)).value is not True:
                return math.inf
        return sign * to_float(sub(_number(right(env)), _number(left(env))))

    def margin(env: Env) -> float:
        try:
            with case_limit(work):
                out = gap(env)
        except (Undecided, Unevaluable, OverflowError):
            return math.inf
        return math.inf if math.isnan(out) else out

    return margin


def _number(x: Value) -> Number:
    return fmpq(x) if isinstance(x, int) else x


def _moves(claim: CompiledClaim, env: Env, step: fmpq) -> Iterator[Env]:
    for v in claim.claim.data:
        uid = v.local.uid
        for value in _nearby(env[uid], step):
            yield {**env, uid: value}
    for t in claim.claim.types:
        if env[t.uid].size < _LARGEST_SIZE:
            yield _grown(claim, env, t)


def _nearby(value: Value, step: fmpq) -> Iterator[Value]:
    if isinstance(value, bool):
        return
    if isinstance(value, int):
        yield from (value + 1, value - 1, 2 * value)
    elif isinstance(value, fmpq):
        yield from _nearby_number(value, step)
    elif isinstance(value, Table) and len(value) <= _MOST_ENTRIES:
        for k, x in enumerate(value.values):
            for y in _nearby(x, step):
                yield Table((*value.values[:k], y, *value.values[k + 1 :]))
    elif isinstance(value, RealMatrix):
        rows, cols = value.shape
        if rows * cols > _MOST_ENTRIES:
            return
        flat = [value.entry(i, j) for i in range(rows) for j in range(cols)]
        for k, x in enumerate(flat):
            if isinstance(x, fmpq):
                for y in _nearby_entry(x, step):
                    yield from_entries(rows, cols, [*flat[:k], y, *flat[k + 1 :]])


def _nearby_number(x: fmpq, step: fmpq) -> Iterator[fmpq]:
    if x.p.bit_length() + x.q.bit_length() > _MOST_BITS:
        return
    yield x + step
    yield x - step
    if x and step == 1:  # far away it is factors that help
        yield from (x * 2, x / 2, x * 64, x / 64, -x)


def _nearby_entry(x: fmpq, step: fmpq) -> Iterator[fmpq]:
    """For one of many numbers, the corners of a box too."""
    yield from _nearby_number(x, step)
    if step == 1:
        yield from (y for y in _CORNERS if y != x)


def _grown(claim: CompiledClaim, env: Env, t: Local) -> Env:
    """One more element in an index type; new entries copy the first ones."""
    out = {**env, t.uid: FiniteType(env[t.uid].size + 1, t.name)}
    for v in claim.claim.data:
        out[v.local.uid] = _pad(env[v.local.uid], v.type, t)
    return out


def _pad(value: Value, t: Expr, index: Local) -> Value:
    if isinstance(value, Table) and isinstance(t, Pi) and t.type == index and value.values:
        return Table((*value.values, value.values[-1]))
    if not isinstance(value, RealMatrix) or head(t) != "Matrix":
        return value
    rows, cols = (k + int(x == index) for k, x in zip(value.shape, arguments(t)[:2], strict=True))
    m, n = value.shape
    corner: Number = value.entry(0, 0) if m * n else fmpq(1)

    def entry(i: int, j: int) -> Number:
        if i < m and j < n:
            return value.entry(i, j)
        return corner if i == j else fmpq(0)

    return from_entries(rows, cols, [entry(i, j) for i in range(rows) for j in range(cols)])
