"""Generic statements at other rings: which classes hold where, what is skipped and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pyharness.engine import read_claims, run
from pyharness.evaluate.ring_types import RINGS
from pyharness.lean.claim import Claim
from pyharness.lean.elaborate.carriers import OTHERS
from pyharness.lean.elaborate.kinds import HOLD_OF_REALS
from pyharness.lean.elaborate.readings import readings
from pyharness.lean.expr import SCALAR
from pyharness.records import LedgerRow, Verdict
from pyharness.run_claim import run_claim

BY_NAME = {c.name: c for c in OTHERS}


def statement(tmp_path: Path, text: str) -> Claim:
    file = tmp_path / "Statement.lean"
    file.write_text(text + " := by sorry\n", encoding="utf-8")
    claims = read_claims([file])
    (claim,) = (c for c in claims if isinstance(c, Claim))
    return claim


def row(tmp_path: Path, text: str, draws: int = 500) -> LedgerRow:
    return run([statement(tmp_path, text)], draws=draws)[0]


# class → the carriers of which it holds; the instance that says so, in Mathlib's folders
HOLDS = {
    # Algebra/Ring/Defs; Algebra/Quaternion is the one without commutativity, ℕ the one without -
    "CommRing": "ℂ ℤ ℚ ZMod1 ZMod2 ZMod3 ZMod6 ZMod8",
    "Ring": "ℂ ℤ ℚ ℍ ZMod1 ZMod2 ZMod3 ZMod6 ZMod8",
    "CommSemiring": "ℂ ℤ ℚ ℕ ZMod1 ZMod2 ZMod3 ZMod6 ZMod8",
    "Semiring": "ℂ ℤ ℚ ℕ ℍ ZMod1 ZMod2 ZMod3 ZMod6 ZMod8",
    # Data/Complex/Basic instField, Data/Rat, Data/ZMod/Basic (`ZMod.instField`, p prime)
    "Field": "ℂ ℚ ZMod2 ZMod3",
    "DivisionRing": "ℂ ℚ ℍ ZMod2 ZMod3",  # Algebra/Quaternion `Quaternion.instDivisionRing`
    "IsDomain": "ℂ ℤ ℚ ℕ ℍ ZMod2 ZMod3",  # ZMod n is a domain iff n is prime (or 0)
    "IsReduced": "ℂ ℤ ℚ ℕ ℍ ZMod2 ZMod3 ZMod6",  # 4² = 0 in ZMod 8
    "Nontrivial": "ℂ ℤ ℚ ℕ ℍ ZMod2 ZMod3 ZMod6 ZMod8",
    "CharZero": "ℂ ℤ ℚ ℕ ℍ",
    "LinearOrder": "ℤ ℚ ℕ",
    "PartialOrder": "ℂ ℤ ℚ ℕ",  # Analysis/Complex/Order `Complex.partialOrder` (ComplexOrder)
    "StarOrderedRing": "ℂ ℤ ℚ ℕ",  # Algebra/Order/Star/Basic, Data/Int/Star, Data/Rat/Star, RCLike
    "DenselyOrdered": "ℚ",
    "TrivialStar": "ℤ ℚ ℕ ZMod1 ZMod2 ZMod3 ZMod6 ZMod8",  # star of starRingOfComm is the identity
    "StarRing": "ℂ ℤ ℚ ℕ ℍ ZMod1 ZMod2 ZMod3 ZMod6 ZMod8",
    "StarModule": "ℂ ℤ ℚ ℕ ZMod1 ZMod2 ZMod3 ZMod6 ZMod8",  # star (ra) = star r • star a: not on ℍ
    "SMulCommClass": "ℂ ℤ ℚ ℕ ZMod1 ZMod2 ZMod3 ZMod6 ZMod8",  # r(sx) = s(rx): not on ℍ
    "Algebra": "ℂ ℤ ℚ ℕ ZMod1 ZMod2 ZMod3 ZMod6 ZMod8",  # over a commutative semiring only
    "RCLike": "ℂ",  # Analysis/Complex/Basic
    "NormedField": "ℂ",
}


@pytest.mark.parametrize("cls", HOLDS)
def test_classes_of_carriers(cls: str) -> None:
    short = {"ℍ[ℚ]": "ℍ"}
    found = {short.get(c.name, c.name.replace(" ", "")) for c in OTHERS if c.holds(cls)}
    assert found == set(HOLDS[cls].split())


# An equation that a class promises, checked on elements of every carrier that claims the class.
LAWS: dict[str, Callable[[object], bool]] = {
    "CommSemiring": lambda r: _all_pairs(r, lambda x, y: r.mul(x, y), lambda x, y: r.mul(y, x)),  # type: ignore[attr-defined]
    "TrivialStar": lambda r: all(r.equal(r.star(x), x) for x in _some(r)),  # type: ignore[attr-defined]
    "StarModule": lambda r: _all_pairs(
        r,
        lambda x, y: r.star(r.mul(x, y)),  # type: ignore[attr-defined]
        lambda x, y: r.mul(r.star(x), r.star(y)),  # type: ignore[attr-defined]
    ),
    "NoZeroDivisors": lambda r: all(
        r.vanishes(x) or r.vanishes(y) or not r.vanishes(r.mul(x, y))  # type: ignore[attr-defined]
        for x in _some(r)
        for y in _some(r)
    ),
    "DivisionRing": lambda r: all(
        r.vanishes(x) or r.unit_inverse(x) is not None  # type: ignore[attr-defined]
        for x in _some(r)
    ),
    "Nontrivial": lambda r: not r.vanishes(r.one),  # type: ignore[attr-defined]
    "IsReduced": lambda r: all(r.vanishes(x) or not r.vanishes(r.power(x, 8)) for x in _some(r)),  # type: ignore[attr-defined]
    "Ring": lambda r: r.neg is not None,  # type: ignore[attr-defined]
    "LinearOrder": lambda r: r.ordered,  # type: ignore[attr-defined]
}


def _some(ring: object) -> tuple[object, ...]:
    from pyharness.evaluate.ring_logic import samples_of

    return samples_of(ring)  # type: ignore[arg-type]


def _all_pairs(ring: object, left: Callable[..., object], right: Callable[..., object]) -> bool:
    return all(
        ring.equal(left(x, y), right(x, y))  # type: ignore[attr-defined]
        for x in _some(ring)
        for y in _some(ring)
    )


@pytest.mark.parametrize("law", LAWS)
def test_a_class_is_claimed_exactly_where_its_law_holds(law: str) -> None:
    for carrier in OTHERS:
        name = "Complex" if carrier.name == "ℂ" else carrier.name
        stands = LAWS[law](RINGS[name])
        if carrier.holds(law):
            assert stands, f"{law} at {carrier.name}"
        elif carrier.name != "ZMod 1":  # of the trivial ring less is claimed than holds
            assert not stands, f"{law} is not claimed at {carrier.name}"


def test_every_carrier_has_a_ring_and_no_class_that_reals_lack() -> None:
    for carrier in OTHERS:
        ring = RINGS["Complex" if carrier.name == "ℂ" else carrier.name]
        assert ring.name == carrier.name
        beyond = carrier.classes - HOLD_OF_REALS
        assert beyond <= {"Infinite", "Nonempty", "Inhabited", "Subsingleton"}, beyond
        assert carrier.type == SCALAR or carrier.name == "ℂ"


def test_actions_of_other_rings() -> None:
    assert BY_NAME["ℂ"].holds("Module", ("ℝ",))
    assert BY_NAME["ℂ"].holds("NormedSpace", ("ℝ",))
    assert not BY_NAME["ℤ"].holds("Module", ("ℝ",))
    assert BY_NAME["ZMod 6"].holds("Module", ("ℤ",))
    assert not BY_NAME["ℕ"].holds("Module", ("ℤ",))
    assert not BY_NAME["ℂ"].holds("PosSMulMono", ("ℝ",))


@pytest.mark.parametrize(
    ("text", "ring"),
    [
        ("theorem a {R : Type*} [Ring R] (a b : R) : a * b = b * a", "ℍ[ℚ]"),
        ("theorem a {R : Type*} [CommRing R] (a : R) (h : 2 * a = 0) : a = 0", "ZMod 6"),
        ("theorem a {R : Type*} [CommRing R] : (0 : R) ≠ 1", "ZMod 1"),
        ("theorem a {R : Type*} [CommRing R] (a : R) (h : a ≠ 0) : IsUnit a", "ℤ"),
        (
            "theorem a {K : Type*} [Field K] (a : K) (h : (2 : K) ≠ 0) (h : 3 * a = 0) : a = 0",
            "ZMod 3",
        ),
        ("theorem a {R : Type*} [StarRing R] [CommRing R] (a : R) : star a = a", "ℂ"),
        ("theorem a {R : Type*} [Semiring R] [PartialOrder R] (a : R) : ∃ b, a + b = 0", ""),
        ("theorem a {𝕜 : Type*} [RCLike 𝕜] (z : 𝕜) : RCLike.im z = 0", "ℂ"),
    ],
)
def test_the_ring_of_a_refutation_is_named(tmp_path: Path, text: str, ring: str) -> None:
    found = row(tmp_path, text)
    if not ring:
        assert found.verdict is not Verdict.VIOLATED
        return
    assert found.verdict is Verdict.VIOLATED
    assert found.counterexample is not None
    assert found.counterexample.label.endswith(f" over {ring}")
    assert found.carriers[-1] == ring
    assert all(r.outcome != "disagreed" for r in found.counterexample.replays)


def test_carriers_tested_and_skipped_are_all_named(tmp_path: Path) -> None:
    found = row(tmp_path, "theorem a {R : Type*} [CommRing R] (a b : R) : a * b = b * a")
    assert found.verdict is Verdict.HOLDS
    names = {"ℝ", *BY_NAME}
    assert found.reason == "tested at " + ", ".join(found.carriers)
    assert set(found.carriers) | set(found.other_carriers) == names
    assert not set(found.carriers) & set(found.other_carriers)
    assert "CommRing" in found.other_carriers["ℍ[ℚ]"]
    assert set(found.carriers) == names - {"ℍ[ℚ]", "ℕ"}


def test_few_draws_go_to_few_rings_and_the_rest_is_said(tmp_path: Path) -> None:
    text = "theorem a {R : Type*} [CommRing R] (a b : R) : a * b = b * a"
    found = row(tmp_path, text, draws=45)
    assert found.carriers == ("ℝ", "ℂ", "ℤ")
    assert "too few" in found.other_carriers["ZMod 6"]


def test_a_word_without_meaning_is_a_reason(tmp_path: Path) -> None:
    text = "theorem a {R : Type*} [CommRing R] (A : Matrix (Fin 2) (Fin 2) R) : A.rank ≤ 2"
    found = row(tmp_path, text)
    assert "ℝ" in found.carriers
    assert "ZMod 6" not in found.carriers
    assert "rank over ZMod 6" in found.other_carriers["ZMod 6"]


def test_a_statement_about_reals_has_no_carriers(tmp_path: Path) -> None:
    found = row(tmp_path, "theorem a (x : ℝ) : x + 0 = x")
    assert found.carriers == ()
    assert found.other_carriers == {}


def test_local_instances_are_left_to_the_reals(tmp_path: Path) -> None:
    text = (
        "attribute [local instance] starMulOfComm\n"
        "theorem a {R : Type*} [CommMonoid R] (x : R) : star x = x"
    )
    found = row(tmp_path, text)
    assert found.verdict is Verdict.HOLDS
    assert found.carriers == ("ℝ",)
    assert "local instance" in found.other_carriers["ℂ"]


def test_definitions_of_the_file_follow_the_ring(tmp_path: Path) -> None:
    text = (
        "variable {R : Type*} [CommRing R]\n"
        "def double (a : R) : R := a + a\n"
        "theorem a (a : R) (h : double a = 0) : a = 0"
    )
    found = row(tmp_path, text)
    assert found.verdict is Verdict.VIOLATED
    assert found.counterexample is not None
    assert found.counterexample.label.endswith("over ZMod 6")


def test_refutations_over_every_ring_need_one_for_each(tmp_path: Path) -> None:
    """`¬ ∀ …` about every ring is not settled by a counterexample over one of them."""
    text = "theorem a {R : Type*} [CommRing R] : ¬ ∀ x y : R, x = y"
    assert row(tmp_path, text).carriers == ()


def test_a_case_over_another_ring_is_found_again(tmp_path: Path) -> None:
    text = "theorem a {R : Type*} [Ring R] (a b : R) : a * b = b * a"
    claim = statement(tmp_path, text)
    assert next(r for r in readings(claim) if r.carrier == "ℍ[ℚ]").claim is not None
    first = run_claim(claim, [], seed=0, draws=500)
    assert first.counterexample is not None
    again = run_claim(claim, [], seed=0, draws=500, replay=first.counterexample.label)
    assert again.counterexample is not None
    assert again.counterexample.witness == first.counterexample.witness


FUNCTIONS = """open Finset
theorem on_propositions {M : Type*} [CommMonoid M] (f : Prop → M) : ∏ p, f p = f True * f False"""
SUBSETS = """open Finset
theorem on_subsets {α M : Type*} [Fintype α] [CommRing M] (s : Finset α) (f : Finset α → M) :
    ∏ t ∈ s.powerset, f t = ∏ j ∈ range (#s + 1), ∏ t ∈ powersetCard j s, f t"""


@pytest.mark.parametrize("text", [FUNCTIONS, SUBSETS])
def test_functions_on_propositions_and_finite_sets_are_drawn(tmp_path: Path, text: str) -> None:
    tested = row(tmp_path, text, draws=30)
    assert tested.verdict is Verdict.HOLDS
    assert "ℂ" in tested.carriers
    false = text.replace("f True", "f False").replace("range (#s + 1)", "range #s")
    assert row(tmp_path, false, draws=30).verdict is Verdict.VIOLATED
