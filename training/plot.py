"""`python -m training plot DIR… [--out FILE]`: stable rank and size of ΔW along training.

With `--axis` the one DIR holds a packed sweep, and the figure is against that axis (`plot_axis`).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.card import read_card
from training.errors import RecipeError, TrainingError
from training.figure import blank, save
from training.parquet import read_rows
from training.plot_axis import draw as draw_axis

FORMATS = (".png", ".svg", ".pdf")
Points = list[tuple[int, float, float, float]]


def main(arguments: Sequence[str]) -> int:
    """Draw the runs in the folders given; raises TrainingError."""
    parser = argparse.ArgumentParser(prog="python -m training plot")
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument(
        "--out", type=Path, metavar="FILE", default=Path("trajectories.svg"), help="(%(default)s)"
    )
    parser.add_argument("--axis", help="of the packed sweep in DIR, e.g. width or adapter.r")
    parser.add_argument(
        "--figure", default="median_stable_rank", help="column for --axis (%(default)s)"
    )
    options = parser.parse_args(list(arguments))
    if options.out.suffix not in FORMATS:
        raise RecipeError(
            f"--out {options.out} is not of a known format", remedy=f"one of {', '.join(FORMATS)}"
        )
    if options.axis is not None:
        if len(options.folders) != 1:
            raise RecipeError("--axis takes one DIR, a packed sweep")
        count = draw_axis(options.folders[0], options.axis, options.figure, options.out)
        print(f"{options.out}: {count} lines")
        return 0
    runs = {}
    for folder in options.folders:
        rows = _rows(folder)
        runs[str(read_card(folder)["name"])] = {
            key: quartiles(rows, key) for key in ("stable_rank", "frobenius")
        }
    draw(runs, options.out)
    print(f"{options.out}: {len(runs)} runs")
    return 0


def _rows(folder: Path) -> list[dict[str, Any]]:
    spectra = read_card(folder)["training"].get("spectra")
    if not spectra:
        raise TrainingError(
            "this run recorded no spectra",
            where=str(folder),
            remedy="train it with spectrum_every=10",
        )
    return read_rows(folder / spectra["file"])


def quartiles(rows: Sequence[dict[str, Any]], key: str) -> Points:
    """(step, lower quartile, median, upper quartile) over modules, at steps that have the figure.

    Quartiles are the order statistics at n/4, n/2 and 3n/4, rounded down; no interpolation.
    Modules with ΔW = 0 have no stable rank and are left out; a step with none is left out too.
    """
    by_step: dict[int, list[float]] = {}
    for row in rows:
        if row[key] is not None:
            by_step.setdefault(row["step"], []).append(row[key])
    points = []
    for step, values in sorted(by_step.items()):
        ordered = sorted(values)
        low, middle, high = (ordered[len(ordered) * quarter // 4] for quarter in (1, 2, 3))
        points.append((step, low, middle, high))
    return points


def draw(runs: dict[str, dict[str, Points]], out: Path) -> None:
    """Write the figure to `out`: medians as lines, quartiles as bands, a run a colour."""
    figure = blank(9, 3.6, "trajectories")
    left, right = figure.subplots(1, 2)
    for axes, key, label in (
        (left, "stable_rank", "stable rank of ΔW"),
        (right, "frobenius", "Frobenius norm of ΔW"),
    ):
        for name, points in runs.items():
            if points[key]:
                steps, low, middle, high = zip(*points[key], strict=True)
                (line,) = axes.plot(steps, middle, marker=".", label=name)
                axes.fill_between(steps, low, high, alpha=0.15, color=line.get_color())
        axes.set_xlabel("optimizer step")
        axes.set_ylabel(f"{label} (median, quartiles)")
    left.set_ylim(bottom=1)
    left.legend(fontsize="small")
    save(figure, out)
