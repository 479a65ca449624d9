"""The arbitrary-precision tier: a module's spectrum from exact integer Gram matrices.

K = G_B·G_A is an exact integer matrix with the eigenvalues σ₁² ≥ σ₂² ≥ …; ‖BA‖_F² = tr K is exact,
and 0 if and only if BA = 0, so a zero update is decided rather than guessed. σ₁² is enclosed by
repeated squaring (`pyharness.arithmetic.trace_power`): with t_p = tr K^p,

    (t_{2p}/t_p)^{1/p} ≤ λ_max ≤ t_{2p}^{1/2p},

which assumes no gap. All σ_k² together come from FLINT's certified eigenvalues (`acb_mat.eig`,
Johansson, "Arb: efficient arbitrary-precision midpoint-radius interval arithmetic", IEEE Trans.
Comput. 66 (2017)), at a precision that is doubled until the width asked for is reached.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from flint import acb, acb_mat, arb, arb_mat, ctx, fmpq, fmpz, fmpz_mat

from pyharness.arithmetic.trace_power import largest_eigenvalue
from pyharness.geometry.exact_gram import exact_column_gram
from pyharness.geometry.floats import Array

PRECISIONS = (128, 256, 512, 1024, 2048)
DIGITS = 52  # bits of relative accuracy asked of σ₁²


@dataclass(frozen=True)
class ExactGrams:
    """BᵀB = 2^e·left and AAᵀ = 2^f·right, exactly, with e + f = `exponent`."""

    left: fmpz_mat
    right: fmpz_mat
    exponent: int

    @cached_property
    def product(self) -> fmpz_mat:
        """K with the eigenvalues σ_k²·2^−exponent."""
        return self.left * self.right

    @cached_property
    def trace(self) -> fmpz:
        """‖BA‖_F²·2^−exponent = Σ left∘right, without forming K."""
        pairs = zip(self.left.entries(), self.right.transpose().entries(), strict=True)
        return sum((x * y for x, y in pairs), fmpz(0))


def exact_grams(b: Array, a: Array) -> ExactGrams:
    """Exact Gram matrices of finite factors B (m×r) and A (r×n), float64 arrays."""
    left, e = exact_column_gram(b)
    right, f = exact_column_gram(np.ascontiguousarray(a.T))
    return ExactGrams(left, right, e + f)


def frobenius_square(grams: ExactGrams) -> fmpq:
    """‖BA‖_F², exact."""
    one = fmpz(1)
    e = grams.exponent
    return fmpq(grams.trace << e) if e >= 0 else fmpq(grams.trace, one << -e)


def top_square(grams: ExactGrams, bits: int = DIGITS) -> arb:
    """Enclosure of σ₁² with about `bits` correct bits; exactly 0 for BA = 0."""
    if not grams.trace:
        return arb(0)
    best = arb(0)
    for prec in PRECISIONS:
        with ctx.workprec(prec):
            best = largest_eigenvalue(arb_mat(grams.product), bits + 8)
            if best.rel_accuracy_bits() >= bits:
                break
    return _shifted(best, grams.exponent)


def all_squares(grams: ExactGrams, bits: int = DIGITS) -> list[arb]:
    """Enclosures of σ₁² ≥ … ≥ σ_r², each of width at most about σ₁²·2^−bits.

    Values closer together than that share enclosures that overlap; each is then right for its k.
    """
    r = grams.left.nrows()
    if not grams.trace:
        return [arb(0)] * r
    product = grams.product
    found: list[arb] = []
    for prec in PRECISIONS:
        with ctx.workprec(prec):
            values = _eigenvalues(product)
            if values is None:
                continue
            found = values
            width = max((float(v.rad()) for v in found), default=0.0)
            top = max(float(v.upper()) for v in found)
            if width <= top * 2.0**-bits:
                break
    if not found:
        return [arb(0).union(top_square(grams))] * r
    return [_shifted(v, grams.exponent) for v in found]


def _eigenvalues(product: fmpz_mat) -> list[arb] | None:
    """Certified eigenvalues, descending, as intervals in order; None where FLINT gives up."""
    try:
        values = acb_mat(arb_mat(product)).eig(multiple=True)
    except (ValueError, ArithmeticError):
        return None
    return _ordered([_real_part(v) for v in values])


def _real_part(value: acb) -> arb:
    """An eigenvalue of K is real and ≥ 0, whatever the enclosure's imaginary part says."""
    return value.real.nonnegative_part()


def _ordered(balls: list[arb]) -> list[arb]:
    """Intervals for the sorted values: the k-th largest lies between the k-th largest ends."""
    lower = sorted((x.lower() for x in balls), reverse=True)
    upper = sorted((x.upper() for x in balls), reverse=True)
    return [low.union(high) for low, high in zip(lower, upper, strict=True)]


def _shifted(x: arb, exponent: int) -> arb:
    return x * (arb(2) ** exponent)
