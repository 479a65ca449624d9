"""Files that are pickled, missing, linked out of the folder, or no files at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from adapter_folders import SHAPES, refusal, write_folder

from pyharness.adapters import load_adapter


@pytest.mark.parametrize("name", ["adapter_model.bin", "weights.pt", "x.PTH", "model.ckpt"])
def test_pickled_weights_are_refused_and_never_opened(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path / "x")
    (folder / "adapter_model.safetensors").unlink()
    os.mkfifo(folder / name)  # whoever opens it waits for ever
    message = refusal(folder)
    assert f"pickled ({name})" in message
    assert "was not opened" in message


def test_missing_things_are_named(tmp_path: Path) -> None:
    assert "no such adapter folder" in refusal(tmp_path / "none")
    assert "no such adapter folder" in refusal(Path("a\0b"))
    assert "has no adapter_config.json" in refusal(tmp_path)
    folder = write_folder(tmp_path / "x")
    assert "this is a file" in refusal(folder / "adapter_model.safetensors")
    (folder / "adapter_model.safetensors").unlink()
    assert "has no adapter_model.safetensors" in refusal(folder)


@pytest.mark.parametrize(
    "name", ["adapter_model.safetensors", "adapter_config.json", "run_card.json"]
)
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path / "x", card=True)
    (folder / name).rename(tmp_path / name)
    (folder / name).symlink_to(tmp_path / name)
    with pytest.raises(Exception, match="leads out of the adapter folder") as problem:
        load_adapter(folder)
    assert name in str(problem.value)


def test_a_link_inside_the_folder_and_a_linked_folder_are_read(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "x")
    (folder / "adapter_model.safetensors").rename(folder / "real.safetensors")
    (folder / "adapter_model.safetensors").symlink_to("real.safetensors")
    (tmp_path / "link").symlink_to(folder)
    assert len(load_adapter(folder).modules) == len(SHAPES)
    assert load_adapter(tmp_path / "link").path == folder.resolve()


@pytest.mark.parametrize("name", ["adapter_model.safetensors", "adapter_config.json"])
def test_a_pipe_a_folder_or_a_dangling_link_is_refused(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path / "x")
    (folder / name).unlink()
    os.mkfifo(folder / name)
    assert "is not a regular file" in refusal(folder)
    (folder / name).unlink()
    (folder / name).mkdir()
    assert "is not a regular file" in refusal(folder)
    (folder / name).rmdir()
    (folder / name).symlink_to("nowhere")
    assert "cannot be opened: No such file" in refusal(folder)
    (folder / name).unlink()
    (folder / name).symlink_to(name)
    assert "cannot be opened" in refusal(folder)


def test_a_folder_that_cannot_be_listed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_folder(tmp_path / "a")
    (folder / "adapter_model.safetensors").unlink()

    def closed(self: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", closed)
    assert "a: cannot be listed: Permission denied" in refusal(folder)
