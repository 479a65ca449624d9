"""Two adapters of one base: do their updates share directions, module by module?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyharness.adapters import Adapter
from pyharness.errors import AdapterError
from pyharness.geometry.frames import update_frames
from pyharness.geometry.overlap import Overlap, overlap
from pyharness.geometry.spectra import DEFAULT, Options, adapter_spectra


@dataclass(frozen=True)
class PairRow:
    """One module of both adapters; overlaps of the k leading directions, None where ΔW = 0."""

    module: str
    layer: int | None
    kind: str
    k: int
    right: Overlap | None
    left: Overlap | None


def pair_rows(
    first: Adapter, second: Adapter, k: int = 5, options: Options = DEFAULT
) -> Iterator[PairRow]:
    """Rows of the modules that both adapters have, in the order of the first.

    Raises
    ------
    AdapterError : no module in common, or one of different shapes.
    """
    others = {module.name: module for module in second.modules}
    common = [module for module in first.modules if module.name in others]
    if not common:
        raise AdapterError(
            f"has no module in common with {second.path}",
            where=str(first.path),
            remedy="compare adapters of one base model",
        )
    for module in common:
        other = others[module.name]
        shape, its = ((m.out_features, m.in_features) for m in (module, other))
        if shape != its:
            raise AdapterError(
                f"{module.name} is {shape[0]}×{shape[1]} here, {its[0]}×{its[1]} in {second.path}",
                where=str(first.path),
                remedy="compare adapters of one base model",
            )
    spectra = zip(
        adapter_spectra(common, options),
        adapter_spectra([others[m.name] for m in common], options),
        strict=True,
    )
    for (module, one), (other, two) in spectra:
        count = min(k, module.r, other.r, module.out_features, module.in_features)
        sides: tuple[Overlap | None, Overlap | None] = (None, None)
        if not (one.is_zero or two.is_zero):
            frames = [
                update_frames(*m.factors(), count, s, certified=options.certified)
                for m, s in ((module, one), (other, two))
            ]
            sides = overlap(frames[0][0], frames[1][0]), overlap(frames[0][1], frames[1][1])
        yield PairRow(module.name, module.layer, module.kind, count, *sides)
