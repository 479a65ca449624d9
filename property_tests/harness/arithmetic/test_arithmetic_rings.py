"""Complex numbers, quaternions and finite rings: ring axioms, and a second path."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import fmpq, fmpz
from hypothesis import given
from hypothesis import strategies as st

from pyharness.arithmetic import Number, Undecided, sqrt
from pyharness.arithmetic.gaussian import Gaussian, absolute_c, equal_c, shown
from pyharness.arithmetic.quaternion import Quaternion, shown_h
from pyharness.arithmetic.ring_matrix import (
    RingMatrix,
    is_semidefinite,
    ring_adjugate,
    ring_det,
    ring_equal,
    ring_inverse,
    ring_matrix,
    ring_rank,
    scalar_matrix,
)
from pyharness.arithmetic.rings import (
    COMPLEX,
    INTEGERS,
    NATURALS,
    QUATERNIONS,
    RATIONALS,
    Ring,
    modular,
)
from pyharness.refutation.plain_elements import Element, read

SMALL = st.fractions(-4, 4, max_denominator=3).map(lambda x: fmpq(x.numerator, x.denominator))
ELEMENTS = {
    "Complex": st.builds(Gaussian, SMALL, SMALL),
    "ℍ[ℚ]": st.builds(Quaternion, SMALL, SMALL, SMALL, SMALL),
    "ℚ": SMALL,
    "ℤ": st.integers(-5, 5),
    **{f"ZMod {n}": st.integers(0, n - 1) for n in (1, 2, 3, 6, 8)},
}
RINGS: dict[str, Ring] = {
    "Complex": COMPLEX,
    "ℍ[ℚ]": QUATERNIONS,
    "ℚ": RATIONALS,
    "ℤ": INTEGERS,
    **{f"ZMod {n}": modular(n) for n in (1, 2, 3, 6, 8)},
}


@pytest.mark.parametrize("name", RINGS)
def test_ring_axioms_and_the_second_path(name: str) -> None:
    ring, elements = RINGS[name], ELEMENTS[name]

    @given(elements, elements, elements)
    def axioms(x: object, y: object, z: object) -> None:
        assert ring.equal(ring.mul(x, ring.mul(y, z)), ring.mul(ring.mul(x, y), z))
        assert ring.equal(ring.mul(x, ring.add(y, z)), ring.add(ring.mul(x, y), ring.mul(x, z)))
        assert ring.equal(ring.mul(ring.add(y, z), x), ring.add(ring.mul(y, x), ring.mul(z, x)))
        assert ring.vanishes(ring.sub(x, x))
        assert ring.equal(ring.star(ring.mul(x, y)), ring.mul(ring.star(y), ring.star(x)))
        assert ring.equal(ring.star(ring.star(x)), x)
        inverse = ring.unit_inverse(x)
        if inverse is not None:
            assert ring.equal(ring.mul(x, inverse), ring.one)
            assert ring.equal(ring.mul(inverse, x), ring.one)
        a, b = (read(name, ring.shown(v)) for v in (x, y))
        for engine, plain in (
            (ring.mul(x, y), a * b),
            (ring.add(x, y), a + b),
            (ring.star(x), a.conjugate()),
        ):
            assert read(name, ring.shown(engine)) == plain
        _same_units(a, inverse is not None)

    axioms()


def _same_units(a: Element, unit: bool) -> None:
    assert (a.inverse() is not None) == unit


def test_only_commutative_rings_commute() -> None:
    i = Quaternion(fmpq(0), fmpq(1), fmpq(0), fmpq(0))
    j = Quaternion(fmpq(0), fmpq(0), fmpq(1), fmpq(0))
    assert not QUATERNIONS.equal(QUATERNIONS.mul(i, j), QUATERNIONS.mul(j, i))
    assert shown_h(QUATERNIONS.mul(i, j)) == "k"
    assert not QUATERNIONS.commutative
    assert all(r.commutative for r in RINGS.values() if r is not QUATERNIONS)


def test_units_zero_divisors_and_the_trivial_ring() -> None:
    six = modular(6)
    assert [x for x in six.elements if six.unit_inverse(x) is not None] == [1, 5]
    assert six.mul(2, 3) == six.zero
    assert six.inv(2) == six.zero
    assert not six.field
    assert modular(3).field
    assert modular(1).one == modular(1).zero
    assert modular(1).unit_inverse(0) == 0
    assert INTEGERS.unit_inverse(2) is None
    assert NATURALS.sub(2, 5) == 0
    assert COMPLEX.inv(COMPLEX.zero) == COMPLEX.zero


def test_absolute_values_are_exact() -> None:
    assert absolute_c(Gaussian(fmpq(3), fmpq(4))) == fmpq(5)
    root_two: Number = absolute_c(Gaussian(fmpq(1), fmpq(1)))
    assert equal_c(Gaussian(root_two, fmpq(0)), Gaussian(sqrt(fmpq(2)), fmpq(0))) is True
    assert equal_c(Gaussian(root_two, fmpq(0)), Gaussian(fmpq(141421356, 10**8), fmpq(0))) is False


@pytest.mark.parametrize(
    ("re", "im", "text"),
    [
        (0, 0, "0"),
        (0, 1, "i"),
        (0, -1, "-i"),
        (Fraction(3, 2), -2, "3/2 - 2·i"),
        (-1, Fraction(1, 3), "-1 + 1/3·i"),
        (5, 0, "5"),
    ],
)
def test_complex_numbers_are_shown(re: Fraction, im: Fraction, text: str) -> None:
    re, im = Fraction(re), Fraction(im)
    z = Gaussian(fmpq(re.numerator, re.denominator), fmpq(im.numerator, im.denominator))
    assert shown(z) == text
    back = read("Complex", text)
    assert (back.part(0).fraction(), back.part(1).fraction()) == (re, im)


def _matrix(ring: Ring, rows: list[list[object]]) -> RingMatrix:
    return ring_matrix(ring, len(rows), len(rows[0]) if rows else 0, [x for r in rows for x in r])


@given(st.sampled_from(["Complex", "ℤ", "ZMod 6", "ZMod 8", "ℚ"]), st.data())
def test_determinant_adjugate_inverse(name: str, data: st.DataObject) -> None:
    ring, n = RINGS[name], data.draw(st.integers(0, 3))
    a, b = (
        ring_matrix(ring, n, n, data.draw(st.lists(ELEMENTS[name], min_size=n * n, max_size=n * n)))
        for _ in range(2)
    )
    assert ring.equal(ring_det(a.matmul(b)), ring.mul(ring_det(a), ring_det(b)))
    assert ring_equal(a.matmul(ring_adjugate(a)), scalar_matrix(ring, n, ring_det(a)))
    if ring.unit_inverse(ring_det(a)) is not None:
        assert ring_equal(a.matmul(ring_inverse(a)), scalar_matrix(ring, n, ring.one))
    else:
        assert ring_equal(ring_inverse(a), scalar_matrix(ring, n, ring.zero))


def test_determinants_need_commutativity_and_subtraction() -> None:
    for ring in (QUATERNIONS, NATURALS):
        with pytest.raises(Undecided):
            ring_det(scalar_matrix(ring, 2, ring.one))


def test_rank_is_for_fields() -> None:
    i, one = Gaussian(fmpq(0), fmpq(1)), Gaussian(fmpq(1), fmpq(0))
    assert ring_rank(_matrix(COMPLEX, [[one, i], [i, COMPLEX.sub(COMPLEX.zero, one)]])) == 1
    assert ring_rank(_matrix(modular(2), [[1, 1], [1, 0]])) == 2
    with pytest.raises(Undecided):
        ring_rank(_matrix(modular(6), [[2]]))


def test_definite_means_hermitian_with_positive_eigenvalues() -> None:
    i, zero, one = Gaussian(fmpq(0), fmpq(1)), COMPLEX.zero, COMPLEX.one
    pauli = _matrix(COMPLEX, [[zero, COMPLEX.star(i)], [i, zero]])  # eigenvalues 1 and -1
    assert is_semidefinite(pauli, strict=False) is False
    shifted = pauli.combine(scalar_matrix(COMPLEX, 2, one), COMPLEX.add)  # 2 and 0
    assert is_semidefinite(shifted, strict=False) is True
    assert is_semidefinite(shifted, strict=True) is False
    symmetric = _matrix(COMPLEX, [[one, i], [i, one]])  # symmetric, not Hermitian
    assert is_semidefinite(symmetric, strict=False) is False
    assert is_semidefinite(scalar_matrix(COMPLEX, 0, one), strict=True) is True


def test_integral_values_stay_integral() -> None:
    assert isinstance(INTEGERS.mul(2, 3), int)
    assert not isinstance(INTEGERS.one, fmpz)
