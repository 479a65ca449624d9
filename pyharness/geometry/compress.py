"""An adapter of lower rank that PEFT loads, with the certified error of every module.

The new configuration has α = r for every module, so that PEFT's scale is exactly 1 and the scale of
the old one lies in the factors; ranks that differ stand in `rank_pattern` and `alpha_pattern`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from pyharness.adapters import Adapter, LoraModule
from pyharness.adapters.float_bits import FORMATS, Float64Array, decode, encode
from pyharness.adapters.folder import CONFIG_NAME, read_small_file
from pyharness.adapters.lora_module import INNER
from pyharness.adapters.peft_config import CONFIG_LIMIT
from pyharness.adapters.save import save_adapter
from pyharness.adapters.strict_json import parse_object
from pyharness.errors import AdapterError
from pyharness.geometry import measures
from pyharness.geometry.directions import Share, directions
from pyharness.geometry.enclosure import Interval, ModuleSpectrum
from pyharness.geometry.spectra import DEFAULT, adapter_spectra
from pyharness.geometry.truncate import difference, truncated


@dataclass(frozen=True)
class Compressed:
    """One module: ranks before and after, and bounds of ‖ΔW − ΔW'‖ for the factors as stored.

    `best` bounds ‖ΔW − ΔW_k‖_F, which no adapter of that rank can beat (Eckart–Young).
    """

    module: str
    rank_before: int
    rank: int
    error_spectral: Interval
    error_frobenius: Interval
    best: Interval
    norm: Interval


def compress(
    adapter: Adapter,
    target: Path,
    *,
    rank: int | None = None,
    energy: Share | None = None,
    dtype: str | None = None,
    progress: Callable[[], None] = lambda: None,
) -> list[Compressed]:
    """Write an adapter to the new folder `target`, of rank `rank` or of the least ranks that keep
    `energy` of ‖ΔW‖_F² in every module.

    Parameters
    ----------
    dtype : F16, BF16, F32 or F64; by default the widest that the adapter's factors are stored in.

    Raises
    ------
    AdapterError : the adapter has no factors, holds tensors that compression would lose, or can't
        be read; `target` exists or can't be written. Then nothing is written.
    """
    _check(adapter)
    form = dtype or max(
        (d for m in adapter.modules for d in m.dtypes), key=lambda d: (FORMATS[d].bits, d)
    )
    tensors: dict[str, Float64Array] = {}
    found = []
    for module, new, (new_b, new_a) in _modules(adapter, rank, energy, form):
        b_name, a_name = module.tensors
        tensors[b_name], tensors[a_name] = new_b, new_a
        found.append(new)
        progress()
    for extra in adapter.extras:
        tensors[extra.name] = adapter.weights.read(extra.name)
    config = _config(adapter, {c.module: c.rank for c in found})
    source = {"format": "pt", "compressed_from": adapter.weights.digest()}
    kept = {extra.name: extra.dtype for extra in adapter.extras}
    save_adapter(target, config, tensors, form, source, kept)
    return found


def _check(adapter: Adapter) -> None:
    if not adapter.modules:
        raise AdapterError(
            "has no low-rank factors", where=str(adapter.path), remedy="name a LoRA adapter"
        )
    if adapter.config is not None and adapter.config.changes_the_base:
        raise AdapterError(
            f"was initialised by {adapter.config.init_lora_weights}: PEFT repeats that when it "
            "loads the adapter and subtracts a matrix of the configured rank from the base "
            "weight, so another rank would be added to another base",
            where=str(adapter.path),
            remedy="save it as plain LoRA first (PEFT: path_initial_model_for_weight_conversion)",
        )
    inner = [module for module in adapter.modules if INNER in module.name]
    if inner:
        raise AdapterError(
            "lies inside another adapted layer, with which PEFT lets it share one rank",
            where=adapter.weights.where(inner[0].tensors[0]),
            remedy="adapters of torch's MultiheadAttention cannot be compressed",
        )
    if any(extra.reason == "lora_bias" for extra in adapter.extras):
        raise AdapterError(
            "has lora_bias, which PEFT multiplies by the scale that compression moves",
            where=str(adapter.path),
            remedy="merge it instead, or train without lora_bias",
        )
    odd = [e for e in adapter.extras if e.dtype not in FORMATS]
    if odd:
        raise AdapterError(
            f"holds a tensor of dtype {odd[0].dtype}, which cannot be copied",
            where=adapter.weights.where(odd[0].name),
            remedy="compress a copy without it",
        )


def _modules(
    adapter: Adapter, rank: int | None, energy: Share | None, form: str
) -> Iterator[tuple[LoraModule, Compressed, tuple[Float64Array, Float64Array]]]:
    for module, spectrum in adapter_spectra(adapter.modules, DEFAULT):
        scale = measures.scale_interval(module.scaling)
        k = _rank(spectrum, module, rank, energy)
        b, a = module.factors()
        new_b, new_a = (_stored(x, form, module) for x in truncated(b, a, module.scaling, k))
        spectral, frobenius = difference(b, a, module.scaling, new_b, new_a)
        best = measures.root(measures.tail_square(spectrum, k), scale)
        norm = measures.frobenius_norm(spectrum, scale)
        yield (
            module,
            Compressed(module.name, module.r, k, spectral, frobenius, best, norm),
            (new_b, new_a),
        )


def _rank(spectrum: ModuleSpectrum, module: LoraModule, k: int | None, energy: Share | None) -> int:
    """PEFT has no rank 0: a zero update keeps one zero column."""
    if k is not None:
        return min(k, module.r)
    enough = directions(spectrum, 1 if energy is None else energy)
    return max(1, enough[1] if enough else 1)


def _stored(x: Float64Array, form: str, module: LoraModule) -> Float64Array:
    """What the file will hold: the values rounded to the format, as float64."""
    try:
        raw = np.frombuffer(encode(x, FORMATS[form]), dtype=np.uint8)
    except AdapterError as problem:
        raise AdapterError(problem.what, where=module.name, remedy=problem.remedy) from None
    return decode(raw, FORMATS[form]).reshape(x.shape)


def _config(adapter: Adapter, ranks: Mapping[str, int]) -> dict[str, Any]:
    where = str(adapter.path / CONFIG_NAME)
    text = read_small_file(adapter.path, CONFIG_NAME, limit=CONFIG_LIMIT)
    entries = dict(parse_object(text, where))
    most = max(ranks.values())
    # PEFT matches a pattern's key against the end of a module's name, and the first match wins.
    patterns = {f"^{re.escape(name)}$": k for name, k in ranks.items() if k != most}
    return entries | {
        "r": most,
        "lora_alpha": most,
        "use_rslora": False,
        # The file holds every factor; an initialisation could refuse the new rank (orthogonal).
        "init_lora_weights": True,
        "rank_pattern": patterns,
        "alpha_pattern": dict(patterns),
    }
