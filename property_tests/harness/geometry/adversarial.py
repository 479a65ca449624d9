"""The worst arithmetic that the error bounds allow, coarse enough to see.

The enclosures of `pyharness.geometry.spectrum` hold for any arithmetic with unit roundoff u. Random
float64 inputs cannot tell whether a term of the bound is missing: rounding errors are far smaller
than their bounds, and the other terms cover for it. So here u is coarse, every product is off by
exactly the error allowed, in a direction chosen for each operation, the Gram matrices deviate by
exactly their ε, and LAPACK's candidates are replaced by bad ones. For rank 1 every term of the
bound is reached this way, so whoever drops or shrinks one loses the true value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from types import ModuleType
from unittest.mock import patch

import numpy as np

from pyharness.geometry import floats
from pyharness.geometry.floats import Array

UNITS = (0.0, 2.0**-10, 2.0**-4)
EPSILONS = ((0.0, 0.0), (0.25, 0.0), (0.0, 0.25), (2.0**-10, 2.0**-10))
CANDIDATES = (  # relative errors of L and of D, and V instead of 1
    (0.0, 0.0, 1.0),
    (0.125, 0.5, 0.75),
    (-0.125, -0.5, 0.75),
    (0.0, 0.5, 0.75),
    (0.0, -0.5, 0.75),
)


@dataclass(frozen=True)
class Case:
    """One run: sizes of the errors, and the direction of each."""

    unit: float
    eps_left: float
    eps_right: float
    factor_off: float
    value_off: float
    vector: float
    gram_left: int
    gram_right: int
    inner: int  # G_B L
    outer: int  # Lᵀ(G_B L)
    factored: int  # LLᵀ
    turned: int  # VᵀV
    image: int  # PV
    columns: int  # VD


def cases() -> Iterator[Case]:
    """Every direction of every error, for each choice of sizes."""
    for unit, (left, right), (factor, value, vector) in product(UNITS, EPSILONS, CANDIDATES):
        for grams in product((-1, 1), repeat=2):
            if not unit:
                yield Case(unit, left, right, factor, value, vector, *grams, 0, 0, 0, 0, 0, 0)
                continue
            for inner, factored, turned, image in product((-1, 1), repeat=4):
                yield Case(
                    unit,
                    left,
                    right,
                    factor,
                    value,
                    vector,
                    *grams,
                    inner,
                    inner,
                    factored,
                    turned,
                    image,
                    -image,
                )


def holds(spectrum: ModuleType, case: Case, b: float = 1.25, a: float = 0.75) -> bool:
    """Whether the enclosures of ‖BA‖₂² and ‖BA‖_F² hold the truth, for the 1×1 factors b and a."""
    left = np.array([[[b * b * (1 + case.eps_left * case.gram_left)]]])
    right = np.array([[[a * a * (1 + case.eps_right * case.gram_right)]]])
    directions = iter((case.inner, case.outer, case.factored, case.turned, case.image))

    def matmul(x: Array, y: Array) -> Array:
        error = floats.gamma(1) * np.matmul(abs(x), abs(y))
        return np.asarray(np.matmul(x, y) + next(directions) * error)

    def times(x: Array, y: Array) -> Array:
        return np.asarray(x * y * (1 + case.columns * case.unit))

    def cholesky(gram: Array) -> Array:
        return np.asarray(np.sqrt(gram) * (1 + case.factor_off))

    def eigh(matrix: Array) -> tuple[Array, Array]:
        values = matrix[:, 0] * (1 + case.value_off)
        return values, np.full(matrix.shape, case.vector)

    with (
        patch.object(floats, "U", case.unit),
        patch.object(floats, "matmul", matmul),
        patch.object(floats, "times", times),
        patch.object(np.linalg, "cholesky", cholesky),
        patch.object(np.linalg, "eigh", eigh),
    ):
        found = spectrum.certified_spectra(
            left, right, np.array([case.eps_left]), np.array([case.eps_right])
        )
    truth = Fraction(b) ** 2 * Fraction(a) ** 2
    return _inside(found.squares[0, 0], found.radius[0], truth) and _inside(
        found.frobenius_sq[0], found.frobenius_radius[0], truth
    )


def _inside(middle: float, radius: float, truth: Fraction) -> bool:
    if not np.isfinite(radius):
        return True
    return abs(Fraction(float(middle)) - truth) <= Fraction(float(radius))
