"""Run cards: every changed byte and every exchanged factor must show. Discovery goes on."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from adapter_folders import (
    PREFIX,
    SHAPES,
    Tensors,
    card_modules,
    factors,
    write_card,
    write_folder,
)

from pyharness.adapters import Adapter, Refusal, discover, load_adapter, write_safetensors
from pyharness.adapters.run_card import REQUIRED, SCHEMA
from pyharness.errors import AdapterError, HarnessError, RunCardError
from pyharness.records import to_json
from training import card as training_card


def refusal(folder: Path) -> str:
    with pytest.raises(RunCardError) as problem:
        load_adapter(folder)
    assert problem.value.where
    assert problem.value.remedy
    return str(problem.value)


def test_the_training_side_writes_what_is_required() -> None:
    assert training_card.SCHEMA == SCHEMA
    assert set(REQUIRED) <= set(training_card.FIELDS)
    assert set(training_card.MODULE_FIELDS) == set(card_modules()[0])


def test_a_card_that_agrees_is_verified(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "nano-dpo", card=True)
    adapter = load_adapter(folder)
    assert adapter.card is not None
    assert adapter.card_status == "run card verified"
    assert (adapter.name, adapter.card.stage) == ("nano-dpo", "dpo")
    assert adapter.card.fields["schema"] == 1
    status = adapter.status()
    weights = (folder / "adapter_model.safetensors").read_bytes()
    assert (status.ok, status.modules) == (True, len(SHAPES))
    assert status.sha256 == sha256(weights).hexdigest()
    assert json.dumps(to_json(status))


@pytest.mark.parametrize("name", ["adapter_model.safetensors", "adapter_config.json"])
def test_every_corrupted_byte_is_red_with_both_hashes(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path / "x", card=True)
    path = folder / name
    image = path.read_bytes()
    for place in range(len(image)):
        changed = bytearray(image)
        changed[place] ^= 1
        path.write_bytes(changed)
        message = refusal(folder)
        assert str(path) in message
        assert sha256(image).hexdigest() in message
        assert sha256(changed).hexdigest() in message
    path.write_bytes(image)
    assert load_adapter(folder).modules


def test_missing_and_unlisted_files_are_red(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "x")
    (folder / "notes.txt").write_text("hello")
    write_card(folder)
    assert load_adapter(folder).modules
    (folder / "notes.txt").unlink()
    assert "notes.txt: is missing; the run card lists it with SHA-256 2cf24dba" in refusal(folder)
    (folder / "notes.txt").write_text("hello")
    (folder / "more").mkdir()
    (folder / "more" / "extra.txt").write_text("x")
    message = refusal(folder)
    assert "more/extra.txt: is not listed in the run card" in message
    assert sha256(b"x").hexdigest() in message


def test_an_adapter_below_an_adapter_is_no_unlisted_file(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "x", card=True)
    write_folder(folder / "checkpoint", card=True)
    assert len(discover(tmp_path)) == 2


def swapped() -> Tensors:
    """A where B should be, in every module."""
    return {
        name.replace("lora_A", "t").replace("lora_B", "lora_A").replace("t.w", "lora_B.w"): values
        for name, values in factors().items()
    }


def test_swapped_factors_are_red_even_with_a_new_card(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "x", card=True)
    write_safetensors(folder / "adapter_model.safetensors", swapped(), "F16")
    assert "has SHA-256" in refusal(folder)
    write_card(folder)
    with pytest.raises(AdapterError, match="the factors are swapped"):
        load_adapter(folder)


@pytest.mark.parametrize("module", SHAPES)
def test_transposed_and_swapped_factors_are_red_even_with_a_new_card(
    tmp_path: Path, module: str
) -> None:
    tensors = factors()
    a, b = (f"{PREFIX}{module}.lora_{factor}.weight" for factor in "AB")
    tensors[a], tensors[b] = tensors[b].T.copy(), tensors[a].T.copy()
    folder = write_folder(tmp_path / "x", tensors)
    assert load_adapter(folder).modules  # without a card nothing can tell
    write_card(folder)
    message = refusal(folder)
    rows, columns = SHAPES[module]
    assert f"module {module} has {columns}×{rows}" in message
    assert f"the run card says {rows}×{columns}" in message
    assert a in message
    assert b in message


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"r": 3}, "r=2, α=4 (α/r), the run card says 9×3, r=3"),
        ({"alpha": 8}, "the run card says 9×3, r=2, α=8 (α/r)"),
        ({"use_rslora": True}, "the run card says 9×3, r=2, α=4 (α/√r)"),
        ({"in_features": 4}, "the run card says 9×4"),
        ({"name": "other"}, "does not list module gpt_neox.layers.0.attention.query_key_value"),
    ],
)
def test_a_card_about_other_modules_is_red(
    tmp_path: Path, change: dict[str, Any], message: str
) -> None:
    folder = write_folder(tmp_path / "x")
    modules = card_modules()
    modules[0] |= change
    write_card(folder, modules=modules)
    assert message in refusal(folder)


def test_a_module_missing_from_the_file_is_red(tmp_path: Path) -> None:
    module = next(iter(SHAPES))
    folder = write_folder(tmp_path / "x", {n: v for n, v in factors().items() if module not in n})
    write_card(folder)
    assert f"lists module {module}, which the adapter does not have" in refusal(folder)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"schema": 2}, "has schema 2, this version reads 1"),
        ({"schema": True}, "has schema True"),
        ({"name": ""}, "name '' is not text"),
        ({"stage": 3}, "stage 3 is not text"),
        ({"modules": {}}, "modules is not a list"),
        ({"modules": [3]}, "module 3 is not an object"),
        ({"modules": [{**card_modules()[0], "r": 0}]}, "r is not a positive integer"),
        ({"modules": [{**card_modules()[0], "alpha": "4"}]}, "a number alpha"),
        ({"modules": [{**card_modules()[0], "use_rslora": 1}]}, "a flag use_rslora"),
        ({"modules": [*card_modules(), card_modules()[0]]}, "lists a module twice"),
        ({"files": {}}, "files does not map"),
        ({"files": {"../x": {}}}, "lists '../x', which cannot be a file of this folder"),
        ({"files": {"/etc/passwd": {}}}, "cannot be a file of this folder"),
        ({"files": {"a//b": {}}}, "cannot be a file of this folder"),
        ({"files": {"run_card.json": {}}}, "cannot be a file of this folder"),
        ({"files": {"x": {"sha256": "AB", "bytes": 1}}}, "no lower-case SHA-256"),
        ({"files": {"x": {"sha256": "a" * 64}}}, "no lower-case SHA-256 and byte count"),
    ],
)
def test_a_malformed_card_is_refused(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    folder = write_folder(tmp_path / "x")
    write_card(folder, **changes)
    assert message in refusal(folder)


@pytest.mark.parametrize("field", REQUIRED)
def test_a_card_without_a_required_field_is_refused(tmp_path: Path, field: str) -> None:
    folder = write_folder(tmp_path / "x", card=True)
    card = json.loads((folder / "run_card.json").read_text())
    del card[field]
    (folder / "run_card.json").write_text(json.dumps(card))
    assert f"has no {field}" in refusal(folder)


@pytest.mark.parametrize("text", ["", "[]", '{"schema": 1, "schema": 1}', '{"schema": NaN}'])
def test_a_card_that_is_no_json_object_is_refused(tmp_path: Path, text: str) -> None:
    folder = write_folder(tmp_path / "x")
    (folder / "run_card.json").write_text(text)
    assert "run_card.json" in refusal(folder)


def bitfit(folder: Path, tensors: Tensors | None = None, **changes: Any) -> Path:
    folder.mkdir(parents=True)
    deltas = {"gpt_neox.final_layer_norm.bias": np.ones(3)} if tensors is None else tensors
    write_safetensors(folder / "bias_deltas.safetensors", deltas, "F16")
    write_card(folder, **{"stage": "bitfit", "modules": [], **changes})
    return folder


def test_bitfit_has_no_low_rank_factors_and_is_no_error(tmp_path: Path) -> None:
    adapter = load_adapter(bitfit(tmp_path / "nano-bitfit"))
    assert (adapter.modules, adapter.config) == ((), None)
    assert [(e.name, e.reason) for e in adapter.extras] == [
        ("gpt_neox.final_layer_norm.bias", "bias update")
    ]
    assert adapter.detail.startswith("no low-rank factors; run card verified")
    assert adapter.status().ok
    assert adapter.status().modules == 0


def test_bitfit_with_anything_of_lora_is_refused(tmp_path: Path) -> None:
    assert "has no low-rank factors, but" in refusal(bitfit(tmp_path / "a", modules=card_modules()))
    both = write_folder(tmp_path / "b")
    write_card(both, stage="bitfit", modules=[])
    assert "has no low-rank factors, but" in refusal(both)
    with pytest.raises(AdapterError, match="is a LoRA factor in a folder that has no"):
        load_adapter(bitfit(tmp_path / "c", factors()))


def test_bitfit_is_recognised_by_its_card_only(tmp_path: Path) -> None:
    folder = bitfit(tmp_path / "x", stage="clm")
    with pytest.raises(AdapterError, match=r"has no adapter_config\.json"):
        load_adapter(folder)
    folder = bitfit(tmp_path / "y", stage="pretrain")
    with pytest.raises(AdapterError, match="is a base model that was pretrained"):
        load_adapter(folder)


def test_discovery_reports_the_bad_and_goes_on(tmp_path: Path) -> None:
    write_folder(tmp_path / "b" / "good", card=True)
    write_folder(tmp_path / "a", config={"use_dora": True})
    bitfit(tmp_path / "c")
    nan = factors()
    write_folder(tmp_path / "d", nan)
    path = tmp_path / "d" / "adapter_model.safetensors"
    path.write_bytes(path.read_bytes()[:-2] + b"\x00\x7e")
    (tmp_path / "e").mkdir()
    (tmp_path / "e" / "run_card.json").write_text("{}")
    (tmp_path / "nothing").mkdir()
    found = discover(tmp_path)
    assert [item.path.relative_to(tmp_path).as_posix() for item in found] == [
        "a",
        "b/good",
        "c",
        "d",
        "e",
    ]
    assert [isinstance(item, Adapter) for item in found] == [False, True, True, False, False]
    refused = [item for item in found if isinstance(item, Refusal)]
    assert "DoRA is not plain LoRA" in refused[0].reason
    assert "is NaN" in refused[1].reason
    assert isinstance(refused[2].error, RunCardError)
    assert [item.status().ok for item in found] == [False, True, True, False, False]
    assert refused[0].status().detail == refused[0].reason
    assert isinstance(discover(tmp_path, check_values=False)[3], Adapter)


def test_discovery_of_a_single_folder_and_of_nothing(tmp_path: Path) -> None:
    assert discover(tmp_path) == []
    folder = write_folder(tmp_path / "x")
    assert [item.path for item in discover(folder)] == [folder.resolve()]
    with pytest.raises(AdapterError, match="no such adapter folder"):
        discover(tmp_path / "none")


def test_hidden_folders_below_the_root_are_not_entered(tmp_path: Path) -> None:
    hidden = write_folder(tmp_path / ".run.partial")
    assert discover(tmp_path) == []
    assert len(discover(hidden)) == 1


def test_linked_folders_are_met_once_and_never_outside(tmp_path: Path) -> None:
    outside = write_folder(tmp_path / "outside")
    root = tmp_path / "root"
    inside = write_folder(root / "inside")
    (root / "again").symlink_to(inside)
    (root / "loop").symlink_to(root)
    (root / "out").symlink_to(outside)
    found = discover(root)
    assert [item.path.name for item in found] == ["inside", "out"]
    assert isinstance(found[1], Refusal)
    assert re.search("link that leads out of the searched folder, to .*outside", found[1].reason)


def test_an_error_of_ours_is_not_swallowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    write_folder(tmp_path / "x")
    monkeypatch.setattr("pyharness.adapters.discovery.load_adapter", broken)
    assert not issubclass(ZeroDivisionError, HarnessError)
    with pytest.raises(ZeroDivisionError):
        discover(tmp_path)
