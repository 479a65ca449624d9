"""Lazy enclosures: an expression graph evaluated at whatever precision is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from flint import arb, ctx, fmpq

from pyharness.arithmetic.algebraic import Algebraic
from pyharness.arithmetic.bounds import (
    SeparationBound,
    bound_of_choice,
    bound_of_inverse,
    bound_of_product,
    bound_of_rational,
    bound_of_root,
    bound_of_sum,
)
from pyharness.arithmetic.precision import ball_of
from pyharness.arithmetic.surd import Surd


class Ball:
    """A node: operation, arguments, and a separation bound where the value is algebraic.

    `op` is a key of `OPERATIONS`, or names an opaque source given as a function of the precision.
    """

    __slots__ = ("_memo", "_source", "args", "bound", "op", "shape")

    def __init__(
        self,
        op: str,
        args: tuple[Number, ...] = (),
        bound: SeparationBound | None = None,
        source: Callable[[int], arb] | None = None,
    ) -> None:
        self.op = op
        self.args = args
        self.bound = bound
        self._source = source
        self._memo: dict[int, arb] = {}
        # Equal expressions have equal shapes; an opaque source is equal to itself only.
        self.shape = hash((op, id(source) if source else 0, *map(_shape, args)))

    def enclose(self, prec: int) -> arb:
        """Enclosure evaluated with `prec` working bits, memoised per precision."""
        known = self._memo.get(prec)
        if known is not None:
            return known
        # An explicit stack: sums of thousands of terms would overrun Python's own.
        stack = [self]
        while stack:
            node = stack[-1]
            pending = [a for a in node.args if type(a) is Ball and prec not in a._memo]
            if pending and prec not in node._memo:
                stack.extend(pending)
                continue
            stack.pop()
            if prec not in node._memo:
                node._memo[prec] = node._evaluate(prec)
        return self._memo[prec]

    def _evaluate(self, prec: int) -> arb:
        if self._source is not None:
            return self._source(prec)
        values = [enclose(a, prec) for a in self.args]
        with ctx.workprec(prec):
            return OPERATIONS[self.op](*values)

    def __repr__(self) -> str:
        return f"Ball({self.op}, {self.enclose(64)})"


Number: TypeAlias = fmpq | Surd | Algebraic | Ball


def enclose(x: Number, prec: int) -> arb:
    """Enclosure of any number, evaluated with about `prec` bits."""
    if type(x) is fmpq:
        return ball_of(x, prec)
    assert not isinstance(x, fmpq)
    return x.enclose(prec)


def bound_of(x: Number) -> SeparationBound | None:
    """Separation bound, or None where the number is not known to be algebraic."""
    if isinstance(x, fmpq):
        return bound_of_rational(x)
    if isinstance(x, Surd):
        return x.bound()
    return x.bound


def _clipped_sqrt(x: arb) -> arb:
    """√max(x, 0)."""
    if x >= 0:
        return x.sqrt()
    return x.nonnegative_part().sqrt() if x.is_finite() else x.nan()


def _log_modulus(x: arb) -> arb:
    return abs(x).log()


OPERATIONS: dict[str, Callable[..., arb]] = {
    "add": lambda x, y: x + y,
    "mul": lambda x, y: x * y,
    "neg": lambda x: -x,
    "inv": lambda x: 1 / x,
    "sqrt": _clipped_sqrt,
    "abs": abs,
    "min": lambda x, y: x.min(y),
    "max": lambda x, y: x.max(y),
    "exp": lambda x: x.exp(),
    "log": _log_modulus,
    "cos_pi": lambda x: x.cos_pi(),
    "sin": lambda x: x.sin(),
    "cos": lambda x: x.cos(),
    "arctan": lambda x: x.atan(),
    "pi": lambda: arb.pi(),
}


def _shape(x: Number) -> int:
    return x.shape if isinstance(x, Ball) else hash(x)


def node(op: str, *args: Number) -> Ball:
    """A node for an operation of `OPERATIONS`, with the separation bound its arguments allow."""
    if op in ("add", "mul"):
        args = tuple(sorted(args, key=_shape))  # so that x + y and y + x are one expression
    ball = Ball(op, args)
    ball.bound = _bound_of_node(ball)
    return ball


def _bound_of_node(ball: Ball) -> SeparationBound | None:
    bounds = [bound_of(a) for a in ball.args]
    known = [b for b in bounds if b is not None]
    if len(known) < len(bounds):
        return None
    match ball.op:
        case "add":
            return bound_of_sum(*known)
        case "mul":
            return bound_of_product(*known)
        case "neg" | "abs":
            return known[0]
        case "inv":
            return bound_of_inverse(known[0])
        case "sqrt":
            return bound_of_root(known[0], ball)
        case "min" | "max":
            return bound_of_choice(*known)
        case _:
            return None


def identical(x: Number, y: Number) -> bool:
    """Whether two expressions are the same word for word; True proves equality."""
    stack, seen = [(x, y)], set[tuple[int, int]]()
    while stack:
        left, right = stack.pop()
        if left is right or (id(left), id(right)) in seen:
            continue
        if isinstance(left, Ball) and isinstance(right, Ball):
            opaque = left._source is not None or right._source is not None
            if opaque or left.shape != right.shape or left.op != right.op:
                return False
            seen.add((id(left), id(right)))
            stack.extend(zip(left.args, right.args, strict=True))
        elif type(left) is not type(right) or left != right:
            return False
    return True
