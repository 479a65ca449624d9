"""LoRA folders with a known spectrum."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pyharness.adapters import write_safetensors

PREFIX = "base_model.model.model."
Modules = dict[str, tuple[NDArray[np.float64], NDArray[np.float64]]]


def random_modules(seed: int = 0, r: int = 4) -> Modules:
    """Decaying factors of three modules, none square."""
    rng = np.random.default_rng(seed)
    decay = 0.5 ** np.arange(r)
    return {
        name: (rng.standard_normal((m, r)) * decay, rng.standard_normal((r, n)))
        for name, m, n in (
            ("layers.0.q_proj", 12, 7),
            ("layers.0.up_proj", 9, 20),
            ("layers.1.q_proj", 12, 7),
        )
    }


def write_lora(folder: Path, modules: Modules, dtype: str = "F32", **config: Any) -> Path:
    """A PEFT folder with these factors B, A; α = 2r unless said otherwise."""
    folder.mkdir(parents=True)
    r = next(iter(modules.values()))[0].shape[1]
    tensors = {}
    for name, (b, a) in modules.items():
        tensors[f"{PREFIX}{name}.lora_A.weight"] = a
        tensors[f"{PREFIX}{name}.lora_B.weight"] = b
    write_safetensors(folder / "adapter_model.safetensors", tensors, dtype)
    entries = {"peft_type": "LORA", "r": r, "lora_alpha": 2 * r}
    entries["target_modules"] = sorted({name.rpartition(".")[2] for name in modules})
    (folder / "adapter_config.json").write_text(json.dumps(entries | config))
    return folder
