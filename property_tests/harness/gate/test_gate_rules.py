"""Every rule of the gate is seen firing on a spoiled ledger and silent on the green one."""

from __future__ import annotations

import dataclasses
from fractions import Fraction
from typing import Any

import pytest
from gate_examples import (
    ADAPTER,
    CONJECTURE,
    GREEN,
    LOCK,
    REFUTATION,
    THEOREM,
    WITNESS,
    with_adapter,
    with_claim,
    with_row,
)

from pyharness.gate import RULES, judge, states
from pyharness.lock import Lock, lock_of
from pyharness.records import Ledger, Proof, ProofLevel, Source, Tally, Teeth, Verdict

BUILT = Proof(ProofLevel.BUILT, axioms=("propext", "Quot.sound"))
FALSE: dict[str, Any] = {
    "verdict": Verdict.VIOLATED,
    "tallies": {Source.CORPUS: Tally(planned=10, holds=9, violated=1)},
    "counterexample": WITNESS,
}


def spoiled(ledger: Ledger = GREEN, lock: Lock | None = LOCK, **options: Any) -> dict[str, Any]:
    return {"ledger": ledger, "lock": lock, **options}


# rule → (what spoils the green case, whom the finding is about)
FIRING: dict[str, tuple[dict[str, Any], str]] = {
    "no-claims": (spoiled(Ledger((), (ADAPTER,)), Lock()), ""),
    "duplicate-claim": (
        spoiled(dataclasses.replace(GREEN, rows=(*GREEN.rows, THEOREM))),
        THEOREM.name,
    ),
    "false-though-proved": (spoiled(with_row(THEOREM, **FALSE)), THEOREM.name),
    "false-theorem": (
        spoiled(with_row(THEOREM, **FALSE, proof=Proof(ProofLevel.OPEN))),
        THEOREM.name,
    ),
    "false-conjecture": (spoiled(with_row(CONJECTURE, **FALSE)), CONJECTURE.name),
    "refutation-unfound": (
        spoiled(with_row(REFUTATION, verdict=Verdict.UNDECIDED, counterexample=None)),
        REFUTATION.name,
    ),
    "violation-without-witness": (
        spoiled(with_row(THEOREM, **{**FALSE, "counterexample": None})),
        THEOREM.name,
    ),
    "verdict-against-cases": (
        spoiled(with_row(THEOREM, tallies={Source.RANDOM: Tally(20, holds=19, violated=1)})),
        THEOREM.name,
    ),
    "disagreement": (
        spoiled(with_row(THEOREM, disagreements=("rsLoraUpdate: 1/4 instead of 1/2",))),
        THEOREM.name,
    ),
    "unread": (
        spoiled(with_row(THEOREM, verdict=Verdict.UNREAD, reason="unknown word `foo`")),
        THEOREM.name,
    ),
    "no-evidence": (
        spoiled(with_row(THEOREM, tallies={Source.RANDOM: Tally(20, vacuous=15, undecided=5)})),
        THEOREM.name,
    ),
    "source-without-evidence": (
        spoiled(
            with_row(THEOREM, tallies={**THEOREM.tallies, Source.ADAPTER: Tally(4, vacuous=4)})
        ),
        THEOREM.name,
    ),
    "planned-not-done": (
        spoiled(with_row(THEOREM, tallies={**THEOREM.tallies, Source.RANDOM: Tally(20, holds=19)})),
        THEOREM.name,
    ),
    "teeth-below-bar": (spoiled(with_row(THEOREM, teeth=Teeth(1, 4))), THEOREM.name),
    "proof-rejected": (
        spoiled(with_row(THEOREM, proof=Proof(ProofLevel.REJECTED, "type mismatch"))),
        THEOREM.name,
    ),
    "kernel-statement-differs": (
        spoiled(with_row(THEOREM, proof=Proof(ProofLevel.DIFFERS, "it says x; ours says y"))),
        THEOREM.name,
    ),
    "extra-axiom": (
        spoiled(with_row(THEOREM, proof=Proof(ProofLevel.BUILT, axioms=("sorryAx",)))),
        THEOREM.name,
    ),
    "proof-without-claim": (
        spoiled(proofs={"Kernel.lora": Proof(ProofLevel.REJECTED, "type mismatch")}),
        "Kernel.lora",
    ),
    "sorry": (spoiled(with_row(THEOREM, proof=Proof(ProofLevel.OPEN, "sorry"))), THEOREM.name),
    "claim-missing": (spoiled(dataclasses.replace(GREEN, rows=GREEN.rows[1:])), THEOREM.name),
    "claim-unlocked": (spoiled(with_row(THEOREM, name="Geometry.new")), "Geometry.new"),
    "statement-changed": (spoiled(with_row(THEOREM, statement_hash="00" * 32)), THEOREM.name),
    "verdict-changed": (
        spoiled(lock=with_claim(THEOREM.name, verdict=Verdict.CONSISTENT)),
        THEOREM.name,
    ),
    "proof-changed": (spoiled(lock=with_claim(CONJECTURE.name, proof="proved")), CONJECTURE.name),
    "coverage-changed": (
        spoiled(
            with_row(
                THEOREM,
                tallies={s: t for s, t in THEOREM.tallies.items() if s is not Source.CORPUS},
            )
        ),
        THEOREM.name,
    ),
    "adapter-refused": (spoiled(with_adapter(ok=False, detail="SHA-256 differs")), ADAPTER.name),
    "adapter-missing": (spoiled(dataclasses.replace(GREEN, adapters=())), ADAPTER.name),
    "adapter-changed": (spoiled(with_adapter(sha256="00" * 32)), ADAPTER.name),
    "adapter-unlocked": (
        spoiled(lock=dataclasses.replace(LOCK, adapters={})),
        ADAPTER.name,
    ),
    "adapter-unused": (
        spoiled(
            with_row(
                THEOREM,
                tallies={s: t for s, t in THEOREM.tallies.items() if s is not Source.ADAPTER},
            )
        ),
        "",
    ),
    "readme-stale": (spoiled(stale_blocks=("claims",)), "claims"),
    "strict-unbuilt": (spoiled(strict=True), THEOREM.name),
    "strict-no-adapter": (spoiled(dataclasses.replace(GREEN, adapters=()), strict=True), ""),
}


