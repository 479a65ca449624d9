"""Refuting `∃ X, P X` for every X at once: P with X unknown.

Real expressions get an interval that is valid whatever X is: what does not mention X has its
exact value, squares are ≥ 0, everything else is unbounded. If P is false on that interval, no X
exists. Definitions are unfolded first, so `frobeniusSq (W - X)` is seen to be a sum of squares.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, Order
from pyharness.lean.expr import (
    App,
    Const,
    Expr,
    Lam,
    Lit,
    Local,
    arguments,
    head,
    mentions,
    substitute,
)
from pyharness.lean.unify import beta
from pyharness.vocabulary.truth import FALSE, Truth, undecided

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env

UNKNOWN = undecided("holds for some X, perhaps")


@dataclass(frozen=True)
class Interval:
    """[low, high]; None is unbounded."""

    low: Number | None
    high: Number | None


ANYTHING = Interval(None, None)
NONNEGATIVE = Interval(fmpq(0), None)


def never(c: Compiler, e: Expr, unknown: Local, env: Env) -> Truth:
    """FALSE when `e` is false whatever `unknown` is; otherwise unknown."""
    name, args = head(e), arguments(e)
    if name == "And":
        return next((FALSE for a in args if never(c, a, unknown, env) == FALSE), UNKNOWN)
    if name == "Or":
        both = all(never(c, a, unknown, env) == FALSE for a in args)
        return FALSE if both else UNKNOWN
    if not mentions(e, unknown):
        value: Truth = c.compile(e)(env)
        return value if value.value is False else UNKNOWN
    if name in ("LE.le", "LT.lt", "GE.ge", "GT.gt", "Eq") and head(args[0]) == "Real":
        a, b = (_bounds(c, _unfold(c, x), unknown, env) for x in args[1:])
        return FALSE if _separated(name, a, b) else UNKNOWN
    if name == "Eq" and head(args[0]) == "Matrix":
        return _matrices(c, args[1], args[2], unknown, env)
    return UNKNOWN


def _matrices(c: Compiler, a: Expr, b: Expr, unknown: Local, env: Env) -> Truth:
    """FALSE where a side with a diagonal ≥ 0 for every X must equal a known one that has not."""
    if mentions(a, unknown):
        a, b = b, a
    if mentions(a, unknown):
        return UNKNOWN
    known = c.compile(a)(env)
    if not isinstance(known, ar.RealMatrix) or not _square(c, b, known):
        return UNKNOWN
    for k in range(min(known.shape)):
        if ar.compare(known.entry(k, k), fmpq(0)) is Order.LT:
            return FALSE
    return UNKNOWN


def _square(c: Compiler, e: Expr, size: ar.RealMatrix) -> bool:
    """Is `e` a product Xᵀ * X or X * Xᵀ, or X * X or X ^ 2 with one row and column?"""
    e = _unfold(c, e)
    name, args = head(e), arguments(e)
    one = size.shape == (1, 1)
    if name == "HPow.hPow" and isinstance(args[3], Lit):
        return one and args[3].value % 2 == 0
    if name != "HMul.hMul":
        return False
    left, right = args[-2:]
    if left == right:
        return one
    pairs = ((left, right), (right, left))
    return any(head(x) == "Matrix.transpose" and arguments(x)[-1] == y for x, y in pairs)


def _separated(name: str, a: Interval, b: Interval) -> bool:
    if name in ("LE.le", "LT.lt"):
        return _above(a, b, strict=name == "LE.le")
    if name in ("GE.ge", "GT.gt"):
        return _above(b, a, strict=name == "GE.ge")
    return _above(a, b, strict=True) or _above(b, a, strict=True)


def _above(a: Interval, b: Interval, *, strict: bool) -> bool:
    """Does every point of `a` lie above every point of `b`?"""
    if a.low is None or b.high is None:
        return False
    order = ar.compare(a.low, b.high)
    return order is Order.GT or (order is Order.EQ and not strict)


def _unfold(c: Compiler, e: Expr) -> Expr:
    """Unfold definitions of the source at the head, each once: one may call itself for ever."""
    done: set[str] = set()
    while isinstance(e, App) and isinstance(e.fn, Const) and e.fn.name not in done:
        d = c.definitions.get(e.fn.name)
        if d is None or len(e.args) < len(d.params):
            return e
        done.add(d.name)
        table = {v: a for (v, _), a in zip(d.params, e.args, strict=False)}
        e = beta(substitute(d.body, table), e.args[len(d.params) :])
    return e


def _bounds(c: Compiler, e: Expr, unknown: Local, env: Env) -> Interval:
    if not mentions(e, unknown):
        value = c.compile(e)(env)
        return Interval(value, value)
    e = _unfold(c, e)
    name, args = head(e), arguments(e)
    if name == "HMul.hMul" and args[-2] == args[-1]:
        return NONNEGATIVE
    if name == "HPow.hPow" and isinstance(args[3], Lit) and args[3].value % 2 == 0:
        return NONNEGATIVE
    if name in ("Norm.norm", "abs", "Real.sqrt", "Real.exp"):
        return NONNEGATIVE
    if name == "dotProduct" and args[-2] == args[-1]:
        return NONNEGATIVE
    if name == "HAdd.hAdd":
        a, b = (_bounds(c, x, unknown, env) for x in args[-2:])
        return Interval(_plus(a.low, b.low), _plus(a.high, b.high))
    if name == "Finset.sum" and isinstance(args[3], Lam):
        inner = _bounds_of_term(c, args[3], unknown, env)
        return NONNEGATIVE if inner == NONNEGATIVE else ANYTHING
    return ANYTHING


def _bounds_of_term(c: Compiler, f: Lam, unknown: Local, env: Env) -> Interval:
    """Only signs are followed under a binder: the bound variable has no value."""
    body = _unfold(c, f.body)
    name, args = head(body), arguments(body)
    if name == "Finset.sum" and isinstance(args[3], Lam):
        return _bounds_of_term(c, args[3], unknown, env)
    square = name == "HMul.hMul" and args[-2] == args[-1]
    even = name == "HPow.hPow" and isinstance(args[3], Lit) and args[3].value % 2 == 0
    return NONNEGATIVE if square or even else ANYTHING


def _plus(a: Number | None, b: Number | None) -> Number | None:
    return None if a is None or b is None else ar.add(a, b)
