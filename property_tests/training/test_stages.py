# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""Every stage trains two steps on a tiny model, stops, resumes, repeats and refuses as promised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")

from resume import assert_resumed_ends_in_the_same_bytes
from safetensors.torch import load_file

from training.__main__ import main
from training.card import verify
from training.errors import BaseModelError
from training.files import sha256_file
from training.trainers import last_checkpoint

# transformers 5.23 warns about its own attribute; PEFT and TRL still read the old name
pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
Words = Callable[..., list[str]]


def _run(words: list[str]) -> None:
    assert main(words) == 0


def test_dpo_trains_two_steps_and_a_second_call_does_nothing(
    shrunk: Words, tmp_path: Path, capsys: pytest.CaptureFixture[str], tiny_base_recipe: Path
) -> None:
    words = shrunk("dpo", "adapter.use_rslora=true")
    _run(words)
    folder = tmp_path / "out" / "nano-synthetic-dpo-r16"
    card = verify(folder)
    weights = load_file(folder / "adapter_model.safetensors")
    moved = [name for name, tensor in weights.items() if "lora_B" in name and tensor.any()]
    assert len(moved) == len(card["modules"]) == 8  # 2 layers × 4 linear modules, ΔW ≠ 0 in each
    assert all(module["use_rslora"] for module in card["modules"])
    assert all(tensor.dtype == torch.float16 for tensor in weights.values())
    assert [entry["step"] for entry in card["training"]["loss_curve"]] == [1, 2]
    assert card["recipe"]["data"]["path"] is None
    base = verify(tiny_base_recipe.parent / "runs" / "tiny-base")
    assert base["stage"] == "pretrain"
    assert base["training"]["steps"] == 2

    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    capsys.readouterr()
    _run(words)
    assert "nothing to do" in capsys.readouterr().out
    assert before == {path: path.stat().st_mtime_ns for path in folder.iterdir()}

    assert main([*words, "optim.lr=1.0e-3"]) == 2  # another recipe may not overwrite it
    assert "different recipe" in capsys.readouterr().err
    weights_file = folder / "adapter_model.safetensors"
    weights_file.write_bytes(weights_file.read_bytes()[:-1])
    assert main(words) == 2
    assert "not an intact run" in capsys.readouterr().err


def test_clm_trains_two_steps_and_a_cut_keeps_its_layers(shrunk: Words, tmp_path: Path) -> None:
    _run(shrunk("clm", "adapter.keep_layers=[1]", "adapter.dropout=0.1"))
    folder = tmp_path / "out" / "nano-synthetic-clm-r16"
    card = verify(folder)
    assert card["cut"] == {"kept_layers": [1], "trained_modules": 8, "kept_modules": 4}
    names = load_file(folder / "adapter_model.safetensors")
    assert len(names) == 8  # A and B of four modules
    assert all(".layers.1." in name for name in names)
    assert "4 of 8 trained modules" in card["honest_reading"]


def test_bitfit_moves_biases_and_nothing_else(shrunk: Words, tmp_path: Path) -> None:
    _run(shrunk("bitfit"))
    folder = tmp_path / "out" / "nano-synthetic-bitfit-dpo"
    card = verify(folder)
    deltas = load_file(folder / "bias_deltas.safetensors")
    assert all(name.endswith(".bias") for name in deltas)
    assert any(tensor.any() for tensor in deltas.values())
    assert card["training"]["trainable_parameters"] == sum(t.numel() for t in deltas.values())
    assert card["modules"] == []
    assert not (folder / "adapter_config.json").exists()


