"""Drawing structured values: pairs, options, members of subtypes, finite sets, lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from pyharness.evaluate.parts import Some
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, arguments, head
from pyharness.vocabulary.truth import guarded
from pyharness.vocabulary.values import Value, apply
from pyharness.witnesses.chooser import Chooser

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Draw = Callable[[Expr], Value]  # a value of a type, under the assignment and chooser in force
_TRIES = 60
STRUCTURED = frozenset({"Prod", "Option", "Subtype", "Finset", "List", "Multiset"})


def structured(c: Compiler, t: Expr, env: Env, ch: Chooser, draw: Draw) -> Value | None:
    """A value of a structured type over an infinite one; None when none was found."""
    name, args = head(t), arguments(t)
    if name == "Prod":
        return draw(args[0]), draw(args[1])
    if name == "Option":
        return None if ch.chance(1, 3) else Some(draw(args[0]))
    if name == "Subtype":
        return _member(c, args, env, draw)
    items = tuple(draw(args[0]) for _ in range(ch.choice((2, 1, 3, 2, 0, 4))))
    if name == "Finset":
        from pyharness.evaluate.sets import distinct

        return distinct(c, args[0], env, items)
    return items


def _member(c: Compiler, args: tuple[Expr, ...], env: Env, draw: Draw) -> Value | None:
    """Drawn until the predicate of the subtype certainly holds."""
    holds = c.compile(args[1])(env)
    for _ in range(_TRIES):
        x = draw(args[0])
        if guarded(partial(apply, holds, x)).value is True:
            return x
    return None
