"""Processes from outside: kill −9 at a step, and two processes that share one run."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="spectra are Parquet: pip install -e '.[report]'")

from training.__main__ import main
from training.card import verify
from training.distributed import check_world
from training.errors import RecipeError
from training.files import sha256_file
from training.recipe import load_recipe

pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
Words = Callable[..., list[str]]
REPOSITORY = Path(__file__).resolve().parents[2]
FILES = ("adapter_model.safetensors", "spectra.parquet", "heldout.parquet")
# kills the process that runs it, with no chance to clean up, when its step has been taken
KILLED = """
import os, signal, sys
from training.callbacks import QuietProgress
def die(self, args, state, control, **rest):
    if state.global_step == {step}:
        os.kill(os.getpid(), signal.SIGKILL)
QuietProgress.on_step_end = die
from training.__main__ import main
main(sys.argv[1:])
"""
# the same while the finished run is evaluated, while its card is written, or with half of a
# checkpoint's optimizer written (the third: the checkpoint of the last step)
KILLED_LATER = """
import os, signal, sys
import torch
import training.adapt, training.run
place = sys.argv.pop(1)
calls = []
def die(*args, **rest):
    os.kill(os.getpid(), signal.SIGKILL)
def save(value, path, *args, **rest):
    original(value, path, *args, **rest)
    if str(path).endswith("optimizer.pt"):
        calls.append(1)
        if len(calls) == 3:
            os.truncate(path, os.path.getsize(path) // 2)
            die()
if place == "evaluation":
    training.adapt.evaluate_pairs = die
elif place == "card":
    training.run.write_card = die
else:
    original, torch.save = torch.save, save
from training.__main__ import main
main(sys.argv[1:])
"""


def _environment(tmp_path: Path) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(REPOSITORY), "HF_HOME": str(tmp_path)}


def _killed(tmp_path: Path, script: str, *words: str) -> None:
    """Run the script with these words in a process of its own; it must end by SIGKILL."""
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=tmp_path,
        env=_environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr[-2000:]


def test_kill_9_at_a_random_step_and_resume_gives_the_same_bytes(
    shrunk: Words, tmp_path: Path
) -> None:
    steps = ("optim.steps=6", "optim.checkpoint_every=2", "spectrum_every=2", "adapter.dropout=0.1")
    words = shrunk("dpo", *steps)
    assert main(words) == 0
    whole = tmp_path / "out" / "nano-synthetic-dpo-r16"
    step = random.SystemRandom().randint(2, 6)
    again = [*words, f"output={tmp_path / 'again'}"]
    _killed(tmp_path, KILLED.format(step=step), *again)
    resumed = tmp_path / "again" / "nano-synthetic-dpo-r16"
    assert not resumed.exists()
    assert main(again) == 0
    assert verify(resumed)["training"]["resumed_from_step"] == 2 * ((step - 1) // 2), step
    for name in FILES:
        assert sha256_file(resumed / name) == sha256_file(whole / name), (name, step)


@pytest.mark.parametrize(("place", "resumed_from"), [("evaluation", 4), ("card", 4), ("save", 4)])
def test_kill_9_after_the_last_step_does_not_take_one_more(
    shrunk: Words, tmp_path: Path, place: str, resumed_from: int
) -> None:
    """The trainer itself, resumed at a checkpoint of its last step, would train on."""
    words = shrunk("dpo", "optim.steps=6", "optim.checkpoint_every=2", "spectrum_every=2")
    assert main(words) == 0
    whole = tmp_path / "out" / "nano-synthetic-dpo-r16"
    again = [*words, f"output={tmp_path / 'again'}"]
    _killed(tmp_path, KILLED_LATER, place, *again)
    resumed = tmp_path / "again" / "nano-synthetic-dpo-r16"
    assert not resumed.exists()
    assert main(again) == 0
    training = verify(resumed)["training"]
    assert (training["steps"], training["resumed_from_step"]) == (6, resumed_from)
    for name in FILES:
        assert sha256_file(resumed / name) == sha256_file(whole / name), (name, place)


def test_two_processes_train_what_one_trains(shrunk: Words, tmp_path: Path) -> None:
    """Gloo on the CPU; four pairs a step either way, DDP's average against accumulation's."""
    words = shrunk("dpo", "optim.accumulation=2", "spectrum_every=1")
    assert main(words) == 0  # the base too, which several processes may not make
    alone = tmp_path / "out" / "nano-synthetic-dpo-r16"
    together = tmp_path / "two" / "nano-synthetic-dpo-r16"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    launcher = ["-m", "torch.distributed.run", "--nproc_per_node", "2", "--master_port", port]
    done = subprocess.run(
        [sys.executable, *launcher, "-m", "training", *words, f"output={together.parent}"],
        cwd=tmp_path,
        env=_environment(tmp_path) | {"OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    cards = [verify(folder)["training"] for folder in (alone, together)]
    assert [card["processes"] for card in cards] == [1, 2]
    assert cards[0]["batch"] == cards[1]["batch"] == 4
    names = ("adapter_model.safetensors", "spectra.parquet")
    assert [sha256_file(alone / n) for n in names] == [sha256_file(together / n) for n in names]


@pytest.mark.parametrize(
    ("stage", "override", "message"),
    [
        ("dpo", "optim.accumulation=3", "cannot be shared by 2 processes"),
        ("pretrain", "optim.accumulation=2", "runs in one process"),
    ],
)
def test_a_number_of_processes_that_does_not_fit_is_refused(
    monkeypatch: pytest.MonkeyPatch, stage: str, override: str, message: str
) -> None:
    recipe = load_recipe(
        REPOSITORY / "training" / "recipes" / "nano-synthetic" / f"{stage}.yaml", [override]
    )
    check_world(recipe)
    monkeypatch.setenv("WORLD_SIZE", "2")
    with pytest.raises(RecipeError, match=message):
        check_world(recipe)


def test_processes_without_a_base_are_told_how_to_make_it(
    shrunk: Words, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = REPOSITORY / "training" / "recipes" / "nano-synthetic" / "pretrain.yaml"
    words = shrunk("dpo", "optim.accumulation=2", f"base.recipe={recipe}")
    monkeypatch.setenv("WORLD_SIZE", "2")
    assert main(words) == 2
    assert "first, without a launcher" in capsys.readouterr().err
