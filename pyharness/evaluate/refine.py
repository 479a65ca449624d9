"""Words whose definition is sampled in general but decided on ℝ: sets of intervals, formulas.

`refine` comes before the general meaning. A refinement either replaces it at these types, or
answers first and leaves what it cannot decide to the general meaning.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pyharness.arithmetic import Undecided
from pyharness.evaluate.certificates import CERTIFICATES, LIPSCHITZ
from pyharness.evaluate.intervals import DECIDED_ON_REALS, SETS_OF_REALS, SUPREMA
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Pi
from pyharness.vocabulary.truth import Truth, undecided
from pyharness.vocabulary.values import Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
_REPLACE = {**SUPREMA, **LIPSCHITZ}
_FIRST = {**SETS_OF_REALS, **DECIDED_ON_REALS, **CERTIFICATES}


def refine(
    c: Compiler, name: str, args: tuple[Expr, ...], plain: Callable[[], Code]
) -> Code | None:
    """Code for a whole application, or None where the general meaning is all there is."""
    build = _REPLACE.get(name) or _FIRST.get(name)
    if build is None or name in c.definitions:
        return None
    if name != "Set.literal" and len(args) != _arity(c, name):  # {a, b, …} has any number
        return None
    code = build(c, args)
    if code is None or name in _REPLACE:
        return code
    try:
        general: Code = plain()
    except Unevaluable as problem:
        reason = str(problem)
        general = lambda env: undecided(reason)  # noqa: E731

    def run(env: Env) -> Value:
        try:
            out = code(env)
        except Undecided:
            out = None
        unknown = out is None or (isinstance(out, Truth) and out.value is None)
        return general(env) if unknown else out

    return run


def _arity(c: Compiler, name: str) -> int:
    sig = c.words.environment.signature(name)
    t = sig.type if sig is not None else None
    count = 0
    while isinstance(t, Pi) and t.var.uid != -1:
        count, t = count + 1, t.body
    return count
