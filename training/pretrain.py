"""Stage `pretrain`: tokenizer and nano GPT-NeoX from the training side's dialogues."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from training.data import Pool
from training.errors import DataError, DivergedError
from training.files import sha256_bytes
from training.nano import END_OF_TEXT, build_model, train_tokenizer
from training.pairs import Pair
from training.schema import Recipe
from training.trainers import Trained, train_pretrain


def run_pretrain(recipe: Recipe, pool: Pool, work: Path, folder: Path) -> dict[str, Any]:
    """Train, write model and tokenizer into `folder`, return the stage's card sections."""
    assert recipe.model is not None
    sides = {
        "train": pool.train[: recipe.data.train_pairs],
        "heldout": pool.heldout[: recipe.data.heldout_pairs],
    }
    tokenizer = train_tokenizer(_texts(sides["train"]), recipe.model.vocabulary)
    blocks = {
        side: _pack(tokenizer, _texts(pairs), recipe.data.max_length)
        for side, pairs in sides.items()
    }
    for side, rows in blocks.items():
        if not rows:
            raise DataError(f"no {side} block of {recipe.data.max_length} tokens", where="data")
    torch.manual_seed(recipe.seeds.init)
    model = build_model(recipe.model)
    trained, heldout_loss = train_pretrain(recipe, model, blocks["train"], blocks["heldout"], work)
    if not math.isfinite(heldout_loss):
        raise DivergedError(
            f"the held-out loss is {heldout_loss}", where=recipe.name, remedy="lower optim.lr"
        )
    trained.model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return {
        "trained": trained,
        "data": {
            **pool.identity,
            "counts": {
                **pool.counts,
                **{side: len(pairs) for side, pairs in sides.items()},
                "train_blocks": len(blocks["train"]),
                "heldout_blocks": len(blocks["heldout"]),
                "block_tokens": recipe.data.max_length,
            },
            "train_sha256": sha256_bytes("\0".join(_texts(sides["train"])).encode()),
        },
        "evaluation": {
            "blocks": len(blocks["heldout"]),
            "precision": "float32",
            "clm_loss": float(f"{heldout_loss:.6g}"),
        },
        "honest_reading": _reading(trained, heldout_loss),
    }


def _texts(pairs: Sequence[Pair]) -> list[str]:
    return [
        pair.prompt + answer + END_OF_TEXT
        for pair in pairs
        for answer in (pair.chosen, pair.rejected)
    ]


def _pack(tokenizer: Any, texts: list[str], width: int) -> list[list[int]]:
    """All texts end to end in blocks of `width` token ids; the last, shorter block is dropped."""
    stream = [token for ids in tokenizer(texts)["input_ids"] for token in ids]
    return [stream[i : i + width] for i in range(0, len(stream) - width + 1, width)]


def _reading(trained: Trained, heldout_loss: float) -> str:
    first = trained.loss_curve[0]["loss"]
    return (
        f"A base to hang adapters on, not a language model of use: held-out loss "
        f"{heldout_loss:.3f} nats per token after {trained.steps} steps "
        f"(training loss at step 1: {first:.3f})."
    )
