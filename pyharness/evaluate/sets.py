"""Finite sets, sets, membership and order, by the static type of their elements.

A `Finset` is a tuple without repetitions, a `Set` a predicate. Sets over an infinite type are
compared on samples: a difference decides, agreement stays unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.evaluate import regions
from pyharness.evaluate.equality import equality
from pyharness.evaluate.everywhere import everywhere
from pyharness.evaluate.intervals import combine
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.propositions import INTEGER_ORDER, compile_proposition
from pyharness.evaluate.regions import RealSet
from pyharness.evaluate.types import Env
from pyharness.lean.expr import App, Const, Expr, Local, arguments, head
from pyharness.vocabulary.truth import (
    Truth,
    conjunction,
    disjunction,
    guarded,
    negate,
    truth,
)
from pyharness.vocabulary.values import Carrier, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
Build = Callable[["Compiler", tuple[Expr, ...]], Code]
_REAL = ("Real", "Rat", "NNReal")


def same(c: Compiler, t: Expr) -> Callable[[Env, Value, Value], bool]:
    """Are two elements of a finite set equal? Raises Undecided where that is not decided."""
    equal = equality(c, t)

    def run(env: Env, a: Value, b: Value) -> bool:
        out = equal(env, a, b)
        if out.value is None:
            raise ar.Undecided(f"equality of members: {out.reason}")
        return out.value

    return run


def distinct(c: Compiler, t: Expr, env: Env, items: Iterable[Value]) -> tuple[Value, ...]:
    """The items without repetitions, first occurrences kept."""
    equal, out = same(c, t), list[Value]()
    for x in items:
        if not any(equal(env, x, y) for y in out):
            out.append(x)
    return tuple(out)


def contains(c: Compiler, container: Expr) -> Callable[[Env, Value, Value], Truth]:
    """`x ∈ s` for a `Finset` or a `Set`."""
    inner = arguments(container)[0]
    if head(container) in ("Finset", "List", "Multiset"):
        equal = equality(c, inner)
        return lambda env, x, s: disjunction(partial(equal, env, x, y) for y in s)
    return lambda env, x, s: apply(s, x)


def _member(c: Compiler, args: tuple[Expr, ...]) -> Code:
    _, container, x, s = args
    test, item, members = contains(c, container), c.compile(x), c.compile(s)
    return lambda env: test(env, item(env), members(env))


def _literal(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, items = args[0], [c.compile(a) for a in args[1:]]
    return lambda env: distinct(c, t, env, (x(env) for x in items))


def _set_literal(c: Compiler, args: tuple[Expr, ...]) -> Code:
    equal, items = equality(c, args[0]), [c.compile(a) for a in args[1:]]

    def run(env: Env) -> Value:
        values = [x(env) for x in items]
        return lambda x: disjunction(partial(equal, env, x, y) for y in values)

    return run


def _combine(op: str) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, a, b = args[0], c.compile(args[-2]), c.compile(args[-1])
        test, inner = contains(c, t), arguments(t)[0]

        def holds(env: Env, x: Value, left: Value, right: Value) -> Truth:
            if op == "∪":
                return disjunction((lambda: test(env, x, left), lambda: test(env, x, right)))
            other = (
                (lambda: test(env, x, right))
                if op == "∩"
                else (lambda: negate(test(env, x, right)))
            )
            return conjunction((lambda: test(env, x, left), other))

        def run(env: Env) -> Value:
            left, right = a(env), b(env)
            joined = combine(op, left, right)
            if joined is not None:
                return joined
            if head(t) != "Finset":
                return lambda x: holds(env, x, left, right)
            pool = distinct(c, inner, env, (*left, *right))
            kept = []
            for x in pool:
                t_x = holds(env, x, left, right)
                if t_x.value is None:
                    raise ar.Undecided(t_x.reason)
                if t_x.value:
                    kept.append(x)
            return tuple(kept)

        return run

    return build


def _subset(c: Compiler, t: Expr, a: Expr, b: Expr) -> Callable[[Env], Truth]:
    test, inner = contains(c, t), arguments(t)[0]
    left, right = c.compile(a), c.compile(b)

    def run(env: Env) -> Truth:
        x_in, y_in = left(env), right(env)
        if head(t) == "Finset":
            return conjunction(partial(test, env, x, y_in) for x in x_in)
        if isinstance(x_in, RealSet) and isinstance(y_in, RealSet):
            return truth(regions.subset(x_in, y_in))
        return everywhere(
            c,
            inner,
            env,
            lambda x: disjunction((lambda: negate(test(env, x, x_in)), lambda: test(env, x, y_in))),
        )

    return run


def _subset_word(c: Compiler, args: tuple[Expr, ...]) -> Code:
    return _subset(c, *args)


def _strict_subset(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, a, b = args
    there, back = _subset(c, t, a, b), _subset(c, t, b, a)
    return lambda env: conjunction((lambda: there(env), lambda: negate(guarded(lambda: back(env)))))


def _relation(name: str) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t = args[0]
        if head(t) in ("Finset", "Set") and name not in ("Eq", "Ne"):
            ordered = args if name in ("LE.le", "LT.lt") else (t, args[2], args[1])
            kind = _subset_word if name in ("LE.le", "GE.ge") else _strict_subset
            return kind(c, ordered)
        if (isinstance(t, Local) or head(t) == "Bool") and name in INTEGER_ORDER:
            a, b = c.compile(args[1]), c.compile(args[2])
            test = INTEGER_ORDER[name]
            return lambda env: truth(test(a(env), b(env)))
        return compile_proposition(c, App(Const(name), args))

    return build


def _complement(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, s = args[0], c.compile(args[1])
    if head(t) == "Set":
        return lambda env: complement_of(s(env))
    if head(t) == "Finset":
        inner, equal = c.type(arguments(t)[0]), same(c, arguments(t)[0])

        def run(env: Env) -> Value:
            d, members = inner(env), s(env)
            if isinstance(d, Carrier):
                raise Unevaluable("the complement of a finite set in an infinite type")
            return tuple(x for x in d.elements() if not any(equal(env, x, y) for y in members))

        return run
    raise Unevaluable(f"ᶜ on {head(t)}")


def complement_of(s: Value) -> Value:
    if isinstance(s, RealSet):
        return regions.complement(s)
    return lambda x: negate(apply(s, x))


def _disjoint(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, left, right = args[0], c.compile(args[1]), c.compile(args[2])
    if head(t) not in ("Set", "Finset"):
        raise Unevaluable(f"Disjoint on {head(t)}")
    test, inner = contains(c, t), arguments(t)[0]

    def run(env: Env) -> Truth:
        a, b = left(env), right(env)
        if head(t) == "Finset":
            return conjunction(partial(_outside, test, env, b, x) for x in a)
        if isinstance(a, RealSet) and isinstance(b, RealSet):
            return truth(regions.intersection(a, b).empty)
        return everywhere(
            c,
            inner,
            env,
            lambda x: negate(conjunction((partial(test, env, x, a), partial(test, env, x, b)))),
        )

    return run


def _outside(test: Callable[[Env, Value, Value], Truth], env: Env, s: Value, x: Value) -> Truth:
    return negate(test(env, x, s))


def _image(c: Compiler, args: tuple[Expr, ...]) -> Code:
    _, t, f, s = args
    fn, members = c.compile(f), c.compile(s)

    def run(env: Env) -> Value:
        g = fn(env)
        return distinct(c, t, env, (apply(g, x) for x in members(env)))

    return run


def _insert(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, container, x, s = args
    item, members = c.compile(x), c.compile(s)
    if head(container) == "Set":
        equal = equality(c, t)

        def run(env: Env) -> Value:
            new, old = item(env), members(env)
            return lambda y: disjunction((lambda: equal(env, y, new), lambda: apply(old, y)))

        return run
    if head(container) == "Multiset":  # `Multiset.insert_eq_cons`
        return lambda env: (item(env), *members(env))
    if head(container) == "List":
        equal_items = same(c, t)

        def insert(env: Env) -> Value:
            new, old = item(env), members(env)
            return old if any(equal_items(env, new, y) for y in old) else (new, *old)

        return insert
    if head(container) != "Finset":
        raise Unevaluable(f"insert into {head(container)}")
    return lambda env: distinct(c, t, env, (*members(env), item(env)))


def _erase(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, s, x = args
    equal, item, members = same(c, t), c.compile(x), c.compile(s)

    def run(env: Env) -> Value:
        gone = item(env)
        return tuple(y for y in members(env) if not equal(env, y, gone))

    return run


def _interval(low: str, high: str) -> Build:
    """`Finset.Icc a b` and its kin over ℕ, ℤ, `Fin n` or a finite linear order."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t = args[0]
        if not (head(t) in ("Nat", "Int", "Fin") or isinstance(t, Local)):
            raise Unevaluable(f"a finite interval in {head(t)}")
        ends = [c.compile(x) for x in args[1:]]
        domain = c.type(t)

        def run(env: Env) -> Value:
            values = [e(env) for e in ends]
            start = values[0] + (low == "o") if low != "i" else 0
            if high != "i":
                stop = values[-1] + (high == "c")
            else:
                d = domain(env)
                if isinstance(d, Carrier):
                    raise Unevaluable("an unbounded interval of integers")
                stop = d.size
            return tuple(range(start, stop))

        return run

    return build


