"""Spectral norms of exact and factored matrices: equalities, enclosures, multiplicities."""

from __future__ import annotations

import numpy as np
import pytest
from arithmetic_strategies import rational_matrices, rationals
from flint import acb, arb_mat, ctx, fmpq, fmpq_mat, fmpz_mat
from hypothesis import given, settings
from hypothesis import strategies as st

from pyharness.arithmetic import (
    ONE,
    ZERO,
    Ball,
    Number,
    Order,
    RealMatrix,
    Undecided,
    add,
    compare,
    diagonal,
    div,
    eigenvalues,
    enclose,
    equals,
    exact_from_float,
    frobenius_square,
    from_entries,
    from_exact,
    gram_charpoly,
    identity,
    inverse,
    mul,
    neg,
    product,
    singular_values_squared,
    spectral_square,
    sqrt,
    sub,
    total,
    zero,
)
from pyharness.arithmetic import spectrum as spectrum_module
from pyharness.arithmetic.trace_power import largest_eigenvalue

TINY = fmpq(1, 2**200)
quick = settings(max_examples=50, deadline=None)


def equal(x: Number, y: Number) -> bool:
    return compare(x, y) is Order.EQ


def orthogonal(skew: RealMatrix) -> RealMatrix:
    """Cayley transform (1 - S)(1 + S)⁻¹ of S = K - Kᵀ."""
    s = skew.sub(skew.transpose())
    one = identity(skew.rows)
    return one.sub(s).matmul(inverse(one.add(s)))


@quick
@given(rational_matrices(max_side=5), rationals)
def test_scaling_is_decided(m: RealMatrix, c: fmpq) -> None:
    scaled, expected = spectral_square(m.scale(c)), mul(c * c, spectral_square(m))
    assert equal(scaled, expected)
    if compare(scaled, ZERO) is Order.GT:
        assert compare(scaled, mul(ONE + TINY, expected)) is Order.LT
        assert equal(sqrt(scaled), mul(abs(c), sqrt(spectral_square(m))))


@quick
@given(rational_matrices(max_side=5))
def test_transpose_is_decided(m: RealMatrix) -> None:
    assert equal(spectral_square(m), spectral_square(m.transpose()))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_orthogonal_factors_are_decided(data: st.DataObject) -> None:
    n = data.draw(st.integers(1, 5))
    m = data.draw(rational_matrices(rows=n))
    u = orthogonal(data.draw(rational_matrices(rows=n, cols=n)))
    assert equals(u.transpose().matmul(u), identity(n))
    assert equal(spectral_square(u.matmul(m)), spectral_square(m))
    v = orthogonal(data.draw(rational_matrices(rows=m.cols, cols=m.cols)))
    assert equal(spectral_square(m.matmul(v)), spectral_square(m))
    if compare(spectral_square(m), ZERO) is Order.GT:
        bent = u.matmul(m).scale(ONE + TINY)
        assert compare(spectral_square(bent), spectral_square(m)) is Order.GT


def test_six_by_six_generic_equalities_are_decided() -> None:
    rng = np.random.default_rng(5)
    entries = [fmpq(int(a), int(b)) for a, b in rng.integers(1, 40, size=(36, 2))]
    m = from_entries(6, 6, entries)
    u = orthogonal(from_entries(6, 6, entries[::-1]).scale(fmpq(1, 9)))
    s = spectral_square(m)
    assert equal(spectral_square(u.matmul(m)), s)
    assert equal(spectral_square(m.scale(fmpq(-5, 7))), mul(fmpq(25, 49), s))
    stable = div(frobenius_square(m), s)
    assert equal(div(frobenius_square(m.scale(fmpq(3))), mul(fmpq(9), s)), stable)
    assert not equal(div(frobenius_square(m.scale(fmpq(3))), mul(fmpq(9) + TINY, s)), stable)


