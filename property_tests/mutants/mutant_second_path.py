"""A second, small evaluator for counterexamples: it shares no arithmetic with the engine.

Schoolbook elimination is that of the other path beside the engine (`refutation.plain_matrices`).

It starts from the *printed* witness (`!![1, 0; 0, 1]`, `-3/2`, `Fin 2`), so that what a report
shows is enough to replay it. Rational numbers are `Fraction`s; roots, exponentials and operator
norms are floats, and then a side has to be off by far more than rounding to count as false.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

import numpy as np

from pyharness.lean.claim import Claim
from pyharness.lean.expr import TYPE, App, Const, Expr, Lam, Lit, Local, Pi, arguments, head
from pyharness.refutation.enclosure import Beyond
from pyharness.refutation.plain_matrices import adjugate, determinant, minors, rank

SEPARATED = 1e-6  # relative; float rounding here is below 1e-12


_PREDICATES = frozenset(
    {"IsUnit", "Matrix.IsSymm", "Matrix.IsHermitian", "Matrix.PosSemidef", "Matrix.PosDef"}
)
_RELATIONS = ("Eq", "Ne", "LE.le", "LT.lt", "GE.ge", "GT.gt")


def confirmed(claim: Claim, witness: Mapping[str, str]) -> bool:
    """Do all hypotheses hold and the conclusion fail at the printed witness? May raise Beyond."""
    env: dict[Local, Any] = {}
    for t in claim.types:
        env[t] = int(witness[t.name].removeprefix("Fin "))
    for v in claim.data:
        env[v.local] = parse(witness[v.name])
    second = Second(claim)
    met = all(second.true(h.prop, env) for h in claim.hypotheses)
    return met and not second.true(claim.conclusion, env)


def parse(text: str) -> Any:
    """A printed value: a fraction, a vector, a matrix."""
    if text.startswith("!!["):
        rows = text[3:-1].split("; ")
        return [[Fraction(x) for x in row.split(", ")] for row in rows]
    if text.startswith("!["):
        return [parse(x) for x in text[2:-1].split(", ")] if len(text) > 3 else []
    if text.startswith("the ") and "×" in text:
        rows, cols = (int(x) for x in text.split()[1].split("×"))
        return [[] for _ in range(rows)] if not cols else []
    try:
        return Fraction(text)
    except ValueError as problem:
        raise Beyond(text) from problem


def _root(x: Any) -> Any:
    if x <= 0:
        return Fraction(0)
    if isinstance(x, Fraction):
        p, q = math.isqrt(x.numerator), math.isqrt(x.denominator)
        if p * p == x.numerator and q * q == x.denominator:
            return Fraction(p, q)
    return math.sqrt(x)


def inverted(m: list[list[Any]]) -> list[list[Any]]:
    """M⁻¹ = adj M / det M, and 0 for singular M as in Lean."""
    det = determinant(m)
    return [[x / det if det else Fraction(0) for x in row] for row in adjugate(m)]


class Second:
    """Evaluates expressions under an assignment of variables to plain Python values."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim

    # ---- propositions ------------------------------------------------------------------
    def true(self, e: Expr, env: dict[Local, Any]) -> bool:
        name, args = head(e), arguments(e)
        if isinstance(e, Pi):
            return self._forall(e, env)
        if isinstance(e, App) and isinstance(e.fn, Lam):  # `let`
            return self.true(e.fn.body, {**env, e.fn.var: self.value(e.args[0], env)})
        if name == "And":
            return all(self.true(a, env) for a in args)
        if name == "Or":
            return any(self.true(a, env) for a in args)
        if name == "Not":
            return not self.true(args[0], env)
        if name == "Exists" and isinstance(args[1], Lam):
            lam = args[1]
            return any(self.true(lam.body, {**env, lam.var: i}) for i in self.domain(args[0], env))
        if name in _RELATIONS:
            t, a, b = args
            left, right = (self.value(x, env) for x in (a, b))
            if isinstance(t, Pi) or head(t) == "Matrix":
                left, right = (self.flat(x, t, env) for x in (left, right))
            return _related(name, left, right)
        return self._predicate(name, args, env)

    def _forall(self, e: Pi, env: dict[Local, Any]) -> bool:
        if head(e.type) in _RELATIONS:  # an implication
            return not self.true(e.type, env) or self.true(e.body, env)
        return all(self.true(e.body, {**env, e.var: i}) for i in self.domain(e.type, env))

    def _predicate(self, name: str, args: tuple[Expr, ...], env: dict[Local, Any]) -> bool:
        if name == "Instance.Nonempty":
            return self.size(args[0], env) > 0
        known = self.claim.definition(name)
        if known is not None:
            return self.true(known.body, self._arguments(known.params, args, env))
        if name not in _PREDICATES:
            raise Beyond(name)
        m = self.value(args[-1], env)
        if name == "IsUnit":
            return bool(m)
        symmetric = all(m[i][j] == m[j][i] for i in range(len(m)) for j in range(len(m)))
        if name in ("Matrix.IsSymm", "Matrix.IsHermitian"):
            return symmetric
        if name == "Matrix.PosSemidef":
            return symmetric and all(x >= 0 for x in minors(m))
        if name == "Matrix.PosDef":
            return symmetric and all(x > 0 for x in minors(m)) and rank(m) == len(m)
        raise Beyond(name)

    # ---- types -------------------------------------------------------------------------
    def size(self, e: Expr, env: dict[Local, Any]) -> int:
        if isinstance(e, Local) and isinstance(env.get(e), int):
            return int(env[e])
        if head(e) == "Fin":
            return int(self.value(arguments(e)[0], env))
        raise Beyond(f"the size of {head(e)}")

    def domain(self, e: Expr, env: dict[Local, Any]) -> range:
        return range(self.size(e, env))

    def flat(self, x: Any, t: Expr, env: dict[Local, Any]) -> list[Any]:
        if head(t) == "Matrix":
            rows, cols = (self.domain(a, env) for a in arguments(t)[:2])
            if isinstance(x, int | Fraction):
                x = [[Fraction(int(i == j)) * x for j in cols] for i in rows]
            return [x[i][j] for i in rows for j in cols]
        assert isinstance(t, Pi)
        n = self.size(t.type, env)
        return [x] * n if isinstance(x, int | Fraction) else list(x)

    def _arguments(
        self, params: tuple[tuple[Local, Expr], ...], args: tuple[Expr, ...], env: dict[Local, Any]
    ) -> dict[Local, Any]:
        if len(params) != len(args):
            raise Beyond("a definition that takes more arguments than it names")
        return {
            p: self.size(a, env) if t == TYPE else self.value(a, env)
            for (p, t), a in zip(params, args, strict=True)
        }

    # ---- terms -------------------------------------------------------------------------
    def value(self, e: Expr, env: dict[Local, Any]) -> Any:
        match e:
            case Local():
                return env[e]
            case Lit(k):
                return Fraction(k)
            case Lam(var, t, body):
                return [self.value(body, {**env, var: i}) for i in self.domain(t, env)]
            case App(Lam(var, _, body), (argument,)):  # `let`
                return self.value(body, {**env, var: self.value(argument, env)})
            case App(fn, args) if not isinstance(fn, Const):
                out = self.value(fn, env)
                for a in args:
                    out = out[int(self.value(a, env))]
                return out
        name, args = head(e), arguments(e)
        known = self.claim.definition(name)
        if known is not None:
            return self.value(known.body, self._arguments(known.params, args, env))
        if name not in _MEANING:
            raise Beyond(name)
        return _MEANING[name](self, args, env)


