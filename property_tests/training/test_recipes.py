"""Recipes: every one in the repository loads; a wrong one is refused by the key that is wrong."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("yaml", reason="recipes are YAML: pip install -e '.[train]'")

from training.__main__ import main
from training.errors import RecipeError
from training.recipe import RECIPES, from_plain, load_recipe, recipe_hash
from training.schema import Recipe
from training.table import ADAPTERS

ALL = sorted(RECIPES.glob("*/*.yaml"))
NANO_DPO = RECIPES / "nano-pythia" / "dpo.yaml"
PYTHIA_SIZES = ("70m", "160m", "410m", "1b")


@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_recipe_loads_and_lies_where_its_stage_says(path: Path) -> None:
    recipe = load_recipe(path)
    kinds = {"control": "dpo", "lora": "classify"}
    kind = path.stem.partition("-")[0]
    if path.parent.name == "roberta":
        assert recipe.stage == "classify"
        assert (recipe.adapter is None) == (kind == "full")
    else:
        assert kinds.get(kind, kind) == recipe.stage
    if recipe.base is not None and recipe.base.recipe is not None:
        assert load_recipe(RECIPES / recipe.base.recipe).stage == "pretrain"


def test_the_repository_has_the_recipes_it_promises() -> None:
    present = {f"{path.parent.name}/{path.stem}" for path in ALL}
    promised = {f"pythia-{s}/{t}" for s in PYTHIA_SIZES for t in ("dpo", "clm", "bitfit")}
    promised |= {f"nano-pythia/{t}" for t in ("pretrain", "dpo", "clm", "bitfit", "control")}
    promised |= {
        "nano-pythia/dpo-rslora",
        *(f"smollm2-135m/{t}" for t in ("dpo", "dpo-seed1", "clm")),
    }
    nano = ("pretrain", "dpo", "clm", "bitfit", "control")
    promised |= {f"nano-pythia/{t}-d{width}" for t in nano for width in (64, 128, 256)}
    promised |= {f"pythia-{s}/{t}-rslora" for s in PYTHIA_SIZES for t in ("dpo", "clm")}
    promised |= {f"nano-synthetic/{t}" for t in ("pretrain", "dpo", "clm", "bitfit", "full")}
    promised |= {"nano-pythia/full", "roberta/lora", "roberta/full"}
    assert present == promised


@pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_comes_from_the_hub_is_pinned(path: Path) -> None:
    """To a commit; Pythia's bases to the branch of the published step, which the card resolves."""
    recipe = load_recipe(path)
    if recipe.data.revision is not None:
        assert re.fullmatch(r"[0-9a-f]{40}", recipe.data.revision)
    if recipe.base is not None and recipe.base.revision is not None:
        assert re.fullmatch(r"[0-9a-f]{40}|step143000", recipe.base.revision)


def test_names_are_unique() -> None:
    names = [load_recipe(path).name for path in ALL]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("size", PYTHIA_SIZES)
def test_pythia_recipes_are_the_published_one(size: str) -> None:
    """r=128, α=256, four targets, 800 steps, cosine 5e-6, warm-up 50, 1×8, fp16, β=0.1."""
    folder = RECIPES / f"pythia-{size}"
    for stage in ("dpo", "clm", "bitfit"):
        recipe = load_recipe(folder / f"{stage}.yaml")
        optim, data = recipe.optim, recipe.data
        assert (optim.steps, optim.warmup_steps, optim.schedule) == (800, 50, "cosine")
        assert (optim.batch, optim.accumulation, optim.precision) == (1, 8, "fp16")
        assert optim.gradient_checkpointing
        assert optim.lr == (1e-4 if stage == "bitfit" else 5e-6)
        assert optim.beta == (None if stage == "clm" else 0.1)
        assert (data.source, data.train_pairs) == ("hub", 2000)
        if stage != "bitfit":
            assert recipe.adapter is not None
            adapter = recipe.adapter
            assert (adapter.r, adapter.alpha, adapter.dropout) == (128, 256, 0.05)
            targets = {"query_key_value", "dense", "dense_h_to_4h", "dense_4h_to_h"}
            assert set(adapter.targets) == targets