@quick
@given(rational_matrices(max_side=4))
def test_spectral_square_is_the_top_eigenvalue_seen_by_ball_arithmetic(m: RealMatrix) -> None:
    assert isinstance(m.core, fmpq_mat)
    with ctx.workprec(256):
        gram = arb_mat(m.core.transpose() * m.core) if m.rows and m.cols else arb_mat(0, 0)
        s = enclose(spectral_square(m), 256)
        assert largest_eigenvalue(gram, 40).overlaps(s)
        try:
            found: list[acb] = gram.eig() if m.cols > 1 and m.rows else []
        except ValueError:
            found = []  # ball arithmetic cannot isolate multiple eigenvalues; trace powers did
        if found:
            assert any(x.real.overlaps(s) for x in found)
            assert not any(x.real > s for x in found)


@quick
@given(rational_matrices(max_side=4))
def test_squared_singular_values_sum_to_the_frobenius_square(m: RealMatrix) -> None:
    values = singular_values_squared(m)
    assert len(values) == min(m.shape)
    assert equal(values[0] if values else ZERO, spectral_square(m))
    with ctx.workprec(300):
        assert enclose(total(values), 300).overlaps(enclose(frobenius_square(m), 300))
    coefficients = gram_charpoly(m).coeffs()
    if values:
        assert coefficients[-2] == neg(frobenius_square(m))


def test_eigenvalues_carry_their_multiplicity() -> None:
    turn = orthogonal(from_entries(3, 3, [fmpq(k, 3) for k in range(9)]))
    m = turn.matmul(diagonal([fmpq(2), fmpq(2), fmpq(-5)])).matmul(turn.transpose())
    assert eigenvalues(m) == [fmpq(2), fmpq(2), fmpq(-5)]
    assert eigenvalues(m.neg()) == [fmpq(5), fmpq(-2), fmpq(-2)]
    assert equal(eigenvalues(m.scale(neg(sqrt(fmpq(2)))))[0], mul(fmpq(5), sqrt(fmpq(2))))
    with pytest.raises(ValueError, match="not symmetric"):
        eigenvalues(from_entries(2, 2, [ZERO, ONE, ZERO, ZERO]))


def test_rational_and_quadratic_norms_are_canonical() -> None:
    assert spectral_square(diagonal([fmpq(1, 2), fmpq(-3)])) == fmpq(9)
    golden = spectral_square(from_entries(2, 2, [ONE, ONE, ZERO, ONE]))
    assert golden == add(fmpq(3, 2), mul(fmpq(1, 2), sqrt(fmpq(5))))
    assert spectral_square(zero(3, 2)) == ZERO
    assert spectral_square(zero(0, 4)) == ZERO
    assert spectral_square(zero(4, 0)) == ZERO


@quick
@given(st.data())
def test_factored_and_dense_agree_exactly(data: st.DataObject) -> None:
    r = data.draw(st.integers(0, 3))
    left = data.draw(rational_matrices(cols=r))
    right = data.draw(rational_matrices(rows=r))
    factored, dense = product(left, right), left.matmul(right)
    assert equals(factored, dense) is True
    assert equal(spectral_square(factored), spectral_square(dense))
    assert frobenius_square(factored) == frobenius_square(dense)
    assert gram_charpoly(factored) == gram_charpoly(dense)
    assert equal(spectral_square(factored.transpose()), spectral_square(dense))
    if factored.rows and factored.cols:
        corner = from_exact(fmpq_mat(factored.rows, factored.cols, _corner(factored, TINY)))
        assert equals(factored.add(corner), dense) is False


def _corner(m: RealMatrix, value: fmpq) -> list[fmpq]:
    return [value] + [ZERO] * (m.rows * m.cols - 1)


def half_precision_adapter(seed: int) -> tuple[RealMatrix, RealMatrix]:
    rng = np.random.default_rng(seed)
    b = (rng.standard_normal((96, 16)) * 0.02).astype(np.float16)
    a = (rng.standard_normal((16, 80)) * 0.02).astype(np.float16)
    return exact_from_float(b), exact_from_float(a)


