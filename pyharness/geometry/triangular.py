"""Products with a lower triangular factor L: its zeros are not multiplied.

Stacks of r×r matrices. What is returned obeys the entrywise bound γ_r of a full product: the terms
left out are exact zeros, and adding the halves of a sum is one of its orders.
"""

from __future__ import annotations

import numpy as np

from pyharness.geometry import floats
from pyharness.geometry.floats import Array

LEAST_RANK = 64
"""From here on halves of the matrices are worth the calls; below, one product is faster."""


def congruence(gram: Array, factor: Array, lower: bool) -> Array:
    """The lower triangle of fl(Lᵀ(GL)), made symmetric; `lower`: L is lower triangular."""
    r = gram.shape[1]
    if not lower or r < LEAST_RANK:
        full = floats.matmul(factor.transpose(0, 2, 1), floats.matmul(gram, factor))
        return _symmetric(full)
    h = r // 2
    first, corner = factor[:, :, :h], factor[:, h:, h:]
    left = floats.matmul(gram, first)
    right = floats.matmul(gram[:, h:, h:], corner)
    product = np.empty_like(gram)
    turned = corner.transpose(0, 2, 1)
    product[:, :h, :h] = _symmetric(floats.matmul(first.transpose(0, 2, 1), left))
    product[:, h:, :h] = floats.matmul(turned, left[:, h:])
    product[:, :h, h:] = product[:, h:, :h].transpose(0, 2, 1)
    product[:, h:, h:] = _symmetric(floats.matmul(turned, right))
    return product


def square(factor: Array, lower: bool) -> Array:
    """fl(LLᵀ)."""
    r = factor.shape[1]
    if not lower or r < LEAST_RANK:
        return floats.matmul(factor, factor.transpose(0, 2, 1))
    h = r // 2
    top, bottom = factor[:, :h, :h], factor[:, h:]
    product = np.empty_like(factor)
    product[:, :h, :h] = floats.matmul(top, top.transpose(0, 2, 1))
    product[:, h:, :h] = floats.matmul(bottom[:, :, :h], top.transpose(0, 2, 1))
    product[:, :h, h:] = product[:, h:, :h].transpose(0, 2, 1)
    product[:, h:, h:] = floats.matmul(bottom, bottom.transpose(0, 2, 1))
    return product


def _symmetric(full: Array) -> Array:
    return np.where(np.tri(full.shape[1], dtype=bool), full, full.transpose(0, 2, 1))
