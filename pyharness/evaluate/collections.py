"""Sums, suprema and unions over finite sets and lists, by the static type of their elements."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.evaluate import operations as ops
from pyharness.evaluate.equality import equality
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.propositions import is_proposition
from pyharness.evaluate.sets import distinct, same
from pyharness.evaluate.types import Env
from pyharness.lean.expr import REAL, Expr, Lam, Lit, Pi, app, arguments, head
from pyharness.lean.unify import fresh_local
from pyharness.vocabulary.truth import conjunction, negate
from pyharness.vocabulary.values import FiniteType, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
Build = Callable[["Compiler", tuple[Expr, ...]], Code]
_REALS = ("Real", "Rat", "NNReal")
_INTEGERS = ("Nat", "Int", "Fin")


def _extreme(t: Expr, largest: bool) -> Callable[[list[Value]], Value]:
    """The largest or smallest of a nonempty list of elements of a linear order."""
    h = head(t)
    if h in _REALS:
        choose = ar.maximum if largest else ar.minimum
    elif h in _INTEGERS:
        choose = max if largest else min  # type: ignore[assignment]
    else:
        raise Unevaluable(f"the {'largest' if largest else 'smallest'} element in {h or 'a type'}")

    def run(values: list[Value]) -> Value:
        if not values:
            raise ar.Undecided("an extreme element of nothing")
        out = values[0]
        for x in values[1:]:
            out = choose(out, x)
        return out

    return run


def _over(largest: bool) -> Build:
    """`s.sup' h f`, `s.inf' h f`; of a linear order, where ⊔ is max."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, _, s, _, f = args
        if isinstance(t, Pi):
            raise Unevaluable("pointwise suprema of functions")
        pick, members, fn = _extreme(t, largest), c.compile(s), c.compile(f)
        return lambda env: pick([apply(fn(env), x) for x in members(env)])

    return build


def _among(largest: bool) -> Build:
    """`s.max' h`, `s.min' h`."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        pick, members = _extreme(args[0], largest), c.compile(args[1])
        return lambda env: pick(list(members(env)))

    return build


def _sup(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`s.sup f` needs a least element: 0 in ℕ and ℝ≥0, ∅ among finite sets."""
    t, _, s, f = args
    members, fn = c.compile(s), c.compile(f)
    if head(t) == "Finset":
        return _union(c, arguments(t)[0], members, fn)
    if head(t) not in ("Nat", "NNReal"):
        raise Unevaluable(f"Finset.sup in {head(t)}")
    pick = _extreme(t, True)
    bottom = ops.numeral(t, 0, c.type)
    return lambda env: pick([bottom, *(apply(fn(env), x) for x in members(env))])


def _union(c: Compiler, t: Expr, members: Code, fn: Code) -> Code:
    def run(env: Env) -> Value:
        g = fn(env)
        return distinct(c, t, env, (y for x in members(env) for y in apply(g, x)))

    return run


def _bi_union(c: Compiler, args: tuple[Expr, ...]) -> Code:
    return _union(c, args[1], c.compile(args[2]), c.compile(args[3]))


def _pairs(c: Compiler, left: Expr, right: Expr, s: Code, t: Code, *, off: bool) -> Code:
    a, b, equal = c.type(left), c.type(right), same(c, left)

    def run(env: Env) -> Value:
        ta, tb = a(env), b(env)
        both = [(x, y) for x, y in product(s(env), t(env)) if not (off and equal(env, x, y))]
        if isinstance(ta, FiniteType) and isinstance(tb, FiniteType):
            return tuple(x * tb.size + y for x, y in both)
        return tuple(both)

    return run


def _off_diagonal(c: Compiler, args: tuple[Expr, ...]) -> Code:
    s = c.compile(args[1])
    return _pairs(c, args[0], args[0], s, s, off=True)


def _product(c: Compiler, args: tuple[Expr, ...]) -> Code:
    return _pairs(c, args[0], args[1], c.compile(args[2]), c.compile(args[3]), off=False)


def _big(name: str) -> Build:
    """`l.sum`, `l.prod` as sums over a tuple, in order."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, items = args
        x = fresh_local("x")
        return c.compile(app(name, t, t, items, Lam(x, t, x)))

    return build


def _finite_support(name: str, unit: int) -> Build:
    """`∑ᶠ i, f i` over a finite type, or over the proofs of a proposition."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, index, f = args
        if isinstance(f, Lam) and (index in c.propositions or is_proposition(c, index)):
            return c.compile(app("ite", t, index, f.body, app("OfNat", t, Lit(unit))))
        return c.compile(app(name, index, t, app("Finset.univ", index), f))

    return build


def _average(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`𝔼 i ∈ s, f i`: the sum times the inverse of #s, so 0 over nothing."""
    index, t, s, f = args
    if head(t) in _INTEGERS:
        raise Unevaluable(f"the average of elements of {head(t)}")
    members, total = c.compile(s), c.compile(app("Finset.sum", index, t, s, f))

    def run(env: Env) -> Value:
        count = len(members(env))
        weight = fmpq(1, count) if count else fmpq(0)
        return ops.smul(REAL, t, lambda x: c.type(x)(env))(weight, total(env))

    return run


def _no_duplicates(c: Compiler, args: tuple[Expr, ...]) -> Code:
    equal, items = equality(c, args[0]), c.compile(args[1])

    def run(env: Env) -> Value:
        values = items(env)
        return conjunction(
            (lambda i=i, j=j: negate(equal(env, values[i], values[j])))  # type: ignore[misc]
            for i in range(len(values))
            for j in range(i)
        )

    return run


def _to_finset(c: Compiler, args: tuple[Expr, ...]) -> Code:
    t, items = args[0], c.compile(args[1])
    return lambda env: distinct(c, t, env, items(env))


def _literal(c: Compiler, args: tuple[Expr, ...]) -> Code:
    items = [c.compile(a) for a in args[1:]]
    return lambda env: tuple(x(env) for x in items)


def _distance(name: str) -> Build:
    """`dist x y = ‖x - y‖` in normed groups."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, x, y = args
        if head(t) == "NNReal":
            raise Unevaluable("dist on NNReal")
        return c.compile(app(name, t, app("HSub.hSub", t, t, t, x, y)))

    return build


COLLECTIONS: dict[str, Build] = {
    "Finset.sup'": _over(True),
    "Finset.inf'": _over(False),
    "Finset.max'": _among(True),
    "Finset.min'": _among(False),
    "Finset.sup": _sup,
    "Finset.biUnion": _bi_union,
    "Finset.offDiag": _off_diagonal,
    "Finset.product": _product,
    "List.literal": _literal,
    "List.sum": _big("Finset.sum"),
    "List.prod": _big("Finset.prod"),
    "Multiset.sum": _big("Finset.sum"),
    "Multiset.prod": _big("Finset.prod"),
    "Finset.expect": _average,
    "finsum": _finite_support("Finset.sum", 0),
    "finprod": _finite_support("Finset.prod", 1),
    "List.Nodup": _no_duplicates,
    "List.toFinset": _to_finset,
    "Multiset.toFinset": _to_finset,
    "dist": _distance("Norm.norm"),
    "nndist": _distance("NNNorm.nnnorm"),
}
