"""What watches a run: a quiet progress bar, and an early end at a number that is not finite."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import torch
from transformers import TrainerCallback
from transformers.trainer_callback import ProgressCallback

from training.errors import DivergedError, TrainingError


class QuietProgress(ProgressCallback):
    """The trainers' own bar; the per-step figures go to the run card, not to the terminal."""

    def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **rest: Any) -> None:
        """Print nothing: every step is logged."""


class StopOnNonFinite(TrainerCallback):
    """Raise DivergedError at the first NaN or infinite loss or gradient norm.

    Without it a run goes on to the end and ships an adapter of NaNs.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **rest: Any) -> None:
        """Look at what the trainer just logged."""
        for key in ("loss", "grad_norm"):
            value = (logs or {}).get(key)
            if value is not None and not math.isfinite(value):
                # under fp16 the loss scaler meets infinite gradients by design and skips the step
                if key == "grad_norm" and args.fp16:
                    continue
                raise DivergedError(
                    f"{key} is {value} at step {state.global_step}",
                    where=self.name,
                    remedy="lower optim.lr, or optim.precision=fp32; earlier checkpoints are kept",
                )


class RestoreWeights(TrainerCallback):
    """Put every weight of the checkpoint back when a whole model is resumed.

    The trainer loads the file by parameter names, but transformers 5 writes some names as older
    versions had them (GPT-NeoX: `lm_head` becomes `embed_out`); such a weight it leaves at the
    base's value, with a warning. `from_pretrained` knows both names. Adapters are not affected.
    """

    def __init__(self, trainer: Any, checkpoint: Path) -> None:
        self.trainer = trainer
        self.checkpoint = checkpoint

    def on_train_begin(self, args: Any, state: Any, control: Any, **rest: Any) -> None:
        """Load before the first step; the checkpoint's random state is restored after this."""
        model = self.trainer.accelerator.unwrap_model(self.trainer.model)
        saved, report = type(model).from_pretrained(
            self.checkpoint, dtype=torch.float32, output_loading_info=True
        )
        if report["missing_keys"] or report["mismatched_keys"]:
            raise TrainingError(
                "a checkpoint lacks weights of the model",
                where=str(self.checkpoint),
                remedy=f"remove {self.checkpoint.parent} to train from the start",
            )
        model.load_state_dict(saved.state_dict())


class AssertDistributed(TrainerCallback):
    """Stop before the first step when several processes run but the model is not wrapped in DDP.

    `trainer.evaluate()` before `train()` marks the model as prepared, and each process would then
    silently train on its own share of the data with gradients that nobody averages.
    """

    def __init__(self, trainer: Any) -> None:
        self.trainer = trainer

    def on_train_begin(self, args: Any, state: Any, control: Any, **rest: Any) -> None:
        """Look at how the trainer wrapped the model."""
        from torch.nn.parallel import DistributedDataParallel

        wrapped = self.trainer.model_wrapped
        if args.world_size > 1 and not isinstance(wrapped, DistributedDataParallel):
            raise TrainingError(
                f"{args.world_size} processes, but the model is {type(wrapped).__name__}, not DDP",
                remedy="do not evaluate with this trainer before it trains",
            )
