"""Type formers. Their values are built in `pyharness.evaluate.types`."""

from pyharness.vocabulary.registry import type_word

for signature in (
    "Matrix (m n : Type*) (α : Type*) : Type*",
    "Fin (n : ℕ) : Type*",
    "Prod (α β : Type*) : Type*",
    "Sum (α β : Type*) : Type*",
    "Option (α : Type*) : Type*",
    "Finset (α : Type*) : Type*",
    "Set (α : Type*) : Type*",
    "Subtype (α : Type*) (p : α → Prop) : Type*",
    "Submonoid (α : Type*) : Type*",
    "Units (α : Type*) : Type*",
    "Equiv (α β : Type*) : Type*",
    "Equiv.Perm (α : Type*) : Type*",
    "EuclideanSpace (𝕜 n : Type*) : Type*",
    "OrthonormalBasis (ι 𝕜 E : Type*) : Type*",
    "LinearMap (R E F : Type*) : Type*",
    "ContinuousLinearMap (R E F : Type*) : Type*",
    "LinearEquiv (R E F : Type*) : Type*",
    "ContinuousLinearEquiv (R E F : Type*) : Type*",
    "LinearIsometry (R E F : Type*) : Type*",
    "LinearIsometryEquiv (R E F : Type*) : Type*",
    "RingHom (R S : Type*) : Type*",
    "SemilinearMap {R S : Type*} (σ : R →+* S) (E F : Type*) : Type*",
    "ContinuousSemilinearMap {R S : Type*} (σ : R →+* S) (E F : Type*) : Type*",
    "SemilinearIsometry {R S : Type*} (σ : R →+* S) (E F : Type*) : Type*",
    "SemilinearEquiv {R S : Type*} (σ : R →+* S) (E F : Type*) : Type*",
    "ContinuousSemilinearEquiv {R S : Type*} (σ : R →+* S) (E F : Type*) : Type*",
    "SemilinearIsometryEquiv {R S : Type*} (σ : R →+* S) (E F : Type*) : Type*",
    "Module.End (R M : Type*) : Type*",
    "Module.Dual (R M : Type*) : Type*",
    "StrongDual (R M : Type*) : Type*",
    "LpExponent : Type*",
    "Multiplicative (α : Type*) : Type*",
    "PiLp (p : LpExponent) (ι 𝕜 : Type*) : Type*",
):
    type_word(signature)
for name in (
    "LinearMap",
    "ContinuousLinearMap",
    "LinearEquiv",
    "ContinuousLinearEquiv",
    "LinearIsometry",
    "LinearIsometryEquiv",
):
    type_word(f"ConjugateLinear.{name} (R E F : Type*) : Type*")
