"""Names of Mathlib that the vocabulary doesn't know, though they end as one of its words does.

Imports of Mathlib are not followed; without these names `exp` in `namespace Circle` would be read
as `Real.exp`. A statement that means one of them is not read. `mathlib_names.tsv` is written by
`benchmarks/mathlib_names.py`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).with_name("mathlib_names.tsv")
ROOT = "_root_"


@lru_cache(maxsize=1)
def _table() -> dict[str, bool]:
    """Full names, each with whether it is protected."""
    out: dict[str, bool] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        last, _, namespaces = line.partition("\t")
        for entry in namespaces.split():
            namespace = entry.removeprefix("!")
            full = last if namespace == ROOT else f"{namespace}.{last}"
            out[full] = entry.startswith("!")
    return out


def is_foreign_name(full: str) -> bool:
    """Does Mathlib declare this full name with a meaning that the vocabulary doesn't have?"""
    return full in _table()


def means_foreign_name(full: str, short: str) -> bool:
    """Can `short`, written where `full` is a candidate for it, be that name of Mathlib?

    A protected name is not reached by its last component alone.
    """
    protected = _table().get(full)
    return protected is not None and not (protected and "." not in short and full != short)
