"""Which words' meanings are borne out by proven statements of Mathlib.

`conformance.json` counts, for each word, the proven Mathlib statements that exercise it and pass;
`benchmarks/conformance.py` writes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

ENOUGH = 3


@cache
def counts() -> dict[str, int]:
    """Word to number of passing Mathlib statements that use it."""
    text = files("pyharness.vocabulary").joinpath("conformance.json").read_text(encoding="utf-8")
    return {str(name): int(n) for name, n in json.loads(text).items()}


def unproven(words: Iterable[str]) -> tuple[str, ...]:
    """Words of the vocabulary with fewer than three such statements: "meaning unproven"."""
    table = counts()
    return tuple(sorted(w for w in set(words) if table.get(w, ENOUGH) < ENOUGH))
