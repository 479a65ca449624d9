"""Memory a run will need, refused before its first step when it is not there.

The estimate counts weights, gradients and Adam's two moments exactly, and activations by a rule of
thumb: 34·d values a token and layer (Korthikanti et al. 2022, eq. 2, without the attention term,
which sdpa does not keep), four copies of the logits, 0.75 GB for the libraries. Against the
two bases really run here it says 1.0 GB for nano (1.1 measured), 4.6 GB for SmolLM2 in fp32 (5.0)
and 7.0 GB with bf16 autocast (7.4), which keeps activations in both precisions on a CPU.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from training.errors import BaseModelError
from training.memory import memory_available
from training.recipe import base_recipe, objective
from training.schema import NanoModel, Recipe

LIBRARIES = 0.75e9  # bytes of a process that has imported torch, transformers and TRL
ACTIVATIONS_PER_TOKEN = 34  # values of width d that a transformer layer keeps for its backward pass
LOGIT_COPIES = 4


@dataclass(frozen=True)
class Shape:
    """Of a transformer: what memory and time depend on."""

    parameters: int
    layers: int
    d_model: int
    vocabulary: int


# public figures, for estimates before anything is downloaded; a loaded model answers for itself
KNOWN = {
    "EleutherAI/pythia-70m": Shape(70_426_624, 6, 512, 50304),
    "EleutherAI/pythia-160m": Shape(162_322_944, 12, 768, 50304),
    "EleutherAI/pythia-410m": Shape(405_334_016, 24, 1024, 50304),
    "EleutherAI/pythia-1b": Shape(1_011_781_632, 16, 2048, 50304),
    "HuggingFaceTB/SmolLM2-135M-Instruct": Shape(134_515_008, 30, 576, 49152),
    "FacebookAI/roberta-base": Shape(124_647_170, 12, 768, 50265),
}


def nano_shape(model: NanoModel) -> Shape:
    """A GPT-NeoX's own count: 12·d²+13·d a layer, two untied embeddings, the last norm."""
    d = model.d_model
    per_layer = 12 * d * d + 13 * d
    parameters = model.layers * per_layer + 2 * model.vocabulary * d + 2 * d
    return Shape(parameters, model.layers, d, model.vocabulary)


def shape_of(model: Any) -> Shape:
    """A loaded model's shape."""
    config = model.config
    return Shape(
        sum(parameter.numel() for parameter in model.parameters()),
        int(config.num_hidden_layers),
        int(config.hidden_size),
        int(config.vocab_size),
    )


def planned_shape(recipe: Recipe) -> Shape | None:
    """The shape of the recipe's model, without loading it; None when it is not known."""
    if recipe.model is not None:
        return nano_shape(recipe.model)
    base = base_recipe(recipe)
    if base is not None and base.model is not None:
        return nano_shape(base.model)
    return KNOWN.get(recipe.base.identity) if recipe.base is not None else None


def memory_needed(recipe: Recipe, shape: Shape) -> float:
    """Bytes at the peak of training, of one process."""
    trainable: float = shape.parameters
    copies = 1.0
    if recipe.adapter is not None:
        # four linear modules a layer whose in and out features sum to 16·d, as in GPT-NeoX
        trainable = 16.0 * shape.d_model * shape.layers * recipe.adapter.r
        copies = 1.0 + trainable / shape.parameters
    elif recipe.stage == "bitfit":
        trainable = 13.0 * shape.d_model * shape.layers
    if recipe.adapter is None and objective(recipe) is not None:
        copies = 2.0  # the frozen reference, or the start that KL and ΔW are measured from
    tokens = recipe.optim.batch * recipe.data.max_length * (2 if objective(recipe) == "dpo" else 1)
    kept = 1 if recipe.optim.gradient_checkpointing else shape.layers
    activations = 4.0 * tokens * kept * ACTIVATIONS_PER_TOKEN * shape.d_model
    if recipe.optim.precision == "bf16":
        activations *= 2
    outputs = recipe.stage != "classify"
    logits = 4.0 * LOGIT_COPIES * tokens * shape.vocabulary if outputs else 0.0
    states = 4.0 * 3 * trainable  # gradient and Adam's two moments
    return LIBRARIES + 4.0 * copies * shape.parameters + states + activations + logits


def check_plan(recipe: Recipe) -> None:
    """As `check_memory`, before anything is loaded; of a model that is not known yet, nothing."""
    shape = planned_shape(recipe)
    if shape is not None:
        _refuse_beyond_memory(recipe, memory_needed(recipe, shape) - LIBRARIES, "")


def check_memory(recipe: Recipe, model: Any) -> None:
    """Raise BaseModelError when the estimate is beyond what is free. Called before the first step.

    The model itself is loaded by then and counts as used, so its weights are not asked for twice.
    """
    shape = shape_of(model)
    needed = memory_needed(recipe, shape) - LIBRARIES - 4.0 * shape.parameters
    _refuse_beyond_memory(recipe, needed, " more")


def _refuse_beyond_memory(recipe: Recipe, needed: float, more: str) -> None:
    available = memory_available()
    if needed > available:
        raise BaseModelError(
            f"training needs about {needed / 1e9:.1f} GB{more} and {available / 1e9:.1f} GB are "
            "free",
            where=recipe.name,
            remedy="lower optim.batch (and raise optim.accumulation by as much), "
            "data.max_length or adapter.r, or set optim.gradient_checkpointing=true",
        )
