# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""Spectra along training: the factored measure, its figures, its rows, and `full` fine-tuning."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="spectra are Parquet: pip install -e '.[report]'")

from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file

from training.__main__ import main
from training.card import verify
from training.errors import TrainingError
from training.parquet import read_rows, write_rows
from training.spectrum import (
    COLUMNS,
    PrecisionWarning,
    SpectrumCallback,
    factored_singular_values,
    figures,
    full_updates,
    median,
    summary,
)

pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
Words = Callable[..., list[str]]


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 6), st.integers(1, 6), st.integers(1, 8), st.integers(0, 9), st.floats(-3, 3))
def test_factored_values_are_those_of_the_product(
    m: int, n: int, r: int, seed: int, scaling: float
) -> None:
    """Also for r beyond both sides; float64 against float64, so a few units in the last place."""
    generator = torch.Generator().manual_seed(seed)
    b = torch.randn(m, r, generator=generator)
    a = torch.randn(r, n, generator=generator)
    values = factored_singular_values(b, a, scaling)
    direct = torch.linalg.svdvals(scaling * (b.double() @ a.double()))
    assert len(values) == min(m, r, n)
    scale = float(b.norm() * a.norm()) * abs(scaling)
    missing = direct[len(values) :]
    assert torch.allclose(values, direct[: len(values)], rtol=0, atol=1e-14 * (scale + 1))
    assert bool((missing <= 1e-14 * (scale + 1)).all())


def test_figures_of_known_spectra() -> None:
    assert figures([0.0, 0.0]) == {
        "stable_rank": None,
        "k90": None,
        "frobenius": 0.0,
        "spectral": 0.0,
    }
    assert figures([3.0, 3.0, 3.0])["stable_rank"] == 3.0
    assert figures([3.0, 0.0, 0.0])["k90"] == 1
    assert figures([3.0, 1.0])["k90"] == 1  # 9 of 10 is 90 %, not less
    assert figures([3.0, 1.1])["k90"] == 2
    tiny = figures([1e-200, 1e-200])  # squares would vanish
    assert tiny["stable_rank"] == 2.0
    assert math.isclose(tiny["frobenius"], math.sqrt(2) * 1e-200)
    for bad in (math.nan, math.inf):
        with pytest.raises(ValueError, match="not finite"):
            figures([1.0, bad])


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_a_difference_of_half_precision_weights_is_warned_about(dtype: Any) -> None:
    """The very figure of the warning: W − W₀ in bfloat16 after a step far below W's spacing."""
    model = torch.nn.Sequential(torch.nn.Linear(8, 8, bias=False)).to(dtype)
    with pytest.warns(PrecisionWarning, match="rounding noise"):
        (update,) = full_updates(model)
    with torch.no_grad():
        model[0].weight.mul_(1 + 1e-5)
    assert not update.singular_values().any()  # the update is gone altogether
    (exact,) = full_updates(torch.nn.Sequential(torch.nn.Linear(8, 8)))  # float32: no warning
    assert exact.shape == (8, 8)


def test_median() -> None:
    assert [median(v) for v in ([], [2.0], [3.0, 1.0], [9.0, 1.0, 2.0])] == [None, 2.0, 2.0, 2.0]


def test_spectra_of_a_lora_run(shrunk: Words, tmp_path: Path) -> None:
    """Steps 0, 2 and the last; ΔW = 0 at 0 has no stable rank; the last is the stored adapter's."""
    words = shrunk("dpo", "optim.steps=3", "spectrum_every=2", "adapter.r=4")
    assert main(words) == 0
    folder = tmp_path / "out" / "nano-synthetic-dpo-r16"
    card = verify(folder)
    rows = read_rows(folder / "spectra.parquet")
    assert sorted(COLUMNS) == sorted(rows[0])
    assert (
        sorted({row["step"] for row in rows}) == [0, 2, 3] == card["training"]["spectra"]["steps"]
    )
    assert len(rows) == 3 * 8
    for row in rows:
        assert len(row["singular_values"]) == 4
        assert (row["stable_rank"] is None) == (row["step"] == 0) == (row["spectral"] == 0.0)
        assert (row["base_stable_rank"] is None) == (row["step"] != 0)
        assert (row["sum_stable_rank"] is None) == (row["step"] != 3)
    assert summary(rows) == card["training"]["spectra"]
    stored = load_file(folder / "adapter_model.safetensors")
    for row in (row for row in rows if row["step"] == 3):
        prefix = f"base_model.model.{row['module']}.lora_"
        b, a = (stored[f"{prefix}{x}.weight"] for x in "BA")
        rank = figures([float(v) for v in factored_singular_values(b, a, 2.0)])["stable_rank"]
        # the file is rounded to fp16: 2⁻¹¹ relative in each entry
        assert math.isclose(row["stable_rank"], rank, rel_tol=5e-3)


@pytest.mark.parametrize("objective", ["dpo", "clm"])
def test_full_fine_tuning_leaves_spectra_and_norms_but_no_weights(
    shrunk: Words, tmp_path: Path, objective: str
) -> None:
    words = shrunk(
        "full", "spectrum_every=1", f"objective={objective}", "name=full", "optim.lr=1e-3"
    )
    assert main([*words, *(["optim.beta=null"] if objective == "clm" else [])]) == 0
    folder = tmp_path / "out" / "full"
    card = verify(folder)
    assert set(card["files"]) == {"delta_summary.json", "heldout.parquet", "spectra.parquet"}
    rows = [row for row in read_rows(folder / "spectra.parquet") if row["step"] == 2]
    deltas = json.loads((folder / "delta_summary.json").read_text(encoding="utf-8"))["parameters"]
    norms = {entry["name"]: entry["delta"] for entry in deltas}
    assert len(rows) == 8
    for row in rows:
        assert math.isclose(row["frobenius"], norms[row["module"] + ".weight"], rel_tol=1e-6)
        assert len(row["singular_values"]) == min(row["out_features"], row["in_features"])
        assert row["stable_rank"] >= 1
    assert norms["gpt_neox.embed_in.weight"] > 0  # everything is trained
    assert card["evaluation"]["kl_to_base"] > 0


def test_rows_before_a_checkpoint_that_are_gone_stop_the_run(tmp_path: Path) -> None:
    path = tmp_path / "spectra.parquet"
    callback = SpectrumCallback(path, 2, [])
    state = SimpleNamespace(global_step=4, max_steps=6, is_world_process_zero=True)
    with pytest.raises(TrainingError, match="the spectrum of step 0 is missing"):
        callback.on_train_begin(None, state, None)
    row = dict.fromkeys(COLUMNS) | {"module": "m"}
    write_rows(path, COLUMNS, [row | {"step": step} for step in (0, 2, 4, 6)])
    callback.on_train_begin(None, state, None)
    assert [kept["step"] for kept in callback.rows] == [0, 2, 4]


def test_a_truncated_table_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    write_rows(path, {"x": "int"}, [{"x": 1}, {"x": None}])
    assert read_rows(path) == [{"x": 1}, {"x": None}]
    assert [child.name for child in tmp_path.iterdir()] == ["t.parquet"]
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(TrainingError, match="not a readable Parquet"):
        read_rows(path)
    with pytest.raises(KeyError):
        write_rows(path, {"y": "int"}, [{"x": 1}])
