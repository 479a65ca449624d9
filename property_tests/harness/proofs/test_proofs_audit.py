"""The source audit sees what is code, and only that."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proofs_examples import LEAN, LIBRARY, folder

from pyharness.errors import LeanSyntaxError, UsageError
from pyharness.proofs.audit import COMPILED_WORDS, FILE_WORDS, OPEN_WORDS, audit, has_sorry
from pyharness.proofs.declarations import read_file
from pyharness.proofs.tokens import tokens

HARMLESS = (
    "-- {}\n",
    "/- {} -/",
    "/- a /- {} -/ b -/",
    "/-- {} -/",
    "/-! -/ /- - / {} -/",
    '"{}"',
    '"\\"{}"',
    'r"{}"',
    'r#"a" {}"#',
    "«{}»",
    "«a {} b»",
    "not_{}",
    "{}'",
    "'\"' 'a'",
    "a' b''",
)
words = st.sampled_from(sorted(OPEN_WORDS | COMPILED_WORDS | FILE_WORDS))
harmless = st.tuples(st.sampled_from(HARMLESS), words).map(
    lambda pair: pair[0].format(pair[1].removeprefix("#"))
)


def found(text: str) -> list[str]:
    forbidden = OPEN_WORDS | COMPILED_WORDS | FILE_WORDS
    return [token.text for token in tokens(text, "x.lean") if token.text in forbidden]


@given(st.lists(harmless))
def test_comments_strings_and_quoted_names_do_not_count(pieces: list[str]) -> None:
    assert found(" ".join(pieces)) == []


@given(st.lists(harmless), words, st.lists(harmless))
def test_a_word_in_code_counts_wherever_it_stands(
    before: list[str], word: str, after: list[str]
) -> None:
    assert found(" ".join([*before, word, *after])) == [word]


@given(st.lists(harmless), st.sampled_from(["/- a /- b -/", '"abc', 'x "\\"']))
def test_unterminated_text_is_one_error_with_its_place(before: list[str], last: str) -> None:
    head = "".join(piece + "\n" for piece in before)
    with pytest.raises(LeanSyntaxError, match="unterminated") as error:
        list(tokens(head + last, "x.lean"))
    line = head.count("\n") + 1
    assert error.value.where.startswith(f"x.lean:{line}:")


def test_has_sorry_is_the_matter_of_one_theorem(tmp_path: Path) -> None:
    text = LIBRARY.replace("  rfl\n", "  -- sorry\n  sorry\n")
    path = folder(tmp_path, **{"Demo/Basic": text}) / "Demo" / "Basic.lean"
    assert has_sorry(path, "Demo.good")
    assert not has_sorry(path, "Demo.user")
    assert not has_sorry(path, "Demo.lonely")
    with pytest.raises(UsageError, match=r"no theorem Demo\.bad"):
        has_sorry(path, "Demo.bad")


def test_open_spreads_to_those_who_use_it(tmp_path: Path) -> None:
    text = LIBRARY.replace("  rfl\n", "  admit\n")
    result = audit(folder(tmp_path, **{"Demo/Basic": text}))
    assert set(result.objections) == {"Demo.good", "Demo.user"}
    assert result.objections["Demo.user"] == "uses Demo.good, which is open"
    assert [finding.theorem for finding in result.findings] == ["Demo.good"]
    assert result.findings[0].position.line == 6


@pytest.mark.parametrize("word", sorted(FILE_WORDS))
def test_trust_in_one_file_reaches_all_that_import_it(tmp_path: Path, word: str) -> None:
    text = f"{word} something\n"
    base = LIBRARY.replace("import Mathlib", "import Mathlib\nimport Demo.Base")
    result = audit(folder(tmp_path, **{"Demo/Basic": base, "Demo/Base": text}))
    assert set(result.objections) == {"Demo.good", "Demo.user", "Demo.lonely"}
    assert all(word in reason for reason in result.objections.values())


@pytest.mark.parametrize("proof", ["by native_decide", "by decide +native", "Lean.ofReduceBool _"])
def test_compiled_proofs_count_as_open(tmp_path: Path, proof: str) -> None:
    text = LIBRARY.replace("by\n  rfl", proof)
    result = audit(folder(tmp_path, **{"Demo/Basic": text}))
    assert "Demo.good" in result.objections
    assert "Demo.lonely" not in result.objections


def test_a_sorry_outside_theorems_pollutes_the_file(tmp_path: Path) -> None:
    text = LIBRARY.replace("theorem lonely", "def size : ℕ := sorry\n\ntheorem lonely")
    result = audit(folder(tmp_path, **{"Demo/Basic": text}))
    assert "Demo.lonely" in result.objections


def test_unreachable_files_and_missing_imports_are_found(tmp_path: Path) -> None:
    root = folder(tmp_path, **{"Demo/Lost": LIBRARY, "Demo": "import Demo.Basic\nimport Demo.No\n"})
    result = audit(root)
    assert result.unreachable == (root / "Demo" / "Lost.lean",)
    assert [(place.file, place.line) for place in result.missing] == [(str(root / "Demo.lean"), 2)]
    assert audit(folder(tmp_path / "other")).unreachable == ()


def test_packages_and_the_lakefile_are_not_audited(tmp_path: Path) -> None:
    root = folder(tmp_path, **{".lake/packages/x/X": "axiom no : False\n", "lakefile": "#eval 1\n"})
    result = audit(root)
    assert result.findings == ()
    assert {path.name for path in result.files} == {"Demo.lean", "Basic.lean", "Logic.lean"}


def test_names_follow_namespaces_and_sections(tmp_path: Path) -> None:
    text = (
        "namespace A.B\nnoncomputable section\n@[simp] theorem one : p := q\nend\n"
        "/-- theorem no : p -/\nprivate lemma two.three : p := q\nsection S\n"
        "theorem _root_.four : p := q\nend S\nend A.B\nopen X in\ntheorem five\n    : p :=\n  q\n"
    )
    path = tmp_path / "names.lean"
    path.write_text(text, encoding="utf-8")
    assert [theorem.name for theorem in read_file(path).theorems] == [
        "A.B.one",
        "A.B.two.three",
        "four",
        "five",
    ]
    assert read_file(path).theorems[-1].end_line == 14


def test_imports_of_every_form_are_read(tmp_path: Path) -> None:
    path = tmp_path / "heads.lean"
    path.write_text("module\npublic import A.B -- import No\nimport all C\nmeta import D\n")
    assert [name.text for name in read_file(path).imports] == ["A.B", "C", "D"]
    assert not read_file(path).is_prelude


def test_bad_input_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        audit(tmp_path / "nowhere")
    (tmp_path / "latin.lean").write_bytes(b"theorem caf\xe9 : p := q")
    with pytest.raises(LeanSyntaxError, match="not UTF-8"):
        audit(tmp_path)


def test_our_own_sources_raise_no_objection() -> None:
    result = audit(LEAN)
    assert result.findings == ()
    assert result.missing == ()
    assert result.unreachable == ()
    assert "Kernel.stableRank_smul_invariant" in result.theorems
