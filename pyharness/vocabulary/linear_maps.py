"""Linear maps between finite-dimensional spaces: composition, inverses, adjoints, matrices.

A map is its matrix in standard coordinates. Signatures follow Mathlib's argument order and
explicitness; what is bundled there as a linear equivalence of spaces of maps (`Matrix.toLin'`,
`LinearMap.adjoint`, …) is a function here, its inverse (`Matrix.toLin'.symm`) a word of its own.
"""

from __future__ import annotations

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, RealMatrix
from pyharness.vocabulary.registry import definitions, signature, word
from pyharness.vocabulary.values import Finite, Formula, Value, matrix

for text in (
    "LinearMap.adjoint {𝕜 E F : Type*} (A : E →ₗ[𝕜] F) : F →ₗ[𝕜] E",
    "ContinuousLinearMap.adjoint {𝕜 E F : Type*} (A : E →L[𝕜] F) : F →L[𝕜] E",
    "LinearMap.IsSymmetric {𝕜 E : Type*} (T : E →ₗ[𝕜] E) : Prop",
    "LinearMap.IsPositive {𝕜 E : Type*} (T : E →ₗ[𝕜] E) : Prop",
    "ContinuousLinearMap.IsPositive {𝕜 E : Type*} (T : E →L[𝕜] E) : Prop",
    "LinearMap.id {R M : Type*} : M →ₗ[R] M",
    "ContinuousLinearMap.id (R M : Type*) : M →L[R] M",
    "LinearEquiv.refl (R M : Type*) : M ≃ₗ[R] M",
    "ContinuousLinearEquiv.refl (R M : Type*) : M ≃L[R] M",
    "LinearIsometryEquiv.refl (R E : Type*) : E ≃ₗᵢ[R] E",
    "LinearIsometry.id {R E : Type*} : E →ₗᵢ[R] E",
    "LinearMap.toSpanSingleton (R M : Type*) (x : M) : R →ₗ[R] M",
    "ContinuousLinearMap.toSpanSingleton (R : Type*) {M : Type*} (x : M) : R →L[R] M",
    "LinearMap.smulRight {R M N : Type*} (f : M →ₗ[R] R) (x : N) : M →ₗ[R] N",
    "ContinuousLinearMap.smulRight {R M N : Type*} (f : M →L[R] R) (x : N) : M →L[R] N",
    "innerSL (𝕜 : Type*) {E : Type*} (x : E) : E →L[𝕜] 𝕜",
    "innerₛₗ (𝕜 : Type*) {E : Type*} (x : E) : E →ₗ[𝕜] 𝕜",
    "InnerProductSpace.rankOne (𝕜 : Type*) {E F : Type*} (x : E) (y : F) : F →L[𝕜] E",
    "LinearMap.forget (α β : Type*) (f : α) : β",
):
    signature(text)


def _composed(f: RealMatrix, g: RealMatrix) -> RealMatrix:
    return f.matmul(g)


for structure, arrow in (
    ("LinearMap", "→ₗ"),
    ("ContinuousLinearMap", "→L"),
    ("LinearIsometry", "→ₗᵢ"),
):
    word(
        f"{structure}.comp {{R E F G : Type*}} (f : F {arrow}[R] G) (g : E {arrow}[R] F) : "
        f"E {arrow}[R] G"
    )(_composed)

for structure, arrow in (
    ("LinearEquiv", "≃ₗ"),
    ("ContinuousLinearEquiv", "≃L"),
    ("LinearIsometryEquiv", "≃ₗᵢ"),
):
    word(
        f"{structure}.trans {{R E F G : Type*}} (f : E {arrow}[R] F) (g : F {arrow}[R] G) : "
        f"E {arrow}[R] G"
    )(lambda f, g: g.matmul(f))
    word(f"{structure}.symm {{R E F : Type*}} (f : E {arrow}[R] F) : F {arrow}[R] E")(
        lambda f: ar.inverse(f)
    )

_ARROWS = {
    "LinearMap": "→ₗ",
    "ContinuousLinearMap": "→L",
    "LinearIsometry": "→ₗᵢ",
    "LinearEquiv": "≃ₗ",
    "ContinuousLinearEquiv": "≃L",
    "LinearIsometryEquiv": "≃ₗᵢ",
}
# Projections to parent structures, and the same map with more structure in finite dimension.
for name, source, target in (
    ("ContinuousLinearMap.toLinearMap", "ContinuousLinearMap", "LinearMap"),
    ("LinearEquiv.toLinearMap", "LinearEquiv", "LinearMap"),
    ("LinearIsometry.toLinearMap", "LinearIsometry", "LinearMap"),
    ("LinearIsometry.toContinuousLinearMap", "LinearIsometry", "ContinuousLinearMap"),
    ("ContinuousLinearEquiv.toLinearEquiv", "ContinuousLinearEquiv", "LinearEquiv"),
    ("ContinuousLinearEquiv.toContinuousLinearMap", "ContinuousLinearEquiv", "ContinuousLinearMap"),
    ("LinearIsometryEquiv.toLinearEquiv", "LinearIsometryEquiv", "LinearEquiv"),
    ("LinearIsometryEquiv.toLinearIsometry", "LinearIsometryEquiv", "LinearIsometry"),
    (
        "LinearIsometryEquiv.toContinuousLinearEquiv",
        "LinearIsometryEquiv",
        "ContinuousLinearEquiv",
    ),
    ("LinearMap.toContinuousLinearMap", "LinearMap", "ContinuousLinearMap"),
    ("LinearMap.toContinuousLinearMap.symm", "ContinuousLinearMap", "LinearMap"),
    ("LinearEquiv.toContinuousLinearEquiv", "LinearEquiv", "ContinuousLinearEquiv"),
):
    word(f"{name} {{R E F : Type*}} (f : E {_ARROWS[source]}[R] F) : E {_ARROWS[target]}[R] F")(
        lambda f: f
    )


