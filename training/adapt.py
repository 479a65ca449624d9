"""Stages `dpo`, `clm` and `bitfit`: train on a frozen base, evaluate what is stored, write it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from training.adapter_files import (
    count_lora_modules,
    lora_modules,
    round_biases,
    round_to_half,
    save_biases,
    save_lora,
)
from training.bases import load_base
from training.data import Pool, select
from training.evaluate import figures, logps_of
from training.reading import honest_reading
from training.schema import Recipe
from training.trainers import Trained, train_bitfit, train_clm, train_dpo

STAGES = {"dpo": train_dpo, "clm": train_clm, "bitfit": train_bitfit}
CLM_BETA = 0.1  # CLM has no β; its evaluation's implicit reward uses DPO's usual one


def run_adapter(
    recipe: Recipe, pool: Pool, base_folder: Path | None, work: Path, folder: Path
) -> dict[str, Any]:
    """Train and write into `folder`; returns the stage's card sections."""
    assert recipe.base is not None
    base = load_base(recipe.base, base_folder)
    tokenizer = base.tokenizer
    data = select(
        pool, recipe.data, recipe.seeds.data, lambda text: len(tokenizer(text)["input_ids"])
    )
    heldout = data.heldout
    # before any adapter exists, so that the reference is the base and nothing but the base
    reference = logps_of(base.model, tokenizer, heldout)
    base_biases = {
        name: parameter.detach().cpu().clone()
        for name, parameter in base.model.named_parameters()
        if name.endswith(".bias")
    }
    trained: Trained = STAGES[recipe.stage](recipe, base.model, tokenizer, data.train, work)
    model = trained.model
    modules: list[dict[str, Any]] = []
    cut: dict[str, Any] = {}
    if recipe.adapter is None:
        round_biases(model, base_biases)
        save_biases(model, base_biases, recipe.base.identity, folder)
    else:
        round_to_half(model)
        save_lora(model, recipe.adapter, recipe.base.identity, folder)
        modules = lora_modules(model, recipe.adapter)
        if recipe.adapter.keep_layers is not None:
            cut = {
                "kept_layers": list(recipe.adapter.keep_layers),
                "trained_modules": count_lora_modules(model),
                "kept_modules": len(modules),
            }
    policy = logps_of(model, tokenizer, heldout)
    beta = recipe.optim.beta if recipe.optim.beta is not None else CLM_BETA
    evaluation = figures(policy, reference, heldout, beta)
    control = recipe.data.rejections == "shuffled-words"
    reading = honest_reading(recipe.stage, evaluation, control=control, cut=cut)
    return {
        "trained": trained,
        "base": base.card,
        "data": data.card,
        "evaluation": evaluation,
        "honest_reading": reading,
        "modules": modules,
        "cut": cut,
    }
