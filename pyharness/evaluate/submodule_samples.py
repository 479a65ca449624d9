"""Sample values of submodules, of their elements, and of quantifiers that such a guard bounds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness.arithmetic import RealMatrix, Undecided
from pyharness.arithmetic.subspace import (
    Subspace,
    matrix_kernel,
    matrix_range,
    nothing,
    spanned,
    whole,
)
from pyharness.evaluate.coordinates import coordinates
from pyharness.lean.expr import Expr, arguments
from pyharness.vocabulary.values import Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env


def submodules(c: Compiler, t: Expr, env: Env) -> Iterator[Subspace]:
    """⊥, ⊤, what the values in scope suggest, coordinate lines and planes; `t` is a Submodule."""
    n = coordinates(c, arguments(t)[1])(env).size
    seen: list[Subspace] = []
    for k in (nothing(n), whole(n), *islice(_suggested(n, env), 24), *_coordinate(n)):
        if k not in seen:
            seen.append(k)
            yield k


def _suggested(n: int, env: Env) -> Iterator[Subspace]:
    known = [k for k in env.values() if isinstance(k, Subspace) and k.n == n]
    for m in env.values():
        if isinstance(m, RealMatrix) and max(m.shape) <= 8:
            try:
                known += [matrix_kernel(m)] if m.cols == n else []
                known += [matrix_range(m)] if m.rows == n else []
            except Undecided:
                continue
    yield from known
    for k in known:
        yield k.complement()
        for other in known:
            yield k.join(other)
            yield k.meet(other)
            yield k.meet(other.complement())


def _coordinate(n: int) -> Iterator[Subspace]:
    rows = whole(n).rows
    for i in range(min(n, 4)):
        yield spanned(n, [rows[i]])
        yield spanned(n, [row for k, row in enumerate(rows) if k != i])
    if n > 1:
        yield spanned(n, [[fmpq(1)] * n])


def elements(c: Compiler, t: Expr, env: Env) -> Iterator[Value]:
    """Elements of a finite-dimensional space: 0, coordinate vectors, and mixtures of these."""
    space = coordinates(c, t)(env)
    n = space.size
    yield space.decode([fmpq(0)] * n)
    for i in range(n):
        for s in (1, -1, 2):
            yield space.decode([fmpq(s * int(i == j)) for j in range(n)])
    for s in range(1, 12 if n > 1 else 4):
        yield space.decode([fmpq((s * (j + 1) + j * j) % 7 - 3, 1 + s % 2) for j in range(n)])
