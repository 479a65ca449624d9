"""`∀ x ∈ s, x < b` for a set of reals given by intervals: decided as `s ⊆ Set.Iio b`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.evaluate import regions
from pyharness.evaluate.regions import RealSet
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Pi, arguments, head, mentions
from pyharness.vocabulary.truth import Truth, truth, undecided

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

_FLIPPED = {"LT.lt": "GT.gt", "LE.le": "GE.ge", "GT.gt": "LT.lt", "GE.ge": "LE.le"}


def bounded_forall(c: Compiler, e: Pi) -> Callable[[Env], Truth] | None:
    """Code for `∀ x : ℝ, x ∈ s → x R b` and `… → b R x`; None for other statements. The code is
    undecided where `s` has another form."""
    inner = e.body
    if head(e.type) != "Real" or not isinstance(inner, Pi) or mentions(inner.body, inner.var):
        return None
    guard, claim = inner.type, inner.body
    if head(guard) != "Membership.mem" or head(claim) not in _FLIPPED:
        return None
    _, container, x, members = arguments(guard)
    t, left, right = arguments(claim)
    if head(container) != "Set" or x != e.var or mentions(members, e.var) or head(t) != "Real":
        return None
    if left == e.var and not mentions(right, e.var):
        relation, bound = head(claim), right
    elif right == e.var and not mentions(left, e.var):
        relation, bound = _FLIPPED[head(claim)], left
    else:
        return None
    s, b = c.compile(members), c.compile(bound)

    def run(env: Env) -> Truth:
        region = s(env)
        if not isinstance(region, RealSet):
            return undecided("a set that is not given by intervals")
        return truth(regions.subset(region, _half_line(relation, b(env))))

    return run


def _half_line(relation: str, b: ar.Number) -> RealSet:
    closed = relation in ("LE.le", "GE.ge")
    if relation in ("LT.lt", "LE.le"):
        return regions.interval(None, False, b, closed)
    return regions.interval(b, closed, None, False)