def _related(name: str, a: Any, b: Any) -> bool:
    if isinstance(a, list):
        pairs = list(zip(a, b, strict=True))
        same = all(_related("Eq", x, y) for x, y in pairs)
        return same if name == "Eq" else not same
    exact = isinstance(a, int | Fraction) and isinstance(b, int | Fraction)
    close = a == b if exact else abs(a - b) <= SEPARATED * max(1, abs(a), abs(b))
    if name in ("Eq", "Ne"):
        return bool(close) == (name == "Eq")
    if name in ("LE.le", "GE.ge"):
        return bool(close or (a < b) == (name == "LE.le"))
    return bool(not close and (a < b) == (name == "LT.lt"))


def _chosen(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    return s.value(args[2] if s.true(args[1], env) else args[3], env)


def _literal(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    flat = [s.value(x, env) for x in args[3:]]
    cols = int(s.value(args[2], env))
    return [flat[k : k + cols] for k in range(0, len(flat), cols)]


def _power(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    base = s.value(args[2], env)
    if isinstance(base, list):
        raise Beyond("powers of matrices")
    exponent = Fraction(s.value(args[3], env))
    if exponent.denominator != 1:
        raise Beyond("powers with a fractional exponent")
    if base == 0 and exponent < 0:  # 0⁻¹ = 0
        return Fraction(0)
    return base ** int(exponent)


def _cast(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    if head(args[1]) == "Matrix":
        raise Beyond("numbers as matrices")
    return s.value(args[-1], env)


Rule = Callable[[Second, tuple[Expr, ...], dict[Local, Any]], Any]


def _on_last(f: Callable[..., Any], count: int = 1) -> Rule:
    return lambda s, args, env: f(*(s.value(a, env) for a in args[-count:]))


def _binary(f: Callable[[Any, Any], Any], op: str) -> Rule:
    def run(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
        t, a, b = args[0], s.value(args[-2], env), s.value(args[-1], env)
        if head(t) == "Matrix":
            return _matrices(s, args, env, a, b, f, op)
        if isinstance(t, Pi):
            return [f(x, y) for x, y in zip(a, b, strict=True)]
        if head(t) == "Nat" and op == "-":
            return max(a - b, Fraction(0))
        if op == "/":
            if head(t) in ("Nat", "Int"):
                return Fraction(a // b) if b else Fraction(0)
            return a / b if b else Fraction(0)
        if head(t) == "Fin":
            return f(a, b) % s.size(t, env)
        return f(a, b)

    return run


def _matrices(s: Second, args: Any, env: Any, a: Any, b: Any, f: Any, op: str) -> Any:
    rows, cols = (s.size(x, env) for x in arguments(args[0])[:2])
    if op == "*":
        outer = s.size(arguments(args[1])[1], env)
        return [
            [sum((a[i][k] * b[k][j] for k in range(cols)), Fraction(0)) for j in range(outer)]
            for i in range(rows)
        ]
    return [[f(a[i][j], b[i][j]) for j in range(cols)] for i in range(rows)]


def _numeral(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    t, k = args[0], args[1]
    assert isinstance(k, Lit)
    if head(t) == "Matrix":
        rows, cols = (s.domain(x, env) for x in arguments(t)[:2])
        return [[Fraction(k.value * int(i == j)) for j in cols] for i in rows]
    if isinstance(t, Pi):
        return [Fraction(k.value)] * s.size(t.type, env)
    return Fraction(k.value)


def _sum(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    _, t, where, f = args
    if head(where) == "Finset.range":
        members = range(int(s.value(arguments(where)[0], env)))
    elif head(where) == "Finset.univ":
        members = s.domain(arguments(where)[0], env)
    else:
        raise Beyond(head(where))
    if not isinstance(f, Lam) or isinstance(t, Pi):
        raise Beyond("a sum of functions")
    return sum((s.value(f.body, {**env, f.var: i}) for i in members), Fraction(0))


def _scaled(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    c, x = s.value(args[2], env), s.value(args[3], env)
    return [[c * y for y in row] for row in x] if head(args[1]) == "Matrix" else c * x


def _transposed(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    m, rows, cols = s.value(args[-1], env), s.size(args[0], env), s.size(args[1], env)
    return [[m[i][j] for i in range(rows)] for j in range(cols)]


def _operator_norm(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    m = np.array([[float(x) for x in row] for row in s.value(args[-1], env)])
    return float(np.linalg.norm(m, 2)) if m.size else Fraction(0)


def _applied(s: Second, args: tuple[Expr, ...], env: dict[Local, Any]) -> Any:
    m, v = s.value(args[-2], env), s.value(args[-1], env)
    return [sum((a * b for a, b in zip(row, v, strict=True)), Fraction(0)) for row in m]


def _negated(x: Any) -> Any:
    return [_negated(y) for y in x] if isinstance(x, list) else -x


def _inverted(x: Any) -> Any:
    if isinstance(x, list):
        return inverted(x)
    return 1 / x if x else Fraction(0)


_MEANING: dict[str, Rule] = {
    "HAdd.hAdd": _binary(lambda a, b: a + b, "+"),
    "HSub.hSub": _binary(lambda a, b: a - b, "-"),
    "HMul.hMul": _binary(lambda a, b: a * b, "*"),
    "HDiv.hDiv": _binary(lambda a, b: a, "/"),
    "HPow.hPow": _power,
    "ite": _chosen,
    "Matrix.matLit": _literal,
    "Decimal": _on_last(lambda p, q: p / q, 2),
    "HSMul.hSMul": _scaled,
    "OfNat": _numeral,
    "cast": _on_last(lambda x: x),
    "Nat.cast": _cast,
    "Fin.val": _on_last(lambda x: x),
    "Neg.neg": _on_last(_negated),
    "Inv.inv": _on_last(_inverted),
    "abs": _on_last(abs),
    "min": _on_last(min, 2),
    "max": _on_last(max, 2),
    "Real.sqrt": _on_last(_root),
    "Real.exp": _on_last(lambda x: math.exp(x)),
    "Real.log": _on_last(lambda x: math.log(abs(x)) if x else Fraction(0)),
    "Nat.factorial": _on_last(lambda x: Fraction(math.factorial(int(x)))),
    "Fintype.card": lambda s, a, env: Fraction(s.size(a[0], env)),
    "Finset.sum": _sum,
    "Matrix.of": _on_last(lambda x: x),
    "Matrix.transpose": _transposed,
    "Matrix.trace": _on_last(lambda m: sum((m[i][i] for i in range(len(m))), Fraction(0))),
    "Matrix.det": _on_last(determinant),
    "Matrix.rank": _on_last(lambda m: Fraction(rank(m))),
    "Matrix.mulVec": _applied,
    "Matrix.vecMulVec": _on_last(lambda u, v: [[a * b for b in v] for a in u], 2),
    "Matrix.diagonal": _on_last(
        lambda d: [[x if i == j else Fraction(0) for j in range(len(d))] for i, x in enumerate(d)]
    ),
    "dotProduct": _on_last(
        lambda v, w: sum((a * b for a, b in zip(v, w, strict=True)), Fraction(0)), 2
    ),
    "Matrix.toEuclideanLin": _on_last(lambda x: x),
    "LinearMap.toContinuousLinearMap": _on_last(lambda x: x),
    "Norm.norm": _operator_norm,
}
