"""A property of all elements of a type: gone through where it is finite, sampled where not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate.samples import samples
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, head
from pyharness.vocabulary.truth import Truth, conjunction
from pyharness.vocabulary.values import Carrier, Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler


def points(c: Compiler, t: Expr, env: Env) -> tuple[Iterator[Value], bool]:
    """Elements of a type, and whether they are all of them. Samples include scalars in scope."""
    d = c.type(t)(env)
    if not isinstance(d, Carrier):
        return d.elements(), True
    return _scope_and_samples(c, t, env), False


def _scope_and_samples(c: Compiler, t: Expr, env: Env) -> Iterator[Value]:
    yield from samples(c, t, env)
    if head(t) in ("Real", "Rat"):
        known = [x for x in env.values() if isinstance(x, ar.Number)]
        yield from known
        yield from (ar.mul(fmpq(1, 2), ar.add(x, y)) for x, y in pairwise(known))


def everywhere(c: Compiler, t: Expr, env: Env, holds: Callable[[Value], Truth]) -> Truth:
    """∀ x : t, holds x."""
    values, all_of_them = points(c, t, env)
    out = conjunction(partial(holds, x) for x in values)
    if out.value is True and not all_of_them:
        return Truth(None, "sampled", "no counterexample among samples")
    return out
