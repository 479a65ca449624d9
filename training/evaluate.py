"""Held-out evaluation in fp32: per-pair log-probabilities, and the figures made of them.

Implicit reward (Rafailov et al. 2023, eq. 5): r(x, y) = β·(log π(y|x) − log π_ref(y|x)), summed
over the answer's tokens, end-of-text included. Trainers average batch means and take bf16 sums;
at small learning rates that is rounding noise, so this is computed per pair and never in half
precision.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from training.pairs import Pair

BATCH = 8  # sequences per forward pass; a matter of memory only


def answer_logps(
    model: Any, tokenizer: Any, pairs: Sequence[Pair], side: str
) -> list[tuple[float, int]]:
    """(log-probability, token count) of each pair's `side` answer given its prompt.

    Prompt and answer are tokenised as the trainers do, end-of-text appended; fp32 throughout.
    """
    import torch

    encoded = []
    for pair in pairs:
        prompt = tokenizer(pair.prompt)["input_ids"]
        answer = tokenizer(getattr(pair, side))["input_ids"] + [tokenizer.eos_token_id]
        encoded.append((prompt, answer))
    order = sorted(range(len(encoded)), key=lambda i: sum(map(len, encoded[i])))
    results: list[tuple[float, int]] = [(0.0, 0)] * len(encoded)
    model.eval()
    device = next(model.parameters()).device
    with torch.inference_mode():
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            width = max(sum(map(len, encoded[i])) for i in batch)
            ids = torch.full((len(batch), width), tokenizer.pad_token_id)
            mask = torch.zeros_like(ids)
            for row, i in enumerate(batch):
                sequence = encoded[i][0] + encoded[i][1]
                ids[row, : len(sequence)] = torch.tensor(sequence)
                mask[row, : len(sequence)] = 1
            logits = model(input_ids=ids.to(device), attention_mask=mask.to(device)).logits
            logps = torch.log_softmax(logits[:, :-1].float(), dim=-1).cpu()
            taken = logps.gather(2, ids[:, 1:, None])[:, :, 0].double()
            for row, i in enumerate(batch):
                prompt, answer = encoded[i]
                first = len(prompt) - 1  # position t predicts token t+1
                chosen = taken[row, first : first + len(answer)]
                results[i] = (float(chosen.sum()), len(answer))
    return results


def logps_of(model: Any, tokenizer: Any, pairs: Sequence[Pair]) -> dict[str, Any]:
    """`answer_logps` for both answers."""
    return {side: answer_logps(model, tokenizer, pairs, side) for side in ("chosen", "rejected")}


def figures(
    policy: dict[str, Any], reference: dict[str, Any], pairs: Sequence[Pair], beta: float
) -> dict[str, Any]:
    """The run card's `evaluation` section from per-pair log-probabilities.

    A tie counts half, in the model's accuracy and in the baseline's alike. The baseline prefers
    the answer with fewer characters. Standard errors are of the mean over pairs. `clm_loss` is
    nats per token of the chosen answers.
    """
    margins, correct, shorter, losses = [], [], [], []
    for index, pair in enumerate(pairs):
        gain = {
            side: policy[side][index][0] - reference[side][index][0]
            for side in ("chosen", "rejected")
        }
        margin = beta * (gain["chosen"] - gain["rejected"])
        margins.append(margin)
        correct.append(_win(margin))
        shorter.append(_win(len(pair.rejected) - len(pair.chosen)))
        losses.append(_softplus(-margin))
    tokens = sum(count for _, count in policy["chosen"])
    return {
        "pairs": len(pairs),
        "precision": "float32",
        "beta": beta,
        "preference_loss": _round(_mean(losses)),
        "reward_margin": _round(_mean(margins)),
        "reward_margin_se": _round(_standard_error(margins)),
        "reward_accuracy": _round(_mean(correct)),
        "reward_accuracy_se": _round(_standard_error(correct)),
        "baseline": "prefer the shorter answer",
        "baseline_accuracy": _round(_mean(shorter)),
        "clm_loss": _round(-sum(logp for logp, _ in policy["chosen"]) / tokens),
        "clm_loss_base": _round(-sum(logp for logp, _ in reference["chosen"]) / tokens),
    }


def _win(difference: float) -> float:
    return 1.0 if difference > 0 else 0.5 if difference == 0 else 0.0


def _softplus(x: float) -> float:
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)


def _standard_error(values: Sequence[float]) -> float:
    if len(values) < 2:
        return 0.0
    mean = _mean(values)
    variance = math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)
    return math.sqrt(variance / len(values))


def _round(value: float) -> float:
    return float(f"{value:.6g}")  # fp32 sums carry no more
