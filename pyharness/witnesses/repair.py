"""Meeting hypotheses that a draw does not meet yet, and tightening those it does.

Scalars are solved for: a hypothesis whose two sides differ by an affine function of one scalar
(probed at four points) puts that scalar on the boundary, where statements are sharpest. Matrices
are rescaled, small integers tried in turn. Every step is checked by evaluating the hypothesis,
and the number of steps is bounded.
"""

from __future__ import annotations

from collections.abc import Sequence

from flint import fmpq

from pyharness.arithmetic import (
    Account,
    Exhausted,
    Number,
    Order,
    RealMatrix,
    Undecided,
    add,
    compare,
    div,
    limited,
    mul,
    sub,
)
from pyharness.evaluate.case import CompiledClaim, CompiledHypothesis
from pyharness.evaluate.operations import to_number
from pyharness.evaluate.types import Env
from pyharness.lean.claim import Variable
from pyharness.lean.elaborate.maps import ISOMETRIES
from pyharness.lean.expr import head
from pyharness.vocabulary.truth import guarded
from pyharness.witnesses import linear
from pyharness.witnesses.chooser import Chooser

_SCALES = tuple(fmpq(p, q) for p, q in ((1, 2), (1, 16), (1, 1024), (2, 1), (16, 1), (1024, 1)))
REPAIR_STEPS = 40_000
_TIGHT = {"LT.lt", "LE.le", "GT.gt", "GE.ge"}


def repair(
    claim: CompiledClaim,
    env: Env,
    ch: Chooser,
    fixed: frozenset[int] = frozenset(),
    given: frozenset[int] = frozenset(),
) -> None:
    """Change `env` in place so that more hypotheses hold; at most two passes.

    Variables in `fixed` (an adapter's factors, say) keep their values; those in `given` (the
    corpus's) move only when a hypothesis fails, never to make a met one tight. Where the work
    limit ends it half-way, `env` stays as it was: half a repair is no better than what was drawn.
    """
    drawn = dict(env)
    account = Account(REPAIR_STEPS)  # its own: what is drawn must not depend on cases before it
    try:
        with limited(account, REPAIR_STEPS):
            _repair(claim, env, ch, fixed, given)
    except Exhausted:
        env.update(drawn)
    claim.work.left -= REPAIR_STEPS - account.left


def _repair(
    claim: CompiledClaim, env: Env, ch: Chooser, fixed: frozenset[int], given: frozenset[int]
) -> None:
    for _ in range(2):
        changed = False
        for h in claim.hypotheses:
            met = _holds(h, env)
            if met and not (h.relation in _TIGHT and ch.chance(1, 2)):
                continue
            changed |= _adjust(claim, h, env, ch, met, fixed | given if met else fixed)
        if not changed:
            return


def _holds(h: CompiledHypothesis, env: Env) -> bool:
    return guarded(lambda: h.code(env)).value is True


def _adjust(
    claim: CompiledClaim,
    h: CompiledHypothesis,
    env: Env,
    ch: Chooser,
    met: bool,
    fixed: frozenset[int],
) -> bool:
    mine = [
        v
        for v in claim.claim.data
        if v.local in h.mentions and v.local.uid not in fixed and head(v.type) not in ISOMETRIES
    ]
    for v in mine:
        if (
            head(v.type) in ("Real", "NNReal", "Rat")
            and h.sides is not None
            and _solve(h, v, env, ch)
        ):
            return True
    if met:
        return False
    if h.residual is not None and _solve_linear(claim, h, mine, env, ch):
        return True
    for v in mine:
        uid, before = v.local.uid, env[v.local.uid]
        for candidate in _variants(v, before):
            env[uid] = candidate
            if _holds(h, env) and _others_hold(claim, h, env):
                return True
        env[uid] = before
    return False


def _solve_linear(
    claim: CompiledClaim, h: CompiledHypothesis, mine: list[Variable], env: Env, ch: Chooser
) -> bool:
    """Move one variable, any of them first, into the solutions of an affine equation."""
    assert h.residual is not None
    start = ch.integer(0, len(mine) - 1) if mine else 0
    for v in (*mine[start:], *mine[:start]):
        uid, before = v.local.uid, env[v.local.uid]
        try:
            value = linear.solved(h.residual, uid, env, ch)
        except Undecided:
            value = None
        if value is None:
            continue
        env[uid] = value
        if _holds(h, env) and _others_hold(claim, h, env):
            return True
        env[uid] = before
    return False


def _others_hold(claim: CompiledClaim, h: CompiledHypothesis, env: Env) -> bool:
    """A repair must not break hypotheses before this one."""
    for other in claim.hypotheses:
        if other is h:
            return True
        if not _holds(other, env):
            return False
    return True


def _variants(v: Variable, value: object) -> Sequence[object]:
    if isinstance(value, RealMatrix):
        return [value.scale(s) for s in _SCALES]
    if head(v.type) == "Nat":
        return [*range(7), 8, 16, 32, 64, 128, 256]
    if head(v.type) in ("Real", "Rat"):
        return [fmpq(k) for k in (1, 2, 0, -1, 4, 16, 1024)] + [fmpq(1, 1024)]
    return []


def _solve(h: CompiledHypothesis, v: Variable, env: Env, ch: Chooser) -> bool:
    """Put a scalar at, or just inside, the boundary of an affine hypothesis."""
    uid, before = v.local.uid, env[v.local.uid]
    try:
        line = _affine(h, uid, env)
    except Undecided:
        line = None
    env[uid] = before
    if line is None:
        return False
    constant, slope = line
    root = div(sub(fmpq(0), constant), slope)
    step = fmpq(1, ch.choice((1, 2, 1000, 10**6)))
    strict = h.relation in ("LT.lt", "GT.gt")
    options: list[Number] = [add(root, step), sub(root, step)]
    if not strict:
        options.insert(0, root)
        if h.relation != "Eq" and ch.chance(1, 3):
            options.append(options.pop(0))
    for x in options:
        if head(v.type) == "NNReal" and compare(x, fmpq(0)) is Order.LT:
            continue
        env[uid] = x
        if _holds(h, env):
            return True
    env[uid] = before
    return False


def _affine(h: CompiledHypothesis, uid: int, env: Env) -> tuple[Number, Number] | None:
    """`(a, b)` with `right - left = a + b·x`, checked at two further points; None otherwise."""
    assert h.sides is not None
    left, right = h.sides
    values = []
    for k in (0, 1, 2, 5):
        env[uid] = fmpq(k)
        values.append(sub(to_number(right(env)), to_number(left(env))))
    a, slope = values[0], sub(values[1], values[0])
    for k, value in ((2, values[2]), (5, values[3])):
        if compare(value, add(a, mul(fmpq(k), slope))) is not Order.EQ:
            return None
    return None if compare(slope, fmpq(0)) is Order.EQ else (a, slope)
