"""Read a YAML recipe and `key=value` overrides into the frozen `Recipe`, or say which key is wrong.

Nothing here imports torch: an impossible recipe is refused before anything heavy is loaded.
"""

from __future__ import annotations

import copy
import difflib
import hashlib
import math
import re
import types
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, asdict, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import yaml

from training.errors import RecipeError
from training.files import canonical_json
from training.schema import BASE_KEYS, DATA_KEYS, LATER_KEYS, OBJECTIVES, SECTIONS, Recipe
from training.yaml_file import parse, read_mapping

# what file systems carry (Windows no " and :); sweeps put labels such as ['a', 'b'] into names
PLAIN_NAME = re.compile(r"\w[\w +.,:=@\[\](){}'\"-]{0,199}", re.ASCII)
RECIPES = Path(__file__).resolve().parent / "recipes"
# Where things lie on this machine does not change what is asked for.
NOT_IDENTITY = (("output",), ("data", "path"), ("base", "path"))


def load_recipe(path: Path, overrides: Sequence[str] = ()) -> Recipe:
    """The recipe in `path` with `section.key=value` overrides (values are YAML).

    Raises RecipeError naming the file and key for anything that is not exactly a recipe.
    """
    raw = read_mapping(path, "recipe is a mapping of sections")
    for override in overrides:
        _apply(raw, override)
    return from_plain(raw, str(path))


def from_plain(raw: Mapping[str, Any], where: str) -> Recipe:
    """The recipe in a mapping, as a YAML file or a run card's `recipe` has it, checked."""
    recipe = _build(Recipe, raw, where, "")
    assert isinstance(recipe, Recipe)
    _check(recipe, where)
    return recipe


def recipe_of_card(card: Mapping[str, Any], where: str) -> Recipe:
    """The recipe in a run card, whose places on the machine are left out; raises RecipeError.

    A place that the recipe cannot do without is "." here, which no hash sees.
    """
    plain = copy.deepcopy(dict(card["recipe"]))
    for section, key, choice in (("base", "kind", "folder"), ("data", "source", "table")):
        part = plain.get(section)
        if isinstance(part, dict) and part.get(key) == choice and part.get("path") is None:
            part["path"] = "."
    return from_plain(plain, where)


def objective(recipe: Recipe) -> str | None:
    """`dpo` or `clm`, whichever loss the recipe's stage minimises; None for any other loss."""
    if recipe.stage in ("dpo", "clm"):
        return recipe.stage
    if recipe.stage == "bitfit":
        return recipe.objective or "dpo"
    return recipe.objective


def as_plain(recipe: Recipe) -> dict[str, Any]:
    """The recipe as resolved (defaults filled in), ready for JSON."""
    plain: dict[str, Any] = asdict(recipe)
    return plain


def recipe_hash(recipe: Recipe) -> str:
    """SHA-256 over the resolved recipe, its base's recipe included, machine's places excluded."""
    plain = as_plain(recipe)
    for keys, anyway in ((NOT_IDENTITY, True), (LATER_KEYS, False)):
        for *parents, key in keys:
            section = plain
            for parent in parents:
                section = section[parent] or {}
            if anyway or section.get(key) in (None, False):
                section.pop(key, None)
    base = base_recipe(recipe)
    if base is not None:
        plain["base_recipe_sha256"] = recipe_hash(base)
    return hashlib.sha256(canonical_json(plain)).hexdigest()


def base_recipe(recipe: Recipe) -> Recipe | None:
    """The pretrain recipe that makes the recipe's nano base; None for any other base.

    Raises RecipeError when the file named is no pretrain recipe.
    """
    if recipe.base is None or recipe.base.recipe is None:
        return None
    base = load_recipe(RECIPES / recipe.base.recipe)
    if base.stage != "pretrain":
        raise RecipeError(
            f"base.recipe {recipe.base.recipe} is of stage {base.stage}, not pretrain",
            where=recipe.name,
        )
    return base


