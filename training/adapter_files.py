"""Write what was learned: LoRA factors in PEFT's format, or bias deltas with a small config.

Stored in fp16: the stable rank moves by less than 1e-4 relative, and the files halve. The model is
rounded in place first, so that the evaluation sees exactly what is shipped.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from peft import get_peft_model_state_dict
from safetensors.torch import save_file

from training.bases import layer_of
from training.files import write_json
from training.schema import Adapter

LORA_PREFIX = "base_model.model."


def round_to_half(model: Any) -> None:
    """Round every trainable parameter to fp16 in place (kept in fp32 storage)."""
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.requires_grad:
                parameter.copy_(parameter.half().to(parameter.dtype))


def lora_modules(model: Any, adapter: Adapter) -> list[dict[str, Any]]:
    """Every adapted linear layer: base module name, in and out features, and its scaling."""
    found = []
    for name, module in model.named_modules():
        if hasattr(module, "lora_A") and _kept(name, adapter.keep_layers):
            found.append(
                {
                    "name": name.removeprefix(LORA_PREFIX),
                    "in_features": module.in_features,
                    "out_features": module.out_features,
                    "r": module.r["default"],
                    "alpha": module.lora_alpha["default"],
                    "use_rslora": module.use_rslora["default"],
                }
            )
    return found


def count_lora_modules(model: Any) -> int:
    """How many linear layers were trained, before any cut."""
    return sum(hasattr(module, "lora_A") for module in model.modules())


def save_lora(model: Any, adapter: Adapter, identity: str, folder: Path) -> None:
    """Write `adapter_model.safetensors` (fp16) and `adapter_config.json` into `folder`.

    The configuration names the base by its public identity, never by a local path. With
    `keep_layers` the file holds those layers only and says so in `layers_to_transform`.
    """
    tensors = {
        name: tensor.detach().to("cpu", torch.float16).contiguous()
        for name, tensor in sorted(
            get_peft_model_state_dict(model, save_embedding_layers=False).items()
        )
        if _kept(name, adapter.keep_layers)
    }
    _save(tensors, folder / "adapter_model.safetensors")
    config = model.peft_config["default"].to_dict()
    config["base_model_name_or_path"] = identity
    config["inference_mode"] = True
    config["target_modules"] = sorted(config["target_modules"])
    if adapter.keep_layers is not None:
        config["layers_to_transform"] = list(adapter.keep_layers)
    plain = {key: getattr(value, "value", value) for key, value in sorted(config.items())}
    write_json(folder / "adapter_config.json", plain)


def save_biases(model: Any, base_state: dict[str, Any], identity: str, folder: Path) -> None:
    """Write `bias_deltas.safetensors` (fp16, trained − base) and `bias_deltas.json`."""
    deltas = {
        name: (parameter.detach().cpu() - base_state[name]).half().contiguous()
        for name, parameter in sorted(model.named_parameters())
        if parameter.requires_grad
    }
    _save(deltas, folder / "bias_deltas.safetensors")
    write_json(
        folder / "bias_deltas.json",
        {
            "format": "bias-deltas",
            "schema": 1,
            "base": identity,
            "meaning": "trained bias = base bias + delta",
            "parameters": [{"name": n, "shape": list(d.shape)} for n, d in deltas.items()],
        },
    )


def round_biases(model: Any, base_state: dict[str, Any]) -> None:
    """Set each trained bias to base + fp16(trained − base), which is what the file can restore."""
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.requires_grad:
                base = base_state[name].to(parameter.device)
                parameter.copy_(base + (parameter - base).half().float())


def _save(tensors: dict[str, Any], path: Path) -> None:
    save_file(tensors, path, metadata={"format": "pt"})
    path.chmod(0o644)  # safetensors writes 0600, which a shared checkout cannot read


def _kept(name: str, layers: tuple[int, ...] | None) -> bool:
    return layers is None or layer_of(name) in layers
