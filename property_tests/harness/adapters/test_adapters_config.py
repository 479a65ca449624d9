"""`adapter_config.json`: PEFT's rules for ranks, α and targets, and everything that is refused.

The expected values follow `get_pattern_key`, `check_target_module_exists` and
`LoraLayer.update_layer` of PEFT 0.21.2, read by hand.
"""

from __future__ import annotations

import json
import random
import re
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from adapter_folders import CONFIG
from hypothesis import given
from hypothesis import strategies as st

from pyharness.adapters.patterns import (
    PATTERN_KEY,
    _sorted_out,
    check_expression,
    matches_target,
    matching_values,
    pattern_value,
)
from pyharness.adapters.peft_config import LoraConfig, Scaling, parse_config, read_config
from pyharness.adapters.peft_methods import METHOD_REASONS, VARIANT_REASONS
from pyharness.errors import AdapterError

QKV = "gpt_neox.layers.3.attention.query_key_value"


def config(**changes: Any) -> LoraConfig:
    return parse_config({**CONFIG, **changes}, "folder/adapter_config.json")


def refusal(**changes: Any) -> str:
    with pytest.raises(AdapterError) as problem:
        config(**changes)
    assert problem.value.where.startswith("folder/adapter_config.json")
    assert problem.value.remedy
    return str(problem.value)


@pytest.mark.parametrize(
    ("alpha", "r", "rank_stabilised", "squared"),
    [
        (32, 16, False, Fraction(4)),
        (32, 16, True, Fraction(64)),
        (16, 3, False, Fraction(256, 9)),
        (16, 3, True, Fraction(256, 3)),
        (0, 4, True, Fraction(0)),
        (0.5, 4, False, Fraction(1, 64)),
    ],
)
def test_scaling_is_exact(alpha: float, r: int, rank_stabilised: bool, squared: Fraction) -> None:
    found = config(lora_alpha=alpha, r=r, use_rslora=rank_stabilised).scaling(QKV)
    assert found == Scaling(Fraction(alpha), r, rank_stabilised)
    assert found.squared == squared


def test_a_decimal_alpha_is_the_double_that_peft_computes_with() -> None:
    assert config(lora_alpha=0.1).lora_alpha == Fraction(3602879701896397, 2**55)


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        ({}, 2),
        ({"query_key_value": 4}, 4),  # a dotted ending
        ({"key_value": 4}, 2),  # begins inside a word: no match
        ({"attention": 4}, 2),  # does not reach the end of the name
        ({"attention.query_key_value": 4}, 4),
        ({QKV: 4}, 4),
        ({f"^{QKV}": 4}, 4),
        ({"^query_key_value": 4}, 2),  # ^ still means the start of the whole name
        ({"layers.3.attention.query_key_value": 4}, 4),
        ({"layers.13.attention.query_key_value": 4}, 2),
        ({r"layers\.[0-3]\.attention\.(query_key_value|dense)": 4}, 4),
        ({"dense|query_key_value": 4}, 4),  # the alternatives stay inside the group
        ({".*": 4}, 4),
        ({"query_key_value": 4, "attention.query_key_value": 8}, 4),  # the first match decides
        ({"attention.query_key_value": 8, "query_key_value": 4}, 8),
        ({"Query_key_value": 4}, 2),
    ],
)
def test_patterns_match_as_in_peft(patterns: dict[str, int], expected: int) -> None:
    found = config(rank_pattern=patterns, alpha_pattern=patterns, lora_alpha=2).scaling(QKV)
    assert (found.r, found.alpha) == (expected, Fraction(expected))


def test_rank_and_alpha_patterns_are_independent() -> None:
    found = config(r=8, lora_alpha=16, rank_pattern={"dense": 4}, alpha_pattern={"dense": 5})
    assert found.scaling("m.dense") == Scaling(Fraction(5), 4, False)
    assert config(rank_pattern={"dense": 4}).scaling("m.dense").alpha == 4
    assert config(alpha_pattern={"dense": 5}).scaling("m.dense").r == 2


