"""Families and sets of vectors that can be listed; their spans and linear independence."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.arithmetic.subspace import Subspace, span, whole
from pyharness.evaluate.coordinates import FIELDS, base_field, coordinates
from pyharness.evaluate.problem import Unevaluable
from pyharness.lean.expr import Expr, Lam, Local, arguments, head, mentions
from pyharness.vocabulary.truth import FALSE, Truth, conjunction, truth
from pyharness.vocabulary.values import Carrier, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.special import Code
    from pyharness.evaluate.types import Env

Listing = Callable[["Env"], list[Value]]
_INFINITE = ("Real", "Rat", "Int", "Nat", "NNReal")


def over(scalars: Expr, space: Expr) -> None:
    """Raises Unevaluable unless `space` is a vector space over just these scalars."""
    if head(scalars) not in FIELDS or base_field(space) != head(scalars):
        raise Unevaluable(f"a space over {head(scalars) or 'other scalars'} with other entries")


def members(c: Compiler, s: Expr) -> Listing:
    """All elements of a set, repetitions allowed. Raises Unevaluable where they are not listed."""
    name, args = head(s), arguments(s)
    if name in ("Set.literal", "Finset.literal"):
        items = [c.compile(a) for a in args[1:]]
        return lambda env: [x(env) for x in items]
    if name == "Singleton.singleton":
        only = c.compile(args[-1])
        return lambda env: [only(env)]
    if name in ("Insert.insert", "insert"):
        first, rest = c.compile(args[-2]), members(c, args[-1])
        return lambda env: [first(env), *rest(env)]
    if name == "Set.iUnion" and isinstance(args[2], Lam):
        return _union(c, args[2], indices(c, args[1]))
    if name == "Set.range":
        return _image(c, args[2], indices(c, args[1]))
    if name == "Set.image":
        return _image(c, args[2], members(c, args[3]))
    if name == "Finset.toSet":
        listed = c.compile(args[-1])
        return lambda env: list(listed(env))
    if name == "Union.union":
        left, right = (members(c, a) for a in args[-2:])
        return lambda env: [*left(env), *right(env)]
    if name in ("Inter.inter", "SDiff.sdiff"):
        return _filtered(members(c, args[-2]), c.compile(args[-1]), name == "Inter.inter")
    if name == "Bot.bot":
        return lambda env: []
    if name == "setOf" and isinstance(args[1], Lam):
        found = _comprehension(c, args[1])
        if found is not None:
            return found
    return _of_value(c.compile(s))


def _of_value(code: Code) -> Listing:
    """A drawn finite set tells its members."""

    def run(env: Env) -> list[Value]:
        listed = getattr(code(env), "members", None)
        if listed is None:
            raise ar.Undecided("the members of a set that is not listed")
        return list(listed)

    return run


def indices(c: Compiler, t: Expr) -> Listing:
    """All elements of an index type. Subtypes of listed sets are index types, too."""
    listed: Listing | None = None
    predicate = arguments(t)[1] if head(t) == "Subtype" else None
    if isinstance(predicate, Lam) and head(predicate.body) == "Membership.mem":
        inner, container, item, s = arguments(predicate.body)
        if head(container) == "Set" and item == predicate.var:
            listed = _distinct(c, inner, _subset(c, inner, s))
    domain = c.type(t)

    def run(env: Env) -> list[Value]:
        d = domain(env)
        if not isinstance(d, Carrier):
            return list(d.elements())
        if listed is None:
            raise ar.Undecided("a family over an infinite type")
        return listed(env)

    return run


def _subset(c: Compiler, inner: Expr, s: Expr) -> Listing:
    """The members of a set, listed or filtered out of a finite type."""
    listed: Listing | None = None
    with suppress(Unevaluable):
        listed = members(c, s)
    domain, test = c.type(inner), c.compile(s)

    def run(env: Env) -> list[Value]:
        d = domain(env)
        if not isinstance(d, Carrier):
            return [x for x in d.elements() if _certain(apply(test(env), x))]
        if listed is None:
            raise ar.Undecided("the members of an infinite set")
        return listed(env)

    return run


def _distinct(c: Compiler, inner: Expr, listed: Listing) -> Listing:
    from pyharness.evaluate.sets import distinct

    return lambda env: list(distinct(c, inner, env, listed(env)))


def _image(c: Compiler, f: Expr, listed: Listing) -> Listing:
    if isinstance(f, Lam):
        uid, body = f.var.uid, c.compile(f.body)
        return lambda env: [body({**env, uid: x}) for x in listed(env)]
    fn = c.compile(f)

    def run(env: Env) -> list[Value]:
        g = fn(env)
        return [apply(g, x) for x in listed(env)]

    return run


def _union(c: Compiler, f: Lam, listed: Listing) -> Listing:
    uid, inner = f.var.uid, members(c, f.body)
    return lambda env: [x for i in listed(env) for x in inner({**env, uid: i})]


def _filtered(listed: Listing, s: Code, keep: bool) -> Listing:
    def run(env: Env) -> list[Value]:
        inside = s(env)
        return [x for x in listed(env) if _certain(apply(inside, x)) is keep]

    return run


def _certain(t: Truth) -> bool:
    if t.value is None:
        raise ar.Undecided(f"membership: {t.reason}")
    return t.value


def _comprehension(c: Compiler, lam: Lam) -> Listing | None:
    """`{x | ∃ i, p i ∧ f i = x}` over index types: the list of the f i with p i."""
    x, body = lam.var, lam.body
    domains: list[tuple[int, Listing]] = []
    guards: list[Code] = []
    while True:
        name, args = head(body), arguments(body)
        if name == "Exists" and isinstance(args[1], Lam):
            if head(args[0]) in (*_INFINITE, "→", "EuclideanSpace", "Matrix"):
                return None
            domains.append((args[1].var.uid, indices(c, args[0])))
            body = args[1].body
        elif name == "And" and not mentions(args[0], x):
            guards.append(c.compile(args[0]))
            body = args[1]
        else:
            break
    if head(body) != "Eq":
        return None
    left, right = arguments(body)[1:]
    value = left if right == x else right if left == x else None
    if value is None or mentions(value, x):
        return None
    item = c.compile(value)

    def run(env: Env) -> list[Value]:
        rows = [dict(env)]
        for uid, listed in domains:
            rows = [{**row, uid: i} for row in rows for i in listed(row)]
        return [item(row) for row in rows if all(_certain(g(row)) for g in guards)]

    return run


def listable(s: Expr) -> bool:
    """Are the members of this set listed, if those of the variables in it are?"""
    name, args = head(s), arguments(s)
    if isinstance(s, Local) or name in (
        "Set.literal",
        "Set.range",
        "Finset.toSet",
        "Singleton.singleton",
    ):
        return True
    if name in ("Set.image", "Insert.insert", "Inter.inter", "SDiff.sdiff", "Union.union"):
        places = (-2, -1) if name == "Union.union" else (-2,) if name != "Set.image" else (-1,)
        places = (-1,) if name == "Insert.insert" else places
        return all(listable(args[k]) for k in places)
    return False


def inclusion(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`s ⊆ t` of sets of vectors: every listed member of s, or one submodule in another."""
    from pyharness.evaluate.sets import SETS

    _, a, b = args
    otherwise = SETS["HasSubset.Subset"](c, args)
    left, right = _subspace(c, a), _subspace(c, b)
    if left is not None and right is not None:
        return lambda env: truth(left(env).within(right(env)))
    if not listable(a):
        return otherwise
    listed, container = members(c, a), c.compile(b)

    def run(env: Env) -> Truth:
        try:
            items = listed(env)
        except ar.Undecided:
            return otherwise(env)  # type: ignore[no-any-return]
        inside = container(env)
        return conjunction(partial(apply, inside, x) for x in items)

    return run


