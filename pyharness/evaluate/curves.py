"""Functions ℝ → ℝ as formulas in one variable: what a derivative, a certificate of convexity or of
monotonicity is read off from.

A curve is built either from a drawn function or from the elaborated expression (`curve_of`). It
has the value of the Lean term everywhere, junk values included.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number
from pyharness.arithmetic import trigonometric as tr
from pyharness.vocabulary.truth import of_order
from pyharness.vocabulary.values import Formula


@dataclass(frozen=True, slots=True)
class Curve:
    """`op` applied to `args`.

    `number` is the constant of "const", the exponent of "pow" (ℕ), "zpow" (ℤ) and "rpow" (ℝ;
    "power" has it as a second argument), and the threshold of "below":
    `if x < number then args[0] else args[1]`.
    """

    op: str
    args: tuple[Curve, ...] = ()
    number: Number | int | None = None


X = Curve("x")


def constant(value: Number) -> Curve:
    return Curve("const", (), value)


def is_constant(c: Curve) -> bool:
    """Does the variable not occur?"""
    return c.op not in ("x", "below") and all(is_constant(a) for a in c.args)


_VALUES: dict[str, Callable[..., Number]] = {
    "add": ar.add,
    "mul": ar.mul,
    "neg": ar.neg,
    "inv": ar.inv,
    "exp": ar.exp,
    "log": ar.log,
    "sqrt": ar.sqrt,
    "abs": ar.absolute,
    "max": ar.maximum,
    "min": ar.minimum,
    "sin": tr.sin,
    "cos": tr.cos,
    "arctan": tr.arctan,
    "power": ar.rpow,
}
UNARY = frozenset({"exp", "log", "sqrt", "abs", "sin", "cos", "arctan"})


def value(c: Curve, x: Number) -> Number:
    """The value at `x`. Raises Undecided where a branch of a total function is not decided."""
    if c.op == "x":
        return x
    if c.op == "const":
        assert c.number is not None
        assert not isinstance(c.number, int)
        return c.number
    if c.op == "below":
        assert isinstance(c.number, fmpq)
        side = of_order(ar.compare(x, c.number), "LT.lt")
        if side.value is None:
            raise ar.Undecided(side.reason)
        return value(c.args[0 if side.value else 1], x)
    inner = [value(a, x) for a in c.args]
    if c.op in ("pow", "zpow"):
        assert isinstance(c.number, int)
        return ar.power(inner[0], c.number)
    if c.op == "rpow":
        assert c.number is not None
        assert not isinstance(c.number, int)
        return ar.rpow(inner[0], c.number)
    return _VALUES[c.op](*inner)


def compose(outer: Curve, inner: Curve) -> Curve | None:
    """`outer ∘ inner`; None where a threshold would have to be moved."""
    if outer.op == "x":
        return inner
    if outer.op == "const":
        return outer
    if outer.op == "below":
        return outer if inner is X else None
    args = [compose(a, inner) for a in outer.args]
    if any(a is None for a in args):
        return None
    return Curve(outer.op, tuple(a for a in args if a is not None), outer.number)


@dataclass(frozen=True, slots=True)
class RealFunction(Formula):
    """A drawn function ℝ → ℝ: shown as Lean text, applied, and open to inspection."""

    curve: Curve


def real_function(text: str, curve: Curve) -> RealFunction:
    """The function of a curve, shown as `text`."""
    return RealFunction(text, lambda x: value(curve, x), curve)