def test_a_key_equal_to_the_name_counts_even_if_it_does_not_match_itself() -> None:
    assert re.match(r"(.*\.)?(m.c\+)$", "m.c+") is not None
    assert re.match(r"(.*\.)?(m.c+)$", "m.c+") is None
    assert pattern_value((("m.c+", 4),), "m.c+", 2) == 4
    assert pattern_value((("m.c+", 4),), "m.cc", 2) == 4
    assert pattern_value((("m.c+", 4),), "m.d", 2) == 2


@given(
    st.lists(st.sampled_from(["q", "k", "layers", "0", "10", "attn"]), min_size=1, max_size=4),
    st.lists(st.sampled_from(["q", "k", "layers", "0", "10", "attn"]), min_size=1, max_size=3),
)
def test_a_plain_pattern_means_a_dotted_ending(path: list[str], ending: list[str]) -> None:
    found = pattern_value(((re.escape(".".join(ending)), 4),), ".".join(path), 2)
    assert found == (4 if path[-len(ending) :] == ending else 2)


@pytest.mark.parametrize(
    ("settings", "module", "expected"),
    [
        ({"targets": ("dense",)}, "m.0.dense", True),
        ({"targets": ("dense",)}, "dense", True),
        ({"targets": ("dense",)}, "m.0.attention_dense", False),
        ({"targets": ("attention.dense",)}, "m.0.attention.dense", True),
        ({"targets": "dense"}, "m.0.dense", False),  # text must match the whole name
        ({"targets": r".*\.(dense|q)"}, "m.0.q", True),
        ({"targets": ("dense",), "excluded": ("m.0.dense",)}, "m.0.dense", False),
        ({"targets": ("dense",), "excluded": "m.0.*"}, "m.0.dense", False),
        ({"targets": ("dense",), "excluded": "m.1.*"}, "m.0.dense", True),
        ({"targets": ("dense",), "modules_to_save": ("head",)}, "head.dense", False),
        ({"targets": ("dense",), "modules_to_save": ("head",)}, "m.0.dense", True),
        ({"targets": ("q",), "layers": (0, 2)}, "m.layers.2.q", True),
        ({"targets": ("q",), "layers": (0, 2)}, "m.layers.1.q", False),
        ({"targets": ("q",), "layers": 1}, "m.layers.1.q", True),
        ({"targets": ("q",), "layers": ()}, "m.layers.1.q", True),  # empty means all
        ({"targets": ("q",), "layers": (1,)}, "q", True),  # a full name is not restricted
        ({"targets": ("q",), "layers": (1,)}, "layers.1.q", False),  # PEFT wants a dot before
        ({"targets": ("q",), "layers": (1,)}, "m.layers.1.experts.0.q", True),  # first index
        ({"targets": ("q",), "layers": (1,), "layers_pattern": ("h",)}, "m.h.1.q", True),
        ({"targets": ("q",), "layers": (1,), "layers_pattern": ("h",)}, "h.1.q", True),
        ({"targets": ("q",), "layers": (1,), "layers_pattern": ("h",)}, "m.layers.1.q", False),
        ({"targets": ("q",), "layers": (1,), "layers_pattern": ("h", "x")}, "m.x.1.q", True),
    ],
)
def test_targets_match_as_in_peft(settings: dict[str, Any], module: str, expected: bool) -> None:
    assert matches_target(module, **settings) is expected


def test_targets_that_only_the_model_knows_admit_every_module() -> None:
    assert config(target_modules=None).targets("anything")
    assert config(target_modules="all-linear").targets("anything")
    assert not config(target_modules=[]).targets("anything")


@pytest.mark.parametrize("method", sorted(METHOD_REASONS))
def test_each_other_method_is_named_with_its_reason(method: str) -> None:
    message = refusal(peft_type=method)
    assert f"'{method}' is not LoRA: {METHOD_REASONS[method]}" in message


@pytest.mark.parametrize("method", ["lora", "QUANTUM", 3, ["LORA"], {}])
def test_an_unknown_method_is_named(method: object) -> None:
    assert f"{method!r} is not LoRA" in refusal(peft_type=method)