def test_every_rule_has_a_firing_example() -> None:
    assert set(FIRING) == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_rule_fires_on_the_spoiled_ledger(rule: str) -> None:
    case, subject = FIRING[rule]
    hits = [finding for finding in judge(**case) if finding.rule == rule]
    assert subject in [finding.subject for finding in hits]
    assert all(finding.what and finding.remedy for finding in hits)


@pytest.mark.parametrize("rule", RULES)
def test_rule_is_silent_on_the_green_ledger(rule: str) -> None:
    proofs = {row.name: row.proof for row in GREEN.rows}
    findings = judge(GREEN, LOCK, proofs=proofs)
    assert [finding for finding in findings if finding.rule == rule] == []


def test_finding_says_where_the_claim_stands() -> None:
    (finding, *_) = judge(with_row(THEOREM, **FALSE), LOCK)
    assert finding.where == "lean/Geometry.lean:10"


def test_strict_is_green_when_all_is_built() -> None:
    rows = tuple(
        dataclasses.replace(row, proof=BUILT) if row.kind != "conjecture" else row
        for row in GREEN.rows
    )
    assert judge(dataclasses.replace(GREEN, rows=rows), LOCK, strict=True) == ()


@pytest.mark.parametrize("level", [ProofLevel.BUILT, ProofLevel.KERNEL, ProofLevel.UNBUILT])
def test_which_tools_a_machine_has_is_no_difference_from_the_lock(level: ProofLevel) -> None:
    assert judge(with_row(THEOREM, proof=Proof(level)), LOCK) == ()


def test_a_kernel_statement_that_differs_is_red_whatever_the_lock_says() -> None:
    ledger = with_row(THEOREM, proof=Proof(ProofLevel.DIFFERS, "it says x; ours says y"))
    for lock in (LOCK, lock_of(ledger), None):
        (finding,) = judge(ledger, lock)
        assert finding.rule == "kernel-statement-differs"
        assert finding.what == "kernel statement differs: it says x; ours says y"


