"""Real quadratic numbers a + b√d, exact, and the square root of a rational."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from flint import arb, ctx, fmpq, fmpz

from pyharness.arithmetic.bounds import SeparationBound, SquareRoot

ZERO = fmpq(0)
ONE = fmpq(1)
_SMALL_PRIMES = tuple(p for p in range(2, 212) if all(p % q for q in range(2, p)))


@dataclass(frozen=True, slots=True)
class Surd:
    """a + b√d with b ≠ 0 and d > 1 not a perfect square.

    d is squarefree when below 2^64; above, only squares of small primes are taken out (factoring
    a large d could take for ever), and two surds are of one field when d·d' is a perfect square.
    """

    a: fmpq
    b: fmpq
    d: fmpz

    def enclose(self, prec: int) -> arb:
        """Enclosure with about `prec` correct bits, also under cancellation of a and b√d."""
        working = prec + 16
        while True:
            with ctx.workprec(working):
                value = arb(self.a) + arb(self.b) * arb(self.d).sqrt()
            if value.rel_accuracy_bits() >= prec:
                return value
            working *= 2

    def sign(self) -> int:
        """-1 or 1, decided by comparing a² with b²d."""
        root_sign = 1 if self.b > 0 else -1
        if not self.a or (self.a > 0) == (self.b > 0):
            return root_sign
        return root_sign if self.b * self.b * self.d > self.a * self.a else -root_sign

    def conjugate(self) -> Surd:
        """a - b√d."""
        return Surd(self.a, -self.b, self.d)

    def norm(self) -> fmpq:
        """a² - b²d, never zero."""
        return self.a * self.a - self.b * self.b * self.d

    def bound(self) -> SeparationBound:
        """Separation bound with q(a + b√d) as the algebraic integer, q the common denominator."""
        q = self.a.q.lcm(self.b.q)
        root_bits = (self.d.bit_length() + 1) // 2
        upper = max((self.a * q).p.bit_length(), (self.b * q).p.bit_length() + root_bits) + 1
        roots = frozenset({SquareRoot(int(self.d))})
        return SeparationBound(roots, upper, q.bit_length())


def surd(a: fmpq, b: fmpq, d: fmpz) -> fmpq | Surd:
    """a + b√d for a non-square d > 1, as a rational where b = 0."""
    return Surd(a, b, d) if b else a


@lru_cache(maxsize=4096)
def _square_part(n: int) -> tuple[int, int]:
    """(s, d) with n = s²d; d squarefree if n < 2^64, free of small prime squares otherwise."""
    if n < 1 << 64:
        s = d = 1
        for prime, multiplicity in fmpz(n).factor():
            s *= int(prime) ** (multiplicity // 2)
            d *= int(prime) ** (multiplicity % 2)
        return s, d
    s = 1
    for p in _SMALL_PRIMES:
        while n % (p * p) == 0:
            n //= p * p
            s *= p
    return s, n


def sqrt_rational(x: fmpq) -> fmpq | Surd:
    """√x, with √x = 0 for x < 0 (Lean's `Real.sqrt`)."""
    if x <= 0:
        return ZERO
    product = x.p * x.q
    root = product.isqrt()
    if root * root == product:
        return fmpq(root, x.q)
    s, d = _square_part(int(product))
    return Surd(ZERO, fmpq(s, x.q), fmpz(d))


def same_field(x: Surd, y: Surd) -> Surd | None:
    """y rewritten over √(x.d), or None where √(y.d) is not in the field of x."""
    if x.d == y.d:
        return y
    product = x.d * y.d
    root = product.isqrt()
    if root * root != product:
        return None
    return Surd(y.a, y.b * fmpq(root, x.d), x.d)


def add_surds(x: Surd, y: Surd) -> fmpq | Surd | None:
    """x + y, or None where the fields differ."""
    z = same_field(x, y)
    return None if z is None else surd(x.a + z.a, x.b + z.b, x.d)


def mul_surds(x: Surd, y: Surd) -> fmpq | Surd | None:
    """x y, or None where the fields differ and neither factor is a pure multiple of a root."""
    z = same_field(x, y)
    if z is not None:
        return surd(x.a * z.a + x.b * z.b * x.d, x.a * z.b + x.b * z.a, x.d)
    if x.a or y.a:
        return None
    root = sqrt_rational(fmpq(x.d * y.d))
    return root if isinstance(root, fmpq) else Surd(ZERO, x.b * y.b * root.b, root.d)


def inv_surd(x: Surd) -> Surd:
    """1 / x = conjugate / norm."""
    norm = x.norm()
    return Surd(x.a / norm, -x.b / norm, x.d)


def sqrt_surd(x: Surd) -> fmpq | Surd | None:
    """√x where it stays in the field (3 + 2√2 = (1 + √2)²), 0 for x < 0, else None."""
    if x.sign() < 0:
        return ZERO
    n = sqrt_rational(x.norm())
    if not isinstance(n, fmpq) or not n:
        return None
    for square in ((x.a + n) / 2, (x.a - n) / 2):
        p = sqrt_rational(square)
        if isinstance(p, fmpq) and p:
            root = Surd(p, x.b / (2 * p), x.d)
            return root if root.sign() > 0 else Surd(-root.a, -root.b, root.d)
    return None
