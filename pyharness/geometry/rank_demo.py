"""The LoRA-rank demonstration of the explainer literature, beside what is exactly possible.

A 64×64 target of intrinsic rank 4 plus a small noise floor is fitted by factors B·A of rank r by
gradient descent on ‖B·A − T‖_F². For each r the error reached is set beside the Eckart–Young error
√(σ_{r+1}² + …)/‖T‖_F, which no factors of that rank can beat. Both are enclosed in exact arithmetic
from the float64 entries of T, B and A as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from flint import arb, ctx, fmpq

from pyharness.geometry.balls import ball_interval
from pyharness.geometry.enclosure import Interval
from pyharness.geometry.exact import all_squares, exact_grams, frobenius_square
from pyharness.geometry.floats import Array

SIZE = 64
INTRINSIC_RANK = 4
SIGMA = (37.8, 33.1, 25.8, 24.2)
"""Leading singular values of the published target."""

NOISE = 0.14
"""σ₅ of the published target: the top of the noise floor."""

RANKS = (2, 4, 16)
STEPS = 3000
RATE = 5e-3


@dataclass(frozen=True)
class Fit:
    """LoRA of rank r fitted to the target.

    Fields
    ------
    error : ‖BA − T‖_F/‖T‖_F after the last step. best : the same for the best matrix of rank r.
    error_bounds, best_bounds : of both.
    sigma : singular values of BA, descending, r of them.
    errors : (step, relative error) along the descent, at steps that grow by about a third.
    """

    r: int
    error: float
    best: float
    error_bounds: Interval
    best_bounds: Interval
    sigma: tuple[float, ...]
    errors: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Demo:
    """One seed's target and fits; `target_sigma` holds the target's first eight singular values."""

    seed: int
    target_sigma: tuple[float, ...]
    fits: tuple[Fit, ...]


def target(seed: int) -> Array:
    """64×64: random orthonormal directions with `SIGMA`, and noise of spectral norm `NOISE`."""
    rng = np.random.default_rng(seed)
    left, _ = np.linalg.qr(rng.standard_normal((SIZE, INTRINSIC_RANK)))
    right, _ = np.linalg.qr(rng.standard_normal((SIZE, INTRINSIC_RANK)))
    noise = rng.standard_normal((SIZE, SIZE))
    return np.asarray((left * SIGMA) @ right.T + noise * (NOISE / np.linalg.norm(noise, 2)))


def fit(t: Array, r: int, best: Interval, seed: int, steps: int = STEPS, rate: float = RATE) -> Fit:
    """Plain gradient descent from LoRA's start: A Gaussian with variance 1/n, B = 0.

    `best` : of `best_errors`, for this rank.
    """
    rng = np.random.default_rng([seed, r])
    a = rng.standard_normal((r, t.shape[1])) / np.sqrt(t.shape[1])
    b = np.zeros((t.shape[0], r))
    size = float(np.linalg.norm(t))
    errors = []
    shown = 0
    for step in range(steps):
        off = b @ a - t
        if step == shown:
            errors.append((step, float(np.linalg.norm(off)) / size))
            shown += 1 + shown // 3
        b, a = b - rate * (off @ a.T), a - rate * (b.T @ off)
    sigma = np.linalg.svd(b @ a, compute_uv=False)[:r]
    reached = exact_error(t, b, a)
    errors.append((steps, reached.middle))
    return Fit(r, reached.middle, best.middle, reached, best, tuple(sigma.tolist()), tuple(errors))


def exact_error(t: Array, b: Array, a: Array) -> Interval:
    """Bounds of ‖BA − T‖_F/‖T‖_F: the difference is the product [B, −T]·[A; 1]."""
    one = np.eye(t.shape[1])
    off = exact_grams(np.concatenate([b, -t], axis=1), np.concatenate([a, one]))
    return _root(frobenius_square(off) / frobenius_square(exact_grams(t, one)))


def best_errors(t: Array, ranks: Sequence[int]) -> list[Interval]:
    """Bounds of √(σ_{r+1}² + …)/‖T‖_F for each of the ranks.

    Lean: `AdapterGeometry.Soundness.tail_square`.
    """
    grams = exact_grams(t, np.eye(t.shape[1]))
    squares, total = all_squares(grams), frobenius_square(grams)
    with ctx.workprec(128):
        return [_root(sum(squares[r:], arb(0)) / total) for r in ranks]


def _root(x: arb | fmpq) -> Interval:
    with ctx.workprec(128):
        return ball_interval(arb(x).nonnegative_part().sqrt())


def demo(seed: int = 0) -> Demo:
    """The table for one seed: a second or so."""
    t = target(seed)
    sigma = np.linalg.svd(t, compute_uv=False)[:8]
    fits = (fit(t, r, best, seed) for r, best in zip(RANKS, best_errors(t, RANKS), strict=True))
    return Demo(seed, tuple(sigma.tolist()), tuple(fits))
