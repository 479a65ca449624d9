# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""Sweeps under failure: any exception in a cell, kill −9 in the middle, overrides that lie."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="tables are Parquet: pip install -e '.[report]'")

from conftest import REPOSITORY, SHRINK

from training import machine
from training.__main__ import main
from training.budget import planned_shape
from training.errors import RecipeError
from training.estimate import estimate
from training.files import sha256_file
from training.parquet import read_rows
from training.recipe import RECIPES, load_recipe
from training.sweep import load_sweep
from training.sweep_run import _lacking

pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
Words = Callable[..., list[str]]
SWEEP = """
name: s
recipe: nano-synthetic/dpo.yaml
output: {output}
set: {{{shared}, base.recipe: {base}, spectrum_every: 1}}
axes: {{adapter.r: [2, 3, 4]}}
"""
# kills the process at step 2 of the second cell
KILLED = """
import os, signal, sys
from training.callbacks import QuietProgress
begun = []
original = QuietProgress.on_train_begin
def begin(self, args, state, control, **rest):
    begun.append(1)
    original(self, args, state, control, **rest)
def die(self, args, state, control, **rest):
    if len(begun) == 2 and state.global_step == 2:
        os.kill(os.getpid(), signal.SIGKILL)
QuietProgress.on_train_begin = begin
QuietProgress.on_step_end = die
from training.__main__ import main
main(sys.argv[1:])
"""


def _sweep(tmp_path: Path, base: Path, output: str) -> str:
    shared = ", ".join(word.replace("=", ": ") for word in SHRINK)
    path = tmp_path / f"{output}.yaml"
    text = SWEEP.format(output=tmp_path / output, shared=shared, base=base)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_an_exception_nobody_foresaw_stops_its_cell_alone(
    tiny_base_recipe: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from training.trainers import train

    monkeypatch.chdir(tmp_path)

    def fail(recipe: Any, *rest: Any) -> Any:
        if recipe.adapter.r == 2:
            raise IndexError("index out of range in self")
        if recipe.adapter.r == 3:
            torch.empty(1 << 60)
        return train(recipe, *rest)

    monkeypatch.setattr("training.adapt.train", fail)
    assert main(["sweep", _sweep(tmp_path, tiny_base_recipe, "out")]) == 1
    errors = capsys.readouterr().err
    assert "s-r2: failed: IndexError: index out of range in self" in errors
    assert "s-r3: failed: out of memory" in errors
    rows = read_rows(tmp_path / "out" / "s" / "results.parquet")
    assert [row["adapter.r"] for row in rows] == ["4"]


def test_a_killed_sweep_goes_on_and_ends_in_the_same_bytes(
    tiny_base_recipe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    more = ["optim.steps=4", "optim.checkpoint_every=1"]
    assert main(["sweep", _sweep(tmp_path, tiny_base_recipe, "whole"), *more]) == 0
    killed = ["sweep", _sweep(tmp_path, tiny_base_recipe, "killed"), *more]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, *killed],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY), "HF_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr[-2000:]
    whole, again = tmp_path / "whole" / "s", tmp_path / "killed" / "s"
    assert sorted(path.name for path in again.iterdir()) == [".s-r3.partial", "s-r2"]
    kept = (again / "s-r2" / "run_card.json").stat().st_mtime_ns
    assert main(killed) == 0
    assert (again / "s-r2" / "run_card.json").stat().st_mtime_ns == kept
    names = ("adapter_model.safetensors", "spectra.parquet", "heldout.parquet")
    for cell in ("s-r2", "s-r3", "s-r4"):
        for name in names:
            assert sha256_file(whole / cell / name) == sha256_file(again / cell / name)


@pytest.mark.parametrize("override", ["adapter.r=8", "name=x"])
def test_an_override_may_not_contradict_the_names_of_the_cells(
    tmp_path: Path, override: str
) -> None:
    path = Path(_sweep(tmp_path, tmp_path / "none.yaml", "out"))
    load_sweep(path, ["optim.lr=1e-3"])
    with pytest.raises(RecipeError, match=r"would change what the cells are named for"):
        load_sweep(path, [override])


