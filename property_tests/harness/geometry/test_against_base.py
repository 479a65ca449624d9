"""An adapter against its base model, and against another adapter."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from lora_folder import Modules, random_modules, write_lora

from pyharness.adapters import Adapter, load_adapter, write_safetensors
from pyharness.adapters.base_weights import open_base
from pyharness.cli import main
from pyharness.errors import AdapterError
from pyharness.geometry import frame_cache
from pyharness.geometry.against_base import BaseRow, base_rows
from pyharness.geometry.between import pair_rows
from pyharness.geometry.enclosure import Interval
from pyharness.geometry.merged import StableRank
from pyharness.geometry.spectra import Options


def adapter_at(folder: Path) -> Adapter:
    found = load_adapter(folder)
    assert isinstance(found, Adapter)
    return found


def write_base(folder: Path, modules: Modules, prefix: str = "model.") -> dict[str, np.ndarray]:
    folder.mkdir()
    rng = np.random.default_rng(9)
    dense = {
        name: rng.standard_normal((b.shape[0], a.shape[1])).astype(np.float32).astype(np.float64)
        for name, (b, a) in modules.items()
    }
    write_safetensors(
        folder / "model.safetensors", {f"{prefix}{n}.weight": w for n, w in dense.items()}
    )
    return dense


def rows_of(tmp_path: Path, modules: Modules, k: int = 2) -> tuple[list[BaseRow], dict]:
    adapter = adapter_at(write_lora(tmp_path / "a", modules, "F64"))
    dense = write_base(tmp_path / "base", modules)
    return list(base_rows(adapter, open_base(tmp_path / "base"), k)), dense


def test_rows_agree_with_dense_computation(tmp_path: Path) -> None:
    modules = random_modules()
    rows, dense = rows_of(tmp_path, modules)
    for row in rows:
        name = row.module.removeprefix("model.")
        w, update = dense[name], 2.0 * modules[name][0] @ modules[name][1]
        _, _, vw = np.linalg.svd(w)
        _, _, vd = np.linalg.svd(update)
        p = ((vw[:2] @ vd[:2].T) ** 2).sum() / 2
        assert row.right is not None
        assert row.right.p == pytest.approx(p, abs=1e-10)
        assert row.right.bounds is not None
        assert row.right.bounds.lower <= p + 1e-12
        assert p - 1e-12 <= row.right.bounds.upper
        assert row.right.bonus == pytest.approx(p * w.shape[1] / 2, rel=1e-9)
        for matrix, found in (
            (w, row.stable_rank_base.value),
            (w + update, row.stable_rank_merged.value),
        ):
            sigma = np.linalg.svd(matrix, compute_uv=False)
            assert found == pytest.approx((sigma**2).sum() / sigma[0] ** 2, rel=1e-9)
        gains = (w * update).sum(0) / (w * w).sum(0)
        rest = ((update - w * gains) ** 2).sum() / (update**2).sum()
        assert row.gain_right == pytest.approx(rest, rel=1e-9)


def test_an_update_that_is_a_gain_leaves_nothing(tmp_path: Path) -> None:
    """ΔW = W·diag(g) of rank 1: all of it is a change of input gains, and not of output gains."""
    rng = np.random.default_rng(0)
    b = rng.standard_normal((6, 1))
    a = np.array([[1.0, 2.0, 0.0, 0.0]])
    modules = {"layers.0.q_proj": (b, a)}
    adapter = adapter_at(write_lora(tmp_path / "a", modules, "F64"))
    (tmp_path / "base").mkdir()
    w = np.concatenate([b, 3 * b, rng.standard_normal((6, 2))], axis=1)
    write_safetensors(
        tmp_path / "base/model.safetensors", {"model.layers.0.q_proj.weight": w}, "F64"
    )
    (row,) = base_rows(adapter, open_base(tmp_path / "base"))
    assert row.gain_right == pytest.approx(0.0, abs=1e-12)
    assert row.gain_left is not None
    assert row.gain_left > 0.1


def test_a_zero_update_has_no_directions(tmp_path: Path) -> None:
    modules = random_modules()
    modules["layers.0.q_proj"] = (np.zeros((12, 4)), modules["layers.0.q_proj"][1])
    rows, _ = rows_of(tmp_path, modules)
    (zero,) = [row for row in rows if row.right is None]
    assert zero.gain_right is None
    assert zero.drift == StableRank(0.0, Interval(0.0, 0.0))


def test_names_behind_a_prefix_are_found(tmp_path: Path) -> None:
    modules = random_modules()
    adapter = adapter_at(write_lora(tmp_path / "a", modules))
    write_base(tmp_path / "base", modules, prefix="")
    assert len(list(base_rows(adapter, open_base(tmp_path / "base")))) == 3


@pytest.mark.parametrize("says", [True, False])
def test_a_square_conv1d_is_read_as_what_it_is(tmp_path: Path, says: bool) -> None:
    """GPT-2 stores its projections as in×out, whatever `fan_in_fan_out` says: PEFT writes what its
    last layer had, so an adapter with lm_head says no."""
    rng = np.random.default_rng(3)
    names = ("h.0.attn.c_proj", "h.0.attn.c_attn", "lm_head")
    modules: Modules = {
        name: (rng.standard_normal((m, 2)), rng.standard_normal((2, 6)))
        for name, m in zip(names, (6, 18, 30), strict=True)
    }
    adapter = adapter_at(write_lora(tmp_path / "a", modules, fan_in_fan_out=says))
    (tmp_path / "base").mkdir()
    stored = {
        name: rng.integers(-9, 9, (6, m)).astype(float)
        for name, m in zip(names[:2], (6, 18), strict=True)
    }
    stored["wte"] = rng.integers(-9, 9, (30, 6)).astype(float)  # the output layer is tied to it
    write_safetensors(
        tmp_path / "base/model.safetensors", {f"{n}.weight": w for n, w in stored.items()}
    )
    (tmp_path / "base/config.json").write_text(json.dumps({"model_type": "gpt2"}))
    base = open_base(tmp_path / "base")
    read = {module.kind: base.weight(module) for module in adapter.modules}
    assert np.array_equal(read["c_proj"], stored["h.0.attn.c_proj"].T)
    assert np.array_equal(read["c_attn"], stored["h.0.attn.c_attn"].T)
    assert np.array_equal(read["lm_head"], stored["wte"])
    (tmp_path / "base/config.json").unlink()
    plain = open_base(tmp_path / "base")
    (square,) = [module for module in adapter.modules if module.kind == "c_proj"]
    assert plain.is_transposed(square) is says
    assert plain.identity(square).endswith(str(says))
    assert len(list(base_rows(adapter, base))) == 3


@pytest.mark.parametrize("change", ["shape", "name"])
def test_another_model_is_refused(tmp_path: Path, change: str) -> None:
    modules = random_modules()
    adapter = adapter_at(write_lora(tmp_path / "a", modules))
    other = dict(modules)
    b, a = other.pop("layers.1.q_proj")
    other["layers.1.q_proj" if change == "shape" else "layers.7.q_proj"] = (b[:-1], a)
    write_base(tmp_path / "base", other)
    with pytest.raises(AdapterError, match="base model that this adapter was trained on"):
        list(base_rows(adapter, open_base(tmp_path / "base")))


def test_a_base_without_safetensors_is_refused(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    with pytest.raises(AdapterError, match="no safetensors file"):
        open_base(tmp_path / "base")


def test_the_cache_is_used_and_a_broken_entry_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modules = random_modules()
    adapter = adapter_at(write_lora(tmp_path / "a", modules))
    write_base(tmp_path / "base", modules)
    base, folder = open_base(tmp_path / "base"), tmp_path / "cache"
    first = list(base_rows(adapter, base, 2, cache=folder))
    assert len(list(folder.iterdir())) == 3
    asked = []
    honest = frame_cache._load
    monkeypatch.setattr(frame_cache, "_load", lambda p: asked.append(honest(p)) or asked[-1])
    assert list(base_rows(adapter, base, 2, cache=folder)) == first
    assert None not in asked
    broken = sorted(folder.iterdir())[0]
    whole = broken.read_bytes()
    for count, text in enumerate((b"not an archive", whole[:-9], whole[:-30] + whole[-22:], b"")):
        broken.write_bytes(text)
        assert list(base_rows(adapter, base, 2, cache=folder)) == first
        assert asked.count(None) == count + 1
    list(base_rows(adapter, base, 3, cache=folder))
    assert asked.count(None) == 7


def test_estimates_have_no_bounds(tmp_path: Path) -> None:
    modules = random_modules()
    adapter = adapter_at(write_lora(tmp_path / "a", modules))
    write_base(tmp_path / "base", modules)
    rows = base_rows(adapter, open_base(tmp_path / "base"), 2, Options(certified=False))
    assert all(row.right is not None and row.right.bounds is None for row in rows)


def test_the_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    modules = random_modules()
    first = str(write_lora(tmp_path / "a", modules))
    second = str(write_lora(tmp_path / "b", random_modules(1)))
    write_base(tmp_path / "base", modules)
    assert main(["audit", first, "--base", str(tmp_path / "base"), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)["modules"][0]
    assert record["overlap_right_lower"] <= record["overlap_right"] <= record["overlap_right_upper"]
    assert record["overlap_right_expected"] == pytest.approx(4 / 7)
    assert main(["audit", first, "--base", str(tmp_path / "base")]) == 0
    assert "against those of the base weight" in capsys.readouterr().out
    assert main(["overlap", first, second, "--top", "1", "--json"]) == 0
    for row in json.loads(capsys.readouterr().out):
        assert row["overlap_left_lower"] <= row["overlap_left"] <= row["overlap_left_upper"]
    assert main(["overlap", first, first, "--top", "1"]) == 0
    assert " 1 " in capsys.readouterr().out
    lonely = str(write_lora(tmp_path / "c", {"layers.5.k_proj": modules["layers.0.q_proj"]}))
    assert main(["overlap", first, lonely]) == 2
    assert "no module in common" in capsys.readouterr().err


def test_the_flag_of_the_last_layer_separates_no_adapters(tmp_path: Path) -> None:
    """Factors are out×r and r×in whatever `fan_in_fan_out` says, so two such adapters compare."""
    modules = random_modules()
    first = adapter_at(write_lora(tmp_path / "a", modules, fan_in_fan_out=True))
    second = adapter_at(write_lora(tmp_path / "b", modules, fan_in_fan_out=False))
    for row in pair_rows(first, second, 2):
        assert row.right is not None
        assert row.right.p == pytest.approx(1.0)


def test_the_table_says_how_many_directions_were_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    modules = random_modules()
    one = str(write_lora(tmp_path / "a", modules, rank_pattern={"up_proj": 4}))
    assert main(["overlap", one, one, "--top", "100"]) == 0
    assert "the 4 leading directions" in capsys.readouterr().out
    assert main(["overlap", one, one, "--top", "3"]) == 0
    assert "the 3 leading directions" in capsys.readouterr().out
