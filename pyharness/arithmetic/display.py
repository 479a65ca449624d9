"""Numbers as people read them."""

from __future__ import annotations

import math

from flint import ctx, fmpq

from pyharness.arithmetic.algebraic import Algebraic
from pyharness.arithmetic.ball import Number, enclose
from pyharness.arithmetic.root import Root
from pyharness.arithmetic.surd import Surd

_DIGITS = 15


def show(x: Number) -> str:
    """ "5/4", "1/2 + 3·√2", "root of x^3 - 2 near …", or a decimal with its radius.

    Whatever is not rational or quadratic carries a certified decimal enclosure.
    """
    if isinstance(x, fmpq):
        return str(x)
    if isinstance(x, Surd):
        return _show_surd(x)
    with ctx.workprec(64):
        decimal = enclose(x, 64).str(_DIGITS)
    if isinstance(x, Algebraic):
        form = x.canonical
        if isinstance(form, Root) and form.degree <= 8 and form.polynomial.height_bits() <= 64:
            return f"root of {form.polynomial} in {decimal}"
        return f"algebraic in {decimal}"
    return decimal


def _show_surd(x: Surd) -> str:
    size = abs(x.b)
    root = f"√{x.d}" if size == 1 else f"{size}·√{x.d}"
    if not x.a:
        return root if x.b > 0 else f"-{root}"
    return f"{x.a} {'+' if x.b > 0 else '-'} {root}"


def to_float(x: Number) -> float:
    """Nearest double of the midpoint of a 128-bit enclosure (for plots, never for decisions)."""
    if isinstance(x, fmpq):
        return _float_of_rational(x)
    ball = enclose(x, 128)
    return float(ball.mid()) if ball.is_finite() else math.nan


def _float_of_rational(x: fmpq) -> float:
    try:
        return int(x.p) / int(x.q)
    except OverflowError:
        return math.inf if x > 0 else -math.inf
