"""Overlapping patterns: which one PEFT takes depends on an order that saving changes."""

from __future__ import annotations

from collections.abc import Sequence

from pyharness.adapters.patterns import matching_values
from pyharness.adapters.peft_config import LoraConfig
from pyharness.adapters.strict_json import shown


def pattern_notes(config: LoraConfig, modules: Sequence[str]) -> tuple[str, ...]:
    """One note for each field whose patterns give some module several values.

    `modules` : paths as the configuration speaks of them (`configured_name`).

    The first pattern of the file that matches counts. PEFT sorts the patterns when it saves, so the
    run that trained the adapter may have used another one. Ranks are seen in the tensors, scales
    are not.
    """
    found = []
    for field, patterns in (
        ("rank_pattern", config.rank_pattern),
        ("alpha_pattern", config.alpha_pattern),
    ):
        doubtful = [name for name in modules if len(set(matching_values(patterns, name))) > 1]
        if doubtful:
            found.append(
                f"{field}: several patterns with different values match {len(doubtful)} modules, "
                f"such as {shown(doubtful[0])}; the first in the file counts, as when PEFT loads "
                "it, but PEFT sorts them when it saves: the training run may have used another"
            )
    return tuple(found)
