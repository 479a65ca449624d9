"""Commands: scopes, names, variables, one-shot `in`, attributes, what is skipped."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from pyharness.errors import LeanSyntaxError
from pyharness.lean.scanner import read_file, read_text
from pyharness.lean.surface_print import print_binder, print_term
from pyharness.lean.syntax import Declaration, Ident, LeanFile


def read(text: str) -> LeanFile:
    return read_text(dedent(text))


def only(text: str) -> Declaration:
    (declaration,) = read(text).declarations
    assert declaration.problem == ""
    return declaration


def variables(declaration: Declaration) -> list[str]:
    return [print_binder(b) for b in declaration.scope.variables]


def test_a_declaration_with_everything() -> None:
    found = only(
        """
        namespace Matrix
        /-- Says so. -/
        @[simp, deprecated "use g, not h" (since := "2025-01-01")]
        protected theorem foo.bar {n : Type*} [Fintype n] (A : Matrix n n ℝ) :
            A.trace = ∑ i, A i i := by
          simp
        end Matrix
        """
    )
    assert found.kind == "theorem"
    assert found.name == "Matrix.foo.bar"
    assert found.written_name == "foo.bar"
    assert found.scope.namespaces == ("Matrix", "foo")
    assert found.docstring == "Says so."
    assert found.attributes[0] == "simp"
    assert found.attributes[1].startswith('deprecated "use g, not h"')
    assert found.modifiers == ("protected",)
    assert [print_binder(b) for b in found.binders] == [
        "{n : Type}",
        "[(Fintype n)]",
        "(A : (Matrix n n ℝ))",
    ]
    assert found.type is not None
    assert print_term(found.type) == "(A.trace = (∑ i, (A i i)))"
    assert found.source.startswith("theorem foo.bar")
    assert found.source.endswith("∑ i, A i i")
    assert found.proof == ":= by\n  simp"
    assert found.pos == (5, 11)


def test_root_names() -> None:
    found = only("namespace A\ntheorem _root_.B.t : p := q\nend A")
    assert found.name == "B.t"
    assert found.scope.namespaces == ("A",)


def test_sections_and_namespaces_restore() -> None:
    file = read(
        """
        variable (x : ℕ)
        namespace A.B
        open Real
        section
        variable (y : ℕ)
        theorem one : p := q
        end
        theorem two : p := q
        end A.B
        theorem three : p := q
        """
    )
    one, two, three = file.declarations
    assert one.name == "A.B.one"
    assert variables(one) == ["(x : ℕ)", "(y : ℕ)"]
    assert variables(two) == ["(x : ℕ)"]
    assert one.scope.opens == two.scope.opens == ("Real",)
    assert three.scope.opens == ()
    assert three.name == "three"


def test_end_may_close_part_of_a_dotted_namespace() -> None:
    file = read(
        """
        namespace A.B
        end B
        theorem t : p := q
        end A
        namespace C
        namespace D
        end C.D
        theorem u : p := q
        """
    )
    assert [d.name for d in file.declarations] == ["A.t", "u"]


def test_variable_updates_change_the_kind_only() -> None:
    found = only(
        """
        variable {m n : Type*} [Fintype n] {R : Type*}
        variable (n R) {k}
        theorem t : p := q
        """
    )
    assert variables(found) == [
        "{m : Type}",
        "(n : Type)",
        "[(Fintype n)]",
        "(R : Type)",
        "{k}",
    ]


def test_one_shot_scopes() -> None:
    file = read(
        """
        open Real in
        variable (x : ℝ) in
        include x in
        omit [Fintype n] in
        /-- doc -/
        theorem one : p := q

        theorem two : p := q
        open Nat in theorem three : n ! = 1 := q
        set_option maxHeartbeats 400000 in
        -- a comment
        theorem four : p := q
        """
    )
    one, two, three, four = file.declarations
    assert one.scope.opens == ("Real",)
    assert one.docstring == "doc"
    assert variables(one) == ["(x : ℝ)"]
    assert one.scope.includes == {"x"}
    assert [print_term(t) for t in one.scope.omits] == ["[(Fintype n)]"]
    assert two.scope.opens == ()
    assert variables(two) == []
    assert two.scope.includes == frozenset()
    assert three.scope.opens == ("Nat",)
    assert three.problem == ""
    assert four.name == "four"


def test_opens() -> None:
    found = only(
        """
        open Real Set
        open scoped Matrix NNReal
        open Finset (sum range)
        open Function hiding comp
        theorem t : p := q
        """
    )
    assert found.scope.opens == ("Real", "Set", "Function")
    assert found.scope.opens_scoped == ("Matrix", "NNReal")
    assert found.scope.hidden_opens == ("Finset ( sum range )", "Function hiding comp")


def test_open_resolves_inside_open_namespaces() -> None:
    found = only("open CategoryTheory MonoidalCategory\ntheorem t : X ◁ f = g := p")
    assert found.type is not None
    assert print_term(found.type) == "((X ◁ f) = g)"


def test_include_and_omit_last_to_the_end_of_the_section() -> None:
    file = read(
        """
        section
        variable (h : p) (k : q)
        include h k
        omit k
        theorem one : r := s
        end
        theorem two : r := s
        """
    )
    one, two = file.declarations
    assert one.scope.includes == {"h"}
    assert [print_term(t) for t in one.scope.omits] == ["k"]
    assert two.scope.includes == frozenset()


def test_local_instances() -> None:
    file = read(
        """
        section
        attribute [local instance] Matrix.frobeniusNormedAddCommGroup foo
        local instance bar : Baz := qux
        theorem one : p := q
        attribute [-instance] foo
        end
        theorem two : p := q
        """
    )
    bar, one, two = file.declarations
    assert bar.kind == "instance"
    assert one.scope.local_instances == ("Matrix.frobeniusNormedAddCommGroup", "foo", "bar")
    assert two.scope.local_instances == ()


def test_definitions_have_bodies() -> None:
    file = read(
        """
        noncomputable section
        def stableRank (M : Matrix m n ℝ) : ℝ := frobeniusSq M / ‖M‖ ^ 2
        abbrev R := ℝ
        def f : ℕ → ℕ
          | 0 => 1
          | n + 1 => f n * 2
        def g (x : ℕ) : ℕ := by
          exact x
        structure S (n : ℕ) extends T n where
          x : ℕ
        inductive Color where
          | red | green
        class C (α : Type*) : Prop where
          out : p
        instance : Inhabited S := ⟨0⟩
        instance (priority := low) foo : Inhabited S where
          default := 0
        example : 1 + 1 = 2 := rfl
        axiom choice : p
        opaque secret : ℕ
        """
    )
    kinds = [d.kind for d in file.declarations]
    assert kinds == [
        "def", "abbrev", "def", "def", "structure", "inductive", "class", "instance", "instance",
        "example", "axiom", "opaque",
    ]  # fmt: skip
    assert [d.problem for d in file.declarations] == [""] * 12
    body = file.declarations[0].body
    assert body is not None
    assert print_term(body) == "((frobeniusSq M) / ((‖M‖) ^ 2))"
    assert file.declarations[8].name == "foo"
    matched = file.declarations[2].body
    assert matched is not None
    assert print_term(matched) == "(fun | 0 => 1 | (n + 1) => ((f n) * 2))"


def test_statements_with_equations_or_where() -> None:
    file = read(
        """
        theorem one : ∀ n : ℕ, 0 ≤ n
          | 0 => le_refl
          | n + 1 => foo
        theorem two : A ∧ B where
          left := x
          right := y
        theorem three : let x := 1; x = 1 := rfl
        theorem four (h : p := by simp) : p := h
        """
    )
    assert [d.problem for d in file.declarations] == [""] * 4
    assert file.declarations[0].source.endswith("0 ≤ n")
    assert file.declarations[1].proof.startswith("where")
    assert file.declarations[2].proof == ":= rfl"


def test_module_headers_imports_and_docs() -> None:
    file = read(
        """
        /- Copyright -/
        module

        public import Mathlib.Data.Real.Basic
        import all Foo.Bar
        /-! # Title -/
        @[expose] public section
        public theorem t : p := q
        end
        """
    )
    assert file.imports == ("Mathlib.Data.Real.Basic", "Foo.Bar")
    assert file.module_docs == ("# Title",)
    assert [d.name for d in file.declarations] == ["t"]


def test_indented_commands_and_mutual() -> None:
    file = read(
        """
        namespace A
          variable (x : ℕ)
          theorem one : p := by
            exact foo
          private lemma two : p := q
        end A
        mutual
        theorem three : p := q
        end
        """
    )
    assert [d.name for d in file.declarations] == ["A.one", "A.two", "three"]
    assert variables(file.declarations[1]) == ["(x : ℕ)"]


def test_macros_and_unknown_commands_are_skipped() -> None:
    file = read(
        """
        macro "foo" : tactic => `(tactic| simp)
        syntax "bar" term : term
        #check Nat
        run_cmd foo
        initialize_simps_projections Foo
        theorem t : p := q
        """
    )
    assert [d.name for d in file.declarations] == ["t"]


def test_strings_and_comments_do_not_begin_commands() -> None:
    file = read(
        """
        def s := "
        theorem no : p := q
        "
        /- theorem nor : this := one -/
        -- theorem nor this
        def c := '"'
        theorem yes : p := q
        """
    )
    assert [d.name for d in file.declarations] == ["s", "c", "yes"]


def test_a_bound_name_switches_notation_off() -> None:
    file = read(
        """
        open Real
        theorem one (π : ℕ) : π = π := rfl
        theorem two : π > 3 := foo
        section
        variable {π : ℕ}
        theorem three : π = 0 := foo
        end
        """
    )
    one, two, three = (d.type for d in file.declarations)
    assert one is not None
    assert two is not None
    assert three is not None
    assert [print_term(t) for t in (one, two, three)] == ["(π = π)", "(Real.pi > 3)", "(π = 0)"]


def test_what_cannot_be_parsed_is_kept_with_its_problem() -> None:
    file = read("theorem a : x = = y := p\n\ntheorem b : p := q\n")
    a, b = file.declarations
    assert (a.name, a.type) == ("a", None)
    assert "expected a term" in a.problem
    assert a.problem_pos == (1, 17)
    assert a.source == "theorem a : x = = y"
    assert a.proof == ":= p"
    assert b.problem == ""
    assert isinstance(b.type, Ident)


@pytest.mark.parametrize(
    ("text", "where", "remedy"),
    [
        ("theorem a : p := q\n/- open", "f:2:1", "-/"),
        ('def a := "x', "f:1:10", "quote"),
        ("namespace A\nend B", "f:2:1", "end A"),
        ("end", "f:1:1", "remove"),
        ("section X\nend", "f:2:1", "end X"),
    ],
)
def test_not_a_lean_file(text: str, where: str, remedy: str) -> None:
    with pytest.raises(LeanSyntaxError) as caught:
        read_text(text, "f")
    assert caught.value.where == where
    assert remedy in caught.value.remedy


def test_files(tmp_path: Path) -> None:
    good = tmp_path / "a.lean"
    good.write_bytes("\ufefftheorem α : 1 = 1 := rfl\r\n".encode())
    assert [d.name for d in read_file(good).declarations] == ["α"]
    bad = tmp_path / "b.lean"
    bad.write_bytes(b"theorem a : p := q\n  \xff\n")
    with pytest.raises(LeanSyntaxError, match="0xff is not UTF-8") as caught:
        read_file(bad)
    assert caught.value.where == f"{bad}:2:3"
    with pytest.raises(LeanSyntaxError, match="cannot be read"):
        read_file(tmp_path / "missing.lean")
    assert read_text("").declarations == ()
