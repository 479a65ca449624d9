"""Precedence: each text has the tree that Lean 4.28 with Mathlib gives it.

The right-hand sides are fully parenthesised. What decides each group is named in a comment:
`Init/Notation.lean` of Lean, or the Mathlib file with the `infixl`, `notation` … line.
"""

from __future__ import annotations

import pytest

from pyharness.lean.parser import ParseError, parse_term
from pyharness.lean.surface_print import print_term

OPENS = (
    "Matrix", "Kronecker", "NNReal", "InnerProductSpace", "TensorProduct", "Nat", "Topology",
    "Finset", "ComplexConjugate",
)  # fmt: skip


def tree(text: str) -> str:
    return print_term(parse_term(text, opens=OPENS))


ARITHMETIC = [  # Init/Notation.lean: + - at 65 left, * / % at 70 left, ^ at 80 right, neg at 75
    ("a + b * c", "(a + (b * c))"),
    ("a - b - c", "((a - b) - c)"),
    ("a / b * c", "((a / b) * c)"),
    ("a * b / c * d", "(((a * b) / c) * d)"),
    ("a ^ b ^ c", "(a ^ (b ^ c))"),
    ("-x ^ 2", "(- (x ^ 2))"),
    ("-x * y", "((- x) * y)"),
    ("-a • b", "((- a) • b)"),
    ("a * -b", "(a * (- b))"),
    ("- -a", "(- (- a))"),
    ("a - -b", "(a - (- b))"),
    ("f -x", "(f - x)"),
    ("f (-x)", "(f (- x))"),
    ("2 * x ^ 2 + 1", "((2 * (x ^ 2)) + 1)"),
    ("x ^ 2⁻¹", "(x ^ (2 ⁻¹))"),
    ("x⁻¹ ^ 2", "((x ⁻¹) ^ 2)"),
    ("-x⁻¹", "(- (x ⁻¹))"),
    ("a % b + c", "((a % b) + c)"),
    ("f ∘ g x", "(f ∘ (g x))"),  # ∘ at 90 right
    ("f ∘ g ∘ h", "(f ∘ (g ∘ h))"),
    ("n ! * m", "((n !) * m)"),  # Data/Nat/Factorial/Basic.lean: 10000
    ("(n + 1)! / n !", "(((n + 1) !) / (n !))"),
    ("s \\ t ∩ u", "((s \\ t) ∩ u)"),  # Init/Core.lean: \ is infix at 70
    ("a ∪ b ∩ c", "(a ∪ (b ∩ c))"),
    ("a ⊔ b ⊓ c", "(a ⊔ (b ⊓ c))"),  # Order/Notation.lean: 68, 69
]

APPLICATION = [  # Lean/Parser/Term.lean: app at lead, arguments at arg; postfix at max
    ("f x y", "(f x y)"),
    ("f x⁻¹", "(f (x ⁻¹))"),
    ("(f x)⁻¹", "((f x) ⁻¹)"),
    ("f x.1", "(f (x).1)"),
    ("x.1.2", "(x).1.2"),
    ("f x ^ 2", "((f x) ^ 2)"),
    ("f <| g x", "(f (g x))"),
    ("f $ g $ x", "(f (g x))"),
    ("x |> f |> g", "(g (f x))"),
    ("x + y |>.norm", "(x + y).norm"),
    ("f x |>.g y", "((f x).g y)"),
    ("f fun x ↦ x + 1", "(f (fun x ↦ (x + 1)))"),
    ("f (x := 1) y", "(f (x := 1) y)"),
    ("@f x", "(@f x)"),
    ("f.{u, v} x", "(f x)"),
    ("f ↑x", "(f (↑x))"),
    ("↑x + y", "((↑x) + y)"),
    ("↑(x + y)", "(↑(x + y))"),
    ("(↑)", "(fun x ↦ (↑x))"),
    ("√x⁻¹", "(√ (x ⁻¹))"),  # Data/Real/Sqrt.lean: prefix at max
    ("√x * y", "((√ x) * y)"),
    ("√(x * y)", "(√ (x * y))"),
    ("√ 2 / 2", "((√ 2) / 2)"),
    ("f #s", "(f (# s))"),  # Data/Finset/Card.lean: prefix at arg
    ("#s * #t", "((# s) * (# t))"),
    ("⇑f x", "((⇑f) x)"),
    (".inl x", "(.inl x)"),
    ("Option.map .succ x", "(Option.map .succ x)"),
    ("f.symm x", "(f.symm x)"),
    ("(A * B).trace", "(A * B).trace"),
    ("(A * B).submatrix f g i j", "((A * B).submatrix f g i j)"),
    ("s.sum fun i ↦ f i", "(s.sum (fun i ↦ (f i)))"),
    ("f x[i]", "(f (x[i]))"),
    ("f [i]", "(f [i])"),
]

