"""Predicates on matrices and scalars, and the classes that act as hypotheses."""

from __future__ import annotations

from pyharness import arithmetic as ar
from pyharness.vocabulary.registry import word
from pyharness.vocabulary.truth import TRUE, Truth, negate, truth
from pyharness.vocabulary.values import Carrier, Finite, TypeValue, Value, matrix


@word("IsUnit {M : Type*} (a : M) : Prop")
def is_unit(M: TypeValue, a: Value) -> Truth:
    """Units: nonzero reals, ±1 in ℤ, 1 in ℕ, square matrices with det ≠ 0."""
    if isinstance(M, Carrier) and M.name == "Int":
        return truth(a in (1, -1))
    if isinstance(M, Carrier) and M.name == "Nat":
        return truth(a == 1)
    if isinstance(a, ar.RealMatrix):
        return negate(truth(ar.is_zero(ar.det(a))))
    return negate(truth(ar.is_zero(a)))


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


@word("Instance.Invertible {M : Type*} (a : M) : Prop")
def invertible(M: TypeValue, a: Value) -> Truth:
    return is_unit(M, a)  # type: ignore[no-any-return]


@word("True : Prop")
def true() -> Truth:
    return TRUE


@word("False : Prop")
def false() -> Truth:
    return negate(TRUE)
