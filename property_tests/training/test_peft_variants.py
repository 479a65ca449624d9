"""PEFT itself as the judge: our ΔW is the one it computes, and a compressed one loads there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the training extra is not installed")
peft = pytest.importorskip("peft", reason="the training extra is not installed")
conv1d = pytest.importorskip("transformers.pytorch_utils").Conv1D

from pyharness.adapters import load_adapter  # noqa: E402
from pyharness.errors import AdapterError  # noqa: E402
from pyharness.geometry.compress import compress  # noqa: E402
from pyharness.geometry.rows import audit_rows  # noqa: E402


class Block(torch.nn.Module):  # type: ignore[misc, name-defined]
    def __init__(self) -> None:
        super().__init__()
        self.query = torch.nn.Linear(8, 8)
        self.up = torch.nn.Linear(8, 12)
        self.mix = conv1d(8, 8)


class Model(torch.nn.Module):  # type: ignore[misc, name-defined]
    """Linear, Conv1D and embeddings: what PEFT treats in three ways."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = torch.nn.Embedding(10, 8)
        self.layers = torch.nn.ModuleList(Block() for _ in range(12))
        self.head = torch.nn.Linear(8, 10)


VARIANTS: dict[str, dict[str, Any]] = {
    "plain": {"target_modules": ["query", "up"]},
    "rank-stabilised": {"target_modules": ["query", "up"], "use_rslora": True},
    "patterns": {
        "target_modules": ["query", "up"],
        "rank_pattern": {"layers.1.query": 2, r".*\.[2-4]\.up": 3, "^layers.5.up$": 6},
        "alpha_pattern": {"up": 1, "layers.1.query": 0.3, "layers.10.query": -5},
    },
    "patterns, rank-stabilised": {
        "target_modules": r".*\.(query|up)",
        "rank_pattern": {"query": 3},
        "alpha_pattern": {"layers.11.up": 9},
        "use_rslora": True,
    },
    "some layers": {
        "target_modules": ["query", "up"],
        "layers_to_transform": [1, 10],
        "layers_pattern": "layers",
    },
    "Conv1D": {"target_modules": ["mix"], "fan_in_fan_out": True},
    "embedding": {"target_modules": ["embedding", "query"]},
    "saved modules": {"target_modules": ["query"], "modules_to_save": ["head"]},
    "biases": {"target_modules": ["query"], "bias": "all"},
    "orthogonal": {"target_modules": ["query"], "init_lora_weights": "orthogonal"},
}


class Attention(torch.nn.Module):  # type: ignore[misc, name-defined]
    def __init__(self) -> None:
        super().__init__()
        self.attention = torch.nn.MultiheadAttention(8, 2)


def saved(folder: Path, **settings: Any) -> dict[str, np.ndarray]:
    """An adapter with drawn factors, saved by PEFT; ΔW of its modules as PEFT computes it."""
    torch.manual_seed(0)
    model = peft.get_peft_model(Model(), peft.LoraConfig(r=4, lora_alpha=7, **settings))
    for name, parameter in model.named_parameters():
        if "lora_" in name:
            torch.nn.init.normal_(parameter)
    model.save_pretrained(folder)
    return loaded(folder)


def loaded(folder: Path) -> dict[str, np.ndarray]:
    torch.manual_seed(0)
    model = peft.PeftModel.from_pretrained(Model(), folder).double()
    return {
        name.removeprefix("base_model.model."): module.get_delta_weight("default").detach().numpy()
        for name, module in model.named_modules()
        if hasattr(module, "get_delta_weight")
    }


@pytest.mark.parametrize("variant", VARIANTS)
def test_our_update_is_pefts(tmp_path: Path, variant: str) -> None:
    theirs = saved(tmp_path / "a", **VARIANTS[variant])
    adapter = load_adapter(tmp_path / "a")
    assert {module.name for module in adapter.modules} == set(theirs)
    for module, row in zip(adapter.modules, audit_rows(adapter), strict=True):
        b, a = module.factors()
        scale = float(module.alpha) / (np.sqrt(module.r) if module.rank_stabilised else module.r)
        ours = scale * b @ a
        assert np.allclose(ours.T if module.transposed else ours, theirs[module.name], rtol=1e-14)
        sigma = np.linalg.svd(theirs[module.name], compute_uv=False)
        assert row.spectral_norm.middle == pytest.approx(sigma[0], rel=1e-9)
        assert row.frobenius_norm.middle == pytest.approx(float(np.sqrt(sigma @ sigma)), rel=1e-9)


