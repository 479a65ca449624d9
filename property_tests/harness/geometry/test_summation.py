"""The error bounds of sums and products in float64, against sums that reach them."""

from __future__ import annotations

import inspect
from fractions import Fraction
from types import ModuleType

import pytest

from pyharness.geometry import floats, gram


def block_sum(x: list[float], y: list[float], block: int) -> float:
    """Inner product in blocks, each sum from left to right, as the worst BLAS might do it."""
    total = 0.0
    for start in range(0, len(x), block):
        part = 0.0
        for one, other in zip(x[start : start + block], y[start : start + block], strict=True):
            part += one * other
        total += part
    return total


def holds(module: ModuleType, x: list[float], y: list[float], block: int, exact: bool) -> bool:
    """Equation (1) of `gram` for two columns."""
    true = sum((Fraction(a) * Fraction(b) for a, b in zip(x, y, strict=True)), Fraction(0))
    error = abs(Fraction(block_sum(x, y, block)) - true)
    eps = Fraction(module.relative_error(len(x), exact_products=exact, block=block))
    norms = [sum((Fraction(v) ** 2 for v in z), Fraction(0)) for z in (x, y)]
    return error**2 <= eps**2 * norms[0] * norms[1]


# 1 and summands of half its last bit: each addition is a tie and loses the summand.
TIES = [1.0] + [2.0**-27] * 40, [1.0] + [2.0**-26] * 40
PRODUCT = [1.0 + 2.0**-26 + 2.0**-52], [1.0 + 2.0**-27]  # rounded, by nearly half of its last bit
CASES = {
    "one block": (*TIES, 41, True),
    "blocks of one": (*TIES, 1, True),
    "blocks of eight": (*TIES, 8, True),
    "a rounded product": (*PRODUCT, 1, False),
}


@pytest.mark.parametrize("case", CASES)
def test_the_bound_holds(case: str) -> None:
    x, y, block, exact = CASES[case]
    assert holds(gram, x, y, block, exact)


@pytest.mark.parametrize(
    ("there", "instead", "case"),
    [
        ("max(inner - 1, 0) if exact_products", "0.9 * max(inner - 1, 0) if exact_products",
         "one block"),
        ("max(blocks - 1, 0) * U", "0.9 * max(blocks - 1, 0) * U", "blocks of one"),
        ("else inner) * U", "else max(inner - 1, 0)) * U", "a rounded product"),
    ],
)  # fmt: skip
def test_no_part_of_it_can_go(there: str, instead: str, case: str) -> None:
    source = inspect.getsource(gram.relative_error)
    assert source.count(there) == 1, "the term moved: mend this test"
    mutant = ModuleType("mutant")
    mutant.__dict__.update(gram.__dict__)
    exec(compile("from __future__ import annotations\n" + source.replace(there, instead), "mutant",
                 "exec"), mutant.__dict__)  # fmt: skip
    x, y, block, exact = CASES[case]
    assert not holds(mutant, x, y, block, exact)


@pytest.mark.parametrize("unit", [2.0**-53, 2.0**-8])
def test_gamma_bounds_products_of_error_factors(
    unit: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """(1 + u)ⁿ − 1 ≤ nu/(1 − nu) ≤ γ, exactly (Higham, Lemma 3.1), and not by much."""
    monkeypatch.setattr(floats, "U", unit)
    u = Fraction(unit)
    for n in (1, 2, 3, 17, 100):
        found, defined = Fraction(floats.gamma(n)), n * u / (1 - n * u)
        assert (1 + u) ** n - 1 <= defined <= found
        assert found <= defined * (1 + Fraction(1, 2**29))
