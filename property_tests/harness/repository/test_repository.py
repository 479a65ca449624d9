"""The repository itself: every check is green here and red on a made-up tree that breaks it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import agreement_checks
import import_layers
import pytest
import source_checks
from repository_tree import TOP, Tree, repository

from pyharness.lock import Lock, LockEntry, read_lock
from pyharness.records import Source, Verdict

Check = Callable[[Tree], list[str]]

PROJECT = """
[build-system]
requires = ["builderEQUALS1.0"]
[project]
version = "0.1.0"
requires-python = ">=3.11"
dependencies = ["numpyEQUALS2.0"]
[tool.ruff]
target-version = "py311"
[tool.mypy]
python_version = "3.11"
""".replace("EQUALS", "==")  # so that these pins are not taken for ours
MAKEFILE = """
.PHONY: help lint verify test check-env
help: ## this list
lint: ## style
verify: ## the gate
test: ## tests
check-env:
"""
LEAN = "leanprover/lean4:v4.20.0"
GOOD = {
    "pyproject.toml": PROJECT,
    "Makefile": MAKEFILE,
    ".ci/run": 'for job in lint verify test; do\n  make --no-print-directory "$job"\ndone\n',
    "README.md": "Needs Python ≥ 3.11; see https://arxiv.org/abs/1.\n```sh\nmake verify\n```\n"
    "We make sure.\n",
    "lean-toolchain": f"{LEAN}\n",
    "lakefile.lean": f'require mathlib from git "x" @ "{"a" * 40}"\n',
    "lake-manifest.json": f'{{"rev": "{"a" * 40}"}}',
    "lean/AdapterGeometry.lean": "import AdapterGeometry.Defs\n/-! Root. -/\n",
    "lean/AdapterGeometry/Defs.lean": "/-! Definitions. -/\n",
    "pyharness/__init__.py": '"""Doc."""\n__version__ = "0.1.0"\n',
    "pyharness/records.py": '"""Doc."""\nimport json\nfrom pyharness.errors import E\n',
    "pyharness/proofs/dojo.py": '"""Doc."""\ndef f():\n    import lean_dojo\n',
    "property_tests/test_x.py": '"""Doc."""\ndef test_x():\n    helper()\n'
    "def helper():\n    assert 1\n",
}
# check, file, its text (None: the file is gone), what the complaint says
BAD: list[tuple[Check, str, str | None, str]] = [
    (import_layers.import_layers, "pyharness/gate/x.py", "import torch\n", "imports torch"),
    (
        import_layers.import_layers,
        "pyharness/engine.py",
        "def f():\n    import torch.nn\n",
        "pyharness/engine.py:2: imports torch",
    ),
    (
        import_layers.import_layers,
        "pyharness/engine.py",
        "from training.card import verify\n",
        "imports training",
    ),
    (
        import_layers.import_layers,
        "pyharness/engine.py",
        "import importlib\nimportlib.import_module('transformers')\n",
        "imports transformers",
    ),
    (
        import_layers.import_layers,
        "pyharness/records.py",
        "from pyharness.ledger import write\n",
        "records imports ledger",
    ),
    (
        import_layers.import_layers,
        "pyharness/lean/parser.py",
        "from .. import gate\n",
        "lean imports gate",
    ),
    (
        import_layers.import_layers,
        "pyharness/lean/deep/x.py",
        "from ...cli import main\n",
        "lean imports cli",
    ),
    (
        import_layers.import_layers,
        "pyharness/proofs/dojo.py",
        "import lean_dojo\n",
        "optional lean_dojo at the top",
    ),
    (import_layers.import_layers, "pyharness/surprise.py", "", "no place in LAYERS"),
    (source_checks.file_sizes, "pyharness/records.py", "x = 1\n" * 401, "401 lines"),
    (source_checks.docstrings, "pyharness/records.py", "import json\n", "no module docstring"),
    (source_checks.docstrings, "lean/AdapterGeometry/Defs.lean", "-- x\n", "no module docstring"),
    (source_checks.unfinished, "README.md", "x\nTO" + "DO: more\n", "README.md:2"),
    (
        source_checks.unfinished,
        "pyharness/records.py",
        "def f():\n    raise NotImplemented" + "Error\n",
        "records.py:2",
    ),
    (
        source_checks.unfinished,
        "pyharness/records.py",
        "try:\n    x()\nexcept Exception:\n    pass\n",
        "swallows any error",
    ),
    (source_checks.machine_marks, "README.md", "see /ho" + "me/me/x", "path of a machine"),
    (source_checks.machine_marks, ".ci/run", 'cd "/wo' + 'rk/main"', "path of a machine"),
    (source_checks.machine_marks, "README.md", "see C:\\Us" + "ers\\me", "path of a machine"),
    (source_checks.machine_marks, "README.md", "http:" + "//inside.example/", "not in HOSTS"),
    (
        source_checks.tests_assert,
        "property_tests/test_x.py",
        "def test_x():\n    helper()\ndef helper():\n    return 1\n",
        "test_x asserts nothing",
    ),
    (agreement_checks.equal_pins, "README.md", "pip install numpy==" + "1.9", "numpy 1.9"),
    (
        agreement_checks.equal_pins,
        "recipe.yaml",
        "package: numpy\n" + "package_version: 1.9\n",
        "numpy 1.9",
    ),
    (
        agreement_checks.equal_pins,
        "pyproject.toml",
        PROJECT.replace("==2.0", ">=2.0"),
        "not pinned",
    ),
    (
        agreement_checks.equal_pins,
        "pyproject.toml",
        PROJECT.replace("py311", "py312"),
        "ruff checks for py312",
    ),
    (
        agreement_checks.equal_pins,
        "pyproject.toml",
        PROJECT.replace('python_version = "3.11"', 'python_version = "3.12"'),
        "mypy checks for 3.12",
    ),
    (agreement_checks.equal_pins, "Makefile", "# Python ≥ 3.10 is needed", "Python 3.10"),
    (agreement_checks.equal_pins, ".ci/run", "sys.version_info < (3, 12)", "Python 3.12"),
    (agreement_checks.equal_pins, "README.md", "Lean leanprover/lean4:v4.19.0", "Lean v4.19.0"),
    (agreement_checks.equal_pins, "lake-manifest.json", '{"rev": "b"}', "not in lake-manifest"),
    (
        agreement_checks.equal_pins,
        "pyharness/__init__.py",
        '__version__ = "0.2.0"\n',
        "version 0.2.0",
    ),
    (agreement_checks.ci_in_step, ".ci/run", "make lint\nmake test\n", "does not run verify"),
    (agreement_checks.ci_in_step, ".ci/run", "make lint verify\n# make test\n", "not run test"),
    (agreement_checks.ci_in_step, ".github/x.yml", "- run: make prove\n", "make prove does not"),
    (agreement_checks.ci_in_step, "README.md", "```\nmake it\n```\n", "make it does not"),
    (
        agreement_checks.ci_in_step,
        "Makefile",
        MAKEFILE.replace("lint: ## style", "lint:"),
        "lint has no help",
    ),
    (
        agreement_checks.ci_in_step,
        "Makefile",
        MAKEFILE.replace("lint verify", "verify"),
        "lint is not .PHONY",
    ),
    (agreement_checks.lean_root, "lean/AdapterGeometry/New.lean", "/-! -/", "AdapterGeometry.New"),
]
CHECKS: tuple[Check, ...] = tuple(dict.fromkeys(check for check, *_ in BAD))


@functools.cache
def real() -> Tree:
    return repository()


def name_of(value: object) -> str:
    return getattr(value, "__name__", "")


@pytest.mark.parametrize("check", CHECKS, ids=name_of)
def test_the_repository_is_in_order(check: Check) -> None:
    assert check(real()) == []


@pytest.mark.parametrize("check", CHECKS, ids=name_of)
def test_a_small_tree_in_order_passes(check: Check) -> None:
    assert check(Tree(GOOD)) == []


@pytest.mark.parametrize(("check", "path", "text", "message"), BAD, ids=name_of)
def test_a_tree_out_of_order_is_noticed(check: Check, path: str, text: str, message: str) -> None:
    complaints = check(Tree({**GOOD, path: text}))
    assert any(message in complaint for complaint in complaints), complaints


def test_layers_have_an_order() -> None:
    assert import_layers.layer_order() == []


def test_a_cycle_of_layers_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(import_layers.LAYERS, "errors", frozenset({"gate"}))
    assert import_layers.layer_order() == ["errors may import gate"]


def test_a_reason_for_a_long_file_is_dropped_with_the_length() -> None:
    (complaint,) = source_checks.file_sizes(Tree(GOOD), {"pyharness/records.py": "one table"})
    assert complaint == "pyharness/records.py: listed as long, but is not"


def test_the_tree_holds_this_file_and_nothing_ignored() -> None:
    here = Path(__file__).resolve().relative_to(TOP).as_posix()
    paths = set(real().texts)
    assert {here, "pyproject.toml", "Makefile", ".ci/run"} <= paths
    assert not [path for path in paths if path.startswith((".git/", ".venv", "out/", "runs/"))]


def test_without_git_the_tree_is_read_from_the_folder(tmp_path: Path) -> None:
    for path in ("pyharness/x.py", ".venv/y.py", "out/z.py", ".ci/run"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("", encoding="utf-8")
    assert set(repository(tmp_path).texts) == {"pyharness/x.py", ".ci/run"}


ENTRY = LockEntry("ab", Verdict.HOLDS, "kernel", (Source.RANDOM,))
ROW = "| `A.f` | written | holds | 1/1 |"


def page(*rows: str) -> Tree:
    text = "\n".join(["<!-- generated:claims -->", *rows, "<!-- /generated:claims -->"])
    return Tree({agreement_checks.STATUS: text})


def test_status_page_shows_exactly_the_locked_claims() -> None:
    assert agreement_checks.readme_and_lock(real(), read_lock(TOP / LOCK)) == []


LOCK = Path("property_tests/claims.lock.json")


@pytest.mark.parametrize(
    ("tree", "message"),
    [
        (Tree({}), "no generated block"),
        (page(), "A.f is missing"),
        (page(ROW, ROW.replace("A.f", "A.g")), "A.g is not locked"),
        (page(ROW.replace("written", "open")), "A.f is open, the lock says written"),
        (page(ROW.replace("holds", "violated")), "A.f is violated, the lock says holds"),
    ],
)
def test_readme_and_lock_that_differ_are_noticed(tree: Tree, message: str) -> None:
    lock = Lock({"A.f": ENTRY})
    assert agreement_checks.readme_and_lock(page(ROW), lock) == []
    complaints = agreement_checks.readme_and_lock(tree, lock)
    assert any(message in complaint for complaint in complaints), complaints
