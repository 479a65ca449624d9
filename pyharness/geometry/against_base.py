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
from pyharness.geometry.enclosure import Interval, ModuleSpectrum
from pyharness.geometry.floats import Array
from pyharness.geometry.frame_cache import cached
from pyharness.geometry.frames import Frame, update_frames
from pyharness.geometry.gram import bound_of
from pyharness.geometry.measures import scale_interval
from pyharness.geometry.merged import Ceilings, LowRankUpdate, StableRank, stable_rank_of_sum
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
    stable_rank_base, stable_rank_merged : of W and of W + ΔW.
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
    stable_rank_base: StableRank
    stable_rank_merged: StableRank

    @property
    def drift(self) -> StableRank:
        """sr(W + ΔW) − sr(W), exactly 0 for ΔW = 0."""
        base, merged = self.stable_rank_base, self.stable_rank_merged
        bounds = None
        if self.right is None and base.bounds is not None:
            bounds = Interval(0.0, 0.0)
        elif base.bounds is not None and merged.bounds is not None:
            bounds = Interval(
                float(np.nextafter(merged.bounds.lower - base.bounds.upper, -np.inf)),
                float(np.nextafter(merged.bounds.upper - base.bounds.lower, np.inf)),
            )
        return StableRank(merged.value - base.value, bounds)


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
        w = base.weight(module)
        count = min(k, module.r, *w.shape)
        sides: tuple[Overlap, Overlap] | None = None
        gains: tuple[float, float] | None = None
        key = f"{base.identity(module)}:{count}:{options.certified}"
        narrow = base.is_narrow(module)
        of_base = cached(cache, key, partial(_of_base, w, count, narrow, options.certified))
        update = _update(module, spectrum)
        if update is not None:
            b, a = update.b, update.a
            of_update = update_frames(b, a, count, spectrum, certified=options.certified)
            sides = overlap(of_base[0], of_update[0]), overlap(of_base[1], of_update[1])
            gains = _gain(w, b, a), _gain(w.T, a.T, b.T)
        ceilings = _least(of_base[0].ceilings, of_base[1].ceilings)
        stable = _stable_ranks(w, update, ceilings, options.certified)
        yield _row(adapter.name, module, count, sides, gains, stable)


def _of_base(w: Array, k: int, narrow: bool, certified: bool) -> tuple[Frame, Frame]:
    """Frames of W; of `narrow` entries, which float32 holds, products are exact in float64."""
    stored = w.astype(np.float32) if narrow else w
    return weight_frames(stored, k, certified=certified)


def _update(module: LoraModule, spectrum: ModuleSpectrum) -> LowRankUpdate | None:
    """None for ΔW = 0."""
    b, a = module.factors()
    scale = scale_interval(module.scaling)
    if spectrum.is_zero or not scale.upper:
        return None
    sign = 1 if module.scaling.alpha >= 0 else -1
    return LowRankUpdate(b, a, scale, sign, spectrum.frobenius_sq, float(spectrum.upper[0]))


def _stable_ranks(
    w: Array, update: LowRankUpdate | None, ceilings: Ceilings, certified: bool
) -> tuple[StableRank, StableRank]:
    """Of W and of W + ΔW."""
    before = stable_rank_of_sum(w, None, ceilings, certified=certified)
    if update is None:
        return before, before
    b, a = update.b, update.a
    # Products of factors outside 2^±480 may underflow.
    safe = bool(np.isfinite(bound_of(b, b.shape[0], 1) + bound_of(a, a.shape[1], 1)))
    return before, stable_rank_of_sum(w, update, ceilings, certified=certified and safe)


def _least(one: Ceilings, other: Ceilings) -> Ceilings:
    return min(one[0], other[0]), min(one[1], other[1])


def _row(
    adapter: str,
    module: LoraModule,
    k: int,
    sides: tuple[Overlap, Overlap] | None,
    gains: tuple[float, float] | None,
    stable: tuple[StableRank, StableRank],
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
    return float(min(max(1.0 - explained.sum() / total, 0.0), 1.0)) if total > 0 else 1.0
