"""From a recipe's `data` section to training and held-out pairs, with every drop counted.

The clean held-out rule: a tenth of the conversations, chosen by the hash of their opening turn
(`pairs.is_heldout`), is never trained on by any recipe, pretraining included. Within each side,
pairs too long for the recipe are dropped rather than truncated.
"""

from __future__ import annotations

import gzip
import json
import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.errors import DataError
from training.files import canonical_json, sha256_bytes, sha256_file
from training.pairs import Pair, is_heldout, split_rows
from training.schema import Data
from training.synthetic import grammar_pairs, shuffle_rejections

REPOSITORY = Path(__file__).resolve().parent.parent
HUB_DATASET = "Anthropic/hh-rlhf"
GRAMMAR_POOL = 4000  # pairs drawn before the held-out split; enough for every recipe here


@dataclass(frozen=True)
class Pool:
    """All usable pairs of a source on their two sides, and where they came from."""

    train: tuple[Pair, ...]
    heldout: tuple[Pair, ...]
    identity: dict[str, Any]
    counts: dict[str, int]


@dataclass(frozen=True)
class Selection:
    """The pairs one run uses; `card` is the run card's `data` section."""

    train: tuple[Pair, ...]
    heldout: tuple[Pair, ...]
    card: dict[str, Any]


def load_pool(data: Data) -> Pool:
    """Read, split and divide the recipe's source. DataError when it is absent or malformed."""
    if data.source == "synthetic":
        pairs = grammar_pairs(GRAMMAR_POOL, seed=0)  # one fixed pool: seeds.data draws from it
        identity: dict[str, Any] = {"name": "synthetic grammar", "seed": 0}
        counts = {"rows": len(pairs), "usable": len(pairs)}
    elif data.source == "hub":
        rows, identity = _hub_rows(data)
        pairs, counts = split_rows(rows)
    else:
        path = find_local(data)
        pairs, counts = split_rows(read_jsonl(path))
        identity = {"name": f"hh-rlhf/{path.name}", "file_sha256": sha256_file(path)}
    train = tuple(pair for pair in pairs if not is_heldout(pair))
    heldout = tuple(pair for pair in pairs if is_heldout(pair))
    counts |= {"pool_train": len(train), "pool_heldout": len(heldout)}
    return Pool(train, heldout, identity, counts)


def select(pool: Pool, data: Data, seed: int, length: Callable[[str], int]) -> Selection:
    """Draw the recipe's training pairs (seeded) and its held-out pairs (always the same prompts).

    `length` counts tokens. Raises DataError when a side is left without pairs.
    """
    counts = dict(pool.counts)
    sides: dict[str, list[Pair]] = {}
    for side, pairs in (("train", pool.train), ("heldout", pool.heldout)):
        kept = list(pairs)
        if data.rejections == "shuffled-words":
            kept, dropped = shuffle_rejections(kept, seed)
            counts[f"{side}_dropped_too_few_words"] = dropped
        fitting = [pair for pair in kept if _tokens(pair, length) <= data.max_length]
        counts[f"{side}_dropped_too_long"] = len(kept) - len(fitting)
        sides[side] = fitting
    random.Random(f"training-pairs/{seed}").shuffle(sides["train"])
    train, heldout = sides["train"][: data.train_pairs], sides["heldout"][: data.heldout_pairs]
    if not train or not heldout:
        raise DataError(
            f"{len(train)} training and {len(heldout)} held-out pairs fit "
            f"max_length {data.max_length}",
            where=pool.identity["name"],
            remedy="raise data.max_length or take a larger subset",
        )
    counts |= {"train": len(train), "heldout": len(heldout)}
    card = {
        **pool.identity,
        "rejections": data.rejections,
        "heldout_rule": "a tenth of the conversations, by SHA-256 of the opening human turn",
        "counts": counts,
        "train_sha256": pairs_hash(train),
        "heldout_sha256": pairs_hash(heldout),
    }
    return Selection(tuple(train), tuple(heldout), card)


def pairs_hash(pairs: list[Pair]) -> str:
    """SHA-256 over the pairs' texts in order."""
    return sha256_bytes(canonical_json([[p.prompt, p.chosen, p.rejected] for p in pairs]))


def _tokens(pair: Pair, length: Callable[[str], int]) -> int:
    # one more for the end-of-text token that the trainer appends
    return length(pair.prompt) + max(length(pair.chosen), length(pair.rejected)) + 1


def find_local(data: Data) -> Path:
    """The local hh-rlhf file: `data.path`, `$HH_RLHF`, or `../shared/data/hh-rlhf`, in this order.

    Raises DataError that names every place tried and the command that gets the file.
    """
    name = f"{data.subset}-{data.split}.jsonl.gz"
    places = [data.path, os.environ.get("HH_RLHF")]
    given = [Path(place) for place in places if place]
    tried = given[:1] or [REPOSITORY.parent / "shared" / "data" / "hh-rlhf"]
    for place in tried:
        path = place / name if place.is_dir() else place
        if path.is_file():
            return path
    url = f"https://huggingface.co/datasets/{HUB_DATASET}/resolve/main/{data.subset}"
    raise DataError(
        f"no hh-rlhf file {name} at {', '.join(map(str, tried))}",
        where="data",
        remedy=f"curl -L -o {name} {url}/{data.split}.jsonl.gz and set data.path or HH_RLHF to it, "
        "or use a recipe of recipes/nano-synthetic, which needs no download",
    )


def read_jsonl(path: Path) -> list[dict[str, str]]:
    """Rows of a gzipped JSON-lines file of {chosen, rejected}; DataError names a bad line."""
    rows: list[dict[str, str]] = []
    try:
        with gzip.open(path, "rt", encoding="utf-8") as handle:
            for number, line in enumerate(handle, start=1):
                try:
                    row = json.loads(line)
                    pair = {key: row[key] for key in ("chosen", "rejected")}
                except (ValueError, KeyError, TypeError):
                    pair = {}
                if not pair or not all(isinstance(text, str) for text in pair.values()):
                    raise DataError(
                        "not a JSON object with the texts chosen and rejected",
                        where=f"{path}:{number}",
                    )
                rows.append(pair)
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise DataError(
            f"not a readable gzip of JSON lines: {error}",
            where=str(path),
            remedy="download the file again",
        ) from None
    return rows


def _hub_rows(data: Data) -> tuple[list[dict[str, str]], dict[str, Any]]:
    from datasets import load_dataset  # type: ignore[import-untyped]

    folder = None if data.subset == "all" else data.subset
    # run where there is a network, it fills the cache that is read where there is none
    command = (
        f"from datasets import load_dataset; load_dataset('{HUB_DATASET}', data_dir={folder!r}, "
        f"split='{data.split}', revision='{data.revision}')"
    )
    try:
        dataset = load_dataset(
            HUB_DATASET, data_dir=folder, split=data.split, revision=data.revision
        )
    except Exception as error:
        raise DataError(
            f"{HUB_DATASET} cannot be loaded from the hub: {' '.join(str(error).split())[:200]}",
            where="data",
            remedy=f'on a machine with a network: python -c "{command}"; '
            "or data.source=hh-rlhf with a downloaded file",
        ) from error
    identity = {
        "name": f"{HUB_DATASET}/{data.subset}/{data.split}",
        "revision": data.revision,
        "fingerprint": dataset._fingerprint,
    }
    return [dict(row) for row in dataset], identity
