"""Sign, comparison and rounding: certain answers first by enclosure, then by exact argument."""

from __future__ import annotations

from flint import arb, ctx, fmpq, fmpz

from pyharness.arithmetic.algebraic import Algebraic
from pyharness.arithmetic.ball import Ball, Number, bound_of, enclose, identical
from pyharness.arithmetic.bounds import bound_of_sum
from pyharness.arithmetic.identities import vanishes
from pyharness.arithmetic.precision import (
    LADDER,
    MAX_DECIDING_BITS,
    MIN_AGREEMENT_BITS,
    Order,
    Undecided,
    log2_ceiling,
    order_of,
    separate,
)
from pyharness.arithmetic.surd import ZERO, Surd, add_surds


def sign(x: Number) -> int | None:
    """-1, 0, 1, or None where the number could not be told from zero.

    Raises Undecided where the enclosures do not even shrink towards a value.
    """
    if type(x) is fmpq:
        return (x > 0) - (x < 0)
    if isinstance(x, (Surd, Algebraic)):
        return x.sign()
    order = compare(x, ZERO)
    if order is Order.CONSISTENT:
        return None
    return {Order.LT: -1, Order.EQ: 0, Order.GT: 1}[order]


def is_zero(x: Number) -> bool | None:
    """Whether x = 0; None where undecided."""
    if type(x) is fmpq:
        return not x
    if isinstance(x, (Surd, Algebraic)):
        return False
    s = sign(x)
    return None if s is None else s == 0


def compare(x: Number, y: Number) -> Order:
    """Order of two numbers.

    LT, EQ and GT are certain. CONSISTENT means that the enclosures still overlap at the last
    precision of the ladder and no exact argument applies.

    Raises
    ------
    Undecided : the enclosures overlap only because they are wide.
    """
    if type(x) is fmpq and type(y) is fmpq:
        if x < y:
            return Order.LT
        return Order.EQ if x == y else Order.GT
    if x is y:
        return Order.EQ
    if isinstance(x, Ball) or isinstance(y, Ball):
        return _compare_balls(x, y)
    return _compare_exact(x, y)


def _compare_exact(x: fmpq | Surd | Algebraic, y: fmpq | Surd | Algebraic) -> Order:
    """Numbers with decidable equality: overlap is settled once, then precision grows freely."""
    if not isinstance(x, Algebraic) and not isinstance(y, Algebraic):
        difference = _difference(x, y)
        if difference is not None:
            return order_of(sign(difference) or 0)
    prec, equality_open = LADDER[0], True
    while True:
        order = separate(enclose(x, prec), enclose(y, prec))
        if order is not None:
            return order
        if equality_open and _equal_exact(x, y):
            return Order.EQ
        equality_open = False
        prec *= 2


def _difference(x: fmpq | Surd, y: fmpq | Surd) -> fmpq | Surd | None:
    if isinstance(x, fmpq):
        return Surd(x - y.a, -y.b, y.d) if isinstance(y, Surd) else x - y
    if isinstance(y, fmpq):
        return Surd(x.a - y, x.b, x.d)
    return add_surds(x, Surd(-y.a, -y.b, y.d))


def _equal_exact(x: fmpq | Surd | Algebraic, y: fmpq | Surd | Algebraic) -> bool:
    """Equality of overlapping numbers: at least one is algebraic, or fields of surds differ."""
    if not isinstance(x, Algebraic) or not isinstance(y, Algebraic):
        # Rationals and surds are never stored as Algebraic, and surds of different fields differ.
        return False
    if x.radical == y.radical and x.image == y.image:
        return x.sign() == y.sign()
    if not x.radical and not y.radical:
        return x.canonical == y.canonical
    return x.sign() == y.sign() and x.canonical_square == y.canonical_square


