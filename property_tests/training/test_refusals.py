# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""What cannot work is refused before the first step, in one line that says what to do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="tables are Parquet: pip install -e '.[report]'")

from conftest import REPOSITORY

from training.__main__ import main
from training.bases import load_base
from training.errors import BaseModelError, machine_failure
from training.memory import memory_available
from training.recipe import RECIPES, load_recipe
from training.run import ensure_base
from training.schema import Base

pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
Words = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("stage", "overrides", "message"),
    [
        ("dpo", ("adapter.r=33",), "33 exceeds the dimensions of gpt_neox.layers.0.attention"),
        ("dpo", ("adapter.keep_layers=[0,7]",), "no layer 7 (this model has layers 0 to 1)"),
        ("clm", ("adapter.keep_layers=[-1]",), "no layer -1"),
        ("clm", ("data.max_length=257",), "257 exceeds the 256 positions of the base"),
        ("bitfit", ("optim.steps=1", "optim.lr=1e30"), "of held-out pair 0 is nan (lower optim.lr"),
    ],
)
def test_impossible_runs_leave_nothing(
    shrunk: Words,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    stage: str,
    overrides: tuple[str, ...],
    message: str,
) -> None:
    assert main(shrunk(stage, *overrides)) == 2
    assert message in capsys.readouterr().err
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("word", ["name=2024-13-01", "name=" + "[" * 5000])
def test_values_that_yaml_cannot_make_are_one_line(
    shrunk: Words, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    assert main(shrunk("dpo", word)) == 2
    assert "is not YAML" in capsys.readouterr().err


def test_what_does_not_fit_is_refused_before_the_base_is_evaluated(
    shrunk: Words, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def evaluated(*_: Any) -> Any:
        raise AssertionError("the base was evaluated first, which can take minutes")

    monkeypatch.setattr("training.adapt.logps_of", evaluated)
    assert main(shrunk("dpo", "adapter.targets=[q_proj]")) == 2
    assert "this model has dense, dense_4h_to_h" in capsys.readouterr().err
    monkeypatch.setattr("training.trainers._biases", _no_biases)
    assert main(shrunk("bitfit")) == 2
    assert "nothing to train" in capsys.readouterr().err


def _no_biases(_: Any) -> set[str]:
    raise BaseModelError("nothing to train")


def test_a_pretraining_that_ends_in_nan_is_one_line(
    tiny_base_recipe: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [str(tiny_base_recipe), "optim.steps=1", "optim.warmup_steps=0", "optim.lr=1e30"]
    assert main([*words, "name=b", f"output={tmp_path}"]) == 2
    assert "the held-out loss is nan" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == []


def test_an_output_that_is_a_file_is_one_line(
    shrunk: Words, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert main(shrunk("dpo", f"output={tmp_path / 'file'}")) == 2
    assert "cannot be written: Not a directory" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("recipe", "command"),
    [
        ("pythia-70m/dpo", "load_dataset('Anthropic/hh-rlhf', data_dir=None, split='train', rev"),
        ("roberta/lora", "hf download FacebookAI/roberta-base --revision e2da8e2f811d1448a5b465c"),
    ],
)
def test_hub_recipes_without_network_name_the_command_that_fills_the_cache(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    recipe: str,
    command: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([str(RECIPES / f"{recipe}.yaml"), "output=out"]) == 2
    assert command in capsys.readouterr().err
    assert not list((tmp_path / "out").iterdir())


@pytest.fixture
def copy(shrunk: Words, tmp_path: Path) -> Path:
    """A copy of the tiny base's folder, to be damaged."""
    words = shrunk("dpo")
    made = ensure_base(load_recipe(Path(words[0]), words[1:]))
    assert made is not None
    folder = tmp_path / "copy"
    shutil.copytree(made, folder)
    return folder


def test_a_base_that_lacks_weights_is_not_completed_at_random(copy: Path) -> None:
    from safetensors.torch import load_file, save_file

    base = Base(kind="folder", identity="an/identity", path=str(copy))
    assert load_base(base).card["parameters"] > 0
    weights = load_file(copy / "model.safetensors")
    name = next(name for name in weights if "dense_h_to_4h.weight" in name)
    del weights[name]
    save_file(weights, copy / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(BaseModelError, match=r"lacks weights of its architecture: .*h_to_4h") as e:
        load_base(base)
    assert f"hf download an/identity --local-dir {copy}" in str(e.value)


def test_a_base_of_another_shape_is_one_line(copy: Path) -> None:
    config = json.loads((copy / "config.json").read_text(encoding="utf-8"))
    (copy / "config.json").write_text(
        json.dumps(config | {"intermediate_size": 2 * config["intermediate_size"]}),
        encoding="utf-8",
    )
    with pytest.raises(BaseModelError, match=r"lacks weights .*h_to_4h.* of this shape"):
        load_base(Base(kind="folder", identity="an/identity", path=str(copy)))


def test_a_truncated_base_is_one_line(copy: Path) -> None:
    weights = copy / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    with pytest.raises(BaseModelError, match="cannot be loaded"):
        load_base(Base(kind="folder", identity="an/identity", path=str(copy)))


def test_a_planned_model_beyond_memory_is_refused_before_it_is_loaded(
    shrunk: Words, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(shrunk("dpo", "name=first")) == 0
    monkeypatch.setattr("training.budget.memory_available", lambda: 1e6)

    def loaded(*_: Any) -> Any:
        raise AssertionError("the base was loaded")

    monkeypatch.setattr("training.adapt.load_base", loaded)
    assert main(shrunk("dpo", "name=second")) == 2
    assert "0.0 GB are free" in capsys.readouterr().err


@pytest.mark.parametrize("version", [1, 2])
def test_a_container_s_limit_counts_and_its_file_cache_does_not(
    tmp_path: Path, version: int
) -> None:
    (tmp_path / "proc/self").mkdir(parents=True)
    (tmp_path / "proc/meminfo").write_text("MemTotal: 9 kB\nMemAvailable:   8000 kB\n")
    assert memory_available(tmp_path) == 8000 * 1024
    line = "4:memory:/jobs/one\n" if version == 1 else "0::/jobs/one\n"
    (tmp_path / "proc/self/cgroup").write_text(line)
    assert memory_available(tmp_path) == 8000 * 1024
    top = tmp_path / "sys/fs/cgroup" / ("memory" if version == 1 else "")
    group = top / "jobs/one"
    group.mkdir(parents=True)
    limit, used, cache = {
        1: ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
        2: ("memory.max", "memory.current", "inactive_file"),
    }[version]
    (group / limit).write_text("9223372036854771712\n" if version == 1 else "max\n")
    (group / used).write_text("700000\n")
    assert memory_available(tmp_path) == 8000 * 1024
    (group.parent / limit).write_text("1000000\n")  # of the group above
    (group.parent / used).write_text("800000\n")
    (group.parent / "memory.stat").write_text(f"anon 1\n{cache} 50000\n")
    assert memory_available(tmp_path) == 1000000 - 800000 + 50000


def test_memory_that_runs_out_while_training_is_one_line(
    shrunk: Words, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: Any, **__: Any) -> Any:
        torch.empty(1 << 60)  # torch itself refuses

    monkeypatch.setattr("training.adapt.train", full)
    assert main(shrunk("dpo")) == 2
    assert "out of memory (lower optim.batch" in capsys.readouterr().err
    assert machine_failure(RuntimeError("sizes do not match")) is None
    assert main(["verify", str(RECIPES)]) == 2


# a file may have at most this many bytes: enough for the checkpoint's small files, not for weights
FULL_DISK = """
import resource, sys
from training.__main__ import main
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("limit", "checkpoint_every"), [(20_000, 9), (60_000, 1)], ids=["adapter", "checkpoint"]
)
def test_a_full_disk_is_one_line_and_leaves_no_half_run(
    shrunk: Words, tmp_path: Path, limit: int, checkpoint_every: int
) -> None:
    assert main(shrunk("dpo", "name=base-is-made")) == 0
    words = shrunk("dpo", f"optim.checkpoint_every={checkpoint_every}", "name=full-disk")
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK.format(limit=limit), *words],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY), "HF_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr[-2000:]
    assert "training: error: a file cannot be written: Error while" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["base-is-made"]
    assert main(words) == 0


def test_rows_that_hold_no_text_are_named(tmp_path: Path) -> None:
    import gzip

    from training.data import read_jsonl
    from training.errors import DataError

    path = tmp_path / "x.jsonl.gz"
    row = {"chosen": None, "rejected": "\n\nHuman: a\n\nAssistant: b"}
    with gzip.open(path, "wt") as handle:
        handle.write(json.dumps(row) + "\n")
    with pytest.raises(DataError, match=r"x\.jsonl\.gz:1: not a JSON object with the texts"):
        read_jsonl(path)