def test_every_method_of_peft_is_covered() -> None:
    listed = """PROMPT_TUNING MULTITASK_PROMPT_TUNING P_TUNING PREFIX_TUNING ADALORA ADAMSS BOFT
        ADAPTION_PROMPT IA3 BEFT LILY LOHA LOKR OFT POLY LN_TUNING VERA FROD PVERA FOURIERFT GLORA
        XLORA HRA VBLORA UNILORA CPT MISS RANDLORA ROAD TRAINABLE_TOKENS HIRA SHIRA C3A WAVEFT OSF
        DELORA GRALORA CARTRIDGE TINYLORA PSOFT PEANUT SHADOW SUPERTUNING DEFT"""
    assert set(listed.split()) <= set(METHOD_REASONS)
    assert "LORA" not in METHOD_REASONS


@pytest.mark.parametrize("field", sorted(VARIANT_REASONS))
def test_each_lora_variant_is_named_with_its_reason(field: str) -> None:
    variant, reason = VARIANT_REASONS[field]
    message = refusal(**{field: [1] if "tokens" in field else {"a": 1}})
    assert f"{field}: {variant} is not plain LoRA: {reason}" in message
    assert config(**{field: None}) == config()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"peft_type": None}, "peft_type: is missing"),
        ({"r": None}, "r: None is not a positive integer"),
        ({"r": 0}, "r: 0 is not a positive integer"),
        ({"r": 8.0}, "r: 8.0 is not"),
        ({"r": True}, "r: True is not"),
        ({"r": "8"}, "r: '8' is not"),
        ({"lora_alpha": None}, "lora_alpha: None is not a number"),
        ({"lora_alpha": "16"}, "lora_alpha: '16' is not a number"),
        ({"lora_alpha": True}, "lora_alpha: True is not a number"),
        ({"lora_alpha": 10**400}, "lora_alpha: 1000"),  # float64 holds neither it
        ({"lora_alpha": 1e200}, "lora_alpha: 1e+200 is not"),  # nor the square of this one
        ({"lora_alpha": 5e-324}, "lora_alpha: 5e-324 is not"),
        ({"alpha_pattern": {"q": -1e200}}, "alpha_pattern: 'q' gives -1e+200"),
        ({"use_rslora": 1}, "use_rslora: 1 is not true or false"),
        ({"fan_in_fan_out": "yes"}, "fan_in_fan_out: 'yes' is not true or false"),
        ({"bias": "some"}, "bias: 'some' is not one of none, all, lora_only"),
        ({"bias": []}, "bias: [] is not one of"),
        ({"rank_pattern": [1]}, "rank_pattern: [1] is not an object"),
        ({"rank_pattern": {"q": 0}}, "rank_pattern: 'q' gives 0"),
        ({"rank_pattern": {"q": 2.5}}, "rank_pattern: 'q' gives 2.5"),
        ({"alpha_pattern": {"q": "x"}}, "alpha_pattern: 'q' gives 'x'"),
        ({"rank_pattern": {"(q": 2}}, "'(q' is not a regular expression"),
        ({"rank_pattern": {"(?i)q": 2}}, "is not a regular expression"),  # not at the start there
        ({"target_modules": "(q"}, "is not a regular expression"),
        ({"target_modules": 3}, "target_modules: 3 is not a list of names"),
        ({"target_modules": ["q", 1]}, "is not a list of names"),
        ({"modules_to_save": "head"}, "modules_to_save: 'head' is not a list"),
        ({"layers_to_transform": "1"}, "layers_to_transform: '1' is not a layer index"),
        ({"layers_to_transform": [1.0]}, "layers_to_transform: [1.0] is not"),
        ({"target_modules": ".*q", "layers_to_transform": [1]}, "cannot be used when"),
        ({"layers_pattern": ["h"]}, "layers_pattern: says where layer indices stand"),
        ({"init_lora_weights": 3}, "init_lora_weights: 3 is not"),
        ({"base_model_name_or_path": 3}, "base_model_name_or_path: 3 is not text"),
    ],
)
def test_each_wrong_field_is_named(changes: dict[str, Any], message: str) -> None:
    assert message in refusal(**changes)


@pytest.mark.parametrize("field", ["peft_type", "r", "lora_alpha"])
def test_a_missing_field_without_a_safe_default_is_refused(field: str) -> None:
    entries = {name: value for name, value in CONFIG.items() if name != field}
    with pytest.raises(AdapterError, match=f"{field}: "):
        parse_config(entries, "x")


