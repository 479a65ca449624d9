"""Mathlib's own definition of a word means the word; another one of the same name is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyharness.lean.claim import Claim
from pyharness.lean.read import read_claims
from pyharness.vocabulary.registry import vocabulary

FILE = """
variable {{E : Type*}}

def Convex (𝕜 : Type*) [Semiring 𝕜] [PartialOrder 𝕜] [AddCommMonoid E] [SMul 𝕜 E] (s : Set E) :
    Prop := ∀ ⦃x : E⦄, x ∈ s → {body}

theorem t (s : Set ℝ) (h : Convex ℝ s) : Convex ℝ (s ∩ s) := by sorry
"""


@pytest.mark.parametrize(
    ("body", "kept"), [("StarConvex 𝕜 x s", False), ("StarConvex 𝕜 x s ∧ x ∉ s", True)]
)
def test_only_the_same_text_is_the_word(tmp_path: Path, body: str, kept: bool) -> None:
    path = tmp_path / "T.lean"
    path.write_text(FILE.format(body=body), encoding="utf-8")
    (found,) = read_claims([path], vocabulary().environment)
    assert isinstance(found, Claim), found
    assert bool(found.definitions) == kept