@pytest.mark.parametrize("option", ["--flops=0", "--flops=nan", "--price-per-hour=-1"])
def test_impossible_options_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    path = _sweep(tmp_path, tmp_path / "none.yaml", "out")
    assert main(["sweep", path, "--dry-run", option]) == 2
    assert "not a positive number" in capsys.readouterr().err


def test_a_task_that_no_machine_can_hold_is_known() -> None:
    nodes = [{"CPU": 4.0}, {"CPU": 2.0, "GPU": 1.0}]
    assert _lacking({"CPU": 4.0, "GPU": 0.0}, nodes) == ""
    assert _lacking({"CPU": 2.0, "GPU": 0.5}, nodes) == ""
    assert "needs 4 CPU, 1 GPU on one machine" in _lacking({"CPU": 4.0, "GPU": 1.0}, nodes)
    assert "the most that one has: 0 CPU" in _lacking({"CPU": 1.0, "GPU": 0.0}, [])


def test_a_local_run_does_not_shut_the_hub_off_for_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(machine, "_hub_wanted", False)
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE"):
        monkeypatch.delenv(name)
    machine.quiet_environment(hub=True)  # a recipe from the hub …
    machine.quiet_environment(hub=False)  # … whose base is made here first
    assert "HF_HUB_OFFLINE" not in os.environ
    monkeypatch.setattr(machine, "_hub_wanted", False)
    machine.quiet_environment(hub=False)
    assert os.environ.pop("HF_HUB_OFFLINE") == os.environ.pop("HF_DATASETS_OFFLINE") == "1"


# CPU seconds of one process beside other jobs, imports apart: 8, 8, 8 and 4 steps of 8 pairs, one
# thread, 60 held-out pairs, spectra every 4 steps, warm-up 2
@pytest.mark.parametrize(
    ("recipe", "steps", "measured"),
    [("dpo", 8, 15.2), ("clm", 8, 10.5), ("dpo-d64", 8, 8.0), ("full", 4, 11.5)],
)
def test_the_estimate_of_time_is_near_what_was_measured(
    recipe: str, steps: int, measured: float
) -> None:
    words = [f"optim.steps={steps}", "data.heldout_pairs=60", "spectrum_every=4"]
    loaded = load_recipe(
        RECIPES / "nano-pythia" / f"{recipe}.yaml", [*words, "optim.warmup_steps=2"]
    )
    shape = planned_shape(loaded)
    assert shape is not None
    parts = estimate(loaded, shape)
    assert measured < parts.total < 1.4 * measured
    assert parts.evaluation > 1  # which the arithmetic of training alone leaves out
    assert estimate(loaded, shape, flops=1e15).total < parts.total


def test_a_base_that_is_unpacked_first_takes_its_time() -> None:
    recipe = load_recipe(RECIPES / "smollm2-135m" / "clm.yaml")
    shape = planned_shape(recipe)
    assert shape is not None
    assert 19.7 < estimate(recipe, shape).start < 25  # SmolLM2's GGUF: 19.7 CPU s


def test_the_plan_counts_bases_once_and_says_what_it_assumes(
    tiny_base_recipe: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    fresh = tmp_path / "fresh.yaml"
    text = tiny_base_recipe.read_text(encoding="utf-8").replace("tiny-base", "fresh")
    fresh.write_text(text, encoding="utf-8")
    assert main(["sweep", _sweep(tmp_path, fresh, "out"), "--dry-run"]) == 0
    plan = capsys.readouterr().out
    assert plan.count("base fresh: ") == 1
    assert "assumes one idle core" in plan
    flops = ["--dry-run", "--flops=1e13", "optim.steps=9"]  # a setting after the options
    assert main(["sweep", _sweep(tmp_path, fresh, "out"), *flops]) == 0
    assert "never measured on a GPU" in capsys.readouterr().out
