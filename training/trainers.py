"""The stages on TRL's, PEFT's and transformers' own trainers; no training loop of ours.

Settings that were found to matter, each with its reason, live in `arguments`.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from datasets import Dataset  # type: ignore[import-untyped]
from peft import LoraConfig
from transformers import Trainer, TrainingArguments, default_data_collator
from transformers.trainer_callback import ProgressCallback
from trl.trainer.dpo_config import DPOConfig
from trl.trainer.dpo_trainer import DPOTrainer
from trl.trainer.sft_config import SFTConfig
from trl.trainer.sft_trainer import SFTTrainer

from training.bases import check_adapter, check_length
from training.callbacks import AssertDistributed, QuietProgress, RestoreWeights, StopOnNonFinite
from training.distributed import world_size
from training.errors import BaseModelError
from training.pairs import Pair
from training.recipe import objective
from training.schema import Adapter, Recipe
from training.spectrum import SPECTRA, SpectrumCallback, full_updates, lora_updates


@dataclass(frozen=True)
class Trained:
    """A finished training: the bare model (fp32, no autocast left on it) and its log."""

    model: Any
    loss_curve: list[dict[str, float]]
    steps: int
    trainable_parameters: int
    seconds: float
    resumed_from_step: int
    autocast: str
    spectra: Path | None = None


def train_pretrain(
    recipe: Recipe, model: Any, train: list[list[int]], heldout: list[list[int]], work: Path
) -> tuple[Trained, float]:
    """Next-token training on equal token blocks; also the held-out loss, nats per token."""
    blocks = {side: _blocks(rows) for side, rows in (("train", train), ("heldout", heldout))}
    trainer = Trainer(
        model=model,
        args=TrainingArguments(**arguments(recipe, work)),
        train_dataset=blocks["train"],
        eval_dataset=blocks["heldout"],
        data_collator=default_data_collator,
    )
    trained = run_trainer(trainer, recipe, work)
    return trained, float(trainer.evaluate()["eval_loss"])


def train(
    recipe: Recipe,
    model: Any,
    tokenizer: Any,
    pairs: Sequence[Pair],
    work: Path,
    reference: Any = None,
) -> Trained:
    """Train `model` on the recipe's objective: `dpo`, or `clm` on the chosen answers.

    With LoRA, DPO's reference is the same model with its adapter switched off; BitFit (Ben Zaken
    et al. 2022: only biases move) and full fine-tuning need `reference`, a frozen copy.
    """
    lora = None
    if recipe.adapter is None:
        choose_trainable(recipe, model)
    else:
        lora = lora_config(recipe.adapter, model)
    if objective(recipe) == "dpo":
        trainer: Any = DPOTrainer(
            model=model,
            ref_model=reference,
            args=_dpo_config(recipe, work),
            train_dataset=_preferences(pairs),
            processing_class=tokenizer,
            peft_config=lora,
        )
    else:
        trainer = SFTTrainer(
            model=model,
            args=SFTConfig(
                **arguments(recipe, work),
                max_length=recipe.data.max_length,
                completion_only_loss=True,
            ),
            train_dataset=Dataset.from_list(
                [{"prompt": pair.prompt, "completion": pair.chosen} for pair in pairs]
            ),
            processing_class=tokenizer,
            peft_config=lora,
        )
    trained = run_trainer(trainer, recipe, work)
    if reference is not None:
        # preparing a model for mixed precision wraps its forward; the evaluation is fp32
        trainer.accelerator.unwrap_model(reference, keep_fp32_wrapper=False)
    return trained


def check_method(recipe: Recipe, model: Any) -> None:
    """Refuse a method that the base does not fit, before anything is evaluated or trained.

    Raises BaseModelError.
    """
    check_length(model, recipe.data.max_length)
    if recipe.adapter is not None:
        check_adapter(model, recipe.adapter)
    if recipe.stage == "bitfit":
        _biases(model)


def choose_trainable(recipe: Recipe, model: Any) -> None:
    """Mark biases (bitfit) or everything (full) as trainable.

    Raises BaseModelError for BitFit on a model that has no biases.
    """
    chosen = {name for name, _ in model.named_parameters()}
    if recipe.stage == "bitfit":
        chosen = _biases(model)
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name in chosen)


def _biases(model: Any) -> set[str]:
    names = {name for name, _ in model.named_parameters() if name.endswith(".bias")}
    if not names:
        raise BaseModelError(
            "the base model has no bias parameters, so BitFit has nothing to train",
            where="stage",
            remedy="use stage dpo, or a model with biases such as GPT-NeoX",
        )
    return names


def lora_config(adapter: Adapter, model: Any) -> LoraConfig:
    """PEFT's configuration of the recipe's adapter, after checking that the model has its place."""
    check_adapter(model, adapter)
    return LoraConfig(
        r=adapter.r,
        lora_alpha=adapter.alpha,
        lora_dropout=adapter.dropout,
        use_rslora=adapter.use_rslora,
        target_modules=sorted(adapter.targets),
        bias="none",
        task_type="CAUSAL_LM",
    )


def arguments(recipe: Recipe, work: Path) -> dict[str, Any]:
    """What every trainer is given, from the recipe and this machine."""
    optim, on_gpu = recipe.optim, torch.cuda.is_available()
    return {
        "output_dir": str(work),
        "max_steps": optim.steps,
        "learning_rate": optim.lr,
        "lr_scheduler_type": optim.schedule,
        "warmup_steps": optim.warmup_steps,
        "weight_decay": optim.weight_decay,
        "per_device_train_batch_size": optim.batch,
        "per_device_eval_batch_size": optim.batch,
        # one step sees batch × accumulation pairs however many processes share it
        "gradient_accumulation_steps": optim.accumulation // world_size(),
        "activation_checkpointing": optim.gradient_checkpointing,
        "bf16": optim.precision == "bf16",
        "fp16": optim.precision == "fp16",
        "use_cpu": not on_gpu,
        "optim": "adamw_torch",
        "seed": recipe.seeds.init,  # TRL seeds with it before PEFT draws A
        "data_seed": recipe.seeds.order,
        "logging_steps": 1,
        "logging_nan_inf_filter": False,  # the default hides the very values we stop on
        "save_steps": optim.checkpoint_every,
        "save_total_limit": 2,
        "report_to": "none",
        "dataloader_pin_memory": on_gpu,
        "ddp_find_unused_parameters": False,  # a PeftModel would switch it on
    }


def _dpo_config(recipe: Recipe, work: Path) -> DPOConfig:
    assert recipe.optim.beta is not None
    return DPOConfig(
        **arguments(recipe, work),
        beta=recipe.optim.beta,
        max_length=recipe.data.max_length,
        # TRL's default silences lora_dropout too, but only in DPO: a confounder against CLM
        disable_dropout=False,
    )


def _preferences(pairs: Sequence[Pair]) -> Dataset:
    return Dataset.from_list(
        [{"prompt": p.prompt, "chosen": p.chosen, "rejected": p.rejected} for p in pairs]
    )


def _blocks(rows: list[list[int]]) -> Dataset:
    return Dataset.from_dict({"input_ids": rows, "labels": rows})


def last_checkpoint(work: Path, steps: int) -> Path | None:
    """The newest whole checkpoint of a run of `steps`: its trainer state, written last, is read.

    One of the last step is passed over, and the steps before it are taken again: resumed at its
    end, the trainer would take one step more. One that lacks the random state of a process is too:
    it comes from another number of processes, or not all had written when the run was killed.
    """
    world = world_size()
    names = [f"rng_state_{i}.pth" for i in range(world)] if world > 1 else ["rng_state.pth"]
    whole = []
    for state in work.glob("checkpoint-*/trainer_state.json"):
        try:
            taken = int(json.loads(state.read_bytes())["global_step"])
        except (ValueError, KeyError, TypeError):
            continue  # killed while writing; an older one or a fresh start serves
        if taken < steps and all((state.parent / name).is_file() for name in names):
            whole.append((taken, state.parent))
    return max(whole)[1] if whole else None


def run_trainer(trainer: Any, recipe: Recipe, work: Path) -> Trained:
    """Train to the end, from the last checkpoint if there is one.

    Nothing may evaluate before: under DDP that would leave the model unwrapped for good.
    """
    trainer.remove_callback(ProgressCallback)
    trainer.add_callback(QuietProgress())
    trainer.add_callback(StopOnNonFinite(recipe.name))
    trainer.add_callback(AssertDistributed(trainer))
    spectra = None
    if recipe.spectrum_every is not None:
        spectra = work / SPECTRA
        updates = (full_updates if recipe.adapter is None else lora_updates)(trainer.model)
        trainer.add_callback(SpectrumCallback(spectra, recipe.spectrum_every, updates))
    trainable = sum(p.numel() for p in trainer.model.parameters() if p.requires_grad)
    checkpoint = last_checkpoint(work, recipe.optim.steps)
    if checkpoint is not None and not hasattr(trainer.model, "peft_config"):
        trainer.add_callback(RestoreWeights(trainer, checkpoint))
    start = time.monotonic()
    trainer.train(resume_from_checkpoint=str(checkpoint) if checkpoint else None)
    seconds = time.monotonic() - start
    names = {
        "loss": "loss",
        "learning_rate": "lr",
        "grad_norm": "grad_norm",
        "rewards/margins": "margin",
        "rewards/accuracies": "accuracy",
    }
    curve = [
        {"step": entry["step"]}
        | {short: float(f"{entry[key]:.5g}") for key, short in names.items() if key in entry}
        for entry in trainer.state.log_history
        if "loss" in entry
    ]
    autocast = str(trainer.accelerator.mixed_precision)
    if autocast == "fp16" and not torch.cuda.is_available():
        autocast = "no"  # accelerate ignores fp16 on a CPU
    # without the unwrapping, mixed-precision runs would be evaluated under autocast as well
    model = trainer.accelerator.unwrap_model(trainer.model, keep_fp32_wrapper=False)
    resumed = int(checkpoint.name.rpartition("-")[2]) if checkpoint else 0
    steps = trainer.state.global_step
    return Trained(model, curve, steps, trainable, seconds, resumed, autocast, spectra)