LOGIC = [  # Init/Notation.lean: ¬ max with 40, ∧ 35 right, ∨ 30 right, ↔ 20, → 25 right, = 50
    ("¬ a = b", "(¬ (a = b))"),
    ("¬ a ∧ b", "((¬ a) ∧ b)"),
    ("¬ ∃ x, p x ∧ q", "(¬ (∃ x, ((p x) ∧ q)))"),
    ("a ∧ b → c", "((a ∧ b) → c)"),
    ("a → b → c", "(a → (b → c))"),
    ("a ∧ b ∧ c ∨ d", "((a ∧ (b ∧ c)) ∨ d)"),
    ("a = b ↔ c", "((a = b) ↔ c)"),
    ("a → b ↔ c", "((a → b) ↔ c)"),
    ("a ↔ b → c", "(a ↔ (b → c))"),
    ("x ∈ s ∧ p", "((x ∈ s) ∧ p)"),
    ("x ∉ s ∪ t", "(x ∉ (s ∪ t))"),
    ("a /\\ b \\/ c", "((a ∧ b) ∨ c)"),
    ("a <= b -> b >= a", "((a ≤ b) → (b ≥ a))"),
    ("a ≠ b ∧ b < c", "((a ≠ b) ∧ (b < c))"),
    ("a ∣ b ∨ b ∣ a", "((a ∣ b) ∨ (b ∣ a))"),
    ("a ≡ b + c [MOD n]", "(a ≡ (b + c) [MOD n ])"),  # Data/Nat/ModEq.lean
    ("a + 1 ≡ b [ZMOD n] → p", "(((a + 1) ≡ b [ZMOD n ]) → p)"),
    ("if a = b then c else d + 1", "(if (a = b) then c else (d + 1))"),
    ("if h : a = b then c else d", "(if h : (a = b) then c else d)"),
    ("∀ x ∈ s, p x → q x", "(∀ x ∈ s, ((p x) → (q x)))"),
    ("∀ x, p x ∧ q x ↔ r", "(∀ x, (((p x) ∧ (q x)) ↔ r))"),
    ("∃ x > 0, x < y", "(∃ x > 0, (x < y))"),
    ("∃! x, p x", "(∃! x, (p x))"),
    ("∀ ε > 0, ∃ δ > 0, p", "(∀ ε > 0, (∃ δ > 0, p))"),
    ("∀ ⦃x⦄, x ∈ s → p", "(∀ ⦃x⦄, ((x ∈ s) → p))"),
    ("(x : T) → U x → V", "(∀ x : T, ((U x) → V))"),
    ("fun x ↦ x + 1", "(fun x ↦ (x + 1))"),
    ("fun x y => x = y", "(fun x y ↦ (x = y))"),
    ("λ x : ℝ => -x", "(fun (x : ℝ) ↦ (- x))"),
    ("(· + 1)", "(fun _cdot1 ↦ (_cdot1 + 1))"),
    ("(· ≤ ·)", "(fun _cdot1 _cdot2 ↦ (_cdot1 ≤ _cdot2))"),
    ("f (· + 1) x", "(f (fun _cdot1 ↦ (_cdot1 + 1)) x)"),
]

