"""Values outside their type are noticed, so that none of them can refute anything."""

from __future__ import annotations

import pytest
from flint import fmpq

from pyharness.arithmetic import from_entries
from pyharness.evaluate.compile import Compiler
from pyharness.lean.expr import NAT, NNREAL, REAL, Const, Expr, Lit, app, arrow
from pyharness.vocabulary.discrete_measure import DiscreteMeasure
from pyharness.vocabulary.values import Table, Value
from pyharness.witnesses.inhabits import inhabits

FIN2 = app("Fin", Lit(2))
MEASURE = app("MeasureTheory.Measure", FIN2)
SIGNS = app("Units", Const("Int"))
PERMUTATIONS = app("Equiv.Perm", FIN2)


def check(value: Value, t: Expr) -> bool:
    return inhabits(Compiler({}), value, t, {})


@pytest.mark.parametrize(
    ("value", "t"),
    [
        (fmpq(3, 2), REAL),
        (fmpq(0), NNREAL),
        (0, NAT),
        (1, FIN2),
        (-1, SIGNS),
        (Table((1, 0)), PERMUTATIONS),
        (Table((fmpq(1), fmpq(2))), arrow(FIN2, REAL)),
        (from_entries(2, 2, [fmpq(1)] * 4), app("Matrix", FIN2, FIN2, REAL)),
        (DiscreteMeasure(((0, fmpq(0)), (1, fmpq(1)))), MEASURE),
        ((0, 1, 1), app("List", FIN2)),
    ],
)
def test_elements_are_accepted(value: Value, t: Expr) -> None:
    assert check(value, t)


@pytest.mark.parametrize(
    ("value", "t"),
    [
        (fmpq(-3, 2), NNREAL),
        (-1, NAT),
        (2, FIN2),
        (0, SIGNS),
        (Table((1, 1)), PERMUTATIONS),
        (Table((fmpq(1),)), arrow(FIN2, REAL)),
        (Table((fmpq(1), fmpq(-1))), arrow(FIN2, NNREAL)),
        (from_entries(1, 2, [fmpq(1)] * 2), app("Matrix", FIN2, FIN2, REAL)),
        (DiscreteMeasure(((0, fmpq(0)), (2, fmpq(1)))), MEASURE),
        (DiscreteMeasure(((0, fmpq(2)), (1, fmpq(-1)))), MEASURE),
        ((0, 2), app("List", FIN2)),
    ],
)
def test_strangers_are_refused(value: Value, t: Expr) -> None:
    assert not check(value, t)
