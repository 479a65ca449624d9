"""The weights of a base model's folder, by the names that adapters give its modules."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pyharness.adapters.float_bits import Float64Array
from pyharness.adapters.folder import holds, read_small_file, regular_file, resolve_folder
from pyharness.adapters.lora_module import INNER, LoraModule
from pyharness.adapters.peft_config import OUTPUT_LAYERS
from pyharness.adapters.safetensors_file import open_safetensors
from pyharness.adapters.strict_json import parse_object
from pyharness.adapters.weights import Weights, collect
from pyharness.errors import AdapterError

MODEL_CONFIG = "config.json"
_CONFIG_LIMIT = 10_000_000  # bytes

_INPUTS = ("embed_tokens", "wte", "embed_in", "word_embeddings", "shared")

# Models of transformers 5 whose layers of these names are Conv1D, which stores in×out.
_CONV1D_MODELS = frozenset(("gpt2", "openai-gpt", "imagegpt", "decision_transformer"))
_CONV1D_LAYERS = frozenset(("c_attn", "c_proj", "c_fc", "q_attn"))


@dataclass(frozen=True)
class BaseWeights:
    """Dense weights, read one at a time."""

    path: Path
    weights: Weights
    model_type: str = ""  # as config.json says it; empty where there is none

    def tensor_name(self, module: LoraModule) -> str:
        """The tensor that holds a module's weight.

        Its name is the module's path with `.weight`, or one is the other behind a prefix such as
        `model.` or `transformer.`, if only one tensor fits. An output layer that has no tensor of
        its own is tied: its weight is that of the input embeddings.

        Raises
        ------
        AdapterError : no tensor fits, or several do, or its shape is not the module's.
        """
        shape = (module.out_features, module.in_features)
        path = module.name.replace(INNER, ".")
        fitting = self._named(f"{path}.weight") or self._named(f"{path}.in_proj_weight")
        if not fitting and module.kind in OUTPUT_LAYERS:
            embeddings = [name for kind in _INPUTS for name in self._named(f"{kind}.weight")]
            fitting = [name for name in embeddings if self.weights.info(name).shape == shape]
        if len(fitting) != 1:
            raise AdapterError(
                f"holds {len(fitting)} tensors for {module.name + '.weight'!r}",
                where=str(self.path),
                remedy="give the base model that this adapter was trained on",
            )
        stored = self.weights.info(fitting[0]).shape
        if stored not in (shape, shape[::-1]) or (module.embedding and stored != shape[::-1]):
            raise AdapterError(
                f"has shape {list(stored)}, the adapter's update is {list(shape)}",
                where=self.weights.where(fitting[0]),
                remedy="give the base model that this adapter was trained on",
            )
        return fitting[0]

    def _named(self, wanted: str) -> list[str]:
        names = self.weights.owner
        if wanted in names:
            return [wanted]
        return sorted(
            name for name in names if wanted.endswith(f".{name}") or name.endswith(f".{wanted}")
        )

    def is_transposed(self, module: LoraModule) -> bool:
        """Whether the weight is stored as in×out.

        The shape says so, unless it is square: then the model's type does, and only then the
        configuration. PEFT writes `fan_in_fan_out` as the last layer it met had it, which is wrong
        for some of them where an adapter has layers of both kinds (GPT-2's Conv1D and its lm_head).
        """
        stored = self.weights.info(self.tensor_name(module)).shape
        if stored[0] != stored[1]:
            return stored != (module.out_features, module.in_features)
        if self.model_type in _CONV1D_MODELS and not module.embedding:
            return module.kind in _CONV1D_LAYERS
        return module.transposed

    def weight(self, module: LoraModule) -> Float64Array:
        """W (out_features × in_features), exactly as stored; AdapterError as in `tensor_name`."""
        stored = self.weights.read(self.tensor_name(module))
        return np.ascontiguousarray(stored.T) if self.is_transposed(module) else stored

    def identity(self, module: LoraModule) -> str:
        """Changes with the file that holds the weight (path, size, time, place), and with what of
        it is read."""
        name = self.tensor_name(module)
        file, info = self.weights.owner[name], self.weights.info(name)
        place = f"{file.path}:{file.identity}:{name}:{info.dtype}:{info.begin}:{info.end}"
        return f"{place}:{self.is_transposed(module)}"

    def is_narrow(self, module: LoraModule) -> bool:
        """Stored in at most 32 bits, so that float64 products of entries are exact."""
        return self.weights.info(self.tensor_name(module)).dtype != "F64"


def open_base(path: str | os.PathLike[str]) -> BaseWeights:
    """The safetensors files of a model's folder.

    Raises
    ------
    AdapterError : no such folder, no safetensors file in it, or a malformed one.
    """
    folder = resolve_folder(path)
    names = sorted(entry.name for entry in folder.glob("*.safetensors"))
    if not names:
        raise AdapterError(
            "has no safetensors file",
            where=str(folder),
            remedy="save the base model with save_pretrained (GGUF and pickled weights can't be "
            "compared with)",
        )
    return BaseWeights(
        folder,
        collect([open_safetensors(regular_file(folder, name)) for name in names]),
        _model_type(folder),
    )


def _model_type(folder: Path) -> str:
    if not holds(folder, MODEL_CONFIG):
        return ""
    text = read_small_file(folder, MODEL_CONFIG, limit=_CONFIG_LIMIT)
    found = parse_object(text, str(folder / MODEL_CONFIG)).get("model_type")
    return found if isinstance(found, str) else ""
