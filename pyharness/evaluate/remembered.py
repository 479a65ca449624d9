"""A value kept until a variable that its expression speaks of changes.

The entries of a matrix are asked for one by one, each in an environment of its own; a part that
does not speak of their places, such as a linear map given by its values, is the same for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from pyharness.lean.expr import Expr, free_locals

if TYPE_CHECKING:
    from pyharness.evaluate.types import Env

T = TypeVar("T")


def remembered(code: Callable[[Env], T], expressions: Iterable[Expr]) -> Callable[[Env], T]:
    """`code`, which depends on the free variables of `expressions` only; its last value is kept.

    Variables are compared by identity of their values, which are held on to, so that a value that
    went away is never taken for another in its place.
    """
    uids = sorted({v.uid for e in expressions for v in free_locals(e)})
    last: tuple[list[object], T] | None = None

    def run(env: Env) -> T:
        nonlocal last
        now = [env.get(uid) for uid in uids]
        if last is None or any(a is not b for a, b in zip(now, last[0], strict=True)):
            last = now, code(env)
        return last[1]

    return run
