"""BitFit's share of LoRA's reduction of the DPO loss, on training batches and on held-out pairs.

Share = (log 2 − loss of BitFit) / (log 2 − loss of LoRA): an untrained policy's DPO loss is log 2
exactly. The published figures for Pythia-410M are of training losses: BitFit 0.6931 → 0.6601, LoRA
→ 0.487, which makes 0.16. A training loss is one batch of eight, so here the last tenth of the
steps is averaged; the held-out share is the one that says something about the policies.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

LOG2 = math.log(2)


@dataclass(frozen=True)
class Share:
    """Both shares; None where LoRA reduced nothing, so that there is nothing to have a share of."""

    heldout: float | None
    training: float | None

    def __str__(self) -> str:
        return ", ".join(
            f"{name} share "
            + ("undefined (LoRA's loss is not below log 2)" if value is None else f"{value:.3f}")
            for name, value in (("held-out", self.heldout), ("training", self.training))
        )


def reduction_share(bitfit: float, lora: float) -> float | None:
    """(log 2 − bitfit)/(log 2 − lora), nats; None when LoRA's loss is not below log 2."""
    return None if lora >= LOG2 else (LOG2 - bitfit) / (LOG2 - lora)


def bitfit_share(bitfit: dict[str, Any], lora: dict[str, Any]) -> Share:
    """From two results of `reevaluate.evaluate_folder`."""
    return Share(
        reduction_share(
            bitfit["evaluation"]["preference_loss"], lora["evaluation"]["preference_loss"]
        ),
        reduction_share(_end(bitfit["training_loss"]), _end(lora["training_loss"])),
    )


def _end(losses: Sequence[float]) -> float:
    last = losses[-max(1, len(losses) // 10) :]
    return math.fsum(last) / len(last)
