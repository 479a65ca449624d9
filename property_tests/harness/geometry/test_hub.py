"""`hf:owner/name`: what is asked of the hub's library, and what is said when it can't."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from lora_folder import random_modules, write_lora

from pyharness.adapters.hub import local_folder
from pyharness.cli import main
from pyharness.errors import AdapterError


def hub(monkeypatch: pytest.MonkeyPatch, answer: Path | Exception) -> list[tuple[Any, ...]]:
    asked: list[tuple[Any, ...]] = []

    def snapshot_download(repo: str, *, revision: str | None, allow_patterns: list[str]) -> str:
        asked.append((repo, revision, allow_patterns))
        if isinstance(answer, Exception):
            raise answer
        return str(answer)

    module = ModuleType("huggingface_hub")
    module.snapshot_download = snapshot_download  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "huggingface_hub", module)
    return asked


def test_a_repository_is_audited_like_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = hub(monkeypatch, write_lora(tmp_path / "a", random_modules()))
    assert main(["audit", "hf:owner/name@v1"]) == 0
    assert asked[0][:2] == ("owner/name", "v1")
    assert not any("bin" in pattern or "pkl" in pattern for pattern in asked[0][2])
    assert "3 modules" in capsys.readouterr().out


def snapshot(cache: Path, folder: Path) -> Path:
    """The folder as the hub's library keeps it: links to blobs that bear the files' hashes."""
    repository = cache / "models--owner--name"
    place = repository / "snapshots" / "0123abc"
    place.mkdir(parents=True)
    (repository / "blobs").mkdir()
    for number, file in enumerate(sorted(folder.iterdir())):
        file.rename(repository / "blobs" / f"{number:040x}")
        (place / file.name).symlink_to(f"../../blobs/{number:040x}")
    return place


def test_a_snapshot_of_the_hubs_cache_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = snapshot(tmp_path, write_lora(tmp_path / "a", random_modules()))
    hub(monkeypatch, place)
    assert main(["audit", "hf:owner/name"]) == 0
    assert "3 modules" in capsys.readouterr().out
    assert main(["audit", str(place)]) == 0


@pytest.mark.parametrize("where", ["elsewhere", "models--other--one/blobs"])
def test_a_snapshot_that_leads_elsewhere_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], where: str
) -> None:
    """Into another repository's blobs, or through blobs that are a link themselves."""
    place = snapshot(tmp_path, write_lora(tmp_path / "a", random_modules()))
    blobs = tmp_path / "models--owner--name/blobs"
    (tmp_path / where).parent.mkdir(exist_ok=True)
    blobs.rename(tmp_path / where)
    blobs.symlink_to(tmp_path / where)
    assert main(["audit", str(place)]) == 2
    assert "leads out of the adapter folder" in capsys.readouterr().err


class DownloadError(Exception):
    """As the hub's downloader raises: of none of Python's kinds."""


@pytest.mark.parametrize("kind", [OSError, ValueError, DownloadError])
def test_an_unreachable_hub_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: type[Exception]
) -> None:
    hub(monkeypatch, kind("offline\nmode"))
    assert main(["audit", "hf:owner/name"]) == 2
    assert "cannot be fetched: offline mode" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["hf:", "hf:name", "hf:../x/y", "hf:a/b/c"])
def test_names_that_are_none(text: str) -> None:
    with pytest.raises(AdapterError, match="hf:owner/name"):
        local_folder(text)


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(AdapterError, match="pip install huggingface_hub"):
        local_folder("hf:owner/name")


def test_a_folder_is_a_folder() -> None:
    assert local_folder("a/b") == Path("a/b")
