"""Sample values of equivalences and isometries, for ∀ and ∃ inside statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import RealMatrix
from pyharness.evaluate.coordinates import coordinates
from pyharness.evaluate.norms import exponent_of, is_round
from pyharness.lean.elaborate.maps import EQUIVALENCES, ISOMETRIES, SPACES
from pyharness.lean.expr import Expr, arguments, head

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env


def maps(c: Compiler, t: Expr, env: Env) -> Iterator[RealMatrix]:
    """A few maps of the type, none where the dimensions allow none."""
    _, domain, codomain = arguments(t)
    cols, rows = (coordinates(c, x)(env).size for x in (domain, codomain))
    if cols > rows or (head(t) in EQUIVALENCES and cols != rows):
        return
    if head(t) in ISOMETRIES:
        yield from _isometries(c, domain, codomain, (rows, cols), env)
        return
    for scale in (1, -1, 2):
        yield _placed(rows, cols, lambda i, j: i == j).scale(fmpq(scale))
    yield _placed(rows, cols, lambda i, j: i == cols - 1 - j)
    yield _placed(rows, cols, lambda i, j: i <= j)


def _isometries(
    c: Compiler, domain: Expr, codomain: Expr, shape: tuple[int, int], env: Env
) -> Iterator[RealMatrix]:
    rows, cols = shape
    round_ones = is_round(c, domain)(env) and is_round(c, codomain)(env)
    if cols > 1 and not round_ones and not _same_norm(domain, codomain, env, c):
        return
    straight = _placed(rows, cols, lambda i, j: i == j)
    yield straight
    yield straight.neg()
    yield _placed(rows, cols, lambda i, j: i == rows - 1 - j)
    if round_ones and cols >= 2:  # a turn by the angle of a 3-4-5 triangle
        turn = {(0, 0): (3, 5), (0, 1): (-4, 5), (1, 0): (4, 5), (1, 1): (3, 5)}
        yield ar.from_entries(
            rows,
            cols,
            (
                fmpq(*turn[i, j]) if (i, j) in turn else fmpq(int(i == j))
                for i in range(rows)
                for j in range(cols)
            ),
        )


def _same_norm(domain: Expr, codomain: Expr, env: Env, c: Compiler) -> bool:

    if head(domain) not in SPACES or head(codomain) not in SPACES:
        return False
    return exponent_of(c, domain)(env) == exponent_of(c, codomain)(env)


def _placed(rows: int, cols: int, at: Callable[[int, int], bool]) -> RealMatrix:
    entries = (fmpq(int(at(i, j))) for i in range(rows) for j in range(cols))
    return ar.from_entries(rows, cols, entries)