def test_other_missing_fields_have_their_peft_defaults() -> None:
    found = parse_config({"peft_type": "LORA", "r": 4, "lora_alpha": 8}, "x")
    assert not found.use_rslora
    assert not found.fan_in_fan_out
    assert found.rank_pattern == ()
    assert found.alpha_pattern == ()
    assert found.bias == "none"
    assert found.target_modules is None
    assert found.notes == ()


def test_notes_say_what_changes_the_meaning() -> None:
    (note,) = config(init_lora_weights="pissa_niter_16").notes
    assert "pissa_niter_16" in note
    (note,) = config(some_new_switch=True).notes
    assert "some_new_switch" in note
    assert config(some_new_switch=None, init_lora_weights="gaussian").notes == ()


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+$", "(a|a)*b", "(.*a){20}", "((a*)b?)*", "(?:a{1,})+c", "a*a*a*a*a*a*a*b"],
)
def test_an_expression_that_explodes_is_refused_and_not_tried(pattern: str) -> None:
    begin = time.monotonic()
    with pytest.raises(AdapterError, match="could take for ever"):
        check_expression(pattern, "x")
    assert time.monotonic() - begin < 1
    assert "could take for ever" in refusal(rank_pattern={pattern: 4})


@pytest.mark.parametrize(
    "pattern",
    [
        ".*decoder.*(SelfAttention|EncDecAttention).*(q|v)$",  # PEFT's documentation
        r".*language_model\..*\.(q_proj|v_proj)",  # PEFT's default for gemma4
        r"^(?!.*vision).*(?:q|k|v|o)_proj",
        r"model\.layers\.(?:[0-9]|1[0-5])\.self_attn\.(q_proj|v_proj)",
        r"(.*\.)?layers\.\d{1,2}\.q",
        r"layers\.(0|1)?\.q",
        r"[(+*]+x\(+",
    ],
)
def test_expressions_in_use_are_accepted(pattern: str) -> None:
    check_expression(pattern, "x")
    assert config(target_modules=pattern).target_modules == pattern


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"", "not valid JSON"),
        (b"[]", "expected a JSON object, found list"),
        (b'{"r": 8, "r": 16}', "'r' appears twice"),
        (b'{"lora_alpha": Infinity}', "Infinity is not JSON"),
        (b'{"lora_alpha": 1e999}', "not valid JSON"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_a_malformed_file_is_refused(tmp_path: Path, text: bytes, message: str) -> None:
    (tmp_path / "adapter_config.json").write_bytes(text)
    with pytest.raises(AdapterError, match=re.escape(message)) as problem:
        read_config(tmp_path)
    assert "adapter_config.json" in problem.value.where


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AdapterError, match=r"has no adapter_config\.json"):
        read_config(tmp_path)


def test_the_config_is_read_from_the_folder(tmp_path: Path) -> None:
    (tmp_path / "adapter_config.json").write_text(json.dumps(CONFIG))
    assert read_config(tmp_path) == config()
    assert hash(read_config(tmp_path)) == hash(config())


def test_anchored_names_are_looked_up_and_mean_what_the_expression_means() -> None:
    """One pattern a module, as `compress` writes them: the shortcut gives the expressions' answer,
    in their order, also beside other patterns and for names that end in a line feed."""
    rng = random.Random(0)
    names = ["a.b", "x.a.b", "a_b", "a.b\n", "b", "c.a+b", "a\\.b", ""]
    keys = [f"^{re.escape(name)}$" for name in names] + ["b", "a.b", ".*", "^a.b$", "x", "^b", "b$"]
    for _ in range(300):
        chosen = rng.sample(keys, rng.randrange(len(keys)))
        patterns = tuple((key, value) for value, key in enumerate(chosen))
        for name in names:
            plain = [v for k, v in patterns if re.match(PATTERN_KEY.replace("{}", k), name)]
            assert list(matching_values(patterns, name)) == plain
            expected = plain[0] if plain else dict(patterns).get(name, -1)
            assert pattern_value(patterns, name, -1) == expected


def test_one_pattern_a_module_costs_no_expression() -> None:
    keys = tuple(f"^{re.escape(f'model.layers.{k}.q-proj')}$" for k in range(1000))
    names, expressions = _sorted_out(keys)
    assert not expressions
    assert names["model.layers.7.q-proj"] == 7
