"""Real and imaginary parts, norms and inner products over ℂ; and the same words at ℝ."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from flint import fmpq

from pyharness import arithmetic as ar
from pyharness.arithmetic import gaussian as g
from pyharness.arithmetic.ring_matrix import RingMatrix, realified
from pyharness.arithmetic.rings import COMPLEX
from pyharness.evaluate.problem import Unevaluable
from pyharness.evaluate.ring_types import RINGS, Code, as_matrix, entries_of, parts, ring_of
from pyharness.lean.expr import Expr, Pi, arguments, head
from pyharness.vocabulary.values import Table, Value, apply

if TYPE_CHECKING:
    from pyharness.evaluate.compile import Compiler
    from pyharness.evaluate.types import Env

Args = tuple[Expr, ...]
Build = Callable[["Compiler", Args], Code]


def _of_complex(f: Callable[[g.Gaussian], Value]) -> Build:
    """A function of one complex number, the last argument."""

    def build(c: Compiler, args: Args) -> Code:
        if len(args) > 1 and head(args[0]) != "Complex":
            raise Unevaluable(f"real and imaginary parts in {head(args[0])}")
        a = c.compile(args[-1])
        return lambda env: f(a(env))

    return build


def _constant(value: Value) -> Build:
    return lambda c, args: lambda env: value


def _of_real(c: Compiler, args: Args) -> Code:
    a = c.compile(args[-1])
    return lambda env: g.of_real(a(env))


def _make(c: Compiler, args: Args) -> Code:
    re, im = c.compile(args[0]), c.compile(args[1])
    return lambda env: g.Gaussian(re(env), im(env))


COMPLEX_WORDS: dict[str, Build] = {
    **{f"{ns}.re": _of_complex(lambda z: z.re) for ns in ("Complex", "RCLike")},
    **{f"{ns}.im": _of_complex(lambda z: z.im) for ns in ("Complex", "RCLike")},
    **{f"{ns}.normSq": _of_complex(g.norm_square) for ns in ("Complex", "RCLike")},
    **{f"{ns}.ofReal": _of_real for ns in ("Complex", "RCLike")},
    **{f"{ns}.I": _constant(g.I) for ns in ("Complex", "RCLike")},
    "Complex.mk": _make,
}


def _at_real(f: Callable[[ar.Number], ar.Number]) -> Build:
    """`Real.instRCLike`."""

    def build(c: Compiler, args: Args) -> Code:
        if head(args[0]) != "Real":
            raise Unevaluable(f"an RCLike word on {head(args[0]) or 'a type variable'}")
        a = c.compile(args[-1])
        return lambda env: f(a(env))

    return build


def _real_i(c: Compiler, args: Args) -> Code:
    if head(args[0]) != "Real":
        raise Unevaluable(f"RCLike.I in {head(args[0]) or 'a type variable'}")
    return lambda env: fmpq(0)


def _star(c: Compiler, args: Args) -> Code:
    from pyharness.evaluate.special import SPECIAL

    return SPECIAL["star"](c, args)


# What the words mean where the scalars are real.
REAL_WORDS: dict[str, Build] = {
    "RCLike.re": _at_real(lambda x: x),
    "RCLike.im": _at_real(lambda x: fmpq(0)),
    "RCLike.ofReal": _at_real(lambda x: x),
    "RCLike.normSq": _at_real(lambda x: ar.mul(x, x)),
    "RCLike.I": _real_i,
    "starRingEnd": _star,
    "conj": _star,
}


def _square_sum(values: Iterable[g.Gaussian]) -> ar.Number:
    return ar.total(g.norm_square(z) for z in values)


def _largest(values: Iterable[ar.Number]) -> ar.Number:
    out: ar.Number = fmpq(0)
    for x in values:
        out = ar.maximum(out, x)
    return out


def operator_norm(m: RingMatrix) -> ar.Number:
    """√λmax(AᴴA), read off the real matrix [[Re, -Im], [Im, Re]]."""
    return ar.sqrt(ar.spectral_square(realified(m)))


_MATRIX_NORMS: dict[str, Callable[[RingMatrix], ar.Number]] = {
    "elementwise": lambda m: _largest(g.absolute_c(z) for z in m.flat()),
    "frobenius": lambda m: ar.sqrt(_square_sum(m.flat())),
    "linfty": lambda m: _largest(ar.total(g.absolute_c(z) for z in row) for row in m.core),
    "l2": operator_norm,
}


def norm(c: Compiler, args: Args) -> Code:
    """‖·‖ on ℂ, functions (largest entry), Euclidean vectors, matrices and linear maps."""
    t, a = args[0], c.compile(args[1])
    h = head(t)
    if ring_of(t) is not COMPLEX:
        raise Unevaluable(f"‖·‖ over {ring_of(t).name}")
    if h in RINGS:
        return lambda env: g.absolute_c(a(env))
    if h.startswith("Matrix.norm."):
        rows, cols = (c.type(x) for x in arguments(t)[:2])
        f = _MATRIX_NORMS[h.removeprefix("Matrix.norm.")]
        return lambda env: f(as_matrix(COMPLEX, a(env), rows(env), cols(env)))
    if h == "EuclideanSpace":
        domain = c.type(parts(t)[0])
        return lambda env: ar.sqrt(_square_sum(entries_of(a(env), domain(env))))
    if isinstance(t, Pi) and head(t.body) in RINGS:
        index = c.type(t.type)
        return lambda env: _largest(g.absolute_c(z) for z in entries_of(a(env), index(env)))
    if h == "ContinuousLinearMap" and all(head(x) == "EuclideanSpace" for x in arguments(t)[1:3]):
        return lambda env: operator_norm(a(env))
    raise Unevaluable(f"‖·‖ on {h}")


def inner(c: Compiler, args: Args) -> Code:
    """⟪x, y⟫ = Σ yᵢ conj xᵢ (Analysis/InnerProductSpace/PiL2 `inner_apply`); over ℝ its re."""
    field, space, x, y = args
    left, right = c.compile(x), c.compile(y)
    real = head(field) == "Real"
    if head(space) == "Complex":

        def products(env: Env) -> g.Gaussian:
            return g.mul_c(right(env), g.conj(left(env)))
    elif head(space) == "EuclideanSpace" and head(arguments(space)[0]) == "Complex":
        domain = c.type(parts(space)[0])

        def products(env: Env) -> g.Gaussian:
            d = domain(env)
            pairs = zip(entries_of(left(env), d), entries_of(right(env), d), strict=True)
            out: g.Gaussian = COMPLEX.total([g.mul_c(b, g.conj(a)) for a, b in pairs])
            return out
    else:
        raise Unevaluable(f"an inner product on {head(space)}")
    if real:
        return lambda env: products(env).re
    return products


def as_function(c: Compiler, args: Args) -> Code:
    """`⇑f`: a linear map is kept as its matrix and applied to vectors."""
    t, f = args[0], c.compile(args[1])
    if head(t) not in ("LinearMap", "ContinuousLinearMap"):
        return f
    domain = arguments(t)[1]
    if not (isinstance(domain, Pi) or head(domain) == "EuclideanSpace"):
        raise Unevaluable(f"a linear map on {head(domain)}")
    if not ring_of(t).commutative:
        raise Unevaluable("linear maps over a ring that does not commute")
    index = c.type(parts(domain)[0])

    def run(env: Env) -> Value:
        m, d = f(env), index(env)

        def image(v: Value) -> Table:
            x = [apply(v, i) for i in d.elements()]
            ring = m.ring
            return Table(
                tuple(
                    ring.total([ring.mul(a, b) for a, b in zip(row, x, strict=True)])
                    for row in m.core
                )
            )

        return image

    return run
