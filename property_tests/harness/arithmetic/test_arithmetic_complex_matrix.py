"""Complex matrices as pairs: results as entry by entry, and 0 where there is no inverse."""

from __future__ import annotations

import random

import pytest
from flint import fmpq

from pyharness.arithmetic import complex_matrix as cm
from pyharness.arithmetic import ring_matrix as rm
from pyharness.arithmetic.gaussian import Gaussian, equal_c
from pyharness.arithmetic.numbers import sqrt
from pyharness.arithmetic.rings import COMPLEX


def drawn(rng: random.Random, rows: int, cols: int) -> rm.RingMatrix:
    entries = [
        Gaussian(fmpq(rng.randint(-3, 3), rng.randint(1, 3)), fmpq(rng.randint(-3, 3)))
        for _ in range(rows * cols)
    ]
    return rm.ring_matrix(COMPLEX, rows, cols, entries)


@pytest.mark.parametrize("singular", [False, True])
@pytest.mark.parametrize("n", range(6))
def test_pairs_agree_with_the_general_tables(
    n: int, singular: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = random.Random(n)
    m = drawn(rng, n, n)
    if singular and n:
        m = drawn(rng, n, n - 1).matmul(drawn(rng, n - 1, n))
    fast = rm.ring_det(m), rm.ring_adjugate(m), rm.ring_inverse(m), m.matmul(m)
    monkeypatch.setattr(rm, "complex_pair", lambda m: None)
    slow = rm.ring_det(m), rm.ring_adjugate(m), rm.ring_inverse(m), m.matmul(m)
    assert equal_c(fast[0], slow[0]) is True
    assert all(rm.ring_equal(x, y) is True for x, y in zip(fast[1:], slow[1:], strict=True))
    assert [x.shape for x in fast[1:]] == [(n, n)] * 3


def test_no_inverse_is_zero() -> None:
    ones = rm.ring_matrix(COMPLEX, 3, 3, [Gaussian(fmpq(1), fmpq(1))] * 9)
    zero = rm.scalar_matrix(COMPLEX, 3, COMPLEX.zero)
    assert rm.ring_equal(rm.ring_inverse(ones), zero) is True


def test_irrational_entries_have_no_pair() -> None:
    root = rm.ring_matrix(COMPLEX, 1, 1, [Gaussian(sqrt(fmpq(2)), fmpq(0))])
    assert rm.complex_pair(root) is None
    assert equal_c(rm.ring_inverse(root).entry(0, 0), Gaussian(sqrt(fmpq(1, 2)), fmpq(0))) is True
    assert cm.pair_of((), 0, 2) is not None
