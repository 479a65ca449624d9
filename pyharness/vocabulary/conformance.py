"""Which words' meanings are borne out by proven statements of Mathlib.

`conformance.json` counts, for each word, the proven Mathlib statements that exercise it and pass;
`benchmarks/conformance.py` writes it. Names of types are not counted: what a type is shows in every
statement about its elements, and is borne out with the words on them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from pyharness.lean.expr import PROP, Pi, Sort
from pyharness.vocabulary.registry import vocabulary

ENOUGH = 3


def words() -> frozenset[str]:
    """Constants of the vocabulary that are no types."""
    return frozenset(
        name for name, c in vocabulary().environment.constants.items() if not _is_type(c.type)
    )


def _is_type(signature: object) -> bool:
    while isinstance(signature, Pi):
        signature = signature.body
    return isinstance(signature, Sort) and signature != PROP


@cache
def counts() -> dict[str, int]:
    """Word to number of passing Mathlib statements that use it."""
    text = files("pyharness.vocabulary").joinpath("conformance.json").read_text(encoding="utf-8")
    return {str(name): int(n) for name, n in json.loads(text).items()}


def unproven(names: Iterable[str]) -> tuple[str, ...]:
    """Words of the vocabulary with fewer than three such statements: "meaning unproven"."""
    table = counts()
    return tuple(sorted(w for w in set(names) if table.get(w, ENOUGH) < ENOUGH))
