"""Hypothesis strategies for numbers and matrices, shared by the arithmetic tests."""

from __future__ import annotations

import hypothesis.strategies as st
from flint import fmpq, fmpz_poly

from pyharness.arithmetic import Number, RealMatrix, add, exp, from_entries, log, mul, sqrt
from pyharness.arithmetic.algebraic import from_root
from pyharness.arithmetic.root import largest_root

rationals = st.builds(fmpq, st.integers(-12, 12), st.integers(1, 7))
positive_rationals = st.builds(fmpq, st.integers(1, 30), st.integers(1, 7))
surds = st.builds(lambda a, b, d: add(a, mul(b, sqrt(d))), rationals, rationals, positive_rationals)


def _largest(b: int, c: int, d: int) -> Number:
    # Leading term negative at 0 and positive far out: there is a real root.
    return from_root(largest_root(fmpz_poly([-d, c, b, 1])))


cubics = st.builds(_largest, st.integers(-6, 6), st.integers(-6, 6), st.integers(1, 9))
radicals = st.builds(lambda x, q: mul(q, sqrt(x)), cubics, rationals)
algebraic_numbers = st.one_of(rationals, surds, cubics, radicals)
sums_of_roots = st.builds(
    lambda x, y: add(sqrt(x), sqrt(y)), positive_rationals, positive_rationals
)
transcendentals = st.one_of(rationals.map(exp), positive_rationals.map(log))
numbers = st.one_of(algebraic_numbers, sums_of_roots, transcendentals)


@st.composite
def rational_matrices(
    draw: st.DrawFn, rows: int | None = None, cols: int | None = None, max_side: int = 4
) -> RealMatrix:
    """Exact matrices, empty ones included."""
    m = draw(st.integers(0, max_side)) if rows is None else rows
    n = draw(st.integers(0, max_side)) if cols is None else cols
    return from_entries(m, n, draw(st.lists(rationals, min_size=m * n, max_size=m * n)))


@st.composite
def square_matrices(draw: st.DrawFn, max_side: int = 4) -> RealMatrix:
    """Exact square matrices, 0×0 included."""
    n = draw(st.integers(0, max_side))
    return draw(rational_matrices(rows=n, cols=n))
