"""The lattice of submodules, their membership, images and preimages, ranges and kernels.

A submodule of a finite-dimensional space is a `Subspace` in the coordinates of that space, so that
everything here is decided, except where coordinates are irrational.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.arithmetic.subspace import Subspace, matrix_kernel, matrix_range, nothing, whole
from pyharness.evaluate.bases import BASES
from pyharness.evaluate.coordinates import coordinates, is_vector_space, submodule_of
from pyharness.evaluate.listed import listed
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.projections import PROJECTIONS
from pyharness.evaluate.spans import (
    finrank,
    inclusion,
    independent,
    independent_on,
    indices,
    members,
    over,
    same_set,
    span_of,
)
from pyharness.lean.elaborate.maps import MAPS
from pyharness.lean.expr import App, Const, Expr, Lam, Lit, Pi, app, arguments, head, mentions
from pyharness.lean.unify import fresh_local
from pyharness.vocabulary.truth import FALSE, TRUE, Truth, negate, truth
from pyharness.vocabulary.values import Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.special import Code
    from pyharness.evaluate.types import Env

Build = Callable[["Compiler", tuple[Expr, ...]], "Code"]
Pair = Callable[[Subspace, Subspace], Value]
Fold = Callable[[Subspace, Subspace], Subspace]


def ambient(c: Compiler, submodules: Expr) -> Callable[[Env], int]:
    """How many coordinates the space around has, for a type `Submodule R M`."""
    scalars, space = arguments(submodules)
    over(scalars, space)
    basis = coordinates(c, space)
    return lambda env: basis(env).size


def _pair(f: Pair) -> Build:
    """A function of the last two arguments, both submodules of one space."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        over(*arguments(args[0]))
        left, right = c.compile(args[-2]), c.compile(args[-1])
        return lambda env: f(left(env), right(env))

    return build


def _constant(make: Callable[[int], Subspace]) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        size = ambient(c, args[0])
        return lambda env: make(size(env))

    return build


