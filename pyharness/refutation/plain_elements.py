"""Elements of rings other than ℝ for the second path: small matrices of fractions.

z = a + b i is [[a, -b], [b, a]] and a quaternion the 4×4 matrix of x ↦ q x, so that products are
matrix products and conjugation is transposition; a residue is a 1×1 matrix, reduced. Nothing of the
engine's own arithmetic is used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from pyharness.refutation.enclosure import Beyond, Real, real
from pyharness.refutation.plain_matrices import adjugate, determinant

Cells = tuple[tuple[Fraction, ...], ...]
# ring's constant → (imaginary units, modulus)
KINDS: dict[str, tuple[str, int]] = {
    "Complex": ("i", 0),
    "ℍ[ℚ]": ("ijk", 0),
    **dict.fromkeys(("ℤ", "ℚ", "ℕ"), ("", 0)),
}
_TERM = re.compile(r"\s*([+-]?)\s*(?:(\d+(?:/\d+)?)(?:·([ijk]))?|([ijk]))")
_UNITS = {
    "": ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)),
    "i": ((0, -1, 0, 0), (1, 0, 0, 0), (0, 0, 0, -1), (0, 0, 1, 0)),
    "j": ((0, 0, -1, 0), (0, 0, 0, 1), (1, 0, 0, 0), (0, -1, 0, 0)),
    "k": ((0, 0, 0, -1), (0, 0, -1, 0), (0, 1, 0, 0), (1, 0, 0, 0)),
}


def kind(ring: str) -> tuple[str, int]:
    """(imaginary units, modulus) of a ring's constant; modulus 0 is none. Raises Beyond."""
    if ring.startswith("ZMod "):
        return "", int(ring.removeprefix("ZMod "))
    if ring not in KINDS:
        raise Beyond(f"the ring {ring}")
    return KINDS[ring]


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the ring whose constant is `ring`."""

    ring: str
    cells: Cells

    def __add__(self, other: Element) -> Element:
        return _made(
            self.ring,
            [
                [a + b for a, b in zip(x, y, strict=True)]
                for x, y in zip(self.cells, other.cells, strict=True)
            ],
        )

    def __neg__(self) -> Element:
        return _made(self.ring, [[-a for a in x] for x in self.cells])

    def __sub__(self, other: Element) -> Element:
        if self.ring == "ℕ":
            return number("ℕ", max(self.cells[0][0] - other.cells[0][0], Fraction(0)))
        return self + -other

    def __mul__(self, other: Element) -> Element:
        n = range(len(self.cells))
        x, y = self.cells, other.cells
        return _made(
            self.ring, [[sum((x[i][k] * y[k][j] for k in n), Fraction(0)) for j in n] for i in n]
        )

    def conjugate(self) -> Element:
        return _made(self.ring, [list(c) for c in zip(*self.cells, strict=True)])

    def inverse(self) -> Element | None:
        """x⁻¹; None for what is no unit."""
        modulus = kind(self.ring)[1]
        one = number(self.ring, Fraction(1))
        if modulus:
            found = (number(self.ring, Fraction(k)) for k in range(modulus))
            return next((y for y in found if self * y == one), None)
        rows = [list(r) for r in self.cells]
        det = determinant(rows)
        if not det:
            return None
        if self.ring in ("ℤ", "ℕ") and self not in (one, number(self.ring, Fraction(-1))):
            return None
        return _made(self.ring, [[x / det for x in r] for r in adjugate(rows)])

    def part(self, unit: int) -> Real:
        """The coefficient of 1 (0) or of the first imaginary unit (1)."""
        return real(self.cells[unit][0] if unit < len(self.cells) else Fraction(0))


def _made(ring: str, cells: list[list[Fraction]]) -> Element:
    modulus = kind(ring)[1]
    if modulus:
        cells = [[x % modulus for x in row] for row in cells]
    return Element(ring, tuple(tuple(row) for row in cells))


def _size(ring: str) -> int:
    return {"": 1, "i": 2, "ijk": 4}[kind(ring)[0]]


def number(ring: str, x: Fraction, unit: str = "") -> Element:
    """x times 1 or an imaginary unit."""
    n = range(_size(ring))
    return _made(ring, [[x * _UNITS[unit][i][j] for j in n] for i in n])


def read(ring: str, text: str) -> Element:
    """A printed element, such as `3/2 - 2·i`. Raises Beyond."""
    out, at = number(ring, Fraction(0)), 0
    while at < len(text):
        m = _TERM.match(text, at)
        if m is None:
            raise Beyond(f"the value {text}")
        sign, digits, unit, bare = m.groups()
        if (unit or bare or "") not in (*kind(ring)[0], ""):
            raise Beyond(f"the value {text} in {ring}")
        x = Fraction(digits) if digits else Fraction(1)
        out = out + number(ring, -x if sign == "-" else x, unit or bare or "")
        at = m.end()
    return out
