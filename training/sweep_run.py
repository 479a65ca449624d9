"""`python -m training sweep SWEEP.yaml [--dry-run] [--engine local|ray] …`: plan, run, collect."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.budget import arithmetic, memory_needed, planned_shape
from training.card import verify
from training.errors import CardError, TrainingError
from training.pack import pack
from training.parquet import read_rows, require_pyarrow, write_rows
from training.recipe import recipe_hash
from training.schema import Recipe
from training.sweep import Cell, Sweep, load_sweep

# A nano LoRA-DPO step here (8 pairs of at most 256 tokens, 2.57 M parameters) took about 1.3 CPU s:
# 2·2048·8·2.57e6 / 1.3. A GPU is some 1000 times faster: give --flops.
FLOPS_OF_ONE_CORE = 6.5e10
FIGURES = (  # columns taken from a card's evaluation where it has them
    *("pairs", "examples", "preference_loss", "reward_margin", "reward_margin_se"),
    *("reward_accuracy", "reward_accuracy_se", "baseline_accuracy", "clm_loss", "clm_loss_base"),
    *("kl_to_base", "log_ratio_to_base", "accuracy", "accuracy_se", "loss"),
)
SPECTRA = ("median_stable_rank", "median_k90", "median_frobenius", "median_relative_frobenius")


def main(arguments: Sequence[str]) -> int:
    """Run a sweep; raises TrainingError. Exit code 1 when a cell failed, after the others ran."""
    parser = argparse.ArgumentParser(prog="python -m training sweep")
    parser.add_argument("sweep", type=Path)
    parser.add_argument("overrides", nargs="*", help="key=value for every cell")
    parser.add_argument("--dry-run", action="store_true", help="print the plan and stop")
    parser.add_argument("--engine", choices=("local", "ray"), default="local")
    parser.add_argument("--flops", type=float, help="operations a second, for the time estimate")
    parser.add_argument("--price-per-hour", type=float, help="of the machine, for the cost")
    parser.add_argument("--pack", type=Path, metavar="DIR", help="finished cells as small files")
    options = parser.parse_args(list(arguments))
    sweep = load_sweep(options.sweep, options.overrides)
    if options.dry_run:
        print(plan(sweep, options.flops, options.price_per_hour))
        return 0
    require_pyarrow()
    if options.pack is not None:
        print(pack(sweep, options.pack))
        return 0
    failed = (_ray if options.engine == "ray" else _local)(sweep)
    print(f"{collect(sweep)}: {len(sweep.cells) - len(failed)} of {len(sweep.cells)} cells")
    for label, reason in failed:
        print(f"{label}: failed: {reason}", file=sys.stderr)
    return 1 if failed else 0


def finished(recipe: Recipe) -> dict[str, Any] | None:
    """The card of the recipe's intact, finished folder; None when it must be run."""
    folder = Path(recipe.output) / recipe.name
    if not folder.exists():
        return None
    try:
        card = verify(folder)
    except CardError:
        return None
    return card if card["recipe_sha256"] == recipe_hash(recipe) else None


def plan(sweep: Sweep, flops: float | None, price: float | None) -> str:
    """What a sweep would do: every cell, memory of the largest, time, and cost at `price`."""
    lines, seconds, largest, unknown = [], 0.0, 0.0, 0
    for cell in sweep.cells:
        done = finished(cell.recipe) is not None
        shape = planned_shape(cell.recipe)
        if shape is None:
            unknown += not done
            estimate = "model not known here"
        else:
            memory = memory_needed(cell.recipe, shape)
            rate = flops or FLOPS_OF_ONE_CORE
            duration = arithmetic(cell.recipe, shape) / rate
            estimate = f"{memory / 1e9:.1f} GB, {duration / 60:.1f} min"
            if not done:
                seconds, largest = seconds + duration, max(largest, memory)
        lines.append(f"{cell.recipe.name}: {'finished' if done else estimate}")
    todo = sum(not line.endswith("finished") for line in lines)
    lines.append(
        f"{len(sweep.cells)} runs, {todo} to do; at most {largest / 1e9:.1f} GB each; about "
        f"{seconds / 3600:.2f} h one after another, without bases and evaluations"
    )
    if unknown:
        lines.append(f"{unknown} runs are not in these sums: their model's size is not known here")
    if price is not None:
        lines.append(f"about {seconds / 3600 * price:.2f} at {price} an hour")
    return "\n".join(lines)


