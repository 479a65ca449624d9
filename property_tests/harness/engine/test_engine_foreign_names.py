"""Short names that mean a definition of Mathlib which is no word are not read as another."""

from __future__ import annotations

import pytest
from engine_statements import claim, row, unread

from pyharness.lean.foreign_names import TABLE, is_foreign_name, means_foreign_name
from pyharness.records import Verdict

CIRCLE = "import Mathlib\nopen Real\nnamespace Circle\n"
STATEMENT = "theorem periodic (x : ℝ) : exp (x + 2 * π) = exp x := by sorry\n"


@pytest.mark.parametrize(
    ("head", "meant"),
    [
        (CIRCLE, "Circle.exp"),
        ("import Mathlib\nopen Real\nopen Circle\n", "Circle.exp"),
        ("import Mathlib\nopen Real\nopen Circle (exp)\n", "Circle.exp"),
        ("import Mathlib\nopen Real Complex\n", "Complex.exp"),  # an overload
    ],
)
def test_a_short_name_of_another_namespace_is_not_read(head: str, meant: str) -> None:
    found = unread(STATEMENT, head=head)
    assert found.reason == meant, found.reason


@pytest.mark.parametrize(
    "head",
    [
        "import Mathlib\nopen Real\n",
        "import Mathlib\nopen Real\nnamespace Mine\n",
        "import Mathlib\nopen Real\nopen Circle hiding exp\n",
    ],
)
def test_the_word_itself_is_still_read_and_the_false_statement_refuted(head: str) -> None:
    assert row(claim(STATEMENT, head=head), draws=20).verdict is Verdict.VIOLATED


def test_full_names_and_names_of_the_file_come_first() -> None:
    assert row(claim(STATEMENT.replace("exp", "Real.exp"), head=CIRCLE)).verdict is Verdict.VIOLATED
    own = CIRCLE + "def exp (x : ℝ) : ℝ := Real.sin x\n"
    assert row(claim(STATEMENT, head=own)).verdict is not Verdict.VIOLATED


def test_dot_notation_stops_at_a_name_of_the_type() -> None:
    """`f.det` is `ContinuousLinearMap.det`, not the one of the linear map beneath."""
    text = "theorem d {n : ℕ} (f : EuclideanSpace ℝ (Fin n) →L[ℝ] EuclideanSpace ℝ (Fin n)) : "
    found = unread(text + "f.det = 1 := by sorry\n")
    assert found.reason == "ContinuousLinearMap.det", found.reason


def test_protected_names_need_their_namespace() -> None:
    assert is_foreign_name("LinearEquiv.det")
    assert not means_foreign_name("LinearEquiv.det", "det")
    assert means_foreign_name("LinearEquiv.det", "LinearEquiv.det")


def test_the_table_is_sorted_and_has_no_name_twice() -> None:
    lines = [x for x in TABLE.read_text(encoding="utf-8").splitlines() if not x.startswith("#")]
    endings = [line.partition("\t")[0] for line in lines]
    assert endings == sorted(set(endings))
    for line in lines:
        where = line.partition("\t")[2].split()
        assert len(where) == len({w.removeprefix("!") for w in where}) > 0
