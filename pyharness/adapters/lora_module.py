"""The LoRA factors of one module: found by name, checked by shape, read on demand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from pyharness.adapters.float_bits import Float64Array
from pyharness.adapters.peft_config import LoraConfig, Scaling
from pyharness.adapters.weights import Weights
from pyharness.errors import AdapterError

PREFIX = "base_model.model."  # PeftModel and LoraModel, which PEFT wraps around the base model
INNER = ".base_layer."  # in the name of a layer inside one that PEFT wrapped, as out_proj of
# torch's MultiheadAttention: it has rank and scale of the layer around it
_FACTOR = re.compile(
    r"(?P<module>.+)\.(?:lora_(?P<linear>[AB])\.weight|lora_embedding_(?P<embedding>[AB]))",
    re.DOTALL,
)


@dataclass(frozen=True)
class FactorName:
    """What the name of a factor's tensor says."""

    module: str
    factor: str  # "A" or "B"
    embedding: bool


@dataclass(frozen=True)
class LoraModule:
    """One module's update ΔW = s·B·A, with s in `scaling`.

    Fields
    ------
    name : path of the module in the base model.
    layer : index in the model's list of layers; None outside such a list.
    kind : last word of the path, such as query_key_value.
    transposed : the base model stores this weight as in×out (embeddings, Conv1D and whatever
        `fan_in_fan_out` says), so that PEFT adds s·(B·A)ᵀ to it. `factors` is out×r and r×in
        in either case; singular values don't depend on it.
    dtypes : how B and A are stored.
    """

    name: str
    layer: int | None
    kind: str
    out_features: int
    in_features: int
    scaling: Scaling
    transposed: bool
    embedding: bool
    dtypes: tuple[str, str]
    tensors: tuple[str, str]  # names of B and A in the file
    weights: Weights = field(repr=False, compare=False)

    @property
    def r(self) -> int:
        return self.scaling.r

    @property
    def alpha(self) -> Fraction:
        return self.scaling.alpha

    @property
    def rank_stabilised(self) -> bool:
        return self.scaling.rank_stabilised

    def factors(self) -> tuple[Float64Array, Float64Array]:
        """B (out_features × r) and A (r × in_features), exactly as stored, read from the file now.

        Raises
        ------
        AdapterError : NaN or infinity, or a file that changed or vanished since it was opened.
        """
        b_name, a_name = self.tensors
        return self.weights.read(b_name), self.weights.read(a_name)


def factor_name(tensor: str) -> FactorName | None:
    """Module and factor that a tensor's name means; None for any other tensor."""
    found = _FACTOR.fullmatch(tensor)
    if found is None:
        return None
    module = found["module"].removeprefix(PREFIX)
    return FactorName(module, found["linear"] or found["embedding"], bool(found["embedding"]))


def configured_name(module: str) -> str:
    """The path that the configuration speaks of: of an inner layer, that of the one around it."""
    return module.partition(INNER)[0]


def layer_index(module: str) -> int | None:
    """The first all-digit part of a dotted path: the layer, not the expert inside it."""
    for part in module.split("."):
        if part.isdecimal() and len(part) < 10:
            return int(part)
    return None


def module_kind(module: str) -> str:
    """The last part of a dotted path that is not a number."""
    for part in reversed(module.split(".")):
        if not part.isdecimal():
            return part
    return module


def natural_order(module: str) -> list[tuple[int, int | str]]:
    """Sort key that puts layers.2 before layers.10."""
    parts = module.split(".")
    return [(0, int(part)) if part.isdecimal() and len(part) < 10 else (1, part) for part in parts]


def pair_factors(weights: Weights, config: LoraConfig) -> tuple[LoraModule, ...]:
    """All modules of an adapter, layers in their order.

    Raises
    ------
    AdapterError : a factor without its partner, factors swapped or of shapes that don't match
        each other or the configured rank, a module that the configuration does not target, no
        factor at all.
    """
    pairs: dict[str, dict[str, str]] = {}
    embeddings: set[str] = set()
    for tensor in weights.names:
        found = factor_name(tensor)
        if found is None:
            continue
        pair = pairs.setdefault(found.module, {})
        if found.factor in pair:
            raise AdapterError(
                f"is a second factor {found.factor} of {found.module}",
                where=weights.where(tensor),
                remedy=f"keep one of it and {pair[found.factor]!r}",
            )
        pair[found.factor] = tensor
        if found.embedding:
            embeddings.add(found.module)
    if not pairs:
        raise AdapterError(
            "holds no LoRA factors (lora_A, lora_B)",
            where=str(weights.files[0].path),
            remedy="give an adapter saved by PEFT's save_pretrained",
        )
    return tuple(
        _module(name, pairs[name], name in embeddings, weights, config)
        for name in sorted(pairs, key=natural_order)
    )


def _module(
    name: str, pair: dict[str, str], embedding: bool, weights: Weights, config: LoraConfig
) -> LoraModule:
    for missing, present in (("A", "B"), ("B", "A")):
        if missing not in pair:
            raise AdapterError(
                f"has no partner: factor {missing} of {name} is not in the file",
                where=weights.where(pair[present]),
                remedy="copy or save the whole adapter",
            )
    configured = configured_name(name)
    scaling = config.scaling(configured)
    a, b = weights.info(pair["A"]), weights.info(pair["B"])
    _check_shapes(weights, a.name, b.name, scaling.r)
    if not config.targets(configured):
        raise AdapterError(
            f"{name} is not among the modules that the configuration targets",
            where=weights.where(a.name),
            remedy="PEFT would ignore this update; restore the configuration it was saved with",
        )
    return LoraModule(
        name=name,
        layer=layer_index(name),
        kind=module_kind(name),
        out_features=b.shape[0],
        in_features=a.shape[1],
        scaling=scaling,
        transposed=embedding or config.fan_in_fan_out,
        embedding=embedding,
        dtypes=(b.dtype, a.dtype),
        tensors=(b.name, a.name),
        weights=weights,
    )


def _check_shapes(weights: Weights, a_name: str, b_name: str, r: int) -> None:
    """A is r×in and B is out×r, or an AdapterError that names both tensors and both shapes."""
    a, b = weights.info(a_name).shape, weights.info(b_name).shape
    if len(a) != 2 or len(b) != 2:
        raise AdapterError(
            f"the factors are not matrices, as a convolution's; its shape is {list(a)}, and that "
            f"of {b_name!r} is {list(b)}",
            where=weights.where(a_name),
            remedy="only linear layers, Conv1D and embeddings have one matrix to speak of",
        )
    if 0 in a or 0 in b:
        what = "a factor is empty, as when sharded parameters were not gathered before saving"
    elif a[0] == r == b[1]:
        return
    elif a[1] == r == b[0]:
        what = f"the factors are swapped: A must be {r}×in_features and B out_features×{r}"
    elif a[0] == b[1]:
        what = f"the factors have rank {a[0]}, the configuration says {r}"
    else:
        what = f"the factors do not match: A must be {r}×in_features and B out_features×{r}"
    raise AdapterError(
        f"{what}; its shape is {list(a)}, and that of {b_name!r} is {list(b)}",
        where=weights.where(a_name),
        remedy="save the adapter again with PEFT, or restore its configuration",
    )
