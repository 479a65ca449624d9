"""Tokens: identifiers, numbers, longest match, comments, positions."""

from __future__ import annotations

import pytest

from pyharness.lean.grammar import base_grammar, grammar_for
from pyharness.lean.lexer import LexError, tokenize


def words(text: str, *opens: str) -> list[str]:
    table = grammar_for(frozenset(opens)).table
    return tokenize(text, 0, len(text), (1, 1), table).value[:-4]


def kinds(text: str) -> list[str]:
    return tokenize(text, 0, len(text), (1, 1), base_grammar().table).kind[:-4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hA.eigenvalues", ["hA.eigenvalues"]),
        ("x₁ x' x!? α_β", ["x₁", "x'", "x!?", "α_β"]),
        ("«odd name».foo", ["«odd name».foo"]),
        ("𝕜 ℓ ᵢ", ["𝕜", "ℓ", "ᵢ"]),
        ("x.1.2", ["x", ".", "1", ".", "2"]),
        ("1.5 2e3 1e-3 0x1F 10_000", ["1.5", "2e3", "1e-3", "0x1F", "10_000"]),
        ("0..1", ["0", "..", "1"]),
        ("A⁻¹ᵀ", ["A", "⁻¹", "ᵀ"]),
        ("f ⁻¹' s", ["f", "⁻¹'", "s"]),
        ("‖x‖₊", ["‖", "x", "‖₊"]),
        ("M →ₗ[R] N", ["M", "→ₗ[", "R", "]", "N"]),
        ("a≤b<=c", ["a", "≤", "b", "<=", "c"]),
        ("a -- to the end\nb", ["a", "b"]),
        ("a /- x /- y -/ z -/ b", ["a", "b"]),
        ("!![1, 2; 3, 4]", ["!![", "1", ",", "2", ";", "3", ",", "4", "]"]),
        ('"a\\"b" x', ['"a\\"b"', "x"]),
        ("'x' '\\n'", ["'x'", "'\\n'"]),
        ("`foo.bar", ["`foo.bar"]),
        ("fun x ↦ x", ["fun", "x", "↦", "x"]),
        ("funny", ["funny"]),
        ("Type* Sort*", ["Type*", "Sort*"]),
        ("⋀[R]^n M", ["⋀[", "R", "]^", "n", "M"]),
        ("f^[n] x", ["f", "^[", "n", "]", "x"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert words(text, "Matrix") == expected


def test_a_token_beats_an_identifier_of_the_same_length_only() -> None:
    assert words("ℝ≥0 ℝ≥0∞ πx", "NNReal", "ENNReal", "Real") == ["ℝ≥0", "ℝ≥0∞", "πx"]
    assert words("ℝ≥0") == ["ℝ", "≥", "0"]


def test_kinds() -> None:
    assert kinds("x 1 1.5 \"s\" 'c' + π") == ["id", "num", "dec", "str", "char", "sym", "id"]


def test_a_field_may_be_named_like_a_keyword() -> None:
    assert kinds("(p).end") == ["sym", "id", "sym", "sym", "id"]
    assert kinds("end") == ["sym"]


def test_positions_and_spaces() -> None:
    text = "a\n  b/- x\n y -/c"
    tokens = tokenize(text, 0, len(text), (3, 5), base_grammar().table)
    assert tokens.pos[:4] == [(3, 5), (4, 3), (5, 6), (5, 7)]
    assert tokens.spaced[:4] == [True, True, True, True]
    text = "f[x] (y)"
    tokens = tokenize(text, 0, len(text), (1, 1), base_grammar().table)
    assert tokens.spaced[:6] == [True, False, False, False, True, False]


def test_brackets_are_matched() -> None:
    text = "(a [b] {c ⟨d⟩})"
    tokens = tokenize(text, 0, len(text), (1, 1), base_grammar().table)
    closing = {tokens.value[i] + tokens.value[j] for i, j in enumerate(tokens.match) if j > 0}
    assert closing == {"()", "[]", "{}", "⟨⟩"}


def test_lexing_can_stop_before_the_proof() -> None:
    text = 'theorem t (h : x := 1) : p := by unterminated "'
    tokens = tokenize(text, 0, len(text), (1, 1), base_grammar().table, stop_at_assign=True)
    assert not tokens.complete
    assert tokens.value[-6:] == ["p", ":=", "", "", "", ""]


@pytest.mark.parametrize(
    ("text", "pos"), [('a "b', (1, 3)), ("a\n /- b", (2, 2)), ("/- /- -/", (1, 1))]
)
def test_unterminated(text: str, pos: tuple[int, int]) -> None:
    with pytest.raises(LexError) as caught:
        tokenize(text, 0, len(text), (1, 1), base_grammar().table)
    assert caught.value.pos == pos
