"""Entropy and participation ranks: bounds hold 300-bit values, and no term of them can go."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from factor_families import pairs
from flint import arb, ctx

from pyharness.geometry import effective_ranks, logarithm
from pyharness.geometry.effective_ranks import entropy_rank, participation_rank
from pyharness.geometry.enclosure import EXACT, Interval, ModuleSpectrum
from pyharness.geometry.exact import all_squares, exact_grams
from pyharness.geometry.spectra import factors_spectrum

SOURCE = inspect.getsource(effective_ranks)
Squares = list[Any]


def true_ranks(squares: Squares) -> tuple[Any, Any]:
    """(entropy rank, participation rank) of squares given as balls of 300 bits or more."""
    with ctx.workprec(300):
        sigma = [x.nonnegative_part().sqrt() for x in squares if not x.contains(0)]
        total = sum(sigma, arb(0))
        entropy = -sum(((s / total) * (s / total).log() for s in sigma), arb(0))
        energy = sum(squares, arb(0))
        return entropy.exp(), energy**2 / sum((x * x for x in squares), arb(0))


def holds(bounds: Interval | None, value: Any) -> bool:
    return bounds is not None and not (value < arb(bounds.lower) or value > arb(bounds.upper))


def box(rng: np.random.Generator, r: int, spread: float) -> tuple[ModuleSpectrum, list[Squares]]:
    """Bounds around random squares, and points of the box: its middle, corners, random ones."""
    middle = np.sort(10.0 ** rng.uniform(-3, 0, r))[::-1]
    lower, upper = middle * (1 - spread), middle * (1 + spread)
    points = [middle, lower, upper]
    points += [np.where(rng.random(r) < 0.5, lower, upper) for _ in range(6)]
    points += [np.where(np.arange(r) == k, x, y) for k in range(r) for x, y in
               ((lower, upper), (upper, lower))]  # fmt: skip
    total = Interval(float(lower.sum()) * (1 - 1e-12), float(upper.sum()) * (1 + 1e-12))
    exact = [[arb(float(x)) for x in point] for point in points]
    return ModuleSpectrum(lower, upper, middle, total, EXACT, 1.0), exact


def lost(module: ModuleType) -> Iterator[str]:
    """Points outside the bounds that a module claims for the box they are in."""
    rng = np.random.default_rng(7)
    for case in range(60):
        spread = (0.0, 1e-3, 0.3)[case % 3]
        found, points = box(rng, int(rng.integers(1, 7)), spread)
        bounds = module.entropy_rank(found), module.participation_rank(found)
        for point in points:
            values = true_ranks(point)
            for name, b, v in zip(("entropy", "participation"), bounds, values, strict=True):
                if not holds(b, v):
                    yield f"{name} rank {v} of {point}"
    for _ in range(40):  # squares whose sum is exact: nothing but the rounding of a quotient
        squares = np.sort(rng.integers(1, 1 << 20, 3).astype(np.float64))[::-1]
        total = float(squares.sum())
        known = ModuleSpectrum(squares, squares, squares, Interval(total, total), EXACT, 1.0)
        _, value = true_ranks([arb(x) for x in squares.tolist()])
        if not holds(module.participation_rank(known), value):
            yield f"participation rank {value} of {squares}"
    for _ in range(300):
        ends = np.sort(rng.random(2))
        low, high = (float(x[0]) for x in module._surprises(ends[:1], ends[1:], 1.0 + 2.0**-50))
        inside = [arb(p) for p in (*ends.tolist(), *rng.uniform(*ends, 4).tolist())]
        if not all(holds(Interval(low, high), -p * p.log()) for p in inside):
            yield f"−p·log p for p in {ends}"


def test_no_point_of_a_box_is_outside() -> None:
    assert not list(lost(effective_ranks))


@pytest.mark.parametrize("off", [1e-9, -1e-9, 0.5, -0.5])
def test_a_library_that_errs_in_exp_is_not_believed(
    off: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = np.exp
    monkeypatch.setattr(np, "exp", lambda x: honest(x) * (1 + off))
    spectrum, points = box(np.random.default_rng(3), 5, 0.0)
    assert holds(entropy_rank(spectrum), true_ranks(points[0])[0])


TERMS = {
    "proof of exp from below": ("if logs[0] * (1.0 + 2 * LOG_ERROR) <= low else 1.0", "+ 1e-6"),
    "proof of exp from above": ("if logs[1] * (1.0 - 2 * LOG_ERROR) >= high else r", "- 1e-6"),
    "others from above": ("_share(low, _others(high))", "_share(low, _others(low))"),
    "others from below": ("_share(high, _others(low))", "_share(high, _others(high))"),
    "turn at 1/e": ("np.where(over, _TURN, values.max(axis=0))", "values.max(axis=0)"),
    "least at either end": ("values.min(axis=0)", "values[0]"),
    "greatest at either end": ("_TURN, values.max(axis=0)", "_TURN, values[0]"),
    "rounding": ("1.0 + gamma(4 * len(unit.lower) + 16)", "1.0"),
    "Σσ⁴ from above": ("(unit.upper**2).sum()", "(unit.lower**2).sum()"),
    "Σσ⁴ from below": ("(unit.lower**2).sum()", "(unit.upper**2).sum()"),
    "Σσ² from below": ("unit.total.lower**2", "unit.total.upper**2"),
    "Σσ² from above": ("unit.total.upper**2", "unit.total.lower**2"),
}


@pytest.mark.parametrize("term", TERMS)
def test_every_term_is_needed(term: str) -> None:
    there, instead = TERMS[term]
    assert SOURCE.count(there) == 1, "the term moved: mend this test"
    mutant = ModuleType("mutant")
    exec(compile(SOURCE.replace(there, instead), "mutant", "exec"), mutant.__dict__)
    assert any(lost(mutant))


@pytest.mark.parametrize(("sign", "term"), [(-1, "1.0 - LOG_ERROR"), (1, "1.0 + LOG_ERROR")])
def test_the_logarithms_error_is_needed(sign: int, term: str) -> None:
    """With a logarithm that errs as far as it may, the bounds hold; without the term they don't."""
    assert SOURCE.count(term) == 1, "the term moved: mend this test"
    p = np.array([0.3])
    truth = -arb(0.3) * arb(0.3).log()
    for text, right in ((SOURCE, True), (SOURCE.replace(term, "1.0"), False)):
        module = ModuleType("mutant")
        exec(compile(text, "mutant", "exec"), module.__dict__)
        coarse, honest = 2.0**-10, module.log
        module.LOG_ERROR = coarse
        module.log = lambda x, f=honest, c=coarse: f(x) * (1.0 + sign * c)
        low, high = module._surprises(p, p, 1.0 + 2.0**-50)
        assert holds(Interval(float(low[0]), float(high[0])), truth) is right


