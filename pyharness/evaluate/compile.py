"""Expressions to closures: `compile(e)` gives a function from assignments to values.

Everything is decided from static types at compile time; at run time an assignment maps the uid of
each variable to its value. Definitions of the source are unfolded, unless a fast implementation
was asked for by name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate import operations as ops
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.propositions import compile_proposition, is_logical
from pyharness.evaluate.types import Env, compile_type
from pyharness.lean.claim import Claim
from pyharness.lean.elaborate.environment import Definition
from pyharness.lean.expr import (
    TYPE,
    App,
    Const,
    Expr,
    Lam,
    Lit,
    Local,
    Pi,
    Sort,
    arguments,
    head,
)
from pyharness.vocabulary.euclidean import euclidean_norm, operator_norm
from pyharness.vocabulary.registry import Vocabulary, Word, vocabulary
from pyharness.vocabulary.values import Table, Value, apply, matrix

Code = Callable[[Env], Value]
Implementation = Callable[..., Value]

_SCALARS = frozenset({"Real", "Rat", "Int", "Nat", "NNReal"})
_BINARY = frozenset({"HAdd.hAdd", "HSub.hSub", "HMul.hMul", "HDiv.hDiv", "HMod.hMod"})


class Compiler:
    """Compiles the expressions of one claim.

    `implementations` maps definition names to fast Python functions; they receive the values of
    the definition's parameters by name. Only the tie check and the adapter tier use them.
    """

    def __init__(
        self,
        definitions: Mapping[str, Definition],
        implementations: Mapping[str, Implementation] | None = None,
    ) -> None:
        self.definitions = definitions
        self.implementations = implementations or {}
        self.words: Vocabulary = vocabulary()
        self._bodies: dict[str, Code] = {}
        self._memo: dict[Expr, Code] = {}

    def type(self, e: Expr) -> Code:
        return compile_type(e, self.compile)

    def compile(self, e: Expr) -> Code:
        code = self._memo.get(e)
        if code is None:
            code = self._compile(e)
            self._memo[e] = code
        return code

    def _compile(self, e: Expr) -> Code:
        match e:
            case Local(_, uid):
                return lambda env: env[uid]
            case Lit(value):
                return lambda env: value
            case Lam():
                return self._lambda(e)
            case Const(name):
                return self._application(name, ())
            case App(Const(name), args):
                return self._application(name, args)
            case App(fn, args):
                return self._apply(self.compile(fn), args)
            case Sort() | Pi():
                return compile_proposition(self, e)
            case _:
                raise Unevaluable(f"{type(e).__name__} in a term")

    def _lambda(self, e: Lam) -> Code:
        uid, body = e.var.uid, self.compile(e.body)

        def make(env: Env) -> Value:
            captured = dict(env)

            def function(x: Value) -> Value:
                inner = dict(captured)
                inner[uid] = x
                return body(inner)

            return function

        return make

    def _apply(self, fn: Code, args: tuple[Expr, ...]) -> Code:
        codes = [self.compile(a) for a in args]
        if len(codes) == 1:
            (one,) = codes
            return lambda env: apply(fn(env), one(env))
        if len(codes) == 2:
            first, second = codes

            def two(env: Env) -> Value:
                f = fn(env)
                if isinstance(f, ar.RealMatrix):
                    return f.entry(first(env), second(env))
                return apply(apply(f, first(env)), second(env))

            return two

        def many(env: Env) -> Value:
            f = fn(env)
            for c in codes:
                f = apply(f, c(env))
            return f

        return many

    # ---- constants ---------------------------------------------------------------------
    def _application(self, name: str, args: tuple[Expr, ...]) -> Code:
        special = _SPECIAL.get(name)
        if special is not None:
            return special(self, args)
        if is_logical(name):
            return compile_proposition(self, App(Const(name), args))
        if name in _BINARY:
            return self._binary(name, args)
        definition = self.definitions.get(name)
        if definition is not None:
            return self._definition(definition, args)
        word = self.words.words.get(name)
        if word is not None:
            return self._word(word, args)
        raise Unevaluable(f"{name} has no meaning here")

    def _binary(self, op: str, args: tuple[Expr, ...]) -> Code:
        t, t2, _, a, b = args
        left, right = self.compile(a), self.compile(b)
        if head(t) in _SCALARS:
            f = ops.binary(op, t, t2, _no_types)
            return lambda env: f(left(env), right(env))

        def run(env: Env) -> Value:
            g = ops.binary(op, t, t2, lambda x: self.type(x)(env))
            return g(left(env), right(env))

        return run

    def _definition(self, d: Definition, args: tuple[Expr, ...]) -> Code:
        arity = len(d.params)
        if len(args) < arity:
            return self._partial(
                [v for v, _ in d.params], lambda values: self._definition(d, values), args
            )
        codes = [
            self.type(a) if t == TYPE else self.compile(a)
            for a, (_, t) in zip(args[:arity], d.params, strict=True)
        ]
        uids = [v.uid for v, _ in d.params]
        fast = self.implementations.get(d.name)
        if fast is not None:
            names = [v.name for v, _ in d.params]

            def implemented(env: Env) -> Value:
                return fast(**{n: c(env) for n, c in zip(names, codes, strict=True)})

            code: Code = implemented
        else:
            body: list[Code] = []

            def unfolded(env: Env) -> Value:
                if not body:  # compiled on first use: definitions may refer to each other
                    if d.name not in self._bodies:
                        self._bodies[d.name] = self.compile(d.body)
                    body.append(self._bodies[d.name])
                return body[0]({u: c(env) for u, c in zip(uids, codes, strict=True)})

            code = unfolded
        return self._apply(code, args[arity:]) if len(args) > arity else code

    def _word(self, word: Word, args: tuple[Expr, ...]) -> Code:
        arity = len(word.params)
        if len(args) < arity:
            holes = [Local(p, -1000 - i) for i, p in enumerate(word.params)]
            return self._partial(holes, lambda values: self._word(word, values), args)
        wanted: list[tuple[str, Code]] = []
        for p in word.wants:
            a = args[word.params.index(p)]
            wanted.append((p, self.type(a) if self._is_type(word, p) else self.compile(a)))
        meaning = word.meaning
        names = [p for p, _ in wanted]
        codes = [c for _, c in wanted]

        def run(env: Env) -> Value:
            return meaning(**{p: c(env) for p, c in zip(names, codes, strict=True)})

        return self._apply(run, args[arity:]) if len(args) > arity else run

    def _is_type(self, word: Word, param: str) -> bool:
        sig = self.words.environment.constants[word.name].type
        while isinstance(sig, Pi):
            if sig.var.name == param:
                return sig.type == TYPE
            sig = sig.body
        return False

    def _partial(
        self,
        params: list[Local],
        build: Callable[[tuple[Expr, ...]], Code],
        args: tuple[Expr, ...],
    ) -> Code:
        """A constant applied to too few arguments is a function of the rest."""
        from pyharness.lean.unify import fresh_local

        fresh = tuple(fresh_local(v.name) for v in params[len(args) :])
        body = build(args + fresh)

        def make(env: Env) -> Value:
            def take(k: int, inner: Env) -> Value:
                if k == len(fresh):
                    return body(inner)
                return lambda x: take(k + 1, {**inner, fresh[k].uid: x})

            return take(0, dict(env))

        return make


def _no_types(e: Expr) -> Any:
    raise Unevaluable(f"the type {head(e)} where a number is expected")


def _big(product: bool) -> Callable[[Compiler, tuple[Expr, ...]], Code]:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        _, t, domain, f = args
        members = c.compile(domain)
        op = "HMul.hMul" if product else "HAdd.hAdd"
        scalar = head(t) in _SCALARS
        if isinstance(f, Lam):
            uid, body = f.var.uid, c.compile(f.body)

            def values(env: Env) -> list[Value]:
                inner = dict(env)
                out = []
                for x in members(env):
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
            value_of = _no_types if scalar else (lambda x: c.type(x)(env))
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
        if head(t) in _SCALARS:
            f = make(t, _no_types)
            return lambda env: f(a(env))
        return lambda env: make(t, lambda x: c.type(x)(env))(a(env))

    return build


def _action(make: Callable[..., ops.Binary]) -> Callable[[Compiler, tuple[Expr, ...]], Code]:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, t2, a, b = args
        left, right = c.compile(a), c.compile(b)
        if head(t) in _SCALARS and head(t2) in _SCALARS:
            f = make(t, t2, _no_types)
            return lambda env: f(left(env), right(env))
        return lambda env: make(t, t2, lambda x: c.type(x)(env))(left(env), right(env))

    return build


def _power(c: Compiler, args: tuple[Expr, ...]) -> Code:
    return _action(ops.power)(c, args)


def _numeral(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, k = args
    assert isinstance(k, Lit)
    if head(t) in _SCALARS:
        fixed = ops.numeral(t, k.value, _no_types)
        return lambda env: fixed
    return lambda env: ops.numeral(t, k.value, lambda x: c.type(x)(env))


def _decimal(c: Compiler, args: tuple[Expr, ...]) -> Code:
    _, p, q = args
    assert isinstance(p, Lit)
    assert isinstance(q, Lit)
    value = fmpq(p.value, q.value)
    return lambda env: value


def _cast(c: Compiler, args: tuple[Expr, ...]) -> Code:
    source, target, a = args
    f, inner = ops.cast(source, target), c.compile(a)
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
        flat = [x(env) for x in items]
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
    from pyharness.vocabulary.values import FiniteType

    if isinstance(ta, FiniteType) and isinstance(tb, FiniteType):
        return a * tb.size + b
    return (a, b)


def _projection(index: int) -> Callable[[Compiler, tuple[Expr, ...]], Code]:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        from pyharness.vocabulary.values import FiniteType

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


_SPECIAL: dict[str, Callable[[Compiler, tuple[Expr, ...]], Code]] = {
    "Finset.sum": _big(False),
    "Finset.prod": _big(True),
    "Finset.filter": _filter,
    "Neg.neg": _unary(ops.negation),
    "Inv.inv": _unary(ops.inverse),
    "HSMul.hSMul": _action(ops.smul),
    "HPow.hPow": _power,
    "OfNat": _numeral,
    "Decimal": _decimal,
    "cast": _cast,
    "Nat.cast": _cast,
    "coeFn": _second,
    "Fin.val": _second,
    "Units.val": _second,
    "Fin.mk": _second,
    "Subtype.val": _second,
    "Norm.norm": _norm,
    "NNNorm.nnnorm": _norm,
    "Matrix.vecLit": _vector,
    "Matrix.matLit": _matrix_literal,
    "ite": _ite,
    "Prod.mk": _prod_mk,
    "Prod.fst": _projection(0),
    "Prod.snd": _projection(1),
}


def compiler_for(
    claim: Claim, implementations: Mapping[str, Implementation] | None = None
) -> Compiler:
    return Compiler({d.name: d for d in claim.definitions}, implementations)
