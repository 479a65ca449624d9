"""Whether a finished folder's card says what its files and its own recipe say.

`card.verify` compares hashes; it cannot see an edit of the card itself. Here every figure that
another file or field bears witness to is made again: recipe and its hash, steps, loss curve,
held-out figures, spectra, modules, the reading. Nothing bears witness to hardware, versions,
times, base and data identities, nor could anything to a card whose files were all forged with it.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from training.card import CARD, verify
from training.divergence import divergence_figures
from training.errors import CardError, RecipeError
from training.evaluate import figures, mean, rounded, standard_error
from training.pairs import Pair
from training.parquet import read_rows
from training.reading import classification_reading, honest_reading
from training.recipe import base_recipe, recipe_hash, recipe_of_card
from training.schema import Recipe
from training.spectra_summary import summary

ROWS = "heldout.parquet"
WEIGHTS = "adapter_model.safetensors"
BIASES = "bias_deltas.safetensors"
# what a card of another form raises where its fields are used
MALFORMED = (KeyError, TypeError, AttributeError, ValueError, ArithmeticError)
# not in the rows: it needs the answers' texts
UNWITNESSED = ("baseline", "baseline_accuracy", "precision")


def audit(folder: Path) -> dict[str, Any]:
    """`verify`, then the card against its files and itself; returns the card.

    Raises CardError naming the field; TrainingError when a Parquet file is there and pyarrow not.
    """
    card = verify(folder)
    try:
        _audit(card, folder)
    except MALFORMED as error:
        raise CardError(
            f"a field is absent or of another form: {type(error).__name__} {error}",
            where=str(folder / CARD),
        ) from None
    return card


def _audit(card: dict[str, Any], folder: Path) -> None:
    audit_card(card, str(folder / CARD))
    if ROWS in card["files"]:
        _rows(card, read_rows(folder / ROWS), str(folder / CARD))
    spectra = card["training"].get("spectra")
    if spectra:
        _same("training.spectra", spectra, summary(read_rows(folder / spectra["file"])), folder)
    for name in (WEIGHTS, BIASES):
        if name in card["files"]:
            _tensors(card, _shapes(folder / name), folder)
    audit_reading(card, str(folder / CARD))  # last, so that an edited figure is named itself


def audit_card(card: Mapping[str, Any], where: str) -> None:
    """The card against itself: recipe, hash, steps, loss curve. Raises CardError."""
    recipe = _recipe(card, where)
    _same("name", card["name"], recipe.name, where)
    _same("stage", card["stage"], recipe.stage, where)
    _same("seeds", card["seeds"], vars(recipe.seeds), where)
    training = card["training"]
    optim = recipe.optim
    _same("training.steps", training.get("steps"), optim.steps, where)
    _same("training.batch", training.get("batch"), optim.batch * optim.accumulation, where)
    curve = [entry["step"] for entry in training.get("loss_curve", ())]
    _same("training.loss_curve: steps", curve, list(range(1, optim.steps + 1)), where)
    _hash(card, recipe, where)


def audit_reading(card: Mapping[str, Any], where: str) -> None:
    """The card's sentences against its figures. Raises CardError."""
    reading = _reading(card, _recipe(card, where))
    if reading is not None:
        _same("honest_reading", card["honest_reading"], reading, where)


def _recipe(card: Mapping[str, Any], where: str) -> Recipe:
    try:
        return recipe_of_card(card, where)
    except RecipeError as error:
        raise CardError(f"recipe: {error.what}", where=where) from None


def _hash(card: Mapping[str, Any], recipe: Recipe, where: str) -> None:
    try:
        base_recipe(recipe)
    except RecipeError:  # the base's recipe is a file that is not here, so the hash is unwitnessed
        return
    _same("recipe_sha256", card["recipe_sha256"], recipe_hash(recipe), where)


