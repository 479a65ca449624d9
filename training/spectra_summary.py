"""What a run card says of the spectra in `spectra.parquet`; no torch, so that it can be checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

SPECTRA = "spectra.parquet"


def summary(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The run card's `spectra` section: steps recorded, and medians over modules at the last."""
    if not rows:
        return {}
    steps = sorted({row["step"] for row in rows})
    last = [row for row in rows if row["step"] == steps[-1]]
    ranked = [row for row in last if row["stable_rank"] is not None]
    return {
        "file": SPECTRA,
        "steps": steps,
        "modules": len(last),
        "modules_without_update": len(last) - len(ranked),
        "median_stable_rank": median([row["stable_rank"] for row in ranked]),
        "median_k90": median([float(row["k90"]) for row in ranked]),
        "median_frobenius": median([row["frobenius"] for row in last]),
        "median_relative_frobenius": median(relative_norms(rows)),
    }


def relative_norms(rows: Sequence[dict[str, Any]]) -> list[float]:
    """‖ΔW‖_F/‖W₀‖_F of every module at the last step."""
    base = {row["module"]: row["base_frobenius"] for row in rows if row["base_frobenius"]}
    final = max((row["step"] for row in rows), default=0)
    return [
        row["frobenius"] / base[row["module"]]
        for row in rows
        if row["step"] == final and row["module"] in base
    ]


def median(values: Sequence[float]) -> float | None:
    """The middle value (mean of the middle two), to six digits; None of nothing."""
    ordered = sorted(values)
    if not ordered:
        return None
    half = len(ordered) // 2
    middle = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
    return float(f"{middle:.6g}")
