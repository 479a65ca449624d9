"""The reader on texts nobody writes: no crash, no hang, time linear in the length."""

from __future__ import annotations

import random
import sys
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pyharness.errors import LeanSyntaxError
from pyharness.lean.claim import Claim, Unread
from pyharness.lean.limits import LONGEST_TOKEN, MOST_BINDERS, MOST_SCOPES
from pyharness.lean.read import Reader
from pyharness.vocabulary.registry import vocabulary

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "benchmarks"))
from fuzz_parser import mutated, seeds  # noqa: E402  (the same mutations as the long runs)

few = settings(max_examples=150, deadline=None)


@cache
def pool() -> list[str]:
    return seeds([])


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "Input.lean"


def read(file: Path, data: str | bytes) -> tuple[Claim | Unread, ...] | LeanSyntaxError:
    """What the reader makes of a text; any other exception is a failure."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    file.write_bytes(raw)
    try:
        return Reader(vocabulary().environment).read(file)
    except LeanSyntaxError as problem:
        return problem


@few
@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbftheorem t : 1 = 1 := by sorry")
@example(b"theorem t :\r\n  1 = 1 :=\r\n\tby sorry\x00")
def test_random_bytes(file: Path, data: bytes) -> None:
    out = read(file, data)
    assert isinstance(out, tuple | LeanSyntaxError)


@few
@given(st.text(max_size=200))
def test_random_text_in_a_statement(file: Path, text: str) -> None:
    out = read(file, f"theorem t (x : ℝ) : {text} = x := by sorry\n")
    assert isinstance(out, tuple | LeanSyntaxError)


@few
@given(st.integers(0, 2**32))
def test_mutated_statements(file: Path, seed: int) -> None:
    rng = random.Random(seed)
    out = read(file, mutated(rng.choice(pool()), pool(), rng))
    assert isinstance(out, tuple | LeanSyntaxError)


STATED = "theorem t (x : ℝ) (p : Prop) (f : ℝ → ℝ) : {} := by sorry\n"
NESTED = {
    "parentheses": lambda n: "(" * n + "1" + ")" * n + " = 1",
    "open parentheses": lambda n: "(" * n,
    "anonymous constructors": lambda n: "⟨" * n + "1" + "⟩" * n + " = 1",
    "vectors": lambda n: "![" * n + "1" + "]" * n + " = 1",
    "negations": lambda n: "¬" * n + "p",
    "inverses": lambda n: "x" + "⁻¹" * n + " = 1",
    "sums": lambda n: "x + " * n + "x = 1",
    "powers": lambda n: "x ^ " * n + "2 = 1",
    "arrows": lambda n: "p → " * n + "p",
    "quantifiers": lambda n: "∀ x : ℝ, " * n + "x = x",
    "big sums": lambda n: "∑ i : Fin 2, " * n + "(1 : ℝ) = 1",
    "functions": lambda n: "(" + "fun x : ℝ => " * n + "x) = f",
    "applications": lambda n: "f (" * n + "x" + ")" * n + " = 1",
    "norms": lambda n: "‖" * n + "x" + "‖" * n + " = 1",
    "lets": lambda n: "let y := 1; " * n + "y = 1",
    "ifs": lambda n: "if 1 = 1 then 1 else " * n + "1 = 1",
    "one name": lambda n: "x" * n + " = 1",
    "one dotted name": lambda n: "a." * n + "b = 1",
    "one numeral": lambda n: "9" * n + " = x",
    "one exponent": lambda n: f"1e{n} = x",
}


@pytest.mark.parametrize("what", NESTED)
def test_ten_thousand_of_anything_is_unread_within_a_second(file: Path, what: str) -> None:
    start = time.process_time()
    (found,) = read(file, STATED.format(NESTED[what](10_000)))  # type: ignore[misc]
    assert time.process_time() - start < 2
    assert isinstance(found, Unread)


WIDE = {
    "namespaces": "namespace A\n",
    "sections": "section\n",
    "variables": "variable (x : ℝ)\n",
    "in": "open Matrix in ",
    "ends": "end\n",
}


@pytest.mark.parametrize("what", WIDE)
def test_too_many_open_scopes_are_an_input_error(file: Path, what: str) -> None:
    start = time.process_time()
    problem = read(file, WIDE[what] * 5_000 + "theorem t : 1 = 1 := by sorry\n")
    assert isinstance(problem, LeanSyntaxError)
    assert "Input.lean:" in str(problem)
    assert time.process_time() - start < 3


def test_what_people_write_is_below_the_limits(file: Path) -> None:
    names = " ".join(f"x{k}" for k in range(MOST_BINDERS // 2))
    text = (
        "namespace A\n" * (MOST_SCOPES // 10)
        + f"theorem {'b' * (LONGEST_TOKEN // 2)} ({names} : ℝ) : x1 + x2 = x2 + x1 := by sorry\n"
    )
    (found,) = read(file, text)  # type: ignore[misc]
    assert isinstance(found, Claim)


@pytest.mark.parametrize("text", ["/- " * 9, "/-- doc", 'theorem t : "never closed', "/-/-"])
def test_unterminated_comments_and_strings_are_input_errors(file: Path, text: str) -> None:
    problem = read(file, text)
    assert isinstance(problem, LeanSyntaxError)
    assert "never closed" in str(problem)


@pytest.mark.parametrize(
    "piece",
    [
        "theorem t : 1 = 1 := by sorry\n",
        "theorem t :\r\n\t1 = 1\r\n := by sorry\r\n",
        "/- a -/ ",
        "-- b\n",
        "x ",
        "\0",
        "def f (x : ℝ) : ℝ := x\n",
    ],
)
def test_time_grows_with_the_length_only(file: Path, piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        read(file, piece * count)
        return time.process_time() - start

    seconds(10)
    small = max(seconds(400), seconds(400), 0.005)
    assert seconds(1600) < 12 * small  # 4 for linear time, 16 for quadratic


def test_a_line_of_a_megabyte(file: Path) -> None:
    start = time.process_time()
    (found,) = read(file, STATED.format("x + " * 250_000 + "x = 1"))  # type: ignore[misc]
    assert isinstance(found, Unread)
    assert time.process_time() - start < 20


@pytest.mark.parametrize("name", ["a" * 600, "A\0B", "«/»"])
def test_imports_no_file_system_knows(file: Path, name: str) -> None:
    assert isinstance(read(file, f"import {name}\n"), tuple | LeanSyntaxError)


def test_notation_without_symbols_is_no_crash(file: Path) -> None:
    text = "local notation x y z w v => 1\ntheorem t : 1 = 1 := by sorry\n"
    (found,) = read(file, text)  # type: ignore[misc]
    assert found.name == "t"
