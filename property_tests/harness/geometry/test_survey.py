"""`pyharness survey`: one dataset of many adapters, restartable, on two engines."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lora_folder import random_modules, write_lora

from pyharness.cli import main
from pyharness.geometry import dataset

parquet = pytest.importorskip("pyarrow.dataset", reason="the report extra is not installed")


def folder_of_adapters(folder: Path, count: int) -> Path:
    for seed in range(count):
        write_lora(folder / f"a{seed}", random_modules(seed))
    return folder


def outcomes(
    capsys: pytest.CaptureFixture[str], *words: str, code: int = 0
) -> list[dict[str, Any]]:
    assert main(["survey", *words, "--json"]) == code
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def rows(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parquet.dataset(folder).to_table().to_pylist()
    return found


def test_what_is_there_is_not_made_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    adapters, out = folder_of_adapters(tmp_path / "in", 3), tmp_path / "out"
    words = (str(adapters), "--dataset", str(out))
    assert [o["fresh"] for o in outcomes(capsys, *words)] == [True] * 3
    assert len(rows(out)) == 9
    next(out.iterdir()).unlink()
    asked = []
    honest = dataset.audit_rows
    monkeypatch.setattr(dataset, "audit_rows", lambda *a: asked.append(a) or honest(*a))
    assert sorted(o["fresh"] for o in outcomes(capsys, *words)) == [False, False, True]
    assert len(asked) == 1
    assert len(rows(out)) == 9


def test_other_questions_and_other_bytes_are_other_parts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    adapters, out = folder_of_adapters(tmp_path / "in", 1), tmp_path / "out"
    words = (str(adapters), "--dataset", str(out))
    outcomes(capsys, *words)
    assert outcomes(capsys, *words, "--energy", "0.5")[0]["fresh"]
    assert not outcomes(capsys, *words, "--energy", "0.99")[0]["fresh"]  # the default
    weights = adapters / "a0/adapter_model.safetensors"
    raw = bytearray(weights.read_bytes())
    raw[-1] ^= 1
    weights.write_bytes(bytes(raw))
    assert outcomes(capsys, *words)[0]["fresh"]


def test_an_adapter_that_changed_replaces_its_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    adapters, out = folder_of_adapters(tmp_path / "in", 1), tmp_path / "out"
    words = (str(adapters), "--dataset", str(out))
    outcomes(capsys, *words)
    before = rows(out)
    shutil.rmtree(adapters / "a0")
    write_lora(adapters / "a0", random_modules(7))
    assert outcomes(capsys, *words)[0]["fresh"]
    after = rows(out)
    assert len(after) == len(before) == 3
    assert {r["stable_rank"] for r in after}.isdisjoint(r["stable_rank"] for r in before)


def test_a_damaged_part_is_made_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    adapters, out = folder_of_adapters(tmp_path / "in", 1), tmp_path / "out"
    words = (str(adapters), "--dataset", str(out))
    outcomes(capsys, *words)
    (part,) = out.iterdir()
    part.write_bytes(part.read_bytes()[:-9])
    assert outcomes(capsys, *words)[0]["fresh"]
    assert len(rows(out)) == 3


def test_rows_of_all_parts_are_uniform(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A zero update outside all layers has None where others have numbers, and the same types."""
    adapters, out = folder_of_adapters(tmp_path / "in", 1), tmp_path / "out"
    b, a = random_modules()["layers.0.q_proj"]
    write_lora(adapters / "0 zero", {"head": (b * 0, a)})
    outcomes(capsys, str(adapters), "--dataset", str(out))
    outcomes(capsys, str(adapters), "--dataset", str(out), "--energy", "0.5")
    schemas = [parquet.dataset(part).schema for part in out.iterdir()]
    assert len(schemas) == 4
    assert all(schema.equals(schemas[0]) for schema in schemas)
    assert sorted(row["energy"] for row in rows(out)) == [0.5] * 4 + [0.99] * 4
    assert {row["layer"] for row in rows(out)} == {None, 0, 1}


