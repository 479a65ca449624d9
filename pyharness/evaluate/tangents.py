"""One-sided derivatives of curves, exact: forward differentiation with both slopes carried along.

A function has derivative d at x iff its slopes from the left and from the right both exist and
equal d (Mathlib: `HasDerivWithinAt.union` on `Iic x ∪ Ici x`; derivatives are unique by
`HasDerivAt.unique`, so a different slope refutes). Rules, with Mathlib's theorem names: sums,
products and negatives (`HasDerivWithinAt.add/mul/neg`), inverse off 0 (`HasDerivWithinAt.inv`),
`Real.hasDerivAt_exp/sin/cos/arctan`, `Real.hasDerivAt_log/sqrt` off 0, `hasDerivAt_pow`,
`hasDerivAt_zpow` (base ≠ 0 or exponent ≥ 0), `Real.hasDerivAt_rpow_const` (base ≠ 0 or
1 ≤ exponent); |u| off 0 follows u's sign,
and where u = 0 its slope from the right is |u'₊| and from the left -|u'₋|, because |u(x+h)|/h is
|u(x+h)/h| for h > 0 and its negative for h < 0; max and min by 2 max(u, v) = u + v + |u - v|.
Everything else, difference quotients above all, decides nothing: Undecided.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, Order
from pyharness.arithmetic import trigonometric as tr
from pyharness.evaluate.curves import Curve, is_constant, value

_ZERO, _ONE = fmpq(0), fmpq(1)


@dataclass(frozen=True, slots=True)
class Tangent:
    """Value at a point, slopes from the left and from the right."""

    value: Number
    left: Number
    right: Number


def sign(x: Number, what: str) -> int:
    """-1, 0 or 1. Raises Undecided."""
    order = ar.compare(x, _ZERO)
    if order is Order.CONSISTENT:
        raise ar.Undecided(f"the sign of {what} is not decided")
    return {Order.LT: -1, Order.EQ: 0, Order.GT: 1}[order]


def tangent(c: Curve, x: Number) -> Tangent:
    """Both one-sided derivatives at `x`. Raises Undecided where no rule applies."""
    if c.op == "x":
        return Tangent(x, _ONE, _ONE)
    if is_constant(c):
        return Tangent(value(c, x), _ZERO, _ZERO)
    if c.op == "below":
        assert isinstance(c.number, fmpq)
        side = sign(ar.sub(x, c.number), "x minus a threshold")
        if side == 0:
            raise ar.Undecided("the derivative at a jump")
        return tangent(c.args[0 if side < 0 else 1], x)
    parts = [tangent(a, x) for a in c.args]
    if c.op == "add":
        return _both(parts, ar.add, ar.add)
    if c.op == "mul":
        u, v = parts
        return Tangent(
            ar.mul(u.value, v.value),
            ar.add(ar.mul(u.left, v.value), ar.mul(u.value, v.left)),
            ar.add(ar.mul(u.right, v.value), ar.mul(u.value, v.right)),
        )
    if c.op == "neg":
        (u,) = parts
        return Tangent(ar.neg(u.value), ar.neg(u.left), ar.neg(u.right))
    if c.op == "abs":
        return _absolute(parts[0])
    if c.op in ("max", "min"):
        return _choice(parts[0], parts[1], 1 if c.op == "max" else -1)
    if c.op == "power":
        return _real_power(parts[0], parts[1])
    return _chain(c, parts[0])


def _real_power(u: Tangent, v: Tangent) -> Tangent:
    """`HasDerivAt.rpow` wants a positive base: uᵛ (v' log u + v u' / u)."""
    if sign(u.value, "the base of a real power") <= 0:
        raise ar.Undecided("the derivative of a power with varying exponent off positive bases")
    at, logarithm = ar.rpow(u.value, v.value), ar.log(u.value)
    ratio = ar.div(v.value, u.value)

    def slope(du: Number, dv: Number) -> Number:
        return ar.mul(at, ar.add(ar.mul(dv, logarithm), ar.mul(ratio, du)))

    return Tangent(at, slope(u.left, v.left), slope(u.right, v.right))


def _both(
    parts: list[Tangent],
    on_values: Callable[[Number, Number], Number],
    on_slopes: Callable[[Number, Number], Number],
) -> Tangent:
    u, v = parts
    return Tangent(
        on_values(u.value, v.value), on_slopes(u.left, v.left), on_slopes(u.right, v.right)
    )


def _absolute(u: Tangent) -> Tangent:
    s = sign(u.value, "the argument of |·|")
    if s == 0:
        return Tangent(_ZERO, ar.neg(ar.absolute(u.left)), ar.absolute(u.right))
    if s > 0:
        return u
    return Tangent(ar.neg(u.value), ar.neg(u.left), ar.neg(u.right))


def _choice(u: Tangent, v: Tangent, which: int) -> Tangent:
    s = which * sign(ar.sub(u.value, v.value), "the difference under max or min")
    if s != 0:
        return u if s > 0 else v
    high, low = (ar.maximum, ar.minimum) if which > 0 else (ar.minimum, ar.maximum)
    return Tangent(u.value, low(u.left, v.left), high(u.right, v.right))


def _chain(c: Curve, u: Tangent) -> Tangent:
    """The outer function is differentiable at u's value, so both slopes are multiplied."""
    outer = _slope(c, u.value)
    at = Curve(c.op, (Curve("x"),), c.number)
    return Tangent(value(at, u.value), ar.mul(outer, u.left), ar.mul(outer, u.right))


def _slope(c: Curve, u: Number) -> Number:
    """Derivative of one operation at `u`."""
    match c.op:
        case "exp":
            return ar.exp(u)
        case "sin":
            return tr.cos(u)
        case "cos":
            return ar.neg(tr.sin(u))
        case "arctan":
            return ar.inv(ar.add(_ONE, ar.mul(u, u)))
        case "pow":
            n = c.number
            assert isinstance(n, int)
            return _ZERO if n == 0 else ar.mul(fmpq(n), ar.power(u, n - 1))
    zero = sign(u, f"the argument of {c.op}") == 0
    match c.op:
        case "rpow":
            p = c.number
            assert p is not None
            assert not isinstance(p, int)
            if zero and sign(ar.sub(p, _ONE), "the exponent minus 1") < 0:
                raise ar.Undecided("the derivative of a real power at 0")
            return ar.mul(p, ar.rpow(u, ar.sub(p, _ONE)))
        case "zpow":
            m = c.number
            assert isinstance(m, int)
            if zero and m < 0:
                raise ar.Undecided("the derivative of a negative power at 0")
            return ar.mul(fmpq(m), ar.power(u, m - 1)) if m else _ZERO
    if zero:
        raise ar.Undecided(f"the derivative of {c.op} at 0")
    match c.op:
        case "inv":
            return ar.neg(ar.inv(ar.mul(u, u)))
        case "log":
            return ar.inv(u)
        case "sqrt":
            return ar.inv(ar.mul(fmpq(2), ar.sqrt(u)))  # 0 for u < 0, where √ is constantly 0
        case _:
            raise ar.Undecided(f"the derivative of {c.op}")