def collect(sweep: Sweep) -> Path:
    """Write one row for every finished cell to the sweep's table; returns its path."""
    axes = [axis for axis, _ in sweep.cells[0].labels]
    columns = {"name": "text", "stage": "text", **dict.fromkeys(axes, "text")}
    columns |= {"recipe_sha256": "text", "steps": "int", "wall_seconds": "float"}
    columns |= dict.fromkeys((*FIGURES, *SPECTRA), "float")
    columns |= {"median_base_stable_rank": "float", "median_sum_stable_rank": "float"}
    rows = []
    for cell in sweep.cells:
        card = finished(cell.recipe)
        if card is not None:
            rows.append(_row(cell, card))
    write_rows(sweep.table, columns, rows)
    return sweep.table


def _row(cell: Cell, card: dict[str, Any]) -> dict[str, Any]:
    from training.spectrum import median

    training, evaluation = card["training"], card["evaluation"]
    spectra = training.get("spectra") or {}
    row = {"name": card["name"], "stage": card["stage"], **dict(cell.labels)}
    row |= {"recipe_sha256": card["recipe_sha256"], "steps": training["steps"]}
    row |= {"wall_seconds": training["wall_seconds"]}
    row |= {key: evaluation.get(key) for key in FIGURES}
    row |= {key: spectra.get(key) for key in SPECTRA}
    rows = []
    if spectra:
        rows = read_rows(Path(cell.recipe.output) / cell.recipe.name / spectra["file"])
    for key in ("base_stable_rank", "sum_stable_rank"):
        row[f"median_{key}"] = median([r[key] for r in rows if r[key] is not None])
    return row


def _local(sweep: Sweep) -> list[tuple[str, str]]:
    from training.run import run

    failed = []
    for number, cell in enumerate(sweep.cells, start=1):
        if finished(cell.recipe) is not None:
            continue
        print(f"cell {number} of {len(sweep.cells)}", flush=True)
        try:
            run(cell.recipe)
        except TrainingError as error:
            failed.append((cell.recipe.name, str(error)))
    return failed


def _ray(sweep: Sweep) -> list[tuple[str, str]]:
    """Every unfinished cell as a Ray task, on this machine or the cluster in RAY_ADDRESS.

    A task starts the command that would run the cell alone, in this directory, which all machines
    of a cluster must share. Bases are made first, so that no two tasks make the same one.
    """
    try:
        import ray
    except ImportError:
        raise TrainingError(
            "ray is not installed", remedy="pip install -e '.[train,report,cluster]'"
        ) from None
    from training.run import ensure_base

    todo = [cell for cell in sweep.cells if finished(cell.recipe) is None]
    if not todo:
        return []
    for cell in todo:
        ensure_base(cell.recipe)
    started = not ray.is_initialized()
    if started:
        ray.init(log_to_driver=False, include_dashboard=False)
    try:
        task = ray.remote(_run_alone)
        here = str(Path.cwd())
        pending = [
            task.options(num_cpus=cell.recipe.threads).remote(cell.words, here) for cell in todo
        ]
        reasons = ray.get(pending)
    finally:
        if started:
            ray.shutdown()
    return [(cell.recipe.name, why) for cell, why in zip(todo, reasons, strict=True) if why]


def _run_alone(words: tuple[str, ...], folder: str) -> str:
    """Run one cell in its own process; returns why it failed, or nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "training", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if done.returncode == 0 else (done.stderr.strip().splitlines() or ["no message"])[-1]
