"""The ledger survives the way to disk and back, and damaged files are refused with a reason."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from gate_examples import GREEN
from hypothesis import given
from hypothesis import strategies as st

from pyharness.files import OutputError, write_text
from pyharness.ledger import LedgerError, dumps, loads, read_ledger, write_ledger
from pyharness.records import (
    AdapterStatus,
    CaseResult,
    Killed,
    Ledger,
    LedgerRow,
    Proof,
    ProofLevel,
    Replay,
    Source,
    Tally,
    Teeth,
    Verdict,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)  # no lone surrogates
COUNT = st.integers(0, 10**6)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
TALLIES = st.dictionaries(
    st.sampled_from(Source), st.builds(Tally, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT)
)
CASES = st.builds(
    CaseResult,
    verdict=st.sampled_from(Verdict),
    source=st.sampled_from(Source),
    label=TEXT,
    reason=TEXT,
    witness=st.dictionaries(TEXT, TEXT, max_size=3),
    left=TEXT,
    right=TEXT,
    replays=st.lists(st.builds(Replay, TEXT, TEXT, TEXT), max_size=2).map(tuple),
    lean=TEXT,
    no_lean=TEXT,
)
ROWS = st.builds(
    LedgerRow,
    name=TEXT,
    file=TEXT,
    line=COUNT,
    kind=st.sampled_from(["theorem", "refutation", "conjecture"]),
    statement_hash=TEXT,
    canonical=TEXT,
    verdict=st.sampled_from(Verdict),
    reason=TEXT,
    proof=st.builds(Proof, st.sampled_from(ProofLevel), TEXT, TEXTS),
    tallies=TALLIES,
    teeth=st.none()
    | st.builds(
        Teeth,
        COUNT,
        COUNT,
        TEXTS,
        st.dictionaries(TEXT, st.builds(Killed, COUNT, COUNT), max_size=3),
    ),
    counterexample=st.none() | CASES,
    redundant_hypotheses=st.dictionaries(TEXT, COUNT, max_size=3),
    unproven_words=TEXTS,
    notes=TEXTS,
    cached=st.booleans(),
    disagreements=TEXTS,
    seed=COUNT,
    precision_bits=COUNT,
)
ADAPTERS = st.builds(AdapterStatus, TEXT, TEXT, st.booleans(), COUNT, TEXT, TEXT)
LEDGERS = st.builds(
    Ledger,
    rows=st.lists(ROWS, max_size=3).map(tuple),
    adapters=st.lists(ADAPTERS, max_size=2).map(tuple),
    commit=TEXT,
    version=TEXT,
    seed=COUNT,
)


@given(LEDGERS)
def test_round_trip(ledger: Ledger) -> None:
    assert loads(dumps(ledger)) == ledger


def test_file_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "ledger.jsonl"
    write_ledger(GREEN, path)
    assert read_ledger(path) == GREEN
    header, *rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert (header["kind"], header["rows"], header["commit"]) == ("ledger", 3, "c0ffee")
    assert [row["name"] for row in rows] == [row.name for row in GREEN.rows]


LINES = dumps(GREEN).splitlines(keepends=True)
HEADER, FIRST = json.loads(LINES[0]), json.loads(LINES[1])


def replaced(**fields: object) -> str:
    return "".join([LINES[0], json.dumps({**FIRST, **fields}) + "\n", *LINES[2:]])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        ("".join(LINES[:-1]), "truncated"),
        ("".join(LINES)[:-40], "not JSON"),
        ("".join(LINES[1:]), "not a ledger header"),
        (json.dumps({**HEADER, "schema": 99}) + "\n", "schema 99"),
        (json.dumps([1]) + "\n", "expected an object"),
        (replaced(colour="red"), "unknown field 'colour'"),
        (replaced(line="10"), "LedgerRow.line should be int, got '10'"),
        (replaced(line=True), "LedgerRow.line should be int, got True"),
        (replaced(verdict="true"), "LedgerRow.verdict is 'true'"),
        (replaced(teeth={"killed": 1, "total": 2, "kinds": {}}), "missing field 'survivors'"),
        (replaced(tallies={"corpus": 3}), "LedgerRow.tallies['corpus'] should be Tally"),
        (replaced(tallies={"nowhere": {}}), "key of LedgerRow.tallies is 'nowhere'"),
        (replaced(disagreements=None), "LedgerRow.disagreements should be"),
    ],
)
def test_damaged_ledger_is_refused_with_a_reason(text: str, message: str) -> None:
    with pytest.raises(LedgerError) as caught:
        loads(text, where="ledger.jsonl")
    assert message in str(caught.value)
    assert "ledger.jsonl" in caught.value.where


def test_missing_ledger_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="run `pyharness gate` first"):
        read_ledger(tmp_path / "none.jsonl")


def test_failed_write_keeps_the_old_file_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.jsonl"
    write_ledger(GREEN, path)
    before = path.read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_ledger(dataclasses.replace(GREEN, rows=()), path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["ledger.jsonl"]


def test_a_folder_or_a_file_in_the_way_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="a folder is in the way"):
        write_text(tmp_path, "x")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot write"):
        write_text(tmp_path / "file" / "ledger.jsonl", "x")