def _apply(raw: dict[str, Any], override: str) -> None:
    dotted, separator, text = override.partition("=")
    if not separator or not dotted:
        raise RecipeError(
            f"override {override!r} is not key=value", remedy="for example optim.steps=4"
        )
    *parents, key = dotted.split(".")
    section = raw
    for parent in parents:
        child = section.setdefault(parent, {})
        if not isinstance(child, dict):
            raise RecipeError(f"{parent!r} in override {override!r} is not a section")
        section = child
    try:
        section[key] = parse(text)
    except yaml.YAMLError:
        raise RecipeError(f"the value in override {override!r} is not YAML") from None


def _build(kind: type, raw: Any, where: str, prefix: str) -> object:
    if not isinstance(raw, Mapping):
        raise RecipeError(f"section {prefix.rstrip('.')!r} is {raw!r}, not a mapping", where=where)
    hints = get_type_hints(kind)
    for key in raw:
        if key not in hints:
            near = difflib.get_close_matches(str(key), hints, n=1)
            hint = f"did you mean {prefix}{near[0]}?" if near else f"known: {', '.join(hints)}"
            raise RecipeError(f"unknown key {prefix}{key}", where=where, remedy=hint)
    values: dict[str, object] = {}
    for field in fields(kind):
        if field.name in raw:
            values[field.name] = _convert(
                hints[field.name], raw[field.name], where, prefix + field.name
            )
        elif field.default is MISSING:
            raise RecipeError(f"missing key {prefix}{field.name}", where=where)
    return kind(**values)


def _convert(hint: Any, value: Any, where: str, key: str) -> object:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        (inner,) = (argument for argument in arguments if argument is not type(None))
        return _convert(inner, value, where, key)
    if is_dataclass(hint):
        assert isinstance(hint, type)
        return _build(hint, value, where, key + ".")
    if origin is Literal:
        if value in arguments and type(value) is str:
            return value
        raise RecipeError(
            f"{key} is {value!r}", where=where, remedy=f"choose from {', '.join(arguments)}"
        )
    if origin is tuple:
        if isinstance(value, list) and value:
            return tuple(_convert(arguments[0], item, where, key) for item in value)
        raise RecipeError(f"{key} is {value!r}, not a non-empty list", where=where)
    if hint is float and not isinstance(value, bool):
        try:
            number = float(value)  # YAML 1.1 reads 5e-6 as a string
        except (TypeError, ValueError, OverflowError):
            number = math.nan
        if math.isfinite(number):
            return number
    elif type(value) is hint:
        return value
    raise RecipeError(f"{key} is {value!r}, not of type {hint.__name__}", where=where)


def _check(recipe: Recipe, where: str) -> None:
    """Refuse what is well-typed but impossible."""
    _sections(recipe, recipe.stage, SECTIONS[recipe.stage], f"stage {recipe.stage}", "", where)
    source = recipe.data.source
    _sections(recipe.data, source, DATA_KEYS[source], f"data.source {source}", "data.", where)
    if recipe.base is not None:
        kind = recipe.base.kind
        _sections(recipe.base, kind, BASE_KEYS[kind], f"base.kind {kind}", "base.", where)
    if PLAIN_NAME.fullmatch(recipe.name) is None:
        raise RecipeError(
            f"name is {recipe.name!r}, not a plain folder name of at most 200 characters",
            where=where,
        )
    for key, value in _numbers(recipe):
        if value <= 0:
            raise RecipeError(f"{key} is {value}, must be positive", where=where)
    for key, value, least, most in _ranges(recipe):
        if not least <= value <= most:
            raise RecipeError(f"{key} is {value}, not in {least} … {most}", where=where)
    optim = recipe.optim
    if not 0 <= optim.warmup_steps < optim.steps:
        raise RecipeError(
            f"optim.warmup_steps is {optim.warmup_steps} of {optim.steps} steps", where=where
        )
    if recipe.objective is not None and recipe.stage not in OBJECTIVES:
        raise RecipeError(f"stage {recipe.stage} does not take objective", where=where)
    if recipe.keep_weights and recipe.stage != "full":
        raise RecipeError(f"stage {recipe.stage} does not take keep_weights", where=where)
    if recipe.spectrum_every is not None and recipe.stage in ("pretrain", "bitfit"):
        raise RecipeError(
            f"stage {recipe.stage} has no ΔW, so spectrum_every means nothing to it", where=where
        )
    if (recipe.stage == "classify") != (recipe.data.source in ("table", "glue")):
        raise RecipeError(
            f"stage {recipe.stage} cannot read data.source {recipe.data.source}", where=where
        )
    if recipe.data.columns is not None and len(recipe.data.columns) > 2:
        raise RecipeError("data.columns names more than two columns of text", where=where)
    if objective(recipe) == "dpo":
        if optim.beta is None or optim.beta <= 0:
            raise RecipeError(f"stage {recipe.stage} needs optim.beta > 0", where=where)
    elif optim.beta is not None:
        raise RecipeError(f"optim.beta means nothing to stage {recipe.stage}", where=where)
    if objective(recipe) != "dpo" and recipe.data.rejections != "given":
        raise RecipeError(
            f"data.rejections means nothing to stage {recipe.stage}, "
            "which reads no rejected answer",
            where=where,
        )
    if recipe.adapter is not None and not 0 <= recipe.adapter.dropout < 1:
        raise RecipeError(
            f"adapter.dropout is {recipe.adapter.dropout}, not in [0, 1)", where=where
        )
    if recipe.model is not None and recipe.model.d_model % recipe.model.heads:
        raise RecipeError(
            f"model.d_model {recipe.model.d_model} is not a multiple of "
            f"model.heads {recipe.model.heads}",
            where=where,
        )
    if recipe.model is not None and recipe.data.max_length > recipe.model.context:
        raise RecipeError(
            f"data.max_length {recipe.data.max_length} exceeds model.context "
            f"{recipe.model.context}",
            where=where,
        )


