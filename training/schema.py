"""What a recipe may say: frozen, typed, every key explained. `recipe.py` reads YAML into this.

Sections are dataclasses and keys are fields; a default is given only where every published
recipe agrees or the key is about this machine. Which sections a stage takes is `SECTIONS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["pretrain", "dpo", "clm", "bitfit", "full", "classify"]
Objective = Literal["dpo", "clm"]
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
        `hub` = `repo` at `revision` on the Hugging Face hub; `folder` = a model saved at `path`.
    identity : public name written into `adapter_config.json` and the run card.
    """

    kind: Literal["nano", "gguf", "hub", "folder"]
    identity: str
    recipe: str | None = None
    package: str | None = None
    package_version: str | None = None
    repo: str | None = None
    revision: str | None = None
    path: str | None = None


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
        `revision`; `synthetic` = pairs drawn from the embedded grammar, no download;
        `table` = a local CSV, TSV or JSONL file at `path`, and `glue` = nyu-mll/glue's task
        `subset` on the hub at `revision`, both for stage `classify`.
    subset, split : for hh-rlhf; `subset: all` takes every subset of the hub's data set.
    path : file or folder that holds the local data; without it `$HH_RLHF` and then
        `../shared/data/hh-rlhf` beside the repository are tried.
    columns, label : for `classify`: the one or two columns of text, and the column of the class.
    rejections : `given`, or `shuffled-words` = the chosen answer with its words in random order
        (the control whose preference is unmistakable).
    train_pairs, heldout_pairs : how many pairs are used at most, after all filters.
    max_length : tokens; pairs whose prompt plus longer answer exceed it are dropped and counted,
        so nothing is ever truncated.
    """

    source: Literal["hh-rlhf", "hub", "synthetic", "table", "glue"]
    train_pairs: int
    heldout_pairs: int
    max_length: int
    subset: str | None = None
    split: str | None = None
    revision: str | None = None
    path: str | None = None
    rejections: Literal["given", "shuffled-words"] = "given"
    columns: tuple[str, ...] | None = None
    label: str | None = None


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
    beta : DPO's inverse temperature; required by that objective, refused elsewhere.
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
    """One training run. `name` is the folder it makes under `output`.

    objective : of stage `full` (required) and `bitfit` (dpo when absent): what the loss is.
    spectrum_every : steps between two records of every module's singular values, step 0 and the
        last included; without it none are taken. See `spectrum.py`.
    keep_weights : stage `full` stores the trained model too, not only its spectra.
    """

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
    objective: Objective | None = None
    spectrum_every: int | None = None
    keep_weights: bool = False


# Keys that joined after adapters had been shipped: absent and default are the same recipe, and
# the recipe's hash is taken without them.
LATER_KEYS = (
    ("objective",),
    ("spectrum_every",),
    ("keep_weights",),
    ("base", "path"),
    ("data", "columns"),
    ("data", "label"),
)


# stage → (sections it needs, sections it refuses)
SECTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "pretrain": (("model",), ("base", "adapter")),
    "dpo": (("base", "adapter"), ("model",)),
    "clm": (("base", "adapter"), ("model",)),
    "bitfit": (("base",), ("model", "adapter")),
    "full": (("base", "objective"), ("model", "adapter")),
    "classify": (("base",), ("model",)),
}
OBJECTIVES = ("bitfit", "full")  # stages that may choose one
# base.kind → (keys it needs, keys it refuses)
BASE_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "nano": (("recipe",), ("package", "package_version", "repo", "revision", "path")),
    "gguf": (("package", "package_version"), ("recipe", "repo", "revision", "path")),
    "hub": (("repo", "revision"), ("recipe", "package", "package_version", "path")),
    "folder": (("path",), ("recipe", "package", "package_version", "repo", "revision")),
}
# data.source → (keys it needs, keys it refuses)
DATA_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "hh-rlhf": (("subset", "split"), ("revision", "columns", "label")),
    "hub": (("subset", "split", "revision"), ("path", "columns", "label")),
    "synthetic": ((), ("subset", "split", "revision", "path", "columns", "label")),
    "table": (("path", "columns", "label"), ("subset", "split", "revision")),
    "glue": (("subset", "split", "revision", "columns", "label"), ("path",)),
}
