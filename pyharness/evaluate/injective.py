"""Injectivity and surjectivity of linear maps, decided by rank.

`∀ a b, f a = f b → a = b` and `∀ y, ∃ x, f x = y` are what `Function.Injective f` and
`Function.Surjective f` unfold to. Where `f` is linear, read off the expression as everywhere in
`forms`, they hold iff the rank of its matrix in standard bases is the dimension of the one side
or the other. Anything else is left to enumeration or samples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.evaluate.coordinates import coordinates, unit
from pyharness.evaluate.problem import Unevaluable
from pyharness.lean.expr import (
    App,
    Const,
    Expr,
    Lam,
    Local,
    Pi,
    arguments,
    head,
    mentions,
    rebuild,
    substitute,
)
from pyharness.lean.unify import beta, refreshed
from pyharness.vocabulary.truth import Truth, truth

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.special import Code
    from pyharness.evaluate.types import Env


def decide_linear(c: Compiler, e: Pi) -> Code | None:
    """Code deciding injectivity or surjectivity of a linear map exactly; None for other `e`."""
    found = _injective(e)
    if found is not None:
        var, image, into = found
        return _by_rank(c, var, e.type, image, into, injective=True)
    surjective = _surjective(e)
    if surjective is not None:
        var, source, image = surjective
        return _by_rank(c, var, source, image, e.type, injective=False)
    return None


def _injective(e: Pi) -> tuple[Local, Expr, Expr] | None:
    """`(a, f a, type of f a)` of `∀ a b, f a = f b → a = b`."""
    inner = e.body
    if not isinstance(inner, Pi) or inner.type != e.type or not isinstance(inner.body, Pi):
        return None
    premise, goal = inner.body.type, inner.body.body
    if head(premise) != "Eq" or head(goal) != "Eq" or arguments(goal)[1:] != (e.var, inner.var):
        return None
    into, left, right = arguments(premise)
    if mentions(left, inner.var) or not alike(substitute(left, {e.var: inner.var}), right):
        return None
    return e.var, left, into


def alike(a: Expr, b: Expr) -> bool:
    """Equality up to names of bound variables."""
    if isinstance(a, Lam | Pi) and type(a) is type(b):
        assert isinstance(b, Lam | Pi)
        return alike(a.type, b.type) and alike(a.body, substitute(b.body, {b.var: a.var}))
    if isinstance(a, App) and isinstance(b, App):
        parts = len(a.args) == len(b.args) and zip(a.args, b.args, strict=True)
        return bool(parts) and alike(a.fn, b.fn) and all(alike(x, y) for x, y in parts or ())
    return a == b


def _surjective(e: Pi) -> tuple[Local, Expr, Expr] | None:
    """`(x, type of x, f x)` of `∀ y, ∃ x, f x = y`."""
    if head(e.body) != "Exists":
        return None
    source, lam = arguments(e.body)
    if not isinstance(lam, Lam) or head(lam.body) != "Eq":
        return None
    _, image, y = arguments(lam.body)
    if y != e.var or mentions(image, e.var):
        return None
    return lam.var, source, image


def _by_rank(
    c: Compiler, var: Local, source: Expr, image: Expr, target: Expr, *, injective: bool
) -> Code | None:
    from pyharness.evaluate.forms import degree

    if degree(unfolded(c, image), var) != 1:
        return None
    try:
        domain, codomain = coordinates(c, source), coordinates(c, target)
    except Unevaluable:
        return None
    f, uid = c.compile(image), var.uid

    def run(env: Env) -> Truth:
        try:
            x, y = domain(env), codomain(env)
        except Unevaluable as problem:
            raise ar.Undecided(str(problem)) from problem
        ar.charge(x.size * (1 + y.size))
        images = [y.encode(f({**env, uid: x.decode(unit(x.size, i))})) for i in range(x.size)]
        rank = ar.rank(ar.from_entries(x.size, y.size, [v for row in images for v in row]))
        return truth(rank == (x.size if injective else y.size))

    return run


def unfolded(c: Compiler, e: Expr, inside: frozenset[str] = frozenset()) -> Expr:
    """`e` with every definition of the source and of the vocabulary unfolded.

    A recursive definition is unfolded once: `inside` are the names being unfolded.
    """
    if isinstance(e, App) and isinstance(e.fn, Lam):
        return unfolded(c, beta(e.fn, e.args), inside)
    if isinstance(e, App) and isinstance(e.fn, Const) and e.fn.name not in inside:
        d = c.definitions.get(e.fn.name) or c.words.definitions.get(e.fn.name)
        if d is not None and len(e.args) >= len(d.params):
            table = {v: a for (v, _), a in zip(d.params, e.args, strict=False)}
            body = refreshed(substitute(d.body, table))
            return unfolded(c, beta(body, e.args[len(d.params) :]), inside | {e.fn.name})
    return rebuild(e, lambda x: unfolded(c, x, inside))