def test_a_killed_run_goes_on_where_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Killed while it writes a part: nobody reads half of one; no row is missing or double."""
    adapters, out = folder_of_adapters(tmp_path / "in", 4), tmp_path / "out"
    script = (
        "import os, sys, pyarrow.parquet as p; from pyharness.cli import main\n"
        "honest, done = p.write_table, []\n"
        "def write(table, where):\n"
        "    honest(table, where); done.append(where)\n"
        "    if len(done) == 3: os.kill(os.getpid(), 9)\n"
        "p.write_table = write; main(sys.argv[1:])\n"
    )
    words = ["survey", str(adapters), "--dataset", str(out)]
    killed = subprocess.run([sys.executable, "-c", script, *words], check=False)
    assert killed.returncode == -9
    assert len(rows(out)) == 6
    assert sorted(o["fresh"] for o in outcomes(capsys, *words[1:])) == [False] * 2 + [True] * 2
    assert len(rows(out)) == 12
    assert len({(row["path"], row["module"]) for row in rows(out)}) == 12


def test_a_fault_of_ours_costs_one_adapter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    adapters, out = folder_of_adapters(tmp_path / "in", 3), tmp_path / "out"
    honest = dataset.audit_rows

    def faulty(adapter: Any, *rest: Any) -> Any:
        return 1 / 0 if adapter.name == "a1" else honest(adapter, *rest)

    monkeypatch.setattr(dataset, "audit_rows", faulty)
    found = outcomes(capsys, str(adapters), "--dataset", str(out), code=2)
    (error,) = [o["error"] for o in found if o["error"]]
    assert "a fault of this program at" in error
    assert "test_survey.py" in error
    assert "ZeroDivisionError" in error
    assert len(rows(out)) == 6


def test_a_folder_that_cannot_be_listed_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    adapters = folder_of_adapters(tmp_path / "in", 2)
    (adapters / "closed").mkdir()
    honest = os.scandir

    def scandir(path: Any = ".") -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return honest(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = outcomes(capsys, str(adapters), "--dataset", str(tmp_path / "out"), code=2)
    assert [o["error"] for o in found if o["error"]] == [
        f"{adapters / 'closed'}: cannot be listed: Permission denied (check permissions)"
    ]
    assert len(rows(tmp_path / "out")) == 6


def test_a_dataset_that_cannot_be_written_is_found_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    adapters = folder_of_adapters(tmp_path / "in", 2)
    (tmp_path / "file").write_text("")
    assert main(["survey", str(adapters), "--dataset", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_refused_adapter_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    adapters, out = folder_of_adapters(tmp_path / "in", 3), tmp_path / "out"
    (adapters / "a1/adapter_model.safetensors").write_bytes(b"short")
    found = outcomes(capsys, str(adapters), "--dataset", str(out), code=2)
    assert [bool(o["error"]) for o in found] == [False, True, False]
    assert len(rows(out)) == 6


def test_ray_gives_the_same_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ray = pytest.importorskip("ray", reason="the cluster extra is not installed")
    adapters = folder_of_adapters(tmp_path / "in", 4)
    (adapters / "a2/adapter_model.safetensors").write_bytes(b"short")
    here, there = tmp_path / "here", tmp_path / "there"
    outcomes(capsys, str(adapters), "--dataset", str(here), code=2)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="error")
    try:
        words = (str(adapters), "--dataset", str(there), "--engine", "ray")
        found = outcomes(capsys, *words, code=2)
        assert [o["fresh"] for o in found] == [True, True, False, True]
        again = outcomes(capsys, *words, code=2)
        assert not any(o["fresh"] for o in again)
    finally:
        ray.shutdown()

    def key(row: dict[str, Any]) -> tuple[str, str]:
        return row["adapter"], row["module"]

    assert sorted(rows(here), key=key) == sorted(rows(there), key=key)


def test_no_adapter_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", str(tmp_path), "--dataset", str(tmp_path / "out")]) == 2
    assert main(["survey", str(tmp_path / "no"), "--dataset", str(tmp_path / "out")]) == 2
    assert "no such folder" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
