"""Run cards: an intact folder verifies; one byte, one file more or one file less is red."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from training.__main__ import main
from training.card import CARD, FIELDS, verify, write_card
from training.errors import CardError, TrainingError
from training.files import atomic_folder
from training.table import ADAPTERS, END, README, embedded, generated, shipped

SHIPPED = shipped()
BYTES_ALLOWED = 7_500_000  # all shipped adapters; 12 MB together with the results
LORA = {"adapter_model.safetensors", "adapter_config.json"}
BITFIT = {"bias_deltas.safetensors", "bias_deltas.json"}


def _content() -> dict[str, Any]:
    empty: dict[type, Any] = {str: "x", dict: {}, list: [], int: 1}
    content = {k: empty[kind] for k, kind in FIELDS.items() if k not in ("schema", "files")}
    return content | {"name": "run"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "run"
    path.mkdir()
    (path / "weights.bin").write_bytes(bytes(range(256)))
    (path / "config.json").write_text("{}", encoding="utf-8")
    write_card(path, _content())
    return path


def test_an_intact_folder_verifies(folder: Path) -> None:
    assert set(verify(folder)["files"]) == {"weights.bin", "config.json"}
    assert main(["verify", str(SHIPPED[0])]) == 0


@pytest.mark.parametrize("position", [0, 100, 255])
def test_one_flipped_bit_is_red(folder: Path, position: int) -> None:
    data = bytearray((folder / "weights.bin").read_bytes())
    data[position] ^= 1
    (folder / "weights.bin").write_bytes(data)
    with pytest.raises(CardError, match=r"weights\.bin: SHA-256"):
        verify(folder)
    assert main(["verify", str(folder)]) == 2


def test_a_missing_an_extra_and_a_shortened_file_are_red(folder: Path) -> None:
    (folder / "extra.txt").write_text("x", encoding="utf-8")
    with pytest.raises(CardError, match=r"extra\.txt: a file that the run card does not list"):
        verify(folder)
    (folder / "extra.txt").unlink()
    (folder / "weights.bin").write_bytes(b"short")
    with pytest.raises(CardError, match="5 bytes, the run card says 256"):
        verify(folder)
    (folder / "weights.bin").unlink()
    with pytest.raises(CardError, match=r"weights\.bin: listed in the run card but missing"):
        verify(folder)


@pytest.mark.parametrize("key", sorted(FIELDS))
def test_every_field_is_required_and_typed(folder: Path, key: str) -> None:
    path = folder / CARD
    card = json.loads(path.read_text(encoding="utf-8"))
    for broken in ({k: v for k, v in card.items() if k != key}, card | {key: None}):
        path.write_text(json.dumps(broken), encoding="utf-8")
        with pytest.raises(CardError, match=key):
            verify(folder)


def test_other_broken_cards_are_red(folder: Path) -> None:
    path = folder / CARD
    card = json.loads(path.read_text(encoding="utf-8"))
    cases: list[tuple[Any, str]] = [
        (card | {"surprise": 1}, "unknown field surprise"),
        (card | {"name": "other"}, "the card is about 'other'"),
        (card | {"modules": [{"name": "x"}]}, "a module is not"),
        (card | {"files": {"weights.bin": "x"}}, r"files\.weights"),
        ([card], "not a JSON object"),
    ]
    for broken, message in cases:
        path.write_text(json.dumps(broken), encoding="utf-8")
        with pytest.raises(CardError, match=message):
            verify(folder)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(CardError, match="not JSON"):
        verify(folder)
    path.unlink()
    with pytest.raises(CardError, match="no readable run card"):
        verify(folder)
    with pytest.raises(CardError, match="no such folder"):
        verify(folder / "nowhere")


def test_a_run_that_fails_leaves_no_folder(tmp_path: Path) -> None:
    final = tmp_path / "run"

    def fail() -> None:
        with atomic_folder(final) as folder:
            (folder / "half").write_text("x", encoding="utf-8")
            raise ValueError("killed here")

    with pytest.raises(ValueError, match="killed here"):
        fail()
    assert list(tmp_path.iterdir()) == []
    with atomic_folder(final) as folder:
        (folder / "whole").write_text("x", encoding="utf-8")
    assert [path.name for path in final.iterdir()] == ["whole"]


def test_the_shipped_set_is_complete_and_small() -> None:
    assert {folder.name for folder in SHIPPED} == {
        "nano-bitfit-dpo",
        "nano-clm-r16",
        "nano-control-r16",
        "nano-dpo-r16",
        "nano-dpo-rslora-r8",
        "smollm2-clm-r16",
        "smollm2-dpo-r16",
        "smollm2-dpo-r16-seed1",
    }
    total = sum(path.stat().st_size for path in ADAPTERS.rglob("*") if path.is_file())
    assert total <= BYTES_ALLOWED


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_shipped_adapters_verify(folder: Path, tmp_path: Path) -> None:
    card = verify(folder)
    recorded = {"spectra.parquet", "heldout.parquet"} if card["training"].get("spectra") else set()
    assert set(card["files"]) == (BITFIT if card["stage"] == "bitfit" else LORA) | recorded
    assert card["evaluation"]["precision"] == "float32"
    assert len(card["training"]["loss_curve"]) == card["training"]["steps"]
    copy = tmp_path / folder.name
    shutil.copytree(folder, copy)
    weights = next(copy.glob("*.safetensors"))
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    with pytest.raises(CardError, match="SHA-256"):
        verify(copy)


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_shipped_files_name_no_place_on_a_machine(folder: Path) -> None:
    for path in folder.glob("*.json"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r'"(/|\.\./|[A-Z]:\\)', text), path


def test_the_control_learned_its_preference() -> None:
    evaluation = verify(ADAPTERS / "nano-control-r16")["evaluation"]
    assert evaluation["reward_accuracy"] >= 0.9
    assert evaluation["baseline_accuracy"] == 0.5  # shuffled answers have equal length


def test_readme_shows_the_cards_numbers() -> None:
    text = README.read_text(encoding="utf-8")
    assert embedded(text) == generated()
    altered = text.replace(embedded(text), embedded(text).replace("| dpo |", "| clm |", 1))
    assert embedded(altered) != generated()
    with pytest.raises(TrainingError, match="markers"):
        embedded(text.replace(END, ""))
