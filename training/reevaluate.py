"""`python -m training.evaluate ADAPTER… [--out DIR]`: evaluate finished adapters again, in fp32.

On the clean held-out pairs of the adapter's own recipe (the rule is in `data.py`), with the base
the card names by hash. What the folder stores is evaluated: fp16 factors, and of an adapter cut to
a few layers only those. Results go to `--out`, one folder an adapter: `evaluation.json` and
`heldout.parquet`; the adapter's folder is not touched.

BitFit's share of LoRA's loss reduction is printed for every BitFit and LoRA-DPO adapter of one base
and the same held-out pairs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.card import verify
from training.distributed import world_size
from training.errors import CardError, RecipeError, TrainingError
from training.files import write_json
from training.machine import quiet_environment
from training.parquet import require_pyarrow
from training.recipe import recipe_of_card
from training.run import ensure_base, needs_hub
from training.schema import Recipe
from training.share import bitfit_share


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0 when done, 2 for any error that the input caused."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate")
    parser.add_argument("adapters", nargs="+", type=Path, metavar="ADAPTER")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", default=Path("runs/evaluation"), help="(%(default)s)"
    )
    parser.add_argument("--data", help="the local data file or folder, as data.path in a recipe")
    parser.add_argument("--pairs", type=int, help="at most this many held-out pairs")
    parser.add_argument("--base", help="folder of the base model, as base.path in a recipe")
    options = parser.parse_args(sys.argv[1:] if arguments is None else list(arguments))
    try:
        if options.pairs is not None and options.pairs < 1:
            raise RecipeError(f"--pairs is {options.pairs}, not a positive number")
        results = [
            evaluate_folder(folder, options.out, options.data, options.pairs, options.base)
            for folder in options.adapters
        ]
    except TrainingError as error:
        print(f"training: error: {error}", file=sys.stderr)
        return 2
    for result in results:
        figures = result["evaluation"]
        print(
            f"{result['name']}: margin {figures['reward_margin']:+.4g} ± "
            f"{figures['reward_margin_se']:.2g}, KL to base {figures['kl_to_base']:.4g} ± "
            f"{figures['kl_to_base_se']:.2g}, log-ratio {figures['log_ratio_to_base']:+.4g}, "
            f"{figures['pairs']} pairs"
        )
    for line in _shares(results):
        print(line)
    return 0


def evaluate_folder(
    folder: Path,
    out: Path,
    data: str | None = None,
    pairs: int | None = None,
    base: str | None = None,
) -> dict[str, Any]:
    """Evaluate one adapter folder and write its results below `out`; returns them.

    Raises CardError for a folder that is not intact, a base of another hash, or other held-out
    pairs than those the card names; RecipeError for a stage that has no preference to evaluate.
    """
    card = verify(folder)
    if card["stage"] not in ("dpo", "clm", "bitfit"):
        raise RecipeError(f"stage {card['stage']} leaves no adapter of pairs", where=str(folder))
    recipe = recipe_of_card(card, str(folder))
    if recipe.base is not None and recipe.base.kind == "folder":
        if base is None:
            raise RecipeError(
                "its base is a folder, and cards name no places",
                where=str(folder),
                remedy="give it with --base",
            )
        recipe = replace(recipe, base=replace(recipe.base, path=base))
    if data is not None:
        recipe = replace(recipe, data=replace(recipe.data, path=data))
    require_pyarrow()
    if world_size() > 1:
        raise TrainingError("evaluation runs in one process", remedy="no launcher for it")
    quiet_environment(hub=needs_hub(recipe))
    base_folder = ensure_base(recipe)
    result = _measure(recipe, card, folder, base_folder, out / card["name"], pairs)
    write_json(out / card["name"] / "evaluation.json", result)
    return result


def _measure(
    recipe: Recipe,
    card: dict[str, Any],
    folder: Path,
    base_folder: Path | None,
    out: Path,
    pairs: int | None,
) -> dict[str, Any]:
    import copy

    import torch

    from training.adapt import CLM_BETA, evaluate_pairs
    from training.bases import load_base
    from training.data import load_pool, select
    from training.evaluate import logps_of

    assert recipe.base is not None
    torch.set_num_threads(recipe.threads)
    base = load_base(recipe.base, base_folder)
    if base.card["weights_sha256"] != card["base"]["weights_sha256"]:
        raise CardError(
            f"the base here has weights {base.card['weights_sha256'][:16]}…, the adapter was "
            f"trained on {card['base']['weights_sha256'][:16]}…",
            where=str(folder),
            remedy="a nano base depends on the CPU it was pretrained on; retrain the adapter",
        )
    tokenizer = base.tokenizer
    chosen = select(
        load_pool(recipe.data),
        recipe.data,
        recipe.seeds.data,
        lambda text: len(tokenizer(text)["input_ids"]),
    )
    if chosen.card["heldout_sha256"] != card["data"]["heldout_sha256"]:
        raise CardError("the held-out pairs differ from the card's", where=str(folder))
    heldout = chosen.heldout[:pairs]
    before = logps_of(base.model, tokenizer, heldout)
    reference = None
    if card["stage"] == "bitfit":
        reference = copy.deepcopy(base.model)
        model = _with_biases(base.model, folder)
    else:
        from peft import PeftModel

        model = PeftModel.from_pretrained(base.model, str(folder))
    beta = recipe.optim.beta if recipe.optim.beta is not None else CLM_BETA
    out.mkdir(parents=True, exist_ok=True)
    return {
        "name": card["name"],
        "stage": card["stage"],
        "adapter_files": card["files"],
        "base_weights_sha256": base.card["weights_sha256"],
        "heldout_sha256": chosen.card["heldout_sha256"],
        "cut": card["cut"],
        "evaluation": evaluate_pairs(model, reference, before, tokenizer, heldout, beta, out),
        "training_loss": [entry["loss"] for entry in card["training"]["loss_curve"]],
    }


def _with_biases(model: Any, folder: Path) -> Any:
    import torch
    from safetensors.torch import load_file

    parameters = dict(model.named_parameters())
    with torch.no_grad():
        for name, delta in load_file(folder / "bias_deltas.safetensors").items():
            parameters[name].add_(delta.float())
    return model


def _shares(results: Sequence[dict[str, Any]]) -> list[str]:
    lines = []
    for bitfit in (r for r in results if r["stage"] == "bitfit"):
        for lora in (r for r in results if r["stage"] == "dpo"):
            same = ("base_weights_sha256", "heldout_sha256")
            if all(bitfit[key] == lora[key] for key in same):
                share = bitfit_share(bitfit, lora)
                lines.append(f"{bitfit['name']} of {lora['name']}: {share}")
    return lines
