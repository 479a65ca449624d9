"""Factors of LoRA updates that are hard to enclose, drawn from a seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

Factor = NDArray[np.floating[Any]]
Pair = tuple[NDArray[np.float64], NDArray[np.float64]]
Rng = np.random.Generator

FORMATS = ("float16", "float32", "float64")


def _plain(rng: Rng, m: int, n: int, r: int) -> Pair:
    return rng.standard_normal((m, r)), rng.standard_normal((r, n))


def _scaled(rng: Rng, m: int, n: int, r: int) -> Pair:
    b, a = _plain(rng, m, n, r)
    return b * 10.0 ** rng.integers(-30, 31), a * 10.0 ** rng.integers(-30, 31)


def _graded_both_ways(rng: Rng, m: int, n: int, r: int) -> Pair:
    b, a = _plain(rng, m, n, r)
    grades = 2.0 ** rng.integers(-60, 61, r)
    return b * grades, a / grades[:, None]


def _anti_aligned(rng: Rng, m: int, n: int, r: int) -> Pair:
    b, a = _plain(rng, m, n, r)
    b[:, 0] = b[:, -1]
    a[0] = -a[-1] * (1 + 2.0 ** -float(rng.integers(5, 50)))
    return b, a


def _cancelling(rng: Rng, m: int, n: int, r: int) -> Pair:
    b, a = np.round(rng.standard_normal((m, r)) * 2), np.round(rng.standard_normal((r, n)) * 2)
    b[:, r // 2 :] = b[:, : r - r // 2]
    a[r // 2 :] = -a[: r - r // 2]
    return b, a


def _rank_deficient(rng: Rng, m: int, n: int, r: int) -> Pair:
    b, a = _plain(rng, m, n, r)
    b[:, rng.random(r) < 0.5] = 0
    return b, a


def _rank_one(rng: Rng, m: int, n: int, r: int) -> Pair:
    return np.outer(rng.standard_normal(m), np.ones(r)), rng.standard_normal((r, n))


def _clustered(rng: Rng, m: int, n: int, r: int) -> Pair:
    b = np.linalg.qr(rng.standard_normal((max(m, r), r)))[0]
    a = np.linalg.qr(rng.standard_normal((max(n, r), r)))[0].T
    return b * (1 - 2.0**-20 * rng.random(r)), a


def _decaying(rng: Rng, m: int, n: int, r: int) -> Pair:
    b, a = _plain(rng, m, n, r)
    return b * 0.5 ** np.arange(r), a


def _zero(rng: Rng, m: int, n: int, r: int) -> Pair:
    return np.zeros((m, r)), rng.standard_normal((r, n))


FAMILIES: dict[str, Callable[[Rng, int, int, int], Pair]] = {
    "plain": _plain,
    "scales to 1e±30": _scaled,
    "graded both ways": _graded_both_ways,
    "anti-aligned": _anti_aligned,
    "cancelling integers": _cancelling,
    "rank-deficient": _rank_deficient,
    "rank one": _rank_one,
    "clustered": _clustered,
    "decaying": _decaying,
    "zero B": _zero,
}


def pairs(seed: int, count: int) -> Iterator[tuple[str, Factor, Factor]]:
    """(family and format, B, A), finite after rounding to the format."""
    rng = np.random.default_rng(seed)
    names = list(FAMILIES)
    made = 0
    while made < count:
        family, form = names[made % len(names)], str(rng.choice(FORMATS))
        m, n, r = (int(k) for k in rng.integers(1, (60, 60, 13)))
        with np.errstate(over="ignore", under="ignore"):
            b, a = (x.astype(form) for x in FAMILIES[family](rng, m, n, r))
        if np.isfinite(b).all() and np.isfinite(a).all():
            made += 1
            yield f"{family}, {form}, {m}×{r}×{n}", b, a