def test_losing_one_kernel_counterpart_is_red_where_the_kernel_runs() -> None:
    lock = with_claim(THEOREM.name, proof="kernel")
    assert judge(GREEN, lock) == ()  # the kernel ran for nobody: it is not on this machine
    ran = with_row(REFUTATION, proof=Proof(ProofLevel.KERNEL))
    assert [finding.rule for finding in judge(ran, lock)] == ["proof-changed"]


def test_a_false_conjecture_is_red_even_when_locked_as_violated() -> None:
    ledger = with_row(CONJECTURE, **FALSE)
    assert [finding.rule for finding in judge(ledger, lock_of(ledger))] == ["false-conjecture"]


def test_a_conjecture_refuted_in_lean_is_green() -> None:
    ledger = with_row(CONJECTURE, **FALSE, proof=Proof(ProofLevel.REFUTED))
    assert judge(ledger, lock_of(ledger)) == ()


def test_a_refuted_claim_without_counterexample_is_red_whatever_its_verdict() -> None:
    for verdict in (Verdict.HOLDS, Verdict.CONSISTENT, Verdict.UNDECIDED, Verdict.VACUOUS):
        ledger = with_row(
            CONJECTURE, verdict=verdict, proof=Proof(ProofLevel.REFUTED), counterexample=None
        )
        assert "refutation-unfound" in {f.rule for f in judge(ledger, lock_of(ledger))}


def test_unread_is_accepted_only_where_the_lock_says_so() -> None:
    ledger = with_row(THEOREM, verdict=Verdict.UNREAD, tallies={}, teeth=None)
    lock = lock_of(ledger)
    rules = {f.rule for f in judge(ledger, lock)}
    assert rules == {"adapter-unused"}  # the only claim with adapter cases can no longer be read
    assert "unread" in {f.rule for f in judge(ledger, LOCK)}


@pytest.mark.parametrize("verdict", [Verdict.VACUOUS, Verdict.UNTESTABLE, Verdict.UNDECIDED])
def test_a_lock_does_not_excuse_a_claim_without_evidence(verdict: Verdict) -> None:
    ledger = with_row(CONJECTURE, verdict=verdict, tallies={Source.RANDOM: Tally(2, vacuous=2)})
    assert "no-evidence" in {f.rule for f in judge(ledger, lock_of(ledger))}


def test_holds_is_never_printed_for_consistent_cases() -> None:
    ledger = with_row(CONJECTURE, tallies={Source.RANDOM: Tally(20, consistent=20)})
    assert "verdict-against-cases" in {f.rule for f in judge(ledger, LOCK)}


def test_teeth_exactly_at_the_bar_pass() -> None:
    ledger = with_row(THEOREM, teeth=Teeth(1, 3))
    assert judge(ledger, LOCK, teeth_bar=Fraction(1, 3)) == ()


@pytest.mark.parametrize("teeth", [None, Teeth(0, 0)])
def test_a_claim_without_any_mutant_has_no_teeth(teeth: Teeth | None) -> None:
    ledger = with_row(THEOREM, teeth=teeth)
    assert [f.rule for f in judge(ledger, LOCK)] == ["teeth-below-bar"]
    assert judge(ledger, LOCK, teeth_bar=Fraction(0)) == ()


def test_without_a_lock_nothing_is_compared_but_everything_else_is() -> None:
    assert judge(GREEN, None) == ()
    assert judge(with_row(THEOREM, **FALSE), None) != ()


def test_an_empty_lock_leaves_every_claim_and_adapter_unlocked() -> None:
    rules = [finding.rule for finding in judge(GREEN, Lock())]
    assert rules == ["claim-unlocked"] * 3 + ["adapter-unlocked"]


def test_states_name_what_was_not_checked_here() -> None:
    assert any("not built here: 2" in line for line in states(GREEN))
    assert any(
        "no adapter here" in line for line in states(dataclasses.replace(GREEN, adapters=()))
    )
    biases_only = with_adapter(modules=0)
    assert any("no adapter here" in line for line in states(biases_only))
