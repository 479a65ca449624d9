"""Small Lean folders for the tests of proof status."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyharness.proofs.toolchain import find_lean

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

inductive Eq {α : Type} : α → α → Prop where
  | refl (a : α) : Eq a a
"""

KERNEL = """prelude
import Kernel.Logic

namespace Kernel

theorem good {α : Type} (a : α) : Eq a a :=
  Eq.refl a

theorem user {α : Type} (a : α) : Eq a a := good a

end Kernel
"""


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
