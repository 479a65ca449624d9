"""Typed access to the fields of `adapter_config.json`, each failure naming file and field."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NoReturn, TypeGuard

from pyharness.adapters.patterns import (
    LAYER_LIST,
    PATTERN_KEY,
    SAVED_MODULE,
    WHOLE,
    check_expression,
)
from pyharness.adapters.strict_json import shown
from pyharness.errors import AdapterError

# Fields of PEFT 0.21.2's LoraConfig and its bases; LoRA's own first, then the shared ones.
# fmt: off
KNOWN_FIELDS = frozenset((
    "alora_invocation_tokens", "alpha_pattern", "arrow_config", "bias", "corda_config",
    "ensure_weight_tying", "eva_config", "exclude_modules", "fan_in_fan_out",
    "init_lora_weights", "kasa_config", "layer_replication", "layers_pattern",
    "layers_to_transform", "loftq_config", "lora_alpha", "lora_bias", "lora_dropout",
    "lora_ga_config", "megatron_config", "megatron_core", "modules_to_save",
    "monteclora_config", "qalora_group_size", "r", "rank_pattern", "runtime_config",
    "target_modules", "target_parameters", "trainable_token_indices", "use_bdlora",
    "use_dora", "use_qalora", "use_rslora", "velora_config", "auto_mapping",
    "base_model_name_or_path", "inference_mode", "peft_type", "peft_version", "revision",
    "task_type",
))
# fmt: on


def is_number(value: object) -> TypeGuard[int | float]:
    """A JSON number (Python counts true and false as integers, JSON does not)."""
    return type(value) in (int, float)


_SCALE = "a number that is 0 or of a size between 1e-150 and 1e150"


def _moderate(value: int | float) -> bool:
    """Neither the square nor any norm that it multiplies leaves float64's range."""
    return value == 0 or Fraction(1, 10**150) <= abs(Fraction(value)) <= 10**150


@dataclass(frozen=True)
class Fields:
    """A configuration's JSON object; every method checks one field and returns it typed.

    A missing or null field is its PEFT default, except `r` and `lora_alpha`, which every PEFT
    version writes: without them the scale of the update is unknown.
    """

    entries: dict[str, Any]
    where: str

    def refuse(self, name: str, what: str, remedy: str) -> NoReturn:
        raise AdapterError(what, where=f"{self.where}: {name}", remedy=remedy)

    def _wrong(self, name: str, expected: str) -> NoReturn:
        self.refuse(
            name, f"{shown(self.entries.get(name))} is not {expected}", "correct the configuration"
        )

    def positive(self, name: str) -> int:
        value = self.entries.get(name)
        if type(value) is not int or value < 1:
            self._wrong(name, "a positive integer")
        return value

    def number(self, name: str) -> Fraction:
        """The exact value of the JSON number as the double that PEFT computes with."""
        value = self.entries.get(name)
        if not is_number(value) or not _moderate(value):
            self._wrong(name, _SCALE)
        return Fraction(value)

    def flag(self, name: str) -> bool:
        value = self.entries.get(name)
        if value is not None and type(value) is not bool:
            self._wrong(name, "true or false")
        return bool(value)

    def flag_or_text(self, name: str, *, default: bool) -> bool | str:
        value = self.entries.get(name, default)
        if not isinstance(value, bool | str):
            self._wrong(name, "true, false or the name of an initialisation")
        return value

    def text(self, name: str) -> str:
        value = self.entries.get(name)
        if value is not None and not isinstance(value, str):
            self._wrong(name, "text")
        return value or ""

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        value = self.entries.get(name, allowed[0])
        if value not in allowed:
            self._wrong(name, f"one of {', '.join(allowed)}")
        return str(value)

    def _names(self, name: str) -> tuple[str, ...]:
        value = self.entries.get(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            self._wrong(name, "a list of names")
        return tuple(value)

    def _expression(self, name: str, pattern: str, template: str = WHOLE) -> str:
        check_expression(pattern, f"{self.where}: {name}", template)
        return pattern

    def names_or_expression(self, name: str) -> tuple[str, ...] | str | None:
        value = self.entries.get(name)
        if isinstance(value, str):
            return self._expression(name, value)
        return None if value is None else self._names(name)

    def layer_lists(self, name: str) -> tuple[str, ...]:
        value = self.entries.get(name)
        names = (value,) if isinstance(value, str) and value else self._names(name)
        return tuple(self._expression(name, entry, LAYER_LIST) for entry in names)

    def saved_modules(self, name: str) -> tuple[str, ...]:
        return tuple(self._expression(name, entry, SAVED_MODULE) for entry in self._names(name))

    def layers(self, name: str) -> tuple[int, ...] | int | None:
        value = self.entries.get(name)
        if value is None or type(value) is int:
            return value
        if not isinstance(value, list) or not all(type(entry) is int for entry in value):
            self._wrong(name, "a layer index or a list of them")
        return tuple(value)

    def _pattern(self, name: str) -> dict[str, Any]:
        value = self.entries.get(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            self._wrong(name, "an object from module expressions to values")
        for pattern in value:
            self._expression(name, pattern, PATTERN_KEY)
        return value

    def rank_pattern(self, name: str) -> tuple[tuple[str, int], ...]:
        found = self._pattern(name)
        for pattern, value in found.items():
            if type(value) is not int or value < 1:
                self._wrong_entry(name, pattern, value, "a positive integer")
        return tuple(found.items())

    def alpha_pattern(self, name: str) -> tuple[tuple[str, Fraction], ...]:
        found = self._pattern(name)
        for pattern, value in found.items():
            if not is_number(value) or not _moderate(value):
                self._wrong_entry(name, pattern, value, _SCALE)
        return tuple((pattern, Fraction(value)) for pattern, value in found.items())

    def _wrong_entry(self, name: str, pattern: str, value: object, expected: str) -> NoReturn:
        self.refuse(
            name,
            f"{shown(pattern)} gives {shown(value)}, which is not {expected}",
            "correct the configuration",
        )
