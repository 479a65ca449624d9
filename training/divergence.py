"""How far a trained policy π is from its base π_ref on held-out answers, pair by pair.

`kl_to_base` is exact over the vocabulary: at each position t of the chosen answer
KL(π(·|x, y<t) ‖ π_ref(·|x, y<t)), averaged over the answer's tokens (end-of-text included), then
over pairs; nats per token, never negative. Prefixes are the data set's answers, not samples of π,
so it is the KL at the places the data visits.

`log_ratio_to_base` averages log π(y_t) − log π_ref(y_t) over the same tokens. The published table
calls a figure "kl_to_base" that is negative at every size (−0.06 … −0.12 with standard errors of
0.006 … 0.009 over 495 examples). No KL divergence is negative; a per-token log-ratio on given
answers can be, and has errors of that size, so this is the figure to hold beside it. Which answers
and which average the publication took is not known here; rows keep both sides, so that any can be
formed. The publication skipped 5 of 500 examples that were NaN; here a NaN is an error.

Everything is fp32, sums over the vocabulary in float64.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import astuple
from typing import Any

from training.errors import DivergedError
from training.evaluate import batches, log_probabilities, mean, rounded, standard_error
from training.files import canonical_json, sha256_bytes
from training.pairs import Pair

ROWS = "heldout.parquet"
COLUMNS = {
    "pair": "int",  # position among the held-out pairs
    "pair_sha256": "text",  # of prompt, chosen and rejected: the text itself is not stored
    "chosen_tokens": "int",
    "rejected_tokens": "int",
    "chosen_logp": "float",  # summed over the answer's tokens, nats
    "rejected_logp": "float",
    "chosen_logp_base": "float",
    "rejected_logp_base": "float",
    "margin": "float",  # β·[(log-ratio of chosen) − (log-ratio of rejected)]
    "chosen_kl": "float",  # nats per token
    "rejected_kl": "float",
}


def answer_kl(
    model: Any, reference: Any, tokenizer: Any, pairs: Sequence[Pair], side: str
) -> list[float]:
    """KL(π ‖ π_ref) per token of each pair's `side` answer.

    reference : the base model; None for a PEFT model, whose base is itself without adapter.
    """
    import torch

    off: Callable[[], AbstractContextManager[Any]] = (
        model.disable_adapter if reference is None else nullcontext
    )
    results = [0.0] * len(pairs)
    model.eval()
    if reference is not None:
        reference.eval()
    with torch.inference_mode():
        for ids, mask, spans in batches(tokenizer, pairs, side):
            policy = log_probabilities(model, ids, mask).double()
            with off():
                base = log_probabilities(model if reference is None else reference, ids, mask)
            divergence = (policy.exp() * (policy - base.double())).sum(-1)
            for row, (i, first, last) in enumerate(spans):
                results[i] = float(divergence[row, first:last].mean())
    return results


def heldout_rows(
    policy: dict[str, Any],
    base: dict[str, Any],
    kl: dict[str, list[float]],
    pairs: Sequence[Pair],
    beta: float,
) -> list[dict[str, Any]]:
    """One row a pair from both models' answer log-probabilities and the KL of both sides.

    Raises DivergedError at a value that is not finite, naming the pair.
    """
    rows = []
    for i, pair in enumerate(pairs):
        row: dict[str, Any] = {
            "pair": i,
            "pair_sha256": sha256_bytes(canonical_json(astuple(pair))),
        }
        for side in ("chosen", "rejected"):
            row[f"{side}_tokens"] = policy[side][i][1]
            row[f"{side}_logp"] = policy[side][i][0]
            row[f"{side}_logp_base"] = base[side][i][0]
            row[f"{side}_kl"] = kl[side][i]
        row["margin"] = beta * (
            (row["chosen_logp"] - row["chosen_logp_base"])
            - (row["rejected_logp"] - row["rejected_logp_base"])
        )
        for key, value in row.items():
            if isinstance(value, float) and not math.isfinite(value):
                raise DivergedError(
                    f"{key} of held-out pair {i} is {value}",
                    where="evaluation",
                    remedy="lower optim.lr, or optim.precision=fp32",
                )
        rows.append(row)
    return rows


def divergence_figures(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """The card's `kl_to_base` and `log_ratio_to_base` on chosen answers, each with its error."""
    kl = [row["chosen_kl"] for row in rows]
    ratio = [(row["chosen_logp"] - row["chosen_logp_base"]) / row["chosen_tokens"] for row in rows]
    return {
        "kl_to_base": rounded(mean(kl)),
        "kl_to_base_se": rounded(standard_error(kl)),
        "log_ratio_to_base": rounded(mean(ratio)),
        "log_ratio_to_base_se": rounded(standard_error(ratio)),
    }
