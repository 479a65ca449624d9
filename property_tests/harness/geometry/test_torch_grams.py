"""The torch backend: the same enclosures, and devices that do not keep float64's promises."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from lora_folder import random_modules, write_lora

from pyharness.adapters import Adapter, load_adapter
from pyharness.errors import HarnessError
from pyharness.geometry import torch_grams
from pyharness.geometry.rows import audit_rows
from pyharness.geometry.spectra import Options


def rows(folder: Path, device: str) -> list:
    adapter = load_adapter(folder)
    assert isinstance(adapter, Adapter)
    return list(audit_rows(adapter, Options(device=device)))


@pytest.mark.parametrize("dtype", ["F16", "BF16", "F32", "F64"])
def test_enclosures_of_both_backends_overlap(tmp_path: Path, dtype: str) -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    folder = write_lora(tmp_path / "a", random_modules(), dtype)
    for one, two in zip(rows(folder, ""), rows(folder, "cpu"), strict=True):
        assert one.stable_rank is not None
        assert two.stable_rank is not None
        assert one.stable_rank.lower <= two.stable_rank.upper
        assert two.stable_rank.lower <= one.stable_rank.upper
        assert one.tier == two.tier == "float64"


@pytest.mark.parametrize(("narrow", "what"), [(True, "does not multiply"), (False, "flushes")])
def test_a_device_with_another_arithmetic_is_refused(
    monkeypatch: pytest.MonkeyPatch, narrow: bool, what: str
) -> None:
    torch = pytest.importorskip("torch", reason="torch is not installed")
    honest = torch.Tensor.__matmul__

    def matmul(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        found = honest(x, y)
        if narrow:
            return found.to(torch.float32).to(torch.float64)
        return torch.where(found.abs() < 2.0**-1022, torch.zeros_like(found), found)

    monkeypatch.setattr(torch.Tensor, "__matmul__", matmul)
    torch_grams.probe.cache_clear()
    try:
        with pytest.raises(HarnessError, match=what):
            torch_grams.TorchGrams("cpu")
    finally:
        torch_grams.probe.cache_clear()


def test_a_device_that_is_not_there() -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    with pytest.raises(HarnessError, match="no float64"):
        torch_grams.TorchGrams("meta-device")


def test_without_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(HarnessError, match="pip install torch"):
        torch_grams.TorchGrams("cpu")


def test_the_probe_has_room_for_every_bit() -> None:
    assert np.finfo(np.float64).nmant + 1 == 2 * torch_grams._SPREAD + 1
