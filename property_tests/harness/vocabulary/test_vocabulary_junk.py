"""Junk values of total functions and edge cases, word by word: each has a true and a false line."""

from __future__ import annotations

import pytest
from closed_statements import truth_of

A = "(!![1, 2; 3, 4] : Matrix (Fin 2) (Fin 2) ℝ)"
S = "(!![1, 2; 2, 4] : Matrix (Fin 2) (Fin 2) ℝ)"
E = "(!![] : Matrix (Fin 0) (Fin 0) ℝ)"

CASES = {
    "division by zero": ("(3 : ℝ) / 0 = 0", "(3 : ℝ) / 0 = 3"),
    "inverse of zero": ("(0 : ℝ)⁻¹ = 0", "(0 : ℝ)⁻¹ = 1"),
    "root of a negative": ("Real.sqrt (-4) = 0", "Real.sqrt (-4) = 2"),
    "logarithm of zero": ("Real.log 0 = 0", "Real.log 0 = 1"),
    "logarithm of -1": ("Real.log (-1) = 0", "Real.log (-1) = 1"),
    "zero to the zero": ("(0 : ℝ) ^ (0 : ℕ) = 1", "(0 : ℝ) ^ (0 : ℕ) = 0"),
    "truncated subtraction": ("(2 : ℕ) - 5 = 0", "(2 : ℕ) - 5 = 3"),
    "natural division by zero": ("(7 : ℕ) / 0 = 0", "(7 : ℕ) / 0 = 7"),
    "remainder by zero": ("(7 : ℕ) % 0 = 7", "(7 : ℕ) % 0 = 0"),
    "euclidean division": ("(-7 : ℤ) / 2 = -4", "(-7 : ℤ) / 2 = -3"),
    "singular inverse": (f"{S}⁻¹ = 0", f"{A}⁻¹ = 0"),
    "Invertible.invOf": (f"⅟{A} * {A} = 1", f"⅟{A} * {A} = 0"),
    "empty determinant": (f"{E}.det = 1", f"{E}.det = 0"),
    "empty trace": (f"{E}.trace = 0", f"{E}.trace = 1"),
    "integer inverse": (
        "(!![2] : Matrix (Fin 1) (Fin 1) ℤ)⁻¹ = 0",
        "(!![-1] : Matrix (Fin 1) (Fin 1) ℤ)⁻¹ = 0",
    ),
    "IsUnit": (f"IsUnit {A}", f"IsUnit {S}"),
    "IsUnit over ℤ": ("IsUnit (-1 : ℤ)", "IsUnit (2 : ℤ)"),
    "IsUnit of functions": ("IsUnit (![1, 2] : Fin 2 → ℝ)", "IsUnit (![1, 0] : Fin 2 → ℝ)"),
    "matrix power with negative exponent": (
        f"{A} ^ (-1 : ℤ) * {A} = 1",
        f"{S} ^ (-1 : ℤ) * {S} = 1",
    ),
    "Matrix.adjugate": (f"{A}.adjugate = !![4, -2; -3, 1]", f"{A}.adjugate = !![4, -3; -2, 1]"),
    "Matrix.adjugate of size 0": (f"{E}.adjugate = 0", f"{E}.adjugate ≠ 0"),
    "Matrix.cramer": (f"{A}.cramer ![1, 0] = ![4, -3]", f"{A}.cramer ![1, 0] = ![4, -2]"),
    "Matrix.permanent": (f"{A}.permanent = 10", f"{A}.permanent = -2"),
    "Matrix.updateRow": (
        f"{A}.updateRow 0 ![5, 6] = !![5, 6; 3, 4]",
        f"{A}.updateRow 0 ![5, 6] = !![5, 2; 6, 4]",
    ),
    "Matrix.updateCol": (
        f"{A}.updateCol 0 ![5, 6] = !![5, 2; 6, 4]",
        f"{A}.updateCol 0 ![5, 6] = !![5, 6; 3, 4]",
    ),
    "Matrix.single": (
        "(Matrix.single 0 1 5 : Matrix (Fin 2) (Fin 2) ℝ) = !![0, 5; 0, 0]",
        "(Matrix.single 0 1 5 : Matrix (Fin 2) (Fin 2) ℝ) = !![0, 0; 5, 0]",
    ),
    "Matrix.kronecker": (f"({A} ⊗ₖ {A}) (1, 0) (0, 1) = 6", f"({A} ⊗ₖ {A}) (1, 0) (0, 1) = 4"),
    "Matrix.fromBlocks": (
        f"Matrix.fromBlocks {A} {S} {S} {A} (Sum.inl 1) (Sum.inr 0) = 2",
        f"Matrix.fromBlocks {A} {S} {S} {A} (Sum.inl 1) (Sum.inr 0) = 3",
    ),
    "Matrix.vandermonde": (
        "Matrix.vandermonde (![0, 3] : Fin 2 → ℝ) = !![1, 0; 1, 3]",
        "Matrix.vandermonde (![0, 3] : Fin 2 → ℝ) = !![0, 0; 1, 3]",
    ),
    "Matrix.circulant": (
        "Matrix.circulant (![1, 2] : Fin 2 → ℝ) = !![1, 2; 2, 1]",
        "Matrix.circulant (![1, 2] : Fin 2 → ℝ) = !![1, 1; 2, 2]",
    ),
    "Matrix.IsDiag": (
        "(!![1, 0; 0, 2] : Matrix (Fin 2) (Fin 2) ℝ).IsDiag",
        f"{A}.IsDiag",
    ),
    "Matrix.orthogonalGroup": (
        "(!![0, 1; -1, 0] : Matrix (Fin 2) (Fin 2) ℝ) ∈ Matrix.orthogonalGroup (Fin 2) ℝ",
        f"{A} ∈ Matrix.orthogonalGroup (Fin 2) ℝ",
    ),
    "Matrix.map": (f"{A}.map (fun x => x + 1) = !![2, 3; 4, 5]", f"{A}.map (fun x => x + 1) = {A}"),
    "Int.floor": ("⌊(-1 / 2 : ℝ)⌋ = -1", "⌊(-1 / 2 : ℝ)⌋ = 0"),
    "Int.ceil": ("⌈(-1 / 2 : ℝ)⌉ = 0", "⌈(-1 / 2 : ℝ)⌉ = -1"),
    "Int.fract": ("Int.fract (-1 / 4 : ℝ) = 3 / 4", "Int.fract (-1 / 4 : ℝ) = -1 / 4"),
    "Nat.floor of a negative": ("⌊(-3 / 2 : ℝ)⌋₊ = 0", "⌊(-3 / 2 : ℝ)⌋₊ = 2"),
    "Nat.ceil of a negative": ("⌈(-3 / 2 : ℝ)⌉₊ = 0", "⌈(3 / 2 : ℝ)⌉₊ = 1"),
    "Dvd.dvd by zero": ("(0 : ℕ) ∣ 0", "(0 : ℕ) ∣ 3"),
    "Real.sign": ("Real.sign 0 = 0", "Real.sign (-3) = 1"),
    "Real.logb to base 1": ("Real.logb 1 5 = 0", "Real.logb 1 5 = 1"),
    "Equiv.Perm.sign": (
        "((Equiv.Perm.sign (Equiv.swap (0 : Fin 3) 1) : ℤˣ) : ℤ) = -1",
        "((Equiv.Perm.sign (Equiv.swap (0 : Fin 3) 0) : ℤˣ) : ℤ) = -1",
    ),
    "Fin.succAbove": (
        "(Fin.succAbove (1 : Fin 3) (1 : Fin 2)).val = 2",
        "(Fin.succAbove (1 : Fin 3) (1 : Fin 2)).val = 1",
    ),
    "Finset.Icc": ("(Finset.Icc 2 4 : Finset ℕ).card = 3", "(Finset.Icc 4 2 : Finset ℕ).card = 1"),
    "Finset.Ioo": ("(Finset.Ioo 2 4 : Finset ℕ) = {3}", "(Finset.Ioo 2 4 : Finset ℕ) = {2, 3}"),
    "Finset.image": (
        "(Finset.image (fun i : Fin 3 => (0 : ℕ)) Finset.univ).card = 1",
        "(Finset.image (fun i : Fin 3 => (0 : ℕ)) Finset.univ).card = 3",
    ),
    "Finset.erase": (
        "(Finset.univ.erase (0 : Fin 3)).card = 2",
        "(Finset.univ.erase (0 : Fin 3)).card = 3",
    ),
    "Set.Icc": ("(2 : ℝ) ∈ Set.Icc (2 : ℝ) 3", "(2 : ℝ) ∈ Set.Ioc (2 : ℝ) 3"),
    "Set.range": (
        "(1 : Fin 2) ∈ Set.range (fun i : Fin 2 => i)",
        "(1 : Fin 2) ∈ Set.range (fun i : Fin 2 => (0 : Fin 2))",
    ),
    "Function.Injective": (
        "Function.Injective (![0, 1] : Fin 2 → Fin 3)",
        "Function.Injective (![0, 0] : Fin 2 → Fin 3)",
    ),
    "Function.Surjective": (
        "Function.Surjective (![1, 0] : Fin 2 → Fin 2)",
        "Function.Surjective (![1, 1] : Fin 2 → Fin 2)",
    ),
    "Function.Injective on the empty type": (
        "Function.Injective (![] : Fin 0 → Fin 1)",
        "Function.Surjective (![] : Fin 0 → Fin 1)",
    ),
    "Monotone": ("Monotone (![1, 1, 2] : Fin 3 → ℝ)", "StrictMono (![1, 1, 2] : Fin 3 → ℝ)"),
    "Antitone": ("Antitone (![2, 1] : Fin 2 → ℝ)", "Antitone (![1, 2] : Fin 2 → ℝ)"),
    "Even and Odd": ("Odd (3 : ℕ)", "IsUnit (0 : ℝ)"),
    "star": (f"star {A} = !![1, 3; 2, 4]", f"star {A} = {A}"),
    "Pi.single": ("(Pi.single 1 5 : Fin 2 → ℝ) = ![0, 5]", "(Pi.single 1 5 : Fin 2 → ℝ) = ![5, 0]"),
}


