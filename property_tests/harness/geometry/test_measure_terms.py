"""Norms, stable ranks, truncation errors: exact values stay inside, and no rounding step can go."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from fractions import Fraction
from types import ModuleType

import numpy as np
import pytest
from flint import arb, ctx, fmpq

from pyharness.adapters.peft_config import Scaling
from pyharness.geometry import measures, truncate
from pyharness.geometry.enclosure import EXACT, Interval, ModuleSpectrum
from pyharness.geometry.exact import exact_grams, frobenius_square

SOURCE = inspect.getsource(measures)
Point = list[Fraction]


def spectra(rng: np.random.Generator) -> Iterator[tuple[ModuleSpectrum, list[Point]]]:
    """Boxes of squares with bounds of their sum, and points of each with that sum inside."""
    for case in range(100):
        r = int(rng.integers(1, 6))
        middle = np.sort(rng.integers(1, 1 << 22, r))[::-1] / 3.0
        spread = (0.0, 1e-3)[case % 2]
        lower, upper = middle * (1 - spread), middle * (1 + spread)
        points = [[Fraction(float(x)) for x in point] for point in (lower, upper, middle)]
        points += [
            [Fraction(float(x)) for x in np.where(np.arange(r) == k, one, other)]
            for k in range(r)
            for one, other in ((lower, upper), (upper, lower))
        ]
        least, most = (float(g(map(sum, points))) for g in (min, max))
        total = Interval(np.nextafter(least, 0.0), np.nextafter(most, np.inf))
        yield ModuleSpectrum(lower, upper, middle, total, EXACT, 1.0), points
        # The same box where the sum is known much better than the squares.
        sharp = float(sum(points[2]))
        near = Interval(np.nextafter(sharp, 0.0), np.nextafter(sharp, np.inf))
        yield ModuleSpectrum(lower, upper, middle, near, EXACT, 1.0), points[2:3]
        # No doubt at all: integers and their sum.
        whole = np.sort(rng.integers(1, 1 << 22, r))[::-1].astype(np.float64)
        known = Interval(float(whole.sum()), float(whole.sum()))
        exact = [Fraction(x) for x in whole.tolist()]
        yield ModuleSpectrum(whole, whole, whole, known, EXACT, 1.0), [exact]


def scalings(rng: np.random.Generator) -> Iterator[Scaling]:
    for _ in range(300):
        alpha = Fraction(float(rng.choice([1, 2, 7, 16, 0.1, 1.3])))
        yield Scaling(alpha, int(rng.integers(1, 200)), bool(rng.integers(2)))


def inside(bounds: Interval | None, value: Fraction) -> bool:
    return bounds is not None and Fraction(bounds.lower) <= value <= Fraction(bounds.upper)


def root_inside(bounds: Interval, square: Fraction) -> bool:
    """Whether √square is in the bounds, both ≥ 0, without taking a root."""
    return Fraction(bounds.lower) ** 2 <= square <= Fraction(bounds.upper) ** 2


def lost(module: ModuleType) -> Iterator[str]:
    rng = np.random.default_rng(8)
    scales = list(scalings(rng))
    for scaling in scales:
        if not root_inside(module.scale_interval(scaling), scaling.squared):
            yield f"scale {scaling}"
    for (spectrum, points), scaling in zip(spectra(rng), scales, strict=True):
        scale, square = module.scale_interval(scaling), scaling.squared
        for x in points:
            if not inside(module.stable_rank(spectrum), sum(x) / x[0]):
                yield "stable rank"
            if not root_inside(module.frobenius_norm(spectrum, scale), sum(x) * square):
                yield "Frobenius norm"
            if not root_inside(module.spectral_norm(spectrum, scale), x[0] * square):
                yield "spectral norm"
            for k in range(len(x) + 1):
                if not inside(module.tail_square(spectrum, k), sum(x[k:], Fraction(0))):
                    yield "tail"
                after = x[k] if k < len(x) else Fraction(0)
                if not inside(module.next_square(spectrum, k), after):
                    yield "next"


def test_exact_values_are_inside() -> None:
    assert not list(lost(measures))


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ("nextafter(f.lower / top_high, -inf)", "f.lower / top_high"),
        ("nextafter(f.upper / top_low, inf)", "f.upper / top_low"),
        ("f.lower / top_high", "f.lower / top_low"),
        ("f.upper / top_low", "f.upper / top_high"),
        ("nextafter(sqrt(square.lower), -inf)", "sqrt(square.lower)"),
        ("nextafter(sqrt(square.upper), inf)", "sqrt(square.upper)"),
        ("nextafter(value, -inf)", "value"),
        ("nextafter(value, inf)", "value"),
        ("nextafter(nextafter(high, inf), inf)", "high"),
        ("nextafter(nextafter(low, -inf), -inf)", "low"),
        ("spectrum.upper[k:].sum() * SLACK", "spectrum.lower[k:].sum()"),
        ("spectrum.upper[k:].sum() * SLACK", "spectrum.upper[k:].sum() / SLACK"),
        ("spectrum.lower[k:].sum() / SLACK", "spectrum.upper[k:].sum()"),
        ("spectrum.lower[k:].sum() / SLACK", "spectrum.lower[k:].sum() * SLACK"),
        ("spectrum.upper[:k].sum() * SLACK", "spectrum.lower[:k].sum()"),
        ("Interval(float(spectrum.lower[k])", "Interval(float(spectrum.upper[k])"),
        ("float(spectrum.upper[k]))", "float(spectrum.lower[k]))"),
    ],
)
def test_no_step_outward_can_go(there: str, instead: str) -> None:
    assert SOURCE.count(there) == 1, "the term moved: mend this test"
    mutant = ModuleType("mutant")
    exec(compile(SOURCE.replace(there, instead), "mutant", "exec"), mutant.__dict__)
    assert any(lost(mutant))


TRUNCATE = inspect.getsource(truncate)


def far_off(module: ModuleType) -> Iterator[str]:
    """Differences s·BA − B'A' whose exact norm is outside the bounds: B' is s·B rounded, so that
    everything that is left is the rounding itself."""
    rng = np.random.default_rng(12)
    for scaling in scalings(rng):
        scale = measures.scale_interval(scaling)
        b, a = rng.standard_normal((3, 1)), rng.standard_normal((1, 2))
        off = (0.0, 1e-9)[int(rng.integers(2))]
        new_b = b * scale.middle + off
        spectral, frobenius = module.difference(b, a, scaling, new_b, a)
        one = np.array([[1.0]])
        # ‖(s·b − b')a‖² = ‖s·b − b'‖²‖a‖², with s irrational where rank-stabilised.
        with ctx.workprec(400):
            s = arb(fmpq(scaling.squared.numerator, scaling.squared.denominator)).sqrt()
            rest = [
                s * arb(x) - arb(y)
                for x, y in zip(b.ravel().tolist(), new_b.ravel().tolist(), strict=True)
            ]
            norm = arb(frobenius_square(exact_grams(one, a)))
            true = (sum((x * x for x in rest), arb(0)) * norm).sqrt()
            for bounds in (spectral, frobenius):
                if true < arb(bounds.lower) or true > arb(bounds.upper):
                    yield f"{true} outside {bounds}"


def test_errors_of_truncation_hold_the_rounding_of_the_scale() -> None:
    assert not list(far_off(truncate))


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ("off = U + (", "off = ("),
        ("(scale.upper - scale.lower) / scale.middle", "0.0"),
        ("x.lower - extra", "x.lower"),
        ("x.upper + extra", "x.upper"),
    ],
)
def test_no_part_of_the_error_of_truncation_can_go(there: str, instead: str) -> None:
    assert TRUNCATE.count(there) == 1, "the term moved: mend this test"
    mutant = ModuleType("mutant")
    exec(compile(TRUNCATE.replace(there, instead), "mutant", "exec"), mutant.__dict__)
    assert any(far_off(mutant))
