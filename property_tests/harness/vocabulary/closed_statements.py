"""Closed Lean propositions to truth values."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from pyharness.evaluate.case import compile_claim
from pyharness.lean.claim import Claim
from pyharness.lean.read import read_claims
from pyharness.vocabulary.registry import vocabulary
from pyharness.vocabulary.truth import Truth

OPENED = "open Matrix\nopen scoped Kronecker BigOperators\n"


def claim(proposition: str, opened: str = "") -> Claim:
    """The theorem that states `proposition`, read."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "T.lean"
        path.write_text(
            f"{OPENED}{opened}theorem t : {proposition} := by sorry\n", encoding="utf-8"
        )
        (found,) = read_claims([path], vocabulary().environment)
    assert isinstance(found, Claim), found
    return found


def truth_of(proposition: str, opened: str = "") -> Truth:
    """The truth value of a proposition without variables."""
    compiled = compile_claim(claim(proposition, opened))
    value = compiled.conclusion({})
    assert isinstance(value, Truth)
    return value
