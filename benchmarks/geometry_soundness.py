"""How many enclosures of hard cases miss the truth: none may."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tqdm import tqdm

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "property_tests" / "harness" / "geometry"))

from factor_families import pairs  # noqa: E402
from test_enclosures import misses  # noqa: E402

from pyharness.geometry.spectra import factors_spectrum  # noqa: E402

SEED = 1


def soundness(count: int) -> dict[str, Any]:
    """Enclosures against eigenvalues with 400 bits of relative accuracy, by family and tier."""
    tiers: dict[str, int] = {}
    families: dict[str, int] = {}
    missed = 0
    for label, b, a in tqdm(pairs(SEED, count), total=count, desc="soundness", leave=False):
        found = factors_spectrum(b, a)
        tiers[found.tier] = tiers.get(found.tier, 0) + 1
        family = label.split(",")[0]
        families[family] = families.get(family, 0) + 1
        missed += bool(misses(found, b, a))
    return {"cases": count, "seed": SEED, "missed": missed, "tiers": tiers, "families": families}
