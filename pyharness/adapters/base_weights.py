"""The weights of a base model's folder, by the names that adapters give its modules."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pyharness.adapters.float_bits import Float64Array
from pyharness.adapters.folder import regular_file, resolve_folder
from pyharness.adapters.lora_module import LoraModule
from pyharness.adapters.safetensors_file import open_safetensors
from pyharness.adapters.weights import Weights, collect
from pyharness.errors import AdapterError


@dataclass(frozen=True)
class BaseWeights:
    """Dense weights, read one at a time."""

    path: Path
    weights: Weights

    def tensor_name(self, module: LoraModule) -> str:
        """The tensor that holds a module's weight.

        Its name is the module's path with `.weight`, or one is the other behind a prefix such as
        `model.` or `transformer.`, if only one tensor fits.

        Raises
        ------
        AdapterError : no tensor fits, or several do, or its shape is not the module's.
        """
        wanted = f"{module.name}.weight"
        names = self.weights.owner
        fitting = [wanted] if wanted in names else sorted(
            name for name in names if wanted.endswith(f".{name}") or name.endswith(f".{wanted}")
        )  # fmt: skip
        if len(fitting) != 1:
            raise AdapterError(
                f"holds {len(fitting)} tensors for {wanted!r}",
                where=str(self.path),
                remedy="give the base model that this adapter was trained on",
            )
        shape = (module.out_features, module.in_features)
        stored = self.weights.info(fitting[0]).shape
        if stored != (shape[::-1] if module.transposed else shape):
            raise AdapterError(
                f"has shape {list(stored)}, the adapter's update is {list(shape)}",
                where=self.weights.where(fitting[0]),
                remedy="give the base model that this adapter was trained on",
            )
        return fitting[0]

    def weight(self, module: LoraModule) -> Float64Array:
        """W (out_features × in_features), exactly as stored; AdapterError as in `tensor_name`."""
        stored = self.weights.read(self.tensor_name(module))
        return np.ascontiguousarray(stored.T) if module.transposed else stored

    def identity(self, module: LoraModule) -> str:
        """Changes whenever the file that holds the weight changes: path, size, time, place."""
        name = self.tensor_name(module)
        file, info = self.weights.owner[name], self.weights.info(name)
        return f"{file.path}:{file.identity}:{name}:{info.dtype}:{info.begin}:{info.end}"

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
        folder, collect([open_safetensors(regular_file(folder, name)) for name in names])
    )
