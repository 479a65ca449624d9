"""Small Lean folders for the tests of proof status."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyharness.engine import read_claims
from pyharness.lean.files import lean_files
from pyharness.proofs.status import ProofStatus, proof_status
from pyharness.proofs.toolchain import find_lean
from pyharness.records import Proof

needs_lean = pytest.mark.skipif(
    find_lean() is None, reason="no lean on PATH and the wheel of the kernel extra is not installed"
)

LEAN = Path(__file__).parents[3] / "lean"

LIBRARY = """import Mathlib

namespace Demo

theorem good (a : ℝ) : a = a := by
  rfl

theorem user (a : ℝ) : a = a := good a

theorem lonely (a : ℝ) : a = a := rfl

end Demo
"""

LOGIC = """prelude

universe u

inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a
"""

KERNEL = """prelude
import Kernel.Logic

namespace Kernel

variable {K : Type}

theorem good (a : K) : Eq a a :=
  Eq.refl a

theorem user (a : K) : Eq a a := good a

end Kernel
"""


def status(root: Path, *, build: bool = False) -> ProofStatus:
    """`proof_status` with the statements as the reader understands them."""
    return proof_status(root, read_claims(lean_files([root])), build=build)


def proof_levels(root: Path, *, build: bool = False) -> dict[str, Proof]:
    """The levels of `status`."""
    return dict(status(root, build=build).levels)


def folder(root: Path, **changes: str) -> Path:
    """A library `Demo` with a root file and bare counterparts; `changes` replace files by name."""
    files = {
        "Demo": "import Demo.Basic\n",
        "Demo/Basic": LIBRARY,
        "Kernel/Logic": LOGIC,
        "Kernel/Basic": KERNEL,
    }
    for name, text in {**files, **changes}.items():
        path = root / f"{name}.lean"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