@pytest.mark.parametrize("variant", VARIANTS)
def test_peft_loads_the_compressed_adapter(tmp_path: Path, variant: str) -> None:
    """Rank 3: PEFT's orthogonal initialisation would refuse it, were it not switched off."""
    before = saved(tmp_path / "a", **VARIANTS[variant])
    found = compress(load_adapter(tmp_path / "a"), tmp_path / "b", rank=3)
    after = loaded(tmp_path / "b")
    assert set(after) == {each.module for each in found}
    for each in found:
        off = before[each.module] - after[each.module]
        room = 1e-13 * float(np.linalg.norm(before[each.module]))  # of numpy's own products here
        assert each.error_frobenius.lower - room <= np.linalg.norm(off)
        assert np.linalg.norm(off) <= each.error_frobenius.upper + room
        assert np.linalg.norm(off, 2) <= each.error_spectral.upper + room
        assert np.linalg.matrix_rank(after[each.module], tol=1e-6) <= min(3, each.rank_before)


@pytest.mark.parametrize("init", ["pissa", "olora"])
def test_these_initialisations_change_the_base_at_loading(tmp_path: Path, init: str) -> None:
    """Why `compress` refuses them: PEFT's base weight depends on the configured rank."""
    bases = []
    for rank in (2, 4):
        torch.manual_seed(0)
        config = peft.LoraConfig(r=rank, target_modules=["query"], init_lora_weights=init)
        peft.get_peft_model(Model(), config).save_pretrained(tmp_path / f"{rank}")
        torch.manual_seed(0)
        model = peft.PeftModel.from_pretrained(Model(), tmp_path / f"{rank}")
        bases.append(model.base_model.model.layers[0].query.base_layer.weight.detach())
    assert not torch.equal(*bases)
    stored = load_adapter(tmp_path / "2").config
    assert stored is not None
    assert stored.changes_the_base


def test_attention_in_one_piece(tmp_path: Path) -> None:
    """PEFT adapts in_proj and the out_proj inside it; both have rank and scale of the one name."""
    torch.manual_seed(0)
    config = peft.LoraConfig(
        r=4, lora_alpha=7, target_modules=["attention"], alpha_pattern={"attention": 3}
    )
    model = peft.get_peft_model(Attention(), config)
    for name, parameter in model.named_parameters():
        if "lora_" in name:
            torch.nn.init.normal_(parameter)
    model.save_pretrained(tmp_path / "a")
    adapter = load_adapter(tmp_path / "a")
    layer = model.double().base_model.model.attention
    whole, inner = layer.get_delta_weight("default"), layer.base_layer.out_proj
    theirs = {
        "attention": whole.detach().numpy(),
        "attention.base_layer.out_proj": inner.get_delta_weight("default").detach().numpy(),
    }
    assert {module.name for module in adapter.modules} == set(theirs)
    for module in adapter.modules:
        b, a = module.factors()
        assert np.allclose(float(module.alpha) / module.r * b @ a, theirs[module.name], rtol=1e-14)
    with pytest.raises(AdapterError, match="share one rank"):
        compress(adapter, tmp_path / "b", rank=2)


@pytest.mark.filterwarnings("ignore:.*save_embedding_layers:UserWarning")
@pytest.mark.filterwarnings("ignore:.*gradient_checkpointing:FutureWarning")  # peft of transformers
def test_a_tied_output_layer_is_targeted_by_its_embedding(tmp_path: Path) -> None:
    from transformers import LlamaConfig, LlamaForCausalLM

    shape = LlamaConfig(
        hidden_size=16,
        intermediate_size=24,
        num_hidden_layers=1,
        num_attention_heads=2,
        num_key_value_heads=2,
        vocab_size=20,
        tie_word_embeddings=True,
    )
    model = LlamaForCausalLM(shape)
    config = peft.LoraConfig(r=4, target_modules=["embed_tokens"], ensure_weight_tying=True)
    tied = peft.get_peft_model(model, config)
    torch.nn.init.normal_(tied.base_model.model.model.embed_tokens.lora_embedding_B["default"])
    tied.save_pretrained(tmp_path / "a")
    head, embedding = load_adapter(tmp_path / "a").modules
    assert (head.kind, embedding.kind) == ("lm_head", "embed_tokens")
    first, second = (b @ a for b, a in (head.factors(), embedding.factors()))
    assert np.allclose(np.linalg.svd(first)[1], np.linalg.svd(second)[1])


def test_a_convolution_is_refused_as_such(tmp_path: Path) -> None:
    class Convolution(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.conv = torch.nn.Conv2d(3, 8, 3)

    config = peft.LoraConfig(r=4, target_modules=["conv"])
    peft.get_peft_model(Convolution(), config).save_pretrained(tmp_path / "a")
    with pytest.raises(AdapterError, match="as a convolution's"):
        load_adapter(tmp_path / "a")
