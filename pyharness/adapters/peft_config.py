"""`adapter_config.json` of a PEFT LoRA adapter as a typed, frozen record.

Field names and defaults are those of `LoraConfig` in PEFT 0.21.2. Everything that would make the
adapted model compute something else than W + s·B·A is refused with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from pyharness.adapters.config_fields import KNOWN_FIELDS, Fields
from pyharness.adapters.folder import CONFIG_NAME, holds, read_small_file
from pyharness.adapters.patterns import matches_target, pattern_value
from pyharness.adapters.peft_methods import METHOD_REASONS, VARIANT_REASONS
from pyharness.adapters.strict_json import parse_object, shown
from pyharness.errors import AdapterError

OUTPUT_LAYERS = frozenset(("lm_head", "embed_out"))  # may be tied to the input embeddings
CONFIG_LIMIT = 10_000_000  # bytes; a configuration with one pattern per module stays far below
_RESIDUAL_INITS = ("pissa", "olora", "corda", "lora_ga", "loftq")  # change W when PEFT loads them


@dataclass(frozen=True)
class Scaling:
    """The factor s of ΔW = s·B·A, exactly: α/r, or α/√r when rank-stabilised.

    Sources: Hu et al. 2021, section 4.1 (α/r); Kalajdzievski 2023, theorem 3.2 (α/√r).
    """

    alpha: Fraction
    r: int
    rank_stabilised: bool

    @property
    def squared(self) -> Fraction:
        """s², rational in both cases."""
        return self.alpha**2 / (self.r if self.rank_stabilised else self.r**2)


@dataclass(frozen=True)
class LoraConfig:
    """What a LoRA configuration says. Patterns keep the order of the file, which decides ties."""

    r: int
    lora_alpha: Fraction
    use_rslora: bool
    rank_pattern: tuple[tuple[str, int], ...]
    alpha_pattern: tuple[tuple[str, Fraction], ...]
    fan_in_fan_out: bool
    target_modules: tuple[str, ...] | str | None
    exclude_modules: tuple[str, ...] | str | None
    layers_to_transform: tuple[int, ...] | int | None
    layers_pattern: tuple[str, ...]
    modules_to_save: tuple[str, ...]
    bias: str
    lora_bias: bool
    trains_tokens: bool
    ties_weights: bool
    init_lora_weights: bool | str
    base_model: str
    peft_type: str = "LORA"
    use_dora: bool = False
    notes: tuple[str, ...] = ()

    def scaling(self, module: str) -> Scaling:
        """Rank and α of a module (its path in the base model), patterns applied as PEFT does."""
        return Scaling(
            alpha=pattern_value(self.alpha_pattern, module, self.lora_alpha),
            r=pattern_value(self.rank_pattern, module, self.r),
            rank_stabilised=self.use_rslora,
        )

    @property
    def changes_the_base(self) -> bool:
        """Its initialisation, which PEFT repeats at loading, subtracts something from W."""
        init = self.init_lora_weights
        return isinstance(init, str) and init.lower().startswith(_RESIDUAL_INITS)

    def targets(self, module: str) -> bool:
        """Whether PEFT puts LoRA on this module; True where only the base model could tell."""
        if self.target_modules is None or self.target_modules == "all-linear":
            return True
        if self.ties_weights and module.rpartition(".")[2] in OUTPUT_LAYERS:
            return True  # PEFT adds the layer that is tied to a targeted embedding
        return matches_target(
            module,
            targets=self.target_modules,
            excluded=self.exclude_modules,
            modules_to_save=self.modules_to_save,
            layers=self.layers_to_transform,
            layers_pattern=self.layers_pattern,
        )


def read_config(folder: Path) -> LoraConfig:
    """The configuration of a LoRA folder.

    Raises
    ------
    AdapterError : missing, malformed or contradictory configuration; another PEFT method or a
        LoRA variant, named with the reason why its update is not s·B·A.
    """
    where = str(folder / CONFIG_NAME)
    if not holds(folder, CONFIG_NAME):
        raise AdapterError(
            f"has no {CONFIG_NAME}",
            where=str(folder),
            remedy="give a folder written by PEFT's save_pretrained",
        )
    return parse_config(
        parse_object(read_small_file(folder, CONFIG_NAME, limit=CONFIG_LIMIT), where), where
    )


def parse_config(entries: dict[str, Any], where: str) -> LoraConfig:
    """A configuration from its JSON object; see `read_config`."""
    fields = Fields(entries, where)
    _refuse_other_methods(fields)
    config = LoraConfig(
        r=fields.positive("r"),
        lora_alpha=fields.number("lora_alpha"),
        use_rslora=fields.flag("use_rslora"),
        rank_pattern=fields.rank_pattern("rank_pattern"),
        alpha_pattern=fields.alpha_pattern("alpha_pattern"),
        fan_in_fan_out=fields.flag("fan_in_fan_out"),
        target_modules=fields.names_or_expression("target_modules"),
        exclude_modules=fields.names_or_expression("exclude_modules"),
        layers_to_transform=fields.layers("layers_to_transform"),
        layers_pattern=fields.layer_lists("layers_pattern"),
        modules_to_save=fields.saved_modules("modules_to_save"),
        bias=fields.choice("bias", ("none", "all", "lora_only")),
        lora_bias=fields.flag("lora_bias"),
        trains_tokens=bool(entries.get("trainable_token_indices")),
        ties_weights=fields.flag("ensure_weight_tying"),
        init_lora_weights=fields.flag_or_text("init_lora_weights", default=True),
        base_model=fields.text("base_model_name_or_path"),
        notes=_notes(entries),
    )
    if isinstance(config.target_modules, str) and config.layers_to_transform is not None:
        fields.refuse(
            "layers_to_transform",
            "cannot be used when target_modules is an expression",
            "list the target modules, or put the layers into the expression",
        )
    if config.layers_pattern and config.layers_to_transform is None:
        fields.refuse(
            "layers_pattern",
            "says where layer indices stand, but layers_to_transform names no layer",
            "give both or neither",
        )
    return config


def _refuse_other_methods(fields: Fields) -> None:
    method = fields.entries.get("peft_type")
    if method is None:
        fields.refuse("peft_type", "is missing", "LoRA configurations say LORA")
    if method != "LORA":
        known = METHOD_REASONS.get(method) if isinstance(method, str) else None
        fields.refuse(
            "peft_type",
            f"{shown(method)} is not LoRA: {known}" if known else f"{shown(method)} is not LoRA",
            "only LoRA adapters have factors B and A to read",
        )
    for name, (variant, reason) in VARIANT_REASONS.items():
        if fields.entries.get(name):
            fields.refuse(
                name, f"{variant} is not plain LoRA: {reason}", "only plain LoRA can be read"
            )


def _notes(entries: dict[str, Any]) -> tuple[str, ...]:
    """What a reader of the numbers must know about this configuration."""
    notes = []
    init = entries.get("init_lora_weights")
    if isinstance(init, str) and init.lower().startswith(_RESIDUAL_INITS):
        notes.append(
            f"initialised by {init}: B·A is relative to the base weight that this initialisation "
            "changed, not to the published one"
        )
    if entries.get("layer_replication"):
        notes.append("layer indices count the replicated layers, not those of the base model")
    unknown = sorted(name for name in entries if name not in KNOWN_FIELDS and entries[name])
    if unknown:
        notes.append(f"fields that PEFT 0.21.2 does not know were ignored: {shown(unknown)}")
    return tuple(notes)