@pytest.mark.parametrize("size", PYTHIA_SIZES)
def test_published_seeds_are_independent_draws_and_rslora_changes_the_scale_alone(
    size: str,
) -> None:
    for stage in ("dpo", "clm"):
        path = RECIPES / f"pythia-{size}" / f"{stage}.yaml"
        plain = load_recipe(path)
        seeds = plain.seeds
        assert seeds.data == seeds.init == seeds.order == 42
        words = [f"seeds.{key}=117" for key in ("data", "init", "order")]
        assert load_recipe(path, words).seeds != seeds
        variant = load_recipe(path.with_name(f"{stage}-rslora.yaml"))
        assert plain.adapter is not None
        adapter = replace(plain.adapter, use_rslora=True)
        assert variant == replace(plain, adapter=adapter, name=variant.name)


@pytest.mark.parametrize("width", [64, 128, 256])
def test_widths_differ_in_width_alone(width: int) -> None:
    folder = RECIPES / "nano-pythia"
    base = load_recipe(folder / f"pretrain-d{width}.yaml")
    plain = load_recipe(folder / "pretrain.yaml")
    assert base.model is not None
    assert plain.model is not None
    heads = width // 32  # of 32 dimensions each, as at width 192
    assert base.model == replace(plain.model, d_model=width, heads=heads)
    assert (base.data, base.optim, base.seeds) == (plain.data, plain.optim, plain.seeds)
    for stage in ("dpo", "clm", "bitfit", "control"):
        wide = load_recipe(folder / f"{stage}-d{width}.yaml")
        usual = load_recipe(folder / f"{stage}.yaml")
        assert wide.base is not None
        assert wide.base.recipe == f"nano-pythia/pretrain-d{width}.yaml"
        assert (wide.data, wide.optim, wide.seeds) == (usual.data, usual.optim, usual.seeds)
        assert wide.adapter == usual.adapter


def test_keys_that_joined_later_leave_older_recipes_their_hash() -> None:
    """The hash of a recipe that was run before `spectrum_every` and its like existed."""
    card = json.loads((ADAPTERS / "nano-dpo-r16" / "run_card.json").read_text(encoding="utf-8"))
    assert "spectrum_every" not in card["recipe"]
    recipe = load_recipe(NANO_DPO)
    assert recipe_hash(recipe) == card["recipe_sha256"]
    assert recipe_hash(replace(recipe, spectrum_every=5)) != card["recipe_sha256"]
    assert from_plain(card["recipe"], "card") == recipe


def test_dpo_and_clm_differ_in_the_objective_alone() -> None:
    dpo, clm = load_recipe(NANO_DPO), load_recipe(NANO_DPO.with_name("clm.yaml"))
    assert (dpo.adapter, dpo.seeds, dpo.data, dpo.base) == (
        clm.adapter,
        clm.seeds,
        clm.data,
        clm.base,
    )
    assert (dpo.optim.steps, dpo.optim.lr) == (clm.optim.steps, clm.optim.lr)