def _sections(
    owner: object,
    choice: str,
    rule: tuple[tuple[str, ...], tuple[str, ...]],
    label: str,
    prefix: str,
    where: str,
) -> None:
    needed, refused = rule
    for key in needed:
        if getattr(owner, key) is None:
            raise RecipeError(f"{label} needs {prefix}{key}", where=where)
    for key in refused:
        if getattr(owner, key) is not None:
            raise RecipeError(f"{label} does not take {prefix}{key}", where=where)


def _ranges(recipe: Recipe) -> list[tuple[str, float, float, float]]:
    """(key, value, least, most) of numbers that their libraries do not take beyond."""
    seeds = vars(recipe.seeds).items()
    ranges: list[tuple[str, float, float, float]] = [
        *((f"seeds.{key}", value, 0, 2**32 - 1) for key, value in seeds),  # numpy's
        ("threads", recipe.threads, 1, 1024),  # OpenMP aborts the process at too many
        ("optim.weight_decay", recipe.optim.weight_decay, 0, 1),
    ]
    if recipe.adapter is not None:
        ranges.append(("adapter.alpha", recipe.adapter.alpha, 1, 10**9))
    if recipe.model is not None:
        ranges.append(("model.rotary_fraction", recipe.model.rotary_fraction, 0, 1))
        # the byte-level tokenizer has every byte and two special tokens before it merges any
        ranges.append(("model.vocabulary", recipe.model.vocabulary, 258, 10**6))
    return ranges


def _numbers(recipe: Recipe) -> list[tuple[str, float]]:
    data, optim = recipe.data, recipe.optim
    numbers: list[tuple[str, float]] = [
        ("threads", recipe.threads),
        ("data.train_pairs", data.train_pairs),
        ("data.heldout_pairs", data.heldout_pairs),
        ("data.max_length", data.max_length),
        ("optim.steps", optim.steps),
        ("optim.lr", optim.lr),
        ("optim.batch", optim.batch),
        ("optim.accumulation", optim.accumulation),
        ("optim.checkpoint_every", optim.checkpoint_every),
    ]
    if recipe.spectrum_every is not None:
        numbers.append(("spectrum_every", recipe.spectrum_every))
    if recipe.adapter is not None:
        numbers += [("adapter.r", recipe.adapter.r), ("adapter.alpha", recipe.adapter.alpha)]
    if recipe.model is not None:
        numbers += [
            (f"model.{key}", getattr(recipe.model, key))
            for key in ("d_model", "layers", "heads", "vocabulary", "context", "rotary_fraction")
        ]
    return numbers