LINEAR_ALGEBRA = [
    # Data/Matrix/Mul.lean: *ᵥ infixr 73, ᵥ* infixl 73, ⬝ᵥ infixl 72; •, Init/Notation.lean, 73
    ("A *ᵥ v ⬝ᵥ w", "((A *ᵥ v) ⬝ᵥ w)"),
    ("v ⬝ᵥ A *ᵥ w", "(v ⬝ᵥ (A *ᵥ w))"),
    ("(M *ᵥ v) ⬝ᵥ (M *ᵥ v)", "((M *ᵥ v) ⬝ᵥ (M *ᵥ v))"),
    ("A *ᵥ B *ᵥ v", "(A *ᵥ (B *ᵥ v))"),
    ("v ᵥ* A ᵥ* B", "((v ᵥ* A) ᵥ* B)"),
    ("v ᵥ* A ⬝ᵥ w", "((v ᵥ* A) ⬝ᵥ w)"),
    ("A * B *ᵥ v", "(A * (B *ᵥ v))"),
    ("c • A *ᵥ v", "(c • (A *ᵥ v))"),
    ("a • b • c", "(a • (b • c))"),
    ("A * B ≤ c • 1", "((A * B) ≤ (c • 1))"),
    ("a * b • c", "(a * (b • c))"),
    ("a • b * c", "((a • b) * c)"),
    ("a • b + c", "((a • b) + c)"),
    ("a ^ 2 • b", "((a ^ 2) • b)"),
    # LinearAlgebra/Matrix/Defs.lean ᵀ, ConjTranspose.lean ᴴ: postfix 1024
    ("A⁻¹ᵀ", "((A ⁻¹) ᵀ)"),
    ("Aᵀ * A", "((A ᵀ) * A)"),
    ("(A * B)ᴴ", "((A * B) ᴴ)"),
    ("det Aᵀ", "(det (A ᵀ))"),
    ("Aᵀ i j", "((A ᵀ) i j)"),
    ("A ⊙ B ⊙ C", "((A ⊙ B) ⊙ C)"),  # LinearAlgebra/Matrix/Hadamard.lean: infixl 100
    ("A ⊗ₖ B * C", "((A ⊗ₖ B) * C)"),  # LinearAlgebra/Matrix/Kronecker.lean: infixl 100
    ("f ∘ₗ g ∘ₗ h", "(f ∘ₗ (g ∘ₗ h))"),  # Algebra/Module/LinearMap/Defs.lean: 80
    ("M →ₗ[R] N →ₗ[R] P", "(M →ₗ[ R ] (N →ₗ[ R ] P))"),
    ("f =ᵐ[μ] g", "(f =ᵐ[ μ ] g)"),
    ("M i j * M i j", "((M i j) * (M i j))"),
    ("!![a, b; c, d] *ᵥ ![x, y]", "(!![a, b; c, d] *ᵥ ![x, y])"),
    # Algebra/Order/Group/Unbundled/Abs.lean, Analysis/Normed/Group/Defs.lean
    ("|a| * |b|", "((|a|) * (|b|))"),
    ("|a - b| ≤ |a| + |b|", "((|(a - b)|) ≤ ((|a|) + (|b|)))"),
    ("f |x| y", "(f (|x|) y)"),
    ("‖a‖ ^ 2", "((‖a‖) ^ 2)"),
    ("‖f x‖ * ‖x‖₊", "((‖(f x)‖) * (‖x‖₊))"),
    ("|‖x‖ - ‖y‖|", "(|((‖x‖) - (‖y‖))|)"),
    ("‖f ‖x‖‖", "(‖(f (‖x‖))‖)"),
    ("⟪x, A *ᵥ y⟫_ℝ", "(⟪ x , (A *ᵥ y) ⟫_ ℝ)"),
    ("⌊x⌋₊ + ⌈y⌉", "((⌊x⌋₊) + (⌈y⌉))"),
    # Algebra/BigOperators/Group/Finset/Defs.lean: the body of ∑ at 67
    ("∑ i, f i + g i", "((∑ i, (f i)) + (g i))"),
    ("∑ i, f i * g i", "(∑ i, ((f i) * (g i)))"),
    ("∑ i, f i • g i", "(∑ i, ((f i) • (g i)))"),
    ("2 * ∑ i, f i", "(2 * (∑ i, (f i)))"),
    ("∑ i, ∑ j, M i j ^ 2", "(∑ i, (∑ j, ((M i j) ^ 2)))"),
    ("∑ i ∈ s, f i / n = 1", "((∑ i ∈ s, ((f i) / n)) = 1)"),
    ("∑ i ∈ s with p i, f i", "(∑ i ∈ s with (p i), (f i))"),
    ("∑ i : Fin n, f i - 1", "((∑ i : (Fin n), (f i)) - 1)"),
    ("∏ i, f i * g i", "(∏ i, ((f i) * (g i)))"),
    ("-∑ i, f i", "(- (∑ i, (f i)))"),
    ("∑ i, -f i", "(∑ i, (- (f i)))"),
    ("⨆ i, f i + g i", "(⨆ i, ((f i) + (g i)))"),  # Order/SetNotation.lean: 60
    ("∫ x in a..b, f x + g x ∂μ", "(∫ x in a.. b, ((f x) + (g x)) ∂μ)"),
    ("∑' n, f n * g n", "(∑' n, ((f n) * (g n)))"),
    ("∀ᶠ x in 𝓝 a, p x ∧ q x", "(∀ᶠ x in (nhds a), ((p x) ∧ (q x)))"),
    ("f =O[l] g", "(f =O[ l ] g)"),
    ("α × β → γ", "((α × β) → γ)"),
    ("α ⊕ β × γ", "(α ⊕ (β × γ))"),
    ("n → m → R", "(n → (m → R))"),
    ("e ≃ f → g", "((e ≃ f) → g)"),
]

