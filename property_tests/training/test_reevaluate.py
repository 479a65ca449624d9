# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""Finished adapters evaluated again, KL against an oracle, BitFit's share, plots, memory rule."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="rows are Parquet: pip install -e '.[report]'")

from training.__main__ import main
from training.budget import memory_needed, nano_shape, planned_shape
from training.card import verify
from training.divergence import answer_kl, divergence_figures, heldout_rows
from training.errors import DivergedError
from training.evaluate import logps_of
from training.nano import build_model, train_tokenizer
from training.parquet import read_rows
from training.plot import quartiles
from training.recipe import RECIPES, load_recipe
from training.reevaluate import main as evaluate
from training.schema import NanoModel
from training.share import bitfit_share, reduction_share
from training.synthetic import grammar_pairs

pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
Words = Callable[..., list[str]]
SHAPE = NanoModel(d_model=32, layers=2, heads=2, vocabulary=400, context=256)


def _model(seed: int) -> Any:
    torch.manual_seed(seed)
    return build_model(SHAPE)


def test_kl_is_the_sum_over_the_vocabulary_and_zero_of_a_model_to_itself() -> None:
    pairs = grammar_pairs(10, 3)
    tokenizer = train_tokenizer([p.prompt + p.chosen for p in grammar_pairs(50, 0)], 400)
    policy, base = _model(0), _model(1)
    values = answer_kl(policy, base, tokenizer, pairs, "chosen")
    assert answer_kl(base, base, tokenizer, pairs, "rejected") == [0.0] * 10
    for value, pair in zip(values, pairs, strict=True):
        prompt = tokenizer(pair.prompt)["input_ids"]
        ids = torch.tensor([prompt + tokenizer(pair.chosen)["input_ids"] + [0]])
        with torch.inference_mode():
            p, q = (
                m(ids).logits[0, len(prompt) - 1 : -1].double().softmax(-1) for m in (policy, base)
            )
        expected = float((p * (p / q).log()).sum(-1).mean())
        assert expected > 1e-3
        assert math.isclose(value, expected, rel_tol=1e-3)  # fp32 logits, batched against alone
    logps = [logps_of(m, tokenizer, pairs) for m in (policy, base)]
    kl = {"chosen": values, "rejected": values}
    rows = heldout_rows(logps[0], logps[1], kl, pairs, 0.1)
    assert len({row["pair_sha256"] for row in rows}) == 10
    figures = divergence_figures(rows)
    assert figures["kl_to_base"] == float(f"{math.fsum(values) / 10:.6g}")
    ratios = [(r["chosen_logp"] - r["chosen_logp_base"]) / r["chosen_tokens"] for r in rows]
    assert math.isclose(figures["log_ratio_to_base"], sum(ratios) / 10, rel_tol=1e-5)
    kl["rejected"] = [math.nan] * 10
    with pytest.raises(DivergedError, match="rejected_kl of held-out pair 0 is nan"):
        heldout_rows(logps[0], logps[1], kl, pairs, 0.1)


def test_what_is_stored_evaluates_to_what_the_card_says(
    shrunk: Words, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lr = ("optim.lr=1e-2", "optim.steps=4")
    assert main(shrunk("dpo", *lr, "spectrum_every=2")) == 0
    assert main(shrunk("bitfit", *lr)) == 0
    folders = [tmp_path / "out" / f"nano-synthetic-{n}" for n in ("dpo-r16", "bitfit-dpo")]
    capsys.readouterr()
    assert evaluate([*map(str, folders), "--out", str(tmp_path / "e")]) == 0
    output = capsys.readouterr().out
    assert "nano-synthetic-bitfit-dpo of nano-synthetic-dpo-r16: held-out share" in output
    for folder in folders:
        result = json.loads((tmp_path / "e" / folder.name / "evaluation.json").read_text("utf-8"))
        card = verify(folder)
        assert result["evaluation"] == card["evaluation"]
        assert result["evaluation"]["kl_to_base"] > 0
        rows = read_rows(folder / "heldout.parquet")
        assert rows == read_rows(tmp_path / "e" / folder.name / "heldout.parquet")
        margin = math.fsum(row["margin"] for row in rows) / len(rows)
        assert card["evaluation"]["reward_margin"] == float(f"{margin:.6g}")

    for out in ("t.svg", "t.png"):
        assert main(["plot", str(folders[0]), "--out", str(tmp_path / out)]) == 0
        assert (tmp_path / out).stat().st_size > 5000
    assert "stable rank" in (tmp_path / "t.svg").read_text(encoding="utf-8")
    assert main(["plot", str(folders[1]), "--out", str(tmp_path / "u.svg")]) == 2
    assert "spectrum_every" in capsys.readouterr().err
    assert main(["plot", str(folders[0]), "--out", str(tmp_path / "t.docx")]) == 2
    assert not (tmp_path / "u.svg").exists()

    weights = folders[1] / "bias_deltas.safetensors"
    weights.write_bytes(weights.read_bytes() + b"x")
    assert evaluate([str(folders[1])]) == 2
    assert "bias_deltas.safetensors" in capsys.readouterr().err


def test_the_share_of_the_loss_reduction() -> None:
    log2 = math.log(2)
    assert reduction_share(log2, 0.5) == 0
    assert reduction_share(0.5, 0.5) == 1
    assert reduction_share(0.5, log2) is None
    # the published training losses of Pythia-410M
    assert math.isclose(reduction_share(0.660123034119606, 0.487) or 0, 0.16017, abs_tol=1e-4)
    result = {"evaluation": {"preference_loss": 0.6}, "training_loss": [9.0] * 19 + [0.6]}
    lora = {"evaluation": {"preference_loss": 0.7}, "training_loss": [9.0] * 18 + [0.4, 0.6]}
    text = str(bitfit_share(result, lora))
    assert "held-out share undefined" in text
    assert "training share" in text


def test_quartiles_are_order_statistics_of_what_has_a_figure() -> None:
    rows = [{"step": 0, "x": None}] + [{"step": 5, "x": float(v)} for v in (3, 1, 2, 4)]
    assert quartiles(rows, "x") == [(5, 2.0, 3.0, 4.0)]


def test_the_memory_rule_says_what_was_measured() -> None:
    """Peak memory, 1.1 GB for nano, 5.0 and 7.4 GB for SmolLM2 in fp32 and bf16; to a quarter."""
    for name, precision, measured in (
        ("nano-pythia/dpo", "fp32", 1.1e9),
        ("smollm2-135m/dpo", "fp32", 5.0e9),
        ("smollm2-135m/dpo", "bf16", 7.4e9),
    ):
        recipe = load_recipe(RECIPES / f"{name}.yaml", [f"optim.precision={precision}"])
        shape = planned_shape(recipe)
        assert shape is not None
        assert abs(memory_needed(recipe, shape) - measured) < measured / 4
    assert nano_shape(SHAPE).parameters == sum(p.numel() for p in _model(0).parameters())
    for size in ("70m", "1b"):
        assert planned_shape(load_recipe(RECIPES / f"pythia-{size}" / "dpo.yaml")) is not None
