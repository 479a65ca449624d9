"""The elaborator: where casts go, which variables are taken, what is refused and where."""

from __future__ import annotations

import pytest
from engine_statements import DEFS, HEAD, claim, read, stated, unread

from pyharness.lean.claim import Claim
from pyharness.lean.expr import head


def shown(proposition: str, binders: str) -> str:
    return stated(proposition, binders).canonical.splitlines()[-1].strip()


CASTS = [
    # the ascription stops the real type at the bracket: added in ℕ, then cast
    ("((i + j : ℕ) : ℝ) = 0", "(i j : ℕ)", "(↑(i +[ℕ] j) : ℕ → ℝ)"),
    # casts go to the leaves of the tree, the innermost ones
    ("(i : ℝ) + j = 0", "(i j : ℕ)", "((↑i : ℕ → ℝ) +[ℝ] (↑j : ℕ → ℝ))"),
    ("x + i * j = 0", "(x : ℝ) (i j : ℕ)", "(x +[ℝ] ((↑i : ℕ → ℝ) *[ℝ] (↑j : ℕ → ℝ)))"),
    ("i - j = x", "(x : ℝ) (i j : ℕ)", "((↑i : ℕ → ℝ) -[ℝ] (↑j : ℕ → ℝ))"),
    ("x = (i - j : ℕ)", "(x : ℝ) (i j : ℕ)", "(↑(i -[ℕ] j) : ℕ → ℝ)"),
    # an exponent is not a leaf of the tree around it
    ("x ^ (i + j) = x", "(x : ℝ) (i j : ℕ)", "(x ^[ℝ, ℕ] (i +[ℕ] j))"),
    ("(k : ℤ) + i = 0", "(k : ℤ) (i : ℕ)", "(k +[ℤ] (↑i : ℕ → ℤ))"),
    ("(i : ℝ) / 2 = x", "(x : ℝ) (i : ℕ)", "((↑i : ℕ → ℝ) /[ℝ] (2 : ℝ))"),
    ("((i / 2 : ℕ) : ℝ) = x", "(x : ℝ) (i : ℕ)", "(↑(i /[ℕ] 2) : ℕ → ℝ)"),
]


@pytest.mark.parametrize(("proposition", "binders", "part"), CASTS)
def test_casts_go_where_lean_puts_them(proposition: str, binders: str, part: str) -> None:
    assert part in shown(proposition, binders)


def test_casts_of_fin_are_added_before_they_are_cast() -> None:
    outside = shown("((i + j : Fin 3) : ℕ) = 0", "(i j : Fin 3)")
    inside = shown("(i : ℕ) + j = 0", "(i j : Fin 3)")
    assert "+[(Fin 3)]" in outside
    assert "+[ℕ]" in inside
    assert inside != outside


VARIABLES = """variable {m n p : Type*} [Fintype m] [Fintype n] [Fintype p] [Nonempty p]
variable (A : Matrix m n ℝ) (x : p → ℝ) (unused : ℝ)
"""


def test_variables_are_taken_when_mentioned_with_all_that_their_types_mention() -> None:
    c = claim(VARIABLES + "theorem t : A = A := by sorry\n")
    assert [t.name for t in c.types] == ["m", "n"]
    assert [v.name for v in c.data] == ["A"]
    assert c.hypotheses == ()


def test_an_instance_is_taken_with_its_variables() -> None:
    c = claim(VARIABLES + "theorem t : x = x := by sorry\n")
    assert [t.name for t in c.types] == ["p"]
    assert len(c.hypotheses) == 1, "Nonempty p is an assumption"


def test_omit_drops_an_instance() -> None:
    text = VARIABLES + "omit [Nonempty p] in\ntheorem t : x = x := by sorry\n"
    assert claim(text).hypotheses == ()


def test_a_header_binder_shadows_a_variable() -> None:
    c = claim(VARIABLES + "theorem t (x : ℕ) : x = x := by sorry\n")
    assert [(v.name, str(v.type.name)) for v in c.data] == [("x", "Nat")]  # type: ignore[attr-defined]


def test_a_later_variable_hides_an_earlier_one() -> None:
    """The hidden one stays where something else was said of it."""
    text = "variable (x : ℕ) (v : Fin x → ℝ)\nvariable (x : ℝ)\n"
    assert [(v.name, head(v.type)) for v in claim(text + "theorem t : x = x := rfl\n").data] == [
        ("x", "Real")
    ]
    both = claim(text + "theorem t : x = x ∧ v = v := ⟨rfl, rfl⟩\n").data
    assert [(v.name, head(v.type)) for v in both] == [("x", "Nat"), ("v", "→"), ("x", "Real")]


def test_a_header_means_the_variable_until_it_binds_the_name_itself() -> None:
    c = claim("variable (k : ℕ)\ntheorem t (v : Fin k → ℝ) (k : ℝ) : k • v = v := by sorry\n")
    assert [(v.name, head(v.type)) for v in c.data] == [("k", "Nat"), ("v", "→"), ("k", "Real")]


