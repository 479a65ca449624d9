"""Stable rank of W + s·BA: bounds hold exact values, and no term of them can go."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from pyharness.geometry import frames, merged
from pyharness.geometry.base_frames import weight_frames
from pyharness.geometry.enclosure import Interval
from pyharness.geometry.floats import Array
from pyharness.geometry.frames import certified_frame
from pyharness.geometry.measures import stable_rank
from pyharness.geometry.merged import LowRankUpdate, StableRank
from pyharness.geometry.spectra import Options, factors_spectrum

SOURCE = inspect.getsource(merged)
COARSE = 2.0**-6
Run = Callable[[ModuleType], StableRank]


def exact(m: Array) -> Interval:
    """sr(M) to the last digits, of the matrix exactly as it is."""
    found = stable_rank(factors_spectrum(m, np.eye(m.shape[1]), Options(width=1e-15)))
    return found if found is not None else Interval(0.0, 0.0)


def low(b: Array, a: Array, scale: Interval, sign: int = 1) -> LowRankUpdate:
    known = factors_spectrum(b, a)
    return LowRankUpdate(b, a, scale, sign, known.frobenius_sq, float(known.upper[0]))


def whole(rng: np.random.Generator, *shape: int) -> Array:
    return rng.integers(-9, 10, shape).astype(np.float64)


def weights() -> Iterator[tuple[str, Array]]:
    """With a gap, without one, of rank one, zero, wide and tall."""
    rng = np.random.default_rng(2)
    spike = np.outer(whole(rng, 7), whole(rng, 9)) * 8
    yield from (
        ("spike", spike + whole(rng, 7, 9)),
        ("no gap", np.eye(8) * 16),
        ("rank one", np.outer(whole(rng, 12), whole(rng, 5))),
        ("zero", np.zeros((6, 6))),
        ("plain", whole(rng, 11, 6)),
        ("thin", whole(rng, 2, 9)),
    )


def test_bounds_hold_exact_values() -> None:
    rng = np.random.default_rng(4)
    narrow = 0
    for name, w in weights():
        of_w = [frame.ceilings for frame in weight_frames(w, min(3, *w.shape))]
        ceilings = min(c[0] for c in of_w), min(c[1] for c in of_w)
        for scale, sign in ((1.0, 1), (2.0**-6, -1), (1 / 3, 1), (16.0, 1)):
            b, a = whole(rng, w.shape[0], 2), whole(rng, 2, w.shape[1])
            # sr(W + BA/3) = sr(3W + BA): integers, so M is exact.
            times = 3.0 if scale == 1 / 3 else 1.0
            near = Interval(np.nextafter(scale, 0), np.nextafter(scale, 99)) if times > 1 \
                else Interval(scale, scale)  # fmt: skip
            found = merged.stable_rank_of_sum(w, low(b, a, near, sign), ceilings, certified=True)
            truth = exact(times * w + sign * times * scale * b @ a)
            assert found.bounds is not None
            assert found.bounds.lower <= truth.upper, (name, scale)
            assert truth.lower <= found.bounds.upper, (name, scale)
            assert found.value == pytest.approx(truth.middle, rel=1e-6)
            narrow += found.bounds.relative_width < 1e-9
        alone = merged.stable_rank_of_sum(w, None, ceilings, certified=True)
        assert alone.bounds is not None
        assert alone.bounds.lower <= exact(w).upper
        assert exact(w).lower <= alone.bounds.upper
    assert narrow >= 5


def test_an_update_that_cancels_the_weight() -> None:
    """W + ΔW = 0 has stable rank 0 in Lean; nothing above 0 may be claimed from below."""
    b, a = np.array([[1.0], [2.0], [3.0]]), np.array([[1.0, -1.0, 2.0]])
    found = merged.stable_rank_of_sum(
        b @ a, low(b, a, Interval(1.0, 1.0), -1), (np.inf, np.inf), certified=True
    )
    assert found.bounds is None or found.bounds.lower == 0.0


def test_nothing_is_claimed_beyond_the_safe_range() -> None:
    found = merged.stable_rank_of_sum(np.eye(4) * 1e-150, None, (1.0, 1.0), certified=True)
    assert found.bounds is None
    assert merged.stable_rank_of_sum(np.eye(4), None, (1.0, 1.0), certified=False).bounds is None


def test_only_a_zero_matrix_is_certified_as_one() -> None:
    """Squares of 1e-200 underflow to 0; the stable rank of that matrix is 1."""
    unknown = (np.inf, np.inf)
    tiny = merged.stable_rank_of_sum(np.full((4, 4), 1e-200), None, unknown, certified=True)
    assert tiny.bounds is None
    zero = merged.stable_rank_of_sum(np.zeros((4, 4)), None, unknown, certified=True)
    assert zero.bounds == Interval(0.0, 0.0)


class _CoarseNumpy:
    """numpy whose sums of products err by a given share."""

    def __init__(self, error: float) -> None:
        self.error = error

    def __getattr__(self, name: str) -> Any:
        return getattr(np, name)

    def einsum(self, *words: Any) -> Any:
        return np.einsum(*words) * (1 + self.error)


def coarse(
    apply: float = 0.0, back: float = 0.0, sums: float = 0.0, direction: Array | None = None
) -> Callable[[ModuleType], None]:
    """Arithmetic that errs as far as `room` says; candidates that are none."""

    def patch(module: ModuleType) -> None:
        if apply or back:
            module._image_error = lambda *_: COARSE  # type: ignore[attr-defined]
        if sums:
            module._sum_error = lambda *_: COARSE  # type: ignore[attr-defined]
        for name, error in (("_apply", apply), ("_apply_back", back)):
            honest = getattr(module, name)
            setattr(module, name, lambda *x, f=honest, e=error: f(*x) * (1 + e))
        if sums:
            module.np = _CoarseNumpy(sums)  # type: ignore[attr-defined]
        if direction is not None:
            module._direction = lambda *_: direction  # type: ignore[attr-defined]

    return patch


ONE = Interval(1.0, 1.0)
DIAGONAL = np.diag([4.0, 2.0, 1.0])
TOP, SECOND = np.eye(3)[0], np.eye(3)[1]
RAISED = low(np.eye(3)[:, 1:2] * 4, np.eye(3)[1:2], ONE)  # ΔW = 4·e₂e₂ᵀ: σ(M) = 6, 4, 1
CEILINGS = (16.0, 4.0)

# What to look for, what to put there, and a case that then loses the truth.
TERMS: dict[str, tuple[str, str, Array, LowRankUpdate | None, Callable[[ModuleType], None]]] = {
    "‖ΔW‖ in Weyl": (
        "shift = float(np.sqrt(update.top))", "shift = 0.0 * float(np.sqrt(update.top))",
        DIAGONAL, RAISED, coarse(direction=TOP),
    ),
    "gap": (
        "if (theta - rho) / room > second else first", "if True else first",
        DIAGONAL, None, coarse(direction=SECOND),
    ),
    "ρ in the gap": (
        "(theta - rho) / room > second", "theta / room > second",
        DIAGONAL, None, coarse(direction=np.array([0.35, 1.0, 0.0])),
    ),
    "ρ above θ": (
        "high = (theta + rho)", "high = theta",
        DIAGONAL, None, coarse(direction=np.array([1.0, 0.05, 0.0])),
    ),
    "rounding of Mv, from below": (
        "norm / room - off * length * room", "norm / room", DIAGONAL, None, coarse(apply=COARSE),
    ),
    "rounding of Mv, residual": (
        "residual += size * off * length * room", "", DIAGONAL, None,
        coarse(apply=-COARSE, back=-COARSE, direction=TOP),
    ),
    "rounding of Mᵀy": (
        "residual += off * norm * room", "", DIAGONAL, None,
        coarse(apply=-COARSE, back=-COARSE, direction=TOP),
    ),
    "doubt about s": (
        "off += (update.scale.upper - update.scale.lower) * weight", "",
        np.diag([4.0, *[2.0] * 50]), low(np.eye(51)[:, :1], np.eye(51)[:1], Interval(0.5, 1.0)),
        coarse(),
    ),
    "‖W‖_F² from below": ("base / (1 + room)", "base", DIAGONAL, None, coarse(sums=COARSE)),
    "‖W‖_F² from above": ("base / (1 - room)", "base", DIAGONAL, None, coarse(sums=-COARSE)),
    "⟨W, BA⟩": ("error = room * norm * weight", "error = 0.0", DIAGONAL, RAISED,
                coarse(sums=-COARSE)),
}  # fmt: skip


def holds(module: ModuleType, w: Array, update: LowRankUpdate | None, scale: float = 1.0) -> bool:
    dense = w if update is None else w + update.sign * scale * update.b @ update.a
    found = module.stable_rank_of_sum(w, update, CEILINGS, certified=True)
    truth = exact(dense)
    assert found.bounds is not None
    return bool(found.bounds.lower <= truth.upper and truth.lower <= found.bounds.upper)


def built(text: str, patch: Callable[[ModuleType], None]) -> ModuleType:
    module = ModuleType("mutant")
    module.__dict__["__name__"] = "mutant"
    sys.modules["mutant"] = module  # where dataclasses look for it
    exec(compile(text, "mutant", "exec"), module.__dict__)
    patch(module)
    return module


@pytest.mark.parametrize("term", TERMS)
def test_every_term_is_needed(term: str) -> None:
    there, instead, w, update, patch = TERMS[term]
    assert SOURCE.count(there) == 1, "the term moved: mend this test"
    assert holds(built(SOURCE, patch), w, update)
    assert not holds(built(SOURCE.replace(there, instead), patch), w, update)


FRAMES = inspect.getsource(frames)


def lost_ceilings(module: ModuleType) -> Iterator[str]:
    """Diagonal K and bad frames of it whose ceilings are below its eigenvalues."""
    rng = np.random.default_rng(6)
    for case in range(400):
        d = int(rng.integers(2, 6))
        k = int(rng.integers(1, d + 1))
        matrix = np.diag(np.sort(rng.uniform(0, 10, d))[::-1])
        v = np.eye(d)[:, :k] * rng.uniform(0.9, 1.0, k) + 0.1 * (case % 3) * (
            rng.standard_normal((d, k))
        )
        values = np.sort(rng.uniform(0, 10, k))[::-1]
        if case % 2:
            values = np.diagonal(matrix)[:k] * rng.uniform(0.8, 1.0)
        beta = float(np.linalg.eigvalsh(matrix - (v * values) @ v.T).max())
        beta = max(beta, 0.0) * (1 + 1e-12) + 1e-12
        found = module.certified_frame(v, values, matrix @ v, 0.0, beta, deflated=True)
        for bound, value in zip(found.ceilings, np.diagonal(matrix), strict=False):
            if value > bound:
                yield f"{value} > {bound}"


def test_ceilings_hold() -> None:
    assert not list(lost_ceilings(frames))
    frame = certified_frame(np.eye(3)[:, :1], np.array([4.0]), 4 * np.eye(3)[:, :1], 0.0, 2.0)
    assert frame.ceilings == (np.inf, np.inf)


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ("max(x * stretch + rho, beta) + rho", "max(x * stretch, beta)"),
        ("max(x * stretch + rho, beta) + rho", "x * stretch + 2 * rho"),
    ],
)
def test_no_part_of_a_ceiling_can_go(there: str, instead: str) -> None:
    assert FRAMES.count(there) == 1, "the term moved: mend this test"
    assert any(lost_ceilings(built(FRAMES.replace(there, instead), lambda _: None)))
