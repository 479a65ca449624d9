"""Certificates for functions ℝ → ℝ: convex, monotone, Lipschitz, smooth, by composition rules.

Each answer "yes" is a proof by the rules of disciplined convex programming and their analogues
for monotonicity (Mathlib: `ConvexOn.add/smul/sup/comp`, `convexOn_exp`, `Even.convexOn_pow`,
`strictConcaveOn_log_Ioi`, `Monotone.comp` …); "no" only means that no rule applies.
`domain` is the set on which the variable runs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, Order
from pyharness.evaluate.curves import Curve, is_constant, value
from pyharness.evaluate.regions import EVERYTHING, Cut, RealSet, order

_ZERO, _ONE = fmpq(0), fmpq(1)


@dataclass(frozen=True, slots=True)
class Shape:
    """What is certain. `up`/`down`: monotone/antitone; the strict ones imply the others."""

    up: bool = False
    down: bool = False
    strictly_up: bool = False
    strictly_down: bool = False
    convex: bool = False
    concave: bool = False
    strictly_convex: bool = False
    strictly_concave: bool = False
    nonnegative: bool = False
    positive: bool = False


_STRICT = {
    "up": "strictly_up",
    "down": "strictly_down",
    "convex": "strictly_convex",
    "concave": "strictly_concave",
    "nonnegative": "positive",
}


def _at_least(x: Number, y: Number, *, strict: bool = False) -> bool:
    return ar.compare(x, y) in ((Order.GT,) if strict else (Order.GT, Order.EQ))


def shape(c: Curve, domain: RealSet = EVERYTHING) -> Shape:
    """Everything the rules give for `c` on `domain`."""
    if is_constant(c):
        v = value(c, _ZERO)
        return _constant(v)
    if c.op == "x":
        return Shape(
            up=True,
            strictly_up=True,
            convex=True,
            concave=True,
            nonnegative=domain.empty or order(Cut(_ZERO, False), domain.infimum()) <= 0,
            positive=domain.empty or order(Cut(_ZERO, True), domain.infimum()) <= 0,
        )
    parts = [shape(a, domain) for a in c.args]
    match c.op:
        case "log" if log_convex(c.args[0], domain):
            return replace(_outer(c, parts[0]), convex=True)
        case "add":
            return _sum(parts[0], parts[1])
        case "neg":
            return _flipped(parts[0])
        case "mul":
            return _product(c, parts)
        case "max" | "min":
            return _choice(c.op, parts[0], parts[1])
        case "below":
            return _below(c)
        case _:
            return _outer(c, parts[0])


def log_convex(c: Curve, domain: RealSet) -> bool:
    """Positive with a convex logarithm: exponentials of convex functions, positive constants, and
    their sums and products (for sums this is Hölder's inequality)."""
    if is_constant(c):
        return _at_least(value(c, _ZERO), _ZERO, strict=True)
    if c.op == "exp":
        return shape(c.args[0], domain).convex
    return c.op in ("add", "mul") and all(log_convex(a, domain) for a in c.args)


def _constant(v: Number) -> Shape:
    return Shape(
        up=True,
        down=True,
        convex=True,
        concave=True,
        nonnegative=_at_least(v, _ZERO),
        positive=_at_least(v, _ZERO, strict=True),
    )


def _sum(a: Shape, b: Shape) -> Shape:
    """A sum has what both summands have, strictly where one of them has it strictly."""
    out = {}
    for weak, strict in _STRICT.items():
        first, second = getattr(a, weak), getattr(b, weak)
        out[weak] = first and second
        out[strict] = (getattr(a, strict) and second) or (first and getattr(b, strict))
    return Shape(**out)


def _flipped(a: Shape) -> Shape:
    return Shape(
        up=a.down,
        down=a.up,
        strictly_up=a.strictly_down,
        strictly_down=a.strictly_up,
        convex=a.concave,
        concave=a.convex,
        strictly_convex=a.strictly_concave,
        strictly_concave=a.strictly_convex,
    )


def _product(c: Curve, parts: list[Shape]) -> Shape:
    for factor, other in ((0, 1), (1, 0)):
        if is_constant(c.args[factor]):
            return _scaled(value(c.args[factor], _ZERO), parts[other])
    a, b = parts
    if c.args[0] == c.args[1]:
        return _outer(Curve("pow", (c.args[0],), 2), a)
    both = a.nonnegative and b.nonnegative
    return Shape(
        up=both and a.up and b.up,
        down=both and a.down and b.down,
        nonnegative=both,
        positive=a.positive and b.positive,
    )


def _scaled(k: Number, a: Shape) -> Shape:
    s = ar.compare(k, _ZERO)
    if s is Order.EQ:
        return _constant(_ZERO)
    if s is Order.LT:
        return _flipped(a)
    return a if s is Order.GT else Shape()


def _choice(op: str, a: Shape, b: Shape) -> Shape:
    largest = op == "max"
    return Shape(
        up=a.up and b.up,
        down=a.down and b.down,
        strictly_up=a.strictly_up and b.strictly_up,
        strictly_down=a.strictly_down and b.strictly_down,
        convex=largest and a.convex and b.convex,
        concave=not largest and a.concave and b.concave,
        strictly_convex=largest and a.strictly_convex and b.strictly_convex,
        strictly_concave=not largest and a.strictly_concave and b.strictly_concave,
        nonnegative=(a.nonnegative or b.nonnegative)
        if largest
        else (a.nonnegative and b.nonnegative),
        positive=(a.positive or b.positive) if largest else (a.positive and b.positive),
    )


def _below(c: Curve) -> Shape:
    left, right = c.args
    if not (is_constant(left) and is_constant(right)):
        return Shape()
    a, b = value(left, _ZERO), value(right, _ZERO)
    return Shape(
        up=_at_least(b, a),
        down=_at_least(a, b),
        nonnegative=_at_least(a, _ZERO) and _at_least(b, _ZERO),
        positive=_at_least(a, _ZERO, strict=True) and _at_least(b, _ZERO, strict=True),
    )


def _outer(c: Curve, u: Shape) -> Shape:
    """A known function of one argument: its own shape on the argument's range, composed."""
    f = _function(c, u)
    affine = u.convex and u.concave
    convex = f.convex and (affine or (u.convex and f.up) or (u.concave and f.down))
    concave = f.concave and (affine or (u.concave and f.up) or (u.convex and f.down))
    one_to_one = u.strictly_up or u.strictly_down
    return Shape(
        up=(f.up and u.up) or (f.down and u.down),
        down=(f.up and u.down) or (f.down and u.up),
        strictly_up=(f.strictly_up and u.strictly_up) or (f.strictly_down and u.strictly_down),
        strictly_down=(f.strictly_up and u.strictly_down) or (f.strictly_down and u.strictly_up),
        convex=convex,
        concave=concave,
        strictly_convex=convex and affine and one_to_one and f.strictly_convex,
        strictly_concave=concave and affine and one_to_one and f.strictly_concave,
        nonnegative=f.nonnegative,
        positive=f.positive,
    )


def _function(c: Curve, u: Shape) -> Shape:
    """Shape of the operation itself on the half-line where its argument is known to lie."""
    pos, non = u.positive, u.nonnegative
    match c.op:
        case "exp":
            return Shape(
                up=True,
                strictly_up=True,
                convex=True,
                strictly_convex=True,
                nonnegative=True,
                positive=True,
            )
        case "log":
            return Shape(up=pos, strictly_up=pos, concave=pos, strictly_concave=pos)
        case "sqrt":
            return Shape(
                up=True,
                strictly_up=non,
                concave=non,
                strictly_concave=non,
                nonnegative=True,
                positive=pos,
            )
        case "abs":
            return Shape(up=non, strictly_up=non, convex=True, nonnegative=True, positive=pos)
        case "inv":
            return Shape(
                down=pos,
                strictly_down=pos,
                convex=pos,
                strictly_convex=pos,
                nonnegative=non,
                positive=pos,
            )
        case "arctan":
            return Shape(up=True, strictly_up=True, nonnegative=non, positive=pos)
        case "pow" | "zpow":
            assert isinstance(c.number, int)
            return _power(fmpq(c.number), u, whole=True)
        case "rpow" if isinstance(c.number, fmpq):
            return _power(c.number, u, whole=False)
        case _:
            return Shape()


def _power(p: fmpq, u: Shape, *, whole: bool) -> Shape:
    pos, non = u.positive, u.nonnegative
    if p == 0:
        return _constant(_ONE)
    if p == 1:
        return Shape(up=True, strictly_up=True, convex=True, concave=True, nonnegative=non,
                     positive=pos)  # fmt: skip
    if p < 0:
        return Shape(down=pos, strictly_down=pos, convex=pos, strictly_convex=pos,
                     nonnegative=non, positive=pos)  # fmt: skip
    if not whole:
        return Shape(
            up=non,
            strictly_up=non,
            convex=non and p > 1,
            strictly_convex=non and p > 1,
            concave=non and p < 1,
            strictly_concave=non and p < 1,
            nonnegative=non,
            positive=pos,
        )
    even = int(p) % 2 == 0
    return Shape(
        up=non or not even,
        strictly_up=non or not even,
        convex=non or even,
        strictly_convex=non or even,
        nonnegative=non or even,
        positive=pos,
    )


def lipschitz(c: Curve) -> Number | None:
    """A constant K with |f x - f y| ≤ K |x - y| for all x, y; None where no rule gives one."""
    if is_constant(c):
        return _ZERO
    if c.op == "x":
        return _ONE
    if c.op == "mul":
        for factor, other in ((0, 1), (1, 0)):
            if is_constant(c.args[factor]):
                inner = lipschitz(c.args[other])
                k = ar.absolute(value(c.args[factor], _ZERO))
                return None if inner is None else ar.mul(k, inner)
        return None
    inside = [lipschitz(a) for a in c.args]
    known = [k for k in inside if k is not None]
    if len(known) < len(inside):
        return None
    match c.op:
        case "add":
            return ar.add(known[0], known[1])
        case "max" | "min":
            return ar.maximum(known[0], known[1])
        case "neg" | "abs" | "sin" | "cos" | "arctan":
            return known[0]
        case _:
            return None


def continuous(c: Curve, domain: RealSet = EVERYTHING) -> bool:
    """Continuous at every point (of a neighbourhood) of `domain` by the rules."""
    return _regular(c, domain, smooth=False)


def differentiable(c: Curve, domain: RealSet = EVERYTHING) -> bool:
    """Differentiable at every point of `domain` by the rules."""
    return _regular(c, domain, smooth=True)


def _regular(c: Curve, domain: RealSet, *, smooth: bool) -> bool:
    if is_constant(c):
        return True
    if c.op == "below" or not all(_regular(a, domain, smooth=smooth) for a in c.args):
        return False
    nonzero = any(_nonzero(a, domain) for a in c.args[:1])
    match c.op:
        case "inv" | "log":
            return nonzero
        case "sqrt" | "abs":
            return not smooth or nonzero
        case "max" | "min":
            return not smooth
        case "zpow":
            assert isinstance(c.number, int)
            return c.number >= 0 or nonzero
        case "rpow":
            low = _ONE if smooth else _ZERO
            return nonzero or (isinstance(c.number, fmpq) and c.number >= low)
        case "power":
            return shape(c.args[0], domain).positive
        case _:
            return True


def _nonzero(c: Curve, domain: RealSet) -> bool:
    return shape(c, domain).positive or shape(Curve("neg", (c,)), domain).positive
