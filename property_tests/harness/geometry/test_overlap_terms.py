"""Each term of the bounds of overlaps and frames is needed: without it the truth gets out.

As in `adversarial.py`: random inputs cannot tell, because rounding errors are far smaller than
their bounds. So units are coarse here, a product errs by as much as its bound allows and in the
direction that hurts, and candidates are as far off as the angle claimed for them.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from pyharness.geometry import base_frames, frames, overlap
from pyharness.geometry.enclosure import EXACT, Interval, ModuleSpectrum
from pyharness.geometry.frames import Frame
from pyharness.geometry.gram import Gram

Case = Callable[[ModuleType], bool]
"""Whether the bounds that a module claims hold the truth."""

COARSE = 0.1


class Off(np.ndarray):
    """An array whose products come out as the exact ones times `lie`, entry by entry."""

    lie: Any = 1.0

    def __array_finalize__(self, other: Any) -> None:
        self.lie = getattr(other, "lie", 1.0)

    def __matmul__(self, other: Any) -> Any:
        return np.asarray(self) @ np.asarray(other) * self.lie

    def __mul__(self, other: Any) -> Any:
        return np.asarray(self) * np.asarray(other) * self.lie


def off(x: Any, lie: Any) -> Off:
    found = np.array(x, dtype=float).view(Off)
    found.lie = lie
    return found


def coarse(module: ModuleType) -> ModuleType:
    module.gamma = lambda n: COARSE  # type: ignore[attr-defined]
    return module


def line(angle: float, length: float = 1.0) -> np.ndarray:
    return length * np.array([[np.cos(angle)], [np.sin(angle)]])


def in_plane(first: Frame, second: Frame, truth: float) -> Case:
    """Overlap of two lines whose true overlap is known."""

    def holds(module: ModuleType) -> bool:
        bounds = module.overlap(first, second).bounds
        return bool(bounds.lower <= truth * (1 + 1e-12) and truth * (1 - 1e-12) <= bounds.upper)

    return holds


def turned(first: float, second: float, sign: int) -> Case:
    """Lines as far off their true subspaces as they say, towards each other (sign 1) or away, where
    that changes the overlap most."""
    between = np.pi / 4 + sign * (first + second) / 2  # of the true lines
    frame = Frame(line(sign * first), 1e-12, np.sin(first))
    other = Frame(line(between - sign * second), 1e-12, np.sin(second))
    return in_plane(frame, other, float(np.cos(between) ** 2))


def doubled(angle: float) -> Case:
    """Two such planes at once, in four dimensions: ‖sin Θ‖_F is √2·sin, the overlap the same."""
    between = np.pi / 4 - angle / 2
    one, two = (np.kron(np.eye(2), line(x)) for x in (0.0, between + angle))
    frames_ = Frame(one, 1e-12, 0.0), Frame(two, 1e-12, np.sqrt(2) * np.sin(angle))
    return in_plane(*frames_, float(np.cos(between) ** 2))


def stretched(length: float, truth: float) -> Case:
    frame = Frame(line(0.0, length), abs(length**2 - 1), 0.0)
    return in_plane(frame, Frame(line(np.arccos(np.sqrt(truth))), 1e-12, 0.0), truth)


def rounded(lie: float) -> Case:
    frame = Frame(off(line(0.0), lie), 1e-12, 0.0)
    case = in_plane(frame, Frame(line(np.pi / 4), 1e-12, 0.0), 0.5)
    return lambda module: case(coarse(module))


OVERLAP: list[tuple[str, str, Case]] = [
    ("angle = first.angle + second.angle", "angle = first.angle", turned(0.0, 0.6, -1)),
    ("angle = first.angle + second.angle", "angle = second.angle", turned(0.6, 0.0, -1)),
    ("float(np.sqrt(k)) * angle * SLACK", "0.7 * angle * SLACK", turned(0.6, 0.0, -1)),
    ("float(np.sqrt(k)) * angle * SLACK", "angle * SLACK", doubled(0.6)),
    ("(low - turn)", "low", turned(0.6, 0.0, 1)),
    ("(high + turn)", "high", turned(0.6, 0.0, -1)),
    ("((1 - first.skew) * (1 - second.skew))", "(1 - second.skew)", stretched(0.8, 1.0)),
    ("((1 + first.skew) * (1 + second.skew))", "(1 + second.skew)", stretched(1.2, 0.5)),
    ("norm * SLACK + off", "norm * SLACK", rounded(1 - COARSE)),
    ("norm / SLACK - off", "norm / SLACK", rounded(1 + COARSE)),
]


def frame_case(
    v: Any, value: float, image: Any, rounding: float, eigenvalues: tuple[float, float],
    patch: Callable[[ModuleType], object] = lambda module: None,
) -> Case:  # fmt: skip
    """A frame of K = diag(eigenvalues): is its angle to (1, 0) at most the one claimed, and its
    skew that of V?"""
    plain = np.asarray(v)
    true = abs(plain[1, 0]) / float(np.linalg.norm(plain))
    skew = abs(float(plain[:, 0] @ plain[:, 0]) - 1.0)

    def holds(module: ModuleType) -> bool:
        patch(module)
        found = module.certified_frame(v, np.array([value]), image, rounding, eigenvalues[1])
        return bool(found.angle * (1 + 1e-9) >= true and found.skew * (1 + 1e-9) >= skew)

    return holds


def coarse_unit(module: ModuleType) -> None:
    module.U = COARSE  # type: ignore[attr-defined]


TILTED = line(0.3)
FRAMES: list[tuple[str, str, Case]] = [
    # The image comes out as if V were an eigenvector.
    ("(rounding + 3 * U", "(3 * U",
     frame_case(TILTED, 2.0, 2.0 * TILTED, float(np.sin(0.3)), (2.0, 1.0))),
    # D·V comes out as KV.
    ("rounding + 3 * U * float(np.abs(values).max(initial=0.0))", "rounding",
     frame_case(off(TILTED, np.array([[1.0], [0.95]])), 2.0, np.diag([2.0, 1.9]) @ TILTED, 0.0,
                (2.0, 1.9), coarse_unit)),
    ("+ gamma(d) * spread**2", "",
     frame_case(off(line(0.0, 1.05), 1 - COARSE), 2.0, 2.0 * line(0.0, 1.05), 0.0, (2.0, 1.0),
                coarse)),
    ("/ np.sqrt(1.0 - skew)", "",
     frame_case(line(0.3, 0.8), 2.0, np.diag([2.0, 1.0]) @ line(0.3, 0.8), 0.0, (2.0, 1.0))),
    ("gap = float(values.min()) - beta", "gap = float(values.min())",
     frame_case(TILTED, 2.0, np.diag([2.0, 1.0]) @ TILTED, 0.0, (2.0, 1.0))),
]  # fmt: skip


def update_case(side: str) -> Case:
    """A Gram matrix off by its ε, whose leading direction is another one."""
    gram, eps = np.diag([4.0, 3.0]), 0.2
    lie = gram + eps * np.sqrt(12.0) * np.array([[0.0, 1.0], [1.0, 0.0]])
    factor = np.diag(np.sqrt([4.0, 3.0]))
    spectrum = ModuleSpectrum(
        np.array([4.0, 3.0]), np.array([4.0, 3.0]), np.array([4.0, 3.0]), Interval(7.0, 7.0),
        EXACT, 1.0,
    )  # fmt: skip
    leading = np.linalg.eigh(lie)[1][:, 1:], np.linalg.eigh(lie)[0][1:]

    def holds(module: ModuleType) -> bool:
        b, a = (factor, np.eye(2)) if side == "left" else (np.eye(2), factor)
        off, true = Gram(lie, eps), Gram(np.eye(2), 0.0)
        module.factor_grams = lambda b, a: (off, true) if side == "left" else (true, off)
        module._by_qr = lambda b, a, k: (leading[0], leading[0], leading[1])
        right, left = module.update_frames(b, a, 1, spectrum)
        frame = right if side == "left" else left
        return bool(frame.angle >= abs(leading[0][1, 0]))

    return holds


FRAMES += [
    ("(left.eps + gamma(a.shape[1])", "(gamma(a.shape[1])", update_case("left")),
    ("(right.eps + gamma(b.shape[0])", "(gamma(b.shape[0])", update_case("right")),
]


def next_value(
    gram: Any, v: Any, values: list[float], guess: float, error: float, truth: float,
    patch: Callable[[ModuleType], object] = lambda module: None, factor: Any = None,
) -> Case:  # fmt: skip
    """Is the bound of λ₁(K − VDVᵀ) above it?"""

    def holds(module: ModuleType) -> bool:
        patch(module)
        if factor is not None:
            module.np = _Cholesky(factor)  # type: ignore[attr-defined]
        return bool(module._next_value(gram, v, np.array(values), guess, error) >= truth)

    return holds


class _Cholesky:
    """numpy whose Cholesky factor is a given one."""

    def __init__(self, factor: Any) -> None:
        self.factor = factor

    def __getattr__(self, name: str) -> Any:
        return self if name == "linalg" else getattr(np, name, None) or getattr(np.linalg, name)

    def cholesky(self, matrix: Any) -> Any:
        return self.factor

    def norm(self, x: Any) -> Any:
        return np.linalg.norm(x)


E1 = np.array([[1.0], [0.0]])
BASE: list[tuple[str, str, Case]] = [
    ("+ gram_error +", "+", next_value(np.diag([4.0, 1.0]), E1, [4.0], 1.0, 0.5, 1.5)),
    ("c + residual + rounding", "c + rounding",
     next_value(np.diag([4.0, 1.0]), E1, [4.0], 0.0, 0.0, 1.0, factor=np.zeros((2, 2)))),
    # FFᵀ comes out as −FFᵀ, which is what the matrix is.
    ("residual + rounding + deflation", "residual + deflation",
     next_value(np.eye(2) / 2, E1, [0.0], 0.0, 0.0, 0.5,
                lambda m: setattr(m, "gamma", lambda n: 2.0),
                off(np.eye(2) / np.sqrt(2), -1.0))),
    # The part taken off comes out a quarter too large.
    ("residual + rounding + deflation + gram_error", "residual + rounding + gram_error",
     next_value(np.diag([4.0, 0.2]), off(E1, 1.25), [3.0], 0.3, 0.0, 1.0,
                lambda m: setattr(m, "gamma", lambda n: 0.25 if n == 3 else 1e-15))),
]  # fmt: skip


def weight_case(module: ModuleType) -> bool:
    """K = diag(1, 0.95²); the image of a tilted candidate comes out as if it were the top one."""
    coarse(module)
    module.column_gram = lambda x, block: np.diag([1.0, 0.95**2])
    module._leading = lambda gram, count: (np.array([1.0]), TILTED)
    module._next_value = lambda *_: 0.95**2
    honest, found = module.certified_frame, []

    def told(v: Any, values: Any, image: Any, *rest: float, **more: bool) -> Frame:
        found.append(honest(v, values, v * values, *rest, **more))
        return found[-1]

    module.certified_frame = told
    module._frames(np.diag([1.0, 0.95]), 1, 4, True)
    return bool(found[0].angle >= np.sin(0.3))


BASE.append(
    ("rounding = (gamma(n) + gamma(m) + gamma(3)) * size * SLACK", "rounding = 0.0", weight_case)
)

ALL = [(overlap, *x) for x in OVERLAP] + [(frames, *x) for x in FRAMES]
ALL += [(base_frames, *x) for x in BASE]


def built(text: str) -> ModuleType:
    module = ModuleType("mutant")
    sys.modules["mutant"] = module  # where dataclasses look for it
    exec(compile(text, "mutant", "exec"), module.__dict__)
    return module


@pytest.mark.parametrize(
    ("module", "there", "instead", "holds"), ALL, ids=[f"{x[1]} → {x[2]}" for x in ALL]
)
def test_every_term_is_needed(module: ModuleType, there: str, instead: str, holds: Case) -> None:
    source = inspect.getsource(module)
    assert source.count(there) == 1, "the term moved: mend this test"
    assert holds(built(source))
    assert not holds(built(source.replace(there, instead)))
