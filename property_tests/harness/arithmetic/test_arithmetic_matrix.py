"""Algebra of real matrices: representations agree, empty shapes work, predicates see both sides."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from arithmetic_strategies import rational_matrices, rationals, square_matrices
from flint import fmpq, fmpq_mat
from hypothesis import given, settings
from hypothesis import strategies as st

from pyharness.arithmetic import (
    ONE,
    ZERO,
    Order,
    RealMatrix,
    add,
    adjugate,
    compare,
    det,
    diagonal,
    equals,
    exact_from_float,
    frobenius_square,
    from_entries,
    from_exact,
    identity,
    inverse,
    is_pd,
    is_psd,
    is_symmetric,
    mul,
    neg,
    power,
    product,
    rank,
    spectral_square,
    sqrt,
    zero,
)
from pyharness.errors import HarnessError

TINY = fmpq(1, 2**200)
ROOT2, ROOT3 = sqrt(fmpq(2)), sqrt(fmpq(3))
quick = settings(max_examples=60, deadline=None)


def as_table(m: RealMatrix) -> RealMatrix:
    """The same matrix in the representation that knows nothing of exact cores."""
    return RealMatrix(m.rows, m.cols, ONE, m.table())


@quick
@given(st.data())
def test_tables_and_exact_cores_agree(data: st.DataObject) -> None:
    m = data.draw(square_matrices(max_side=3))
    n = data.draw(rational_matrices(rows=m.rows, cols=m.cols))
    c = data.draw(rationals)
    x, y = as_table(m), as_table(n)
    assert equals(x.matmul(y), m.matmul(n)) is True
    assert equals(x.add(y), m.add(n)) is True
    assert equals(x.sub(n), m.sub(y)) is True
    assert equals(x.scale(c), m.scale(c)) is True
    assert equals(x.transpose(), m.transpose()) is True
    assert det(x) == det(m)
    assert x.trace() == m.trace()
    assert rank(x) == rank(m)
    assert equals(inverse(x), inverse(m)) is True
    assert frobenius_square(x) == frobenius_square(m)
    assert compare(spectral_square(x), spectral_square(m)) is Order.EQ
    assert (is_psd(x), is_pd(x), is_symmetric(x)) == (is_psd(m), is_pd(m), is_symmetric(m))
    if m.rows:
        bent = n.add(diagonal([TINY] + [ZERO] * (m.rows - 1)))
        assert equals(x.add(y), m.add(bent)) is False


@quick
@given(square_matrices())
def test_inverse_is_two_sided_or_zero(m: RealMatrix) -> None:
    n = inverse(m)
    if det(m) == ZERO:
        assert equals(n, zero(m.rows, m.cols)) is True
        assert rank(m) < m.rows
    else:
        assert equals(m.matmul(n), identity(m.rows)) is True
        assert equals(n.matmul(m), identity(m.rows)) is True
        assert rank(m) == m.rows


def test_singular_inverses_are_zero_in_every_representation() -> None:
    exact = from_entries(2, 2, [ONE, fmpq(2), fmpq(2), fmpq(4)])
    surds = exact.scale(ROOT2)
    table = from_entries(2, 2, [ROOT2, sqrt(fmpq(6)), ONE, ROOT3])  # det = √6 - √6
    for m in (exact, surds, table):
        assert equals(inverse(m), zero(2, 2)) is True
        assert rank(m) == 1
        nudged = m.add(diagonal([TINY, ZERO]))
        assert equals(inverse(nudged), zero(2, 2)) is False
        assert rank(nudged) == 2


@pytest.mark.parametrize("rows", [0, 1, 3])
def test_empty_shapes(rows: int) -> None:
    tall, wide = zero(rows, 0), zero(0, rows)
    assert tall.matmul(wide).shape == (rows, rows)
    assert equals(tall.matmul(wide), zero(rows, rows)) is True
    assert wide.matmul(tall).shape == (0, 0)
    assert tall.transpose().shape == (0, rows)
    assert tall.add(tall).scale(ROOT2).neg().shape == (rows, 0)
    assert frobenius_square(tall) == ZERO
    assert rank(tall) == 0
    assert tall.mulvec([]) == [ZERO] * rows
    assert wide.mulvec([ONE] * rows) == []
    assert equals(as_table(wide).matmul(as_table(tall)), zero(0, 0)) is True
    assert as_table(tall).matmul(as_table(wide)).shape == (rows, rows)


def test_the_empty_square_matrix() -> None:
    for empty in (zero(0, 0), as_table(zero(0, 0))):
        assert det(empty) == ONE
        assert empty.trace() == ZERO
        assert rank(empty) == 0
        assert inverse(empty).shape == (0, 0)
        assert is_pd(empty) is True
        assert is_psd(empty) is True


@quick
@given(rational_matrices())
def test_grams_are_positive_semidefinite(m: RealMatrix) -> None:
    gram = m.transpose().matmul(m)
    assert is_psd(gram) is True
    assert is_pd(gram) is (rank(m) == m.cols)
    assert is_psd(gram.scale(ROOT2)) is True
    if gram.rows:
        spoiled = gram.sub(diagonal([add(gram.trace(), TINY)] + [ZERO] * (gram.rows - 1)))
        assert is_psd(spoiled) is False


def test_definiteness_notices_what_it_should() -> None:
    edge = from_entries(2, 2, [ONE, ONE, ONE, ONE])
    assert (is_psd(edge), is_pd(edge)) == (True, False)
    assert is_psd(edge.sub(diagonal([TINY, ZERO]))) is False
    assert is_pd(edge.add(diagonal([TINY, ZERO]))) is True
    assert is_psd(edge.scale(neg(ROOT2))) is False
    skewed = from_entries(2, 2, [ONE, TINY, ZERO, ONE])
    assert is_symmetric(skewed) is False
    assert is_pd(skewed) is False
    irrational = from_entries(2, 2, [ROOT2, ONE, ONE, mul(fmpq(1, 2), ROOT2)])
    assert (is_psd(irrational), is_pd(irrational)) == (True, False)
    assert is_symmetric(zero(2, 3)) is False


def test_irrational_factors_stay_outside_and_cancel() -> None:
    m = from_entries(2, 2, [ONE, fmpq(2), fmpq(3), fmpq(4)])
    scaled = m.scale(ROOT2)
    assert isinstance(scaled.core, fmpq_mat)
    assert equals(scaled.matmul(scaled), m.matmul(m).scale(fmpq(2))) is True
    assert equals(scaled.sub(scaled), zero(2, 2)) is True
    assert equals(scaled, m) is False
    mixed = m.add(scaled)
    assert compare(mixed.entry(0, 1), add(fmpq(2), mul(fmpq(2), ROOT2))) is Order.EQ
    assert equals(mixed.sub(m), scaled) is True
    assert equals(
        from_entries(1, 2, [ROOT2, ZERO]).scale(ROOT2), from_entries(1, 2, [fmpq(2), ZERO])
    )


@quick
@given(square_matrices(max_side=3))
def test_an_irrational_factor_goes_through_determinant_and_inverse(m: RealMatrix) -> None:
    scaled = m.scale(ROOT2)
    assert compare(det(scaled), mul(power(ROOT2, m.rows), det(m))) is Order.EQ
    assert equals(inverse(scaled).scale(ROOT2), inverse(m)) is True


@quick
@given(st.data())
def test_products_behave_as_the_matrix_they_stand_for(data: st.DataObject) -> None:
    left, right = data.draw(rational_matrices(cols=2)), data.draw(rational_matrices(rows=2))
    before, after = (
        data.draw(rational_matrices(cols=left.rows)),
        data.draw(rational_matrices(rows=right.cols)),
    )
    kept, dense = product(left, right), left.matmul(right)
    assert equals(kept.transpose(), dense.transpose()) is True
    assert equals(before.matmul(kept), before.matmul(dense)) is True
    assert equals(kept.matmul(after), dense.matmul(after)) is True
    assert equals(kept.matmul(kept.transpose()), dense.matmul(dense.transpose())) is True
    assert (
        equals(product(left.scale(ROOT2), right.scale(ROOT3)), dense.scale(sqrt(fmpq(6)))) is True
    )
    assert kept.table() == dense.table()
    assert rank(kept) == rank(dense)
    if dense.rows and dense.cols:
        assert kept.entry(dense.rows - 1, 0) == dense.entry(dense.rows - 1, 0)
    if dense.rows == dense.cols:
        assert kept.trace() == dense.trace()
        assert det(kept) == det(dense)
        assert equals(inverse(kept), inverse(dense)) is True


def test_mismatched_shapes_are_refused() -> None:
    for wrong in (
        lambda: zero(2, 3).matmul(zero(2, 3)),
        lambda: zero(2, 3).add(zero(3, 2)),
        lambda: equals(zero(2, 3), zero(3, 2)),
        lambda: det(zero(2, 3)),
        lambda: zero(2, 3).trace(),
        lambda: zero(2, 3).mulvec([ONE]),
        lambda: from_entries(2, 2, [ONE]),
    ):
        with pytest.raises(ValueError, match=r".+"):
            wrong()


@quick
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False, width=64), min_size=6, max_size=6))
def test_floats_become_the_dyadics_they_are(values: list[float]) -> None:
    m = exact_from_float(np.array(values).reshape(2, 3))
    for k, value in enumerate(values):
        p, q = value.as_integer_ratio()
        assert m.entry(k // 3, k % 3) == fmpq(p, q)
        assert m.entry(k // 3, k % 3) != fmpq(p, q) + TINY


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_every_float_width_is_exact(dtype: type[np.floating[Any]]) -> None:
    info = np.finfo(dtype)
    values = np.array(
        [[info.max, info.tiny, info.smallest_subnormal, -info.eps, 0.0, 1 / 3]], dtype
    )
    m = exact_from_float(values)
    for k, value in enumerate(values[0].astype(np.float64).tolist()):
        p, q = value.as_integer_ratio()
        assert m.entry(0, k) == fmpq(p, q)


def test_what_is_not_a_matrix_of_numbers_is_refused() -> None:
    with pytest.raises(HarnessError, match="NaN"):
        exact_from_float(np.array([[1.0, np.nan]]))
    with pytest.raises(HarnessError, match="NaN or infinity"):
        exact_from_float(np.array([[np.inf]]))
    with pytest.raises(HarnessError, match="not a matrix"):
        exact_from_float(np.zeros(3))


def test_large_products_are_never_multiplied_out() -> None:
    rng = np.random.default_rng(0)
    b = exact_from_float(rng.standard_normal((4096, 2)).astype(np.float16))
    a = exact_from_float(rng.standard_normal((2, 4096)).astype(np.float16))
    delta = b.matmul(a)
    assert "product" in repr(delta)
    assert rank(delta) == 2
    assert det(delta) == ZERO
    assert compare(delta.entry(7, 9), b.matmul(a.transpose().transpose()).entry(7, 9)) is Order.EQ
    square = delta.matmul(delta)
    assert "product" in repr(square)
    assert compare(square.trace(), delta.transpose().matmul(delta.transpose()).trace()) is Order.EQ


def test_exact_flint_matrices_are_taken_as_they_are() -> None:
    assert from_exact(fmpq_mat(2, 2, [1, 2, 3, 4])).entry(1, 0) == fmpq(3)


@quick
@given(square_matrices(), st.sampled_from([ONE, ROOT2, fmpq(-3, 2)]), st.booleans())
def test_adjugate_is_the_transposed_cofactors(x: RealMatrix, c: Any, singular: bool) -> None:
    n = x.rows
    if singular and n > 1:
        x = from_entries(n, n, [x.entry(max(i, 1), j) for i in range(n) for j in range(n)])
    m = x.scale(c)

    def cofactor(i: int, j: int) -> Any:
        rows = [r for r in range(n) if r != j]
        cols = [k for k in range(n) if k != i]
        minor = det(from_entries(n - 1, n - 1, [m.entry(r, k) for r in rows for k in cols]))
        return neg(minor) if (i + j) % 2 else minor

    slow = from_entries(n, n, [cofactor(i, j) for i in range(n) for j in range(n)])
    assert equals(adjugate(m), slow)
    assert equals(adjugate(as_table(m)), slow)
