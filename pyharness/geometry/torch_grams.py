"""Gram matrices by torch, on a GPU or on the processor: the part of an audit worth moving there.

The bound of `pyharness.geometry.gram` holds for any classical matrix product in float64, in any
order of its sums; everything after the r×r Gram matrices is numpy as always. A device whose
"float64" product is something else (emulated from narrower formats) is found out by `probe`.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pyharness.errors import HarnessError
from pyharness.geometry.floats import Array
from pyharness.geometry.gram import Gram, block_rows, bound_of

_SPREAD = 26
"""Exponents of the probe's entries: 2^±26, so that sums keep 53 bits and no fewer."""


class TorchGrams:
    """`factor_grams` on a torch device: `cpu`, `cuda`, `cuda:1`, …

    Raises
    ------
    HarnessError : torch is not installed, the device is not there, or its float64 matrix product
        is not one.
    """

    def __init__(self, device: str) -> None:
        self.device = device
        torch = _torch(device)
        try:
            torch.empty(1, dtype=torch.float64, device=device)
        except (RuntimeError, TypeError, AssertionError) as problem:
            raise HarnessError(
                f"device {device!r} has no float64: {' '.join(str(problem).split())[:120]}",
                remedy="use --device cpu, or leave it out",
            ) from None
        fault = probe(device)
        if fault:
            raise HarnessError(
                f"device {device!r} {fault}",
                remedy="switch off emulated double precision, or leave --device out",
            )

    def __call__(self, b: NDArray[np.floating], a: NDArray[np.floating]) -> tuple[Gram, Gram]:
        """(BᵀB, AAᵀ) of B (m×r) and A (r×n), each with its ε."""
        block = block_rows(b.shape[1])
        return (
            Gram(self._gram(b, block), bound_of(b, b.shape[0], block)),
            Gram(self._gram(a.T, block), bound_of(a, a.shape[1], block)),
        )

    def _gram(self, x: NDArray[np.floating], block: int) -> Array:
        torch = _torch(self.device)
        rows = torch.from_numpy(np.ascontiguousarray(x)).to(self.device)
        total = torch.zeros((x.shape[1], x.shape[1]), dtype=torch.float64, device=self.device)
        for start in range(0, x.shape[0], block):
            part = rows[start : start + block].to(torch.float64)
            total += part.T @ part
        return np.asarray(total.cpu().numpy())


@cache
def probe(device: str) -> str:
    """What is wrong with the device's float64 matrix product; empty where nothing was found.

    Products of integers below 2²⁶ over 2 rows are exact in float64, their sums too. Arithmetic with
    fewer bits, or with subnormals flushed, returns something else.
    """
    torch = _torch(device)
    rng = np.random.default_rng(0)
    integers = rng.integers(1 << (_SPREAD - 1), 1 << _SPREAD, (2, 32)).astype(np.float64)
    integers[1] = np.where(rng.random(32) < 0.5, integers[1], -integers[1])
    small = np.full((2, 32), 2.0**-530)
    small[1] = 0.0
    exact = [[int(u @ v) for v in integers.astype(object).T] for u in integers.astype(object).T]
    for x, expected, fault in (
        (integers, np.array(exact, dtype=np.float64), "does not multiply in float64"),
        (small, np.full((32, 32), 2.0**-1060), "flushes subnormals"),
    ):
        given = torch.from_numpy(x).to(device)
        if not np.array_equal((given.T @ given).cpu().numpy(), expected):
            return fault
    return ""


def _torch(device: str) -> Any:
    try:
        import torch
    except ImportError:
        raise HarnessError(
            f"device {device!r} needs torch, which is not installed",
            remedy="pip install torch, or leave --device out",
        ) from None
    return torch
