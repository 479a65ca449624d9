"""Separation bounds: how close to zero an algebraic expression can come without being zero.

Every algebraic expression is kept as a quotient U / L of algebraic integers in a number field of
degree at most D, with a bound 2^upper on all conjugates of U and 2^lower on |L|. If the value is
not zero then the norm of U is a non-zero integer, so |U| ≥ 2^(-upper (D - 1)) and

    |value| ≥ 2^-(upper (D - 1) + lower).

An enclosure of zero narrower than that therefore *is* zero: equality is decided without forming
a minimal polynomial. Source: Burnikel, Funke, Mehlhorn, Schirra and Schmitt, "A separation bound
for real algebraic expressions", Algorithmica 55 (2009), Theorem 1 (rules for +, -, *, /, roots).
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache

from flint import fmpq, fmpz


@dataclass(frozen=True, slots=True)
class Generator:
    """An element adjoined to the rationals; equal keys must mean equal elements."""

    key: Hashable
    degree: int


@dataclass(frozen=True, slots=True)
class SquareRoot:
    """√radicand for a positive integer; √6 adds nothing to √2 and √3."""

    radicand: int


@lru_cache(maxsize=4096)
def _odd_primes(n: int) -> frozenset[int]:
    """Primes of odd multiplicity in n; n itself where it is too large to factor."""
    if n >= 1 << 64:
        return frozenset({n})
    return frozenset(int(p) for p, multiplicity in fmpz(n).factor() if multiplicity % 2)


def square_class_rank(radicands: list[int]) -> int:
    """r such that the square roots generate a field of degree at most 2^r (exactly, below 2^64).

    By Kummer theory the degree is 2 to the rank of the radicands modulo squares.
    """
    basis: dict[int, frozenset[int]] = {}
    for n in radicands:
        vector = _odd_primes(n)
        while vector:
            lead = max(vector)
            if lead not in basis:
                basis[lead] = vector
                break
            vector ^= basis[lead]
    return len(basis)


@dataclass(frozen=True, slots=True)
class SeparationBound:
    """U / L with conjugates of U at most 2^upper, conjugates of L at most 2^lower."""

    generators: frozenset[Generator | SquareRoot]
    upper: int
    lower: int

    @property
    def degree(self) -> int:
        """Bound on the degree of the field that holds U and L."""
        product = 1
        radicands: list[int] = []
        for generator in self.generators:
            if isinstance(generator, SquareRoot):
                radicands.append(generator.radicand)
            else:
                product *= generator.degree
        return product << square_class_rank(radicands)

    @property
    def zero_bits(self) -> int:
        """n such that a value of modulus below 2^-n is zero."""
        return (self.degree - 1) * max(self.upper, 0) + max(self.lower, 0)


def bound_of_rational(x: fmpq) -> SeparationBound:
    """Numerator over denominator."""
    return SeparationBound(frozenset(), x.p.bit_length(), x.q.bit_length())


def bound_of_sum(x: SeparationBound, y: SeparationBound) -> SeparationBound:
    """(U₁L₂ ± L₁U₂) / (L₁L₂)."""
    upper = max(x.upper + y.lower, x.lower + y.upper) + 1
    return SeparationBound(x.generators | y.generators, upper, x.lower + y.lower)


def bound_of_product(x: SeparationBound, y: SeparationBound) -> SeparationBound:
    """U₁U₂ / (L₁L₂)."""
    return SeparationBound(x.generators | y.generators, x.upper + y.upper, x.lower + y.lower)


def bound_of_inverse(x: SeparationBound) -> SeparationBound:
    """L / U, for a value known not to be zero (0⁻¹ = 0 is met by any bound)."""
    return SeparationBound(x.generators, x.lower, x.upper)


def bound_of_root(x: SeparationBound, key: Hashable) -> SeparationBound:
    """√(UL) / L or U / √(UL), whichever separates better; `key` names the new square root."""
    generators = x.generators | {Generator(key, 2)}
    middle = -((-x.upper - x.lower) // 2)
    if x.upper >= x.lower:
        return SeparationBound(generators, middle, x.lower)
    return SeparationBound(generators, x.upper, middle)


def bound_of_choice(x: SeparationBound, y: SeparationBound) -> SeparationBound:
    """One of the two, unknown which (minimum, maximum)."""
    generators = x.generators | y.generators
    return SeparationBound(generators, max(x.upper, y.upper), max(x.lower, y.lower))


def bound_of_gram_eigenvalue(
    entries: list[SeparationBound], inner: int, size: int, key: Hashable
) -> SeparationBound:
    """An eigenvalue of the size×size Gram matrix XᵀX of a matrix X with these entries.

    With L the product of the denominators of all entries, L²·XᵀX has algebraic integers as
    entries, so L²λ is an algebraic integer of relative degree at most `size`. Its conjugates are
    eigenvalues of conjugate matrices, at most size · inner · max |L xᵢⱼ|² in modulus.
    """
    lower = sum(e.lower for e in entries)
    largest = max(e.upper + lower - e.lower for e in entries)
    generators = frozenset({Generator(key, size)}).union(*(e.generators for e in entries))
    upper = size.bit_length() + inner.bit_length() + 2 * largest
    return SeparationBound(generators, upper, 2 * lower)