def _numeral(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`0 = ⊥`; other numerals belong to ideals and algebras."""
    if args[1] != Lit(0):
        raise Unevaluable("a numeral other than 0 as a submodule")
    return _constant(nothing)(c, args)


def _member(c: Compiler, args: tuple[Expr, ...]) -> Code:
    space, container, x, k = args
    over(*arguments(container))
    basis, item, subspace = coordinates(c, space), c.compile(x), c.compile(k)
    return lambda env: truth(subspace(env).contains(basis(env).encode(item(env))))


def _as_set(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """The elements of a submodule as a set: a predicate."""
    scalars, space, k = args
    over(scalars, space)
    basis, subspace = coordinates(c, space), c.compile(k)

    def run(env: Env) -> Value:
        b, inside = basis(env), subspace(env)
        return lambda x: truth(inside.contains(b.encode(x)))

    return run


def _family(
    op: Callable[[Subspace, Subspace], Subspace], start: Callable[[int], Subspace]
) -> Build:
    """`⨆ i, K i` and `⨅ i, K i` over a finite index type; over an empty one ⊥ and ⊤."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, index, f = args
        size, listed, fn = ambient(c, t), indices(c, index), c.compile(f)

        def run(env: Env) -> Subspace:
            g = fn(env)
            return reduce(op, (apply(g, i) for i in listed(env)), start(size(env)))

        return run

    return build


def _of_set(op: Fold, start: Callable[[int], Subspace]) -> Build:
    """`sSup S` and `sInf S` of a listed set of submodules; `sInf {p | s ⊆ p}` is a span."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, s = args
        if op is Subspace.meet:
            spanning = _spanned_by(s)
            if spanning is not None:
                return span_of(c, (*arguments(t), spanning))
        size, listed = ambient(c, t), members(c, s)
        return lambda env: reduce(op, listed(env), start(size(env)))

    return build


def _spanned_by(s: Expr) -> Expr | None:
    """s of `{p | s ⊆ ↑p}`."""
    if head(s) != "setOf" or not isinstance(arguments(s)[1], Lam):
        return None
    lam = arguments(s)[1]
    assert isinstance(lam, Lam)
    name, args = head(lam.body), arguments(lam.body)
    if name not in ("HasSubset.Subset", "LE.le") or mentions(args[1], lam.var):
        return None
    larger = args[2]
    return args[1] if head(larger) == "SetLike.coe" and arguments(larger)[-1] == lam.var else None


def _of_map(f: Callable[[Value], Subspace]) -> Build:
    """A submodule told by a linear map between spaces over the same field."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        scalars, source, target, m = args
        over(scalars, source)
        over(scalars, target)
        code = c.compile(m)
        return lambda env: f(code(env))

    return build


def _along(f: Callable[[Subspace, Value], Subspace]) -> Build:
    """`Submodule.map f K` and `Submodule.comap f K`."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        scalars, source, target, m, k = args
        over(scalars, source)
        over(scalars, target)
        code, subspace = c.compile(m), c.compile(k)
        return lambda env: f(subspace(env), code(env))

    return build


def _complementary(a: Subspace, b: Subspace) -> Truth:
    return truth(a.meet(b).dimension == 0 and a.join(b).dimension == a.n)


SUBMODULES: dict[str, Build] = {
    "Submodule.span": span_of,
    "Submodule.map": _along(lambda k, m: k.image(m)),
    "Submodule.comap": _along(lambda k, m: k.preimage(m)),
    "LinearMap.range": _of_map(matrix_range),
    "LinearMap.ker": _of_map(matrix_kernel),
    "SetLike.coe": _as_set,
    "Module.finrank": finrank,
    "LinearIndependent": independent,
    "LinearIndepOn": independent_on,
    **PROJECTIONS,
    **BASES,
}

_RELATIONS: dict[str, Pair] = {
    "Eq": lambda a, b: truth(a == b),
    "Ne": lambda a, b: truth(a != b),
    "LE.le": lambda a, b: truth(a.within(b)),
    "GE.ge": lambda a, b: truth(b.within(a)),
    "LT.lt": lambda a, b: truth(a != b and a.within(b)),
    "GT.gt": lambda a, b: truth(a != b and b.within(a)),
    "Disjoint": lambda a, b: truth(a.meet(b).dimension == 0),
    "Codisjoint": lambda a, b: truth(a.join(b).dimension == a.n),
    "IsCompl": _complementary,
}
_OPERATIONS: dict[str, Pair] = {
    "max": Subspace.join,
    "min": Subspace.meet,
    "HAdd.hAdd": Subspace.join,
}

# (constant, head of the type that decides) → meaning; looked up before the constant alone.
OF_TYPE: dict[tuple[str, str], Build] = {
    **{(name, "Submodule"): _pair(f) for name, f in (_RELATIONS | _OPERATIONS).items()},
    ("Membership.mem", "Submodule"): _member,
    ("Top.top", "Submodule"): _constant(whole),
    ("Bot.bot", "Submodule"): _constant(nothing),
    ("OfNat", "Submodule"): _numeral,
    ("iSup", "Submodule"): _family(Subspace.join, nothing),
    ("iInf", "Submodule"): _family(Subspace.meet, whole),
    ("sSup", "Submodule"): _of_set(Subspace.join, nothing),
    ("sInf", "Submodule"): _of_set(Subspace.meet, whole),
    ("Top.top", "Set"): lambda c, args: lambda env: lambda x: TRUE,
    ("Bot.bot", "Set"): lambda c, args: lambda env: lambda x: FALSE,
}


# operations on ↥K, whose elements are kept as those of the space around: which arguments are types
_INSIDE = {
    "HAdd.hAdd": (0, 1, 2),
    "HSub.hSub": (0, 1, 2),
    "Neg.neg": (0,),
    "HSMul.hSMul": (1,),
    "OfNat": (0,),
    "Finset.sum": (1,),
    "Norm.norm": (0,),
    "inner": (1,),
}


_OF_SETS: dict[str, Build] = {
    "HasSubset.Subset": inclusion,
    "LE.le": inclusion,
    "Eq": same_set,
    "Ne": lambda c, args: _not(same_set(c, args)),
}


# classes of ↥K, by its dimension
_INSTANCES: dict[str, Callable[[int], bool]] = {
    "Instance.Nonempty": lambda d: True,
    "Instance.Inhabited": lambda d: True,
    "Instance.IsEmpty": lambda d: False,
    "Instance.Subsingleton": lambda d: d == 0,
    "Instance.Unique": lambda d: d == 0,
    "Instance.Nontrivial": lambda d: d > 0,
}


def _size(holds: Callable[[int], bool]) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        basis = coordinates(c, args[0])
        return lambda env: truth(holds(basis(env).size))

    return build


def _inside(maps: Expr) -> bool:
    """Is this a type of maps into or out of some ↥K?"""
    return any(submodule_of(t) is not None for t in arguments(maps)[1:3])


def _constant_map(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`0` and `1` as maps between spaces of which one is some ↥K."""
    source, target = (coordinates(c, t) for t in arguments(args[0])[1:3])
    if args[1] == Lit(0):
        return lambda env: ar.zero(target(env).size, source(env).size)
    if args[1] == Lit(1):
        return lambda env: ar.identity(source(env).size)
    raise Unevaluable("a numeral other than 0 and 1 as a linear map")


def _pointwise(name: str) -> Build:
    """`f ⊔ g` and `f ⊓ g` of functions, at every point."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t, f, g = args
        assert isinstance(t, Pi)
        x = fresh_local("x")
        return c.compile(Lam(x, t.type, app(name, t.body, App(f, (x,)), App(g, (x,)))))

    return build


def _literal(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`{v, w}` of vectors, which keeps its members."""
    space, items = coordinates(c, args[0]), [c.compile(a) for a in args[1:]]
    return lambda env: listed(space(env), [x(env) for x in items])


def _not(code: Code) -> Code:
    return lambda env: negate(code(env))


def _around(name: str) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        places = _INSIDE[name]
        outer = (arguments(a)[0] if i in places else a for i, a in enumerate(args))
        return c.compile(App(Const(name), tuple(outer)))

    return build


def of_type(name: str, args: tuple[Expr, ...]) -> Build | None:
    """The meaning of a constant that is overloaded by type, where submodules are concerned."""
    places = _INSIDE.get(name)
    if places is not None and len(args) > places[0] and submodule_of(args[places[0]]) is not None:
        return _around(name)
    if name == "Set.literal" and args and is_vector_space(args[0]):
        return _literal
    if name == "OfNat" and args and head(args[0]) in MAPS and _inside(args[0]):
        return _constant_map
    if name in _INSTANCES and args and submodule_of(args[0]) is not None:
        return _size(_INSTANCES[name])
    if name in _OF_SETS and head(args[0]) == "Set" and is_vector_space(arguments(args[0])[0]):
        return _OF_SETS[name]
    if name in ("max", "min") and len(args) >= 3 and isinstance(args[0], Pi):
        return _pointwise(name)
    place = 1 if name == "Membership.mem" else 0
    return OF_TYPE.get((name, head(args[place]))) if len(args) > place else None
