"""Totally unimodular matrices, and signs as numbers.

`A.IsTotallyUnimodular`: every square submatrix has determinant 0, 1 or -1
(Mathlib/LinearAlgebra/Matrix/Determinant/TotallyUnimodular); repeated rows or columns add nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import RealMatrix, Undecided
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, head
from pyharness.vocabulary.truth import Truth, conjunction, disjunction, truth
from pyharness.vocabulary.values import Value, matrix

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Build = Callable[["Compiler", tuple[Expr, ...]], Callable[[Env], Value]]

_LARGEST = 6  # C(12, 6) = 924 square submatrices of a 6 × 6 matrix


def _unimodular(c: Compiler, args: tuple[Expr, ...]) -> Callable[[Env], Truth]:
    m, n, ring, a = args
    if head(ring) not in ("Real", "Rat", "Int"):
        raise Unevaluable(f"total unimodularity over {head(ring)}")
    rows, cols, code = c.type(m), c.type(n), c.compile(a)

    def run(env: Env) -> Truth:
        x = matrix(code(env), rows(env), cols(env))
        if min(x.shape) > _LARGEST:
            raise Undecided("the square submatrices of a matrix this large")
        return conjunction(partial(_is_sign, d) for d in _minors(x))

    return run


def _minors(a: RealMatrix) -> Iterator[ar.Number]:
    for k in range(1, min(a.shape) + 1):
        for rows in combinations(range(a.rows), k):
            for cols in combinations(range(a.cols), k):
                entries = [a.entry(i, j) for i in rows for j in cols]
                yield ar.det(ar.from_entries(k, k, entries))


def _is_sign(x: ar.Number) -> Truth:
    return disjunction(partial(_equal, x, s) for s in (0, 1, -1))


def _equal(x: ar.Number, s: int) -> Truth:
    return truth(ar.is_zero(ar.sub(x, fmpq(s))))


def _cast(c: Compiler, args: tuple[Expr, ...]) -> Callable[[Env], Value]:
    """A sign as a number; signs are -1, 0 and 1."""
    target, code = head(args[0]), c.compile(args[1])
    if target == "Int":
        return code
    if target not in ("Real", "Rat"):
        raise Unevaluable(f"signs as members of {target}")
    return lambda env: fmpq(code(env))


UNIMODULAR: dict[str, Build] = {
    "Matrix.IsTotallyUnimodular": _unimodular,
    "SignType.cast": _cast,
}
