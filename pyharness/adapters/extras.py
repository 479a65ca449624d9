"""Tensors that are no LoRA factors: each is explained by the configuration, or refused."""

from __future__ import annotations

from dataclasses import dataclass

from pyharness.adapters.lora_module import PREFIX, LoraModule, factor_name
from pyharness.adapters.patterns import is_saved_module
from pyharness.adapters.peft_config import LoraConfig
from pyharness.adapters.peft_methods import TENSOR_MARKS
from pyharness.adapters.strict_json import shown
from pyharness.adapters.weights import Weights
from pyharness.errors import AdapterError

# Input and output embeddings, which PEFT saves whole when they are targeted or were resized.
_EMBEDDINGS = frozenset(
    ("embed_tokens", "lm_head", "embed_in", "embed_out", "wte", "word_embeddings", "shared")
)


@dataclass(frozen=True)
class ExtraTensor:
    """A tensor beside the factors and why it is there. Its values are never read."""

    name: str
    reason: str
    dtype: str
    shape: tuple[int, ...]


def explain_extras(
    weights: Weights, config: LoraConfig, modules: tuple[LoraModule, ...]
) -> tuple[ExtraTensor, ...]:
    """Every other tensor with its reason, by name.

    Raises
    ------
    AdapterError : a tensor that neither LoRA nor the configuration explains.
    """
    factors = {name for module in modules for name in module.tensors}
    targeted = {module.name for module in modules}
    return tuple(
        _extra(name, weights, _reason(name, weights, config, targeted))
        for name in sorted(weights.names)
        if name not in factors
    )


def plain_extras(weights: Weights, reason: str) -> tuple[ExtraTensor, ...]:
    """All tensors of a folder without factors (BitFit); AdapterError if it has factors."""
    for name in weights.names:
        if factor_name(name) is not None:
            raise AdapterError(
                "is a LoRA factor in a folder that has no LoRA configuration",
                where=weights.where(name),
                remedy="restore adapter_config.json",
            )
    return tuple(_extra(name, weights, reason) for name in sorted(weights.names))


def _extra(name: str, weights: Weights, reason: str) -> ExtraTensor:
    info = weights.info(name)
    return ExtraTensor(name, reason, info.dtype, info.shape)


def _reason(name: str, weights: Weights, config: LoraConfig, targeted: set[str]) -> str:
    plain = name.removeprefix(PREFIX)
    module, _, parameter = plain.rpartition(".")
    if plain.endswith(".lora_B.bias") and plain.removesuffix(".lora_B.bias") in targeted:
        if config.lora_bias:
            return "lora_bias"
    elif ".lora_" not in plain:
        if is_saved_module(plain, config.modules_to_save):
            return "modules_to_save"
        if parameter == "bias" and (
            config.bias == "all"
            or (config.bias == "lora_only" and module.removesuffix(".base_layer") in targeted)
        ):
            return f"bias: {config.bias}"
        if config.trains_tokens and plain.endswith("token_adapter.trainable_tokens_delta"):
            return "trainable_token_indices"
        embedding = module.removesuffix(".base_layer")
        if parameter == "weight" and (
            embedding.rpartition(".")[2] in _EMBEDDINGS
            or any(m == embedding for m in targeted if module.endswith(".base_layer"))
        ):
            return "embedding saved whole"
    raise AdapterError(
        _why_unknown(plain), where=weights.where(name), remedy="only PEFT LoRA adapters are read"
    )


def _why_unknown(name: str) -> str:
    for mark, method in TENSOR_MARKS.items():
        if mark in name:
            return (
                f"belongs to {method}, which the configuration does not say and which is not LoRA"
            )
    if ".lora_A." in name or ".lora_B." in name:
        return (
            f"{shown(name)} is not how PEFT saves a factor (module.lora_A.weight); an adapter "
            "name inside it means a state dictionary of a live model"
        )
    return "unknown tensor: the configuration gives no reason for it"
