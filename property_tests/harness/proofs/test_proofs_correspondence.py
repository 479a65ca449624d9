"""Kernel theorems say what their namesakes in the library say, and a drifted one is seen."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from proofs_examples import LEAN

from pyharness.engine import read_claims
from pyharness.errors import LeanSyntaxError
from pyharness.lean.claim import Claim
from pyharness.proofs.bare_shapes import bare_shape
from pyharness.proofs.correspondence import compare
from pyharness.proofs.declarations import LeanFile, Theorem, read_file
from pyharness.proofs.library_shapes import library_shape


@cache
def claims() -> tuple[Claim, ...]:
    return tuple(c for c in read_claims([LEAN / "AdapterGeometry"]) if isinstance(c, Claim))


@cache
def files() -> tuple[LeanFile, ...]:
    return tuple(read_file(path) for path in sorted((LEAN / "Kernel").glob("*.lean")))


@cache
def bare() -> tuple[Theorem, ...]:
    return tuple(theorem for file in files() for theorem in file.theorems)


def last(name: str) -> str:
    return name.rsplit(".", 1)[-1]


def test_every_kernel_theorem_says_what_its_namesake_says() -> None:
    compared = compare(files(), claims())
    assert [c.difference or c.unread for c in compared.values() if not c.agrees] == []


def test_the_comparison_covers_the_theorems_the_project_was_started_for() -> None:
    both = {last(t.name) for t in bare()} & {last(c.name) for c in claims()}
    assert len(both) >= 30
    assert both >= {
        "stableRank_smul_invariant",
        "rsLoraUpdate_frob_bounded",
        "loraUpdate_frob_decays",
        "not_stableRank_mul_le_min",
    }


# A kernel statement, and what somebody might make of it: every one must be seen.
DRIFTED = [
    ("rsLoraUpdate_frob_bounded", "(mul (sq α) c) :=", "(mul α c) :="),
    ("rsLoraUpdate_frob_bounded", "(hr : lt zero (natCast r : K))\n", "\n"),
    ("rsLoraUpdate_frob_bounded", "IsSqrt ρ (natCast r)", "IsSqrt ρ (natCast m)"),
    ("rsLoraUpdate_frob_bounded", "IsSqrt ρ (natCast r)", "IsSqrt ρ (natCast n)"),
    ("loraUpdate_frob_decays", "(div (mul (sq α) c) (natCast r)) :=", "(mul (sq α) c) :="),
    ("loraUpdate_frob_decays", "(mul c (natCast r))", "c"),
    ("loraUpdate_gauge", "(matMul H A)", "(matMul G A)"),
    ("loraUpdate_gauge", "A i j) :=", "A j i) :="),
    ("stableRank_smul_invariant", "Not (Eq c zero)", "Not (Eq c one)"),
    ("stableRank_smul_invariant", "(IsStableRank M q) :=", "(IsStableRank (smul c M) q) :="),
    ("stableRank_neg", "neg (M i j)", "inv (M i j)"),
    ("spectralSq_smul", "(mul (sq c) s) :=", "(mul c s) :="),
    ("one_le_stableRank", "le one q", "le q one"),
    (
        "one_le_stableRank",
        "Exists fun j => Not (Eq (M i j) zero)",
        "Exists fun j => Eq (M i j) zero",
    ),
    ("dot_sq_le", "(dot v v)) :=", "(dot u v)) :="),
    ("transpose_mulVec_dot", "(u : Fin m → K)", "(u : Fin n → K)"),
    ("not_stableRank_mul_le_min", "And (le c a) (le c b)", "And (le a c) (le c b)"),
    ("not_stableRank_mul_le_min", "Not (∀ ", "(∀ "),
]


@pytest.mark.parametrize(("name", "old", "new"), DRIFTED)
def test_a_drifted_statement_is_seen(tmp_path: Path, name: str, old: str, new: str) -> None:
    for path in sorted((LEAN / "Kernel").glob("*.lean")):
        text = path.read_text(encoding="utf-8")
        start = text.find(f"theorem {name} ")
        if start < 0:
            continue
        end = text.index("\n\n", start)
        assert old in text[start:end]
        changed = tmp_path / path.name
        changed.write_text(text[:start] + text[start:end].replace(old, new), encoding="utf-8")
        found = compare([read_file(changed)], claims())
        assert [last(full) for full, c in found.items() if not c.agrees] == [name]
        assert found[f"AdapterGeometry.{name}"].difference.startswith(f"Kernel.{name} says ")
        return
    pytest.fail(f"no kernel theorem {name}")


# A definition of the prelude files, what somebody might make of it, and a theorem that uses it.
REDEFINED = [
    ("sq", "mul a a", "mul a one", "rsLoraUpdate_frob_bounded"),
    ("div", "mul a (inv b)", "mul a b", "loraUpdate_frob_decays"),
    ("lt", "Not (le b a)", "le a b", "rsLoraUpdate_frob_bounded"),
    ("sum", "(fun _ => zero)", "(fun _ => one)", "dot_sq_le"),
    ("frobeniusSq", "dot (M i) (M i)", "zero", "frobeniusSq_transpose"),
    ("rsLoraUpdate", "div α ρ", "div α α", "rsLoraUpdate_frob_bounded"),
    ("IsSqrt", "nonneg : le zero ρ", "nonneg : le ρ zero", "rsLoraUpdate_frob_bounded"),
    ("IsSpectralSq", "least :", "lost :", "stableRank_smul_invariant"),
    ("BoundsRayleigh", "(mul s (dot v v))", "s", "one_le_stableRank"),
    ("OrderedField", "mul_nonneg :", "same : ∀ a b : K, Eq a b\n  mul_nonneg :", "dot_sq_le"),
    ("Eq", "  | refl", "  | same (a b : α) : Eq a b\n  | refl", "dot_sq_le"),
    ("IsRightInverse", "delta r i j", "delta r j i", "loraUpdate_gauge"),
    ("delta", "cons one fun", "cons zero fun", "loraUpdate_gauge"),
]


@pytest.mark.parametrize(("word", "old", "new", "name"), REDEFINED)
def test_a_word_that_means_something_else_is_seen(
    tmp_path: Path, word: str, old: str, new: str, name: str
) -> None:
    changed = []
    for file in files():
        text = file.path.read_text(encoding="utf-8")
        places = [
            k
            for kind in ("def", "class", "structure", "inductive")
            if (k := text.find(f"\n{kind} {word} ")) >= 0
        ]
        if places:
            assert old in text[places[0] :]
            text = text[: places[0]] + text[places[0] :].replace(old, new, 1)
            path = tmp_path / file.path.name
            path.write_text(text, encoding="utf-8")
            changed.append(read_file(path))
        else:
            changed.append(file)
    assert changed != list(files())
    found = compare(changed, claims())[f"AdapterGeometry.{name}"]
    assert found.difference.endswith(
        f"uses {word}, which does not mean what was agreed in bare_words"
    )


def test_a_word_defined_twice_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "More.lean"
    path.write_text("prelude\nnamespace Other\ndef dot := x\nend Other\n", encoding="utf-8")
    found = compare([*files(), read_file(path)], claims())
    assert "uses dot," in found["AdapterGeometry.dot_sq_le"].difference
    assert found["AdapterGeometry.frobeniusSq_transpose"].difference  # by way of frobeniusSq


@pytest.mark.parametrize(
    "text",
    [
        "variable {K : Type} (h : Eq a b)",
        "variable [OrderedField K] [Lucky K]",
        "variable {m : Dim}\ninclude m",
        "open OrderedField renaming add → mul",
    ],
)
def test_what_a_statement_does_not_show_is_seen(tmp_path: Path, text: str) -> None:
    path = tmp_path / "More.lean"
    path.write_text(f"prelude\n{text}\n", encoding="utf-8")
    found = compare([*files(), read_file(path)], claims())
    assert len(found) >= 30
    for comparison in found.values():
        assert comparison.difference.startswith(f"{comparison.bare} may say more than it shows: ")
        assert f"{path}:" in comparison.difference


def test_a_shape_sets_names_and_the_order_of_hypotheses_aside(tmp_path: Path) -> None:
    binders = "(hr : lt zero (natCast r : K)) (hM : Not (Eq M zero))"
    other = "(h1 : Not (Eq N zero)) (h2 : lt zero (natCast k : K))"
    shapes = []
    for given, matrix, size in ((binders, "M", "r"), (other, "N", "k")):
        path = tmp_path / f"{matrix}.lean"
        path.write_text(
            f"prelude\ntheorem t {{{matrix} : Fin {size} → Fin {size} → K}} {given} :\n"
            f"    le (frobeniusSq {matrix}) (natCast {size}) := x\n",
            encoding="utf-8",
        )
        shapes.append(bare_shape(read_file(path).theorems[0]))
    assert shapes[0] == shapes[1]
    assert str(shapes[0]) == (
        "from (Not (Eq ?0 zero)) and (lt zero (natCast ?1)): "
        "(le (frobeniusSq ?0) (natCast ?1)) [?1×?1]"
    )


def test_a_library_statement_shows_its_sizes() -> None:
    claim = next(c for c in claims() if last(c.name) == "frobeniusSq_transpose")
    assert str(library_shape(claim)) == (
        "from nothing: (Eq (frobeniusSq (transpose ?0)) (frobeniusSq ?0)) [?1×?2]"
    )


def test_a_statement_that_is_not_in_prefix_form_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "T.lean"
    path.write_text("prelude\ntheorem t (a : K) : , a := x\n", encoding="utf-8")
    with pytest.raises(LeanSyntaxError, match="prefix form"):
        bare_shape(read_file(path).theorems[0])
