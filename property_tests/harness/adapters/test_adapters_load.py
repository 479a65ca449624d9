"""Loading a folder: exact factors, shapes, names, extras, shards, and what is refused."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from adapter_folders import PREFIX, RANK, SHAPES, Tensors, factors, refusal, write_folder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from pyharness.adapters import load_adapter, write_safetensors
from pyharness.errors import AdapterError

QKV = "gpt_neox.layers.0.attention.query_key_value"
A, B = f"{PREFIX}{QKV}.lora_A.weight", f"{PREFIX}{QKV}.lora_B.weight"


def broken(tmp_path: Path, changes: Mapping[str, NDArray[np.float64] | None]) -> str:
    """The refusal of a folder whose tensors are changed; None removes one."""
    tensors = {**factors(), **changes}
    kept = {name: values for name, values in tensors.items() if values is not None}
    return refusal(write_folder(tmp_path / "x", kept))


def test_a_folder_is_read_exactly(tmp_path: Path) -> None:
    adapter = load_adapter(write_folder(tmp_path / "nano"))
    assert (adapter.name, adapter.path) == ("nano", (tmp_path / "nano").resolve())
    assert [m.name for m in adapter.modules] == [  # layers 0, 2, 10: as numbers, not as text
        "gpt_neox.layers.0.attention.dense",
        QKV,
        "gpt_neox.layers.2.mlp.dense_4h_to_h",
        "gpt_neox.layers.10.mlp.dense_h_to_4h",
    ]
    assert [m.layer for m in adapter.modules] == [0, 0, 2, 10]
    assert [m.kind for m in adapter.modules] == [
        "dense",
        "query_key_value",
        "dense_4h_to_h",
        "dense_h_to_4h",
    ]
    stored = factors()
    for module in adapter.modules:
        rows, columns = SHAPES[module.name]
        assert (module.out_features, module.in_features) == (rows, columns)
        assert (module.r, module.alpha, module.rank_stabilised) == (RANK, Fraction(4), False)
        assert module.dtypes == ("F16", "F16")
        assert not module.transposed
        b, a = module.factors()
        assert b.dtype == a.dtype == np.float64
        assert b.tobytes() == stored[f"{PREFIX}{module.name}.lora_B.weight"].tobytes()
        assert a.tobytes() == stored[f"{PREFIX}{module.name}.lora_A.weight"].tobytes()
        assert (b.shape, a.shape) == ((rows, RANK), (RANK, columns))
    assert adapter.extras == ()
    assert adapter.card is None
    assert adapter.card_status == "no run card: nothing vouches for these bytes"


def test_records_are_frozen(tmp_path: Path) -> None:
    adapter = load_adapter(write_folder(tmp_path / "x"))
    for record, field in ((adapter, "name"), (adapter.modules[0], "layer"), (adapter.config, "r")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(record, field, 3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(data=st.data())
def test_any_factors_survive_the_folder(tmp_path: Path, data: st.DataObject) -> None:
    out, r, inn = (data.draw(st.integers(1, 5)) for _ in range(3))
    halves = st.floats(width=16, allow_nan=False, allow_infinity=False)
    doubles = st.floats(allow_nan=False, allow_infinity=False)
    dtype, values = data.draw(st.sampled_from([("F16", halves), ("F32", halves), ("F64", doubles)]))
    b = data.draw(hnp.arrays(np.float64, (out, r), elements=values))
    a = data.draw(hnp.arrays(np.float64, (r, inn), elements=values))
    alpha = data.draw(st.integers(0, 64) | st.floats(0.125, 64))
    stabilised = data.draw(st.booleans())
    folder = write_folder(
        tmp_path / "x",
        {"m.q.lora_A.weight": a, "m.q.lora_B.weight": b},
        {"r": r, "lora_alpha": alpha, "use_rslora": stabilised, "target_modules": ["q"]},
        dtype=dtype,
    )
    (module,) = load_adapter(folder, check_values=True).modules
    found_b, found_a = module.factors()
    assert (found_b.tobytes(), found_a.tobytes()) == (b.tobytes(), a.tobytes())
    assert (module.alpha, module.rank_stabilised) == (Fraction(alpha), stabilised)


def test_names_without_the_peft_prefix_are_read(tmp_path: Path) -> None:
    plain = {name.removeprefix(PREFIX): values for name, values in factors().items()}
    adapter = load_adapter(write_folder(tmp_path / "x", plain))
    assert {m.name for m in adapter.modules} == set(SHAPES)


def test_patterns_set_rank_and_alpha_of_single_modules(tmp_path: Path) -> None:
    wide = {A: np.ones((5, 3)), B: np.ones((9, 5))}
    adapter = load_adapter(
        write_folder(
            tmp_path / "x",
            factors() | wide,
            {"rank_pattern": {"query_key_value": 5}, "alpha_pattern": {r".*\.0\..*": 7}},
        )
    )
    assert {m.name.split(".")[-1]: (m.r, int(m.alpha)) for m in adapter.modules} == {
        "dense": (2, 7),
        "query_key_value": (5, 7),
        "dense_4h_to_h": (2, 4),
        "dense_h_to_4h": (2, 4),
    }


def test_embeddings_and_conv1d_are_marked_as_transposed(tmp_path: Path) -> None:
    embedding: Tensors = {
        f"{PREFIX}embed_tokens.lora_embedding_A": np.ones((RANK, 50)),  # r × number of tokens
        f"{PREFIX}embed_tokens.lora_embedding_B": np.ones((3, RANK)),  # width × r
    }
    targets = {"target_modules": ["embed_tokens", *(n.split(".")[-1] for n in SHAPES)]}
    adapter = load_adapter(write_folder(tmp_path / "x", factors() | embedding, targets))
    marked = [m for m in adapter.modules if m.transposed]
    assert [(m.name, m.out_features, m.in_features) for m in marked] == [("embed_tokens", 3, 50)]
    assert marked[0].embedding
    assert marked[0].layer is None
    assert [f.shape for f in marked[0].factors()] == [(3, RANK), (RANK, 50)]
    assert "in×out" in adapter.detail

    conv1d = load_adapter(write_folder(tmp_path / "y", None, {"fan_in_fan_out": True}))
    assert all(m.transposed and not m.embedding for m in conv1d.modules)


def test_factors_are_read_on_demand(tmp_path: Path) -> None:
    tensors = factors()
    folder = write_folder(tmp_path / "x", tensors)
    path = folder / "adapter_model.safetensors"
    header = path.read_bytes()
    first = load_adapter(folder).weights.info(A)
    image = bytearray(header)
    image[first.begin : first.begin + 2] = b"\x00\x7c"  # +∞ in binary16
    path.write_bytes(image)
    adapter = load_adapter(folder)  # does not look at values
    for module in adapter.modules:
        if module.name != QKV:
            assert np.isfinite(module.factors()[1]).all()
    bad = next(m for m in adapter.modules if m.name == QKV)
    with pytest.raises(AdapterError, match=re.escape(f"tensor {A!r}: value 0 is infinite")):
        bad.factors()
    assert f"tensor {A!r}: value 0 is infinite" in refusal(folder, check_values=True)


def test_swapped_factors_are_named_with_both_shapes(tmp_path: Path) -> None:
    stored = factors()
    message = broken(tmp_path, {A: stored[B], B: stored[A]})
    assert "the factors are swapped" in message
    assert f"tensor {A!r}" in message
    assert "its shape is [9, 2]" in message
    assert f"that of {B!r} is [2, 3]" in message


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        ((3, 3), (9, 3), "have rank 3, the configuration says 2"),
        ((2, 3), (9, 3), "do not match"),
        ((2, 3), (3, 2, 1), "not matrices"),
        ((2, 3, 1, 1), (9, 2, 1, 1), "not matrices, as a convolution's"),
        ((6,), (9, 2), "not matrices"),
        ((2, 0), (9, 2), "a factor is empty"),
        ((0, 3), (9, 0), "a factor is empty"),
    ],
)
def test_shapes_that_do_not_fit_are_refused(
    tmp_path: Path, a: tuple[int, ...], b: tuple[int, ...], message: str
) -> None:
    found = broken(tmp_path, {A: np.zeros(a), B: np.zeros(b)})
    assert message in found
    assert str(list(a)) in found
    assert str(list(b)) in found


@pytest.mark.parametrize(("gone", "left", "factor"), [(A, B, "A"), (B, A, "B")])
def test_a_factor_without_its_partner_is_refused(
    tmp_path: Path, gone: str, left: str, factor: str
) -> None:
    message = broken(tmp_path, {gone: None})
    assert f"tensor {left!r}: has no partner: factor {factor} of {QKV}" in message


def test_two_factors_of_one_module_are_refused(tmp_path: Path) -> None:
    assert "is a second factor A of" in broken(tmp_path, {A.removeprefix(PREFIX): np.ones((2, 3))})


def test_a_folder_without_factors_is_refused(tmp_path: Path) -> None:
    assert "holds no LoRA factors" in refusal(write_folder(tmp_path / "x", {"w": np.ones(3)}))


def test_a_module_that_is_not_targeted_is_refused(tmp_path: Path) -> None:
    message = refusal(
        write_folder(
            tmp_path / "x",
            config={"target_modules": ["dense", "dense_h_to_4h", "dense_4h_to_h"]},
        )
    )
    assert f"{QKV} is not among the modules that the configuration targets" in message
    message = refusal(write_folder(tmp_path / "x", config={"layers_to_transform": [0, 2]}))
    assert "layers.10.mlp.dense_h_to_4h is not among" in message


@pytest.mark.parametrize(
    ("name", "config", "reason"),
    [
        ("score.weight", {"modules_to_save": ["score"]}, "modules_to_save"),
        ("score.dense.bias", {"modules_to_save": ["score"]}, "modules_to_save"),
        (f"{QKV}.base_layer.bias", {"bias": "lora_only"}, "bias: lora_only"),
        ("gpt_neox.final_layer_norm.bias", {"bias": "all"}, "bias: all"),
        (f"{QKV}.lora_B.bias", {"lora_bias": True}, "lora_bias"),
        ("gpt_neox.embed_in.weight", {}, "embedding saved whole"),
        ("lm_head.weight", {}, "embedding saved whole"),
        ("model.embed_tokens.base_layer.weight", {}, "embedding saved whole"),
        (
            "embed_tokens.token_adapter.trainable_tokens_delta",
            {"trainable_token_indices": [1, 2]},
            "trainable_token_indices",
        ),
    ],
)
def test_explained_extras_are_listed_and_refused_without_their_reason(
    tmp_path: Path, name: str, config: dict[str, Any], reason: str
) -> None:
    tensors = factors() | {PREFIX + name: np.ones((4, 2))}
    adapter = load_adapter(write_folder(tmp_path / "x", tensors, config))
    (extra,) = adapter.extras
    assert (extra.name, extra.reason, extra.shape) == (PREFIX + name, reason, (4, 2))
    assert len(adapter.modules) == len(SHAPES)
    if config:
        message = refusal(write_folder(tmp_path / "y", tensors))
        assert f"tensor {PREFIX + name!r}" in message


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (f"{QKV}.lora_magnitude_vector", "belongs to DoRA"),
        (f"{QKV}.lora_diag", "belongs to KaSA"),
        (f"{QKV}.lora_E", "belongs to AdaLoRA"),
        (f"{QKV}.hada_w1_a", "belongs to LoHa"),
        (f"{QKV}.lokr_w1", "belongs to LoKr"),
        (f"{QKV}.vera_lambda_b", "belongs to VeRA"),
        (f"{QKV}.ia3_l", "belongs to IA³"),
        (f"{QKV}.lora_down.weight", "belongs to the kohya-ss LoRA layout"),
        (f"{QKV}.lora_A.default.weight", "an adapter name inside it"),
        ("gpt_neox.layers.0.mlp.weight", "unknown tensor"),
        ("x\x1b[2J\n", "unknown tensor"),
    ],
)
def test_unexplained_tensors_are_refused(tmp_path: Path, name: str, message: str) -> None:
    found = broken(tmp_path, {PREFIX + name: np.ones(3)})
    assert message in found
    assert repr(PREFIX + name) in found
    assert "\x1b" not in found
    assert "\n" not in found


def test_a_saved_module_does_not_excuse_tensors_of_another_method(tmp_path: Path) -> None:
    name = f"{PREFIX}score.lora_magnitude_vector"
    folder = write_folder(
        tmp_path / "x", factors() | {name: np.ones(3)}, {"modules_to_save": ["score"]}
    )
    assert "belongs to DoRA" in refusal(folder)


def test_shards_are_read_as_one_adapter(tmp_path: Path) -> None:
    folder = sharded(tmp_path / "x")
    adapter = load_adapter(folder, check_values=True)
    assert {m.name for m in adapter.modules} == set(SHAPES)
    single = load_adapter(write_folder(tmp_path / "y"))
    for left, right in zip(adapter.modules, single.modules, strict=True):
        for stored, expected in zip(left.factors(), right.factors(), strict=True):
            assert stored.tobytes() == expected.tobytes()
    assert adapter.weights.digest() != single.weights.digest()


SHARDS = ("adapter_model-00001-of-00002.safetensors", "adapter_model-00002-of-00002.safetensors")
INDEX = "adapter_model.safetensors.index.json"


def sharded(folder: Path) -> Path:
    """`write_folder` with A factors in one shard and B factors in the other."""
    write_folder(folder)
    (folder / "adapter_model.safetensors").unlink()
    weight_map = {name: SHARDS["lora_B" in name] for name in factors()}
    for shard in SHARDS:
        part = {name: v for name, v in factors().items() if weight_map[name] == shard}
        write_safetensors(folder / shard, part, "F16")
    (folder / INDEX).write_text(json.dumps({"metadata": {}, "weight_map": weight_map}))
    return folder


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({A: None}, "is not indexed"),
        ({"new": SHARDS[0]}, "tensor 'new': is promised in"),
        ({A: SHARDS[1]}, f"is in {SHARDS[0]}, the index says {SHARDS[1]}"),
        ({A: "../x.safetensors"}, "is not the plain name of a safetensors file"),
        ({A: "/etc/passwd"}, "is not the plain name of a safetensors file"),
        ({A: "adapter_model.bin"}, "is not the plain name of a safetensors file"),
        ({A: "gone.safetensors"}, "cannot be opened: No such file"),
        ({A: 3}, "weight_map does not map"),
    ],
)
def test_an_index_that_disagrees_with_its_shards_is_refused(
    tmp_path: Path, change: dict[str, Any], message: str
) -> None:
    folder = sharded(tmp_path / "x")
    index = json.loads((folder / INDEX).read_text())
    index["weight_map"] |= change
    index["weight_map"] = {k: v for k, v in index["weight_map"].items() if v is not None}
    (folder / INDEX).write_text(json.dumps(index))
    assert message in refusal(folder)


def test_shards_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    folder = sharded(tmp_path / "x")
    write_safetensors(folder / SHARDS[1], factors(), "F16")
    assert f"is also in {SHARDS[0]}" in refusal(folder)
    write_safetensors(folder / "adapter_model.safetensors", factors(), "F16")
    assert f"holds both adapter_model.safetensors and {INDEX}" in refusal(folder)
