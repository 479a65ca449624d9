"""What hypotheses ask of functions ℝ → ℝ and of sets of reals."""

from __future__ import annotations

from collections.abc import Callable

from pyharness.evaluate.regions import RealSet
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Local, arguments, head
from pyharness.witnesses import functions as fn
from pyharness.witnesses.chooser import Chooser
from pyharness.witnesses.measures import PROBABILITY

# predicate → (position of the function or set among the arguments, hint)
_ASKS: dict[str, tuple[tuple[int, str], ...]] = {
    "Monotone": ((2, fn.UP),),
    "Antitone": ((2, fn.DOWN),),
    "StrictMono": ((2, fn.STRICTLY_UP),),
    "StrictAnti": ((2, fn.STRICTLY_DOWN),),
    "MonotoneOn": ((2, fn.UP),),
    "AntitoneOn": ((2, fn.DOWN),),
    "StrictMonoOn": ((2, fn.STRICTLY_UP),),
    "StrictAntiOn": ((2, fn.STRICTLY_DOWN),),
    "Function.Injective": ((2, fn.STRICTLY_UP),),
    "Set.InjOn": ((2, fn.STRICTLY_UP),),
    "ConvexOn": ((3, fn.CONVEX_SET), (4, fn.CONVEX)),
    "ConcaveOn": ((3, fn.CONVEX_SET), (4, fn.CONCAVE)),
    "StrictConvexOn": ((3, fn.CONVEX_SET), (4, fn.STRICTLY_CONVEX)),
    "StrictConcaveOn": ((3, fn.CONVEX_SET), (4, fn.STRICTLY_CONCAVE)),
    "LipschitzWith": ((3, fn.LIPSCHITZ),),
    "LipschitzOnWith": ((3, fn.LIPSCHITZ),),
    "DifferentiableAt": ((3, fn.SMOOTH),),
    "DifferentiableWithinAt": ((3, fn.SMOOTH),),
    "Differentiable": ((3, fn.SMOOTH),),
    "DifferentiableOn": ((3, fn.SMOOTH),),
    "HasDerivAt": ((2, fn.SMOOTH),),
    "HasDerivWithinAt": ((2, fn.SMOOTH),),
    "Continuous": ((2, fn.SMOOTH),),
    "ContinuousOn": ((2, fn.SMOOTH),),
    "ContinuousAt": ((2, fn.SMOOTH),),
    "Convex": ((2, fn.CONVEX_SET),),
    "Set.Nonempty": ((1, fn.INHABITED_SET),),
    "BddAbove": ((1, fn.BOUNDED_ABOVE),),
    "BddBelow": ((1, fn.BOUNDED_BELOW),),
    "IsLUB": ((1, fn.BOUNDED_ABOVE), (1, fn.INHABITED_SET)),
    "IsGLB": ((1, fn.BOUNDED_BELOW), (1, fn.INHABITED_SET)),
    "IsGreatest": ((1, fn.BOUNDED_ABOVE), (1, fn.INHABITED_SET)),
    "Instance.IsProbabilityMeasure": ((1, PROBABILITY),),
    "Instance.IsZeroOrProbabilityMeasure": ((1, PROBABILITY),),
    "IsLeast": ((1, fn.BOUNDED_BELOW), (1, fn.INHABITED_SET)),
}


def read_hints(p: Expr, add: Callable[[Expr, str], None]) -> tuple[Local, Local] | None:
    """Tell `add` what `p` asks for; `x ∈ s` between variables is returned as (x, s)."""
    name, args = head(p), arguments(p)
    for position, hint in _ASKS.get(name, ()):
        if position < len(args):
            add(args[position], hint)
    if name == "Membership.mem" and head(args[1]) == "Set":
        x, s = args[2], args[3]
        add(s, fn.INHABITED_SET)
        if isinstance(x, Local) and isinstance(s, Local):
            return x, s
    return None


def move_into(members: list[tuple[Local, Local]], env: Env, given: set[int], ch: Chooser) -> None:
    """Put drawn numbers into the sets that hypotheses want them in."""
    for x, s in members:
        found = env.get(s.uid)
        if x.uid in given or x.uid not in env or not isinstance(found, RealSet):
            continue
        inside = fn.member(found, ch)
        if inside is not None:
            env[x.uid] = inside
