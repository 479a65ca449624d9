# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""`training verify` sees every kind of tampering: files, and figures in the card itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="tables are Parquet: pip install -e '.[report]'")

from conftest import RECIPES, REPOSITORY, SHRINK

from training.__main__ import main
from training.audit import audit
from training.card import CARD
from training.errors import CardError
from training.table import shipped

pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
Edit = Callable[[dict[str, Any]], object]


def _set(*path: str | int, to: Any) -> Edit:
    def edit(card: dict[str, Any]) -> None:
        place: Any = card
        for key in path[:-1]:
            place = place[key]
        assert place[path[-1]] != to
        place[path[-1]] = to

    return edit


@pytest.fixture(scope="module")
def made(
    tiny_base_recipe: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """A tiny run of each stage that has files of its own kind."""
    output = tmp_path_factory.mktemp("audit")
    words = {
        "dpo": ("spectrum_every=1",),
        "clm": ("adapter.keep_layers=[1]",),
        "bitfit": (),
        "full": ("spectrum_every=1",),
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(output)
        for stage, more in words.items():
            places = (f"base.recipe={tiny_base_recipe}", f"output={output}", f"name={stage}")
            recipe = str(RECIPES / "nano-synthetic" / f"{stage}.yaml")
            assert main([recipe, *SHRINK, *places, *more]) == 0
    return {stage: output / stage for stage in words}


@pytest.mark.parametrize("stage", ["dpo", "clm", "bitfit", "full"])
def test_what_a_run_wrote_is_consistent(made: dict[str, Path], stage: str) -> None:
    assert audit(made[stage])["name"] == stage


@pytest.mark.parametrize("folder", shipped(), ids=lambda folder: folder.name)
def test_shipped_cards_follow_from_their_files(folder: Path) -> None:
    assert audit(folder)["name"] == folder.name


@pytest.mark.parametrize(
    ("stage", "edit", "field"),
    [
        ("dpo", _set("evaluation", "reward_accuracy", to=0.99), "evaluation.reward_accuracy"),
        ("dpo", _set("evaluation", "kl_to_base", to=0.5), "evaluation.kl_to_base"),
        ("clm", _set("evaluation", "clm_loss", to=0.1), "evaluation.clm_loss"),
        ("dpo", _set("evaluation", "baseline_accuracy", to=0.1), "honest_reading"),
        ("full", _set("evaluation", "preference_loss", to=0.1), "evaluation.preference_loss"),
        ("dpo", lambda card: card["evaluation"].pop("beta"), "absent or of another form"),
        ("dpo", _set("evaluation", "baseline_accuracy", to="half"), "of another form: ValueError"),
        ("full", _set("recipe", "optim", "lr", to=10**400), "recipe: optim.lr is 1000"),
        ("dpo", _set("honest_reading", to="The preference is learned."), "honest_reading"),
        ("dpo", _set("recipe_sha256", to="0" * 64), "recipe_sha256"),
        ("dpo", _set("recipe", "optim", "lr", to=1.0), "recipe_sha256"),
        ("dpo", _set("recipe", "optim", "lr", to=-1.0), "recipe: optim.lr is -1.0"),
        ("dpo", _set("seeds", "init", to=5), "seeds"),
        ("dpo", _set("stage", to="clm"), "stage"),
        ("dpo", _set("training", "steps", to=800), "training.steps"),
        ("dpo", _set("training", "batch", to=64), "training.batch"),
        ("bitfit", _set("training", "loss_curve", to=[]), "training.loss_curve"),
        ("dpo", _set("training", "spectra", "median_stable_rank", to=9.0), "training.spectra"),
        ("full", _set("training", "spectra", "median_k90", to=9), "training.spectra"),
        ("dpo", _set("modules", 0, "alpha", to=7), "alpha"),
        ("dpo", _set("modules", 0, "r", to=7), "modules"),
        ("clm", _set("modules", 0, "in_features", to=7), "modules"),
        ("bitfit", _set("training", "trainable_parameters", to=7), "trainable_parameters"),
    ],
)
def test_an_edited_card_is_red(
    made: dict[str, Path], tmp_path: Path, stage: str, edit: Edit, field: str
) -> None:
    folder = tmp_path / stage
    shutil.copytree(made[stage], folder)
    path = folder / CARD
    card = json.loads(path.read_text(encoding="utf-8"))
    edit(card)
    path.write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(CardError) as caught:
        audit(folder)
    assert field in str(caught.value)
    assert main(["verify", str(folder)]) == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"schema": NaN}', "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"schema": 1}', "field name is missing"),
    ],
)
def test_a_card_that_is_no_card_is_one_line(
    made: dict[str, Path], tmp_path: Path, text: str, message: str
) -> None:
    folder = tmp_path / "dpo"
    shutil.copytree(made["dpo"], folder)
    (folder / CARD).write_text(text, encoding="utf-8")
    with pytest.raises(CardError, match=message):
        audit(folder)


def test_a_hash_of_another_type_and_a_folder_for_a_file_are_named(
    made: dict[str, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "dpo"
    shutil.copytree(made["dpo"], folder)
    path = folder / CARD
    card = json.loads(path.read_text(encoding="utf-8"))
    right = card["files"]["adapter_config.json"]["sha256"]
    card["files"]["adapter_config.json"]["sha256"] = 5
    path.write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(CardError, match=r"files\.adapter_config\.json is not"):
        audit(folder)
    card["files"]["adapter_config.json"]["sha256"] = right
    path.write_text(json.dumps(card), encoding="utf-8")
    (folder / "adapter_config.json").unlink()
    (folder / "adapter_config.json").mkdir()
    with pytest.raises(CardError, match="not a regular file"):
        audit(folder)


def test_without_the_training_packages_hashes_are_still_compared(
    made: dict[str, Path],
) -> None:
    code = (
        "import sys; sys.modules['yaml'] = sys.modules['torch'] = None; "
        "from training.__main__ import main; raise SystemExit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "verify", str(made["dpo"])],
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "the card itself was not checked" in done.stdout
