"""The work limit: what asks for too much is undecided, with its reason, and soon."""

from __future__ import annotations

import time

import pytest
from engine_statements import read, row, stated
from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate.case import CASE_STEPS, compile_claim, evaluate_case
from pyharness.records import Source, Verdict
from pyharness.vocabulary.truth import conjunction, guarded, undecided
from pyharness.vocabulary.values import FiniteType
from pyharness.witnesses.search import descend

ENORMOUS = [
    # (binders, proposition): sums, sets, powers and quantifiers that would never end
    ("", "∑ i ∈ Finset.range (10 ^ 9), (i : ℝ) = 1"),
    ("", "(Nat.factorial (10 ^ 7) : ℝ) = 1"),
    ("", "(Nat.choose (10 ^ 7) (5 * 10 ^ 6) : ℝ) = 1"),
    ("(x : ℝ)", "((((x ^ 2 + 7) ^ 4000) ^ 4000) ^ 4000) ^ 4000 = 1"),
    ("", "True ∧ ∀ s t u v : Finset (Fin 7), s ⊆ t ∨ t ⊆ s ∨ u ⊆ v ∨ v ⊆ u ∨ s = s"),
    ("", "True ∧ ∀ f g : Fin 5 → Fin 5, ∀ i j : Fin 5, f i = f j ∨ g i = g i"),
]


@pytest.mark.parametrize(("binders", "proposition"), ENORMOUS)
def test_what_asks_for_too_much_is_undecided_within_seconds(binders: str, proposition: str) -> None:
    start = time.process_time()
    ledger = row(stated(proposition, binders), search=False)
    assert time.process_time() - start < 10
    assert ledger.verdict in (Verdict.UNDECIDED, Verdict.VACUOUS, Verdict.VIOLATED)
    if ledger.verdict is Verdict.UNDECIDED:
        assert "too" in ledger.reason


def test_a_walk_downhill_ends_soon_where_a_number_makes_everything_larger() -> None:
    """The walk doubles n; `newton x n` calls itself 2ⁿ times, on numbers of 2ⁿ digits."""
    text = (
        "def newton (x : ℝ) : ℕ → ℝ\n"
        "  | 0 => x\n  | n + 1 => (newton x n + x / newton x n) / 2\n"
        "theorem t (x : ℝ) (h : 0 < x) (n : ℕ) : 0 < newton x n := by sorry\n"
    )
    (c,) = read(text)
    compiled = compile_claim(c)  # type: ignore[arg-type]
    x, n = (v.local.uid for v in c.data)  # type: ignore[union-attr]
    start = time.process_time()
    end = descend(compiled, {x: fmpq(1, 1000), n: 5}, steps=60)
    assert time.process_time() - start < 10
    assert end[n] <= 40


def test_mutants_share_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any work to spend nothing is refuted, and every mutant survives."""
    c = stated("x * x + 1 = 1 + x * x", "(x : ℝ)")
    assert row(c, draws=20).teeth.killed  # type: ignore[union-attr]
    monkeypatch.setattr("pyharness.teeth.CLAIM_STEPS", -(10**9))
    assert row(c, draws=20).teeth.killed == 0  # type: ignore[union-attr]


def test_a_case_at_the_limit_is_undecided_and_the_next_one_is_not() -> None:
    (c,) = read("theorem t (n : ℕ) : ∑ i ∈ Finset.range n, (1 : ℝ) = n := by sorry\n")
    compiled = compile_claim(c)  # type: ignore[arg-type]
    (n,) = c.data  # type: ignore[union-attr]
    large = evaluate_case(compiled, {n.local.uid: CASE_STEPS}, Source.RANDOM, "large")
    small = evaluate_case(compiled, {n.local.uid: 5}, Source.RANDOM, "small")
    assert (large.verdict, small.verdict) == (Verdict.UNDECIDED, Verdict.HOLDS)
    assert "work limit" in large.reason


def test_a_claim_cannot_spend_the_limit_of_a_case_on_every_case() -> None:
    (c,) = read("theorem t (n : ℕ) : ∑ i ∈ Finset.range n, (1 : ℝ) = n := by sorry\n")
    compiled = compile_claim(c)  # type: ignore[arg-type]
    (n,) = c.data  # type: ignore[union-attr]
    env = {n.local.uid: CASE_STEPS // 3}
    verdicts = [evaluate_case(compiled, env, Source.RANDOM, str(k)).verdict for k in range(40)]
    assert verdicts[0] is Verdict.HOLDS
    assert verdicts[-1] is Verdict.UNDECIDED
    assert compiled.work.left < CASE_STEPS // 3


def test_charges_count_towards_the_account_and_the_outer_limit() -> None:
    outer, inner = ar.Account(100), ar.Account(1000)
    with ar.limited(outer, 50):
        with ar.limited(inner, 30):
            ar.charge(20)
        with pytest.raises(ar.Exhausted), ar.limited(inner, 1000):
            ar.charge(31)
    assert inner.left == 1000 - 20 - 31
    assert outer.left == 100 - 20 - 31
    ar.charge(10**9)  # no limit is in force outside


def test_nothing_decides_after_the_limit() -> None:
    def spend() -> object:
        ar.charge(10)
        raise AssertionError("charged beyond the limit")

    parts = (spend, lambda: undecided("never asked"))
    with pytest.raises(ar.Exhausted), ar.limited(ar.Account(5), 5):
        conjunction(parts)  # type: ignore[arg-type]
    assert guarded(lambda: undecided("as usual")).reason == "as usual"


def test_numbers_too_long_to_write_down() -> None:
    with pytest.raises(ar.Undecided, match="too long"):
        ar.charge_bits(ar.MOST_BITS + 1)
    with pytest.raises(ar.Undecided, match="too long"):
        ar.power(fmpq(3), ar.MOST_BITS)
    assert ar.power(fmpq(-1), 10**9) == 1


def test_the_limit_is_the_same_in_every_run() -> None:
    c = stated("True ∧ ∀ f : Fin 5 → Fin 5, ∀ g : Fin n → Fin n, f = f ∨ g = g", "(n : ℕ)")
    seen = set()
    for _ in range(2):
        compiled = compile_claim(c)
        (n,) = c.data
        for k in range(6):
            evaluate_case(compiled, {n.local.uid: k}, Source.RANDOM, str(k))
        seen.add(compiled.work.left)
    assert len(seen) == 1


def test_index_types_stay_index_types_under_the_limit() -> None:
    c = stated("∑ i : n, (1 : ℝ) = Fintype.card n", "{n : Type*} [Fintype n]")
    compiled = compile_claim(c)
    (n,) = c.types
    case = evaluate_case(compiled, {n.uid: FiniteType(4, "n")}, Source.RANDOM, "4")
    assert case.verdict is Verdict.HOLDS
