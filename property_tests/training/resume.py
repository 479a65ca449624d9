"""A run stopped at a step and started again, for tests of what a checkpoint restores."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from training.__main__ import main
from training.callbacks import QuietProgress
from training.card import verify
from training.files import sha256_file


def assert_resumed_ends_in_the_same_bytes(words: list[str], name: str, place: Path) -> None:
    """Run `words` (4 steps, a checkpoint at 2) whole, and again stopped at step 3 and resumed."""
    runs = []
    for output in ("whole", "stopped"):
        again = [*words, "optim.steps=4", "optim.checkpoint_every=2", f"output={place / output}"]
        if output == "stopped":
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(QuietProgress, "on_step_end", _stop)
                assert main(again) == 130
        assert main(again) == 0
        runs.append(place / output / name)
    whole, stopped = (verify(folder) for folder in runs)
    assert whole["training"]["resumed_from_step"] == 0
    assert stopped["training"]["resumed_from_step"] == 2
    assert whole["training"]["loss_curve"] == stopped["training"]["loss_curve"]
    assert whole["files"] == stopped["files"]
    for file in whole["files"]:
        assert sha256_file(runs[0] / file) == sha256_file(runs[1] / file)


def _stop(_: Any, args: Any, state: Any, control: Any, **rest: Any) -> None:
    if state.global_step == 3:
        raise KeyboardInterrupt
