"""What a launcher says about this process; one process without a launcher."""

from __future__ import annotations

import os

from training.errors import RecipeError
from training.schema import Recipe


def world_size() -> int:
    """How many processes share the run."""
    return int(os.environ.get("WORLD_SIZE", "1"))


def rank() -> int:
    """This process among them; 0 writes."""
    return int(os.environ.get("RANK", "0"))


def local_rank() -> int:
    """This process on its machine: the number of its GPU."""
    return int(os.environ.get("LOCAL_RANK", "0"))


def leave() -> None:
    """Take the process group down, if there is one.

    Its threads abort the process when the interpreter ends under them, after the work is done.
    """
    import torch

    if torch.distributed.is_available() and torch.distributed.is_initialized():
        torch.distributed.destroy_process_group()


def check_world(recipe: Recipe) -> None:
    """Refuse a number of processes that cannot keep the recipe's pairs per step.

    A step sees batch × accumulation pairs; N processes take accumulation/N turns each.
    Raises RecipeError.
    """
    world = world_size()
    if recipe.optim.accumulation % world:
        raise RecipeError(
            f"optim.accumulation {recipe.optim.accumulation} cannot be shared by {world} "
            "processes without changing how many pairs a step sees",
            where=recipe.name,
            remedy="launch a number of processes that divides it, or change batch × accumulation",
        )
    if world > 1 and recipe.stage == "pretrain":
        raise RecipeError(
            "stage pretrain runs in one process", where=recipe.name, remedy="no launcher for it"
        )
