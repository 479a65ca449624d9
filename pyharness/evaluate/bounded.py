"""Quantifiers over an infinite type that a guard makes finite: `∀ y ∈ s`, `∃ k < n`.

Where the guard is false ∀ holds and ∃ fails, so going through what meets it is exhaustive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from pyharness.lean.expr import (
    NAT,
    Expr,
    Lam,
    Local,
    Pi,
    arguments,
    free_locals,
    head,
)
from pyharness.vocabulary.values import Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env

Range = Callable[["Env"], Iterable[Value]]
_LISTED = ("Finset", "List", "Multiset")


def guarded_forall(c: Compiler, e: Pi) -> Range | None:
    """The values of `e.var` that the assumptions inside `∀ x, …` leave; None when infinite."""
    inner: set[Local] = {e.var}
    body = e.body
    while isinstance(body, Pi):
        found = _range(c, body.type, e.var, inner)
        if found is not None:
            return found
        inner.add(body.var)
        body = body.body
    return None


def guarded_exists(c: Compiler, e: Lam) -> Range | None:
    """The values of `e.var` that the conjuncts inside `∃ x, …` leave; None when infinite."""
    for part, inner in _conjuncts(e.body, frozenset((e.var,))):
        found = _range(c, part, e.var, inner)
        if found is not None:
            return found
    return None


def _conjuncts(e: Expr, inner: frozenset[Local]) -> Iterator[tuple[Expr, frozenset[Local]]]:
    args = arguments(e)
    if head(e) == "And":
        for a in args:
            yield from _conjuncts(a, inner)
    elif head(e) == "Exists" and isinstance(args[1], Lam):
        yield from _conjuncts(args[1].body, inner | {args[1].var})
    else:
        yield e, inner


def _range(c: Compiler, guard: Expr, var: Local, inner: Iterable[Local]) -> Range | None:
    name, args = head(guard), arguments(guard)
    bound = frozenset(inner)
    if name == "Membership.mem" and args[2] == var and head(args[1]) in _LISTED:
        return None if free_locals(args[3]) & bound else c.compile(args[3])
    if name in ("LT.lt", "LE.le", "GT.gt", "GE.ge") and args[0] == NAT:
        low, high = args[1:] if name in ("LT.lt", "LE.le") else args[:0:-1]
        if low == var and not free_locals(high) & bound:
            limit, extra = c.compile(high), int(name in ("LE.le", "GE.ge"))
            return lambda env: range(limit(env) + extra)
    return None
