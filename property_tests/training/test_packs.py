# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""A sweep's pack: `training verify` sees an edit of any of its files."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="tables are Parquet: pip install -e '.[report]'")

from conftest import RECIPES, SHRINK

from training.__main__ import main
from training.errors import CardError
from training.pack_check import MANIFEST, check_pack, seal
from training.parquet import read_rows, write_rows
from training.spectrum import COLUMNS as SPECTRUM
from training.sweep_table import COLUMNS as TABLE

pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
RESULTS = Path(__file__).resolve().parents[2] / "training" / "results"
PACKS = sorted(path.parent for path in RESULTS.glob("*/cards.json"))
FILES = ("RESULTS.md", "cards.json", "results.parquet", "spectra.parquet")


@pytest.fixture(scope="module")
def packed(tiny_base_recipe: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two of three cells of a sweep over an axis that is named like a figure, packed."""
    place = tmp_path_factory.mktemp("pack")
    settings = dict(word.split("=", 1) for word in SHRINK)
    content = {
        "name": "s",
        "recipe": str(RECIPES / "nano-synthetic" / "dpo.yaml"),
        "output": str(place / "sweeps"),
        "set": {**{key: int(value) for key, value in settings.items()}, "spectrum_every": 1}
        | {"base.recipe": str(tiny_base_recipe)},
        "axes": {
            "loss": {
                "dpo": {},
                "bitfit": {
                    "recipe": str(RECIPES / "nano-synthetic" / "bitfit.yaml"),
                    "spectrum_every": None,
                },
                "bad, too": {"adapter": {"targets": ["q_proj"]}},
            }
        },
    }
    path = place / "sweep.yaml"
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        assert main(["sweep", str(path)]) == 1
        table = place / "sweeps" / "s" / "results.parquet"
        before = table.read_bytes()
        assert main(["sweep", str(path), "--pack", str(place / "pack")]) == 0
        assert table.read_bytes() == before  # the sweep keeps its own table
    return place / "pack"


def test_a_pack_verifies_and_keeps_the_label_of_an_axis_named_like_a_figure(packed: Path) -> None:
    assert main(["verify", str(packed)]) == 0
    assert sorted(path.name for path in packed.iterdir()) == sorted([*FILES, MANIFEST])
    rows = read_rows(packed / "results.parquet")
    assert [(row["axis.loss"], row["loss"]) for row in rows] == [("dpo", None), ("bitfit", None)]
    assert "Not run (1): s-lossbad, too." in (packed / "RESULTS.md").read_text(encoding="utf-8")


def test_hidden_files_of_the_system_are_none_of_the_pack(packed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(packed, folder)
    (folder / ".DS_Store").write_text("x", encoding="utf-8")
    assert check_pack(folder) == "intact, 2 runs"


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", ["flipped", "removed", "added"])
def test_files_are_held_by_hash(packed: Path, tmp_path: Path, name: str, damage: str) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(packed, folder)
    if damage == "flipped":
        data = bytearray((folder / name).read_bytes())
        data[len(data) // 2] ^= 1
        (folder / name).write_bytes(data)
    elif damage == "removed":
        (folder / name).unlink()
    else:
        name = f"{name}.bak"
        (folder / name).write_text("x", encoding="utf-8")
    with pytest.raises(CardError) as caught:
        check_pack(folder)
    assert name in str(caught.value)


def _figure(folder: Path) -> None:
    rows = read_rows(folder / "results.parquet")
    rows[0]["reward_margin"] = 0.5
    text = {"name": "text", "stage": "text", "axis.loss": "text"}
    write_rows(folder / "results.parquet", text | TABLE, rows)


def _rank(folder: Path) -> None:
    rows = read_rows(folder / "spectra.parquet")
    for row in rows:
        row["stable_rank"] = row["stable_rank"] and row["stable_rank"] + 1
    write_rows(folder / "spectra.parquet", {"run": "text", **SPECTRUM}, rows)


def _card(change: Callable[[list[dict[str, Any]]], object]) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        cards = json.loads((folder / "cards.json").read_text(encoding="utf-8"))
        change(cards)
        (folder / "cards.json").write_text(json.dumps(cards), encoding="utf-8")

    return edit


def _page(folder: Path) -> None:
    text = (folder / "RESULTS.md").read_text(encoding="utf-8")
    (folder / "RESULTS.md").write_text(text.replace("| dpo |", "| clm |"), encoding="utf-8")


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (_figure, "reward_margin of s-lossdpo is 0.5 in results.parquet"),
        (_rank, "median_stable_rank of s-lossdpo"),
        (_card(lambda cards: cards[0]["evaluation"].update(kl_to_base=9.0)), "kl_to_base"),
        (_card(lambda cards: cards[0].update(recipe_sha256="0" * 64)), "recipe_sha256"),
        (_card(lambda cards: cards.pop()), "runs are not those of the cards"),
        (_card(lambda cards: cards[0]["training"].update(spectra={})), "runs with spectra"),
        (_card(lambda cards: cards[0]["evaluation"].update(reward_accuracy="1")), "another form"),
        (_page, "is not what results.parquet makes"),
    ],
)
def test_an_edit_with_new_hashes_still_contradicts_the_other_files(
    packed: Path, tmp_path: Path, edit: Callable[[Path], None], message: str
) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(packed, folder)
    edit(folder)
    seal(folder)
    with pytest.raises(CardError) as caught:
        check_pack(folder)
    assert message in str(caught.value)


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_shipped_packs_verify(folder: Path) -> None:
    assert check_pack(folder).startswith("intact")
