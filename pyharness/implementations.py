"""Fast Python functions that stand in for definitions of the Lean library.

They are used where unfolding is out of reach (a 768 × 576 update of a real adapter) and nowhere
else, and only as long as the tie check finds them equal, on small witnesses, to the definition
unfolded from the source. Parameters are named as in Lean.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, RealMatrix
from pyharness.vocabulary.values import Finite, Value, matrix


def frobenius_sq(m: Finite, n: Finite, M: Value) -> Number:
    """‖M‖²_F; for M = s·B·A it is s²·tr((BᵀB)(AAᵀ)), nothing of size m×n is formed."""
    return ar.frobenius_square(matrix(M, m, n))


def lora_update(m: Finite, n: Finite, r: Finite, α: Number, B: Value, A: Value) -> RealMatrix:
    """(α/r)·BA, kept as factors (Hu et al. 2021, §4.1)."""
    scale = ar.div(α, fmpq(r.size))
    return matrix(B, m, r).matmul(matrix(A, r, n)).scale(scale)


def rs_lora_update(m: Finite, n: Finite, r: Finite, α: Number, B: Value, A: Value) -> RealMatrix:
    """(α/√r)·BA, kept as factors (Kalajdzievski 2023)."""
    scale = ar.div(α, ar.sqrt(fmpq(r.size)))
    return matrix(B, m, r).matmul(matrix(A, r, n)).scale(scale)


IMPLEMENTATIONS: dict[str, Callable[..., Any]] = {
    "AdapterGeometry.frobeniusSq": frobenius_sq,
    "AdapterGeometry.loraUpdate": lora_update,
    "AdapterGeometry.rsLoraUpdate": rs_lora_update,
}
