"""`python -m training sweep SWEEP.yaml --dry-run`: what it would do, in what memory and time."""

from __future__ import annotations

from pathlib import Path

from training.budget import memory_needed, planned_shape
from training.estimate import FLOPS, PROCESS_SECONDS, estimate
from training.recipe import base_recipe
from training.schema import Recipe
from training.sweep import Sweep
from training.sweep_table import finished

CPU_ASSUMES = (
    "assumes one idle core with AVX-512 for each run and texts of 0.6·max_length tokens; jobs "
    "beside it make it longer, twice is common"
)
FLOPS_ASSUME = (
    "assumes the operations a second given and, besides, the fixed times of a CPU; never measured "
    "on a GPU"
)


def plan(sweep: Sweep, flops: float | None, price: float | None) -> str:
    """Every cell, memory of the largest, time of all and what it assumes, and cost at `price`.

    Bases that have to be pretrained first are counted, once each; a finished cell costs nothing.
    """
    lines, seconds, largest, unknown, todo = [], PROCESS_SECONDS, 0.0, 0, 0
    bases: dict[str, Recipe] = {}
    for cell in sweep.cells:
        recipe = cell.recipe
        if finished(recipe) is not None:
            lines.append(f"{recipe.name}: finished")
            continue
        todo += 1
        shape = planned_shape(recipe)
        if shape is None:
            unknown += 1
            lines.append(f"{recipe.name}: model not known here")
            continue
        memory, duration = memory_needed(recipe, shape), estimate(recipe, shape, flops)
        lines.append(f"{recipe.name}: {memory / 1e9:.1f} GB, {duration.total / 60:.1f} min")
        seconds, largest = seconds + duration.total, max(largest, memory)
        base = base_recipe(recipe)
        if base is not None and not (Path(base.output) / base.name).exists():
            bases[base.name] = base
    for base in bases.values():
        shape = planned_shape(base)
        assert shape is not None  # a pretrain recipe holds its own shape
        duration = estimate(base, shape, flops)
        lines.append(f"base {base.name}: {duration.total / 60:.1f} min, made first")
        seconds, largest = seconds + duration.total, max(largest, memory_needed(base, shape))
    seconds = seconds if todo else 0.0
    lines.append(
        f"{len(sweep.cells)} runs, {todo} to do; at most {largest / 1e9:.1f} GB each; about "
        f"{seconds / 3600:.2f} h one after another, start-up, bases, evaluations and spectra "
        "included"
    )
    lines.append(f"the time {CPU_ASSUMES if flops in (None, FLOPS) else FLOPS_ASSUME}")
    if unknown:
        lines.append(f"{unknown} runs are not in these sums: their model's size is not known here")
    if price is not None:
        lines.append(f"about {seconds / 3600 * price:.2f} at {price} an hour")
    return "\n".join(lines)