def test_a_definition_takes_a_hidden_variable_once() -> None:
    text = (
        "variable (A B : Matrix (Fin 2) (Fin 2) ℝ)\nvariable (A : Matrix (Fin 2) (Fin 3) ℝ)\n"
        "def both : Matrix (Fin 2) (Fin 3) ℝ := B * A\n"
        "theorem t : both B A = B * A := rfl\n"
    )
    (d,) = claim(text).definitions
    assert [v.name for v, _ in d.params] == ["B", "A"]


def test_implicit_arguments_are_filled_in() -> None:
    assert "(Matrix.trace n ℝ A)" in shown(
        "A.trace = 0", "{n : Type*} [Fintype n] (A : Matrix n n ℝ)"
    )


def test_definitions_are_unfolded_across_imports() -> None:
    base = "import Mathlib\nnoncomputable def half (x : ℝ) : ℝ := x / 2\n"
    middle = "import Base\nnoncomputable def quarter (x : ℝ) : ℝ := half (half x)\n"
    head = "import Middle\n"
    text = "theorem t (x : ℝ) : quarter x = x / 4 := by sorry\n"
    c = claim(text, head=head, Base=base, Middle=middle)
    assert [d.name for d in c.definitions] == ["half", "quarter"], "dependencies come first"


def test_the_library_is_found_from_a_file_that_imports_it() -> None:
    c = stated("0 ≤ stableRank M", "(M : Matrix (Fin 2) (Fin 2) ℝ)", head=DEFS)
    names = {d.name.removeprefix("AdapterGeometry.") for d in c.definitions}
    assert names == {"frobeniusSq", "opNorm", "spectralSq", "stableRank"}


def test_imports_are_found_in_the_source_folder_of_a_lake_project(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from pyharness.lean.read import find_import

    (tmp_path / "lakefile.lean").write_text('lean_lib L where\n  srcDir := "src"\n')
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "Words.lean").write_text("")
    (tmp_path / "tests").mkdir()
    asking = tmp_path / "tests" / "A.lean"
    assert find_import(asking, "Words") == tmp_path / "src" / "Words.lean"
    (tmp_path / "lakefile.lean").write_text("lean_lib L\n")
    assert find_import(asking, "Words") is None


def test_a_norm_on_matrices_without_scope_is_refused() -> None:
    text = "theorem t (A : Matrix (Fin 2) (Fin 2) ℝ) : 0 ≤ ‖A‖ := by sorry\n"
    assert "norm" in unread(text).reason.lower()
    (scoped,) = read("open scoped Matrix.Norms.Frobenius\n" + text)
    assert isinstance(scoped, Claim)


def test_an_order_on_matrices_without_scope_is_refused() -> None:
    text = "theorem t (A : Matrix (Fin 2) (Fin 2) ℝ) : A ≤ A := by sorry\n"
    assert unread(text).reason
    (scoped,) = read("open scoped MatrixOrder\n" + text)
    assert isinstance(scoped, Claim)


def test_an_unknown_word_is_told_with_its_place() -> None:
    found = unread("theorem t (x : ℝ) :\n    frobnicate x = 0 := by sorry\n")
    line = HEAD.count("\n") + 2
    assert (found.position.line, found.position.column) == (line, 5)
    assert "frobnicate" in found.reason


def test_a_statement_on_an_unread_definition_is_unread_too() -> None:
    text = "def odd (x : ℝ) : ℝ := frobnicate x\n\ntheorem t (x : ℝ) : odd x = 0 := by sorry\n"
    assert "frobnicate" in unread(text).reason


def test_an_unknown_class_is_not_assumed_to_hold() -> None:
    assert unread("theorem t {R : Type*} [CommRing R] [CharP R 2] (a : R) : a = a := by sorry\n")


def test_a_generic_statement_says_that_it_was_read_at_the_reals() -> None:
    c = claim("theorem t {R : Type*} [CommRing R] (a b : R) : a * b = b * a := by sorry\n")
    assert c.at_reals == ("R",)


def hashed(body: str) -> str:
    text = (
        f"noncomputable def f (x : ℝ) : ℝ := {body}\n\ntheorem t (x : ℝ) : f x = f x := by sorry\n"
    )
    return claim(text).statement_hash


def test_the_hash_follows_the_definitions_a_statement_unfolds_to() -> None:
    assert hashed("x / 2") == hashed("x  /  2")
    assert hashed("x / 2") != hashed("x / 3")
    indirect = "noncomputable def f (x : ℝ) : ℝ := {}\nnoncomputable def g (x : ℝ) : ℝ := f x\n"
    text = "theorem t (x : ℝ) : g x = g x := by sorry\n"
    one, two = (claim(indirect.format(b) + text).statement_hash for b in ("x", "-x"))
    assert one != two


def test_the_hash_does_not_follow_the_proof() -> None:
    one, two = (
        claim(f"theorem t (x : ℝ) : x = x := by {proof}\n").statement_hash
        for proof in ("sorry", "rfl")
    )
    assert one == two