def _reading(card: Mapping[str, Any], recipe: Recipe) -> str | None:
    """The sentences that follow from the figures; None for a stage that has no rule here."""
    if recipe.stage == "pretrain":
        return None  # it rounds a loss that the card holds rounded once more
    if recipe.stage == "classify":
        return classification_reading(card["evaluation"])
    stage = recipe.stage if recipe.stage != "full" else str(recipe.objective)
    control = recipe.data.rejections == "shuffled-words"
    return honest_reading(stage, card["evaluation"], control=control, cut=card["cut"])


def _rows(card: Mapping[str, Any], rows: Sequence[dict[str, Any]], where: str) -> None:
    """The card's `evaluation` against the held-out rows."""
    evaluation = card["evaluation"]
    if card["stage"] == "classify":
        right = [float(row["label"] == row["predicted"]) for row in rows]
        losses = [row["loss"] for row in rows]
        made: dict[str, Any] = {
            "examples": len(rows),
            "accuracy": rounded(mean(right)),
            "accuracy_se": rounded(standard_error(right)),
            "loss": rounded(mean(losses)),
            "loss_se": rounded(standard_error(losses)),
        }
    else:
        sides = ("chosen", "rejected")
        policy = {s: [(r[f"{s}_logp"], r[f"{s}_tokens"]) for r in rows] for s in sides}
        base = {s: [(r[f"{s}_logp_base"], r[f"{s}_tokens"]) for r in rows] for s in sides}
        pairs = [Pair("", "", "")] * len(rows)
        made = figures(policy, base, pairs, evaluation["beta"]) | divergence_figures(rows)
        made = {key: value for key, value in made.items() if key not in UNWITNESSED}
    for key, value in made.items():
        _same(f"evaluation.{key}", evaluation.get(key), value, where)


def _shapes(path: Path) -> dict[str, list[int]]:
    """Name → shape of every tensor, from the header of a safetensors file."""
    try:
        with path.open("rb") as handle:
            (size,) = struct.unpack("<Q", handle.read(8))
            header = json.loads(handle.read(size))
        return {k: list(v["shape"]) for k, v in header.items() if k != "__metadata__"}
    except (struct.error, *MALFORMED, MemoryError, RecursionError):
        raise CardError("is no safetensors file", where=str(path)) from None


def _tensors(card: Mapping[str, Any], shapes: Mapping[str, list[int]], where: Path) -> None:
    factors = {name: shape for name, shape in shapes.items() if ".lora_" in name}
    modules: dict[str, tuple[int, int, int]] = {}
    for name, (r, columns) in factors.items():
        if name.endswith(".lora_A.weight"):
            stem = name.removesuffix(".lora_A.weight")
            rows, _ = factors.get(f"{stem}.lora_B.weight", (0, 0))
            modules[stem.removeprefix("base_model.model.")] = (r, columns, rows)
    listed = {m["name"]: (m["r"], m["in_features"], m["out_features"]) for m in card["modules"]}
    _same("modules: r, in_features, out_features", listed, modules, where)
    adapter = card["recipe"].get("adapter") or {}
    for module in card["modules"]:
        for key in ("r", "alpha", "use_rslora"):
            _same(f"modules: {module['name']}.{key}", module[key], adapter.get(key), where)
    if not card["cut"] and card["stage"] != "classify":  # a classifier's head is trained too
        count = sum(_size(shape) for shape in shapes.values())
        said = card["training"].get("trainable_parameters")
        _same("training.trainable_parameters", said, count, where)


def _size(shape: Sequence[int]) -> int:
    product = 1
    for length in shape:
        product *= length
    return product


def _same(field: str, said: Any, made: Any, where: object) -> None:
    if said != made:
        _differs(field, said, made, where)


def _differs(field: str, said: Any, made: Any, where: object) -> NoReturn:
    both = [text if len(text) <= 120 else f"{text[:117]}…" for text in (repr(said), repr(made))]
    raise CardError(
        f"{field} is {both[0]} in the card, but {both[1]} follows from the rest",
        where=str(where),
        remedy="the card was edited after the run; restore it, or train again",
    )