def test_bounds_of_hard_updates_hold_the_truth() -> None:
    for label, b, a in pairs(seed=5, count=200):
        found = factors_spectrum(b, a)
        if found.is_zero:
            assert entropy_rank(found) is None
            continue
        squares = all_squares(exact_grams(b.astype(np.float64), a.astype(np.float64)), 300)
        entropy, participation = true_ranks(squares)
        assert holds(participation_rank(found), participation), label
        # σ_k that 300 bits don't tell from 0 add less than this to the entropy.
        bounds = entropy_rank(found)
        assert bounds is not None
        assert holds(Interval(bounds.lower * (1 - 1e-30), bounds.upper * (1 + 1e-30)), entropy)


def test_bounds_are_narrow_where_the_spectrum_is() -> None:
    rng = np.random.default_rng(0)
    found = factors_spectrum(rng.standard_normal((300, 8)), rng.standard_normal((8, 200)))
    for bounds in (entropy_rank(found), participation_rank(found)):
        assert bounds is not None
        assert bounds.relative_width < 1e-11


def test_updates_whose_energies_are_subnormal_or_huge() -> None:
    """Squares of squares leave float64's range: the bounds must not follow them out of it."""
    b, a = np.array([[1.0, 0.0], [0.0, 0.5]]), np.eye(2, 3)
    entropy, participation = true_ranks([arb(1), arb(0.25)])
    for scale in (2.0**-260, 2.0**-130, 1.0, 2.0**250):
        found = factors_spectrum(b * scale, a * scale)
        assert holds(participation_rank(found), participation)
        assert holds(entropy_rank(found), entropy)


@pytest.mark.parametrize("terms", [11, 7])
def test_logarithms_keep_their_error(terms: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """11 terms do, 7 do not."""
    monkeypatch.setattr(logarithm, "_TERMS", terms)
    rng = np.random.default_rng(1)
    x = np.concatenate([
        2.0 ** rng.uniform(-1000, 1000, 1000),
        1.0 + rng.standard_normal(1000) * 2.0 ** rng.uniform(-52, -2, 1000),
        np.outer(np.sqrt([0.5, 2.0, 8.0]), [1 - 2.0**-52, 1.0, 1 + 2.0**-52]).ravel(),
    ])  # fmt: skip
    worst = arb(0)
    with ctx.workprec(200):
        for value, found in zip(x.tolist(), logarithm.log(x).tolist(), strict=True):
            true = arb(value).log()
            if value == 1.0:
                assert found == 0.0
            else:
                worst = worst.max(abs((arb(found) - true) / true))
    assert (worst < arb(logarithm.LOG_ERROR)) is (terms == 11)
