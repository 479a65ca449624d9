"""Does a quantity change with depth? Spearman's rank correlation against a permutation null."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np

from pyharness.geometry.floats import Array

EXACT_LAYERS = 8
"""Up to here all n! orders are compared."""

DRAWS = 9999


@dataclass(frozen=True)
class DepthTrend:
    """Rank correlation of a quantity with the layer's index.

    Fields
    ------
    correlation : Spearman's ρ with mean ranks for ties; None where a side is constant.
    p_value : share of orders whose |ρ| is at least as large, the observed one among them.
    orders : how many orders were compared. exact : all n! of them, else `DRAWS` seeded ones.
    """

    layers: int
    correlation: float | None
    p_value: float | None
    orders: int
    exact: bool


def depth_trend(layers: Sequence[int], values: Sequence[float], seed: int = 0) -> DepthTrend:
    """Spearman's ρ of `values` with `layers`; two-sided permutation test.

    Raises
    ------
    ValueError : sequences of different lengths.
    """
    if len(layers) != len(values):
        raise ValueError(f"{len(layers)} layers and {len(values)} values")
    n = len(values)
    x, y = _ranks(np.asarray(layers, float)), _ranks(np.asarray(values, float))
    if n < 3 or not (np.ptp(x) > 0 and np.ptp(y) > 0):
        return DepthTrend(n, None, None, 0, True)
    # Ranks are halves, so inner products of them are exact and ties are seen as ties.
    centre = n * x.mean() * y.mean()
    observed = abs(float(x @ y) - centre)
    exact = n <= EXACT_LAYERS
    if exact:
        orders = np.array(list(permutations(y)))
        count = int((np.abs(orders @ x - centre) >= observed).sum())
        total = math.factorial(n)
    else:
        rng = np.random.default_rng(seed)
        drawn = rng.permuted(np.tile(y, (DRAWS, 1)), axis=1)
        count = int((np.abs(drawn @ x - centre) >= observed).sum()) + 1
        total = DRAWS + 1
    spread = math.sqrt(float(((x - x.mean()) ** 2).sum() * ((y - y.mean()) ** 2).sum()))
    return DepthTrend(n, (float(x @ y) - centre) / spread, count / total, total, exact)


def _ranks(x: Array) -> Array:
    """1 … n, the mean rank for ties."""
    _, inverse, counts = np.unique(x, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    mean: Array = (last - (counts - 1) / 2)[inverse]
    return mean
