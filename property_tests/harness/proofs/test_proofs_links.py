"""Certified algorithms and their soundness theorems name each other, and drift is seen."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from proofs_examples import LEAN

from pyharness.proofs.links import broken_links, links

PACKAGE = LEAN.parent / "pyharness"

THEOREM = """namespace Demo.Soundness

/-- True; `pyharness.sums.total`. -/
theorem total (a : ℝ) : a = a := rfl

end Demo.Soundness
"""

FUNCTION = '''def total(x):
    """The sum.

    Lean: `Demo.Soundness.total`.
    """
'''


def broken(root: Path, theorem: str = THEOREM, function: str = FUNCTION) -> list[str]:
    for folder, file, text in (
        ("lean", "Demo.lean", theorem),
        ("pyharness", "sums.py", function),
        ("pyharness", "__init__.py", ""),
    ):
        root.joinpath(folder).mkdir(exist_ok=True)
        root.joinpath(folder, file).write_text(text, encoding="utf-8")
    return broken_links(root / "lean", root / "pyharness")


def test_every_soundness_theorem_and_its_function_name_each_other() -> None:
    assert broken_links(LEAN, PACKAGE) == []


def test_the_main_algorithms_have_a_theorem() -> None:
    named = {f"{link.module}.{link.function}" for link in links(LEAN)[0]}
    assert named >= {
        "pyharness.arithmetic.trace_power.largest_eigenvalue",
        "pyharness.arithmetic.spectrum.largest_of_product",
        "pyharness.geometry.spectrum.certified_spectra",
        "pyharness.geometry.measures.stable_rank",
        "pyharness.geometry.measures.tail_square",
    }


def test_a_pair_that_agrees_is_accepted(tmp_path: Path) -> None:
    assert broken(tmp_path) == []


def test_a_theorem_without_a_function_is_seen(tmp_path: Path) -> None:
    assert broken(tmp_path, theorem=THEOREM.replace("`pyharness.sums.total`", "a sum")) == [
        "Demo.Soundness.total names no function",
        "pyharness.sums.total names Demo.Soundness.total, not found",
    ]


def test_a_theorem_under_another_name_is_seen(tmp_path: Path) -> None:
    other = THEOREM.replace("theorem total", "theorem sum")
    found = broken(tmp_path, theorem=other, function=FUNCTION.replace("ss.total", "ss.sum"))
    assert found == ["Demo.Soundness.sum does not bear the name of total"]


def test_a_function_that_is_gone_is_seen(tmp_path: Path) -> None:
    found = broken(tmp_path, function="")
    assert found == ["Demo.Soundness.total names pyharness.sums.total, not found"]


def test_a_function_that_does_not_name_its_theorem_is_seen(tmp_path: Path) -> None:
    found = broken(tmp_path, function='def total(x):\n    """The sum."""\n')
    assert found == ["pyharness.sums.total does not name Demo.Soundness.total"]


@given(st.sampled_from(["total_upper", "total_lower", "totals", "subtotal"]))
def test_only_the_name_or_a_suffix_behind_an_underscore_counts(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = broken(
            Path(folder),
            theorem=THEOREM.replace("theorem total", f"theorem {name}"),
            function=FUNCTION.replace("Soundness.total", f"Soundness.{name}"),
        )
    assert bool(found) == (not name.startswith("total_"))
