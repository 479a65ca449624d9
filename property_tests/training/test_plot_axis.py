"""A sweep's table against one of its axes."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="results are Parquet: pip install -e '.[report]'")

from training.__main__ import main
from training.errors import RecipeError
from training.parquet import read_rows
from training.plot_axis import lines

WIDTHS = Path(__file__).resolve().parents[2] / "training" / "results" / "nano-widths"


def test_a_line_for_every_objective_with_the_seeds_in_a_band() -> None:
    rows = read_rows(WIDTHS / "results.parquet")
    found = lines(rows, "width", "median_stable_rank")
    assert set(found) == {"clm", "control", "dpo"}  # BitFit has no ΔW
    for objective, points in found.items():
        assert [x for x, *_ in points] == [64.0, 128.0, 192.0]
        for x, low, middle, high in points:
            values = sorted(
                row["median_stable_rank"]
                for row in rows
                if row["objective"] == objective and row["width"] == f"d{x:.0f}"
            )
            assert [low, middle, high] == values


@pytest.mark.parametrize(
    ("axis", "figure", "message"),
    [
        ("depth", "clm_loss", "no such axis"),
        ("seed", "clm_loss", "no such axis"),
        ("width", "beauty", "no such column"),
        ("objective", "clm_loss", "is no number"),
    ],
)
def test_what_the_table_has_not_is_refused(axis: str, figure: str, message: str) -> None:
    with pytest.raises(RecipeError, match=message):
        lines(read_rows(WIDTHS / "results.parquet"), axis, figure)


def test_the_command_writes_equal_bytes_twice(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="drawing needs it: pip install -e '.[report]'")
    figures = [tmp_path / name for name in ("a.svg", "b.svg")]
    for out in figures:
        assert main(["plot", "--axis", "width", str(WIDTHS), "--out", str(out)]) == 0
    assert figures[0].read_bytes() == figures[1].read_bytes()
