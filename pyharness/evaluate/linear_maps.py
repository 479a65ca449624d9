"""Words on linear maps and vector spaces whose meaning depends on the static type.

A linear map is its matrix in the coordinates of `evaluate.coordinates`. `OVERRIDES` are meanings at
these types of words that mean something else at others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pyharness import arithmetic as ar
from pyharness.arithmetic import Number, RealMatrix
from pyharness.evaluate import operations as ops
from pyharness.evaluate.bundled import OF_VALUES
from pyharness.evaluate.coordinates import coordinates, submodule_of, unit
from pyharness.evaluate.equality import equality
from pyharness.evaluate.norms import norm_of
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.types import Env
from pyharness.evaluate.unimodular import UNIMODULAR
from pyharness.lean.elaborate.maps import MAPS, SPACES, has_norm, is_endomorphism
from pyharness.lean.expr import Expr, Pi, app, arguments, head
from pyharness.vocabulary.truth import Truth, conjunction, negate, truth
from pyharness.vocabulary.values import Value

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler

Code = Callable[[Env], Value]
Build = Callable[["Compiler", tuple[Expr, ...]], Code]
_ORTHONORMAL = ("Real", "EuclideanSpace")
_WITH_NORM = MAPS | SPACES | {"Prod", "Subtype", "Multiplicative"}


def applied(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`⇑f` of a bundled linear map."""
    t, f = args[0], c.compile(args[1])
    source, target = (coordinates(c, x) for x in arguments(t)[1:3])

    def run(env: Env) -> Value:
        m, encode, decode = f(env), source(env).encode, target(env).decode
        return lambda v: decode(m.mulvec(encode(v)))

    return run


def gram(c: Compiler, t: Expr) -> Callable[[Env], RealMatrix | None]:
    """Inner products of the coordinate vectors; None where they are orthonormal.

    Raises Unevaluable for a type without an inner product.
    """
    h = head(t)
    if h in _ORTHONORMAL:
        return lambda env: None
    if h == "Subtype" and submodule_of(t) is not None and head(arguments(t)[0]) in _ORTHONORMAL:
        inside, around = coordinates(c, t), coordinates(c, arguments(t)[0])

        def products(env: Env) -> RealMatrix:
            k, space = inside(env), around(env)
            rows = [space.encode(k.decode(unit(k.size, i))) for i in range(k.size)]
            basis = ar.from_entries(k.size, space.size, [x for row in rows for x in row])
            return basis.matmul(basis.transpose())

        return products
    raise Unevaluable(f"an inner product on {h}")


def adjoint_of(c: Compiler, t: Expr) -> Callable[[Env, RealMatrix], RealMatrix]:
    """A ↦ A†, the map with ⟪A† y, x⟫ = ⟪y, A x⟫: G⁻¹ Aᵀ H for the Gram matrices G, H."""
    source, target = (gram(c, x) for x in arguments(t)[1:3])

    def run(env: Env, a: RealMatrix) -> RealMatrix:
        out, g, h = a.transpose(), source(env), target(env)
        if h is not None:
            out = out.matmul(h)
        return out if g is None else ar.inverse(g).matmul(out)

    return run


def _adjoint(kind: str) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        field, domain, codomain, a = args
        dagger, f = adjoint_of(c, app(kind, field, domain, codomain)), c.compile(a)
        return lambda env: dagger(env, f(env))

    return build


