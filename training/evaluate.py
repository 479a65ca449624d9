"""Held-out evaluation in fp32: per-pair log-probabilities, and the figures made of them.

Implicit reward (Rafailov et al. 2023, eq. 5): r(x, y) = β·(log π(y|x) − log π_ref(y|x)), summed
over the answer's tokens, end-of-text included. Trainers average batch means and take bf16 sums;
at small learning rates that is rounding noise, so this is computed per pair and never in half
precision.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
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

    results: list[tuple[float, int]] = [(0.0, 0)] * len(pairs)
    model.eval()
    with torch.inference_mode():
        for ids, mask, spans in batches(tokenizer, pairs, side):
            logps = log_probabilities(model, ids, mask)
            taken = logps.gather(2, ids[:, 1:, None])[:, :, 0].double()
            for row, (i, first, last) in enumerate(spans):
                results[i] = (float(taken[row, first:last].sum()), last - first)
    return results


def batches(
    tokenizer: Any, pairs: Sequence[Pair], side: str
) -> Iterator[tuple[Any, Any, list[tuple[int, int, int]]]]:
    """(ids, mask, spans) of a few sequences each, shortest first.

    A span (pair, first, last) says which positions predict that pair's answer tokens.
    """
    import torch

    encoded = []
    for pair in pairs:
        prompt = tokenizer(pair.prompt)["input_ids"]
        answer = tokenizer(getattr(pair, side))["input_ids"] + [tokenizer.eos_token_id]
        encoded.append((prompt, answer))
    order = sorted(range(len(encoded)), key=lambda i: sum(map(len, encoded[i])))
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        width = max(sum(map(len, encoded[i])) for i in batch)
        ids = torch.full((len(batch), width), tokenizer.pad_token_id)
        mask = torch.zeros_like(ids)
        spans = []
        for row, i in enumerate(batch):
            prompt, answer = encoded[i]
            ids[row, : len(prompt) + len(answer)] = torch.tensor(prompt + answer)
            mask[row, : len(prompt) + len(answer)] = 1
            first = len(prompt) - 1  # position t predicts token t+1
            spans.append((i, first, first + len(answer)))
        yield ids, mask, spans


def log_probabilities(model: Any, ids: Any, mask: Any) -> Any:
    """log π(token at t+1 | tokens up to t), fp32 on the CPU: (sequences, width − 1, vocabulary)."""
    import torch

    device = next(model.parameters()).device
    logits = model(input_ids=ids.to(device), attention_mask=mask.to(device)).logits
    return torch.log_softmax(logits[:, :-1].float(), dim=-1).cpu()


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
        "preference_loss": rounded(mean(losses)),
        "reward_margin": rounded(mean(margins)),
        "reward_margin_se": rounded(standard_error(margins)),
        "reward_accuracy": rounded(mean(correct)),
        "reward_accuracy_se": rounded(standard_error(correct)),
        "baseline": "prefer the shorter answer",
        "baseline_accuracy": rounded(mean(shorter)),
        "clm_loss": rounded(-sum(logp for logp, _ in policy["chosen"]) / tokens),
        "clm_loss_base": rounded(-sum(logp for logp, _ in reference["chosen"]) / tokens),
    }


def _win(difference: float) -> float:
    return 1.0 if difference > 0 else 0.5 if difference == 0 else 0.0


def _softplus(x: float) -> float:
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


def mean(values: Sequence[float]) -> float:
    """Arithmetic mean; ZeroDivisionError of nothing."""
    return math.fsum(values) / len(values)


def standard_error(values: Sequence[float]) -> float:
    """Of the mean; 0.0 for fewer than two values."""
    if len(values) < 2:
        return 0.0
    centre = mean(values)
    variance = math.fsum((value - centre) ** 2 for value in values) / (len(values) - 1)
    return math.sqrt(variance / len(values))


def rounded(value: float) -> float:
    """To six digits: sums of fp32 values carry no more."""
    return float(f"{value:.6g}")


if __name__ == "__main__":
    from training.reevaluate import main

    raise SystemExit(main())
