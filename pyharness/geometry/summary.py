"""What an adapter's rows say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from pyharness.geometry.rows import ModuleRow


@dataclass(frozen=True)
class Summary:
    """Medians over the modules whose update is not zero; sizes over all.

    Fields
    ------
    zero : number of modules with ΔW = 0.
    stable_rank, k90, k99 : medians; None when every update is zero.
    parameters, recommended_parameters : numbers of entries of the factors, now and at each module's
        recommended rank.
    widest : largest relative width of a stable rank's bounds; None when nothing is certified.
    energy, error : the share of ‖ΔW‖_F² that the recommended ranks keep; the largest
        ‖ΔW − ΔW_k‖_F/‖ΔW‖_F where that was asked for instead.
    """

    adapter: str
    modules: int
    zero: int
    ranks: tuple[int, ...]
    stable_rank: float | None
    k90: float | None
    k99: float | None
    recommended: tuple[int, int]
    parameters: int
    recommended_parameters: int
    widest: float | None
    energy: float
    error: float | None = None


def summarise(
    adapter: str, rows: Sequence[ModuleRow], energy: float, error: float | None = None
) -> Summary:
    """One adapter's summary."""
    there = [row for row in rows if not row.zero]
    ranks = [row.recommended_rank for row in rows]
    sides = [(row.out_features + row.in_features, row) for row in rows]
    certain = [r.stable_rank for r in there if r.tier != "uncertified" and r.stable_rank]
    return Summary(
        adapter=adapter,
        modules=len(rows),
        zero=len(rows) - len(there),
        ranks=tuple(sorted({row.r for row in rows})),
        stable_rank=_median([r.stable_rank.middle for r in there if r.stable_rank]),
        k90=_median([r.k90[1] for r in there if r.k90]),
        k99=_median([r.k99[1] for r in there if r.k99]),
        recommended=(min(ranks, default=0), max(ranks, default=0)),
        parameters=sum(size * row.r for size, row in sides),
        recommended_parameters=sum(size * row.recommended_rank for size, row in sides),
        widest=max((i.relative_width for i in certain), default=None),
        energy=energy,
        error=error,
    )


def _median(values: Sequence[float]) -> float | None:
    return float(median(values)) if values else None


def _target(s: Summary) -> str:
    """What the recommended ranks keep, with as many digits as it takes not to say 100 %."""
    if s.error is not None:
        return f"every module within {100 * s.error:.12g} % of ‖ΔW‖_F"
    return f"{100 * s.energy:.14g} % of the energy of every module"


def plain_words(summary: Summary) -> list[str]:
    """What to conclude, and above all what not to."""
    s = summary
    if s.stable_rank is None or s.k90 is None:
        return [f"all {s.modules} updates are zero: this adapter changes nothing"]
    lines = []
    if s.zero:
        lines.append(f"{s.zero} of {s.modules} updates are zero")
    if s.k90 >= 2 * s.stable_rank:
        lines.append(
            f"a stable rank of {s.stable_rank:.3g} does not mean that so few directions carry the "
            f"update: 90 % of its energy takes {s.k90:.3g} (medians)"
        )
    low, high = s.recommended
    most = max(s.ranks)
    saved = 1 - s.recommended_parameters / s.parameters if s.parameters else 0.0
    share = _target(s)
    if high < most or saved > 0:
        lines.append(f"ranks {low} to {high} keep {share}, with {100 * saved:.0f} % fewer entries")
    else:
        lines.append(f"no smaller rank keeps {share}: the configured rank is used")
    return lines
