"""Precision ladder, the outcome of a comparison, and the one exception of the arithmetic."""

from __future__ import annotations

from enum import Enum

from flint import arb, ctx, fmpq

LADDER = (64, 192, 768, 3072)
"""Working precisions, in bits, tried in turn before a comparison gives up."""

MAX_DECIDING_BITS = 1 << 17
"""Largest precision spent on a separation bound: past it an equality stays CONSISTENT."""

MIN_AGREEMENT_BITS = 64
"""Enclosures that overlap with fewer common bits than this are no evidence of equality."""


class Undecided(Exception):
    """A branch of a total function, or a comparison, that enclosures could not decide.

    It is a verdict rather than a user's mistake: the evaluator catches it and reports `reason`.
    """

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Order(Enum):
    """Outcome of `compare`. LT, EQ and GT are certain; CONSISTENT is overlap at the last level.

    How many bits stand behind a CONSISTENT is a matter of the two numbers: see `agreement_bits`.
    """

    LT = "<"
    EQ = "="
    GT = ">"
    CONSISTENT = "≈"

    @property
    def certain(self) -> bool:
        """Whether the outcome is a theorem about the two numbers."""
        return self is not Order.CONSISTENT

    @property
    def reversed(self) -> Order:
        """The outcome with both sides exchanged."""
        if self is Order.LT:
            return Order.GT
        return Order.LT if self is Order.GT else self


def order_of(sign: int) -> Order:
    """LT, EQ or GT for a sign of -1, 0 or 1."""
    if sign < 0:
        return Order.LT
    return Order.GT if sign else Order.EQ


def separate(x: arb, y: arb) -> Order | None:
    """LT or GT where two enclosures are disjoint, None where they touch (or hold a NaN)."""
    if x < y:
        return Order.LT
    if x > y:
        return Order.GT
    return None


def ball_of(x: fmpq, prec: int) -> arb:
    """Enclosure of a rational at `prec` bits."""
    with ctx.workprec(prec):
        return arb(x)


def log2_ceiling(x: arb) -> int:
    """An integer e with |x| ≤ 2^e, for finite x ≠ 0."""
    mantissa, exponent = x.abs_upper().man_exp()
    return int(exponent) + mantissa.bit_length()
