"""Sweeps: a recipe over the product of its axes, cell by cell, resumable, one table of results.

A sweep file is YAML:

    name: nano-widths            # results go to OUTPUT/NAME.parquet
    recipe: nano-pythia/dpo.yaml # below training/recipes, or a path beside the sweep file
    output: runs/sweeps
    set: {spectrum_every: 10}    # overrides for every cell
    axes:                        # later axes vary fastest
      seed: [0, 1, 2]            # `seed` sets seeds.data, seeds.init and seeds.order alike
      adapter.r: [4, 8]          # any key of the recipe
      objective:                 # or named bundles of overrides; `recipe` may be among them
        dpo: {}
        clm: {recipe: nano-pythia/clm.yaml}
    alpha_per_r: 2               # adapter.alpha = 2·r in every cell (so that s stays 2)

Each cell is an ordinary run in its own folder, with its run card; a finished cell is skipped.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.errors import RecipeError
from training.recipe import RECIPES, load_recipe
from training.schema import Recipe
from training.yaml_file import read_mapping

KEYS = ("name", "recipe", "output", "set", "axes", "alpha_per_r")
CELLS_AT_MOST = 10_000


@dataclass(frozen=True)
class Cell:
    """One run of a sweep: its labels on the axes, and the words that start it on its own."""

    labels: tuple[tuple[str, str], ...]
    recipe: Recipe
    words: tuple[str, ...]


@dataclass(frozen=True)
class Sweep:
    """All cells in order; `table` is the file of results, `base` holds what cells share."""

    name: str
    table: Path
    cells: tuple[Cell, ...]


def load_sweep(path: Path, overrides: Sequence[str] = ()) -> Sweep:
    """The sweep in `path`; every cell's recipe is loaded and checked.

    `overrides` (`key=value`) come last in every cell. Raises RecipeError naming the file and the
    key, or the cell whose recipe is impossible.
    """
    where = str(path)
    raw = read_mapping(path, "sweep is a mapping")
    for key in raw:
        if key not in KEYS:
            raise RecipeError(f"unknown key {key}", where=where, remedy=f"known: {', '.join(KEYS)}")
    for key in ("name", "recipe", "axes"):
        if not raw.get(key):
            raise RecipeError(f"missing key {key}", where=where)
    shared, axes = raw.get("set") or {}, raw["axes"]
    if not isinstance(shared, dict) or not isinstance(axes, dict):
        raise RecipeError("set and axes are mappings", where=where)
    output = Path(str(raw.get("output", "runs/sweeps"))) / str(raw["name"])
    choices = [_choices(str(axis), values, where) for axis, values in axes.items()]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > CELLS_AT_MOST:
        raise RecipeError(f"axes span {count} cells, more than {CELLS_AT_MOST}", where=where)
    for override in overrides:
        key = override.partition("=")[0]
        taken = set(axes) | {k for choice in choices for _, _, bundle in choice for k in bundle}
        if key in taken or key == "name" or (raw.get("alpha_per_r") and key == "adapter.r"):
            raise RecipeError(
                f"{override} would change what the cells are named for",
                where=where,
                remedy="change the sweep file",
            )
    cells = []
    for point in itertools.product(*choices):
        settings: dict[str, Any] = {"recipe": raw["recipe"], **_flat(shared)}
        for _, _, bundle in point:
            settings |= bundle
        labels = tuple((axis, label) for axis, label, _ in point)
        cells.append(_cell(labels, settings, raw, output, overrides, path))
    names = Counter(cell.recipe.name for cell in cells)
    twice = [name for name, times in names.items() if times > 1]
    if twice:
        raise RecipeError(
            f"two cells are named {twice[0]}", where=where, remedy="give every label once"
        )
    return Sweep(str(raw["name"]), output / "results.parquet", tuple(cells))


def _choices(axis: str, values: Any, where: str) -> list[tuple[str, str, dict[str, Any]]]:
    """(axis, label, overrides) of every value."""
    if isinstance(values, dict) and values and all(isinstance(v, dict) for v in values.values()):
        return [(axis, str(label), _flat(bundle)) for label, bundle in values.items()]
    if isinstance(values, list) and values:
        keys = ("seeds.data", "seeds.init", "seeds.order") if axis == "seed" else (axis,)
        return [(axis, str(value), dict.fromkeys(keys, value)) for value in values]
    raise RecipeError(
        f"axis {axis} is {values!r}", where=where, remedy="a list, or named mappings of overrides"
    )


def _flat(section: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in section.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{key}.")
        else:
            flat[f"{prefix}{key}"] = value
    return flat


def _cell(
    labels: tuple[tuple[str, str], ...],
    settings: dict[str, Any],
    raw: Mapping[str, Any],
    output: Path,
    overrides: Sequence[str],
    path: Path,
) -> Cell:
    name = "-".join([str(raw["name"]), *(f"{_short(axis)}{label}" for axis, label in labels)])
    source = str(settings.pop("recipe"))
    places = (RECIPES / source, path.parent / source)
    recipe_path = next((place for place in places if place.is_file()), places[0])
    settings |= {"name": name.replace("/", "_"), "output": str(output)}
    if raw.get("alpha_per_r") is not None:
        if "adapter.r" not in settings:
            raise RecipeError("alpha_per_r needs an axis or setting adapter.r", where=str(path))
        r, ratio = settings["adapter.r"], raw["alpha_per_r"]
        if type(r) is not int or type(ratio) is not int:
            raise RecipeError(
                f"alpha_per_r is {ratio!r} and adapter.r {r!r}, not whole numbers", where=str(path)
            )
        settings["adapter.alpha"] = ratio * r
    # JSON is YAML, except that 5e-05 would be read as text; a recipe takes that for a number
    words = [f"{key}={json.dumps(value)}" for key, value in settings.items()]
    words += overrides
    return Cell(labels, load_recipe(recipe_path, words), (str(recipe_path), *words))


def _short(axis: str) -> str:
    """`adapter.r` → `r`, `seed` → `seed`; named bundles carry their own word."""
    return axis.rpartition(".")[2]
