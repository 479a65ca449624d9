# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""Held-out figures: against TRL's own evaluation, against hand-made numbers, and their wording."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="evaluation needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="the oracle is TRL: pip install -e '.[train]'")

from hypothesis import given, settings
from hypothesis import strategies as st

from training.evaluate import figures, logps_of
from training.nano import build_model, train_tokenizer
from training.pairs import ASSISTANT, HUMAN, Pair
from training.reading import honest_reading
from training.schema import NanoModel
from training.synthetic import grammar_pairs
from training.table import shipped

PAIRS = grammar_pairs(8, 3)


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    return train_tokenizer([p.prompt + p.chosen for p in grammar_pairs(50, 0)], 400)


def _model(seed: int) -> Any:
    torch.manual_seed(seed)
    return build_model(NanoModel(d_model=32, layers=2, heads=2, vocabulary=400, context=256))


@pytest.mark.filterwarnings("ignore:`is_gradient_checkpointing` is deprecated:FutureWarning")
def test_figures_agree_with_trl_on_one_batch(tokenizer: Any, tmp_path: Path) -> None:
    """One batch of all pairs, so that TRL's mean of batch means is the mean over pairs."""
    from datasets import Dataset  # type: ignore[import-untyped]
    from trl.trainer.dpo_config import DPOConfig
    from trl.trainer.dpo_trainer import DPOTrainer

    policy, reference = _model(0), _model(1)
    rows = Dataset.from_list([vars(pair) for pair in PAIRS])
    arguments = DPOConfig(
        output_dir=str(tmp_path),
        per_device_eval_batch_size=len(PAIRS),
        use_cpu=True,
        bf16=False,
        activation_checkpointing=False,
        dataloader_pin_memory=False,
        report_to="none",
        beta=0.1,
        max_length=256,
    )
    trainer = DPOTrainer(
        policy,
        reference,
        arguments,
        train_dataset=rows,
        eval_dataset=rows,
        processing_class=tokenizer,
    )
    theirs = trainer.evaluate()
    ours = figures(
        logps_of(policy, tokenizer, PAIRS), logps_of(reference, tokenizer, PAIRS), PAIRS, 0.1
    )
    # fp32 sums of about 60 log-probabilities of size 6 carry errors near 60 · 6 · 2⁻²⁴ ≈ 2e-5
    for key, name in (
        ("eval_loss", "preference_loss"),
        ("eval_rewards/margins", "reward_margin"),
        ("eval_rewards/accuracies", "reward_accuracy"),
    ):
        assert math.isclose(theirs[key], ours[name], abs_tol=1e-4), (key, theirs[key], ours[name])
    assert abs(ours["reward_margin"]) > 1e-3  # the comparison above was about something


def test_log_probabilities_do_not_depend_on_the_batch(tokenizer: Any) -> None:
    model = _model(0)
    together = logps_of(model, tokenizer, PAIRS)
    for index, pair in enumerate(PAIRS):
        alone = logps_of(model, tokenizer, [pair])
        for side in ("chosen", "rejected"):
            assert alone[side][0][1] == together[side][index][1]
            assert math.isclose(alone[side][0][0], together[side][index][0], abs_tol=1e-3)


rewards = st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=1, max_size=9)


@settings(deadline=None)  # the clock of a shared machine is not under test
@given(rewards)
def test_accuracy_counts_wins_and_half_the_ties(gains: list[tuple[float, float]]) -> None:
    pairs = [Pair(f"{HUMAN} q{ASSISTANT}", " a", " bb")] * len(gains)
    policy = {side: [(g[k], 3) for g in gains] for k, side in enumerate(("chosen", "rejected"))}
    zero = {side: [(0.0, 3)] * len(gains) for side in ("chosen", "rejected")}
    result = figures(policy, zero, pairs, 1.0)
    wins = sum(c > r for c, r in gains) + 0.5 * sum(c == r for c, r in gains)
    assert result["reward_accuracy"] == float(f"{wins / len(gains):.6g}")
    assert result["baseline_accuracy"] == 1.0
    assert result["preference_loss"] >= 0


def test_an_untrained_adapter_is_worth_a_coin() -> None:
    pairs = [Pair(f"{HUMAN} q{ASSISTANT}", " a", " b")] * 3
    same = {side: [(-4.0, 2)] * 3 for side in ("chosen", "rejected")}
    result = figures(same, same, pairs, 0.1)
    assert (result["reward_accuracy"], result["reward_margin"]) == (0.5, 0.0)
    assert result["preference_loss"] == float(f"{math.log(2):.6g}")
    assert result["clm_loss"] == 2.0
    assert "no preference learning" in honest_reading("dpo", result, control=False, cut={})


@pytest.mark.parametrize(
    ("accuracy", "baseline", "learned"),
    [(0.99, 0.5, True), (0.60, 0.59, False), (0.55, 0.3, False), (0.7, 0.75, False)],
)
def test_the_reading_claims_learning_only_beyond_the_baseline_and_chance(
    accuracy: float, baseline: float, learned: bool
) -> None:
    evaluation = {
        "reward_accuracy": accuracy,
        "reward_accuracy_se": 0.04,
        "baseline_accuracy": baseline,
        "reward_margin": 0.5,
        "reward_margin_se": 0.1,
        "pairs": 150,
    }
    text = honest_reading("dpo", evaluation, control=False, cut={})
    assert ("is learned" in text) is learned
    assert ("no preference learning is claimed" in text) is not learned


@pytest.mark.parametrize("folder", shipped(), ids=lambda folder: folder.name)
def test_shipped_readings_are_what_their_numbers_say(folder: Path) -> None:
    from training.card import read_card

    card = read_card(folder)
    control = card["recipe"]["data"]["rejections"] == "shuffled-words"
    reading = honest_reading(card["stage"], card["evaluation"], control=control, cut=card["cut"])
    assert reading == card["honest_reading"]
