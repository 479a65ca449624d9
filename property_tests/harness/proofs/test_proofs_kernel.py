"""The official Lean binary looks at the prelude files, and can say no."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from fake_tools import fake_lake, project
from proofs_examples import (
    KERNEL,
    LEAN,
    LIBRARY,
    LOGIC,
    folder,
    needs_lean,
    proof_levels,
    status,
)

from pyharness.errors import LeanSyntaxError
from pyharness.proofs import kernel
from pyharness.proofs.audit import audit
from pyharness.proofs.status import proof_status
from pyharness.proofs.toolchain import require_lean, run_lean
from pyharness.records import ProofLevel

NAMED = ("stableRank_smul_invariant", "rsLoraUpdate_frob_bounded", "loraUpdate_frob_decays")


@needs_lean
def test_lean_accepts_our_kernel_files_without_a_word() -> None:
    audited = audit(LEAN)
    checked = kernel.check(LEAN, audited.files, require_lean())
    assert checked.messages == ()
    bare = [file for file in audited.files.values() if file.is_prelude]
    assert len(checked.outcomes) == sum(len(file.theorems) for file in bare)
    assert all(outcome.axioms == () for outcome in checked.outcomes.values())
    assert all(outcome.accepted for outcome in checked.outcomes.values())
    assert all(f"Kernel.{name}" in checked.outcomes for name in NAMED)


@needs_lean
def test_lean_accepts_each_kernel_file_on_its_own_with_real_imports(tmp_path: Path) -> None:
    lean = require_lean()
    for file in kernel.import_order(LEAN, audit(LEAN).files):
        target = (tmp_path / file.path.relative_to(LEAN)).with_suffix(".olean")
        target.parent.mkdir(exist_ok=True)
        environment = {**os.environ, "LEAN_PATH": str(tmp_path)}
        run = run_lean(lean, file.path, arguments=("-o", str(target)), environment=environment)
        assert run.messages == ()
        assert target.is_file()


@needs_lean
def test_named_theorems_reach_kernel_level() -> None:
    levels = proof_levels(LEAN)
    for name in NAMED:
        proof = levels[f"AdapterGeometry.{name}"]
        assert proof.level is ProofLevel.KERNEL
        assert str(require_lean()) in proof.detail


@needs_lean
def test_levels_of_a_sound_folder(tmp_path: Path) -> None:
    found = status(folder(tmp_path))
    assert {name: proof.level for name, proof in found.levels.items()} == {
        "Demo.good": ProofLevel.KERNEL,
        "Demo.user": ProofLevel.KERNEL,
        "Demo.lonely": ProofLevel.UNBUILT,
    }
    assert found.levels["Demo.lonely"].detail == "no counterpart Kernel.lonely"
    assert found.tools == str(require_lean())
    assert set(found.seconds) == {"kernel"}


@needs_lean
def test_a_theorem_lean_rejects_is_red_with_its_place(tmp_path: Path) -> None:
    wrong = KERNEL.replace("good (a : K) : Eq a a :=\n", "good (a b : K) : Eq a b :=\n")
    root = folder(tmp_path, **{"Kernel/Basic": wrong})
    levels = proof_levels(root)
    for name in ("Demo.good", "Demo.user", "Kernel.good", "Kernel.user"):
        assert levels[name].level is ProofLevel.REJECTED
    assert f"{root / 'Kernel' / 'Basic.lean'}:9:3: Type mismatch" in levels["Demo.good"].detail
    assert levels["Demo.lonely"].level is ProofLevel.UNBUILT


# What somebody might make of `theorem good (a : K) : Eq a a`, all of it accepted by Lean.
DRIFTED = {
    "a hypothesis more": ("good (a : K) :", "good (a : K) (h : Eq a a) :"),
    "another conclusion": (": Eq a a :=\n  Eq.refl a", ": Eq (Eq a a) (Eq a a) :=\n  Eq.refl _"),
    "a hypothesis at the top": (
        "variable {K : Type}",
        "variable {K : Type} {b : K} (h : Eq b b)\ninclude h",
    ),
    "an instance at the top": (
        "variable {K : Type}",
        "inductive _root_.lcErased : Type\n\ninductive _root_.lcAny : Type\n\n"
        "class Lucky (K : Type) : Prop where\n  same : ∀ a b : K, Eq a b\n\n"
        "variable {K : Type} [Lucky K]",
    ),
}


@needs_lean
@pytest.mark.parametrize("drift", DRIFTED)
def test_an_accepted_counterpart_that_says_something_else_is_its_own_state(
    tmp_path: Path, drift: str
) -> None:
    text = KERNEL.replace(*DRIFTED[drift]).replace(" := good a", " := Eq.refl a")
    assert text.count("Eq.refl") == 2
    root = folder(tmp_path, **{"Kernel/Basic": text})
    found = status(root)
    assert found.kernel is not None
    assert found.kernel.outcomes["Kernel.good"].accepted
    assert found.levels["Demo.good"].level is ProofLevel.DIFFERS
    assert str(ProofLevel.DIFFERS) == "kernel statement differs"
    assert found.levels["Demo.good"].detail.startswith("Kernel.good ")
    assert proof_status(root).levels["Demo.good"].level is ProofLevel.UNBUILT  # not compared


def test_a_kernel_statement_that_differs_shows_without_lean_too(
    tools: Path, tmp_path: Path
) -> None:
    text = KERNEL.replace(*DRIFTED["a hypothesis more"])
    levels = proof_levels(folder(tmp_path, **{"Kernel/Basic": text}))
    assert levels["Demo.good"].level is ProofLevel.DIFFERS
    assert levels["Demo.user"].level is ProofLevel.UNBUILT


def test_a_build_does_not_hide_a_kernel_statement_that_differs(tools: Path, tmp_path: Path) -> None:
    fake_lake(tools)
    text = KERNEL.replace(*DRIFTED["a hypothesis more"])
    levels = proof_levels(project(tmp_path, **{"Kernel/Basic": text}), build=True)
    assert levels["Demo.good"].level is ProofLevel.DIFFERS
    assert levels["Demo.good"].axioms == ("propext",)
    assert levels["Demo.user"].level is ProofLevel.BUILT


@needs_lean
def test_a_statement_that_cannot_be_read_gets_no_kernel_level(tmp_path: Path) -> None:
    text = LIBRARY.replace("good (a : ℝ) : a = a", "good (a : ℝ) : mystery a = a")
    proof = proof_levels(folder(tmp_path, **{"Demo/Basic": text}))["Demo.good"]
    assert proof.level is ProofLevel.UNBUILT
    assert proof.detail.startswith("not compared with Kernel.good: Demo.good is unread: ")


@needs_lean
def test_a_name_that_two_theorems_share_counts_for_the_one_that_agrees(tmp_path: Path) -> None:
    more = "namespace Other\n\ntheorem good (a b : ℝ) (h : b = a) : a = b := h.symm\n\nend Other\n"
    levels = proof_levels(folder(tmp_path, **{"Demo/Basic": LIBRARY + more}))
    assert levels["Demo.good"].level is ProofLevel.KERNEL
    assert levels["Other.good"].level is ProofLevel.UNBUILT
    assert levels["Other.good"].detail == (
        "not compared with Kernel.good: it is the counterpart of Demo.good"
    )


@needs_lean
def test_a_counterpart_with_sorry_is_open(tmp_path: Path) -> None:
    text = KERNEL.replace("  Eq.refl a", "  sorry")
    levels = proof_levels(folder(tmp_path, **{"Kernel/Basic": text}))
    assert levels["Demo.good"].level is ProofLevel.OPEN
    assert "sorry at" in levels["Demo.good"].detail
    assert levels["Demo.user"].level is ProofLevel.OPEN


@needs_lean
def test_an_extra_axiom_is_open_and_named(tmp_path: Path) -> None:
    logic = LOGIC + "\naxiom wish {α : Type} (a b : α) : Eq a b\n"
    text = KERNEL.replace("  Eq.refl a", "  wish a a")
    root = folder(tmp_path, **{"Kernel/Basic": text, "Kernel/Logic": logic})
    proof = proof_levels(root)["Demo.good"]
    assert proof.level is ProofLevel.OPEN
    assert proof.axioms == ("wish",)
    checked = kernel.check(root, audit(root).files, require_lean())
    assert not checked.outcomes["Kernel.good"].accepted
    assert checked.outcomes["Kernel.good"].complaint == "rests on wish"


@needs_lean
def test_lean_stopping_early_accepts_nothing_behind(tmp_path: Path) -> None:
    text = KERNEL.replace("theorem user", "#exit\n\ntheorem user")
    levels = proof_levels(folder(tmp_path, **{"Kernel/Basic": text}))
    assert levels["Demo.user"].level is ProofLevel.OPEN
    assert levels["Demo.good"].level is ProofLevel.OPEN


@needs_lean
@pytest.mark.parametrize("tail", ["theorem", "end Kernel", ")", "def f : Eq", "namespace X"])
def test_an_error_outside_theorems_rejects_the_whole_file(tmp_path: Path, tail: str) -> None:
    root = folder(tmp_path, **{"Kernel/Basic": f"{KERNEL}\n{tail}\n"})
    checked = kernel.check(root, audit(root).files, require_lean())
    assert checked.messages[0][0].file == str(root / "Kernel" / "Basic.lean")
    assert not any(outcome.accepted for outcome in checked.outcomes.values())
    assert proof_levels(root)["Demo.good"].level is ProofLevel.REJECTED


@needs_lean
def test_an_answer_is_kept_until_a_file_changes(tmp_path: Path) -> None:
    root = folder(tmp_path)
    first = status(root)
    assert status(root) is first
    folder(tmp_path, **{"Kernel/Basic": KERNEL.replace("  Eq.refl a", "  a")})
    assert status(root).levels["Demo.good"].level is ProofLevel.REJECTED


def test_the_librarys_own_sorry_outranks_its_counterpart(tmp_path: Path) -> None:
    text = LIBRARY.replace("  rfl\n", "  sorry\n")
    levels = proof_levels(folder(tmp_path, **{"Demo/Basic": text}))
    assert levels["Demo.good"].level is ProofLevel.OPEN
    assert levels["Demo.user"].level is ProofLevel.OPEN
    assert levels["Demo.lonely"].level is ProofLevel.UNBUILT


def test_an_unreachable_file_is_noted_at_its_theorems(tmp_path: Path) -> None:
    levels = proof_levels(folder(tmp_path, Demo=""))
    assert all("imported by no root file" in proof.detail for proof in levels.values())


@pytest.mark.parametrize("target", ["Init.Prelude", "Kernel.Nowhere", "Demo.Basic", "Kernel.Basic"])
def test_a_prelude_file_may_import_prelude_files_only(tmp_path: Path, target: str) -> None:
    text = KERNEL.replace("import Kernel.Logic", f"import {target}")
    root = folder(tmp_path, **{"Kernel/Basic": text})
    with pytest.raises(LeanSyntaxError, match=target) as error:
        kernel.import_order(root, audit(root).files)
    assert error.value.where.endswith("Basic.lean:2:8")


def test_import_order_puts_each_file_behind_its_imports() -> None:
    done: set[str] = set()
    for file in kernel.import_order(LEAN, audit(LEAN).files):
        assert {name.text for name in file.imports} <= done
        done.add(f"Kernel.{file.path.stem}")
    assert "Kernel.Refutations" in done
