"""k90, k99 and recommended ranks: enough for certain, and below the least no number is."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from fractions import Fraction
from types import ModuleType

import numpy as np
import pytest
from factor_families import pairs
from flint import arb, ctx

from pyharness.geometry import directions as under_test
from pyharness.geometry.directions import directions
from pyharness.geometry.enclosure import EXACT, Interval, ModuleSpectrum
from pyharness.geometry.exact import all_squares, exact_grams
from pyharness.geometry.spectra import factors_spectrum
from pyharness.geometry.unit_energy import SMALLEST, unit_energy

SOURCE = inspect.getsource(under_test)
SHARES = (Fraction(9, 10), Fraction(99, 100), Fraction(1, 2), 1 - Fraction(1, 10**6), Fraction(1))


def known(squares: list[int]) -> ModuleSpectrum:
    """A spectrum without any doubt: integers below 2^50."""
    exact = np.array(squares, dtype=np.float64)
    total = float(sum(squares))
    return ModuleSpectrum(exact, exact, exact, Interval(total, total), EXACT, 1.0)


def enough(squares: list[int], share: Fraction) -> int:
    """The least k ≥ 1 whose squares have that share of the sum."""
    return next(k for k in range(1, len(squares) + 1) if sum(squares[:k]) >= share * sum(squares))


def wrong(module: ModuleType) -> Iterator[str]:
    """Spectra and shares for which the bounds of k exclude the true one."""
    rng = np.random.default_rng(11)
    for case in range(400):
        r = int(rng.integers(1, 9))
        squares = sorted((int(x) for x in 2.0 ** rng.uniform(0, 40, r)), reverse=True)
        if case % 4 == 0:
            squares = [squares[0]] * r  # shares j/r are met exactly
        share = Fraction(int(rng.integers(0, r + 1)), r) if case % 2 else SHARES[case // 2 % 5]
        if case % 3 == 0:  # hardly more than what the first k carry, by less than a rounding or not
            k, off = int(rng.integers(1, r + 1)), Fraction(1, 10 ** int(rng.choice([13, 17])))
            share = min(Fraction(sum(squares[:k]), sum(squares)) * (1 + off), Fraction(1))
        found, true = module.directions(known(squares), share), enough(squares, share)
        if not found[0] <= true <= found[1]:
            yield f"{true} outside {found} for {share} of {squares}"


def test_the_true_number_is_always_between() -> None:
    assert not list(wrong(under_test))


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ("1.0 + gamma(r + 8)", "1.0"),
        ("(most >= kept * f.lower)", "(most >= kept * f.lower * (1 + 1e-12))"),
        ("(least_tail <= lost * f.upper)", "(least_tail * (1 + 1e-12) <= lost * f.upper)"),
        ("(least_head >= kept * f.upper)", "(least_head * (1 + 1e-12) >= kept * f.upper)"),
        ("(tail <= lost * f.lower)", "(tail <= lost * f.lower * (1 + 1e-12))"),
    ],
)
def test_no_end_can_be_moved(there: str, instead: str) -> None:
    assert SOURCE.count(there) == 1, "the term moved: mend this test"
    mutant = ModuleType("mutant")
    exec(compile(SOURCE.replace(there, instead), "mutant", "exec"), mutant.__dict__)
    assert any(wrong(mutant))


def test_bounds_of_hard_updates_hold_the_truth() -> None:
    decided = 0
    for label, b, a in pairs(seed=9, count=150):
        found = factors_spectrum(b, a)
        squares = all_squares(exact_grams(b.astype(np.float64), a.astype(np.float64)), 400)
        for share in (*SHARES, Fraction(0)):
            ends = directions(found, share)
            if found.is_zero:
                assert ends is None
                continue
            assert ends is not None
            with ctx.workprec(600):
                whole = share.numerator * sum(squares, arb(0)) / share.denominator
                heads = [sum(squares[:k], arb(0)) for k in range(1, len(squares) + 1)]
                # Neither end is refuted: enough at the greatest, not enough below the least.
                assert ends[1] == len(squares) or not heads[ends[1] - 1] < whole, label
                assert ends[0] == 1 or not heads[ends[0] - 2] > whole, label
            decided += ends[0] == ends[1]
    assert decided > 500


def test_a_small_tail_is_seen_behind_a_large_head() -> None:
    """The tail is 2·10⁻¹² of the energy: three directions are enough for 1 − 10⁻¹¹, two are not."""
    b = np.diag([1.0, 1.0, 1e-5, 1e-6, 1e-6])
    found = factors_spectrum(b, np.eye(5))
    assert directions(found, 1 - Fraction(1, 10**11)) == (3, 3)


def test_an_energy_is_a_share() -> None:
    with pytest.raises(ValueError, match="not in"):
        directions(known([1]), 1.5)


def test_nothing_is_said_of_energies_that_float64_cannot_hold() -> None:
    found = factors_spectrum(np.eye(3) * 1e-160, np.eye(3) * 1e-160)
    assert directions(found, 0.5) == (1, 3)


def test_another_scale_loses_nothing() -> None:
    """Shares that float64 cannot hold beside the whole go outward; all others are exact."""
    squares = [3.0, 1.7 * 2.0**-499, 1.3 * 2.0**-502, 1.6 * 2.0**-74, 0.0]
    for power in (0, 1000, -900):
        values = np.ldexp(np.array(sorted(squares, reverse=True)), power)
        exact = [Fraction(x) for x in values.tolist()]
        whole = Interval(float(values[0]), float(np.nextafter(values[0], np.inf)))
        found = unit_energy(ModuleSpectrum(values, values, values, whole, EXACT, 1.0))
        assert found is not None
        scale = Fraction(found.total.upper) / Fraction(whole.upper)
        assert scale * Fraction(whole.lower) == Fraction(found.total.lower)
        for low, high, x in zip(found.lower.tolist(), found.upper.tolist(), exact, strict=True):
            assert Fraction(low) <= scale * x <= Fraction(high)
            assert low == 0.0 or low >= SMALLEST
            assert high == 0.0 or high >= SMALLEST
            assert low == high or scale * x < SMALLEST
    # The last bit of 1.6·2⁻⁷⁴ is lost at 2⁻¹⁰⁷⁴, towards the nearest and so upwards.
    values = np.array([2.0**1000, 1.6 * 2.0**-73])
    whole = Interval(2.0**1000, 2.0**1000)
    found = unit_energy(ModuleSpectrum(values, values, values, whole, EXACT, 1.0))
    assert found is not None
    assert found.lower[1] == 0.0
    assert found.upper[1] == SMALLEST
    for unknown in (Interval(0.0, 1.0), Interval(1e-300, 1e300), Interval(1.0, np.inf)):
        assert unit_energy(ModuleSpectrum(values, values, values, unknown, EXACT, 1.0)) is None
