"""Stage `classify`: a sequence classifier, LoRA or every weight, on GLUE-shaped data."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from datasets import Dataset  # type: ignore[import-untyped]
from peft import get_peft_model
from transformers import DataCollatorWithPadding, Trainer, TrainingArguments, set_seed

from training.adapt import store_spectra
from training.adapter_files import lora_modules, round_to_half, save_lora
from training.bases import load_base
from training.budget import check_memory
from training.distributed import local_rank
from training.errors import BaseModelError, DivergedError
from training.evaluate import BATCH, mean, rounded, standard_error
from training.files import write_json
from training.full_files import save_full
from training.labelled import Example, Labelled, load_labelled
from training.parquet import write_rows
from training.reading import classification_reading
from training.schema import Recipe
from training.trainers import arguments, check_method, lora_config, run_trainer

ROWS = "heldout.parquet"
COLUMNS = {"example": "int", "label": "int", "predicted": "int", "loss": "float"}


def run_classify(
    recipe: Recipe, base_folder: Path | None, work: Path, folder: Path | None
) -> dict[str, Any]:
    """Train and write into `folder` (None: a helping process); returns the card sections."""
    assert recipe.base is not None
    tokenizer_base = load_base(recipe.base, base_folder, classes=2)
    tokenizer = tokenizer_base.tokenizer
    data = load_labelled(
        recipe.data, recipe.seeds.data, lambda texts: len(tokenizer(*texts)["input_ids"])
    )
    # the new head is drawn here, so that its seed is the recipe's and not the loading order's
    set_seed(recipe.seeds.init)
    base = load_base(recipe.base, base_folder, classes=len(data.classes))
    model = base.model
    check_method(recipe, model)
    check_memory(recipe, model)
    if torch.cuda.is_available():
        model.to(torch.device("cuda", local_rank()))
    start = {name: value.detach().clone() for name, value in model.named_parameters()}
    if recipe.adapter is not None:
        config = lora_config(recipe.adapter, model)
        config.task_type = "SEQ_CLS"
        if set(recipe.adapter.targets) & _head_names(model):
            raise BaseModelError(
                "an adapter target is also a module of the classification head, which is trained "
                "whole",
                where="adapter.targets",
                remedy=f"leave out {', '.join(sorted(_head_names(model)))}",
            )
        model = get_peft_model(model, config)
    trainer = Trainer(
        model=model,
        args=TrainingArguments(**arguments(recipe, work)),
        train_dataset=_dataset(tokenizer, data.train),
        data_collator=DataCollatorWithPadding(tokenizer),
    )
    trained = run_trainer(trainer, recipe, work)
    if folder is None:
        return {"trained": trained}
    model = trained.model
    modules: list[dict[str, Any]] = []
    if recipe.adapter is not None:
        round_to_half(model)
        save_lora(model, recipe.adapter, recipe.base.identity, folder)
        modules = lora_modules(model, recipe.adapter)
    else:
        save_full(model, start, recipe.base.identity, folder, weights=recipe.keep_weights)
    write_json(folder / "classes.json", list(data.classes))
    evaluation = _evaluate(model, tokenizer, data, folder)
    return {
        "trained": trained,
        "base": base.card,
        "data": data.card,
        "evaluation": evaluation,
        "honest_reading": classification_reading(evaluation),
        "modules": modules,
        "spectra": store_spectra(trained, folder),
    }


def _head_names(model: Any) -> set[str]:
    head = getattr(model, "classifier", None) or getattr(model, "score", None)
    return {name.rpartition(".")[2] for name, _ in head.named_modules()} if head else set()


def _dataset(tokenizer: Any, examples: Sequence[Example]) -> Dataset:
    encoded = [dict(tokenizer(*example.texts)) for example in examples]
    return Dataset.from_list(
        [row | {"labels": example.label} for row, example in zip(encoded, examples, strict=True)]
    )


def _evaluate(model: Any, tokenizer: Any, data: Labelled, folder: Path) -> dict[str, Any]:
    """Held-out accuracy and loss in fp32, beside always answering the commonest training class."""
    rows: list[dict[str, Any]] = []
    model.eval()
    device = next(model.parameters()).device
    with torch.inference_mode():
        for start in range(0, len(data.heldout), BATCH):
            batch = data.heldout[start : start + BATCH]
            columns = [list(texts) for texts in zip(*(e.texts for e in batch), strict=True)]
            encoded = tokenizer(*columns, padding=True, return_tensors="pt").to(device)
            logps = torch.log_softmax(model(**encoded).logits.float(), dim=-1).cpu()
            for offset, example in enumerate(batch):
                rows.append(
                    {
                        "example": start + offset,
                        "label": example.label,
                        "predicted": int(logps[offset].argmax()),
                        "loss": -float(logps[offset, example.label]),
                    }
                )
    for row in rows:
        if not math.isfinite(row["loss"]):
            raise DivergedError(
                f"loss of held-out example {row['example']} is {row['loss']}",
                where="evaluation",
                remedy="lower optim.lr, or optim.precision=fp32",
            )
    write_rows(folder / ROWS, COLUMNS, rows)
    right = [float(row["label"] == row["predicted"]) for row in rows]
    losses = [row["loss"] for row in rows]
    commonest = Counter(example.label for example in data.train).most_common(1)[0][0]
    return {
        "examples": len(rows),
        "precision": "float32",
        "accuracy": rounded(mean(right)),
        "accuracy_se": rounded(standard_error(right)),
        "loss": rounded(mean(losses)),
        "loss_se": rounded(standard_error(losses)),
        "baseline": "always the commonest class of the training side",
        "baseline_accuracy": rounded(mean([float(row["label"] == commonest) for row in rows])),
    }