def _compare_balls(x: Number, y: Number) -> Order:
    if identical(x, y):
        return Order.EQ
    order = separate(enclose(x, LADDER[0]), enclose(y, LADDER[0]))
    if order is not None:
        return order
    if _congruent(x, y):
        return Order.EQ
    needed = _deciding_bits(x, y)
    equal = vanishes(x, y) if needed is None else None
    if equal:
        return Order.EQ
    for prec in LADDER[1:]:
        order = separate(enclose(x, prec), enclose(y, prec))
        if order is not None:
            return order
        if needed is not None and needed <= 4 * prec:
            return _decide(x, y, needed)
    if needed is not None and needed <= MAX_DECIDING_BITS:
        return _decide(x, y, needed)
    if equal is False:
        return _separate_unequal(x, y)
    if agreement_bits(x, y) < MIN_AGREEMENT_BITS:
        raise Undecided(f"enclosures are still wide at {LADDER[-1]} bits")
    return Order.CONSISTENT


def _separate_unequal(x: Number, y: Number) -> Order:
    """Order of two numbers known to differ."""
    prec = 4 * LADDER[-1]
    while prec <= MAX_DECIDING_BITS:
        order = separate(enclose(x, prec), enclose(y, prec))
        if order is not None:
            return order
        prec *= 4
    raise Undecided(f"the numbers differ, by less than {MAX_DECIDING_BITS} bits show")


def _congruent(x: Number, y: Number) -> bool:
    """Whether x = f(a) and y = f(b) with a = b certain; √a = √b needs half the degree this way."""
    if not isinstance(x, Ball) or not isinstance(y, Ball) or x.op != y.op:
        return False
    return len(x.args) == len(y.args) == 1 and compare(x.args[0], y.args[0]) is Order.EQ


def _deciding_bits(x: Number, y: Number) -> int | None:
    """n such that |x - y| < 2^-n proves x = y, or None without a separation bound."""
    left, right = bound_of(x), bound_of(y)
    if left is None or right is None:
        return None
    return bound_of_sum(left, right).zero_bits


def _decide(x: Number, y: Number, needed: int) -> Order:
    """Evaluate where the numbers separate or meet their separation bound.

    CONSISTENT only where an enclosure converges too slowly (a repeated λmax of irrational entries).
    """
    for prec in (needed + 128, 2 * needed + 1024):
        left, right = enclose(x, prec), enclose(y, prec)
        order = separate(left, right)
        if order is not None:
            return order
        gap = _gap(left, right, prec)
        if gap.is_finite() and (gap.is_zero() or log2_ceiling(gap) < -needed):
            return Order.EQ
    return Order.CONSISTENT


def _gap(left: arb, right: arb, prec: int) -> arb:
    """Upper bound of |left - right| as a point, not finite where either enclosure is not."""
    with ctx.workprec(prec):
        return abs(left - right).upper()


def agreement_bits(x: Number, y: Number) -> int:
    """Bits to which x and y are known to agree, relative to max(1, |x|, |y|), at the last level."""
    left, right = enclose(x, LADDER[-1]), enclose(y, LADDER[-1])
    if not (left.is_finite() and right.is_finite()):
        return 0
    gap = _gap(left, right, LADDER[-1])
    if gap.is_zero():
        return LADDER[-1]
    size = abs(left).max(abs(right)).max(arb(1)).upper()
    return max(0, log2_ceiling(size) - log2_ceiling(gap))


def floor(x: Number) -> fmpz:
    """⌊x⌋. Raises Undecided where x cannot be told from an integer."""
    if type(x) is fmpq:
        return x.floor()
    for prec in LADDER:
        ball = enclose(x, prec)
        if not ball.is_finite():
            continue
        with ctx.workprec(prec + 64):
            below, above = ball.lower().fmpq().floor(), ball.upper().fmpq().floor()
        if below == above:
            return below
        if above == below + 1:
            order = compare(x, fmpq(above))
            if order.certain:
                return below if order is Order.LT else above
            break
    raise Undecided("floor of a number that cannot be told from an integer")


def ceil(x: Number) -> fmpz:
    """⌈x⌉. Raises Undecided where x cannot be told from an integer."""
    if type(x) is fmpq:
        return x.ceil()
    below = floor(x)
    order = compare(x, fmpq(below))
    if not order.certain:
        raise Undecided("ceiling of a number that cannot be told from an integer")
    return below if order is Order.EQ else below + 1
