"""A matplotlib figure without a display whose file has equal bytes for equal input."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from training.errors import TrainingError


def blank(width: float, height: float, salt: str) -> Any:
    """An empty figure, in inches; `salt` makes an SVG's identifiers. TrainingError without it."""
    try:
        import matplotlib
    except ImportError:
        raise TrainingError(
            "matplotlib is not installed", remedy="pip install -e '.[report]'"
        ) from None
    matplotlib.use("Agg")
    matplotlib.rcParams["svg.hashsalt"] = salt
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), layout="constrained")


def save(figure: Any, out: Path) -> None:
    """Write the figure in the format that the suffix of `out` names, without the date."""
    out.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(out, metadata={"Date": None} if out.suffix == ".svg" else None)
