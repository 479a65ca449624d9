"""Shared by the tests of `training/` (red = recipes): environment and recipes shrunk to seconds."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

# before any of these libraries is imported by a test module
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_DATASETS_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

REPOSITORY = Path(__file__).resolve().parents[2]
RECIPES = REPOSITORY / "training" / "recipes"

TINY_BASE = """
name: tiny-base
stage: pretrain
threads: 1
output: {output}
model: {{d_model: 32, layers: 2, heads: 2, vocabulary: 400, context: 256}}
data: {{source: synthetic, train_pairs: 60, heldout_pairs: 20, max_length: 64}}
optim: {{steps: 2, lr: 3.0e-3, batch: 4, accumulation: 1, warmup_steps: 1}}
"""
# two steps on twelve pairs; warm-up would make the first step's learning rate 0
SHRINK = (
    "threads=1",
    "data.train_pairs=12",
    "data.heldout_pairs=6",
    "optim.steps=2",
    "optim.warmup_steps=0",
    "optim.batch=2",
    "optim.accumulation=1",
)


@pytest.fixture(scope="session")
def tiny_base_recipe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pretrain recipe of 2 layers and 2 steps; its model is made once per session."""
    folder = tmp_path_factory.mktemp("tiny")
    path = folder / "pretrain.yaml"
    path.write_text(TINY_BASE.format(output=folder / "runs"), encoding="utf-8")
    return path


@pytest.fixture
def shrunk(
    tiny_base_recipe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., list[str]]:
    """`shrunk("dpo", …overrides)` = command line words of a nano-synthetic stage, made tiny."""
    monkeypatch.chdir(tmp_path)

    def words(stage: str, *overrides: str) -> list[str]:
        recipe = str(RECIPES / "nano-synthetic" / f"{stage}.yaml")
        places = (f"base.recipe={tiny_base_recipe}", f"output={tmp_path / 'out'}")
        return [recipe, *SHRINK, *places, *overrides]

    return words
