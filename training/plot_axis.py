"""`python -m training plot --axis AXIS DIR`: a figure of a sweep's table against one of its axes.

DIR holds `results.parquet` (`sweep --pack DIR`). Cells that agree in every other axis but `seed`
make one line: the median over seeds, the least and the largest as a band.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from training.errors import RecipeError, TrainingError
from training.figure import blank, save
from training.parquet import read_rows

Row = dict[str, Any]
Lines = dict[str, list[tuple[float, float, float, float]]]  # label → (x, least, median, largest)
KEYS = ("name", "stage", "recipe_sha256", "steps", "wall_seconds")  # columns that are no axes


def lines(rows: Sequence[Row], axis: str, figure: str) -> Lines:
    """What to draw; rows without the figure (BitFit has no stable rank) are left out.

    Raises RecipeError for an axis or a figure that the table has not, or that no run has.
    """
    if not rows:
        raise TrainingError("the table has no rows", remedy="run the sweep, then --pack")
    axes = [key for key, value in rows[0].items() if isinstance(value, str) and key not in KEYS]
    figures = [key for key in rows[0] if key not in (*axes, *KEYS)]
    if axis not in axes or axis == "seed":
        known = ", ".join(key for key in axes if key != "seed")
        raise RecipeError(f"--axis {axis}: the sweep has no such axis", remedy=f"one of {known}")
    if figure not in figures:
        raise RecipeError(
            f"--figure {figure}: the table has no such column",
            remedy=f"one of {', '.join(figures)}",
        )
    others = [key for key in axes if key not in (axis, "seed")]
    found: dict[str, dict[float, list[float]]] = {}
    for row in rows:
        if row[figure] is not None:
            label = ", ".join(
                row[key] if not row[key][:1].isdigit() else f"{key} {row[key]}" for key in others
            )
            at = found.setdefault(label or figure, {})
            at.setdefault(_number(row[axis], axis), []).append(row[figure])
    if not found:
        raise RecipeError(f"--figure {figure}: no run of the table has it")
    return {
        label: [(x, min(values), median(values), max(values)) for x, values in sorted(at.items())]
        for label, at in found.items()
    }


def _number(text: str, axis: str) -> float:
    match = re.search(r"\d+(\.\d+)?(e[-+]?\d+)?", text)
    if match is None:
        raise RecipeError(f"--axis {axis}: {text} is no number", remedy="an axis of numbers")
    return float(match.group())


def draw(folder: Path, axis: str, figure: str, out: Path) -> int:
    """Write the figure of `folder`'s table to `out`; returns the number of lines."""
    found = lines(read_rows(folder / "results.parquet"), axis, figure)
    picture = blank(6, 3.6, "sweeps")
    axes = picture.subplots()
    for label, points in found.items():
        x, low, middle, high = zip(*points, strict=True)
        (line,) = axes.plot(x, middle, marker=".", label=label)
        axes.fill_between(x, low, high, alpha=0.15, color=line.get_color())
    ends = [points[end][0] for points in found.values() for end in (0, -1)]
    if 0 < 16 * min(ends) <= max(ends):
        axes.set_xscale("log", base=2)
    axes.set_xlabel(axis)
    axes.set_ylabel(figure.replace("_", " "))
    axes.set_title("median and range over seeds", fontsize="small")
    axes.legend(fontsize="small")
    save(picture, out)
    return len(found)
