"""Submodules, spans, independence and bases: Lean's conventions at the edges, true and false."""

from __future__ import annotations

import pytest
from engine_statements import claim, row

from pyharness.records import Verdict

HEAD = "import Mathlib\n\nopen Matrix Module Submodule\n\n"
P = "(Fin 2 → ℝ)"
E = "(EuclideanSpace ℝ (Fin 2))"
X, Y = "(![1, 0] : Fin 2 → ℝ)", "(![0, 1] : Fin 2 → ℝ)"
Z = "(![2, 0] : Fin 2 → ℝ)"

# name → a true statement and a false one
CASES = {
    "span of the empty set": (f"span ℝ (∅ : Set {P}) = ⊥", f"span ℝ (∅ : Set {P}) = ⊤"),
    "span of zero": ("span ℝ {(0 : Fin 2 → ℝ)} = ⊥", f"finrank ℝ (span ℝ {{{X}}}) = 0"),
    "line": (f"{Z} ∈ ℝ ∙ {X}", f"{Y} ∈ ℝ ∙ {X}"),
    "pair": (f"span ℝ {{{X}, {Y}}} = ⊤", f"span ℝ {{{X}, {Z}}} = ⊤"),
    "independent pair": (
        f"LinearIndependent ℝ ![{X}, {Y}]",
        f"LinearIndependent ℝ ![{X}, {Z}]",
    ),
    "empty family": (
        f"∀ v : Fin 0 → {P}, LinearIndependent ℝ v",
        f"∀ v : Fin 3 → {P}, LinearIndependent ℝ v",
    ),
    "repetition": (
        f"¬ LinearIndependent ℝ ![{X}, {X}]",
        f"finrank ℝ (span ℝ (Set.range ![{X}, {X}])) = 2",
    ),
    "dimensions": (f"finrank ℝ {P} = 2", "finrank ℝ (Matrix (Fin 2) (Fin 2) ℝ) = 2"),
    "bottom and top": (
        f"finrank ℝ (⊥ : Submodule ℝ {P}) = 0",
        f"finrank ℝ (⊤ : Submodule ℝ {P}) = 1",
    ),
    "a sum of submodules": (
        f"(ℝ ∙ {X}) + (ℝ ∙ {Y}) = (⊤ : Submodule ℝ {P})",
        f"(ℝ ∙ {X}) ⊓ (ℝ ∙ {Y}) = (⊤ : Submodule ℝ {P})",
    ),
    "complementary lines": (
        f"IsCompl (ℝ ∙ {X}) (ℝ ∙ {Y})",
        f"Codisjoint (ℝ ∙ {X}) (ℝ ∙ {Z})",
    ),
    "a subset of a line": (
        f"({{{X}, {Z}}} : Set {P}) ⊆ (ℝ ∙ {X} : Submodule ℝ {P})",
        f"({{{X}, {Y}}} : Set {P}) ⊆ (ℝ ∙ {X} : Submodule ℝ {P})",
    ),
    "columns": (
        "finrank ℝ (LinearMap.range (!![1, 2; 2, 4] : Matrix (Fin 2) (Fin 2) ℝ).mulVecLin) = 1",
        "LinearMap.ker (!![1, 2; 2, 4] : Matrix (Fin 2) (Fin 2) ℝ).mulVecLin = ⊥",
    ),
    "standard basis": (
        f"(Pi.basisFun ℝ (Fin 2)).repr {Z} 0 = 2",
        f"(Pi.basisFun ℝ (Fin 2)).repr {Z} 1 = 2",
    ),
    "supremum over nothing": (
        f"(⨆ i : Fin 0, (⊤ : Submodule ℝ {P})) = ⊥",
        f"(⨅ i : Fin 0, (⊥ : Submodule ℝ {P})) = ⊥",
    ),
}

# sampled or solved: statements with variables
QUANTIFIED = {
    "a solvable system": (
        "(x y z : Fin 2 → ℝ) : z ∈ span ℝ {x, y} ↔ ∃ a b : ℝ, a • x + b • y = z",
        "(x y z : Fin 2 → ℝ) : ∃ a b : ℝ, a • x + b • y = z",
    ),
    "elements of a sum": (
        "(K L : Submodule ℝ (Fin 3 → ℝ)) (x : Fin 3 → ℝ) : x ∈ K ⊔ L ↔ ∃ y ∈ K, ∃ z ∈ L, y + z = x",
        "(K L : Submodule ℝ (Fin 3 → ℝ)) (x : Fin 3 → ℝ) : x ∈ K ⊔ L ↔ ∃ y ∈ K, y ∈ L ∧ y = x",
    ),
    "a complement": (
        f"(K : Submodule ℝ {E}) (x : {E}) : x ∈ Kᗮ ↔ ∀ u ∈ K, inner ℝ u x = 0",
        f"(K : Submodule ℝ {E}) (x : {E}) : x ∈ Kᗮ ↔ ∀ u ∈ Kᗮ, inner ℝ u x = 0",
    ),
    "a projection": (
        f"(K : Submodule ℝ {E}) (x : {E}) : (K.orthogonalProjection x : {E}) = K.starProjection x",
        f"(K : Submodule ℝ {E}) (x : {E}) : K.starProjection x = x",
    ),
    "elements of the subtype": (
        "(K : Submodule ℝ (Fin 3 → ℝ)) (x y : K) : ((x + y : K) : Fin 3 → ℝ) ∈ K",
        "(K L : Submodule ℝ (Fin 3 → ℝ)) (x : K) : (x : Fin 3 → ℝ) ∈ L",
    ),
    "a nonzero element": (
        "(K : Submodule ℝ (Fin 2 → ℝ)) : K ≠ ⊥ ↔ ∃ x ∈ K, x ≠ 0",
        "(K : Submodule ℝ (Fin 2 → ℝ)) : ∀ x ∈ K, x = 0",
    ),
    "a unique solution": (
        f"(K : Submodule ℝ {E}) : ∃! x : {E}, x ∈ K ∧ x ∈ Kᗮ",
        f"(K : Submodule ℝ {E}) : ∃! x : {E}, x ∈ K",
    ),
    "a kernel": (
        "(f : (Fin 2 → ℝ) →ₗ[ℝ] (Fin 3 → ℝ)) : LinearMap.ker f = ⊥ ↔ Function.Injective f",
        "(f : (Fin 2 → ℝ) →ₗ[ℝ] (Fin 3 → ℝ)) : LinearMap.range f = ⊤ ↔ Function.Injective f",
    ),
}


def verdict(text: str) -> Verdict:
    return row(claim(text + "\n", head=HEAD)).verdict


@pytest.mark.parametrize("name", CASES)
def test_conventions(name: str) -> None:
    true, false = CASES[name]
    assert verdict(f"theorem t : {true} := by sorry") is Verdict.HOLDS
    assert verdict(f"theorem t : {false} := by sorry") is Verdict.VIOLATED


@pytest.mark.parametrize("name", QUANTIFIED)
def test_quantified(name: str) -> None:
    true, false = QUANTIFIED[name]
    assert verdict(f"theorem t {true} := by sorry") is Verdict.HOLDS
    assert verdict(f"theorem t {false} := by sorry") is Verdict.VIOLATED
