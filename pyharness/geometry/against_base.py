"""An update beside the weight it is added to: shared directions, gains, the merged stable rank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from pyharness.adapters import Adapter, LoraModule
from pyharness.adapters.base_weights import BaseWeights
from pyharness.geometry.base_frames import weight_frames
from pyharness.geometry.floats import Array
from pyharness.geometry.frame_cache import cached
from pyharness.geometry.frames import update_frames
from pyharness.geometry.measures import scale_interval
from pyharness.geometry.overlap import Overlap, overlap
from pyharness.geometry.spectra import DEFAULT, Options, adapter_spectra


@dataclass(frozen=True)
class BaseRow:
    """One module against its base weight W.

    Fields
    ------
    k : number of leading directions compared: the one asked for, at most r.
    right, left : overlap in input and in output space; None for ΔW = 0.
    gain_right, gain_left : min over diagonal D of ‖ΔW − W·D‖_F²/‖ΔW‖_F², and of ‖ΔW − D·W‖_F²: the
        share of the update that a change of LayerNorm gains could not make; None for ΔW = 0.
        Column-wise least squares (Lean: `dot_sub_smul_min`).
    stable_rank_base, stable_rank_merged : of W and of W + ΔW; estimates.
    """

    adapter: str
    module: str
    layer: int | None
    kind: str
    k: int
    right: Overlap | None
    left: Overlap | None
    gain_right: float | None
    gain_left: float | None
    stable_rank_base: float
    stable_rank_merged: float

    @property
    def drift(self) -> float:
        """sr(W + ΔW) − sr(W)."""
        return self.stable_rank_merged - self.stable_rank_base


def base_rows(
    adapter: Adapter,
    base: BaseWeights,
    k: int = 5,
    options: Options = DEFAULT,
    cache: Path | None = None,
) -> Iterator[BaseRow]:
    """Rows in the order of the modules; one weight in memory at a time.

    Raises
    ------
    AdapterError : a module has no weight of its shape in the base model; a value is not finite.
    """
    for module, spectrum in adapter_spectra(adapter.modules, options):
        b, a = module.factors()
        s = scale_interval(module.scaling).middle * (1 if module.scaling.alpha >= 0 else -1)
        w = base.weight(module)
        count = min(k, module.r, *w.shape)
        sides: tuple[Overlap, Overlap] | None = None
        gains: tuple[float, float] | None = None
        if not spectrum.is_zero and s:
            key = f"{base.identity(module)}:{count}:{options.certified}:{module.transposed}"
            stored = w.astype(np.float32) if base.is_narrow(module) else w
            of_base = cached(
                cache,
                key,
                partial(weight_frames, stored, count, certified=options.certified),
            )
            of_update = update_frames(b, a, count, spectrum, certified=options.certified)
            sides = overlap(of_base[0], of_update[0]), overlap(of_base[1], of_update[1])
            gains = _gain(w, b, a), _gain(w.T, a.T, b.T)
        yield _row(adapter.name, module, count, sides, gains, _merged(w, b, a, s))


def _row(
    adapter: str,
    module: LoraModule,
    k: int,
    sides: tuple[Overlap, Overlap] | None,
    gains: tuple[float, float] | None,
    stable: tuple[float, float],
) -> BaseRow:
    right, left = sides or (None, None)
    gain_right, gain_left = gains or (None, None)
    return BaseRow(
        adapter,
        module.name,
        module.layer,
        module.kind,
        k,
        right,
        left,
        gain_right,
        gain_left,
        *stable,
    )


def _gain(w: Array, b: Array, a: Array) -> float:
    """1 − Σ_j ⟨ΔW_j, W_j⟩²/‖W_j‖² / ‖ΔW‖_F² over columns j; a zero column explains nothing."""
    inner = np.einsum("nr,rn->n", w.T @ b, a)
    squares = np.einsum("mn,mn->n", w, w)
    explained = np.divide(inner**2, squares, out=np.zeros_like(inner), where=squares > 0)
    total = float(np.einsum("ij,ij->", b.T @ b, a @ a.T))
    return float(1.0 - explained.sum() / total) if total > 0 else 1.0


def _merged(w: Array, b: Array, a: Array, s: float) -> tuple[float, float]:
    """Stable ranks of W and W + s·BA, without forming the sum."""
    base_sq = float(np.einsum("ij,ij->", w, w))
    cross = float(np.einsum("mr,mr->", w @ a.T, b))
    update_sq = float(np.einsum("ij,ij->", b.T @ b, a @ a.T))
    merged_sq = base_sq + 2 * s * cross + s * s * update_sq
    return _ratio(base_sq, _top(w, None, None)), _ratio(merged_sq, _top(w, s * b, a))


def _ratio(total: float, top: float) -> float:
    return total / top if top > 0 else 0.0


def _top(w: Array, b: Array | None, a: Array | None) -> float:
    """λ_max of XᵀX for X = W + BA by Lanczos, the sum never formed."""
    from scipy.sparse.linalg import LinearOperator, eigsh

    m, n = w.shape

    def apply(v: Array) -> Array:
        image = w @ v if b is None or a is None else w @ v + b @ (a @ v)
        back = w.T @ image
        return np.asarray(back if b is None or a is None else back + a.T @ (b.T @ image))

    if min(m, n) < 3:
        dense = w if b is None or a is None else w + b @ a
        return float(np.linalg.norm(dense, 2)) ** 2
    operator = LinearOperator((n, n), matvec=apply, dtype=np.float64)
    start = np.ones(n) / np.sqrt(n)
    return float(eigsh(operator, k=1, v0=start, return_eigenvectors=False)[0])
