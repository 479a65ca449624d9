"""Algebraic words whose meaning depends on the static type: units, rounding, conjugation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate import operations as ops
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.ring_analysis import REAL_WORDS
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Pi, arguments, head
from pyharness.vocabulary.truth import conjunction, disjunction, negate, truth
from pyharness.vocabulary.values import Table, Value, apply, matrix

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
SCALARS = frozenset({"Real", "Rat", "Int", "Nat", "NNReal"})


def _star(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """Conjugation is the identity on ℝ: the transpose of matrices, elsewhere the identity."""
    t, a = args[0], c.compile(args[1])
    if head(t) == "Matrix":
        rows, cols = (c.type(x) for x in arguments(t)[:2])
        return lambda env: matrix(a(env), rows(env), cols(env)).transpose()
    if head(t) in SCALARS or (isinstance(t, Pi) and head(t.body) in SCALARS):
        return a
    raise Unevaluable(f"star on {head(t)}")


def _single(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`Pi.single i x`: x at i, the zero of its type elsewhere."""
    index, t = c.type(args[0]), args[1]
    place, value = c.compile(args[2]), c.compile(args[3])

    def run(env: Env) -> Value:
        i, x = place(env), value(env)
        zero = ops.numeral(t, 0, lambda e: c.type(e)(env))
        return Table(tuple(x if k == i else zero for k in index(env).elements()))

    return run


def _divides(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, a, b = args[0], c.compile(args[1]), c.compile(args[2])
    if head(t) in ("Real", "Rat"):  # 0 divides 0 only, everything else divides everything
        return lambda env: disjunction(
            (
                lambda: negate(truth(ar.is_zero(a(env)))),
                lambda: truth(ar.is_zero(b(env))),
            )
        )
    if head(t) not in ("Nat", "Int"):
        raise Unevaluable(f"∣ on {head(t)}")

    def run(env: Env) -> Value:
        x, y = a(env), b(env)
        return truth(y == 0 if x == 0 else y % x == 0)

    return run


def _fractional(c: Compiler, args: tuple[Expr, ...]) -> Code:
    a = c.compile(args[1])
    if head(args[0]) not in ("Real", "Rat"):
        raise Unevaluable(f"Int.fract on {head(args[0])}")

    def run(env: Env) -> Value:
        x = a(env)
        return ar.sub(x, fmpq(int(ar.floor(x))))

    return run


def is_unit(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """Units: nonzero reals, ±1 in ℤ, 1 in ℕ, matrices with a unit determinant, pointwise in Pi."""
    t, a = args[0], c.compile(args[1])
    h = head(t)
    if h == "Matrix" and head(arguments(t)[2]) in ("Real", "Rat", "Int"):
        rows, cols = (c.type(x) for x in arguments(t)[:2])
        integral = head(arguments(t)[2]) == "Int"

        def regular(env: Env) -> Value:
            d = ar.det(matrix(a(env), rows(env), cols(env)))
            return truth(d in (1, -1)) if integral else negate(truth(ar.is_zero(d)))

        return regular
    if h == "Int":
        return lambda env: truth(a(env) in (1, -1))
    if h == "Nat":
        return lambda env: truth(a(env) == 1)
    if h in ("Real", "Rat", "NNReal"):
        return lambda env: negate(truth(ar.is_zero(a(env))))
    if isinstance(t, Pi) and head(t.body) in ("Real", "Rat", "NNReal"):
        domain = c.type(t.type)

        def pointwise(env: Env) -> Value:
            f = a(env)
            return conjunction(
                (lambda i=i: negate(truth(ar.is_zero(apply(f, i)))))  # type: ignore[misc]
                for i in domain(env).elements()
            )

        return pointwise
    raise Unevaluable(f"units of {h or 'a type variable'}")


def _rounded(up: bool, natural: bool) -> Callable[[Compiler, tuple[Expr, ...]], Code]:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, a = args[0], c.compile(args[1])
        if head(t) not in ("Real", "Rat", "NNReal", "Int", "Nat"):
            raise Unevaluable(f"rounding on {head(t)}")

        def run(env: Env) -> Value:
            x = ops.to_number(a(env))
            k = int(ar.ceil(x) if up else ar.floor(x))
            return max(k, 0) if natural else k  # Nat.floor and Nat.ceil are 0 below 0

        return run

    return build


ALGEBRA: dict[str, Callable[[Compiler, tuple[Expr, ...]], Code]] = {
    "star": _star,
    "Pi.single": _single,
    "Dvd.dvd": _divides,
    "IsUnit": is_unit,
    "Instance.Invertible": is_unit,
    "Int.fract": _fractional,
    "Int.floor": _rounded(False, False),
    "Int.ceil": _rounded(True, False),
    "Nat.floor": _rounded(False, True),
    "Nat.ceil": _rounded(True, True),
    **REAL_WORDS,
}
