"""`python -m training sweep SWEEP.yaml [--dry-run] [--engine local|ray] …`: plan, run, collect."""

from __future__ import annotations

import argparse
import math
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.errors import RecipeError, TrainingError, machine_failure
from training.machine import quiet_environment
from training.pack import pack
from training.parquet import require_pyarrow
from training.run import ensure_base, needs_hub, run
from training.sweep import Cell, load_sweep
from training.sweep_plan import plan
from training.sweep_table import collect, finished

Failures = list[tuple[str, str]]


def main(arguments: Sequence[str]) -> int:
    """Run a sweep; raises TrainingError. Exit code 1 when a cell failed, after the others ran."""
    parser = argparse.ArgumentParser(prog="python -m training sweep")
    parser.add_argument("sweep", type=Path)
    parser.add_argument("overrides", nargs="*", help="key=value for every cell")
    parser.add_argument("--dry-run", action="store_true", help="print the plan and stop")
    parser.add_argument("--engine", choices=("local", "ray"), default="local")
    parser.add_argument("--gpus-per-run", type=float, default=0.0, help="asked of Ray, 0.5 = half")
    parser.add_argument("--flops", type=float, help="operations a second, for the time estimate")
    parser.add_argument("--price-per-hour", type=float, help="of the machine, for the cost")
    parser.add_argument("--pack", type=Path, metavar="DIR", help="finished cells as small files")
    options = parser.parse_intermixed_args(list(arguments))  # key=value after options too
    for key in ("flops", "price_per_hour", "gpus_per_run"):
        value = getattr(options, key)
        if value is not None and not (0 <= value < math.inf and (value or key != "flops")):
            raise RecipeError(f"--{key.replace('_', '-')} is {value}, not a positive number")
    sweep = load_sweep(options.sweep, options.overrides)
    if options.dry_run:
        print(plan(sweep, options.flops, options.price_per_hour))
        return 0
    require_pyarrow()
    if options.pack is not None:
        print(pack(sweep, options.pack))
        return 0
    quiet_environment(hub=any(needs_hub(cell.recipe) for cell in sweep.cells))
    todo = [cell for cell in sweep.cells if finished(cell.recipe) is None]
    failed = _ray(todo, options.gpus_per_run) if options.engine == "ray" else _local(todo)
    print(f"{collect(sweep)}: {len(sweep.cells) - len(failed)} of {len(sweep.cells)} cells")
    for label, reason in failed:
        print(f"{label}: failed: {reason}", file=sys.stderr)
    return 1 if failed else 0


def _local(todo: Sequence[Cell]) -> Failures:
    failed = []
    for number, cell in enumerate(todo, start=1):
        print(f"cell {number} of {len(todo)} to do", flush=True)
        try:
            run(cell.recipe)
        except Exception as error:
            # whatever it is, the other cells do not depend on it
            failed.append((cell.recipe.name, _reason(error)))
    return failed


def _reason(error: Exception) -> str:
    if isinstance(error, TrainingError):
        return str(error)
    plain = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
    return machine_failure(error) or plain


def _ray(todo: Sequence[Cell], gpus: float) -> Failures:
    """Every unfinished cell as a Ray task, on this machine or the cluster in RAY_ADDRESS.

    A task starts the command that would run the cell alone, in this directory, which all machines
    of a cluster must share. Bases are made first, so that no two tasks make the same one. A cell
    that asks for more cores or GPUs than any machine has is refused: Ray would wait for ever.
    """
    try:
        import ray
    except ImportError:
        raise TrainingError(
            "ray is not installed", remedy="pip install -e '.[train,report,cluster]'"
        ) from None
    if not todo:
        return []
    failed: Failures = []
    ready = []
    for cell in todo:
        try:
            ensure_base(cell.recipe)
            ready.append(cell)
        except Exception as error:
            failed.append((cell.recipe.name, _reason(error)))
    started = not ray.is_initialized()
    if started:
        try:
            ray.init(log_to_driver=False, include_dashboard=False)
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise TrainingError(
                f"Ray did not start: {' '.join(str(error).split())[:200]}",
                remedy="check RAY_ADDRESS, or unset it to use this machine",
            ) from None
    try:
        return failed + _tasks(ray, ready, gpus)
    finally:
        if started:
            ray.shutdown()


def _tasks(ray: Any, cells: Sequence[Cell], gpus: float) -> Failures:
    """Run the cells as tasks of a Ray that has started, and wait for all."""
    failed: Failures = []
    task = ray.remote(_run_alone)
    here = str(Path.cwd())
    offers = [machine["Resources"] for machine in ray.nodes() if machine["Alive"]]
    pending = []
    for cell in cells:
        needs = {"CPU": float(cell.recipe.threads), "GPU": gpus}
        lack = _lacking(needs, offers)
        if lack:
            failed.append((cell.recipe.name, lack))
            continue
        options = {"num_cpus": needs["CPU"], "num_gpus": gpus}
        pending.append((cell, task.options(**options).remote(cell.words, here)))
    for cell, result in pending:
        try:
            why = ray.get(result)
        except Exception as error:  # the worker died, or its machine
            why = _reason(error)
        if why:
            failed.append((cell.recipe.name, why))
    return failed


def _lacking(needs: dict[str, float], nodes: Sequence[dict[str, Any]]) -> str:
    """Why no machine can ever run a task, or nothing."""
    if any(all(node.get(key, 0) >= value for key, value in needs.items()) for node in nodes):
        return ""
    wanted = ", ".join(f"{value:g} {key}" for key, value in needs.items() if value)
    most = ", ".join(f"{max((n.get(k, 0) for n in nodes), default=0):g} {k}" for k in needs)
    return f"needs {wanted} on one machine; the most that one has: {most} (lower threads)"


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
