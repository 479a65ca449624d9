"""Real algebraic numbers of degree above 2: a Möbius image of a root, or ± its square root.

The image (aρ + b) / (cρ + d) keeps the polynomial of ρ untouched under rational shift, scale and
inverse, and ±√(image) keeps norms (square roots of eigenvalues) exact under scaling, squaring and
multiplication. Other combinations become lazy balls that still carry a separation bound.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from flint import arb, ctx, fmpq, fmpz, fmpz_poly

from pyharness.arithmetic.bounds import (
    SeparationBound,
    bound_of_inverse,
    bound_of_product,
    bound_of_rational,
    bound_of_root,
    bound_of_sum,
)
from pyharness.arithmetic.root import Root, locate
from pyharness.arithmetic.surd import ONE, ZERO, Surd, inv_surd

_GUARD = 32


@dataclass(frozen=True)
class Mobius:
    """(aρ + b) / (cρ + d) with ad ≠ bc and (c, d) = (0, 1) or c = 1; ρ irrational."""

    root: Root
    a: fmpq
    b: fmpq
    c: fmpq
    d: fmpq

    def enclose(self, prec: int) -> arb:
        """Enclosure with at least `prec` correct bits."""
        working = prec + _GUARD
        while True:
            rho = self.root.enclose(working)
            with ctx.workprec(working):
                value = (arb(self.a) * rho + arb(self.b)) / (arb(self.c) * rho + arb(self.d))
            if value.is_finite() and value.rel_accuracy_bits() >= prec:
                return value
            working *= 2

    def bound(self) -> SeparationBound:
        """Separation bound from the rules for sums, products and quotients."""
        rho = self.root.bound()
        a, b, d = (bound_of_rational(x) for x in (self.a, self.b, self.d))
        numerator = (
            bound_of_sum(bound_of_product(a, rho), b) if self.b else bound_of_product(a, rho)
        )
        if not self.a:
            numerator = b
        if not self.c:
            return numerator
        denominator = bound_of_sum(rho, d) if self.d else rho
        return bound_of_product(numerator, bound_of_inverse(denominator))

    def polynomial(self) -> fmpz_poly:
        """An integer polynomial of the same degree that vanishes at the image."""
        scale = self.a.q.lcm(self.b.q).lcm(self.c.q).lcm(self.d.q)
        a, b, c, d = ((x * scale).p for x in (self.a, self.b, self.c, self.d))
        # y = (ax + b)/(cx + d)  ⟺  x = (dy - b)/(a - cy); homogenise and evaluate by Horner.
        top, bottom = fmpz_poly([-b, d]), fmpz_poly([a, -c])
        result, power = fmpz_poly([0]), fmpz_poly([1])
        for coefficient in reversed(self.root.coefficients):
            result = result * top + power * coefficient
            power = power * bottom
        return result


def mobius(root: Root, a: fmpq, b: fmpq, c: fmpq, d: fmpq) -> Mobius:
    """Normalised Möbius image; (a, b, c, d) must have ad ≠ bc."""
    lead = c if c else d
    return Mobius(root, a / lead, b / lead, c / lead, d / lead)


@dataclass(frozen=True)
class Algebraic:
    """`image`, or `branch`·√image with branch = ±1 and image > 0 where `radical`."""

    image: Mobius
    radical: bool = False
    branch: int = 1

    def enclose(self, prec: int) -> arb:
        """Enclosure with at least `prec` correct bits (relative)."""
        if not self.radical:
            return self.image.enclose(prec)
        inner = self.image.enclose(prec + 4)
        with ctx.workprec(prec + 8):
            return inner.sqrt() * self.branch

    def sign(self) -> int:
        """-1 or 1 (never zero: the number is irrational)."""
        if self.radical:
            return self.branch
        return 1 if self.image.enclose(64) > 0 else -1

    @cached_property
    def bound(self) -> SeparationBound:
        """Separation bound; the square root counts as a generator of degree 2."""
        inner = self.image.bound()
        return bound_of_root(inner, self.image) if self.radical else inner

    @cached_property
    def canonical(self) -> fmpq | Surd | Root:
        """The same number as an indexed root of its minimal polynomial: equality is `==` here."""
        polynomial = self.image.polynomial()
        if self.radical:
            polynomial = polynomial.inflate(2)
        return locate(polynomial, self.enclose)

    @cached_property
    def canonical_square(self) -> fmpq | Surd | Root:
        """Canonical form of the square (cheaper than the number's own where `radical`)."""
        polynomial = self.image.polynomial()
        if self.radical:
            return locate(polynomial, self.image.enclose)
        return locate(_square_polynomial(polynomial), self._enclose_square)

    def _enclose_square(self, prec: int) -> arb:
        value = self.enclose(prec + 4)
        with ctx.workprec(prec + 8):
            return value * value


def _square_polynomial(p: fmpz_poly) -> fmpz_poly:
    """q with q(x²) = ± p(x) p(-x)."""
    mirrored = fmpz_poly([-c if i % 2 else c for i, c in enumerate(p.coeffs())])
    return fmpz_poly((p * mirrored).coeffs()[::2])


def from_root(root: fmpq | Surd | Root) -> fmpq | Surd | Algebraic:
    """A root as a number."""
    if not isinstance(root, Root):
        return root
    return Algebraic(Mobius(root, ONE, ZERO, ZERO, ONE))


def _from_mobius(image: Mobius) -> Surd | Algebraic:
    """A Möbius image as a number: a surd where the root has degree 2."""
    if image.root.degree > 2:
        return Algebraic(image)
    # Degree-2 roots are only ever ±√d (see `sqrt_of_surd`), written sign·√d here.
    d = fmpz(-image.root.coefficients[0])
    sign = fmpq(1 if image.root.index else -1)
    if not image.c:
        return Surd(image.b, image.a * sign, d)
    # (aρ + b)/(ρ + d) = a + (b - ad)/(ρ + d)
    inverse = inv_surd(Surd(image.d, sign, d))
    rest = image.b - image.a * image.d
    return Surd(image.a + rest * inverse.a, rest * inverse.b, d)


def shift(x: Algebraic, q: fmpq) -> Algebraic | None:
    """x + q, or None for a radical (q ≠ 0)."""
    if x.radical:
        return None
    m = x.image
    return Algebraic(mobius(m.root, m.a + q * m.c, m.b + q * m.d, m.c, m.d))


def scale(x: Algebraic, q: fmpq) -> Algebraic:
    """q x for q ≠ 0."""
    m = x.image
    factor = q * q if x.radical else q
    branch = -x.branch if x.radical and q < 0 else x.branch
    return replace(x, image=mobius(m.root, factor * m.a, factor * m.b, m.c, m.d), branch=branch)


def invert(x: Algebraic) -> Algebraic:
    """1 / x."""
    m = x.image
    return replace(x, image=mobius(m.root, m.c, m.d, m.a, m.b))


def square_of_radical(x: Algebraic) -> Surd | Algebraic:
    """x² for a radical x."""
    return _from_mobius(x.image)


def sqrt_of_image(x: Algebraic) -> Algebraic:
    """√x for a positive non-radical x."""
    return Algebraic(x.image, radical=True)


def sqrt_of_surd(x: Surd) -> Algebraic:
    """√x for a positive surd whose root leaves the field."""
    (_, top) = _square_root_pair(int(x.d))
    return Algebraic(Mobius(top, x.b, x.a, ZERO, ONE), radical=True)


def _square_root_pair(d: int) -> tuple[Root, Root]:
    """±√d as indexed roots of x² - d."""
    with ctx.workprec(64):
        ball = arb(d).sqrt()
    return Root((-d, 0, 1), 0, -ball), Root((-d, 0, 1), 1, ball)
