"""Expressions to closures: `compile(e)` gives a function from assignments to values.

Everything is decided from static types at compile time; at run time an assignment maps the uid of
each variable to its value. Definitions of the source are unfolded, unless a fast implementation
was asked for by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import charge, charge_fraction
from pyharness.evaluate import operations as ops
from pyharness.evaluate.algebra import SCALARS
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.propositions import compile_proposition, is_logical
from pyharness.evaluate.recursion import Instances, calls_itself
from pyharness.evaluate.refine import refine
from pyharness.evaluate.remembered import remembered
from pyharness.evaluate.special import SPECIAL, Code, no_types
from pyharness.evaluate.submodules import of_type
from pyharness.evaluate.types import Env, compile_type
from pyharness.lean.claim import Claim
from pyharness.lean.elaborate.environment import Definition
from pyharness.lean.expr import (
    COMPLETE,
    TYPE,
    App,
    Const,
    Expr,
    Lam,
    Lit,
    Local,
    Pi,
    Sort,
    head,
    substitute,
)
from pyharness.lean.unify import refreshed
from pyharness.vocabulary.registry import Vocabulary, Word, vocabulary
from pyharness.vocabulary.values import Curried, Value, apply

Build = Callable[["Compiler", tuple[Expr, ...]], Code]
Implementation = Callable[..., Value]

MOST_STEPS = 6_000  # of an outermost quantifier: 4! · 2^4 signed permutations are 384
MOST_CALLS = 30  # each takes several frames of Python's own stack of 1000
_BINARY = frozenset({"HAdd.hAdd", "HSub.hSub", "HMul.hMul", "HDiv.hDiv", "HMod.hMod"})


class Compiler:
    """Compiles the expressions of one claim over ℝ; `rings` says that other rings occur.

    `implementations` maps definition names to fast Python functions; they receive the values of
    the definition's parameters by name. Only the tie check and the adapter tier use them.
    """

    rings = False

    def __init__(
        self,
        definitions: Mapping[str, Definition],
        implementations: Mapping[str, Implementation] | None = None,
    ) -> None:
        self.definitions = definitions
        self.implementations = implementations or {}
        self.words: Vocabulary = vocabulary()
        self._bodies: dict[str, Code] = {}
        self._recursive = Instances()
        self._memo: dict[Expr, Code] = {}
        self._types: dict[int, tuple[Expr, Code]] = {}  # by identity, each kept alive by its entry
        self._depth = 0  # quantifiers being evaluated, one inside another
        self.propositions: set[Expr] = set()  # variables of type Prop, and predicates
        self._calls = 0  # definitions being unfolded, one inside another
        self._steps = 0  # their instances so far
        self.sampling = 0  # how many of them are sampled

    def instances(self, values: Iterable[Value]) -> Iterator[Value]:
        """The instances of a quantifier, counted together with those of quantifiers inside it.

        Raises Undecided when there are too many.
        """
        if self._depth == 0:
            self._steps = 0
        self._depth += 1
        try:
            for x in values:
                self._steps += 1
                if self._steps > MOST_STEPS:
                    raise ar.Undecided("too many instances of quantifiers to go through")
                yield x
        finally:
            self._depth -= 1

    def type(self, e: Expr) -> Code:
        known = self._types.get(id(e))
        if known is None:
            known = self._types[id(e)] = (e, compile_type(e, self.compile))
        return known[1]

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
        uid = e.var.uid
        if isinstance(e.body, Lam) and e.body.var.uid != uid:
            other, inside = e.body.var.uid, self.compile(e.body.body)
            return lambda env: Curried(env.copy(), uid, other, inside)
        body = self.compile(e.body)

        def make(env: Env) -> Value:
            captured = dict(env)

            def function(x: Value) -> Value:
                charge()
                inner = captured.copy()
                inner[uid] = x
                return body(inner)

            return function

        return make

    def _apply(self, fn: Code, args: tuple[Expr, ...]) -> Code:
        codes = [self.compile(a) for a in args]
        if not codes:
            return fn
        if len(codes) == 1:
            (one,) = codes
            return lambda env: apply(fn(env), one(env))
        if len(codes) == 2:
            first, second = codes

            def two(env: Env) -> Value:
                f = fn(env)
                if type(f) is ar.RealMatrix:
                    return f.entry(first(env), second(env))
                return apply(f(first(env)), second(env))

            return two

        def many(env: Env) -> Value:
            f = fn(env)
            for c in codes:
                f = apply(f, c(env))
            return f

        return many

    # ---- constants ---------------------------------------------------------------------
    def _application(self, name: str, args: tuple[Expr, ...]) -> Code:
        if name in self.definitions:  # also where it bears the name of a word
            return self._general(name, args)
        typed = of_type(name, args)
        if typed is not None:
            return self._special(name, typed, args)
        refined = refine(self, name, args, lambda: self._general(name, args))
        return self._general(name, args) if refined is None else refined

    def _general(self, name: str, args: tuple[Expr, ...]) -> Code:
        definition = self.definitions.get(name)
        if definition is not None and definition.generic and name not in self.implementations:
            return self._expansion(definition, args)
        if definition is not None:
            return self._definition(definition, args)
        special = SPECIAL.get(name)
        if special is not None:
            return self._special(name, special, args)
        if is_logical(name):
            return compile_proposition(self, App(Const(name), args))
        if name in _BINARY:
            return self._binary(name, args)
        word = self.words.words.get(name)
        if word is not None:
            return self._word(word, args)
        defined = self.words.definitions.get(name)
        if defined is not None:
            return self._expansion(defined, args)
        raise Unevaluable(f"{name} has no meaning here")

    def _special(self, name: str, build: Build, args: tuple[Expr, ...]) -> Code:
        """A constant compiled by its static types; its signature tells how many arguments."""
        sig = self.words.environment.signature(name)
        if sig is None or name in COMPLETE:
            return build(self, args)
        params: list[Local] = []
        t: Expr = sig.type
        while isinstance(t, Pi) and t.var.uid != -1:
            params.append(t.var)
            t = t.body
        if len(args) < len(params):
            return self._partial(params, lambda values: build(self, values), args)
        return self._apply(build(self, args[: len(params)]), args[len(params) :])

    def _binary(self, op: str, args: tuple[Expr, ...]) -> Code:
        t, t2, _, a, b = args
        left, right = self.compile(a), self.compile(b)
        if head(t) in SCALARS:
            f = ops.binary(op, t, t2, no_types)
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
                values = {u: c(env) for u, c in zip(uids, codes, strict=True)}
                return body[0](values)

            code = unfolded
        return self._counted(self._apply(code, args[arity:]) if len(args) > arity else code)

    def _counted(self, code: Code) -> Code:
        """Unfoldings inside unfoldings are counted: a definition may call itself."""

        def run(env: Env) -> Value:
            if self._calls >= MOST_CALLS:
                raise ar.Undecided("a definition calls itself too deeply")
            self._calls += 1
            try:
                out = code(env)
            finally:
                self._calls -= 1
            if type(out) is fmpq and self._calls:  # each call may double the digits
                charge_fraction(out.p.bit_length() + out.q.bit_length())
            return out

        return run

    def _expansion(self, d: Definition, args: tuple[Expr, ...]) -> Code:
        """A word given by its definition: unfolded with its arguments put in."""
        arity = len(d.params)
        if len(args) < arity:
            return self._partial(
                [v for v, _ in d.params], lambda values: self._expansion(d, values), args
            )
        if calls_itself(d):
            code = self._counted(self._recursive.code(self, d, args[:arity]))
        else:
            table = {v: a for (v, _), a in zip(d.params, args, strict=False)}
            code = self.compile(refreshed(substitute(d.body, table)))
        return self._apply(code, args[arity:]) if len(args) > arity else code

    def _word(self, word: Word, args: tuple[Expr, ...]) -> Code:
        arity = len(word.params)
        if len(args) < arity:
            holes = [Local(p, -1000 - i) for i, p in enumerate(word.params)]
            return self._partial(holes, lambda values: self._word(word, values), args)
        codes: list[Code] = []
        for p in word.wants:
            a = args[word.params.index(p)]
            codes.append(self.type(a) if self._is_type(word, p) else self.compile(a))
        run = _call(word.meaning, codes)
        if any(isinstance(a, Lam) for a in args[:arity]):  # it runs over all its values
            run = remembered(run, args[:arity])
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


def _call(meaning: Callable[..., Value], codes: list[Code]) -> Code:
    """`meaning` at the values of `codes`, which stand in the order of its parameters."""
    if len(codes) == 1:
        (one,) = codes
        return lambda env: meaning(one(env))
    if len(codes) == 2:
        first, second = codes
        return lambda env: meaning(first(env), second(env))
    if len(codes) == 3:
        a, b, c = codes
        return lambda env: meaning(a(env), b(env), c(env))
    return lambda env: meaning(*[code(env) for code in codes])


def compiler_for(
    claim: Claim, implementations: Mapping[str, Implementation] | None = None
) -> Compiler:
    from pyharness.evaluate.ring_compile import needed_for, ring_compiler

    if needed_for(claim):
        return ring_compiler(claim, implementations)
    return Compiler({d.name: d for d in claim.definitions}, implementations)
