"""The rank demonstration as a picture, through matplotlib (extra `report`)."""

from __future__ import annotations

from pathlib import Path

from pyharness.errors import HarnessError
from pyharness.files import OutputError
from pyharness.geometry.rank_demo import Demo


def draw(found: Demo, path: Path) -> None:
    """Errors along the descent with the Eckart–Young errors as lines, and the spectra.

    Raises
    ------
    HarnessError : matplotlib is not installed, or does not know the format of `path`.
    OutputError : the file cannot be written.
    """
    try:
        import matplotlib as mpl

        mpl.use("Agg")
        from matplotlib import pyplot
    except ImportError:
        raise HarnessError(
            "drawing needs matplotlib, which is not installed",
            where=str(path),
            remedy="pip install 'adapter-geometry[report]', or leave --plot out",
        ) from None
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(10, 4), layout="constrained")
    try:
        for index, fit in enumerate(found.fits):
            colour = f"C{index}"
            steps, errors = zip(*fit.errors, strict=True)
            left.plot([s + 1 for s in steps], errors, color=colour, label=f"r = {fit.r}")
            left.axhline(fit.best, color=colour, linestyle=":")
            right.plot(range(1, fit.r + 1), fit.sigma, "o-", color=colour, label=f"r = {fit.r}")
        right.plot(range(1, len(found.target_sigma) + 1), found.target_sigma, "kx", label="target")
        left.set(xscale="log", yscale="log", xlabel="step + 1", ylabel="‖BA − T‖/‖T‖")
        left.set_title("error; dotted: the best of that rank")
        right.set(yscale="log", xlabel="k", ylabel="σ_k")
        left.legend()
        right.legend()
        figure.savefig(path)
    except ValueError as problem:
        raise HarnessError(
            str(problem), where=str(path), remedy="name a .png, .svg or .pdf file"
        ) from None
    except OSError as problem:
        raise OutputError(f"cannot write: {problem.strerror}", where=str(path)) from None
    finally:
        pyplot.close(figure)
