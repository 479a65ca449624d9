"""Real roots of integer polynomials: irreducible polynomial, index, and refinable enclosure.

Isolation is FLINT's `arb_fmpz_poly_complex_roots` (enclosures of all roots, disjoint, real roots
first and ascending); refinement is the interval Newton step. Because the polynomial is irreducible
and primitive, two roots are equal exactly when polynomial and index are.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from flint import acb, arb, arb_poly, ctx, fmpq, fmpz, fmpz_poly

from pyharness.arithmetic.bounds import Generator, SeparationBound
from pyharness.arithmetic.surd import Surd, sqrt_rational, surd

Coefficients = tuple[int, ...]
_START = 64


class Root:
    """The `index`-th real root (ascending from 0) of an irreducible primitive polynomial."""

    __slots__ = (
        "_ball",
        "_derivative",
        "_guard",
        "_hash",
        "_prec",
        "coefficients",
        "index",
        "polynomial",
    )

    def __init__(self, coefficients: Coefficients, index: int, isolating: arb) -> None:
        self.coefficients = coefficients
        self.index = index
        self.polynomial = fmpz_poly(list(coefficients))
        self._derivative = self.polynomial.derivative()
        self._ball = isolating
        self._prec = isolating.rel_accuracy_bits()
        self._guard = 32 + 2 * self.degree
        self._hash = hash((coefficients, index))

    @property
    def degree(self) -> int:
        """Degree of the number over the rationals."""
        return len(self.coefficients) - 1

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Root):
            return NotImplemented
        return self.index == other.index and self.coefficients == other.coefficients

    def enclose(self, prec: int) -> arb:
        """Enclosure with at least `prec` correct bits; refined once and kept."""
        while self._prec < prec:
            if not self._newton(min(2 * self._prec, prec)):
                self._isolate_again()
        return self._ball

    def _newton(self, target: int) -> bool:
        """One interval Newton step; False where the derivative may vanish on the enclosure."""
        with ctx.workprec(target + self._guard):
            centre = self._ball.mid()
            slope = arb_poly(self._derivative)(self._ball)
            step = centre - arb_poly(self.polynomial)(centre) / slope
            if not step.is_finite():
                return False
            refined = step.intersection(self._ball)
        accuracy = refined.rel_accuracy_bits()
        if accuracy < target:
            self._guard *= 2  # cancellation in the polynomial ate the guard bits
        if accuracy > self._prec:
            self._ball, self._prec = refined, accuracy
        return True

    def _isolate_again(self) -> None:
        ball = _real_enclosures(self.polynomial, 2 * max(self._prec, _START))[self.index]
        self._ball, self._prec = ball, ball.rel_accuracy_bits()

    def bound(self) -> SeparationBound:
        """a_d·α is an algebraic integer; conjugates by Fujiwara: 2 max |a_{d-k}/a_d|^{1/k}."""
        lead = self.polynomial.leading_coefficient().bit_length()
        ratios = [
            -(-(fmpz(c).bit_length() - lead + 1) // (self.degree - i))
            for i, c in enumerate(self.coefficients[:-1])
            if c
        ]
        generators = frozenset({Generator(self, self.degree)})
        return SeparationBound(generators, lead + 1 + max(ratios), lead)

    def __repr__(self) -> str:
        return f"Root(degree {self.degree}, index {self.index}, {self.enclose(64)})"


def _real_enclosures(polynomial: fmpz_poly, prec: int) -> list[arb]:
    """Disjoint enclosures of the real roots of a square-free polynomial, ascending."""
    with ctx.workprec(prec):
        found: list[Any] = polynomial.complex_roots()
    balls: list[arb] = []
    for root, _multiplicity in found:
        if not isinstance(root, acb):
            balls.append(root)
        elif root.imag.is_zero():
            balls.append(root.real)
    return balls


@lru_cache(maxsize=1024)
def _roots_of_irreducible(coefficients: Coefficients) -> tuple[fmpq | Surd | Root, ...]:
    """All real roots, ascending, of one irreducible primitive polynomial."""
    if len(coefficients) == 2:
        return (fmpq(-coefficients[0], coefficients[1]),)
    if len(coefficients) == 3:
        c, b, a = coefficients
        half_width = sqrt_rational(fmpq(b * b - 4 * a * c))
        if not isinstance(half_width, Surd):
            return ()
        centre, radius = fmpq(-b, 2 * a), half_width.b / (2 * abs(a))
        return (surd(centre, -radius, half_width.d), surd(centre, radius, half_width.d))
    balls = _real_enclosures(fmpz_poly(list(coefficients)), _START)
    return tuple(Root(coefficients, i, ball) for i, ball in enumerate(balls))


def coefficients_of(polynomial: fmpz_poly) -> Coefficients:
    """Ascending coefficients as plain integers (hashable)."""
    return tuple(int(c) for c in polynomial.coeffs())


def factor_roots(polynomial: fmpz_poly) -> list[tuple[tuple[fmpq | Surd | Root, ...], int]]:
    """Real roots of each irreducible factor, ascending, with the factor's multiplicity."""
    _, factors = polynomial.factor()
    return [(_roots_of_irreducible(coefficients_of(f)), m) for f, m in factors]


def enclose_root(root: fmpq | Surd | Root, prec: int) -> arb:
    """Enclosure of any of the three forms a root can take."""
    if isinstance(root, fmpq):
        with ctx.workprec(prec):
            return arb(root)
    return root.enclose(prec)


def locate(polynomial: fmpz_poly, enclose: Callable[[int], arb]) -> fmpq | Surd | Root:
    """The root of `polynomial` that a refinable enclosure encloses, in canonical form.

    The number behind `enclose` must be a root of `polynomial` (else the search ends in an error).
    """
    candidates = [root for roots, _ in factor_roots(polynomial) for root in roots]
    prec = _START
    while len(candidates) > 1:
        target = enclose(prec)
        candidates = [r for r in candidates if enclose_root(r, prec).overlaps(target)]
        prec *= 2
    if not candidates:
        raise ArithmeticError(f"no root of {polynomial} meets the enclosure")
    return candidates[0]


def largest_root(polynomial: fmpz_poly) -> fmpq | Surd | Root:
    """Largest real root of a polynomial that has one, in canonical form."""
    tops = [roots[-1] for roots, _ in factor_roots(polynomial) if roots]
    prec = _START
    while len(tops) > 1:
        balls = [enclose_root(root, prec) for root in tops]
        tops = [r for r, x in zip(tops, balls, strict=True) if not any(x < y for y in balls)]
        prec *= 2
    return tops[0]
