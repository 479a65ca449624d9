"""`pyharness compress`: the folder it writes is an adapter whose error is within the bounds."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from lora_folder import random_modules, write_lora

from pyharness.adapters import Adapter, load_adapter, write_safetensors
from pyharness.cli import main
from pyharness.errors import AdapterError
from pyharness.geometry import measures
from pyharness.geometry.compress import compress


def adapter_at(folder: Path) -> Adapter:
    found = load_adapter(folder)
    assert isinstance(found, Adapter)
    return found


def updates(adapter: Adapter) -> dict[str, np.ndarray]:
    out = {}
    for module in adapter.modules:
        b, a = module.factors()
        sign = 1 if module.alpha >= 0 else -1
        out[module.name] = sign * measures.scale_interval(module.scaling).middle * (b @ a)
    return out


@pytest.mark.parametrize("dtype", ["F32", "F16", "BF16", "F64"])
@pytest.mark.parametrize("config", [{}, {"use_rslora": True}, {"lora_alpha": -3}])
def test_the_error_lies_within_its_bounds(
    tmp_path: Path, dtype: str, config: dict[str, object]
) -> None:
    source = adapter_at(write_lora(tmp_path / "a", random_modules(), **config))
    found = compress(source, tmp_path / "out", rank=2, dtype=dtype)
    before, after = updates(source), updates(adapter_at(tmp_path / "out"))
    for each in found:
        off = before[each.module] - after[each.module]
        spectral, frobenius = np.linalg.norm(off, 2), np.linalg.norm(off)
        assert each.error_spectral.lower <= spectral * (1 + 1e-9)
        assert spectral <= each.error_spectral.upper * (1 + 1e-9)
        assert frobenius <= each.error_frobenius.upper * (1 + 1e-9)
        assert each.best.lower <= each.error_frobenius.upper
        if dtype == "F64":  # nothing but truncation: as good as any matrix of that rank
            assert each.error_frobenius.upper <= each.best.upper * (1 + 1e-9)
        assert np.linalg.matrix_rank(after[each.module]) <= 2


def test_energy_gives_each_module_its_rank(tmp_path: Path) -> None:
    modules = random_modules()
    modules["layers.1.q_proj"] = (np.eye(12)[:, :4], np.eye(4, 7))
    source = adapter_at(write_lora(tmp_path / "a", modules))
    found = compress(source, tmp_path / "out", energy=0.9)
    assert found[-1].rank == 4
    assert min(each.rank for each in found) < 4
    again = adapter_at(tmp_path / "out")
    assert {m.name: m.r for m in again.modules} == {each.module: each.rank for each in found}
    assert all(m.scaling.alpha == m.r for m in again.modules)


def test_a_name_that_ends_another_has_its_own_rank(tmp_path: Path) -> None:
    """PEFT takes a pattern for the end of a name, unless it is anchored."""
    rng = np.random.default_rng(0)
    modules = {
        name: (
            np.pad(rng.standard_normal((9, k)), ((0, 0), (0, 4 - k))),
            rng.standard_normal((4, 8)),
        )
        for name, k in (("q_proj", 1), ("model.q_proj", 2), ("model.model.q_proj", 4))
    }
    source = adapter_at(write_lora(tmp_path / "a", modules))
    found = compress(source, tmp_path / "out", energy=0.9999999)
    assert sorted(each.rank for each in found) == [1, 2, 4]
    again = {module.name: module.r for module in adapter_at(tmp_path / "out").modules}
    assert again == {each.module: each.rank for each in found}


def test_a_zero_update_keeps_one_zero_column(tmp_path: Path) -> None:
    modules = random_modules()
    modules["layers.0.q_proj"] = (np.zeros((12, 4)), modules["layers.0.q_proj"][1])
    source = adapter_at(write_lora(tmp_path / "a", modules))
    (zero, *_) = compress(source, tmp_path / "out", energy=0.9)
    assert zero.rank == 1
    assert zero.error_spectral.upper == 0.0


def test_saved_modules_are_kept_as_they_are(tmp_path: Path) -> None:
    folder = write_lora(tmp_path / "a", random_modules(), modules_to_save=["lm_head"])
    adapter = adapter_at(folder)
    head = np.arange(6.0).reshape(2, 3) / 3
    tensors = {name: adapter.weights.read(name) for name in adapter.weights.names}
    write_safetensors(
        folder / "adapter_model.safetensors",
        tensors | {"base_model.model.lm_head.weight": head},
        "F16",
        dtypes={"base_model.model.lm_head.weight": "F64"},
    )
    compress(adapter_at(folder), tmp_path / "out", rank=1)
    kept = adapter_at(tmp_path / "out").weights
    assert kept.info("base_model.model.lm_head.weight").dtype == "F64"
    assert np.array_equal(kept.read("base_model.model.lm_head.weight"), head)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    source = adapter_at(write_lora(tmp_path / "a", random_modules()))
    with pytest.raises(AdapterError, match="exists already"):
        compress(source, tmp_path / "a", rank=1)


def test_a_value_too_large_for_the_format_leaves_nothing_behind(tmp_path: Path) -> None:
    modules = {name: (b * 1e9, a) for name, (b, a) in random_modules().items()}
    source = adapter_at(write_lora(tmp_path / "a", modules))
    with pytest.raises(AdapterError, match="too large for F16"):
        compress(source, tmp_path / "out", rank=4, dtype="F16")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a"]


@pytest.mark.parametrize("init", ["pissa", "pissa_niter_16", "olora", "corda", "loftq", "lora_ga"])
def test_an_initialisation_that_changes_the_base_is_refused(tmp_path: Path, init: str) -> None:
    """PEFT subtracts a matrix of the configured rank from the base weight when it loads these."""
    source = adapter_at(write_lora(tmp_path / "a", random_modules(), init_lora_weights=init))
    with pytest.raises(AdapterError, match=rf"initialised by {init}: .* another base"):
        compress(source, tmp_path / "out", rank=2)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("init", ["orthogonal", "gaussian", "eva", False])
def test_other_initialisations_are_not_repeated(tmp_path: Path, init: object) -> None:
    """PEFT's orthogonal one refuses an odd rank, and the factors are in the file anyway."""
    source = adapter_at(write_lora(tmp_path / "a", random_modules(), init_lora_weights=init))
    compress(source, tmp_path / "out", rank=3)
    config = json.loads((tmp_path / "out/adapter_config.json").read_text())
    assert config["init_lora_weights"] is True


def test_no_energy_is_not_all_energy(tmp_path: Path) -> None:
    source = adapter_at(write_lora(tmp_path / "a", random_modules()))
    assert {each.rank for each in compress(source, tmp_path / "out", energy=0.0)} == {1}


def test_the_command_prints_proved_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_lora(tmp_path / "a", random_modules())
    assert main(["compress", str(folder), str(tmp_path / "b"), "--rank", "2"]) == 0
    assert "4 → 2" in capsys.readouterr().out
    assert main(["compress", str(folder), str(tmp_path / "c"), "--energy", "1", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["rank"] for each in found] == [4, 4, 4]
    assert main(["compress", str(folder), str(tmp_path / "b"), "--rank", "2"]) == 2
