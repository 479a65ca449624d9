"""A power too long to write down is undecided; it must not end the process."""

from __future__ import annotations

import pytest
from flint import fmpq

from pyharness.arithmetic import Undecided, power


@pytest.mark.parametrize("base", [fmpq(2), fmpq(-3, 7)])
def test_a_huge_power_is_undecided(base: fmpq) -> None:
    with pytest.raises(Undecided, match="too long to write down"):
        power(base, 10**30)


@pytest.mark.parametrize(("base", "value"), [(0, 0), (1, 1), (-1, 1)])
def test_powers_that_stay_small_are_exact(base: int, value: int) -> None:
    assert power(fmpq(base), 10**6) == fmpq(value)
    assert power(fmpq(2), 1000) == fmpq(2**1000)
