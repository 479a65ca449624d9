"""Reading trained LoRA adapters: exact factors, exact scaling, nothing believed unchecked."""

from __future__ import annotations

from pyharness.adapters.discovery import Refusal, discover
from pyharness.adapters.load import Adapter, load_adapter
from pyharness.adapters.lora_module import LoraModule
from pyharness.adapters.peft_config import LoraConfig, Scaling
from pyharness.adapters.run_card import RunCard
from pyharness.adapters.safetensors_write import write_safetensors

__all__ = [
    "Adapter",
    "LoraConfig",
    "LoraModule",
    "Refusal",
    "RunCard",
    "Scaling",
    "discover",
    "load_adapter",
    "write_safetensors",
]
