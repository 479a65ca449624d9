"""Rational quaternions: a division ring in which xy ≠ yx.

Source: Mathlib/Algebra/Quaternion.lean, `ℍ[ℚ] = ℍ[ℚ, -1, 0, -1]`.
"""

from __future__ import annotations

from dataclasses import dataclass

from flint import fmpq


@dataclass(frozen=True, slots=True)
class Quaternion:
    """`a + b i + c j + d k`."""

    a: fmpq
    b: fmpq
    c: fmpq
    d: fmpq


_ZERO = fmpq(0)
ZERO_H = Quaternion(_ZERO, _ZERO, _ZERO, _ZERO)
ONE_H = Quaternion(fmpq(1), _ZERO, _ZERO, _ZERO)


def add_h(x: Quaternion, y: Quaternion) -> Quaternion:
    """x + y."""
    return Quaternion(x.a + y.a, x.b + y.b, x.c + y.c, x.d + y.d)


def neg_h(x: Quaternion) -> Quaternion:
    """-x."""
    return Quaternion(-x.a, -x.b, -x.c, -x.d)


def mul_h(x: Quaternion, y: Quaternion) -> Quaternion:
    """xy, with ij = k = -ji."""
    return Quaternion(
        x.a * y.a - x.b * y.b - x.c * y.c - x.d * y.d,
        x.a * y.b + x.b * y.a + x.c * y.d - x.d * y.c,
        x.a * y.c - x.b * y.d + x.c * y.a + x.d * y.b,
        x.a * y.d + x.b * y.c - x.c * y.b + x.d * y.a,
    )


def conj_h(x: Quaternion) -> Quaternion:
    """a - b i - c j - d k."""
    return Quaternion(x.a, -x.b, -x.c, -x.d)


def inv_h(x: Quaternion) -> Quaternion | None:
    """x⁻¹; None for 0."""
    square = x.a * x.a + x.b * x.b + x.c * x.c + x.d * x.d
    if not square:
        return None
    return Quaternion(x.a / square, -x.b / square, -x.c / square, -x.d / square)


def shown_h(x: Quaternion) -> str:
    """`1 + 2·i - k`; `0` for zero."""
    out = ""
    for value, unit in ((x.a, ""), (x.b, "i"), (x.c, "j"), (x.d, "k")):
        if not value:
            continue
        size = abs(value)
        text = str(size) if not unit else unit if size == 1 else f"{size}·{unit}"
        if out:
            out += f" {'+' if value > 0 else '-'} {text}"
        else:
            out = text if value > 0 else f"-{text}"
    return out or "0"