SETS: dict[str, Build] = {
    "Membership.mem": _member,
    "Finset.literal": _literal,
    "Set.literal": _set_literal,
    "setOf": lambda c, args: c.compile(args[1]),
    "Finset.toSet": lambda c, args: _coerced(c, args),
    "Union.union": _combine("∪"),
    "Inter.inter": _combine("∩"),
    "SDiff.sdiff": _combine("\\"),
    "HasSubset.Subset": _subset_word,
    "HasSSubset.SSubset": _strict_subset,
    **{name: _relation(name) for name in ("Eq", "Ne", "LT.lt", "LE.le", "GT.gt", "GE.ge")},
    "Compl.compl": _complement,
    "Disjoint": _disjoint,
    "Finset.image": _image,
    "Insert.insert": _insert,
    "Finset.erase": _erase,
    "Finset.Icc": _interval("c", "c"),
    "Finset.Ico": _interval("c", "o"),
    "Finset.Ioc": _interval("o", "c"),
    "Finset.Ioo": _interval("o", "o"),
    "Finset.Iic": _interval("i", "c"),
    "Finset.Iio": _interval("i", "o"),
    "Finset.Ici": _interval("c", "i"),
    "Finset.Ioi": _interval("o", "i"),
}


def _coerced(c: Compiler, args: tuple[Expr, ...]) -> Code:
    equal, members = equality(c, args[0]), c.compile(args[1])

    def run(env: Env) -> Value:
        s = members(env)
        if not isinstance(s, tuple):
            raise ar.Undecided("a finite set that is given by a rule")
        return lambda x: disjunction(partial(equal, env, x, y) for y in s)

    return run
