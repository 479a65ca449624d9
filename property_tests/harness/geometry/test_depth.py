"""Trends with depth: scipy's ρ, and p-values that a permutation test really has."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import spearmanr

from pyharness.geometry.depth import DRAWS, depth_trend


def test_a_monotone_profile_has_the_smallest_possible_p_value() -> None:
    found = depth_trend(range(6), [1.0, 2.0, 5.0, 6.0, 9.0, 11.0])
    assert found.correlation == 1.0
    assert found.p_value == 2 / 720
    assert found.exact


@pytest.mark.parametrize("seed", range(5))
def test_rho_is_scipys(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = np.round(rng.standard_normal(12), 1)
    found = depth_trend(range(12), values.tolist())
    assert found.correlation == pytest.approx(spearmanr(range(12), values).statistic)
    assert found.orders == DRAWS + 1
    assert not found.exact
    assert found == depth_trend(range(12), values.tolist())


def test_p_values_of_noise_are_uniform() -> None:
    rng = np.random.default_rng(4)
    small = [depth_trend(range(7), rng.standard_normal(7).tolist()).p_value for _ in range(300)]
    assert 0.02 < np.mean([p is not None and p <= 0.1 for p in small]) < 0.18


def test_a_constant_has_no_trend() -> None:
    assert depth_trend(range(4), [2.0] * 4).correlation is None
    assert depth_trend([1, 2], [1.0, 2.0]).p_value is None
    with pytest.raises(ValueError, match="3 layers and 2 values"):
        depth_trend(range(3), [1.0, 2.0])


def test_the_observed_order_is_one_of_those_compared() -> None:
    """So no p-value is 0, whatever was drawn."""
    found = depth_trend(range(14), [float(k) for k in range(14)])
    assert not found.exact
    assert found.p_value == 1 / found.orders