@word("RingHom.id (α : Type*) : α →+* α")
def ring_identity() -> Value:
    return Formula("id", lambda x: x)


@word("LinearMap.det {R M : Type*} (f : M →ₗ[R] M) : R")
def linear_det(f: RealMatrix) -> Number:
    """1 on a trivial space; the space has a finite basis, so no junk value occurs."""
    return ar.det(f)


@word("LinearMap.trace (R M : Type*) (f : M →ₗ[R] M) : R")
def linear_trace(f: RealMatrix) -> Number:
    return ar.total(f.entry(i, i) for i in range(f.shape[0]))


def _matrix_of(M: Value, m: Finite, n: Finite) -> RealMatrix:
    return matrix(M, m, n)


def _same(f: RealMatrix) -> RealMatrix:
    return f


def _turned(f: RealMatrix) -> RealMatrix:
    return f.transpose()


for name in ("Matrix.toLin'", "LinearMap.toMatrix'.symm"):
    word(f"{name} {{m n R : Type*}} (M : Matrix m n R) : (n → R) →ₗ[R] (m → R)")(_matrix_of)
for name in ("LinearMap.toMatrix'", "Matrix.toLin'.symm"):
    word(f"{name} {{m n R : Type*}} (f : (n → R) →ₗ[R] (m → R)) : Matrix m n R")(_same)
for name in ("Matrix.toLinAlgEquiv'", "LinearMap.toMatrixAlgEquiv'.symm"):
    word(f"{name} {{n R : Type*}} (M : Matrix n n R) : (n → R) →ₗ[R] (n → R)")(
        lambda M, n: matrix(M, n, n)
    )
for name in ("LinearMap.toMatrixAlgEquiv'", "Matrix.toLinAlgEquiv'.symm"):
    word(f"{name} {{n R : Type*}} (f : (n → R) →ₗ[R] (n → R)) : Matrix n n R")(_same)
for name in ("Matrix.toLinearMapRight'", "LinearMap.toMatrixRight'.symm"):
    word(f"{name} {{m n R : Type*}} (M : Matrix m n R) : (m → R) →ₗ[R] (n → R)")(
        lambda M, m, n: matrix(M, m, n).transpose()
    )
for name in ("LinearMap.toMatrixRight'", "Matrix.toLinearMapRight'.symm"):
    word(f"{name} {{m n R : Type*}} (f : (m → R) →ₗ[R] (n → R)) : Matrix m n R")(_turned)
word(
    "Matrix.toEuclideanLin.symm {m n 𝕜 : Type*} "
    "(f : EuclideanSpace 𝕜 n →ₗ[𝕜] EuclideanSpace 𝕜 m) : Matrix m n 𝕜"
)(_same)
word(
    "Matrix.toEuclideanCLM {n 𝕜 : Type*} (M : Matrix n n 𝕜) : "
    "EuclideanSpace 𝕜 n →L[𝕜] EuclideanSpace 𝕜 n"
)(lambda M, n: matrix(M, n, n))
word(
    "Matrix.toEuclideanCLM.symm {n 𝕜 : Type*} "
    "(f : EuclideanSpace 𝕜 n →L[𝕜] EuclideanSpace 𝕜 n) : Matrix n n 𝕜"
)(_same)

# Mathlib/Analysis/InnerProductSpace/{Symmetric,LinearMap,OfNorm}, Algebra/Star/StarProjection
definitions(
    """
def IsStarProjection {R : Type*} (p : R) : Prop := IsIdempotentElem p ∧ IsSelfAdjoint p
def LinearMap.IsSymmetricProjection {𝕜 E : Type*} (T : E →ₗ[𝕜] E) : Prop :=
  IsIdempotentElem T ∧ LinearMap.IsSymmetric T
def ContinuousLinearMap.reApplyInnerSelf {𝕜 E : Type*} (T : E →L[𝕜] E) (x : E) : ℝ :=
  RCLike.re (inner 𝕜 (T x) x)
"""
)