def _symmetric(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`∀ x y, ⟪T x, y⟫ = ⟪x, T y⟫`: T is its own adjoint."""
    field, space, f = args
    t = app("LinearMap", field, space, space)
    dagger, same, value = adjoint_of(c, t), equality(c, t), c.compile(f)

    def run(env: Env) -> Truth:
        m = value(env)
        return same(env, dagger(env, m), m)

    return run


def positive(c: Compiler, t: Expr) -> Callable[[Env, RealMatrix], Truth]:
    """Symmetric with ⟪T x, x⟫ ≥ 0 (Analysis/InnerProductSpace/Positive)."""
    dagger, same, form = adjoint_of(c, t), equality(c, t), gram(c, arguments(t)[1])

    def run(env: Env, m: RealMatrix) -> Truth:
        symmetric = same(env, dagger(env, m), m)
        if symmetric.value is not True:
            return symmetric
        g = form(env)
        return truth(ar.is_psd(m if g is None else g.matmul(m)))

    return run


def _positive(kind: str) -> Build:
    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        field, space, f = args
        test, value = positive(c, app(kind, field, space, space)), c.compile(f)
        return lambda env: test(env, value(env))

    return build


def _star(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """The star of endomorphisms is the adjoint."""
    t, a = args[0], c.compile(args[1])
    dagger = adjoint_of(c, t)
    return lambda env: dagger(env, a(env))


def _norm(c: Compiler, args: tuple[Expr, ...]) -> Code:
    size, x = norm_of(c, args[0]), c.compile(args[1])
    return lambda env: size(env, x(env))


def _distance(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`dist x y = ‖x - y‖` in a normed group."""
    t = args[0]
    size, left, right = norm_of(c, t), c.compile(args[1]), c.compile(args[2])
    difference = "HDiv.hDiv" if head(t) == "Multiplicative" else "HSub.hSub"

    def run(env: Env) -> Number:
        minus = ops.binary(difference, t, t, lambda x: c.type(x)(env))
        return size(env, minus(left(env), right(env)))

    return run


def _unit_map(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """A unit among endomorphisms: an invertible map."""
    f = c.compile(args[1])
    return lambda env: negate(truth(ar.is_zero(ar.det(f(env)))))


def _loewner(name: str) -> Build:
    """`f ≤ g` when `g - f` is positive; `f < g` when besides they differ."""

    def build(c: Compiler, args: tuple[Expr, ...]) -> Code:
        t = args[0]
        test, same = positive(c, t), equality(c, t)
        ordered = args[1:] if name in ("LE.le", "LT.lt") else args[:0:-1]
        low, high = (c.compile(x) for x in ordered)

        def run(env: Env) -> Truth:
            f, g = low(env), high(env)
            below = test(env, g.sub(f))
            if name in ("LE.le", "GE.ge"):
                return below
            return conjunction((lambda: below, lambda: negate(same(env, f, g))))

        return run

    return build


def _inner(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """⟪x, y⟫ of vectors in coordinates, or the product of two real numbers."""
    t = args[1]
    if head(t) == "Subtype" and submodule_of(t) is not None:
        t = arguments(t)[0]
    if head(t) not in _ORTHONORMAL or head(args[0]) != "Real":
        raise Unevaluable(f"an inner product on {head(t)}")
    space, left, right = coordinates(c, t), c.compile(args[2]), c.compile(args[3])

    def run(env: Env) -> Number:
        encode = space(env).encode
        x, y = encode(left(env)), encode(right(env))
        return ar.total(ar.mul(a, b) for a, b in zip(x, y, strict=True))

    return run


def _identity(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """The identity of the space that is the last argument."""
    space = coordinates(c, args[-1])
    return lambda env: ar.identity(space(env).size)


def _from_line(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`toSpanSingleton R M x`: c ↦ c • x."""
    space, x = coordinates(c, args[1]), c.compile(args[2])

    def run(env: Env) -> RealMatrix:
        k = space(env)
        return ar.from_entries(k.size, 1, k.encode(x(env)))

    return run


def _functional(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`innerSL 𝕜 x`: y ↦ ⟪x, y⟫."""
    space, form, x = coordinates(c, args[1]), gram(c, args[1]), c.compile(args[2])

    def run(env: Env) -> RealMatrix:
        k, g = space(env), form(env)
        row = ar.from_entries(1, k.size, k.encode(x(env)))
        return row if g is None else row.matmul(g)

    return run


def _smul_right(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`f.smulRight x`: y ↦ f y • x."""
    _, _, codomain, f, x = args
    space, functional, vector = coordinates(c, codomain), c.compile(f), c.compile(x)

    def run(env: Env) -> RealMatrix:
        k = space(env)
        return ar.from_entries(k.size, 1, k.encode(vector(env))).matmul(functional(env))

    return run


def _rank_one(c: Compiler, args: tuple[Expr, ...]) -> Code:
    """`rankOne 𝕜 x y`: z ↦ ⟪y, z⟫ • x."""
    field, left, right, x, y = args
    column, row = _from_line(c, (field, left, x)), _functional(c, (field, right, y))
    return lambda env: column(env).matmul(row(env))


WORDS: dict[str, Build] = {
    "LinearMap.forget": lambda c, args: c.compile(args[-1]),
    "LinearMap.adjoint": _adjoint("LinearMap"),
    "ContinuousLinearMap.adjoint": _adjoint("ContinuousLinearMap"),
    "LinearMap.IsSymmetric": _symmetric,
    "LinearMap.IsPositive": _positive("LinearMap"),
    "ContinuousLinearMap.IsPositive": _positive("ContinuousLinearMap"),
    "LinearMap.id": _identity,
    "ContinuousLinearMap.id": _identity,
    "LinearEquiv.refl": _identity,
    "ContinuousLinearEquiv.refl": _identity,
    "LinearIsometryEquiv.refl": _identity,
    "LinearIsometry.id": _identity,
    "LinearMap.toSpanSingleton": _from_line,
    "ContinuousLinearMap.toSpanSingleton": _from_line,
    "ContinuousLinearMap.smulRight": _smul_right,
    "LinearMap.smulRight": _smul_right,
    "innerSL": _functional,
    "innerₛₗ": _functional,
    "InnerProductSpace.rankOne": _rank_one,
    "inner": _inner,
}


def _maps_only(t: Expr) -> bool:
    return head(t) in MAPS


def _normed(t: Expr) -> bool:
    return has_norm(t) and (head(t) in _WITH_NORM or isinstance(t, Pi))


def _endomorphism(t: Expr) -> bool:
    return is_endomorphism(t)


# Word, the types at which it is overridden, and what it means there.
OVERRIDES: dict[str, tuple[Callable[[Expr], bool], Build]] = {
    "coeFn": (_maps_only, applied),
    "star": (_endomorphism, _star),
    "IsUnit": (_endomorphism, _unit_map),
    "Norm.norm": (_normed, _norm),
    "NNNorm.nnnorm": (_normed, _norm),
    "dist": (_normed, _distance),
    "nndist": (_normed, _distance),
    **{name: (_endomorphism, _loewner(name)) for name in ("LE.le", "LT.lt", "GE.ge", "GT.gt")},
}


def with_linear_maps(words: dict[str, Build]) -> dict[str, Build]:
    """The table of special words with those of linear maps, asked first at their types."""
    out = {**words, **WORDS, **OF_VALUES, **UNIMODULAR}
    for name, (applies, build) in OVERRIDES.items():
        out[name] = _choice(applies, build, words.get(name))
    return out


def _choice(applies: Callable[[Expr], bool], build: Build, otherwise: Build | None) -> Build:
    def choose(c: Compiler, args: tuple[Expr, ...]) -> Code:
        if args and applies(args[0]):
            return build(c, args)
        if otherwise is None:
            raise Unevaluable(f"an order on {head(args[0])}")
        return otherwise(c, args)

    return choose
