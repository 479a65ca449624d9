"""Overlaps of leading subspaces: exact answers, bad candidates, and subspaces that do not exist."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from pyharness.geometry import base_frames, frames
from pyharness.geometry.base_frames import weight_frames
from pyharness.geometry.frames import Frame, update_frames
from pyharness.geometry.overlap import Overlap, overlap
from pyharness.geometry.spectra import factors_spectrum

ROTATION = np.array([[3.0, 4.0], [-4.0, 3.0]])  # five times a rotation


def contains(found: Overlap, truth: Fraction) -> bool:
    assert found.bounds is not None
    return Fraction(found.bounds.lower) <= truth <= Fraction(found.bounds.upper)


def frames_of(b: np.ndarray, a: np.ndarray, k: int) -> tuple[Frame, Frame]:
    return update_frames(b, a, k, factors_spectrum(b, a))


def test_a_rotation_by_a_rational_angle_has_the_exact_overlap() -> None:
    weight = np.diag([2.0, 1.0])
    right, left = weight_frames(weight, 1)
    # BA = diag(3, 1)·Rᵀ: its leading input direction is the first column of R.
    turned, straight = frames_of(np.diag([3.0, 1.0]), ROTATION, 1)
    assert contains(overlap(right, turned), Fraction(9, 25))
    assert contains(overlap(left, straight), Fraction(1))
    assert overlap(right, turned).expected == Fraction(1, 2)


@pytest.mark.parametrize("shape", [(30, 20, 6), (15, 40, 8)])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_bounds_hold_the_dense_answer(shape: tuple[int, int, int], dtype: str) -> None:
    m, n, r = shape
    rng = np.random.default_rng(3)
    b = (rng.standard_normal((m, r)) * 0.6 ** np.arange(r)).astype(dtype)
    a = rng.standard_normal((r, n)).astype(dtype)
    w = rng.standard_normal((m, n)).astype(dtype)
    k = 3
    uw, _, vw = np.linalg.svd(w.astype(np.float64))
    ud, _, vd = np.linalg.svd(b.astype(np.float64) @ a.astype(np.float64))
    pairs = zip(weight_frames(w, k), frames_of(b, a, k), strict=True)
    truths = (vw[:k] @ vd[:k].T, uw[:, :k].T @ ud[:, :k])
    for (of_weight, of_update), product in zip(pairs, truths, strict=True):
        found = overlap(of_weight, of_update)
        truth = (product**2).sum() / k
        assert found.bounds is not None
        assert found.bounds.lower <= truth * (1 + 1e-12)
        assert truth <= found.bounds.upper * (1 + 1e-12)
        assert found.bounds.upper - found.bounds.lower < 1e-8
        assert found.p == pytest.approx(truth, abs=1e-12)


def test_no_gap_means_no_subspace() -> None:
    right, left = frames_of(np.eye(4)[:, :3], np.eye(3, 5), 2)
    assert right.angle == left.angle == np.inf
    assert overlap(right, right).bounds is None
    assert weight_frames(np.eye(6), 2)[0].angle == np.inf


def test_more_directions_than_the_update_has_are_not_certified() -> None:
    b, a = np.ones((1, 2)), np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 1.0]])
    _, left = frames_of(b, a, 2)
    assert left.angle == np.inf


@pytest.mark.parametrize("turn", [1e-3, 0.1])
def test_a_turned_candidate_gets_an_angle_as_large(
    monkeypatch: pytest.MonkeyPatch, turn: float
) -> None:
    """The bound rests on the residual alone: a wrong answer of LAPACK's only widens it."""
    honest = frames._by_gram

    def dishonest(*given: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        v, u, values = honest(*given)
        rotation = np.eye(len(v))
        rotation[:2, :2] = [[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]
        return rotation @ v, u, values

    monkeypatch.setattr(frames, "_by_gram", dishonest)
    right, left = frames_of(np.diag([4.0, 1.0]), np.eye(2), 1)
    assert right.angle >= np.sin(turn)
    assert left.angle < 1e-12


def test_a_weight_whose_next_value_is_missed_is_not_certified(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A candidate that is an eigenvector, but not the leading one, leaves no gap."""

    def second(gram: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
        values, vectors = np.linalg.eigh(gram)
        return values[::-1][1:], vectors[:, ::-1][:, 1:]

    monkeypatch.setattr(base_frames, "_leading", second)
    right, _ = weight_frames(np.diag([3.0, 2.0, 1.0]), 1)
    assert right.angle == np.inf


@pytest.mark.parametrize("certain", [True, False])
def test_a_weight_whose_squares_underflow_is_not_certified(certain: bool) -> None:
    """At 1e-161 the leading direction is off by 0.01, and every residual computed is 0."""
    size = 1.0 if certain else 1e-161
    q = np.linalg.qr(np.random.default_rng(0).standard_normal((6, 6)))[0]
    right, left = weight_frames((q * np.array([3.0, 2.0, 1.9, 1.8, 1.0, 0.5])) @ q.T * size, 1)
    assert np.isfinite([right.angle, left.angle]).all() == certain
    assert np.isfinite(right.ceilings).all() == certain


def test_stretched_frames_are_corrected_for() -> None:
    """V need not be orthonormal: δ is in the bounds."""
    first = Frame(np.array([[0.8], [0.0]]), 0.36, 0.0)
    second = Frame(np.array([[0.6], [0.8]]), 1e-15, 0.0)
    assert contains(overlap(first, second), Fraction(36, 100))


@pytest.mark.parametrize("k", [0, 3])
def test_k_must_be_possible(k: int) -> None:
    with pytest.raises(ValueError, match=f"k = {k} is not in"):
        frames_of(np.ones((4, 2)), np.ones((2, 4)), k)
    with pytest.raises(ValueError, match=f"k = {k} is not in"):
        weight_frames(np.ones((2, 9)), k)
    with pytest.raises(ValueError, match="sizes"):
        overlap(Frame(np.eye(3), 0, 0), Frame(np.eye(2), 0, 0))
