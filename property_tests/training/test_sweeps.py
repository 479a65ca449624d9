# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""Sweeps: what the axes span, the plan, cells run once, the table; the same through Ray."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("trl", reason="training needs trl: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="tables are Parquet: pip install -e '.[report]'")

from conftest import TINY_BASE

from training.__main__ import main
from training.errors import RecipeError
from training.parquet import read_rows
from training.sweep import load_sweep

pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
Words = Callable[..., list[str]]
SWEEPS = Path(__file__).resolve().parents[2] / "training" / "sweeps"


@pytest.mark.parametrize("path", sorted(SWEEPS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_sweep_in_the_repository_loads(path: Path) -> None:
    sweep = load_sweep(path)
    names = [cell.recipe.name for cell in sweep.cells]
    assert len(set(names)) == len(names) >= 8


def test_the_axes_span_what_they_say() -> None:
    cells = load_sweep(SWEEPS / "nano-ranks.yaml").cells
    assert len(cells) == 2 * 8 * 4
    for cell in cells:
        adapter = cell.recipe.adapter
        assert adapter is not None
        assert cell.recipe.stage == dict(cell.labels)["objective"]
        assert adapter.alpha == 2 * adapter.r == 2 * int(dict(cell.labels)["adapter.r"])
    widths = load_sweep(SWEEPS / "nano-widths.yaml").cells
    assert len(widths) == 36
    assert [dict(cell.labels)["seed"] for cell in widths[::12]] == ["0", "1", "2"]
    for cell in widths:
        seeds = cell.recipe.seeds
        assert seeds.data == seeds.init == seeds.order == int(dict(cell.labels)["seed"])
        shuffled = cell.recipe.data.rejections == "shuffled-words"
        objective = dict(cell.labels)["objective"]
        assert shuffled == (objective == "control")
        assert cell.recipe.stage == ("dpo" if shuffled else objective)


def _file(tmp_path: Path, shrunk: Words, **more: object) -> Path:
    recipe, *words = shrunk("dpo")
    flat = dict(word.split("=", 1) for word in words if not word.startswith("output="))
    shared = {k: v if k == "base.recipe" else int(v) for k, v in flat.items()}
    axes = {"adapter.r": [2, 3], "seed": [0]}
    content: dict[str, object] = {
        "name": "s",
        "recipe": recipe,
        "output": str(tmp_path / "sweeps"),
        "axes": axes,
    }
    content |= {"set": shared | {"spectrum_every": 1}, "alpha_per_r": 2, **more}
    path = tmp_path / "sweep.yaml"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_sweep_is_planned_run_once_and_tabled(
    shrunk: Words, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(tmp_path, shrunk)
    assert main(["sweep", str(path), "--dry-run", "--price-per-hour", "2"]) == 0
    plan = capsys.readouterr().out
    assert "2 runs, 2 to do" in plan
    assert "at 2.0 an hour" in plan
    assert not (tmp_path / "sweeps").exists()
    assert main(["sweep", str(path)]) == 0
    table = tmp_path / "sweeps" / "s" / "results.parquet"
    rows = read_rows(table)
    assert [(row["adapter.r"], row["seed"]) for row in rows] == [("2", "0"), ("3", "0")]
    for row in rows:
        assert 1 <= row["median_stable_rank"] <= int(row["adapter.r"])
        assert row["median_base_stable_rank"] > 1
        assert row["kl_to_base"] >= 0
    before, content = table.stat().st_mtime_ns, table.read_bytes()
    capsys.readouterr()
    assert main(["sweep", str(path)]) == 0
    assert "cell" not in capsys.readouterr().out.replace("2 of 2 cells", "")  # nothing was run
    assert table.stat().st_mtime_ns > before
    assert table.read_bytes() == content
    assert main(["sweep", str(path), "--dry-run"]) == 0
    assert "2 runs, 0 to do" in capsys.readouterr().out


def test_a_cell_that_fails_does_not_stop_the_others(
    shrunk: Words, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    axes = {"optim.lr": [1e30, 1e-4], "seed": [0]}
    path = _file(tmp_path, shrunk, axes=axes, alpha_per_r=None)
    assert main(["sweep", str(path), "optim.steps=3"]) == 1
    assert "s-lr1e+30-seed0: failed: " in capsys.readouterr().err
    rows = read_rows(tmp_path / "sweeps" / "s" / "results.parquet")
    assert [row["optim.lr"] for row in rows] == ["0.0001"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::FutureWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_ray_runs_a_cell_and_reports_a_failure(
    shrunk: Words,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("ray", reason="the engine is Ray: pip install -e '.[cluster]'")
    monkeypatch.setenv("PYTHONPATH", str(SWEEPS.parents[1]))
    ruined = tmp_path / "ruined.yaml"
    text = TINY_BASE.format(output=tmp_path / "runs").replace("3.0e-3", "1.0e+30")
    ruined.write_text(text.replace("tiny-base", "ruined"), encoding="utf-8")
    axes = {
        "bundle": {
            "good": {},
            "bad": {"adapter": {"targets": ["q_proj"]}},
            "wide": {"threads": 1000},
            "baseless": {"base": {"recipe": str(ruined)}},
        }
    }
    path = _file(tmp_path, shrunk, axes=axes, alpha_per_r=None)
    assert main(["sweep", str(path), "--engine", "ray"]) == 1
    errors = capsys.readouterr().err
    assert "no linear module named q_proj" in errors
    assert "s-bundlewide: failed: needs 1000 CPU on one machine" in errors
    assert "s-bundlebaseless: failed: ruined: " in errors
    rows = read_rows(tmp_path / "sweeps" / "s" / "results.parquet")
    assert [row["bundle"] for row in rows] == ["good"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"axis": {}}, "unknown key axis"),
        ({"axes": {}}, "missing key axes"),
        ({"axes": {"adapter.r": 3}}, "axis adapter.r is 3"),
        ({"axes": {"adapter.rank": [3]}, "alpha_per_r": None}, "unknown key adapter.rank"),
        ({"axes": {"optim.steps": [3]}}, "alpha_per_r needs"),
        ({"axes": {"adapter.r": [0]}}, "adapter.r is 0"),
        ({"axes": {"adapter.r": list(range(1, 102)), "seed": list(range(100))}}, "10100 cells"),
        ({"recipe": "none.yaml"}, "cannot be read"),
        ({"axes": {"adapter.r": [4, 4]}}, "two cells are named s-r4"),
        ({"axes": {"adapter.r": [None]}}, "adapter.r None, not whole numbers"),
        ({"alpha_per_r": "two"}, "alpha_per_r is 'two'"),
    ],
)
def test_wrong_sweeps_are_refused(
    shrunk: Words, tmp_path: Path, change: dict[str, object], message: str
) -> None:
    with pytest.raises(RecipeError) as caught:
        load_sweep(_file(tmp_path, shrunk, **change))
    assert message in str(caught.value)
