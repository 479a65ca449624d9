"""A machine without Lean, for the tests of proof status."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import pytest


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An otherwise empty PATH with the folder of the test's own tools first; no wheel."""
    place = tmp_path / "tools"
    place.mkdir()
    monkeypatch.setenv("PATH", os.pathsep.join([str(place), "/usr/bin", "/bin"]))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    return place
