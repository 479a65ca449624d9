"""From an elaborated function ℝ → ℝ to a curve: definitions unfolded, drawn functions put in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate.curves import UNARY, Curve, RealFunction, X, compose, constant
from pyharness.evaluate.operations import to_number
from pyharness.evaluate.types import Env
from pyharness.lean.expr import (
    App,
    Const,
    Expr,
    Lam,
    Local,
    Pi,
    app,
    arguments,
    head,
    mentions,
    substitute,
)
from pyharness.lean.unify import beta, fresh_local, refreshed

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Symbolic = Callable[[Env], Curve]

_BINARY = {"HAdd.hAdd", "HSub.hSub", "HMul.hMul", "HDiv.hDiv"}
_TYPED = _BINARY | {"Neg.neg", "Inv.inv", "max", "min", "abs", "Norm.norm"}
_NAMED = {
    "Real.exp": "exp",
    "Real.log": "log",
    "Real.sqrt": "sqrt",
    "Real.sin": "sin",
    "Real.cos": "cos",
    "Real.arctan": "arctan",
    "abs": "abs",
    "Norm.norm": "abs",
}
_DEEPEST = 60  # nested unfoldings before giving up


class NoCurve(Exception):
    """The function is not made of operations that are known here."""


def real(t: Expr) -> bool:
    return t == Const("Real")


def curve_of(c: Compiler, f: Expr) -> Symbolic:
    """Code for the curve of a function expression. Raises NoCurve, also when it runs."""
    var = fresh_local("x")
    return _applied(c, f, (var,), var, 0)


def _applied(c: Compiler, f: Expr, args: tuple[Expr, ...], x: Local, depth: int) -> Symbolic:
    """`f args` as a curve in `x`."""
    if depth > _DEEPEST:
        raise NoCurve("too many nested definitions")
    if isinstance(f, Lam):
        return term(c, beta(refreshed(f), args), x, depth + 1)
    if isinstance(f, Const):
        return _constant(c, f.name, args, x, depth)
    if isinstance(f, App) and isinstance(f.fn, Const):
        name = f.fn.name
        if name == "coeFn":
            raise NoCurve("a bundled map")
        if _is_pointwise(f):
            return _pointwise(c, f, args, x, depth)
        return _constant(c, name, (*f.args, *args), x, depth)
    if isinstance(f, App):
        return _applied(c, f.fn, (*f.args, *args), x, depth)
    if isinstance(f, Local) and len(args) == 1 and f != x:
        return _drawn(c, f, args[0], x, depth)
    raise NoCurve("a function that is not given by a formula")


def _is_pointwise(f: App) -> bool:
    """`f + g`, `-f`, `c • f`, `f ^ n`, the numeral 1: operations on functions."""
    name = head(f)
    if name in (*_BINARY, "HSMul.hSMul"):
        return isinstance(f.args[1], Pi)
    return name in ("Neg.neg", "Inv.inv", "HPow.hPow", "OfNat") and isinstance(f.args[0], Pi)


def _pointwise(c: Compiler, f: App, args: tuple[Expr, ...], x: Local, depth: int) -> Symbolic:
    name, of = head(f), f.args

    def at(g: Expr) -> Expr:
        return beta(g, args) if isinstance(g, Lam) else App(g, args)

    t = of[1] if name == "HSMul.hSMul" else of[0]
    assert isinstance(t, Pi)
    if name in _BINARY:
        return term(c, app(name, t.body, t.body, t.body, at(of[3]), at(of[4])), x, depth + 1)
    if name == "HSMul.hSMul":
        return term(c, app(name, of[0], t.body, of[2], at(of[3])), x, depth + 1)
    if name == "HPow.hPow":
        return term(c, app(name, t.body, of[1], at(of[2]), of[3]), x, depth + 1)
    if name == "OfNat":
        return term(c, app(name, t.body, of[1]), x, depth + 1)
    return term(c, app(name, t.body, at(of[1])), x, depth + 1)


def _drawn(c: Compiler, f: Local, arg: Expr, x: Local, depth: int) -> Symbolic:
    inner = term(c, arg, x, depth + 1)

    def run(env: Env) -> Curve:
        found = env.get(f.uid)
        if not isinstance(found, RealFunction):
            raise NoCurve("a function without a formula")
        out = compose(found.curve, inner(env))
        if out is None:
            raise NoCurve("a jump of a composition")
        return out

    return run


def term(c: Compiler, e: Expr, x: Local, depth: int = 0) -> Symbolic:
    """A real number depending on `x`, as a curve."""
    if e == x:
        return lambda env: X
    if not mentions(e, x):
        code = c.compile(e)
        return lambda env: constant(to_number(code(env)))
    if isinstance(e, App):
        return _applied(c, e.fn, e.args, x, depth)
    raise NoCurve("an expression of another kind")


def _constant(c: Compiler, name: str, args: tuple[Expr, ...], x: Local, depth: int) -> Symbolic:
    """A constant applied to arguments, at least one of which mentions `x`."""
    if name in _TYPED and not real(args[0]):
        raise NoCurve(f"{name} on another type than ℝ")
    if name in _BINARY:
        return _binary(name, *(term(c, a, x, depth + 1) for a in args[3:]))
    if name in ("max", "min") and len(args) == 3:
        a, b = (term(c, y, x, depth + 1) for y in args[1:])
        return lambda env: Curve(name, (a(env), b(env)))
    if name in _NAMED and len(args) in (1, 2):
        u = term(c, args[-1], x, depth + 1)
        op = _NAMED[name]
        assert op in UNARY
        return lambda env: Curve(op, (u(env),))
    if name in ("Neg.neg", "Inv.inv"):
        u = term(c, args[1], x, depth + 1)
        op = "neg" if name == "Neg.neg" else "inv"
        return lambda env: Curve(op, (u(env),))
    if name == "HSMul.hSMul":
        if not (real(args[1]) and head(args[0]) in ("Real", "Nat", "Int", "Rat", "NNReal")):
            raise NoCurve("• on another type than ℝ")
        return _binary("HMul.hMul", *(term(c, a, x, depth + 1) for a in args[2:]))
    if name == "HPow.hPow":
        return _power(c, args, x, depth)
    if name == "ite" and real(args[0]):
        return _ite(c, args, x, depth)
    if name == "Function.comp" and len(args) == 6:
        f, g, inside = args[3:]
        between = beta(g, (inside,)) if isinstance(g, Lam) else App(g, (inside,))
        return _applied(c, f, (between,), x, depth + 1)
    if name == "id" and len(args) == 2:
        return term(c, args[1], x, depth + 1)
    if name == "Finset.sum" and real(args[1]) and not mentions(args[2], x):
        return _sum(c, args, x, depth)
    return _unfolded(c, name, args, x, depth)


def _ite(c: Compiler, args: tuple[Expr, ...], x: Local, depth: int) -> Symbolic:
    """`if x < b then … else …` and `if b ≤ x then … else …` for a rational b."""
    condition = arguments(args[1])
    low = head(args[1]) == "LT.lt" and condition[1] == x and not mentions(condition[2], x)
    high = head(args[1]) == "LE.le" and condition[2] == x and not mentions(condition[1], x)
    if not (low or high) or not real(condition[0]):
        raise NoCurve("a condition of another form")
    bound = c.compile(condition[2] if low else condition[1])
    yes, no = (term(c, a, x, depth + 1) for a in args[2:])

    def run(env: Env) -> Curve:
        b = to_number(bound(env))
        if not isinstance(b, fmpq):
            raise NoCurve("an irrational threshold")
        first, second = yes(env), no(env)
        return Curve("below", (first, second) if low else (second, first), b)

    return run


def _binary(name: str, a: Symbolic, b: Symbolic) -> Symbolic:
    if name == "HAdd.hAdd":
        return lambda env: Curve("add", (a(env), b(env)))
    if name == "HSub.hSub":
        return lambda env: Curve("add", (a(env), Curve("neg", (b(env),))))
    if name == "HMul.hMul":
        return lambda env: Curve("mul", (a(env), b(env)))
    return lambda env: Curve("mul", (a(env), Curve("inv", (b(env),))))


def _power(c: Compiler, args: tuple[Expr, ...], x: Local, depth: int) -> Symbolic:
    t, kind, base, exponent = args
    if not real(t):
        raise NoCurve("^ on another type than ℝ")
    u = term(c, base, x, depth + 1)
    if mentions(exponent, x):
        if not real(kind):
            raise NoCurve("an exponent that varies in ℕ")
        v = term(c, exponent, x, depth + 1)
        return lambda env: Curve("power", (u(env), v(env)))
    op = {"Nat": "pow", "Int": "zpow", "Real": "rpow"}.get(head(kind))
    if op is None:
        raise NoCurve("an exponent of another type")
    code = c.compile(exponent)
    return lambda env: Curve(op, (u(env),), code(env))


def _sum(c: Compiler, args: tuple[Expr, ...], x: Local, depth: int) -> Symbolic:
    members, f = c.compile(args[2]), args[3]
    i = fresh_local("i")
    body = term(c, beta(refreshed(f), (i,)) if isinstance(f, Lam) else App(f, (i,)), x, depth + 1)

    def run(env: Env) -> Curve:
        out = constant(fmpq(0))
        for member in members(env):
            out = Curve("add", (out, body({**env, i.uid: member})))
        return out

    return run


_EXPRESSED = frozenset({"Real.sigmoid", "Real.sinh", "Real.cosh", "Real.tan", "Real.tanh"})


def _unfolded(c: Compiler, name: str, args: tuple[Expr, ...], x: Local, depth: int) -> Symbolic:
    if name in _EXPRESSED and len(args) == 1:
        u = term(c, args[0], x, depth + 1)
        return lambda env: known(name, u(env))
    definition = c.definitions.get(name) or c.words.definitions.get(name)
    if definition is None or len(args) < len(definition.params):
        raise NoCurve(f"{name} has no formula")
    arity = len(definition.params)
    table = {v: a for (v, _), a in zip(definition.params, args[:arity], strict=True)}
    body = refreshed(substitute(definition.body, table))
    if len(args) > arity:
        return _applied(c, body, args[arity:], x, depth + 1)
    return term(c, body, x, depth + 1)


def known(name: str, u: Curve) -> Curve:
    """Functions that Mathlib expresses by exp, sin and cos (`Real.sigmoid_def`, `Real.sinh_eq`,
    `Real.cosh_eq`, `Real.tan_eq_sin_div_cos`, `Real.tanh_eq_sinh_div_cosh`)."""

    def ratio(a: Curve, b: Curve) -> Curve:
        return Curve("mul", (a, Curve("inv", (b,))))

    minus = Curve("neg", (u,))
    up, down, two = Curve("exp", (u,)), Curve("exp", (minus,)), constant(fmpq(2))
    match name:
        case "Real.sigmoid":
            return Curve("inv", (Curve("add", (constant(ar.ONE), down)),))
        case "Real.sinh":
            return ratio(Curve("add", (up, Curve("neg", (down,)))), two)
        case "Real.cosh":
            return ratio(Curve("add", (up, down)), two)
        case "Real.tan":
            return ratio(Curve("sin", (u,)), Curve("cos", (u,)))
        case _:
            return ratio(known("Real.sinh", u), known("Real.cosh", u))


def curve_or_none(c: Compiler, f: Expr) -> Callable[[Env], Curve | None]:
    """As `curve_of`, with None where there is no curve."""
    try:
        code = curve_of(c, f)
    except NoCurve:
        return lambda env: None

    def run(env: Env) -> Curve | None:
        try:
            return code(env)
        except NoCurve:
            return None

    return run
