"""A second evaluator for statements on vectors and linear maps: floats, numpy, printed witnesses.

Vectors are arrays, linear maps matrices. Norms of operators between spaces that are not both
Euclidean are bounded from below by trying vectors, so only equations they break by far count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product
from typing import Any

import numpy as np
from mutant_second_path import SEPARATED, parse

from pyharness.lean.claim import Claim
from pyharness.lean.expr import App, Const, Expr, Lam, Lit, Local, Pi, arguments, head
from pyharness.refutation.enclosure import Beyond

_MAPS = ("LinearMap", "ContinuousLinearMap", "LinearIsometry", "LinearEquiv")
Env = dict[Local, Any]


def confirmed_on_spaces(claim: Claim, witness: Mapping[str, str]) -> bool:
    """Do all hypotheses hold and the conclusion fail at the printed witness? May raise Beyond."""
    env: Env = {t: int(witness[t.name].removeprefix("Fin ")) for t in claim.types}
    for v in claim.data:
        if v.type == Const("LpExponent"):
            env[v.local] = {"2": 2, "1": 1, "∞": np.inf}[witness[v.name]]
    for v in claim.data:
        if v.local not in env:
            env[v.local] = _array(parse(witness[v.name]), v.type, env)
    return all(_true(h.prop, env) for h in claim.hypotheses) and not _true(claim.conclusion, env)


def _array(value: Any, t: Expr, env: Env) -> Any:
    flat = np.array(value, dtype=float)
    if head(t) in _MAPS:
        return flat.reshape(_dimension(arguments(t)[2], env), _dimension(arguments(t)[1], env))
    if isinstance(t, Pi) and head(t.body) not in ("Real", "Rat"):
        return flat.reshape(env[t.type], _dimension(t.body, env))  # type: ignore[index]
    return flat


def _dimension(t: Expr, env: Env) -> int:
    if head(t) == "Real":
        return 1
    index = t.type if isinstance(t, Pi) else arguments(t)[1]
    if not isinstance(index, Local):
        raise Beyond("a dimension")
    return int(env[index])


def _exponent(t: Expr, env: Env) -> float:
    if head(t) == "PiLp":
        return float(env[arguments(t)[0]])  # type: ignore[index]
    return np.inf if isinstance(t, Pi) else 2


# ---- propositions ----------------------------------------------------------------------
def _true(e: Expr, env: Env) -> bool:
    name, args = head(e), arguments(e)
    if isinstance(e, Pi):
        rng = np.random.default_rng(0)
        n = _dimension(e.type, env)
        return all(_true(e.body, {**env, e.var: rng.standard_normal(n)}) for _ in range(20))
    if name in ("And", "Or"):
        return (all if name == "And" else any)([_true(a, env) for a in args])
    if name == "Iff":
        return _true(args[0], env) == _true(args[1], env)
    if name in ("Eq", "LE.le"):
        left, right = (_value(x, env) for x in args[1:])
        gap = right - left
        if name == "Eq":
            size = max(1.0, float(np.abs(left).max(initial=0)))
            return bool(np.abs(gap).max(initial=0) <= SEPARATED * size)
        return _positive(gap) if head(args[0]) in _MAPS else bool(gap >= -SEPARATED)
    if name in _PREDICATES:
        return _PREDICATES[name](_value(args[-1], env))
    raise Beyond(name)


def _positive(m: Any) -> bool:
    return bool(np.allclose(m, m.T) and np.linalg.eigvalsh(m).min(initial=0) >= -SEPARATED)


_PREDICATES: dict[str, Callable[[Any], bool]] = {
    "LinearMap.IsSymmetric": lambda m: bool(np.allclose(m, m.T)),
    "ContinuousLinearMap.IsPositive": _positive,
    "LinearMap.IsPositive": _positive,
    "IsIdempotentElem": lambda m: bool(np.allclose(m @ m, m)),
    "Orthonormal": lambda v: bool(np.allclose(v @ v.T, np.eye(len(v)))),
}


# ---- terms -----------------------------------------------------------------------------
def _value(e: Expr, env: Env) -> Any:
    if isinstance(e, Local):
        return env[e]
    if isinstance(e, Lit):
        return float(e.value)
    if isinstance(e, App) and isinstance(e.fn, Local):
        return env[e.fn][_value(e.args[0], env)]
    if isinstance(e, App) and isinstance(e.fn, App):  # a map applied
        return _value(e.fn, env) @ _value(e.args[0], env)
    name, args = head(e), arguments(e)
    if name not in _TERMS:
        raise Beyond(name)
    return _TERMS[name](args, env)


def _last(f: Callable[..., Any], count: int = 1) -> Callable[[tuple[Expr, ...], Env], Any]:
    return lambda args, env: f(*(_value(a, env) for a in args[-count:]))


def _numeral(args: tuple[Expr, ...], env: Env) -> Any:
    t, k = args[0], float(args[1].value)  # type: ignore[union-attr]
    if head(t) in ("Real", "Nat"):
        return k
    if head(t) in _MAPS:
        rows, cols = (_dimension(x, env) for x in reversed(arguments(t)[1:]))
        return k * np.eye(rows, cols)
    return np.full(_dimension(t, env), k)


def _norm(args: tuple[Expr, ...], env: Env) -> Any:
    t, x = args[0], _value(args[1], env)
    if head(t) == "Real":
        return abs(x)
    if head(t) not in _MAPS:
        return np.linalg.norm(x, _exponent(t, env)) if x.size else 0.0
    domain, codomain = arguments(t)[1:]
    p, q = _exponent(domain, env), _exponent(codomain, env)
    if not x.size:
        return 0.0
    if p == q == 2 or head(codomain) == "Real":
        return np.linalg.norm(x, 2)
    n = x.shape[1]
    corners = [*np.eye(n), *map(np.array, product((1.0, -1.0), repeat=n))]
    tries = [*corners, *np.random.default_rng(0).standard_normal((20_000, n))]
    sizes = [(np.linalg.norm(x @ v, q), np.linalg.norm(v, p)) for v in tries]
    return max(a / b for a, b in sizes)


def _sum(args: tuple[Expr, ...], env: Env) -> Any:
    f = args[3]
    assert isinstance(f, Lam)
    count = env[arguments(args[2])[0]]  # type: ignore[index]
    return sum(_value(f.body, {**env, f.var: i}) for i in range(count))


def _times(args: tuple[Expr, ...], env: Env) -> Any:
    a, b = (_value(x, env) for x in args[-2:])
    return a @ b if head(args[0]) in _MAPS else a * b


_TERMS: dict[str, Callable[[tuple[Expr, ...], Env], Any]] = {
    "OfNat": _numeral,
    "HAdd.hAdd": _last(lambda a, b: a + b, 2),
    "HSub.hSub": _last(lambda a, b: a - b, 2),
    "HMul.hMul": _times,
    "HSMul.hSMul": _last(lambda a, b: a * b, 2),
    "HPow.hPow": _last(lambda a, b: a**b, 2),
    "RCLike.ofReal": _last(lambda a: a),
    "cast": _last(lambda a: a),
    "coeFn": _last(lambda a: a),
    "LinearMap.forget": _last(lambda a: a),
    "LinearIsometry.toContinuousLinearMap": _last(lambda a: a),
    "Norm.norm": _norm,
    "dist": lambda args, env: np.linalg.norm(
        _value(args[1], env) - _value(args[2], env), _exponent(args[0], env)
    ),
    "inner": _last(lambda a, b: np.dot(a, b), 2),
    "Finset.sum": _sum,
    "LinearMap.comp": _last(lambda a, b: a @ b, 2),
    "ContinuousLinearMap.comp": _last(lambda a, b: a @ b, 2),
    "ContinuousLinearMap.adjoint": _last(lambda a: a.T),
    "ContinuousLinearMap.id": lambda args, env: np.eye(_dimension(args[1], env)),
    "LinearMap.id": lambda args, env: np.eye(_dimension(args[1], env)),
    "LinearEquiv.symm": _last(np.linalg.inv),
    "LinearMap.trace": _last(np.trace),
    "LinearMap.det": _last(lambda a: np.linalg.det(a) if a.size else 1.0),
    "InnerProductSpace.rankOne": _last(np.outer, 2),
    "innerSL": _last(lambda a: a[None, :]),
}
