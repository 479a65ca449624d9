"""PEFT loads what `pyharness compress` writes, and computes with it what the bounds promise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="the training extra is not installed")
peft = pytest.importorskip("peft", reason="the training extra is not installed")

from pyharness.adapters import load_adapter  # noqa: E402
from pyharness.geometry.compress import compress  # noqa: E402


class TwoLayers(torch.nn.Module):  # type: ignore[misc, name-defined]
    def __init__(self) -> None:
        super().__init__()
        self.first = torch.nn.Linear(11, 7, bias=False)
        self.second = torch.nn.Linear(7, 9, bias=False)

    def forward(self, x: Any) -> Any:
        return self.second(self.first(x))


def trained(folder: Path, *, rank_stabilised: bool) -> None:
    """An adapter with drawn factors of decaying size, saved by PEFT itself."""
    torch.manual_seed(0)
    config = peft.LoraConfig(
        r=5, lora_alpha=3, target_modules=["first", "second"], use_rslora=rank_stabilised
    )
    model = peft.get_peft_model(TwoLayers(), config)
    for name, parameter in model.named_parameters():
        if "lora_" in name:
            torch.nn.init.normal_(parameter)
        if "lora_B" in name:
            parameter.data *= 0.3 ** torch.arange(5)
    model.save_pretrained(folder)


def delta(folder: Path) -> dict[str, Any]:
    """ΔW of each module as PEFT computes it."""
    torch.manual_seed(1)
    model = peft.PeftModel.from_pretrained(TwoLayers(), folder)
    layers = {n: m for n, m in model.named_modules() if hasattr(m, "get_delta_weight")}
    return {n: m.get_delta_weight("default").double() for n, m in layers.items()}


@pytest.mark.parametrize("rank_stabilised", [False, True])
def test_peft_computes_the_compressed_update(tmp_path: Path, rank_stabilised: bool) -> None:
    trained(tmp_path / "a", rank_stabilised=rank_stabilised)
    found = compress(load_adapter(tmp_path / "a"), tmp_path / "b", energy=0.99)
    assert any(each.rank < 5 for each in found)
    before, after = delta(tmp_path / "a"), delta(tmp_path / "b")
    for each in found:
        (name,) = [n for n in before if n.endswith(each.module)]
        off = float(torch.linalg.matrix_norm(before[name] - after[name]))
        # PEFT multiplies in float32; the bound is for the stored factors.
        assert off <= each.error_frobenius.upper + 1e-6 * each.norm.upper
        assert off >= each.best.lower - 1e-6 * each.norm.upper
