"""Enclosures against 512-bit eigenvalues of the exact integer Gram product."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from factor_families import Factor, pairs
from flint import arb

from pyharness.errors import HarnessError
from pyharness.geometry import floats, measures
from pyharness.geometry.enclosure import EXACT, FLOAT64, Interval, ModuleSpectrum
from pyharness.geometry.exact import all_squares, exact_grams, frobenius_square
from pyharness.geometry.spectra import Options, factors_spectrum

CASES = 700


def misses(found: ModuleSpectrum, b: Factor, a: Factor) -> list[str]:
    """Which bounds of a spectrum exclude the true value."""
    grams = exact_grams(b.astype(np.float64), a.astype(np.float64))
    out = [
        f"σ_{k + 1}²: {x} outside [{low!r}, {high!r}]"
        for k, (x, low, high) in enumerate(
            zip(all_squares(grams, 400), found.lower, found.upper, strict=True)
        )
        if x < arb(float(low)) or x > arb(float(high))
    ]
    true = frobenius_square(grams)
    exact = Fraction(int(true.p), int(true.q))
    bounds = found.frobenius_sq
    if not Fraction(bounds.lower) <= exact <= Fraction(bounds.upper):
        out.append(f"‖BA‖_F²: {exact} outside {bounds}")
    return out


def test_no_case_gets_out_of_its_bounds() -> None:
    tiers = set()
    for label, b, a in pairs(seed=0, count=CASES):
        found = factors_spectrum(b, a)
        tiers.add(found.tier)
        assert not misses(found, b, a), f"{label}: {misses(found, b, a)}"
    assert tiers == {FLOAT64, EXACT}


def test_a_narrowed_enclosure_would_be_noticed() -> None:
    b, a = np.array([[1.0], [2.0]]), np.array([[3.0, 1.0]])
    found = factors_spectrum(b, a)
    off = ModuleSpectrum(
        found.upper * (1 + 1e-9), found.upper * 2, found.upper, Interval(0.0, 1.0), FLOAT64, 1.0
    )
    assert len(misses(off, b, a)) == 2


def test_the_exact_tier_decides_zero() -> None:
    """BA = 0 with factors that are not zero: rounding leaves something, the exact tier does not."""
    b = np.array([[1.0, 1.0], [0.1, 0.1]], dtype=np.float32)
    a = np.array([[0.3, 0.7], [-0.3, -0.7]], dtype=np.float32)
    found = factors_spectrum(b, a)
    assert found.tier == EXACT
    assert found.is_zero
    assert measures.stable_rank(found) is None


def test_the_width_asked_for_is_reached() -> None:
    rng = np.random.default_rng(1)
    b, a = rng.standard_normal((40, 4)), rng.standard_normal((4, 30))
    wide, narrow = (
        measures.stable_rank(factors_spectrum(b, a, Options(width=w))) for w in (1e-9, 1e-15)
    )
    assert wide is not None
    assert narrow is not None
    assert narrow.relative_width <= 1e-15 < wide.relative_width <= 1e-9
    assert wide.lower <= narrow.lower <= narrow.upper <= wide.upper


def test_float64_values_whose_squares_underflow_go_to_the_exact_tier() -> None:
    b, a = np.array([[1e-200], [3e-200]]), np.array([[1e-180, 2e-180]])
    found = factors_spectrum(b, a)
    assert found.tier == EXACT
    assert measures.stable_rank(found) == Interval(1.0, 1.0)
    assert measures.stable_rank(factors_spectrum(b * 1e300, a)) == Interval(1.0, 1.0)
    with pytest.raises(HarnessError, match="beyond the largest"):
        factors_spectrum(b * 1e300, a * 1e300)


@pytest.mark.parametrize("shape", [(2, 3), (3,)])
def test_factors_that_do_not_multiply_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="do not multiply"):
        factors_spectrum(np.ones((4, 2)), np.ones(shape[::-1] if len(shape) == 2 else shape))


def test_a_processor_that_flushes_subnormals_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floats, "rounding_fault", lambda: "the processor flushes")
    with pytest.raises(HarnessError, match="flushes"):
        factors_spectrum(np.ones((2, 1)), np.ones((1, 2)))
    plain = factors_spectrum(np.ones((2, 1)), np.ones((1, 2)), Options(certified=False))
    assert measures.stable_rank(plain) == Interval(1.0, 1.0)
