"""One uniform row per module: what an audit reports, whatever the adapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from pyharness.adapters import Adapter, LoraModule
from pyharness.geometry import effective_ranks, measures
from pyharness.geometry.directions import Share, directions_of
from pyharness.geometry.enclosure import Interval, ModuleSpectrum
from pyharness.geometry.spectra import DEFAULT, Options, adapter_spectra
from pyharness.geometry.unit_energy import unit_energy

ENERGY = Fraction(99, 100)
"""Share of ‖ΔW‖_F² that the recommended rank keeps."""

_COUNTED = Fraction(90, 100), Fraction(99, 100)  # k90 and k99


@dataclass(frozen=True)
class ModuleRow:
    """The geometry of one module's update ΔW = s·B·A.

    Fields
    ------
    layer : index of the layer, None outside the layers. kind : last word of the module's name.
    r, alpha, rank_stabilised : the rank and scaling of the configuration; alpha as a fraction.
    zero : ΔW = 0; then every rank below is None and every norm 0.
    frobenius_norm, spectral_norm : of ΔW, the scale s in it.
    stable_rank, participation_rank : (Σσ²)/σ₁² and (Σσ²)²/Σσ⁴.
    entropy_rank : effective rank of Roy and Vetterli (2007), exp of the entropy of σ_k/Σσ.
    k90, k99 : (least, greatest) number of directions that carry 90 % and 99 % of ‖ΔW‖_F².
    recommended_rank : the least rank certain to keep the energy asked for; 0 for ΔW = 0.
    truncation_spectral, truncation_frobenius : ‖ΔW − ΔW_k‖₂ and ‖ΔW − ΔW_k‖_F at that rank.
    conditioning : by how much rounding of the Gram matrices is amplified; infinite for ΔW = 0.
    tier : where the bounds come from: float64, exact, or uncertified.
    sigma : estimates of s·σ_k, descending.
    """

    adapter: str
    module: str
    layer: int | None
    kind: str
    out_features: int
    in_features: int
    r: int
    alpha: str
    rank_stabilised: bool
    dtypes: str
    zero: bool
    frobenius_norm: Interval
    spectral_norm: Interval
    stable_rank: Interval | None
    participation_rank: Interval | None
    entropy_rank: Interval | None
    k90: tuple[int, int] | None
    k99: tuple[int, int] | None
    recommended_rank: int
    truncation_spectral: Interval
    truncation_frobenius: Interval
    conditioning: float
    tier: str
    sigma: tuple[float, ...]


def audit_rows(
    adapter: Adapter, options: Options = DEFAULT, energy: Share = ENERGY
) -> Iterator[ModuleRow]:
    """Rows of an adapter's modules, in their order; one batch of them in memory at a time.

    Raises
    ------
    AdapterError : a factor holds NaN or infinity, or the file changed while it was read.
    HarnessError : certified bounds are asked for and the processor's mode makes them false.
    """
    modules: Iterable[LoraModule] = adapter.modules
    for module, spectrum in adapter_spectra(modules, options):
        yield module_row(adapter.name, module, spectrum, energy)


def module_row(
    adapter: str, module: LoraModule, spectrum: ModuleSpectrum, energy: Share = ENERGY
) -> ModuleRow:
    """The row of one module's spectrum."""
    scale = measures.scale_interval(module.scaling)
    zero = spectrum.is_zero or scale.upper == 0.0
    unit = None if zero else unit_energy(spectrum)
    k90, k99, enough = (None,) * 3 if zero else directions_of(spectrum, (*_COUNTED, energy), unit)
    rank = enough[1] if enough else 0
    tail = measures.tail_square(spectrum, rank)
    if zero:
        tail = Interval(0.0, 0.0)
    return ModuleRow(
        adapter=adapter,
        module=module.name,
        layer=module.layer,
        kind=module.kind,
        out_features=module.out_features,
        in_features=module.in_features,
        r=module.r,
        alpha=str(module.alpha),
        rank_stabilised=module.rank_stabilised,
        dtypes="/".join(dict.fromkeys(module.dtypes)),
        zero=zero,
        frobenius_norm=measures.frobenius_norm(spectrum, scale),
        spectral_norm=measures.spectral_norm(spectrum, scale),
        stable_rank=None if zero else _capped(spectrum, module),
        participation_rank=None if zero else effective_ranks.participation_rank(spectrum, unit),
        entropy_rank=None if zero else effective_ranks.entropy_rank(spectrum, unit),
        k90=k90,
        k99=k99,
        recommended_rank=rank,
        truncation_spectral=measures.root(measures.next_square(spectrum, rank), scale),
        truncation_frobenius=measures.root(tail, scale),
        conditioning=spectrum.conditioning,
        tier=spectrum.tier,
        sigma=tuple(measures.sigma(spectrum, scale)),
    )


def _capped(spectrum: ModuleSpectrum, module: LoraModule) -> Interval | None:
    """The stable rank is at most each dimension (Lean: `stableRank_le_card_width`)."""
    found = measures.stable_rank(spectrum)
    if found is None:
        return None
    most = float(min(module.out_features, module.in_features))
    return Interval(min(found.lower, most), min(found.upper, most))