@pytest.mark.parametrize(
    ("override", "named"),
    [
        ("optim.learning_rate=1", "optim.learning_rate"),
        ("adapters=1", "did you mean adapter?"),
        ("stage=fool", "stage is 'fool'"),
        ("stage=full", "stage full needs objective"),
        ("objective=dpo", "stage dpo does not take objective"),
        ("keep_weights=true", "stage dpo does not take keep_weights"),
        ("spectrum_every=0", "spectrum_every is 0"),
        ("stage=classify", "cannot read data.source hh-rlhf"),
        ("base.kind=folder", "needs base.path"),
        ("data.columns=[a]", "does not take data.columns"),
        ("adapter.r=0", "adapter.r is 0"),
        ("adapter.alpha=-1", "adapter.alpha is -1"),
        ("adapter.r=sixteen", "adapter.r is 'sixteen'"),
        ("adapter.r=true", "adapter.r is True"),
        ("adapter.use_rslora=1", "adapter.use_rslora is 1"),
        ("adapter.targets=dense", "adapter.targets is 'dense'"),
        ("adapter.dropout=1.0", "adapter.dropout"),
        ("adapter=3", "section 'adapter'"),
        ("optim.steps=0", "optim.steps is 0"),
        ("optim.lr=fast", "optim.lr is 'fast'"),
        ("optim.lr=.nan", "optim.lr is nan"),
        ("optim.lr=.inf", "optim.lr is inf"),
        ("optim.warmup_steps=80", "optim.warmup_steps"),
        ("optim.beta=null", "optim.beta"),
        ("stage=clm", "optim.beta means nothing"),
        ("stage=bitfit", "does not take adapter"),
        ("stage=pretrain", "needs model"),
        ("model={d_model: 8, layers: 1, heads: 1, vocabulary: 9, context: 9}", "take model"),
        ("base.kind=gguf", "needs base.package"),
        ("base.repo=x/y", "does not take base.repo"),
        ("data.source=synthetic", "does not take data.subset"),
        ("data.source=hub", "needs data.revision"),
        ("name=../x", "name is '../x'"),
        ("name='a\\nb'", "not a plain folder name"),
        ("name=" + "n" * 201, "not a plain folder name"),
        ("seeds.init=-1", "seeds.init is -1, not in 0 … 4294967295"),
        ("seeds.data=4294967296", "seeds.data is 4294967296"),
        ("threads=100000", "threads is 100000, not in 1 … 1024"),
        ("optim.weight_decay=-0.1", "optim.weight_decay is -0.1"),
        ("adapter.alpha=" + "9" * 30, "adapter.alpha is 999"),
        ("data={subset: a, subset: b}", "is not YAML"),
        ("nonsense", "not key=value"),
        ("name.x=1", "not a section"),
    ],
)
def test_a_wrong_key_or_mix_is_refused_by_name(override: str, named: str) -> None:
    load_recipe(NANO_DPO)  # the same recipe without the override is right
    with pytest.raises(RecipeError, match=r".+") as caught:
        load_recipe(NANO_DPO, [override])
    assert named in str(caught.value)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("- 1\n", "mapping"),
        ("name: [", "not YAML"),
        ("name: x\n", "missing key stage"),
        ("optim: {steps: 1}\nname: x\noptim: {steps: 2}\n", "key optim is given twice"),
        ("optim: {steps: 1, steps: 2}\n", "key steps is given twice"),
    ],
)
def test_a_file_that_is_no_recipe_is_refused(tmp_path: Path, text: str, named: str) -> None:
    path = tmp_path / "recipe.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RecipeError) as caught:
        load_recipe(path)
    assert named in str(caught.value)
    assert str(path) in str(caught.value)


def test_the_command_line_answers_with_one_line_and_exit_code_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([str(NANO_DPO), "optim.stepz=1"]) == 2
    assert main(["no-such-recipe.yaml"]) == 2
    assert main([]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert "optim.stepz" in errors[0]
    assert "did you mean optim.steps?" in errors[0]
    assert "no-such-recipe.yaml" in errors[1]
    assert list(tmp_path.iterdir()) == []


def test_the_hash_sees_every_value_but_not_places(tmp_path: Path) -> None:
    def digest(*overrides: str) -> str:
        return recipe_hash(load_recipe(NANO_DPO, overrides))

    plain = digest()
    assert plain == digest(f"output={tmp_path}", f"data.path={tmp_path}")
    changed = ["optim.lr=4.0e-4", "seeds.init=1", "adapter.use_rslora=true", "threads=1"]
    assert len({plain, *(digest(override) for override in changed)}) == 1 + len(changed)


def test_the_hash_follows_the_base_recipe(tmp_path: Path) -> None:
    original = RECIPES / "nano-pythia" / "pretrain.yaml"
    copy = tmp_path / "pretrain.yaml"
    copy.write_text(original.read_text(encoding="utf-8"), encoding="utf-8")
    before = recipe_hash(_with_base(copy))
    copy.write_text(original.read_text(encoding="utf-8").replace("3.0e-3", "2.0e-3"))
    assert recipe_hash(_with_base(copy)) != before


def test_a_vocabulary_holds_every_byte() -> None:
    path = RECIPES / "nano-pythia" / "pretrain.yaml"
    assert load_recipe(path, ["model.vocabulary=258"]).model is not None
    with pytest.raises(RecipeError, match=r"model\.vocabulary is 257"):
        load_recipe(path, ["model.vocabulary=257"])


def test_a_base_recipe_of_another_stage_is_refused() -> None:
    with pytest.raises(RecipeError, match=r"base\.recipe .* is of stage dpo, not pretrain"):
        recipe_hash(_with_base(NANO_DPO))


def _with_base(path: Path) -> Recipe:
    return load_recipe(NANO_DPO, [f"base.recipe={path}"])


def test_yaml_1_1_exponents_are_numbers() -> None:
    assert load_recipe(NANO_DPO, ["optim.lr=5e-6"]).optim.lr == 5e-6