def test_a_killed_run_resumes_to_the_same_bytes(
    shrunk: Words, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped after step 3 of 4; a checkpoint at 2 and a half-written one at 3 lie there."""
    words = shrunk("dpo", "optim.steps=4", "optim.checkpoint_every=2", "adapter.dropout=0.1")
    _run(words)
    folder = tmp_path / "out" / "nano-synthetic-dpo-r16"
    whole = sha256_file(folder / "adapter_model.safetensors")
    assert verify(folder)["training"]["resumed_from_step"] == 0

    again = [*words, f"output={tmp_path / 'again'}"]
    from training.callbacks import QuietProgress

    def die(self: Any, args: Any, state: Any, control: Any, **rest: Any) -> None:
        if state.global_step == 3:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(QuietProgress, "on_step_end", die)
        assert main(again) == 130
    assert not list((tmp_path / "again").iterdir())
    (work,) = (tmp_path / "runs" / "checkpoints").iterdir()
    half = work / "checkpoint-3"
    half.mkdir()
    (half / "trainer_state.json").write_text('{"global_step": 3, "log_his', encoding="utf-8")
    assert last_checkpoint(work, 4) == work / "checkpoint-2"
    assert last_checkpoint(work, 2) is None  # of the last step: the trainer would take one more
    with monkeypatch.context() as patch:  # two processes have two random states
        patch.setenv("WORLD_SIZE", "2")
        assert last_checkpoint(work, 4) is None

    _run(again)
    resumed = tmp_path / "again" / "nano-synthetic-dpo-r16"
    assert verify(resumed)["training"]["resumed_from_step"] == 2
    assert sha256_file(resumed / "adapter_model.safetensors") == whole
    curves = [verify(path)["training"]["loss_curve"] for path in (folder, resumed)]
    assert curves[0] == curves[1]


@pytest.mark.parametrize("stage", ["full", "bitfit"])
def test_a_stopped_whole_model_resumes_to_the_same_bytes(
    shrunk: Words, tmp_path: Path, stage: str
) -> None:
    """The output head included, whose name in a checkpoint the trainer does not know."""
    more = ("keep_weights=true", "spectrum_every=2") if stage == "full" else ()
    words = shrunk(stage, "name=whole", *more)
    assert_resumed_ends_in_the_same_bytes(words, "whole", tmp_path)


def test_a_stopped_pretraining_resumes_to_the_same_bytes(
    tiny_base_recipe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words = [str(tiny_base_recipe), "name=b"]
    assert_resumed_ends_in_the_same_bytes(words, "b", tmp_path)


@pytest.mark.parametrize(
    ("overrides", "message"),
    [
        (("adapter.targets=[q_proj]",), "this model has dense, dense_4h_to_h, dense_h_to_4h"),
        (("optim.lr=1.0e+30",), "step"),
    ],
    ids=["wrong target modules", "diverged"],
)
def test_what_cannot_work_is_refused_and_leaves_nothing(
    shrunk: Words,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    overrides: tuple[str, ...],
    message: str,
) -> None:
    assert main(shrunk("dpo", "optim.steps=3", *overrides)) == 2
    assert message in capsys.readouterr().err
    assert not list((tmp_path / "out").iterdir())


def test_bitfit_without_biases_is_refused() -> None:
    from training.recipe import RECIPES, load_recipe
    from training.trainers import choose_trainable

    recipe = load_recipe(RECIPES / "nano-synthetic" / "bitfit.yaml")
    with pytest.raises(BaseModelError, match="no bias parameters"):
        choose_trainable(recipe, torch.nn.Linear(2, 2, bias=False))
    model = torch.nn.Linear(2, 2)
    with pytest.raises(BaseModelError, match="no bias parameters"):
        choose_trainable(recipe, model)  # "bias" alone is no module's bias
    choose_trainable(recipe, torch.nn.Sequential(model))
    assert (model.weight.requires_grad, model.bias.requires_grad) == (False, True)


def test_bitfit_trains_the_other_objective_too(shrunk: Words, tmp_path: Path) -> None:
    _run(shrunk("bitfit", "objective=clm", "optim.beta=null", "name=b"))
    assert verify(tmp_path / "out" / "b")["recipe"]["objective"] == "clm"


def test_too_little_memory_is_refused_before_the_first_step(
    shrunk: Words,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("training.budget.memory_available", lambda: 1e6)
    assert main(shrunk("dpo")) == 2
    error = capsys.readouterr().err
    assert "0.0 GB are free" in error
    assert "optim.gradient_checkpointing=true" in error
    assert not list((tmp_path / "out").iterdir())
    assert not list((tmp_path / "runs" / "checkpoints").glob("*/checkpoint-*"))
