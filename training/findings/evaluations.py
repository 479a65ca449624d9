"""Findings of `results/shipped-evaluation`: what `training.evaluate` says of shipped adapters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from training.share import bitfit_share

PUBLISHED_SHARE = 0.16  # Pythia-410M, training losses: BitFit 0.6931 → 0.6601, LoRA → 0.487


def render(results: Sequence[Mapping[str, Any]], cards: Mapping[str, Mapping[str, Any]]) -> str:
    """Markdown from the evaluations and the run cards of the same adapters, by name."""
    pairs = [
        (result["evaluation"][key] == value)
        for result in results
        for key, value in cards[result["name"]]["evaluation"].items()
    ]
    lines = [
        "`results/shipped-evaluation/`: `training.evaluate`, run later on the shipped folders, "
        f"gives {sum(pairs)} of {len(pairs)} figures of their cards again, digit for digit, and "
        "adds the distance to the base on the chosen answers, nats per token:",
        "",
        "| adapter | KL to base | log-ratio to base |",
        "| --- | --- | --- |",
    ]
    for result in results:
        found = result["evaluation"]
        shown = [
            f"{found[key]:{form}} ± {found[f'{key}_se']:.4f}"
            for key, form in (("kl_to_base", ".4f"), ("log_ratio_to_base", "+.4f"))
        ]
        lines.append(f"| `{result['name']}` | {' | '.join(shown)} |")
    by_name = {str(result["name"]): dict(result) for result in results}
    share = bitfit_share(by_name["nano-bitfit-dpo"], by_name["nano-dpo-r16"])
    margin = by_name["nano-dpo-r16"]["evaluation"]
    errors = abs(margin["reward_margin"]) / margin["reward_margin_se"]
    return "\n".join(
        [
            *lines,
            "",
            f"BitFit against LoRA-DPO: {share}; published for Pythia-410M, training: "
            f"{PUBLISHED_SHARE}. Here the rates differ tenfold and LoRA's own margin is "
            f"{errors:.1f} standard errors from zero: a ratio of two small numbers, no "
            "contradiction of the published one.",
        ]
    )
