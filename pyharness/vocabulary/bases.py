"""Words on bases of finite-dimensional spaces.

Written after Mathlib/LinearAlgebra/{Basis/Defs, StdBasis, Determinant, Finsupp/LinearCombination},
LinearAlgebra/Matrix/{Basis, ToLin, StdBasis}, Analysis/InnerProductSpace/{PiL2, Orthonormal}.
`ι →₀ R` is read as `ι → R`: the index types here are finite. Meanings stand in `evaluate/bases`.
"""

from __future__ import annotations

from pyharness.vocabulary.registry import definitions, signature, type_word

type_word("Module.Basis (ι R M : Type*) : Type*")

for text in (
    "Module.Basis.repr {ι R M : Type*} (b : Module.Basis ι R M) : LinearEquiv R M (ι → R)",
    "Module.Basis.equivFun {ι R M : Type*} (b : Module.Basis ι R M) : LinearEquiv R M (ι → R)",
    "Module.Basis.coord {ι R M : Type*} (b : Module.Basis ι R M) (i : ι) : M →ₗ[R] R",
    "Module.Basis.sumCoords {ι R M : Type*} (b : Module.Basis ι R M) : M →ₗ[R] R",
    "Module.Basis.map {ι R M M' : Type*} (b : Module.Basis ι R M) (f : LinearEquiv R M M') "
    ": Module.Basis ι R M'",
    "Module.Basis.reindex {ι ι' R M : Type*} (b : Module.Basis ι R M) (e : ι ≃ ι') "
    ": Module.Basis ι' R M",
    "Module.Basis.toMatrix {ι ι' R M : Type*} (e : Module.Basis ι R M) (v : ι' → M) "
    ": Matrix ι ι' R",
    "Pi.basisFun (R η : Type*) : Module.Basis η R (η → R)",
    "Matrix.stdBasis (R m n : Type*) : Module.Basis (m × n) R (Matrix m n R)",
    "EuclideanSpace.basisFun (ι 𝕜 : Type*) : OrthonormalBasis ι 𝕜 (EuclideanSpace 𝕜 ι)",
    "OrthonormalBasis.toBasis {ι 𝕜 E : Type*} (b : OrthonormalBasis ι 𝕜 E) : Module.Basis ι 𝕜 E",
    "LinearMap.toMatrix {m n R M₁ M₂ : Type*} (v₁ : Module.Basis n R M₁) "
    "(v₂ : Module.Basis m R M₂) : LinearEquiv R (M₁ →ₗ[R] M₂) (Matrix m n R)",
    "Matrix.toLin {m n R M₁ M₂ : Type*} (v₁ : Module.Basis n R M₁) "
    "(v₂ : Module.Basis m R M₂) : LinearEquiv R (Matrix m n R) (M₁ →ₗ[R] M₂)",
    "Finsupp.linearCombination {α M : Type*} (R : Type*) (v : α → M) : (α → R) →ₗ[R] M",
):
    signature(text)

definitions(
    """
def Module.Basis.det {ι R M : Type*} (e : Module.Basis ι R M) (v : ι → M) : R :=
  Matrix.det (Module.Basis.toMatrix e v)
def Orthonormal (𝕜 : Type*) {E ι : Type*} (v : ι → E) : Prop :=
  (∀ i : ι, inner 𝕜 (v i) (v i) = 1) ∧ ∀ i j : ι, i ≠ j → inner 𝕜 (v i) (v j) = 0
def EuclideanSpace.single {ι 𝕜 : Type*} (i : ι) (a : 𝕜) : EuclideanSpace 𝕜 ι :=
  WithLp.toLp 2 (Pi.single i a)
def Finsupp.single {α M : Type*} (a : α) (b : M) : α → M := Pi.single a b
"""
)
