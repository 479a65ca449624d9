"""The lock file is deterministic, says in its diff what changed, and refuses damage."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from gate_examples import GREEN, LOCK, THEOREM, with_adapter, with_row

from pyharness.lock import LockError, differences, dumps, lock_of, read_lock, write_lock
from pyharness.records import Ledger, Proof, ProofLevel, Source, Tally, Verdict


def test_round_trip_and_order(tmp_path: Path) -> None:
    path = tmp_path / "claims.lock.json"
    write_lock(LOCK, path)
    assert read_lock(path) == LOCK
    backwards = Ledger(tuple(reversed(GREEN.rows)), GREEN.adapters)
    assert dumps(lock_of(backwards)) == path.read_text(encoding="utf-8")


def test_counts_machine_and_time_leave_no_trace() -> None:
    more = with_row(
        THEOREM,
        proof=Proof(ProofLevel.BUILT, "took 3 min", ("propext",)),
        tallies={source: Tally(planned=999, holds=999) for source in THEOREM.tallies},
    )
    assert dumps(lock_of(more)) == dumps(LOCK)


def test_a_source_without_evidence_is_not_coverage() -> None:
    ledger = with_row(THEOREM, tallies={Source.RANDOM: Tally(5, vacuous=5)})
    assert lock_of(ledger).claims[THEOREM.name].sources == ()


def test_kernel_status_survives_a_run_that_cannot_see_it() -> None:
    kernel = lock_of(with_row(THEOREM, proof=Proof(ProofLevel.KERNEL)))
    assert lock_of(GREEN, kernel).claims[THEOREM.name].proof == "kernel"
    changed = with_row(THEOREM, statement_hash="00" * 32)
    assert lock_of(changed, kernel).claims[THEOREM.name].proof == "proved"


def test_differences_are_readable() -> None:
    ledger = with_row(
        THEOREM,
        statement_hash="12" * 32,
        verdict=Verdict.CONSISTENT,
        proof=Proof(ProofLevel.OPEN),
        tallies={Source.SEARCH: Tally(1, consistent=1)},
    )
    (line,) = differences(LOCK, lock_of(ledger))
    assert line == (
        "claim Geometry.norm_nonneg: statement abababababab → 121212121212; "
        "verdict holds → consistent; proof proved → open; "
        "sources adapter, corpus, random → search"
    )
    assert differences(LOCK, lock_of(with_adapter(sha256="00" * 32))) == (
        "adapter nano: cdcdcdcdcdcd → 000000000000",
    )
    assert differences(LOCK, lock_of(dataclasses.replace(GREEN, rows=GREEN.rows[1:]))) == (
        "claim Geometry.norm_nonneg: removed",
    )
    assert differences(LOCK, LOCK) == ()


def test_a_missing_lock_is_empty(tmp_path: Path) -> None:
    assert read_lock(tmp_path / "none.json").claims == {}


VALUE = json.loads(dumps(LOCK))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "cannot read the lock file"),
        ("[]", "schema None"),
        (json.dumps({**VALUE, "schema": 7}), "schema 7"),
        (json.dumps({**VALUE, "more": 1}), "unknown field 'more'"),
        (json.dumps({**VALUE, "claims": {"a": {"verdict": "holds"}}}), "missing field"),
        (json.dumps({**VALUE, "adapters": {"nano": 5}}), "should be str, got 5"),
    ],
)
def test_damaged_lock_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "claims.lock.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LockError, match=message) as caught:
        read_lock(path)
    assert caught.value.where == str(path)