def same_set(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`s = t` of sets of vectors."""
    from pyharness.evaluate.sets import SETS

    t, a, b = args
    left, right = _subspace(c, a), _subspace(c, b)
    if left is not None and right is not None:
        return lambda env: truth(left(env) == right(env))
    if not (listable(a) and listable(b)):
        return SETS["Eq"](c, args)
    there, back = inclusion(c, args), inclusion(c, (t, b, a))
    return lambda env: conjunction((lambda: there(env), lambda: back(env)))


def _subspace(c: Compiler, s: Expr) -> Code | None:
    return c.compile(arguments(s)[-1]) if head(s) == "SetLike.coe" else None


# ---- spans -------------------------------------------------------------------------------
def span_of(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`Submodule.span R s`."""
    scalars, space, s = args
    over(scalars, space)
    return _span(c, space, s)


def _span(c: Compiler, space: Expr, s: Expr) -> Code:
    basis = coordinates(c, space)
    name, args = head(s), arguments(s)
    if name == "SetLike.coe":
        return c.compile(args[-1])
    if name in ("Set.univ", "Top.top"):
        return lambda env: whole(basis(env).size)
    if name == "Union.union":
        left, right = (_span(c, space, a) for a in args[-2:])
        return lambda env: left(env).join(right(env))
    listed = members(c, s)

    def run(env: Env) -> Subspace:
        b = basis(env)
        return span(b.size, (b.encode(v) for v in listed(env)))

    return run


def independent(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`LinearIndependent R v`: as many dimensions as vectors; true of the empty family."""
    scalars, index, space, v = args
    over(scalars, space)
    if head(index) in _INFINITE:
        return lambda env: FALSE  # an infinite family in finitely many dimensions
    return _independent(c, space, _image(c, v, indices(c, index)))


def independent_on(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`LinearIndepOn R v s`: the family restricted to the indices in s."""
    index, scalars, space, v, s = args
    over(scalars, space)
    return _independent(c, space, _image(c, v, _distinct(c, index, _subset(c, index, s))))


def _independent(c: Compiler, space: Expr, listed: Listing) -> Code:
    basis = coordinates(c, space)

    def run(env: Env) -> Truth:
        b, vectors = basis(env), listed(env)
        return truth(span(b.size, (b.encode(v) for v in vectors)).dimension == len(vectors))

    return run


def finrank(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`Module.finrank R M`: how many coordinates M has."""
    scalars, space = args
    over(scalars, space)
    basis = coordinates(c, space)
    return lambda env: basis(env).size
