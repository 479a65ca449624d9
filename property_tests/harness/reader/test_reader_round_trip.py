"""Printing and reading again gives the same term; no text crashes or stalls the parser."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_terms import OPENS, terms, without_positions, words

from pyharness.errors import LeanSyntaxError
from pyharness.lean.parser import ParseError, parse_term
from pyharness.lean.scanner import read_text
from pyharness.lean.surface_print import print_term
from pyharness.lean.syntax import LeanFile, Term

PIECES = st.sampled_from(
    [
        "\n",
        "\t",
        *words(
            "( ) [ ] { } ⟨ ⟩ ⦃ ⦄ , ; : := . .. | ‖ ∑ ∏ ∀ ∃ ∫ ∂ in fun ↦ if then else let have "
            "by at = ≤ + - * / ^ ⁻¹ ᵀ • *ᵥ ⬝ᵥ ≡ [MOD [ZMOD ∣ ¬ → ↔ ∧ ∨ · _ ?_ @ ↑ ![ !![ ⟪ ⟫_ "
            "⌊ ⌋ ⌋₊ √ # ! // ∈ <| |> $ |>. x y f 0 1 2.5 a.b x.1 ℝ Type* Prop with from show "
            "match | => → λ π 'c' s --\n /- -/ theorem def namespace end section variable "
            "open notation local infixl ⊗ [R] →ₗ[ ∘ {x ‹ ›"
        ),
    ]
)


def parsed(text: str) -> Term | ParseError:
    try:
        return parse_term(text, opens=OPENS)
    except ParseError as error:
        return error


def scanned(text: str) -> LeanFile | LeanSyntaxError:
    try:
        return read_text(text)
    except LeanSyntaxError as error:
        return error


@given(terms())
@settings(max_examples=300, deadline=None)
def test_print_then_parse(term: Term) -> None:
    text = print_term(term)
    assert without_positions(parse_term(text, opens=OPENS)) == without_positions(term), text


@given(st.lists(PIECES, max_size=40).map(" ".join))
@settings(max_examples=300, deadline=1000)
def test_any_tokens_are_a_term_or_an_error(text: str) -> None:
    term = parsed(text)
    if isinstance(term, ParseError):
        assert term.pos[0] >= 1
    else:
        again = parse_term(print_term(term), opens=OPENS)
        assert without_positions(again) == without_positions(term)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=200, deadline=1000)
def test_any_text_is_a_file_or_an_error(text: str) -> None:
    file = scanned("theorem t " + text + "\ntheorem u : p := q\n")
    if isinstance(file, LeanSyntaxError):
        assert file.where.startswith("<text>:")
    else:
        for declaration in file.declarations:
            assert declaration.problem or declaration.problem_pos == (0, 0)


@given(st.text(max_size=80))
@settings(max_examples=200, deadline=1000)
def test_any_unicode_is_a_file_or_an_error(text: str) -> None:
    file = scanned(text)
    assert file.remedy if isinstance(file, LeanSyntaxError) else file.path == "<text>"


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000,
        "(" * 5000 + "a" + ")" * 5000,
        "a ≡ (" * 400 + "b" + ")" * 400,
        "{x | " * 400 + "p" + "}" * 400,
        "{f x | " * 60,
        "a ⊗ (" * 60,
        "∑ i, " * 3000 + "x",
        "¬ " * 5000 + "p",
        "|" + "a |" * 2000,
        "‖a " * 2000,
        "fun x ↦ " * 3000 + "x",
        "∫ x in " * 300,
        "x.1" * 4000,
        "[" * 3000,
        "⟨" * 300 + ")" * 300,
    ],
    ids=lambda text: text[:12],
)
def test_nesting_neither_crashes_nor_stalls(text: str) -> None:
    begin = time.process_time()
    parsed(text)
    assert time.process_time() - begin < 5
