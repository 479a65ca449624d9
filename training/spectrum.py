"""Singular values of every module's update ΔW while it is trained.

ΔW comes from what is trained, never from merged weights: in half precision `merged − base` is
rounding noise at small learning rates (up to 95 % off in bf16). For LoRA, ΔW = s·B·A is never
formed: with B = Q_B·R_B and Aᵀ = Q_A·R_A its singular values are those of s·R_B·R_Aᵀ, in float64.
For full fine-tuning ΔW = W − W₀, subtracted and decomposed in float64.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import TrainerCallback

from training.adapter_files import LORA_PREFIX
from training.errors import DivergedError, TrainingError
from training.parquet import read_rows, write_rows
from training.spectra_summary import SPECTRA, median, relative_norms, summary

__all__ = [  # the summary's names are public from here too
    "COLUMNS",
    "SPECTRA",
    "PrecisionWarning",
    "SpectrumCallback",
    "Update",
    "factored_singular_values",
    "figures",
    "full_updates",
    "lora_updates",
    "median",
    "relative_norms",
    "summary",
]

COLUMNS = {
    "step": "int",  # optimizer steps done; 0 = before the first
    "module": "text",
    "out_features": "int",
    "in_features": "int",
    "stable_rank": "float",  # ‖ΔW‖_F²/‖ΔW‖₂²; null where ΔW = 0, which has none
    "k90": "int",  # least k whose largest squared singular values sum to 90 %; null where ΔW = 0
    "frobenius": "float",
    "spectral": "float",
    "singular_values": "floats",  # all of them (min(r, …) for LoRA), descending
    "base_stable_rank": "float",  # of the frozen W₀; at step 0 only
    "base_frobenius": "float",
    "base_spectral": "float",
    "sum_stable_rank": "float",  # of W₀ + ΔW, added in float64; at the last step only
}


class PrecisionWarning(UserWarning):
    """ΔW is measured where rounding is as large as ΔW itself."""


@dataclass(frozen=True)
class Update:
    """One module's update: how to get its singular values now, its base weight, and W₀ + ΔW.

    shape : (out_features, in_features). The three functions read the live parameters.
    """

    name: str
    shape: tuple[int, int]
    singular_values: Callable[[], Any]
    base: Callable[[], Any]
    total: Callable[[], Any]


def factored_singular_values(b: Any, a: Any, scaling: float) -> Any:
    """Singular values (float64, descending) of scaling·B·A from its factors.

    b : (m, r); a : (r, n). Returns min(m, r, n) values; the product itself is never formed.
    Raises ValueError when the factors are not finite.
    """
    right_b = torch.linalg.qr(b.double(), mode="r").R
    right_a = torch.linalg.qr(a.double().T, mode="r").R
    return abs(scaling) * _singular_values(right_b @ right_a.T)


def _singular_values(matrix: Any) -> Any:
    """Descending, float64; ValueError for a matrix that is not finite, which LAPACK may not end."""
    if not bool(torch.isfinite(matrix).all()):
        raise ValueError("the matrix is not finite")
    return torch.linalg.svdvals(matrix)


def figures(values: Sequence[float]) -> dict[str, Any]:
    """stable_rank, k90, frobenius, spectral from descending singular values; nulls for ΔW = 0.

    Raises ValueError for a singular value that is not finite.
    """
    if not all(math.isfinite(value) for value in values):
        raise ValueError("a singular value is not finite")
    spectral = max(values, default=0.0)
    if spectral == 0.0:
        return {"stable_rank": None, "k90": None, "frobenius": 0.0, "spectral": 0.0}
    # relative to the largest, so that squares neither overflow nor vanish
    squares = [(value / spectral) ** 2 for value in values]
    total = math.fsum(squares)
    k90 = next(k for k in range(1, len(squares) + 1) if math.fsum(squares[:k]) >= 0.9 * total)
    return {
        "stable_rank": total,
        "k90": k90,
        "frobenius": spectral * math.sqrt(total),
        "spectral": spectral,
    }


def lora_updates(model: Any) -> list[Update]:
    """The updates of every LoRA module of a PEFT model."""
    found = []
    for name, module in model.named_modules():
        if hasattr(module, "lora_A") and "default" in module.lora_A:
            found.append(_lora_update(name.removeprefix(LORA_PREFIX), module))
    return found


def _lora_update(name: str, module: Any) -> Update:
    scaling = float(module.scaling["default"])
    a, b = module.lora_A["default"].weight, module.lora_B["default"].weight
    weight = module.get_base_layer().weight
    return Update(
        name,
        (int(b.shape[0]), int(a.shape[1])),
        lambda: factored_singular_values(b.detach(), a.detach(), scaling),
        lambda: weight.detach().double(),
        lambda: weight.detach().double() + scaling * (b.detach().double() @ a.detach().double()),
    )


def full_updates(model: Any) -> list[Update]:
    """The updates of every linear module except the output head; call before training starts.

    Keeps a copy of each weight in its own precision, which is what ΔW is measured from. Warns
    (PrecisionWarning) when that is a half precision: each weight is then rounded where it is
    stored, and W − W₀ measures the rounding, as merged − base would.
    """
    halves = {str(p.dtype) for p in model.parameters() if p.dtype in (torch.bfloat16, torch.half)}
    if halves:
        warnings.warn(
            f"weights are {', '.join(sorted(halves))}: ΔW measured as a difference of them is "
            "rounding noise at small learning rates (up to 95 % off in bfloat16); load them in "
            "float32, or measure the adapter's factors",
            PrecisionWarning,
            stacklevel=2,
        )
    return [
        _full_update(name, module.weight)
        for name, module in model.named_modules()
        if isinstance(module, torch.nn.Linear) and not name.endswith("lm_head")
    ]


def _full_update(name: str, weight: Any) -> Update:
    start = weight.detach().clone()
    return Update(
        name,
        (int(weight.shape[0]), int(weight.shape[1])),
        lambda: _singular_values(weight.detach().double() - start.to(weight.device).double()),
        lambda: start.double(),
        lambda: weight.detach().double(),
    )


class SpectrumCallback(TrainerCallback):
    """Record every update's spectrum at steps 0, `every`, 2·`every`, … and the last.

    Rows go to `path` whole after each recorded step, before the trainer's checkpoint of that step,
    so a run resumed at step n finds every row up to n there; later rows are made again.
    """

    def __init__(self, path: Path, every: int, updates: list[Update]) -> None:
        self.path = path
        self.every = every
        self.updates = updates
        self.rows: list[dict[str, Any]] = []

    def on_train_begin(self, args: Any, state: Any, control: Any, **rest: Any) -> None:
        """Record step 0, or read what was recorded up to the checkpoint."""
        if not state.is_world_process_zero:
            return
        if state.global_step == 0:
            self._record(0, last=False)
            return
        rows = read_rows(self.path) if self.path.exists() else []
        self.rows = [row for row in rows if row["step"] <= state.global_step]
        due = range(0, state.global_step + 1, self.every)
        absent = sorted(set(due) - {row["step"] for row in self.rows})
        if absent:
            raise TrainingError(
                f"the spectrum of step {absent[0]} is missing beside the checkpoint",
                where=str(self.path),
                remedy=f"remove {self.path.parent} to train from the start",
            )

    def on_step_end(self, args: Any, state: Any, control: Any, **rest: Any) -> None:
        """Record when this step is due or the last."""
        last = state.global_step == state.max_steps
        if state.is_world_process_zero and (last or state.global_step % self.every == 0):
            self._record(state.global_step, last=last)

    def _record(self, step: int, *, last: bool) -> None:
        for update in self.updates:
            try:
                values = [float(value) for value in update.singular_values().cpu()]
                measured = figures(values)
            except ValueError:
                raise DivergedError(
                    f"ΔW is not finite at step {step}",
                    where=update.name,
                    remedy="lower optim.lr, or optim.precision=fp32; earlier checkpoints are kept",
                ) from None
            base: dict[str, Any] = {}
            if step == 0:
                base = figures([float(v) for v in torch.linalg.svdvals(update.base()).cpu()])
            total: dict[str, Any] = {}
            if last:
                total = figures([float(v) for v in torch.linalg.svdvals(update.total()).cpu()])
            self.rows.append(
                {
                    "step": step,
                    "module": update.name,
                    "out_features": update.shape[0],
                    "in_features": update.shape[1],
                    **measured,
                    "singular_values": values,
                    "base_stable_rank": base.get("stable_rank"),
                    "base_frobenius": base.get("frobenius"),
                    "base_spectral": base.get("spectral"),
                    "sum_stable_rank": total.get("stable_rank"),
                }
            )
        write_rows(self.path, COLUMNS, self.rows)
