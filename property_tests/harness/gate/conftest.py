"""Fixture: a folder to run commands in."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_example import Workspace, workspace


@pytest.fixture
def space(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Workspace:
    return workspace(tmp_path, monkeypatch, capsys)
