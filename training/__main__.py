"""`python -m training RECIPE.yaml [key=value …]`, and `verify table findings sweep plot`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from training.errors import RecipeError, TrainingError, machine_failure

USAGE = """usage: python -m training RECIPE.yaml [key=value …]   run a recipe
       python -m training verify DIR…                   check adapter folders against their cards
       python -m training table [--write]               README's table from the run cards
       python -m training sweep SWEEP.yaml [--dry-run | --pack DIR | --engine ray] [key=value …]
       python -m training findings [--write]            README's findings from the results
       python -m training plot DIR… [--out FILE.svg]    stable rank along training
       python -m training plot --axis width DIR         a packed sweep against one of its axes
for example: python -m training training/recipes/nano-synthetic/dpo.yaml optim.steps=20"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0 when done, 2 for any error that the input caused."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in ("-h", "--help"):
        print(USAGE, file=sys.stdout if words else sys.stderr)
        return 0 if words else 2
    try:
        return _dispatch(words)
    except TrainingError as error:
        print(f"training: error: {error}", file=sys.stderr)
        return 2
    except Exception as error:
        message = machine_failure(error)
        if message is None:
            raise
        print(f"training: error: {message}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("training: stopped; the same command resumes at the last checkpoint", file=sys.stderr)
        return 130


def _dispatch(words: list[str]) -> int:
    command, rest = words[0], words[1:]
    if command == "verify":
        return _verify(rest)
    if command == "table":
        from training.table import main as table

        return table(rest)
    if command == "sweep":
        from training.sweep_run import main as sweep

        return sweep(rest)
    if command == "findings":
        from training.findings.page import main as findings

        return findings(rest)
    if command == "plot":
        from training.plot import main as plot

        return plot(rest)
    from training.recipe import load_recipe
    from training.run import run

    run(load_recipe(Path(command), rest))
    return 0


def _verify(folders: list[str]) -> int:
    if not folders:
        raise RecipeError("verify needs at least one adapter folder")
    try:
        from training.audit import audit
        from training.pack_check import check_pack, is_pack
    except ImportError:
        return _verify_hashes(folders)
    for folder in map(Path, folders):
        if is_pack(folder):
            print(f"{folder}: {check_pack(folder)}")
            continue
        card = audit(folder)
        print(f"{folder}: intact, {len(card['files'])} files, {len(card['modules'])} modules")
    return 0


def _verify_hashes(folders: list[str]) -> int:
    """Where the recipes' YAML cannot be read: the files against the card, with a plain Python."""
    from training.card import verify

    for folder in folders:
        card = verify(Path(folder))
        print(
            f"{folder}: {len(card['files'])} files as their hashes say; the card itself was not "
            "checked, which needs pip install -e '.[train]'"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
