"""Witnesses with five to eight elements in every index type: what 4×4 is too small for."""

from __future__ import annotations

from collections.abc import Iterator

from pyharness.evaluate.types import Env
from pyharness.lean.claim import Claim
from pyharness.lean.expr import free_locals, head, walk
from pyharness.vocabulary.values import FiniteType

SIZES = (5, 6, 7, 8)
_FACTORIAL = ("Equiv.Perm", "Equiv", "Finset.powerset", "Finset.powersetCard")


def sizes(claim: Claim, count: int) -> Iterator[tuple[str, Env]]:
    """`count` assignments of sizes, all index types alike; none when nothing has a size to choose.

    Statements over bijections and subsets are left out: their cost grows with the factorial.
    """
    used = frozenset().union(*(free_locals(v.type) for v in claim.data))
    numbers = [v.local for v in claim.data if v.local in used and head(v.type) == "Nat"]
    if not claim.types and not numbers:
        return
    whole = [claim.conclusion, *(h.prop for h in claim.hypotheses), *(v.type for v in claim.data)]
    if any(head(x) in _FACTORIAL for e in whole for x in walk(e)):
        return
    for k in range(count):
        n = SIZES[k % len(SIZES)]
        env: Env = {t.uid: FiniteType(n, t.name) for t in claim.types}
        env |= {x.uid: n for x in numbers}
        yield f"draw {k} of size {n}", env
