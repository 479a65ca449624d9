"""Constants whose meaning depends on the types they were elaborated at, or that bind variables."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate import operations as ops
from pyharness.evaluate.algebra import ALGEBRA, SCALARS
from pyharness.evaluate.calculus import CALCULUS
from pyharness.evaluate.collections import COLLECTIONS
from pyharness.evaluate.linear_maps import with_linear_maps
from pyharness.evaluate.measures import MEASURES
from pyharness.evaluate.parts import PARTS
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.sets import SETS
from pyharness.evaluate.submodules import SUBMODULES
from pyharness.evaluate.types import Env
from pyharness.lean.expr import NAT, Expr, Lam, Lit, Pi, arguments, head
from pyharness.vocabulary.euclidean import euclidean_norm, operator_norm
from pyharness.vocabulary.values import FiniteType, Table, Value, apply, matrix

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]


def no_types(e: Expr) -> Any:
    raise Unevaluable(f"the type {head(e)} where a number is expected")


def _big(product: bool) -> Callable[[Compiler, tuple[Expr, ...]], Code]:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        _, t, domain, f = args
        members = c.compile(domain)
        op = "HMul.hMul" if product else "HAdd.hAdd"
        scalar = head(t) in SCALARS
        if isinstance(f, Lam):
            uid, body = f.var.uid, c.compile(f.body)

            def values(env: Env) -> list[Value]:
                inner = dict(env)
                out = []
                for x in members(env):
                    ar.charge()
                    inner[uid] = x
                    out.append(body(inner))
                return out
        else:
            fn = c.compile(f)

            def values(env: Env) -> list[Value]:
                g = fn(env)
                return [apply(g, x) for x in members(env)]

        def run(env: Env) -> Value:
            terms = values(env)
            if scalar and not product and head(t) in ("Real", "Rat", "NNReal"):
                return ar.total(terms)
            value_of = no_types if scalar else (lambda x: c.type(x)(env))
            acc = ops.numeral(t, 1 if product else 0, value_of)
            combine = ops.binary(op, t, t, value_of)
            for x in terms:
                acc = combine(acc, x)
            return acc

        return run

    return build


def _unary(make: Callable[..., ops.Unary]) -> Callable[[Compiler, tuple[Expr, ...]], Code]:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, a = args[0], c.compile(args[1])
        if head(t) in SCALARS:
            f = make(t, no_types)
            return lambda env: f(a(env))
        return lambda env: make(t, lambda x: c.type(x)(env))(a(env))

    return build


def _action(make: Callable[..., ops.Binary]) -> Callable[[Compiler, tuple[Expr, ...]], Code]:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, t2, a, b = args
        left, right = c.compile(a), c.compile(b)
        if head(t) in SCALARS and head(t2) in SCALARS:
            f = make(t, t2, no_types)
            return lambda env: f(left(env), right(env))
        return lambda env: make(t, t2, lambda x: c.type(x)(env))(left(env), right(env))

    return build


def _power(c: Compiler, args: tuple[Expr, ...]) -> Code:
    return _action(ops.power)(c, args)


def _numeral(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, k = args
    if not isinstance(k, Lit):  # `ofNat(n)` for a variable n
        count = c.compile(k)
        return lambda env: ops.numeral(t, count(env), lambda x: c.type(x)(env))
    if head(t) in SCALARS:
        fixed = ops.numeral(t, k.value, no_types)
        return lambda env: fixed
    return lambda env: ops.numeral(t, k.value, lambda x: c.type(x)(env))


def _decimal(c: Compiler, args: tuple[Expr, ...]) -> Code:
    _, p, q = args
    assert isinstance(p, Lit)
    assert isinstance(q, Lit)
    value = fmpq(p.value, q.value)
    return lambda env: value


def _cast(c: Compiler, args: tuple[Expr, ...]) -> Code:
    *written, target, a = args
    source = written[0] if written else NAT  # `Nat.cast` as it is written has no source
    inner = c.compile(a)
    if head(target) == "Matrix" or isinstance(target, Pi):  # k on the diagonal, k everywhere
        return lambda env: ops.numeral(target, inner(env), lambda x: c.type(x)(env))
    f = ops.cast(source, target)
    return lambda env: f(inner(env))


def _second(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """Coercions that leave the value as it is."""
    return c.compile(args[-1])


def _norm(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, a = args[0], c.compile(args[1])
    h = head(t)
    if h in ("Real", "Rat", "NNReal"):
        return lambda env: ar.absolute(a(env))
    if h == "Int":
        return lambda env: fmpq(abs(a(env)))
    if h == "ContinuousLinearMap":
        return lambda env: operator_norm(a(env))
    if h == "EuclideanSpace":
        index = c.type(arguments(t)[1])
        return lambda env: euclidean_norm(a(env), index(env))
    if h.startswith("Matrix.norm."):
        rows, cols = c.type(arguments(t)[0]), c.type(arguments(t)[1])
        f = _MATRIX_NORMS[h.removeprefix("Matrix.norm.")]
        if head(arguments(t)[2]) not in ("Real", "Rat", "Int"):
            raise Unevaluable(f"‖·‖ of matrices over {head(arguments(t)[2])}")
        return lambda env: f(matrix(a(env), rows(env), cols(env)))
    if isinstance(t, Pi):
        domain = c.type(t.type)

        def sup(env: Env) -> ar.Number:
            f = a(env)
            out: ar.Number = fmpq(0)
            for i in domain(env).elements():
                out = ar.maximum(out, ar.absolute(ops.to_number(apply(f, i))))
            return out

        return sup
    raise Unevaluable(f"‖·‖ on {h}")


def _elementwise(m: ar.RealMatrix) -> ar.Number:
    out: ar.Number = fmpq(0)
    for i in range(m.shape[0]):
        for j in range(m.shape[1]):
            out = ar.maximum(out, ar.absolute(m.entry(i, j)))
    return out


def _linfty(m: ar.RealMatrix) -> ar.Number:
    out: ar.Number = fmpq(0)
    for i in range(m.shape[0]):
        row = ar.total(ar.absolute(m.entry(i, j)) for j in range(m.shape[1]))
        out = ar.maximum(out, row)
    return out


_MATRIX_NORMS: dict[str, Callable[[ar.RealMatrix], ar.Number]] = {
    "elementwise": _elementwise,
    "frobenius": lambda m: ar.sqrt(ar.frobenius_square(m)),
    "linfty": _linfty,
    "l2": operator_norm,
}


def _vector(c: Compiler, args: tuple[Expr, ...]) -> Code:
    items = [c.compile(a) for a in args[1:]]
    return lambda env: Table(tuple(x(env) for x in items))


def _matrix_literal(c: Compiler, args: tuple[Expr, ...]) -> Code:
    _, rows, cols, *rest = args
    assert isinstance(rows, Lit)
    assert isinstance(cols, Lit)
    items, n = [c.compile(a) for a in rest], cols.value
    r = rows.value

    def run(env: Env) -> Value:
        flat = [ops.to_number(x(env)) for x in items]
        return ar.from_entries(r, n, flat)

    return run


def _ite(c: Compiler, args: tuple[Expr, ...]) -> Code:
    cond, a, b = (c.compile(x) for x in args[1:])

    def run(env: Env) -> Value:
        t = cond(env)
        if t.value is None:
            raise ar.Undecided(f"condition of if: {t.reason}")
        return a(env) if t.value else b(env)

    return run


def _prod_mk(c: Compiler, args: tuple[Expr, ...]) -> Code:
    ta, tb = c.type(args[0]), c.type(args[1])
    a, b = c.compile(args[2]), c.compile(args[3])

    def run(env: Env) -> Value:
        return encode_pair(ta(env), tb(env), a(env), b(env))

    return run


def encode_pair(ta: Any, tb: Any, a: Value, b: Value) -> Value:
    if isinstance(ta, FiniteType) and isinstance(tb, FiniteType):
        return a * tb.size + b
    return (a, b)


def _projection(index: int) -> Callable[[Compiler, tuple[Expr, ...]], Code]:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        ta, tb, p = c.type(args[0]), c.type(args[1]), c.compile(args[2])

        def run(env: Env) -> Value:
            a, b, value = ta(env), tb(env), p(env)
            if isinstance(a, FiniteType) and isinstance(b, FiniteType):
                return divmod(value, b.size)[index]
            return value[index]

        return run

    return build


def _filter(c: Compiler, args: tuple[Expr, ...]) -> Code:
    _, p, s = args
    predicate, members = c.compile(p), c.compile(s)

    def run(env: Env) -> Value:
        keep, out = predicate(env), []
        for x in members(env):
            t = apply(keep, x)
            if t.value is None:
                raise ar.Undecided(f"filter: {t.reason}")
            if t.value:
                out.append(x)
        return tuple(out)

    return run


def _as_function(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`⇑f`: a linear map is kept as its matrix and applied to vectors."""
    t, inner = args[0], c.compile(args[1])
    if head(t) not in ("LinearMap", "ContinuousLinearMap"):
        return inner
    domain = arguments(t)[1]
    index = domain.type if isinstance(domain, Pi) else arguments(domain)[1:2]
    if not index:
        raise Unevaluable(f"a linear map on {head(domain)}")
    size = c.type(index if isinstance(domain, Pi) else index[0])  # type: ignore[arg-type,index]

    def run(env: Env) -> Value:
        m, d = inner(env), size(env)
        return lambda v: Table(tuple(m.mulvec([apply(v, i) for i in d.elements()])))

    return run


