"""Mutants die, redundant hypotheses are told, forgotten roots are seen, the plugin says why."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from engine_statements import DEFS, LIBRARY, claim, row
from flint import fmpq

import pyharness.teeth
from pyharness import arithmetic as ar
from pyharness.engine import read_claims
from pyharness.evaluate.problem import Unevaluable
from pyharness.implementations import IMPLEMENTATIONS
from pyharness.lean.claim import Claim
from pyharness.mutate import mutations
from pyharness.records import Killed, Verdict
from pyharness.tie import check_all, disagreements
from pyharness.vocabulary.values import matrix

KINDS = {
    "flip": "theorem t (x y : ℝ) (h : x < y) : x ≤ y := by sorry",
    "strict": "theorem t (x : ℝ) : 0 ≤ x ^ 2 := by sorry",
    "constant": "theorem t (x : ℝ) : (x + 1) ^ 2 = x ^ 2 + 2 * x + 1 := by sorry",
    "exponent": "theorem t (x : ℝ) : |x| ^ 2 = x ^ 2 := by sorry",
    "operator": "theorem t (x y : ℝ) : max x y + min x y = x + y := by sorry",
    "min-max": "theorem t (x y : ℝ) : max x y + min x y = x + y := by sorry",
    "dropped": "theorem t (x : ℝ) : Real.sqrt (x ^ 2) = |x| := by sorry",
    "sqrt": "theorem t (x : ℝ) : Real.sqrt (x ^ 2) = |x| := by sorry",
    "transpose": "theorem t (A B : Matrix (Fin 2) (Fin 2) ℝ) : (A * B)ᵀ = Bᵀ * Aᵀ := by sorry",
    "swap": "theorem t (A B : Matrix (Fin 2) (Fin 2) ℝ) : (A * B)ᵀ = Bᵀ * Aᵀ := by sorry",
    "variable": "theorem t (x y : ℝ) : x * y + x = x * (y + 1) := by sorry",
    "drop-hypothesis": "theorem t (x : ℝ) (h : x ≠ 0) : x / x = 1 := by sorry",
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_mutant_is_made_and_killed(kind: str) -> None:
    c = claim(KINDS[kind] + "\n")
    if kind != "drop-hypothesis":
        assert kind in {m.kind for m in mutations(c)}
    teeth = row(c).teeth
    assert teeth is not None
    alive = [s for s in teeth.survivors if s.startswith(f"{kind}:")]
    assert alive == []
    assert teeth.killed >= 1


def test_mutants_differ_from_the_statement_and_from_each_other() -> None:
    c = claim(KINDS["constant"] + "\n")
    conclusions = [m.conclusion for m in mutations(c)]
    assert len(set(conclusions)) == len(conclusions)
    assert c.conclusion not in conclusions


def test_a_statement_without_teeth_shows_its_survivors() -> None:
    """Weaker than it could be: most changes leave it true."""
    teeth = row(claim("theorem t (x : ℝ) : x ^ 2 + 1 ≤ x ^ 2 + 100 := by sorry\n")).teeth
    assert teeth is not None
    assert teeth.survivors


def test_constants_and_exponents_go_up_and_down() -> None:
    changes = {m.change for m in mutations(claim(KINDS["constant"] + "\n"))}
    assert {"2 became 3", "2 became 1", "^2 became ^3", "^2 became ^1"} <= changes


def test_teeth_are_counted_by_kind() -> None:
    teeth = row(claim(KINDS["sqrt"] + "\n")).teeth
    assert teeth is not None
    assert teeth.kinds["sqrt"] == Killed(1, 1)
    assert sum(k.killed for k in teeth.kinds.values()) == teeth.killed
    assert sum(k.total for k in teeth.kinds.values()) == teeth.total


def _raising(problem: Exception) -> Callable[..., str | None]:
    def refuting(*arguments: object) -> str | None:
        raise problem

    return refuting


def test_a_mutant_without_a_meaning_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyharness.teeth, "_first_refuting", _raising(Unevaluable("planted")))
    out = row(claim(KINDS["sqrt"] + "\n"))
    assert out.teeth is not None
    assert (out.verdict, out.teeth.total) == (Verdict.HOLDS, 0)


@pytest.mark.parametrize("fault", [TypeError, ValueError, IndexError, KeyError, ZeroDivisionError])
def test_any_other_error_of_a_mutant_is_a_fault_of_ours(
    monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    """It must not pass for a mutant that is not well typed: the row is untestable, the gate red."""
    monkeypatch.setattr(pyharness.teeth, "_first_refuting", _raising(fault("planted")))
    out = row(claim(KINDS["sqrt"] + "\n"))
    assert out.verdict is Verdict.UNTESTABLE
    assert out.reason.startswith(f"fault of the engine, please report it: {fault.__name__} at")


def test_a_hypothesis_that_every_witness_meets_is_not_called_redundant() -> None:
    """`[Nonempty n]` holds by typing where an element is at hand: nothing violates it."""
    binders = "{n : Type*} [Fintype n] [Nonempty n] (v : n → ℝ) (i : n)"
    out = row(claim(f"theorem t {binders} : v i = v i + 0 := by sorry\n"))
    assert out.redundant_hypotheses == {}


def test_a_redundant_hypothesis_is_told() -> None:
    out = row(claim("theorem t (x y : ℝ) (h : 0 < y) : |x| = |-x| := by sorry\n"))
    assert set(out.redundant_hypotheses) == {"h"}
    assert out.redundant_hypotheses["h"] >= 1
    needed = row(claim(KINDS["drop-hypothesis"] + "\n"))
    assert needed.redundant_hypotheses == {}


def _no_root(m, n, r, α, B, A):  # type: ignore[no-untyped-def]
    scale = ar.div(α, fmpq(r.size))
    return matrix(B, m, r).matmul(matrix(A, r, n)).scale(scale)


def _library_claim() -> Claim:
    text = (
        "theorem t (α : ℝ) (B : Matrix (Fin 2) (Fin 3) ℝ) (A : Matrix (Fin 3) (Fin 2) ℝ) :\n"
        "    frobeniusSq (loraUpdate α B A) ≤ frobeniusSq (rsLoraUpdate α B A) := by sorry\n"
    )
    return claim(text, head=DEFS)


def test_implementations_agree_with_their_definitions() -> None:
    found = check_all([_library_claim()], IMPLEMENTATIONS)
    assert set(found) == set(IMPLEMENTATIONS)
    assert all(not told for told in found.values()), found


def test_a_forgotten_root_is_a_disagreement() -> None:
    name = "AdapterGeometry.rsLoraUpdate"
    wrong = {**IMPLEMENTATIONS, name: _no_root}
    found = check_all([_library_claim()], wrong)
    assert found[name]
    assert "r = Fin" in found[name][0]
    assert not found["AdapterGeometry.loraUpdate"]


def test_a_disagreement_is_reported_for_every_witness_that_shows_it() -> None:
    c = _library_claim()
    d = c.definition("AdapterGeometry.frobeniusSq")
    assert d is not None
    told = disagreements(d, c.definitions, lambda m, n, M: fmpq(-1), draws=10)
    assert len(told) >= 10


def test_an_implementation_that_is_never_compared_is_told() -> None:
    c = _library_claim()
    d = c.definition("AdapterGeometry.frobeniusSq")
    assert d is not None

    def silent(m: object, n: object, M: object) -> object:
        raise ar.Undecided("never")

    (told,) = disagreements(d, c.definitions, silent, draws=5)
    assert "on no witness" in told


def test_the_library_reads_the_same_way_twice() -> None:
    folder = LIBRARY.parent / "Lora.lean"
    one, two = (read_claims([folder]) for _ in range(2))
    assert [c.name for c in one] == [c.name for c in two]
    hashes = [[c.statement_hash for c in cs if isinstance(c, Claim)] for cs in (one, two)]
    assert hashes[0] == hashes[1]


def test_a_refutation_has_to_find_its_counterexample() -> None:
    found = row(claim("theorem t : ¬ ∀ x : ℝ, x ≤ x ^ 2 := by sorry\n"))
    missed = row(claim("theorem t : ¬ ∀ x : ℝ, x ^ 2 ≤ x ^ 2 := by sorry\n"))
    assert (found.verdict, found.counterexample is None) == (Verdict.HOLDS, False)
    assert (missed.verdict, missed.counterexample) == (Verdict.UNDECIDED, None)


STATEMENTS = """import Mathlib

