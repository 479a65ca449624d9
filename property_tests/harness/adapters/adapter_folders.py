"""Small adapter folders for the tests of the reader: valid ones, to be broken one way at a time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from pyharness.adapters import load_adapter, write_safetensors
from pyharness.errors import AdapterError

PREFIX = "base_model.model."
RANK = 2
# module → (out_features, in_features), none square, so that every exchange of factors shows
SHAPES = {
    "gpt_neox.layers.0.attention.query_key_value": (9, 3),
    "gpt_neox.layers.0.attention.dense": (3, 4),
    "gpt_neox.layers.10.mlp.dense_h_to_4h": (12, 3),
    "gpt_neox.layers.2.mlp.dense_4h_to_h": (3, 12),
}
CONFIG: dict[str, Any] = {
    "peft_type": "LORA",
    "r": RANK,
    "lora_alpha": 4,
    "use_rslora": False,
    "target_modules": ["query_key_value", "dense", "dense_h_to_4h", "dense_4h_to_h"],
    "bias": "none",
    "fan_in_fan_out": False,
    "rank_pattern": {},
    "alpha_pattern": {},
}
Tensors = dict[str, NDArray[np.float64]]


def factors(seed: int = 0) -> Tensors:
    """Random factors of `SHAPES`, every value a binary16 number."""
    random = np.random.default_rng(seed)
    tensors: Tensors = {}
    for module, (rows, columns) in SHAPES.items():
        for factor, shape in (("A", (RANK, columns)), ("B", (rows, RANK))):
            values = random.integers(-2048, 2049, size=shape) / 1024.0
            tensors[f"{PREFIX}{module}.lora_{factor}.weight"] = values
    return tensors


def write_folder(
    folder: Path,
    tensors: Tensors | None = None,
    config: Mapping[str, Any] | None = None,
    *,
    card: bool = False,
    dtype: str = "F16",
) -> Path:
    """A PEFT folder; with `card`, also its run card."""
    folder.mkdir(parents=True, exist_ok=True)
    write_safetensors(
        folder / "adapter_model.safetensors", factors() if tensors is None else tensors, dtype
    )
    (folder / "adapter_config.json").write_text(json.dumps({**CONFIG, **(config or {})}))
    if card:
        write_card(folder)
    return folder


def card_modules() -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in_features": columns,
            "out_features": rows,
            "r": RANK,
            "alpha": 4,
            "use_rslora": False,
        }
        for name, (rows, columns) in SHAPES.items()
    ]


def write_card(folder: Path, **changes: Any) -> None:
    """A card for the files now in the folder, hashes computed now, with fields replaced."""
    files = {
        path.name: {
            "sha256": sha256(path.read_bytes()).hexdigest(),
            "bytes": path.stat().st_size,
        }
        for path in sorted(folder.iterdir())
        if path.name != "run_card.json"
    }
    card = {
        "schema": 1,
        "name": folder.name,
        "stage": "dpo",
        "recipe": {},
        "seeds": {},
        "versions": {},
        "hardware": {},
        "base": {},
        "data": {},
        "training": {},
        "evaluation": {},
        "modules": card_modules(),
        "files": files,
        **changes,
    }
    (folder / "run_card.json").write_text(json.dumps(card))


def safetensors_bytes(header: object, data: bytes = b"", *, length: int | None = None) -> bytes:
    """A file image whose header may say anything; `length` overrides the true header length."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return (len(text) if length is None else length).to_bytes(8, "little") + text + data


def refusal(folder: Path, **keywords: Any) -> str:
    with pytest.raises(AdapterError) as problem:
        load_adapter(folder, **keywords)
    assert problem.value.where
    assert problem.value.remedy
    return str(problem.value)
