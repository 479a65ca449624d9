"""Frobenius and spectral norms, Gram polynomials and singular values of real matrices.

A `Product` is only ever looked at through the r×r Gram matrices of its factors.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, reduce

from flint import arb, arb_mat, ctx, fmpq, fmpq_poly, fmpz, fmpz_mat

from pyharness.arithmetic.ball import Ball, Number, bound_of, enclose
from pyharness.arithmetic.bounds import bound_of_gram_eigenvalue
from pyharness.arithmetic.cores import Product
from pyharness.arithmetic.matrix import RealMatrix
from pyharness.arithmetic.numbers import add, mul, power, sqrt, sub, total
from pyharness.arithmetic.precision import Undecided
from pyharness.arithmetic.spectrum import eigenvalues_of, largest_of_gram, largest_of_product
from pyharness.arithmetic.surd import Surd
from pyharness.arithmetic.table import Table, dot, table_transpose
from pyharness.arithmetic.trace_power import largest_eigenvalue


def frobenius_square(m: RealMatrix) -> Number:
    """Σ Mᵢⱼ² = tr MᵀM; for a product, tr(G_L G_R).

    Lean: `AdapterGeometry.Soundness.frobenius_square`.
    """
    core = m.core
    if isinstance(core, tuple):
        return total(mul(x, x) for row in core for x in row)
    if isinstance(core, Product):
        left, right = grams(core)
        square = _inner(left.entries(), right.entries())
    else:
        numerators, q = core.numer_denom()
        entries = numerators.entries()
        square = _inner(entries, entries) / (q * q)
    return mul(power(m.factor, 2), square)


def spectral_square(m: RealMatrix) -> Number:
    """λmax(MᵀM), the square of the ℓ² operator norm; 0 for an empty matrix."""
    core = m.core
    if isinstance(core, tuple):
        return _spectral_square_of_table(core, m.cols)
    if isinstance(core, Product):
        if core.inner <= min(m.shape):
            largest = largest_of_product(*grams(core))
        else:
            largest = largest_of_gram(_smaller_gram(core.left * core.right))
    else:
        numerators, q = core.numer_denom()
        largest = mul(largest_of_gram(_smaller_gram(numerators)), fmpq(1, q * q))
    return mul(power(m.factor, 2), largest)


def grams(core: Product) -> tuple[fmpz_mat, fmpz_mat]:
    """(LᵀL, RRᵀ), both r×r."""
    return core.left.transpose() * core.left, core.right * core.right.transpose()


def _smaller_gram(x: fmpz_mat) -> fmpz_mat:
    """XᵀX or XXᵀ, whichever is smaller; the empty matrix where either side is 0."""
    if not x.nrows() or not x.ncols():
        return fmpz_mat(0, 0)
    return x * x.transpose() if x.nrows() <= x.ncols() else x.transpose() * x


def _inner(x: Iterable[fmpz], y: Iterable[fmpz]) -> fmpq:
    return fmpq(sum((a * b for a, b in zip(x, y, strict=True)), fmpz(0)))


def _spectral_square_of_table(core: Table, cols: int) -> Number:
    denominators = [q for row in core for x in row for q in _denominators(x)]
    common = fmpq(reduce(fmpz.lcm, denominators, fmpz(1)))
    cleared = tuple(tuple(mul(common, x) for x in row) for row in core)
    return mul(1 / (common * common), _spectral_square_of_cleared(cleared, cols))


def _denominators(x: Number) -> tuple[fmpz, ...]:
    """Denominators to clear so that separation bounds stay small."""
    if isinstance(x, fmpq):
        return (x.q,)
    return (x.a.q, x.b.q) if isinstance(x, Surd) else ()


@lru_cache(maxsize=256)
def _spectral_square_of_cleared(core: Table, cols: int) -> Number:
    rows = len(core)
    size, inner = min(rows, cols), max(rows, cols)
    x = core if rows <= cols else table_transpose(core, cols)
    if size < 2:
        return total(mul(entry, entry) for row in x for entry in row)
    if size == 2:
        a, b, d = dot(x[0], x[0]), dot(x[0], x[1]), dot(x[1], x[1])
        # λmax of [[a, b], [b, d]]; the discriminant is a sum of squares, so √ never clips.
        root = sqrt(add(power(sub(a, d), 2), mul(fmpq(4), power(b, 2))))
        return mul(fmpq(1, 2), add(add(a, d), root))

    def source(prec: int) -> arb:
        with ctx.workprec(prec + 32):
            values = arb_mat([[enclose(entry, prec + 32) for entry in row] for row in x])
            gram = values * values.transpose()
        return largest_eigenvalue(gram, prec)

    bounds = [bound_of(entry) for row in x for entry in row]
    known = [bound for bound in bounds if bound is not None]
    if len(known) < len(bounds):
        return Ball("λmax", source=source)
    bound = bound_of_gram_eigenvalue(known, inner, size, source)
    return Ball("λmax", source=source, bound=bound)


def gram_charpoly(m: RealMatrix) -> fmpq_poly:
    """Characteristic polynomial of the smaller of MᵀM and MMᵀ; needs factor² rational."""
    return _scale_roots(_core_gram_charpoly(m), _rational_square(m))


def _core_gram_charpoly(m: RealMatrix) -> fmpq_poly:
    """The same for the core alone, without the factor."""
    core = m.core
    if isinstance(core, tuple):
        raise Undecided("characteristic polynomial of irrational entries")
    side = min(m.shape)
    if isinstance(core, Product) and core.inner <= side:
        left, right = grams(core)
        small = fmpq_poly((left * right).charpoly())
        return small * fmpq_poly([0] * (side - core.inner) + [1])
    numerators, q = m.dense_core().numer_denom()
    gram = fmpq_poly(_smaller_gram(numerators).charpoly())
    return _scale_roots(gram, fmpq(1, q * q))


def _rational_square(m: RealMatrix) -> fmpq:
    square = power(m.factor, 2)
    if not isinstance(square, fmpq):
        raise Undecided("characteristic polynomial with an irrational factor")
    return square


def _scale_roots(p: fmpq_poly, c: fmpq) -> fmpq_poly:
    """Monic polynomial with every root of the monic p multiplied by c."""
    n = p.degree()
    return fmpq_poly([x * c ** (n - i) for i, x in enumerate(p.coeffs())])


def singular_values_squared(m: RealMatrix) -> list[Number]:
    """All min(rows, cols) squared singular values, descending."""
    square = power(m.factor, 2)
    return [mul(square, x) for x in eigenvalues_of(_core_gram_charpoly(m))]