@pytest.mark.parametrize("name", CASES)
def test_the_value_is_the_one_mathlib_gives(name: str) -> None:
    right, wrong = CASES[name]
    assert truth_of(right).value is True
    assert truth_of(wrong).value is False


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Monotone Real.exp", "Antitone Real.exp"),
        ("ConvexOn ℝ Set.univ (fun x : ℝ => x ^ 2)", "ConcaveOn ℝ Set.univ (fun x : ℝ => x ^ 2)"),
        ("StrictMono (fun x : ℝ => 2 * x)", "StrictMono (fun x : ℝ => |x|)"),
        ("Set.Ioo (0 : ℝ) 1 ⊆ Set.Icc 0 1", "Set.Icc (0 : ℝ) 1 ⊆ Set.Ioo 0 1"),
        ("MonotoneOn (fun x : ℝ => x ^ 2) (Set.Ici 0)", "Monotone (fun x : ℝ => x ^ 2)"),
    ],
)
def test_shapes_of_formulas_are_certified_or_refuted(right: str, wrong: str) -> None:
    assert truth_of(right).value is True
    assert truth_of(wrong).value is False


@pytest.mark.parametrize(
    "statement",
    ["Monotone (fun x : ℝ => (⌊x⌋ : ℝ))", "Monotone (fun x : ℝ => x - Real.sin x / 2)"],
)
def test_what_no_rule_certifies_is_only_sampled(statement: str) -> None:
    t = truth_of(statement)
    assert (t.value, t.kind) == (None, "sampled")
