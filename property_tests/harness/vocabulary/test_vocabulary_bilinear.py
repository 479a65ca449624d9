"""Bilinear maps and their matrices, total unimodularity: facts of Mathlib and false twins."""

from __future__ import annotations

import pytest
from stated_facts import judged, read_named, wanted

from pyharness.lean.claim import Claim

HEAD = """
open Matrix LinearMap
open scoped Matrix.Norms.Elementwise
variable {R M N : Type*} [CommRing R] [AddCommGroup M] [Module R M] [AddCommGroup N] [Module R N]
variable {n m : Type*} [Fintype n] [DecidableEq n] [Fintype m] [DecidableEq m]
variable {α : Type*} [SeminormedAddCommGroup α]
"""
RIGHT = (
    # LinearMap.flip_apply, flip_flip, and the flip of a form
    "(B : M →ₗ[R] N →ₗ[R] R) (x : M) (y : N) : B.flip y x = B x y",
    "(B : M →ₗ[R] N →ₗ[R] R) : B.flip.flip = B",
    "(A : Matrix n n R) : A.toBilin'.flip = Aᵀ.toBilin'",
    # compl₁₂, compl₂, compr₂ and the forms' comp, compLeft, compRight
    "(B : M →ₗ[R] M →ₗ[R] R) (f g : N →ₗ[R] M) (x y : N) : B.compl₁₂ f g x y = B (f x) (g y)",
    "(B : M →ₗ[R] M →ₗ[R] R) (g : N →ₗ[R] M) : B.compl₂ g = B.compl₁₂ LinearMap.id g",
    "(B : M →ₗ[R] M →ₗ[R] R) (g : R →ₗ[R] R) (x y : M) : B.compr₂ g x y = g (B x y)",
    "(B : BilinForm R M) (f : M →ₗ[R] M) (x y : M) : B.compLeft f x y = B (f x) y",
    "(B : BilinForm R M) (f g : M →ₗ[R] M) : (B.compLeft f).compRight g = B.comp f g",
    # matrices of forms
    "(A : Matrix n n R) (x y : n → R) : A.toBilin' x y = x ⬝ᵥ A *ᵥ y",
    "(B : BilinForm R (n → R)) (i j : n) : B.toMatrix' i j = B (Pi.single i 1) (Pi.single j 1)",
    "(B : BilinForm R (n → R)) : B.toMatrix'.toBilin' = B",
    "(A : Matrix n m R) (x : n → R) (y : m → R) : toLinearMap₂' R A x y = x ⬝ᵥ (A *ᵥ y)",
    "(A : Matrix n m R) : LinearMap.toMatrix₂' R (toLinearMap₂' R (S₁ := R) (S₂ := R) A) = A",
    "(b : Module.Basis n R M) (B : BilinForm R M) (i j : n) :"
    " BilinForm.toMatrix b B i j = B (b i) (b j)",
    "(b : Module.Basis n R M) (A : Matrix n n R) : BilinForm.toMatrix b (Matrix.toBilin b A) = A",
    # symmetric, alternating, reflexive, separating
    "(A : Matrix n n R) : A.toBilin'.IsSymm ↔ A.IsSymm",
    "(B : BilinForm R M) (h : B.IsAlt) (x y : M) : B x y = -B y x",
    "(B : BilinForm R M) (h : B.IsSymm) : B.IsRefl",
    "(A : Matrix n n R) : A.toBilin'.Nondegenerate ↔ A.Nondegenerate",
    "(A : Matrix n n ℝ) : A.Nondegenerate ↔ A.det ≠ 0",
    "(A : Matrix m n ℝ) : A.SeparatingLeft ↔ Aᵀ.SeparatingRight",
    "(B : BilinForm R M) (h : B.SeparatingLeft) (x : M) (hx : ∀ y, B x y = 0) : x = 0",
    "(A : Matrix n n ℝ) (h : A.PosSemidef) : A.toBilin'.IsPosSemidef",
    "(B : BilinForm ℝ (n → ℝ)) (h : B.IsNonneg) (x : n → ℝ) : 0 ≤ B x x",
    # total unimodularity, signs
    "(A : Matrix m n R) (h : A.IsTotallyUnimodular) (i : m) (j : n) :"
    " A i j ∈ Set.range SignType.cast",
    "(A : Matrix m n R) : Aᵀ.IsTotallyUnimodular ↔ A.IsTotallyUnimodular",
    ": (1 : Matrix n n ℝ).IsTotallyUnimodular",
    "(s : SignType) : (SignType.cast s : ℝ) ^ 3 = SignType.cast s",
    "(s : SignType) : |(SignType.cast s : ℝ)| ≤ 1",
    # normed groups as entries of matrices
    "(A : Matrix m n α) (i : m) (j : n) : ‖A i j‖ ≤ ‖A‖",
    "(v : n → α) : ‖diagonal v‖ = ‖v‖",
    "(A : Matrix m n α) : ‖Aᵀ‖ = ‖A‖",
)
WRONG = (
    "(B : M →ₗ[R] M →ₗ[R] R) : B.flip = B",
    "(B : BilinForm R M) (f : M →ₗ[R] M) : B.compLeft f = B.compRight f",
    "(B : M →ₗ[R] M →ₗ[R] R) (f g : N →ₗ[R] M) (x y : N) : B.compl₁₂ f g x y = B (g x) (f y)",
    "(A : Matrix n n R) (x y : n → R) : A.toBilin' x y = y ⬝ᵥ A *ᵥ x",
    "(B : BilinForm R (n → R)) (i j : n) : B.toMatrix' i j = B (Pi.single j 1) (Pi.single i 1)",
    "(A : Matrix n m R) : LinearMap.toMatrix₂' R (toLinearMap₂' R (S₁ := R) (S₂ := R) A) = 0",
    "(b : Module.Basis n R M) (A : Matrix n n R) : BilinForm.toMatrix b (Matrix.toBilin b A) = Aᵀ",
    "(A : Matrix n n R) : A.toBilin'.IsSymm",
    "(B : BilinForm R M) (h : B.IsSymm) : B.IsAlt",
    "(B : BilinForm R M) : B.IsRefl",
    "(A : Matrix n n ℝ) : A.Nondegenerate ↔ A ≠ 0",
    "(A : Matrix m n ℝ) (h : A.SeparatingLeft) : A.SeparatingRight",
    "(A : Matrix n n ℝ) (h : A.IsSymm) : A.toBilin'.IsNonneg",
    "(A : Matrix m n ℝ) (h : ∀ i j, A i j ∈ Set.range SignType.cast) : A.IsTotallyUnimodular",
    "(A B : Matrix n n ℝ) (hA : A.IsTotallyUnimodular) (hB : B.IsTotallyUnimodular) :"
    " (A * B).IsTotallyUnimodular",
    "(s : SignType) : (SignType.cast s : ℝ) ^ 2 = SignType.cast s",
    "(A B : Matrix m n α) : ‖A + B‖ = ‖A‖ + ‖B‖",
)


NAMED = [(f"right_{i}", s, True) for i, s in enumerate(RIGHT)]
NAMED += [(f"wrong_{i}", s, False) for i, s in enumerate(WRONG)]


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Claim]:
    return read_named(tmp_path_factory.mktemp("lean") / "Bilinear.lean", HEAD, NAMED)


@pytest.mark.parametrize(("name", "holds"), [(n, h) for n, _, h in NAMED])
def test_proven_facts_stand_and_false_twins_fall(
    claims: dict[str, Claim], name: str, holds: bool
) -> None:
    row = judged(claims[name], draws=24)
    assert row.verdict in wanted(holds), f"{row.verdict}: {row.reason}"
