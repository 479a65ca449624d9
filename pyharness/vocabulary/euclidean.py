"""Euclidean spaces and the linear maps of matrices between them.

A vector of `EuclideanSpace ℝ n` is its table of entries; a linear map between Euclidean spaces
is its matrix.
"""

from __future__ import annotations

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, RealMatrix
from pyharness.vocabulary.registry import signature, word
from pyharness.vocabulary.values import Finite, Table, Value, matrix, vector


@word(
    "Matrix.toEuclideanLin {m n 𝕜 : Type*} (M : Matrix m n 𝕜) : "
    "EuclideanSpace 𝕜 n →ₗ[𝕜] EuclideanSpace 𝕜 m"
)
def to_euclidean_lin(M: Value, m: Finite, n: Finite) -> RealMatrix:
    """Mathlib/Analysis/InnerProductSpace/PiL2: x ↦ M x between Euclidean spaces."""
    return matrix(M, m, n)


@word("WithLp.toLp {n α : Type*} (p : ℕ) (v : n → α) : EuclideanSpace α n")
def to_lp(v: Value, n: Finite) -> Table:
    """Only `p = 2` is a Euclidean space; the reader refuses any other exponent."""
    return Table(tuple(vector(v, n)))


@word("WithLp.ofLp {n α : Type*} (x : EuclideanSpace α n) : n → α")
def of_lp(x: Value) -> Value:
    return x


signature("inner (𝕜 : Type*) {E : Type*} (x y : E) : 𝕜")


def operator_norm(m: RealMatrix) -> Number:
    """‖M‖ between Euclidean spaces: the square root of λ_max (Mᵀ M); 0 for empty sizes."""
    return ar.sqrt(ar.spectral_square(m))


def euclidean_norm(v: Value, n: Finite) -> Number:
    """√ Σ vᵢ²."""
    return ar.sqrt(ar.total(ar.mul(x, x) for x in vector(v, n)))
