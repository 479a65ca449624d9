"""Predicates on matrices and scalars, and the classes that act as hypotheses."""

from __future__ import annotations

from pyharness import arithmetic as ar
from pyharness.vocabulary.registry import signature, word
from pyharness.vocabulary.truth import TRUE, Truth, negate, truth
from pyharness.vocabulary.values import Finite, Value, matrix

signature("IsUnit {M : Type*} (a : M) : Prop")
signature("Instance.Invertible {M : Type*} (a : M) : Prop")


@word("Matrix.IsSymm {n α : Type*} (A : Matrix n n α) : Prop")
def is_symm(A: Value, n: Finite) -> Truth:
    return truth(ar.is_symmetric(matrix(A, n, n)))


@word("Matrix.IsHermitian {n α : Type*} (A : Matrix n n α) : Prop")
def is_hermitian(A: Value, n: Finite) -> Truth:
    return truth(ar.is_symmetric(matrix(A, n, n)))


@word("Matrix.PosSemidef {n R : Type*} (M : Matrix n n R) : Prop")
def pos_semidef(M: Value, n: Finite) -> Truth:
    """Symmetric with xᵀ M x ≥ 0 for all x."""
    return truth(ar.is_psd(matrix(M, n, n)))


@word("Matrix.PosDef {n R : Type*} (M : Matrix n n R) : Prop")
def pos_def(M: Value, n: Finite) -> Truth:
    """Symmetric with xᵀ M x > 0 for all x ≠ 0; true for the empty matrix."""
    return truth(ar.is_pd(matrix(M, n, n)))


@word("Instance.Nonempty (α : Type*) : Prop")
def nonempty(α: Finite) -> Truth:
    return truth(α.size > 0)


@word("Instance.Inhabited (α : Type*) : Prop")
def inhabited(α: Finite) -> Truth:
    return truth(α.size > 0)


@word("Instance.IsEmpty (α : Type*) : Prop")
def is_empty(α: Finite) -> Truth:
    return truth(α.size == 0)


@word("Instance.Subsingleton (α : Type*) : Prop")
def subsingleton(α: Finite) -> Truth:
    return truth(α.size <= 1)


@word("Instance.Nontrivial (α : Type*) : Prop")
def nontrivial(α: Finite) -> Truth:
    return truth(α.size >= 2)


@word("Instance.Unique (α : Type*) : Prop")
def unique(α: Finite) -> Truth:
    return truth(α.size == 1)


@word("Instance.NeZero (n : ℕ) : Prop")
def ne_zero(n: int) -> Truth:
    return truth(n != 0)


@word("True : Prop")
def true() -> Truth:
    return TRUE


@word("False : Prop")
def false() -> Truth:
    return negate(TRUE)
