"""A sweep's table against one of its axes."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="results are Parquet: pip install -e '.[report]'")

from training.__main__ import main
from training.errors import RecipeError
from training.parquet import read_rows, write_rows
from training.plot_axis import draw, lines

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
        ("width", "accuracy", "no run of the table has it"),  # it is a classifier's
        ("objective", "clm_loss", "is no number"),
    ],
)
def test_what_the_table_has_not_is_refused(axis: str, figure: str, message: str) -> None:
    with pytest.raises(RecipeError, match=message):
        lines(read_rows(WIDTHS / "results.parquet"), axis, figure)


@pytest.mark.parametrize("rates", [("0.0", "0.1"), ("1e-05", "0.001")])
def test_two_seeds_have_their_mean_as_median(tmp_path: Path, rates: tuple[str, str]) -> None:
    pytest.importorskip("matplotlib", reason="drawing needs it: pip install -e '.[report]'")
    columns = {"name": "text", "optim.lr": "text", "seed": "text", "clm_loss": "float"}
    rows = [
        {"name": "s", "optim.lr": rate, "seed": seed, "clm_loss": loss}
        for rate in rates
        for seed, loss in (("0", 1.0), ("1", 2.0))
    ]
    write_rows(tmp_path / "results.parquet", columns, rows)
    found = lines(rows, "optim.lr", "clm_loss")
    assert found == {"clm_loss": [(float(rate), 1.0, 1.5, 2.0) for rate in rates]}
    assert draw(tmp_path, "optim.lr", "clm_loss", tmp_path / "f.svg") == 1
    assert (tmp_path / "f.svg").read_text(encoding="utf-8").startswith("<?xml")


def test_a_folder_without_a_table_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plot", "--axis", "width", str(tmp_path)]) == 2
    assert f"{tmp_path / 'results.parquet'}: no such file" in capsys.readouterr().err


def test_the_command_writes_equal_bytes_twice(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="drawing needs it: pip install -e '.[report]'")
    figures = [tmp_path / name for name in ("a.svg", "b.svg")]
    for out in figures:
        assert main(["plot", "--axis", "width", str(WIDTHS), "--out", str(out)]) == 0
    assert figures[0].read_bytes() == figures[1].read_bytes()
