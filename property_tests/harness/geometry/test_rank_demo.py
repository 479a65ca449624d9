"""`pyharness demo rank`: the published regime, and never better than Eckart–Young."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from pyharness.cli import main
from pyharness.geometry.enclosure import Interval
from pyharness.geometry.rank_demo import best_errors, demo, exact_error, fit, target

PUBLISHED = {2: 0.5758, 4: 0.0097, 16: 0.0069}  # under an unknown seed


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_regime_is_the_published_one(seed: int) -> None:
    found = demo(seed)
    assert [f.r for f in found.fits] == list(PUBLISHED)
    two, four, sixteen = found.fits
    assert two.error == pytest.approx(PUBLISHED[2], rel=1e-3)
    for each in (four, sixteen):
        assert 0.7 < each.error / PUBLISHED[each.r] < 1.4
    assert np.allclose(found.target_sigma[:4], (37.8, 33.1, 25.8, 24.2), atol=0.1)
    assert 0.1 < found.target_sigma[4] < 0.2


def test_no_fit_beats_eckart_young() -> None:
    """In exact arithmetic, and hardly worse than it."""
    for each in demo(0).fits:
        assert each.best_bounds.lower <= each.error_bounds.upper
        # Descent has converged in the four directions of the signal, not yet in the noise.
        assert each.error_bounds.lower <= each.best_bounds.upper * (1.5 if each.r > 4 else 1 + 1e-9)
        assert each.error_bounds.relative_width < 1e-12
        assert each.best_bounds.relative_width < 1e-12
    t = target(0)
    too_short = fit(t, 4, best_errors(t, [4])[0], seed=0, steps=5)
    assert too_short.error_bounds.lower > 2 * too_short.best_bounds.upper


def test_errors_are_exact() -> None:
    """A target whose singular values are 5, 3, 2, 1, and factors that miss it by one third."""
    t = np.diag([5.0, 3.0, 2.0, 1.0])[:, [1, 0, 3, 2]]
    (best,) = best_errors(t, [2])
    assert best.lower**2 <= 5 / 39 <= best.upper**2
    assert best.relative_width < 1e-14
    reached = exact_error(t, t[:, :2], np.eye(4)[:2])
    assert reached.lower**2 <= 5 / 39 <= reached.upper**2
    worse = exact_error(t, t[:, :2] * 0.5, np.eye(4)[:2])
    assert worse.lower**2 <= (5 + 34 / 4) / 39 <= worse.upper**2
    assert exact_error(t, t, np.eye(4)) == Interval(0.0, 0.0)


def test_the_command_prints_and_repeats(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "rank", "--seed", "7"]) == 0
    first = capsys.readouterr().out
    assert main(["demo", "rank", "--seed", "7"]) == 0
    assert capsys.readouterr().out == first
    assert "best possible" in first
    assert main(["demo", "rank", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["seed"] == 0
    assert main(["demo", "width"]) == 2


def test_the_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("matplotlib", reason="the report extra is not installed")
    assert main(["demo", "rank", "--plot", str(tmp_path / "rank.png")]) == 0
    assert (tmp_path / "rank.png").read_bytes().startswith(b"\x89PNG")
    assert main(["demo", "rank", "--plot", str(tmp_path / "rank.nonsense")]) == 2
    assert "rank.nonsense" in capsys.readouterr().err
