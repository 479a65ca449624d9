"""What the plain evaluator makes of each constant. Lean's junk values are written out again."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from pyharness.lean.expr import Expr, Lam, Lit, Pi, arguments, head
from pyharness.refutation import enclosure as en
from pyharness.refutation.enclosure import Beyond, Real, real
from pyharness.refutation.plain_matrices import (
    adjugate,
    determinant,
    exact,
    inverted,
    operator_norm,
    product,
    rank,
)

if TYPE_CHECKING:
    from pyharness.refutation.plain import Env, Plain

_SCALARS = ("Real", "Rat", "NNReal", "Nat", "Int")
Rule = Callable[["Plain", tuple[Expr, ...], "Env"], Any]


def _on(f: Callable[..., Any], count: int = 1) -> Rule:
    """A function of the last `count` arguments."""
    return lambda s, args, env: f(*(s.value(a, env) for a in args[-count:]))


def _each(f: Callable[[Real, Real], Real], a: Any, b: Any) -> Any:
    if isinstance(a, list):
        return [_each(f, x, y) for x, y in zip(a, b, strict=True)]
    return f(a, b)


def _arithmetic(f: Callable[[Any, Any], Any], op: str) -> Rule:
    def run(s: Plain, args: tuple[Expr, ...], env: Env) -> Any:
        t, a, b = args[0], s.value(args[-2], env), s.value(args[-1], env)
        name = head(t)
        if not _carried(t):
            raise Beyond(f"{op} on {name or 'a type'}")
        if name == "Matrix" and op == "*":
            inner = s.size(arguments(t)[1], env)
            return product(a, b, inner, s.size(arguments(args[1])[1], env))
        if name == "Fin":
            return f(a, b) % s.size(t, env)
        if op == "-" and name == "Nat":
            return en.greatest(a - b, en.ZERO)
        if op in ("/", "%"):
            return _divided(name, op, a, b)
        return _each(f, a, b)

    return run


def _carried(t: Expr) -> bool:
    """Are values of this type real numbers, positions in `Fin`, or lists of them?"""
    if head(t) in ("Matrix", "EuclideanSpace"):
        return head(arguments(t)[2 if head(t) == "Matrix" else 0]) in _SCALARS
    if isinstance(t, Pi):
        return _carried(t.body)
    return head(t) in _SCALARS or head(t) == "Fin"


def _divided(name: str, op: str, a: Any, b: Any) -> Real:
    if not isinstance(a, Real):
        raise Beyond(f"{op} on {name}")
    if name not in ("Nat", "Int"):
        return a * en.inverse(b)
    x, y = a.whole(), b.whole()
    quotient = 0 if not y else x // abs(y) * (1 if y > 0 else -1)  # Int.ediv: remainder ≥ 0
    return real(quotient if op == "/" else x - y * quotient)


def _numeral(s: Plain, args: tuple[Expr, ...], env: Env) -> Any:
    t, k = args[0], args[1]
    if not isinstance(k, Lit):
        raise Beyond("a numeral that is no literal")
    return _constant(s, t, k.value, env)


def _constant(s: Plain, t: Expr, k: int, env: Env) -> Any:
    if head(t) == "Matrix":
        rows, cols = (s.domain(x, env) for x in arguments(t)[:2])
        return [[real(k * (i == j)) for j in cols] for i in rows]
    if isinstance(t, Pi):
        return [_constant(s, t.body, k, env) for _ in s.domain(t.type, env)]
    if head(t) == "Fin":
        return k % s.size(t, env)
    if head(t) in _SCALARS:
        return real(k)
    raise Beyond(f"a numeral of type {head(t)}")


def _over(start: int, f: Callable[[Real, Real], Real]) -> Rule:
    def run(s: Plain, args: tuple[Expr, ...], env: Env) -> Any:
        _, t, where, body = args
        if head(where) == "Finset.range":
            members = [real(i) for i in range(s.position(arguments(where)[0], env))]
        elif head(where) == "Finset.univ":
            members = list(s.domain(arguments(where)[0], env))  # type: ignore[arg-type]
        else:
            raise Beyond(head(where) or "a finite set")
        if not isinstance(body, Lam) or isinstance(t, Pi) or head(t) == "Matrix":
            raise Beyond("a sum of functions")
        out = real(start)
        for i in members:
            out = f(out, s.value(body.body, {**env, body.var: i}))
        return out

    return run


def _power(s: Plain, args: tuple[Expr, ...], env: Env) -> Any:
    base, k = s.value(args[2], env), s.value(args[3], env)
    if head(args[0]) == "Matrix" or not isinstance(base, Real) or head(args[1]) != "Nat":
        raise Beyond("^ of this type")
    if k.whole() > 10_000:
        raise Beyond("a huge exponent")
    return en.power(base, k.whole())


def _scaled(s: Plain, args: tuple[Expr, ...], env: Env) -> Any:
    c, x = s.value(args[2], env), s.value(args[3], env)
    return _times(c, x)


def _times(c: Real, x: Any) -> Any:
    return [_times(c, y) for y in x] if isinstance(x, list) else c * x


def _transposed(s: Plain, args: tuple[Expr, ...], env: Env) -> Any:
    m, rows, cols = s.value(args[-1], env), s.size(args[0], env), s.size(args[1], env)
    return [[m[i][j] for i in range(rows)] for j in range(cols)]


def _norm(s: Plain, args: tuple[Expr, ...], env: Env) -> Real:
    name, x = head(args[0]), s.value(args[-1], env)
    if name == "Real":
        return en.absolute(x)
    if name == "EuclideanSpace":
        return en.root(_dot(x, x))
    if name in ("LinearMap", "ContinuousLinearMap"):
        return operator_norm(x)
    raise Beyond(f"the norm on {name}")


def _dot(v: list[Real], w: list[Real]) -> Real:
    out = en.ZERO
    for a, b in zip(v, w, strict=True):
        out = out + a * b
    return out


def _negated(x: Any) -> Any:
    return [_negated(y) for y in x] if isinstance(x, list) else -x


def _inverse(s: Plain, args: tuple[Expr, ...], env: Env) -> Any:
    x = s.value(args[-1], env)
    if head(args[0]) == "Matrix":
        return inverted(x)
    if isinstance(x, list):
        raise Beyond("⁻¹ of functions")
    return en.inverse(x)


def _cast(s: Plain, args: tuple[Expr, ...], env: Env) -> Any:
    x = s.value(args[-1], env)
    return real(x) if isinstance(x, int) else x


def _diagonal(d: list[Real]) -> Any:
    return [[x if i == j else en.ZERO for j in range(len(d))] for i, x in enumerate(d)]


def _adjugate(m: Any) -> Any:
    return [[real(x) for x in row] for row in adjugate(exact(m))]


MEANING: dict[str, Rule] = {
    "HAdd.hAdd": _arithmetic(lambda a, b: a + b, "+"),
    "HSub.hSub": _arithmetic(lambda a, b: a - b, "-"),
    "HMul.hMul": _arithmetic(lambda a, b: a * b, "*"),
    "HDiv.hDiv": _arithmetic(lambda a, b: a, "/"),
    "HMod.hMod": _arithmetic(lambda a, b: a, "%"),
    "HPow.hPow": _power,
    "HSMul.hSMul": _scaled,
    "OfNat": _numeral,
    "cast": _cast,
    "Nat.cast": _cast,
    "Fin.val": _on(lambda i: real(i)),
    "Neg.neg": _on(_negated),
    "Inv.inv": _inverse,
    "abs": _on(en.absolute),
    "min": _on(en.least, 2),
    "max": _on(en.greatest, 2),
    "Real.sqrt": _on(en.root),
    "Real.exp": _on(en.exponential),
    "Real.log": _on(en.logarithm),
    "Nat.factorial": _on(lambda k: real(math.factorial(k.whole()))),
    "Fintype.card": lambda s, a, env: real(s.size(a[0], env)),
    "Finset.sum": _over(0, lambda a, b: a + b),
    "Finset.prod": _over(1, lambda a, b: a * b),
    "Matrix.of": _on(lambda m: m),
    "Matrix.transpose": _transposed,
    "Matrix.conjTranspose": _transposed,
    "Matrix.trace": _on(lambda m: sum((m[i][i] for i in range(len(m))), en.ZERO)),
    "Matrix.det": _on(lambda m: real(determinant(exact(m)))),
    "Matrix.rank": _on(lambda m: real(Fraction(rank(exact(m))))),
    "Matrix.adjugate": _on(_adjugate),
    "Matrix.mulVec": _on(lambda m, v: [_dot(row, v) for row in m], 2),
    "Matrix.vecMulVec": _on(lambda u, v: [[a * b for b in v] for a in u], 2),
    "Matrix.diagonal": _on(_diagonal),
    "dotProduct": _on(_dot, 2),
    "Matrix.toEuclideanLin": _on(lambda m: m),
    "LinearMap.toContinuousLinearMap": _on(lambda m: m),
    "Norm.norm": _norm,
}
