"""What a recipe may say: frozen, typed, every key explained. `recipe.py` reads YAML into this.

Sections are dataclasses and keys are fields; a default is given only where every published
recipe agrees or the key is about this machine. Which sections a stage takes is `SECTIONS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["pretrain", "dpo", "clm", "bitfit"]
Precision = Literal["fp32", "fp16", "bf16"]


@dataclass(frozen=True)
class Seeds:
    """Three independent draws, so that one can be varied while the others stay.

    data : which pairs are drawn for training, and the words' order in shuffled rejections.
    init : adapter (or model) initialisation, and dropout.
    order : the order in which the trainer visits the pairs.
    """

    data: int = 0
    init: int = 0
    order: int = 0


@dataclass(frozen=True)
class Base:
    """The frozen model under the adapter.

    kind : `nano` = made by the pretrain recipe named in `recipe` (run first when absent);
        `gguf` = the GGUF file inside the installed Python package `package`;
        `hub` = `repo` at `revision` on the Hugging Face hub.
    identity : public name written into `adapter_config.json` and the run card.
    """

    kind: Literal["nano", "gguf", "hub"]
    identity: str
    recipe: str | None = None
    package: str | None = None
    package_version: str | None = None
    repo: str | None = None
    revision: str | None = None


@dataclass(frozen=True)
class NanoModel:
    """Shape of a GPT-NeoX pretrained here; module names are Pythia's.

    d_model : hidden size, a multiple of `heads`. context : positions, in tokens.
    rotary_fraction : share of each head's dimensions that is rotated (Pythia: 0.25).
    """

    d_model: int
    layers: int
    heads: int
    vocabulary: int
    context: int
    rotary_fraction: float = 0.25


@dataclass(frozen=True)
class Data:
    """Preference pairs (for `pretrain`: the text of the training side).

    source : `hh-rlhf` = local `<subset>-<split>.jsonl.gz`; `hub` = Anthropic/hh-rlhf at
        `revision`; `synthetic` = pairs drawn from the embedded grammar, no download.
    subset, split : for hh-rlhf; `subset: all` takes every subset of the hub's data set.
    path : file or folder that holds the local data; without it `$HH_RLHF` and then
        `../shared/data/hh-rlhf` beside the repository are tried.
    rejections : `given`, or `shuffled-words` = the chosen answer with its words in random order
        (the control whose preference is unmistakable).
    train_pairs, heldout_pairs : how many pairs are used at most, after all filters.
    max_length : tokens; pairs whose prompt plus longer answer exceed it are dropped and counted,
        so nothing is ever truncated.
    """

    source: Literal["hh-rlhf", "hub", "synthetic"]
    train_pairs: int
    heldout_pairs: int
    max_length: int
    subset: str | None = None
    split: str | None = None
    revision: str | None = None
    path: str | None = None
    rejections: Literal["given", "shuffled-words"] = "given"


@dataclass(frozen=True)
class Adapter:
    """LoRA: ΔW = s·B·A with s = alpha/r, or alpha/√r when `use_rslora`.

    dropout : on the adapter's input; honoured by every stage alike (TRL's DPO would silence it).
    keep_layers : after training, only these layers' modules go into the shipped file.
    """

    r: int
    alpha: int
    targets: tuple[str, ...]
    dropout: float = 0.0
    use_rslora: bool = False
    keep_layers: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Optim:
    """Optimisation: AdamW; one step sees batch × accumulation pairs (pretrain: token blocks).

    lr : peak learning rate. warmup_steps : with warm-up the very first step has lr 0.
    precision : autocast on a GPU; weights are always held in fp32, and so is evaluation.
        On a CPU `fp16` trains in fp32 (accelerate has no fp16 autocast there); the card says so.
    beta : DPO's inverse temperature; required for dpo and bitfit, refused elsewhere.
    checkpoint_every : steps between resumable checkpoints.
    """

    steps: int
    lr: float
    batch: int
    accumulation: int
    schedule: Literal["linear", "cosine", "constant"] = "cosine"
    warmup_steps: int = 0
    weight_decay: float = 0.0
    precision: Precision = "fp32"
    gradient_checkpointing: bool = False
    beta: float | None = None
    checkpoint_every: int = 50


@dataclass(frozen=True)
class Recipe:
    """One training run. `name` is the folder it makes under `output`."""

    name: str
    stage: Stage
    data: Data
    optim: Optim
    base: Base | None = None
    model: NanoModel | None = None
    adapter: Adapter | None = None
    seeds: Seeds = Seeds()
    threads: int = 2
    output: str = "runs"


# stage → (sections it needs, sections it refuses)
SECTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "pretrain": (("model",), ("base", "adapter")),
    "dpo": (("base", "adapter"), ("model",)),
    "clm": (("base", "adapter"), ("model",)),
    "bitfit": (("base",), ("model", "adapter")),
}
# base.kind → (keys it needs, keys it refuses)
BASE_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "nano": (("recipe",), ("package", "package_version", "repo", "revision")),
    "gguf": (("package", "package_version"), ("recipe", "repo", "revision")),
    "hub": (("repo", "revision"), ("recipe", "package", "package_version")),
}
# data.source → (keys it needs, keys it refuses)
DATA_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "hh-rlhf": (("subset", "split"), ("revision",)),
    "hub": (("subset", "split", "revision"), ("path",)),
    "synthetic": ((), ("subset", "split", "revision", "path")),
}
