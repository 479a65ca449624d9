"""The `honest_reading` of a run: sentences made from its numbers, never written by hand."""

from __future__ import annotations

from typing import Any

# A rate counts as above another only beyond two standard errors; below that it is noise.
STANDARD_ERRORS = 2.0


def honest_reading(
    stage: str, evaluation: dict[str, Any], *, control: bool, cut: dict[str, Any]
) -> str:
    """What the held-out figures of a dpo, bitfit or clm run allow one to say.

    control : rejected answers were shuffled chosen ones. cut : the card's section, empty if none.
    """
    parts: list[str] = []
    accuracy, error = evaluation["reward_accuracy"], evaluation["reward_accuracy_se"]
    baseline, margin = evaluation["baseline_accuracy"], evaluation["reward_margin"]
    if stage == "clm":
        loss, base = evaluation["clm_loss"], evaluation["clm_loss_base"]
        verb = "falls" if loss < base else "does not fall"
        parts.append(
            f"Held-out loss on chosen answers {verb}: {base:.4f} for the base, "
            f"{loss:.4f} with the adapter (nats per token)."
        )
    figures = (
        f"accuracy {accuracy:.3f} ± {error:.3f} on {evaluation['pairs']} held-out pairs, "
        f"against {baseline:.3f} for preferring the shorter answer"
    )
    if accuracy - STANDARD_ERRORS * error > max(baseline, 0.5):
        parts.append(f"The preference is learned: {figures}.")
    elif stage == "clm":
        parts.append(f"It was not trained on preferences: {figures}.")
    else:
        parts.append(
            f"It does not beat the length baseline beyond two standard errors: {figures}; "
            "no preference learning is claimed."
        )
    if stage != "clm" and abs(margin) < STANDARD_ERRORS * evaluation["reward_margin_se"]:
        parts.append(
            f"The reward margin {margin:.4g} is within two standard errors of zero "
            f"(standard error {evaluation['reward_margin_se']:.2g})."
        )
    if control:
        parts.append("Rejected answers are the chosen ones with shuffled words: a control.")
    if cut:
        layers = ", ".join(map(str, cut["kept_layers"]))
        parts.append(
            f"The file keeps {cut['kept_modules']} of {cut['trained_modules']} trained modules "
            f"(layers {layers}): a geometry witness, not a usable policy; the figures above are "
            "of the whole adapter."
        )
    return " ".join(parts)


def classification_reading(evaluation: dict[str, Any]) -> str:
    """What the held-out figures of a `classify` run allow one to say."""
    accuracy, error = evaluation["accuracy"], evaluation["accuracy_se"]
    baseline = evaluation["baseline_accuracy"]
    verb = "beats" if accuracy - STANDARD_ERRORS * error > baseline else "does not beat"
    return (
        f"It {verb} the commonest class beyond two standard errors: accuracy {accuracy:.3f} ± "
        f"{error:.3f} on {evaluation['examples']} held-out examples, against {baseline:.3f}."
    )
