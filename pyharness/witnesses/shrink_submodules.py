"""Smaller submodules, finite sets of vectors and elements of these, for shrinking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flint import fmpq

from pyharness.arithmetic.subspace import Subspace, spanned
from pyharness.lean.expr import Expr, Local, Pi, arguments, head
from pyharness.vocabulary.values import Table, Value


def _without(items: Sequence[Value], drop: int) -> tuple[Value, ...]:
    return tuple(x for k, x in enumerate(items) if k != drop)


def _coordinates_over(space: Expr, index: Local) -> bool:
    """Are the coordinates of this space one number for each element of `index`?"""
    if isinstance(space, Pi):
        return space.type == index and head(space.body) in ("Real", "Rat")
    return head(space) == "EuclideanSpace" and arguments(space)[1] == index


def dropped(value: Value, t: Expr, index: Local, drop: int) -> Value | None:
    """The value with one coordinate left out; None where its type has other coordinates."""
    if isinstance(value, Subspace) and head(t) == "Submodule":
        if not _coordinates_over(arguments(t)[1], index):
            return None
        return spanned(value.n - 1, [_without(row, drop) for row in value.rows])
    space = arguments(t)[0] if head(t) == "Subtype" else t
    if isinstance(value, Table) and _coordinates_over(space, index):
        return Table(_without(value.values, drop))
    return None


def simpler_submodules(k: Subspace) -> Iterator[Subspace]:
    """One basis vector fewer, or one entry of a basis vector replaced by 0 or 1."""
    for i in range(k.dimension):
        yield spanned(k.n, _without(k.rows, i))
    for i, row in enumerate(k.rows):
        for j, x in enumerate(row):
            for y in (fmpq(0), fmpq(1), fmpq(-1)):
                if x not in (0, 1) and x != y:
                    changed = (*row[:j], y, *row[j + 1 :])
                    yield spanned(k.n, (*k.rows[:i], changed, *k.rows[i + 1 :]))
