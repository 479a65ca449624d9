"""Products cut into pieces are the whole products: on small integers every way is exact."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from lora_folder import random_modules, write_lora

from pyharness.adapters import load_adapter, stored
from pyharness.adapters.stored import StoredFactors, StoredRows
from pyharness.errors import AdapterError
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


@pytest.mark.parametrize("dtype", ["F16", "BF16", "F32", "F64"])
@pytest.mark.parametrize("rows", [1, 5, 100])
def test_rows_come_in_blocks_where_the_format_allows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dtype: str, rows: int
) -> None:
    monkeypatch.setattr(stored, "LEAST_BYTES", 0)
    adapter = load_adapter(write_lora(tmp_path / "a", random_modules(), dtype))
    with StoredFactors() as files:
        for module in adapter.modules:
            b, a = files.stream(module)
            assert isinstance(b, StoredRows) == (dtype in ("F16", "F32"))
            blocks = [b] if not isinstance(b, StoredRows) else b.blocks(rows)
            whole = np.concatenate([block.astype(np.float64) for block in blocks])
            for quick, checked in zip((whole, a), module.factors(), strict=True):
                assert np.array_equal(quick.astype(np.float64), checked)
            if isinstance(b, StoredRows):
                expected = factor_grams(*(x.astype(b.dtype) for x in module.factors()))
                for one, two in zip(FactorGrams()(b, a), expected, strict=True):
                    assert np.array_equal(one.matrix, two.matrix)
                    assert one.eps == two.eps


def test_a_small_factor_comes_whole(tmp_path: Path) -> None:
    (module, *_) = load_adapter(write_lora(tmp_path / "a", random_modules(), "F32")).modules
    with StoredFactors() as files:
        assert isinstance(files.stream(module)[0], np.ndarray)


def test_a_file_cut_short_between_two_blocks_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "LEAST_BYTES", 0)
    folder = write_lora(tmp_path / "a", random_modules(), "F32")
    (module, *_) = load_adapter(folder).modules
    with StoredFactors() as files:
        b, _ = files.stream(module)
        assert isinstance(b, StoredRows)
        blocks = b.blocks(5)
        next(blocks)
        os.truncate(folder / "adapter_model.safetensors", 100)
        with pytest.raises(AdapterError, match="changed"):
            next(blocks)
