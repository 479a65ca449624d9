"""Notation that a file declares: read, used for the rest of its scope, expanded hygienically."""

from __future__ import annotations

from textwrap import dedent

import pytest

from pyharness.lean.notation import builtin_rules, make_rule
from pyharness.lean.parser import parse_term
from pyharness.lean.scanner import read_text
from pyharness.lean.surface_print import print_term


def statements(text: str) -> list[str]:
    """Each statement printed, or its problem."""
    found = []
    for declaration in read_text(dedent(text)).declarations:
        assert declaration.type is not None or declaration.problem
        type_ = declaration.type
        found.append(declaration.problem if type_ is None else print_term(type_))
    return found


def test_local_abbreviation_ends_with_its_section() -> None:
    found = statements(
        """
        section
        local notation "M" => Matrix n n ℝ
        theorem one (A : M) : f A M := p
        end
        theorem two (M : ℕ) : M = M := p
        """
    )
    assert found == ["(f A (Matrix n n ℝ))", "(M = M)"]


def test_expansion_replaces_operands() -> None:
    found = statements(
        """
        local notation "⟪" x ", " y "⟫" => inner 𝕜 x y
        theorem one : ⟪a + b, c⟫ = ⟪a, c⟫ + ⟪b, c⟫ := p
        """
    )
    assert found == ["((inner 𝕜 (a + b) c) = ((inner 𝕜 a c) + (inner 𝕜 b c)))"]


def test_bound_names_of_an_expansion_do_not_capture() -> None:
    found = statements(
        """
        local notation "const" y:max => fun x => y
        theorem one : const x = const a := p
        """
    )
    assert found == ["((fun x_1 ↦ x) = (fun x ↦ a))"]


@pytest.mark.parametrize(
    ("declaration", "use", "expected"),
    [
        ('infixl:65 " ⊞ " => g', "a ⊞ b ⊞ c", "(g (g a b) c)"),
        ('infixr:65 " ⊞ " => g', "a ⊞ b ⊞ c", "(g a (g b c))"),
        ('infix:65 " ⊞ " => g', "a ⊞ b * c", "(g a (b * c))"),
        ('infixl:80 " ⊞ " => g x', "a * b ⊞ c", "(a * (g x b c))"),
        ('prefix:max "♯" => g', "f ♯x", "(f (g x))"),
        ('prefix:75 "♯" => g', "♯x ^ 2", "(g (x ^ 2))"),
        ('postfix:max "♯" => g', "f x♯", "(f (g x))"),
        ('postfix:max "♯" => (g y)', "x♯", "(g y x)"),
        ('notation:50 a " ≐[" n "] " b:50 => E n a b', "x + 1 ≐[k] y", "(E k (x + 1) y)"),
        ('notation "|" a "|_" n:max => N n a', "|x|_2 + 1", "((N 2 x) + 1)"),
        ('notation3 "S(" x "; " y ")" => S x y', "f S(1; 2)", "(f (S 1 2))"),
        ('notation "two" => (2 : ℝ)', "two * two", "((2 : ℝ) * (2 : ℝ))"),
        ('notation:(max+1) "two" => 2', "f two", "(f 2)"),
    ],
)
def test_declared_notation(declaration: str, use: str, expected: str) -> None:
    (found,) = statements(f"{declaration}\ntheorem one : {use} := p\n")
    assert found == expected


def test_infix_of_a_file_does_not_chain() -> None:
    (found,) = statements('infix:50 " ≐ " => g\ntheorem one : a ≐ b ≐ c := p\n')
    assert "found '≐'" in found


def test_scoped_notation_follows_its_namespace() -> None:
    found = statements(
        """
        namespace A
        scoped notation "∇" f:max => grad f
        theorem one : ∇f = 0 := p
        end A
        theorem two : ∇f = 0 := p
        open A in
        theorem three : ∇f = 0 := p
        scoped[B] notation "∇" f:max => other f
        open scoped B
        theorem four : ∇f = 0 := p
        """
    )
    assert found[0] == found[2] == "((grad f) = 0)"
    assert "expected" in found[1]
    assert found[3] == "((other f) = 0)"


def test_notation_is_handed_to_other_files() -> None:
    imported = read_text('notation "∇" f:max => grad f\nlocal notation "secret" => 3\n')
    (declaration,) = read_text(
        "theorem one : ∇f = secret := p", notations=imported.notations
    ).declarations
    assert declaration.type is not None
    assert print_term(declaration.type) == "((grad f) = secret)"
    assert print_term(parse_term("∇f", imported.notations)) == "(grad f)"


def test_a_notation_that_cannot_be_read_leaves_the_file_readable() -> None:
    bad = 'notation "x" (y := =>\nlocal infixl => g\nnotation\ninfix:(max "a" => g\n'
    assert statements(bad + "theorem one : p := q\n") == ["p"]


def test_two_readings_of_one_token_stay_undecided() -> None:
    assert print_term(parse_term("∞", opens=("ENNReal", "ContDiff"))) == "∞"


def test_every_builtin_notation_is_well_formed() -> None:
    rules = builtin_rules()
    assert len(rules) > 900
    for rule in rules:
        kinds = [element.kind for element in rule.elements]
        assert "lit" in kinds[:2]
        assert all(element.text for element in rule.elements if element.kind == "lit")
        operands = [o for o in rule.operands if isinstance(o, int)]
        assert sorted(operands) == list(range(kinds.count("arg") + kinds.count("body")))


def test_operand_order_of_bracketed_arrows() -> None:
    rule = make_rule("", 25, "{0} →ₗ[ {25} ] {0}", "-")
    assert (rule.sym, rule.operands) == ("→ₗ", (1, 0, 2))
    rule = make_rule("", 50, "{0} ≡ {0} [MOD {0} ]", "-")
    assert (rule.sym, rule.operands) == ("≡[MOD]", (0, 1, 2))
