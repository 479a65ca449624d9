"""The whole way on a small library and a real adapter: green, then red for each kind of fault."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pyharness.cli import main
from pyharness.implementations import IMPLEMENTATIONS

TOP = Path(__file__).resolve().parents[3]
ADAPTER = TOP / "training" / "adapters" / "nano-dpo-rslora-r8"
SMALL = """\
import AdapterGeometry.Defs

namespace AdapterGeometry

variable {m n r : Type*} [Fintype m] [Fintype n] [Fintype r]

theorem small_nonneg (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    0 ≤ frobeniusSq (rsLoraUpdate α B A) := by
  unfold frobeniusSq
  exact Finset.sum_nonneg fun _ _ => Finset.sum_nonneg fun _ _ => mul_self_nonneg _

end AdapterGeometry
"""
FALSE = """\
theorem small_scale (α : ℝ) (B : Matrix m r ℝ) (A : Matrix r n ℝ) :
    frobeniusSq (rsLoraUpdate α B A) ≤ frobeniusSq (B * A) := by
  simp

end AdapterGeometry
"""

# Lean accepts it, and it is not what the library says under that name.
KERNEL = """\
prelude

inductive Eq {α : Type} : α → α → Prop where
  | refl (a : α) : Eq a a

namespace Kernel

variable {K : Type}

theorem small_nonneg (a : K) : Eq a a := Eq.refl a

end Kernel
"""


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the repository's definitions, one theorem on them, and one adapter."""
    library = tmp_path / "lean" / "AdapterGeometry"
    library.mkdir(parents=True)
    shutil.copy(TOP / "lean" / "AdapterGeometry" / "Defs.lean", library)
    (library / "Small.lean").write_text(SMALL, encoding="utf-8")
    root = "import AdapterGeometry.Defs\nimport AdapterGeometry.Small\n"
    (tmp_path / "lean" / "AdapterGeometry.lean").write_text(root, encoding="utf-8")
    shutil.copytree(ADAPTER, tmp_path / "training" / "adapters" / "nano")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def gate(capsys: pytest.CaptureFixture[str]) -> tuple[int, set[str]]:
    """Exit code and the names of the rules that fired."""
    words = ["gate", "--json", "--no-lock", "--teeth-bar", "0", "--draws", "20"]
    code = main(words)
    return code, {finding["rule"] for finding in json.loads(capsys.readouterr().out)["findings"]}


def add_a_false_statement(top: Path) -> None:
    path = top / "lean" / "AdapterGeometry" / "Small.lean"
    path.write_text(SMALL.replace("end AdapterGeometry\n", FALSE), encoding="utf-8")


def replace_the_proof_by_sorry(top: Path) -> None:
    path = top / "lean" / "AdapterGeometry" / "Small.lean"
    statement = SMALL.partition("  unfold")[0]
    path.write_text(f"{statement}  sorry\n\nend AdapterGeometry\n", encoding="utf-8")


def let_the_kernel_statement_drift(top: Path) -> None:
    (top / "lean" / "Kernel").mkdir()
    (top / "lean" / "Kernel" / "Small.lean").write_text(KERNEL, encoding="utf-8")


def flip_one_bit(top: Path) -> None:
    path = top / "training" / "adapters" / "nano" / "adapter_model.safetensors"
    data = bytearray(path.read_bytes())
    data[-100] ^= 1
    path.write_bytes(data)


def swap_the_factors(top: Path) -> None:
    """Exchange the names of A and B; the run card vouches for the new bytes."""
    folder = top / "training" / "adapters" / "nano"
    path = folder / "adapter_model.safetensors"
    data = path.read_bytes().replace(b".lora_A.", b".lora_x.")
    data = data.replace(b".lora_B.", b".lora_A.").replace(b".lora_x.", b".lora_B.")
    path.write_bytes(data)
    card = json.loads((folder / "run_card.json").read_text(encoding="utf-8"))
    card["files"][path.name]["sha256"] = hashlib.sha256(data).hexdigest()
    (folder / "run_card.json").write_text(json.dumps(card), encoding="utf-8")


FAULTS: list[tuple[Callable[[Path], None], str]] = [
    (add_a_false_statement, "false-though-proved"),
    (replace_the_proof_by_sorry, "sorry"),
    (let_the_kernel_statement_drift, "kernel-statement-differs"),
    (flip_one_bit, "adapter-refused"),
    (swap_the_factors, "adapter-refused"),
]


def test_green(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate(capsys) == (0, set())


@pytest.mark.parametrize(
    ("fault", "rule"), FAULTS, ids=lambda value: getattr(value, "__name__", "")
)
def test_red(
    top: Path, capsys: pytest.CaptureFixture[str], fault: Callable[[Path], None], rule: str
) -> None:
    fault(top)
    code, rules = gate(capsys)
    assert code == 1
    assert rules == {rule}


def test_red_when_the_implementation_forgets_the_root(
    top: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_root = IMPLEMENTATIONS["AdapterGeometry.loraUpdate"]
    monkeypatch.setitem(IMPLEMENTATIONS, "AdapterGeometry.rsLoraUpdate", without_root)
    assert gate(capsys) == (1, {"disagreement"})
