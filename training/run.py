"""Run one recipe from start to finished folder; resumable, repeatable, never half-written."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.budget import check_plan
from training.card import verify, write_card
from training.distributed import check_world, leave, rank, world_size
from training.errors import CardError, TrainingError
from training.files import atomic_folder
from training.lock import held
from training.machine import hardware, quiet_environment, versions
from training.parquet import require_pyarrow
from training.recipe import as_plain, base_recipe, recipe_hash
from training.schema import Recipe

CHECKPOINTS = Path("runs/checkpoints")


def run(recipe: Recipe) -> Path:
    """Make the recipe's folder, or find it made; returns it. Raises TrainingError."""
    final = Path(recipe.output) / recipe.name
    digest = recipe_hash(recipe)
    if final.exists():
        return _already_there(final, digest)
    check_world(recipe)
    require_pyarrow()
    quiet_environment(hub=needs_hub(recipe))  # before the base is made, which may be all local
    base_folder = ensure_base(recipe)
    import torch

    torch.set_num_threads(recipe.threads)
    work = CHECKPOINTS / f"{recipe.name}-{digest[:12]}"
    if rank() > 0:  # helps to train; the first process evaluates and writes
        _stage(recipe, base_folder, work, None)
        leave()
        return final
    with held(work, wait=True):
        if final.exists():  # made by the process that was waited for
            leave()
            return _already_there(final, digest)
        return _make(recipe, digest, base_folder, work, final)


def needs_hub(recipe: Recipe) -> bool:
    """Whether model or data come from the Hugging Face hub."""
    return recipe.data.source in ("hub", "glue") or (
        recipe.base is not None and recipe.base.kind == "hub"
    )


def _make(recipe: Recipe, digest: str, base_folder: Path | None, work: Path, final: Path) -> Path:
    print(f"{recipe.name}: stage {recipe.stage}, {recipe.optim.steps} steps", flush=True)
    with atomic_folder(final) as folder:
        content = _stage(recipe, base_folder, work, folder)
        trained = content.pop("trained")
        spectra = content.pop("spectra", {})
        write_card(
            folder,
            {
                "name": recipe.name,
                "stage": recipe.stage,
                "recipe": _without_places(recipe),
                "recipe_sha256": digest,
                "seeds": as_plain(recipe)["seeds"],
                "versions": versions(),
                "hardware": hardware(recipe.threads),
                "training": {
                    "steps": trained.steps,
                    "batch": recipe.optim.batch * recipe.optim.accumulation,
                    "trainable_parameters": trained.trainable_parameters,
                    "autocast": trained.autocast,
                    "wall_seconds": round(trained.seconds, 1),
                    "resumed_from_step": trained.resumed_from_step,
                    "loss_curve": trained.loss_curve,
                    "processes": world_size(),
                    "spectra": spectra,
                },
                "base": {},
                "modules": [],
                "cut": {},
                **content,
            },
        )
    leave()
    shutil.rmtree(work, ignore_errors=True)
    print(f"{recipe.name}: {content['honest_reading']}\n{recipe.name}: written to {final}")
    return final


def _already_there(final: Path, digest: str) -> Path:
    try:
        card = verify(final)
    except CardError as error:
        raise TrainingError(
            f"exists but is not an intact run: {error}",
            where=str(final),
            remedy="remove the folder to train it again",
        ) from None
    if card["recipe_sha256"] != digest:
        raise TrainingError(
            "holds the result of a different recipe",
            where=str(final),
            remedy="give the run another name=… or output=…, or remove the folder",
        )
    print(f"{final}: finished before with this very recipe; nothing to do")
    return final


def _without_places(recipe: Recipe) -> dict[str, Any]:
    plain = as_plain(recipe)
    for section in ("data", "base"):
        if plain[section] is not None:
            plain[section]["path"] = None
    return plain


def ensure_base(recipe: Recipe) -> Path | None:
    """The folder of the nano base model, trained first when it is not there."""
    base = base_recipe(recipe)
    if base is None:
        return None
    if recipe.data.path is not None and base.data.source == recipe.data.source:
        base = replace(base, data=replace(base.data, path=recipe.data.path))
    if world_size() > 1 and not (Path(base.output) / base.name).exists():
        raise TrainingError(
            f"its base {base.name} is not there",
            where=recipe.name,
            remedy=f"first, without a launcher: python -m training "
            f"training/recipes/{recipe.base.recipe if recipe.base else ''}",
        )
    return run(base)


def _stage(
    recipe: Recipe, base_folder: Path | None, work: Path, folder: Path | None
) -> dict[str, Any]:
    check_plan(recipe)
    if recipe.stage == "classify":
        from training.classify import run_classify

        return run_classify(recipe, base_folder, work, folder)
    from training.data import load_pool

    pool = load_pool(recipe.data)
    if recipe.stage == "pretrain":
        from training.pretrain import run_pretrain

        assert folder is not None
        return run_pretrain(recipe, pool, work, folder)
    from training.adapt import run_adapter

    return run_adapter(recipe, pool, base_folder, work, folder)
