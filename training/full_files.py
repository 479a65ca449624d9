"""What stage `full` leaves: sizes of every parameter's change, and whole weights only on demand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.files import write_json

SUMMARY = "delta_summary.json"


def save_full(
    model: Any, before: Mapping[str, Any], identity: str, folder: Path, *, weights: bool
) -> None:
    """Write `delta_summary.json` and, with `weights`, the trained model (fp32) into `folder`.

    before : every parameter as it was, by name.
    """
    write_json(
        folder / SUMMARY,
        {
            "format": "full-delta-summary",
            "schema": 1,
            "base": identity,
            "meaning": "Frobenius norms of W − W₀ and W₀, per parameter, float64",
            "parameters": [
                _norms(name, parameter, before) for name, parameter in model.named_parameters()
            ],
        },
    )
    if weights:
        model.save_pretrained(folder)


def _norms(name: str, parameter: Any, before: Mapping[str, Any]) -> dict[str, Any]:
    new, old = (tensor.detach().cpu().double() for tensor in (parameter, before[name]))
    return {
        "name": name,
        "shape": list(new.shape),
        "delta": float(f"{float((new - old).norm()):.9g}"),
        "base": float(f"{float(old.norm()):.9g}"),
    }
