"""The safetensors reader: round trips, lying headers one lie at a time, and fuzzing."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from adapter_folders import safetensors_bytes
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from pyharness.adapters import write_safetensors
from pyharness.adapters.float_bits import FORMATS
from pyharness.adapters.safetensors_file import HEADER_LIMIT, open_safetensors, parse_header
from pyharness.errors import AdapterError

ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
VALID = {
    "__metadata__": {"format": "pt"},
    "a": {"dtype": "F32", "shape": [2, 1], "data_offsets": [0, 8]},
    "b": {"dtype": "F16", "shape": [3], "data_offsets": [8, 14]},
}
DATA = bytes(14)


def opened(tmp_path: Path, image: bytes) -> Any:
    path = tmp_path / "x.safetensors"
    path.write_bytes(image)
    return open_safetensors(path)


def test_a_file_written_by_hand_is_read(tmp_path: Path) -> None:
    data = np.array([1.5, -2.0], "<f4").tobytes() + np.array([1, 2, 3], "<f2").tobytes()
    file = opened(tmp_path, safetensors_bytes(VALID, data))
    assert file.read("a").tolist() == [[1.5], [-2.0]]
    assert file.read("b").tolist() == [1.0, 2.0, 3.0]
    assert dict(file.metadata) == {"format": "pt"}


@ONE_FOLDER
@given(
    tensors=st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
            lambda name: name != "__metadata__"
        ),
        hnp.arrays(
            np.float16,
            hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
            elements=st.floats(width=16, allow_nan=False, allow_infinity=False),
        ),
        max_size=5,
    ),
    dtype=st.sampled_from(["F16", "F32", "F64"]),
)
def test_what_is_written_is_read(
    tmp_path: Path, tensors: dict[str, np.ndarray], dtype: str
) -> None:
    path = tmp_path / "x.safetensors"
    wide = {name: values.astype(np.float64) for name, values in tensors.items()}
    write_safetensors(path, wide, dtype)
    file = open_safetensors(path)
    assert set(file.tensors) == set(wide)
    for name, values in wide.items():
        found = file.read(name)
        assert found.shape == values.shape
        assert found.tobytes() == values.tobytes()  # the sign of zero too
    assert [p.name for p in tmp_path.iterdir()] == ["x.safetensors"]


def entry(**changes: Any) -> dict[str, Any]:
    return {"dtype": "F32", "shape": [2], "data_offsets": [0, 8], **changes}


HUGE = [2**59, 2**59]
LIES: dict[str, tuple[bytes, str]] = {
    "empty file": (b"", "has 0 bytes"),
    "cut in the length": (b"\x08\0\0", "has 3 bytes"),
    "length beyond the file": (safetensors_bytes(VALID, DATA, length=10_000), "past the end"),
    "length one beyond the file": (
        safetensors_bytes(b"{}", length=3),
        "header length 3 points past the end",
    ),
    "length above the limit": (
        safetensors_bytes(VALID, DATA, length=HEADER_LIMIT + 1),
        "above the format's limit",
    ),
    "length 2^64−1": (safetensors_bytes(VALID, DATA, length=2**64 - 1), "above the format's limit"),
    "no header": (safetensors_bytes(b""), "not a JSON object"),
    "leading space": (safetensors_bytes(b' {"a":1}'), "not a JSON object"),
    "padded with newlines": (safetensors_bytes(b"{}\n\n"), "not a JSON object"),
    "a list": (safetensors_bytes([]), "not a JSON object"),
    "not JSON": (safetensors_bytes(b"{a}"), "not valid JSON"),
    "two objects": (safetensors_bytes(b"{}{}"), "not valid JSON"),
    "not UTF-8": (safetensors_bytes(b'{"\xff":{}}'), "not UTF-8 at byte 2"),
    "half a surrogate": (safetensors_bytes(b'{"\\ud800":{}}'), "surrogate"),
    "nesting": (safetensors_bytes(b'{"a":' * 100_000 + b"1" + b"}" * 100_000), "too deeply"),
    "a long number": (safetensors_bytes(b'{"a":' + b"1" * 5000 + b"}"), "not valid JSON"),
    "repeated tensor": (
        safetensors_bytes(b'{"a":{"dtype":"U8"},"a":{"dtype":"U8"}}'),
        "'a' appears twice",
    ),
    "repeated field": (safetensors_bytes(b'{"a":{"dtype":"U8","dtype":"I8"}}'), "appears twice"),
    "NaN": (safetensors_bytes(b'{"a":NaN}'), "NaN is not JSON"),
    "infinite number": (safetensors_bytes(b'{"a":1e999}'), "not valid JSON"),
    "metadata not text": (safetensors_bytes({"__metadata__": {"a": 1}}), "__metadata__"),
    "entry not an object": (safetensors_bytes({"a": 3}), "not exactly dtype"),
    "field missing": (safetensors_bytes({"a": {"dtype": "F32", "shape": []}}), "not exactly dtype"),
    "field too many": (safetensors_bytes({"a": entry(x=1)}, bytes(8)), "not exactly dtype"),
    "unknown dtype": (safetensors_bytes({"a": entry(dtype="F31")}, bytes(8)), "unknown dtype"),
    "dtype a list": (safetensors_bytes({"a": entry(dtype=["F32"])}, bytes(8)), "unknown dtype"),
    "negative shape": (safetensors_bytes({"a": entry(shape=[-2])}, bytes(8)), "shape"),
    "fractional shape": (safetensors_bytes({"a": entry(shape=[2.0])}, bytes(8)), "shape"),
    "true in shape": (safetensors_bytes({"a": entry(shape=[True, 2])}, bytes(8)), "shape"),
    "huge empty shape": (
        safetensors_bytes({"a": entry(shape=[*HUGE, 0], data_offsets=[0, 0])}),
        "that a file could hold",
    ),
    "huge shape": (safetensors_bytes({"a": entry(shape=HUGE)}, bytes(8)), "that a file could hold"),
    "many dimensions": (safetensors_bytes({"a": entry(shape=[1] * 65)}, bytes(8)), "shape"),
    "shape and bytes differ": (
        safetensors_bytes({"a": entry(shape=[3])}, bytes(8)),
        "needs 12 bytes, data_offsets give 8",
    ),
    "dtype and bytes differ": (
        safetensors_bytes({"a": entry(dtype="F16")}, bytes(8)),
        "needs 4 bytes, data_offsets give 8",
    ),
    "half a byte": (
        safetensors_bytes({"a": entry(dtype="F4", shape=[3], data_offsets=[0, 1])}, bytes(1)),
        "needs 2 bytes, data_offsets give 1",
    ),
    "offsets backwards": (
        safetensors_bytes({"a": entry(data_offsets=[8, 0])}, bytes(8)),
        "end before they begin",
    ),
    "one offset": (safetensors_bytes({"a": entry(data_offsets=[8])}, bytes(8)), "two natural"),
    "negative offset": (
        safetensors_bytes({"a": entry(data_offsets=[-8, 0])}, bytes(8)),
        "two natural",
    ),
    "overlap": (
        safetensors_bytes({"a": entry(), "b": entry(data_offsets=[4, 12])}, bytes(12)),
        "overlaps the tensor before it: begins at byte 4",
    ),
    "same bytes twice": (
        safetensors_bytes({"a": entry(), "b": entry()}, bytes(8)),
        "overlaps",
    ),
    "gap": (
        safetensors_bytes({"a": entry(), "b": entry(data_offsets=[12, 20])}, bytes(20)),
        "leaves a gap",
    ),
    "gap at the start": (
        safetensors_bytes({"a": entry(data_offsets=[4, 12])}, bytes(12)),
        "leaves a gap",
    ),
    "data cut": (safetensors_bytes(VALID, DATA[:-1]), "is truncated"),
    "data left over": (safetensors_bytes(VALID, DATA + b"\0"), "bytes that no tensor owns"),
}


@pytest.mark.parametrize("lie", LIES)
def test_each_lie_of_a_header_is_refused(tmp_path: Path, lie: str) -> None:
    image, message = LIES[lie]
    with pytest.raises(AdapterError) as problem:
        opened(tmp_path, image)
    assert message in str(problem.value)
    assert "x.safetensors" in str(problem.value)
    assert problem.value.remedy
    assert len(str(problem.value)) < 1000


def test_the_honest_header_is_accepted(tmp_path: Path) -> None:
    image = safetensors_bytes(json.dumps(VALID).encode() + b"   ", DATA)
    assert set(opened(tmp_path, image).tensors) == {"a", "b"}


@given(st.binary(max_size=300))
def test_any_bytes_as_header_are_refused_or_read(text: bytes) -> None:
    try:
        tensors, _ = parse_header(text, data_bytes=8, where="x")
        outcome = str(sum(info.end - info.begin for info in tensors))
    except AdapterError as problem:
        outcome = str(problem)
    assert outcome == "8" or outcome.startswith("x: ")
    assert outcome.encode("utf-8")


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["F32", "F16", "dtype", 8, 0]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.text(max_size=4),
        JSON
        | st.fixed_dictionaries(
            {
                "dtype": st.sampled_from(["F32", "F16", "I64", "F4", "x"]) | JSON,
                "shape": st.lists(st.integers(-1, 3) | JSON, max_size=3) | JSON,
                "data_offsets": st.lists(st.integers(-1, 16) | JSON, max_size=3) | JSON,
            }
        ),
        max_size=3,
    )
)
def test_any_json_as_header_is_refused_or_tiles_the_data(header: dict[str, Any]) -> None:
    try:
        tensors, _ = parse_header(json.dumps(header).encode(), data_bytes=8, where="x")
    except AdapterError as problem:
        refused_at = problem.where
    else:
        refused_at = "x"
        edges = [0, *(info.end for info in tensors)]
        assert [info.begin for info in tensors] == edges[:-1]
        assert edges[-1] == 8
    assert refused_at.startswith("x")


@ONE_FOLDER
@given(data=st.data())
def test_a_damaged_file_is_refused_or_still_well_formed(
    tmp_path: Path, data: st.DataObject
) -> None:
    image = bytearray(safetensors_bytes(VALID, bytes(range(14))))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(image) - 1))
        image[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(image)))
    damaged = bytes(image[:cut] if data.draw(st.booleans()) else image)
    refused_at = "x.safetensors"
    try:
        file = opened(tmp_path, damaged)
        for name in file.tensors:
            if file.tensors[name].dtype in FORMATS:
                assert np.isfinite(file.read(name)).all()
    except AdapterError as problem:
        refused_at = problem.where
    assert "x.safetensors" in refused_at


@pytest.mark.parametrize(
    ("word", "kind"), [("7c00", "infinite"), ("fc00", "infinite"), ("7e01", "NaN")]
)
def test_non_finite_values_name_file_and_tensor(tmp_path: Path, word: str, kind: str) -> None:
    data = bytes(8) + bytes(2) + bytes.fromhex(word)[::-1] + bytes(2)
    file = opened(tmp_path, safetensors_bytes(VALID, data))
    assert file.read("a").tolist() == [[0.0], [0.0]]
    with pytest.raises(AdapterError, match=rf"x.safetensors: tensor 'b': value 1 is {kind}"):
        file.read("b")


def test_an_integer_tensor_has_no_float_values(tmp_path: Path) -> None:
    header = {"ids": {"dtype": "I64", "shape": [1], "data_offsets": [0, 8]}}
    with pytest.raises(AdapterError, match="'ids': dtype I64 is none of F16, BF16, F32, F64"):
        opened(tmp_path, safetensors_bytes(header, bytes(8))).read("ids")


def test_a_file_that_changes_after_it_was_opened_is_refused(tmp_path: Path) -> None:
    file = opened(tmp_path, safetensors_bytes(VALID, DATA))
    os.utime(file.path, ns=(0, 0))
    with pytest.raises(AdapterError, match="changed since its header was checked"):
        file.read("a")
    file.path.unlink()
    with pytest.raises(AdapterError, match=r"tensor 'a': cannot be read: No such file"):
        file.read("a")


@pytest.mark.parametrize("dtype", ["F8", "f32", ""])
def test_the_writer_refuses_an_unknown_dtype(tmp_path: Path, dtype: str) -> None:
    with pytest.raises(AdapterError, match="is none of F16, BF16, F32, F64"):
        write_safetensors(tmp_path / "y.safetensors", {"a": np.zeros(1)}, dtype)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("tensors", "message"),
    [
        (
            {"a": np.zeros(2), "b": np.array([1e6])},
            r"'b': value 0 \(1000000.0\) is too large for F16",
        ),
        ({"a": np.array([np.nan])}, "'a': value 0 is not finite"),
        ({"__metadata__": np.zeros(1)}, "cannot name a tensor"),
    ],
)
def test_a_refused_write_leaves_the_old_file(
    tmp_path: Path, tensors: dict[str, np.ndarray], message: str
) -> None:
    path = tmp_path / "y.safetensors"
    path.write_bytes(b"old")
    with pytest.raises(AdapterError, match=message):
        write_safetensors(path, tensors, "F16")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_breaks_off_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(AdapterError, match="cannot be written: No space left"):
        write_safetensors(tmp_path / "y.safetensors", {"a": np.zeros(1)})
    assert list(tmp_path.iterdir()) == []


def test_writing_into_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AdapterError, match="cannot be written"):
        write_safetensors(tmp_path / "no" / "y.safetensors", {"a": np.zeros(1)})
