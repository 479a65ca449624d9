"""An adapter folder as one frozen record: configuration, card, modules, everything else in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyharness.adapters.extras import ExtraTensor, explain_extras, plain_extras
from pyharness.adapters.folder import CONFIG_NAME, holds, regular_file, resolve_folder
from pyharness.adapters.lora_module import LoraModule, configured_name, pair_factors
from pyharness.adapters.pattern_notes import pattern_notes
from pyharness.adapters.peft_config import LoraConfig, read_config
from pyharness.adapters.run_card import RunCard, check_modules, read_run_card
from pyharness.adapters.safetensors_file import open_safetensors
from pyharness.adapters.weights import Weights, collect, open_weights
from pyharness.errors import AdapterError, RunCardError

if TYPE_CHECKING:
    from pyharness.records import AdapterStatus


@dataclass(frozen=True)
class Adapter:
    """A checked adapter. Factors are read from the files when a module is asked for them.

    Fields
    ------
    name : the card's name, else the folder's.
    config : None for a BitFit folder, which has no low-rank factors and no modules.
    extras : tensors that are no factors, each with its reason.
    card : None when the folder has no run card; then nothing vouches for its bytes.
    notes : what a reader of its numbers must know.
    """

    name: str
    path: Path
    config: LoraConfig | None
    modules: tuple[LoraModule, ...]
    extras: tuple[ExtraTensor, ...]
    card: RunCard | None
    notes: tuple[str, ...]
    weights: Weights

    @property
    def card_status(self) -> str:
        if self.card is None:
            return "no run card: nothing vouches for these bytes"
        return "run card verified"

    @property
    def detail(self) -> str:
        """One line for tables: what it is, its card, its notes."""
        kind = "LoRA" if self.modules else "no low-rank factors"
        return "; ".join((kind, self.card_status, *self.notes))

    def check_values(self) -> None:
        """Read every factor once, one module at a time; AdapterError at NaN or infinity."""
        for module in self.modules:
            module.factors()

    def status(self) -> AdapterStatus:
        """This adapter as a row of the ledger, with the SHA-256 of its weights."""
        from pyharness.records import AdapterStatus

        return AdapterStatus(
            name=self.name,
            path=str(self.path),
            ok=True,
            modules=len(self.modules),
            detail=self.detail,
            sha256=self.weights.digest(),
        )


def load_adapter(path: str | os.PathLike[str], *, check_values: bool = False) -> Adapter:
    """The adapter in a folder written by PEFT's `save_pretrained`, with or without a run card.

    Reads the configuration, the card, all files' hashes when there is a card, and the headers;
    no factor, unless `check_values`.

    Raises
    ------
    AdapterError : missing, truncated, contradictory, pickled, or not plain LoRA (the reason is
        given); anything that leads out of the folder.
    RunCardError : the card is malformed or disagrees with the files.
    """
    folder = resolve_folder(path)
    card = read_run_card(folder)
    if card is not None and card.is_bitfit:
        return _bitfit(folder, card)
    if card is not None:
        _check_stage(card, folder)
    config = read_config(folder)
    weights = open_weights(folder)
    modules = pair_factors(weights, config)
    extras = explain_extras(weights, config, modules)
    if card is not None:
        check_modules(card, modules)
    notes = config.notes + pattern_notes(config, [configured_name(m.name) for m in modules])
    if any(module.transposed for module in modules):
        notes += ("the base model stores some of these weights as in×out (embeddings, Conv1D)",)
    adapter = Adapter(
        name=card.name if card else folder.name,
        path=folder,
        config=config,
        modules=modules,
        extras=extras,
        card=card,
        notes=notes,
        weights=weights,
    )
    if check_values:
        adapter.check_values()
    return adapter


def _check_stage(card: RunCard, folder: Path) -> None:
    """Refuse runs that keep no low-rank factors."""
    if card.stage == "pretrain":
        raise AdapterError(
            "is a base model that was pretrained, not an adapter",
            where=str(folder),
            remedy="give one of the adapters trained on it",
        )
    if card.stage in ("full", "classify") and not card.modules:
        raise AdapterError(
            f"is a run of stage {card.stage}, which keeps spectra and no low-rank factors",
            where=str(folder),
            remedy="give a LoRA adapter",
        )


def _bitfit(folder: Path, card: RunCard) -> Adapter:
    """A folder whose card says that biases were trained: its tensors are listed, none is paired."""
    if holds(folder, CONFIG_NAME) or card.modules:
        raise RunCardError(
            f"stage {card.stage!r} has no low-rank factors, but the folder or the card has LoRA's",
            where=str(card.path),
            remedy="write the card again with the training entry",
        )
    names = [name for name in card.files if name.endswith(".safetensors")]
    if not names:
        raise AdapterError(
            "has no safetensors file", where=str(folder), remedy="copy the whole adapter folder"
        )
    weights = collect(open_safetensors(regular_file(folder, name)) for name in names)
    return Adapter(
        name=card.name,
        path=folder,
        config=None,
        modules=(),
        extras=plain_extras(weights, "bias update"),
        card=card,
        notes=("BitFit trains biases only",),
        weights=weights,
    )
