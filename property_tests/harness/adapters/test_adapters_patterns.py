"""Overlapping patterns are noted, and the patterns of an inner layer are those around it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from adapter_folders import PREFIX, RANK, write_folder

from pyharness.adapters import load_adapter

INNER = "model.attn.base_layer.out_proj"  # as in torch's MultiheadAttention


@pytest.mark.parametrize(
    ("patterns", "noted"),
    [
        ({"dense": 5, ".*attention.*": 6}, True),
        ({"dense": 5, ".*attention.*": 5}, False),  # both say the same
        ({"dense": 5, "query_key_value": 6}, False),  # of different modules
    ],
)
def test_patterns_that_disagree_are_noted(
    tmp_path: Path, patterns: dict[str, int], noted: bool
) -> None:
    adapter = load_adapter(write_folder(tmp_path / "x", config={"alpha_pattern": patterns}))
    found = [note for note in adapter.notes if note.startswith("alpha_pattern: several")]
    assert len(found) == noted
    if noted:
        assert "match 1 modules, such as 'gpt_neox.layers.0.attention.dense'" in found[0]


def test_an_inner_layer_has_the_patterns_of_the_one_around_it(tmp_path: Path) -> None:
    tensors = {
        f"{PREFIX}{INNER}.lora_A.weight": np.ones((RANK, 3)),
        f"{PREFIX}{INNER}.lora_B.weight": np.ones((5, RANK)),
    }
    patterns = {"out_proj": 5, ".*out_.*": 6, "attn": 7}
    config = {"target_modules": ["attn"], "alpha_pattern": patterns}
    adapter = load_adapter(write_folder(tmp_path / "x", tensors, config))
    assert [module.alpha for module in adapter.modules] == [Fraction(7)]
    assert not [note for note in adapter.notes if "several patterns" in note]