SETS = [
    ("{x | 0 < x}", "{x | (0 < x)}"),
    ("{x : ℝ | |x| < 1}", "{x : ℝ | ((|x|) < 1)}"),
    ("{x ∈ s | p x}", "{x ∈ s | (p x)}"),
    ("{x // p x}", "{x // (p x)}"),
    ("{x : n // p x} → R", "({x : n // (p x)} → R)"),
    ("{a, b}", "{a, b}"),
    ("{f x | x ∈ s}", "{_element | (∃ x ∈ s, ((f x) = _element))}"),
    ("⟨a, b + 1⟩", "⟨a, (b + 1)⟩"),
    ("(a, b, c)", "(a, b, c)"),
    ("(x : ℝ)", "(x : ℝ)"),
    ("(x + y : ℝ) * z", "(((x + y) : ℝ) * z)"),
    ("![a, b] 0", "(![a, b] 0)"),
    ("f '' s ∩ t", "((f '' s) ∩ t)"),
    ("f ⁻¹' s ⊆ t", "((f ⁻¹' s) ⊆ t)"),
    ("s ×ˢ t ∩ u", "((s ×ˢ t) ∩ u)"),
    ("sᶜ ∪ t", "((s ᶜ) ∪ t)"),
]

ALL = [*ARITHMETIC, *APPLICATION, *LOGIC, *LINEAR_ALGEBRA, *SETS]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_tree(text: str, expected: str) -> None:
    assert tree(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a = b = c",
        "a ≤ b ≤ c",
        "a < b = c",
        "a ∣ b ∣ c",
        "a ↔ b ↔ c",
        "a ≠ b < c",
        "x ^ -2",  # ^ is at 80, unary minus at 75: Lean wants parentheses
        "f ∑ i, g i",  # a sum is no argument
        "f ∀ x, p",
        "a \\ b \\ c",
        "f(x)",
        "|x |",
        "f '' s ^ n",  # Data/Set/Operations.lean: '' at 80 to the left, ^ at 80 to the right
        "(a",
        "a)",
        "fun x",
        "∑ i f i",
        "",
        "· + 1",
    ],
)
def test_rejected(text: str) -> None:
    with pytest.raises(ParseError):
        parse_term(text, opens=OPENS)


def test_parentheses_change_the_tree() -> None:
    assert tree("(-x) ^ 2") != tree("-x ^ 2")
    assert tree("∑ i, (f i + g i)") != tree("∑ i, f i + g i")
    assert tree("(a → b) → c") != tree("a → b → c")


def test_scoped_notation_needs_its_namespace() -> None:
    assert print_term(parse_term("n !", opens=("Nat",))) == "(n !)"
    with pytest.raises(ParseError):
        parse_term("n !", opens=())
    assert print_term(parse_term("π", opens=("Real",))) == "Real.pi"
    assert print_term(parse_term("π", opens=())) == "π"


def test_power_binds_tighter_than_eighty() -> None:
    # Mathlib states `h ≫ f ^ n = (h ≫ f) ^ n` (CategoryTheory/Monoidal/Cartesian/Mon_.lean), with
    # ≫ at 80 to the right: were ^ at 75, both sides would be the same term.
    term = parse_term("h ≫ f ^ n", opens=("CategoryTheory",))
    assert print_term(term) == "(h ≫ (f ^ n))"


def test_error_position() -> None:
    with pytest.raises(ParseError) as caught:
        parse_term("a +\n  (b *) c")
    assert caught.value.pos == (2, 7)
