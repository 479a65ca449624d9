"""Products cut into pieces are the whole products: on small integers every way is exact."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from lora_folder import random_modules, write_lora

from pyharness.adapters import load_adapter
from pyharness.adapters.stored import StoredFactors
from pyharness.geometry.gram import FactorGrams, column_gram, factor_grams, row_gram
from pyharness.geometry.triangular import LEAST_RANK, congruence, square

RANKS = [1, 7, 8, 9, 16, 17, 31, 32, 33, 64]


def integers(seed: int, *shape: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(-99, 100, shape).astype(np.float64)


@pytest.mark.parametrize("r", RANKS)
@pytest.mark.parametrize("form", ["float16", "float32", "float64"])
def test_grams_by_halves_and_blocks(r: int, form: str) -> None:
    x = integers(r, 50, r)
    expected = np.einsum("ki,kj->ij", x, x)
    scratch = np.full(16 * r, np.nan)
    for block in (16, 50, 64):
        for wide in (None, scratch):
            assert np.array_equal(column_gram(x.astype(form), block, wide), expected)
            assert np.array_equal(row_gram(x.T.astype(form), block, wide), expected)


def test_one_scratch_serves_factors_of_all_sizes() -> None:
    grams = FactorGrams()
    for m, n, r in ((30, 2000, 3), (3000, 10, 40), (1, 1, 1), (50, 60, 12)):
        b, a = integers(m, m, r).astype(np.float32), integers(n, r, n).astype(np.float32)
        for one, two in zip(grams(b, a), factor_grams(b, a), strict=True):
            assert np.array_equal(one.matrix, two.matrix)
            assert one.eps == two.eps


@pytest.mark.parametrize("r", [1, 5, LEAST_RANK - 1, LEAST_RANK, LEAST_RANK + 1, 97])
def test_triangular_products(r: int) -> None:
    full, gram = integers(r, 3, r, r), integers(r + 1, 3, r, r)
    gram = gram + gram.transpose(0, 2, 1)
    lower = np.tril(full)
    for factor, triangular in ((lower, True), (lower, False), (full, False)):
        turned = factor.transpose(0, 2, 1)
        assert np.array_equal(congruence(gram, factor, triangular), turned @ gram @ factor)
        assert np.array_equal(square(factor, triangular), factor @ turned)


def test_entries_above_the_diagonal_are_not_looked_at() -> None:
    """So `lower` must not be claimed of another factor."""
    full, gram = integers(0, 1, LEAST_RANK, LEAST_RANK), np.eye(LEAST_RANK)[None]
    assert not np.array_equal(square(full, True), full @ full.transpose(0, 2, 1))
    assert not np.array_equal(congruence(gram, full, True), full.transpose(0, 2, 1) @ full)


@pytest.mark.parametrize("dtype", ["F16", "BF16", "F32", "F64"])
def test_stored_factors_are_those_of_the_checked_reader(tmp_path: Path, dtype: str) -> None:
    adapter = load_adapter(write_lora(tmp_path / "a", random_modules(), dtype))
    with StoredFactors() as files:
        for module in adapter.modules:
            for quick, checked in zip(files.read(module), module.factors(), strict=True):
                assert np.array_equal(quick.astype(np.float64), checked)
