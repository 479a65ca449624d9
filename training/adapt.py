"""Stages `dpo`, `clm`, `bitfit` and `full`: train on a base, evaluate what is stored, write it."""

from __future__ import annotations

import copy
import shutil
from pathlib import Path
from typing import Any

import torch

from training.adapter_files import (
    count_lora_modules,
    lora_modules,
    round_biases,
    round_to_half,
    save_biases,
    save_lora,
)
from training.bases import LoadedBase, load_base
from training.budget import check_memory
from training.data import Pool, Selection, select
from training.distributed import local_rank
from training.divergence import COLUMNS, ROWS, answer_kl, divergence_figures, heldout_rows
from training.evaluate import figures, logps_of
from training.full_files import save_full
from training.parquet import read_rows, write_rows
from training.reading import honest_reading
from training.schema import Recipe
from training.spectrum import SPECTRA, summary
from training.trainers import Trained, check_method, train

CLM_BETA = 0.1  # CLM has no β; its evaluation's implicit reward uses DPO's usual one


def run_adapter(
    recipe: Recipe, pool: Pool, base_folder: Path | None, work: Path, folder: Path | None
) -> dict[str, Any]:
    """Train and write into `folder`; returns the stage's card sections.

    folder : None for a process that only helps to train; it then returns nothing of use.
    """
    assert recipe.base is not None
    base = load_base(recipe.base, base_folder)
    tokenizer = base.tokenizer
    data = select(
        pool, recipe.data, recipe.seeds.data, lambda text: len(tokenizer(text)["input_ids"])
    )
    check_method(recipe, base.model)
    check_memory(recipe, base.model)
    if torch.cuda.is_available():
        base.model.to(torch.device("cuda", local_rank()))
    # before any adapter exists, so that the reference is the base and nothing but the base
    before = logps_of(base.model, tokenizer, data.heldout) if folder is not None else {}
    reference = None
    if recipe.adapter is None:
        reference = copy.deepcopy(base.model).requires_grad_(False)
    trained = train(recipe, base.model, tokenizer, data.train, work, reference)
    if folder is None:
        return {"trained": trained}
    return _finish(recipe, base, data, trained, reference, before, folder)


def _finish(
    recipe: Recipe,
    base: LoadedBase,
    data: Selection,
    trained: Trained,
    reference: Any,
    before: dict[str, Any],
    folder: Path,
) -> dict[str, Any]:
    assert recipe.base is not None
    model, heldout, identity = trained.model, data.heldout, recipe.base.identity
    modules: list[dict[str, Any]] = []
    cut: dict[str, Any] = {}
    if recipe.adapter is not None:
        round_to_half(model)
        save_lora(model, recipe.adapter, identity, folder)
        modules = lora_modules(model, recipe.adapter)
        if recipe.adapter.keep_layers is not None:
            cut = {
                "kept_layers": list(recipe.adapter.keep_layers),
                "trained_modules": count_lora_modules(model),
                "kept_modules": len(modules),
            }
    elif recipe.stage == "bitfit":
        biases = {name: p.cpu() for name, p in reference.named_parameters() if _is_bias(name)}
        round_biases(model, biases)
        save_biases(model, biases, identity, folder)
    else:
        save_full(
            model,
            dict(reference.named_parameters()),
            identity,
            folder,
            weights=recipe.keep_weights,
        )
    beta = recipe.optim.beta if recipe.optim.beta is not None else CLM_BETA
    evaluation = evaluate_pairs(model, reference, before, base.tokenizer, heldout, beta, folder)
    control = recipe.data.rejections == "shuffled-words"
    stage = recipe.stage if recipe.stage != "full" else str(recipe.objective)
    return {
        "trained": trained,
        "base": base.card,
        "data": data.card,
        "evaluation": evaluation,
        "honest_reading": honest_reading(stage, evaluation, control=control, cut=cut),
        "modules": modules,
        "cut": cut,
        "spectra": store_spectra(trained, folder),
    }


def evaluate_pairs(
    model: Any,
    reference: Any,
    before: dict[str, Any],
    tokenizer: Any,
    heldout: Any,
    beta: float,
    folder: Path,
) -> dict[str, Any]:
    """The card's `evaluation`, and every pair's row in `heldout.parquet`.

    reference : the base, or None when `model` is a PEFT model. before : the base's `logps_of`.
    """
    policy = logps_of(model, tokenizer, heldout)
    kl = {
        side: answer_kl(model, reference, tokenizer, heldout, side)
        for side in ("chosen", "rejected")
    }
    rows = heldout_rows(policy, before, kl, heldout, beta)
    write_rows(folder / ROWS, COLUMNS, rows)
    return figures(policy, before, heldout, beta) | divergence_figures(rows)


def store_spectra(trained: Trained, folder: Path) -> dict[str, Any]:
    """Copy the run's spectra into its folder; returns the card's summary of them."""
    if trained.spectra is None:
        return {}
    shutil.copyfile(trained.spectra, folder / SPECTRA)
    return summary(read_rows(folder / SPECTRA))


def _is_bias(name: str) -> bool:
    return name.endswith(".bias")
