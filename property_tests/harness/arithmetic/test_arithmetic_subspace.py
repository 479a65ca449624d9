"""Subspaces of ℚⁿ: laws of dimension, lattice and complement on random spans."""

from __future__ import annotations

import pytest
from flint import fmpq
from hypothesis import given
from hypothesis import strategies as st

from pyharness import arithmetic as ar
from pyharness.arithmetic.subspace import (
    Subspace,
    kernel,
    matrix_kernel,
    matrix_range,
    nothing,
    span,
    spanned,
    whole,
)

SIZE = st.integers(0, 4)


def vectors(n: int, most: int = 4) -> st.SearchStrategy[list[list[fmpq]]]:
    entry = st.integers(-3, 3).map(fmpq)
    return st.lists(st.lists(entry, min_size=n, max_size=n), max_size=most)


PAIRS = SIZE.flatmap(lambda n: st.tuples(st.just(n), vectors(n), vectors(n)))


@given(PAIRS)
def test_dimensions_of_sum_and_intersection(
    drawn: tuple[int, list[list[fmpq]], list[list[fmpq]]],
) -> None:
    n, a, b = drawn
    u, v = spanned(n, a), spanned(n, b)
    assert u.join(v).dimension + u.meet(v).dimension == u.dimension + v.dimension
    assert u.meet(v).within(u)
    assert u.within(u.join(v))
    assert u.complement().dimension + u.dimension == n
    assert u.complement().complement() == u


@given(PAIRS)
def test_equal_spans_are_equal_values(
    drawn: tuple[int, list[list[fmpq]], list[list[fmpq]]],
) -> None:
    n, a, b = drawn
    assert spanned(n, [*a, *b]) == spanned(n, [*b, *a, *a])
    assert spanned(n, a).join(spanned(n, b)) == spanned(n, [*a, *b])
    assert all(spanned(n, a).contains(x) for x in a)


@given(SIZE, SIZE, st.data())
def test_rank_and_nullity(m: int, n: int, data: st.DataObject) -> None:
    entries = [fmpq(data.draw(st.integers(-2, 2))) for _ in range(m * n)]
    a = ar.from_entries(m, n, entries)
    assert matrix_range(a).dimension == ar.rank(a)
    assert matrix_kernel(a).dimension == n - ar.rank(a)
    assert matrix_kernel(a).image(a) == nothing(m)
    assert whole(m).preimage(a) == whole(n)
    assert matrix_range(a).preimage(a) == whole(n)


@given(SIZE.flatmap(lambda n: st.tuples(st.just(n), vectors(n))))
def test_projector_is_idempotent_symmetric_with_trace_the_dimension(
    drawn: tuple[int, list[list[fmpq]]],
) -> None:
    n, a = drawn
    u = spanned(n, a)
    p = u.projector()
    assert p * p == p
    assert all(p[i, j] == p[j, i] for i in range(n) for j in range(n))
    assert sum((p[i, i] for i in range(n)), fmpq(0)) == u.dimension
    assert matrix_range(ar.from_exact(p)) == u


def test_a_plane_is_not_a_line() -> None:
    line = spanned(2, [[fmpq(1), fmpq(2)]])
    assert line != whole(2)
    assert not whole(2).within(line)
    assert not line.contains([fmpq(1), fmpq(0)])
    assert line.complement() == Subspace(2, ((fmpq(1), fmpq(-1, 2)),))
    assert kernel(2, [[fmpq(1), fmpq(2)]]) == line.complement()


def test_irrational_multiples_of_rational_vectors_are_spanned_and_others_undecided() -> None:
    root = ar.sqrt(fmpq(2))
    assert span(2, [[root, root]]) == spanned(2, [[fmpq(1), fmpq(1)]])
    with pytest.raises(ar.Undecided):
        span(2, [[root, fmpq(1)]])
