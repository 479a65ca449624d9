# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""What would make a comparison lie: silent dropout, evaluation before training, lost processes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="tables are Parquet: pip install -e '.[report]'")

from accelerate.commands.config.config_args import (  # type: ignore[import-untyped]
    load_config_from_file,
)

from training.__main__ import main
from training.callbacks import AssertDistributed
from training.errors import TrainingError
from training.recipe import RECIPES, load_recipe
from training.trainers import run_trainer

pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
Words = Callable[..., list[str]]
LAUNCHERS = RECIPES.parent / "accelerate"


def test_dpo_and_clm_train_with_the_same_dropout(
    shrunk: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looked at while a step is taken: TRL's DPO would have set its own to 0."""
    seen: dict[str, set[float]] = {}

    def watched(trainer: Any, recipe: Any, work: Path) -> Any:
        def look(_: Any, inputs: Any, output: Any, probability: float) -> None:
            seen.setdefault(recipe.stage, set()).add(probability)
            if trainer.model.training and probability > 0 and output.abs().sum() > 0:
                seen[recipe.stage].add(bool((output != inputs[0]).any()) + 100.0)

        for name, module in trainer.model.named_modules():
            if isinstance(module, torch.nn.Dropout) and "lora_dropout" in name:
                module.register_forward_hook(lambda m, i, o: look(m, i, o, m.p))
        return run_trainer(trainer, recipe, work)

    monkeypatch.setattr("training.trainers.run_trainer", watched)
    for stage in ("dpo", "clm"):
        assert main(shrunk(stage, "adapter.dropout=0.2")) == 0
    assert seen["dpo"] == seen["clm"] == {0.2, 101.0}  # 101: values were really dropped


def test_evaluating_before_training_in_several_processes_is_stopped() -> None:
    """Such a model is never wrapped: every process would train alone."""
    bare = torch.nn.Linear(2, 2)
    guard = AssertDistributed(SimpleNamespace(model_wrapped=bare))
    guard.on_train_begin(SimpleNamespace(world_size=1), None, None)
    with pytest.raises(TrainingError, match="2 processes, but the model is Linear, not DDP"):
        guard.on_train_begin(SimpleNamespace(world_size=2), None, None)


def test_every_trainer_has_the_guards(shrunk: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds: set[str] = set()

    def begun(self: Any, args: Any, state: Any, control: Any, **rest: Any) -> None:
        kinds.update(type(c).__name__ for c in self.trainer.callback_handler.callbacks)

    monkeypatch.setattr(AssertDistributed, "on_train_begin", begun)
    assert main(shrunk("clm")) == 0
    assert {"AssertDistributed", "StopOnNonFinite"} <= kinds


@pytest.mark.parametrize(("name", "processes"), [("one-gpu", 1), ("eight-gpus", 8)])
def test_launcher_files_are_accelerate_s_and_fit_the_published_recipes(
    name: str, processes: int
) -> None:
    config = load_config_from_file(str(LAUNCHERS / f"{name}.yaml"))  # unknown keys raise
    assert config.num_processes == processes
    assert config.mixed_precision == "no"  # the recipe decides; a launcher's choice would win
    assert config.use_cpu is False
    for path in sorted(RECIPES.glob("pythia-*/*.yaml")):
        assert load_recipe(path).optim.accumulation % processes == 0, path


def test_evaluation_wants_pairs_and_the_place_of_a_base_that_is_a_folder(
    shrunk: Words, tmp_path: Path, tiny_base_recipe: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from training.reevaluate import main as evaluate

    assert main(shrunk("dpo", "name=nano")) == 0
    base = tiny_base_recipe.parent / "runs" / "tiny-base"
    places = ("base.kind=folder", f"base.path={base}", "base.recipe=null", "name=f")
    assert main(shrunk("dpo", *places)) == 0
    folder = tmp_path / "out" / "f"
    capsys.readouterr()
    assert evaluate([str(folder)]) == 2
    assert "give it with --base" in capsys.readouterr().err
    assert evaluate([str(folder), "--base", str(base), "--pairs", "0"]) == 2
    assert "--pairs is 0" in capsys.readouterr().err
    assert evaluate([str(folder), "--base", str(base), "--pairs", "3"]) == 0
    assert "3 pairs" in capsys.readouterr().out
    assert main(["verify", str(folder)]) == 0
