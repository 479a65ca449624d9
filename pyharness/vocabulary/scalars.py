"""Words on real numbers, total as Lean's functions are.

Each meaning names the Mathlib declaration whose junk values it follows.
"""

from __future__ import annotations

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, Undecided
from pyharness.vocabulary.registry import word
from pyharness.vocabulary.truth import Truth


@word("Real.sqrt (x : ℝ) : ℝ")
def real_sqrt(x: Number) -> Number:
    """`Real.sqrt`: 0 for negative x (Mathlib/Analysis/SpecialFunctions/Sqrt, Data/Real/Sqrt)."""
    return ar.sqrt(x)


@word("NNReal.sqrt (x : NNReal) : NNReal")
def nnreal_sqrt(x: Number) -> Number:
    return ar.sqrt(x)


@word("Real.exp (x : ℝ) : ℝ")
def real_exp(x: Number) -> Number:
    return ar.exp(x)


@word("Real.log (x : ℝ) : ℝ")
def real_log(x: Number) -> Number:
    """`Real.log x = log |x|`, and 0 at 0 (Mathlib/Analysis/SpecialFunctions/Log/Basic)."""
    return ar.log(x)


@word("Real.sigmoid (x : ℝ) : ℝ")
def real_sigmoid(x: Number) -> Number:
    """`(1 + exp (-x))⁻¹` (Mathlib/Analysis/SpecialFunctions/Sigmoid)."""
    return ar.inv(ar.add(fmpq(1), ar.exp(ar.neg(x))))


@word("abs {α : Type*} (a : α) : α")
def absolute(a: Number | int) -> Number | int:
    return abs(a) if isinstance(a, int) else ar.absolute(a)


@word("min {α : Type*} (a b : α) : α")
def minimum(a: Number | int, b: Number | int) -> Number | int:
    if isinstance(a, int) and isinstance(b, int):
        return min(a, b)
    _compared(a, b)
    return ar.minimum(a, b)  # type: ignore[arg-type]


def _compared(*values: object) -> None:
    """Raises Undecided for the lattices of sets, of functions and of propositions."""
    if any(isinstance(x, tuple | Truth) or callable(x) for x in values):
        raise Undecided("a supremum of other things than numbers")


@word("max {α : Type*} (a b : α) : α")
def maximum(a: Number | int, b: Number | int) -> Number | int:
    if isinstance(a, int) and isinstance(b, int):
        return max(a, b)
    _compared(a, b)
    return ar.maximum(a, b)  # type: ignore[arg-type]


@word("Nat.factorial (n : ℕ) : ℕ")
def factorial(n: int) -> int:
    from math import factorial as product

    ar.charge_bits(n * n.bit_length())
    return product(n)


@word("Nat.choose (n k : ℕ) : ℕ")
def choose(n: int, k: int) -> int:
    from math import comb

    ar.charge_bits(min(k, abs(n - k)) * n.bit_length())
    return comb(n, k)


@word("NNReal.toReal (x : NNReal) : ℝ")
def nnreal_to_real(x: Number) -> Number:
    return x


@word("Real.toNNReal (x : ℝ) : NNReal")
def real_to_nnreal(x: Number) -> Number:
    """`max x 0`."""
    return ar.maximum(x, fmpq(0))