def _ring_inverse(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`Ring.inverse` is the inverse of units and 0 elsewhere: on fields and matrices it is ⁻¹."""
    if head(args[0]) not in ("Real", "Rat", "NNReal", "Matrix"):
        raise Unevaluable(f"Ring.inverse on {head(args[0])}")
    return SPECIAL["Inv.inv"](c, args)


SPECIAL: dict[str, Callable[[Compiler, tuple[Expr, ...]], Code]] = {
    "Finset.sum": _big(False),
    "Finset.prod": _big(True),
    "Finset.filter": _filter,
    "Neg.neg": _unary(ops.negation),
    "Inv.inv": _unary(ops.inverse),
    "HSMul.hSMul": _action(ops.smul),
    "HPow.hPow": _power,
    "OfNat": _numeral,
    "OfNat.ofNat": _numeral,
    "Decimal": _decimal,
    "cast": _cast,
    "Nat.cast": _cast,
    "coeFn": _as_function,
    "Fin.val": _second,
    "Units.val": _second,
    "Fin.mk": _second,
    "Norm.norm": _norm,
    "NNNorm.nnnorm": _norm,
    "Matrix.vecLit": _vector,
    "Matrix.matLit": _matrix_literal,
    "ite": _ite,
    "Prod.mk": _prod_mk,
    "Prod.fst": _projection(0),
    "Prod.snd": _projection(1),
    "Invertible.invOf": _unary(ops.inverse),
    "Ring.inverse": _ring_inverse,
    **ALGEBRA,
    **SETS,
    **PARTS,
    **COLLECTIONS,
    **CALCULUS,
    **MEASURES,
    **SUBMODULES,
}
SPECIAL.update(with_linear_maps(SPECIAL))
