"""`pyharness survey`: one dataset of many adapters, restartable, on two engines."""

from __future__ import annotations

import json
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
    weights = adapters / "a0/adapter_model.safetensors"
    raw = bytearray(weights.read_bytes())
    raw[-1] ^= 1
    weights.write_bytes(bytes(raw))
    assert outcomes(capsys, *words)[0]["fresh"]


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
