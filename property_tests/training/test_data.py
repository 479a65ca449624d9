"""From source to selection: sides never meet, every drop is counted, absent data is explained."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.data import find_local, load_pool, read_jsonl, select
from training.errors import DataError
from training.pairs import ASSISTANT, HUMAN, opening
from training.schema import Data

SYNTHETIC = Data("synthetic", train_pairs=50, heldout_pairs=20, max_length=200)
LOCAL = Data(
    "hh-rlhf",
    train_pairs=1200,
    heldout_pairs=234,
    max_length=2000,
    subset="harmless-base",
    split="test",
)


def _write(path: Path, rows: list[object]) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as handle:
        handle.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def _row(question: str, chosen: str = " yes", rejected: str = " no") -> dict[str, str]:
    prompt = f"{HUMAN} {question}{ASSISTANT}"
    return {"chosen": prompt + chosen, "rejected": prompt + rejected}


@settings(deadline=None, max_examples=20)  # the clock of a shared machine is not under test
@given(st.integers(0, 1000), st.sampled_from(["given", "shuffled-words"]))
def test_no_conversation_is_on_both_sides(seed: int, rejections: str) -> None:
    data = Data("synthetic", 50, 20, 200, rejections=rejections)  # type: ignore[arg-type]
    chosen = select(load_pool(data), data, seed, len)
    train = {opening(pair.prompt) for pair in chosen.train}
    heldout = {opening(pair.prompt) for pair in chosen.heldout}
    assert train
    assert heldout
    assert not train & heldout


def test_held_out_pairs_do_not_depend_on_the_seed_and_training_pairs_do() -> None:
    pool = load_pool(SYNTHETIC)
    first, second = select(pool, SYNTHETIC, 0, len), select(pool, SYNTHETIC, 1, len)
    assert first.heldout == second.heldout
    assert set(first.train) != set(second.train)
    assert first.card["train_sha256"] != second.card["train_sha256"]
    assert first.card["heldout_sha256"] == second.card["heldout_sha256"]


def test_too_long_pairs_are_dropped_and_counted_not_truncated() -> None:
    pool = load_pool(SYNTHETIC)
    tight = Data("synthetic", 10_000, 10_000, 150)
    chosen = select(pool, tight, 0, len)
    for pair in chosen.train + chosen.heldout:
        assert len(pair.prompt) + max(len(pair.chosen), len(pair.rejected)) + 1 <= 150
    counts = chosen.card["counts"]
    assert counts["train_dropped_too_long"] > 0
    assert counts["train"] + counts["train_dropped_too_long"] == counts["pool_train"]
    assert counts["heldout"] + counts["heldout_dropped_too_long"] == counts["pool_heldout"]


def test_nothing_left_is_an_error() -> None:
    with pytest.raises(DataError, match="0 training and 0 held-out"):
        select(load_pool(SYNTHETIC), Data("synthetic", 5, 5, 3), 0, len)


def test_a_local_file_is_read_split_and_counted(tmp_path: Path) -> None:
    rows: list[object] = [_row(f"question {i}") for i in range(100)]
    rows += [_row("question 1"), _row("empty", rejected=" "), _row("same", " a", " a")]
    path = _write(tmp_path / "harmless-base-test.jsonl.gz", rows)
    for place in (tmp_path, path):
        pool = load_pool(Data("hh-rlhf", 9, 9, 99, "harmless-base", "test", path=str(place)))
        assert len(pool.train) + len(pool.heldout) == 100
        assert pool.counts["rows"] == 103
        assert pool.counts["dropped_duplicate"] == 1
        assert pool.counts["dropped_empty_answer"] == 1
        assert pool.counts["dropped_identical_answers"] == 1
        assert len(pool.identity["file_sha256"]) == 64


def test_absent_data_names_the_places_and_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HH_RLHF", str(tmp_path))
    with pytest.raises(DataError) as caught:
        find_local(LOCAL)
    for word in (str(tmp_path), "harmless-base-test.jsonl.gz", "curl", "nano-synthetic"):
        assert word in str(caught.value)


@pytest.mark.parametrize("line", ["[1]", '{"chosen": "a"}', "not json"])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "x.jsonl.gz"
    path.write_bytes(gzip.compress((json.dumps(_row("q")) + "\n" + line + "\n").encode()))
    with pytest.raises(DataError, match=r"x\.jsonl\.gz:2"):
        read_jsonl(path)


def test_a_truncated_or_plain_file_is_an_error(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(json.dumps(_row(str(i))).encode() + b"\n" for i in range(99)))
    for content in (whole[:-30], b"plain text\n"):
        path = tmp_path / "x.jsonl.gz"
        path.write_bytes(content)
        with pytest.raises(DataError, match="not a readable gzip"):
            read_jsonl(path)


def test_harmless_base_as_published() -> None:
    """The counts of the file that the shipped adapters were trained on."""
    try:
        find_local(LOCAL)
    except DataError as absent:
        pytest.skip(f"hh-rlhf is not here: {absent}")
    pool = load_pool(LOCAL)
    assert pool.counts["rows"] == 2312
    assert pool.counts["usable"] == len(pool.train) + len(pool.heldout) == 2303
    assert not {opening(p.prompt) for p in pool.train} & {opening(p.prompt) for p in pool.heldout}