def test_half_precision_adapters_have_decided_norms() -> None:
    b, a = half_precision_adapter(3)
    delta = b.matmul(a)
    assert "product" in repr(delta)
    s = spectral_square(delta)
    alpha = sqrt(fmpq(1, 3))
    scaled = delta.scale(alpha)
    assert equal(spectral_square(scaled), mul(fmpq(1, 3), s))
    assert equal(spectral_square(b.scale(fmpq(5)).matmul(a)), mul(fmpq(25), s))
    assert not equal(spectral_square(scaled), mul(fmpq(1, 3) + TINY, s))
    assert equal(sqrt(spectral_square(scaled)), mul(alpha, sqrt(s)))
    stable = div(frobenius_square(delta), s)
    assert equal(div(frobenius_square(scaled), spectral_square(scaled)), stable)
    assert equal(sub(stable, ONE), div(sub(frobenius_square(delta), s), s))


def test_sums_of_products_stay_factored_and_exact() -> None:
    (b, a), (d, c) = half_precision_adapter(1), half_precision_adapter(2)
    both = b.matmul(a).add(d.matmul(c).scale(fmpq(-1, 2)))
    assert "product" in repr(both)
    dense = from_exact(b.matmul(a).dense_core()).scale(b.matmul(a).factor)
    other = from_exact(d.matmul(c).dense_core()).scale(d.matmul(c).factor)
    assert equals(both, dense.sub(other.scale(fmpq(1, 2)))) is True
    assert equals(both, dense) is False
    assert equals(both.sub(both), zero(96, 80)) is True


def test_trace_powers_meet_the_exact_value(monkeypatch: pytest.MonkeyPatch) -> None:
    b, a = half_precision_adapter(4)
    exact = spectral_square(b.matmul(a))
    monkeypatch.setattr(spectrum_module, "MAX_EXACT_SIZE", 2)
    monkeypatch.setattr(spectrum_module, "MAX_LARGE_BITS", 768)
    spectrum_module.clear_caches()
    enclosed = spectral_square(b.matmul(a))
    assert isinstance(enclosed, Ball)
    assert enclosed.bound is None
    for prec in (64, 192, 768):
        ball = enclose(enclosed, prec)
        assert ball.overlaps(enclose(exact, prec))
        assert ball.rel_accuracy_bits() >= prec - 8
        with ctx.workprec(prec):
            assert not ball.overlaps(
                enclose(mul(exact, ONE + fmpq(1, 2 ** (prec - 16))), prec + 64)
            )
    assert compare(enclosed, mul(exact, ONE + TINY)) is Order.LT
    assert compare(enclosed, spectral_square(b.matmul(a))) is Order.EQ
    spectrum_module.clear_caches()


@quick
@given(rational_matrices(max_side=4), st.integers(1, 3))
def test_trace_powers_enclose_repeated_eigenvalues(m: RealMatrix, copies: int) -> None:
    assert isinstance(m.core, fmpq_mat)
    numerators, _ = m.core.numer_denom()
    n = m.rows
    gram = numerators * numerators.transpose() if m.cols else fmpz_mat(n, n)
    block = fmpz_mat(copies * n, copies * n)
    for i in range(copies * n):
        for j in range(copies * n):
            if i // n == j // n:
                block[i, j] = gram[i % n, j % n]
    exact = spectral_square(from_exact(numerators))
    assert largest_eigenvalue(arb_mat(block), 60).overlaps(enclose(exact, 100))


def test_irrational_tables_are_enclosed() -> None:
    root2, root3 = sqrt(fmpq(2)), sqrt(fmpq(3))
    m = from_entries(2, 2, [root2, ONE, ONE, root3])
    # Symmetric with both eigenvalues positive: ‖M‖ = (√2 + √3 + √((√3 - √2)² + 4)) / 2.
    half = fmpq(1, 2)
    gap = sub(root3, root2)
    norm = mul(half, add(add(root2, root3), sqrt(add(mul(gap, gap), fmpq(4)))))
    assert equal(spectral_square(m), mul(norm, norm))
    assert not equal(spectral_square(m), add(TINY, mul(norm, norm)))
    with pytest.raises(Undecided):
        gram_charpoly(m)
