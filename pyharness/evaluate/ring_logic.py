"""Equality, order and quantifiers over rings other than ℝ, as Kleene truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice, product, zip_longest
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic.gaussian import Gaussian
from pyharness.arithmetic.quaternion import Quaternion
from pyharness.arithmetic.ring_matrix import is_semidefinite, ring_equal, ring_matrix
from pyharness.arithmetic.rings import COMPLEX, Element, Ring
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.ring_types import RINGS, Code, as_matrix, parts, ring_of
from pyharness.evaluate.types import Env
from pyharness.lean.expr import Expr, Lam, Pi, arguments, head
from pyharness.vocabulary.truth import (
    FALSE,
    TRUE,
    Truth,
    conjunction,
    guarded,
    negate,
    of_order,
    truth,
    undecided,
)
from pyharness.vocabulary.values import Carrier, Table, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Args = tuple[Expr, ...]
Relation = Callable[[Env, Value, Value], Truth]
_FLIPPED = {"GE.ge": "LE.le", "GT.gt": "LT.lt"}
# by depth: how many values of a finite type are gone through, and how many of others are tried
_MOST = ((300, 40), (64, 12), (27, 6))


def _told(same: bool | None) -> Truth:
    if same is None:
        return Truth(None, "consistent", "both sides agree to the last precision tried")
    return truth(same)


def equality(c: Compiler, t: Expr) -> Relation:
    """= at a type over a ring."""
    h, ring = head(t), ring_of(t)
    if h in RINGS:
        return lambda env, a, b: _told(ring.equal(a, b))
    if h == "Units":
        return equality(c, arguments(t)[0])
    if h == "Matrix":
        rows, cols = (c.type(x) for x in arguments(t)[:2])

        def matrices(env: Env, a: Value, b: Value) -> Truth:
            m, n = rows(env), cols(env)
            return _told(ring_equal(as_matrix(ring, a, m, n), as_matrix(ring, b, m, n)))

        return matrices
    if h in ("LinearMap", "ContinuousLinearMap"):
        return lambda env, a, b: _told(ring_equal(a, b))
    if isinstance(t, Pi) or h == "EuclideanSpace":
        index, body = parts(t)
        return _everywhere(c, index, equality(c, body))
    raise Unevaluable(f"= on {h}")


def _everywhere(c: Compiler, index: Expr, inner: Relation) -> Relation:
    domain = c.type(index)

    def pointwise(env: Env, f: Value, g: Value) -> Truth:
        d = domain(env)
        if isinstance(d, Carrier):
            return undecided("functions on an infinite type")
        return conjunction(
            (lambda i=i: inner(env, apply(f, i), apply(g, i)))  # type: ignore[misc]
            for i in d.elements()
        )

    return pointwise


def _scalar_order(ring: Ring, name: str) -> Callable[[Element, Element], Truth]:
    """On ℂ: z ≤ w iff re z ≤ re w and im z = im w (`RCLike.le_iff_re_im`, `Complex.le_def`)."""
    if ring is COMPLEX:

        def complexes(z: Gaussian, w: Gaussian) -> Truth:
            return conjunction(
                (
                    lambda: of_order(ar.compare(z.re, w.re), name),
                    lambda: of_order(ar.compare(z.im, w.im), "Eq"),
                )
            )

        return complexes
    if not ring.ordered:
        raise Unevaluable(f"an order on {ring.name}")
    if name == "LE.le":
        return lambda a, b: truth(bool(a <= b))
    return lambda a, b: truth(bool(a < b))


def order(c: Compiler, t: Expr, name: str) -> Relation:
    """≤ or < at a type over an ordered ring; on matrices over ℂ the Loewner order."""
    h, ring = head(t), ring_of(t)
    if h in RINGS:
        compare = _scalar_order(ring, name)
        return lambda env, a, b: compare(a, b)
    if h == "Matrix" and name == "LE.le":
        rows, cols = (c.type(x) for x in arguments(t)[:2])

        def loewner(env: Env, a: Value, b: Value) -> Truth:
            x, y = (as_matrix(ring, v, rows(env), cols(env)) for v in (a, b))
            return truth(is_semidefinite(y.combine(x, ring.sub), strict=False))

        return loewner
    if isinstance(t, Pi):
        below = _everywhere(c, t.type, order(c, t.body, "LE.le"))
        if name == "LE.le":
            return below
        return lambda env, f, g: conjunction(
            (lambda: below(env, f, g), lambda: negate(below(env, g, f)))
        )
    raise Unevaluable(f"{name} on {h}")


def relation(name: str) -> Callable[[Compiler, Args], Code]:
    def build(c: Compiler, args: Args) -> Code:
        t, a, b = args
        left, right = c.compile(a), c.compile(b)
        if name in ("Eq", "Ne"):
            equal = equality(c, t)
            if name == "Eq":
                return lambda env: equal(env, left(env), right(env))
            return lambda env: negate(equal(env, left(env), right(env)))
        below = order(c, t, _FLIPPED.get(name, name))
        if name in _FLIPPED:
            return lambda env: below(env, right(env), left(env))
        return lambda env: below(env, left(env), right(env))

    return build


def forall(c: Compiler, e: Pi) -> Code:
    """∀ x : t with t over a ring: gone through for small finite types, sampled otherwise."""
    uid, body, t = e.var.uid, c.compile(e.body), e.type

    def run(env: Env) -> Truth:
        found, all_of_them = _first(c, t, uid, body, env, decisive=False)
        if found is not None:
            return found
        return TRUE if all_of_them else Truth(None, "sampled", "no counterexample among samples")

    return run


def exists(c: Compiler, args: Args) -> Code:
    """∃ x : t; false only where all of a finite type was gone through."""
    t, lam = args
    if not isinstance(lam, Lam):
        raise Unevaluable("∃ over something that is not a binder")
    uid, body = lam.var.uid, c.compile(lam.body)

    def run(env: Env) -> Truth:
        found, all_of_them = _first(c, t, uid, body, env, decisive=True)
        if found is not None:
            return found
        return FALSE if all_of_them else undecided("no witness of ∃ among the candidates")

    return run


def _first(
    c: Compiler, t: Expr, uid: int, body: Code, env: Env, *, decisive: bool
) -> tuple[Truth | None, bool]:
    """The first instance with the value that decides a quantifier over `t`, else the first unknown
    one, else None; and whether the instances are all there are."""
    unknown: Truth | None = None
    with _Sampling(c) as most:
        values, all_of_them = points(c, t, env, most)
        for x in c.instances(values):
            out = guarded(partial(body, {**env, uid: x}))
            if out.value is decisive:
                return out, all_of_them
            if out.value is None:
                unknown = unknown or out
    return unknown, all_of_them


class _Sampling:
    """Counts quantifiers inside quantifiers: the deeper, the fewer instances."""

    def __init__(self, c: Compiler) -> None:
        self._compiler = c

    def __enter__(self) -> tuple[int, int]:
        depth = min(self._compiler.sampling, len(_MOST) - 1)
        self._compiler.sampling += 1
        return _MOST[depth]

    def __exit__(self, *exception: object) -> None:
        self._compiler.sampling -= 1


def samples_of(ring: Ring) -> tuple[Element, ...]:
    """All elements of a finite ring; a few telling ones of the others."""
    if ring.elements:
        return ring.elements
    if ring.name == "ℕ":
        return tuple(range(6))
    small = [ring.of_int(k) for k in (0, 1, -1, 2, -2, 3)]
    if ring.of_rational is not None:
        small += [ring.of_rational(fmpq(1, 2)), ring.of_rational(fmpq(-3, 2))]
    if ring is COMPLEX:
        small += [Gaussian(fmpq(a), fmpq(b)) for a, b in ((0, 1), (0, -1), (1, 1), (2, -3))]
    if isinstance(ring.one, Quaternion):
        zero, one = fmpq(0), fmpq(1)
        small += [Quaternion(zero, one, zero, zero), Quaternion(one, zero, one, -one)]
    return tuple(small)


def points(
    c: Compiler, t: Expr, env: Env, most: tuple[int, int] = _MOST[0]
) -> tuple[Iterator[Value], bool]:
    """Values of a type over a ring, and whether they are all of them."""
    ring, h = ring_of(t), head(t)
    finite, pool = bool(ring.elements), samples_of(ring)
    if h in RINGS:
        return iter(pool if finite else pool[: most[1]]), finite
    if h == "Matrix":
        m, n = (_size(c, x, env) for x in arguments(t)[:2])
        flats, whole = _tuples(ring, pool, m * n, most)
        return (ring_matrix(ring, m, n, flat) for flat in flats), finite and whole
    if (isinstance(t, Pi) and head(t.body) in RINGS) or h == "EuclideanSpace":
        flats, whole = _tuples(ring, pool, _size(c, parts(t)[0], env), most)
        return (Table(flat) for flat in flats), finite and whole
    raise Unevaluable(f"no sample values of {h or 'this type'}")


def _size(c: Compiler, index: Expr, env: Env) -> int:
    d = c.type(index)(env)
    if isinstance(d, Carrier):
        raise Unevaluable("functions on an infinite type")
    return int(d.size)


def _tuples(
    ring: Ring, pool: tuple[Element, ...], n: int, most: tuple[int, int]
) -> tuple[Iterator[tuple[Element, ...]], bool]:
    """All tuples where they are few; unit vectors and scattered ones otherwise."""
    if len(pool) ** n <= most[0 if ring.elements else 1]:
        return product(pool, repeat=n), True
    units = (
        tuple(x if k == i else ring.zero for k in range(n)) for i in range(min(n, 6)) for x in pool
    )
    mixed = (
        tuple(pool[(s * 7 + k * (s + 3) + k * k) % len(pool)] for k in range(n)) for s in range(30)
    )
    both = (x for pair in zip_longest(mixed, units) for x in pair if x is not None)
    return islice(both, most[1]), False
