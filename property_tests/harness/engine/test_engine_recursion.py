"""Definitions that call themselves, also over any ring or space: evaluated, and never for ever."""

from __future__ import annotations

import pytest
from engine_statements import claim, row

from pyharness.records import Verdict

POWER = (
    "def power {R : Type*} [CommRing R] (a : R) : ℕ → R\n  | 0 => 1\n  | n + 1 => a * power a n\n"
)
MULTIPLE = (
    "def multiple {V : Type*} [AddCommGroup V] [Module ℝ V] (v : V) : ℕ → V\n"
    "  | 0 => 0\n  | n + 1 => v + multiple v n\n"
)
EVER_NEW = (
    "def grow {V : Type*} [AddCommGroup V] [Module ℝ V] (v : V) : ℕ → ℝ\n"
    "  | 0 => 0\n  | n + 1 => grow (v, v) n\n"
)
SPACE = "{V : Type*} [AddCommGroup V] [Module ℝ V] [FiniteDimensional ℝ V] (v : V)"
RING = "{R : Type*} [CommRing R]"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (POWER + f"theorem t {RING} (a : R) (n : ℕ) : power a n = a ^ n", Verdict.HOLDS),
        (POWER + f"theorem t {RING} (a : R) (n : ℕ) : power a n = a * a", Verdict.VIOLATED),
        (MULTIPLE + f"theorem t {SPACE} (n : ℕ) : multiple v n = n • v", Verdict.HOLDS),
        (MULTIPLE + f"theorem t {SPACE} (n : ℕ) : multiple v n = (n + 1) • v", Verdict.VIOLATED),
    ],
)
def test_recursion_over_any_ring_or_space(text: str, verdict: Verdict) -> None:
    assert row(claim(text + " := by sorry\n"), draws=60).verdict is verdict


def test_a_recursive_definition_is_refuted_at_another_ring() -> None:
    """2 · 3 = 0 in ZMod 6: no real numbers refute this."""
    text = f"theorem t {RING} (a b : R) (h : a * b = 0) : power a 1 = 0 ∨ power b 1 = 0"
    out = row(claim(POWER + text + " := by sorry\n"), draws=300)
    assert out.verdict is Verdict.VIOLATED
    assert "ZMod 6" in out.carriers


def test_recursion_through_ever_new_types_is_untestable() -> None:
    out = row(claim(EVER_NEW + f"theorem t {SPACE} : grow v 1 = 0 := by sorry\n"), draws=10)
    assert out.verdict is Verdict.UNTESTABLE
    assert out.reason == "grow calls itself at ever new types"


@pytest.mark.parametrize(
    "proposition", ["∃ x : ℝ, up x < 0", "∃ x : ℝ, up x * up x < -1", "∃ x : ℝ, ∀ y, up y ≤ up x"]
)
def test_a_definition_without_an_end_ends_here(proposition: str) -> None:
    text = f"def up (x : ℝ) : ℝ := up (x + 1)\ntheorem t : {proposition} := by sorry\n"
    out = row(claim(text), draws=10)
    assert out.verdict in (Verdict.UNDECIDED, Verdict.VIOLATED)  # a square is never below -1
    assert "fault" not in out.reason