theorem good (a b : ℝ) : a * b = b * a := by sorry
theorem bad (a b : ℝ) (h : a ≤ b) : a ^ 2 ≤ b ^ 2 := by sorry
theorem unread (x : ℝ) : frobnicate x = 0 := by sorry
theorem vacuous (a : ℝ) (h : a < a) : a = 1 := by sorry
theorem refuted : ¬ ∀ a : ℝ, a ≤ a ^ 2 := by sorry
theorem unrefuted : ¬ ∀ a : ℝ, a ≤ a := by sorry
"""


def _pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    root = LIBRARY.parents[2]
    command = [sys.executable, "-m", "pytest", "-rsf"]
    if not entry_points(group="pytest11", name="pyharness"):  # installed, it loads by itself
        command += ["-p", "pyharness.pytest_plugin"]
    return subprocess.run(
        [*command, "-p", "no:cacheprovider", "--rootdir", str(folder), *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(root), "PATH": "", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_plugin_makes_one_item_per_statement(tmp_path: Path) -> None:
    (tmp_path / "S.lean").write_text(STATEMENTS, encoding="utf-8")
    out = _pytest(tmp_path, "--lean", "S.lean")
    assert out.returncode == 1, out.stderr
    assert "2 failed, 2 passed, 2 skipped" in out.stdout
    assert "bad is false" in out.stdout
    assert "    a = " in out.stdout
    assert "replayed: definitions unfolded: agreed, plain fractions: agreed" in out.stdout
    assert "example : ¬ ∀ (a b : ℝ)," in out.stdout
    assert "frobnicate" in out.stdout
    assert "no counterexample was found" in out.stdout


def test_plugin_reads_files_from_the_ini_option(tmp_path: Path) -> None:
    (tmp_path / "S.lean").write_text(STATEMENTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nlean_files = S.lean\n")
    out = _pytest(tmp_path, "-k", "good")
    assert out.returncode == 0, out.stdout + out.stderr
    assert "1 passed, 5 deselected" in out.stdout


def test_plugin_leaves_other_lean_files_alone(tmp_path: Path) -> None:
    (tmp_path / "S.lean").write_text(STATEMENTS, encoding="utf-8")
    assert "no tests ran" in _pytest(tmp_path, ".").stdout


def test_plugin_names_a_missing_file(tmp_path: Path) -> None:
    out = _pytest(tmp_path, "--lean", "Missing.lean")
    assert out.returncode == 4
    assert "Missing.lean: no such file" in out.stderr
